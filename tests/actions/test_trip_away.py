"""«1 марта улетел в Грузию, 5 марта вернулся»: out of where one is inside and back into it, and a stay in the other."""

from dataclasses import replace

import pytest

from bot.actions.answers import Answer
from bot.actions.answers.days import Purpose
from bot.actions.answers.journals import NotCounted, WhichJournal
from bot.actions.answers.stays import ChangeKind, Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.free_text import answer_meant
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def inside(world: World, *countries: str, others: tuple[str, ...] = ()) -> Family:
    """Everybody is in Kazakhstan since 20 February."""
    family = await Family.of(world, *countries, others=others)
    for name in ("me", *others):
        await (await family.by(name)).pick(Purpose.ENTER, 0, day("02-20"))
    return family


WORDS = [
    "1 марта улетел в Грузию, 5 марта вернулся",
    "1 марта улетел в Грузию, 5 марта вернулся в Казахстан",
    "1 марта улетел в Грузию, 5 марта въехал в Казахстан",
    "1 марта улетел в Грузию, 5 марта прилетел в Казахстан",
    "flew to Georgia on 1 March, entered Kazakhstan on 5 March",
    "1-мартта Грузияга учтум, 5-мартта Казакстанга кирдим",
    "flew to Georgia on 1 March, came back on 5 March",
    "1-мартта Грузияга кеттим, 5-мартта кайтып келдим",
    "1-мартта Грузияга кеттим, 5-мартта Казакстанга кайтып келдим",
]


@pytest.mark.parametrize("words", WORDS)
async def test_it_is_told_of_both_countries_with_one_undo(world: World, words: str) -> None:
    family = await inside(world, "GE")
    done = expect(Together, await family.me.say(words))
    there = await family.days(country="GE")
    assert (await family.days(), there) == (["02-20 03-01", "03-05"], ["03-01 03-05"])
    await family.me.undo(expect(Saved, done.parts[0].answer).change)
    assert (await family.days(), await family.days(country="GE")) == (["02-20"], [])


@pytest.mark.parametrize("words", WORDS)
async def test_the_other_country_is_offered_where_it_is_not_counted(world: World, words: str) -> None:
    family = await inside(world)
    again = family.me.as_request("told")
    done = expect(Saved, await again.say(words))
    assert (done.verb, await family.days()) == (ChangeKind.CAME_BACK, ["02-20 03-01", "03-05"])
    assert expect(NotCounted, done.beside).meant.country == "GE"
    assert await again.say(words) == done


async def count_too(family: Family, offered: NotCounted | WhichJournal | None) -> Answer:
    """Press the button that counts the other country too and goes on with what was told of it."""
    assert isinstance(offered, NotCounted)
    assert offered.question
    meant = offered.meant
    return await family.me.press(answer_meant, meant.traveller, meant.country, offered.question, IN_WORDS)


@pytest.mark.parametrize("words", WORDS)
async def test_what_was_offered_is_written_when_it_is_counted_too(world: World, words: str) -> None:
    family = await inside(world)
    saved = expect(Saved, await family.me.say(words))
    expect(Saved, await count_too(family, saved.beside))
    there = await family.days(country="GE")
    assert (await family.days(), there) == (["02-20 03-01", "03-05"], ["03-01 03-05"])


@pytest.mark.parametrize("me_too", [False, True])
async def test_so_it_is_of_another_traveller_wherever_who_writes_is(world: World, me_too: bool) -> None:
    family = await inside(world, others=("Аня",)) if me_too else await Family.of(world, others=("Аня",))
    if not me_too:
        await (await family.by("Аня")).pick(Purpose.ENTER, 0, day("02-20"))
    saved = expect(Saved, await family.me.say("Аня 1 марта улетела в Грузию, 5 марта вернулась"))
    expect(Saved, await count_too(family, saved.beside))
    assert (await family.days("Аня"), await family.days("Аня", "GE")) == (["02-20 03-01", "03-05"], ["03-01 03-05"])
    assert (await family.days(), await family.days(country="GE")) == (["02-20"] if me_too else [], [])


async def test_so_it_is_of_all(world: World) -> None:
    family = await inside(world, others=("Аня",))
    done = expect(Together, await family.me.say("мы все 1 марта улетели в Грузию, 5 марта вернулись"))
    expect(Together, await count_too(family, done.beside))
    for name in ("me", "Аня"):
        assert (await family.days(name), await family.days(name, "GE")) == (["02-20 03-01", "03-05"], ["03-01 03-05"])


