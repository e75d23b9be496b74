"""When a stay calls for a reminder: against a walk day by day, and on the days at the edges."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.count import Count
from bot.core.limits import CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.reminders import Standing, next_call, standing
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tests.core.oracle import Walk

SHIPPED = Rule.of(Rolling(90, 180), PerVisit(30))
ENTERED = date(2026, 3, 1)


def calls(count: Count, after: date, until: date) -> list[date]:
    """All the calls after a day, one after another, up to and including `until`."""
    found = []
    while (after := next_call(count, after) or date.max) <= until:
        found.append(after)
    return found


class TestOneVisitOfThirtyDays:
    """Entered on 1 March, thirty days a visit: 30 March is the last legal day."""

    count = Count([Stay(ENTERED)], SHIPPED)

    def test_before_the_last_legal_day_and_on_it(self) -> None:
        # 30 days before would be the day before the entry.
        assert calls(self.count, ENTERED - timedelta(1), date(2026, 3, 30)) == [
            date(2026, 3, 16),
            date(2026, 3, 23),
            date(2026, 3, 27),
            date(2026, 3, 29),
            date(2026, 3, 30),
        ]

    def test_over_on_days_one_two_three_then_weekly(self) -> None:
        over = [(one - date(2026, 3, 30)).days for one in calls(self.count, date(2026, 3, 30), date(2026, 5, 10))]
        assert over == [1, 2, 3, 10, 17, 24, 31, 38]

    @pytest.mark.parametrize(
        ("day", "left", "over", "last"),
        [
            (date(2026, 3, 1), 29, 0, date(2026, 3, 30)),
            (date(2026, 3, 29), 1, 0, date(2026, 3, 30)),
            (date(2026, 3, 30), 0, 0, date(2026, 3, 30)),
            (date(2026, 3, 31), 0, 1, date(2026, 3, 30)),
            (date(2026, 4, 9), 0, 10, date(2026, 3, 30)),
        ],
    )
    def test_how_it_stands_at_the_edges(self, day: date, left: int, over: int, last: date) -> None:
        assert standing(self.count, day) == Standing(day, left, over, last)


def test_thirty_days_before_when_there_are_as_many() -> None:
    count = Count([Stay(ENTERED)], Rule.of(Rolling(90, 180)))
    last = ENTERED + timedelta(89)
    assert calls(count, ENTERED - timedelta(1), last) == [last - timedelta(n) for n in (30, 14, 7, 3, 1, 0)]


def test_old_days_that_drop_out_put_the_last_day_off() -> None:
    # Eighty days used last autumn; they leave the window one by one while the new visit goes on.
    old = Stay(date(2025, 9, 1), date(2025, 11, 19))
    count = Count([old, Stay(ENTERED)], Rule.of(Rolling(90, 180)))
    naive = ENTERED + timedelta(9)
    assert next_call(count, naive - timedelta(3)) != naive
    assert standing(count, naive) == Standing(naive, 80, 0, naive + timedelta(80))


def test_over_from_the_first_day_has_no_last_legal_day() -> None:
    used_up = Stay(date(2025, 12, 1), date(2026, 2, 28))
    count = Count([used_up, Stay(date(2026, 3, 2))], Rule.of(Rolling(90, 180)))
    day = date(2026, 3, 2)
    assert standing(count, day) == Standing(day, 0, 1, None)
    assert next_call(count, day - timedelta(1)) == day


def test_a_new_year_ends_an_overstay_and_calls_by_its_own_limit() -> None:
    # Eight days a year: over since 5 December, yet on 1 January seven more days are legal, and that is said.
    count = Count([Stay(date(2026, 11, 27))], Rule.of(CalendarYear(8)))
    assert standing(count, date(2026, 12, 31)) == Standing(date(2026, 12, 31), 0, 27, date(2026, 12, 4))
    assert calls(count, date(2026, 12, 26), date(2027, 1, 12)) == [
        date(2026, 12, 28),  # day 24
        date(2027, 1, 1),  # seven days before
        date(2027, 1, 5),
        date(2027, 1, 7),
        date(2027, 1, 8),
        date(2027, 1, 9),  # over: 1, 2, 3
        date(2027, 1, 10),
        date(2027, 1, 11),
    ]


def test_before_the_rule_nothing_is_said() -> None:
    rule = Rule((Version((PerVisit(30),), begins=date(2026, 3, 10)),))
    count = Count([Stay(ENTERED)], rule)
    assert standing(count, date(2026, 3, 9)) is None
    assert next_call(count, date(2026, 3, 8)) is None
    assert next_call(count, date(2026, 3, 9)) == date(2026, 3, 16)


# --- against a walk day by day ------------------------------------------------------------------------------------

START = date(2026, 7, 1)
SPAN = 480
"""Days walked; what is asked lies so far before the end that the next call is within."""

small = st.integers(1, 40)
limits: st.SearchStrategy[Limit] = st.one_of(
    small.flatmap(lambda n: st.integers(n + 1, 2 * n + 20).map(lambda w: Rolling(n, w))),
    st.sampled_from([Rolling(90, 180), Rolling(30, 60), PerVisit(30)]),
    small.map(PerVisit),
    st.integers(1, 60).map(CalendarYear),
    st.builds(CumulativeReset, small, small),
)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Up to three limits joined, in one version or two."""
    joined = st.lists(limits, min_size=1, max_size=3)
    versions = [Version(tuple(draw(joined)))]
    if draw(st.booleans()):
        begins = START + timedelta(draw(st.integers(30, 300)))
        versions.append(Version(tuple(draw(joined)), begins, draw(st.sampled_from([None, begins]))))
    return Rule(tuple(versions))


