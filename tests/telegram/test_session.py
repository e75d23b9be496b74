"""What Telegram's errors mean, each over real HTTP; and that no error carries the token."""

import asyncio
import logging
import traceback
from typing import Any

import pytest
from aiogram.exceptions import AiogramError
from aiogram.methods import GetMe, SendMessage

from bot.notices.loop import NoticesTiming
from bot.telegram.session import (
    UnreadableResultError,
    is_answered,
    is_token_refused,
    is_uneditable,
    is_unreachable,
    make_bot,
    retry_after,
)
from tests.inbox.fake_api import CUT, HTML_502, TOKEN, FakeApi, Fault


def bad(words: str) -> Fault:
    return Fault.error(400, f"Bad Request: {words}")


OUTAGE, GONE, ANSWERED, UNEDITABLE, REFUSED, FAILURE = "outage", "gone", "answered", "uneditable", "refused", "failure"

ERRORS: list[tuple[Fault, str]] = [
    (CUT, OUTAGE),
    (HTML_502, OUTAGE),
    (Fault(500, ""), OUTAGE),
    (Fault(500, '{"ok":false}'), OUTAGE),
    (Fault(504, '{"ok":false,"description":"Gateway Timeout"}'), OUTAGE),
    (Fault.error(500, "Internal Server Error: restart"), OUTAGE),
    (Fault(200, '{"ok":true,"res'), OUTAGE),
    (Fault(200, "<html>Please sign in to this network</html>", "text/html"), OUTAGE),
    (Fault(200, "\udcff", "text/plain; charset=utf-8"), OUTAGE),
    (Fault.error(429, "Too Many Requests: retry after 3", retry_after=3), OUTAGE),
    (Fault.error(429, "Too Many Requests"), OUTAGE),
    (Fault(429, "<html>slow down</html>", "text/html"), OUTAGE),
    (Fault.error(401, "Unauthorized"), REFUSED),
    (Fault.error(404, "Not Found"), REFUSED),
    (Fault.error(404, "Not Found: method not found"), FAILURE),
    (Fault.error(403, "Forbidden: bot was blocked by the user"), GONE),
    (Fault.error(403, "Forbidden: user is deactivated"), GONE),
    (Fault.error(403, "Forbidden: bot can't initiate conversation with a user"), GONE),
    (bad("chat not found"), GONE),
    (bad("message is not modified: specified new message content and reply markup are exactly the same"), ANSWERED),
    (bad("query is too old and response timeout expired or query ID is invalid"), ANSWERED),
    (Fault(200, '{"ok":true,"result":{}}'), ANSWERED),
    (bad("message to edit not found"), UNEDITABLE),
    (bad("message can't be edited"), UNEDITABLE),
    (bad("there is no text in the message to edit"), UNEDITABLE),
    (bad("message is too long"), FAILURE),
    (bad("can't parse entities: Unsupported start tag"), FAILURE),
    (Fault(400, '{"ok":false}'), FAILURE),
    (Fault(413, "<html>Request Entity Too Large</html>", "text/html"), FAILURE),
    (Fault.error(413, "Request Entity Too Large"), FAILURE),
]


def meaning(error: BaseException) -> str:
    found = [
        name
        for name, holds in [
            (REFUSED, is_token_refused(error)),
            (OUTAGE, retry_after(error) is not None and not is_token_refused(error)),
            (GONE, is_unreachable(error)),
            (ANSWERED, is_answered(error) and not is_unreachable(error)),
            (UNEDITABLE, is_uneditable(error)),
        ]
        if holds
    ]
    assert len(found) <= 1
    return found[0] if found else FAILURE


async def test_what_every_error_means() -> None:
    async with FakeApi() as api, make_bot(TOKEN, api.url, ignore).context() as bot:
        for fault, expected in ERRORS:
            api.faults["sendMessage"] = [fault]
            with pytest.raises(AiogramError) as caught:
                await bot(SendMessage(chat_id=7, text="Айгүл"))
            assert meaning(caught.value) == expected, fault
            told = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
            assert TOKEN not in told
            assert "Please sign in" not in told


async def test_a_pause_is_as_long_as_asked() -> None:
    async with FakeApi() as api, make_bot(TOKEN, api.url, ignore).context() as bot:
        api.faults["sendMessage"] = [Fault.error(429, "Too Many Requests: retry after 35", retry_after=35)]
        with pytest.raises(AiogramError) as caught:
            await bot.send_message(7, "x")
        assert retry_after(caught.value) == 35


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "http://nowhere.invalid"])
async def test_nobody_there_is_an_outage(address: str, caplog: pytest.LogCaptureFixture) -> None:
    async with make_bot(TOKEN, address, ignore).context() as bot:
        with pytest.raises(AiogramError) as caught:
            await bot.get_me()
    assert retry_after(caught.value) is not None
    logging.getLogger("bot").warning("cannot", exc_info=caught.value)
    assert TOKEN not in caplog.text


async def test_an_answer_too_late_is_an_outage() -> None:
    async with FakeApi() as api, make_bot(TOKEN, api.url, ignore).context() as bot:
        api.gates["getMe"] = asyncio.Event()
        with pytest.raises(AiogramError) as caught:
            await bot(GetMe(), request_timeout=1)
    assert retry_after(caught.value) is not None


async def test_a_call_lasts_longer_than_telegram_delays_and_ends_within_a_delivery_and_that_within_its_lease() -> None:
    async with make_bot(TOKEN, "http://127.0.0.1:1", ignore).context() as bot:
        timing = NoticesTiming()
        assert 8 < bot.session.timeout == 40 < timing.delivery_seconds < timing.lease_seconds


def test_errors_of_others_mean_nothing_here() -> None:
    for error in (ValueError(), TimeoutError(), OSError()):
        assert meaning(error) == FAILURE


async def test_every_call_is_counted_without_anything_personal() -> None:
    seen: list[dict[str, Any]] = []
    async with FakeApi() as api:
        bot = make_bot(TOKEN, api.url, lambda what, **about: seen.append({"what": what, **about}))
        async with bot.context():
            await bot.send_message(7, "Айгүл")
            api.faults["sendMessage"] = [Fault(200, '{"ok":true,"result":{}}')]
            with pytest.raises(UnreadableResultError):
                await bot.send_message(7, "Айгүл")
    assert [(one["what"], one["method"], one["error"]) for one in seen] == [
        ("call", "sendMessage", ""),
        ("call", "sendMessage", "UnreadableResultError"),
    ]
    assert all(0 <= one["seconds"] < 5 for one in seen)
    assert "Айгүл" not in str(seen)


async def test_texts_are_html_without_previews() -> None:
    async with FakeApi() as api, make_bot(TOKEN, f"{api.url}/", ignore).context() as bot:
        await bot.send_message(7, "<b>x</b>")
        given = api.of("sendMessage")[0][1]
    assert given["parse_mode"] == "HTML"
    assert given["link_preview_options"] == '{"is_disabled": true}'


async def test_a_text_arrives_as_it_was_written() -> None:
    texts = [
        "12.05 – 14.05, a+b & c=d; 100% #?/:@ %2B %C3%A9 \"'\\",
        "  two  spaces\n\tand\r\na tab\u00a0",
        "Ыйык Айгүл «көч» 🇰🇿 🟢",
        "".join(map(chr, range(1, 0x2400))),
    ]
    async with FakeApi() as api, make_bot(TOKEN, api.url, ignore).context() as bot:
        for text in texts:
            await bot.send_message(7, text)
        assert [given["text"] for _, given, _ in api.of("sendMessage")] == texts


def ignore(_what: str, **_about: object) -> None:
    """Nobody counts here."""
