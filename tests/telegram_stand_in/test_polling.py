"""getUpdates: offsets confirm, polls wait, a newer poll ends the older, updates expire."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import Server
from tests.patience import PATIENCE
from tests.telegram_stand_in.conftest import StillClock

Poll = Callable[..., Coroutine[Any, Any, tuple[int, dict[str, Any]]]]


@pytest.fixture
def poll(server: Server, http: aiohttp.ClientSession) -> Poll:
    async def call(method: str = "getUpdates", **params: Any) -> tuple[int, dict[str, Any]]:
        async with http.post(f"/bot{server.token}/{method}", json=params) as response:
            return response.status, await response.json()

    return call


@pytest.fixture(autouse=True)
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time by which polls are told apart; it stands still, so that two are as close as they are meant to be."""
    now = [1000.0]
    monkeypatch.setattr(
        "telegram_stand_in._world.updates.time", SimpleNamespace(monotonic=lambda: now[0], time=time.time)
    )
    return now


async def held(server: Server, but: object = None) -> object:
    """The poll that is held open, once there is one, apart from that one."""
    async with asyncio.timeout(PATIENCE):
        while server.updates._poll in (None, but):  # noqa: ASYNC110 - a poll sets no event
            await asyncio.sleep(0.01)
    return server.updates._poll


