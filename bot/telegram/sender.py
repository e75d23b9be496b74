"""The way to a chat: answers of handlers, and notices that the bot sends of its own accord."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramAPIError, TelegramMigrateToChat
from aiogram.methods import DeleteMessage, SendMessage, TelegramMethod
from aiogram.types import ForceReply, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiolimiter import AsyncLimiter

from bot.telegram.pace import MOST, Pace
from bot.telegram.session import is_answered, is_gone, is_refused_there, is_undeletable, is_uneditable, outage

T = TypeVar("T")
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
    bot: Bot,
    chat: int,
    message: int | None,
    text: str,
    keyboard: InlineKeyboardMarkup | None = None,
    *,
    only: bool = False,
) -> None:
    """Put new words (HTML) and buttons into a message of ours; send a new one when it cannot be edited any more.

    `message` None: there is none to edit. That the same stands there already counts as done. `only`: no new one.
    """
    if message is None:
        await answer(bot, chat, text, keyboard)
        return
    try:
        await bot.edit_message_text(text, chat_id=chat, message_id=message, reply_markup=keyboard)
    except TelegramAPIError as error:
        if is_uneditable(error):
            if not only:
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


async def delete(bot: Bot, chat: int, message: int) -> bool:
    """Delete a message of ours; False when it is gone or may not be deleted any more."""
    try:
        return await bot.delete_message(chat, message)
    except TelegramAPIError as error:
        if not is_undeletable(error) and not is_answered(error):
            raise
        return False


async def strip(bot: Bot, chat: int, message: int) -> None:
    """Take the buttons away from a message of ours; one that is gone is let be."""
    try:
        await bot.edit_message_reply_markup(chat_id=chat, message_id=message)
    except TelegramAPIError as error:
        if not is_uneditable(error) and not is_answered(error):
            raise


class Outcome(Enum):
    """What became of a notice."""

    SENT = auto()
    GONE = auto()
    """The chat cannot be written to until the person writes or unblocks, or the group takes the bot in again."""


@dataclass(frozen=True, slots=True)
class Later:
    """Telegram cannot take it now; try again after so many seconds at least."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Moved:
    """The group is a supergroup now, under another id."""

    chat: int


class Notifier:
    """Sends notices: many may be due at one moment, so there is a limit on how many go out in a second."""

    def __init__(self, bot: Bot, pace: Pace) -> None:
        """Belongs to the event loop in which it first sends. `pace` is that of all that is sent to groups."""
        self._bot, self._pace = bot, pace
        # One at a time: a limiter of many a second lets twice as many through in the first second.
        self._limit = AsyncLimiter(1, 1 / NOTICES_A_SECOND)

    async def send(self, chat: int, text: str, keyboard: Keyboard | None = None) -> Outcome | Later | Moved:
        """Send a person a notice (HTML). Raises what no waiting mends: a text or keyboard that Telegram refuses."""
        outcome = await self._outcome(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))
        return Outcome.SENT if isinstance(outcome, Message) else outcome

    async def post(self, chat: int, text: str, keyboard: Keyboard | None = None) -> int | Outcome | Later | Moved:
        """Post a notice in a group; its id. That the bot may not write there counts as sent, until the next time."""
        if wait := self._pace.take(chat, MOST):
            return Later(wait)
        outcome = await self._outcome(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))
        return outcome.message_id if isinstance(outcome, Message) else outcome

    async def delete(self, chat: int, message: int) -> Outcome | Later | Moved:
        """Delete a message of ours; one that is gone, too old or not ours to delete is let be."""
        outcome = await self._outcome(DeleteMessage(chat_id=chat, message_id=message))
        return Outcome.SENT if isinstance(outcome, bool) else outcome

    async def _outcome(self, call: TelegramMethod[T]) -> T | Outcome | Later | Moved:
        """What Telegram returned, or what became of it else."""
        try:
            async with self._limit:
                return await self._bot(call)
        except TelegramMigrateToChat as error:
            return Moved(error.migrate_to_chat_id)
        except AiogramError as error:
            if is_gone(error):
                return Outcome.GONE
            if (seconds := outage(error)) is not None:
                return Later(seconds)
            if not is_answered(error) and not is_refused_there(error) and not is_undeletable(error):
                raise
        return Outcome.SENT
