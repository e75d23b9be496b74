"""A kept plan is moved, given an exit or deleted, by its buttons, the calendar or words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions import plans, stays
from bot.actions.answers.days import OfPlan, Purpose
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.plans import PlanDropped
from bot.actions.answers.questions import AskDay, EntryOrExit, WhichDay
from bot.actions.answers.status import PlanDone, Planned
from bot.actions.answers.unread import NotRead
from bot.core.stay import Stay
from tests.actions.ahead import ENTRY, JULY, JUNE, LEAVE, TODAY, TRIP, untouched, with_plan
from tests.actions.answered import expect
from tests.actions.talk import PLAN, World, at, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestChanging:
    async def test_moved_it_keeps_its_length(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        moved = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY))
        assert (moved.trip.id, moved.trip, moved.done) == (plan_id, days("07-01 07-19")[0], PlanDone.CHANGED)
        assert await someone.plans() == days("07-01 07-19")
        assert await someone.due(PLAN) == at("07-01")
        again = await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY)
        assert again == moved

    async def test_without_an_exit_only_the_entry_moves(self, world: World) -> None:
        someone, plan_id = await with_plan(world, Stay(JUNE))
        assert expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY)).trip == Stay(JULY)

    async def test_its_exit_is_set_and_set_anew(self, world: World) -> None:
        someone, plan_id = await with_plan(world, Stay(JUNE))
        for left in ("06-30", "06-20", "06-12"):
            changed = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, plan_id, day(left)))
            assert (changed.trip.id, changed.trip, changed.done) == (plan_id, Stay(JUNE, day(left)), PlanDone.CHANGED)
        assert await someone.plans() == [Stay(JUNE, JUNE)]

    async def test_an_exit_before_the_entry_is_refused_and_asked_still(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        exit_of = OfPlan(Purpose.PLAN_EXIT, plan_id)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        assert await someone.say("11.06.2026") == NotRead(
            "contradiction", TODAY, wanted=exit_of, leave=replace(LEAVE, wanted=exit_of)
        )
        assert await someone.pick(Purpose.PLAN_EXIT, plan_id, day("06-11")) == NotRead(
            "contradiction", TODAY, wanted=exit_of
        )
        assert await someone.plans() == [TRIP]
        assert expect(Planned, await someone.say("20.06.2026")).trip == Stay(JUNE, day("06-20"))

    @pytest.mark.parametrize(
        ("words", "left"),
        [("20 июня", "06-20"), ("10 дней", "06-21"), ("10", "06-21"), ("выезжаю 20 июня", "06-20")],
    )
    async def test_its_exit_is_typed(self, world: World, words: str, left: str) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        assert expect(Planned, await someone.say(words)).trip == Stay(JUNE, day(left))

    async def test_an_exit_that_is_far_from_today_is_asked_about_with_its_year(self, world: World) -> None:
        someone, plan_id = await with_plan(world, Stay(day("12-20")))
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        answer = expect(WhichDay, await someone.say("10 января"))
        assert date(2027, 1, 10) in answer.days
        assert answer.wanted == OfPlan(Purpose.PLAN_EXIT, plan_id)

    async def test_its_entry_is_typed(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id)
        assert expect(Planned, await someone.say("1 июля")).trip == days("07-01 07-19")[0]

    @pytest.mark.parametrize("words", ["12.06 - 30.06", "30 дней"])
    async def test_where_one_day_is_asked_a_trip_is_no_answer(self, world: World, words: str) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id)
        wanted = OfPlan(Purpose.PLAN_ENTRY, plan_id)
        assert await someone.say(words) == NotRead("range", TODAY, wanted=wanted, leave=replace(LEAVE, wanted=wanted))
        assert await someone.plans() == [TRIP]

    async def test_not_onto_the_day_of_another_plan(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.keep(JULY, day("07-05"))
        answer = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY))
        assert (answer.trip, answer.done) == (days("07-01 07-05")[0], PlanDone.THERE)
        assert await someone.plans() == days("06-12 06-30", "07-01 07-05")

    @pytest.mark.parametrize(
        "trip", [*days("06-20 06-25", "06-20", "06-01 06-13", "06-01 08-01", "06-29 07-05"), Stay(JUNE, day("07-15"))]
    )
    async def test_none_that_overlaps_another_plan_is_kept_and_that_one_is_named(
        self, world: World, trip: Stay
    ) -> None:
        someone, june = await with_plan(world)
        july = expect(Planned, await someone.keep(day("07-10"), day("07-12"))).trip.id
        answer = expect(Planned, await someone.keep(trip.entered, trip.left))
        other = july if trip.entered == JUNE else june  # on the day of a plan it would be that plan with another exit
        assert (answer.trip.id, answer.done) == (other, PlanDone.OVERLAPS)
        assert await someone.plans() == [TRIP, *days("07-10 07-12")]

    @pytest.mark.parametrize("trip", days("06-01 06-12", "06-30 07-05", "06-30", "06-11", "05-01"))
    async def test_one_may_begin_on_the_day_another_ends(self, world: World, trip: Stay) -> None:
        # Of a trip whose exit is not chosen only the entry day is known.
        someone, _ = await with_plan(world)
        assert expect(Planned, await someone.keep(trip.entered, trip.left)).done is PlanDone.KEPT
        assert await someone.plans() == sorted([trip, TRIP], key=lambda plan: plan.entered)

    async def test_none_is_changed_so_that_it_overlaps_another(self, world: World) -> None:
        someone, june = await with_plan(world)
        july = expect(Planned, await someone.keep(JULY, day("07-10"))).trip.id
        longer = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, june, day("07-02")))
        assert (longer.trip.id, longer.done) == (july, PlanDone.OVERLAPS)
        later = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, june, day("06-20")))
        assert (later.trip.id, later.done) == (july, PlanDone.OVERLAPS)
        assert await someone.plans() == [TRIP, *days("07-01 07-10")]
        assert expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, june, day("06-13"))).done is PlanDone.CHANGED

    async def test_a_plan_whose_day_has_come_is_in_the_way_of_none(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.go_to(day("06-15"))
        assert expect(Planned, await someone.keep(day("06-20"), day("06-25"))).done is PlanDone.KEPT

    async def test_not_onto_today_or_a_day_that_has_passed(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        assert await someone.pick(Purpose.PLAN_ENTRY, plan_id, TODAY) == EntryOrExit(TODAY, TODAY)
        refused = await someone.pick(Purpose.PLAN_ENTRY, plan_id, TODAY - timedelta(1))
        assert refused == NotRead("past", TODAY, wanted=OfPlan(Purpose.PLAN_ENTRY, plan_id))
        assert await someone.plans() == [TRIP]

    @pytest.mark.parametrize(
        ("purpose", "too_far"), [(Purpose.PLAN_ENTRY, date(2028, 3, 11)), (Purpose.PLAN_EXIT, date(2028, 6, 13))]
    )
    async def test_not_further_than_two_years(self, world: World, purpose: Purpose, too_far: date) -> None:
        someone, plan_id = await with_plan(world)
        for far in (too_far, date.max):
            answer = expect(NotRead, await someone.pick(purpose, plan_id, far))
            assert answer.why == "far"
        assert await someone.plans() == [TRIP]

    async def test_on_its_day_it_can_still_be_moved_and_its_exit_be_set(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.go_to(JUNE)
        changed = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, plan_id, day("06-20")))
        assert (changed.trip, changed.outlook, changed.done) == (Stay(JUNE, day("06-20")), None, PlanDone.CHANGED)
        moved = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, day("06-13")))
        assert moved.trip == days("06-13 06-21")[0]

    async def test_deleted_and_kept_again(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        assert await someone.drop(plan_id) == PlanDropped(TRIP, TODAY)
        assert await someone.plans() == []
        assert await someone.due(PLAN) is None
        assert expect(Planned, await someone.keep(TRIP.entered, TRIP.left)).trip == TRIP
        assert await someone.due(PLAN) == at("06-12")

    async def test_buttons_of_a_deleted_plan_are_out_of_date(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.drop(plan_id)
        for answer in (
            await someone.press(plans.one, plan_id),
            await someone.drop(plan_id),
            await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY),
            await someone.pick(Purpose.PLAN_EXIT, plan_id, JULY),
            await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id),
            await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id),
        ):
            assert answer == StaleButton()
        assert await someone.plans() == []
        assert await someone.question() is None

    async def test_a_day_typed_for_a_plan_that_was_deleted_meanwhile_changes_nothing(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        await someone.drop(plan_id)
        for words in ("20.06.2026", "10 дней"):
            assert isinstance(await someone.say(words), StaleButton | NotRead | Page)
        assert await someone.plans() == []
        assert await untouched(someone)


class TestTheCalendar:
    async def test_for_an_entry_it_begins_today_and_ends_in_two_years(self, world: World) -> None:
        someone = await world.settled()
        asked = await someone.ask_ahead(Purpose.PLAN)
        assert asked == AskDay(ENTRY, TODAY, TODAY, first=TODAY, last=date(2028, 3, 10))
        for shown in (day("12-01"), date(2028, 3, 1)):
            turned = expect(AskDay, await someone.press(stays.ask_for, ENTRY, shown))
            assert (turned.shown, turned.first, turned.last) == (shown, TODAY, date(2028, 3, 10))
        assert expect(Planned, await someone.say("12 июня")).trip == Stay(JUNE)

    async def test_for_a_plan_it_opens_on_its_month(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        entry = expect(AskDay, await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id))
        assert (entry.stay, entry.shown, entry.first) == (TRIP, JUNE, TODAY + timedelta(1))
        left = expect(AskDay, await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id))
        assert (left.stay, left.shown, left.first, left.last) == (TRIP, TRIP.left, JUNE, date(2028, 6, 12))

    async def test_every_day_that_it_offers_is_taken(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        for purpose in (Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT):
            asked = expect(AskDay, await someone.ask_ahead(purpose, plan_id))
            last = expect(date, asked.last)
            for one in (expect(date, asked.first), last):
                assert isinstance(await someone.pick(purpose, plan_id, one), Planned)
        assert isinstance(await someone.pick(Purpose.PLAN, 0, last), Planned)
