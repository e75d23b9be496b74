"""What notices cost in a great database: `python -m tools.bench_scale [journals ...]`, a million without an argument.

Each database is one SQLite file of so many journals with five stays each, the last of them open. In one run: a look
with nothing due in each; in the greatest a sweep with nothing sent, beside counting and rendering alone, and the memory
that it takes at most; an `/in` of the whole bot with and without planning; planning anew by other rules. The table goes
to docs/performance.md.
"""

import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias, cast

import uvloop
from sqlalchemy import select

from bot import rulebook
from bot.actions import due_notices
from bot.actions.due_notices import Known, Parts
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
from tools import bench_page, bench_people
from tools.bench_bots import KALDY, Process, running, sqlite_in
from tools.bench_server import Api, serving

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BETWEEN = "<!-- bench_scale: begin -->", "<!-- bench_scale: end -->"
SIZES = (10_000, 100_000, 1_000_000)
LOOKS = 300
SWEPT = 100_000
"""Notices of a sweep, at most: as many as there are journals."""
ALONE = 2_000
"""People for whom counting and rendering is measured alone."""
ENTERING = 150
"""People who leave and enter, each with one message outstanding."""
ROUNDS = 15
"""How often they do, before each of the two bots."""
UNPLANNED = (
    "-c",
    """
import sys
from bot.__main__ import main
from bot.actions import journal_writer

async def nothing(*_, **__):
    pass

journal_writer.replan = nothing
sys.argv = ["bot"]
sys.exit(main())
""",
)
"""The bot that plans no notices when somebody's days change."""
FIRST_ONES = 100
"""Of whom it is not measured, as texts are read for them."""
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


Row: TypeAlias = tuple[str, str, str]
"""What was measured, the figure, and a ratio or nothing."""


