"""The same promise kept by the whole bot, `python -m bot`; and what stays of an update in its rows and its log."""

import asyncio
import contextlib
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.inbox.bench import DONE
from tests.inbox.fake_api import HTML_502, TOKEN, FakeApi, Fault, said
from tests.inbox.processes import rows
from tests.patience import PATIENCE

Start = Callable[[], AbstractAsyncContextManager[Process]]


@pytest.fixture
def start(api: FakeApi, tmp_path: Path) -> Start:
    """Starts the bot; killed at the end of the block if it is still there. Its log is added to `tmp_path / "log"`."""

    @asynccontextmanager
    async def running() -> AsyncIterator[Process]:
        with (tmp_path / "log").open("ab") as log:
            process = await command(api, tmp_path, stderr=log)
            try:
                yield process
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()

    return running


async def command(api: FakeApi, tmp_path: Path, *words: str, stderr: IO[bytes] | int | None = None) -> Process:
    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path), "LOG_LEVEL": "DEBUG"}
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", *words, env=settings, stderr=stderr)


async def stopped(process: Process) -> int:
    process.terminate()
    async with asyncio.timeout(PATIENCE):
        return await process.wait()


STAYS = (
    "select person_id, entered, left_on from stay join journal on journal_id = journal.id "
    "join traveller on traveller_id = traveller.id"
)
PAST = "12.03.2026 - 20.04.2026"


@pytest.mark.long
@pytest.mark.parametrize("end", ["killed", "stopped"])
async def test_cut_off_between_writing_and_answering(api: FakeApi, start: Start, tmp_path: Path, end: str) -> None:
    """The day is written, the answer is on its way when the process ends: one stay, at least one answer."""
    async with start() as process:
        gate = api.gates["sendMessage"] = asyncio.Event()
        await api.push(said(11, PAST))
        await api.until(lambda: bool(api.of("sendMessage")))
        if end == "killed":
            process.kill()
            await process.wait()
            assert api.sent == []
        else:
            process.terminate()
            gate.set()
            assert await stopped(process) == 0
            assert len(api.sent) == 1
            assert rows(tmp_path, DONE) == [(1,)]
        assert rows(tmp_path, STAYS) == [(7, "2026-03-12", "2026-04-20")]
    api.gates.clear()
    async with start():
        await api.push(said(11, PAST), said(12, "/help"))
        await api.until(lambda: rows(tmp_path, DONE) == [(2,)])
    *answers, _help = api.sent
    assert 1 <= len(answers) <= 2
    assert len(set(answers)) == 1
    assert rows(tmp_path, STAYS) == [(7, "2026-03-12", "2026-04-20")]
    assert rows(tmp_path, "select count(*) from change") == [(1,)]


@pytest.mark.long
async def test_a_bad_day_at_telegram(api: FakeApi, start: Start, tmp_path: Path) -> None:
    """One run through many faults; then what is kept, what is logged, and what `health` says."""
    api.faults["deleteWebhook"] = [HTML_502]
    api.faults["getUpdates"] = [Fault.error(429, "Too Many Requests: retry after 1", retry_after=1), HTML_502]
    api.faults["sendMessage"] = [HTML_502, Fault(taken=True)]
    group = {"id": -100, "type": "supergroup", "title": "Тайная группа"}
    async with start() as process:
        await api.push(
            said(11, PAST), said(11, PAST),
            said(12, "тайна", person=8, date="no day"),
            said(13, "въехал 12.03.2026", person=9),
            said(14, "тайна", person=10, chat=group),
            said(15, "муж Айгүл въехал вчера", person=9),
        )  # fmt: skip
        await api.until(lambda: rows(tmp_path, DONE) == [(3,)])
        assert sorted(rows(tmp_path, STAYS)) == [(7, "2026-03-12", "2026-04-20"), (9, "2026-03-12", None)]
        assert {chat for chat, _ in api.sent} == {7, 9}
        held = "select update_id, lane, body from inbox where state = 'done' order by seq"
        assert rows(tmp_path, held) == [(11, None, None), (13, None, None), (15, None, None)]
        assert rows(tmp_path, "select update_id from inbox where state = 'waiting'") == [(12,)]
        health = await command(api, tmp_path, "health")
        assert await health.wait() == 0
        process.kill()
        await process.wait()
        health = await command(api, tmp_path, "health")
        assert await health.wait() == 1
    log = (tmp_path / "log").read_text()
    assert "update 12 failed" in log
    for secret in ("тайна", "Тайная", "Айгүл", "муж", "2026-03-12", "12.03", TOKEN[5:], "Traceback", "[parameters"):
        assert secret not in log.replace(time.strftime("%Y-%m-%d"), "")


@pytest.mark.long
async def test_a_refused_token_is_one_sentence(api: FakeApi, tmp_path: Path) -> None:
    api.faults["getUpdates"] = [Fault.error(401, "Unauthorized")]
    process = await command(api, tmp_path, stderr=PIPE)
    async with asyncio.timeout(PATIENCE):
        _, told = await process.communicate()
    assert process.returncode == 2
    assert told.decode().count("\n") == 1
    assert TOKEN not in told.decode()


@pytest.mark.long
async def test_what_cannot_be_decoded_is_set_aside_and_the_person_told_once(
    api: FakeApi, start: Start, tmp_path: Path
) -> None:
    async with start():
        await api.push(said(11, "forwarded", date="no day"), said(12, PAST))
        await api.until(lambda: len(api.sent) == 2)
    assert rows(tmp_path, "select state, body is null from inbox order by seq") == [("aside", 0), ("done", 1)]
    assert rows(tmp_path, STAYS) == [(7, "2026-03-12", "2026-04-20")]
