"""A slip, where a person has several journals: the button does what the right spelling does."""

import pytest

from bot.actions import which_journal
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import DidYouMean, NotCounted, WhichJournal
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskName, EntryOrExit, WhichDay
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.family import add
from bot.actions.free_text import answer_meant, answer_right
from bot.storage import people
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import Talk, World

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def yes(someone: Talk, asked: object) -> object:
    """The press of the button below a slip."""
    return await someone.press(answer_right, expect(DidYouMean, asked).question, 0, IN_WORDS)


@pytest.mark.parametrize(
    ("slip", "meant", "whose"),
    [
        ("мы все въехли в Грузию вчера", "въехали в грузию вчера", "Everybody"),
        ("we all entred Georgia yesterday", "entered georgia yesterday", "Everybody"),
        ("баарыбыз кечээ Грузияга кридик", "кечээ грузияга кирдик", "Everybody"),
        ("Аня въехла в Грузию вчера", "въехала в грузию вчера", "Аня"),
        ("Аня въехала в Грузию вчра", "въехала в грузию вчера", "Аня"),
    ],
)
async def test_the_button_writes_what_the_right_spelling_does(world: World, slip: str, meant: str, whose: str) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    asked = expect(DidYouMean, await family.me.say(slip))
    assert (asked.words, text(asked).partition("\n")[0]) == (meant, whose)
    assert await family.journal("Аня", "GE") is None, "nothing is written before it is pressed"
    press = family.me.as_request("yes")
    done = await yes(press, asked)
    assert await yes(press, asked) == done
    all_of_them = whose == "Everybody"
    assert isinstance(done, Together) is all_of_them
    assert await family.days(country="GE") == (["03-09"] if all_of_them else [])
    assert await family.days("Аня", "GE") == ["03-09"]
    assert await family.days() == await family.days("Аня") == []


@pytest.mark.parametrize(
    ("slip", "kept", "asked_of"),
    [
        ("въехл в Грузию вчера", "02-01", "GE"),
        ("2 марта - 5 мрта в Грузии", "02-01", "GE"),
        ("уехл из Казахстана в Грузию вчера", "02-01 03-09", "GE"),
        ("2 мрта уехал из Казахстана в Россию, 5 марта вернулся", "02-01 03-02|03-05", "RU"),
    ],
)
async def test_a_slip_about_another_country_is_not_of_the_only_journal(
    world: World, slip: str, kept: str, asked_of: str
) -> None:
    family = await Family.of(world)
    await family.me.say("въехал 1 февраля")
    done = await yes(family.me, await family.me.say(slip))
    beside = done.beside if isinstance(done, Saved) else done
    assert expect(NotCounted, beside).meant.country == asked_of
    assert "|".join(await family.days()) == kept


async def test_what_the_right_spelling_is_asked_is_asked_then(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    company = await yes(family.me, await family.me.say("мы с женой въехли в Грузию вчера"))
    assert [choice.label for choice in expect(WhichJournal, company).choices] == ["me", None]
    where = await yes(family.me, await family.me.say("въехл вчера"))
    assert [choice.country for choice in expect(WhichJournal, where).choices] == ["KZ", "GE"]
    way = await yes(family.me, await family.me.say("5 мрата"))
    assert expect(EntryOrExit, way).traveller == await family.traveller("me")
    behind = await yes(family.me, await family.me.command(Direction.IN, "вчра"))
    assert [choice.country for choice in expect(WhichJournal, behind).choices] == ["KZ", "GE"]


async def test_it_is_of_the_person_whichever_journal_is_current(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    hers = await family.journal("Аня")
    assert hers is not None
    async with world.database.write(family.me.id) as tx:
        await people.change(tx, family.me.id, current_journal=hers.id)
    await yes(family.me, await family.me.say("въехл вчера"))
    assert (await family.days(), await family.days("Аня")) == (["03-09"], [])


async def test_a_day_with_a_slip_completes_what_lacked_it(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    expect(WhichDay, await family.me.say("мы все въехали в Грузию в марте"))
    expect(Together, await yes(family.me, await family.me.say("5 мрата")))
    assert await family.days(country="GE") == await family.days("Аня", "GE") == ["03-05"]


async def test_of_one_journal_and_of_the_open_question_its_days_are_buttons(world: World) -> None:
    alone = await world.settled()
    assert expect(WhichDay, await alone.say("въехл вчера")).why == "typo"
    family = await Family.of(world, "GE", others=("Аня",))
    await family.me.say("въехал в Казахстан 1.03.2026")
    await family.me.command(Direction.OUT, "Казахстан абв")
    asked = expect(WhichDay, await family.me.say("5 мрата"))
    assert asked.wanted is not None
    assert asked.wanted.purpose == Direction.OUT.value


async def test_a_name_that_is_asked_for_is_no_slip(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    expect(AskName, await family.me.press(add))
    assert not isinstance(await family.me.say("Вчерра"), DidYouMean)


async def test_it_is_good_until_something_else_is_asked(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    first = await family.me.say("мы все въехли в Грузию вчера")
    second = await family.me.say("Аня въехла в Грузию вчера")
    assert await yes(family.me, first) == StaleButton()
    expect(Saved, await yes(family.me, second))
    assert await yes(family.me, second) == StaleButton()


async def test_behind_a_command_a_day_that_is_not_understood_is_asked_for_where_it_is_clear_whose(
    world: World,
) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    for words in ("абв", "Аня абв", "мы все абв"):
        assert expect(NotRead, await family.me.command(Direction.IN, words)).wanted is None
    assert expect(NotRead, await family.me.command(Direction.IN, "Грузия абв")).wanted is not None
    await family.me.say("5 марта")
    assert (await family.days(), await family.days(country="GE")) == ([], ["03-05"])


@pytest.mark.parametrize(
    "words",
    [
        "въехал вчера",
        "мы с женой въехали вчера",
        "мы все въехали вчера",
        "мы с женой въехали в Грузию и Армению вчера",
        "мы все въехли в Грузию вчера",
        "5 марта",
    ],
)
async def test_words_that_asked_and_come_again_ask_again(world: World, words: str) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    again = family.me.as_request(words[:20])
    assert await again.say(words) == await again.say(words)
    assert await family.days() == await family.days(country="GE") == []


class TestACountryBeside:
    """Of a counted and an uncounted country the second is offered, also where it was asked whose it is."""

    @pytest.mark.parametrize("everybody", [False, True])
    async def test_it_is_offered_after_the_choice(self, world: World, everybody: bool) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(WhichJournal, await family.me.say("мы с женой въехали в Грузию и Армению вчера"))
        meant, press = asked.choices[everybody], family.me.as_request("meant")
        done = await press.press(answer_meant, meant.traveller, None, asked.question, IN_WORDS)
        assert isinstance(done, Together if everybody else Saved)
        beside = expect(NotCounted, done.beside)
        assert (beside.meant.traveller, beside.meant.country) == (meant.traveller, "AM")
        assert await press.press(answer_meant, meant.traveller, None, asked.question, IN_WORDS) == done
        assert beside.act is not None
        assert beside.day is not None
        await family.me.press(which_journal.cross, beside.meant.traveller, "AM", beside.act, beside.day)
        assert await family.days(country="AM") == ["03-09"]
        assert await family.days("Аня", "AM") == (["03-09"] if everybody else [])
