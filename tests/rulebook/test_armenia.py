"""The shipped rules of Armenia, as the sources give them."""

import pytest

from bot.core.limits import Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("AM")


@pytest.mark.parametrize("code", ["RU", "BY", "KG", "KZ", "UZ", "TJ", "UA"])
def test_180_days_in_a_year_are_counted_in_any_365_days(code: str) -> None:
    assert judged.versions(BOOK, code) == [("2006-12-25", None, [Rolling(180, 365)])]
    assert "am-year" in judged.notes(BOOK, code)


def test_a_new_calendar_year_gives_no_new_180_days() -> None:
    """By the calendar it would; the stricter reading of «one year» is taken, and said."""
    assert judged.last_day(BOOK, "RU", "2027-01-01", "2026-07-05 2026-12-31") is None
    assert judged.last_day(BOOK, "RU", "2027-07-05", "2026-07-05 2026-12-31") == "2027-12-31"


def test_britons_are_judged_from_the_day_of_the_advice_and_earlier_days_count() -> None:
    assert judged.versions(BOOK, "GB") == [("2026-03-02", None, [Rolling(180, 365)])]
    assert judged.last_day(BOOK, "GB", "2026-03-02", "2025-09-01 2025-12-29") == "2026-04-30"


def test_of_georgia_only_the_days_are_known() -> None:
    assert judged.why_not(BOOK, "GE") == "only-days"


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU", "BY", "KG", "KZ", "UZ", "TJ", "UA", "GB"}
    assert BOOK.is_own("AM")
    assert BOOK.zone.key == "Asia/Yerevan"
