"""The same notice tomorrow, once, if it is still true then."""

from datetime import timedelta

import pytest

from bot.actions import again, check_in, registration, reminder_settings
from bot.actions.answers.notices import Again, CheckIn, NotAgain, PermitEnds, PlanDue, Register, Silenced
from bot.actions.answers.pages import StaleButton
from tests.actions.answered import expect, text
from tests.actions.reminded import deliver, entered, listed, stay_id
from tests.actions.talk import CHECK_IN, LIMIT, PERMIT, PLAN, REGISTRATION, Direction, Talk, World, at, day, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def reminded(world: World) -> Talk:
    """Somebody who has heard on 16 March that two weeks are left."""
    someone = await entered(world)
    world.clock.at = at("03-16")
    assert await deliver(someone) is not None
    return someone


async def test_it_comes_tomorrow_and_then_as_before(world: World) -> None:
    someone = await reminded(world)
    world.clock.go_on(hours=3)
    for _ in range(2):
        assert await someone.press(again.tomorrow, LIMIT) == Again(day("03-17"), 10, day("03-16"))
    assert await listed(someone) == ["17.03 13", "23.03 7", "27.03 3", "29.03 1", "30.03 0"]
    await someone.say_citizenship_again()
    assert await someone.due() == at("03-17")
    world.clock.at = at("03-17")
    told = await deliver(someone)
    assert told is not None
    assert told.left == 13
    assert await someone.due() == at("03-23")


async def test_pressed_late_it_means_the_day_after_the_press(world: World) -> None:
    someone = await reminded(world)
    world.clock.go_to(day("03-22"))
    assert await someone.press(again.tomorrow, LIMIT) == Again(day("03-23"), 10, day("03-22"))
    world.clock.at = at("03-23")
    assert await deliver(someone) is not None  # one message, though it would have come anyway
    assert await someone.due() == at("03-27")


async def test_late_it_is_kept_and_true_no_more_it_is_not_sent(world: World) -> None:
    someone, other = await reminded(world), await entered(world)
    world.clock.at = at("03-16", 12)
    await someone.press(again.tomorrow, LIMIT)
    world.clock.at = at("03-17", 12)
    await someone.say_citizenship_again()
    assert await someone.due() == at("03-17")
    await someone.press(reminder_settings.set_hour, 9)
    claimed = await someone.notice()
    assert claimed is not None
    assert await someone.composed(claimed) is not None
    await someone.command(Direction.OUT)
    assert await someone.composed(claimed) is None
    assert await someone.due() is None
    assert await someone.press(again.tomorrow, LIMIT) == NotAgain()
    assert await other.press(again.tomorrow, "nothing") == StaleButton()
    await someone.command(Direction.IN, "17.03.2026")
    world.clock.at = at("03-18", 12)
    assert await someone.due() != at("03-18")


async def test_whoever_pauses_it_or_switches_it_off_is_told_that(world: World) -> None:
    someone = await reminded(world)
    await someone.press(again.tomorrow, LIMIT)
    await someone.pause(day("03-29"))
    assert await someone.due() == at("03-29")
    held = await someone.press(again.tomorrow, LIMIT)
    assert held == Silenced(day("03-29"), day("03-16"))
    assert "come again from 29 March" in text(held)
    assert await someone.due() == at("03-29")

    someone = await world.settled()
    world.clock.go_to(day("07-02"))
    await someone.command(Direction.IN)
    world.clock.at = await someone.due(REGISTRATION) or world.clock.at
    await someone.hear(REGISTRATION)
    await someone.press(reminder_settings.set_kind, REGISTRATION, False)
    assert await someone.press(again.tomorrow, REGISTRATION) == Silenced(None, world.clock.today)


async def test_a_plan_and_a_question_are_asked_again_until_they_are_answered(world: World) -> None:
    someone = await world.settled()
    await someone.keep(day("03-20"))
    world.clock.at = at("03-20")
    asked = expect(PlanDue, await someone.hear(PLAN))
    await someone.press(again.tomorrow, PLAN)
    world.clock.at = at("03-21")
    assert expect(PlanDue, await someone.hear(PLAN)).trip == asked.trip
    assert await someone.due(PLAN) is None
    await someone.press(again.tomorrow, PLAN)
    await someone.command(Direction.IN, "20.03.2026")
    assert await someone.press(again.tomorrow, PLAN) == NotAgain()

    someone = await inside(world)
    world.clock.at = await someone.due(CHECK_IN) or world.clock.at
    assert isinstance(await someone.hear(CHECK_IN), CheckIn)
    await someone.press(again.tomorrow, CHECK_IN)
    world.clock.at += timedelta(1)
    assert isinstance(await someone.hear(CHECK_IN), CheckIn)
    await someone.press(check_in.confirm, await stay_id(someone))
    assert await someone.press(again.tomorrow, CHECK_IN) == NotAgain()


async def test_registration_and_permits_too(world: World) -> None:
    someone = await world.settled()
    world.clock.go_to(day("07-02"))
    await someone.command(Direction.IN)
    world.clock.at = await someone.due(REGISTRATION) or world.clock.at
    told = expect(Register, await someone.hear(REGISTRATION))
    await someone.press(again.tomorrow, REGISTRATION)
    world.clock.at += timedelta(1)
    assert expect(Register, await someone.hear(REGISTRATION)).by == told.by
    await someone.press(again.tomorrow, REGISTRATION)
    await someone.press(registration.done, await stay_id(someone))
    assert await someone.due(REGISTRATION) is None

    someone = await world.settled()
    await someone.say("РВП 01.07.2026 - 30.08.2026")
    world.clock.at = await someone.due(PERMIT) or world.clock.at
    assert isinstance(await someone.hear(PERMIT), PermitEnds)
    await someone.press(again.tomorrow, PERMIT)
    world.clock.at += timedelta(1)
    assert expect(PermitEnds, await someone.hear(PERMIT)).left == 13
    assert await someone.due(PERMIT) is None
