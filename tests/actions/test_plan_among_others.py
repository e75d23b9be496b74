"""Which plan breaks the limit beside others, on which day, and what it was promised."""

from datetime import date, timedelta

import pytest

from bot.actions.answers.days import Purpose
from bot.actions.answers.plans import Plans
from bot.actions.answers.status import Planned, Status
from bot.actions.answers.stays import Saved
from bot.actions.status import show as show_status
from bot.core.plans import Promise
from bot.core.stay import Stay
from tests.actions.ahead import JULY, JUNE, with_plan
from tests.actions.answered import expect, numbers_of, outlook_of, text
from tests.actions.talk import Direction, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestInTroubleWithOthers:
    """Which plan breaks the limit, on which day, and how much shorter or later it would have to be."""

    async def test_a_plan_suffers_from_the_one_before_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("04-01"), day("06-09"))  # 70 days
        second = expect(Planned, await someone.keep(JULY, day("07-30")))  # 30 days, of which 20 are left
        assert (outlook_of(second).over, outlook_of(second).breaks_on) == (10, day("07-21"))
        assert (outlook_of(second).may_stay, outlook_of(second).last_legal_day) == (20, day("07-20"))
        first = expect(Status, await someone.do(show_status)).plans[0]
        assert outlook_of(first).over == 0
        assert outlook_of(first).keeping == 60
        shorter = await someone.pick(Purpose.PLAN_EXIT, second.trip.id, day("07-20"))
        assert outlook_of(shorter).over == 0

    async def test_moved_to_the_day_that_is_named_it_fits(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("04-01"), day("06-09"))
        second = expect(Planned, await someone.keep(JULY, day("07-30")))
        named = expect(date, outlook_of(second).shift_to)
        assert outlook_of(await someone.pick(Purpose.PLAN_ENTRY, second.trip.id, named)).over == 0
        assert outlook_of(await someone.pick(Purpose.PLAN_ENTRY, second.trip.id, named - timedelta(1))).over > 0

    async def test_the_status_names_the_plan_and_how_long_one_may_stay_to_keep_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(JUNE, day("08-20"))  # 70 days
        assert expect(Status, await someone.do(show_status)).keeping is not None
        await someone.command(Direction.IN, "01.03.2026")
        status = expect(Status, await someone.do(show_status))
        assert outlook_of(status.plans[0]).breaks_on is None
        # Until 20 August the window reaches back to 22 February: with 20 days from 1 March on the plan just fits.
        assert status.keeping == 11
        assert numbers_of(status).may_stay == 81
        world.clock.go_to(day("03-20"))
        assert expect(Status, await someone.do(show_status)).keeping == 1
        world.clock.go_to(day("03-21"))
        status = expect(Status, await someone.do(show_status))
        assert (outlook_of(status.plans[0]).over, outlook_of(status.plans[0]).breaks_on) == (1, day("08-20"))
        # Whenever one leaves now, that plan is too long: no day is named by which leaving would help.
        assert status.keeping is None

    async def test_the_answer_to_an_entry_names_it_too(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("05-01"), day("07-29")))  # 90 days
        await someone.stayed((day("03-01"), day("03-09")))
        saved = expect(Saved, await someone.command(Direction.IN))
        # The nine days in March and today come back only at the end of August.
        [planned] = saved.status.plans
        assert (outlook_of(planned).over, outlook_of(planned).breaks_on) == (10, day("07-20"))

    async def test_where_the_plans_leave_room_nothing_is_said(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("12-01"), day("12-02")))
        assert expect(Status, await someone.do(show_status)).keeping is None
        await someone.command(Direction.IN)
        assert expect(Status, await someone.do(show_status)).keeping is None

    async def test_a_trip_that_is_only_reckoned_is_judged_beside_the_plans(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("04-01"), day("06-09")))
        assert outlook_of(await someone.plan("01.07")).may_stay == 20
        # One on the day of a plan would take its place.
        assert outlook_of(await someone.plan("01.04")).may_stay == 90

    async def test_it_names_the_first_later_plan_that_it_makes_too_long(self, world: World) -> None:
        someone, july = await with_plan(world, Stay(JULY, day("07-30")))
        await someone.keep(day("06-20"), day("06-21"))
        # Seventy days: two more fit, of the thirty in July eighteen.
        answer = expect(Planned, await someone.plan("01.04 - 09.06"))
        harmed = expect(Planned, answer.harms)
        assert outlook_of(answer).over == 0
        assert (harmed.trip.id, harmed.trip) == (july, Stay(JULY, day("07-30")))
        assert (outlook_of(harmed).over, outlook_of(harmed).breaks_on) == (12, day("07-19"))
        # Kept, it still says so; shortened to the day that is named, no longer.
        kept = expect(Planned, await someone.keep(day("04-01"), day("06-09")))
        assert (expect(Planned, kept.harms).trip.id, outlook_of(kept.harms).over) == (july, 12)
        keeping = day("04-01") + timedelta(outlook_of(answer).keeping - 1)
        assert expect(Planned, await someone.pick(Purpose.PLAN_EXIT, kept.trip.id, keeping)).harms is None
        beyond = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, kept.trip.id, keeping + timedelta(1)))
        assert outlook_of(beyond.harms).over == 1

    async def test_a_trip_without_an_exit_is_taken_to_last_as_long_as_it_may(self, world: World) -> None:
        someone, july = await with_plan(world, Stay(JULY, day("07-30")))
        harmed = expect(Planned, expect(Planned, await someone.plan("01.04")).harms)
        assert (harmed.trip.id, outlook_of(harmed).over, outlook_of(harmed).breaks_on) == (july, 30, JULY)

    async def test_it_harms_neither_an_earlier_plan_nor_one_that_is_as_much_too_long_without_it(
        self, world: World
    ) -> None:
        someone, _ = await with_plan(world, Stay(day("04-01"), day("06-09")))
        assert expect(Planned, await someone.plan("01.07 - 30.07")).harms is None
        other, _ = await with_plan(world, Stay(JULY, day("10-01")))  # 93 days
        alone = outlook_of(expect(Plans, await other.plan()).plans[0]).over
        assert alone == 3
        # A day in March has left the window before the plan breaks the limit; one in June has not.
        assert expect(Planned, await other.plan("11.03 - 12.03")).harms is None
        assert outlook_of(expect(Planned, await other.plan("12.06 - 13.06")).harms).over == 5


