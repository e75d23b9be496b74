"""Limits, versions and the ends of the calendar."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.core.count import Count, NotInForceError
from bot.core.limits import (
    SHAPES,
    Anchored,
    CalendarYear,
    CumulativeReset,
    Limit,
    PerVisit,
    Rolling,
    new_year,
    read_limit,
)
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tests.core import oracle

DAY = timedelta(days=1)
ALL = (PerVisit(90), Anchored(90, 180), CalendarYear(90), CumulativeReset(90, 90), Rolling(90, 180))


def test_a_stay_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Stay(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("shape", "numbers"),
    [
        (Rolling, (0, 180)),
        (Rolling, (180, 180)),
        (Rolling, (181, 180)),
        (PerVisit, (0,)),
        (CalendarYear, (0,)),
        (CalendarYear, (366,)),
        (CumulativeReset, (0, 90)),
        (CumulativeReset, (90, 0)),
        (Anchored, (0, 12)),
        (Anchored, (12, 12)),
    ],
)
def test_numbers_that_make_no_limit_are_refused(shape: type[Limit], numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"at least 1|fewer"):
        shape(*numbers)


@pytest.mark.parametrize(
    ("written", "limit"),
    [
        ({"rolling": [90, 180]}, Rolling(90, 180)),
        ({"per_visit": 30}, PerVisit(30)),
        ({"calendar_year": 365}, CalendarYear(365)),
        ({"cumulative_reset": [90, 60]}, CumulativeReset(90, 60)),
        ({"anchored": [30, 365]}, Anchored(30, 365)),
    ],
)
def test_a_written_limit_is_read(written: object, limit: Limit) -> None:
    assert read_limit(written) == limit


@pytest.mark.parametrize(
    "written",
    [
        None, [], {}, "rolling", {"rolling": 90}, {"rolling": [90]}, {"rolling": [90, 180, 1]},
        {"rolling": [True, 180]}, {"rolling": ["90", "180"]}, {"per_visit": True}, {"per_visit": 30.0},
        {"per_visit": [30]}, {"per_visit": None},
        {"per_visit": 30, "calendar_year": 90}, {"calendar_year": "90"}, {"weekly": 3}, {3: 4}, {"per_visit": 0},
    ],
)  # fmt: skip
def test_what_is_no_written_limit_is_refused(written: object) -> None:
    with pytest.raises(
        ValueError, match=r"^(a limit is|rolling needs|per_visit needs|calendar_year needs|.* is none|the num)"
    ):
        read_limit(written)


def test_a_rule_has_versions_in_order() -> None:
    limits = (PerVisit(30),)
    for versions in (
        (),
        (Version(limits, date(2026, 1, 2)), Version(limits, date(2026, 1, 1))),
        (Version(limits, date(2026, 1, 1)), Version(limits, date(2026, 1, 1))),
        (Version(limits, date(2026, 1, 1)), Version(limits)),
        (Version(limits), Version(limits)),
    ):
        with pytest.raises(ValueError, match=r"at least one version|different days"):
            Rule(versions)
    with pytest.raises(ValueError, match="at least one limit"):
        Version(())


def test_a_rule_says_which_version_is_in_force() -> None:
    old, new = Version((PerVisit(30),), date(2025, 1, 1)), Version((PerVisit(60),), date(2026, 1, 1))
    rule = Rule((old, new))
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1), date.max]
    assert [rule.version_on(day) for day in days] == [None, old, old, new, new]
    assert Rule.of(PerVisit(30)).version_on(date.min)


def test_before_the_first_version_nothing_is_answered() -> None:
    begins = date(2026, 1, 1)
    count = Count([Stay(date(2025, 1, 1))], Rule((Version((PerVisit(30),), begins),)))
    day = begins - DAY
    assert not count.in_force(day)
    assert count.in_force(begins)
    for question in (
        count.used, count.excess, count.may_stay, count.last_legal_day, count.binding, count.overstay_days,
        count.first_overstay_day, count.overstay_run, count.earliest_entry, count.may_stay_keeping_plans,
    ):  # fmt: skip
        with pytest.raises(NotInForceError):
            question(day)
    assert count.overstay_days(begins) == 1


def test_each_day_of_a_stay_is_judged_by_the_version_of_its_own_day() -> None:
    """Russia went from 90 in 180 days to 90 a calendar year on 1 January 2025."""
    rule = Rule((Version((Rolling(90, 180),)), Version((CalendarYear(90),), date(2025, 1, 1))))
    count = Count([Stay(date(2024, 9, 23))], rule)
    assert count.may_stay(date(2024, 12, 1)) == 21
    assert count.overstay_days(date(2024, 12, 31)) == 10
    assert count.overstay_days(date(2025, 3, 31)) == 10
    assert count.may_stay(date(2025, 1, 1)) == 90
    assert count.may_stay(date(2024, 12, 31)) == 0
    later = Count([Stay(date(2024, 11, 1))], rule)
    assert later.last_legal_day(date(2024, 11, 1)) == date(2025, 3, 31)


def test_a_version_counts_from_its_own_day_but_a_visit_from_its_entry() -> None:
    change = date(2026, 1, 1)
    rule = Rule((Version((Rolling(90, 180),)), Version((Rolling(90, 180), PerVisit(60)), change, change)))
    count = Count([Stay(date(2025, 11, 1))], rule)
    assert count.used(change - DAY) == 61
    assert count.used(change) == 1
    assert count.may_stay(change) == 0
    assert count.binding(change) == "per_visit"


def test_the_first_version_s_first_day_is_where_counting_begins_unless_said() -> None:
    first, second = date(2025, 6, 1), date(2026, 1, 1)
    rule = Rule((Version((Rolling(90, 180),), first), Version((Rolling(60, 180),), second)))
    assert [rule.counts_from(version) for version in rule.versions] == [first, first]
    count = Count([Stay(date(2025, 5, 1), date(2025, 8, 1))], rule)
    assert count.used(second) == len([day for day in range(62) if first + day * DAY > second - 180 * DAY])


def test_an_absence_as_long_as_asked_for_begins_a_new_count() -> None:
    rule = Rule.of(CumulativeReset(90, 90))
    left = date(2026, 3, 31)
    count = Count([Stay(date(2026, 1, 1), left)], rule)
    assert count.may_stay(left + 90 * DAY) == 0
    assert count.may_stay(left + 91 * DAY) == 90
    assert count.earliest_entry(left) == left + 91 * DAY


def test_a_calendar_year_begins_anew_during_the_stay() -> None:
    count = Count([Stay(date(2025, 10, 4))], Rule.of(CalendarYear(90)))
    assert count.last_legal_day(date(2025, 10, 4)) == date(2026, 3, 31)
    assert count.overstay_days(date(2026, 12, 31)) == 365 - 90
    assert count.earliest_entry(date(2026, 12, 30), 90) == date(2027, 1, 1)
    assert count.earliest_entry(date(2026, 12, 30), 91) == date(2027, 10, 3)


def test_an_entry_is_looked_for_366_days_and_the_longest_window_ahead() -> None:
    """A year of 90 days used up; from 3 October on a visit of 91 days reaches into the next year's 90."""
    used_up = Stay(date(2027, 1, 1), date(2027, 3, 31))
    entry = date(2028, 10, 3)
    count = Count([used_up], Rule.of(CalendarYear(90)))
    assert count.earliest_entry(entry - 366 * DAY, 91) == entry
    assert count.earliest_entry(entry - 367 * DAY, 91) is None
    for longer in (Rolling(100, 180), CumulativeReset(100, 180)):
        count = Count([used_up], Rule.of(CalendarYear(90), longer))
        assert count.earliest_entry(entry - (366 + 180) * DAY, 91) == entry
        assert count.earliest_entry(entry - (367 + 180) * DAY, 91) is None


