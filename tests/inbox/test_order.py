"""In which order updates are handled, how many side by side, each once; and what one costs."""

import asyncio
import random
from collections import Counter
from types import SimpleNamespace

import pytest

from bot.arrival import Arrival
from bot.inbox import runner
from bot.storage.connection import LateConnection
from bot.storage.inbox import Waiting
from tests.inbox.bench import DONE, NOON, QUICK, Bench


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


async def test_while_more_and_more_comes_each_update_is_handled_once_and_in_the_order_of_its_person(
    bench: Bench,
) -> None:
    chance = random.Random(1)

    async def do(_row: Waiting) -> None:
        for _ in range(chance.randrange(8)):
            await asyncio.sleep(0.0005)

    bench.do = do
    lanes, count = dict[int, int](), 800
    async with bench.running():
        while len(lanes) < count:
            some = range(len(lanes), min(len(lanes) + chance.randint(1, 12), count))
            lanes.update({number: chance.randint(1, 40) for number in some})
            await bench.inbox.store([Arrival(number, lanes[number], "{}", 0, NOON) for number in some], NOON)
        await bench.until(DONE, (count,))
    assert sorted(bench.handled) == sorted(lanes)
    for lane in range(1, 41):
        theirs = [number for number in bench.handled if lanes[number] == lane]
        assert theirs == sorted(theirs)


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


async def test_an_update_costs_one_transaction_to_store_and_one_to_settle(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None for the note of what is in work, and none to leave no traces: that is done for all of a while at once."""
    write, scrub, writes, scrubs = bench.database.write_late, bench.database.scrub, Counter[str](), Counter[str]()

    def counted_write() -> LateConnection:
        writes["all"] += 1
        return write()

    async def counted_scrub() -> bool:
        scrubs["all"] += 1
        return await scrub()

    monkeypatch.setattr(bench.database, "write_late", counted_write)
    monkeypatch.setattr(bench.database, "scrub", counted_scrub)
    monkeypatch.setattr(runner, "time", SimpleNamespace(monotonic=lambda: 0.0))  # no while goes by, on any machine
    bench.inbox = bench.new()
    async with bench.running():
        for number in range(1, 21):
            await bench.store(number)
            await bench.until(DONE, (number,))
    assert writes["all"] == 1 + 2 * 20  # one more for the housekeeping at the start
    assert scrubs["all"] == 0
