"""The group an update came from: where its answer goes, if it may go there, and who may choose what."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, ChatMemberUpdated, Message

from bot.telegram import sender
from bot.telegram.keyboards import markup
from bot.telegram.poster import poster
from bot.telegram.rate_limit import ANSWERS_A_MINUTE, MEMBER_ANSWERS_A_MINUTE, MESSAGES_A_MINUTE, ChatRateLimit
from bot.telegram.screens import Screen
from bot.telegram.screens.base import Poster, in_blocks
from bot.telegram.session import is_answered, is_closed_topic, is_unreachable, may_not_post
from bot.telegram.supergroups import SupergroupMoves


class _GetChatMember(TelegramMethod[dict[str, Any]]):
    """getChatMember as it comes: aiogram's model fails at rights that a server does not know yet or knows more of.

    https://core.telegram.org/bots/api#getchatmember
    """

    __returning__ = dict[str, Any]
    __api_method__ = "getChatMember"

    chat_id: int
    user_id: int


class _GetChatAdministrators(TelegramMethod[list[dict[str, Any]]]):
    """getChatAdministrators as it comes. https://core.telegram.org/bots/api#getchatadministrators"""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getChatAdministrators"

    chat_id: int


ADMINS = (ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class GroupChat:
    """`thread`: the topic; `message`: under which a button was pressed; `query`: the press.

    `who` acted: None where several people share the id, and `as_group` when they are the group's administrators.
    `refused`: what an administrator is told in private when the bot may not write here, or not in this topic.
    """

    bot: Bot
    id: int
    rate_limit: ChatRateLimit
    refused: Callable[[bool], Awaitable[Screen]]
    who: int | None = None
    as_group: bool = False
    thread: int | None = None
    message: int | None = None
    query: str | None = None
    _asked: dict[int, bool] = field(default_factory=dict)

    async def by_admin(self) -> bool:
        """Whether whoever acted is an administrator at this moment; asked once for what they did."""
        if self.as_group or self.who is None:
            return self.as_group
        if self.who not in self._asked:
            self._asked[self.who] = await self._may_choose(self.who)
        return self._asked[self.who]

    async def _may_choose(self, who: int) -> bool:
        try:
            return await self._rules(who)
        except (TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat):
            # The bot is not there any more, or the group has another id by now: nobody who may choose anything
            return False

    async def _rules(self, who: int) -> bool:
        try:
            member = await self.bot(_GetChatMember(chat_id=self.id, user_id=who))
        except TelegramBadRequest:
            # Not known there, or hidden: of others Telegram may tell only a bot that is an administrator itself
            rulers = await self.bot(_GetChatAdministrators(chat_id=self.id))
            return who in [each.get("user", {}).get("id") for each in rulers]
        return member.get("status") in ADMINS

    async def send(self, screen: Screen | None, *, to_admin: bool = False) -> int | None:
        """Answer with a new message, in the same topic; its id. None when there is nothing to say, or it cannot be.

        Too many answers in a minute are not given at all. `to_admin`: whoever asked is told in private when the bot may
        not write here.
        """
        most = ANSWERS_A_MINUTE if to_admin else MEMBER_ANSWERS_A_MINUTE
        if screen is None or self.rate_limit.take(self.id, most):
            return None
        try:
            sent = await (
                self._with_poster(screen, screen.poster) if screen.poster else self._plain(screen, screen.text)
            )
        except TelegramAPIError as error:
            await self._not_sent(error, to_admin)
            return None
        return sent.message_id

    async def _plain(self, screen: Screen, text: str) -> Message:
        return await self.bot.send_message(
            self.id, text, message_thread_id=self.thread, reply_markup=markup(screen.rows)
        )

    async def _with_poster(self, screen: Screen, shown: Poster) -> Message:
        """The text below a picture; alone where pictures may not be sent."""
        me = await self.bot.me()
        picture = await asyncio.to_thread(poster, shown.address, me.first_name.partition(":")[0], shown.country)
        try:
            return await self.bot.send_photo(
                self.id,
                BufferedInputFile(picture, "kaldy.png"),
                caption=screen.text,
                message_thread_id=self.thread,
                reply_markup=markup(screen.rows),
            )
        except TelegramAPIError as error:
            if not may_not_post(error):
                raise
            return await self._plain(screen, in_blocks(screen.text, shown.missing))

    async def turn(self, screen: Screen | None) -> None:
        """Answer in the place of the message whose button was pressed, or only to whoever pressed it."""
        if screen is not None and screen.alert:
            await self.alert(screen)
            return
        # An edit counts as a message. More than these only somebody makes who plays with the buttons.
        if screen is not None and not self.rate_limit.take(self.id, MESSAGES_A_MINUTE):
            await sender.edit(self.bot, self.id, self.message, screen.text, markup(screen.rows), only=True)
        await self.close()

    async def remove(self) -> None:
        """Delete the message whose button was pressed; where it may not be deleted any more, its buttons."""
        if self.message is not None and not await sender.delete(self.bot, self.id, self.message):
            await sender.strip(self.bot, self.id, self.message)
        await self.close()

    async def alert(self, screen: Screen | None) -> None:
        """Tell whoever pressed, and nobody else."""
        if self.query is not None:
            await sender.close(self.bot, self.query, screen.text if screen else None, alert=True)

    async def close(self) -> None:
        """End the waiting of a pressed button."""
        if self.query is not None:
            await sender.close(self.bot, self.query)

    async def _not_sent(self, error: TelegramAPIError, to_admin: bool) -> None:
        if not may_not_post(error) and not is_answered(error):
            raise error
        if to_admin and self.who is not None and not is_unreachable(error):
            told = await self.refused(is_closed_topic(error))
            await sender.answer(self.bot, self.who, told.text)


async def newly(event: ChatMemberUpdated, moves: SupergroupMoves) -> bool:
    """Let only groups through to which the bot was added: a filter. A group that has moved knows it already."""
    return event.chat.type != ChatType.SUPERGROUP or not await moves.led_to(event.chat.id)


async def by_admin(_: object, chat: GroupChat) -> bool:
    """Let only administrators through: a filter, asked at each command and each press."""
    return await chat.by_admin()
