"""The shipped rules of Georgia, as the sources give them."""

import pytest

from bot.core.limits import PerVisit
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("GE")


@pytest.mark.parametrize("code", ["RU", "BY", "AM", "KG", "KZ"])
def test_a_full_year_by_the_ordinance_of_june_2015(code: str) -> None:
    assert judged.versions(BOOK, code) == [("2015-07-01", None, [PerVisit(365)])]
    assert judged.last_day(BOOK, code, "2026-03-01") == "2027-02-28"


@pytest.mark.parametrize("code", ["UZ", "TJ", "UA"])
def test_whom_the_index_alone_names_are_judged_from_its_day(code: str) -> None:
    assert judged.versions(BOOK, code) == [("2026-02-17", None, [PerVisit(365)])]


def test_britons_have_the_year_that_their_government_tells_them() -> None:
    assert judged.versions(BOOK, "GB") == [("2026-06-17", None, [PerVisit(365)])]


def test_the_year_begins_again_on_the_day_of_a_new_entry() -> None:
    """«A visa run works in Georgia»: RBC, 10 October 2024."""
    assert judged.last_day(BOOK, "RU", "2026-02-01", "2025-02-01 2026-01-31") == "2027-01-31"


def test_ukrainians_are_told_of_the_two_years_and_counted_by_one() -> None:
    assert "ge-ukraine" in judged.notes(BOOK, "UA")


def test_insurance_and_work_are_notes_for_everybody() -> None:
    for code in judged.known(BOOK):
        assert {"ge-year", "ge-insurance", "ge-work"} <= judged.notes(BOOK, code)


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU", "BY", "AM", "KG", "KZ", "UZ", "TJ", "GB", "UA"}
    assert BOOK.is_own("GE")
    assert judged.why_not(BOOK, "DE") == "not-listed"
    assert BOOK.zone.key == "Asia/Tbilisi"
