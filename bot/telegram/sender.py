"""The way to a chat: answers of handlers, and notices that the bot sends of its own accord."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramAPIError, TelegramMigrateToChat
from aiogram.methods import DeleteMessage, SendMessage, TelegramMethod
from aiogram.types import ForceReply, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiolimiter import AsyncLimiter

from bot.delivery import Delivered, Delivery, Moved, Postponed, Unreachable
from bot.telegram.rate_limit import MESSAGES_A_MINUTE, ChatRateLimit
from bot.telegram.session import is_answered, is_undeletable, is_uneditable, is_unreachable, may_not_post, retry_after

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


class Notifier:
    """Sends notices: many may be due at one moment, so there is a limit on how many go out in a second."""

    def __init__(
        self,
        bot: Bot,
        rate_limit: ChatRateLimit,
        *,
        notices_a_second: int = NOTICES_A_SECOND,
        retry_seconds: float = 1.0,
    ) -> None:
        """Belongs to the event loop in which it first sends. `rate_limit` is that of all that is sent to groups.

        `retry_seconds`: after so long a notice is tried again when Telegram cannot take it and does not say when.
        """
        self._bot, self._rate_limit, self._retry_seconds = bot, rate_limit, retry_seconds
        # One at a time: a limiter of many a second lets twice as many through in the first second.
        self._limit = AsyncLimiter(1, 1 / notices_a_second)

    async def send(self, chat: int, text: str, keyboard: Keyboard | None = None) -> Delivery:
        """Send a person a notice (HTML). Raises what no waiting mends: a text or keyboard that Telegram refuses."""
        return await self._delivery(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))

    async def post(self, chat: int, text: str, keyboard: Keyboard | None = None) -> Delivery:
        """Post a notice in a group. That the bot may not write there counts as delivered, until the next time."""
        if wait := self._rate_limit.take(chat, MESSAGES_A_MINUTE):
            return Postponed(wait)
        return await self._delivery(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))

    async def delete(self, chat: int, message: int) -> Delivery:
        """Delete a message of ours; one that is gone, too old or not ours to delete is let be."""
        return await self._delivery(DeleteMessage(chat_id=chat, message_id=message))

    async def _delivery(self, call: TelegramMethod[Any]) -> Delivery:
        try:
            async with self._limit:
                done = await self._bot(call)
        except TelegramMigrateToChat as error:
            return Moved(error.migrate_to_chat_id)
        except AiogramError as error:
            if is_unreachable(error):
                return Unreachable()
            if (seconds := retry_after(error)) is not None:
                return Postponed(seconds or self._retry_seconds)
            if not is_answered(error) and not may_not_post(error) and not is_undeletable(error):
                raise
            return Delivered()
        return Delivered(done.message_id if isinstance(done, Message) else None)
