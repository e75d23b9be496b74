"""Nobody is woken: what falls due at night waits for eight in the morning, whatever it is and why ever it was late."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.actions import due_notices
from bot.actions.answers import Reply
from bot.actions.answers.notices import Reminder
from bot.delivery import Later, Notice
from bot.storage import notices
from tests.actions.answered import expect
from tests.actions.reminded import entered
from tests.actions.talk import ALMATY, CHECK_IN, Direction, Talk, World, at, day, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def becomes_of(someone: Talk, notice: Notice, moment: datetime) -> object:
    """What is sent of it at that moment: the answer, or the moment until which it waits."""
    someone.world.clock.at = moment
    due = await due_notices.compose(someone.world.runner, notice, moment)
    return due.until.astimezone(ALMATY) if isinstance(due, Later) else due and expect(Reply, due).answer


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (at("03-16", 21, 59), None),
        (at("03-16", 22), at("03-17", 0)),
        (at("03-17", 0), at("03-17", 8)),
        (at("03-17", 7, 59), at("03-17", 8)),
        (at("03-17", 8), None),
    ],
)
async def test_what_is_late_waits_for_the_morning(world: World, moment: datetime, until: datetime | None) -> None:
    someone = await entered(world)
    planned = expect(Notice, await someone.notice())
    found = await becomes_of(someone, planned, moment)
    assert found == until if until else not isinstance(found, datetime)


@pytest.mark.parametrize(("late", "next_day"), [("03-29", "03-30"), ("03-30", "03-31")])
async def test_what_waits_is_looked_at_again_as_the_countrys_next_day_begins(
    world: World, late: str, next_day: str
) -> None:
    """It may be the last legal day, or the first one over, of which nobody is to hear in the morning only."""
    someone = await entered(world)
    planned = expect(Notice, await someone.notice())
    if late == "03-29":
        assert await becomes_of(someone, planned, at(late, 23)) == at(next_day, 0)
    told = expect(Reminder, await becomes_of(someone, planned, at(next_day, 0)))
    assert (told.left, told.over) == ((0, 0) if next_day == "03-30" else (0, 1))


async def test_the_next_day_is_that_of_the_country(world: World) -> None:
    someone = await entered(world)
    await someone.lives_in("Europe/Moscow", 10)
    planned = expect(Notice, await someone.notice())
    assert await becomes_of(someone, planned, at("03-17", 1)) == at("03-17", 10)
    await someone.lives_in("Asia/Kamchatka", 10)
    assert await becomes_of(someone, planned, at("03-16", 20)) == at("03-17", 0)


async def test_the_night_is_the_persons_own(world: World) -> None:
    someone = await entered(world)
    await someone.lives_in("Europe/Moscow", 10)
    planned = expect(Notice, await someone.notice())
    assert not isinstance(await becomes_of(someone, planned, at("03-16", 23, 30)), datetime)
    moscow = datetime(2026, 3, 17, 8, tzinfo=ZoneInfo("Europe/Moscow"))
    assert await becomes_of(someone, planned, at("03-17", 9, 59)) == moscow


@pytest.mark.parametrize(("text", "wakes"), [("03-29", False), ("03-30", True), ("03-31", True), ("04-01", False)])
async def test_only_the_last_legal_day_and_the_first_one_over_come_at_night(
    world: World, text: str, wakes: bool
) -> None:
    someone = await entered(world)
    planned = expect(Notice, await someone.notice())
    assert isinstance(await becomes_of(someone, planned, at(text, 3)), datetime) != wakes


async def test_a_permits_last_day_comes_at_night_where_it_is_the_last_legal_one(world: World) -> None:
    someone = await world.settled()
    await someone.say("РВП 01.03.2026 - 30.03.2026")
    await someone.command(Direction.IN, "05.03.2026")
    planned = expect(Notice, await someone.notice("permit"))
    assert isinstance(await becomes_of(someone, planned, at("03-29", 3)), datetime)
    assert not isinstance(await becomes_of(someone, planned, at("03-30", 3)), datetime)


async def test_questions_and_news_wait_and_an_answer_does_not(world: World) -> None:
    someone = await inside(world)
    asked = expect(Notice, await someone.notice(CHECK_IN))
    missed = replace(asked, kind=notices.OUTAGE, due_at=at("04-10", 23))
    sorry = replace(missed, kind=notices.APOLOGY, journal_id=None)
    for notice in (asked, missed):
        assert await becomes_of(someone, notice, at("04-10", 23, 5)) == at("04-11", 0)
        assert await becomes_of(someone, notice, at("04-11", 0)) == at("04-11", 8)
    # Whoever wrote a minute ago is awake; hours later they need not be.
    assert not isinstance(await becomes_of(someone, sorry, at("04-10", 23, 5)), datetime)
    assert await becomes_of(someone, sorry, at("04-11", 3)) == at("04-11", 8)


async def test_what_waits_is_claimed_again_and_says_what_is_true_in_the_morning(world: World) -> None:
    someone = await entered(world)
    world.clock.at = at("03-16", 23)
    assert await someone.hear() is None
    assert await someone.due() == at("03-16")
    world.clock.at = at("03-17", 8)
    assert getattr(await someone.hear(), "left", None) == 13
    assert await someone.due() == at("03-23")
    world.clock.at = at("03-23", 23) + timedelta(hours=1)
    await someone.command(Direction.OUT, "23.03.2026")
    world.clock.at = at("03-24", 8)
    assert await someone.due() is None
    assert day("03-23") == (await someone.stays())[0].left
