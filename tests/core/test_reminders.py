"""When a stay calls for a reminder: against a walk day by day, and on the days at the edges."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.count import Count
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.reminders import CHOICE, DAYS_BEFORE, ReminderState, next_reminder_day, reminder_days, reminder_state
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tests.core.oracle import Walk

SHIPPED = Rule.of(Rolling(90, 180), PerVisit(30))
ENTERED = date(2026, 3, 1)


def called(count: Count, after: date, until: date, days_before: Collection[int] = DAYS_BEFORE) -> list[date]:
    """All the calls after a day, one after another, up to and including `until`."""
    found = []
    while (after := next_reminder_day(count, after, days_before) or date.max) <= until:
        found.append(after)
    return found


class TestOneVisitOfThirtyDays:
    """Entered on 1 March, thirty days a visit: 30 March is the last legal day."""

    count = Count([Stay(ENTERED)], SHIPPED)

    def test_before_the_last_legal_day_and_on_it(self) -> None:
        # 30 days before would be the day before the entry.
        assert called(self.count, ENTERED - timedelta(1), date(2026, 3, 30)) == [
            date(2026, 3, 16),
            date(2026, 3, 23),
            date(2026, 3, 27),
            date(2026, 3, 29),
            date(2026, 3, 30),
        ]

    def test_over_on_days_one_two_three_then_weekly(self) -> None:
        over = [(one - date(2026, 3, 30)).days for one in called(self.count, date(2026, 3, 30), date(2026, 5, 10))]
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
        assert reminder_state(self.count, day) == ReminderState(day, left, over, last)


def test_thirty_days_before_when_there_are_as_many() -> None:
    count = Count([Stay(ENTERED)], Rule.of(Rolling(90, 180)))
    last = ENTERED + timedelta(89)
    assert called(count, ENTERED - timedelta(1), last) == [last - timedelta(n) for n in (30, 14, 7, 3, 1, 0)]


def test_old_days_that_drop_out_put_the_last_day_off() -> None:
    # Eighty days used last autumn; they leave the window one by one while the new visit goes on.
    old = Stay(date(2025, 9, 1), date(2025, 11, 19))
    count = Count([old, Stay(ENTERED)], Rule.of(Rolling(90, 180)))
    naive = ENTERED + timedelta(9)
    assert next_reminder_day(count, naive - timedelta(3)) != naive
    assert reminder_state(count, naive) == ReminderState(naive, 80, 0, naive + timedelta(80))


def test_over_from_the_first_day_has_no_last_legal_day() -> None:
    used_up = Stay(date(2025, 12, 1), date(2026, 2, 28))
    count = Count([used_up, Stay(date(2026, 3, 2))], Rule.of(Rolling(90, 180)))
    day = date(2026, 3, 2)
    assert reminder_state(count, day) == ReminderState(day, 0, 1, None)
    assert next_reminder_day(count, day - timedelta(1)) == day


def test_a_new_year_ends_an_overstay_and_calls_by_its_own_limit() -> None:
    # Eight days a year: over since 5 December, yet on 1 January seven more days are legal, and that is said.
    count = Count([Stay(date(2026, 11, 27))], Rule.of(CalendarYear(8)))
    assert reminder_state(count, date(2026, 12, 31)) == ReminderState(date(2026, 12, 31), 0, 27, date(2026, 12, 4))
    assert called(count, date(2026, 12, 26), date(2027, 1, 12)) == [
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
    assert reminder_state(count, date(2026, 3, 9)) is None
    assert next_reminder_day(count, date(2026, 3, 8)) is None
    assert next_reminder_day(count, date(2026, 3, 9)) == date(2026, 3, 16)


class TestDaysOfOnesChoice:
    """The same visit of thirty days: 30 March is the last legal day."""

    count = Count([Stay(ENTERED)], SHIPPED)
    before, last, until = ENTERED - timedelta(1), date(2026, 3, 30), date(2026, 4, 10)
    over = (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 2), date(2026, 4, 9))

    def test_only_these_are_called(self) -> None:
        assert called(self.count, self.before, self.last, (21, 5)) == [date(2026, 3, 9), date(2026, 3, 25)]

    def test_their_order_and_repetition_do_not_matter(self) -> None:
        assert called(self.count, self.before, self.last, [5, 21, 5]) == [date(2026, 3, 9), date(2026, 3, 25)]

    @pytest.mark.parametrize("days_before", [(), (60, 45, 30)], ids=["none", "none so early"])
    def test_an_overstay_is_warned_of_all_the_same(self, days_before: tuple[int, ...]) -> None:
        assert called(self.count, self.before, self.until, days_before) == list(self.over)

    def test_without_the_last_day_the_first_day_over_is_next(self) -> None:
        assert next_reminder_day(self.count, date(2026, 3, 29), (7, 1)) == date(2026, 3, 31)

    def test_the_first_day_of_a_visit_may_call(self) -> None:
        assert called(self.count, self.before, ENTERED, (29,)) == [ENTERED]

    def test_the_next_five_come_with_how_it_stands_then(self) -> None:
        assert tuple(islice(reminder_days(self.count, date(2026, 3, 27), (3, 1, 0)), 5)) == (
            ReminderState(date(2026, 3, 29), 1, 0, self.last),
            ReminderState(self.last, 0, 0, self.last),
            *(ReminderState(day, 0, over, self.last) for over, day in enumerate(self.over[:3], 1)),
        )

    def test_without_a_rule_there_are_none(self) -> None:
        rule = Rule((Version((PerVisit(30),), begins=date(2026, 3, 10)),))
        assert list(reminder_days(Count([Stay(ENTERED)], rule), date(2026, 3, 8), CHOICE)) == []


def test_what_is_chosen_by_default_may_be_chosen() -> None:
    assert set(DAYS_BEFORE) <= set(CHOICE)


# --- against a walk day by day ------------------------------------------------------------------------------------

START = date(2026, 7, 1)
SPAN = 800
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
        case Anchored(days, period):
            return "anchored", days, period
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


def due(legal: dict[date, bool], day: date, days_before: Collection[int]) -> bool:
    """Whether a day calls, by what lies around it."""
    if legal[day]:
        return run(legal, day, +1) - 1 in days_before
    over = run(legal, day, -1)
    return over in (1, 2, 3) or (over > 3 and over % 7 == 3)


chosen = st.just(DAYS_BEFORE) | st.sets(st.sampled_from(CHOICE)) | st.sets(st.integers(0, 70))


@settings(max_examples=200)
@given(stays(), rules(), st.integers(0, 119), chosen)
def test_each_day_says_whether_it_calls(
    journal: list[Stay], rule: Rule, later: int, days_before: Collection[int]
) -> None:
    legal = legal_days(journal, rule)
    count = Count(journal, rule)
    first = journal[-1].entered + timedelta(later)
    for day in (first + timedelta(n) for n in range(40)):
        stands = reminder_state(count, day)
        assert stands is not None
        assert stands.over == (0 if legal[day] else run(legal, day, -1))
        assert stands.left == (run(legal, day, +1) - 1 if legal[day] else 0)
        # A text may say that the term ended on this day, and how many days have passed since.
        assert not stands.over or stands.last_legal_day in (None, day - timedelta(stands.over))
        called = next_reminder_day(count, day - timedelta(1), days_before)
        assert called is not None
        assert called >= day
        # If this day does not call, the one asked about a day later is the same.
        assert (called == day) == due(legal, day, days_before)
        assert called == day or called == next_reminder_day(count, day, days_before)


@settings(max_examples=200)
@given(stays(), rules(), st.integers(0, 119), chosen, st.integers(0, 12))
def test_the_calls_are_the_days_of_a_walk_that_call(
    journal: list[Stay], rule: Rule, later: int, days_before: Collection[int], most: int
) -> None:
    legal = legal_days(journal, rule)
    count = Count(journal, rule)
    after = journal[-1].entered + timedelta(later - 1)
    found = list(islice(reminder_days(count, after, days_before), most))
    assert len(found) == most
    until = min(found[-1].day if found else after, START + timedelta(SPAN - 150))  # a legal run is shorter
    walked = [day for day in legal if after < day <= until and due(legal, day, days_before)]
    assert [each.day for each in found if each.day <= until] == walked
    assert found == [reminder_state(count, each.day) for each in found]
