"""The promise that no update is lost, kept by a real process over real HTTP."""

import asyncio
import contextlib
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.inbox.fake_api import CUT, HTML_502, TOKEN, FakeApi, Fault, message

Start = Callable[..., AbstractAsyncContextManager[Process]]


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


@pytest.fixture
def start(api: FakeApi, tmp_path: Path) -> Start:
    """Starts the bot; killed at the end of the block if it is still there. Its log is in `tmp_path / "log"`."""

    @asynccontextmanager
    async def running(token: str = TOKEN) -> AsyncIterator[Process]:
        with (tmp_path / "log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.inbox.echo_bot", api.url, f"sqlite+aiosqlite:///{tmp_path}/db", token,
                stdout=PIPE, stderr=log,
            )  # fmt: skip
            try:
                yield process
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.communicate()

    return running


def rows(tmp_path: Path, query: str) -> list[Any]:
    """What is in the bot's database; nothing while it is still being made."""
    with contextlib.closing(sqlite3.connect(tmp_path / "db")) as database:
        try:
            return database.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []


async def reached(process: Process, line: str) -> None:
    assert process.stdout is not None
    async with asyncio.timeout(20):
        while (await process.stdout.readline()).decode().strip() != line:
            assert not process.stdout.at_eof()


async def test_an_update_is_answered_once_and_only_its_id_stays(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start():
        await api.push(message(11, "hello"), message(12, "and you", person=8))
        await api.until(lambda: rows(tmp_path, "select count(*) from inbox where state = 'done'") == [(2,)])
        assert sorted(api.sent) == [(7, "echo hello"), (8, "echo and you")]
        assert rows(tmp_path, "select update_id, lane, body from inbox") == [(11, None, None), (12, None, None)]
        assert api.of("deleteWebhook")[0][1] == {"drop_pending_updates": "false"}


async def test_killed_in_a_handler_it_answers_after_the_start(api: FakeApi, start: Start) -> None:
    async with start() as process:
        await api.push(message(11, "slow"), message(12, "next"))
        await reached(process, "in the middle")
        process.send_signal(signal.SIGKILL)
        await process.wait()
    assert api.sent == []
    async with start():
        await api.until(lambda: len(api.sent) == 2)
        assert api.sent == [(7, "echo slow"), (7, "echo next")]


async def test_asked_to_stop_it_finishes_what_it_began(api: FakeApi, start: Start, tmp_path: Path) -> None:
    async with start() as process:
        await api.push(message(11, "slow"))
        await reached(process, "in the middle")
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await process.wait() == 0
    assert api.sent == [(7, "echo slow")]
    assert rows(tmp_path, "select state from inbox") == [("done",)]


@pytest.mark.parametrize(
    ("fault", "answers"),
    [
        (CUT, 1),
        (HTML_502, 1),
        (Fault.error(500, "Internal Server Error: restart"), 1),
        (Fault.error(429, "Too Many Requests: retry after 1", retry_after=1), 1),
        (Fault(taken=True), 2),
        (Fault(200, '{"ok":true,"result":{"message_id":"?"}}', taken=True), 1),
    ],
    ids=["cut", "502", "500", "429", "taken, then cut", "taken, result unreadable"],
)
async def test_an_answer_that_did_not_go_out_is_given_again(
    api: FakeApi, start: Start, tmp_path: Path, fault: Fault, answers: int
) -> None:
    api.faults["sendMessage"] = [fault]
    async with start():
        await api.push(message(11, "hello"), message(12, "next"))
        await api.until(lambda: rows(tmp_path, "select count(*) from inbox where state = 'done'") == [(2,)])
        assert api.sent == [(7, "echo hello")] * answers + [(7, "echo next")]
        assert rows(tmp_path, "select tries from inbox") == [(0,), (0,)]
