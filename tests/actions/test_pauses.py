"""A pause has an end: before it only the last legal day and the first one over are told, from it on all as it was."""

from dataclasses import replace
from datetime import date

import pytest

from bot.actions import due_notices, reminder_settings
from bot.actions.answers.days import Purpose
from bot.actions.answers.notices import PausesEnd
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.reminder_settings import ReminderPart, ReminderSettings
from bot.actions.answers.unread import NotAllRead, NotRead
from bot.actions.dialogue import Step
from bot.core.reminders import ENDLESS
from bot.delivery import Notice
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.reminded import deliver, entered, listed, person, seen
from tests.actions.talk import PLAN, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_before_its_end_the_last_legal_day_and_the_first_one_over_are_told(world: World) -> None:
    someone = await entered(world)
    await someone.pause(day("04-02"))
    assert await listed(someone) == ["30.03 0", "31.03 +1", "02.04 +3", "09.04 +10", "16.04 +17"]
    world.clock.at = at("03-30")
    told = await deliver(someone)
    assert told is not None
    assert (told.left, told.over) == (0, 0)
    assert await someone.due() == at("03-31")
    world.clock.at = at("03-31")
    told = await deliver(someone)
    assert told is not None
    assert told.over == 1
    assert await someone.due() == at("04-02")


async def test_on_the_day_it_ends_by_itself_an_overstay_is_told(world: World) -> None:
    someone = await entered(world)
    await someone.pause(day("04-04"))  # the fifth day over, on which no warning comes else
    assert await listed(someone) == ["30.03 0", "31.03 +1", "04.04 +5", "09.04 +10", "16.04 +17"]
    await someone.press(reminder_settings.set_day, 0, False)
    assert await someone.due() == at("04-04")
    world.clock.at = at("04-04")
    told = await deliver(someone)
    assert told is not None
    assert told.over == 5
    assert await someone.due() == at("04-09")
    await someone.press(reminder_settings.set_hour, 20)
    assert await someone.due() == at("04-09", 20), "a later hour tells nothing twice on one day"


async def test_the_day_before_a_weekly_warning_it_is_told_once(world: World) -> None:
    someone = await entered(world)
    await someone.pause(day("04-08"))
    assert await listed(someone) == ["30.03 0", "31.03 +1", "08.04 +9", "16.04 +17", "23.04 +24"]
    world.clock.at = at("04-08")
    told = await deliver(someone)
    assert told is not None
    assert told.over == 9
    assert await someone.due() == at("04-16")
    await someone.say_citizenship_again()
    assert await someone.due() == at("04-16"), "planned anew it is still told"


async def test_where_it_ends_on_a_day_of_a_warning_the_next_days_comes_too(world: World) -> None:
    someone = await entered(world)
    await someone.pause(day("04-01"))  # the second day over
    assert await listed(someone) == ["30.03 0", "31.03 +1", "01.04 +2", "02.04 +3", "09.04 +10"]
    world.clock.at = at("04-01")
    told = await deliver(someone)
    assert told is not None
    assert told.over == 2
    assert await someone.due() == at("04-02")


async def test_unless_it_is_switched_off_by_name(world: World) -> None:
    someone = await entered(world)
    shown = expect(ReminderSettings, await someone.press(reminder_settings.set_day, 0, False))
    assert shown.part is ReminderPart.KINDS
    await someone.pause(day("04-02"))
    assert await someone.due() == at("04-02")


async def test_a_permits_last_day_is_told_too_where_it_is_the_last_legal_one(world: World) -> None:
    someone = await world.settled()
    await someone.say("РВП 01.03.2026 - 30.03.2026")
    await someone.command(Direction.IN, "05.03.2026")
    await someone.pause(day("04-10"))
    assert await someone.due("permit") == at("03-30")


async def test_on_the_day_on_which_it_ends_that_days_notice_comes(world: World) -> None:
    someone = await entered(world)
    await someone.keep(day("04-20"))
    await someone.pause(day("03-23"))
    assert (await someone.due(), await someone.due(PLAN)) == (at("03-23"), at("04-20"))
    world.clock.at = at("03-23")
    told = await deliver(someone)
    assert told is not None
    assert told.left == 7
    assert (await seen(someone)).paused_until is None


