"""The notice that one may come again: for whom, on which day, until when; and the offers of it."""

from datetime import timedelta

import pytest

from bot.actions import again, onboarding, plans, reminder_settings, return_wish, status
from bot.actions.answers.days import Purpose
from bot.actions.answers.notices import Again, MayReturn, NotAgain, ReturnAsked, ReturnUnasked
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.plans import PlanFor
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.status import ReturnOffer, Status
from bot.actions.answers.stays import Saved
from bot.reading import Length
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.reminded import listed
from tests.actions.several import journals_of
from tests.actions.talk import RETURN, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

# In Kazakhstan from 1 January to 31 March, all 90 days: after 90 days outside, from 30 June on, 90 are legal again.
FIRST, LAST = day("01-01"), day("03-31")
AGAIN = day("06-30")


async def left(world: World, nationality: str = "RU") -> Talk:
    """Somebody who left on the last legal day, and says so on the next one."""
    someone = await world.settled(nationality)
    world.clock.go_to(LAST + timedelta(1))
    await someone.stayed((FIRST, LAST))
    await someone.skip("past")
    return someone


async def asked(someone: Talk, days: int = 0) -> ReturnAsked:
    return expect(ReturnAsked, await someone.press(return_wish.ask, days))


async def offer(someone: Talk) -> ReturnOffer | None:
    return expect(Status, await someone.do(status.show)).offer


class TestTold:
    async def test_on_the_day_once(self, world: World) -> None:
        someone = await left(world)
        assert await someone.due(RETURN) is None, "nobody asked for it"
        assert await asked(someone) == ReturnAsked(AGAIN, 90, world.clock.today, paused_until=None)
        assert await someone.due(RETURN) == at("06-30")
        assert await listed(someone) == ["30.06 return 90"]
        world.clock.go_to(AGAIN)
        assert await someone.hear(RETURN) == MayReturn(90, AGAIN + timedelta(89), AGAIN)
        assert await someone.due(RETURN) is None
        assert await listed(someone) == []

    async def test_not_again_by_a_later_hour_of_the_same_day(self, world: World) -> None:
        someone = await left(world)
        await asked(someone)
        world.clock.go_to(AGAIN)
        await someone.hear(RETURN)
        await someone.press(reminder_settings.set_hour, 20)
        assert await someone.due(RETURN) is None

    async def test_once_more_the_day_after_where_it_is_asked_for_and_still_true(self, world: World) -> None:
        someone = await left(world)
        await asked(someone)
        world.clock.go_to(AGAIN)
        await someone.hear(RETURN)
        assert isinstance(await someone.press(again.tomorrow, RETURN), Again)
        assert await someone.due(RETURN) == at("07-01")
        world.clock.go_to(day("07-01"))
        assert expect(MayReturn, await someone.hear(RETURN)).today == day("07-01")
        assert await someone.due(RETURN) is None
        await someone.press(again.tomorrow, RETURN)
        await someone.command(Direction.IN)
        assert await someone.due(RETURN) is None
        assert await someone.press(again.tomorrow, RETURN) == NotAgain()

    async def test_so_many_days_as_asked_for(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("04-01"))
        await someone.stayed((day("01-01"), day("01-10")), (day("01-12"), day("03-31")))
        short = await asked(someone, 5)
        full = await asked(someone)
        assert (short.days, full.days) == (5, 90)
        assert short.on < full.on
        assert await someone.due(RETURN) == at(f"{full.on:%m-%d}"), "of one return alone it is told"

    async def test_late_it_is_told_all_the_same(self, world: World) -> None:
        someone = await left(world)
        await asked(someone)
        world.clock.go_to(day("07-20"))
        assert await someone.hear(RETURN) == MayReturn(90, day("07-20") + timedelta(89), day("07-20"))

    async def test_where_a_rule_of_one_visit_gives_all_at_once_there_is_nothing_to_wait_for(self, world: World) -> None:
        someone = await left(world, "DE")
        await asked(someone)
        world.clock.go_to(day("06-30"))
        assert await offer(someone) is None
        assert await someone.press(return_wish.ask, 0) == StaleButton()
        assert await someone.press(return_wish.ask, 31) == StaleButton(), "no visit is so long"