def texts(answer: tuple[int, dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in answer[1]["result"]]


async def test_updates_come_in_order_until_an_offset_confirms_them(server: Server, poll: Poll) -> None:
    emma = server.user()
    for text in ("a", "b", "c"):
        emma.say(text)

    first = await poll(limit=2)
    ids = [update["update_id"] for update in first[1]["result"]]

    assert texts(first) == ["a", "b"]
    assert ids == [ids[0], ids[0] + 1]
    assert texts(await poll(offset=ids[0])) == ["a", "b", "c"]
    assert texts(await poll(offset=ids[1] + 1)) == ["c"]
    assert texts(await poll(offset=ids[0])) == ["c"]  # what is confirmed does not come back
    assert (await poll("getWebhookInfo"))[1]["result"]["pending_update_count"] == 1


async def test_negative_offset_keeps_the_newest(server: Server, poll: Poll) -> None:
    emma = server.user()
    for text in ("a", "b", "c"):
        emma.say(text)

    assert texts(await poll(offset=-1)) == ["c"]
    assert texts(await poll(offset=1)) == ["c"]


async def test_offset_far_ahead_confirms_nothing(server: Server, poll: Poll) -> None:
    emma = server.user()
    emma.say("a")

    assert texts(await poll(offset=2_000_000_000)) == ["a"]


async def test_the_same_offset_at_once_again_gives_one_update(server: Server, poll: Poll) -> None:
    emma = server.user()
    emma.say("a")
    emma.say("b")

    assert texts(await poll(offset=1)) == ["a", "b"]
    assert texts(await poll(offset=1)) == ["a"]


async def test_poll_waits_for_an_update(server: Server, poll: Poll) -> None:
    emma = server.user()

    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(poll(timeout=50))
        await held(server)
        emma.say("a")

    assert texts(waiting.result()) == ["a"]


async def test_the_same_offset_within_3_seconds_waits_even_without_timeout(server: Server, poll: Poll) -> None:
    emma = server.user()
    assert texts(await poll(offset=1)) == []

    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(poll(offset=1))
        await held(server)
        emma.say("a")

    assert texts(waiting.result()) == ["a"]


async def test_repeated_offset_is_forgiven_with_time(
    server: Server, poll: Poll, monkeypatch: pytest.MonkeyPatch, seconds: list[float]
) -> None:
    def hold(_seconds: float) -> None:
        raise AssertionError("held open")

    monkeypatch.setattr(
        "telegram_stand_in._world.updates.asyncio", SimpleNamespace(**{**vars(asyncio), "timeout": hold})
    )
    emma = server.user()
    emma.say("a")
    emma.say("b")

    assert texts(await poll(offset=1)) == ["a", "b"]
    seconds[0] += 0.6
    assert texts(await poll(offset=1)) == ["a", "b"]  # after 0.6 s all come again
    server.updates.clear()
    seconds[0] += 3
    assert texts(await poll(offset=1)) == []  # after 3 s none is held open
    assert [texts(await poll(offset=offset)) for offset in (2, 3, 4)] == [[], [], []]  # nor another offset


async def test_limit_and_timeout_are_kept_in_bounds(server: Server, poll: Poll) -> None:
    emma = server.user()
    for number in range(101):
        emma.say(str(number))
    assert len(texts(await poll(limit=1000))) == 100
    assert len(texts(await poll(offset=1, limit=0))) == 1
    assert len(texts(await poll(offset=2, limit=-5, timeout=-1))) == 1


async def test_newer_poll_ends_the_older(server: Server, poll: Poll) -> None:
    emma = server.user()

    async with asyncio.TaskGroup() as tasks:
        older = tasks.create_task(poll(timeout=50))
        first = await held(server)
        newer = tasks.create_task(poll(timeout=50))
        await held(server, but=first)
        emma.say("a")

    status, answer = older.result()
    assert status == answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert texts(newer.result()) == ["a"]


async def test_conflicts_in_quick_succession_are_said_late(
    server: Server, poll: Poll, monkeypatch: pytest.MonkeyPatch
) -> None:
    late, said = list[float](), asyncio.Event()

    async def sleep(seconds: float) -> None:
        late.append(seconds)
        await said.wait()

    monkeypatch.setattr(
        "telegram_stand_in._world.updates.asyncio", SimpleNamespace(**{**vars(asyncio), "sleep": sleep})
    )
    async with asyncio.TaskGroup() as tasks:
        polls, newest = list[asyncio.Task[Any]](), None
        for _ in range(3):
            polls.append(tasks.create_task(poll(timeout=50)))
            newest = await held(server, but=newest)
        assert (await polls[0])[0] == 409
        server.user().say("a")
        assert texts(await polls[2]) == ["a"]
        assert not polls[1].done()
        said.set()
        assert (await polls[1])[0] == 409
    assert late == [3]


async def test_webhook_ends_a_waiting_poll(server: Server, poll: Poll) -> None:
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(poll(timeout=50))
        await held(server)
        await poll("setWebhook", url="https://example.com/hook")

    assert waiting.result() == (
        409,
        {"ok": False, "error_code": 409, "description": "Conflict: terminated by setWebhook request"},
    )


async def test_no_polling_while_a_webhook_is_set(server: Server, poll: Poll) -> None:
    await poll("setWebhook", url="https://example.com/hook")
    assert (await poll("getWebhookInfo"))[1]["result"]["url"] == "https://example.com/hook"
    assert (await poll())[1]["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    server.user().say("a")
    await poll("deleteWebhook")
    assert texts(await poll()) == ["a"]
    await poll("deleteWebhook", drop_pending_updates=True)
    assert texts(await poll(offset=5)) == []


async def test_updates_live_a_day_and_presses_150_seconds(server: Server, poll: Poll, clock: StillClock) -> None:
    emma = server.user()
    emma.say("a")
    emma.press(data="x", message=1)

    clock.move(timedelta(seconds=149))
    assert [set(update) for update in (await poll(offset=1))[1]["result"]] == [
        {"update_id", "message"},
        {"update_id", "callback_query"},
    ]
    clock.move(timedelta(seconds=1))
    assert texts(await poll(offset=2)) == ["a"]
    clock.move(timedelta(hours=24))
    emma.say("b")
    assert texts(await poll(offset=3)) == ["b"]


async def test_allowed_updates_are_remembered(server: Server, poll: Poll) -> None:
    emma = server.user()
    await poll(allowed_updates=["callback_query"])
    emma.say("a")
    emma.press(data="x", message=1)

    [update] = (await poll(offset=1))[1]["result"]
    assert update["callback_query"]["data"] == "x"
    await poll(offset=2, allowed_updates=[])
    emma.say("b")
    assert texts(await poll(offset=update["update_id"] + 1)) == ["b"]


async def test_broken_update_is_handed_over_as_it_is(server: Server, poll: Poll) -> None:
    server.updates.put_raw({"message": {"poison": True}})

    [update] = (await poll())[1]["result"]
    assert update["message"] == {"poison": True}


async def test_stop_lets_a_waiting_poll_go_and_keeps_what_waits(server: Server, poll: Poll) -> None:
    emma = server.user()
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(poll(timeout=50))
        await held(server)
        await server.stop()
    assert waiting.result()[1]["description"] == "Internal Server Error: restart"

    emma.say("a")
    url = await server.start()
    async with aiohttp.ClientSession(url) as http, http.get(f"/bot{server.token}/getUpdates") as response:
        assert texts((200, await response.json())) == ["a"]