class TestAnOpenPlan:
    """80 days used from 1 March to 19 May, ten are left from 1 August; today is 1 June."""

    async def someone(self, world: World) -> Talk:
        world.clock.go_to(day("06-01"))
        someone = await world.settled()
        await someone.stayed((day("03-01"), day("05-19")))
        assert outlook_of(await someone.plan("1.08")).last_legal_day == day("08-10")
        await someone.keep(day("08-01"))
        return someone

    async def test_a_later_plan_that_would_break_what_it_was_promised_names_it(self, world: World) -> None:
        someone = await self.someone(world)
        answer = expect(Planned, await someone.plan("1.09 - 20.11"))
        assert outlook_of(answer).over == 0
        assert answer.promise == Promise(day("08-01"), 10, day("11-19"))
        said = text(answer)
        assert "The plan of 1 August has no exit day. With its 10 days this trip would not fit" in said
        assert "exit no later than Thursday, 19 November" in said

    async def test_a_day_shorter_both_fit(self, world: World) -> None:
        someone = await self.someone(world)
        assert expect(Planned, await someone.plan("1.09 - 19.11")).promise is None

    async def test_it_says_so_while_both_are_kept(self, world: World) -> None:
        someone = await self.someone(world)
        kept = expect(Planned, await someone.keep(day("09-01"), day("11-20")))
        assert kept.promise == Promise(day("08-01"), 10, day("11-19"))
        assert "a plan without an exit day may be in the way: 1 August" in text(await someone.plan())

    async def test_at_least_its_entry_day_counts(self, world: World) -> None:
        # Of ninety days one belongs to 1 August, so that of a trip before it 89 are left in the same window.
        world.clock.go_to(day("06-01"))
        someone = await world.settled()
        await someone.keep(day("08-01"))
        answer = expect(Planned, await someone.plan("2.08 - 30.10"))
        assert (outlook_of(answer).over, answer.blockers) == (1, (Stay(day("08-01")),))
        assert "Another plan is in the way: 1 August" in text(answer)
        assert outlook_of(await someone.plan("2.08 - 29.10")).over == 0

    async def test_a_plan_that_no_longer_fits_names_the_one_in_its_way(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("07-01"))
        await someone.keep(day("04-01"), day("06-29"))
        shown = text(await someone.plan())
        assert "not counted as days used" in shown
        assert "this trip does not fit, another plan is in the way: 1 April – 29 June" in shown
        assert "no legal days" not in shown
