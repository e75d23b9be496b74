"""Look at what is due, claim it and have it delivered; a notice may be late but never gets lost."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Never, TypeVar

from bot.backoff import Backoff
from bot.delivery import Delivered, Delivery, Moved, Notice, NotNeeded, Postponed, Unreachable
from bot.storage import notices, people
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnusableError, is_transient, refusal

_log = logging.getLogger(__name__)

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class NoticesTiming:
    """How the loop waits; all of it is real time, whatever clock the bot has."""

    look_seconds: float = 5.0
    """Between two looks at what is due, unless something is known to fall due sooner."""
    at_once: int = 25
    """Notices delivered side by side, never two to one chat."""
    delivery_seconds: float = 120.0
    """After which a delivery, its waits included, is cut off."""
    lease_seconds: float = 150.0
    """For which a notice is claimed: longer than a delivery, so that the lease never ends before."""
    failed: Backoff = Backoff(5, 900)
    """Between two tries of one notice, unless Telegram asks for a pause of its own."""
    database: Backoff = Backoff(2, 2)
    """Between two tries while the database refuses."""
    stop_seconds: float = 10.0
    """That what is being delivered gets to finish when the bot stops."""


class Notices:
    """The loop."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        deliver: Callable[[Notice], Awaitable[Delivery]],
        replan: Callable[[Connection, Notice, datetime], Awaitable[None]],
        observe: Callable[..., None],
        timing: NoticesTiming,
    ) -> None:
        """`replan` plans the next notice of the same kind, in the transaction in which this one is settled.

        It is given the moment at which the delivery began, so that nothing is lost that falls due meanwhile.
        """
        self._database, self._now = database, now
        self._deliver, self._replan, self._observe = deliver, replan, observe
        self._timing = timing
        # Who is being written to. A lease alone would not do: it seems over when the wall clock jumps.
        self._busy: set[int] = set()
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Look at once at what is due: a notice was planned, or the clock was moved."""
        self._wake.set()

    async def run(self) -> Never:
        """Run until cancelled. Raise what is a mistake of ours; wait while the database refuses."""
        await self._patiently(self._reclaim)
        async with asyncio.TaskGroup() as deliveries:
            under_way: set[asyncio.Task[None]] = set()
            try:
                while True:
                    self._wake.clear()
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
                            await self._wake.wait()
            except asyncio.CancelledError:
                if under_way:
                    await asyncio.wait(under_way, timeout=self._timing.stop_seconds)
                raise

    async def _reclaim(self) -> None:
        """What a process that died had claimed need not wait for its lease when there is no other process."""
        if self._database.alone:
            async with self._database.write() as tx:
                await notices.reclaim(tx)

    async def _look(self) -> tuple[tuple[Notice, ...], float]:
        """What is due, claimed; and for how many seconds there will be nothing to do, as far as can be seen."""
        now = self._now()
        due = await self._database.read_then_write(lambda tx: notices.next_due(tx, now))
        if due is None:
            return (), self._timing.look_seconds
        if due > now:
            return (), min((due - now).total_seconds(), self._timing.look_seconds)
        free = self._timing.at_once - len(self._busy)
        if not free:
            return (), self._timing.look_seconds
        lease = timedelta(seconds=self._timing.lease_seconds)
        async with self._database.write() as tx:
            claimed = await notices.claim(tx, now, lease, free, self._busy)
        # There may be more behind what was claimed. What belongs to busy people waits until one is free again.
        return claimed, 0 if claimed else self._timing.look_seconds

    async def _handle(self, notice: Notice) -> None:
        begun = self._now()
        try:
            delivery = await self._outcome(notice)
            self._observe("notice", kind=notice.kind, outcome=type(delivery).__name__.lower())
            # Until this is written down the person stays busy: nothing is sent twice for a refusing database.
            await self._patiently(lambda: self._write_down(notice, delivery, begun))
        finally:
            self._busy.discard(notice.chat_id)
            self._wake.set()

    async def _outcome(self, notice: Notice) -> Delivery:
        try:
            async with asyncio.timeout(self._timing.delivery_seconds):
                return await self._deliver(notice)
        except DatabaseUnusableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the notice is to be tried again
            _log.warning("a notice (%s) could not be delivered, try %d", notice.kind, notice.tries + 1, exc_info=error)
            return Postponed()

    async def _write_down(self, notice: Notice, delivery: Delivery, begun: datetime) -> None:
        match delivery:
            case Delivered(about=about):
                await self._settle(notice, about, begun)
            case NotNeeded():
                await self._settle(notice, None, begun)
            case Unreachable():
                await self._park(notice)
            case Moved():
                await self._postpone(notice, 0)
            case Postponed(seconds):
                again = self._timing.failed.seconds(notice.tries + 1) if seconds is None else seconds
                await self._postpone(notice, again)

    async def _postpone(self, notice: Notice, seconds: float) -> None:
        async with self._database.write() as tx:
            await notices.postpone(tx, notice, self._now(), timedelta(seconds=seconds))

    async def _settle(self, notice: Notice, about: date | None, begun: datetime) -> None:
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

    async def _park(self, notice: Notice) -> None:
        async with self._database.write(notice.chat_id) as tx:
            await people.touch(tx, notice.chat_id)
            if await people.get(tx, notice.chat_id) is None:
                # A chat of which nothing is kept: there is nobody to come back for it.
                await notices.settle(tx, notice, None, None)
            else:
                await people.change(tx, notice.chat_id, unreachable_since=self._now())
                await notices.release(tx, notice)

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
