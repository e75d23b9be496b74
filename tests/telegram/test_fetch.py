"""Fetching stores what is wanted, confirms all, and pauses between polls as it must."""

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNotFound
from aiogram.methods import TelegramMethod

from bot.arrival import Arrival
from bot.backoff import Backoff
from bot.telegram import raw
from bot.telegram.fetch import ApiPathError, Fetcher, FetchTiming, NoBotApiError, TokenRefusedError
from bot.telegram.raw import Raw, moment
from bot.telegram.reduced import reduced
from bot.telegram.session import make_bot
from tests.inbox.fake_api import HTML_502, TOKEN, FakeApi, Fault, message
from tests.patience import PATIENCE
from tests.telegram.wire import person

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TIMING = FetchTiming()


class Shelf:
    """Takes what is fetched."""

    def __init__(self) -> None:
        self.kept: list[Arrival] = []
        self.asked: list[Raw] = []
        self.heard: list[Raw] = []
        self.stored = asyncio.Event()
        self.seen: list[tuple[str, dict[str, object]]] = []

    async def store(self, got: Sequence[Arrival], _at: datetime) -> None:
        self.kept.extend(got)
        self.stored.set()

    def ask(self, raw: Raw) -> None:
        self.asked.append(raw)

    def hear(self, raw: Raw) -> None:
        self.heard.append(raw)

    def observe(self, what: str, **about: object) -> None:
        self.seen.append((what, about))


@contextlib.asynccontextmanager
async def fetching(api: FakeApi, shelf: Shelf, timing: FetchTiming = TIMING) -> AsyncIterator[asyncio.Task[Any]]:
    async with make_bot(TOKEN, api.url, shelf.observe).context() as bot, asyncio.TaskGroup() as group:
        task = group.create_task(
            Fetcher(bot, shelf.store, shelf.ask, shelf.hear, lambda: NOON, shelf.observe, timing).run()
        )
        yield task
        task.cancel()


async def test_only_what_is_wanted_is_stored_and_all_is_confirmed() -> None:
    async with FakeApi() as api:
        shelf = Shelf()
        group = {"id": -100, "type": "supergroup", "title": "Relocants"}
        crowd = {"update_id": 12, "message": {"chat": group, "from": person(7, None), "text": "chatter"}}
        odd = message(11, "\ud83d\x00Ө")
        await api.push(odd, crowd)
        async with fetching(api, shelf):
            await api.until(lambda: len(api.of("getUpdates")) == 2)
        assert shelf.kept == [Arrival(11, 7, json.dumps(reduced(odd)), 7, moment(odd, NOON), True)]
        asked = [given for _, given, _ in api.of("getUpdates")]
        assert "offset" not in asked[0]
        assert asked[1]["offset"] == "13"
        assert json.loads(asked[0]["allowed_updates"]) == list(raw.UPDATE_KINDS)
        assert [int(given["timeout"]) for given in asked] == [0, TIMING.poll_seconds]
        assert ("fetch", {"updates": 2, "kept": 1}) in shelf.seen


ODD = {
    "nested deeper than any decoder goes": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "a number longer than any decoder takes": "1" * 5_000,
}


@pytest.mark.parametrize("what", ODD)
async def test_one_update_that_no_decoder_takes_keeps_no_other_away(what: str) -> None:
    first, last = (json.dumps(message(number, "/in")) for number in (11, 13))
    odd = json.dumps(message(12, "/out", made_up="here")).replace('"here"', ODD[what])
    async with FakeApi() as api:
        shelf = Shelf()
        api.faults["getUpdates"] = [Fault(200, f'{{"ok":true,"result":[{first},{odd},{last}]}}')]
        async with fetching(api, shelf):
            await api.until(lambda: len(api.of("getUpdates")) == 2)
        assert [one.body for one in shelf.kept] == [
            json.dumps(reduced(message(number, text))) for number, text in ((11, "/in"), (12, "/out"), (13, "/in"))
        ]
        assert api.of("getUpdates")[1][1]["offset"] == "14"


async def test_ids_that_begin_anew_are_followed() -> None:
    async with FakeApi() as api:
        shelf = Shelf()
        await api.push(message(1000, "x"))
        async with fetching(api, shelf):
            await api.until(lambda: len(api.of("getUpdates")) == 2)
            await api.push(message(5, "y"))
            await api.until(lambda: api.of("getUpdates")[-1][1].get("offset") == "6")
        assert [one.update_id for one in shelf.kept] == [1000, 5]


