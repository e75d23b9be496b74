"""What an answer costs: Kaldy and a bare echo bot of aiogram in turn, several times, before the same server."""

import asyncio
import itertools
import math
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from tools import bench_people
from tools.bench_bots import ECHO, KALDY, Process, importing, running, sqlite_in
from tools.bench_people import FIRST
from tools.bench_server import Api, serving

Figures = dict[str, float]

STRANGERS = itertools.count(1_000_000_000)
PATIENCE = 1800
"""Seconds that one part of a run may take, before it is given up."""


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    people: int = 150
    """Known ones; each has one message outstanding."""
    rounds: int = 16
    """How often each of them asks for one figure: often enough for several full garbage collections to fall into it.

    An even number has as many exits as entries.
    """
    stays: int = 50
    """Of each of them."""
    paced: int = 1000
    """Requests at half of a bot's own full rate."""
    repeats: int = 5


async def echo(api: Api, sizes: Sizes) -> Figures:
    """One run of the echo bot; what it takes to import aiogram is its start."""
    with tempfile.TemporaryDirectory() as data:
        start = await importing(Path(data))
        async with running(api, ECHO, Path(data)) as process:
            found = await _answers(api, process, sizes)
        return {"first start": start, "start": start, **found}


async def kaldy(api: Api, sizes: Sizes, url: str = "") -> Figures:
    """One run of Kaldy, on an empty database: it is started, gets to know people, answers, and is started again."""
    with tempfile.TemporaryDirectory() as directory:
        data = Path(directory)
        url = url or sqlite_in(data)
        async with running(api, KALDY, data, url) as process:
            await bench_people.known(url, sizes.people, sizes.stays)
            found = await _answers(api, process, sizes)
            first_start = process.started
        changed, asked = await bench_people.changes(url), sizes.people * (sizes.rounds + 2)
        assert changed == asked, f"{changed} changes of {asked} are kept"
        async with running(api, KALDY, data, url) as process:
            return {"first start": first_start, "start": process.started, **found}


async def _answers(api: Api, process: Process, sizes: Sizes) -> Figures:
    """Everything that answers show; before, each bot has given the same number of answers of every kind."""
    known = range(FIRST, FIRST + sizes.people)
    for texts in (("/status",), ("/out", "/in")):
        await _asked(api, known, texts, len(texts))
    await _asked(api, _strangers(sizes.people), ("/status",), 1)
    found: Figures = {}

    async def measure(name: str, people: Sequence[int], texts: Sequence[str], rounds: int) -> None:
        cpu, begun, answers = process.cpu(), time.perf_counter(), len(people) * rounds
        await _asked(api, people, texts, rounds)
        found[f"{name} a second"] = answers / (time.perf_counter() - begun)
        found[f"{name} CPU"] = (process.cpu() - cpu) / answers * 1e3

    await measure("status", known, ("/status",), sizes.rounds)
    took = await _paced(api, known, found["status a second"] / 2, sizes.paced)
    await measure("log", known, ("/out", "/in"), sizes.rounds)
    await measure("strangers", _strangers(sizes.people * sizes.rounds), ("/status",), 1)
    return {**found, "p50": _at(took, 0.5) * 1e3, "p99": _at(took, 0.99) * 1e3, "memory": process.memory("VmHWM")}


def _strangers(count: int) -> list[int]:
    return list(itertools.islice(STRANGERS, count))


async def _asked(api: Api, people: Sequence[int], texts: Sequence[str], rounds: int) -> None:
    """Each of them asks that often, the next time when they are answered."""

    async def one(who: int) -> None:
        for number in range(rounds):
            await api.say(who, texts[number % len(texts)])

    await _all(one(who) for who in people)


async def _paced(api: Api, people: Sequence[int], rate: float, count: int) -> list[float]:
    """So many requests, `rate` a second; the seconds from when each was due to its answer."""
    begun, took = time.perf_counter(), list[float]()

    async def one(number: int) -> None:
        for at in range(number, count, len(people)):
            due = begun + at / rate
            await asyncio.sleep(due - time.perf_counter())
            await api.say(people[number], "/status")
            took.append(time.perf_counter() - due)

    await _all(map(one, range(len(people))))
    return took


async def _all(work: Iterable[Awaitable[None]]) -> None:
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*work)


def _at(took: Sequence[float], share: float) -> float:
    """The time within which this share of them is done."""
    return sorted(took)[math.ceil(len(took) * share) - 1]


async def crowds(
    people: Sequence[int], sizes: Sizes, database: Callable[[], AbstractAsyncContextManager[str]]
) -> dict[int, list[float]]:
    """CPU ms of a /status with so many people in the database; one after the other asks, from all over it.

    For each number a bot with a database of its own is there all the time; they are measured in turn.
    """
    found: dict[int, list[float]] = {count: [] for count in people}
    async with AsyncExitStack() as stack:
        bots = {}
        for count in people:
            data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            url = await stack.enter_async_context(database()) or sqlite_in(data)
            api = await stack.enter_async_context(serving())
            async with running(api, KALDY, data, url):
                await bench_people.planned_for(
                    url
                )  # the database is made, and nothing is left to be done beside answers
            await bench_people.known(url, count, 3)
            bots[count] = api, await stack.enter_async_context(running(api, KALDY, data, url))
        for _ in range(1 + sizes.repeats):
            for count, (api, process) in bots.items():
                found[count].append(await _one_by_one(api, process, count, sizes.people * sizes.rounds))
    return {count: took[1:] for count, took in found.items()}  # in the first turn they get warm


async def _one_by_one(api: Api, process: Process, people: int, answers: int) -> float:
    cpu = process.cpu()
    async with asyncio.timeout(PATIENCE):
        for number in range(answers):
            await api.say(FIRST + number * people // answers, "/status")
    return (process.cpu() - cpu) / answers * 1e3


async def endurance(api: Api, updates: int, sizes: Sizes, url: str = "") -> tuple[float, float]:
    """Memory, MiB, after a tenth of so many updates and after all; one of ten is of somebody never seen."""
    with tempfile.TemporaryDirectory() as directory:
        data = Path(directory)
        url = url or sqlite_in(data)
        async with running(api, KALDY, data, url) as process:
            await bench_people.known(url, sizes.people, 3)
            early, known, step = 0.0, range(FIRST, FIRST + sizes.people), 10 * sizes.people
            for done in range(step, updates + step, step):
                await _asked(api, known, ("/status",), 9)
                await _asked(api, _strangers(sizes.people), ("/status",), 1)
                if not early and done * 10 >= updates:
                    early = process.memory()
            return early, process.memory()
