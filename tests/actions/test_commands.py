"""Commands in plain words do what the command does, in the middle of any question, and write nothing."""

import pytest

from bot.actions import compare, onboarding, reminder_settings, rule, settings, stays
from bot.actions.answers.days import OtherEnd, Wanted
from bot.actions.answers.journals import NoDaysThere
from bot.actions.answers.pages import Page
from bot.actions.answers.plans import PlanFor, Plans
from bot.actions.answers.questions import AskDay, WhichDay
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.status import Counted, Planned, Status
from bot.actions.answers.stays import Saved, StayList
from bot.actions.answers.unread import NotRead
from bot.actions.status import show as show_status
from bot.core.journal import Journal
from bot.telegram.commands import IN_PRIVATE
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Direction, Purpose, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")

COMMANDS = {
    "status": (
        show_status,
        ("сколько осталось?", "Сколько осталось", "канча күн калды?", "kancha kun kaldy", "days left"),
    ),
    "trips": (stays.show, ("Мои поездки", "сапарларым", "my trips")),
    "reminders": (reminder_settings.show, ("напоминания", "эскертүүлөр", "reminders")),
    "settings": (settings.show, ("настройки", "жөндөөлөр", "settings")),
    "rule": (rule.show, ("моё правило", "менин эрежем", "rule")),
    "compare": (compare.show, ("сравни страны", "өлкөлөрдү салыштыр", "compare countries")),
    "language": (onboarding.ask_language, ("язык", "тил", "language")),
}
WORDS = [(name, words) for name, (_, said) in COMMANDS.items() for words in said]


async def in_a_question(world: World) -> Talk:
    """Inside since 1 March, and asked for the exit before a return."""
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    assert isinstance(await someone.press(stays.ask_for, OtherEnd(Purpose.CAME_BACK, day("03-08"))), AskDay)
    return someone


async def everything(someone: Talk) -> tuple[object, ...]:
    """All that words might change."""
    return await someone.numbered(), await someone.journal(), await someone.changes()


@pytest.mark.parametrize(("command", "words"), WORDS)
async def test_they_do_what_the_command_does(world: World, command: str, words: str) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    before = await everything(someone)
    assert await someone.say(words) == await someone.do(COMMANDS[command][0])
    assert await everything(someone) == before
    assert await someone.question() == ("choice" if command == "language" else None)


@pytest.mark.parametrize(("command", "words"), WORDS)
async def test_in_the_middle_of_a_question_it_stays_open(world: World, command: str, words: str) -> None:
    someone = await in_a_question(world)
    assert await someone.say(words) == await someone.do(COMMANDS[command][0])
    assert isinstance(await someone.say("5 марта"), Saved)
    assert await someone.stays() == days("03-01 03-05", "03-08")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("помощь", Page.HELP),
        ("жардам", Page.HELP),
        ("help", Page.HELP),
        ("поделиться", Page.SHARE),
        ("share", Page.SHARE),
        ("приватность", Page.PRIVACY),
        ("privacy", Page.PRIVACY),
    ],
)
async def test_help_and_sharing(world: World, words: str, shown: Page) -> None:
    assert await (await in_a_question(world)).say(words) is shown


@pytest.mark.parametrize("words", ["отключи напоминания", "disable reminders", "эскертүүлөрдү өчүр"])
async def test_reminders_are_shown_to_who_wants_none(world: World, words: str) -> None:
    someone = await in_a_question(world)
    assert isinstance(await someone.say(words), ReminderSettings)


@pytest.mark.parametrize("words", ["Как посчитано", "How it was counted", "Кантип эсептелди?"])
async def test_a_typed_label_is_its_button(world: World, words: str) -> None:
    assert isinstance(await (await world.settled()).say(words), Counted)


@pytest.mark.parametrize("words", ["Другой день", "another day", "Башка күн"])
async def test_another_day_typed_asks_for_it(world: World, words: str) -> None:
    someone = await world.settled()
    asked = expect(AskDay, await someone.say(words))
    assert asked.wanted == Wanted(Purpose.ENTER)
    await someone.say("05.03.2026")
    assert expect(AskDay, await someone.say(words)).wanted == Wanted(Purpose.LEAVE)
    assert await someone.stays() == days("03-05")


class TestPlans:
    @pytest.mark.parametrize("words", ["планы", "пландарым", "plans"])
    async def test_the_plans_and_what_to_reckon(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert isinstance(await someone.say(words), Plans)
        assert isinstance(await someone.say("12.06"), Planned)

    @pytest.mark.parametrize("words", ["план 12 июня", "plan 12 June", "план 12-июнь"])
    async def test_an_entry_day(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert await someone.say(words) == await someone.plan("12.06.2026")
        assert await someone.plans() == []

    @pytest.mark.parametrize(
        "words", ["60 дней", "когда можно вернуться на 60 дней?", "60 күн", "when can I return for 60 days"]
    )
    async def test_so_many_days(self, world: World, words: str) -> None:
        someone = await in_a_question(world)
        answer = expect(PlanFor, await someone.say(words))
        assert answer == await someone.plan("60 дней")

    async def test_what_is_unclear_about_the_trip_is_asked(self, world: World) -> None:
        someone = await world.settled()
        answer = await someone.say("план 31 июня")
        assert isinstance(answer, NotRead | WhichDay)
        assert answer.why == "impossible"

    async def test_while_a_day_ahead_is_asked_for_a_length_is_its_answer(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("06-12"))
        (row,) = await someone.plans()
        await someone.ask_ahead(Purpose.PLAN_EXIT, row.id)
        await someone.say("10 дней")
        assert await someone.plans() == days("06-12 06-21")


async def test_a_crossing_is_read_before_any_command(world: World) -> None:
    someone = await world.settled()
    assert isinstance(await someone.say("въехал"), Saved)
    assert isinstance(await someone.say("статус"), Status)


@pytest.mark.parametrize("words", ["сколько осталось", "cancel"])
async def test_behind_in_and_out_they_are_no_day(world: World, words: str) -> None:
    someone = await world.settled()
    assert await someone.command(Direction.IN, words) == NotRead(
        "not_a_date", day("03-10"), wanted=Wanted(Purpose.ENTER)
    )


@pytest.mark.parametrize(
    ("name", "words", "whose", "country"),
    [
        ("trips", "в Грузии", "me", "GE"),
        ("trips", "Georgia", "me", "GE"),
        ("trips", "Грузияда", "me", "GE"),
        ("trips", "Аня", "Аня", "KZ"),
        ("trips", "Аня в Казахстане", "Аня", "KZ"),
        ("trips", "", "me", "KZ"),
        ("status", "в Грузии", "me", "GE"),
        ("status", "Аня", "Аня", "KZ"),
    ],
)
async def test_a_card_is_of_the_journal_that_is_named_behind_it(
    world: World, name: str, words: str, whose: str, country: str
) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    reply = await family.reply(IN_PRIVATE[name].with_words(words))
    shown = expect(Journal, await family.journal(whose, country))
    assert (reply.journal, isinstance(reply.answer, StayList if name == "trips" else Status)) == (shown.id, True)
    assert expect(StayList, await family.me.do(IN_PRIVATE["trips"].with_words("")))


@pytest.mark.parametrize("name", ["trips", "status"])
async def test_a_card_of_a_country_that_is_not_counted_says_so(world: World, name: str) -> None:
    family = await Family.of(world, others=("Аня",))
    told = expect(NoDaysThere, await family.me.do(IN_PRIVATE[name].with_words("Аня в Грузии")))
    assert (told.meant.label, told.meant.country, told.begins) == ("Аня", "GE", False)
