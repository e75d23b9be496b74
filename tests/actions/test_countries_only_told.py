"""A country that was not asked for, but entered by a button that counts it: without days it is not shown."""

from functools import partial

import pytest

from bot.actions import cancel, countries, journals, stays, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.countries import Countries, CountryCard
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, NotCounted
from bot.actions.answers.questions import AskDay, Cancelled
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Newest, Saved, Undone
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotAllRead
from bot.actions.free_text import answer_text
from bot.core.journal import Journal
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def enter_georgia(family: Family) -> Answer:
    """The answer to the button that counts it and writes an entry."""
    return await family.me.press(which_journal.cross, await family.traveller("me"), "GE", Direction.IN, day("03-05"))


async def shown(family: Family) -> list[str]:
    """What /countries lists."""
    return [place.country for place in expect(Countries, await family.me.do(countries.show)).places]


async def test_it_goes_with_the_entry_that_is_taken_back(world: World) -> None:
    family = await Family.of(world)
    saved = expect(Saved, await enter_georgia(family))
    assert await shown(family) == ["KZ", "GE"]
    pressed = (await family.by("me", "GE")).as_request("undo")
    undone = expect(Undone, await pressed.undo(saved.change))
    assert (await shown(family), isinstance(await family.me.do(journals.show), Status)) == (["KZ"], True)
    assert await pressed.undo(saved.change) == undone, "come again"
    assert await (await family.by("me", "GE")).undo(saved.change) == undone, "pressed twice"
    expect(NotCounted, await family.me.say("въехал в Грузию 6 марта"))
    expect(Saved, await enter_georgia(family))
    assert (await shown(family), await family.days(country="GE")) == (["KZ", "GE"], ["03-05"])


async def test_it_goes_with_the_stay_that_is_deleted_and_comes_back_with_it(world: World) -> None:
    family = await Family.of(world)
    expect(Saved, await enter_georgia(family))
    [stay] = expect(Journal, await family.journal(country="GE")).stays
    expect(Saved, await (await family.by("me", "GE")).delete(stay.id))
    assert await shown(family) == ["KZ"]
    newest = expect(Newest, await family.me.do(cancel.newest))
    assert newest.change
    expect(Undone, await (await family.by("me", "GE")).undo(newest.change))
    assert (await shown(family), await family.days(country="GE")) == (["KZ", "GE"], ["03-05"])


async def test_it_goes_with_the_question_that_is_left(world: World) -> None:
    family = await Family.of(world)
    offered = expect(NotCounted, await family.me.say("выехал из Грузии 5 марта"))
    press = family.me.press(which_journal.cross, offered.meant.traveller, "GE", Direction.OUT, day("03-05"))
    asked = expect(AskDay, await press)
    assert await shown(family) == ["KZ", "GE"]
    there = await family.by("me", "GE")
    expect(Cancelled, await family.me.say("отмена"))
    assert await shown(family) == ["KZ"]
    expect(Saved, await there.press(stays.fill, asked.wanted, day("03-01")))
    assert (await shown(family), await family.days(country="GE")) == (["KZ", "GE"], ["03-01 03-05"])


async def test_of_all_it_goes_with_all(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    press = family.me.press(which_journal.cross, EVERYBODY, "GE", Direction.IN, day("03-05"))
    done = expect(Together, await press)
    [first, *_] = (part.answer for part in done.parts)
    undo = partial(stays.undo, change_id=expect(Saved, first).change)
    for _ in range(2):
        assert len(expect(Together, await (await family.by("me", "GE")).press(undo)).parts) == 2
        assert await shown(family) == ["KZ"]


async def test_one_that_was_asked_for_stays(world: World) -> None:
    family = await Family.of(world)
    saved = expect(Saved, await enter_georgia(family))
    await (await family.by("me", "GE")).undo(saved.change)
    expect(CountryCard, await family.me.press(countries.add, "GE"))
    assert await shown(family) == ["KZ", "GE"]
    saved = expect(Saved, await family.me.say("въехал в Грузию 5 марта"))
    await (await family.by("me", "GE")).undo(saved.change)
    assert await shown(family) == ["KZ", "GE"]


async def test_one_chosen_to_be_shown_first_stays(world: World) -> None:
    family = await Family.of(world)
    saved = expect(Saved, await enter_georgia(family))
    there = await family.by("me", "GE")
    await there.press(journals.choose)
    await there.undo(saved.change)
    assert await shown(family) == ["KZ", "GE"]


async def test_one_counted_while_it_is_asked_about_stays_when_the_question_is_left(world: World) -> None:
    family = await Family.of(world)
    press = family.me.press(which_journal.cross, await family.traveller("me"), "GE", Direction.OUT, day("03-05"))
    expect(AskDay, await press)
    expect(CountryCard, await family.me.press(countries.add, "GE"))
    await family.me.say("отмена")
    assert await shown(family) == ["KZ", "GE"]


async def test_what_is_asked_of_all_is_answered_there_by_a_typed_day(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    expect(Together, await family.me.press(which_journal.cross, EVERYBODY, "GE", Direction.OUT, day("03-05")))
    expect(Saved, await family.me.say("1 марта"))
    expect(Saved, await family.me.say("2 марта"))
    assert (await family.days("me", "GE"), await family.days("Аня", "GE")) == (["03-01 03-05"], ["03-02 03-05"])


async def test_it_is_begun_by_no_list_that_waits_for_its_button(world: World) -> None:
    family = await Family.of(world, "TR", others=("Аня",))
    saved = expect(Saved, await family.me.say("Аня въехала в Турцию 5 марта"))
    await (await family.by("Аня", "TR")).undo(saved.change)
    words = "Аня: 10.01.2026 - 20.01.2026 в Турции\n40.02.2026 - 7.02.2026 в Турции"
    waits = await family.reply(answer_text, words, IN_WORDS)
    assert expect(NotAllRead, waits.answer).ready
    assert waits.journal == expect(Journal, await family.journal()).id
