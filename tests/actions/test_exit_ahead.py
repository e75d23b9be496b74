"""An exit that is still to come, told beside an entry: named, and never lost on the way to whose and which country."""

from datetime import UTC, datetime

import pytest

from bot.actions import stays
from bot.actions.answers import Answer, Reply
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.journals import EVERYBODY, NotCounted, WhichJournal
from bot.actions.answers.questions import StillThere, WhichDay
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.free_text import answer_meant, answer_right
from bot.telegram import callbacks as cb
from bot.telegram.commands import IN_WORDS
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


def ahead(answer: Answer) -> list[str | None]:
    """The exits ahead that each part of an act names."""
    saved = [part.answer for part in expect(Together, answer).parts]
    days = (each.ahead if isinstance(each, Saved) else None for each in saved)
    return [f"{each:%m-%d}" if each else None for each in days]


async def chosen(family: Family, asked: WhichJournal, which: int) -> Answer:
    meant = asked.choices[which]
    return await family.me.press(answer_meant, meant.traveller, meant.country, asked.question, IN_WORDS)


@pytest.mark.parametrize("words", ["01.03 - 20.03", "въехал 1 марта, выезжаю 20 марта"])
async def test_the_country_is_asked_first_and_then_whether_they_are_there(world: World, words: str) -> None:
    family = await Family.of(world, "GE")
    asked = expect(WhichJournal, await family.me.say(words))
    assert asked.act is None
    assert expect(StillThere, await chosen(family, asked, 1)).exit_ahead == day("03-20")
    there = await family.by(country="GE")
    assert expect(Saved, await there.press(stays.still_there, day("03-01"), day("03-20"))).ahead == day("03-20")
    assert (await family.days(), await family.days(country="GE")) == ([], ["03-01"])


async def test_so_it_is_in_a_country_that_was_not_counted(world: World) -> None:
    family = await Family.of(world)
    asked = expect(NotCounted, await family.me.say("въехал в Турцию 1 марта, выезжаю 20 марта"))
    meant = asked.meant
    press = await family.me.press(answer_meant, meant.traveller, meant.country, asked.question, IN_WORDS)
    assert expect(StillThere, press).exit_ahead == day("03-20")
    await (await family.by(country="TR")).press(stays.still_there, day("03-01"), day("03-20"))
    assert (await family.days(), await family.days(country="TR")) == ([], ["03-01"])


async def test_until_today_is_asked_in_the_country_too(world: World) -> None:
    family = await Family.of(world, "GE")
    asked = expect(WhichJournal, await family.me.say("с 1 марта по сегодня"))
    assert expect(StillThere, await chosen(family, asked, 1)).exit_ahead is None
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


async def test_in_lines_of_several_who_is_still_there_has_entered(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    expect(Together, await family.me.say("Аня: 1 марта - сейчас\nя: 01.02 - 05.02"))
    assert (await family.days(), await family.days("Аня")) == (["02-01 02-05"], ["03-01"])


async def test_of_one_traveller_it_is_theirs(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    assert expect(StillThere, await family.me.say("Аня въехала 1 марта, выезжает 20 марта")).exit_ahead == day("03-20")
    saved = await (await family.by("Аня")).press(stays.still_there, day("03-01"), day("03-20"))
    assert expect(Saved, saved).ahead == day("03-20")
    assert (await family.days(), await family.days("Аня")) == ([], ["03-01"])


class TestWhereTheDayIsAskedFirst:
    """In Vladivostok it is 11 March already while it is the 10th in Almaty."""

    @staticmethod
    async def apart(world: World, *others: str) -> Family:
        family = await Family.of(world, others=others)
        await family.me.lives_in("Asia/Vladivostok")
        world.clock.at = datetime(2026, 3, 10, 15, tzinfo=UTC)
        return family

    @pytest.mark.parametrize(
        "words",
        [
            "вчера въехал, выезжаю 20 марта",
            "въехал вчера, буду до 20 марта",
            "кечээ кирип, 20-мартта чыгам",
            "entered yesterday, staying until 20 March",
        ],
    )
    async def test_an_entry_is_written_and_the_exit_named(self, world: World, words: str) -> None:
        family = await self.apart(world)
        asked = expect(WhichDay, await family.me.say(words))
        assert (asked.days, asked.wanted) == ((day("03-09"), day("03-10")), Wanted(Purpose.ENTER))
        taps = [each.data for row in screen_of(Reply(asked, ("en",))).rows for each in row]
        assert taps == [cb.StillThere(entered=each, exit_ahead=day("03-20")) for each in asked.days]
        saved = await (await family.by()).press(stays.still_there, day("03-09"), day("03-20"))
        assert expect(Saved, saved).ahead == day("03-20")

    async def test_so_it_is_behind_the_command(self, world: World) -> None:
        family = await self.apart(world)
        asked = expect(WhichDay, await family.me.command(Direction.IN, "въехал вчера, выезжаю 20 марта"))
        assert (asked.wanted, asked.exit_ahead) == (Wanted(Purpose.ENTER), day("03-20"))

    async def test_until_today_it_is_an_entry_too(self, world: World) -> None:
        family = await self.apart(world)
        asked = expect(WhichDay, await family.me.say("с позавчера по сегодня"))
        assert (asked.wanted, asked.exit_ahead) == (Wanted(Purpose.ENTER), None)

    async def test_of_all_the_button_is_all_travellers(self, world: World) -> None:
        family = await self.apart(world, "Аня")
        asked = expect(WhichDay, await family.me.say("мы все вчера въехали, выезжаем 20 марта"))
        assert (asked.traveller, asked.act, asked.days) == (EVERYBODY, Direction.IN, (day("03-09"), day("03-10")))
