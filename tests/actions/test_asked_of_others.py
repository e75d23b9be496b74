"""A day is asked of another traveller: a verb, a name or "she" tells it of them, and one undo takes all of it back."""

import pytest

from bot.actions import stays
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.journals import WhichJournal, WhoseDay
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.questions import AskThere
from bot.actions.answers.stays import NotNewest, Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.free_text import answer_right
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asked_when_she_left(world: World, *countries: str) -> Family:
    """Both are in Kazakhstan, and it is asked when Аня left."""
    family = await Family.of(world, *countries, others=("Аня",))
    await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
    await (await family.by("Аня")).pick(Purpose.ENTER, 0, day("03-02"))
    await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.LEAVE))
    return family


class TestWhoIsAsked:
    @pytest.mark.parametrize("countries", [(), ("GE",)])
    @pytest.mark.parametrize(
        "words",
        ["выехала вчера", "выехала 9 марта", "она выехала вчера", "left yesterday", "she left yesterday",
         "кечээ чыктым", "ал кечээ чыкты", "кечээ чыкты"],
    )  # fmt: skip
    async def test_an_exit_is_of_whom_it_is_asked(self, world: World, countries: tuple[str, ...], words: str) -> None:
        family = await asked_when_she_left(world, *countries)
        expect(Saved, await family.me.say(words))
        assert (await family.days(), await family.days("Аня")) == (["03-01"], ["03-02 03-09"])

    @pytest.mark.parametrize("asked", [None, "Аня завтра выезжает"])
    @pytest.mark.parametrize("words", ["я выехал вчера", "Я уехал 9 марта", "мен кечээ чыктым", "I left yesterday"])
    async def test_an_exit_of_who_writes_is_their_own(self, world: World, words: str, asked: str | None) -> None:
        family = await asked_when_she_left(world)
        if asked:
            await family.me.say(asked)
        expect(Saved, await family.me.say(words))
        assert (await family.days(), await family.days("Аня")) == (["03-01 03-09"], ["03-02"])

    @pytest.mark.parametrize("words", ["я въехал вчера", "мен кечээ кирдим", "I entered yesterday"])
    async def test_so_is_an_entry(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.ENTER))
        expect(Saved, await family.me.say(words))
        assert (await family.days(), await family.days("Аня")) == (["03-09"], [])

    async def test_behind_a_command_it_is_ones_own(self, world: World) -> None:
        family = await asked_when_she_left(world)
        expect(Saved, await family.me.command(Direction.OUT, "вчера"))
        assert (await family.days(), await family.days("Аня")) == (["03-01 03-09"], ["03-02"])

    @pytest.mark.parametrize(
        "words", ["Тимур не выехал", "Тимур did not leave", "Тимур чыккан жок", "Тимур молодец", "мы все молодцы"]
    )
    async def test_what_is_said_of_others_and_is_no_day_is_no_answer(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        await (await family.by("Аня")).pick(Purpose.ENTER, 0, day("03-02"))
        await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.LEAVE))
        assert await family.me.say(words) == Page.CHAT
        assert isinstance(await family.me.say("Аня не выехала"), NotRead)
        expect(Saved, await family.me.say("9 марта"))
        assert (await family.days("Аня"), await family.days("Тимур")) == (["03-02 03-09"], [])


