"""The inbox at work: each person's updates in order, different people's side by side, failures again and then aside.

Nothing is lost at a crash: an update is 'waiting' in the database until its handler has returned, and a handler that
was cut short is called again. So a handler must bear being called twice for one update.
"""

import asyncio
import contextlib
import logging
import math
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Never

from bot.inbox.flood import Flood
from bot.inbox.in_work import InWork
from bot.inbox.silence import Silence
from bot.storage import facts, gap, groups, inbox, notices
from bot.storage.database import Connection, Database
from bot.storage.inbox import Arrival, Waiting
from bot.storage.refusals import Unusable, is_refusal, refusal

_log = logging.getLogger(__name__)

AT_ONCE = 50
"""Handlers running side by side; more only cost memory."""
AHEAD = 200
"""Updates read at a time, at most one of each lane: looking for them costs more than reading them."""
RETRIES = (1.0, 5.0, 25.0)
"""Seconds before a failed update is tried again; after the last failure it is set aside."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two tries during an outage, doubled each time, unless Telegram itself asks for more."""
LONGEST_HANDLING = 300.0
"""Seconds after which a handler that does not return is taken for a failure."""
ALONE = 10.0
"""Seconds for which all others wait for one that is handled alone: what hangs must not hold them up."""
DRAIN = 7.0
"""Seconds that running handlers get to finish when the bot stops."""
LAST_WRITE = 2.0
"""Seconds that the last transaction gets then."""
SCRUB = 10.0
"""Seconds after which what was answered is nowhere in the database's files any more."""
SWEEP = 3600.0
"""Seconds between two sweeps of old rows."""
NOTED = 60.0
"""Seconds between two notes of the last fetch when it brought nothing."""
LAST_FETCH = "last_fetch_at"


class Verdict(StrEnum):
    """What became of one attempt."""

    DONE = "done"
    FAILED = "failed"
    OUTAGE = "outage"
    ASIDE = "aside"


class _Attempt(NamedTuple):
    row: Waiting
    verdict: Verdict
    pause: float = 0.0


