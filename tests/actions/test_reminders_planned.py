"""When the next reminder is due, planned with the change it depends on."""

from datetime import date, timedelta

import pytest

from bot.actions import onboarding
from bot.actions.answers.days import Purpose
from bot.actions.answers.stays import Saved
from bot.storage import notices
from tests.actions.answered import expect
from tests.actions.reminded import THIRTY_DAYS, deliver, entered, reminder
from tests.actions.talk import EVERYBODY, Direction, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestPlanning:
    async def test_the_first_one_comes_with_the_entry(self, world: World) -> None:
        someone = await entered(world)
        assert await someone.due() == at("03-16")

    async def test_one_row_however_often_it_is_planned(self, world: World) -> None:
        someone = await entered(world)
        first = await someone.notice()
        await someone.command(Direction.OUT)
        await someone.command(Direction.IN)
        second = await someone.notice()
        assert first is not None
        assert second is not None
        assert first.id == second.id

    async def test_only_moments_that_have_not_passed(self, world: World) -> None:
        someone = await world.settled(THIRTY_DAYS)
        world.clock.go_to(day("03-16"), 10, 1)
        await someone.command(Direction.IN, "01.03.2026")
        assert await someone.due() == at("03-23")

    async def test_later_the_same_day(self, world: World) -> None:
        someone = await world.settled(THIRTY_DAYS)
        world.clock.go_to(day("03-16"), 9, 59)
        await someone.command(Direction.IN, "01.03.2026")
        assert await someone.due() == at("03-16")

    async def test_an_exit_takes_it_away_and_its_undo_brings_it_back(self, world: World) -> None:
        someone = await entered(world)
        saved = expect(Saved, await someone.command(Direction.OUT))
        assert await someone.due() is None
        await someone.undo(saved.change)
        assert await someone.due() == at("03-16")

    async def test_a_correction_moves_it(self, world: World) -> None:
        someone = await entered(world)
        row = (await someone.stays())[0]
        await someone.pick(Purpose.FIX_ENTRY, row.id, day("02-20"))
        assert await someone.due() == at("03-07")  # the last legal day is 21 March

    async def test_a_past_stay_added_or_deleted_moves_it(self, world: World) -> None:
        someone = await entered(world)
        # Fifty, then eighty days of the window used: forty and ten more are legal.
        await someone.stayed((day("01-01"), day("02-19")))
        assert await someone.due() == at("03-16")
        await someone.stayed((date(2025, 12, 1), date(2025, 12, 30)))
        assert await someone.due() == at("03-03")  # 10 March is the last one
        oldest = (await someone.stays())[0]
        await someone.delete(oldest.id)
        assert await someone.due() == at("03-16")

    async def test_permit_and_nationality_plan_anew(self, world: World) -> None:
        someone = await entered(world)
        await someone.hold_permit()
        assert await someone.due() is None
        await someone.drop_permit()
        assert await someone.due() == at("03-16")
        await someone.press(onboarding.choose_nationality, "RU")
        assert await someone.due() == at("04-29")  # 90 days: 29 May is the last one, 30 days before it
        await someone.press(onboarding.choose_nationality, "AR")
        assert await someone.due() is None
        await someone.say("14 42")
        assert await someone.due() == at("03-07")

    async def test_at_the_persons_own_hour_and_zone(self, world: World) -> None:
        someone = await world.settled(THIRTY_DAYS)
        await someone.lives_in("Europe/Berlin", 20)
        world.clock.go_to(day("03-01"))
        await someone.command(Direction.IN, "01.03.2026")
        due = await someone.due()
        assert due is not None
        assert due.isoformat() == "2026-03-16T00:00:00+05:00"  # 20:00 of the 15th in Berlin

    async def test_nothing_is_planned_for_who_is_outside_or_was_never_asked(self, world: World) -> None:
        someone = await world.settled(THIRTY_DAYS)
        await someone.stayed((day("01-01"), day("01-05")))
        assert await someone.notice() is None


class TestOverdueAndChanged:
    """A change while a reminder is overdue: what is still owed stays, what is not goes, nothing comes twice."""

    async def test_an_unsent_one_that_still_holds_is_kept(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-17"))
        await someone.stayed((day("01-05"), day("01-08")))
        assert await someone.due() == at("03-16")
        await someone.say_citizenship_again()
        assert await someone.due() == at("03-16")
        assert await deliver(someone) == await reminder(someone, day("03-17"), left=13)

    async def test_one_that_no_longer_holds_makes_way_for_the_next(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-17"))
        row = (await someone.stays())[0]
        await someone.pick(Purpose.FIX_ENTRY, row.id, day("03-10"))
        # The last legal day is 8 April now: two weeks before it is the 25th.
        assert await someone.due() == at("03-25")

    async def test_an_exit_and_a_return_while_one_is_overdue(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-17"))
        await someone.command(Direction.OUT)
        assert await someone.due() is None
        await someone.command(Direction.IN)
        assert await someone.due() == at("04-01")

    async def test_what_was_sent_today_is_not_planned_again(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-16"), 10)
        await deliver(someone)
        await someone.hold_permit()
        await someone.drop_permit()
        assert await someone.due() == at("03-23")

    @pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1, hours=1)])
    async def test_a_clock_that_goes_back_sends_nothing_twice(self, world: World, back: timedelta) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-16"), 10)
        assert await deliver(someone) is not None
        world.clock.at -= back
        await someone.hold_permit()
        await someone.drop_permit()
        assert await someone.due() == at("03-23")

    async def test_a_clock_that_was_far_ahead_does_not_silence_the_reminders(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("04-20"))
        assert await deliver(someone) is not None
        world.clock.go_to(day("03-12"))
        await someone.say_citizenship_again()
        assert await someone.due() == at("03-16")

    async def test_a_plan_made_again_for_the_same_moment_keeps_its_claim(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-16"), 10)
        lease = timedelta(minutes=5)
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), lease, limit=EVERYBODY)
        assert someone.id in [notice.chat_id for notice in claimed]
        await someone.stayed((day("01-05"), day("01-08")))
        async with world.database.write() as tx:
            again = await notices.claim(tx, world.clock(), lease, limit=EVERYBODY)
        assert someone.id not in [notice.chat_id for notice in again]


async def test_who_waits_for_what_is_due_is_told_of_what_is_due_soon(world: World) -> None:
    told = []
    world.runner = type(world.runner)(world.database, world.rulebook, world.clock, lambda: told.append(1))
    someone = await entered(world)
    assert told == []
    world.clock.at = at("03-16") - timedelta(seconds=30)
    await someone.hold_permit()
    assert told == []
    await someone.drop_permit()
    assert told == [1]
