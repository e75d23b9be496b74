"""Files that people send, fetched from Telegram."""

import re
from io import BytesIO
from typing import Final

import aiohttp
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Document, Message

from bot.actions.answers.importing import SentFile
from bot.actions.importing import Content
from bot.importing import MOST_BYTES

DOWNLOAD_SECONDS = 30
"""For the content of one file, which is small."""

_COMMAND: Final = re.compile(r"/(\w+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
ASKED_BY = "import"
"""The command by which files are asked for; below a file it says nothing of its own."""


def _brought_by(event: Message | CallbackQuery) -> Message | None:
    """The message that brings a file; of a press the one to which the message with the button is an answer."""
    if isinstance(event, CallbackQuery):
        return event.message.reply_to_message if isinstance(event.message, Message) else None
    return event


def sent_file(event: Message | CallbackQuery) -> Document | None:
    """The file that is brought."""
    brings = _brought_by(event)
    return brings.document if brings else None


def words_below(event: Message | CallbackQuery) -> str:
    """The person's own words below the file that is brought; without the command that asks for files."""
    brings = _brought_by(event)
    said = (brings.caption or "") if brings and not brings.forward_origin else ""
    name, words = command_in(said)
    return words if name == ASKED_BY else said


def command_in(said: str) -> tuple[str, str]:
    """The name of the command with which words begin, and what stands behind it; "" where they begin with none."""
    found = _COMMAND.fullmatch(said.strip())
    return (found[1].casefold(), found[2] or "") if found else ("", said)


def kept(message: Message) -> SentFile:
    """The file that a message brings, as it is to be had again."""
    file = sent_file(message)
    return SentFile(file.file_id if file else "", message.message_id, words_below(message))


async def content_of(bot: Bot, event: Message | CallbackQuery) -> Content:
    """What the file holds that is brought or answered, or why that is not known.

    Telegram is not asked for one that is too large. What keeps it from being reached at all is raised, as of any call.
    """
    file = sent_file(event)
    if file is None:
        return "gone"
    if (file.file_size or 0) > MOST_BYTES:
        return "too-large"
    return await fetched(bot, file.file_id)


async def fetched(bot: Bot, file_id: str) -> Content:
    """The same of a file by Telegram's id of it."""
    try:
        found = await bot.get_file(file_id)
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
