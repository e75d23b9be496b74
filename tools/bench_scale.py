"""What notices cost in a great database: `python -m tools.bench_scale [journals ...]`, a million without an argument.

Each database is one SQLite file of so many journals with five stays each, the last of them open. In one run: a look
with nothing due in each; in the greatest a sweep with nothing sent, beside counting and rendering alone, and the memory
that it takes; planning anew by other rules.
"""

import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import uvloop
from sqlalchemy import select

from bot import rulebook
from bot.actions import due_notices
from bot.actions.due_notices import Parts
from bot.actions.new_rules import plan_by_new_rules
from bot.actions.runner import ActionRunner
from bot.delivery import Delivered, Delivery, Notice
from bot.notices.loop import Notices, NoticesTiming
from bot.storage import notices
from bot.storage.connection import Connection
from bot.storage.tables import notice
from bot.telegram.notices import NoticeSender
from bot.telegram.screens import Screen, screen_of_several
from bot.telegram.sender import Notifier
from tools import bench_people
from tools.bench_bots import Process, sqlite_in

SIZES = (10_000, 100_000, 1_000_000)
LOOKS = 300
SWEPT = 100_000
"""Notices of a sweep, at most: as many as there are journals."""
ALONE = 2_000
"""People for whom counting and rendering is measured alone."""
TIMING = NoticesTiming(at_once=200, ahead=100, batch_seconds=0.2)


class _Unsent:
    """Takes every message at once, as if Telegram did."""

    def __init__(self) -> None:
        self.count = 0

    async def send_in_turn(self, _: int, compose: Callable[[], Awaitable[Screen | None]]) -> Delivery:
        if screen := await compose():
            assert screen.keyboard
            self.count += 1
        return Delivered(1)


def scale(sizes: Sequence[int]) -> Iterator[str]:
    """Figures, as they are found."""
    with tempfile.TemporaryDirectory() as directory, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        looks = dict[int, float]()
        for size in sizes:
            url = sqlite_in(_made(directory, size))
            runner.run(bench_people.warned(url, size, _now() + timedelta(days=1)))
            looks[size] = runner.run(_look(url))
            yield f"{size:>9,} journals: a look with nothing due {looks[size] * 1e3:.2f} ms CPU, " + (
                f"{looks[size] / looks[sizes[0]]:.2f} ×"
            )
        runner.run(bench_people.fall_due(url, _now() - timedelta(minutes=1)))
        alone, whole, grown, count = runner.run(_sweep(url, min(SWEPT, sizes[-1])))
        yield f"{count:,} notices, claimed, decided, rendered, settled: {whole * 1e3:.2f} ms CPU each;"
        yield f"counted and rendered alone {alone * 1e3:.2f} ms: {whole / alone:.2f} ×. Memory grew by {grown:.1f} MiB"
        took, cpu = runner.run(_replanned(url))
        each = cpu / sizes[-1] * 1e3
        yield f"Planned anew by other rules: {sizes[-1] / took:,.0f} journals a second, {each:.2f} ms CPU each"


def _made(directory: str, size: int) -> Path:
    found = Path(directory) / str(size)
    found.mkdir()
    return found


def _now() -> datetime:
    return datetime.now(UTC)


async def _look(url: str) -> float:
    """CPU seconds of a look."""
    took = list[float]()
    async with bench_people.opened(url) as database:
        for _ in range(LOOKS):
            begun = time.process_time()
            await database.read_then_write(lambda tx: notices.next_due(tx, _now()))
            took.append(time.process_time() - begun)
    return statistics.median(took)


async def _sweep(url: str, count: int) -> tuple[float, float, float, int]:
    """CPU seconds of counting and rendering alone, of all; the MiB by which memory grew; how many went out."""
    rules, process, unsent = rulebook.load_all(), Process(os.getpid(), 0), _Unsent()
    async with bench_people.opened(url) as database:
        runner = ActionRunner(database, rules, _now)
        alone = await _alone(runner)
        sender = NoticeSender(None, runner, cast(Notifier, unsent), _now)  # type: ignore[arg-type] # none is asked
        loop = Notices(database, _now, sender.ready, _never, lambda *_, **__: None, TIMING)
        task = asyncio.ensure_future(loop.run())
        await _until(lambda: unsent.count > count // 10)
        begun, early, before = time.process_time(), unsent.count, process.memory()
        await _until(lambda: unsent.count >= count)
        spent, late = time.process_time() - begun, unsent.count
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    return alone, spent / (late - early), process.memory() - before, late


async def _never(_tx: Connection, one: Notice, _begun: datetime) -> None:
    raise AssertionError(f"nobody has changed anything: {one.kind}")


async def _until(true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110 - what is waited for sets no event
        await asyncio.sleep(0.05)


async def _alone(runner: ActionRunner) -> float:
    async with runner.database.read() as tx:
        c = notice.c
        rows = await tx.rows(select(c.id, c.chat_id, c.journal_id, c.due_at).where(c.due_at <= _now()).limit(ALONE))
    due = [Notice(id_, chat, journal, "limit", 0, at, None, 0) for id_, chat, journal, at in rows]
    known = await due_notices.read(runner, [each.chat_id for each in due])
    begun = time.process_time()
    for each in due:
        parts = Parts(runner, known[each.chat_id], [each], _now())
        screen, _ = screen_of_several([part.reply for part in parts.told])
        assert screen.keyboard
    return (time.process_time() - begun) / len(due)


async def _replanned(url: str) -> tuple[float, float]:
    """Seconds until everybody is planned for by rules that are not those of before, and CPU seconds."""
    begun, cpu = time.perf_counter(), time.process_time()
    async with bench_people.opened(url) as database:
        await plan_by_new_rules(database, rulebook.load_all(), _now)
    return time.perf_counter() - begun, time.process_time() - cpu


if __name__ == "__main__":
    for line in scale([int(each) for each in sys.argv[1:]] or SIZES):
        print(line, flush=True)
