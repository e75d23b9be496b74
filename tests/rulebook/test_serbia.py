"""The shipped rules of Serbia, as the sources give them."""

from bot.core.limits import PerVisit, Rolling
from bot.rulebook import load
from tests.rulebook import judged

BOOK = load("RS")


def test_russians_have_30_days_with_each_entry_by_the_agreement_of_2009() -> None:
    assert judged.versions(BOOK, "RU") == [("2009-06-10", None, [PerVisit(30)])]
    assert judged.last_day(BOOK, "RU", "2026-03-01") == "2026-03-30"
    assert judged.last_day(BOOK, "RU", "2026-03-31", "2026-03-01 2026-03-30") == "2026-04-29"
    assert "rs-visas-planned" in judged.notes(BOOK, "RU")


def test_belarusians_have_30_days_a_visit_by_the_press_alone() -> None:
    assert judged.versions(BOOK, "BY") == [("2026-02-17", None, [PerVisit(30)])]
    assert "no-total" in judged.notes(BOOK, "BY")


def test_britons_have_90_days_in_six_months_however_long_these_are() -> None:
    assert judged.versions(BOOK, "GB") == [("2026-02-05", None, [Rolling(90, 184)])]
    stay = "2026-03-01 2026-05-29"  # six months from 1 March are 184 days
    assert judged.last_day(BOOK, "GB", "2026-08-31", stay) is None
    assert judged.last_day(BOOK, "GB", "2026-09-01", stay) == "2026-11-29"


def test_of_others_only_the_days_are_known() -> None:
    assert {judged.why_not(BOOK, code) for code in ("KZ", "KG", "AM", "UA")} == {"only-days"}


def test_nobody_else_has_a_rule_and_its_own_citizens_need_none() -> None:
    assert judged.known(BOOK) == {"RU", "BY", "GB"}
    assert BOOK.is_own("RS")
    assert BOOK.zone.key == "Europe/Belgrade"
