"""Notices on their way to their chats: composed from what is true now, sent, and what follows from that."""

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256

from aiogram import Bot

from bot.actions import due_notices, pinned
from bot.actions.answers import Reply
from bot.actions.answers.pinned import PinnedEnded
from bot.actions.due_notices import Known, Part, Parts
from bot.actions.groups import membership
from bot.actions.notices.kind import Delete, Pin, Unpin
from bot.actions.runner import ActionRunner
from bot.delivery import (
    Deliver,
    Delivered,
    Delivery,
    Due,
    Following,
    Later,
    LeftOver,
    Moved,
    Notice,
    NotNeeded,
    Postponed,
    Refused,
    Unreachable,
)
from bot.telegram.screens import Screen, screen_of, screen_of_several
from bot.telegram.sender import Lost, Notifier

_log = logging.getLogger(__name__)

FRESH_SECONDS = 0.5
"""For which what was read of a person is taken for what is true now."""


class NoticeSender:
    """Delivers notices to people and to groups."""

    def __init__(self, bot: Bot, runner: ActionRunner, notifier: Notifier, now: Callable[[], datetime]) -> None:
        self._bot, self._runner, self._notifier, self._now = bot, runner, notifier, now

    async def ready(self, claimed: Sequence[Notice]) -> Deliver:
        """What delivers each message of these; what it needs to know of the people is read at once for all."""
        people = {notice.chat_id for notice in claimed if notice.journal_id is not None}
        known = await due_notices.read(self._runner, people)
        return partial(self._deliver, known, time.monotonic())

    async def _deliver(
        self, known: Known, read: float, notices: Sequence[Notice], decided: Callable[[], None]
    ) -> Mapping[Notice, Delivery]:
        if notices[0].journal_id is None:
            decided()
            return {notice: await self._of_chat(notice, self._now()) for notice in notices}
        chat, count = notices[0].chat_id, 0
        parts: Parts

        async def compose() -> Screen | None:
            nonlocal parts, count
            found = known.get(chat)
            if time.monotonic() - read > FRESH_SECONDS:
                found = (await due_notices.read(self._runner, [chat])).get(chat)
            parts = Parts(self._runner, found, notices, self._now())
            decided()
            if not parts.told:
                return None
            screen, count = screen_of_several([part.reply for part in parts.told])
            return screen

        delivery = await self._notifier.send_in_turn(chat, compose)
        told, left_over = parts.told[:count], parts.told[count:]
        if isinstance(delivery, Refused) and len(told) > 1:
            became = await self._one_alone(told)
        else:
            became = {part.notice: delivery for part in told}
        return {
            **{part.notice: _followed(parts, part, became[part.notice]) for part in told},
            **{part.notice: LeftOver() for part in left_over},
            **{notice: NotNeeded(_following(parts, notice, None)) for notice in parts.idle},
            **parts.later,
        }

    async def _one_alone(self, refused: Sequence[Part]) -> Mapping[Notice, Delivery]:
        """Of what was refused together, the first part that Telegram takes; those after it are the next message's."""
        became, rest = dict[Notice, Delivery](), list(refused)
        while rest:
            part = rest.pop(0)
            delivery = await self._notifier.send(part.notice.chat_id, screen_of(part.reply))
            became[part.notice] = delivery
            if not isinstance(delivery, Refused):
                others = LeftOver() if isinstance(delivery, Delivered) else delivery
                return became | {each.notice: others for each in rest}
        return became

    async def _of_chat(self, notice: Notice, now: datetime) -> Delivery:
        """Of one that is about no journal."""
        due = await due_notices.compose(self._runner, notice, now)
        nothing_more = Following(Due(None)) if due_notices.ends(notice) and not notice.to_group else None
        if due is None:
            return NotNeeded(nothing_more)
        if isinstance(due, Later):
            return due
        delivery = await (self._to_group(notice, due, now) if notice.to_group else self._to_person(notice, due, now))
        if isinstance(delivery, Refused):
            _log_refusal(notice)
        if isinstance(delivery, Delivered) and isinstance(due, Reply):
            about = due.today or now.astimezone(self._runner.rulebook[due.country].zone).date()
            return replace(delivery, about=about, following=nothing_more)
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
            case Refused():
                _log_refusal(notice)
                return Delivered()  # until the next time: nobody there could have it tried again
        return delivery


def _followed(parts: Parts, part: Part, delivery: Delivery) -> Delivery:
    if isinstance(delivery, Refused):
        _log_refusal(part.notice)
    if not isinstance(delivery, Delivered):
        return delivery
    about = part.reply.today
    return replace(delivery, about=about, following=_following(parts, part.notice, about))


def _following(parts: Parts, notice: Notice, about: date | None) -> Following | None:
    """None where it cannot be planned: it went out all the same, which must not be forgotten."""
    try:
        return parts.following(notice, about)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again by whoever settles the notice
        _log.error("the next notice (%s) could not be planned", notice.kind, exc_info=error)
        return None


def _log_refusal(notice: Notice) -> None:
    """What Telegram said may quote what was to be sent, so it is kept with the notice alone."""
    _log.warning("Telegram refuses a notice (%s)", notice.kind)
