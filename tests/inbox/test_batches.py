"""What ended is marked with what is stored next, and the database is looked into only where there may be something."""

import asyncio
from collections import Counter
from typing import Any

import pytest

from bot.storage import inbox
from bot.storage.connection import LateConnection
from bot.storage.inbox import Waiting
from tests.inbox.bench import DONE, Bench
from tests.patience import PATIENCE


@pytest.fixture
def counted(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """The inbox takes its time to mark what ended; how often it wrote, and how often it looked for more."""
    calls, write, heads = Counter[str](), bench.database.write_late, inbox.heads

    def counted_write() -> LateConnection:
        calls["writes"] += 1
        return write()

    async def counted_heads(*given: Any) -> tuple[Waiting, ...]:
        calls["looks"] += 1
        return await heads(*given)

    monkeypatch.setattr(bench.database, "write_late", counted_write)
    monkeypatch.setattr(inbox, "heads", counted_heads)
    bench.timed(settle_seconds=PATIENCE)
    return calls


async def handled(bench: Bench, count: int) -> None:
    """So many updates have ended."""
    async with asyncio.timeout(PATIENCE):
        while len(bench.seen) < count:  # noqa: ASYNC110 - the inbox sets no event
            await asyncio.sleep(0.001)


async def test_what_ended_is_marked_in_the_transaction_that_stores_what_comes_next(
    bench: Bench, counted: Counter[str]
) -> None:
    async with bench.running():
        await bench.until("select count(*) from inbox", (0,))
        await handled(bench, 0)
        for number in range(1, 21):
            await bench.store(number, lane=7)
            await handled(bench, number)
    assert await bench.query(DONE) == [(20,)]
    assert counted["writes"] <= 1 + 20 + 1  # the housekeeping at the start, and what ended last


async def test_nothing_is_looked_for_where_nothing_new_can_be(bench: Bench, counted: Counter[str]) -> None:
    async with bench.running():
        for start in range(1, 101, 10):
            await bench.inbox.store(bench.arrivals(*range(start, start + 10)), bench.now)
            await handled(bench, start + 9)
    assert counted["looks"] <= 2  # at the start; what was stored since is handed on


async def test_what_waits_behind_another_of_the_same_person_does_not_wait_for_more_to_be_stored(
    bench: Bench, counted: Counter[str]
) -> None:
    async with bench.running():
        await bench.store(1, 2, 3)
        await handled(bench, 3)
        await bench.store(4)
        await handled(bench, 4)
    assert bench.handled == [1, 2, 3, 4]


async def test_what_comes_while_another_of_the_same_person_is_in_work_waits_for_it(
    bench: Bench, counted: Counter[str]
) -> None:
    first, inside = asyncio.Event(), list[int]()

    async def do(row: Waiting) -> None:
        inside.append(row.update_id)
        if row.update_id == 2:
            await first.wait()

    bench.do = do
    async with bench.running():
        await bench.store(1, lane=9)  # from here on nothing has to be looked for
        await handled(bench, 1)
        await bench.store(2, lane=7)
        await bench.store(3, lane=7)
        await bench.store(4, lane=8)
        await handled(bench, 2)
        assert inside == [1, 2, 4]
        first.set()
        await handled(bench, 4)
    assert inside == [1, 2, 4, 3]


async def test_what_is_stored_while_a_look_for_more_waits_for_that_is_handled_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, first = inbox.store, asyncio.Event()

    async def slow(*given: Any) -> tuple[Waiting, ...]:
        if given[2][0].lane == 8:
            first.set()
            await bench.until(DONE, (2,))  # and then what waits behind it is looked for
            await asyncio.sleep(0.01)
        return await store(*given)

    async def do(row: Waiting) -> None:
        if row.update_id == 2:
            await first.wait()

    monkeypatch.setattr(inbox, "store", slow)
    bench.do = do
    async with bench.running():
        await bench.store(1, lane=9)
        await bench.until(DONE, (1,))
        await bench.store(2, 3)
        await bench.store(4, lane=8)
        await bench.until(DONE, (4,))
    assert bench.handled in ([1, 2, 3, 4], [1, 2, 4, 3])


async def test_who_is_forgotten_leaves_nothing_until_then(bench: Bench, counted: Counter[str]) -> None:
    bench.do = lambda row: bench.inbox.forgotten(row.seq)
    async with bench.running():
        await bench.store(1)
        await bench.until("select state, body from inbox", ("done", None))


async def test_what_was_answered_when_the_bot_died_is_answered_again_and_nobody_suspects_it(
    bench: Bench, counted: Counter[str]
) -> None:
    async with bench.running():
        await bench.store(1)
        await handled(bench, 1)
        assert await bench.query(DONE) == [(0,)]
        bench.inbox = bench.new()  # the one that died has not marked it, and never will in time
        async with bench.running():
            await handled(bench, 2)
    assert bench.handled == [1, 1]
    assert await bench.query("select state, tries from inbox") == [("done", 0)]


async def test_what_cannot_be_stored_leaves_what_ended_to_be_marked_later(
    bench: Bench, counted: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, refusals = inbox.store, iter([OSError("made up"), None])

    async def refusing(*given: Any) -> tuple[Waiting, ...]:
        if error := next(refusals, None):
            raise error
        return await store(*given)

    async with bench.running():
        await bench.store(1)
        await handled(bench, 1)
        monkeypatch.setattr(inbox, "store", refusing)
        with pytest.raises(OSError, match="made up"):
            await bench.store(2, lane=8)
        assert await bench.query(DONE) == [(0,)]
        await bench.until(DONE, (1,))
        await bench.store(2, lane=8)
        await handled(bench, 2)
    assert await bench.query(DONE) == [(2,)]
