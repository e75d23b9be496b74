"""What the decoder is given: what handlers read and nothing else."""

import re
from pathlib import Path

import pytest
from aiogram.types import TelegramObject, Update

import bot.telegram
from bot.telegram.intake import stored_form
from bot.telegram.raw import Raw
from bot.telegram.reduced import reduced
from tests.telegram.listed import LISTED, ME, NOON, READ, SAID, same_names, update, with_more
from tests.telegram.wire import person


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
    others = "".join(
        (package / name).read_text("utf-8") for name in ("dispatcher.py", "filters.py", "groups.py", "group_chat.py")
    )
    filters = set(re.findall(r"\bF\.(\w+)", handlers)) - {"card", "sure", "data", "on"}  # those of callbacks.py
    read = set(re.findall(r"\b(?:message|event|query)\.(\w+)", handlers + others))
    assert filters | read <= {
        *(name.replace("from", "from_user") if name == "from" else name for held in LISTED.values() for name in held),
        *SAID,
        "reply_markup",
        "unreadable",
    }


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


@pytest.mark.parametrize(
    ("kind", "said", "named"),
    [
        ("message", {"text": "/start i-secret"}, True),
        ("callback_query", {"data": "ii:5"}, True),
        ("message", {"text": "/start g-group"}, False),
        ("message", {"text": "see /start i-secret"}, False),
        ("message", {"text": "ii:5"}, False),
        ("edited_message", {"text": "/start i-secret"}, False),
        ("callback_query", {"data": "iv:5"}, False),
        ("callback_query", {"data": "/start i-secret"}, False),
    ],
)
def test_a_name_is_read_of_whoever_makes_or_opens_an_invitation_alone(kind: str, said: Raw, *, named: bool) -> None:
    who = {**person(7), "first_name": "Unforgettable", "last_name": "Smith", "username": "smith"}
    left = reduced(update(kind, {**LISTED[kind], **said, "from": who}))
    assert left[kind]["from"]["first_name"] == ("Unforgettable" if named else "")
    assert "mith" not in str(left)
    assert reduced(left) == left
