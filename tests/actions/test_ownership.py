"""Nobody reaches another's stays, changes or questions, whatever the id in a button."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions import onboarding, permits, plans, stays
from bot.actions.answers.days import OfStay
from bot.actions.answers.pages import NotRegistered, StaleButton
from bot.actions.answers.plans import Plans
from bot.actions.answers.stays import Saved, StayList
from bot.actions.answers.unread import NotRead
from bot.core.journal import Journal
from tests.actions.answered import expect, outlook_of
from tests.actions.talk import PLAN, Direction, Purpose, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def settled_pair(world: World) -> tuple[Talk, Talk, int, int]:
    """A person with a stay, another person, the stay's id and its change's."""
    owner, other = await world.settled(), await world.settled()
    saved = await owner.stayed((day("01-01"), day("01-05")))
    return owner, other, (await owner.stays())[0].id, saved.change


async def test_another_persons_stay_is_not_there(world: World) -> None:
    owner, other, stay, change = await settled_pair(world)
    await other.command(Direction.IN)
    for answer in (
        await other.press(stays.one, stay),
        await other.delete(stay),
        await other.undo(change),
        await other.pick(Purpose.FIX_ENTRY, stay, day("01-02")),
        await other.pick(Purpose.FIX_EXIT, stay, day("01-04")),
        await other.press(stays.ask_for, OfStay(Purpose.FIX_ENTRY, stay)),
        await other.press(stays.ask_for, OfStay(Purpose.FIX_EXIT, stay)),
    ):
        assert answer == StaleButton()
    assert await owner.stays() == days("01-01 01-05")
    assert await other.stays() == days("03-10")
    assert await other.question() is None


@pytest.mark.parametrize("whose", ["another's", "nobody's"])
async def test_a_button_about_a_journal_that_is_not_theirs_does_nothing_in_their_own(world: World, whose: str) -> None:
    owner, other = await world.settled(), await world.settled()
    journal = await owner.journal()
    assert journal is not None
    pressed = replace(other, in_journal=journal.id if whose == "another's" else 10**9)
    for answer in (
        await pressed.pick(Purpose.ENTER, 0, day("03-01")),
        await pressed.press(permits.hold, True),
        await pressed.press(plans.keep, day("06-12"), None),
        await pressed.press(stays.show),
    ):
        assert answer == StaleButton()
    for each in (owner, other):
        assert await each.stays() == await each.plans() == []
        assert not expect(Journal, await each.journal()).permits


async def test_a_button_of_a_journal_that_is_gone_is_answered_in_the_language_of_choice(world: World) -> None:
    someone = await world.settled("RU", "ru")
    pressed = replace(replace(someone, in_journal=10**9).asked(), account_language="en")
    reply = await world.runner.run(pressed, False, stays.show)
    assert (reply.answer, reply.languages) == (StaleButton(), ("ru",))


async def test_another_persons_plan_is_not_there(world: World) -> None:
    owner, other = await world.settled(), await world.settled()
    await owner.keep(day("06-12"), day("06-30"))
    await other.keep(day("06-12"))
    [row] = await owner.plans()
    for answer in (
        await other.press(plans.one, row.id),
        await other.drop(row.id),
        await other.pick(Purpose.PLAN_ENTRY, row.id, day("07-01")),
        await other.pick(Purpose.PLAN_EXIT, row.id, day("07-01")),
        await other.ask_ahead(Purpose.PLAN_ENTRY, row.id),
        await other.ask_ahead(Purpose.PLAN_EXIT, row.id),
    ):
        assert answer == StaleButton()
    assert await owner.plans() == days("06-12 06-30")
    assert await other.plans() == days("06-12")
    assert await other.question() is None


async def test_anothers_deletion_shows_nothing_of_theirs(world: World) -> None:
    # Requests never share a name; if they did, no days of another would come to light.
    owner, other = await world.settled(), await world.settled()
    await owner.keep(day("06-12"))
    [row] = await owner.plans()
    await owner.as_request("drop").drop(row.id)
    assert await replace(other, request=f"{owner.id} drop").drop(row.id) == StaleButton()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.one_of(st.integers(0, 400), st.integers(0, 2**63 - 1)))
async def test_no_number_opens_anything_to_who_has_nothing(world: World, number: int) -> None:
    # The database is full of other people's stays and changes with small numbers.
    other = await world.settled()
    answers = [
        await other.press(stays.one, number),
        await other.delete(number),
        await other.undo(number),
        await other.pick(Purpose.FIX_ENTRY, number, day("01-02")),
        await other.press(stays.ask_for, OfStay(Purpose.FIX_EXIT, number)),
        await other.press(plans.one, number),
        await other.drop(number),
        await other.pick(Purpose.PLAN_ENTRY, number, day("06-12")),
        await other.pick(Purpose.PLAN_EXIT, number, day("06-12")),
        await other.ask_ahead(Purpose.PLAN_ENTRY, number),
    ]
    assert answers == [StaleButton()] * len(answers)
    assert await other.changes() == 0


async def test_the_list_and_the_status_show_ones_own(world: World) -> None:
    owner, other, *_ = await settled_pair(world)
    await owner.keep(day("06-12"))
    listed = expect(StayList, await other.press(stays.show))
    assert (listed.stays, listed.plans) == ((), ())
    assert expect(Plans, await other.plan()).plans == ()
    listed = expect(StayList, await owner.press(stays.show))
    assert (len(listed.stays), len(listed.plans)) == (1, 1)


async def test_plans_are_ones_own_in_what_is_reckoned_and_asked(world: World) -> None:
    owner, other = await world.settled(), await world.settled()
    await owner.keep(day("06-12"), day("09-09"))
    assert outlook_of(await other.plan("10.09")).may_stay == 90
    assert await other.notice(PLAN) is None


async def test_a_button_pressed_by_somebody_unknown_makes_nobody_known(world: World) -> None:
    _, _, stay, change = await settled_pair(world)
    passer_by = world.newcomer()
    assert await passer_by.delete(stay) == NotRegistered()
    assert await passer_by.undo(change) == NotRegistered()
    assert await passer_by.keep(day("06-12")) == NotRegistered()
    assert await passer_by.press(onboarding.choose_nationality, "RU") == NotRegistered()
    assert await passer_by.journal() is None


async def test_the_same_dialogue_is_not_shared(world: World) -> None:
    owner, other, stay, _ = await settled_pair(world)
    await owner.press(stays.ask_for, OfStay(Purpose.FIX_EXIT, stay))
    await other.say("03.01.2026")
    assert await owner.stays() == days("01-01 01-05")
    assert await other.stays() == []
    await owner.keep(day("06-12"))
    await owner.ask_ahead(Purpose.PLAN_EXIT, (await owner.plans())[0].id)
    assert isinstance(await other.say("20.06.2026"), NotRead)
    assert await owner.plans() == days("06-12")


async def test_anothers_request_shows_nothing_of_theirs(world: World) -> None:
    # Requests never share a name; if they did, each would be answered with their own days.
    owner, other = await world.settled(), await world.settled()
    await owner.as_request("in").command(Direction.IN, "01.03.2026")
    saved = expect(Saved, await replace(other, request=f"{owner.id} in").command(Direction.IN, "02.03.2026"))
    assert [stay.entered for stay in saved.stays] == [day("03-02")]
    assert await other.stays() == days("03-02")
