"""The picture of a person's journals: which are in it, and in which order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions import countries, journals, plans, settings, status, timeline
from bot.actions.answers import Answer
from bot.actions.answers.status import NoAllowance, Planned, Status
from bot.actions.answers.timeline import Timelines, TripDrawn, WithTimelines
from bot.actions.answers.unread import NotRead
from bot.actions.timeline import MOST
from bot.core.plans import Outlook
from bot.core.timeline import Timeline
from bot.telegram.commands import CARDS
from tests.actions.answered import expect, outlook_of
from tests.actions.family import Family
from tests.actions.talk import Talk, World, day

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
    shown = expect(Timelines, await family.me.press(CARDS["timelines"]))
    names = [(each.standing.heading.traveller, each.standing.heading.country) for each in shown.journals]
    assert names == [("Аня", "KZ"), ("me", "KZ"), ("me", "GE")]
    assert shown.more == 0
    (alone,) = expect(Timelines, await by_hers.press(CARDS["timeline"])).journals
    assert alone == shown.journals[0], "below the status of one it is that one's alone"


async def test_of_very_many_the_first_are_drawn(world: World) -> None:
    family = await Family.of(world, "GE", others=tuple(f"Аня{letter}" for letter in "абвгде"))
    shown = expect(Timelines, await family.me.press(timeline.show_all))
    assert (len(shown.journals), shown.more) == (MOST, 2)


async def test_where_no_rule_is_known_the_days_are_drawn_without_a_window(world: World) -> None:
    someone = await world.settled("AR")
    await someone.say("въехал 1 марта")
    (drawn,) = expect(Timelines, await someone.press(timeline.show)).journals
    assert drawn.timeline == Timeline(world.clock.today, ((day("03-01"), world.clock.today),))


async def test_a_trip_ahead_is_drawn_with_the_days_that_break_a_limit_and_a_stay_ends_today(world: World) -> None:
    someone = await world.settled()
    await someone.say("въехал 1 марта")
    shown = expect(TripDrawn, await someone.press(plans.picture, day("06-01"), day("09-19")))
    days = shown.timeline
    assert days.plans == ((day("06-01"), day("09-19")),)
    assert days.over == ((outlook_of(shown.planned).breaks_on, day("09-19")),)
    assert days.end < day("09-19")
    assert (days.stays, days.ahead) == (((day("03-01"), world.clock.today),), ())


async def test_a_trip_without_an_exit_is_drawn_as_long_as_it_may_last(world: World) -> None:
    someone = await world.settled()
    shown = expect(TripDrawn, await someone.press(plans.picture, day("04-01"), None))
    assert (shown.timeline.plans, shown.timeline.over) == (((day("04-01"), day("06-29")),), ())


async def test_a_trip_further_ahead_than_the_bars_reach_is_drawn_about_itself(world: World) -> None:
    someone = await world.settled()
    await someone.say("въехал 1 марта")
    await someone.press(plans.keep, date(2026, 12, 1), date(2026, 12, 10))
    for entered, left, far in ((day("09-06"), day("09-12"), False), (date(2027, 3, 12), date(2027, 6, 15), True)):
        assert expect(TripDrawn, await someone.press(plans.picture, entered, left)).timeline.far == far
    shown = expect(TripDrawn, await someone.press(plans.picture, date(2027, 3, 12), date(2027, 6, 15)))
    days, last = shown.timeline, date(2027, 6, 15)
    assert (days.day, days.window, days.stays) == (last, last - timedelta(179), ())
    assert days.plans == ((date(2027, 3, 12), last),), "the other plan's days have left the window by then"
    assert days.over == ((outlook_of(shown.planned).breaks_on, last),)
    assert expect(TripDrawn, await someone.press(plans.picture, date(2027, 3, 12), None)).timeline.day == date(
        2027, 6, 9
    )


async def test_where_the_rule_ends_before_a_plan_the_picture_comes_all_the_same(world: World) -> None:
    """Russia's waiver for citizens of China ends on 14 September 2026."""
    someone = await world.settled("CN")
    await someone.press(countries.add, "RU")
    kept = await someone.kept()
    assert kept is not None
    there = replace(someone, in_journal=kept.journals[-1].id)
    later = expect(Planned, await there.press(plans.keep, date(2026, 9, 20), date(2026, 9, 25)))
    assert later.outlook is NoAllowance.NOT_IN_FORCE
    assert isinstance(expect(Planned, await there.press(plans.keep, day("04-01"), day("04-05"))).outlook, Outlook)
    assert [each.outlook is later.outlook for each in expect(Status, await there.press(status.show)).plans] == [
        False,
        True,
    ]
    far = expect(TripDrawn, await there.press(plans.picture, date(2027, 9, 20), date(2027, 9, 25)))
    assert (far.timeline.window, far.timeline.over) == (None, ())
    (drawn,) = expect(Timelines, await there.press(timeline.show)).journals
    assert drawn.timeline.plans == ((day("04-01"), day("04-05")), (date(2026, 9, 20), date(2026, 9, 25)))


async def test_a_trip_that_has_begun_or_is_too_far_ahead_is_no_picture(world: World) -> None:
    someone = await world.settled()
    assert isinstance(await someone.press(plans.picture, day("03-01"), None), NotRead)
    assert isinstance(await someone.press(plans.picture, date.max, None), NotRead)
    assert isinstance(await someone.press(plans.picture, day("04-01"), date.max), NotRead)


async def test_a_plan_that_breaks_a_limit_is_drawn_so_beside_the_stays(world: World) -> None:
    someone = await world.settled()
    await someone.press(plans.keep, day("04-01"), day("07-05"))
    (drawn,) = expect(Timelines, await someone.press(timeline.show)).journals
    assert drawn.timeline.over == ((day("06-30"), day("07-05")),)


async def test_a_status_has_it_beside_it_only_for_whoever_wants_it_and_has_days(world: World) -> None:
    someone = await world.settled()
    await someone.press(settings.switch_picture, True)
    assert isinstance(await someone.press(status.show), Status)
    await someone.say("въехал 1 марта")
    shown = expect(WithTimelines, await someone.press(journals.show))
    assert (shown.card, shown.timelines) == (await card(someone), await someone.press(timeline.show))
    await someone.press(settings.switch_picture, False)
    assert isinstance(await someone.press(status.show), Status)


async def test_beside_the_status_of_one_stands_the_picture_of_that_one_alone(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    await family.me.say("Аня въехала 1 марта")
    await family.me.press(settings.switch_picture, True)
    shown = expect(WithTimelines, await (await family.by("Аня")).press(status.show))
    assert [each.standing.heading.traveller for each in shown.timelines.journals] == ["Аня"]
    assert isinstance(await (await family.by()).press(status.show), Status), "there is no day of mine"
    every = expect(WithTimelines, await family.me.press(journals.show))
    assert len(every.timelines.journals) == 2


async def card(someone: Talk) -> Answer:
    await someone.press(settings.switch_picture, False)
    found = await someone.press(status.show)
    await someone.press(settings.switch_picture, True)
    return found


async def test_the_newest_pictures_are_remembered(world: World) -> None:
    someone = await world.settled()
    for mark in ("a", "b", "a", "c", "d"):
        await timeline.sent(world.database, someone.id, mark, f"of-{mark}")
    kept = await someone.kept()
    assert kept is not None
    assert [*kept.person.pictures.items()] == [("a", "of-a"), ("c", "of-c"), ("d", "of-d")]
    await timeline.sent(world.database, 1, "a", "of-nobody")