class TestWeAllLeft:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Тимур въехал в Казахстан 3 марта", "Аня въехала 2 марта"),
            ("Аня въехала 2 марта", "3 марта"),
            ("Аня: 2 марта", "Тимур 3 марта"),
        ],
    )
    async def test_a_day_by_name_is_of_them_and_the_next_is_asked(self, world: World, first: str, second: str) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Тимур"))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        await family.me.say("мы все выехали вчера")
        again = family.me.as_request("first")
        done = await again.say(first)
        other = "Тимур" if first.startswith("Аня") else "Аня"
        assert expect(AskThere, expect(Saved, done).ask).traveller == other
        assert await again.say(first) == done
        assert expect(Saved, await family.me.say(second)).ask is None
        assert (await family.days("Аня"), await family.days("Тимур")) == (["03-02 03-09"], ["03-03 03-09"])

    async def test_plain_days_are_of_whom_they_are_asked(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Тимур"))
        await family.me.say("мы все выехали из Казахстана вчера")
        for told in ("1 марта", "2 марта", "3 марта"):
            expect(Saved, await family.me.say(told))
        found = [await family.days(name) for name in ("me", "Аня", "Тимур")]
        assert found == [["03-01 03-09"], ["03-02 03-09"], ["03-03 03-09"]]

    @pytest.mark.parametrize(
        ("words", "which", "chosen", "left"),
        [
            ("мы въехали 2 марта", 1, "всем", [["03-02 03-09"], ["03-02 03-09"]]),
            ("we entered 2 March", 0, "only me", [["03-02 03-09"], []]),
            ("балам менен 2-мартта кирдик", 1, "баарыбызга", [["03-02 03-09"], ["03-02 03-09"]]),
        ],
    )
    @pytest.mark.parametrize("countries", [(), ("GE",)])
    async def test_only_me_or_all_answers_the_question_and_opens_no_stay(
        self, world: World, words: str, which: int, chosen: str, left: list[list[str]], countries: tuple[str, ...]
    ) -> None:
        for by_button in (True, False):
            family = await Family.of(world, *countries, others=("Аня",))
            await family.me.say("мы все выехали из Казахстана вчера")
            asked = expect(WhichJournal, await family.me.say(words))
            assert asked.of_travellers
            if by_button:
                await family.me.press(answer_right, asked.question, which, IN_WORDS)
            else:
                await family.me.say(chosen)
            assert [await family.days(), await family.days("Аня")] == left
            if not which:
                expect(Saved, await family.me.say("3 марта"))  # hers is asked still
                assert await family.days("Аня") == ["03-03 03-09"]

    async def test_of_an_older_question_the_buttons_are_stale(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("мы все выехали вчера")
        asked = expect(WhichJournal, await family.me.say("мы въехали 2 марта"))
        await family.me.say("я въехал 1 марта")
        await family.me.say("Аня въехала 1 марта")
        expect(StaleButton, await family.me.press(answer_right, asked.question, 1, IN_WORDS))
        assert [await family.days(), await family.days("Аня")] == [["03-01 03-09"], ["03-01 03-09"]]

    @pytest.mark.parametrize("words", ["она въехала 2 марта", "she entered 2 March", "ал 2-мартта кирди"])
    @pytest.mark.parametrize("mine", [False, True])
    async def test_she_may_be_any_of_the_others_who_are_asked(self, world: World, words: str, mine: bool) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        if not mine:
            await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        await family.me.say("мы все выехали вчера")
        asked = expect(WhoseDay, await family.me.say(words))
        assert [each.label for each in asked.asked] == ["Аня", "Тимур"]
        whole = ["03-01 03-09"]
        assert [await family.days(name) for name in ("me", "Аня", "Тимур")] == [[] if mine else whole, [], []]
        one = asked.asked[0]
        await (await family.by("Аня")).press(stays.fill, one.wanted, asked.day)
        assert [await family.days(name) for name in ("Аня", "Тимур")] == [["03-02 03-09"], []]

    async def test_what_she_did_beside_the_question_is_not_ones_own(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        await family.me.say("мы все выехали вчера")
        expect(NotRead, await family.me.say("она выехала 2 марта"))
        assert [await family.days(name) for name in ("me", "Аня", "Тимур")] == [[], [], []]

    async def test_undo_all_takes_back_what_was_told_later(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        done = expect(Together, await family.me.say("мы все выехали вчера"))
        change = expect(Saved, done.parts[0].answer).change
        hers = expect(Saved, await family.me.say("Аня въехала 2 марта")).change
        expect(Saved, await family.me.say("3 марта"))
        await (await family.by("Аня")).undo(hers)  # by itself it takes back no more than itself
        assert [await family.days(name) for name in ("me", "Аня", "Тимур")] == [["03-01 03-09"], [], ["03-03 03-09"]]
        again = (await family.by()).as_request("undo")
        first = await again.undo(change)
        assert await again.undo(change) == first
        assert [await family.days(name) for name in ("me", "Аня", "Тимур")] == [["03-01"], [], []]

    async def test_what_stands_on_top_of_it_is_named_and_nothing_goes(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        done = expect(Together, await family.me.say("мы все выехали вчера"))
        expect(Saved, await family.me.say("2 марта"))
        expect(Saved, await family.me.say("Аня въехала сегодня"))
        expect(NotNewest, await (await family.by()).undo(expect(Saved, done.parts[0].answer).change))
        assert (await family.days(), await family.days("Аня")) == (["03-01 03-09"], ["03-02 03-09", "03-10"])
