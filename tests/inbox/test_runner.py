"""Order, retries, outages, silence and sweeping, with a handler that does as it is told."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from sqlite3 import OperationalError
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError as Refused

from bot.arrival import Arrival
from bot.backoff import Backoff
from bot.core.stay import Stay
from bot.inbox import outage, runner
from bot.inbox.in_work import InWork
from bot.inbox.runner import Inbox, InboxTiming
from bot.storage import journals
from bot.storage.database import Connection, Database
from bot.storage.errors import DatabaseUnusableError
from bot.storage.inbox import Waiting
from tests.databases import journal_of
from tests.patience import PATIENCE

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUICK = InboxTiming(retry_seconds=(0.01, 0.02, 0.03), postponed=Backoff(0.01, 0.05), database=Backoff(0.01, 0.05))


class DownError(Exception):
    """Telegram cannot be reached."""


class Bench:
    """An inbox whose handler is `do`; `now` can be moved."""

    def __init__(self, database: Database, in_work: Path, timing: InboxTiming = QUICK) -> None:
        self.database, self.in_work, self.timing = database, in_work, timing
        self.now = NOON
        self.do: Callable[[Waiting], object] = lambda _row: None
        self.handled: list[int] = []
        self.dead: list[AbstractContextManager[None]] = []
        self.seen: list[str] = []
        self.inbox = self.new()

    def timed(self, **changed: Any) -> None:
        """From now on with other timing; the inbox is another one."""
        self.timing = replace(self.timing, **changed)
        self.inbox = self.new()

    def new(self) -> Inbox:
        """Another inbox on the same database, as after a restart."""
        return Inbox(
            self.database,
            1,
            lambda: self.now,
            self.handle,
            self.retry_after,
            self.observe,
            InWork(self.in_work),
            self.timing,
        )

    def died(self, *seqs: int) -> None:
        """As if the process had died while it handled these."""
        in_work = InWork(self.in_work)
        for seq in seqs:
            self.dead.append(in_work.noted(seq))
            self.dead[-1].__enter__()
        self.inbox = self.new()

    async def handle(self, row: Waiting) -> None:
        result = self.do(row)
        if asyncio.iscoroutine(result):
            await result
        self.handled.append(row.update_id)

    def retry_after(self, error: BaseException) -> float | None:
        return 0.01 if isinstance(error, DownError) else None

    def observe(self, what: str, **about: object) -> None:
        self.seen.append(f"{what} {about.get('verdict') or about['why']}")

    async def store(self, *numbers: int, lane: int = 7, body: str = "{}") -> None:
        await self.inbox.store([Arrival(number, lane, body, lane, self.now) for number in numbers], self.now)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.inbox.run())
            yield
            task.cancel()

    async def query(self, sql: str) -> list[tuple[object, ...]]:
        async with self.database.read() as tx:
            return [tuple(row) for row in await tx.execute(text(sql))]

    async def until(self, sql: str, *expected: tuple[object, ...]) -> None:
        async with asyncio.timeout(PATIENCE):
            while await self.query(sql) != list(expected):  # noqa: ASYNC110 - a database sets no event
                await asyncio.sleep(0.01)


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Bench:
    return Bench(database, tmp_path / "in_work")


DONE = "select count(*) from inbox where state = 'done'"


async def test_one_persons_updates_go_one_after_another_in_the_order_of_arrival(bench: Bench) -> None:
    inside: Counter[int] = Counter()

    async def do(row: Waiting) -> None:
        inside[row.lane] += 1
        assert inside[row.lane] == 1
        await asyncio.sleep(0.001 * (row.update_id % 3))
        inside[row.lane] -= 1

    bench.do = do
    numbers = range(1, 31)
    await bench.inbox.store([Arrival(number, 7 + number % 2, "{}", 0, NOON) for number in numbers], NOON)
    async with bench.running():
        await bench.until(DONE, (30,))
    assert [n for n in bench.handled if n % 2] == [n for n in numbers if n % 2]
    assert [n for n in bench.handled if n % 2 == 0] == [n for n in numbers if n % 2 == 0]


async def test_many_people_are_served_side_by_side_but_not_all_at_once(bench: Bench) -> None:
    inside = most = 0

    async def do(row: Waiting) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.005)
        inside -= 1

    bench.do = do
    async with bench.running():
        for start in range(0, 600, 100):
            await bench.inbox.store([Arrival(start + n, start + n + 1, "{}", 0, NOON) for n in range(100)], NOON)
        await bench.until(DONE, (600,))
    assert most == QUICK.at_once


async def test_the_same_update_is_handled_once(bench: Bench) -> None:
    async with bench.running():
        await bench.store(5, 5)
        await bench.until(DONE, (1,))
        await bench.store(5)
        await bench.store(6)
        await bench.until(DONE, (2,))
    assert bench.handled == [5, 6]


async def test_a_failing_update_holds_up_its_own_person_only_and_is_set_aside_with_an_apology(bench: Bench) -> None:
    tries: list[int] = []

    def do(row: Waiting) -> None:
        if row.update_id == 1:
            tries.append(row.tries)
            raise RuntimeError("no")

    bench.do = do
    await bench.store(1, 2, lane=7)
    await bench.store(3, 4, lane=8)
    async with bench.running():
        await bench.until(DONE, (3,))
        assert bench.handled == [3, 4, 2]
    assert tries == [0, 1, 2, 3]
    assert await bench.query("select update_id, lane, body from inbox where state = 'aside'") == [(1, 7, "{}")]
    assert await bench.query("select chat_id, journal_id, kind, due_at is null from notice") == [
        (7, None, "apology", False)
    ]


async def test_nobody_is_told_of_an_update_that_is_nobodys(bench: Bench) -> None:
    def do(_row: Waiting) -> None:
        raise RuntimeError("no")

    bench.do = do
    await bench.store(1, lane=0)
    async with bench.running():
        await bench.until("select state from inbox", ("aside",))
    assert await bench.query("select * from notice") == []


async def test_tries_are_counted_across_a_restart(bench: Bench) -> None:
    bench.timed(drain_seconds=0)
    stopped = False

    async def do(row: Waiting) -> None:
        if row.tries and not stopped:
            await asyncio.sleep(60)
        raise RuntimeError("no")

    bench.do = do
    await bench.store(1)
    async with bench.running():
        await bench.until("select tries from inbox", (1,))
    stopped = True
    bench.inbox = bench.new()
    async with bench.running():
        await bench.until("select state, tries from inbox", ("aside", 3))


async def test_an_outage_is_waited_out_however_long(bench: Bench) -> None:
    left = 12

    def do(row: Waiting) -> None:
        nonlocal left
        if row.update_id == 1 and left:
            left -= 1
            raise DownError

    bench.do = do
    await bench.store(1, 2)
    async with bench.running():
        await bench.until("select count(*), max(tries) from inbox where state = 'done'", (2, 0))
    assert bench.handled == [1, 2]
    assert bench.seen.count("update postponed") == 12


async def test_what_the_database_refuses_a_handler_is_no_failure_of_the_update(bench: Bench) -> None:
    refusals = 5

    def do(_row: Waiting) -> None:
        nonlocal refusals
        if refusals:
            refusals -= 1
            locked = OperationalError("database is locked")
            locked.sqlite_errorcode = 5
            raise Refused("UPDATE", {}, locked)

    bench.do = do
    await bench.store(1)
    async with bench.running():
        await bench.until("select state, tries from inbox", ("done", 0))


async def test_a_database_that_refuses_for_a_while_loses_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    write, shut = bench.database.write, True

    @contextlib.asynccontextmanager
    async def door(person_id: int | None = None) -> AsyncIterator[object]:
        if shut:
            full = OperationalError("database or disk is full")
            full.sqlite_errorcode = 13
            raise Refused("COMMIT", {}, full)
        async with write(person_id) as tx:
            yield tx

    monkeypatch.setattr(bench.database, "write", door)
    async with asyncio.TaskGroup() as group:
        storing = group.create_task(bench.store(1, 2))
        await asyncio.sleep(0.1)
        assert not storing.done()
        shut = False
    async with bench.running():
        await bench.until("select count(*) from inbox where state = 'waiting'", (0,))
        shut = True
        storing = asyncio.ensure_future(bench.store(3))
        await asyncio.sleep(0.05)
        shut = False
        await storing
        await bench.until(DONE, (3,))
    assert bench.handled == [1, 2, 3]


async def test_what_is_cut_short_at_the_stop_is_handled_after_the_start(bench: Bench) -> None:
    bench.timed(drain_seconds=0.1)
    bench.do = lambda row: asyncio.sleep(60 if row.update_id == 1 else 0.02)
    await bench.store(1, 2, lane=7)
    await bench.store(3, 4, lane=8)
    async with bench.running():
        await bench.until("select state from inbox where update_id = 3", ("done",))
    assert bench.handled[0] == 3
    before = dict.fromkeys(bench.handled)
    bench.do = lambda _row: None
    bench.inbox = bench.new()
    async with bench.running():
        await bench.until(DONE, (4,))
    assert sorted([1, 2, 3, 4]) == sorted({*before, *bench.handled})
    assert bench.handled.index(1) < bench.handled.index(2)
    assert 1 not in before


async def test_a_clock_turned_back_holds_nobody_up(bench: Bench) -> None:
    bench.timed(retry_seconds=(0.3,))
    failing = True

    def do(_row: Waiting) -> None:
        if failing:
            raise RuntimeError("no")

    bench.do = do
    async with bench.running():
        await bench.store(1)
        await bench.until("select tries from inbox", (1,))
        failing = False
        bench.now -= timedelta(days=1)
        await bench.until(DONE, (1,))


async def test_old_rows_go(bench: Bench) -> None:
    def do(row: Waiting) -> None:
        if row.update_id == 2:
            raise RuntimeError("no")

    bench.do = do
    await bench.store(1)
    await bench.store(2, lane=8)
    async with bench.running():
        await bench.until("select state from inbox order by seq", ("done",), ("aside",))
    assert await bench.query("select body, lane from inbox order by seq") == [(None, None), ("{}", 8)]
    for days, left in ((6, [(1, None), (2, "{}")]), (7.5, [(1, None), (2, None)]), (8.5, [])):
        bench.now = NOON + timedelta(days=days)
        bench.inbox = bench.new()
        async with bench.running():
            await bench.until("select update_id, body from inbox order by seq", *left)


async def with_open_stay(bench: Bench, person: int, stay: Stay) -> None:
    async with bench.database.write() as tx:
        await journals.apply(tx, (await journal_of(tx, person)).id, (), (stay,))


GAPS = "select chat_id from notice where kind = 'gap' and due_at is not null"


@pytest.mark.parametrize(("silent", "told"), [(timedelta(hours=24), []), (timedelta(hours=24, seconds=1), [(7,)])])
async def test_after_a_day_of_silence_those_inside_are_told_once(
    bench: Bench, silent: timedelta, told: list[tuple[int]]
) -> None:
    await with_open_stay(bench, 7, Stay(date(2026, 11, 1)))
    await with_open_stay(bench, 8, Stay(date(2026, 11, 1), date(2026, 11, 5)))
    await bench.store()
    bench.now += silent
    bench.inbox = bench.new()
    await bench.store()
    assert await bench.query(GAPS) == told
    async with bench.database.write() as tx:
        await tx.execute(text("delete from notice"))
    await bench.store(1)
    assert await bench.query(GAPS) == []


async def test_a_first_start_is_no_silence(bench: Bench) -> None:
    await with_open_stay(bench, 7, Stay(date(2026, 11, 1)))
    await bench.store(1)
    assert await bench.query(GAPS) == []


async def test_a_clock_set_forward_is_no_silence_but_time_asleep_is(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_open_stay(bench, 7, Stay(date(2026, 11, 1)))
    await bench.store(1)
    bench.now += timedelta(days=7)
    await bench.store(2)
    assert await bench.query(GAPS) == []
    passed = outage._passed()
    monkeypatch.setattr(outage, "_passed", lambda: passed + 86_401)
    await bench.store(3)
    assert await bench.query(GAPS) == [(7,)]


async def test_what_is_kept_for_days_goes_by_the_wall_clock_also_when_that_is_moved(bench: Bench) -> None:
    async with bench.running():
        await bench.store(1)
        await bench.until(DONE, (1,))
        bench.now += timedelta(days=9)
        await bench.store(2)
        await bench.until("select update_id from inbox where state = 'done'", (2,))


async def test_a_moved_clock_is_noticed_with_the_next_poll_though_it_brings_nothing(bench: Bench) -> None:
    async with bench.running():
        await bench.store(1)
        await bench.until("SELECT state FROM inbox", ("done",))
        await asyncio.sleep(0.1)  # nothing is being handled any more
        bench.now += timedelta(days=31)
        await bench.store()
        await bench.until("SELECT state FROM inbox")


async def test_a_database_that_will_never_work_ends_it_and_is_no_failure_of_an_update(bench: Bench) -> None:
    async def do(row: Waiting) -> None:
        if row.update_id == 2:
            raise DatabaseUnusableError("the file: it is gone")
        await asyncio.sleep(60)

    bench.do = do
    await bench.store(1, lane=7)
    await bench.store(2, lane=8)
    with pytest.raises(ExceptionGroup) as caught:
        await bench.inbox.run()
    assert caught.group_contains(DatabaseUnusableError, match="the file: it is gone", depth=1)
    assert await bench.query("select state, tries from inbox") == [("waiting", 0)] * 2


async def test_what_is_forgotten_is_not_set_aside(bench: Bench) -> None:
    """Neither its words nor an apology may be kept for somebody about whom nothing is."""

    def do(row: Waiting) -> None:
        bench.inbox.forgotten(row.seq)
        raise RuntimeError("no")

    bench.do = do
    await bench.store(1)
    async with bench.running():
        await bench.until("select state, lane, body from inbox", ("done", None, None))
    assert await bench.query("select * from notice") == []


# --- after a death ----------------------------------------------------------------------------------------------------


class Watched:
    """A handler that takes a while, and keeps who else was being handled then."""

    def __init__(self) -> None:
        self.inside: set[int] = set()
        self.beside: dict[int, set[int]] = {}

    async def __call__(self, row: Waiting) -> None:
        self.inside.add(row.update_id)
        for each in self.inside:
            self.beside.setdefault(each, set()).update(self.inside - {each})
        await asyncio.sleep(0.02)
        self.inside.discard(row.update_id)


async def a_crowd(bench: Bench) -> None:
    """Updates 1 to 6, each of somebody else; their numbers in the order of arrival are the same."""
    await bench.inbox.store([Arrival(number, number, "{}", number, NOON) for number in range(1, 7)], NOON)


async def test_what_was_in_work_at_a_death_is_handled_alone_and_first(bench: Bench) -> None:
    await a_crowd(bench)
    bench.do = watched = Watched()
    bench.died(2, 4, 5)
    async with bench.running():
        await bench.until(DONE, (6,))
    assert bench.handled[:3] == [2, 4, 5]
    assert [watched.beside[number] for number in (2, 4, 5)] == [set()] * 3
    assert watched.beside[1] == {3, 6}, "the others go side by side"
    assert await bench.query("select distinct tries from inbox") == [(0,)], "nobody knows which of them it was"
    assert InWork(bench.in_work).suspects == set()


async def test_what_was_alone_in_work_at_a_death_has_failed_once_and_holds_up_nobody(bench: Bench) -> None:
    bench.timed(retry_seconds=(1.0,))
    await a_crowd(bench)
    bench.do = watched = Watched()
    bench.died(3)
    async with bench.running():
        await bench.until(DONE, (6,))
    assert await bench.query("select update_id from inbox where tries > 0") == [(3,)]
    assert await bench.query("select tries from inbox where update_id = 3") == [(1,)]
    assert bench.handled[-1] == 3, "it waits like one that failed"
    assert watched.beside[3] == set()


async def test_what_is_always_alone_in_work_at_a_death_is_set_aside_and_its_sender_told_once(bench: Bench) -> None:
    bench.timed(drain_seconds=0)
    await a_crowd(bench)
    bench.do = lambda row: asyncio.sleep(60 if row.update_id == 3 else 0)
    for tries in range(1, len(QUICK.retry_seconds) + 1):
        bench.died(3)
        async with bench.running():
            await bench.until("select tries from inbox where update_id = 3", (tries,))
    bench.died(3)
    async with bench.running():
        await bench.until("select state from inbox where update_id = 3", ("aside",))
        await bench.until(DONE, (5,))
    assert await bench.query("select chat_id, kind from notice") == [(3, "apology")]
    assert InWork(bench.in_work).suspects == set()


async def test_the_one_that_kills_is_found_among_those_that_died_with_it(bench: Bench) -> None:
    """First several die together; then the first of them again, by itself: the others were never at fault."""
    await a_crowd(bench)
    bench.do = watched = Watched()
    bench.died(1, 2, 3)
    bench.died(1)  # handled alone, 2 and 3 were still to come
    async with bench.running():
        await bench.until(DONE, (6,))
    assert await bench.query("select update_id, tries from inbox where tries > 0") == [(1, 1)]
    assert [watched.beside[number] for number in (1, 2, 3)] == [set()] * 3


async def test_one_that_hangs_alone_holds_the_others_up_for_a_moment_only(bench: Bench) -> None:
    bench.timed(alone_seconds=0.05, drain_seconds=0)
    await a_crowd(bench)
    bench.do = lambda row: asyncio.sleep(60 if row.update_id in (2, 4) else 0)
    bench.died(2, 4)
    async with bench.running():
        await bench.until(DONE, (4,))


async def test_what_was_settled_meanwhile_is_not_handled_again(bench: Bench) -> None:
    await a_crowd(bench)
    async with bench.running():
        await bench.until(DONE, (6,))
    bench.died(2, 77)
    async with bench.running():
        await bench.store(8)
        await bench.until(DONE, (7,))
    assert sorted(bench.handled) == [1, 2, 3, 4, 5, 6, 8]


async def test_a_spoilt_or_short_file_blames_nobody(bench: Bench) -> None:
    bench.in_work.write_bytes(b"\xff" * 13)
    bench.inbox = bench.new()
    await a_crowd(bench)
    async with bench.running():
        await bench.until(DONE, (6,))
    assert await bench.query("select distinct tries from inbox") == [(0,)]


# --- what it costs ----------------------------------------------------------------------------------------------------


async def test_an_update_costs_one_transaction_to_store_and_one_to_settle(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None for the note of what is in work, and none to leave no traces: that is done for all of a while at once."""
    write, scrub, writes, scrubs = bench.database.write, bench.database.scrub, Counter[str](), Counter[str]()

    def counted_write(person_id: int | None = None) -> AbstractAsyncContextManager[Connection]:
        writes["all"] += 1
        return write(person_id)

    async def counted_scrub() -> bool:
        scrubs["all"] += 1
        return await scrub()

    monkeypatch.setattr(bench.database, "write", counted_write)
    monkeypatch.setattr(bench.database, "scrub", counted_scrub)
    monkeypatch.setattr(runner, "time", SimpleNamespace(monotonic=lambda: 0.0))  # no while goes by, on any machine
    bench.inbox = bench.new()
    async with bench.running():
        for number in range(1, 21):
            await bench.store(number)
            await bench.until(DONE, (number,))
    assert writes["all"] == 1 + 2 * 20  # one more for the housekeeping at the start
    assert scrubs["all"] == 0


async def test_what_was_answered_leaves_no_traces_for_long(sqlite_url: str, tmp_path: Path) -> None:
    database = await Database.open(sqlite_url)
    timing = replace(QUICK, scrub_seconds=0.2)
    bench, word = Bench(database, tmp_path / "in_work", timing), "a word of somebody's"

    def traces() -> bool:
        return any(word.encode() in file.read_bytes() for file in tmp_path.glob("kaldy.db*"))

    await bench.store(1, body=word)
    assert traces()
    async with bench.running():
        await bench.until(DONE, (1,))
        await bench.store(2, body=word)
        await bench.until(DONE, (2,))
        async with asyncio.timeout(PATIENCE):
            while traces():  # noqa: ASYNC110 - a file sets no event
                await asyncio.sleep(0.05)
    await database.close()
