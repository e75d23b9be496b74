"""What other calculators get wrong; each was seen in one of them."""

from datetime import date, timedelta

import pytest

from bot.core.count import Count, OverstayRun
from bot.core.limits import PerVisit, Rolling
from bot.core.rule import Rule
from bot.core.stay import Stay

RULE = Rule.of(Rolling(90, 180))
DAY = timedelta(days=1)


def d(month: int, day: int, year: int = 2026) -> date:
    return date(year, month, day)


def stay(entered: date, days: int) -> Stay:
    return Stay(entered, entered + (days - 1) * DAY)


def test_a_day_of_exit_and_entry_counts_once() -> None:
    count = Count([Stay(d(1, 1), d(1, 10)), Stay(d(1, 10), d(1, 20))], RULE)
    assert count.used(d(1, 20)) == 20


def test_three_stays_on_one_day_are_one_day() -> None:
    count = Count([Stay(d(1, 1), d(1, 5)), Stay(d(1, 5), d(1, 5)), Stay(d(1, 5), d(1, 9))], RULE)
    assert count.used(d(1, 9)) == 9
    assert count.used(d(1, 5)) == 5


def test_entry_and_exit_on_one_day_are_a_day() -> None:
    assert Count([Stay(d(1, 1), d(1, 1))], RULE).used(d(1, 1)) == 1


def test_the_ninetieth_day_is_legal_and_the_ninety_first_is_not() -> None:
    count = Count([Stay(d(1, 1))], RULE)
    assert (count.used(d(3, 31)), count.may_stay(d(3, 31)), count.overstay_run(d(3, 31))) == (90, 1, None)
    assert (count.used(d(4, 1)), count.may_stay(d(4, 1))) == (91, 0)
    assert count.overstay_run(d(4, 1)) == OverstayRun(d(4, 1), 1, d(3, 31))
    assert (count.overstay_days(d(4, 1)), count.first_overstay_day(d(4, 1)), count.excess(d(4, 1))) == (1, d(4, 1), 1)


def test_ninety_used_with_today_counted_leaves_today_not_nothing() -> None:
    count = Count([Stay(d(1, 1))], RULE)
    assert count.may_stay(d(3, 31)) == 1
    assert count.last_legal_day(d(3, 31)) == d(3, 31)


def test_ninety_used_with_a_day_rolling_off_tomorrow_leaves_more() -> None:
    """A stay of 45 days ends, one of 45 days begins so that the first starts to drop out tomorrow."""
    today = d(6, 29)
    first = stay(today - 179 * DAY, 45)
    count = Count([first, Stay(today - 44 * DAY)], RULE)
    assert count.used(today) == 90
    assert count.may_stay(today) == 46


def test_ninety_used_before_today_means_an_entry_today_is_the_ninety_first_day() -> None:
    count = Count([stay(d(1, 1), 90)], RULE)
    assert (count.used(d(4, 1)), count.may_stay(d(4, 1))) == (90, 0)


@pytest.mark.parametrize(
    ("on", "start"), [(date(2024, 8, 26), date(2024, 2, 29)), (date(2023, 8, 27), date(2023, 3, 1))]
)
def test_the_window_may_start_on_29_february(on: date, start: date) -> None:
    assert Count([Stay(start, start)], RULE).used(on) == 1
    assert Count([Stay(start - DAY, start - DAY)], RULE).used(on) == 0


def test_the_window_has_180_days_not_181() -> None:
    assert Count([Stay(d(1, 1, 2024), d(1, 10, 2024))], RULE).used(d(6, 29, 2024)) == 9


def test_a_stay_longer_than_the_window_fills_it() -> None:
    count = Count([stay(d(1, 1), 200)], RULE)
    last = d(1, 1) + 199 * DAY
    assert (count.used(last), count.may_stay(last), count.overstay_days(last)) == (180, 0, 110)


def test_an_overstay_long_ago_does_not_block_today() -> None:
    count = Count([stay(d(1, 1, 2020), 200)], RULE)
    assert (count.used(d(1, 1)), count.may_stay(d(1, 1)), count.overstay_days(d(1, 1))) == (0, 90, 110)
    assert count.overstay_run(d(1, 1)) is None


def test_the_day_of_entry_counts_itself() -> None:
    """On the first day with 90 days used, not fewer, an entry would be the 91st."""
    count = Count([stay(d(1, 1), 90)], RULE)
    entry = count.earliest_entry(d(3, 31))
    assert entry == d(6, 30)
    assert count.used(entry - DAY) == 90


