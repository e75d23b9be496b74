"""What was handled leaves the database after its time, and no traces."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.storage.database import Database
from bot.storage.inbox import Waiting
from tests.inbox.bench import DONE, NOON, QUICK, Bench
from tests.patience import PATIENCE


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
