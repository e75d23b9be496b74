"""What is kept of what Telegram sends, whose it is and which day it means; and the pauses between polls."""

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNotFound
from aiogram.methods import TelegramMethod
from hypothesis import given
from hypothesis import strategies as st

from bot.arrival import Arrival
from bot.backoff import Backoff
from bot.telegram import raw
from bot.telegram.fetch import ApiPathError, Fetcher, FetchTiming, NoBotApiError, TokenRefusedError
from bot.telegram.intake import Me, lane, stored_form
from bot.telegram.raw import Raw, moment, update_id
from bot.telegram.reduced import reduced
from bot.telegram.session import make_bot
from tests.inbox.fake_api import HTML_502, TOKEN, FakeApi, Fault, message
from tests.patience import PATIENCE

GROUP = {"id": -100, "type": "supergroup", "title": "Relocants"}
PRIVATE = {"id": 7, "type": "private"}
PERSON = {"id": 7, "is_bot": False, "first_name": "A"}


ME = Me(42, "kaldy_bot")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TIMING = FetchTiming()


def wanted(raw: Any) -> bool:
    """Whether anything of an update is stored."""
    return stored_form(raw, ME, NOON) is not None


def update(kind: str, **content: Any) -> dict[str, Any]:
    return {"update_id": 1, kind: content}


def tap(chat: dict[str, Any] | None) -> dict[str, Any]:
    content: dict[str, Any] = {"id": "9", "from": PERSON, "chat_instance": "1", "data": "x"}
    if chat is not None:
        content["message"] = {"message_id": 5, "chat": chat, "date": 0}
    return update("callback_query", **content)


@pytest.mark.parametrize(
    "raw",
    [
        message(1, "hello"),
        update("edited_message", **{"chat": PRIVATE, "from": PERSON}),
        update("my_chat_member", **{"chat": PRIVATE, "from": PERSON}),
        tap(PRIVATE),
        update("message", chat=PRIVATE),
        update("message", **{"from": PERSON}),
        update("message", **{"chat": {"id": 7, "type": "something new"}, "from": PERSON}),
        update("message", **{"chat": {"id": "seven"}, "from": "me"}),
    ],
)
def test_what_a_person_does_in_private_is_kept(raw: dict[str, Any]) -> None:
    assert wanted(raw)


@pytest.mark.parametrize(
    "raw",
    [
        update(
            "edited_message", **{"chat": PRIVATE, "from": PERSON, "location": {"latitude": 42.9, "longitude": 74.6}}
        ),
        update("message", **{"chat": GROUP, "from": PERSON, "text": "see you at /status"}),
        update("message", **{"chat": {"id": -5, "type": "group"}, "from": PERSON}),
        update("message", **{"chat": {"id": -5}, "from": PERSON}),
        update("message", **{"chat": {"id": -5, "type": "channel"}}),
        update("message", **{"chat": {"type": "group"}, "from": PERSON}),
        update("my_chat_member", **{"chat": {"id": -5, "type": "channel"}, "from": PERSON}),
        update("channel_post", chat={"id": -5, "type": "channel"}),
        update("inline_query", **{"id": "1", "from": PERSON, "query": "x"}),
        update("poll", id="1"),
        tap(None),
        update("message", **{"chat": PRIVATE, "from": {"id": 8, "is_bot": True}}),
        *(update("message", **{"chat": PRIVATE, "from": {"id": nobody}}) for nobody in (1087968824, 136817688, 777000)),
        {"message": {"chat": PRIVATE, "from": PERSON}},
        {"update_id": True, "message": {"chat": PRIVATE}},
        {"update_id": 2**63, "message": {"chat": PRIVATE}},
        {"update_id": 1},
        {"update_id": 1, "message": "hello"},
        "hello",
        None,
    ],
)
def test_what_nobody_can_want_is_not_even_stored(raw: Any) -> None:
    assert not wanted(raw)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["update_id", "message", "callback_query", "my_chat_member", "chat", "from", "id", "type",
                         "date", "is_bot", "text"]),
        inner,
        max_size=5,
    ),
    max_leaves=15,
)  # fmt: skip


@given(JSON)
def test_no_shape_of_json_is_too_much(raw: Any) -> None:
    if wanted(raw):
        one = stored_form(raw, ME, NOON)
        assert one is not None
        assert one.update_id == update_id(raw)
        assert -(2**63) < one.lane < 2**63
        assert one.body.isascii()


def test_a_lane_is_a_person() -> None:
    assert lane(message(1, "x", person=2**40)) == 2**40
    assert lane(tap(PRIVATE)) == 7
    assert lane(update("message", chat=PRIVATE)) == 7
    assert lane(update("message", chat={"id": 2**64})) == 0


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (NOON, NOON),
        (NOON - timedelta(hours=3), NOON - timedelta(hours=3)),
        (NOON - timedelta(hours=24), NOON - timedelta(hours=24)),
        (NOON - timedelta(hours=24, seconds=1), NOON),
        (NOON + timedelta(seconds=1), NOON),
    ],
)
def test_today_is_the_day_a_message_was_sent_if_that_can_be(sent: datetime, expected: datetime) -> None:
    assert moment(message(1, "x", date=int(sent.timestamp())), NOON) == expected


@pytest.mark.parametrize("date", [None, "yesterday", -1, 0, 10**30, True, 1.5])
def test_today_is_the_day_of_fetching_otherwise(date: Any) -> None:
    assert moment(message(1, "x", date=date), NOON) == NOON


def test_a_tap_means_the_day_it_was_fetched() -> None:
    raw = tap(PRIVATE)
    raw["callback_query"]["date"] = raw["callback_query"]["message"]["date"] = int(NOON.timestamp()) - 60
    assert moment(raw, NOON) == NOON


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
        crowd = {"update_id": 12, "message": {"chat": GROUP, "from": PERSON, "text": "chatter"}}
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
