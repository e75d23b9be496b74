"""An exit that is still to come, told beside an entry: named, and never lost on the way to whose and which country."""

import pytest

from bot.actions import stays
from bot.actions.answers import Answer
from bot.actions.answers.journals import NotCounted, WhichJournal
from bot.actions.answers.questions import StillThere
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.free_text import answer_meant, answer_right
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


def ahead(answer: Answer) -> list[str | None]:
    """The exits ahead that each part of an act names."""
    saved = [part.answer for part in expect(Together, answer).parts]
    days = (each.exit_ahead if isinstance(each, Saved) else None for each in saved)
    return [f"{each:%m-%d}" if each else None for each in days]


async def chosen(family: Family, asked: WhichJournal, which: int) -> Answer:
    meant = asked.choices[which]
    return await family.me.press(answer_meant, meant.traveller, meant.country, asked.question, IN_WORDS)


@pytest.mark.parametrize("words", ["01.03 - 20.03", "въехал 1 марта, выезжаю 20 марта"])
async def test_the_country_is_asked_first_and_then_whether_they_are_there(world: World, words: str) -> None:
    family = await Family.of(world, "GE")
    asked = expect(WhichJournal, await family.me.say(words))
    assert asked.act is None
    assert expect(StillThere, await chosen(family, asked, 1)).ahead == day("03-20")
    there = await family.by(country="GE")
    assert expect(Saved, await there.press(stays.still_there, day("03-01"), day("03-20"))).exit_ahead == day("03-20")
    assert (await family.days(), await family.days(country="GE")) == ([], ["03-01"])


async def test_so_it_is_in_a_country_that_was_not_counted(world: World) -> None:
    family = await Family.of(world)
    asked = expect(NotCounted, await family.me.say("въехал в Турцию 1 марта, выезжаю 20 марта"))
    meant = asked.meant
    press = await family.me.press(answer_meant, meant.traveller, meant.country, asked.question, IN_WORDS)
    assert expect(StillThere, press).ahead == day("03-20")
    await (await family.by(country="TR")).press(stays.still_there, day("03-01"), day("03-20"))
    assert (await family.days(), await family.days(country="TR")) == ([], ["03-01"])


async def test_until_today_is_asked_in_the_country_too(world: World) -> None:
    family = await Family.of(world, "GE")
    asked = expect(WhichJournal, await family.me.say("с 1 марта по сегодня"))
    assert expect(StillThere, await chosen(family, asked, 1)).ahead is None
    assert await family.days(country="GE") == []


@pytest.mark.parametrize("countries", [(), ("GE",)])
@pytest.mark.parametrize(
    "words", ["мы все въехали 1 марта, выезжаем 20 марта", "мы все въехали 1 марта, будем до 20 марта"]
)
async def test_of_all_it_is_named_of_each(world: World, countries: tuple[str, ...], words: str) -> None:
    family = await Family.of(world, *countries, others=("Аня",))
    asked = await family.me.say(words)
    if isinstance(asked, WhichJournal):
        asked = await chosen(family, asked, 0)
    question = expect(StillThere, asked).question
    assert ahead(await family.me.press(answer_right, question, 0, IN_WORDS)) == ["03-20", "03-20"]
    assert (await family.days(), await family.days("Аня")) == (["03-01"], ["03-01"])


async def test_in_lines_of_several_none_is_lost(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    again = family.me.as_request("lines")
    words = "Аня: 01.03 - 20.03\nя: 01.02 - 05.02"
    done = await again.say(words)
    assert ahead(done) == ["03-20", None]
    assert ahead(await again.say(words)) == ["03-20", None]
    assert (await family.days(), await family.days("Аня")) == (["02-01 02-05"], ["03-01"])


async def test_of_one_traveller_it_is_theirs(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    assert expect(StillThere, await family.me.say("Аня въехала 1 марта, выезжает 20 марта")).ahead == day("03-20")
    saved = await (await family.by("Аня")).press(stays.still_there, day("03-01"), day("03-20"))
    assert expect(Saved, saved).exit_ahead == day("03-20")
    assert (await family.days(), await family.days("Аня")) == ([], ["03-01"])
