"""The promise that no update is lost, kept by a real process over real HTTP."""

import asyncio
import contextlib
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from bot.inbox.runner import InboxTiming
from tests.inbox import echo_bot
from tests.inbox.fake_api import CUT, HTML_502, TOKEN, FakeApi, Fault, message
from tests.inbox.processes import PROCESSES
from tests.patience import PATIENCE

DONE = "select count(*) from inbox where state = 'done'"
Start = Callable[..., AbstractAsyncContextManager[BaseProcess]]


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


@pytest.fixture
def start(api: FakeApi, tmp_path: Path) -> Start:
    """Starts the bot in a process of its own; killed at the end of the block if it is still there."""

    @asynccontextmanager
    async def running(pace: float = 0.1, drain: float = PATIENCE) -> AsyncIterator[BaseProcess]:
        process = PROCESSES.Process(target=echo_bot.run, args=(api.url, str(tmp_path), TOKEN, pace, drain))
        process.start()
        try:
            yield process
        finally:
            process.kill()
            await asyncio.to_thread(process.join)

    return running


def rows(tmp_path: Path, query: str) -> list[Any]:
    """What is in the bot's database; nothing while it is still being made."""
    with contextlib.closing(sqlite3.connect(tmp_path / "db")) as database:
        try:
            return database.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []


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
        with contextlib.closing(sqlite3.connect(tmp_path / "db", isolation_level=None)) as other:
            other.execute("begin immediate")
            await api.push(message(11, "hello"))
            await asyncio.sleep(1)
            assert all(int(given.get("offset", 0)) <= 11 for _, given, _ in api.of("getUpdates"))
            other.execute("rollback")
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
        await api.until(lambda: api.of("getUpdates")[-1][1].get("offset") == "12")
    assert api.sent == [(7, "echo first"), (7, "echo hello")]


SPOILT_ANSWERS = {
    "cut": (CUT, 1),
    "502 in HTML": (HTML_502, 1),
    "500": (Fault.error(500, "Internal Server Error: restart"), 1),
    "429": (Fault.error(429, "Too Many Requests: retry after 1", retry_after=1), 1),
    "taken, then cut": (Fault(taken=True), 2),
    "taken, with a result that nobody can read": (
        Fault(200, '{"ok":true,"result":{"message_id":"?"}}', taken=True),
        1,
    ),
    "blocked by the person": (Fault.error(403, "Forbidden: bot was blocked by the user"), 0),
}


async def test_an_answer_that_did_not_go_out_is_given_again(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start():
        for number, (fault, answers) in enumerate(SPOILT_ANSWERS.values(), 1):
            api.sent.clear()
            api.faults["sendMessage"] = [fault]
            await api.push(message(2 * number, "hello"), message(2 * number + 1, "next"))
            await api.until(lambda n=number: rows(tmp_path, DONE) == [(2 * n,)])
            assert api.sent == [(7, "echo hello")] * answers + [(7, "echo next")], fault
    assert rows(tmp_path, "select max(tries) from inbox") == [(0,)]


SPOILT_POLLS = (
    HTML_502,
    CUT,
    Fault(200, '{"ok":true,"resu'),
    Fault(200, '{"ok":true,"result":true}'),
    Fault(200, "[]"),
    Fault(500, '{"ok":false}'),
    Fault(503, ""),
    Fault(200, "\udcff\udcff", "text/html; charset=utf-8"),
    Fault.error(400, "Bad Request: something new"),
)


async def test_fetching_goes_on_after_every_kind_of_spoilt_poll(api: FakeApi, start: Start) -> None:
    api.faults["deleteWebhook"] = [HTML_502]
    async with start(pace=0.05):
        for number, fault in enumerate(SPOILT_POLLS, 1):
            api.faults["getUpdates"] = [fault, fault]
            await api.push(message(2 * number, "wakes the poll"))
            await api.until(lambda: not api.faults["getUpdates"])
            await api.push(message(2 * number + 1, "hello"))
            await api.until(lambda n=number: len(api.sent) == 2 * n)


async def test_a_pause_that_telegram_asks_for_is_made(api: FakeApi, start: Start) -> None:
    api.faults["getUpdates"] = [Fault.error(429, "Too Many Requests: retry after 4", retry_after=4)]
    await api.push(message(11, "hello"))
    async with start():
        await api.until(lambda: bool(api.sent))
    first, second = (at for _, _, at in api.of("getUpdates")[:2])
    assert second - first >= 4


async def test_a_second_copy_is_told_of_once_and_fetching_goes_on(api: FakeApi, start: Start, tmp_path: Path) -> None:
    rival = Fault.error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance")
    api.faults["getUpdates"] = [rival, rival]
    await api.push(message(11, "hello"))
    async with start():
        await api.until(lambda: bool(api.sent))
    assert (tmp_path / "log").read_text().count("another copy of this bot") == 1


async def test_a_webhook_that_was_set_meanwhile_is_ended(api: FakeApi, start: Start) -> None:
    api.faults["getUpdates"] = [Fault.error(409, "Conflict: can't use getUpdates method while webhook is active")]
    await api.push(message(11, "hello"))
    async with start():
        await api.until(lambda: bool(api.sent))
    assert len(api.of("deleteWebhook")) == 2


@pytest.mark.parametrize(("code", "method"), [(401, "deleteWebhook"), (404, "getUpdates"), (401, "getUpdates")])
async def test_a_refused_token_ends_the_process(api: FakeApi, start: Start, code: int, method: str) -> None:
    api.faults[method] = [Fault.error(code, "Unauthorized" if code == 401 else "Not Found")]
    async with start() as process:
        await asyncio.to_thread(process.join, PATIENCE)
        assert process.exitcode == 2


async def test_the_log_holds_no_words_names_or_token(api: FakeApi, start: Start, tmp_path: Path) -> None:
    api.faults["sendMessage"] = [HTML_502, Fault.error(400, "Bad Request: can't parse entities: echo boom 1 secret")]
    api.faults["getUpdates"] = [CUT]
    async with start():
        bad = message(12, "Тайна", person=8, date="Тайна")
        await api.push(message(11, "boom 1"), bad, message(13, "Тайна"))
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
    log = (tmp_path / "log").read_text()
    assert "update 11 failed" in log
    for secret in ("Тайна", "boom", "Айгүл", TOKEN, TOKEN[5:], "secret", "echo boom", "Traceback"):
        assert secret not in log
