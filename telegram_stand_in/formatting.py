"""What Telegram makes of texts and buttons, for checks that need no server: its HTML, its units, its limits."""

from telegram_stand_in._formats.entities import utf16_length
from telegram_stand_in._formats.errors import ApiError
from telegram_stand_in._formats.html import parse_html
from telegram_stand_in._formats.keyboards import MAX_BUTTONS, MAX_DATA_BYTES, MAX_IN_ROW
from telegram_stand_in._formats.text import MAX_CAPTION, MAX_ENTITIES, MAX_RAW_BYTES, MAX_TEXT, formatted

__all__ = [
    "MAX_BUTTONS",
    "MAX_CAPTION",
    "MAX_DATA_BYTES",
    "MAX_ENTITIES",
    "MAX_IN_ROW",
    "MAX_RAW_BYTES",
    "MAX_TEXT",
    "ApiError",
    "formatted",
    "parse_html",
    "utf16_length",
]
