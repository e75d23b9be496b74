"""Whoever has taken a calendar file is told when the day in it has moved, at the hour of reminders, each week."""

from datetime import timedelta

import pytest

from bot.actions import export, reminder_settings
from bot.actions.answers.export import AllExported, CalendarLeft, CalendarOld, Format
from bot.actions.answers.stays import Saved, Undone
from tests.actions.answered import expect
from tests.actions.talk import Direction, Talk, World, at, day, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALENDAR = "calendar"


async def taken(world: World) -> Talk:
    """Inside since 1 March, so until 29 May, with a calendar file."""
    someone = await inside(world)
    expect(AllExported, await someone.press(export.everything, Format.CALENDAR))
    return someone


async def test_a_file_that_is_still_right_calls_for_nothing(world: World) -> None:
    someone = await taken(world)
    assert await someone.due(CALENDAR) is None
    world.clock.go_on(days=5)
    await someone.say_citizenship_again()
    assert await someone.due(CALENDAR) is None


async def test_who_took_none_is_told_nothing(world: World) -> None:
    someone = await inside(world)
    expect(AllExported, await someone.press(export.everything, Format.TABLE))
    await someone.command(Direction.OUT, "09.03.2026")
    assert await someone.notice(CALENDAR) is None


async def test_a_day_that_moved_is_told_in_the_morning_and_in_a_week(world: World) -> None:
    someone = await taken(world)
    await someone.stayed((day("01-01"), day("01-20")))
    assert await someone.due(CALENDAR) == at("03-11"), "the hour of today is over"
    world.clock.go_to(day("03-11"), hour=10)
    assert await someone.hear(CALENDAR) == CalendarOld(day("05-09"), day("03-11"), inside=True)
    assert await someone.due(CALENDAR) == at("03-18"), "it still has the old day"
    expect(AllExported, await someone.press(export.everything, Format.CALENDAR))
    assert await someone.due(CALENDAR) is None
    world.clock.go_on(hours=2)
    await someone.command(Direction.OUT)
    assert await someone.due(CALENDAR) == at("03-18"), "no sooner than a week after the last one"


async def test_the_answer_to_what_moves_it_says_so_until_another_file_is_taken(world: World) -> None:
    someone = await taken(world)
    moved = expect(Saved, await someone.stayed((day("02-01"), day("02-20"))))
    assert moved.calendar_old
    assert not expect(Undone, await someone.undo(moved.change)).calendar_old
    assert expect(Saved, await someone.stayed((day("01-01"), day("01-20")))).calendar_old
    expect(AllExported, await someone.press(export.everything, Format.CALENDAR))
    left = expect(Saved, await someone.command(Direction.OUT, "09.03.2026"))
    assert left.calendar_old, "outside it is the day of a return"
    without = await inside(world)
    assert not expect(Saved, await without.command(Direction.OUT, "09.03.2026")).calendar_old


async def test_an_undo_before_it_is_told_takes_it_back(world: World) -> None:
    someone = await taken(world)
    saved = await someone.stayed((day("01-01"), day("01-20")))
    await someone.undo(saved.change)
    assert await someone.due(CALENDAR) is None


async def test_outside_the_day_is_that_of_a_return_and_stays_the_same_from_day_to_day(world: World) -> None:
    someone = await taken(world)
    await someone.command(Direction.OUT, "10.03.2026")
    world.clock.go_to(day("03-11"), hour=10)
    told = expect(CalendarOld, await someone.hear(CALENDAR))
    assert (told.inside, told.day) == (False, day("06-09"))
    expect(AllExported, await someone.press(export.everything, Format.CALENDAR))
    for _ in range(3):
        world.clock.go_on(days=100)
        await someone.say_citizenship_again()
        assert await someone.due(CALENDAR) is None


async def test_a_new_file_or_a_button_ends_it(world: World) -> None:
    someone = await taken(world)
    await someone.stayed((day("01-01"), day("01-20")))
    expect(AllExported, await someone.press(export.everything, Format.CALENDAR))
    assert await someone.due(CALENDAR) is None
    await someone.stayed((day("02-01"), day("02-05")))
    assert await someone.due(CALENDAR) == at("03-11")
    assert await someone.press(export.leave_calendar) == CalendarLeft()
    await someone.stayed((day("02-07"), day("02-09")))
    assert await someone.due(CALENDAR) is None


async def test_the_day_in_a_file_is_not_one_that_was_told(world: World) -> None:
    """A last legal day that moves nearer unseen is measured by what notices and answers told, not by a file."""
    someone = await taken(world)
    await someone.stayed((day("01-01"), day("01-20")))  # its answer tells the new day
    await someone.press(reminder_settings.set_day, 45, True)  # its answer does not
    assert await someone.due() == at("05-09") - timedelta(45), "nothing is told at once"
    kept = await someone.notice(CALENDAR)
    assert kept is not None
    assert kept.last_day == day("05-29")
