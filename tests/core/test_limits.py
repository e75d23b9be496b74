"""What limits say of one another."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.count import Count
from bot.core.limits import Rolling
from bot.core.rule import Rule
from bot.core.stay import Stay


@given(days=st.integers(1, 8), more=st.integers(1, 12), stretch=st.integers(1, 60))
def test_the_most_days_in_a_stretch_are_those_of_who_is_there_whenever_it_is_legal(
    days: int, more: int, stretch: int
) -> None:
    limit, stays = Rolling(days, days + more), list[Stay]()
    for day in (date(2026, 1, 1) + timedelta(n) for n in range(stretch)):
        if Count(stays, Rule.of(limit)).may_stay(day):
            stays.append(Stay(day, day))
    assert limit.most_in(stretch) == len(stays)
