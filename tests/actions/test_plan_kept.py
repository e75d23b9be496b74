"""Which trips are kept as plans, once however often that is asked, and for how long."""

import asyncio
from datetime import date

import pytest

from bot.actions import plans, stays
from bot.actions.answers import Answer
from bot.actions.answers.days import OfPlan, Purpose
from bot.actions.answers.plans import PlanDropped, Plans, PlansFull
from bot.actions.answers.questions import AskNationality, EntryOrExit
from bot.actions.answers.status import PlanDone, Planned, Status
from bot.actions.answers.stays import Saved, StayList
from bot.actions.answers.unread import NotRead
from bot.actions.runner import Action, Given
from bot.actions.status import show as show_status
from bot.core.plans import Outlook
from bot.core.stay import Stay
from tests.actions.ahead import ENTRY, JULY, JUNE, TODAY, TRIP, untouched, with_plan
from tests.actions.answered import expect, numbers_of
from tests.actions.talk import OFFERED, PLAN, Direction, World, at, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestKeeping:
    async def test_a_kept_plan_is_shown_with_what_it_would_bring(self, world: World) -> None:
        someone = await world.settled()
        kept = await someone.keep(TRIP.entered, TRIP.left)
        [row] = await someone.plans()
        assert kept == Planned(TRIP, Outlook(90, day("09-09"), 90), TODAY, done=PlanDone.KEPT)
        assert row == TRIP
        assert await someone.press(plans.one, row.id) == Planned(TRIP, kept.outlook, TODAY)
        assert await untouched(someone)

    async def test_it_stands_in_the_list_apart_from_the_stays_and_counts_for_nothing(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        before = numbers_of(await someone.do(show_status))
        await someone.keep(day("03-11"), day("04-09"))
        listed = expect(StayList, await someone.press(stays.show))
        assert list(listed.stays) == days("02-01 02-05")
        assert [each.trip for each in listed.plans] == days("03-11 04-09")
        assert expect(Status, await someone.do(show_status)).numbers == before
        world.clock.go_to(day("03-20"))
        assert expect(Status, await someone.do(show_status)).inside is None
        assert numbers_of(await someone.do(show_status)).used == before.used
        assert await someone.stays() == days("02-01 02-05")

    async def test_the_list_is_by_day_and_on_its_first_page_only(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed(*((day(f"01-{n:02}"), day(f"01-{n:02}")) for n in range(1, 8)))
        for one in (JULY, JUNE):
            await someone.keep(one)
        first, second = [expect(StayList, await someone.press(stays.show, page)) for page in (0, 1)]
        assert [each.trip.entered for each in first.plans] == [JUNE, JULY]
        assert second.plans == ()

    async def test_kept_twice_it_is_one_plan(self, world: World) -> None:
        someone = await world.settled()
        first = await someone.keep(TRIP.entered, TRIP.left)
        assert await someone.keep(TRIP.entered, TRIP.left) == first
        assert len(await someone.plans()) == 1

    async def test_a_later_exit_for_the_same_day_takes_the_place_of_the_first(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        kept = expect(Planned, await someone.keep(JUNE, day("06-20")))
        assert (kept.trip.id, kept.trip) == (plan_id, Stay(JUNE, day("06-20")))

    async def test_only_the_entry_kept_again_does_not_lose_the_exit(self, world: World) -> None:
        # «/in 12.06» offers the entry alone.
        someone, plan_id = await with_plan(world)
        kept = expect(Planned, await someone.keep(JUNE))
        assert (kept.trip.id, kept.trip, kept.done) == (plan_id, TRIP, PlanDone.KEPT)
        assert await someone.plans() == [TRIP]

    async def test_ten_are_kept_and_the_eleventh_is_not(self, world: World) -> None:
        someone = await world.settled()
        for n in range(1, 11):
            assert isinstance(await someone.keep(day(f"06-{n:02}"), day(f"06-{n:02}")), Planned)
        assert await someone.keep(JULY) == PlansFull(10)
        assert len(await someone.plans()) == 10
        # The exit of one that is there can still be set, and after one is deleted there is room again.
        assert expect(Planned, await someone.keep(day("06-01"), day("06-02"))).trip == days("06-01 06-02")[0]
        await someone.drop((await someone.plans())[0].id)
        assert isinstance(await someone.keep(JULY), Planned)

    async def test_only_plans_that_can_be_seen_take_up_room(self, world: World) -> None:
        someone = await world.settled()
        for n in range(11, 21):
            await someone.keep(day(f"03-{n}"))
        world.clock.go_to(day("03-13"))
        await someone.command(Direction.IN)
        assert len(expect(Plans, await someone.plan()).plans) == 7
        for n in range(1, 4):
            assert isinstance(await someone.keep(day(f"06-{n:02}")), Planned)
        assert isinstance(await someone.keep(JULY), PlansFull)

    async def test_an_old_plan_that_was_never_answered_goes_in_the_end(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("03-15")))
        world.clock.go_to(day("04-14"))
        assert [each.outlook for each in expect(Plans, await someone.plan()).plans] == [None]
        world.clock.go_to(day("04-15"))
        assert expect(Plans, await someone.plan()).plans == ()
        await someone.keep(JULY)
        assert await someone.plans() == [Stay(JULY)]

    @pytest.mark.parametrize(
        "trip",
        [Stay(date(2028, 3, 11)), Stay(JUNE, date(2028, 6, 13)), Stay(date.max), Stay(JUNE, date.max)],
    )
    async def test_no_plan_lies_further_ahead_than_two_years(self, world: World, trip: Stay) -> None:
        someone = await world.settled()
        await someone.lives_in("America/Los_Angeles", 21)
        assert await someone.keep(trip.entered, trip.left) == NotRead("far", TODAY, wanted=ENTRY)
        assert await someone.plans() == []
        # Whatever can be kept can be moved on, its whole length.
        kept = expect(Planned, await someone.keep(JUNE, date(2028, 6, 12)))
        moved = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, kept.trip.id, date(2028, 3, 10)))
        assert moved.trip == Stay(date(2028, 3, 10), date(2030, 3, 11))

    async def test_an_old_button_of_a_day_that_has_come(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(JUNE)
        assert await someone.keep(JUNE, day("06-30")) == EntryOrExit(JUNE, JUNE)
        world.clock.go_to(JULY)
        assert await someone.keep(JUNE, day("06-30")) == NotRead("past", JULY, wanted=ENTRY)
        assert await someone.press(plans.trip, JUNE, None) == NotRead("past", JULY, wanted=ENTRY)
        assert await someone.plans() == []

    async def test_it_closes_the_question_what_to_plan(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        await someone.keep(JUNE)
        assert expect(NotRead, await someone.say("13.06.2026")).ahead == Stay(day("06-13"))
        assert await someone.plans() == [Stay(JUNE)]

    async def test_it_leaves_another_open_question_open(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        saved = expect(Saved, await someone.command(Direction.IN))
        assert saved.ask == AskNationality(OFFERED)
        await someone.keep(JUNE)
        await someone.say("Россия")
        journal = await someone.journal()
        assert journal is not None
        assert journal.traveller.nationality == "RU"


class TestOnce:
    async def test_the_same_request_twice_gives_the_same_answer(self, world: World) -> None:
        someone = await world.settled()

        async def twice(name: str, deed: Action[Given], *given: Given.args, **more: Given.kwargs) -> Answer:
            first = await someone.as_request(name).press(deed, *given, **more)
            world.restart()
            assert await someone.as_request(name).press(deed, *given, **more) == first
            return first

        kept = expect(Planned, await twice("keep", plans.keep, TRIP.entered, TRIP.left))
        await twice("move", stays.fill, OfPlan(Purpose.PLAN_ENTRY, kept.trip.id), JULY)
        await twice("exit", stays.fill, OfPlan(Purpose.PLAN_EXIT, kept.trip.id), day("07-05"))
        assert await someone.plans() == days("07-01 07-05")
        dropped = await twice("drop", plans.drop, kept.trip.id)
        assert dropped == PlanDropped(days("07-01 07-05")[0], TODAY)
        assert await someone.plans() == []

    @pytest.mark.parametrize(
        ("purpose", "words"),
        [(Purpose.PLAN, "12 июня"), (Purpose.PLAN, "30"), (Purpose.PLAN_ENTRY, "1 июля"), (Purpose.PLAN_EXIT, "10")],
    )
    async def test_typed_words_too(self, world: World, purpose: Purpose, words: str) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(purpose, plan_id if purpose is not Purpose.PLAN else 0)
        first = await someone.as_request("words").say(words)
        world.restart()
        assert await someone.as_request("words").say(words) == first
        assert len(await someone.plans()) == 1

    @pytest.mark.parametrize("purpose", [Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT])
    async def test_what_was_answered_is_no_question_to_the_next_words(self, world: World, purpose: Purpose) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(purpose, plan_id)
        changed = expect(Planned, await someone.say("20.06.2026"))
        assert changed.done is PlanDone.CHANGED
        assert isinstance(await someone.say("25.06.2026"), NotRead)
        assert isinstance(await someone.say("05.03.2026"), EntryOrExit)
        assert await someone.plans() == [changed.trip]

    async def test_twenty_taps_at_once_keep_one_plan(self, world: World) -> None:
        someone = await world.settled()
        answers = await asyncio.gather(*(someone.keep(TRIP.entered, TRIP.left) for _ in range(20)))
        assert all(answer == answers[0] for answer in answers)
        assert await someone.plans() == [TRIP]

    async def test_a_request_that_fails_leaves_nothing(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        someone = await world.settled()

        async def fail(*_: object, **__: object) -> None:
            raise RuntimeError("broken on purpose")

        with monkeypatch.context() as patch:
            patch.setattr("bot.storage.notices.plan_of_journals", fail)
            with pytest.raises(RuntimeError):
                await someone.keep(JUNE)
        assert await someone.plans() == []
        assert await someone.notice(PLAN) is None

    async def test_a_failed_deletion_leaves_the_plan(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        someone, plan_id = await with_plan(world)

        async def fail(*_: object, **__: object) -> None:
            raise RuntimeError("broken on purpose")

        with monkeypatch.context() as patch:
            patch.setattr("bot.storage.notices.plan_of_journals", fail)
            with pytest.raises(RuntimeError):
                await someone.drop(plan_id)
        assert await someone.plans() == [TRIP]
        assert await someone.due(PLAN) == at("06-12")
