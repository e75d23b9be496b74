"""The promise that no update is lost, kept by a real process over real HTTP."""

import asyncio
import contextlib
import signal
import sqlite3
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from bot.inbox.runner import InboxTiming
from tests.inbox.bench import DONE
from tests.inbox.fake_api import FakeApi, message
from tests.inbox.processes import Start, rows
from tests.patience import PATIENCE


async def reached_the_middle(api: FakeApi, tmp_path: Path) -> None:
    await api.until(lambda: rows(tmp_path, "select value from fact where key = 'said 11'") == [("1",)])


async def test_an_update_is_answered_once_and_only_its_id_stays(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start():
        await api.push(message(11, "hello"), message(12, "and you", person=8))
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
        assert sorted(api.sent) == [(7, "echo hello"), (8, "echo and you")]
        assert rows(tmp_path, "select update_id, lane, body from inbox") == [(11, None, None), (12, None, None)]
        assert api.of("deleteWebhook")[0][1] == {"drop_pending_updates": "false"}


async def test_killed_in_a_handler_it_answers_after_the_start(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start() as process:
        await api.push(message(11, "stuck"), message(12, "next"))
        await reached_the_middle(api, tmp_path)
        process.kill()
    assert api.sent == []
    async with start():
        await api.until(lambda: len(api.sent) == 2)
        assert api.sent == [(7, "echo stuck"), (7, "echo next")]


async def test_asked_to_stop_it_finishes_what_it_began(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start() as process:
        await api.push(message(11, "slow"))
        await reached_the_middle(api, tmp_path)
        process.terminate()
        await asyncio.to_thread(process.join, PATIENCE)
        assert process.exitcode == 0
    assert api.sent == [(7, "echo slow")]
    assert rows(tmp_path, "select state from inbox") == [("done",)]


async def test_asked_to_stop_it_does_not_wait_for_what_takes_too_long(
    api: FakeApi, start: Start, tmp_path: Path
) -> None:
    async with start(drain=0.5) as process:
        await api.push(message(11, "stuck"), message(12, "next"))
        await reached_the_middle(api, tmp_path)
        process.terminate()
        await asyncio.to_thread(process.join, PATIENCE)
        assert process.exitcode == 0
    assert api.sent == []
    async with start():
        await api.until(lambda: len(api.sent) == 2)
        assert api.sent == [(7, "echo stuck"), (7, "echo next")]


async def test_a_handler_that_raises_is_called_again(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start():
        await api.push(message(11, "boom 1"), message(12, "next"), message(13, "mine", person=8))
        await api.until(lambda: rows(tmp_path, DONE) == [(3,)])
    assert api.sent == [(8, "echo mine"), (7, "echo boom 1"), (7, "echo next")]
    assert rows(tmp_path, "select tries from inbox order by seq") == [(1,), (0,), (0,)]


@pytest.mark.long
async def test_what_always_fails_is_set_aside_after_half_a_minute(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start(pace=1):
        await api.push(message(11, "boom"), message(12, "next"))
        begun = asyncio.get_running_loop().time()
        await api.until(lambda: bool(api.sent))
        assert asyncio.get_running_loop().time() - begun > 31
        await api.until(lambda: rows(tmp_path, DONE) == [(1,)])
    assert rows(tmp_path, "select state, body is null from inbox order by seq") == [("aside", 0), ("done", 1)]
    assert rows(tmp_path, "select chat_id, kind from notice") == [(7, "apology")]


async def ended(process: BaseProcess) -> int | None:
    """How the process ended by itself."""
    await asyncio.to_thread(process.join, 120)
    return process.exitcode


async def test_an_update_that_kills_the_bot_is_set_aside_and_costs_nobody_else_their_answer(
    api: FakeApi, start: Start, tmp_path: Path
) -> None:
    def aside() -> bool:
        return rows(tmp_path, "select state from inbox where update_id = 12") == [("aside",)]

    await api.push(message(11, "before", person=8), message(12, "die"), message(13, "mine"), message(14, "x", person=9))
    deaths = 0
    while not aside():
        async with start() as process:
            await api.until(lambda alive=process.is_alive: aside() or not alive())
            deaths += process.exitcode == -signal.SIGKILL
    # The first death may have been in company, which is no try
    assert deaths - len(InboxTiming().retry_seconds) in (1, 2)
    async with start():
        await api.until(lambda: rows(tmp_path, DONE) == [(3,)])
    assert dict(api.sent) == {8: "echo before", 9: "echo x", 7: "echo mine"}
    assert rows(tmp_path, "select chat_id, kind from notice") == [(7, "apology")]
    # The third may have been at work alone when the test ended a process, which is a death like any other
    assert rows(tmp_path, "select max(tries) from inbox where update_id in (11, 14)") == [(0,)]


async def test_who_was_in_work_beside_the_one_that_kills_is_not_blamed(
    api: FakeApi, start: Start, tmp_path: Path
) -> None:
    tried = "select update_id, tries from inbox where state = 'waiting' order by seq"
    async with start() as process:
        await api.push(message(11, "stuck", person=8))
        await reached_the_middle(api, tmp_path)
        await api.push(message(12, "die"))
        assert await ended(process) == -signal.SIGKILL
    assert rows(tmp_path, tried) == [(11, 0), (12, 0)]
    async with start() as process:
        assert await ended(process) == -signal.SIGKILL
    assert api.sent == [(8, "echo stuck")]
    async with start(pace=60):
        await api.until(lambda: rows(tmp_path, tried) == [(12, 1)])


async def test_an_undecodable_update_stops_nobody_else(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start():
        await api.push(
            message(11, "before"), message(12, "bad", person=8, date="no day"), message(13, "after", person=9),
            "no object", {"update_id": "no number"}, {"update_id": 14}, {"update_id": 15, "message": 5},
        )  # fmt: skip
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
        await api.push(message(16, "later"))
        await api.until(lambda: len(api.sent) == 3)
        assert sorted(api.sent) == [(7, "echo before"), (7, "echo later"), (9, "echo after")]
        assert rows(tmp_path, "select update_id from inbox where state = 'waiting' and tries > 0") == [(12,)]


async def test_the_same_update_twice_is_answered_once(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start() as process:
        await api.push(message(11, "one"), message(11, "one"))
        await api.until(lambda: rows(tmp_path, DONE) == [(1,)])
        await api.push(message(11, "one"), message(12, "two"))
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
        process.kill()
    async with start():
        await api.push(message(11, "one"), message(13, "three"))
        await api.until(lambda: rows(tmp_path, DONE) == [(3,)])
    assert api.sent == [(7, "echo one"), (7, "echo two"), (7, "echo three")]


async def test_what_is_not_stored_is_not_confirmed(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start():
        await api.push(message(10, "first"))
        await api.until(lambda: rows(tmp_path, DONE) == [(1,)])
        with contextlib.closing(sqlite3.connect(tmp_path / "kaldy.sqlite3", isolation_level=None)) as other:
            other.execute("begin immediate")
            await api.push(message(11, "hello"))
            await asyncio.sleep(1)
            assert all(int(given.get("offset", 0)) <= 11 for _, given, _ in api.of("getUpdates"))
            other.execute("rollback")
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
        await api.until(lambda: api.of("getUpdates")[-1][1].get("offset") == "12")
    assert api.sent == [(7, "echo first"), (7, "echo hello")]
