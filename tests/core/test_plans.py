"""Trips that have not begun, on days counted by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.count import Count, NotInForceError
from bot.core.limits import CalendarYear, PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.plans import (
    Outlook,
    Promise,
    in_the_way,
    known_days,
    outlook,
    outlooks,
    past,
    promise,
    still_planned,
    visits,
)
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tests.core.cases import QUICK

TODAY = date(2026, 3, 20)
EAEU = Rule.of(Rolling(90, 180), PerVisit(90))


def march(number: int) -> date:
    return date(2026, 3, number)


class TestThreeTrips:
    """90 days in 180 and 90 a visit, 30 of them used: 5 January to 3 February 2026, back from 4 July on.

    30 days in April and 20 in May make 80. So ten of the 21 days from 10 June are legal, up to the 19th. From 4 July
    on each day gives one back: the 21st day must be 14 July or later, so that the trip must not begin before 24 June.
    """

    stays = (Stay(date(2026, 1, 5), date(2026, 2, 3)),)
    april = Stay(date(2026, 4, 1), date(2026, 4, 30))
    may = Stay(date(2026, 5, 10), date(2026, 5, 29))
    june = Stay(date(2026, 6, 10), date(2026, 6, 30))

    def test_the_third_breaks_the_limit_and_is_to_be_shortened_or_shifted(self) -> None:
        found = outlook(self.stays, [self.april, self.may], self.june, EAEU, TODAY)
        assert found == Outlook(
            may_stay=10,
            last_legal_day=date(2026, 6, 19),
            keeping=10,
            over=11,
            breaks_on=date(2026, 6, 20),
            shift_to=date(2026, 6, 24),
        )

    def test_what_is_proposed_is_legal_and_a_day_less_is_not(self) -> None:
        def over(entered: date, left: date) -> int:
            return outlook(self.stays, [self.april, self.may], Stay(entered, left), EAEU, TODAY).over

        assert over(date(2026, 6, 10), date(2026, 6, 19)) == 0
        assert over(date(2026, 6, 10), date(2026, 6, 20)) == 1
        assert over(date(2026, 6, 24), date(2026, 7, 14)) == 0
        # From 23 June on, 3 July would be the eleventh day, one before the first comes back.
        assert over(date(2026, 6, 23), date(2026, 7, 13)) == 11

    def test_the_earlier_ones_are_legal_and_know_what_they_may_take_from_the_later(self) -> None:
        # 30 and 20 and 21 leave 19 days for April, and 60 and 21 leave 9 for May; in fact both are planned longer.
        april, may, june = outlooks(self.stays, [self.april, self.may, self.june], EAEU, TODAY)
        assert april == Outlook(60, date(2026, 5, 30), keeping=19)
        assert may == Outlook(30, date(2026, 6, 8), keeping=9)
        assert june.over == 11

    def test_the_order_in_which_they_are_kept_does_not_matter(self) -> None:
        in_order = outlooks(self.stays, [self.april, self.may, self.june], EAEU, TODAY)
        assert outlooks(self.stays, [self.june, self.april, self.may], EAEU, TODAY) == (in_order[2], *in_order[:2])

    def test_a_trip_without_an_exit_takes_its_entry_day_from_those_after_it(self) -> None:
        # 39 days are left without the rest of April, the 25th of them is 4 July: all 30 come back in time.
        found = outlook(self.stays, [Stay(self.april.entered), self.may], self.june, EAEU, TODAY)
        assert (found.may_stay, found.over) == (69, 0)

    def test_what_it_was_promised_is_named_when_it_would_take_too_many(self) -> None:
        # Sixty days are legal from 1 April, 39 of them lie before May: with 20 in May one is left of the ninety.
        april = Stay(self.april.entered)
        assert outlook(self.stays, [], april, EAEU, TODAY).may_stay == 60
        found = promise(self.stays, [april, self.may], self.june, EAEU, TODAY)
        assert found == Promise(april.entered, 39, date(2026, 6, 10))
        assert promise(self.stays, [april, self.may], Stay(self.june.entered, self.june.entered), EAEU, TODAY) is None
        assert promise(self.stays, [self.april, self.may], self.june, EAEU, TODAY) is None

    def test_the_plan_in_the_way_is_named(self) -> None:
        # Without May the trip fits, and without April: the later one is named.
        assert in_the_way(self.stays, [self.april, self.may], self.june, EAEU, TODAY) == (self.may,)
        # Of 80 days neither leaves enough for ninety alone, both together do.
        long = Stay(date(2026, 7, 5), date(2026, 10, 2))
        assert in_the_way((), [self.april, self.may], long, EAEU, TODAY) == (self.april, self.may)
        assert in_the_way(self.stays, [self.may], self.june, EAEU, TODAY) == ()
        assert in_the_way(self.stays, [self.may], Stay(date(2026, 7, 1), date(2026, 12, 1)), EAEU, TODAY) == ()

    def test_a_trip_whose_day_has_come_counts_for_nothing(self) -> None:
        found = outlook(self.stays, [self.april, self.may], self.june, EAEU, self.april.entered)
        assert (found.may_stay, found.over) == (70, 0)


def test_an_open_plan_and_the_days_that_it_was_promised() -> None:
    """80 of 90 days are used up to 19 May: ten are left from 1 August, when the window still holds all of them."""
    stays = (Stay(date(2026, 3, 1), date(2026, 5, 19)),)
    today, open_plan, trip = date(2026, 6, 1), Stay(date(2026, 8, 1)), Stay(date(2026, 9, 1), date(2026, 11, 20))
    assert outlook(stays, [], open_plan, EAEU, today).last_legal_day == date(2026, 8, 10)
    # By then the window has dropped all of them: 1 August and 81 days are 82, ten days and 81 one too many.
    assert outlook(stays, [open_plan], trip, EAEU, today).over == 0
    assert promise(stays, [open_plan], trip, EAEU, today) == Promise(open_plan.entered, 10, date(2026, 11, 19))
    used_up = outlook(stays, [Stay(open_plan.entered, date(2026, 8, 10))], trip, EAEU, today)
    assert (used_up.over, used_up.last_legal_day) == (1, date(2026, 11, 19))


class TestAPermit:
    """90 days in 180 and 90 a visit; 79 of them used up to today: 1 January to 20 March 2026, back from 30 June on.

    Eleven days are left from 25 May: up to 4 June.
    """

    stays = (Stay(date(2026, 1, 1), TODAY),)
    trip = Stay(date(2026, 5, 25), date(2026, 9, 30))

    def test_a_trip_that_reaches_one_in_time_goes_on_to_its_end(self) -> None:
        # Seven days in May, 30 in June, 31 in July
        permit = Permit(date(2026, 6, 1), date(2026, 7, 31))
        found = outlook(self.stays, [], Stay(self.trip.entered), EAEU, TODAY, [permit])
        assert found == Outlook(68, date(2026, 7, 31), keeping=68)

    def test_one_that_reaches_it_too_late_is_to_begin_later(self) -> None:
        # Of 129 days; from 4 June on there are eleven before 15 June.
        permit = Permit(date(2026, 6, 15), date(2026, 12, 31))
        found = outlook(self.stays, [], self.trip, EAEU, TODAY, [permit])
        assert found == Outlook(
            11, date(2026, 6, 4), 11, over=118, breaks_on=date(2026, 6, 5), shift_to=date(2026, 6, 4)
        )

    def test_a_trip_beyond_it_is_to_begin_behind_it_and_no_plan_is_in_the_way(self) -> None:
        permit, april = Permit(date(2026, 4, 1), date(2026, 6, 30)), Stay(date(2026, 4, 1), date(2026, 4, 30))
        trip = Stay(date(2026, 6, 10), date(2026, 7, 20))
        found = outlook((), [april], trip, EAEU, TODAY, [permit])
        assert found == Outlook(
            21, date(2026, 6, 30), 21, over=20, breaks_on=date(2026, 7, 1), shift_to=date(2026, 7, 1)
        )
        assert in_the_way((), [april], trip, EAEU, TODAY, [permit]) == ()

    def test_one_without_an_end_gives_days_without_an_end(self) -> None:
        permit = [Permit(date(2026, 6, 1))]
        for trip in (self.trip, Stay(self.trip.entered), Stay(date(2027, 1, 1))):
            found = outlook(self.stays, [], trip, EAEU, TODAY, permit)
            assert (found.endless, found.over, found.last_legal_day) == (True, 0, date.max)
            assert found.keeping == found.may_stay
        assert [each.endless for each in outlooks(self.stays, [self.trip], EAEU, TODAY, permit)] == [True]

    def test_one_without_an_end_that_begins_too_late_gives_those_before_it(self) -> None:
        found = outlook(self.stays, [], self.trip, EAEU, TODAY, [Permit(date(2026, 6, 15))])
        assert (found.endless, found.last_legal_day, found.shift_to) == (False, date(2026, 6, 4), date(2026, 6, 4))

    def test_a_plan_under_it_takes_no_days_and_is_not_in_the_way(self) -> None:
        april, may = Stay(date(2026, 4, 1), date(2026, 4, 30)), Stay(date(2026, 5, 10), date(2026, 5, 29))
        long = Stay(date(2026, 7, 5), date(2026, 10, 2))
        assert in_the_way((), [april, may], long, EAEU, TODAY) == (april, may)
        assert in_the_way((), [april, may], long, EAEU, TODAY, [Permit(may.entered, may.left)]) == (april,)
        assert in_the_way((), [april, may], long, EAEU, TODAY, [Permit(april.entered, may.left)]) == ()

    def test_an_open_plan_that_reaches_it_takes_the_days_before_it(self) -> None:
        # From 1 May it may last 61 days, up to the eve of 1 July; 31 of them count, and leave 59 then.
        plan, trip = Stay(date(2026, 5, 1)), Stay(date(2026, 7, 1))
        june = Permit(date(2026, 6, 1), date(2026, 6, 30))
        assert promise((), [plan], trip, EAEU, TODAY, [june]) == Promise(plan.entered, 61, date(2026, 8, 28))
        assert promise((), [plan], trip, EAEU, TODAY) == Promise(plan.entered, 61, date(2026, 7, 29))
        assert promise((), [plan], trip, EAEU, TODAY, [Permit(plan.entered, june.ends)]) is None

    def test_an_open_plan_under_one_without_an_end_takes_none_from_a_trip_under_it(self) -> None:
        plan, trip = Stay(date(2026, 5, 1)), Stay(date(2026, 7, 1))
        assert outlook((), [trip], plan, EAEU, TODAY, [Permit(date(2026, 6, 1))]).endless
        assert promise((), [plan], trip, EAEU, TODAY, [Permit(date(2026, 6, 1))]) is None


def test_of_a_plan_its_exit_is_certain_or_only_its_entry_day() -> None:
    assert known_days(Stay(march(21), march(25))) == Stay(march(21), march(25))
    assert known_days(Stay(march(21))) == Stay(march(21), march(21))


@pytest.mark.parametrize(
    ("limits", "days", "parts"),
    [
        ((PerVisit(30), Rolling(90, 180)), 60, (30, 30)),
        ((PerVisit(30), Rolling(90, 180)), 45, (30, 15)),
        ((PerVisit(30), Rolling(90, 180)), 90, (30, 30, 30)),
        ((PerVisit(30), Rolling(90, 180)), 30, ()),
        ((PerVisit(30), Rolling(90, 180)), 91, ()),
        ((PerVisit(90), Rolling(90, 180)), 91, ()),
        ((PerVisit(14), Rolling(42, 180)), 30, (14, 14, 2)),
        ((PerVisit(30),), 61, (30, 30, 1)),
        ((Rolling(90, 180),), 100, ()),
        ((PerVisit(30), CalendarYear(40)), 41, ()),
    ],
)
def test_several_visits_where_one_is_too_short(
    limits: tuple[PerVisit | Rolling | CalendarYear, ...], days: int, parts: tuple[int, ...]
) -> None:
    assert visits(Version(limits), days) == parts


@QUICK
@given(st.integers(1, 12), st.integers(1, 20), st.integers(1, 20), st.integers(1, 40))
def test_several_visits_are_legal_one_upon_the_other(most: int, together: int, more: int, days: int) -> None:
    limits = (PerVisit(most), Rolling(together, together + more))
    parts = visits(Version(limits), days)
    assert bool(parts) == (most < days <= together)
    entered, journal = date(2026, 5, 1), []
    for part in parts:
        journal.append(Stay(entered, entered + timedelta(part - 1)))
        entered += timedelta(part)
    assert sum(parts) == (days if parts else 0)
    if parts:
        assert Count(journal, Rule.of(*limits)).overstay_days(entered - timedelta(1)) == 0


def test_a_stay_that_lasts_is_taken_to_end_today() -> None:
    # 20 days up to 20 March, then 60 in May leave 10: to be so much longer there would take them from July.
    inside = [Stay(march(1))]
    trip = Stay(date(2026, 5, 1), date(2026, 6, 29))
    assert outlook(inside, [], trip, EAEU, TODAY) == Outlook(70, date(2026, 7, 9), keeping=70)
    assert outlook(inside, [trip], Stay(date(2026, 7, 1)), EAEU, TODAY).may_stay == 10


def test_what_was_written_for_a_later_day_than_today_counts_for_nothing() -> None:
    # Two zones, or a message handled late: the journal may be a day ahead of today.
    trip = Stay(date(2026, 5, 1), date(2026, 5, 10))
    for ahead in (Stay(march(21)), Stay(march(21), march(22))):
        assert outlook([ahead], [], trip, EAEU, TODAY) == outlook([], [], trip, EAEU, TODAY)
    assert past([Stay(march(19), march(21)), Stay(march(21))], TODAY) == (Stay(march(19), march(20)),)


def test_a_trip_that_begins_on_the_last_day_of_a_stay_is_a_new_visit_and_that_day_counts_once() -> None:
    stays = [Stay(march(1), march(20))]
    assert outlook(stays, [], Stay(march(20)), Rule.of(PerVisit(30)), TODAY).last_legal_day == date(2026, 4, 18)
    assert outlook(stays, [], Stay(march(20)), Rule.of(Rolling(30, 60)), TODAY).last_legal_day == march(30)
    # The same when the stay lasts and the trip begins today.
    assert outlook([Stay(march(1))], [], Stay(march(20)), Rule.of(PerVisit(30)), TODAY).may_stay == 30


def test_a_trip_that_begins_on_the_last_day_of_another_is_a_new_visit() -> None:
    april = Stay(date(2026, 4, 1), date(2026, 4, 30))
    trip = Stay(date(2026, 4, 30), date(2026, 5, 29))
    assert outlook([], [april], trip, Rule.of(PerVisit(30)), TODAY) == Outlook(30, date(2026, 5, 29), keeping=30)


def test_a_trip_is_shifted_behind_the_end_of_the_trip_that_it_overlaps() -> None:
    rule = Rule.of(Rolling(30, 60))
    april = Stay(date(2026, 4, 1), date(2026, 4, 20))
    found = outlook([], [april], Stay(date(2026, 4, 11), date(2026, 5, 5)), rule, TODAY)
    assert (found.may_stay, found.over) == (20, 5)
    # All of April counts, also what the trip overlapped: ten days are left until its first comes back on 31 May.
    assert found.shift_to == date(2026, 5, 21)
    assert outlook([], [april], Stay(date(2026, 5, 21), date(2026, 6, 14)), rule, TODAY).over == 0
    assert outlook([], [april], Stay(date(2026, 5, 20), date(2026, 6, 13)), rule, TODAY).breaks_on == date(2026, 5, 30)


def test_without_an_exit_it_is_said_when_one_may_enter_at_all() -> None:
    # All 90 used from 1 January to 31 March; the first comes back on 30 June.
    used_up = [Stay(date(2026, 1, 1), date(2026, 3, 31))]
    found = outlook(used_up, [], Stay(date(2026, 5, 1)), EAEU, date(2026, 4, 5))
    assert found == Outlook(0, None, 0, breaks_on=date(2026, 5, 1), shift_to=date(2026, 6, 30))


def test_no_entry_makes_a_trip_legal_that_is_too_long_in_itself() -> None:
    found = outlook([], [], Stay(date(2026, 5, 1), date(2026, 6, 9)), Rule.of(PerVisit(30), Rolling(90, 180)), TODAY)
    assert found == Outlook(30, date(2026, 5, 30), 30, over=10, breaks_on=date(2026, 5, 31), shift_to=None)


def test_a_trip_over_a_new_year_is_judged_by_both_years() -> None:
    rule = Rule.of(CalendarYear(20))
    trip = Stay(date(2026, 12, 20), date(2027, 1, 21))
    assert outlook([], [], trip, rule, TODAY).breaks_on == date(2027, 1, 21)
    assert outlook([], [Stay(date(2026, 8, 1), date(2026, 8, 10))], trip, rule, TODAY).breaks_on == date(2026, 12, 30)


def test_before_the_first_version_nothing_is_judged() -> None:
    rule = Rule((Version((PerVisit(30),), begins=date(2026, 5, 1)),))
    with pytest.raises(NotInForceError):
        outlook([], [], Stay(date(2026, 4, 30)), rule, TODAY)
    assert outlook([], [], Stay(date(2026, 5, 1)), rule, TODAY).may_stay == 30


@pytest.mark.parametrize(
    ("stays", "still"),
    [
        ([], True),
        ([Stay(march(1), march(25))], True),
        ([Stay(march(24))], True),
        ([Stay(march(25), march(25))], False),
        ([Stay(march(26))], False),
        ([Stay(march(26)), Stay(march(1), march(2))], False),
    ],
)
def test_a_trip_is_no_longer_planned_once_somebody_entered_on_its_day_or_later(stays: list[Stay], still: bool) -> None:
    assert still_planned(Stay(march(25), march(30)), stays) is still