class Inbox:
    """Stores what was fetched, and has it handled until it is answered or set aside."""

    def __init__(
        self,
        database: Database,
        bot_id: int,
        now: Callable[[], datetime],
        handle: Callable[[Waiting], Awaitable[None]],
        is_outage: Callable[[BaseException], float | None],
        observe: Callable[..., None],
        in_work: InWork,
    ) -> None:
        """`handle` returns once the update is answered; what it raises counts as a failure.

        Unless `is_outage` gives the seconds to wait for that error, or the database refused: then nothing is counted.
        """
        self._database, self._bot_id, self._now = database, bot_id, now
        self._handle, self._is_outage, self._observe = handle, is_outage, observe
        self._in_work = in_work
        self._suspects = set(in_work.suspects)
        self._begun_anew = not in_work.suspects
        self._quiet_since: float | None = None
        self._forgotten: set[int] = set()
        self._scrub_at = time.monotonic() + SCRUB  # an earlier process may have left traces
        self._wake = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._busy: set[int] = set()
        self._attempts: list[_Attempt] = []
        self._outages: dict[int, int] = {}
        self._silence = Silence()
        self._flood = Flood()
        self._noted = self._swept = -SWEEP
        self._swept_at = now()
        self._begun = now(), time.monotonic()
        self._postponed = True  # until the database says that no row is put off
        self._stopping = self._cutting = False

    def forgotten(self, seq: int) -> None:
        """Of who sent this update nothing may be kept: it goes without a trace as soon as it is answered."""
        self._forgotten.add(seq)

    def look(self) -> None:
        """Look at once at what is to go, if the wall clock was moved."""
        if self._is_sweeping():
            self._wake.set()

    async def store(self, arrivals: Sequence[Arrival], fetched_at: datetime) -> None:
        """Return when one fetch is on disk, after waiting while the database refuses; what is there stays as it is.

        What somebody sends faster than anybody types is not stored; they are told once.
        """
        self.look()
        let_in, too_fast = self._flood.sift(arrivals)
        tries = 0
        while True:
            try:
                await self._store(let_in, too_fast, fetched_at)
            except Exception as error:
                if not is_refusal(error):
                    raise
                tries += 1
                await self._wait_for_database(error, tries)
            else:
                return

    async def _store(self, arrivals: Sequence[Arrival], too_fast: Sequence[int], fetched_at: datetime) -> None:
        if not arrivals and not too_fast and time.monotonic() - self._noted < NOTED:
            self._silence.heard()
            return
        async with self._database.write() as tx:
            new = await inbox.store(tx, self._bot_id, arrivals, fetched_at)
            for lane in too_fast:
                await notices.plan(tx, lane, None, notices.FLOOD, self._now())
            noted = await facts.get(tx, LAST_FETCH)
            if self._silence.ended(datetime.fromisoformat(noted) if noted else None, fetched_at):
                _log.warning("nothing was fetched for more than a day; Telegram may have dropped updates")
                await gap.plan_gap(tx, self._now())
            await facts.put(tx, LAST_FETCH, fetched_at.isoformat())
        self._noted = time.monotonic()
        self._silence.heard()
        if new:
            self._wake.set()

    async def run(self) -> Never:
        """Handle what waits until cancelled; then what runs gets DRAIN seconds, and what is left keeps waiting."""
        tries = 0
        async with asyncio.TaskGroup() as handlers:
            try:
                while True:
                    self._wake.clear()
                    try:
                        pause = await self._turn(handlers, AHEAD)
                    except Exception as error:
                        if not is_refusal(error):
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
        """Settle what was attempted, take others up to `ahead`; the seconds until there may be more to do.

        One transaction for all that ended since the last turn: the busier the bot, the fewer commits an update.
        """
        if not self._begun_anew:
            await self._begin_anew()
        if time.monotonic() >= self._scrub_at:
            self._scrub_at = math.inf if await self._database.scrub() else time.monotonic() + SCRUB
        settled = tuple(self._attempts)
        freed = {attempt.row.lane for attempt in settled}
        free = ahead - len(self._busy - freed)
        limit = free if free > ahead / 2 and self._may_begin(bool(self._busy - freed)) else 0
        sweeping = self._is_sweeping()
        retry_at: datetime | None = None
        async with self._database.write() if settled or sweeping else self._database.read() as tx:
            for attempt in settled:
                await self._settle(tx, attempt)
            if sweeping:
                await inbox.sweep(tx, self._now())
                await groups.sweep(tx, self._now())
            rows = await inbox.heads(tx, self._steady(), self._busy - freed, limit) if limit else ()
            if self._postponed:
                retry_at = await inbox.next_try(tx)
                self._postponed = retry_at is not None
        if sweeping:
            self._swept, self._swept_at = time.monotonic(), self._now()
        self._plan_scrub(settled)
        del self._attempts[: len(settled)]
        self._busy -= freed
        for row in self._alone_first(rows):
            self._busy.add(row.lane)
            task = handlers.create_task(self._in_turn(row))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        pause = min(self._swept + SWEEP, self._scrub_at) - time.monotonic()
        pause = pause if self._quiet_since is None else min(pause, ALONE)
        return min(pause, max(0.05, (retry_at - self._steady()).total_seconds())) if retry_at else pause

    async def _settle(self, tx: Connection, attempt: _Attempt) -> None:
        row, verdict, pause = attempt
        if verdict is Verdict.DONE or (verdict is Verdict.ASIDE and row.seq in self._forgotten):
            await inbox.done(tx, row.seq, self._now())
        elif verdict is Verdict.ASIDE:
            await inbox.set_aside(tx, row.seq, self._now())
            if row.lane > 0:  # in a group nobody waits for it
                await notices.plan(tx, row.lane, None, notices.APOLOGY, self._now())
        else:
            until = self._steady() + timedelta(seconds=pause)
            await inbox.postpone(tx, row.seq, until, counted=verdict is Verdict.FAILED)
            self._postponed = True

    def _plan_scrub(self, settled: Sequence[_Attempt]) -> None:
        """What was settled leaves traces in the database's files: for a while, of who is forgotten not for a moment."""
        over = {row.seq for row, verdict, _ in settled if verdict in (Verdict.DONE, Verdict.ASIDE)}
        if self._forgotten & over:
            self._forgotten -= over
            self._scrub_at = time.monotonic()
        elif settled:
            self._scrub_at = min(self._scrub_at, time.monotonic() + SCRUB)

    async def _begin_anew(self) -> None:
        """See to what was in work when the last process died: each is handled alone.

        One that was alone then is at fault, and that was a failed try; of several nobody knows which it was.
        """
        async with self._database.write() as tx:
            rows = await inbox.waiting(tx, self._suspects)
            guilty = [row for row in rows if self._in_work.died_in == {row.seq}]
            attempts = [self._failed(row, "died with the bot") for row in guilty]
            for attempt in attempts:
                await self._settle(tx, attempt)
        aside = {attempt.row.seq for attempt in attempts if attempt.verdict is Verdict.ASIDE}
        waiting = {row.seq for row in rows} - aside
        for seq in self._suspects - waiting:
            self._in_work.acquit(seq)
        self._suspects = waiting
        self._begun_anew = True

    def _may_begin(self, busy: bool) -> bool:
        """Whether more may begin: not while one that is suspected is waited for or handled alone, within reason."""
        if not busy or self._quiet_since is None:
            return True
        if time.monotonic() - self._quiet_since < ALONE:
            return False
        self._suspects.clear()
        self._quiet_since = None
        return True

    def _alone_first(self, rows: Sequence[Waiting]) -> Sequence[Waiting]:
        """Which of the next ones begin now: one that is suspected when nothing else runs, and nothing beside it."""
        suspects = [row for row in rows if row.seq in self._suspects]
        if suspects:
            self._quiet_since = time.monotonic()
            return () if self._busy else suspects[:1]
        if not self._busy:
            self._quiet_since = None
        return rows

    def _is_sweeping(self) -> bool:
        # What is kept for so many days goes by the wall clock, also when that is moved
        moved = abs((self._now() - self._swept_at).total_seconds())
        return time.monotonic() - self._swept >= SWEEP or moved >= SWEEP

    async def _in_turn(self, row: Waiting) -> None:
        async with self._slots:
            if not self._stopping:
                await self._attempt(row)

    async def _attempt(self, row: Waiting) -> None:
        begun = time.monotonic()
        try:
            async with asyncio.timeout(LONGEST_HANDLING):
                with self._in_work.noted(row.seq):
                    await self._handle(row)
        except Unusable:
            self._cutting = True
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is logged and this update tried again
            attempt = self._judge(row, error)
        except asyncio.CancelledError as error:
            if self._cutting:
                raise
            attempt = self._judge(row, error)
        else:
            self._outages.pop(row.lane, None)
            attempt = _Attempt(row, Verdict.DONE)
        self._flood.answered(row.update_id)
        self._suspects.discard(row.seq)
        self._attempts.append(attempt)
        self._wake.set()
        self._observe("update", verdict=attempt.verdict.value, seconds=time.monotonic() - begun)

    def _judge(self, row: Waiting, error: BaseException) -> _Attempt:
        asked = FIRST_PAUSE if is_refusal(error) else self._is_outage(error)
        if asked is not None:
            times = self._outages[row.lane] = self._outages.get(row.lane, 0) + 1
            pause = max(asked, _backoff(times))
            _log.info("update %d waits %.0f s for an outage to end", row.update_id, pause, exc_info=error)
            return _Attempt(row, Verdict.OUTAGE, pause)
        self._outages.pop(row.lane, None)
        return self._failed(row, "failed", error)

    def _failed(self, row: Waiting, how: str, error: BaseException | None = None) -> _Attempt:
        _log.warning("update %d %s, try %d", row.update_id, how, row.tries + 1, exc_info=error)
        if row.tries < len(RETRIES):
            return _Attempt(row, Verdict.FAILED, RETRIES[row.tries])
        _log.error("update %d is set aside after %d tries", row.update_id, row.tries + 1)
        return _Attempt(row, Verdict.ASIDE)

    async def _drain(self, handlers: asyncio.TaskGroup) -> None:
        self._stopping = True
        if self._running:
            await asyncio.wait(self._running, timeout=DRAIN)
        self._cutting = True
        try:
            async with asyncio.timeout(LAST_WRITE):
                await self._turn(handlers, ahead=0)
        except Exception as error:
            # What could not be marked is handled once more after the start
            if not isinstance(error, TimeoutError) and not is_refusal(error):
                raise
            _log.warning("the last updates could not be marked as handled", exc_info=error)
        if self._running:
            _log.warning("%d updates were cut short; they are handled after the start", len(self._running))

    async def _wait_for_database(self, error: Exception, tries: int) -> None:
        self._observe("database_refused", why=refusal(error))
        level = logging.WARNING if tries == 1 else logging.INFO
        _log.log(level, "%s, try %d", refusal(error), tries, exc_info=error)
        await asyncio.sleep(_backoff(tries))

    async def _sleep(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    def _steady(self) -> datetime:
        """The time by which pauses are measured: a wall clock turned back must not make anybody wait for it."""
        wall, monotonic = self._begun
        return wall + timedelta(seconds=time.monotonic() - monotonic)


def _backoff(times: int) -> float:
    """Seconds before the next try, with a jitter of a quarter so that not all come back at once."""
    return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(times - 1, 5)) * random.uniform(1, 1.25)  # noqa: S311 - jitter
