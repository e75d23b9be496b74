"""What a newcomer tells of past stays, and that other trips are asked for once."""

from datetime import timedelta

import pytest

from bot.actions import onboarding, pages, reminder_settings, rule, stays
from bot.actions import settings as profile
from bot.actions.answers.days import OtherEnd, Wanted
from bot.actions.answers.pages import Page
from bot.actions.answers.questions import AskDay, AskInside, AskPast, EntryOrExit, HalfStayDropped
from bot.actions.answers.refusals import Refused
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Saved
from bot.actions.answers.unread import NotAllRead
from bot.actions.free_text import answer_plan
from bot.actions.runner import Action
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from tests.actions.answered import expect
from tests.actions.newcomer import STEPS, to_day, to_inside, to_nationality, to_past
from tests.actions.talk import Direction, Purpose, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")

ELSEWHERE: list[tuple[Action[...], tuple[object, ...]]] = [
    (show_status, ()),
    (show_counted, ()),
    (stays.show, ()),
    (answer_plan, ("",)),
    (answer_plan, ("01.06.2026",)),
    (reminder_settings.show, ()),
    (profile.show, ()),
    (rule.show, ()),
    (pages.page, (Page.HELP,)),
    (pages.page, (Page.PRIVACY,)),
    (onboarding.start, ()),
]


@pytest.mark.parametrize(("deed", "given"), ELSEWHERE)
async def test_whoever_looks_at_anything_else_is_not_asked_again(
    someone: Talk, deed: Action[...], given: tuple[object, ...]
) -> None:
    await to_past(someone)
    assert not isinstance(await someone.do(deed, *given), AskPast)
    assert await someone.question() in (None, "day"), "a plan asks for a day of its own"
    for act, entered in ((Direction.IN, "01.03.2026"), (Direction.OUT, "05.03.2026")):
        assert expect(Saved, await someone.command(act, entered)).ask is None
    assert isinstance(await someone.start(), Status)


@pytest.mark.parametrize("words", ["привет", "31.02.2026", "12.13.2026", "01.01.2026"])
async def test_what_may_have_been_meant_as_its_answer_leaves_it_open(someone: Talk, words: str) -> None:
    await to_past(someone)
    await someone.say(words)
    assert await someone.question() in ("past", "day")
    assert expect(AskPast, expect(Saved, await someone.say("10.01.2026 - 20.01.2026")).ask).more


@pytest.mark.parametrize(
    "words", ["Это всё", "нет, это всё", "больше нет", "жок башка", "бүттү", "That’s all", "no more"]
)
async def test_that_there_were_none_or_no_more_is_what_the_button_does(world: World, words: str) -> None:
    none, some = await to_past(world.newcomer()), await to_past(world.newcomer())
    await some.say("01.01.2026 - 05.01.2026")
    for someone in (none, some):
        said = await someone.as_request("said").say(words)
        assert said == await someone.do(show_status)
        assert await someone.as_request("said").say(words) == said
        assert await someone.say(words) is Page.CHAT


async def test_another_day_that_is_asked_for_closes_it(someone: Talk) -> None:
    await to_past(someone)
    assert not expect(AskDay, await someone.press(stays.ask_for, Wanted(Purpose.ENTER))).onboarding
    assert expect(Saved, await someone.say("01.03.2026")).ask is None


async def test_a_day_closes_it(someone: Talk) -> None:
    await to_past(someone)
    assert expect(Saved, await someone.command(Direction.IN, "01.03.2026")).ask is None
    assert expect(Saved, await someone.say("выехал 05.03.2026")).ask is None
    assert expect(Saved, await someone.say("10.01.2026 - 20.01.2026")).ask is None
    assert await someone.question() is None


@pytest.mark.parametrize(
    ("begin", "asked"),
    [("11.09.2025", False), ("12.09.2025", False), ("13.09.2025", True), ("01.02.2024", False), ("01.03.2026", True)],
)
async def test_a_history_that_reaches_back_over_the_window_leaves_nothing_to_ask(
    world: World, begin: str, asked: bool
) -> None:
    """On 10 March the window begins on 12 September."""
    before, after = await to_nationality(world.newcomer()), await to_past(world.newcomer())
    stay = f"{begin} - 05.03.2026"
    await before.say(stay)
    await before.press(onboarding.choose_nationality, "RU")
    assert isinstance(await before.press(onboarding.inside, False), AskPast if asked else Status)
    assert (expect(Saved, await after.say(stay)).ask is not None) == asked
    assert await after.question() == ("past" if asked else None)


