"""The JSON holds everything that an import has to give back, and nothing that names anybody on Telegram."""

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from bot.core.journal import ME, Journal, ReturnWish, Traveller
from bot.core.permit import Permit, PermitKind
from bot.core.reminders import ENDLESS
from bot.core.stay import Stay
from bot.exporting.record import Record
from bot.storage.people import Person
from tests.exporting.filled import JOURNALS, PERSON, TODAY
from tests.packaging.conftest import ROOT

SCHEMA = json.loads((ROOT / "docs" / "export.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
EVERYTHING = {
    "kaldy": 1,
    "made_on": "2026-03-20",
    "settings": {
        "language": "ky",
        "zone": "Asia/Bishkek",
        "reminder_hour": 9,
        "days_before": [30, 7, 0],
        "paused_until": "2026-04-01",
        "switched_off": ["checkin", "host"],
        "pinned": True,
        "with_picture": True,
    },
    "travellers": [
        {
            "label": "me",
            "nationality": "RU",
            "journals": [
                {
                    "country": "KZ",
                    "zone": None,
                    "current": False,
                    "own_limit": None,
                    "wish": None,
                    "stays": [
                        {"entered": "2025-12-01", "left": "2026-01-10", "from_memory": True, "registered": False},
                        {"entered": "2026-03-01", "left": None, "from_memory": False, "registered": True},
                    ],
                    "plans": [{"entered": "2026-07-01", "left": "2026-07-20"}, {"entered": "2026-09-01", "left": None}],
                    "permits": [
                        {"kind": "other", "begins": None, "ends": "2024-05-01"},
                        {"kind": "visa", "begins": "2026-05-01", "ends": "2026-12-31"},
                        {"kind": "residence", "begins": "2027-01-01", "ends": None},
                    ],
                }
            ],
        },
        {
            "label": "Айгүл Үсөнова",
            "nationality": None,
            "journals": [
                {
                    "country": "RU",
                    "zone": "Asia/Omsk",
                    "current": True,
                    "own_limit": {"visit": 30, "days": 90, "window": 180},
                    "wish": {"days": 0, "asked_on": "2026-03-02"},
                    "stays": [],
                    "plans": [],
                    "permits": [],
                }
            ],
        },
    ],
}


def read(record: Record) -> Any:
    """The file as anybody reads it, who has the schema."""
    content = json.loads(record.written("en").decode())
    VALIDATOR.validate(content)
    return content


def test_everything_is_in_it() -> None:
    assert read(Record(JOURNALS, PERSON, TODAY)) == EVERYTHING


def test_one_journal_goes_without_settings() -> None:
    found = read(Record(JOURNALS[1:], None, TODAY))
    assert "settings" not in found
    assert [each["label"] for each in found["travellers"]] == ["Айгүл Үсөнова"]


def test_of_telegram_and_of_our_rows_there_is_no_number() -> None:
    written = Record(JOURNALS, PERSON, TODAY).written("ru").decode()
    for number in ("777000", "501", "601", "701", "friend"):
        assert number not in written
    assert "Айгүл Үсөнова" in written, "names stand in it as they are"


def test_the_schema_is_one_and_refuses_what_is_none() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for broken in (
        {**EVERYTHING, "kaldy": 2},
        {**EVERYTHING, "id": 1},
        {**EVERYTHING, "made_on": "20.03.2026"},
        {**EVERYTHING, "travellers": []},
    ):
        with pytest.raises(ValidationError):
            VALIDATOR.validate(broken)


LEFT_OUT = {
    Person: {
        "id": "Telegram's",
        "account_language": "Telegram tells it anew",
        "created_at": "of the account, which is deleted",
        "unreachable_since": "known when they are written to",
        "forget_request": "answered by then",
        "source": "how they first came",
        "pinned_as": "of a message in the chat that was",
        "pictures": "Telegram's ids of pictures that can be drawn anew",
    },
    Journal: {
        "id": "ours",
        "told_at": "told again by bringing the file",
        "asked_for": "what is brought is wanted",
    },
    Traveller: {"id": "ours", "person_id": "Telegram's"},
    Stay: {"id": "ours"},
    Permit: {"id": "ours", "asked_on": "asked anew where it is not known since when"},
    ReturnWish: {},
}
"""What is kept and not taken along, with the reason."""
CALLED = {"current_journal": "current", "pinned_message": "pinned"}
"""What has another name in the file."""


@pytest.mark.parametrize("kind", LEFT_OUT)
def test_whatever_is_kept_is_taken_along_or_left_out_for_a_reason(kind: type[Any]) -> None:
    def keys(value: Any) -> set[str]:
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return {*(value if isinstance(value, dict) else ()), *(key for each in inside for key in keys(each))}

    taken = {each.name for each in fields(kind)} - LEFT_OUT[kind].keys() - {"traveller"}
    assert {CALLED.get(name, name) for name in taken} <= keys(EVERYTHING)
    assert LEFT_OUT[kind].keys() <= {each.name for each in fields(kind)}


days = st.dates(date(1999, 1, 1), date(2099, 1, 1))
spans = st.tuples(days, st.none() | days).map(lambda both: (min(both[0], both[1] or both[0]), both[1] and max(both)))  # type: ignore[type-var] # None only where there is one


@st.composite
def journals(draw: st.DrawFn) -> Journal:
    """Whatever a journal may hold."""
    known = draw(st.booleans())
    return Journal(
        draw(st.integers(1)),
        Traveller(
            1, 1, draw(st.just(ME) | st.text(min_size=1, max_size=40)), draw(st.sampled_from([None, "RU", "XX"]))
        ),
        draw(st.sampled_from(["KZ", "EU"])),
        draw(st.none() | st.tuples(*[st.integers(1, 3660)] * 3)),
        tuple(
            Stay(*span, draw(st.booleans()), registered=draw(st.booleans()))
            for span in draw(st.lists(spans, max_size=4))
        ),
        tuple(Stay(*span) for span in draw(st.lists(spans, max_size=4))),
        tuple(
            Permit(span[0] if known else None, span[1], draw(st.sampled_from(PermitKind)))
            for span in draw(st.lists(spans, max_size=4))
        ),
        draw(st.none() | st.just("Asia/Omsk")),
        wish=draw(st.none() | st.builds(ReturnWish, st.integers(0, 732), days)),
    )


@given(st.lists(journals(), min_size=1, max_size=3), st.none() | days | st.just(ENDLESS), st.none() | st.just(0))
def test_every_file_is_as_the_schema_says(kept: list[Journal], until: date | None, pinned: int | None) -> None:
    person = replace(PERSON, language=None, paused_until=until, pinned_message=pinned, switched_off=())
    found = read(Record(tuple(kept), person, TODAY))
    told = [stay for traveller in found["travellers"] for each in traveller["journals"] for stay in each["stays"]]
    assert len(told) == sum(len(each.stays) for each in kept)
    assert found["settings"]["pinned"] is (pinned is not None)
