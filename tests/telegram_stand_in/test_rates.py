"""Sending too fast: refused with a time to wait, or answered late first, only where a test asks for it."""

import asyncio
from types import SimpleNamespace

import aiohttp
import pytest

from telegram_stand_in import Fault, Server
from telegram_stand_in._bot_api import http as api
from telegram_stand_in._world.rates import Rates
from tests.patience import PATIENCE


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


def sent(rates: Rates, chat: int, times: int) -> list[int | None]:
    return [rates.wait("sendMessage", chat)[1] for _ in range(times)]


def test_one_a_second_in_a_chat_after_a_burst_of_three(time: Time) -> None:
    rates = Rates(on=True, time=time)
    assert sent(rates, 1, 4) == [None, None, None, 1]
    assert sent(rates, 2, 1) == [None]
    time.now = 1
    assert sent(rates, 1, 2) == [None, 1]


def test_twenty_a_minute_in_a_group(time: Time) -> None:
    rates, refused = Rates(on=True, time=time), 0
    for _ in range(60):
        refused += rates.wait("sendMessage", -1)[1] is not None
        time.now += 1
    assert 20 <= refused <= 21  # the bucket was full, and filled by 20 more in the minute
    assert Rates(on=True, time=time).wait("getUpdates", -1) == (0, None)


def test_thirty_a_second_overall(time: Time) -> None:
    rates = Rates(on=True, time=time)
    assert [rates.wait("sendMessage", chat)[1] for chat in range(31)] == [None] * 30 + [1]


def test_late_before_refused(time: Time) -> None:
    rates = Rates(on=True, patience=8, time=time)
    waits = [rates.wait("sendMessage", 1) for _ in range(12)]
    assert waits[:5] == [(0, None)] * 3 + [(1, None), (2, None)]
    assert waits[-1] == (0, 9)


@pytest.mark.parametrize("on", [False, True])
async def test_over_http(server: Server, http: aiohttp.ClientSession, on: bool) -> None:
    emma = server.user()
    emma.say("/start")
    server.rates.on = on
    statuses = []
    for _ in range(5):
        async with http.post(f"/bot{server.token}/sendMessage", json={"chat_id": emma.id, "text": "x"}) as response:
            statuses.append(response.status)
            assert ("Retry-After" in response.headers) == (response.status == 429)
    assert (429 in statuses) == on


async def under_way(server: Server, calls: int) -> None:
    """Wait until so many calls are under way."""
    async with asyncio.timeout(PATIENCE):
        while server.rates.under_way != calls:  # noqa: ASYNC110 - a call sets no event
            await asyncio.sleep(0.01)


async def test_too_many_at_once_are_refused_for_a_minute(
    server: Server, http: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.rates.on, server.rates.at_once, server.rates.pause = True, 2, 0.01
    server.user(met=True)
    poll = asyncio.ensure_future(http.get(f"/bot{server.token}/getUpdates?timeout=50"))
    await under_way(server, 1)  # the poll, which is never refused itself
    slow = asyncio.Event()

    async def sleep(_seconds: float) -> None:
        await slow.wait()

    monkeypatch.setattr(api, "asyncio", SimpleNamespace(sleep=sleep))
    server.faults.add(Fault("getChat", delay=1))

    async def ask() -> tuple[int, str | None]:
        async with http.get(f"/bot{server.token}/getChat?chat_id=5000000001") as response:
            return response.status, response.headers.get("Retry-After")

    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(ask())
        await under_way(server, 2)
        assert [await ask() for _ in range(2)] == [(429, "60")] * 2
        slow.set()
    assert first.result() == (200, None)
    await under_way(server, 1)
    assert (await ask())[0] == 200
    poll.cancel()
