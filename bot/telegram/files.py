"""Files that people send, fetched from Telegram."""

from io import BytesIO

import aiohttp
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Document, Message

from bot.actions.importing import Content
from bot.importing import MOST_BYTES

DOWNLOAD_SECONDS = 30
"""For the content of one file, which is small."""


def sent_file(event: Message | CallbackQuery) -> Document | None:
    """The file that a message brings; of a press the one to which the message with the button is an answer."""
    if isinstance(event, CallbackQuery):
        shown = event.message
        asked = shown.reply_to_message if isinstance(shown, Message) else None
        return asked.document if asked else None
    return event.document


async def content_of(bot: Bot, event: Message | CallbackQuery) -> Content:
    """What the file holds that is brought or answered, or why that is not known.

    Telegram is not asked for one that is too large. What keeps it from being reached at all is raised, as of any call.
    """
    file = sent_file(event)
    if file is None:
        return "gone"
    if (file.file_size or 0) > MOST_BYTES:
        return "too-large"
    try:
        found = await bot.get_file(file.file_id)
    except TelegramBadRequest:
        return "gone"
    if (found.file_size or 0) > MOST_BYTES:
        return "too-large"
    content = BytesIO()
    try:
        await bot.download_file(found.file_path or "", content, timeout=DOWNLOAD_SECONDS)
    except (aiohttp.ClientError, TimeoutError, OSError):  # their texts hold the address, and with it the token
        return "gone"
    return content.getvalue()
