"""The shipped rules of Kyrgyzstan, as the sources give them."""

from datetime import date

import pytest

from bot.core.limits import CumulativeReset, Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("KG")


@pytest.mark.parametrize(
    ("code", "begins"), [("RU", "2024-09-05"), ("BY", "2024-09-05"), ("AM", "2024-09-05"), ("KZ", "2025-09-01")]
)
def test_90_in_180_and_the_count_of_the_border_service(code: str, begins: str) -> None:
    assert judged.versions(BOOK, code) == [(begins, None, [Rolling(90, 180), CumulativeReset(90, 90)])]
    assert "kg-two-ways" in judged.notes(BOOK, code)


def test_days_add_up_until_90_days_outside_without_a_break() -> None:
    """What the border service told citizens of Kazakhstan: by the rolling count old days would have come free."""
    stays = ("2026-01-01 2026-02-14", "2026-04-01 2026-05-15")
    count = judged.after(BOOK, "KZ", *stays)
    assert (count.may_stay(date(2026, 7, 15)), count.binding(date(2026, 7, 15))) == (0, "cumulative_reset")
    assert count.earliest_entry(date(2026, 5, 15)) == date(2026, 8, 14)  # 90 days lie between
    assert count.may_stay(date(2026, 8, 14)) == 90


def test_90_days_in_a_row_are_over_on_the_91st() -> None:
    assert judged.last_day(BOOK, "RU", "2026-03-01") == "2026-05-29"


@pytest.mark.parametrize("code", ["AZ", "GE", "MD", "TJ"])
def test_60_days_in_120_since_5_september_2024(code: str) -> None:
    assert judged.versions(BOOK, code) == [("2024-09-05", None, [Rolling(60, 120)])]
    assert judged.last_day(BOOK, code, "2026-04-30", "2026-01-01 2026-03-01") is None
    assert judged.last_day(BOOK, code, "2026-05-01", "2026-01-01 2026-03-01") == "2026-06-29"


@pytest.mark.parametrize("code", ["AU", "AT", "BE", "DE", "GB"])
def test_30_days_in_60_for_those_whom_the_sources_name(code: str) -> None:
    assert judged.versions(BOOK, code) == [("2025-01-01", None, [Rolling(30, 60)])]
    assert judged.last_day(BOOK, code, "2026-03-01", "2026-01-01 2026-01-30") is None
    assert judged.last_day(BOOK, code, "2026-03-02", "2026-01-01 2026-01-30") == "2026-03-31"


def test_of_uzbekistan_only_the_days_are_known() -> None:
    assert judged.why_not(BOOK, "UZ") == "only-days"


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU", "BY", "AM", "KZ", "AZ", "GE", "MD", "TJ", "AU", "AT", "BE", "DE", "GB"}
    assert BOOK.is_own("KG")
    assert BOOK.zone.key == "Asia/Bishkek"
