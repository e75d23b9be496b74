"""What a flood costs the others: how long their answers take with and without it, in turn, in one run of one process.

Twenty people ask in turn, each once a second; a flood is a hundred commands a second beside them, of one person or of
twenty members of one group. Times run from when an update could have been fetched to when its answer arrives.
"""

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tools.bench_bots import KALDY, running
from tools.bench_server import Api, serving

PEOPLE = 20
SECONDS = 8
"""For which each is measured, in each round."""
ROUNDS = 1
A_SECOND = 20
"""Updates of the others."""
FLOOD = 100
"""Commands a second beside them."""
BESIDE = ("quiet", "one person floods", "one group floods")


def flood() -> Iterator[str]:
    """Answers to messages and to inline queries: quiet, beside a flood of one person, beside one of a group."""
    found = asyncio.run(_measured())
    yield f"Flood: milliseconds to an answer to one of {A_SECOND} updates a second; a flood is {FLOOD} a second more"
    yield f"{'':>28}{'p50':>8}{'p99':>8}{'ratio p50':>11}{'ratio p99':>11}{'answered':>10}"
    for kind in ("commands", "inline"):
        quiet = found[kind, "quiet"][0]
        for beside in BESIDE:
            took, answers = found[kind, beside]
            p50, p99 = statistics.median(took), _p99(took)
            ratios = f"{p50 / statistics.median(quiet):>11.2f}{p99 / _p99(quiet):>11.2f}"
            yield f"{kind + ', ' + beside:>28}{p50 * 1e3:>8.1f}{p99 * 1e3:>8.1f}{ratios}{answers:>10}"


def _p99(took: list[float]) -> float:
    return statistics.quantiles(took, n=100)[98]


async def _measured() -> dict[tuple[str, str], tuple[list[float], int]]:
    found: dict[tuple[str, str], tuple[list[float], int]] = {}
    strangers = itertools.count(10_000)
    with tempfile.TemporaryDirectory() as data:
        async with serving() as api, running(api, KALDY, Path(data)):
            await asyncio.gather(*(api.say(who, "/in") for who in range(1, PEOPLE + 1)))
            await asyncio.sleep(3)
            ask: dict[str, Callable[[int], asyncio.Future[float]]] = {
                "commands": lambda who: api.say(who, "/status"),
                "inline": lambda who: api.type(who, "12.03.2026 30"),
            }
            for _, kind, beside in itertools.product(range(ROUNDS), ask, BESIDE):
                one, group = next(strangers), -1_001_500_000_000 - next(strangers)
                members = [next(strangers) for _ in range(20)]
                more: dict[str, Callable[[int], object]] = {
                    "quiet": lambda _: None,
                    "one person floods": partial(_says, api, [one], None, "/status"),
                    "one group floods": partial(_says, api, members, group, "/rule"),
                }
                took, answers = await _phase(api, ask[kind], more[beside])
                before = found.get((kind, beside), ([], 0))
                found[kind, beside] = (before[0] + took, before[1] + answers)
                await asyncio.sleep(1)
    return found


def _says(api: Api, people: Sequence[int], group: int | None, text: str, number: int) -> None:
    """The next of these people says something."""
    api.say(people[number % len(people)], text, group)


async def _phase(
    api: Api, ask: Callable[[int], asyncio.Future[float]], more: Callable[[int], object]
) -> tuple[list[float], int]:
    """The times of the others' answers while `more` is called a hundred times a second; how many answers it got."""
    asked, before = list[asyncio.Future[float]](), api.answers
    begun, step = time.perf_counter(), FLOOD // A_SECOND
    for number in range(FLOOD * SECONDS):
        more(number)
        if number % step == 0:
            asked.append(ask(number // step % PEOPLE + 1))
        await asyncio.sleep(max(0, begun + (number + 1) / FLOOD - time.perf_counter()))
    took = await asyncio.gather(*asked)
    return took, api.answers - before - len(asked)


if __name__ == "__main__":
    for text in flood():
        print(text, flush=True)