def test_of_several_limits_broken_on_one_day_the_first_in_order_is_named() -> None:
    first = date(2026, 1, 1)
    for at in range(len(ALL)):
        held = [limit for limit in ALL if SHAPES.index(limit.shape) >= at]
        assert Count([Stay(first)], Rule.of(*held)).binding(first) == SHAPES[at]


def test_used_is_the_first_rolling_else_the_calendar_year() -> None:
    day = date(2026, 1, 10)
    stays = [Stay(date(2025, 12, 1), date(2025, 12, 31)), Stay(date(2026, 1, 6))]
    assert Count(stays, Rule.of(CalendarYear(4), Rolling(9, 10), Rolling(90, 180))).used(day) == 5
    assert Count(stays, Rule.of(PerVisit(1), CalendarYear(4))).used(day) == 5
    assert Count(stays, Rule.of(PerVisit(1), CalendarYear(4))).excess(day) == 1
    assert Count(stays, Rule.of(PerVisit(1), CumulativeReset(9, 9))).used(day) is None
    assert Count(stays, Rule.of(PerVisit(1), CumulativeReset(9, 9))).excess(day) is None


def test_a_need_that_no_visit_can_meet_has_no_entry() -> None:
    count = Count([], Rule.of(PerVisit(30), Rolling(90, 180)))
    assert count.earliest_entry(date(2026, 1, 1), 31) is None
    assert count.earliest_entry(date(2026, 1, 1), 10**30) is None


