"""What is kept of what Telegram sends, whose it is and which day it means."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.intake import Me, lane, stored_form
from bot.telegram.raw import moment, update_id
from tests.inbox.fake_api import message

GROUP = {"id": -100, "type": "supergroup", "title": "Relocants"}
PRIVATE = {"id": 7, "type": "private"}
PERSON = {"id": 7, "is_bot": False, "first_name": "A"}
ME = Me(42, "kaldy_bot")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


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