async def test_who_says_inside_and_then_logs_it_by_a_command_is_not_asked_again(someone: Talk) -> None:
    await to_inside(someone)
    await someone.command(Direction.IN)
    assert isinstance(await someone.press(onboarding.inside, True), AskPast)
    assert await someone.stays() == days("03-10")


@pytest.mark.parametrize("step", ["inside", "day"])
async def test_a_past_stay_does_not_say_whether_one_is_inside_now(someone: Talk, step: str) -> None:
    await STEPS[step](someone)
    saved = expect(Saved, await someone.say("10.01.2026 - 20.01.2026"))
    assert saved.ask == AskInside()
    assert isinstance(await someone.press(onboarding.inside, True), AskDay)
    saved = expect(Saved, await someone.say("01.03.2026"))
    assert isinstance(saved.ask, AskPast)
    assert await someone.stays() == days("01-10 01-20", "03-01")


async def test_who_is_inside_already_is_not_asked_whether_they_are(someone: Talk) -> None:
    await to_nationality(someone)
    await someone.command(Direction.IN)
    assert isinstance(expect(ProfileSaved, await someone.press(onboarding.choose_nationality, "RU")).then, AskPast)


class TestPastStays:
    async def test_a_bare_date_is_an_entry_and_its_exit_is_asked(self, someone: Talk) -> None:
        await to_past(someone)
        asked = expect(AskDay, await someone.say("01.01.2026"))
        assert asked.wanted.purpose is Purpose.STAY_FROM
        assert asked.wanted == OtherEnd(Purpose.STAY_FROM, day("01-01"))
        assert isinstance(await someone.say("05.01.2026"), Saved)
        assert await someone.stays() == days("01-01 01-05")

    @pytest.mark.parametrize("words", ["05.01.2026", "01.03.2026", "вчера"])
    async def test_a_bare_date_within_a_recorded_stay_is_no_entry_of_another(self, someone: Talk, words: str) -> None:
        await to_day(someone)
        await someone.say("01.03.2026")
        await someone.say("01.01.2026 - 10.01.2026")
        asked = await someone.say(words)
        assert isinstance(asked, EntryOrExit)
        assert await someone.question() == "past"

    async def test_the_exit_of_the_stay_that_lasts_can_be_told_by_its_date(self, someone: Talk) -> None:
        await to_day(someone)
        await someone.say("01.03.2026")
        asked = expect(EntryOrExit, await someone.say("08.03.2026"))
        await someone.pick(Purpose.LEAVE, 0, asked.day)
        assert await someone.stays() == days("03-01 03-08")

    async def test_after_a_day_a_bare_date_is_asked_about_as_everywhere(self, world: World) -> None:
        someone = await to_past(world.newcomer())
        world.clock.go_on(hours=23)
        assert isinstance(await someone.say("01.01.2026"), AskDay)
        someone = await to_past(world.newcomer())
        world.clock.go_on(hours=25)
        assert await someone.say("01.01.2026") == EntryOrExit(day("01-01"), world.clock.today)
        assert await someone.say("привет") is Page.CHAT

    async def test_several_at_once(self, someone: Talk) -> None:
        await to_past(someone)
        saved = expect(Saved, await someone.say("01.01.2026 - 05.01.2026\n10.02.2026 - 12.02.2026"))
        assert saved.ask == AskPast(expect(AskPast, saved.ask).since, more=True)
        assert await someone.stays() == days("01-01 01-05", "02-10 02-12")

    async def test_if_one_is_not_understood_none_is_taken(self, someone: Talk) -> None:
        await to_past(someone)
        answer = expect(NotAllRead, await someone.say("01.01.2026 - 05.01.2026\n10.02.2026 - 31.02.2026"))
        assert [line.why for line in answer.unread] == ["impossible"]
        assert await someone.stays() == []

    async def test_an_entry_whose_exit_is_left_out_is_told_to_be_written_nowhere(self, someone: Talk) -> None:
        await to_past(someone)
        await someone.say("01.01.2026")
        past = AskPast(day("03-10") - timedelta(179), other=False)
        assert await someone.skip("day") == HalfStayDropped(Direction.IN, day("01-01"), day("03-10"), past)
        assert await someone.question() == "past"
        assert await someone.stays() == []

    async def test_the_wrong_way_round(self, someone: Talk) -> None:
        await to_past(someone)
        await someone.say("05.01.2026")
        assert isinstance(await someone.say("01.01.2026"), Refused)
        assert await someone.stays() == []