class TestNothingStale:
    @pytest.mark.parametrize("means", ["entry", "later", "earlier", "nationality", "off", "by name", "inside"])
    async def test_what_is_on_its_way_is_not_sent(self, world: World, means: str) -> None:
        someone = await left(world)
        await asked(someone)
        claimed = await someone.notice(RETURN)
        [stay] = await someone.stays()
        world.clock.go_to(AGAIN, 10)
        match means:
            case "entry":
                await someone.command(Direction.IN)
            case "later":
                await someone.pick(Purpose.FIX_EXIT, stay.id, day("04-05"))
                await someone.pick(Purpose.FIX_ENTRY, stay.id, day("01-06"))
                assert await someone.due(RETURN) == at("07-05")
            case "earlier":  # and that day is over: what an entry gives today is told by the answer itself
                await someone.pick(Purpose.FIX_ENTRY, stay.id, day("03-01"))
                await someone.press(return_wish.unask)
            case "nationality":
                await someone.press(onboarding.choose_nationality, "KZ")
            case "off":
                assert await someone.press(return_wish.unask) == ReturnUnasked()
            case "by name":
                await someone.press(reminder_settings.set_kind, RETURN, False)
            case _:
                await someone.say("въехал 29.06.2026")
        assert claimed is not None
        assert await someone.composed(claimed) is None

    async def test_an_entry_puts_an_end_to_it_and_taken_back_it_stands_again(self, world: World) -> None:
        someone = await left(world)
        await asked(someone)
        entered = expect(Saved, await someone.command(Direction.IN))
        assert await someone.due(RETURN) is None
        await someone.undo(entered.change)
        assert await someone.due(RETURN) == at("06-30")
        await someone.command(Direction.IN)
        world.clock.go_to(day("04-03"))
        await someone.command(Direction.OUT)
        assert await someone.due(RETURN) is None, "that return was made"

    async def test_a_visit_that_ended_on_the_day_of_asking_is_not_the_return(self, world: World) -> None:
        someone = await left(world)
        await someone.command(Direction.IN)
        await someone.command(Direction.OUT)
        await asked(someone)
        assert await someone.due(RETURN) is not None

    async def test_a_correction_moves_it(self, world: World) -> None:
        someone = await left(world)
        await asked(someone)
        [stay] = await someone.stays()
        await someone.pick(Purpose.FIX_EXIT, stay.id, day("03-20"))
        assert await someone.due(RETURN) == at("06-19"), "90 days outside later"
        await someone.pick(Purpose.FIX_EXIT, stay.id, day("03-25"))
        assert await someone.due(RETURN) == at("06-24")

    @pytest.mark.parametrize("told", ["past", "correction"])
    async def test_days_told_only_now_move_it_and_are_not_the_return(self, world: World, told: str) -> None:
        someone = await left(world)
        await asked(someone)
        world.clock.go_to(day("05-20"))
        if told == "past":
            saved = await someone.stayed((day("05-01"), day("05-10")))
        else:
            [stay] = await someone.stays()
            await someone.pick(Purpose.FIX_EXIT, stay.id, day("05-10"))
            saved = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay.id, day("05-01")))
        moved = await someone.due(RETURN)
        assert moved is not None
        assert moved > world.clock()
        await someone.undo(saved.change)
        assert await someone.due(RETURN) is not None
        await someone.command(Direction.IN)
        world.clock.go_to(day("05-21"))
        await someone.command(Direction.OUT)
        assert await someone.due(RETURN) is None, "that was it"


class TestOffers:
    async def test_of_a_status_outside(self, world: World) -> None:
        someone = await left(world)
        assert await offer(someone) == ReturnOffer(AGAIN, 0, asked=False)
        await asked(someone)
        assert await offer(someone) == ReturnOffer(AGAIN, 0, asked=True)
        await asked(someone, 30)
        assert await offer(someone) == ReturnOffer(AGAIN, 0, asked=False), "that was of another length"
        await someone.command(Direction.IN)
        assert await offer(someone) is None
        assert await someone.press(return_wish.ask, 0) == StaleButton()

    async def test_of_an_answer_about_so_many_days(self, world: World) -> None:
        someone = await left(world)
        found = expect(PlanFor, await someone.press(plans.for_length, Length(30)))
        assert found.returns[0].trip is not None
        assert found.offer == ReturnOffer(found.returns[0].trip.trip.entered, 30, asked=False)
        await asked(someone, 30)
        assert await someone.due(RETURN) == at(f"{found.offer.on:%m-%d}")
        again = expect(PlanFor, await someone.press(plans.for_length, Length(30)))
        assert again.offer is not None
        assert again.offer.asked

    async def test_not_of_one_after_another_exit_nor_where_it_is_legal_today(self, world: World) -> None:
        someone = await left(world)
        after = expect(PlanFor, await someone.press(plans.for_length, Length(30, after=day("05-01"))))
        assert after.offer is None
        enough = expect(PlanFor, await (await world.settled()).press(plans.for_length, Length(30)))
        assert enough.offer is None


class TestByName:
    async def switched(self, someone: Talk, on: bool) -> bool:
        found = expect(ReminderSettings, await someone.press(reminder_settings.set_kind, RETURN, on))
        return found.awaits_return

    async def test_off_until_asked_for(self, world: World) -> None:
        someone = await left(world)
        assert not expect(ReminderSettings, await someone.do(reminder_settings.show)).awaits_return
        assert await self.switched(someone, on=True)
        assert await someone.due(RETURN) == at("06-30")
        assert not await self.switched(someone, on=False)
        assert await someone.due(RETURN) is None

    async def test_it_is_of_the_country_left_last(self, world: World) -> None:
        family = await Family.of(world, "TR")
        someone = family.me
        world.clock.go_to(day("04-20"))
        await (await family.by()).stayed((FIRST, LAST))
        await (await family.by(country="TR")).stayed((day("04-02"), day("04-10")))
        await self.switched(someone, on=True)
        assert [each.country for each in await journals_of(someone) if each.wish] == ["TR"]
        await (await family.by()).press(return_wish.ask, 0)
        assert [each.country for each in await journals_of(someone) if each.wish] == ["KZ"], "or asked about"
