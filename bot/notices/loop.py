"""Looks at what is due, claims it and has it delivered; a notice may be late but never gets lost."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from bot.storage import notices, people
from bot.storage.database import Connection, Database
from bot.storage.notices import Notice
from bot.storage.refusals import Unusable, is_refusal, refusal

_log = logging.getLogger(__name__)

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sent:
    """It went out. `about`: the day it was about, kept as `sent_about`."""

    about: date | None


@dataclass(frozen=True, slots=True)
class Nothing:
    """What is true by now calls for no message."""


@dataclass(frozen=True, slots=True)
class Parked:
    """The person blocked the bot: it stays due until they can be reached again."""


@dataclass(frozen=True, slots=True)
class Later:
    """It could not be sent now. `seconds`: what Telegram asked for, or None to wait longer after each failure.

    `everybody`: nothing at all is to be sent for that long.
    """

    seconds: float | None = None
    everybody: bool = False


Delivery = Sent | Nothing | Parked | Later


@dataclass(frozen=True, slots=True)
class Timing:
    """How the loop waits, in seconds of real time.

    A notice is claimed for `lease`; sending it, waits included, is cut off after `patience`, so that a lease never ends
    before. `farewell`: how long a loop that is to end waits for what is being sent.
    """

    look: float = 5.0
    patience: float = 120.0
    lease: float = 150.0
    first_delay: float = 5.0
    longest_delay: float = 900.0
    refusal_delay: float = 2.0
    farewell: float = 10.0


class Notices:
    """The loop. `changed` is to be set when a notice was planned, so that it looks at once."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        deliver: Callable[[Notice], Awaitable[Delivery]],
        replan: Callable[[Connection, Notice, datetime], Awaitable[None]],
        observe: Callable[..., None],
        *,
        timing: Timing | None = None,
        at_once: int = 25,
    ) -> None:
        """`replan` plans the next notice of the same kind, in the transaction in which this one is settled.

        It is given the moment at which the delivery began, so that nothing is lost that falls due meanwhile.
        `at_once`: how many are delivered at a time, never two to one person.
        """
        self.changed = asyncio.Event()
        self._database, self._now = database, now
        self._deliver, self._replan, self._observe = deliver, replan, observe
        self._timing = timing or Timing()
        self._at_once = at_once
        # Who is being written to. A lease alone would not do: it seems over when the wall clock jumps.
        self._busy: set[int] = set()
        self._silent_until = 0.0

    async def run(self) -> None:
        """Runs until it is cancelled. Raises what is a mistake of ours; waits while the database refuses."""
        await self._patiently(self._reclaim)
        async with asyncio.TaskGroup() as deliveries:
            under_way: set[asyncio.Task[None]] = set()
            try:
                while True:
                    self.changed.clear()
                    claimed, pause = await self._patiently(self._look)
                    self._observe("due_check")
                    for notice in claimed:
                        self._busy.add(notice.chat_id)
                        task = deliveries.create_task(self._handle(notice))
                        under_way.add(task)
                        task.add_done_callback(under_way.discard)
                    # Not wait_for: before Python 3.12 it swallows a cancellation that comes with the event.
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(pause):
                            await self.changed.wait()
            except asyncio.CancelledError:
                if under_way:
                    await asyncio.wait(under_way, timeout=self._timing.farewell)
                raise

    async def _reclaim(self) -> None:
        """What a process that died had claimed need not wait for its lease when there is no other process."""
        if self._database.alone:
            async with self._database.write() as tx:
                await notices.reclaim(tx)

    async def _look(self) -> tuple[tuple[Notice, ...], float]:
        """What is due, claimed; and for how many seconds there will be nothing to do, as far as can be seen."""
        now = self._now()
        async with self._database.read() as tx:
            due = await notices.next_due(tx, now)
        if due is None:
            return (), self._timing.look
        if due > now:
            return (), min((due - now).total_seconds(), self._timing.look)
        free = self._at_once - len(self._busy)
        if not free or asyncio.get_running_loop().time() < self._silent_until:
            return (), self._timing.look
        lease = timedelta(seconds=self._timing.lease)
        async with self._database.write() as tx:
            claimed = await notices.claim(tx, now, lease, free, self._busy)
        # There may be more behind what was claimed. What belongs to busy people waits until one is free again.
        return claimed, 0 if claimed else self._timing.look

    async def _handle(self, notice: Notice) -> None:
        begun = self._now()
        try:
            delivery = await self._outcome(notice)
            self._observe("notice", kind=notice.kind, outcome=type(delivery).__name__.lower())
            # Until this is written down the person stays busy: nothing is sent twice for a refusing database.
            await self._patiently(lambda: self._write_down(notice, delivery, begun))
        finally:
            self._busy.discard(notice.chat_id)
            self.changed.set()

    async def _outcome(self, notice: Notice) -> Delivery:
        try:
            async with asyncio.timeout(self._timing.patience):
                return await self._deliver(notice)
        except Unusable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the notice is to be tried again
            _log.warning("a notice (%s) could not be delivered, try %d", notice.kind, notice.tries + 1, exc_info=error)
            return Later()

    async def _write_down(self, notice: Notice, delivery: Delivery, begun: datetime) -> None:
        match delivery:
            case Sent(about):
                await self._settle(notice, about, begun)
            case Nothing():
                await self._settle(notice, None, begun)
            case Parked():
                await self._park(notice)
            case Later(seconds, everybody):
                delay = self._delay(notice.tries) if seconds is None else seconds
                if everybody:
                    self._silent_until = asyncio.get_running_loop().time() + delay
                async with self._database.write() as tx:
                    await notices.postpone(tx, notice, self._now(), timedelta(seconds=delay))

    async def _settle(self, notice: Notice, about: date | None, begun: datetime) -> None:
        try:
            async with self._database.write(notice.chat_id) as tx:
                # One of a chat is gone once it is settled; whether there is a next one is for its kind to say.
                settled = await notices.settle(tx, notice, None, about)
                await self._replan(tx, settled or notice, begun)
        except Exception as error:
            if is_refusal(error):
                raise
            # It went out, so that much is kept; it is looked at again later, by when planning may work.
            _log.error("the next notice (%s) could not be planned", notice.kind, exc_info=error)
            again = self._now() + timedelta(seconds=self._timing.longest_delay)
            async with self._database.write(notice.chat_id) as tx:
                await notices.settle(tx, notice, again, about)

    async def _park(self, notice: Notice) -> None:
        async with self._database.write(notice.chat_id) as tx:
            if await people.get(tx, notice.chat_id) is None:
                # A chat of which nothing is kept: there is nobody to come back for it.
                await notices.settle(tx, notice, None, None)
            else:
                await people.set_unreachable(tx, notice.chat_id, self._now())
                await notices.release(tx, notice)

    async def _patiently(self, step: Callable[[], Awaitable[Result]]) -> Result:
        """Carries out `step`, again and again while the database refuses."""
        while True:
            try:
                return await step()
            except Exception as error:
                if not is_refusal(error):
                    raise
                _log.warning("%s", refusal(error), exc_info=error)
                self._observe("database_refused", why=refusal(error))
                await asyncio.sleep(self._timing.refusal_delay)

    def _delay(self, tries: int) -> float:
        """Twice as long after each failure; jitter, so that those who failed together do not come back together."""
        longest = min(self._timing.first_delay * 2.0 ** min(tries, 30), self._timing.longest_delay)
        return longest * random.uniform(0.5, 1.0)  # noqa: S311 - no secret depends on it
