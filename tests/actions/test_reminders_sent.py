"""What a reminder says when it goes out, to whom, and that it is still true."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions import again, crossings, due_notices, onboarding, reachability
from bot.actions.answers import Answer, Heading, Reply
from bot.actions.answers.days import Purpose
from bot.actions.answers.groups import Flooded
from bot.actions.answers.notices import Again, Apology, NotAgain, Outage
from bot.actions.answers.status import Allowance
from bot.actions.answers.stays import Saved
from bot.actions.notices.outage import OUTAGE
from bot.actions.status import show as show_status
from bot.delivery import Later, Notice
from bot.storage import notices, people
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.reminded import THIRTY_DAYS, deliver, entered, reminder
from tests.actions.talk import CHECK_IN, EVERYBODY, LIMIT, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

LOST = ((notices.APOLOGY, Apology(), Apology(several=True)), (notices.FLOOD, Flooded(), Flooded(several=True)))


async def said(world: World, notice: Notice) -> Reply | None:
    """What a notice says now."""
    reply = await due_notices.compose(world.runner, notice, world.clock())
    assert not isinstance(reply, due_notices.Delete | Later)
    return reply


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
        assert await deliver(someone) == await reminder(someone, day("03-18"), left=12)
        assert await someone.due() == at("03-23")

    async def test_several_overdue_ones_become_one(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("04-05"))
        assert await deliver(someone) == await reminder(someone, day("04-05"), over=6)
        assert await someone.due() == at("04-09")  # the tenth day over

    async def test_early_in_the_morning_of_the_next_call_one_message_is_enough(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-23"), 9)
        assert await deliver(someone) == await reminder(someone, day("03-23"), left=7)
        assert await someone.due() == at("03-27")

    @pytest.mark.parametrize(
        ("zone", "hour", "comes"),
        [
            ("Asia/Kamchatka", 8, "03-30 01:00"),
            ("Europe/Moscow", 20, "03-30 10:00"),  # at 22:00 too little of the day would be left
            ("Europe/Kaliningrad", 21, "03-30 00:00"),  # the evening before, there
            ("Europe/London", 21, "03-30 01:00"),  # summer time since the day before
            ("America/Los_Angeles", 20, "03-30 08:00"),
            ("Pacific/Kiritimati", 8, "03-30 00:00"),  # nine in the morning there
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
        assert heard[comes] == await reminder(someone, day("03-30"))

    @pytest.mark.parametrize("means", ["exit", "permit", "deleted", "nationality unknown"])
    async def test_nothing_is_said_that_is_no_longer_true(self, world: World, means: str) -> None:
        someone = await entered(world)
        claimed = await someone.notice()
        world.clock.go_to(day("03-16"), 10)
        match means:
            case "exit":
                await someone.command(Direction.OUT)
            case "permit":
                await someone.hold_permit()
            case "deleted":
                await someone.delete((await someone.stays())[0].id)
            case _:
                await someone.press(onboarding.choose_nationality, "AR")
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

    @pytest.mark.parametrize(("kind", "one", "several"), LOST)
    async def test_what_is_told_of_a_lost_message_is_of_the_only_journal_or_of_all(
        self, world: World, kind: str, one: Answer, several: Answer
    ) -> None:
        family = await Family.of(world)
        journal = await family.journal()
        reply = await said(world, self.notice(family.me, kind))
        assert reply is not None
        assert journal is not None
        assert (reply.answer, reply.journal, reply.country) == (one, journal.id, "KZ")
        family = await Family.of(world, "GE", others=("Аня",))
        reply = await said(world, self.notice(family.me, kind))
        assert reply is not None
        assert (reply.answer, reply.journal) == (several, 0)

    async def test_after_an_outage_only_who_is_inside_is_asked_to_check(self, world: World) -> None:
        someone, outside = await entered(world), await world.settled()
        await someone.pause(day("03-20"))
        await self.outage(world)
        assert await outside.due(notices.OUTAGE) is None
        await someone.say_citizenship_again()
        planned = expect(Notice, await someone.notice(notices.OUTAGE))
        assert await someone.hear(notices.OUTAGE) == Outage((await someone.stays())[0], world.clock.today)
        assert await someone.due(notices.OUTAGE) is None
        await someone.command(Direction.OUT)
        assert await due_notices.compose(world.runner, planned, world.clock()) is None

    async def test_after_an_outage_it_is_asked_again_until_something_is_heard_of_the_stay(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-05"))
        await self.outage(world)
        await someone.hear(notices.OUTAGE)
        assert await someone.press(again.tomorrow, notices.OUTAGE) == Again(day("03-06"), 10, day("03-05"))
        world.clock.at = at("03-06")
        assert isinstance(await someone.hear(notices.OUTAGE), Outage)
        await someone.command(Direction.OUT)
        await someone.command(Direction.IN)
        assert await someone.press(again.tomorrow, notices.OUTAGE) == NotAgain()

    async def test_after_an_outage_each_stay_that_lasts_is_asked_about_and_nothing_asks_the_same(
        self, world: World
    ) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("Аня въехала в Казахстан 5 марта")
        await family.me.say("въехал в Грузию 3 марта")
        world.clock.go_to(day("04-10"))
        await self.outage(world)
        async with world.database.write() as tx:
            due = await notices.claim(tx, world.clock(), timedelta(0), limit=EVERYBODY)
        known = await due_notices.read(world.runner, [family.me.id])
        theirs = [each for each in due if each.chat_id == family.me.id]
        told = due_notices.Parts(world.runner, known[family.me.id], theirs, world.clock()).told
        asked = {
            part.reply.heading: part.reply.answer.inside.entered
            for part in told
            if isinstance(part.reply.answer, Outage)
        }
        assert asked == {Heading("Аня", "KZ"): day("03-05"), Heading("me", "GE"): day("03-03")}
        assert CHECK_IN not in {part.notice.kind for part in told}

    async def test_what_an_earlier_version_planned_for_the_person_becomes_one_of_each_journal(
        self, world: World
    ) -> None:
        someone, other = await entered(world), await entered(world)
        async with world.database.write() as tx:
            await OUTAGE.plan_next(tx, world.rulebook, self.notice(someone, notices.OUTAGE), world.clock())
        assert await someone.due(notices.OUTAGE) == world.clock()
        assert await other.due(notices.OUTAGE) is None

    async def outage(self, world: World) -> None:
        async with world.database.write() as tx:
            await notices.plan_outage(tx, world.clock())

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
            claimed = await notices.claim(tx, world.clock(), timedelta(0), limit=EVERYBODY)
        assert someone.id not in [notice.chat_id for notice in claimed]
        await reachability.reached(world.runner, someone.id, reachable=True)
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), timedelta(0), limit=EVERYBODY)
        assert someone.id in [notice.chat_id for notice in claimed]
        assert await deliver(someone) == await reminder(someone, day("03-18"), left=12)

    @pytest.mark.parametrize("back", ["unblocks", "writes"])
    async def test_whoever_is_back_gets_what_was_parked_meanwhile(self, world: World, back: str) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-16"), 10)
        async with world.database.write() as tx:
            due = await notices.claim(tx, world.clock(), timedelta(0), limit=EVERYBODY)
            claimed = next(each for each in due if each.chat_id == someone.id)
            await people.lose(tx, [someone.id], world.clock())
            await notices.park_people(tx, [claimed])
        if back == "unblocks":
            await reachability.reached(world.runner, someone.id, reachable=True)
        else:
            await someone.do(show_status)
        async with world.database.write() as tx:
            due = await notices.claim(tx, world.clock(), timedelta(0), limit=EVERYBODY)
        assert someone.id in [notice.chat_id for notice in due]

    async def test_a_stranger_who_blocks_it_is_not_remembered(self, world: World) -> None:
        stranger = world.newcomer()
        await reachability.reached(world.runner, stranger.id, reachable=False)
        async with world.database.read() as tx:
            assert await people.get(tx, stranger.id) is None


async def test_the_screen_and_the_reminder_agree(world: World) -> None:
    someone = await entered(world)
    world.clock.go_to(day("03-16"), 10)
    answer = await deliver(someone)
    status = expect(Saved, await someone.command(Direction.OUT)).status
    assert answer is not None
    assert isinstance(status.numbers, Allowance)
    assert answer.last_legal_day == day("03-30")


async def test_who_was_out_of_reach_is_within_it_again_once_they_write(world: World) -> None:
    someone = await world.settled()
    async with world.database.write(someone.id) as tx:
        await people.change(tx, someone.id, unreachable_since=world.clock())
    await someone.do(crossings.today, Direction.IN)
    async with world.database.read() as tx:
        person = await people.get(tx, someone.id)
    assert person is not None
    assert person.unreachable_since is None
