"""The shipped rules of Azerbaijan, as the sources give them."""

from bot.core.limits import CalendarYear
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("AZ")


def test_russians_have_90_days_of_a_calendar_year_since_2025() -> None:
    assert judged.versions(BOOK, "RU") == [("2025-01-01", None, [CalendarYear(90)])]
    used_up = "2026-04-01 2026-06-29"
    assert judged.last_day(BOOK, "RU", "2026-12-31", used_up) is None
    assert judged.last_day(BOOK, "RU", "2027-01-01", used_up) == "2027-03-31"


def test_of_others_only_the_days_are_known() -> None:
    assert {judged.why_not(BOOK, code) for code in ("KZ", "KG", "BY", "UZ", "TJ", "UA")} == {"only-days"}


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU"}
    assert BOOK.is_own("AZ")
    assert judged.why_not(BOOK, "AM") == "not-listed"
    assert BOOK.zone.key == "Asia/Baku"
