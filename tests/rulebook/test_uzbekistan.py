"""The shipped rules of Uzbekistan, as the sources give them."""

from bot.core.limits import PerVisit, Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("UZ")


def test_kazakhs_have_30_days_a_visit_and_90_in_180_by_the_protocol() -> None:
    assert judged.versions(BOOK, "KZ") == [("2024-05-01", None, [PerVisit(30), Rolling(90, 180)])]
    assert judged.last_day(BOOK, "KZ", "2026-03-01") == "2026-03-30"
    months = ("2026-01-01 2026-01-30", "2026-02-01 2026-03-02", "2026-03-05 2026-04-03")
    assert judged.last_day(BOOK, "KZ", "2026-05-01", *months) is None


def test_days_since_27_january_2023_count_under_the_protocol() -> None:
    assert judged.last_day(BOOK, "KZ", "2024-05-01", "2023-12-10 2024-03-04") == "2024-05-04"


def test_britons_have_30_days_a_visit_and_no_total_is_named() -> None:
    assert judged.versions(BOOK, "GB") == [("2025-12-30", None, [PerVisit(30)])]
    assert "no-total" in judged.notes(BOOK, "GB")


def test_no_limit_of_days_is_known_for_russians() -> None:
    assert judged.why_not(BOOK, "RU") == "uz-russia"


def test_of_kyrgyz_citizens_only_the_days_are_known() -> None:
    assert judged.why_not(BOOK, "KG") == "only-days"


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"KZ", "GB"}
    assert BOOK.is_own("UZ")
    assert BOOK.zone.key == "Asia/Tashkent"
