"""What fails is tried again and at last set aside; what only Telegram or the database refuses is waited for."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from sqlite3 import OperationalError

import pytest
from sqlalchemy.exc import OperationalError as Refused

from bot.storage.errors import DatabaseUnusableError
from bot.storage.inbox import Waiting
from tests.inbox.bench import DONE, Bench, DownError


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
    write, shut = bench.database.write_late, True

    @contextlib.asynccontextmanager
    async def door() -> AsyncIterator[object]:
        if shut:
            full = OperationalError("database or disk is full")
            full.sqlite_errorcode = 13
            raise Refused("COMMIT", {}, full)
        async with write() as tx:
            yield tx

    monkeypatch.setattr(bench.database, "write_late", door)
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
