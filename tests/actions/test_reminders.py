"""When the next reminder is due, planned with the change it depends on, and what it says when it goes out."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.actions import crossings, due_notices, onboarding, reachability
from bot.actions.answers import Reply
from bot.actions.answers.days import Purpose
from bot.actions.answers.notices import Apology, Outage, Reminder
from bot.actions.answers.status import Allowance
from bot.actions.answers.stays import Saved
from bot.delivery import Notice
from bot.storage import notices, people
from tests.actions.talk import ALMATY, LIMIT, Direction, Talk, World, day, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Thirty days a visit: entered on 1 March, the last legal day is 30 March; calls on 16, 23, 27, 29, 30 March.
THIRTY_DAYS = "DE"


async def said(world: World, notice: Notice) -> Reply | None:
    """What a notice says now."""
    reply = await due_notices.compose(world.runner, notice, world.clock())
    assert not isinstance(reply, due_notices.Delete)
    return reply


def at(text: str, hour: int = 10) -> datetime:
    one = day(text)
    return datetime(one.year, one.month, one.day, hour, tzinfo=ALMATY)


async def entered(world: World, text: str = "03-01", nationality: str | None = THIRTY_DAYS) -> Talk:
    """Somebody who entered on that day, logged at noon of it."""
    someone = await world.settled(nationality)
    world.clock.go_to(day(text))
    assert isinstance(await someone.command(Direction.IN), Saved)
    return someone


async def deliver(someone: Talk) -> Reminder | None:
    """What the loop of notices sends of what is due now."""
    answer = await someone.hear()
    assert answer is None or isinstance(answer, Reminder)
    return answer


async def stay_id(someone: Talk) -> int:
    return next(row.id for row in await someone.stays() if row.left is None)


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
        await someone.press(onboarding.set_permit, True)
        assert await someone.due() is None
        await someone.press(onboarding.set_permit, False)
        assert await someone.due() == at("03-16")
        await someone.press(onboarding.choose_nationality, "RU")
        assert await someone.due() == at("04-29")  # 90 days: 29 May is the last one, 30 days before it
        await someone.press(onboarding.choose_nationality, "UA")
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


class TestGoingOut:
    async def test_all_of_a_stay_in_their_turn(self, world: World) -> None:
        someone = await entered(world)
        said: list[tuple[int, int]] = []
        while len(said) < 11:
            due = await someone.due()
            assert due is not None
            world.clock.at = due
            answer = await deliver(someone)
            assert answer is not None
            assert answer.today == due.date()
            said.append((answer.left, answer.over))
        before = [(14, 0), (7, 0), (3, 0), (1, 0), (0, 0)]
        assert said == [*before, (0, 1), (0, 2), (0, 3), (0, 10), (0, 17), (0, 24)]
        await someone.command(Direction.OUT)
        assert await someone.due() is None

    async def test_it_says_what_is_true_when_it_goes_out(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-18"))
        assert await deliver(someone) == Reminder(
            day("03-18"), left=12, over=0, last_legal_day=day("03-30"), stay_id=await stay_id(someone)
        )
        assert await someone.due() == at("03-23")

    async def test_several_overdue_ones_become_one(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("04-05"))
        assert await deliver(someone) == Reminder(
            day("04-05"), left=0, over=6, last_legal_day=day("03-30"), stay_id=await stay_id(someone)
        )
        assert await someone.due() == at("04-09")  # the tenth day over

    async def test_early_in_the_morning_of_the_next_call_one_message_is_enough(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-23"), 3)
        assert await deliver(someone) == Reminder(
            day("03-23"), left=7, over=0, last_legal_day=day("03-30"), stay_id=await stay_id(someone)
        )
        assert await someone.due() == at("03-27")

    @pytest.mark.parametrize(
        ("zone", "hour", "comes"),
        [
            ("Asia/Kamchatka", 8, "03-30 01:00"),
            ("Europe/Moscow", 21, "03-30 23:00"),
            ("Europe/Kaliningrad", 21, "03-30 00:00"),  # the evening before, there
            ("Europe/London", 21, "03-30 01:00"),  # summer time since the day before
            ("America/Los_Angeles", 20, "03-30 08:00"),
            ("Pacific/Kiritimati", 8, "03-30 23:00"),  # the morning after, there
        ],
    )
    async def test_the_last_legal_day_is_told_on_it_whatever_the_zone(
        self, world: World, zone: str, hour: int, comes: str
    ) -> None:
        someone = await world.settled(THIRTY_DAYS)
        await someone.lives_in(zone, hour)
        world.clock.go_to(day("03-01"))
        await someone.command(Direction.IN, "01.03.2026")
        heard = {}
        for _ in range(5):
            due = await someone.due()
            assert due is not None
            world.clock.at = due
            heard[f"{due:%m-%d %H:%M}"] = await someone.hear()
        assert heard[comes] == Reminder(
            day("03-30"), left=0, over=0, last_legal_day=day("03-30"), stay_id=await stay_id(someone)
        )

    @pytest.mark.parametrize("means", ["exit", "permit", "deleted", "nationality unknown"])
    async def test_nothing_is_said_that_is_no_longer_true(self, world: World, means: str) -> None:
        someone = await entered(world)
        claimed = await someone.notice()
        world.clock.go_to(day("03-16"), 10)
        match means:
            case "exit":
                await someone.command(Direction.OUT)
            case "permit":
                await someone.press(onboarding.set_permit, True)
            case "deleted":
                await someone.delete((await someone.stays())[0].id)
            case _:
                await someone.press(onboarding.choose_nationality, "UA")
        assert claimed is not None
        assert await due_notices.compose(world.runner, claimed, world.clock()) is None
        assert await someone.due() is None

    async def test_a_stay_that_began_anew_owes_nothing_of_the_old_one(self, world: World) -> None:
        someone = await entered(world)
        claimed = await someone.notice()
        world.clock.go_to(day("03-20"))
        await someone.pick(Purpose.CAME_BACK, day("03-18").toordinal(), day("03-15"))
        assert claimed is not None
        # What was planned about the 16th is about a stay that had ended by then.
        assert await due_notices.compose(world.runner, claimed, world.clock()) is None
        assert await someone.due() == at("04-02")

    async def test_a_day_before_the_entry_owes_nothing(self, world: World) -> None:
        # 75 days used: a visit from the 16th would have had two weeks left, one from the 18th reaches the day on
        # which the old days begin to leave the window, and goes on for months.
        someone = await world.settled("RU")
        world.clock.go_to(day("03-18"))
        await someone.stayed((date(2025, 10, 3), date(2025, 12, 16)))
        await someone.command(Direction.IN)
        planned = await someone.notice()
        assert planned is not None
        late = replace(planned, due_at=at("03-16"))
        assert await due_notices.compose(world.runner, late, world.clock()) is None

    async def test_it_speaks_the_persons_language(self, world: World) -> None:
        someone = await entered(world)
        await someone.press(onboarding.choose_language, "ky")
        planned = await someone.notice()
        world.clock.go_to(day("03-16"))
        assert planned is not None
        reply = await said(world, planned)
        assert reply is not None
        assert reply.languages == ("ky",)


class TestOverdueAndChanged:
    """A change while a reminder is overdue: what is still owed stays, what is not goes, nothing comes twice."""

    async def test_an_unsent_one_that_still_holds_is_kept(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-17"))
        await someone.stayed((day("01-05"), day("01-08")))
        assert await someone.due() == at("03-16")
        await someone.press(onboarding.set_permit, False)
        assert await someone.due() == at("03-16")
        assert await deliver(someone) == Reminder(
            day("03-17"), left=13, over=0, last_legal_day=day("03-30"), stay_id=await stay_id(someone)
        )

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
        await someone.press(onboarding.set_permit, True)
        await someone.press(onboarding.set_permit, False)
        assert await someone.due() == at("03-23")

    @pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1, hours=1)])
    async def test_a_clock_that_goes_back_sends_nothing_twice(self, world: World, back: timedelta) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-16"), 10)
        assert await deliver(someone) is not None
        world.clock.at -= back
        await someone.press(onboarding.set_permit, True)
        await someone.press(onboarding.set_permit, False)
        assert await someone.due() == at("03-23")

    async def test_a_clock_that_was_far_ahead_does_not_silence_the_reminders(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("04-20"))
        assert await deliver(someone) is not None
        world.clock.go_to(day("03-12"))
        await someone.press(onboarding.set_permit, False)
        assert await someone.due() == at("03-16")

    async def test_a_plan_made_again_for_the_same_moment_keeps_its_claim(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-16"), 10)
        lease = timedelta(minutes=5)
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), lease, limit=1000)
        assert someone.id in [notice.chat_id for notice in claimed]
        await someone.stayed((day("01-05"), day("01-08")))
        async with world.database.write() as tx:
            again = await notices.claim(tx, world.clock(), lease, limit=1000)
        assert someone.id not in [notice.chat_id for notice in again]


class TestOtherNotices:
    @staticmethod
    def notice(someone: Talk, kind: str) -> Notice:
        return Notice(1, someone.id, None, kind, 0, someone.world.clock(), None, 0)

    async def test_an_apology_needs_nobody_known(self, world: World) -> None:
        stranger = world.newcomer()
        reply = await said(world, self.notice(stranger, "apology"))
        assert reply is not None
        assert reply.answer == Apology()
        assert len(reply.languages) == 3
        assert await stranger.journal() is None

    async def test_after_an_outage_only_who_is_inside_is_asked_to_check(self, world: World) -> None:
        someone = await entered(world)
        reply = await said(world, self.notice(someone, notices.OUTAGE))
        assert reply is not None
        assert reply.answer == Outage((await someone.stays())[0], world.clock.today)
        await someone.command(Direction.OUT)
        assert await due_notices.compose(world.runner, self.notice(someone, notices.OUTAGE), world.clock()) is None

    async def test_nobody_is_reminded_who_is_not_known(self, world: World) -> None:
        stranger = world.newcomer()
        for kind in (LIMIT, notices.OUTAGE):
            assert await due_notices.compose(world.runner, self.notice(stranger, kind), world.clock()) is None


class TestWhoBlockedTheBot:
    async def test_waits_and_hears_it_when_they_are_back(self, world: World) -> None:
        someone = await entered(world)
        await reachability.reached(world.runner, someone.id, reachable=False)
        world.clock.go_to(day("03-18"))
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), timedelta(0), limit=1000)
        assert someone.id not in [notice.chat_id for notice in claimed]
        await reachability.reached(world.runner, someone.id, reachable=True)
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), timedelta(0), limit=1000)
        assert someone.id in [notice.chat_id for notice in claimed]
        assert await deliver(someone) == Reminder(
            day("03-18"), left=12, over=0, last_legal_day=day("03-30"), stay_id=await stay_id(someone)
        )

    async def test_a_stranger_who_blocks_it_is_not_remembered(self, world: World) -> None:
        stranger = world.newcomer()
        await reachability.reached(world.runner, stranger.id, reachable=False)
        async with world.database.read() as tx:
            assert await people.get(tx, stranger.id) is None


async def test_who_waits_for_what_is_planned_is_told(world: World) -> None:
    told = []
    world.runner = type(world.runner)(world.database, world.rulebook, world.clock, lambda: told.append(1))
    someone = await world.settled()
    await someone.do(crossings.today, Direction.IN)
    assert told


async def test_the_screen_and_the_reminder_agree(world: World) -> None:
    someone = await entered(world)
    world.clock.go_to(day("03-16"), 10)
    answer = await deliver(someone)
    status = expect(Saved, await someone.command(Direction.OUT)).status
    assert answer is not None
    assert isinstance(status.numbers, Allowance)
    assert answer.last_legal_day == day("03-30")
