"""The way to a chat: answers of handlers, and notices that the bot sends of its own accord."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramAPIError, TelegramBadRequest, TelegramMigrateToChat
from aiogram.methods import DeleteMessage, PinChatMessage, TelegramMethod
from aiogram.types import BufferedInputFile, InputFile
from aiolimiter import AsyncLimiter

from bot.chats import is_group
from bot.delivery import Delivered, Delivery, Moved, NotNeeded, Postponed, Refused, Unreachable
from bot.telegram.methods import EditMessageText, SendDocument, SendMessage, SendPhoto, Sent
from bot.telegram.rate_limit import MESSAGES_A_MINUTE, ChatRateLimit
from bot.telegram.screens.base import (
    MOST_BELOW_A_FILE,
    Beside,
    Document,
    Picture,
    ReplyKeyboard,
    Screen,
    WithFile,
    characters,
    in_blocks,
)
from bot.telegram.session import (
    is_answered,
    is_refused,
    is_undeletable,
    is_uneditable,
    is_unpinnable,
    is_unreachable,
    may_not_post,
    retry_after,
)

NOTICES_A_SECOND = 25
"""Telegram allows about 30 bulk messages a second (https://core.telegram.org/bots/faq); answers need room too."""

BREATH_SECONDS = 0.003
"""Between two notices that come to nothing, about as long as it takes to find that out: answers go first."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A message of ours is gone, or can be neither edited nor pinned."""


async def send(bot: Bot, chat: int, screen: Screen, thread: int | None = None, answers: int | None = None) -> Sent:
    """Send a screen as a new message, without its file where a group takes none. What else is refused is raised.

    A text that is too long to stand below its file follows in a message of its own. `answers`: the message that it
    answers, if that is still there.
    """
    screen = await _allowed(bot, screen)
    if isinstance(screen, WithFile) and characters(screen.text) > MOST_BELOW_A_FILE:
        sent = await send(bot, chat, replace(screen, text="", rows=()), thread, answers)
        await send(bot, chat, Screen(screen.text, screen.rows), thread)
        return sent
    try:
        return await _send(bot, chat, screen, thread, answers)
    except TelegramAPIError as error:
        if not isinstance(screen, WithFile) or not may_not_post(error):
            raise
    alone = Screen(in_blocks(screen.text, screen.missing), screen.rows)
    return await _send(bot, chat, alone, thread, answers)


async def _send(bot: Bot, chat: int, screen: Screen, thread: int | None, answers: int | None) -> Sent:
    """A picture that Telegram has by now is not sent up again, unless it no longer knows it."""
    if isinstance(screen, Picture) and screen.known:
        try:
            return await bot(_sending(chat, screen, screen.known, thread, answers))
        except TelegramBadRequest as error:
            if is_answered(error) or may_not_post(error):
                raise
    return await bot(_sending(chat, screen, await _made(screen), thread, answers))


async def answer(bot: Bot, chat: int, screen: Screen, answers: int | None = None) -> Sent | None:
    """Send a message. A chat that is gone counts as answered, which is None; every other error is raised."""
    try:
        return await send(bot, chat, screen, answers=answers)
    except TelegramAPIError as error:
        if not is_answered(error):
            raise
        return None


async def edit(bot: Bot, chat: int, message: int | None, screen: Screen, *, only: bool = False) -> Sent | None:
    """Put new words and buttons into a message of ours; send a new one when it cannot be edited any more.

    Returned is the new one. `message` None: there is none to edit. That the same stands there already counts as done.
    `only`: no new one. Files and what stands below the input field come only with a new one.
    """
    if message is None or isinstance(screen, WithFile | ReplyKeyboard | Beside):
        return await answer(bot, chat, screen)
    screen = await _allowed(bot, screen)
    try:
        await bot(EditMessageText(chat_id=chat, message_id=message, text=screen.text, reply_markup=screen.keyboard))
    except TelegramAPIError as error:
        if is_uneditable(error):
            if not only:
                return await answer(bot, chat, screen)
        elif not is_answered(error):
            raise
    return None


async def close(bot: Bot, query: str, alert: str | None = None) -> None:
    """End the waiting of a pressed button, with an alert of up to 200 characters; a tap too old is let be."""
    try:
        await bot.answer_callback_query(query, text=alert, show_alert=alert is not None)
    except TelegramAPIError as error:
        if not is_answered(error):
            raise


async def _made(screen: Screen) -> InputFile | None:
    """The file of a screen, if it has one."""
    match screen:
        case Picture(paint=make, name=name) | Document(write=make, name=name):
            return BufferedInputFile(await asyncio.to_thread(make), name)
    return None


def _sending(
    chat: int, screen: Screen, file: InputFile | str | None, thread: int | None, answers: int | None
) -> TelegramMethod[Sent]:
    """What sends a screen as a new message, in a topic perhaps, or as the answer to another one."""
    where: dict[str, Any] = {"chat_id": chat, "message_thread_id": thread, "reply_markup": screen.keyboard}
    if answers:
        where["reply_parameters"] = {"message_id": answers, "allow_sending_without_reply": True}
    match screen:
        case Picture():
            return SendPhoto(photo=file, caption=screen.text, **where)
        case Document():
            return SendDocument(document=file, caption=screen.text, **where)
    return SendMessage(text=screen.text, **where)


async def _allowed(bot: Bot, screen: Screen) -> Screen:
    """Without buttons that begin inline mode, if the bot has none: Telegram would refuse the whole message."""
    inline = any(button.query is not None for row in screen.rows for button in row)
    if not inline or (await bot.me()).supports_inline_queries:
        return screen
    return replace(screen, rows=tuple(tuple(each for each in row if each.query is None) for row in screen.rows))


async def delete(bot: Bot, chat: int, message: int) -> bool:
    """Delete a message of ours; False when it is gone or may not be deleted any more."""
    try:
        return await bot.delete_message(chat, message)
    except TelegramAPIError as error:
        if not is_undeletable(error) and not is_answered(error):
            raise
        return False


async def take_away(bot: Bot, chat: int, message: int, screen: Screen) -> None:
    """Delete a message of ours that was pinned; one that is too old for that is unpinned, and the screen put in it."""
    if not await delete(bot, chat, message):
        try:
            await bot.unpin_chat_message(chat, message_id=message)
        except TelegramAPIError as error:
            if not is_unpinnable(error) and not is_answered(error):
                raise
        await edit(bot, chat, message, screen, only=True)


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
        notices_a_second: float = NOTICES_A_SECOND,
    ) -> None:
        """Belongs to the event loop in which it first sends. `rate_limit` is that of all that is sent to groups."""
        self._bot, self._rate_limit = bot, rate_limit
        # Two at a time, so that one that was late is made up for; a limiter of many a second lets twice as many
        # through in the first second.
        self._limit = AsyncLimiter(2, 2 / notices_a_second)
        self._deciding, self._may_send = asyncio.Lock(), False
        self._flooded, self._paused_until = set[int](), 0.0

    async def send(self, chat: int, screen: Screen, *, silent: bool = False) -> Delivery:
        """Send a person a notice, `silent`: without a sound."""
        await self._turn()
        if silent:
            text = SendMessage(chat_id=chat, text=screen.text, reply_markup=screen.keyboard, disable_notification=True)
            return await self._delivery(chat, partial(self._bot, text))
        return await self._delivery(chat, partial(send, self._bot, chat, screen))

    async def send_in_turn(self, chat: int, compose: Callable[[], Awaitable[Screen | None]]) -> Delivery:
        """Send a person what `compose` makes when it is their turn; None: nothing is needed any more.

        One is composed after the other, as fast as they may be sent, so that no answer waits for many of them.
        """
        async with self._deciding:
            await self._turn()
            screen = await compose()
            if screen is None:
                self._may_send = True  # for the next one
                await asyncio.sleep(BREATH_SECONDS)
                return NotNeeded()
        return await self._delivery(chat, partial(send, self._bot, chat, screen))

    async def edit(self, chat: int, message: int, screen: Screen) -> Delivery | Lost:
        """Put a text in the place of a message of ours; that the same stands there counts as delivered."""
        text = EditMessageText(chat_id=chat, message_id=message, text=screen.text, reply_markup=screen.keyboard)
        return await self._delivery_or_lost(chat, text, is_uneditable)

    async def pin(self, chat: int, message: int) -> Delivery | Lost:
        """Pin a message of ours without a sound; that it is pinned already counts as delivered."""
        call = PinChatMessage(chat_id=chat, message_id=message, disable_notification=True)
        return await self._delivery_or_lost(chat, call, is_unpinnable)

    async def take_away(self, chat: int, message: int, screen: Screen) -> Delivery:
        """Delete a message of ours that was pinned, or put the screen in its place, as `take_away` above."""
        await self._turn()
        return await self._delivery(chat, partial(take_away, self._bot, chat, message, screen))

    async def _delivery_or_lost(
        self, chat: int, call: TelegramMethod[Any], is_lost: Callable[[BaseException], bool]
    ) -> Delivery | Lost:
        lost = False

        async def carry_out() -> None:
            nonlocal lost
            try:
                await self._bot(call)
            except TelegramBadRequest as error:
                lost = is_lost(error)
                if not lost:
                    raise

        await self._turn()
        delivery = await self._delivery(chat, carry_out)
        return Lost() if lost else delivery

    async def post(self, chat: int, screen: Screen) -> Delivery:
        """Post a notice in a group. That the bot may not write there counts as delivered, until the next time."""
        if wait := self._rate_limit.take(chat, MESSAGES_A_MINUTE):
            return Postponed(wait)
        await self._turn()
        return await self._delivery(chat, partial(send, self._bot, chat, screen))

    async def delete(self, chat: int, message: int) -> Delivery:
        """Delete a message of ours; one that is gone, too old or not ours to delete is let be."""
        await self._turn()
        return await self._delivery(chat, partial(self._bot, DeleteMessage(chat_id=chat, message_id=message)))

    async def _turn(self) -> None:
        while (pause := self._paused_until - time.monotonic()) > 0:  # noqa: ASYNC110 - it may be made longer meanwhile
            await asyncio.sleep(pause)
        if not self._may_send:
            await self._limit.acquire()
        self._may_send = False

    def _flood(self, chat: int, seconds: float) -> None:
        """A chat is to wait. Where the one before it was to wait, too, the whole bot is: all wait as long as asked.

        That a chat is to wait again stops nobody, nor does a group, which has a limit of its own.
        """
        if is_group(chat):
            return
        if self._flooded and chat not in self._flooded:
            self._paused_until = max(self._paused_until, time.monotonic() + seconds)
        self._flooded.add(chat)

    async def _delivery(self, chat: int, call: Callable[[], Awaitable[object]]) -> Delivery:
        try:
            done = await call()
        except TelegramMigrateToChat as error:
            return Moved(error.migrate_to_chat_id)
        except AiogramError as error:
            if is_unreachable(error):
                return Unreachable()
            if (seconds := retry_after(error)) is not None:
                if seconds:
                    self._flood(chat, seconds)
                return Postponed(seconds or None)
            if is_answered(error) or (is_group(chat) and may_not_post(error)) or is_undeletable(error):
                return Delivered()
            if is_refused(error):
                return Refused(str(getattr(error, "message", error)))
            raise
        self._flooded.clear()
        return Delivered(done.message_id if isinstance(done, Sent) else None)
