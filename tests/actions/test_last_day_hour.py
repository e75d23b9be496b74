"""The hour of a last day's notice, where the person's clock is hours from the country's."""

from datetime import timedelta

import pytest

from bot.actions.notices.moments import IN_TIME
from tests.actions.reminded import deliver, entered, reminder
from tests.actions.talk import REGISTRATION, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")
LATE = "Europe/Moscow", 21
"""23:00 in Almaty; eight in the morning is 10:00 there."""


async def test_the_last_legal_day_is_told_in_time_and_the_others_at_the_chosen_hour(world: World) -> None:
    someone = await entered(world)
    await someone.lives_in(*LATE)
    for text, hour in (("03-16", 23), ("03-23", 23), ("03-27", 23), ("03-29", 23), ("03-30", 10), ("03-31", 23)):
        assert await someone.due() == at(text, hour)
        world.clock.at = at(text, hour)
        assert await deliver(someone) is not None
    assert at("03-31", 0) - at("03-30", 10) >= IN_TIME


async def test_whoever_chooses_such_an_hour_later_on_that_day_is_told_at_once(world: World) -> None:
    someone = await entered(world)
    await someone.lives_in("Asia/Almaty", 19)
    for text in ("03-16", "03-23", "03-27", "03-29"):
        world.clock.at = at(text, 19)
        assert await deliver(someone) is not None
    world.clock.at = at("03-30", 11)
    await someone.lives_in(*LATE)
    assert await someone.due() == at("03-30", 11)
    assert await deliver(someone) == await reminder(someone, day("03-30"))


async def test_so_is_the_last_day_to_register(world: World) -> None:
    someone = await world.settled("RU")
    world.clock.go_to(day("07-10").replace(year=2026))
    await someone.say("въехал сегодня")
    await someone.lives_in(*LATE)
    by = day("07-10") + timedelta(29)
    world.clock.at = at(f"{by - timedelta(1):%m-%d}", 23)
    await someone.hear(REGISTRATION)
    assert await someone.due(REGISTRATION) == at(f"{by:%m-%d}", 10)
