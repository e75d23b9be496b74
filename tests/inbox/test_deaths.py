"""What was in work when the process died: the update that kills is found, and nobody else is blamed or held up."""

import asyncio

from bot.arrival import Arrival
from bot.inbox.in_work import InWork
from bot.storage.inbox import Waiting
from tests.inbox.bench import DONE, NOON, QUICK, Bench


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
