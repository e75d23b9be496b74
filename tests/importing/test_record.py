"""Our JSON back as it was written; anything else is a value, never an exception."""

import json
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.core.journal import Journal
from bot.exporting.record import Record
from bot.importing import FileRefused, Found, Recorded, RecordedSettings, WhyRefused
from bot.importing.read import read_file
from bot.importing.record import read_record
from tests.exporting.filled import AIGUL_IN_RUSSIA, JOURNALS, PERSON, TODAY
from tests.packaging.conftest import ROOT

VALIDATOR = Draft202012Validator(
    json.loads((ROOT / "docs" / "export.schema.json").read_text(encoding="utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
WRITTEN = Record(JOURNALS, PERSON, TODAY).written("en")


def bare(journal: Journal) -> Journal:
    """As a file has it: without ids."""
    return replace(journal, id=0, traveller=replace(journal.traveller, id=0, person_id=0))


def test_what_was_written_is_read() -> None:
    assert read_file(WRITTEN, TODAY, "en") == Recorded(
        tuple(map(bare, JOURNALS)),
        RecordedSettings(
            "ky",
            "Asia/Bishkek",
            9,
            (30, 7, 0),
            PERSON.paused_until,
            ("checkin", "host"),
            pinned=True,
            with_picture=True,
        ),
        ("Айгүл Үсөнова", "RU"),
    )
    one = read_file(Record((AIGUL_IN_RUSSIA,), None, TODAY).written("en"), TODAY, "en")
    assert one == Recorded((bare(AIGUL_IN_RUSSIA),))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", WhyRefused.BROKEN),
        ("[" * 100_000, WhyRefused.BROKEN),
        ('{"kaldy": ' + "9" * 5_000 + "}", WhyRefused.BROKEN),
        ('{"kaldy": 2}', WhyRefused.NEWER),
        ("{}", WhyRefused.NOT_OURS),
        ("[1, 2]", WhyRefused.NOT_OURS),
        ('[{"entry": "2026-01-12"}]', WhyRefused.NOT_OURS),
    ],
)
def test_what_is_none_is_refused_with_the_reason(text: str, why: WhyRefused) -> None:
    assert read_record(text) == FileRefused(why)


def changed(*path: Any, value: Any) -> str:
    """The file with something else in one place."""
    told = json.loads(WRITTEN)
    inner = told
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    return json.dumps(told)


FIRST: Final = json.loads(WRITTEN)["travellers"][0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"kaldy": 1}', "made_on"),
        (changed("settings", "reminder_hour", value=99), "settings.reminder_hour"),
        (changed("travellers", 1, "nationality", value="usa"), "travellers[1].nationality"),
        (
            changed("travellers", 0, "journals", 0, "stays", value=[{"entered": "2026-02-31"}]),
            "travellers[0].journals[0].stays[0].entered",
        ),
        (changed("travellers", 0, "journals", value=FIRST["journals"][:1] * 2), "travellers[0].journals"),
        (changed("travellers", value=[FIRST, FIRST | {"label": FIRST["label"].title()}]), "travellers"),
        (changed("travellers", value=[FIRST, FIRST | {"label": FIRST["label"].upper()}]), "travellers"),
    ],
)
def test_what_is_faulty_is_refused_with_its_place(text: str, place: str) -> None:
    assert read_file(text.encode(), TODAY, "en") == FileRefused(WhyRefused.FAULTY, place)


def test_json_of_another_program_is_no_list() -> None:
    assert read_file(b'[{"entry": "2026-01-12"}]', TODAY, "en") == FileRefused(WhyRefused.NOT_OURS)
    assert isinstance(read_file(b"[12.01.2026 - 20.01.2026]", TODAY, "en"), Found)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a file, at any depth."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(each for name, of in inner for each in places(of, (*path, name)))]


ODD: Final[tuple[Any, ...]] = (
    *(None, True, 0, -1, 7, 10**9, 2**70, 1.5, "", "x", "KZ", "kz"),
    *("2026-03-01", "2026-02-30", "0001-01-01", "\0", [], {}),
)


@given(place=st.sampled_from(places(json.loads(WRITTEN))[1:]), value=st.sampled_from(ODD))
def test_whatever_stands_in_one_place_it_is_read_or_refused_as_the_schema_says(
    place: tuple[Any, ...], value: Any
) -> None:
    text = changed(*place, value=value)
    found = read_record(text)
    if isinstance(found, Recorded):
        VALIDATOR.validate(json.loads(text))
    else:
        assert found.why in (WhyRefused.FAULTY, WhyRefused.NOT_OURS, WhyRefused.NEWER)


@given(st.text())
def test_any_text_is_a_value(text: str) -> None:
    assert isinstance(read_record(text), Recorded | FileRefused)
