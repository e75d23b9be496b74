"""The shipped rules of Türkiye, as the sources give them."""

import pytest

from bot.core.limits import Limit, PerVisit, Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("TR")
TERMS: dict[str, tuple[str, list[Limit]]] = {
    "RU": ("2012-01-01", [PerVisit(60), Rolling(90, 180)]),
    "KZ": ("2018-12-01", [Rolling(90, 180)]),
    "UZ": ("2018-12-01", [Rolling(90, 180)]),
    "KG": ("2026-02-17", [Rolling(90, 180)]),
    "BY": ("2026-02-17", [PerVisit(30), Rolling(90, 365)]),
    "UA": ("2026-02-17", [Rolling(90, 180)]),
    "GB": ("2026-05-09", [Rolling(90, 180)]),
}


@pytest.mark.parametrize(("code", "begins", "limits"), [(code, *terms) for code, terms in TERMS.items()])
def test_each_nationality_has_its_limits_from_their_first_day(code: str, begins: str, limits: list[Limit]) -> None:
    assert judged.versions(BOOK, code) == [(begins, None, limits)]


def test_russians_leave_after_60_days_and_have_30_more_in_the_half_year() -> None:
    assert judged.last_day(BOOK, "RU", "2026-03-01") == "2026-04-29"
    assert judged.last_day(BOOK, "RU", "2026-05-10", "2026-03-01 2026-04-29") == "2026-06-08"


def test_kazakhs_and_uzbeks_have_90_days_by_the_decree_of_november_2018() -> None:
    for code in ("KZ", "UZ"):
        assert judged.last_day(BOOK, code, "2026-03-01") == "2026-05-29"


def test_belarusians_have_90_days_in_any_365_as_the_year_is_not_named() -> None:
    stays = ("2026-03-01 2026-03-30", "2026-06-01 2026-06-30", "2026-09-01 2026-09-30")
    assert judged.last_day(BOOK, "BY", "2027-01-10", *stays) is None
    assert judged.last_day(BOOK, "BY", "2027-03-01", *stays) == "2027-03-30"
    assert "tr-one-year" in judged.notes(BOOK, "BY")


def test_days_before_the_first_sourced_day_count() -> None:
    assert judged.last_day(BOOK, "KG", "2026-03-01", "2025-12-01 2026-02-14") == "2026-03-14"


def test_kyrgyz_citizens_are_told_of_the_older_30_days() -> None:
    assert "tr-kg-thirty" in judged.notes(BOOK, "KG")


@pytest.mark.parametrize("code", ["TJ", "AM"])
def test_who_needs_a_visa_again_has_no_rule(code: str) -> None:
    assert judged.why_not(BOOK, code) == "tr-visa"


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == set(TERMS)
    assert BOOK.is_own("TR")
    assert BOOK.zone.key == "Europe/Istanbul"