def scale(sizes: Sequence[int]) -> Iterator[Row]:
    """Figures, as they are found."""
    with tempfile.TemporaryDirectory() as directory, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        looks = dict[int, float]()
        for size in sizes:
            url = sqlite_in(_made(directory, size))
            runner.run(bench_people.warned(url, size, _now() + timedelta(days=1)))
            looks[size] = runner.run(_look(url))
            ratio = f"{looks[size] / looks[sizes[0]]:.2f} ×"
            yield f"a look with nothing due, {size:,} journals, CPU ms (×: to the first)", _ms(looks[size]), ratio
        runner.run(bench_people.fall_due(url, _now() - timedelta(minutes=1)))
        alone, whole, grown, count = runner.run(_sweep(url, min(SWEPT, sizes[-1])))
        yield "one notice counted and rendered alone, CPU ms", _ms(alone), ""
        yield "one claimed, decided, rendered and settled, CPU ms (×: to alone)", _ms(whole), f"{whole / alone:.2f} ×"
        yield f"memory at its peak above that at a tenth of a sweep of {count:,}, MiB", f"{grown:.1f}", ""
        plain, planned = runner.run(_entered())
        yield "an `/in` of the whole bot, its notices not planned, CPU ms", _ms(plain), ""
        yield "the same with its notices planned, CPU ms (×: to not)", _ms(planned), f"{planned / plain:.2f} ×"
        took, cpu = runner.run(_replanned(url))
        yield "planned anew by other rules, journals a second", f"{sizes[-1] / took:,.0f}", ""
        yield "one planned anew by other rules, CPU ms", _ms(cpu / sizes[-1]), ""


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.2f}"


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
    """CPU seconds of counting and rendering alone, of all; the MiB by which memory grew at most; how many."""
    rules, process, unsent = rulebook.load_all(), Process(os.getpid(), 0), _Unsent()
    async with bench_people.opened(url) as database:
        runner = ActionRunner(database, rules, _now)
        some = await _some(runner)
        alone = _alone(runner, *some)
        sender = NoticeSender(None, runner, cast(Notifier, unsent), _now)  # type: ignore[arg-type] # none is asked
        loop = Notices(database, _now, sender.ready, _never, lambda *_, **__: None, TIMING)
        task = asyncio.ensure_future(loop.run())
        await _until(lambda: unsent.count > count // 10)
        begun, early, before = time.process_time(), unsent.count, process.memory()
        most = before

        def ended() -> bool:
            nonlocal most
            most = max(most, process.memory())
            return unsent.count >= count

        await _until(ended)
        spent, late = time.process_time() - begun, unsent.count
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        alone = (alone + _alone(runner, *some)) / 2  # before and after, as neighbours come and go
    return alone, spent / (late - early), most - before, late


async def _never(_tx: Connection, one: Notice, _begun: datetime) -> None:
    raise AssertionError(f"nobody has changed anything: {one.kind}")


async def _until(true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110 - what is waited for sets no event
        await asyncio.sleep(0.05)


async def _some(runner: ActionRunner) -> tuple[list[Notice], Known]:
    """Notices that are due, and whose they are."""
    async with runner.database.read() as tx:
        c = notice.c
        rows = await tx.rows(select(c.id, c.chat_id, c.journal_id, c.due_at).where(c.due_at <= _now()).limit(ALONE))
    due = [Notice(id_, chat, journal, "limit", 0, at, None, 0) for id_, chat, journal, at in rows]
    return due, await due_notices.read(runner, [each.chat_id for each in due])


def _alone(runner: ActionRunner, due: Sequence[Notice], known: Known) -> float:
    """CPU seconds of counting and rendering one."""
    begun = 0.0
    for number, each in enumerate(due):
        if number == FIRST_ONES:
            begun = time.process_time()
        parts = Parts(runner, known[each.chat_id], [each], _now())
        screen, _ = screen_of_several([part.reply for part in parts.told])
        assert screen.keyboard
    return (time.process_time() - begun) / (len(due) - FIRST_ONES)


async def _entered() -> tuple[float, float]:
    """CPU seconds of a whole bot for an `/in`, its notices not planned, and planned; both are asked in turn."""
    spent = {UNPLANNED: list[float](), KALDY: list[float]()}
    async with AsyncExitStack() as stack:
        bots, urls = {}, list[str]()
        for bot in spent:
            data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            api = await stack.enter_async_context(serving())
            bots[bot] = api, await stack.enter_async_context(running(api, bot, data))
            urls.append(sqlite_in(data))
            await bench_people.known(urls[-1], ENTERING, 5)
        for _ in range(1 + ROUNDS):
            for bot, (api, process) in bots.items():
                await _all_say(api, "/out")
                begun = process.cpu()
                await _all_say(api, "/in")
                spent[bot].append((process.cpu() - begun) / ENTERING)
        kept, asked = [await bench_people.changes(url) for url in urls], 2 * ENTERING * (1 + ROUNDS)
        assert kept == [asked, asked], f"{kept} changes of {asked} are kept"
    plain, planned = (statistics.median(took[1:]) for took in spent.values())  # in the first turn they get warm
    return plain, planned


async def _all_say(api: Api, text: str) -> None:
    await asyncio.gather(*(api.say(who, text) for who in range(bench_people.FIRST, bench_people.FIRST + ENTERING)))


async def _replanned(url: str) -> tuple[float, float]:
    """Seconds until everybody is planned for by rules that are not those of before, and CPU seconds."""
    begun, cpu = time.perf_counter(), time.process_time()
    async with bench_people.opened(url) as database:
        await plan_by_new_rules(database, rulebook.load_all(), _now)
    return time.perf_counter() - begun, time.process_time() - cpu


def main(sizes: Sequence[int], page: Path = PAGE) -> None:
    """Print the figures as they are found, and put them on the page."""
    rows = list[Row]()
    for row in scale(sizes):
        rows.append(row)
        print(*row, sep=" | ", flush=True)
    made = "\n".join("| " + " | ".join(row) + " |" for row in (("", "figure", "ratio"), ("---", "--:", "--:"), *rows))
    command = " ".join(("python -m tools.bench_scale", *map(str, sizes)))
    bench_page.put(page, BETWEEN, made, datetime.now(UTC).date(), command)


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or SIZES)
