"""What is told behind /plan is reckoned, and none of it ever becomes a stay."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions import onboarding, plans
from bot.actions.answers.days import Purpose, wanted_of
from bot.actions.answers.plans import PlanFor, Plans
from bot.actions.answers.questions import EntryOrExit, WhichDay
from bot.actions.answers.status import NoAllowance, Planned, Status
from bot.actions.answers.unread import NotRead
from bot.actions.status import show as show_status
from bot.core.plans import Outlook
from bot.core.stay import Stay
from tests.actions.ahead import ENTRY, JUNE, LEAVE, TODAY, TRIP, earlier, exit_of, return_in, untouched, with_plan
from tests.actions.answered import expect, outlook_of
from tests.actions.talk import PLAN, Direction, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestTheCommand:
    async def test_without_words_it_shows_the_plans_and_asks(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        shown = expect(Plans, await someone.plan())
        assert [(each.trip.id, each.trip) for each in shown.plans] == [(plan_id, TRIP)]
        assert await someone.question() == "day"

    @pytest.mark.parametrize("words", ["12.06", "12 июня", "12-июнь", "12 June", "12.06.2026"])
    async def test_a_day_is_an_entry_and_says_until_when(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.plan(words)
        assert answer == Planned(Stay(JUNE), Outlook(90, day("09-09"), 90), TODAY)
        assert await untouched(someone)
        assert await someone.plans() == []

    async def test_a_whole_trip_is_judged(self, world: World) -> None:
        someone = await world.settled("DE")
        fits = expect(Planned, await someone.plan("12.06 - 30.06"))
        assert (fits.trip, outlook_of(fits).over, outlook_of(fits).breaks_on) == (TRIP, 0, None)
        long = expect(Planned, await someone.plan("12.06 - 15.07"))
        assert long.outlook == Outlook(30, day("07-11"), 30, over=4, breaks_on=day("07-12"))

    @pytest.mark.parametrize(
        ("nationality", "words", "longest"),
        [
            ("DE", "12.06 - 12.07", 30),
            ("DE", "12.06 - 11.07", None),
            ("RU", "12.06 - 10.09", 90),
            ("RU", "12.06", None),
        ],
    )
    async def test_of_a_trip_longer_than_any_visit_it_says_how_long_one_may_be(
        self, world: World, nationality: str, words: str, longest: int | None
    ) -> None:
        someone = await world.settled(nationality)
        assert expect(Planned, await someone.plan(words)).longest == longest

    async def test_a_trip_that_fits_on_another_day_is_not_longer_than_any_visit(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("02-19")))
        answer = expect(Planned, await someone.plan("01.04 - 20.05"))
        assert (outlook_of(answer).over, answer.longest) == (10, None)

    async def test_a_trip_that_is_too_long_now_fits_later(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("02-19")))  # fifty days, which come back from 30 June on
        answer = expect(Planned, await someone.plan("01.04 - 20.05"))
        assert outlook_of(answer).may_stay == 40
        assert (outlook_of(answer).over, outlook_of(answer).breaks_on) == (10, day("05-11"))
        assert outlook_of(answer).last_legal_day == day("05-10")
        entered = expect(date, outlook_of(answer).shift_to)
        better = Stay(entered, entered + timedelta(49))
        assert outlook_of(await someone.press(plans.trip, better.entered, better.left)).over == 0
        assert outlook_of(await earlier(someone, better)).over > 0

    @pytest.mark.parametrize("words", ["30", "30 дней", "30 days", "30 күн", "на 30 дней"])
    async def test_a_number_asks_when_one_may_come_for_so_long(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = expect(PlanFor, await someone.plan(words))
        assert (answer.days, answer.now, answer.most, answer.inside) == (30, 90, 90, False)
        assert await untouched(someone)

    async def test_not_before_enough_days_came_back(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("03-09")))  # 68 days: 22 are left
        answer = expect(PlanFor, await someone.plan("30"))
        assert answer.now == 22
        found = return_in(answer)
        assert (exit_of(found.trip) - found.trip.entered).days + 1 == 30
        assert outlook_of(found).over == 0
        assert outlook_of(found).may_stay >= 30
        assert outlook_of(await earlier(someone, found.trip)).over > 0

    async def test_inside_the_stay_goes_on_or_one_comes_again(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        answer = expect(PlanFor, await someone.plan("30"))
        assert (answer.inside, answer.now) == (True, 81)
        today, last = answer.returns
        assert (today.left, return_in(answer, 0).trip) == (TODAY, Stay(day("03-11"), day("04-09")))
        # Ninety days up to 29 May: the first comes back 180 days after 1 March, the thirtieth on 26 September.
        assert (last.left, last.last) == (day("05-29"), True)
        assert return_in(answer, 1).trip == Stay(day("08-28"), day("09-26"))

    @pytest.mark.parametrize("words", ["91", "9999", "9999 недель"])
    async def test_longer_than_any_visit_may_be(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.plan(words)
        if isinstance(answer, PlanFor):
            assert answer.too_long
            assert answer.returns == ()
        else:
            assert isinstance(answer, NotRead)

    async def test_the_plans_before_it_stand_in_the_way_of_a_number_of_days(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("03-09")))  # without plans, thirty more are legal from 8 June on
        assert return_in(await someone.plan("30"), 0).trip.entered == day("06-08")
        for month in ("04", "07"):
            await someone.keep(day(f"{month}-01"), day(f"{month}-20"))
        found = return_in(await someone.plan("30"), 0)
        assert found.trip.entered > day("06-08")
        assert outlook_of(found).over == 0
        assert outlook_of(await earlier(someone, found.trip)).over > 0
        assert outlook_of(await someone.keep(found.trip.entered, found.trip.left)).over == 0

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            ("вчера", "past"),
            ("01.03.2026", "past"),
            ("въехал вчера", "past"),
            ("12.06.2030", "far"),
            ("31.06", "impossible"),
            ("привет", "not_a_date"),
        ],
    )
    async def test_what_names_no_trip_ahead_says_why(self, world: World, words: str, why: str) -> None:
        someone = await world.settled()
        assert await someone.plan(words) == NotRead(why, TODAY, wanted=ENTRY)
        assert await untouched(someone)

    async def test_a_day_that_is_far_for_its_name_is_asked_about(self, world: World) -> None:
        someone = await world.settled()
        answer = await someone.plan("12 декабря")
        assert answer == WhichDay((day("12-12"),), None, TODAY, ENTRY)
        assert expect(Planned, await someone.pick(Purpose.PLAN, 0, answer.days[0])).trip == Stay(day("12-12"))

    @pytest.mark.parametrize("words", ["12 декабря на 10 дней", "12-декабрда 10 күнгө", "12 December for 10 days"])
    async def test_of_a_whole_trip_its_length_is_not_lost_when_its_year_is_asked_for(
        self, world: World, words: str
    ) -> None:
        someone = await world.settled()
        which = WhichDay((day("12-12"),), None, TODAY, ENTRY, length=10)
        assert await someone.plan(words) == which
        # Typed as an answer too: as a trip of ten days that has passed it is nothing to plan.
        await someone.plan()
        assert await someone.say(words) == which

    async def test_a_whole_trip_is_no_day_of_a_plan_whatever_its_year(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        for purpose in (Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT):
            await someone.ask_ahead(purpose, plan_id)
            answer = await someone.say("12 декабря на 10 дней")
            wanted = wanted_of(purpose, plan_id)
            assert answer == NotRead("range", TODAY, wanted=wanted, leave=replace(LEAVE, wanted=wanted))

    async def test_today_is_reckoned_and_not_kept(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(Planned, await someone.plan("сегодня"))
        assert (answer.trip, outlook_of(answer).may_stay) == (Stay(TODAY), 90)
        assert await someone.keep(TODAY) == EntryOrExit(TODAY, TODAY)
        assert await someone.keep(TODAY - timedelta(1)) == NotRead("past", TODAY, wanted=ENTRY)
        assert await someone.plans() == []


class TestNothingToCountBy:
    @pytest.mark.parametrize(
        ("nationality", "why"), [(None, NoAllowance.NO_NATIONALITY), ("AR", NoAllowance.UNKNOWN_RULE)]
    )  # fmt: skip
    async def test_without_a_rule_no_number_is_shown(
        self, world: World, nationality: str | None, why: NoAllowance
    ) -> None:
        someone = await world.settled(nationality)
        assert expect(Planned, await someone.plan("12.06")).outlook is why
        answer = expect(PlanFor, await someone.plan("30"))
        assert (answer.now, answer.returns) == (why, ())

    async def test_a_permit(self, world: World) -> None:
        someone = await world.settled()
        await someone.hold_permit()
        assert expect(Planned, await someone.plan("12.06")).outlook is NoAllowance.PERMIT
        assert expect(PlanFor, await someone.plan("30")).now is NoAllowance.PERMIT

    async def test_a_plan_is_kept_and_asked_about_all_the_same(self, world: World) -> None:
        for nationality in (None, "AR"):
            someone, _ = await with_plan(world, nationality=nationality)
            assert await someone.due(PLAN) == at("06-12")
            assert expect(Status, await someone.do(show_status)).plans[0].trip == TRIP

    async def test_a_nationality_given_later_judges_the_plans(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(JUNE, day("07-20")), None)
        await someone.press(onboarding.choose_nationality, "DE")
        [planned] = expect(Status, await someone.do(show_status)).plans
        assert outlook_of(planned).over == 9
