"""Look at what is due, claim it and have it delivered; a notice may be late but never gets lost."""

import asyncio
import contextlib
import logging
import math
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Never, TypeVar

from bot.backoff import Backoff
from bot.delivery import (
    Deliver,
    Delivered,
    Delivery,
    Later,
    LeftOver,
    Moved,
    Notice,
    NotNeeded,
    Postponed,
    Refused,
    Unreachable,
)
from bot.storage import notices, people
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnusableError, is_transient, refusal

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
CLOCK_WENT_BACK = timedelta(minutes=1)
"""By which a wall clock does not go back while it is merely kept right."""


@dataclass(frozen=True, slots=True)
class NoticesTiming:
    """How the loop waits; all of it is real time, whatever clock the bot has."""

    look_seconds: float = 5.0
    """Between two looks at what is due, unless something is known to fall due sooner."""
    at_once: int = 50
    """Messages on their way side by side, never two to one chat: Telegram may take seconds for each."""
    ahead: int = 12
    """Of them not decided yet, as they wait for their turn: what is read long before may be true no more."""
    chat_seconds: float = 1.0
    """Between two messages to one chat: https://core.telegram.org/bots/faq"""
    batch_seconds: float = 0.4
    """Between two batches: for so long what ended waits to be settled with what ends next."""
    delivery_seconds: float = 120.0
    """After which a delivery, its waits included, is cut off."""
    lease_seconds: float = 150.0
    """For which a notice is claimed: longer than a delivery, so that the lease never ends before."""
    failed: Backoff = Backoff(2, 900)
    """Between two tries of one notice, unless Telegram asks for a pause of its own."""
    database: Backoff = Backoff(2, 2)
    """Between two tries while the database refuses."""
    stop_seconds: float = 8.0
    """That what is being delivered gets to finish when the bot stops."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """What became of one notice, and when its delivery began."""

    notice: Notice
    delivery: Delivery
    begun: datetime


class Notices:
    """The loop: a batch costs one look, one claim and one reading, and one commit settles all that ended meanwhile."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        ready: Callable[[Sequence[Notice]], Awaitable[Deliver]],
        replan: Callable[[Connection, Notice, datetime], Awaitable[None]],
        observe: Callable[..., None],
        timing: NoticesTiming,
    ) -> None:
        """`ready` makes what delivers the notices that were claimed.

        `replan` plans the next notice of the same kind where its delivery does not tell when it is due, in the
        transaction in which this one is settled. It is given the moment at which the delivery began, so that nothing
        is lost that falls due meanwhile.
        """
        self._database, self._now = database, now
        self._ready, self._replan, self._observe = ready, replan, observe
        self._timing = timing
        # Who is being written to. A lease alone would not do: it seems over when the wall clock jumps.
        self._busy: set[int] = set()
        self._undecided: set[int] = set()
        self._rests_until: dict[int, float] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._ended: list[_Ended] = []
        self._look_at = self._settle_at = 0.0
        self._looked_at: datetime | None = None
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Look at once at what is due: a notice was planned, or the clock was moved."""
        self._look_at = 0.0
        self._wake.set()

    async def run(self) -> Never:
        """Run until cancelled. Raise what is a mistake of ours; wait while the database refuses."""
        await self._patiently(self._reclaim)
        async with asyncio.TaskGroup() as deliveries:
            try:
                while True:
                    self._wake.clear()
                    pause = await self._patiently(lambda: self._turn(deliveries))
                    # Not wait_for: before Python 3.12 it swallows a cancellation that comes with the event.
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(pause):
                            await self._wake.wait()
            except asyncio.CancelledError:
                await self._stop()
                raise

    async def _reclaim(self) -> None:
        """What a process that died had claimed need not wait for its lease when there is no other process."""
        if self._database.alone:
            async with self._database.write() as tx:
                await notices.reclaim(tx)

    async def _stop(self) -> None:
        """What is on its way gets a while to arrive, and that is written down; the rest is left to its lease."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._timing.stop_seconds):
                while self._under_way or self._ended:
                    if self._ended:
                        await self._patiently(self._settle)
                    if self._under_way:
                        await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    async def _turn(self, deliveries: asyncio.TaskGroup) -> float:
        """Settle what ended, send what is due; for how many seconds there will be nothing to do, as far as is known."""
        if self._ended and (not self._under_way or time.monotonic() >= self._settle_at):
            await self._settle()
        if time.monotonic() >= self._look_at:
            claimed = await self._look()
            self._observe("due_check")
            if claimed:
                self._begin(deliveries, claimed, await self._patiently(lambda: self._ready(claimed)))
        times = [self._look_at, self._settle_at] if self._ended else [self._look_at]
        return max(0.0, min(times) - time.monotonic())

    async def _look(self) -> tuple[Notice, ...]:
        """What is due, claimed, as much as can be sent soon; and when to look again."""
        timing, now = self._timing, self._now()
        if self._looked_at and now < self._looked_at - CLOCK_WENT_BACK:
            await self._reclaim()  # else what was to be tried again soon would wait until that time came again
        self._looked_at = now
        due = await self._database.read_then_write(lambda tx: notices.next_due(tx, now))
        wait = timing.look_seconds if due is None else min((due - now).total_seconds(), timing.look_seconds)
        room = min(timing.at_once - len(self._busy), timing.ahead - len(self._undecided))
        claimed: tuple[Notice, ...] = ()
        if due is not None and due <= now:
            # What belongs to busy people waits until one is free again.
            wait = timing.look_seconds
            if room > 0:
                lease, rest = timedelta(seconds=timing.lease_seconds), self._rest()
                async with self._database.write() as tx:
                    claimed = await notices.claim(tx, now, lease, room, self._busy | self._rests_until.keys())
                # There may be more behind what was claimed.
                wait = timing.batch_seconds if claimed else min(wait, rest)
        self._look_at = time.monotonic() + wait
        return claimed

    def _rest(self) -> float:
        """For how many seconds somebody is not written to again, as they just were: who is free first; endless else."""
        at = time.monotonic()
        self._rests_until = {chat: until for chat, until in self._rests_until.items() if until > at}
        return min(self._rests_until.values(), default=math.inf) - at

    def _begin(self, deliveries: asyncio.TaskGroup, claimed: Sequence[Notice], deliver: Deliver) -> None:
        for chat, of_chat in groupby(claimed, key=attrgetter("chat_id")):
            self._busy.add(chat)
            self._undecided.add(chat)
            task = deliveries.create_task(self._handle(list(of_chat), deliver))
            self._under_way.add(task)

    async def _handle(self, together: Sequence[Notice], deliver: Deliver) -> None:
        begun, chat = self._now(), together[0].chat_id
        became = await self._outcome(together, deliver)
        for notice, delivery in became.items():
            self._observe("notice", kind=notice.kind, outcome=type(delivery).__name__.lower())
        if not self._ended:
            self._settle_at = time.monotonic() + self._timing.batch_seconds
        self._ended += [_Ended(notice, delivery, begun) for notice, delivery in became.items()]
        self._undecided.discard(chat)
        self._rests_until[chat] = time.monotonic() + self._timing.chat_seconds
        if task := asyncio.current_task():
            self._under_way.discard(task)
        self._wake.set()

    async def _outcome(self, together: Sequence[Notice], deliver: Deliver) -> Mapping[Notice, Delivery]:
        chat = together[0].chat_id
        try:
            async with asyncio.timeout(self._timing.delivery_seconds):
                return await deliver(together, lambda: self._undecided.discard(chat))
        except DatabaseUnusableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the notice is to be tried again
            if len(together) > 1 and not isinstance(error, TimeoutError) and not is_transient(error):
                return await self._one_by_one(together, deliver)
            for each in together:
                _log.warning("a notice (%s) could not be delivered, try %d", each.kind, each.tries + 1, exc_info=error)
            return dict.fromkeys(together, Postponed())

    async def _one_by_one(self, together: Sequence[Notice], deliver: Deliver) -> Mapping[Notice, Delivery]:
        """One of them may be at fault, the others go out: the first of them now, the rest as the next message."""
        became = dict[Notice, Delivery]()
        for each in together:
            became |= await self._outcome([each], deliver)
            if isinstance(became[each], Delivered):
                break
        return dict.fromkeys(together, LeftOver()) | became

    async def _settle(self) -> None:
        """Write down what became of all that ended; until then their people stay busy, so that nothing goes twice."""
        ended, self._ended = self._ended, []
        left: Sequence[_Ended] = ended
        try:
            left = await self._settle_together(ended)
            while left:
                await self._settle_alone(left[0])
                left = left[1:]
        finally:
            self._ended[:0] = left
            self._busy -= {each.notice.chat_id for each in ended} - {each.notice.chat_id for each in self._ended}
        self._look_at = 0.0

    async def _settle_together(self, ended: Sequence[_Ended]) -> Sequence[_Ended]:
        """In one transaction; those are returned of which it is to be found out anew what follows."""
        try:
            async with self._database.write() as tx:
                return await self._write_down(tx, ended)
        except DatabaseUnusableError:
            raise
        except Exception as error:
            if is_transient(error):
                raise
            _log.error("several notices could not be settled at once", exc_info=error)
            return ended

    async def _write_down(self, tx: Connection, ended: Sequence[_Ended]) -> Sequence[_Ended]:
        now, anew = self._now(), list[_Ended]()
        settled, refused, failed = list[notices.Settled](), list[tuple[Notice, str]](), list[tuple[Notice, timedelta]]()
        unreachable, later, free = list[Notice](), list[tuple[Notice, datetime]](), list[Notice]()
        versions = await people.touch_all(tx, sorted({each.notice.chat_id for each in ended if _is_of_person(each)}))
        for each in ended:
            notice = each.notice
            match each.delivery:
                case Delivered(following=following) | NotNeeded(following=following) as done:
                    if following and following.version in (None, versions.get(notice.chat_id, 0) - 1):
                        about = done.about if isinstance(done, Delivered) else None
                        settled.append((notice, following.due, about))
                    else:
                        anew.append(each)
                case Refused(reason):
                    refused.append((notice, reason))
                case Unreachable():
                    unreachable.append(notice)
                case LeftOver() | Moved():
                    free.append(notice)
                case Later(until):
                    later.append((notice, until))
                case Postponed(seconds):
                    again = self._timing.failed.seconds(notice.tries + 1) if seconds is None else seconds
                    failed.append((notice, timedelta(seconds=again)))
        await notices.settle_all(tx, settled)
        await notices.park(tx, refused)
        await people.lose(tx, {notice.chat_id for notice in unreachable}, now)
        await notices.park_people(tx, unreachable)
        await notices.release(tx, free)
        await notices.rest(tx, later)
        await notices.postpone(tx, now, failed)
        return anew

    async def _settle_alone(self, ended: _Ended) -> None:
        match ended.delivery:
            case Delivered(about=about):
                await self._settle_and_plan(ended.notice, about, ended.begun)
            case NotNeeded():
                await self._settle_and_plan(ended.notice, None, ended.begun)
            case _:
                async with self._database.write(ended.notice.chat_id) as tx:
                    await self._write_down(tx, [ended])

    async def _settle_and_plan(self, notice: Notice, about: date | None, begun: datetime) -> None:
        try:
            async with self._database.write(notice.chat_id) as tx:
                await people.touch(tx, notice.chat_id)
                # One of a chat is gone once it is settled; whether there is a next one is for its kind to say.
                settled = await notices.settle(tx, notice, None, about)
                await self._replan(tx, settled or replace(notice, sent_about=about or notice.sent_about), begun)
        except Exception as error:
            if is_transient(error):
                raise
            # It went out, so that much is kept; it is looked at again later, by when planning may work.
            _log.error("the next notice (%s) could not be planned", notice.kind, exc_info=error)
            again = self._now() + timedelta(seconds=self._timing.failed.longest_seconds)
            async with self._database.write(notice.chat_id) as tx:
                await people.touch(tx, notice.chat_id)
                await notices.settle(tx, notice, again, about)

    async def _patiently(self, step: Callable[[], Awaitable[Result]]) -> Result:
        """Carry out `step`, again and again while the database refuses."""
        tries = 0
        while True:
            try:
                return await step()
            except Exception as error:
                if not is_transient(error):
                    raise
                _log.warning("%s", refusal(error), exc_info=error)
                self._observe("database_refused", why=refusal(error))
                tries += 1
                await asyncio.sleep(self._timing.database.seconds(tries))


def _is_of_person(ended: _Ended) -> bool:
    """Whether what follows was planned from what is known of the person."""
    found = ended.delivery.following if isinstance(ended.delivery, Delivered | NotNeeded) else None
    return found is not None and found.version is not None
