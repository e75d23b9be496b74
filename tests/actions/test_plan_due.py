"""The question on a plan's day: once, at the person's hour, and only while the plan stands."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.actions import crossings, plans, reminder_settings, stays
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.notices import PlanDue
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.plans import Plans
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Saved, StayList
from bot.actions.status import show as show_status
from bot.core.crossings import StillOpen
from bot.core.stay import Stay
from tests.actions.ahead import JULY, JUNE, TRIP, untouched, with_plan
from tests.actions.answered import expect, numbers_of
from tests.actions.talk import PLAN, Direction, Talk, World, at, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asked_about(someone: Talk, plan_id: int) -> PlanDue:
    """What comes by itself about this plan."""
    asked = expect(PlanDue, await someone.hear(PLAN))
    assert asked.trip.id == plan_id
    return asked


class TestOnItsDay:
    async def test_it_is_asked_once_at_the_hour(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        assert await someone.due(PLAN) == at("06-12")
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)
        assert await someone.due(PLAN) is None
        await someone.do(show_status)
        await someone.say_citizenship_again()
        assert await someone.due(PLAN) is None
        assert await untouched(someone)

    async def test_one_row_and_each_plan_in_its_turn(self, world: World) -> None:
        someone, june = await with_plan(world)
        first = await someone.notice(PLAN)
        await someone.keep(JULY)
        world.clock.at = at("06-12")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        assert await someone.due(PLAN) == at("07-01")
        second = await someone.notice(PLAN)
        assert first is not None
        assert second is not None
        assert first.id == second.id
        world.clock.at = at("07-01")
        answer = expect(PlanDue, await someone.hear(PLAN))
        assert answer.trip == Stay(JULY)
        assert answer.trip.id != june

    async def test_at_the_persons_own_hour_and_zone(self, world: World) -> None:
        someone = await world.settled()
        await someone.lives_in("Europe/Moscow", 20)
        await someone.keep(JUNE)
        assert await someone.due(PLAN) == at("06-12", 22)
        await someone.press(reminder_settings.set_hour, 8)
        assert await someone.due(PLAN) == at("06-12", 10)
        await someone.press(reminder_settings.set_zone, "Asia/Tokyo")
        assert await someone.due(PLAN) == at("06-12", 4)

    async def test_an_earlier_hour_chosen_on_the_day_asks_at_once(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12", 9)
        await someone.press(reminder_settings.set_hour, 8)
        assert await someone.due(PLAN) == at("06-12", 9)
        assert isinstance(await someone.hear(PLAN), PlanDue)

    async def test_another_hour_does_not_ask_before_the_day(self, world: World) -> None:
        someone, _ = await with_plan(world)
        await someone.press(reminder_settings.set_hour, 8)  # it is noon: today's eight o'clock has passed
        assert await someone.due(PLAN) == at("06-12", 8)

    @pytest.mark.parametrize(
        ("zone", "hour", "due"),
        [
            ("America/Los_Angeles", 20, datetime(2026, 6, 12, 3, tzinfo=UTC)),  # there it is the 11th
            ("Pacific/Kiritimati", 8, datetime(2026, 6, 12, 18, tzinfo=UTC)),  # there it is the 13th
        ],
    )
    async def test_far_from_kazakhstan_it_is_asked_on_its_day_there(
        self, world: World, zone: str, hour: int, due: datetime
    ) -> None:
        someone = await world.settled()
        await someone.lives_in(zone, hour)
        await someone.keep(JUNE)
        await someone.keep(day("06-13"))
        for entered in (JUNE, day("06-13")):
            assert await someone.due(PLAN) == due
            world.clock.at = due
            answer = expect(PlanDue, await someone.hear(PLAN))
            assert answer.trip.entered == entered
            due += timedelta(1)
        assert await someone.due(PLAN) is None

    async def test_after_downtime_it_is_asked_late_and_once_for_several(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(JUNE))
        await someone.keep(day("06-14"))
        world.clock.go_to(day("06-16"))
        answer = expect(PlanDue, await someone.hear(PLAN))
        assert (answer.trip, answer.today) == (Stay(day("06-14")), day("06-16"))
        assert await someone.due(PLAN) is None

    async def test_an_overdue_one_survives_whatever_is_changed_meanwhile(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.go_to(day("06-13"))
        await someone.keep(JULY)
        await someone.stayed((day("01-05"), day("01-08")))
        assert await someone.due(PLAN) == at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, day("06-13"))
        assert await someone.due(PLAN) == at("07-01")

    async def test_inside_it_is_asked_with_the_stay_that_lasts(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.command(Direction.IN, "01.03.2026")
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, Stay(day("03-01")), JUNE)
        assert isinstance(expect(Refused, await someone.press(crossings.tap, Direction.IN, JUNE)).reason, StillOpen)

    @pytest.mark.parametrize("words", ["", "12.06.2026"])
    async def test_who_has_entered_is_not_asked(self, world: World, words: str) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12", 8)
        await someone.command(Direction.IN, words)
        assert await someone.due(PLAN) is None
        assert expect(Plans, await someone.plan()).plans == ()
        assert expect(StayList, await someone.press(stays.show)).plans == ()

    async def test_whose_entry_is_taken_back_is_asked_after_all(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.at = at("06-12", 8)
        saved = expect(Saved, await someone.command(Direction.IN))
        await someone.undo(saved.change)
        assert await someone.due(PLAN) == at("06-12")
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)

    async def test_who_was_asked_and_takes_the_entry_back_is_not_asked_twice(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        saved = expect(Saved, await someone.press(crossings.tap, Direction.IN, JUNE))
        await someone.undo(saved.change)
        assert await someone.due(PLAN) is None
        assert [each.outlook for each in expect(Plans, await someone.plan()).plans] == [None]

    async def test_an_entry_while_it_is_on_its_way_leaves_nothing_to_ask(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        claimed = await someone.notice(PLAN)
        await someone.command(Direction.IN)
        assert claimed is not None
        assert await someone.composed(claimed) is None

    async def test_an_old_button_of_a_plan_that_came_true_does_not_say_that_nothing_is_recorded(
        self, world: World
    ) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.at = at("06-12")
        await someone.command(Direction.IN)
        assert await someone.press(plans.one, plan_id) == StaleButton()

    async def test_entered_on_another_day(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-14")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        await someone.press(stays.ask_for, Wanted(Purpose.ENTER))
        assert isinstance(await someone.pick(Purpose.ENTER, 0, day("06-13")), Saved)
        assert expect(Plans, await someone.plan()).plans == ()
        assert await someone.stays() == days("06-13")

    async def test_moved_it_is_asked_on_its_new_day(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.at = at("06-12")
        await someone.hear(PLAN)
        await someone.pick(Purpose.PLAN_ENTRY, plan_id, day("06-13"))
        assert await someone.due(PLAN) == at("06-13")
        world.clock.at = at("06-13")
        assert await asked_about(someone, plan_id) == PlanDue(days("06-13 07-01")[0], None, day("06-13"))

    async def test_deleted_it_is_not_asked(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.keep(JULY)
        claimed = await someone.notice(PLAN)
        await someone.drop(plan_id)
        assert await someone.due(PLAN) == at("07-01")
        world.clock.at = at("06-12")
        assert claimed is not None
        assert await someone.composed(claimed) is None

    async def test_unanswered_it_counts_for_nothing(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        await someone.hear(PLAN)
        world.clock.go_to(day("06-20"))
        status = expect(Status, await someone.do(show_status))
        assert (status.inside, status.last, numbers_of(status).used) == (None, None, 0)
        assert (numbers_of(status).may_stay, status.keeping) == (90, None)
        assert await untouched(someone)

    async def test_paused_nothing_is_asked(self, world: World) -> None:
        someone, _ = await with_plan(world)
        await someone.keep(JULY)
        await someone.pause()
        assert await someone.due(PLAN) is None
        await someone.keep(day("06-13"))
        assert await someone.due(PLAN) is None
        world.clock.go_to(day("06-20"))
        await someone.resume()
        assert await someone.due(PLAN) == at("07-01")

    async def test_after_a_pause_that_ends_on_its_day_it_is_asked_late(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.pause()
        world.clock.go_to(JUNE, 14)
        await someone.resume()
        await someone.keep(JULY)
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)
        assert await someone.due(PLAN) == at("07-01")

    async def test_paused_while_it_is_on_its_way_leaves_nothing_to_ask(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        claimed = await someone.notice(PLAN)
        await someone.pause()
        assert claimed is not None
        assert await someone.composed(claimed) is None

    @pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1, hours=1)])
    async def test_a_clock_that_goes_back_asks_nothing_twice(self, world: World, back: timedelta) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        world.clock.at -= back
        await someone.keep(JULY)
        assert await someone.due(PLAN) == at("07-01")

    async def test_a_clock_that_was_far_ahead_silences_no_plan(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.keep(day("05-01"))
        world.clock.go_to(day("08-20"))
        assert isinstance(await someone.hear(PLAN), PlanDue)
        world.clock.go_to(day("04-20"))
        await someone.say_citizenship_again()
        assert await someone.due(PLAN) == at("05-01")
        world.clock.at = at("05-01")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)
