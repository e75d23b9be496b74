"""A real process goes on whatever Telegram answers it, and ends only for a refused token."""

import asyncio
from pathlib import Path

import pytest

from tests.inbox.bench import DONE
from tests.inbox.fake_api import CUT, HTML_502, TOKEN, FakeApi, Fault, message
from tests.inbox.processes import Start, rows
from tests.patience import PATIENCE

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
    assert all(given == {"drop_pending_updates": "false"} for _, given, _ in api.of("deleteWebhook"))


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
