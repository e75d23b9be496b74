"""A text whose day is missing or not clear: who and where it was about holds until its day is told."""

import pytest

from bot.actions import onboarding, stays
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.family import AskRemoveMember
from bot.actions.answers.journals import EVERYBODY, WhichJournal
from bot.actions.answers.questions import AskDay, AskThere, EntryOrExit, WhichDay
from bot.actions.answers.status import Planned
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.family import remove
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestOfOne:
    @pytest.mark.parametrize(
        ("words", "later"),
        [
            ("Аня въехала в Россию в феврале", "12 февраля"),
            ("Аня въехала в Россию недавно", "12.02"),
            ("Аня въехала в Россию 31 февраля", "12 февраля"),
            ("Аня въехала в Россию 11 марта", "12 февраля"),
        ],
    )
    async def test_the_day_is_that_of_what_was_told_last(self, world: World, words: str, later: str) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня",))
        await family.me.say("въехал в Грузию 1 февраля")
        await family.me.say("въехал в Казахстан 5 февраля")  # asks when Georgia was left
        expect(NotRead, await family.me.say(words))
        expect(Saved, await family.me.say(later))
        assert await family.days("Аня", "RU") == ["02-12"]
        assert (await family.days(), await family.days(country="GE")) == (["02-05"], ["02-01"])
        assert await family.days("Аня") == []

    async def test_so_it_is_with_one_country(self, world: World) -> None:
        family = await Family.of(world)
        expect(NotRead, await family.me.say("въехал в феврале"))
        expect(Saved, await family.me.say("12 февраля"))
        assert await family.days() == ["02-12"]

    async def test_where_it_was_is_asked_with_the_day(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        assert expect(WhichDay, await family.me.say("Аня въехала 5")).days == ()
        asked = expect(WhichJournal, await family.me.say("12 февраля"))
        assert (asked.act, asked.day, [each.country for each in asked.choices]) == (
            Direction.IN, day("02-12"), ["KZ", "GE"],
        )  # fmt: skip
        assert {each.traveller for each in asked.choices} == {await family.traveller("Аня")}
        assert (await family.days("Аня"), await family.days()) == ([], [])

    async def test_it_is_nobody_elses_once_they_are_removed(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Эмма"))
        expect(WhichDay, await family.me.say("Аня въехала 5"))
        whose = await family.traveller("Аня")
        asked = expect(AskRemoveMember, await family.me.press(remove, whose))
        await family.me.press(remove, whose, asked.mark)
        assert not isinstance(await family.me.say("12 февраля"), Together | WhichJournal)
        assert (await family.days(), await family.days("Эмма")) == ([], [])

    async def test_so_it_is_behind_a_command(self, world: World) -> None:
        family = await Family.of(world, "GE")
        expect(WhichDay, await family.me.command(Direction.IN, "5"))
        assert expect(WhichJournal, await family.me.say("12 февраля")).act is Direction.IN


class TestOfAll:
    @pytest.mark.parametrize(
        ("words", "later"),
        [
            ("мы все въехали в Грузию в феврале", "12 февраля"),
            ("мы все въехали в Грузию недавно", "въехали 12 февраля"),
            ("мы все въехали в Грузию 11 марта", "12.02"),
            ("we all entered Georgia recently", "12 February"),
        ],
    )
    async def test_a_typed_day_is_of_all(self, world: World, words: str, later: str) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(WhichDay, await family.me.say(words))
        assert (asked.days, asked.traveller) == ((), EVERYBODY)
        expect(Together, await family.me.say(later))
        for name in ("me", "Аня"):
            assert (await family.days(name, "GE"), await family.days(name)) == (["02-12"], [])

    async def test_a_day_that_is_not_clear_either_is_asked_again(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("мы все въехали в Грузию недавно")
        assert expect(WhichDay, await family.me.say("в феврале")).days == ()
        expect(Together, await family.me.say("12 февраля"))
        assert (await family.days(country="GE"), await family.days("Аня", "GE")) == (["02-12"], ["02-12"])

    async def test_each_leaves_where_they_are(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Казахстан 1 февраля")
        await family.me.say("Аня въехала в Грузию 1 февраля")
        expect(WhichDay, await family.me.say("мы все выехали недавно"))
        expect(Together, await family.me.say("12 февраля"))
        assert (await family.days(), await family.days("Аня", "GE")) == (["02-01 02-12"], ["02-01 02-12"])
        assert (await family.days(country="GE"), await family.days("Аня")) == ([], [])


class TestOfAJourney:
    @pytest.mark.parametrize(
        ("words", "later"),
        [
            ("улетел из Грузии в Россию в феврале", "12 февраля"),
            ("flew from Georgia to Russia recently", "12 February"),
            ("улетел в Россию в феврале", "12 февраля"),
        ],
    )
    async def test_both_ends_are_written(self, world: World, words: str, later: str) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня",))
        await family.me.say("въехал в Грузию 1 февраля")
        expect(WhichDay, await family.me.say(words))
        expect(Together, await family.me.say(later))
        assert (await family.days(country="GE"), await family.days(country="RU")) == (["02-01 02-12"], ["02-12"])
        assert (await family.days(), await family.days("Аня")) == ([], [])

    async def test_of_another_too(self, world: World) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня",))
        await family.me.say("Аня въехала в Грузию 1 февраля")
        expect(WhichDay, await family.me.say("Аня улетела из Грузии в Россию в феврале"))
        expect(Together, await family.me.say("12 февраля"))
        assert (await family.days("Аня", "GE"), await family.days("Аня", "RU")) == (["02-01 02-12"], ["02-12"])
        assert (await family.days(country="GE"), await family.days(country="RU")) == ([], [])


class TestWeAllWentThere:
    @pytest.mark.parametrize("words", ["мы все вылетели в Грузию вчера", "we all left for Georgia yesterday"])
    async def test_each_leaves_where_they_are_and_enters(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня", "Эмма"))
        await family.me.say("въехал в Казахстан 1 марта")
        await family.me.say("Аня въехала в Россию 2 марта")
        expect(Together, await family.me.say(words))
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-09"], ["03-09"])
        assert (await family.days("Аня", "RU"), await family.days("Аня", "GE")) == (["03-02 03-09"], ["03-09"])
        assert (await family.days("Эмма"), await family.days("Эмма", "GE")) == ([], ["03-09"])

    async def test_of_several_where_one_may_have_been_nothing_is_guessed(self, world: World) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня",))
        await family.me.say("въехал в Казахстан 1 марта")
        await family.me.say("Аня въехала в Россию 2 марта")
        await family.me.say("Аня въехала в Казахстан 3 марта")
        expect(Together, await family.me.say("мы все вылетели в Грузию вчера"))
        assert (await family.days("Аня", "RU"), await family.days("Аня")) == (["03-02"], ["03-03"])
        assert (await family.days("Аня", "GE"), await family.days()) == (["03-09"], ["03-01 03-09"])


class TestAhead:
    """What is told of what is to come, without its day, lacks no day that has been."""

    @pytest.mark.parametrize("words", ["въеду", "Аня въедет", "кирем", "I will enter"])
    async def test_an_entry_is_asked_for_as_a_plan(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        name = "Аня" if words.startswith("Аня") else "me"
        assert expect(AskDay, await family.me.say(words)).wanted == Wanted(Purpose.PLAN)
        expect(WhichDay, await family.me.say("1 марта"))
        expect(Planned, await family.me.say("1 июня"))
        assert (await family.days(name), await family.days()) == ([], [])

    @pytest.mark.parametrize("words", ["выеду", "мы все въедем", "Аня выедет"])
    async def test_of_what_is_not_kept_so_no_day_is_asked(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("въехал 1.02.2026")
        await family.me.press(stays.ask_for, Wanted(Purpose.LEAVE))
        assert expect(NotRead, await family.me.say(words)).wanted is None
        assert isinstance(await family.me.say("5 марта"), EntryOrExit)
        assert (await family.days(), await family.days("Аня")) == (["02-01"], [])


async def test_a_button_of_the_shape_that_any_day_had_closes_the_question_of_a_whole_message_alone(
    world: World,
) -> None:
    family = await Family.of(world, others=("Аня",))
    await family.me.press(stays.ask_for, Wanted(Purpose.ENTER))
    await family.me.press(onboarding.skip_of, "day")
    assert await family.me.question() == "day"
    expect(WhichDay, await family.me.say("мы все въехали в марте"))
    await family.me.press(onboarding.skip_of, "day")
    assert await family.me.question() is None


async def test_of_two_others_the_second_is_asked_after_the_first(world: World) -> None:
    family = await Family.of(world, others=("Аня", "Эмма"))
    await family.me.say("въехал 1 февраля")
    done = expect(Together, await family.me.say("мы все выехали 5 марта"))
    wanted = expect(AskDay, done.parts[1].answer).wanted
    saved = expect(Saved, await (await family.by("Аня")).press(stays.fill, wanted, day("02-02")))
    emma = await family.journal("Эмма")
    asked = expect(AskThere, saved.ask)
    assert emma is not None
    assert (asked.journal, asked.traveller, expect(AskDay, asked.ask).wanted) == (emma.id, "Эмма", wanted)
    saved = expect(Saved, await family.me.say("3 февраля"))
    assert saved.ask is None
    assert [await family.days(name) for name in ("Аня", "Эмма")] == [["02-02 03-05"], ["02-03 03-05"]]


async def test_of_three_others_the_next_day_is_of_whom_it_is_asked_by_name(world: World) -> None:
    family = await Family.of(world, others=("Аня", "Эмма", "Петя"))
    await family.me.say("въехал 1 февраля")
    done = expect(Together, await family.me.say("мы все выехали 5 марта"))
    wanted = expect(AskDay, done.parts[1].answer).wanted
    await (await family.by("Аня")).press(stays.fill, wanted, day("02-02"))
    expect(Saved, await family.me.say("3 февраля"))
    assert [await family.days(name) for name in ("Эмма", "Петя")] == [["02-03 03-05"], []]