async def test_of_another_traveller_and_of_all(world: World) -> None:
    family = await inside(world, "GE", others=("Аня",))
    await family.me.say("Аня 1 марта улетела в Грузию, 5 марта вернулась")
    assert (await family.days(), await family.days("Аня")) == (["02-20"], ["02-20 03-01", "03-05"])
    assert await family.days("Аня", "GE") == ["03-01 03-05"]
    family = await inside(world, "GE", others=("Аня",))
    await family.me.say("мы все 1 марта улетели в Грузию, 5 марта вернулись")
    assert [await family.days(name) for name in ("me", "Аня")] == [["02-20 03-01", "03-05"]] * 2


async def test_whose_it_is_is_asked_first_of_us(world: World) -> None:
    family = await inside(world, "GE", others=("Аня",))
    asked = expect(WhichJournal, await family.me.say("мы 1 марта улетели в Грузию, 5 марта вернулись"))
    meant = asked.choices[0]
    await family.me.press(answer_meant, meant.traveller, meant.country, asked.question, IN_WORDS)
    assert [await family.days(name) for name in ("me", "Аня")] == [["02-20 03-01", "03-05"], ["02-20"]]


@pytest.mark.parametrize(
    "words",
    [
        "1 марта улетел в Грузию, 5 марта въехал",  # into which?
        "5 марта улетел в Грузию, 1 марта вернулся",
        "1 марта улетел в Казахстан, 5 марта вернулся",
    ],
)
async def test_what_is_not_clear_writes_nothing(world: World, words: str) -> None:
    family = await inside(world, "GE")
    await family.me.say(words)
    assert (await family.days(), await family.days(country="GE")) == (["02-20"], [])


async def test_who_is_nowhere_is_not_known_to_have_left(world: World) -> None:
    family = await Family.of(world, "GE")
    expect(NotRead, await family.me.say(WORDS[0]))
    assert (await family.days(), await family.days(country="GE")) == ([], [])


async def test_of_whoever_was_elsewhere_it_is_no_way_back(world: World) -> None:
    family = await Family.of(world, "GE", "TR")
    await (await family.by(country="GE")).pick(Purpose.ENTER, 0, day("02-20"))
    await family.me.say("1 марта улетел в Турцию, 5 марта въехал в Казахстан")
    assert (await family.days(), await family.days(country="GE")) == (["03-05"], ["02-20 03-01"])
    assert await family.days(country="TR") == ["03-01"], "on which day it was left is asked"


COMING_BACK = [
    "выехал вчера, вернусь 20 марта",
    "уехал из Казахстана вчера и вернусь в Казахстан 20 марта",
    "вчера выехал, планирую вернуться 20 марта",
    "left yesterday, back on the 20th",
    "I left yesterday and will return on 20 March",
    "кечээ чыктым, 20-мартта кайра келем",
    "Казакстандан кечээ чыктым, 20-мартта кайтам",
]


@pytest.mark.parametrize("words", COMING_BACK)
async def test_an_exit_is_written_and_the_entry_to_come_is_told_beside_it(world: World, words: str) -> None:
    family = await inside(world, "GE", others=("Аня",))
    as_before = replace(family.me, request=f"{family.me.id} back")
    done = expect(Saved, await as_before.say(words))
    assert (done.ahead, await family.days(), await family.me.plans()) == (day("03-20"), ["02-20 03-09"], [])
    assert expect(Saved, await as_before.say(words)).ahead == day("03-20"), "it came again"
    assert "The entry on 20 March is still ahead" in text(done)
    assert await family.days("Аня") == ["02-20"]


@pytest.mark.parametrize(
    "words",
    [
        "въехал вчера, вернусь 20 марта", "не выехал вчера, вернусь 20 марта", "выехал вчера, вернусь вчера",
        "выехал вчера, въеду в Грузию 20 марта",
        "выехал вчера, вернусь в Грузию 20 марта", "выехал из Казахстана вчера, вернусь в Грузию 20 марта",
        "выеду завтра, вернусь 20 марта", "выехал вчера, 20 марта",
    ],
)  # fmt: skip
async def test_what_is_no_exit_with_a_way_back_to_come_writes_nothing(world: World, words: str) -> None:
    family = await inside(world, "GE")
    await family.me.say(words)
    assert (await family.days(), await family.days(country="GE")) == (["02-20"], [])


async def test_where_the_exit_was_is_asked_and_the_way_back_is_not_lost(world: World) -> None:
    family = await inside(world, "GE")
    await (await family.by(country="GE")).pick(Purpose.ENTER, 0, day("02-25"))
    asked = expect(WhichJournal, await family.me.say("выехал вчера, вернусь 20 марта"))
    me = await family.traveller("me")
    done = expect(Saved, await family.me.press(answer_meant, me, "GE", asked.question, IN_WORDS))
    assert (done.ahead, await family.days(country="GE")) == (day("03-20"), ["02-25 03-09"])
