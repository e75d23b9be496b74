"""A notice that is due, on its way to its chat: composed from what is true now, sent, and what follows from that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from aiogram import Bot

from bot.actions import remind
from bot.actions.desk import Desk
from bot.actions.groups import belonging
from bot.actions.groups import notices as group_notices
from bot.actions.groups.notices import Delete
from bot.delivery import Delivered, Delivery, Moved, Notice, NotNeeded, Unreachable
from bot.telegram.screens import screen_of
from bot.telegram.sender import Notifier


class NoticeSender:
    """Delivers notices to people and to groups."""

    def __init__(self, bot: Bot, desk: Desk, notifier: Notifier, now: Callable[[], datetime]) -> None:
        self._bot, self._desk, self._notifier, self._now = bot, desk, notifier, now

    async def deliver(self, notice: Notice) -> Delivery:
        """Compose and send a notice. Raises what no waiting mends: a text or keyboard that Telegram refuses."""
        now = self._now()
        delivery = await (self._to_group(notice, now) if notice.is_to_group else self._to_person(notice, now))
        if isinstance(delivery, Delivered):
            return replace(delivery, about=now.astimezone(self._desk.rulebook.home.zone).date())
        return delivery

    async def _to_person(self, notice: Notice, now: datetime) -> Delivery:
        reply = await remind.compose(self._desk, notice, now)
        if reply is None:
            return NotNeeded()
        screen = screen_of(reply)
        return await self._notifier.send(notice.chat_id, screen.text, screen.keyboard)

    async def _to_group(self, notice: Notice, now: datetime) -> Delivery:
        due = await group_notices.compose(self._desk, notice, now)
        if due is None:
            return NotNeeded()
        if isinstance(due, Delete):
            delivery = await self._notifier.delete(notice.chat_id, due.message)
        else:
            screen = screen_of(due, username=(await self._bot.me()).username or "")
            delivery = await self._notifier.post(notice.chat_id, screen.text, screen.keyboard)
        match delivery:
            case Delivered(message=int(message)):
                await group_notices.posted(self._desk, notice, message, now)
            case Moved(chat):
                await belonging.move(self._desk, notice.chat_id, chat)
            case Unreachable():
                await belonging.leave(self._desk, notice.chat_id)
        return delivery
