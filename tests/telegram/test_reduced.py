"""What the decoder is given: what handlers read and nothing else, so it is never much, whatever comes."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from aiogram.types import TelegramObject, Update
from hypothesis import given
from hypothesis import strategies as st

import bot.telegram
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram import dispatcher
from bot.telegram.intake import Me, stored_form
from bot.telegram.raw import UPDATE_KINDS, Raw
from bot.telegram.reduced import (
    MAX_BUTTONS_IN_A_ROW,
    MAX_DATA_CHARACTERS,
    MAX_ROWS,
    MAX_TEXT_CHARACTERS,
    MAX_WORD_CHARACTERS,
    reduced,
)
from tests.telegram.wire import Wire, message, person, press

NOON = datetime(2026, 3, 10, 7, tzinfo=UTC)
ME = Me(4242, "kaldy_bot")
READ = {kind for kind in UPDATE_KINDS if kind != "inline_query"}
CHAT: Raw = {"id": 7, "type": "private", "title": "T"}
MEMBER: Raw = {"status": "kicked", "user": person(4242), "until_date": 0}
WHERE: Raw = {"message_id": 5, "date": 1, "chat": CHAT, "message_thread_id": 3, "is_topic_message": True}
WHO_SAID: Raw = {**WHERE, "from": person(7), "sender_chat": CHAT}
SAID: Raw = {
    **WHO_SAID,
    "text": "x",
    "caption": "y",
    "location": {"latitude": 42.9, "longitude": 74},
    "media_group_id": "12",
    "photo": [{"file_id": "a", "file_unique_id": "b", "width": 3, "height": 4}],
    "document": {"file_id": "a", "file_unique_id": "b"},
    "video": {"file_id": "a", "file_unique_id": "b", "duration": 3, "width": 3, "height": 4},
    "audio": {"file_id": "a", "file_unique_id": "b", "duration": 3},
    "voice": {"file_id": "a", "file_unique_id": "b", "duration": 3},
    "video_note": {"file_id": "a", "file_unique_id": "b", "duration": 3, "length": 4},
    "via_bot": person(8, None),
    "forward_origin": {"type": "hidden_user", "sender_user_name": "A", "date": 5},
    "new_chat_members": [person(9, None), person(10, None)],
    "migrate_to_chat_id": -5,
    "migrate_from_chat_id": -6,
}
BUTTON: Raw = {"text": "Undo", "callback_data": "z"}
LISTED: dict[str, Raw] = {
    "message": SAID,
    "edited_message": SAID,
    "callback_query": {
        "id": "1",
        "from": person(7),
        "chat_instance": "2",
        "data": "d",
        "message": {**WHERE, "reply_markup": {"inline_keyboard": [[BUTTON]]}},
    },
    "my_chat_member": {
        "from": person(7),
        "chat": CHAT,
        "date": 1,
        "old_chat_member": MEMBER,
        "new_chat_member": MEMBER,
    },
}
"""Every field of the list, once."""


def update(kind: str, content: Raw) -> Raw:
    return {"update_id": 3, kind: content}


# --- the list ---------------------------------------------------------------------------------------------------------


def same_names(raw: Any, left: Any) -> bool:
    """Whether nothing is left out of it, nor added; values may be stood in for."""
    if isinstance(raw, dict) and isinstance(left, dict):
        return raw.keys() == left.keys() and all(same_names(raw[name], left[name]) for name in raw)
    if isinstance(raw, list) and isinstance(left, list):
        return all(map(same_names, raw, left))
    return type(raw) is type(left)


@pytest.mark.parametrize("kind", sorted(READ))
def test_what_is_listed_is_left_and_is_what_telegram_calls_it(kind: str) -> None:
    raw = update(kind, LISTED[kind])
    left = reduced(raw)
    assert same_names(raw, left)
    assert unknown(Update.model_validate(left)) == []


def unknown(decoded: object) -> list[str]:
    """Names that the library's models do not know."""
    if isinstance(decoded, list):
        return [name for each in decoded for name in unknown(each)]
    if not isinstance(decoded, TelegramObject):
        return []
    inner = [name for field in decoded.model_fields_set for name in unknown(getattr(decoded, field))]
    return [*(decoded.model_extra or {}), *inner]


def test_every_attribute_that_handlers_read_is_listed() -> None:
    """A filter or a handler that reads one more finds nothing there, until the list has it."""
    package = Path(bot.telegram.__file__).parent
    handlers = "".join(path.read_text("utf-8") for path in package.glob("handlers/*.py"))
    others = "".join((package / name).read_text("utf-8") for name in ("dispatcher.py", "groups.py", "group_chat.py"))
    filters = set(re.findall(r"\bF\.(\w+)", handlers)) - {"card", "sure", "data"}  # those of callbacks.py
    read = set(re.findall(r"\b(?:message|event|query)\.(\w+)", handlers + others))
    assert filters | read <= {
        *(name.replace("from", "from_user") if name == "from" else name for held in LISTED.values() for name in held),
        *SAID,
        "reply_markup",
        "unreadable",
    }


def with_more(value: Any) -> Any:
    """With a field on each level that no version knows yet."""
    if isinstance(value, dict):
        return {**{name: with_more(each) for name, each in value.items()}, "made_up": {"type": "brand_new", "a": [1]}}
    return [with_more(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("kind", sorted(READ))
def test_what_a_newer_telegram_sends_besides_is_ignored(kind: str) -> None:
    raw = update(kind, LISTED[kind])
    assert reduced(with_more(raw)) == reduced(raw)
    assert reduced({**raw, "brand_new_kind": {"id": 5}}) == reduced(raw)


@pytest.mark.parametrize("kind", [*sorted(set(Update.model_fields) - READ - {"update_id"}), "brand_new_kind"])
def test_of_a_kind_that_nobody_handles_only_the_number_is_left(kind: str) -> None:
    raw = update(kind, SAID)
    assert reduced(raw) == {"update_id": 3}
    assert stored_form(raw, ME, NOON) is None


# --- what is left is short --------------------------------------------------------------------------------------------

BOUNDS = {
    "message": (73, 5, 2 * MAX_TEXT_CHARACTERS + 9 * MAX_WORD_CHARACTERS),
    "edited_message": (73, 5, 2 * MAX_TEXT_CHARACTERS + 9 * MAX_WORD_CHARACTERS),
    "callback_query": (2_600, 8, (MAX_ROWS * MAX_BUTTONS_IN_A_ROW + 1) * MAX_DATA_CHARACTERS + 8 * MAX_WORD_CHARACTERS),
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
