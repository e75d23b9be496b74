"""What a flood costs the others: how long their answers take with and without it, in turn, in one run of one process.

Twenty people ask in turn, each once a second; a flood is a hundred commands a second beside them, of one person or of
twenty members of one group. Times run from when an update could have been fetched to when its answer arrives.
"""

import asyncio
import itertools
import json
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from aiohttp import web

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105 - made up
PEOPLE = 20
SECONDS = 8
"""For which each is measured, in each round."""
ROUNDS = 3
A_SECOND = 20
"""Updates of the others."""
FLOOD = 100
"""Commands a second beside them."""
BOT = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}

Update = dict[str, Any]


class Api:
    """The least of a Bot API: hands out what was said, and notes when the answer came."""

    def __init__(self) -> None:
        self.numbers = itertools.count(1)
        self.queue: list[Update] = []
        self.news, self.answer = asyncio.Event(), asyncio.Event()
        self.asked: defaultdict[object, list[float]] = defaultdict(list)
        self.took: list[float] = []
        self.answers = 0

    def say(self, who: int, text: str, group: int | None = None, *, measured: bool = False) -> None:
        """A message in private or in a group; the next answer to that chat is its own."""
        chat = {"id": group, "type": "supergroup", "title": "Bench"} if group else {"id": who, "type": "private"}
        message = {"message_id": 1, "date": int(time.time()), "chat": chat, "from": _person(who), "text": text}
        if measured:
            self.asked[group or who].append(time.perf_counter())
        self._put({"message": message})

    def type(self, who: int, query: str) -> None:
        """An inline query."""
        id_ = str(next(self.numbers))
        self.asked[id_].append(time.perf_counter())
        self._put({"inline_query": {"id": id_, "from": _person(who), "query": query, "offset": ""}})

    def _put(self, update: Update) -> None:
        self.queue.append({"update_id": next(self.numbers), **update})
        self.news.set()

    async def call(self, request: web.Request) -> web.Response:
        """One method."""
        method, given = request.match_info["method"].lower(), await request.post()
        result: object = True
        if method == "getupdates":
            result = await self._poll(int(str(given.get("offset", 0))))
        elif method == "getme":
            result = BOT
        elif method in ("sendmessage", "editmessagetext"):
            chat = int(str(given["chat_id"]))
            self._answered(chat)
            place = {"id": chat, "type": "private" if chat > 0 else "supergroup"}
            result = {"message_id": 2, "date": int(time.time()), "chat": place, "from": BOT, "text": "x"}
        elif method == "answerinlinequery":
            self._answered(str(given["inline_query_id"]))
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

    async def until(self, ready: Callable[[], bool]) -> None:
        """Wait for answers."""
        while not ready():
            self.answer.clear()
            await self.answer.wait()

    def _answered(self, whom: object) -> None:
        self.answers += 1
        if self.asked[whom]:
            self.took.append(time.perf_counter() - self.asked[whom].pop(0))
        self.answer.set()

    async def _poll(self, offset: int) -> list[Update]:
        self.queue = [update for update in self.queue if update["update_id"] >= offset]
        if not self.queue:
            self.news.clear()
            try:
                async with asyncio.timeout(20):
                    await self.news.wait()
            except TimeoutError:
                return []
        return self.queue[:100]


def _person(who: int) -> Update:
    return {"id": who, "is_bot": False, "first_name": "Somebody", "language_code": "ru"}


def flood() -> Iterator[str]:
    """Answers to messages and to inline queries: quiet, beside a flood of one person, beside one of a group."""
    found = asyncio.run(_measured())
    yield f"Flood: milliseconds to an answer to one of {A_SECOND} updates a second; a flood is {FLOOD} a second more"
    yield f"{'':>26}{'p50':>8}{'p99':>8}{'ratio p50':>11}{'ratio p99':>11}{'answered':>10}"
    for kind in ("commands", "inline"):
        quiet = found[kind, "quiet"][0]
        for beside in ("quiet", "one person floods", "one group floods"):
            took, answers = found[kind, beside]
            p50, p99 = statistics.median(took), _p99(took)
            ratios = f"{p50 / statistics.median(quiet):>11.2f}{p99 / _p99(quiet):>11.2f}"
            yield f"{kind + ', ' + beside:>26}{p50 * 1e3:>8.1f}{p99 * 1e3:>8.1f}{ratios}{answers:>10}"


def _p99(took: list[float]) -> float:
    return statistics.quantiles(took, n=100)[98]


async def _measured() -> dict[tuple[str, str], tuple[list[float], int]]:
    found: dict[tuple[str, str], tuple[list[float], int]] = {}
    strangers = itertools.count(10_000)
    async with _running() as api:
        others = range(1, PEOPLE + 1)
        for who in others:
            api.say(who, "/in")
        await api.until(lambda: api.answers >= PEOPLE)
        await asyncio.sleep(3)
        ask: dict[str, Callable[[int], None]] = {
            "commands": lambda who: api.say(who, "/status", measured=True),
            "inline": lambda who: api.type(who, "12.03.2026 30"),
        }
        for _ in range(ROUNDS):
            for kind, beside in itertools.product(ask, ("quiet", "one person floods", "one group floods")):
                one, group = next(strangers), -1_001_500_000_000 - next(strangers)
                members = [next(strangers) for _ in range(20)]
                more: dict[str, Callable[[int], None]] = {
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


async def _phase(api: Api, ask: Callable[[int], None], more: Callable[[int], None]) -> tuple[list[float], int]:
    """The times of the others' answers while `more` is called a hundred times a second; how many answers it got."""
    api.took, before, asked = [], api.answers, A_SECOND * SECONDS
    begun, step = time.perf_counter(), FLOOD // A_SECOND
    for number in range(FLOOD * SECONDS):
        more(number)
        if number % step == 0:
            ask(number // step % PEOPLE + 1)
        await asyncio.sleep(max(0, begun + (number + 1) / FLOOD - time.perf_counter()))
    await api.until(lambda: len(api.took) >= asked)
    return api.took, api.answers - before - asked


@asynccontextmanager
async def _running() -> AsyncIterator[Api]:
    """The bot in a process of its own, with an empty database."""
    api, app = Api(), web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.call)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    with tempfile.TemporaryDirectory() as data:
        settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": f"http://127.0.0.1:{runner.addresses[0][1]}", "DATA_DIR": data}
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env={**os.environ, **settings})
        try:
            yield api
        finally:
            process.terminate()
            await process.wait()
            await runner.cleanup()
