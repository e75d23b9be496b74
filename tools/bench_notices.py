"""What notices cost the others: how long a /status takes on an idle bot and while thousands of warnings go out.

Both are measured in turn, in one run of one process, with the product's own limit on how fast notices go out.
"""

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tools import bench_people
from tools.bench_bots import KALDY, running, sqlite_in
from tools.bench_server import Api, serving

PEOPLE = 20
SECONDS = 10
"""For which each is measured, in each round."""
ROUNDS = 2
A_SECOND = 20
"""Updates of the others."""
DUE = 10_000
"""People to whom a warning is due."""
LATER = timedelta(days=1)


def sweep() -> Iterator[str]:
    """Answers on an idle bot and beside notices that go out."""
    idle, busy, sent, cpu = asyncio.run(_measured())
    yield f"Notices: milliseconds to an answer to one of {A_SECOND} /status a second, {DUE:,} warnings due"
    yield f"{'':>28}{'p50':>8}{'p99':>8}{'ratio p50':>11}{'ratio p99':>11}"
    for name, took in (("idle", idle), (f"{sent:.1f} notices a second", busy)):
        p50, p99 = statistics.median(took), _p99(took)
        ratios = f"{p50 / statistics.median(idle):>11.2f}{p99 / _p99(idle):>11.2f}"
        yield f"{name:>28}{p50 * 1e3:>8.1f}{p99 * 1e3:>8.1f}{ratios}"
    yield f"CPU: {cpu * 1e3:.2f} ms a notice"


def _p99(took: list[float]) -> float:
    return statistics.quantiles(took, n=100)[98]


async def _measured() -> tuple[list[float], list[float], float, float]:
    """Seconds that answers took, idle and beside notices; notices a second, and CPU seconds of each."""
    idle, busy, sent, spent = list[float](), list[float](), 0, 0.0
    with tempfile.TemporaryDirectory() as directory:
        data = Path(directory)
        url = sqlite_in(data)
        await bench_people.warned(url, DUE, datetime.now(UTC) + LATER)
        async with serving() as api, running(api, KALDY, data) as process:
            await asyncio.gather(*(api.say(who, "/in") for who in range(1, PEOPLE + 1)))
            await asyncio.sleep(3)
            for _ in range(ROUNDS):
                begun = process.cpu()
                idle += (await _asked(api))[0]
                quiet = process.cpu() - begun
                await bench_people.fall_due(url, datetime.now(UTC) - timedelta(minutes=1))
                await asyncio.sleep(6)  # until it is looked for
                begun = process.cpu()
                took, others = await _asked(api)
                busy, sent, spent = busy + took, sent + others, spent + process.cpu() - begun - quiet
                await bench_people.fall_due(url, datetime.now(UTC) + LATER)
                await asyncio.sleep(2)
    return idle, busy, sent / ROUNDS / SECONDS, spent / max(sent, 1)


async def _asked(api: Api) -> tuple[list[float], int]:
    """The seconds that each answer took; how much else was sent meanwhile."""
    asked, before, begun = list[asyncio.Future[float]](), api.answers, time.perf_counter()
    for number, who in zip(range(A_SECOND * SECONDS), itertools.cycle(range(1, PEOPLE + 1)), strict=False):
        asked.append(api.say(who, "/status"))
        await asyncio.sleep(max(0, begun + (number + 1) / A_SECOND - time.perf_counter()))
    took = await asyncio.gather(*asked)
    return took, api.answers - before - len(asked)


if __name__ == "__main__":
    for text in sweep():
        print(text, flush=True)
