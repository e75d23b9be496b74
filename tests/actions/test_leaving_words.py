"""«Отмена» leaves whatever is asked, the newest question first, in any language and once for the same message."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.actions import forget, onboarding, plans, reminder_settings, stays
from bot.actions.answers.days import OtherEnd, Purpose, Wanted
from bot.actions.answers.questions import AskNationality, Cancelled, WhichDay
from bot.actions.answers.reminder_settings import ReminderPart, ReminderSettings, ZoneKept
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.stays import Newest
from bot.actions.answers.unread import NotRead
from bot.actions.forget import AskForget, NothingDeleted
from bot.actions.rule import RuleCard
from bot.core.journal import Journal
from bot.reading.answers import Length
from tests.actions.answered import expect
from tests.actions.talk import Direction, Talk, World, day, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")

WORDS = ["отмена", "жокко чыгар", "cancel"]
Ask = Callable[[Talk], Awaitable[object]]

QUESTIONS: dict[str, Ask] = {
    "the citizenship": lambda someone: someone.press(onboarding.ask_nationality),
    "an exit day": lambda someone: someone.press(stays.ask_for, Wanted(Purpose.LEAVE)),
    "an exit before a return": lambda someone: someone.press(stays.ask_for, OtherEnd(Purpose.CAME_BACK, day("03-08"))),
    "a trip ahead": lambda someone: someone.press(plans.show),
    "the rest of a list": lambda someone: someone.say("01.01.2026 - 05.01.2026\n17.01.2026"),
    "which way the border was crossed": lambda someone: someone.say("01.02.2026"),
    "which day": lambda someone: someone.say("въехал 03/02/2026"),
    "inside the country or not": lambda someone: someone.say("прилетел в Алматы 1 февраля"),
    "done or not yet": lambda someone: someone.say("бүгүн чыгам"),
    "still there": lambda someone: someone.say("с 1 февраля по сегодня"),
    "another way to write an entry": lambda someone: someone.command(Direction.IN, "05.03.2026"),
    "a typo in a trip": lambda someone: someone.plan("20 деней"),
    "another language": lambda someone: someone.do(onboarding.ask_language),
}


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("question", QUESTIONS)
async def test_it_leaves_the_open_question_and_changes_nothing(world: World, question: str, words: str) -> None:
    someone = await inside(world)
    before = await someone.numbered(), await someone.journal(), await someone.plans()
    await QUESTIONS[question](someone)
    left = expect(Cancelled, await someone.as_request("left").say(words))
    world.restart()
    assert await someone.as_request("left").say(words) == left
    assert isinstance(await someone.say(words), Newest)
    assert (await someone.numbered(), await someone.journal(), await someone.plans()) == before


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("question", [None, *QUESTIONS])
async def test_of_deleting_everything_it_says_no_and_leaves_what_is_below(
    world: World, question: str | None, words: str
) -> None:
    someone = await inside(world)
    if question:
        await QUESTIONS[question](someone)
    asked = expect(AskForget, await someone.do(forget.ask))
    assert await someone.as_request("no").say(words) == NothingDeleted()
    assert await someone.as_request("no").say(words) == NothingDeleted()
    again = (await forget.forget(world.runner, someone.asked(), asked.question)).answer
    assert isinstance(again, AskForget)
    assert await someone.say(words) == NothingDeleted()
    assert isinstance(await someone.say(words), Cancelled if question else Newest)


@pytest.mark.parametrize("later", [lambda one: one.say("въехал 01.01.2026"), QUESTIONS["an exit day"]])
async def test_what_came_after_the_question_to_delete_is_left_first(world: World, later: Ask) -> None:
    someone = await inside(world)
    asked = expect(AskForget, await someone.do(forget.ask))
    await later(someone)
    assert isinstance(await someone.say("отмена"), Cancelled | Newest)
    assert isinstance((await forget.forget(world.runner, someone.asked(), asked.question)).answer, AskForget)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("place", [True, False])
async def test_the_time_zone_stays_and_so_does_a_question_below(world: World, place: bool, words: str) -> None:
    for question in (None, *QUESTIONS):
        someone = await inside(world)
        if question:
            await QUESTIONS[question](someone)
        await someone.press(reminder_settings.show, ReminderPart.ZONE)
        if place:
            await someone.press(reminder_settings.ask_place)
        assert await someone.as_request("zone").say(words) == ZoneKept()
        assert await someone.as_request("zone").say(words) == ZoneKept()
        assert isinstance(await someone.say(words), Cancelled if question else Newest), question


async def test_a_newcomers_question_is_below_that_for_the_zone(world: World) -> None:
    someone = world.newcomer()
    await someone.start()
    await someone.press(reminder_settings.ask_place)
    assert await someone.say("отмена") == ZoneKept()
    assert await someone.question() == "nationality"
    await someone.press(reminder_settings.ask_place)
    assert expect(ReminderSettings, await someone.say("Бишкек")).zone == "Asia/Bishkek"
    assert isinstance(await someone.say("Россия"), ProfileSaved)


class TestCities:
    async def test_a_city_answers_the_question_for_the_zone_for_a_day(self, world: World) -> None:
        someone = await inside(world)
        assert not isinstance(await someone.say("Омск"), ReminderSettings)
        await someone.press(reminder_settings.show, ReminderPart.ZONE)
        first = expect(ReminderSettings, await someone.as_request("city").say("Оренбург"))
        assert (first.zone, first.zone_set) == ("Asia/Yekaterinburg", True)
        assert await someone.as_request("city").say("Оренбург") == first
        assert not isinstance(await someone.say("Омск"), ReminderSettings)
        await someone.press(reminder_settings.show, ReminderPart.ZONE)
        world.clock.go_on(days=2)
        assert not isinstance(await someone.say("Омск"), ReminderSettings)

    async def test_back_from_the_list_no_city_is_asked_for(self, world: World) -> None:
        someone = await inside(world)
        await someone.press(reminder_settings.show, ReminderPart.ZONE)
        await someone.press(reminder_settings.show)
        assert not isinstance(await someone.say("Омск"), ReminderSettings)
        assert isinstance(await someone.say("отмена"), Newest)

    async def test_an_unknown_one_changes_nothing_and_shows_the_ways(self, world: World) -> None:
        someone = await inside(world)
        await someone.press(reminder_settings.ask_place)
        answer = expect(ReminderSettings, await someone.say("Урюпинск"))
        assert (answer.part, answer.unknown_city, answer.zone) == (ReminderPart.ZONE, True, "Asia/Almaty")
        assert expect(ReminderSettings, await someone.say("Омск")).zone == "Asia/Omsk"


LIMITS = ["мой лимит 30 90", "Мой лимит: 30/90 из 180", "менин лимитим 30 90", "my limit is 30 90"]


class TestOwnLimit:
    @pytest.mark.parametrize("question", [None, *QUESTIONS])
    async def test_it_is_understood_in_the_middle_of_any_question(self, world: World, question: str | None) -> None:
        someone = await world.settled("AR")
        await someone.command(Direction.IN, "01.03.2026")
        if question:
            await QUESTIONS[question](someone)
        assert isinstance(await someone.say("мой лимит 30 90"), ProfileSaved)
        journal = await someone.journal()
        assert journal
        assert journal.own_limit == (30, 90, 180)

    @pytest.mark.parametrize("words", ["мой лимит 30 90", "менин лимитим 30 90", "my limit is 30 90", "30 90"])
    async def test_among_the_first_questions_it_keeps_the_one_that_is_open(self, world: World, words: str) -> None:
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.skip("own")
        for step in ("inside", "past"):
            assert await someone.question() == step
            assert not isinstance(await someone.say("20 25"), ProfileSaved)  # days of a month, perhaps
            assert isinstance(await someone.say(words), ProfileSaved)
            assert await someone.question() == step
            await someone.say("нет")

    async def test_where_it_decides_nothing_what_decides_is_shown(self, world: World) -> None:
        someone = await world.settled(None)
        assert isinstance(await someone.say("мой лимит 30 90"), AskNationality)
        someone = await inside(world)
        assert isinstance(await someone.say("мой лимит 30 90"), RuleCard)
        assert expect(Journal, await someone.journal()).own_limit is None


async def test_a_length_with_a_typo_is_a_tap_away(world: World) -> None:
    someone = await world.settled()
    meant = expect(Length, expect(NotRead, await someone.plan("20 деней")).meant)
    assert await someone.press(plans.for_length, meant) == await someone.plan("20 дней")
    after = expect(Length, expect(NotRead, await someone.plan("20 дней поссле 15 мая")).meant)
    assert await someone.press(plans.for_length, after) == await someone.plan("20 дней после 15 мая")
    world.clock.go_on(days=100)
    assert expect(NotRead, await someone.press(plans.for_length, after)).why == "past"


async def test_the_exit_of_a_plan_told_as_a_length_with_a_typo(world: World) -> None:
    someone = await world.settled()
    await someone.keep(world.clock.today + timedelta(30))
    (row,) = await someone.plans()
    await someone.ask_ahead(Purpose.PLAN_EXIT, row.id)
    answer = expect(WhichDay, await someone.say("20 деней"))
    assert answer.days == (row.entered + timedelta(19),)
