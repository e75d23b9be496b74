"""The shipped rules of Mongolia, as the sources give them."""

from datetime import date

import pytest

from bot.core.count import NotInForceError
from bot.core.limits import Anchored, PerVisit
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("MN")


def test_russians_have_30_days_a_visit_and_90_in_180_from_the_first_entry() -> None:
    assert judged.versions(BOOK, "RU") == [("2014-11-14", None, [Anchored(90, 180), PerVisit(30)])]
    months = ("2026-01-01 2026-01-30", "2026-03-01 2026-03-30", "2026-05-01 2026-05-30")
    assert judged.last_day(BOOK, "RU", "2026-03-01") == "2026-03-30"
    assert judged.last_day(BOOK, "RU", "2026-06-29", *months) is None
    assert judged.last_day(BOOK, "RU", "2026-06-30", *months) == "2026-07-29"


def test_the_waiver_for_britons_ends_with_2026() -> None:
    assert judged.versions(BOOK, "GB") == [("2026-06-27", "2026-12-31", [PerVisit(30)])]
    assert judged.last_day(BOOK, "GB", "2026-12-20") == "2026-12-31"
    with pytest.raises(NotInForceError):
        judged.after(BOOK, "GB").may_stay(date(2027, 1, 1))
    assert {"no-total", "mn-tourism"} <= judged.notes(BOOK, "GB")


def test_of_others_only_the_days_are_known() -> None:
    assert {judged.why_not(BOOK, code) for code in ("KZ", "KG", "BY", "UZ")} == {"only-days"}


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU", "GB"}
    assert BOOK.is_own("MN")
    assert "mn-zone" in judged.notes(BOOK, "RU")
    assert BOOK.zone.key == "Asia/Ulaanbaatar"
