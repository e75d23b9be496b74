"""The shipped rules of the United Arab Emirates, as the sources give them."""

from bot.core.limits import Anchored, PerVisit, Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("AE")


def test_russians_have_90_days_in_any_180_by_the_treaty_of_2019() -> None:
    assert judged.versions(BOOK, "RU") == [("2019-02-17", None, [Rolling(90, 180)])]
    assert "ae-first-entry" in judged.notes(BOOK, "RU")
    stays = ("2026-01-01 2026-01-10", "2026-04-01 2026-06-19")
    assert judged.last_day(BOOK, "RU", "2026-06-29", *stays) is None
    assert judged.last_day(BOOK, "RU", "2026-06-30", *stays) == "2026-07-09"


def test_britons_have_a_new_90_days_180_days_after_their_first_entry() -> None:
    """«The 180 days begin at the first entry»: the days of June are gone with the period that ended on 17 September."""
    assert judged.versions(BOOK, "GB") == [("2026-06-19", None, [Anchored(90, 180)])]
    stays = ("2026-03-22 2026-03-31", "2026-06-20 2026-09-07")
    assert judged.last_day(BOOK, "GB", "2026-09-17", *stays) is None
    assert judged.last_day(BOOK, "GB", "2026-09-18", *stays) == "2026-12-16"


def test_kazakhs_have_30_days_a_visit_and_no_total_is_named() -> None:
    assert judged.versions(BOOK, "KZ") == [("2026-02-17", None, [PerVisit(30)])]
    assert "no-total" in judged.notes(BOOK, "KZ")


def test_of_others_only_the_days_are_known() -> None:
    assert {judged.why_not(BOOK, code) for code in ("BY", "AM", "UZ", "UA")} == {"only-days"}


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU", "GB", "KZ"}
    assert BOOK.is_own("AE")
    assert BOOK.zone.key == "Asia/Dubai"
