"""What the decoder is given is never much, whatever comes; who sent more than anybody does is told."""

import json
from datetime import date
from typing import Any

import pytest
from aiogram.types import Update
from hypothesis import given
from hypothesis import strategies as st

from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram import dispatcher
from bot.telegram.intake import stored_form
from bot.telegram.raw import UPDATE_KINDS, Raw
from bot.telegram.reduced import (
    MAX_BUTTONS_IN_A_ROW,
    MAX_DATA_CHARACTERS,
    MAX_ROWS,
    MAX_TEXT_CHARACTERS,
    MAX_WORD_CHARACTERS,
    reduced,
)
from tests.telegram.listed import BUTTON, LISTED, ME, NOON, READ, SAID, WHERE, WHO_SAID, same_names, update, with_more
from tests.telegram.wire import Wire, message, person, press

# --- what is left is short --------------------------------------------------------------------------------------------

BOUNDS = {
    "message": (77, 5, 2 * MAX_TEXT_CHARACTERS + 9 * MAX_WORD_CHARACTERS),
    "edited_message": (77, 5, 2 * MAX_TEXT_CHARACTERS + 9 * MAX_WORD_CHARACTERS),
    "callback_query": (
        2_600,
        8,
        (MAX_ROWS * MAX_BUTTONS_IN_A_ROW + 1) * MAX_DATA_CHARACTERS + 11 * MAX_WORD_CHARACTERS,
    ),
    "my_chat_member": (30, 5, 8 * MAX_WORD_CHARACTERS),
}
"""Values, levels and characters that the decoder is given at most of each kind."""


