"""«Вчера улетел в Турцию, сегодня въехал в Грузию»: out of where one was, and into the other, as one act."""

import pytest

from bot.actions.answers.days import Direction, Purpose
from bot.actions.answers.journals import LeftThere, NotCounted
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.reading import one_after_another
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")
TOLD = "вчера улетел в Турцию, сегодня въехал в Грузию"


async def inside(world: World, *countries: str, others: tuple[str, ...] = ()) -> Family:
    """Somebody who is in Kazakhstan since 1 March."""
    family = await Family.of(world, *countries, others=others)
    await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
    return family


@pytest.mark.parametrize(
    "words",
    [
        TOLD,
        "yesterday flew to Turkey, today entered Georgia",
        "кечээ Түркияга учуп кеттим, бүгүн Грузияга кирдим",
        "9 марта уехала в Турцию, а 10 марта прилетела в Грузию",
        "вчера улетел из Казахстана в Турцию, потом сегодня въехал в Грузию",
    ],
)
async def test_both_are_written_with_one_undo_and_the_country_between_is_offered(world: World, words: str) -> None:
    family = await inside(world, "GE")
    again = family.me.as_request("told")
    done = expect(Together, await again.say(words))
    assert (await family.days(), await family.days(country="GE")) == (["03-01 03-09"], ["03-10"])
    offered = expect(NotCounted, done.beside)
    assert (offered.meant.country, offered.act, offered.day) == ("TR", Direction.IN, day("03-09"))
    assert [part.country for part in expect(Together, await again.say(words)).parts] == ["KZ", "GE"]
    await family.me.undo(expect(Saved, done.parts[0].answer).change)
    assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])


async def test_when_the_country_between_was_left_is_asked_where_it_is_counted(world: World) -> None:
    family = await inside(world, "GE", "TR")
    done = expect(Together, await family.me.say(TOLD))
    assert [await family.days(country=each) for each in ("KZ", "TR", "GE")] == [["03-01 03-09"], ["03-09"], ["03-10"]]
    (asked,) = [part.answer.ask for part in done.parts if isinstance(part.answer, Saved) and part.answer.ask]
    assert expect(LeftThere, asked).days[0] == day("03-10")


async def test_what_is_not_counted_is_offered(world: World) -> None:
    family = await inside(world)
    offered = expect(NotCounted, expect(Saved, await family.me.say(TOLD)).beside)
    assert (offered.meant.country, offered.act, offered.day) == ("GE", Direction.IN, day("03-10"))
    assert await family.days() == ["03-01 03-09"]


async def test_of_another_traveller_it_is_theirs(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    await (await family.by("Аня")).pick(Purpose.ENTER, 0, day("03-01"))
    await family.me.say("Аня вчера улетела в Турцию, сегодня въехала в Грузию")
    assert (await family.days("Аня"), await family.days("Аня", "GE")) == (["03-01 03-09"], ["03-10"])
    assert (await family.days(), await family.days(country="GE")) == ([], [])


@pytest.mark.parametrize(
    "words",
    [
        "сегодня улетел в Турцию, вчера въехал в Грузию",
        "вчера улетел в Турцию, потом въехал в Грузию",
    ],
)
async def test_nothing_is_written_where_a_half_is_not_clear(world: World, words: str) -> None:
    family = await inside(world, "GE")
    expect(NotRead, await family.me.say(words))
    assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])


async def test_nothing_is_written_where_it_is_not_known_what_was_left(world: World) -> None:
    family = await Family.of(world, "GE")
    expect(NotRead, await family.me.say(TOLD))
    assert (await family.days(), await family.days(country="GE")) == ([], [])


@pytest.mark.parametrize(
    "words",
    [
        "улетел в Турцию, сегодня въехал в Грузию",
        "вчера прилетел из Турции, сегодня въехал в Грузию",
        "вчера улетел в Турцию, сегодня вернулся из Грузии",
        "вчера улетел в Турцию, сегодня въехал в Турцию",
        "вчера улетел в Турцию, сегодня муж въехал в Грузию",
    ],
)
async def test_anything_else_is_no_such_journey(words: str) -> None:
    assert one_after_another(words, day("03-10")) is None
