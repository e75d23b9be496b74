"""Permits, periods that begin with an entry, and versions that end: laid out by hand, by design-2 of the arithmetic."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.core.count import Count, NotInForceError
from bot.core.limits import Anchored, CumulativeReset, PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule, Version
from bot.core.stay import Stay

NINETY = Rule.of(Rolling(90, 180))


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


def count(stays: Sequence[Stay], *permits: Permit, rule: Rule = NINETY) -> Count:
    return Count(stays, rule, permits=permits)


class TestAPermit:
    """Entered on 1 December 2025, with a residence permit from 16 December to 20 March."""

    lived = Stay(day(12, 1, 2025))
    rvp = Permit(day(12, 16, 2025), day(3, 20))

    def test_its_days_are_legal_and_do_not_count(self) -> None:
        found = count([self.lived], self.rvp)
        assert found.used(day(3, 20)) == 15
        assert found.overstay_days(day(3, 20)) == 0
        assert (found.may_stay(day(3, 1)), found.binding(day(3, 1))) == (20, "permit")

    def test_who_stays_on_after_it_is_over_the_limit_from_the_next_day(self) -> None:
        found = count([self.lived], self.rvp)
        assert (found.may_stay(day(3, 21)), found.binding(day(3, 21))) == (0, "permit")
        assert (found.overstay_days(day(3, 25)), found.first_overstay_day(day(3, 25))) == (5, day(3, 21))
        assert found.used(day(3, 25)) == 20  # such days count

    def test_who_entered_on_its_last_day_was_under_it(self) -> None:
        on_it, after = count([Stay(day(3, 20))], self.rvp), count([Stay(day(3, 21))], self.rvp)
        assert (on_it.may_stay(day(3, 20)), on_it.may_stay(day(3, 21)), on_it.binding(day(3, 21))) == (1, 0, "permit")
        assert (after.may_stay(day(3, 21)), after.binding(day(3, 21))) == (90, "rolling")

    def test_a_new_entry_begins_the_visa_free_count(self) -> None:
        found = count([Stay(day(12, 1, 2025), day(3, 20)), Stay(day(3, 21))], self.rvp)
        # 1 to 15 December have left the window by the end
        assert (found.may_stay(day(3, 21)), found.overstay_days(day(3, 21))) == (90, 0)

    def test_an_extension_that_adjoins_goes_on(self) -> None:
        more = Permit(day(3, 21), day(6, 30))
        assert count([self.lived], more, self.rvp).last_legal_day(day(3, 1)) == day(6, 30)
        late = Permit(day(3, 23), day(6, 30))
        assert count([self.lived], self.rvp, late).overstay_days(day(6, 30)) == 2

    def test_before_it_the_limit_holds_as_ever(self) -> None:
        found = count([Stay(day(6, 1, 2025))], self.rvp)
        assert (found.may_stay(day(6, 1, 2025)), found.binding(day(6, 1, 2025))) == (90, "rolling")
        assert found.overstay_days(day(1, 31)) == 108  # 30 August to 15 December

    def test_without_an_end_there_is_no_last_day(self) -> None:
        found = count([self.lived], Permit(day(12, 16, 2025)))
        assert found.is_endless(day(12, 5, 2025))
        assert not count([self.lived], Permit(day(4, 1))).is_endless(day(12, 5, 2025))

    def test_it_is_no_absence(self) -> None:
        apart = [Stay(day(1, 1), day(1, 20)), Stay(day(2, 1), day(2, 20)), Stay(day(3, 5))]
        rule = Rule.of(CumulativeReset(60, 30))
        assert count(apart, rule=rule).may_stay(day(3, 5)) == 20
        assert count(apart, Permit(day(2, 1), day(2, 20)), rule=rule).may_stay(day(3, 5)) == 40

    def test_a_stay_that_goes_on_under_it_takes_the_absence_from_a_plan(self) -> None:
        stays = [Stay(day(3, 1)), Stay(day(4, 10), day(5, 5))]
        found = count(stays, Permit(day(3, 20), day(4, 5)), rule=Rule.of(CumulativeReset(30, 7)))
        # To leave by 2 April leaves seven days of absence before the plan of 10 April, which then begins a new count
        assert (found.may_stay(day(3, 20)), found.may_stay_keeping_plans(day(3, 20))) == (17, 14)

    def test_two_on_one_day_cannot_be(self) -> None:
        with pytest.raises(ValueError, match="2026-03-20 overlaps"):
            count([], Permit(day(3, 20)), self.rvp)
        with pytest.raises(ValueError, match="before it begins"):
            Permit(day(3, 20), day(3, 19))


class TestAPeriodFromTheFirstEntry:
    def test_it_does_not_move(self) -> None:
        found = count([Stay(day(1, 1), day(1, 20)), Stay(day(12, 20))], rule=Rule.of(Anchored(30, 365)))
        assert (found.used(day(12, 25)), found.may_stay(day(12, 20))) == (26, 10)
        assert found.used(day(1, 5, 2027)) == 5  # a new one has begun on 1 January

    def test_its_days_are_told_while_it_lasts(self) -> None:
        found = count([Stay(day(1, 1), day(1, 20)), Stay(day(12, 20))], rule=Rule.of(Anchored(30, 365)))
        assert found.period(day(1, 1)) == found.period(day(12, 31)) == (day(1, 1), day(12, 31))
        assert found.period(day(1, 1, 2027)) == (day(1, 1, 2027), day(12, 31, 2027))
        assert count([Stay(day(1, 1), day(1, 20))], rule=Rule.of(Anchored(30, 60))).period(day(3, 2)) is None
        assert count([Stay(day(1, 1))]).period(day(1, 1)) is None

    def test_somebody_who_stays_is_legal_again_in_the_next_one(self) -> None:
        found = count([Stay(day(1, 1))], rule=Rule.of(Anchored(5, 12)))
        assert [run.first.day for run in found.overstay_runs(day(1, 24))] == [6, 18]

    def test_entries_that_fail_do_not_follow_each_other(self) -> None:
        # Of the period of 1 to 12 March one day is spent. 9 and 10 March reach into the next one with at most 4 more
        # days before it, and have 5 there; from 11 March on there are fewer than 8.
        found = count([Stay(day(3, 1), day(3, 1))], rule=Rule.of(Anchored(5, 12)))
        assert found.earliest_entry(day(3, 1), 8) == day(3, 9)
        assert found.earliest_entry(day(3, 9), 8) == day(3, 10)
        assert found.earliest_entry(day(3, 10), 8) is None


class TestAVersionThatEnds:
    rule = Rule((Version((PerVisit(30),), until=day(3, 31)), Version((PerVisit(10),), day(5, 1))))

    def test_no_later_day_is_legal_or_illegal(self) -> None:
        found = count([Stay(day(3, 20))], rule=self.rule)
        assert (found.last_legal_day(day(3, 20)), found.binding(day(3, 20))) == (day(3, 31), "until")
        assert not found.in_force(day(4, 1))
        with pytest.raises(NotInForceError):
            found.may_stay(day(4, 1))

    @pytest.mark.parametrize("ends", [day(3, 31), day(4, 20), day(5, 20)])
    def test_it_concerns_nobody_under_a_permit(self, ends: date) -> None:
        found = count([Stay(day(3, 20))], Permit(day(3, 1), ends), rule=self.rule)
        assert (found.last_legal_day(day(3, 20)), found.binding(day(3, 20))) == (ends, "permit")

    def test_nor_one_who_gets_it_on_the_next_day(self) -> None:
        found = count([Stay(day(3, 20))], Permit(day(4, 1), day(4, 20)), rule=self.rule)
        assert found.last_legal_day(day(3, 20)) == day(4, 20)

    @pytest.mark.parametrize("ends", [day(3, 31), day(4, 20)])
    def test_within_the_rule_it_ends_a_permit_too(self, ends: date) -> None:
        found = Count([Stay(day(3, 20))], self.rule, permits=[Permit(day(3, 1), ends)], within_rule=True)
        assert (found.last_legal_day(day(3, 20)), found.binding(day(3, 20))) == (day(3, 31), "until")

    @pytest.mark.parametrize("within_rule", [True, False])
    def test_a_permit_without_an_end_that_is_reached_before_it_goes_on(self, within_rule: bool) -> None:
        found = Count([Stay(day(3, 20))], self.rule, permits=[Permit(day(3, 31), None)], within_rule=within_rule)
        assert found.is_endless(day(3, 20))

    def test_nor_is_an_entry_possible_until_another_begins(self) -> None:
        found = count([], rule=self.rule)
        assert found.earliest_entry(day(3, 28), 3) == day(3, 29)
        assert found.earliest_entry(day(3, 29), 3) == day(5, 1)

    def test_it_ends_after_it_begins_and_before_the_next(self) -> None:
        with pytest.raises(ValueError, match="cannot end"):
            Version((PerVisit(30),), begins=day(3, 31), until=day(3, 30))
        with pytest.raises(ValueError, match="ends before"):
            Rule((Version((PerVisit(30),), until=day(5, 1)), Version((PerVisit(10),), day(5, 1))))