def size(value: Any, depth: int = 1) -> tuple[int, int, int]:
    """How many values, how deep, how many characters: names of fields are the list's own."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    sizes = [size(each, depth + 1) for each in inner]
    many, deep, long = zip(*sizes, strict=True) if sizes else ((0,), (depth,), (0,))
    return 1 + sum(many), max(deep), sum(long) + (len(value) if isinstance(value, str) else 0)


def at_its_bound(kind: str) -> Raw:
    """All that is listed, and each as large as it may be."""

    def large(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: large(each) for name, each in value.items()}
        if value == [[BUTTON]]:
            return [[{"text": "x" * 64, "callback_data": "x" * MAX_DATA_CHARACTERS}] * MAX_BUTTONS_IN_A_ROW] * MAX_ROWS
        if value in ("x", "y"):
            return "x" * MAX_TEXT_CHARACTERS
        return (
            "x" * MAX_DATA_CHARACTERS
            if value == "d"
            else "x" * MAX_WORD_CHARACTERS
            if isinstance(value, str)
            else value
        )

    return update(kind, large(LISTED[kind]))


def is_within(left: Raw) -> bool:
    """Whether an update is within the bounds of its kind."""
    return all(map(int.__le__, size(left), next((BOUNDS[kind] for kind in READ if kind in left), (2, 2, 0))))


@pytest.mark.parametrize("kind", sorted(READ))
def test_what_is_as_large_as_it_may_be_is_left_whole_and_is_within_the_bounds(kind: str) -> None:
    left = reduced(at_its_bound(kind))
    assert "unreadable" not in left[kind]
    assert is_within(left)
    assert size(left)[0] > BOUNDS[kind][0] * 0.7, "the bound is no looser than it must be"


DEEP: Any = "x"
for _ in range(60):
    DEEP = {"message": [DEEP], "text": DEEP, "reply_to_message": DEEP} if _ < 3 else {"text": DEEP}
NAMES = sorted({"update_id", "quote", "reply_to_message", "external_reply", "entities", "made_up", "inline_keyboard",
                "reply_markup", "status", "user", "type", "latitude", "unreadable", "callback_data", "is_bot",
                *UPDATE_KINDS, *(name for held in LISTED.values() for name in held)})  # fmt: skip
VALUES = st.sampled_from(
    [None, True, 0, 7, -5, 2**63, 10**400, 1.5, float("nan"), "", "private", "x" * MAX_WORD_CHARACTERS, "x" * 5_000,
     DEEP, [], [[BUTTON]] * 500, [[BUTTON] * 50], ["x"] * 300, LISTED, SAID, WHERE, person(7)]
)  # fmt: skip
ANYTHING = st.recursive(
    VALUES | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=8),
    max_leaves=30,
)
UPDATES = st.builds(
    lambda kind, good, odd: update(kind, {**good, **odd}),
    st.sampled_from(UPDATE_KINDS),
    st.sampled_from([{}, *LISTED.values()]),
    st.dictionaries(st.sampled_from(NAMES), ANYTHING, max_size=8),
)


@given(UPDATES)
def test_whatever_comes_what_is_left_is_within_the_bounds_and_is_left_as_it_is_by_another_look(raw: Raw) -> None:
    left = reduced(raw)
    assert is_within(left)
    assert reduced(left) == left
    assert len(json.dumps(left)) < 100_000
    if found := stored_form(raw, ME, NOON):
        assert is_within(json.loads(found.body))


class Decoder:
    """Stands where the library's model would be, and keeps what it is given."""

    def __init__(self) -> None:
        self.given: list[Any] = []

    def model_validate(self, raw: Any, **_: object) -> Update:
        self.given.append(raw)
        raise ValueError("enough was seen")


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", sorted(READ))
async def test_rows_of_an_older_version_are_decoded_no_otherwise(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    decoder = Decoder()
    monkeypatch.setattr(dispatcher, "Update", decoder)
    whole = with_more(update(kind, {**LISTED[kind], "reply_to_message": [DEEP], "quote": {"text": "x" * 9_000}}))
    nested = json.dumps(whole).replace('"brand_new"', '{"a":' * 100_000 + "1" + "}" * 100_000, 1)
    for body in (json.dumps(whole), nested, json.dumps(at_its_bound(kind))):
        with pytest.raises(ValueError, match="enough"):
            await wire.update(body)
    assert decoder.given[0] == decoder.given[1] == reduced(whole)
    assert all(map(is_within, decoder.given))


# --- what is larger ---------------------------------------------------------------------------------------------------

LONG = "въехал 09.03.2026 " + "x" * MAX_TEXT_CHARACTERS
MANY = {"inline_keyboard": [[BUTTON]] * (MAX_ROWS + 1)}
TOLD = {"en": "could not read this", "ru": "Прочитать это не получилось", "ky": "Муну окуй албадым"}


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", TOLD)
async def test_what_is_larger_than_anybody_sends_is_not_read_and_its_sender_is_told(wire: Wire, language: str) -> None:
    somebody = await wire.world.settled(language=language)
    place = {"chat": {"id": somebody.id, "type": "private"}, "message_id": 12, "date": 5}
    for raw in (
        message(somebody.id, wire.world.clock(), text=LONG),
        message(somebody.id, wire.world.clock(), photo=[], caption=LONG),
        message(somebody.id, wire.world.clock(), text=LONG, location={"latitude": 1.5, "longitude": 1.5}),
        press(somebody.id, "x" * (MAX_DATA_CHARACTERS + 1)),
        press(somebody.id, cb.Turn(page=0).pack(), {**place, "reply_markup": MANY}),
    ):
        found = stored_form(raw, ME, NOON)
        assert found is not None
        for body in (json.dumps(raw), found.body):
            [sent] = await wire.update(body)
            assert (sent.chat, sent.replaced) == (somebody.id, None)
            assert TOLD[language] in sent.text
    assert await somebody.stays() == []


def test_of_what_is_larger_only_who_where_and_which_it_was_is_kept() -> None:
    said = reduced(update("message", {**SAID, "text": LONG, "from": person(7, "ky")}))["message"]
    assert same_names(said, {**WHO_SAID, "from": person(7, "ky"), "unreadable": True})
    pressed = reduced(update("callback_query", {**LISTED["callback_query"], "data": LONG}))["callback_query"]
    held = {"id": "1", "from": person(7), "chat_instance": "2", "message": WHERE, "unreadable": True}
    assert same_names(pressed, held)


@pytest.mark.asyncio(loop_scope="module")
async def test_a_message_as_long_as_telegram_takes_is_read(wire: Wire) -> None:
    somebody = await wire.world.settled()
    [sent] = await wire.update(
        json.dumps(message(somebody.id, wire.world.clock(), text="/in".ljust(MAX_TEXT_CHARACTERS)))
    )
    assert "10 March, Tuesday" in sent.text
    assert await somebody.stays() == [Stay(date(2026, 3, 10))]