def test_an_open_stay_counts_to_the_day_asked_and_no_further() -> None:
    count = Count([Stay(d(1, 1))], RULE, plans=[stay(d(9, 1), 90)])
    today = d(1, 10)
    assert count.used(today) == 10
    assert count.may_stay(today) == 81
    assert count.last_legal_day(today) == d(3, 31)
    assert count.may_stay_keeping_plans(today) == 81
    assert count.earliest_entry(today, 90) == d(4, 11)
    assert count.overstay_days(today) == 0
    assert count.binding(today) == "rolling"


def test_an_open_stay_in_the_future_is_nothing() -> None:
    count, nothing = Count([Stay(d(9, 1))], RULE), Count([], RULE)
    for on in (d(1, 1), d(8, 31)):
        assert count.used(on) == 0
        assert count.may_stay(on) == count.may_stay_keeping_plans(on) == 90
        assert count.earliest_entry(on) == nothing.earliest_entry(on) == on + DAY


def test_a_longer_stay_now_must_not_make_a_plan_illegal() -> None:
    """Ninety days are planned; just before them there is nothing to give away."""
    plan = stay(d(6, 1), 90)
    for count in (Count([], RULE, plans=[plan]), Count([plan], RULE)):
        assert count.may_stay(d(5, 1)) == 90
        assert count.may_stay_keeping_plans(d(5, 1)) == 0


def test_a_plan_that_is_illegal_anyway_takes_nothing_away() -> None:
    count = Count([stay(d(1, 1), 90)], RULE, plans=[stay(d(4, 15), 10)])
    assert count.may_stay_keeping_plans(d(7, 1)) == count.may_stay(d(7, 1)) == 90
    assert count.may_stay_keeping_plans(d(3, 31)) == count.may_stay(d(3, 31)) == 1


def test_plans_that_are_due_count_for_nothing() -> None:
    """On its day the person is asked; unanswered, a plan is neither a stay nor in the way of one."""
    count = Count([], RULE, plans=[stay(d(6, 1), 90)])
    assert (count.used(d(6, 1)), count.may_stay_keeping_plans(d(6, 1))) == (0, 90)


def test_days_left_are_not_ninety_minus_used() -> None:
    """The Swiss authority's example 4: 31 March, not 12 February."""
    history = [Stay(d(6, 1, 2013), d(7, 13, 2013)), Stay(d(8, 15, 2013), d(9, 30, 2013)), Stay(d(1, 1, 2014))]
    assert Count(history, RULE).last_legal_day(d(1, 1, 2014)) == d(3, 31, 2014)


def test_the_first_legal_entry_may_be_of_little_use() -> None:
    history = [stay(d(1, 1), 45), stay(d(3, 1), 45)]
    count = Count(history, RULE)
    first, full = count.earliest_entry(d(5, 1)), count.earliest_entry(d(5, 1), 90)
    assert first == d(5, 2) + 59 * DAY
    assert full
    assert full > first


def test_a_visit_has_its_own_limit_beside_the_window() -> None:
    count = Count([Stay(d(1, 1))], Rule.of(PerVisit(30), Rolling(90, 180)))
    assert (count.last_legal_day(d(1, 10)), count.binding(d(1, 10))) == (d(1, 30), "per_visit")
    assert count.overstay_days(d(2, 9)) == 10
    assert count.earliest_entry(d(1, 30), 30) == d(1, 31)


def test_leaving_and_entering_on_one_day_is_a_new_visit() -> None:
    history = [Stay(d(1, 1), d(1, 30)), Stay(d(1, 30))]
    count = Count(history, Rule.of(PerVisit(30)))
    assert count.may_stay(d(1, 30)) == 30
    assert count.overstay_days(d(2, 28)) == 0
    assert count.overstay_run(d(3, 1)) == OverstayRun(d(3, 1), 1, d(2, 28))


def test_an_entry_over_the_limit_has_no_last_legal_day() -> None:
    count = Count([stay(d(1, 1), 90), Stay(d(4, 10))], RULE)
    assert count.overstay_run(d(4, 12)) == OverstayRun(d(4, 10), 3, None)


def test_a_run_of_overstay_ends_with_the_exit_and_the_overstay_is_remembered() -> None:
    count = Count([stay(d(1, 1), 95)], RULE)
    assert count.overstay_run(d(4, 5)) == OverstayRun(d(4, 1), 5, d(3, 31))
    assert count.overstay_run(d(4, 6)) is None
    assert (count.overstay_days(d(4, 6)), count.overstay_days(d(4, 3)), count.overstay_days(d(3, 31))) == (5, 3, 0)
    assert count.first_overstay_day(d(4, 6)) == d(4, 1)
