"""When one may come again for so many days or months."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from bot.actions import onboarding
from bot.actions.answers.days import Purpose
from bot.actions.answers.plans import PlanFor
from bot.actions.answers.questions import AskDay
from bot.actions.answers.status import Planned
from bot.core.count import Count
from bot.core.plans import outlook
from bot.core.stay import Stay
from tests.actions.ahead import TODAY, exit_of, return_in, russias
from tests.actions.answered import expect, outlook_of, text
from tests.actions.talk import Direction, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestWhenToReturn:
    """Entered on 1 March, today is the 10th: legal up to 29 May."""

    async def someone(self, world: World, nationality: str = "RU") -> Talk:
        someone = await world.settled(nationality)
        await someone.command(Direction.IN, "01.03.2026")
        return someone

    @pytest.mark.parametrize("words", ["60 дней", "60 days", "60 күн"])
    async def test_leaving_today_or_on_the_last_legal_day(self, world: World, words: str) -> None:
        someone = await self.someone(world)
        answer = expect(PlanFor, await someone.plan(words))
        assert [(one.left, one.last, one.legal) for one in answer.returns] == [
            (TODAY, False, True),
            (day("05-29"), True, True),
        ]
        for one in answer.returns:
            assert outlook_of(one.trip).over == 0
            stay = expect(Planned, one.trip).trip
            assert (exit_of(stay) - stay.entered).days + 1 == 60
            # As the count itself says it of a stay that ended then.
            left = Count([Stay(day("03-01"), one.left)], russias(world))
            assert stay.entered == left.earliest_entry(one.left, 60)
        said = text(answer)
        assert "exit today → from 11 March to 9 May" in said
        assert "exit on the last legal day, Friday, 29 May → " in said

    @pytest.mark.parametrize("words", ["60 дней после 15.05", "60 days after 15.05"])
    async def test_leaving_on_a_day_that_is_told(self, world: World, words: str) -> None:
        someone = await self.someone(world)
        answer = expect(PlanFor, await someone.plan(words))
        assert [one.left for one in answer.returns] == [TODAY, day("05-15"), day("05-29")]
        left = Count([Stay(day("03-01"), day("05-15"))], russias(world))
        assert return_in(answer, 1).trip.entered == left.earliest_entry(day("05-15"), 60)

    async def test_the_day_can_be_picked(self, world: World) -> None:
        someone = await self.someone(world)
        asked = expect(AskDay, await someone.ask_ahead(Purpose.AFTER_DAYS, 60))
        assert (asked.first, asked.today) == (TODAY, TODAY)
        for answer in (await someone.pick(Purpose.AFTER_DAYS, 60, day("05-15")), await someone.say("15.05")):
            assert [one.left for one in expect(PlanFor, answer).returns] == [TODAY, day("05-15"), day("05-29")]
        assert await someone.changes() == 1

    async def test_a_day_over_the_limit_has_no_return(self, world: World) -> None:
        someone = await self.someone(world)
        late = expect(PlanFor, await someone.pick(Purpose.AFTER_DAYS, 60, day("06-15"))).returns[-1]
        assert (late.left, late.legal, late.trip) == (day("06-15"), False, None)

    @pytest.mark.parametrize("words", ["2 месяца", "на 2 месяца", "2 months"])
    async def test_months_are_those_of_the_calendar(self, world: World, words: str) -> None:
        someone = await self.someone(world)
        answer = expect(PlanFor, await someone.plan(words))
        assert (answer.days, answer.months) == (0, 2)
        assert return_in(answer, 0).trip == Stay(day("03-11"), day("05-10"))
        picked = expect(PlanFor, await someone.pick(Purpose.AFTER_MONTHS, 2, day("05-15")))
        assert [one.left for one in picked.returns] == [TODAY, day("05-15"), day("05-29")]

    async def test_no_earlier_month_would_do(self, world: World) -> None:
        someone = await self.someone(world)
        after = return_in(await someone.plan("2 месяца")).trip
        rule, stays = russias(world), [Stay(day("03-01"), day("05-29"))]
        for ago in range(1, 40):
            entry = after.entered - timedelta(ago)
            days = (entry + relativedelta(months=2) - entry).days
            assert outlook(stays, [], Stay(entry, entry + timedelta(days - 1)), rule, day("05-29")).over > 0

    @pytest.mark.parametrize(("visit", "days"), [(30, 30), (28, 28)])
    async def test_a_month_that_is_short_enough_is_looked_for(self, world: World, visit: int, days: int) -> None:
        someone = await world.settled("AR")
        await someone.do(onboarding.own_limit, visit, 90, 180)
        await someone.command(Direction.IN, "01.03.2026")
        for one in expect(PlanFor, await someone.plan("месяц")).returns:
            month = expect(Planned, one.trip).trip
            assert (exit_of(month) - month.entered).days + 1 <= days
            assert month.left == month.entered + relativedelta(months=1, days=-1)

    async def test_over_the_limit_only_an_exit_today_is_thought_of(self, world: World) -> None:
        someone = await self.someone(world, "DE")
        world.clock.go_to(day("04-10"))
        answer = expect(PlanFor, await someone.plan("20 дней"))
        assert (answer.now, [one.left for one in answer.returns]) == (0, [day("04-10")])

    async def test_outside_it_is_an_entry_after_that_day(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(PlanFor, await someone.plan("60 дней после 15.05"))
        assert len(answer.returns) == 1
        assert return_in(answer).trip == Stay(day("05-16"), day("07-14"))

    async def test_a_plan_in_between_is_heeded(self, world: World) -> None:
        someone = await self.someone(world)
        before = return_in(await someone.plan("60 дней")).trip
        await someone.keep(before.entered - timedelta(30), before.entered - timedelta(11))
        answer = return_in(await someone.plan("60 дней"))
        assert answer.trip.entered > before.entered
        assert outlook_of(answer).over == 0


class TestLongerThanAnyVisit:
    async def test_several_visits_or_a_visa(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(PlanFor, await someone.plan("60 days"))
        assert (answer.too_long, answer.most, answer.visits) == (True, 30, (30, 30))
        said = text(answer)
        assert "30 + 30" in said
        assert "visa" in said

    async def test_more_than_the_window_bears_only_a_visa(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(PlanFor, await someone.plan("91 days"))
        assert (answer.too_long, answer.visits) == (True, ())
        assert "visa" in text(answer)

    async def test_where_no_day_is_free_it_says_from_when_one_may_enter_at_all(self, world: World) -> None:
        someone = await world.settled("DE")
        await someone.stayed((day("02-10"), day("03-09")), (day("01-01"), day("01-30")))
        world.clock.go_to(day("05-01"))
        await someone.stayed((day("03-11"), day("04-09")), (day("04-10"), day("04-11")))
        answer = expect(Planned, await someone.plan("10.05 - 20.06"))
        assert (outlook_of(answer).last_legal_day, answer.longest, answer.visits) == (None, 30, ())
        first = expect(date, answer.first_entry)
        assert outlook_of(await someone.plan(f"{first:%d.%m.%Y}")).may_stay > 0
        assert outlook_of(await someone.plan(f"{first - timedelta(1):%d.%m.%Y}")).may_stay == 0
        assert f"The first day to enter: {first.day} " in text(answer).replace("\N{NO-BREAK SPACE}", " ")

    async def test_of_a_whole_trip_too(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(Planned, await someone.plan("12.06 - 26.07"))
        assert (answer.longest, answer.visits) == (30, (30, 15))
        assert "30 + 15" in text(answer)
