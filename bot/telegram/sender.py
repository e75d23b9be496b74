"""The way to a chat: answers of handlers, and notices that the bot sends of its own accord."""

from dataclasses import dataclass
from enum import Enum, auto

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramAPIError
from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiolimiter import AsyncLimiter

from bot.telegram.session import is_answered, is_gone, is_uneditable, outage

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

NOTICES_A_SECOND = 25
"""Telegram allows about 30 bulk messages a second (https://core.telegram.org/bots/faq); answers need room too."""


async def answer(bot: Bot, chat: int, text: str, keyboard: Keyboard | None = None) -> None:
    """Send a message (HTML). A chat that is gone counts as answered; every other error is raised."""
    try:
        await bot.send_message(chat, text, reply_markup=keyboard)
    except TelegramAPIError as error:
        if not is_answered(error):
            raise


async def edit(
    bot: Bot, chat: int, message: int | None, text: str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Put new words (HTML) and buttons into a message of ours; send a new one when it cannot be edited any more.

    `message` None: there is none to edit. That the same stands there already counts as done.
    """
    if message is None:
        await answer(bot, chat, text, keyboard)
        return
    try:
        await bot.edit_message_text(text, chat_id=chat, message_id=message, reply_markup=keyboard)
    except TelegramAPIError as error:
        if is_uneditable(error):
            await answer(bot, chat, text, keyboard)
        elif not is_answered(error):
            raise


async def close(bot: Bot, query: str, text: str | None = None, alert: bool = False) -> None:
    """End the waiting of a pressed button, with up to 200 characters of plain text; a tap too old is let be."""
    try:
        await bot.answer_callback_query(query, text=text, show_alert=alert)
    except TelegramAPIError as error:
        if not is_answered(error):
            raise


class Outcome(Enum):
    """What became of a notice."""

    SENT = auto()
    GONE = auto()
    """The chat cannot be written to until the person writes or unblocks."""


@dataclass(frozen=True, slots=True)
class Later:
    """Telegram cannot take it now; try again after so many seconds at least."""

    seconds: float


class Notifier:
    """Sends notices: many may be due at one moment, so there is a limit on how many go out in a second."""

    def __init__(self, bot: Bot) -> None:
        """Belongs to the event loop in which it first sends."""
        self._bot = bot
        self._limit = AsyncLimiter(NOTICES_A_SECOND, 1)

    async def send(self, chat: int, text: str, keyboard: Keyboard | None = None) -> Outcome | Later:
        """Send a notice (HTML). Raises what no waiting mends: a text or keyboard that Telegram refuses."""
        try:
            async with self._limit:
                await self._bot.send_message(chat, text, reply_markup=keyboard)
        except AiogramError as error:
            if is_gone(error):
                return Outcome.GONE
            if (seconds := outage(error)) is not None:
                return Later(seconds)
            if not is_answered(error):
                raise
        return Outcome.SENT
