"""The shipped rules of the Schengen area, which counts as one country, as the sources give them."""

from datetime import date

import pytest

from bot.core.limits import Rolling
from bot.lexicon.countries import SCHENGEN
from bot.rulebook import load
from bot.rulebook.nations import ALPHA_2
from tests.rulebook import judged

BOOK = load(SCHENGEN)
MEMBERS = "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
BIOMETRIC = "AL BA GE MD ME MK RS UA"
EXEMPT = (
    "AD AE AG AR AU BB BN BR BS CA CL CO CR DM FM GD GT HK HN IL JP KI KN KR LC MC MH MO MU MX MY NI NZ PA PE PW PY SB "
    "SC SG SV TL TO TT TV TW US UY VC VE WS"
)


@pytest.mark.parametrize("code", f"{EXEMPT} {BIOMETRIC}".split())
def test_90_days_in_any_180_since_18_october_2013(code: str) -> None:
    assert judged.versions(BOOK, code) == [("2013-10-18", None, [Rolling(90, 180)])]
    assert ("eu-biometric" in judged.notes(BOOK, code)) == (code in BIOMETRIC.split())


def test_britons_are_judged_since_they_are_no_citizens_of_a_member() -> None:
    assert judged.versions(BOOK, "GB") == [("2021-01-01", None, [Rolling(90, 180)])]


def test_the_swiss_example_of_a_stay_that_old_days_lengthen() -> None:
    """SEM, example 4, moved to the days on which the rule held: not 30 but 60 days more, as the autumn drops out."""
    stays = ("2014-06-01 2014-07-13", "2014-08-15 2014-09-30")
    assert judged.last_day(BOOK, "US", "2015-01-01", *stays) == "2015-03-31"


def test_the_swiss_example_of_a_first_stay() -> None:
    """SEM, examples 1 and 2."""
    assert judged.last_day(BOOK, "UA", "2015-01-01", "2014-08-15 2014-09-30") == "2015-03-31"
    assert judged.last_day(BOOK, "UA", "2014-11-01", "2014-08-15 2014-09-30") == "2014-12-13"


def test_after_90_days_one_may_come_90_days_later() -> None:
    """aufenthaltserlaubnis-berlin.de, 545: in from 10 September to 8 December 2022, again from 9 March 2023."""
    count = judged.after(BOOK, "US", "2022-09-10 2022-12-08")
    assert count.earliest_entry(date(2022, 12, 8), 90) == date(2023, 3, 9)


@pytest.mark.parametrize("code", f"{MEMBERS} IE CY".split())
def test_citizens_of_a_member_and_of_the_union_are_not_limited(code: str) -> None:
    assert BOOK.is_own(code)
    assert BOOK.knows(code)


@pytest.mark.parametrize("code", ["RU", "BY", "KG", "KZ", "AM", "AZ", "CN", "IN"])
def test_who_needs_a_visa_is_told_so(code: str) -> None:
    assert judged.why_not(BOOK, code) == "eu-visa"
    assert not BOOK.knows(code)


def test_nobody_else_has_a_rule() -> None:
    assert judged.known(BOOK) == {"GB", *EXEMPT.split(), *BIOMETRIC.split()}
    assert judged.why_not(BOOK, "VU") == "not-listed"
    assert BOOK.zone.key == "Europe/Brussels"
    assert "eu-zone" in judged.notes(BOOK, "US")


def test_its_code_is_that_of_no_country() -> None:
    assert SCHENGEN not in ALPHA_2