@st.composite
def stays(draw: st.DrawFn) -> list[Stay]:
    """Some that ended and one that lasts."""
    found, at = list[Stay](), 0
    for gap, length in draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), max_size=5)):
        found.append(Stay(START + timedelta(at + gap), START + timedelta(at + gap + length)))
        at += gap + length
    return [*found, Stay(START + timedelta(at + draw(st.integers(0, 60))))]


def as_tuple(limit: Limit) -> tuple[Any, ...]:
    match limit:
        case Rolling(days, window):
            return "rolling", days, window
        case CumulativeReset(days, absence):
            return "cumulative_reset", days, absence
        case CalendarYear(days):
            return "calendar_year", days
        case PerVisit(days):
            return "per_visit", days


def legal_days(journal: Sequence[Stay], rule: Rule) -> dict[date, bool]:
    """Of each day of presence whether it is legal, the last stay going on to the end of the walk."""
    first, end = START.toordinal(), START.toordinal() + SPAN
    entered_on: dict[int, int] = {}
    for stay in journal:
        last = stay.left.toordinal() if stay.left else end
        entered_on |= dict.fromkeys(range(stay.entered.toordinal(), last + 1), stay.entered.toordinal())
    versions = [
        (
            version.begins.toordinal() if version.begins else None,
            version.count_from.toordinal() if version.count_from else None,
            [as_tuple(limit) for limit in version.limits],
        )
        for version in rule.versions
    ]
    walk = Walk(versions, first)
    broken = {day: bool(walk.step(entered_on.__contains__, entered_on.get(day))) for day in range(first, end + 1)}
    return {date.fromordinal(day): not broken[day] for day in entered_on}


def run(legal: dict[date, bool], day: date, step: int) -> int:
    """How many days in a row from `day` on are like it; a step of -1 looks back."""
    length, like = 0, legal[day]
    while legal.get(day + timedelta(step * length)) is like:
        length += 1
    return length


@settings(max_examples=200)
@given(stays(), rules(), st.integers(0, 250))
def test_each_day_says_whether_it_calls(journal: list[Stay], rule: Rule, later: int) -> None:
    legal = legal_days(journal, rule)
    count = Count(journal, rule)
    first = journal[-1].entered + timedelta(later % 120)
    for day in (first + timedelta(n) for n in range(40)):
        left = run(legal, day, +1) - 1 if legal[day] else None
        over = 0 if legal[day] else run(legal, day, -1)
        stands = standing(count, day)
        assert stands is not None
        assert stands.over == over
        if left is not None and day + timedelta(left) < START + timedelta(SPAN):
            assert stands.left == left
        if left is not None:
            due = left in (30, 14, 7, 3, 1, 0)
        else:
            due = over in (1, 2, 3) or (over > 3 and over % 7 == 3)
        called = next_call(count, day - timedelta(1))
        assert called is not None
        assert called >= day
        # If this day does not call, the one asked about a day later is the same.
        assert (called == day) == due
        assert called == day or called == next_call(count, day)
