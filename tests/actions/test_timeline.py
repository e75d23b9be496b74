"""The picture of a person's journals: which are in it, and in which order."""

import pytest

from bot.actions import journals, timeline
from bot.actions.answers.timeline import Timelines
from bot.actions.timeline import MOST
from bot.core.timeline import Timeline
from bot.telegram.commands import CARDS
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_one_journal_has_its_days_and_no_name(world: World) -> None:
    someone = await world.settled()
    await someone.say("01.02.2026 - 10.02.2026")
    await someone.say("въехал 1 марта")
    (drawn,) = expect(Timelines, await someone.press(CARDS["timeline"])).journals
    days = drawn.timeline
    assert days.stays == ((day("02-01"), day("02-10")), (day("03-01"), world.clock.today))
    assert days.last == drawn.standing.numbers.last_legal_day  # type: ignore[union-attr] # a rule is known
    assert (drawn.standing.heading.traveller, drawn.standing.heading.country) == (None, None)


async def test_of_several_the_one_that_is_shown_first_stands_at_the_top(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    await family.me.say("Аня въехала 1 марта")
    by_hers = await family.by("Аня")
    await by_hers.press(journals.choose)
    shown = expect(Timelines, await family.me.press(timeline.show))
    names = [(each.standing.heading.traveller, each.standing.heading.country) for each in shown.journals]
    assert names == [("Аня", "KZ"), ("me", "KZ"), ("me", "GE")]
    assert shown.more == 0


async def test_of_very_many_the_first_are_drawn(world: World) -> None:
    family = await Family.of(world, "GE", others=tuple(f"Аня{letter}" for letter in "абвгде"))
    shown = expect(Timelines, await family.me.press(timeline.show))
    assert (len(shown.journals), shown.more) == (MOST, 2)


async def test_where_no_rule_is_known_the_days_are_drawn_without_a_window(world: World) -> None:
    someone = await world.settled("AR")
    await someone.say("въехал 1 марта")
    (drawn,) = expect(Timelines, await someone.press(timeline.show)).journals
    assert drawn.timeline == Timeline(world.clock.today, ((day("03-01"), world.clock.today),))
