"""The inbox at work: each person's updates in order, different people's side by side, failures again and again.

Nothing is lost at a crash: an update is 'waiting' in the database until its handler has returned, and a handler that
was cut short is called again. So a handler must bear being called twice for one update.
"""

import asyncio
import contextlib
import logging
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Never

from bot.arrival import Arrival
from bot.backoff import Backoff
from bot.inbox.flood import FloodGate, FloodLimits
from bot.inbox.housekeeper import Housekeeper
from bot.inbox.in_work import InWork
from bot.inbox.suspects import Suspects
from bot.storage import inbox
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnusableError, is_transient, refusal
from bot.storage.inbox import Waiting

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InboxTiming:
    """How many updates are handled at once, and how the inbox waits; seconds are real time."""

    at_once: int = 50
    """Handlers running side by side; more only cost memory."""
    plenty: int = 12
    """While so many are in work nothing more is fetched, for a moment: then more of it is stored at once."""
    read_ahead: int = 200
    """Updates read at a time, at most one of each lane: looking for them costs more than reading them."""
    retry_seconds: tuple[float, ...] = (1.0, 5.0, 25.0)
    """Before each further try of a failed update; after the last failure it is dead."""
    postponed: Backoff = Backoff(1, 30)
    """Between two tries while Telegram cannot be reached, unless it asks for a longer pause itself."""
    database: Backoff = Backoff(1, 30)
    """Between two tries while the database refuses."""
    handling_seconds: float = 300.0
    """After which a handler that does not return is taken for a failure."""
    alone_seconds: float = 10.0
    """For which all others wait for one that is handled alone: what hangs must not hold them up."""
    drain_seconds: float = 7.0
    """That running handlers get to finish when the bot stops."""
    last_write_seconds: float = 2.0
    """That the last transaction gets then."""
    settle_seconds: float = 0.1
    """For which what ended waits to share the commit of what is stored or ends next."""
    room_seconds: float = 0.1
    """For which fetching waits at most while `plenty` are in work."""
    scrub_seconds: float = 10.0
    """After which what was answered is nowhere in the database's files any more."""
    sweep_seconds: float = 3600.0
    """Between two sweeps of old rows."""
    note_seconds: float = 60.0
    """Between two notes of the last fetch."""
    flood: FloodLimits = FloodLimits()


class Verdict(StrEnum):
    """What became of one attempt."""

    DONE = "done"
    FAILED = "failed"
    POSTPONED = "postponed"
    """Not at fault: Telegram or the database could not be reached."""
    DEAD = "dead"
    """Failed for the last time: a dead letter."""


class _Attempt(NamedTuple):
    row: Waiting
    verdict: Verdict
    pause: float = 0.0


