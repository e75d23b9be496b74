"""What a table of ours tells comes back from it, in whichever language it was written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.journal import ME, Journal, Traveller
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.exporting.table import Table
from bot.importing import Found, Row, RowKind
from bot.importing.read import read_file
from bot.lexicon.countries import worded
from bot.lexicon.languages import LANGUAGES
from bot.reading import why_no_name
from tests.exporting.filled import JOURNALS, TODAY


def kept(journals: Sequence[Journal]) -> list[tuple[str, str, RowKind, object, object, str | None]]:
    """Everything that a table holds of journals, in its order."""
    found: list[tuple[str, str, RowKind, object, object, str | None]] = []
    for each in journals:
        whose, of = (each.traveller.label, each.country), each.traveller.nationality
        found += [(*whose, RowKind.STAY, stay, stay.registered, of) for stay in each.stays]
        found += [(*whose, RowKind.PLAN, plan, False, of) for plan in each.plans]
        found += [(*whose, RowKind.PERMIT, permit, permit.kind, of) for permit in each.permits]
    return found


def told(row: Row) -> tuple[str | None, str | None, RowKind, object, object, str | None]:
    """The same of a row."""
    beside = row.entry.registered if isinstance(row.entry, Stay) else row.entry.kind
    return row.traveller, row.country, row.kind, row.entry, beside, row.citizenship


days = st.dates(date(2000, 1, 1), TODAY)
NAMES = st.text("АбвгдёӨөүңÜ'’-=+@ \"«»;,|\tAbcİß", min_size=1, max_size=12).map(str.strip)


@st.composite
def journals(draw: st.DrawFn) -> Journal:
    """A journal with all that a table holds, as one may be kept."""
    name = draw(st.just(ME) | NAMES.filter(lambda name: why_no_name(name, ()) is None))
    ends = sorted(draw(st.lists(days, unique=True, max_size=8)))
    lasts_on = draw(st.booleans())
    stays = [
        Stay(*span, from_memory=draw(st.booleans()), registered=draw(st.booleans()))
        for span in list(pairwise(ends))[::2]
    ]
    if stays and lasts_on:
        stays[-1] = Stay(stays[-1].entered, None, stays[-1].from_memory, registered=stays[-1].registered)
    trip = st.builds(
        lambda entered, length: Stay(entered, None if length is None else entered + timedelta(length)),
        st.dates(TODAY - timedelta(30), TODAY + timedelta(730)),
        st.none() | st.integers(0, 90),
    )
    begins = draw(st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)))
    lasts = draw(st.none() | st.integers(0, 4000))
    ends_on = (begins or TODAY) + timedelta(lasts) if lasts is not None else None
    permits = [Permit(begins, ends_on, draw(st.sampled_from(PermitKind)))] if begins or ends_on else []
    return Journal(
        1,
        Traveller(1, 1, name, None),
        draw(st.sampled_from([*worded("en"), "KZ", "JP", "GB", "CI"])),
        stays=tuple(stays),
        plans=tuple(draw(st.lists(trip, max_size=2))),
        permits=tuple(permits),
    )


ONE_EACH = st.lists(journals(), max_size=4, unique_by=lambda journal: (journal.traveller.label, journal.country))
"""As they are kept: one of a traveller in a country."""


@given(ONE_EACH, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_all_of_a_table_comes_back(several: list[Journal], language: str, read_in: str) -> None:
    """Journals out and in again."""
    found = read_file(Table(tuple(several)).written(language), TODAY, read_in)
    assert isinstance(found, Found)
    assert found.unread == ()
    assert [told(row) for row in found.rows] == kept(several)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_entry_comes_back(language: str) -> None:
    """The journal with everything in it."""
    found = read_file(Table(JOURNALS).written(language), TODAY, language)
    assert isinstance(found, Found)
    assert [told(row) for row in found.rows] == kept(JOURNALS)
    assert [row.line for row in found.rows] == list(range(2, 9))


@pytest.mark.parametrize("name", ["=Аня", "'=Аня", "''-Аня", "'Аня", "+Аня", "＝Аня", 'Аня; "д\'Арк", я'])
def test_a_name_that_looks_like_a_formula_comes_back(name: str) -> None:
    """Also one that looks as if it had been made harmless already."""
    journal = replace(JOURNALS[0], traveller=Traveller(2, 1, name, None))
    found = read_file(Table((journal,)).written("ru"), TODAY, "ru")
    assert isinstance(found, Found)
    assert {row.traveller for row in found.rows} == {name}