async def test_what_was_late_when_it_began_waits_for_its_end(world: World) -> None:
    someone = await entered(world)
    claimed = expect(Notice, await someone.notice())
    world.clock.go_to(day("03-16"))
    await someone.pause(day("03-20"))
    assert await someone.composed(claimed) is None
    assert await someone.due() == at("03-23")
    await someone.resume()
    world.clock.at = await someone.due() or world.clock.at
    assert world.clock.at < at("03-17")
    world.clock.go_to(day("03-16"), 13)
    assert await deliver(someone) is not None


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("до 20 марта", "03-20"),
        ("20.03", "03-20"),
        ("на неделю", "03-17"),
        ("until Friday", "03-13"),
        ("a week", "03-17"),
        ("20-мартка чейин", "03-20"),
        ("бир аптага", "03-17"),
    ],
)
@pytest.mark.parametrize("others", [(), ("Аня",)], ids=["alone", "of a family"])
@pytest.mark.parametrize("page", [True, False], ids=["below the page", "below its button"])
async def test_the_day_is_typed(world: World, words: str, until: str, others: tuple[str, ...], *, page: bool) -> None:
    someone = (await Family.of(world, *(("GE",) if others else ()), others=others)).me
    world.clock.go_to(day("03-10"))
    await (someone.press(reminder_settings.pause, True) if page else someone.ask_ahead(Purpose.PAUSE))
    shown = expect(ReminderSettings, await someone.say(words))
    assert shown.paused_until == day(until)
    assert (await person(someone)).paused_until == day(until)
    assert not isinstance(await someone.say("25.03"), ReminderSettings)  # it is not asked any more


async def test_typed_after_its_page_it_ends_no_pause_and_the_page_closes_no_list(world: World) -> None:
    someone = await world.settled()
    await someone.press(reminder_settings.pause, True)
    await someone.press(reminder_settings.show)
    assert not isinstance(await someone.say("20.03"), ReminderSettings)
    asked = await someone.say("01.02.2026 - 05.02.2026\n08.02.2026\n10.02.2026 - 12.02.2026")
    assert isinstance(asked, NotAllRead)
    await someone.press(reminder_settings.pause, True)
    assert await someone.question() == Step.LIST
    assert (await person(someone)).paused_until is None


async def test_a_day_that_is_no_end_of_a_pause(world: World) -> None:
    someone = await world.settled()
    for wrong, why in ((world.clock.today, "past"), (date(2027, 3, 12), "far")):
        assert expect(NotRead, await someone.pause(wrong)).why == why
    await someone.ask_ahead(Purpose.PAUSE)
    assert expect(NotRead, await someone.say("вчера")).why == "past"
    assert isinstance(await someone.say("04/05"), WhichDay | ReminderSettings)
    someone = await world.settled()
    await someone.ask_ahead(Purpose.PAUSE)
    await someone.say("въехал вчера")
    assert (await someone.stays())[0].entered == day("03-09")
    assert (await person(someone)).paused_until is None


async def test_whoever_paused_when_there_was_no_end_is_told_once_and_stays_paused(world: World) -> None:
    someone, other = await entered(world), await entered(world)
    await someone.pause()
    told = Notice(1, someone.id, None, "pause", 0, world.clock(), None, 0)
    assert await someone.composed(told) == PausesEnd()
    assert await other.composed(replace(told, chat_id=other.id)) is None
    assert await someone.due() is None
    assert (await person(someone)).paused_until == ENDLESS
    await someone.pause(day("03-29"))
    assert await someone.composed(told) is None
    assert await someone.due() == at("03-29")
    assert [kind.name for kind in due_notices.KINDS].count("pause") == 1


async def test_the_pause_is_by_the_persons_own_clock(world: World) -> None:
    someone: Talk = await entered(world)
    await someone.lives_in("Pacific/Honolulu", 20)  # 11:00 of the next day in Almaty
    await someone.pause(day("03-22"))
    assert await someone.due() == at("03-23", 11)
