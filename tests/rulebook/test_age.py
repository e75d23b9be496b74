"""How old a rule is: whole months of the calendar since its sources were read, once these are more than six."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from bot import rulebook
from bot.rulebook import Category


def read_on(verified: date) -> Category:
    """Some rule, whose sources were read that day."""
    return replace(rulebook.load("KZ").categories[0], verified=verified)


@pytest.mark.parametrize(
    ("verified", "still_new", "old"),
    [
        (date(2026, 3, 1), date(2026, 9, 1), date(2026, 9, 2)),
        (date(2025, 8, 31), date(2026, 2, 28), date(2026, 3, 1)),
        (date(2023, 8, 29), date(2024, 2, 29), date(2024, 3, 1)),
    ],
)
def test_on_the_day_six_months_later_it_is_not_old_yet(verified: date, still_new: date, old: date) -> None:
    found = read_on(verified)
    assert [found.months_old(day) for day in (date(2020, 1, 1), verified, still_new, old)] == [None, None, None, 6]


@given(verified=st.dates(date(2020, 1, 1), date(2030, 12, 31)), days=st.integers(-400, 4000))
def test_its_months_are_full_ones_of_the_calendar(verified: date, days: int) -> None:
    today = verified + timedelta(days)
    months = read_on(verified).months_old(today)
    assert (months is None) == (today <= verified + relativedelta(months=6))
    if months is not None:
        assert verified + relativedelta(months=months) <= today < verified + relativedelta(months=months + 1)
