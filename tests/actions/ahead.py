"""Somebody with a trip ahead, and what is answered about one."""

from datetime import date, timedelta

from bot.actions import plans
from bot.actions.answers import Answer
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.plans import PlanFor
from bot.actions.answers.status import Planned
from bot.actions.answers.unread import WayOut
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.rulebook import Category
from tests.actions.answered import expect
from tests.actions.talk import Talk, World, day, days


def russias(world: World) -> Rule:
    found = world.rulebook["KZ"].find("RU")
    assert isinstance(found, Category)
    return found.rule


# Today is Tuesday, 10 March 2026. Ninety days of any 180, ninety a visit.
TODAY = day("03-10")
JUNE, JULY = day("06-12"), day("07-01")
TRIP = days("06-12 06-30")[0]
ENTRY = Wanted(Purpose.PLAN)
LEAVE = WayOut("day", "cancel", ENTRY)


async def with_plan(world: World, trip: Stay = TRIP, nationality: str | None = "RU") -> tuple[Talk, int]:
    """Somebody who keeps one plan, and its id."""
    someone = await world.settled(nationality)
    await someone.keep(trip.entered, trip.left)
    [row] = await someone.plans()
    return someone, row.id


def exit_of(trip: Stay) -> date:
    """The exit day of a trip that has one."""
    return expect(date, trip.left)


async def earlier(someone: Talk, trip: Stay) -> Answer:
    """What this trip would bring if it began and ended a day earlier."""
    one = timedelta(1)
    return await someone.press(plans.trip, trip.entered - one, exit_of(trip) - one)


def return_in(answer: Answer, place: int = -1) -> Planned:
    """The trip named for one of the exits that are thought of."""
    return expect(Planned, expect(PlanFor, answer).returns[place].trip)


async def untouched(someone: Talk) -> bool:
    """Whether nothing that the person asked became a stay."""
    return await someone.stays() == [] and await someone.changes() == 0