@pytest.mark.parametrize("limit", [*ALL, CalendarYear(365), Rolling(10**30, 10**31), PerVisit(10**30)])
@pytest.mark.parametrize("stays", [[], [Stay(date.min)], [Stay(date.min, date.max)], [Stay(date.max)]])
def test_the_calendar_has_two_ends(limit: Limit, stays: list[Stay]) -> None:
    count = Count(stays, Rule.of(limit), plans=[Stay(date.max, date.max), Stay(date.max)])
    for day in (date.min, date.min + DAY, date(9999, 1, 1), date.max - DAY, date.max):
        left = (date.max - day).days + 1
        assert 0 <= count.may_stay_keeping_plans(day) <= count.may_stay(day) <= left
        last = count.last_legal_day(day)
        assert last is None or last <= date.max
        assert count.binding(day) == limit.shape
        assert count.overstay_days(day) <= day.toordinal()
        count.overstay_run(day)
        entry = count.earliest_entry(day)
        assert entry is None or day < entry <= date.max
    assert count.earliest_entry(date.max) is None
    assert count.earliest_entry(date.max - DAY, 2) is None


def test_on_the_last_day_there_is_only_the_day_itself() -> None:
    count = Count([], Rule.of(Rolling(90, 180)))
    assert (count.may_stay(date.max), count.last_legal_day(date.max)) == (1, date.max)


def test_new_years_are_those_of_the_calendar() -> None:
    assert all(new_year(year) == date(year, 1, 1).toordinal() for year in range(1, 10_000))
    assert all(after - before in (365, 366) for before, after in pairwise(map(new_year, range(9990, 10_500))))


def number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def test_the_oracle_itself_agrees_with_the_commission_calculator() -> None:
    cases = json.loads((Path(__file__).parents[1] / "data" / "oracle_cases.json").read_text("utf-8"))["cases"]
    for case in cases[::5]:
        on = number(case["on"])
        stays = [(number(entered), number(left) if left else None) for entered, left in case["stays"]]
        other = oracle.Oracle(stays, [(None, None, [("rolling", 90, 180)])])
        assert other.used(on) == (case["used"], 90)
        assert other.stay_on(on)[0] == case["left_today"]
        assert len(other.overstays(on)) == case["overstay_days"]
        assert other.keeping_plans(on) == case["left_keep_plans"]