async def test_a_server_that_does_not_hold_polls_open_is_not_stormed() -> None:
    async with FakeApi() as api:
        shelf = Shelf()
        api.faults["getUpdates"] = [Fault(200, '{"ok":true,"result":[]}')] * 100
        async with fetching(api, shelf):
            await api.until(lambda: len(api.of("getUpdates")) == 4)
        moments = [at for _, _, at in api.of("getUpdates")[:4]]
        assert all(later - sooner >= TIMING.unheld_seconds for sooner, later in pairwise(moments))


async def test_pauses_grow_and_are_never_shorter_than_asked(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def short(seconds: float) -> None:
        pauses.extend([seconds] if seconds else [])
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", short)
    caplog.set_level(logging.INFO, "bot")
    async with FakeApi() as api:
        shelf = Shelf()
        flood = Fault.error(429, "Too Many Requests: retry after 77", retry_after=77)
        nothing = Fault(200, '{"ok":true}')
        api.faults["getUpdates"] = [*[HTML_502] * 7, nothing, flood]
        await api.push(message(1, "x"))
        async with fetching(api, shelf), asyncio.timeout(PATIENCE):
            await shelf.stored.wait()
    for pause, least in zip(pauses, [1, 2, 4, 8, 16, 30, 30, 30, 77], strict=False):
        assert least <= pause <= 1.25 * least
    assert [record.levelname for record in caplog.records].count("WARNING") == 1
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("method", ["getUpdates", "deleteWebhook"])
async def test_a_refused_token_ends_fetching(method: str) -> None:
    async with FakeApi() as api:
        api.faults[method] = [Fault.error(401, "Unauthorized")]
        with pytest.raises(ExceptionGroup) as caught:
            async with fetching(api, Shelf()) as task:
                await asyncio.wait([task], timeout=PATIENCE)
        assert caught.group_contains(TokenRefusedError)


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        (Fault.error(401, "Unauthorized"), TokenRefusedError),
        (Fault.error(404, "Not Found"), ApiPathError),
        (Fault(404, "404: Not Found", "text/plain"), NoBotApiError),
        (Fault(404, '{"detail":"Not Found"}'), NoBotApiError),
        (Fault(403, "<html>no</html>", "text/html"), NoBotApiError),
    ],
)
async def test_who_is_asked_in_vain_is_told_apart(fault: Fault, found: type[Exception]) -> None:
    async with FakeApi() as api:
        api.faults["deleteWebhook"] = [fault]
        with pytest.raises(ExceptionGroup) as caught:
            async with fetching(api, Shelf()) as task:
                await asyncio.wait([task], timeout=PATIENCE)
        assert [type(error) for error in caught.value.exceptions] == [found]


async def test_telegram_itself_finds_nothing_for_a_malformed_token() -> None:
    bot = make_bot(TOKEN, "https://api.telegram.org", lambda *_, **__: None)
    bot.session = Nowhere(bot.session.api)
    shelf = Shelf()
    with pytest.raises(TokenRefusedError, match="Telegram does not know this BOT_TOKEN"):
        await Fetcher(bot, shelf.store, shelf.ask, shelf.hear, lambda: NOON, shelf.observe, TIMING).run()


class Nowhere(BaseSession):
    """Answers every call with 404."""

    def __init__(self, api: TelegramAPIServer) -> None:
        super().__init__(api=api)

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own signature
        raise TelegramNotFound(method, "Not Found")

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """No file is ever fetched."""
        for piece in list[bytes]():
            yield piece


async def test_a_page_in_the_way_later_on_is_waited_out() -> None:
    quick = FetchTiming(failed=Backoff(0.01, 30))
    async with FakeApi() as api:
        api.faults["getUpdates"] = [Fault(404, "404: Not Found", "text/plain")]
        shelf = Shelf()
        await api.push(message(1, "x"))
        async with fetching(api, shelf, quick), asyncio.timeout(PATIENCE):
            await shelf.stored.wait()


async def test_a_server_without_deletewebhook_is_no_refused_token() -> None:
    async with FakeApi() as api:
        api.faults["deleteWebhook"] = [Fault.error(404, "Not Found: method not found")]
        shelf = Shelf()
        await api.push(message(1, "x"))
        async with fetching(api, shelf), asyncio.timeout(PATIENCE):
            await shelf.stored.wait()
