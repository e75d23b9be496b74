"""A journey to a country that is not counted: the exit is written, and the entry there is offered beside it."""

from datetime import datetime

import pytest

from bot.actions import which_journal
from bot.actions.answers import Reply
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, LeftThere, NotCounted, WhichJournal
from bot.actions.answers.questions import AskDay, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.telegram import callbacks as cb
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import ALMATY, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


def offers(answer: object) -> tuple[int, str, Direction, str]:
    """What can be counted too by the one such button: whose, where, which way, when."""
    assert isinstance(answer, Saved | Together | Refused | AskDay)
    rows = screen_of(Reply(answer, ("en",))).rows
    (found,) = [each.data for row in rows for each in row if isinstance(each.data, cb.Cross)]
    assert isinstance(answer.beside, NotCounted)
    return found.traveller, found.country, Direction(found.act), f"{found.day:%m-%d}"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("вылетел в Грузию вчера", "03-09"),
        ("уехал в Грузию", "03-10"),
        ("left for Georgia yesterday", "03-09"),
        ("flew to Georgia yesterday", "03-09"),
        ("кечээ Грузияга учуп кеттим", "03-09"),
    ],
)
@pytest.mark.parametrize("counted", [(), ("TR",)])
async def test_who_left_for_it_has_left_where_they_were(
    world: World, words: str, left: str, counted: tuple[str, ...]
) -> None:
    family = await Family.of(world, *counted)
    await family.me.say("въехал в Казахстан 1 марта")
    again = family.me.as_request("left")
    saved = expect(Saved, await again.say(words))
    assert await again.say(words) == saved
    assert await family.days() == [f"03-01 {left}"]
    assert offers(saved) == (await family.traveller("me"), "GE", Direction.IN, left)


@pytest.mark.parametrize("words", ["Аня вылетела в Грузию вчера", "Аня left for Georgia yesterday"])
async def test_so_has_another_traveller(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня",))
    await family.me.say("Аня въехала 1 марта")
    saved = expect(Saved, await family.me.say(words))
    assert (await family.days(), await family.days("Аня")) == ([], ["03-01 03-09"])
    assert offers(saved)[:2] == (await family.traveller("Аня"), "GE")
    assert offers(expect(Refused, await family.me.say(words)))[:2] == (await family.traveller("Аня"), "GE")


async def test_so_have_all_from_where_each_was(world: World) -> None:
    family = await Family.of(world, "TR", others=("Аня",))
    await family.me.say("въехал в Турцию 1 марта")
    await family.me.say("Аня въехала в Казахстан 1 марта")
    done = expect(Together, await family.me.say("мы все улетели в Грузию вчера"))
    assert (await family.days(country="TR"), await family.days("Аня")) == (["03-01 03-09"], ["03-01 03-09"])
    assert offers(done) == (EVERYBODY, "GE", Direction.IN, "03-09")


@pytest.mark.parametrize("whose", ["", "мы все "])
async def test_of_several_countries_it_is_asked_which(world: World, whose: str) -> None:
    family = await Family.of(world, "TR", others=("Аня",) if whose else ())
    await family.me.say(f"{whose}въехал{'и' * bool(whose)} в Казахстан 1 марта")
    await family.me.say("въехал в Турцию 3 марта")
    asked = expect(WhichJournal, await family.me.say(f"{whose}вылетел{'и' * bool(whose)} в Грузию вчера"))
    assert [each.country for each in asked.choices] == ["KZ", "TR"]
    done = await family.me.say("Казахстан")
    assert (await family.days(), await family.days(country="TR")) == (["03-01 03-09"], ["03-03"])
    assert offers(done)[1:] == ("GE", Direction.IN, "03-09")


async def test_another_stay_that_lasts_is_asked_about_and_the_offer_stays(world: World) -> None:
    family = await Family.of(world, "TR")
    await family.me.say("въехал в Казахстан 1 марта")
    await family.me.say("въехал в Турцию 3 марта")
    saved = expect(Saved, await family.me.say("вылетел из Турции в Грузию вчера"))
    assert isinstance(saved.ask, LeftThere)
    assert await family.days(country="TR") == ["03-03 03-09"]
    assert offers(saved)[1:] == ("GE", Direction.IN, "03-09")


@pytest.mark.parametrize("words", ["вылетел в Грузию вчера", "вылетел из Казахстана в Грузию вчера"])
async def test_an_entry_that_is_missing_is_asked_for_and_the_offer_stays(world: World, words: str) -> None:
    family = await Family.of(world)
    asked = expect(AskDay, await family.me.say(words))
    assert offers(asked)[1:] == ("GE", Direction.IN, "03-09")
    expect(Saved, await family.me.say("1 марта"))
    assert await family.days() == ["03-01 03-09"]


async def test_where_it_is_two_days_either_writes_one_half_and_offers_the_other(world: World) -> None:
    world.clock.at = datetime(2026, 3, 10, 0, 30, tzinfo=ALMATY)  # 22:30 of the day before in Istanbul
    family = await Family.of(world, "TR")
    await family.me.say("въехал в Турцию 1 марта")
    asked = expect(WhichDay, await family.me.say("вылетел в Грузию сегодня"))
    assert (asked.days, asked.countries) == ((day("03-09"), day("03-10")), ("TR", "GE"))
    out = asked.days[0]
    saved = await family.me.press(which_journal.move, asked.traveller or 0, "TR", out, "GE", out)
    assert await family.days(country="TR") == ["03-01 03-09"]
    assert offers(saved)[1:] == ("GE", Direction.IN, "03-09")


async def test_of_a_country_without_rules_it_is_said(world: World) -> None:
    family = await Family.of(world)
    await family.me.say("въехал 1 марта")
    saved = expect(Saved, await family.me.say("вылетел в Таиланд вчера"))
    assert not expect(NotCounted, saved.beside).ruled
    assert await family.days() == ["03-01 03-09"]
