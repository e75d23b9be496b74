"""Reply markup: what Telegram takes, cuts and refuses.

Sources: tdlib/telegram-bot-api, Client.cpp, get_reply_markup; tdlib/td, ReplyMarkup.cpp.
"""

import json
from dataclasses import dataclass
from typing import Any

from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields, Json, flag_of, text_of
from bot.preview.links import checked_link
from bot.preview.text import clean

MAX_IN_ROW = 12
MAX_BUTTONS = 300
MAX_DATA_BYTES = 64
MAX_MARKUP_BYTES = 16_384  # Telegram's own number is unpublished (REPLY_MARKUP_TOO_LONG); ours is cautious

Rows = list[list[Json]]


@dataclass(frozen=True, slots=True)
class Markup:
    """Either buttons under a message, or what happens to the keyboard below the input field."""

    inline: Rows | None = None
    keyboard: Json | None = None  # ReplyKeyboardMarkup, ReplyKeyboardRemove or ForceReply

    def as_json(self) -> Json | None:
        """What a Message carries: only inline keyboards come back."""
        return {"inline_keyboard": self.inline} if self.inline else None


def read_markup(fields: Fields) -> Markup | None:
    """The call's reply_markup; None when absent or empty. ApiError as Telegram refuses it."""
    value = fields.json("reply_markup", "Can't parse reply keyboard markup JSON object")
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("Object expected as reply markup")
    keyboard = _rows(value, "keyboard", 'Field "keyboard" must be an Array of Arrays')
    inline = _rows(
        value, "inline_keyboard", 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    )
    parsed = [[_parsed(button, _keyboard_button, "keyboard") for button in row] for row in keyboard]
    parsed_inline = [[_parsed(button, _inline_button, "inline keyboard") for button in row] for row in inline]
    if parsed:
        return _reply_keyboard(value, parsed)
    if parsed_inline:
        rows = _cut(parsed_inline)
        return Markup(inline=[[_checked(button) for button in row] for row in rows]) if rows else None
    if flag_of(value, "remove_keyboard") or flag_of(value, "hide_keyboard"):
        return Markup(keyboard={"remove_keyboard": True})
    if flag_of(value, "force_reply") or flag_of(value, "force_reply_keyboard"):
        return Markup(
            keyboard={
                "force_reply": True,
                "input_field_placeholder": text_of(value, "input_field_placeholder"),
            }
        )
    return None


def check_on_server(markup: Markup | None) -> None:
    """What only the servers behind the Bot API refuse."""
    for row in (markup and markup.inline) or []:
        for button in row:
            if len(button.get("callback_data", "").encode()) > MAX_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
    if markup is not None and len(json.dumps(markup.inline, ensure_ascii=False).encode()) > MAX_MARKUP_BYTES:
        raise bad_request("reply markup is too long")


def _rows(value: Json, name: str, refusal: str) -> list[list[Any]]:
    rows = value.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise bad_request(f'Field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(refusal)
    return rows


def _parsed(button: Any, read: Any, kind: str) -> Json:
    try:
        result: Json = read(button)
    except ApiError as error:
        raise bad_request(f"Can't parse {kind} button: {error.message}") from None
    return result


def _keyboard_button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise bad_request("KeyboardButton must be a String or an Object")
    kinds = ("request_contact", "request_location")
    return {"text": text_of(button, "text", required=True), **{k: True for k in kinds if flag_of(button, k)}}


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("InlineKeyboardButton must be an Object")
    result: Json = {"text": text_of(button, "text", required=True)}
    for name in ("url", "callback_data"):
        value = text_of(button, name)
        if value:
            return {**result, name: value}
    for name in ("switch_inline_query", "switch_inline_query_current_chat"):
        if name in button:
            return {**result, name: text_of(button, name, required=True)}
    if isinstance(button.get("copy_text"), dict):
        return {**result, "copy_text": {"text": text_of(button["copy_text"], "text", required=True)}}
    if isinstance(button.get("web_app"), dict):
        return {**result, "web_app": {"url": text_of(button["web_app"], "url", required=True)}}
    raise bad_request("Text buttons are unallowed in the inline keyboard")


def _cut(rows: Rows) -> Rows:
    """At most 12 buttons a row and 300 in all, without those that have no text; the rest goes silently."""
    result: Rows = []
    left = MAX_BUTTONS
    for row in rows:
        kept = [button for button in row if button["text"]][: min(MAX_IN_ROW, left)]
        left -= len(kept)
        if kept:
            result.append(kept)
        if left == 0:
            break
    return result


def _checked(button: Json) -> Json:
    text = clean(button["text"])
    if not text:
        raise bad_request("Inline keyboard button text must be non-empty")
    result = {**button, "text": text}
    if "url" in button:
        result["url"] = checked_link(button["url"])
        if not result["url"]:
            raise bad_request(f"Inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return result


def _reply_keyboard(value: Json, rows: Rows) -> Markup | None:
    kept = [[{**button, "text": clean(button["text"])} for button in row] for row in _cut(rows)]
    if not kept:
        return None
    return Markup(
        keyboard={
            "keyboard": kept,
            "resize_keyboard": flag_of(value, "resize_keyboard"),
            "one_time_keyboard": flag_of(value, "one_time_keyboard"),
            "is_persistent": flag_of(value, "is_persistent"),
            "input_field_placeholder": text_of(value, "input_field_placeholder"),
        }
    )
