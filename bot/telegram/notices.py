"""A notice that is due, on its way to its chat: composed from what is true now, sent, and what follows from that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from aiogram import Bot

from bot.actions import due_notices, pinned
from bot.actions.answers import Reply
from bot.actions.answers.pinned import PinnedEnded
from bot.actions.groups import membership
from bot.actions.notices.kind import Delete, Later, Pin, Unpin
from bot.actions.runner import ActionRunner
from bot.delivery import Delivered, Delivery, Moved, Notice, NotNeeded, Postponed, Unreachable
from bot.telegram.screens import screen_of
from bot.telegram.sender import Lost, Notifier


class NoticeSender:
    """Delivers notices to people and to groups."""

    def __init__(self, bot: Bot, runner: ActionRunner, notifier: Notifier, now: Callable[[], datetime]) -> None:
        self._bot, self._runner, self._notifier, self._now = bot, runner, notifier, now

    async def deliver(self, notice: Notice) -> Delivery:
        """Compose and send a notice. Raises what no waiting mends: a text or keyboard that Telegram refuses."""
        now = self._now()
        due = await due_notices.compose(self._runner, notice, now)
        if due is None:
            return NotNeeded()
        if isinstance(due, Later):
            return Postponed((due.until - now).total_seconds())
        delivery = await (self._to_group(notice, due, now) if notice.to_group else self._to_person(notice, due, now))
        if isinstance(delivery, Delivered) and isinstance(due, Reply):
            return replace(delivery, about=due.today or now.astimezone(self._runner.rulebook[due.country].zone).date())
        return delivery

    async def _to_person(self, notice: Notice, due: Reply | Delete, now: datetime) -> Delivery:
        assert isinstance(due, Reply), "nothing is deleted in private but what was pinned"
        match due:
            case Pin():
                return await self._pin(notice.chat_id, due, now)
            case Unpin():
                return await self._notifier.take_away(notice.chat_id, due.message, screen_of(due))
        return await self._notifier.send(notice.chat_id, screen_of(due))

    async def _pin(self, chat: int, due: Pin, now: datetime) -> Delivery:
        """Each step is written down before the next one: cut short it goes on where it stopped."""
        screen, database, message = screen_of(due), self._runner.database, due.message
        mark = sha256(screen.text.encode()).hexdigest()[:16]
        if mark == due.shown:
            return NotNeeded()
        if message:
            done = await self._notifier.edit(chat, message, screen)
        else:
            done = await self._notifier.send(chat, screen, silent=True)
            if isinstance(done, Delivered):
                if done.message is None:
                    return Postponed()  # it went out, but what is not known cannot be edited
                message = done.message
                if not await pinned.sent(database, chat, message):
                    ended = screen_of(replace(due, answer=PinnedEnded()))
                    return await self._notifier.take_away(chat, message, ended)
        if isinstance(done, Delivered) and due.shown is None:
            done = await self._notifier.pin(chat, message)
        match done:
            case Lost():
                await pinned.lost(database, chat, message, due.shown, now)
                return Delivered()
            case Delivered():
                await pinned.shown(database, chat, message, due.shown, mark)
        return done

    async def _to_group(self, notice: Notice, due: Reply | Delete, now: datetime) -> Delivery:
        if isinstance(due, Delete):
            delivery = await self._notifier.delete(notice.chat_id, due.message)
        else:
            screen = screen_of(due, username=(await self._bot.me()).username or "")
            delivery = await self._notifier.post(notice.chat_id, screen)
        match delivery:
            case Delivered(message=int(message)):
                await due_notices.posted(self._runner, notice, message, now)
            case Moved(chat):
                await membership.move(self._runner, notice.chat_id, chat)
            case Unreachable():
                await membership.leave(self._runner, notice.chat_id)
        return delivery
