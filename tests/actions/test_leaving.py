"""Leaving a question, by a command or in words, and the newest change with its Undo."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import cancel, crossings, onboarding, plans, stays
from bot.actions.answers import Answer
from bot.actions.answers.days import BeforeBack, OfStay, OtherEnd, Wanted, wanted_of
from bot.actions.answers.pages import Page
from bot.actions.answers.questions import (
    AskDay,
    AskInside,
    AskLanguage,
    AskOwnLimit,
    AskPast,
    Cancelled,
    HalfStayDropped,
    Hello,
    Unheard,
)
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Status
from bot.actions.answers.stays import ChangeKind, Newest, Saved, Since, Undone
from bot.actions.answers.unread import NotRead, WayOut
from bot.storage import people
from tests.actions.answered import expect, own_question
from tests.actions.family import Family
from tests.actions.talk import Direction, Purpose, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")

CANCEL = ("отмена", "стоп", "Отмена", "жокко чыгаруу", "cancel")
UNREADABLE = "абракадабра"


def way_out(answer: NotRead) -> WayOut:
    """How it says that the question is left, whichever day that asks for."""
    return replace(expect(WayOut, answer.leave), wanted=None)


async def by_command(someone: Talk) -> Answer:
    return await someone.do(cancel.cancel)


async def at_nationality(world: World) -> Talk:
    someone = await world.settled(None)
    assert isinstance(await someone.do(onboarding.start), Hello)
    return someone


async def at_own_limit(world: World) -> Talk:
    someone = await at_nationality(world)
    assert isinstance(await someone.press(onboarding.choose_nationality, "AR"), AskOwnLimit)
    return someone


async def at_inside(world: World) -> Talk:
    someone = await at_nationality(world)
    assert isinstance(expect(ProfileSaved, await someone.press(onboarding.choose_nationality, "RU")).then, AskInside)
    return someone


async def at_first_day(world: World) -> Talk:
    someone = await at_inside(world)
    assert isinstance(await someone.press(onboarding.inside, True), AskDay)
    return someone


async def at_past(world: World) -> Talk:
    someone = await at_inside(world)
    assert isinstance(await someone.press(onboarding.inside, False), AskPast)
    return someone


async def at_day(world: World) -> Talk:
    someone = await world.settled()
    assert isinstance(await someone.press(stays.ask_for, Wanted(Purpose.ENTER)), AskDay)
    return someone


async def at_exit_of_a_past_stay(world: World) -> Talk:
    someone = await world.settled()
    await someone.stayed((day("03-01"), day("03-05")))
    assert isinstance(await someone.command(Direction.IN, "01.02.2026"), AskDay)
    return someone


async def at_entry_before_a_return(world: World) -> Talk:
    someone = await world.settled()
    assert expect(AskDay, await someone.do(crossings.back, day("03-05"), day("03-08"))).wanted == BeforeBack(
        day("03-05"), day("03-08")
    )
    return someone


async def at_plan(world: World) -> Talk:
    someone = await world.settled()
    await someone.do(plans.show)
    return someone


# Question -> how it is come to, its way out, what follows when it is left.
QUESTIONS: dict[str, tuple[Callable[[World], Awaitable[Talk]], WayOut, type]] = {
    "nationality": (at_nationality, WayOut("nationality", "skip"), AskInside),
    "own limit": (at_own_limit, WayOut("own", "skip"), AskInside),
    "inside": (at_inside, WayOut("inside", "skip"), AskPast),
    "the first day": (at_first_day, WayOut("day", "skip"), AskPast),
    "past stays": (at_past, WayOut("past", "done"), Status),
    "a day": (at_day, WayOut("day", "cancel"), Status),
    "the other end of a past stay": (at_exit_of_a_past_stay, WayOut("day", "cancel"), Status),
    "the entry before a return": (at_entry_before_a_return, WayOut("day", "cancel"), Status),
    "a trip ahead": (at_plan, WayOut("day", "cancel"), Status),
}


@pytest.mark.parametrize("question", QUESTIONS)
async def test_it_does_what_the_questions_own_button_does(world: World, question: str) -> None:
    bring, way, after = QUESTIONS[question]
    by_words, by_button = await bring(world), await bring(world)
    changes = await by_words.changes()
    left = await by_command(by_words)
    assert isinstance(left, Cancelled)
    assert isinstance(left.then, after)
    assert left.then == await by_button.skip(way.step)
    asked = await by_words.dialogue()
    answered = asked is not None and asked.known.get("answered_by")
    assert (None if answered else await by_words.question()) == await by_button.question()
    assert await by_words.changes() == changes


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("words", CANCEL)
async def test_words_leave_every_question(world: World, question: str, words: str) -> None:
    bring, _, after = QUESTIONS[question]
    someone = await bring(world)
    left = expect(Cancelled, await someone.say(words))
    assert isinstance(left.then, after)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_it_is_left_once_however_often_the_request_comes(world: World, question: str) -> None:
    someone = await QUESTIONS[question][0](world)
    first = expect(Cancelled, await by_command(someone.as_request("left")))
    before = await someone.question()
    world.restart()
    again = await by_command(someone.as_request("left"))
    # Where another question follows, it is that one that is asked again.
    assert again == (first if isinstance(first.then, Status) else first.then)
    assert await someone.question() == before


@pytest.mark.parametrize("question", ["past stays", "a day", "a trip ahead"])
async def test_after_it_words_answer_that_question_no_longer(world: World, question: str) -> None:
    someone = await QUESTIONS[question][0](world)
    await by_command(someone)
    assert await someone.say(UNREADABLE) is Page.CHAT
    assert isinstance(await by_command(someone), Newest)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_what_is_not_understood_repeats_the_way_out(world: World, question: str) -> None:
    bring, way, _ = QUESTIONS[question]
    someone = await bring(world)
    answer = await someone.say("31.02.2026")
    if question == "own limit":
        assert own_question(answer, "AR", unread=True)  # with its button
    else:
        assert isinstance(answer, NotRead)
        assert way_out(answer) == way
    if question not in ("nationality", "own limit", "inside"):
        unread = expect(NotRead, await someone.say(UNREADABLE))
        assert way_out(unread) == way
    refused = expect(NotRead, await someone.command(Direction.IN, "31.02.2026"))
    between = WayOut("day", "cancel" if question == "past stays" else "skip")
    assert way_out(refused) == (way if way.step == "day" else between)


async def test_the_question_where_one_is_is_asked_again_with_its_buttons(world: World) -> None:
    someone = await at_inside(world)
    assert await someone.say(UNREADABLE) == Unheard(AskInside())
    assert await someone.question() == "inside"


async def test_the_language_is_to_be_chosen_first(world: World) -> None:
    someone = world.newcomer("de")
    await someone.start()
    assert isinstance(await by_command(someone), AskLanguage)


async def test_a_newcomer_is_told_which_end_of_a_stay_is_not_kept(world: World) -> None:
    someone = await at_past(world)
    await someone.say("1 февраля")
    left = await by_command(someone)
    assert isinstance(left, Cancelled)
    assert isinstance(left.then, HalfStayDropped)
    assert (left.then.told, left.then.day) == (Direction.IN, day("02-01"))


async def test_a_question_of_the_day_before_yesterday_is_none_any_more(world: World) -> None:
    someone = await at_day(world)
    world.clock.go_on(days=2)
    assert isinstance(await by_command(someone), Newest)


class TestWithoutAQuestion:
    @pytest.mark.parametrize("words", [*CANCEL, "undo", "отменить запись", "артка кайтаруу"])
    async def test_words_show_the_newest_change_and_undo_nothing(self, world: World, words: str) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        saved = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
        shown = await someone.say(words)
        assert shown == Newest(saved.change, ChangeKind.ENTERED, tuple(days("03-01")), day("03-10"))
        assert await someone.stays() == days("02-01 02-05", "03-01")
        assert isinstance(await someone.undo(saved.change), Undone)
        assert expect(Newest, await someone.do(cancel.newest)).verb is ChangeKind.STAYED

    async def test_the_newest_that_stands(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.do(cancel.newest) == Newest(None, None, (), day("03-10"))
        saved = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
        (row,) = await someone.stays()
        deleted = expect(Saved, await someone.delete(row.id))
        assert await someone.do(cancel.newest) == Newest(
            deleted.change, ChangeKind.DELETED, tuple(days("03-01")), day("03-10")
        )
        await someone.undo(deleted.change)
        await someone.undo(saved.change)
        assert expect(Newest, await someone.do(cancel.newest)).change is None

    async def test_nobody_is_shown_anothers_change(self, world: World) -> None:
        one, other = await world.settled(), await world.settled()
        await one.command(Direction.IN)
        assert expect(Newest, await other.do(cancel.newest)).change is None

    async def test_undo_in_words_leaves_the_open_question_open(self, world: World) -> None:
        someone = await at_day(world)
        assert isinstance(await someone.say("undo"), Newest)
        assert isinstance(await someone.say("01.03.2026"), Saved)


async def test_who_never_started_finds_nothing_to_undo(world: World) -> None:
    someone = world.newcomer()
    assert isinstance(await by_command(someone), Newest)
    async with world.database.read() as tx:
        assert await people.get(tx, someone.id)


@given(purpose=st.sampled_from(Purpose), about=st.integers(0, 2**63 - 1), left=st.dates(), entered=st.dates())
async def test_what_is_known_beside_a_purpose_is_put_into_one_number_and_back(
    purpose: Purpose, about: int, left: date, entered: date
) -> None:
    both = BeforeBack(left, entered)
    for number in (about, left.toordinal(), both.about):
        with suppress(ValueError):
            wanted = wanted_of(purpose, number)
            assert wanted.purpose is purpose
            assert wanted.about in (number, 0)
            assert wanted_of(purpose, wanted.about) == wanted
    assert both.about < 2**63
    assert wanted_of(Purpose.BEFORE_BACK, both.about) == both
    assert wanted_of(Purpose.STAY_FROM, left.toordinal()) == OtherEnd(Purpose.STAY_FROM, left)


async def test_an_old_way_out_leaves_no_other_question_for_a_day(world: World) -> None:
    """Of two questions the first one's buttons stay where they are: "cancel", the pages of its calendar, its days."""
    someone = await world.settled()
    await someone.stayed((day("02-01"), day("02-05")))
    first, second = Wanted(Purpose.ENTER), OfStay(Purpose.FIX_EXIT, (await someone.numbered())[0][0])
    for wanted in (first, second):
        await someone.press(stays.ask_for, wanted)
    asked = await someone.dialogue()
    assert isinstance(await someone.press(onboarding.skip_day, first), Since)
    assert expect(AskDay, await someone.press(stays.ask_for, first, day("02-01"))).shown == day("02-01")
    assert expect(AskDay, await someone.press(stays.ask_for, first, day("01-01"), True)).by_month
    assert await someone.dialogue() == asked
    assert expect(Saved, await someone.say("6 февраля")).verb is ChangeKind.CORRECTED
    await someone.press(stays.ask_for, second)
    assert isinstance(await someone.press(onboarding.skip_day, second), Status)
    assert await someone.question() is None


async def test_nor_that_of_another_journal(world: World) -> None:
    family = await Family.of(world, "GE")
    here, there = await family.by(), await family.by(country="GE")
    for someone in (here, there):
        await someone.press(stays.ask_for, Wanted(Purpose.ENTER))
    assert isinstance(await here.press(onboarding.skip_day, Wanted(Purpose.ENTER)), Since)
    assert await family.me.question() == "day"
    assert isinstance(await there.press(onboarding.skip_day, Wanted(Purpose.ENTER)), Status)


async def test_what_a_page_of_an_old_calendar_shows_is_no_list_given_up(world: World) -> None:
    someone = await world.settled()
    await someone.press(stays.ask_for, Wanted(Purpose.ENTER))
    await someone.say("01.01.2026 - 05.01.2026\nнепонятно\n10.01.2026 - 12.01.2026")
    assert await someone.question() == "list"
    await someone.press(stays.ask_for, Wanted(Purpose.ENTER), day("02-01"))
    assert await someone.question() == "list"