class Inbox:
    """Stores what was fetched, and has it handled until it is answered or dead."""

    def __init__(
        self,
        database: Database,
        bot_id: int,
        now: Callable[[], datetime],
        handle: Callable[[Waiting], Awaitable[None]],
        retry_after: Callable[[BaseException], float | None],
        observe: Callable[..., None],
        in_work: InWork,
        timing: InboxTiming,
    ) -> None:
        """`handle` returns once the update is answered; what it raises counts as a failure.

        That is not so where `retry_after` gives the seconds to wait at least after that error, or the database refused.
        """
        self._database, self._bot_id, self._now = database, bot_id, now
        self._handle, self._retry_after, self._observe = handle, retry_after, observe
        self._in_work, self._timing = in_work, timing
        self._suspects = Suspects(in_work.suspects, timing.alone_seconds)
        self._last_death_seen_to = not in_work.suspects
        self._forgotten: set[int] = set()
        self._scrub_at = time.monotonic() + timing.scrub_seconds  # an earlier process may have left traces
        self._wake = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()
        self._room = asyncio.Event()
        self._room.set()
        self._slots = asyncio.Semaphore(timing.at_once)
        self._busy: set[int] = set()
        self._ended: list[_Attempt] = []
        self._settle_at = math.inf
        self._ready: list[Waiting] = []  # begun in the next turn: their lanes are busy
        self._behind: set[int] = set()  # lanes in which updates may wait that were not taken
        self._look_at_all = True  # any lane may be such a one
        self._storing = asyncio.Lock()  # what is being stored is found once it is known to be there
        self._postponements: dict[int, int] = {}
        self._flood = FloodGate(timing.flood)
        self._housekeeper = Housekeeper(now, timing.sweep_seconds, timing.note_seconds)
        self._begun = now(), time.monotonic()
        self._postponed = True  # until the database says that no row is put off
        self._retry_at: datetime | None = None
        self._stopping = self._cutting = False

    def forgotten(self, seq: int) -> None:
        """Keep nothing of who sent this update: it goes without a trace as soon as it is answered."""
        self._forgotten.add(seq)

    def wake(self) -> None:
        """Look at once at what is to go, if the wall clock was moved."""
        if self._housekeeper.is_sweep_due():
            self._wake.set()

    async def store(self, arrivals: Sequence[Arrival], fetched_at: datetime) -> None:
        """Return when one fetch is on disk, and a moment later while much is in work; what is there stays as it is.

        While the database refuses, that is waited for.

        What somebody sends faster than anybody types is not stored; they are told once.
        """
        self.wake()
        let_in, too_fast = self._flood.admit(arrivals)
        tries = 0
        while True:
            try:
                await self._store(let_in, too_fast, fetched_at)
            except Exception as error:
                if not is_transient(error):
                    raise
                tries += 1
                await self._wait_for_database(error, tries)
            else:
                break
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._timing.room_seconds):
                await self._room.wait()

    async def _store(self, arrivals: Sequence[Arrival], too_fast: Sequence[int], fetched_at: datetime) -> None:
        if not arrivals and not too_fast and not self._housekeeper.is_note_due():
            self._housekeeper.heard(noted=False)
            return
        async with self._storing:
            async with self._settling() as tx:
                stored = await inbox.store(tx, self._bot_id, arrivals, fetched_at)
                await self._housekeeper.tell_of_flood(tx, too_fast)
                noted = await self._housekeeper.fetched(tx, fetched_at)
            self._hand_on(stored)
        self._housekeeper.heard(noted=noted)
        self._wake.set()

    def _hand_on(self, stored: Sequence[Waiting]) -> None:
        """Have what was just stored handled without looking for it, where it is surely the first of its lane."""
        may_be_behind = self._look_at_all or self._postponed or self._stopping or self._suspects.pause is not None
        for row in stored:
            full = len(self._busy) >= self._timing.read_ahead
            if may_be_behind or full or self._suspects.seqs or row.lane in self._behind | self._busy:
                self._behind.add(row.lane)
            else:
                self._busy.add(row.lane)
                self._ready.append(row)

    async def run(self) -> Never:
        """Handle what waits until cancelled; then what runs gets a while, and what is left keeps waiting."""
        tries = 0
        async with asyncio.TaskGroup() as handlers:
            try:
                while True:
                    self._wake.clear()
                    try:
                        pause = await self._turn(handlers, self._timing.read_ahead)
                    except Exception as error:
                        if not is_transient(error):
                            raise
                        tries += 1
                        await self._wait_for_database(error, tries)
                    else:
                        tries = 0
                        await self._sleep(pause)
            except asyncio.CancelledError:
                await self._drain(handlers)
                raise

    async def _turn(self, handlers: asyncio.TaskGroup, ahead: int) -> float:
        """Mark what ended, take others up to `ahead`; the seconds until there may be more to do."""
        if not self._last_death_seen_to:
            await self._see_to_last_death()
        if time.monotonic() >= self._scrub_at:
            self._scrub_at = math.inf if await self._database.scrub() else self._next_scrub()
        sweeping = self._housekeeper.is_sweep_due()
        if sweeping or self._is_settling_due():
            async with self._settling() as tx:
                if sweeping:
                    await self._housekeeper.sweep(tx)
        if sweeping:
            self._housekeeper.swept()
        self._begin(handlers, self._ready)
        self._ready = []
        free = ahead - len(self._busy)
        if free > ahead / 2 and self._may_find() and self._suspects.let_begin(bool(self._busy)):
            self._begin(handlers, await self._take(free))
        pause = min(self._housekeeper.next_sweep, self._scrub_at, self._settle_at) - time.monotonic()
        pause = min(pause, self._suspects.pause or pause)
        return min(pause, max(0.05, self._until_retry())) if self._retry_at else pause

    def _begin(self, handlers: asyncio.TaskGroup, rows: Sequence[Waiting]) -> None:
        for row in rows:
            task = handlers.create_task(self._in_turn(row))
            self._running.add(task)
            task.add_done_callback(self._ran)
        self._see_to_room()

    def _ran(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._see_to_room()

    def _see_to_room(self) -> None:
        if len(self._running) < self._timing.plenty:
            self._room.set()
        else:
            self._room.clear()

    @contextlib.asynccontextmanager
    async def _settling(self) -> AsyncIterator[Connection]:
        """A transaction in which all that ended is marked: the busier the bot, the fewer commits an update."""
        ended, self._ended, self._settle_at = self._ended, [], math.inf
        try:
            async with self._database.write_late() as tx:
                await self._settle(tx, ended)
                yield tx
        except BaseException:
            self._ended[:0], self._settle_at = ended, 0.0
            raise
        self._busy -= {attempt.row.lane for attempt in ended}
        self._plan_scrub(ended)

    def _is_settling_due(self) -> bool:
        """Whether what ended is to be marked without waiting for something else that is to be written."""
        late = self._stopping or time.monotonic() >= self._settle_at
        return bool(self._ended) and (late or any(map(self._is_waited_for, self._ended)))

    def _is_waited_for(self, attempt: _Attempt) -> bool:
        row, verdict, _ = attempt
        return verdict is not Verdict.DONE or row.lane in self._behind or row.seq in self._forgotten

    async def _settle(self, tx: Connection, ended: Sequence[_Attempt]) -> None:
        over = [row.seq for row, verdict, _ in ended if verdict is Verdict.DONE or self._leaves_nothing(row, verdict)]
        await inbox.done(tx, over, self._now())
        for row, verdict, pause in ended:
            if row.seq in over:
                continue
            if verdict is Verdict.DEAD:
                await inbox.give_up(tx, row.seq, self._now())
                await self._housekeeper.apologise(tx, row.lane)
            else:
                until = self._steady() + timedelta(seconds=pause)
                await inbox.postpone(tx, row.seq, until, counted=verdict is Verdict.FAILED)
                self._postponed = self._look_at_all = True

    def _leaves_nothing(self, row: Waiting, verdict: Verdict) -> bool:
        return verdict is Verdict.DEAD and row.seq in self._forgotten

    def _until_retry(self) -> float:
        return (self._retry_at - self._steady()).total_seconds() if self._retry_at else math.inf

    def _may_find(self) -> bool:
        """Whether the database may hold an update that can be taken now."""
        return self._look_at_all or bool(self._behind - self._busy) or self._until_retry() <= 0

    async def _take(self, limit: int) -> Sequence[Waiting]:
        """Updates to begin with now, up to `limit`, one of a lane; their lanes are busy from now on."""
        now = self._steady()

        async def look(tx: Connection) -> tuple[Waiting, ...]:
            if self._postponed:
                self._retry_at = await inbox.next_try(tx, now)
                self._postponed = self._retry_at is not None
            return await inbox.heads(tx, now, busy, limit)

        async with self._storing:
            # A lane that is freed while this looks still counts as busy: its update may be seen as it was before.
            # So does one in which something was handed on while this waited.
            busy = frozenset(self._busy)
            asked, self._behind = self._behind, set()
            all_asked, self._look_at_all = self._look_at_all, True  # until the look has succeeded
            found = await self._database.read_then_write(look)
        rows = self._suspects.first_alone(found, bool(self._busy))
        self._look_at_all = len(found) == limit or len(rows) < len(found)
        self._behind |= (busy if all_asked else busy & asked) | {row.lane for row in rows if row.has_next}
        self._busy.update(row.lane for row in rows)
        return rows

    def _plan_scrub(self, settled: Sequence[_Attempt]) -> None:
        """What was settled leaves traces in the database's files: for a while, of who is forgotten not for a moment."""
        over = {row.seq for row, verdict, _ in settled if verdict in (Verdict.DONE, Verdict.DEAD)}
        if self._forgotten & over:
            self._forgotten -= over
            self._scrub_at = time.monotonic()
        elif settled:
            self._scrub_at = min(self._scrub_at, self._next_scrub())

    async def _see_to_last_death(self) -> None:
        """See to what was in work when the last process died; each is handled alone.

        One that was alone then is at fault, and that was a failed try; of several nobody knows which it was.
        """
        async with self._database.write() as tx:
            rows = await inbox.waiting(tx, self._suspects.seqs)
            guilty = [row for row in rows if self._in_work.died_in == {row.seq}]
            attempts = [self._failed(row, "died with the bot") for row in guilty]
            await self._settle(tx, attempts)
        dead = {attempt.row.seq for attempt in attempts if attempt.verdict is Verdict.DEAD}
        waiting = {row.seq for row in rows} - dead
        for seq in self._suspects.seqs - waiting:
            self._in_work.acquit(seq)
        self._suspects.seqs &= waiting
        self._last_death_seen_to = True

    def _next_scrub(self) -> float:
        return time.monotonic() + self._timing.scrub_seconds

    async def _in_turn(self, row: Waiting) -> None:
        async with self._slots:
            if not self._stopping:
                await self._attempt(row)

    async def _attempt(self, row: Waiting) -> None:
        begun = time.monotonic()
        try:
            async with asyncio.timeout(self._timing.handling_seconds):
                with self._in_work.noted(row.seq):
                    await self._handle(row)
        except DatabaseUnusableError:
            self._cutting = True
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is logged and this update tried again
            attempt = self._judge(row, error)
        except asyncio.CancelledError as error:
            if self._cutting:
                raise
            attempt = self._judge(row, error)
        else:
            self._postponements.pop(row.lane, None)
            attempt = _Attempt(row, Verdict.DONE)
        self._flood.answered(row.update_id)
        self._suspects.seqs.discard(row.seq)
        self._ended.append(attempt)
        self._settle_at = min(self._settle_at, time.monotonic() + self._timing.settle_seconds)
        self._wake.set()
        self._observe("update", verdict=attempt.verdict.value, seconds=time.monotonic() - begun)

    def _judge(self, row: Waiting, error: BaseException) -> _Attempt:
        asked = 0.0 if is_transient(error) else self._retry_after(error)
        if asked is not None:
            times = self._postponements[row.lane] = self._postponements.get(row.lane, 0) + 1
            pause = self._timing.postponed.seconds(times, asked)
            _log.info("update %d waits %.0f s for an outage to end", row.update_id, pause, exc_info=error)
            return _Attempt(row, Verdict.POSTPONED, pause)
        self._postponements.pop(row.lane, None)
        return self._failed(row, "failed", error)

    def _failed(self, row: Waiting, how: str, error: BaseException | None = None) -> _Attempt:
        _log.warning("update %d %s, try %d", row.update_id, how, row.tries + 1, exc_info=error)
        if row.tries < len(self._timing.retry_seconds):
            return _Attempt(row, Verdict.FAILED, self._timing.retry_seconds[row.tries])
        _log.error("update %d is given up after %d tries", row.update_id, row.tries + 1)
        return _Attempt(row, Verdict.DEAD)

    async def _drain(self, handlers: asyncio.TaskGroup) -> None:
        self._stopping = True
        if self._running:
            await asyncio.wait(self._running, timeout=self._timing.drain_seconds)
        self._cutting = True
        try:
            async with asyncio.timeout(self._timing.last_write_seconds):
                await self._turn(handlers, ahead=0)
        except Exception as error:
            # What could not be marked is handled once more after the start
            if not isinstance(error, TimeoutError) and not is_transient(error):
                raise
            _log.warning("the last updates could not be marked as handled", exc_info=error)
        if self._running:
            _log.warning("%d updates were cut short; they are handled after the start", len(self._running))

    async def _wait_for_database(self, error: Exception, tries: int) -> None:
        self._observe("database_refused", why=refusal(error))
        level = logging.WARNING if tries == 1 else logging.INFO
        _log.log(level, "%s, try %d", refusal(error), tries, exc_info=error)
        await asyncio.sleep(self._timing.database.seconds(tries))

    async def _sleep(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    def _steady(self) -> datetime:
        """The time by which pauses are measured: a wall clock turned back must not make anybody wait for it."""
        wall, monotonic = self._begun
        return wall + timedelta(seconds=time.monotonic() - monotonic)
