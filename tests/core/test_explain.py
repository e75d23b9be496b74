"""How a count came about: against the oracle day by day, and in windows laid out by hand."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.count import Count
from bot.core.explain import Explanation, Part, Visit, explain, visit
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tests.core import oracle
from tests.core.cases import LONG, QUICK, RULES, SMALL, Case, great_worlds, permit, rule, small_worlds, stay

EAEU = Rule.of(Rolling(90, 180), PerVisit(90))


def days(part: Part) -> list[date]:
    return [part.first + timedelta(n) for n in range((part.last - part.first).days + 1)]


def first_day_without(day: date, window: int) -> date:
    """The first day on which a window of so many days does not hold ``day`` any more."""
    asked = day
    while asked - timedelta(window - 1) <= day:
        asked += timedelta(1)
    return asked


# --- against the oracle -----------------------------------------------------------------------------------------------


def explained(case: Case) -> None:
    stays, versions, at = case.stays, case.versions, case.on
    journal, law, on = [stay(*each) for each in stays], rule(versions), date.fromordinal(at)
    under = [permit(*each) for each in case.permits]
    other = oracle.Oracle(stays, versions, (), case.permits)
    found = explain(journal, law, on, under)
    window = other.window(at) if other.in_force(at) else None
    if window is None:
        assert found is None
        return
    assert found is not None
    opens, counted = window
    assert (found.first, found.last) == (date.fromordinal(opens), on)
    assert (found.used, found.limit) == other.used(at)
    assert found.used == Count(journal, law, permits=under).used(on)
    assert [day.toordinal() for part in found.parts for day in days(part)] == sorted(counted)
    for part in found.parts:
        assert part.days == len(days(part))
        assert part.stay in journal
        for day in days(part):
            covering = [one for one in journal if one.entered <= day and (one.left is None or day <= one.left)]
            assert part.stay.entered == min(one.entered for one in covering)
            if found.window:
                assert part.back_from is not None
                assert part.back_from + (day - part.first) == first_day_without(day, found.window)
        if found.window:
            assert part.back_to == first_day_without(part.last, found.window)
        else:
            assert (part.back_from, part.back_to) == (None, None)
    for part, following in pairwise(found.parts):
        assert part.last + timedelta(1) < following.first or part.stay != following.stay
    permitted = oracle.Walk(versions, at, case.permits)
    left_out = [day for day in other.past(at) if day >= opens and day not in counted and not permitted.under(day, day)]
    assert not left_out or (found.since is not None and max(left_out) < found.since.toordinal())
    assert found.since is None or opens < found.since.toordinal()


@pytest.mark.parametrize("versions", RULES.values(), ids=RULES.keys())
def test_counts_on_the_scale_of_the_law(versions: list[oracle.Version]) -> None:
    settings(QUICK, max_examples=QUICK.max_examples // 2)(given(great_worlds(versions))(explained))()


@settings(SMALL, max_examples=5 * QUICK.max_examples)
@given(small_worlds())
def test_counts_with_small_numbers(case: Case) -> None:
    explained(case)


@pytest.mark.long
@settings(LONG, max_examples=2_000)
@given(small_worlds())
def test_many_counts_with_small_numbers(case: Case) -> None:
    explained(case)


@settings(SMALL, max_examples=200)
@given(st.integers(1, 40), st.integers(0, 60))
def test_a_visit_ends_where_its_own_limit_alone_breaks(most: int, later: int) -> None:
    entered = date(2026, 2, 1)
    day = entered + timedelta(later)
    found = visit(Stay(entered), Rule.of(Rolling(30, 60), PerVisit(most)), day)
    assert found is not None
    assert found.day == later + 1
    assert found.last == Count([Stay(entered)], Rule.of(PerVisit(most))).last_legal_day(entered)
    assert found.last == entered + timedelta(found.days - 1)


# --- laid out by hand -------------------------------------------------------------------------------------------------


class TestAWindow:
    """On 20 March 2026 the window of 180 days opens on 22 September 2025: 9 + 31 + 30 + 31 + 31 + 28 + 20 days."""

    day = date(2026, 3, 20)
    early = Stay(date(2025, 9, 10), date(2025, 9, 30))
    winter = Stay(date(2026, 1, 5), date(2026, 2, 1))
    now = Stay(date(2026, 3, 1))

    def test_each_stay_has_its_days_and_they_come_back_one_by_one(self) -> None:
        # 180 days after 22 September is 21 March, after 5 January 4 July, after 1 March 28 August.
        found = explain([self.now, self.early, self.winter], EAEU, self.day)
        assert found == Explanation(
            first=date(2025, 9, 22),
            last=self.day,
            limit=90,
            window=180,
            parts=(
                Part(self.early, date(2025, 9, 22), date(2025, 9, 30), date(2026, 3, 21), date(2026, 3, 29)),
                Part(self.winter, date(2026, 1, 5), date(2026, 2, 1), date(2026, 7, 4), date(2026, 7, 31)),
                Part(self.now, date(2026, 3, 1), self.day, date(2026, 8, 28), date(2026, 9, 16)),
            ),
        )
        assert [part.days for part in found.parts] == [9, 28, 20]
        assert found.used == 57

    def test_the_day_before_the_window_opens_is_not_in_it(self) -> None:
        found = explain([Stay(date(2025, 9, 21), date(2025, 9, 21))], EAEU, self.day)
        assert found is not None
        assert (found.used, found.parts) == (0, ())

    def test_the_day_on_which_it_opens_is(self) -> None:
        found = explain([Stay(date(2025, 9, 22), date(2025, 9, 22))], EAEU, self.day)
        assert found is not None
        assert [part.back_from for part in found.parts] == [date(2026, 3, 21)]

    def test_a_day_that_two_stays_share_is_the_earlier_ones(self) -> None:
        first, second = Stay(date(2026, 3, 1), date(2026, 3, 5)), Stay(date(2026, 3, 5), date(2026, 3, 7))
        found = explain([second, first], EAEU, self.day)
        assert found is not None
        assert [(part.stay, part.days) for part in found.parts] == [(first, 5), (second, 2)]

    def test_a_day_trip_on_the_last_day_of_a_stay_has_no_day_of_its_own(self) -> None:
        first, second = Stay(date(2026, 3, 1), date(2026, 3, 5)), Stay(date(2026, 3, 5), date(2026, 3, 5))
        found = explain([first, second], EAEU, self.day)
        assert found is not None
        assert [part.stay for part in found.parts] == [first]

    def test_what_comes_after_the_day_is_not_counted(self) -> None:
        found = explain([Stay(date(2026, 3, 18), date(2026, 3, 25)), Stay(date(2026, 4, 1))], EAEU, self.day)
        assert found is not None
        assert [(part.first, part.last) for part in found.parts] == [(date(2026, 3, 18), self.day)]


class TestAPermit:
    """Entered on 1 December 2025, with a residence permit from 16 December to 20 March."""

    lived = Stay(date(2025, 12, 1))
    rvp = Permit(date(2025, 12, 16), date(2026, 3, 20))
    before = Part(lived, date(2025, 12, 1), date(2025, 12, 15), date(2026, 5, 30), date(2026, 6, 13))

    def test_its_days_are_not_counted(self) -> None:
        found = explain([self.lived], EAEU, date(2026, 3, 20), [self.rvp])
        assert found is not None
        assert (found.parts, found.used) == ((self.before,), 15)

    def test_the_days_over_the_limit_after_it_are_and_come_back_by_themselves(self) -> None:
        found = explain([self.lived], EAEU, date(2026, 3, 25), [self.rvp])
        after = Part(self.lived, date(2026, 3, 21), date(2026, 3, 25), date(2026, 9, 17), date(2026, 9, 21))
        assert found is not None
        assert (found.parts, found.used) == ((self.before, after), 20)

    def test_a_stay_that_lies_under_it_has_no_part(self) -> None:
        found = explain([Stay(date(2026, 1, 1), date(2026, 3, 20))], EAEU, date(2026, 3, 25), [self.rvp])
        assert found is not None
        assert (found.parts, found.used) == ((), 0)

    def test_a_day_that_two_stays_share_is_the_earlier_ones_also_under_it(self) -> None:
        second = Stay(date(2026, 3, 20), date(2026, 3, 22))
        found = explain([Stay(date(2026, 3, 1), date(2026, 3, 20)), second], EAEU, date(2026, 3, 25), [self.rvp])
        assert found is not None
        assert [(part.stay, part.first, part.days) for part in found.parts] == [(second, date(2026, 3, 21), 2)]

    def test_a_period_begins_on_the_first_day_that_counts(self) -> None:
        march, april = Stay(date(2026, 3, 1), date(2026, 3, 10)), Stay(date(2026, 4, 1), date(2026, 4, 5))
        found = explain([march, april], Rule.of(Anchored(30, 365)), date(2026, 4, 10), [self.rvp])
        part = Part(april, date(2026, 4, 1), date(2026, 4, 5))
        assert found == Explanation(date(2026, 4, 1), date(2026, 4, 10), 30, None, (part,), ends=date(2027, 3, 31))

    def test_one_without_an_end_leaves_what_was_before_it(self) -> None:
        found = explain([self.lived], EAEU, date(2026, 3, 25), [Permit(date(2025, 12, 16))])
        assert found is not None
        assert found.parts == (self.before,)

    def test_the_days_of_a_visit_go_on_under_it(self) -> None:
        # The thirtieth day is 30 March: a permit from the next one on takes over, a later one comes too late.
        stay, rule = Stay(date(2026, 3, 1)), Rule.of(PerVisit(30))
        assert visit(stay, rule, date(2026, 4, 20)) == Visit(51, 30, date(2026, 3, 30))
        in_time, late = (Permit(begins, date(2026, 4, 30)) for begins in (date(2026, 3, 31), date(2026, 4, 1)))
        assert Count([stay], rule, permits=[in_time]).last_legal_day(stay.entered) == date(2026, 4, 30)
        assert Count([stay], rule, permits=[late]).last_legal_day(stay.entered) == date(2026, 3, 30)

    def test_two_on_one_day_cannot_be(self) -> None:
        with pytest.raises(ValueError, match="2026-03-20 overlaps"):
            explain([], EAEU, date(2026, 3, 25), [self.rvp, Permit(date(2026, 3, 20))])


def test_the_days_of_a_calendar_year_begin_on_1_january_and_do_not_come_back_one_by_one() -> None:
    over_new_year = Stay(date(2025, 12, 20), date(2026, 1, 10))
    found = explain([over_new_year], Rule.of(CalendarYear(90)), date(2026, 3, 20))
    part = Part(over_new_year, date(2026, 1, 1), date(2026, 1, 10))
    assert found == Explanation(date(2026, 1, 1), date(2026, 3, 20), 90, None, (part,))


@pytest.mark.parametrize(
    ("since", "shown", "first"),
    [
        (date(2026, 1, 8), date(2026, 1, 8), date(2026, 1, 8)),
        (date(2025, 9, 23), date(2025, 9, 23), date(2026, 1, 5)),
        (date(2025, 9, 22), None, date(2026, 1, 5)),
        (date(2025, 1, 1), None, date(2026, 1, 5)),
    ],
)
def test_days_before_the_count_begins_are_left_out_and_that_is_told(
    since: date, shown: date | None, first: date
) -> None:
    rule = Rule((Version((Rolling(90, 180),), begins=date(2025, 1, 1), count_from=since),))
    found = explain([Stay(date(2026, 1, 5), date(2026, 1, 10))], rule, date(2026, 3, 20))
    assert found is not None
    assert (found.since, found.parts[0].first) == (shown, first)
    assert found.first == date(2025, 9, 22)


def test_the_version_of_the_day_says_what_is_counted() -> None:
    rule = Rule((Version((CalendarYear(90),)), Version((Rolling(30, 60),), begins=date(2026, 3, 1))))
    stays = [Stay(date(2026, 1, 1), date(2026, 1, 20))]
    before, after = (explain(stays, rule, day) for day in (date(2026, 2, 28), date(2026, 3, 1)))
    assert before is not None
    assert after is not None
    assert (before.window, before.limit, before.used) == (None, 90, 20)
    assert (after.window, after.limit, after.used) == (60, 30, 20)
    assert after.first == date(2026, 1, 1)


def test_a_rolling_limit_comes_before_the_years_and_the_first_before_the_second() -> None:
    rule = Rule.of(PerVisit(30), CalendarYear(120), Rolling(90, 180), Rolling(30, 60))
    found = explain([], rule, date(2026, 3, 20))
    assert found == Explanation(date(2025, 9, 22), date(2026, 3, 20), 90, 180, ())


def test_other_limits_are_not_counted_up_to_a_day() -> None:
    assert explain([], Rule.of(PerVisit(30), CumulativeReset(90, 90)), date(2026, 3, 20)) is None


def test_without_a_rule_in_force_there_is_nothing_to_explain() -> None:
    rule = Rule((Version((Rolling(90, 180), PerVisit(90)), begins=date(2026, 3, 20)),))
    stays = [Stay(date(2026, 3, 1))]
    assert explain(stays, rule, date(2026, 3, 19)) is None
    assert visit(stays[0], rule, date(2026, 3, 19)) is None
    assert explain(stays, rule, date(2026, 3, 20)) is not None


def test_the_visit_counts_its_entry_as_the_first_day_even_before_the_rule() -> None:
    rule = Rule((Version((PerVisit(30),), begins=date(2026, 3, 10), count_from=date(2026, 3, 10)),))
    assert visit(Stay(date(2026, 3, 1)), rule, date(2026, 3, 20)) == Visit(20, 30, date(2026, 3, 30))
    assert visit(Stay(date(2026, 3, 1)), rule, date(2026, 4, 4)) == Visit(35, 30, date(2026, 3, 30))


def test_a_rule_that_limits_no_visit_says_nothing_of_one() -> None:
    assert visit(Stay(date(2026, 3, 1)), Rule.of(Rolling(90, 180)), date(2026, 3, 20)) is None
