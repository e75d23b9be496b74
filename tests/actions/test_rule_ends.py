"""A rule that is known only up to a day: what is said of it, and that it concerns nobody who holds a permit."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from bot.actions import permits, status
from bot.actions.answers.notices import PermitEnds, Reminder
from bot.actions.answers.status import Allowance, Status
from bot.actions.answers.stays import Saved
from bot.actions.facts import JournalFacts
from bot.core.limits import PerVisit
from bot.core.permit import PermitKind
from bot.core.rule import Rule, Version
from bot.rulebook import HOME, Rulebook
from bot.storage import journals, snapshot
from tests.actions.answered import expect, text
from tests.actions.reminded import listed
from tests.actions.talk import ALMATY, LIMIT, PERMIT, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

LAST = "12-31"
"""Up to which the rule of Mongolia for British citizens is known."""


async def entered(world: World, on: str) -> Talk:
    """Somebody inside Mongolia since that day, whose only journal is there."""
    someone = await world.settled("GB")
    own = await someone.journal()
    assert own is not None
    async with world.database.write(someone.id) as tx:
        await journals.add(tx, own.traveller, "MN")
        await journals.remove(tx, own.id)
    world.clock.go_to(day(on))
    expect(Saved, await someone.say(f"entered Mongolia {day(on):%d.%m.%Y}"))
    return someone


async def numbers(someone: Talk) -> Allowance:
    return expect(Allowance, expect(Status, await someone.do(status.show)).numbers)


def at_first_day_over(ends: date) -> datetime:
    return datetime.combine(ends + timedelta(1), time(10), ALMATY)


async def test_that_it_is_the_rule_which_ends_is_said(world: World) -> None:
    someone = await entered(world, "12-10")
    found = await numbers(someone)
    assert (found.last_legal_day, found.rule_ends) == (day(LAST), True)
    assert "No rule is known after this day" in text(await someone.do(status.show))
    for on, left in (("12-24", 7), (LAST, 0)):
        world.clock.go_to(day(on))
        told = expect(Reminder, await someone.hear(LIMIT))
        assert (told.left, told.rule_ends) == (left, True)
        assert "has to be crossed" not in text(told)
        assert "No rule is known after this day" in text(told)
    assert "has to be crossed" not in text(await someone.do(status.show))


async def test_a_limit_that_ends_the_stay_sooner_is_no_end_of_the_rule(world: World) -> None:
    found = await numbers(await entered(world, "11-20"))
    assert (found.last_legal_day, found.rule_ends) == (day("12-19"), False)


@pytest.mark.parametrize("ends", [None, date(2027, 6, 1)])
async def test_who_holds_a_permit_is_not_told_of_it(world: World, ends: date | None) -> None:
    someone = await entered(world, "12-10")
    await someone.press(permits.keep, day("12-12"), ends, PermitKind.RESIDENCE)
    for on in (day("12-20"), day(LAST), date(2027, 1, 2)):
        world.clock.go_to(on)
        found = await numbers(someone)
        assert (found.by_permit, found.endless, found.rule_ends) == (True, ends is None, False)
        assert ends is None or found.last_legal_day == ends
        assert await someone.due(LIMIT) == (at_first_day_over(ends) if ends else None)
    if ends:
        world.clock.go_to(date(2027, 5, 18))
        assert expect(PermitEnds, await someone.hear(PERMIT)).left == 14


async def test_each_day_is_judged_by_itself_whichever_was_asked_about_before(world: World) -> None:
    someone = await entered(world, "12-10")
    async with world.database.read() as tx:
        found = await snapshot.take(tx, someone.id)
    assert found is not None
    facts, after = JournalFacts.of(found, found.current, world.rulebook), date(2027, 1, 1)
    assert [facts.judged(on) for on in (day(LAST), after, day(LAST))] == [facts.count, None, facts.count]
    assert facts.count is not None


async def test_one_that_begins_later_is_counted_down_to_from_its_first_day(world: World) -> None:
    home = world.rulebook.home
    begins = Rule((Version((PerVisit(30),), begins=day("03-20")),))
    later = (replace(each, rule=begins) if "DE" in each.nationalities else each for each in home.categories)
    world.rulebook = Rulebook({HOME: replace(home, categories=tuple(later))})
    world.restart()
    someone = await world.settled("DE")
    world.clock.go_to(day("03-01"))
    await someone.say("entered today")
    assert await listed(someone) == ["23.03 7", "27.03 3", "29.03 1", "30.03 0", "31.03 +1"]
    world.clock.at = await someone.due() or world.clock.at
    assert expect(Reminder, await someone.hear(LIMIT)).left == 7
