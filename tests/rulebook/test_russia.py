"""The shipped rules of Russia, as the sources give them."""

from datetime import date

import pytest

from bot.core.count import NotInForceError
from bot.core.limits import CalendarYear, PerVisit, Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("RU")
VISA_FREE = ["KG", "AM", "KZ", "UZ", "TJ", "AZ", "MD"]


@pytest.mark.parametrize("code", VISA_FREE)
def test_90_in_180_until_the_end_of_2024_and_90_of_a_calendar_year_since(code: str) -> None:
    assert judged.versions(BOOK, code) == [
        ("2014-01-01", None, [Rolling(90, 180)]),
        ("2025-01-01", None, [CalendarYear(90), PerVisit(90)]),
    ]


def test_85_days_of_autumn_2016_left_five() -> None:
    """Asked of a lawyer (pravoved.ru, 1546602): 19 September to 12 December are 85 days; 90 outside bring all back."""
    count = judged.after(BOOK, "UZ", "2016-09-19 2016-12-12")
    assert count.used(date(2016, 12, 12)) == 85
    assert count.may_stay(date(2016, 12, 13)) == 5
    assert count.may_stay(date(2017, 3, 13)) == 90


def test_90_days_used_by_june_2025_mean_no_entry_before_the_next_year() -> None:
    """Asked of a lawyer (pravoved.ru, 4587334): out on 20 June 2025 after 90 days, «in the next calendar year»."""
    count = judged.after(BOOK, "AZ", "2025-03-23 2025-06-20")
    assert count.may_stay(date(2025, 12, 31)) == 0
    assert count.earliest_entry(date(2025, 6, 20)) == date(2026, 1, 1)


def test_a_stay_over_the_new_year_lasts_no_more_than_90_days_without_a_break() -> None:
    assert judged.last_day(BOOK, "KG", "2025-12-01") == "2026-02-28"
    assert judged.last_day(BOOK, "KG", "2026-03-01", "2025-12-01 2026-02-28") == "2026-03-31"  # 59 of 90 are used


def test_a_stay_over_the_change_of_the_law_is_judged_by_each() -> None:
    """November and December 2024 count in the 180 days of that time, and not in the year 2025."""
    count = judged.after(BOOK, "KZ", "2024-11-01 2024-12-31")
    assert count.used(date(2024, 12, 31)) == 61
    assert count.may_stay(date(2025, 1, 1)) == 90


@pytest.mark.parametrize("code", ["KG", "AM", "KZ"])
def test_the_doubt_about_the_eaeu_is_said(code: str) -> None:
    assert "ru-eaeu" in judged.notes(BOOK, code)


@pytest.mark.parametrize("code", [*VISA_FREE, "CN"])
def test_work_and_the_clock_are_notes_for_everybody(code: str) -> None:
    assert {"ru-work", "ru-zone"} <= judged.notes(BOOK, code)


def test_the_waiver_for_china_ends_on_14_september_2026() -> None:
    assert judged.versions(BOOK, "CN") == [("2025-12-01", "2026-09-14", [CalendarYear(90), PerVisit(30)])]
    assert judged.last_day(BOOK, "CN", "2026-08-01") == "2026-08-30"
    assert judged.last_day(BOOK, "CN", "2026-09-01") == "2026-09-14"
    with pytest.raises(NotInForceError):
        judged.after(BOOK, "CN").may_stay(date(2026, 9, 15))


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {*VISA_FREE, "CN"}
    assert BOOK.is_own("RU")
    assert judged.why_not(BOOK, "BY") == "not-listed"
    assert BOOK.zone.key == "Europe/Moscow"
