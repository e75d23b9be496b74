"""It is asked which way the border was crossed on a day: a word that says so is of that day and that traveller."""

import pytest

from bot.actions import status, which_journal
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, WhichJournal
from bot.actions.answers.questions import EntryOrExit
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestOfOne:
    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("ru", "въехал"), ("ru", "въезд"), ("ru", "прилетела"), ("en", "entered"), ("en", "in"), ("en", "entry"),
            ("ky", "кирдим"), ("ky", "кирүү"),
        ],
    )  # fmt: skip
    async def test_an_entry_is_of_the_day_that_was_told(self, world: World, language: str, words: str) -> None:
        someone = await world.settled("RU", language)
        expect(EntryOrExit, await someone.say("05.03.2026"))
        expect(Saved, await someone.say(words))
        assert [stay.entered for stay in await someone.stays()] == [day("03-05")]

    @pytest.mark.parametrize(
        ("language", "words"),
        [("ru", "выехал"), ("ru", "выезд"), ("en", "left"), ("en", "out"), ("ky", "чыктым"), ("ky", "чыгуу")],
    )
    async def test_an_exit_too(self, world: World, language: str, words: str) -> None:
        someone = await world.settled("RU", language)
        await someone.command(Direction.IN, "01.03.2026")
        expect(EntryOrExit, await someone.say("05.03.2026"))
        expect(Saved, await someone.say(words))
        assert [stay.left for stay in await someone.stays()] == [day("03-05")]

    async def test_a_day_that_is_told_with_it_is_the_day(self, world: World) -> None:
        family = await Family.of(world)
        await family.me.say("5 марта")
        expect(Saved, await family.me.say("въехал вчера"))
        assert await family.days() == ["03-09"]

    async def test_who_looked_at_something_else_means_today(self, world: World) -> None:
        family = await Family.of(world)
        await family.me.say("5 марта")
        await family.me.do(status.show)
        expect(Saved, await family.me.say("въехал"))
        assert await family.days() == ["03-10"]

    async def test_it_is_answered_once(self, world: World) -> None:
        family = await Family.of(world)
        await family.me.say("5 марта")
        await family.me.say("въехал")
        expect(Saved, await family.me.say("выехал"))
        assert await family.days() == ["03-05 03-10"]

    async def test_a_newcomer_is_led_back(self, world: World) -> None:
        someone = world.newcomer()
        await someone.say("привет")
        expect(EntryOrExit, await someone.say("05.03.2026"))
        assert await someone.question() == "nationality"
        expect(Saved, await someone.say("въехал"))
        assert [stay.entered for stay in await someone.stays()] == [day("03-05")]
        assert await someone.question() == "nationality"


class TestOfSeveral:
    @pytest.mark.parametrize("words", ["въехала", "Аня въехала", "въезд"])
    async def test_it_is_of_whom_it_was_asked(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(EntryOrExit, await family.me.say("Аня 6 марта"))
        expect(Saved, await family.me.say(words))
        assert (await family.days("Аня"), await family.days()) == (["03-06"], [])

    async def test_of_another_it_is_none(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Эмма"))
        await family.me.say("Аня 6 марта")
        expect(Saved, await family.me.say("Эмма въехала"))
        assert (await family.days("Аня"), await family.days("Эмма")) == ([], ["03-10"])

    async def test_where_it_was_is_asked_of_that_day(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("Аня 6 марта")
        said = family.me.as_request("way")
        for _ in range(2):  # the second time it is the first, come once more
            asked = expect(WhichJournal, await said.say("въехала"))
            assert (asked.act, asked.day) == (Direction.IN, day("03-06"))
            assert {each.traveller for each in asked.choices} == {await family.traveller("Аня")}

    async def test_where_it_was_may_be_told_before_or_with_it(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(EntryOrExit, await family.me.say("Аня прилетела в Тбилиси 6 марта"))
        assert asked.country == "GE"
        expect(Saved, await family.me.say("въехала"))
        await family.me.say("4 марта")
        expect(Saved, await family.me.say("въехал в Грузию"))
        assert (await family.days("Аня", "GE"), await family.days(country="GE")) == (["03-06"], ["03-04"])

    async def test_the_button_knows_it_too(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(EntryOrExit, await family.me.say("прилетел в Тбилиси 6 марта"))
        press = which_journal.cross
        expect(Saved, await family.me.press(press, asked.traveller or 0, asked.country, Direction.IN, asked.day))
        assert await family.days(country="GE") == ["03-06"]

    @pytest.mark.parametrize("words", ["въехали", "мы все въехали", "мы въехали", "въезд"])
    async def test_of_all_it_is_of_all(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        assert expect(EntryOrExit, await family.me.say("мы все 5 марта")).traveller == EVERYBODY
        expect(Together, await family.me.say(words))
        assert (await family.days(), await family.days("Аня")) == (["03-05"], ["03-05"])
