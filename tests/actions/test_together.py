"""One act in several journals: its day is asked once for all of it, a typed day answers what it asks last."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actions import stays, which_journal
from bot.actions.answers.days import Direction, OtherEnd, Purpose
from bot.actions.answers.journals import EVERYBODY, LeftThere, NotCounted, WhichJournal, WhoseDay
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay, DoneYet, EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import Also, NotAllRead
from bot.actions.free_text import answer_meant, lists
from bot.telegram import callbacks as cb
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def both(family: Family) -> tuple[list[str], list[str]]:
    """One's own days in Kazakhstan and in Georgia."""
    return await family.days(), await family.days(country="GE")


async def days_of_three(family: Family) -> tuple[list[str], list[str], list[str]]:
    """One's own days in Kazakhstan, and those of two others."""
    return await family.days(), await family.days("Аня"), await family.days("Эмма")


async def move(someone: Talk, asked: WhichDay, at: int = 0) -> object:
    """The press of a day of a journey that was asked for."""
    left, entered = asked.countries
    assert asked.traveller is not None
    out, into = asked.days[at], asked.days[at] + timedelta(asked.nights)
    return await someone.press(which_journal.move, asked.traveller, left, out, entered, into)


class TestTheDayOfAJourney:
    @pytest.mark.parametrize(
        "words",
        [
            "вылетел из Казахстана в Грузию 12 апреля",
            "12-апрелде Казакстандан Грузияга учуп кеттим",
            "flew from Kazakhstan to Georgia on 12 April",
        ],
    )
    async def test_without_a_year_it_is_asked_once_for_both_halves(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1.03.2025")
        asked = expect(WhichDay, await family.me.say(words))
        last = day("04-12").replace(year=2025)
        assert (asked.days, asked.ahead, asked.countries) == ((last,), day("04-12"), ("KZ", "GE"))
        assert await both(family) == (["03-01"], [])
        done = expect(Together, await move(family.me, asked))
        assert await both(family) == (["03-01 04-12"], ["04-12"])
        await (await family.by()).undo(expect(Saved, done.parts[0].answer).change)
        assert await both(family) == (["03-01"], [])

    async def test_pressed_again_it_is_said_the_same(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1.03.2025")
        asked = expect(WhichDay, await family.me.say("вылетел из Казахстана в Грузию 12 апреля"))
        press = family.me.as_request("move")
        assert await move(press, asked) == await move(press, asked)
        assert await both(family) == (["03-01 04-12"], ["04-12"])

    async def test_the_day_that_has_not_come_writes_neither_half(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        asked = expect(WhichDay, await family.me.say("вылетел из Казахстана в Грузию 12 апреля"))
        assert asked.ahead is not None
        done = expect(Together, await move(family.me, replace(asked, days=(asked.ahead,))))
        assert [type(part.answer) for part in done.parts] == [Refused, Refused]
        assert await both(family) == (["03-01"], [])

    async def test_where_it_is_two_days_it_is_asked_before_anything_is_written(self, world: World) -> None:
        world.clock.go_on(hours=12, minutes=30)  # 00:30 in Almaty, 23:30 of the day before in Tbilisi
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        asked = expect(WhichDay, await family.me.say("сегодня вылетел из Казахстана в Грузию"))
        assert (asked.days, asked.why) == ((day("03-10"), day("03-11")), "zones")
        assert await both(family) == (["03-01"], [])
        expect(Together, await move(family.me, asked))
        assert await both(family) == (["03-01 03-10"], ["03-10"])

    async def test_each_half_can_be_of_its_own_countrys_day(self, world: World) -> None:
        world.clock.go_on(hours=12, minutes=30)  # 00:30 in Almaty, 23:30 of the day before in Tbilisi
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Казахстан 1 марта")
        asked = expect(WhichDay, await family.me.say("вылетел из Казахстана в Грузию сегодня"))
        pairs = [asked.crossed(each) for each in asked.days]
        assert pairs == [(day("03-10"), day("03-10")), (day("03-11"), day("03-10"))]
        shown = text(asked)
        assert "Kazakhstan, Georgia" in shown
        [(out, into)] = pairs[1:]
        press = cb.Move(left="KZ", out=out, entered="GE", into=into, traveller=family.me.id)
        assert cb.Move.unpack(press.pack()) == press
        moved = await family.me.press(which_journal.move, asked.traveller or 0, "KZ", out, "GE", into)
        assert [expect(Saved, part.answer).also_there for part in expect(Together, moved).parts] == [None, None]
        assert await both(family) == (["03-01 03-11"], ["03-10"])
        assert (await family.days("Аня"), await family.days("Аня", "GE")) == ([], [])

    async def test_of_a_country_that_is_not_counted_the_other_half_is_written(self, world: World) -> None:
        family = await Family.of(world)
        await family.me.say("въехал 1.03.2025")
        asked = expect(WhichDay, await family.me.say("вылетел из Казахстана в Грузию 12 апреля"))
        press = family.me.as_request("move")
        saved = expect(Saved, await move(press, asked))
        assert await both(family) == (["03-01 04-12"], [])
        beside = expect(NotCounted, saved.beside)
        assert (beside.meant.country, beside.act, beside.day) == ("GE", Direction.IN, asked.days[0])
        assert await move(press, asked) == saved

    async def test_of_all_travellers_it_is_asked_once(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(WhichDay, await family.me.say("мы все вылетели из Казахстана в Грузию 12 апреля"))
        assert asked.traveller == EVERYBODY
        expect(Together, await move(family.me, asked))
        assert [await family.days(name, "GE") for name in ("me", "Аня")] == [["04-12"], ["04-12"]]


class TestTheDayOfAll:
    async def test_without_a_year_it_is_asked_once(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(WhichDay, await family.me.say("мы все въехали в Грузию 12 апреля"))
        assert (asked.traveller, asked.act, asked.countries) == (EVERYBODY, Direction.IN, ("GE",))
        await family.me.press(which_journal.cross, EVERYBODY, "GE", Direction.IN, asked.days[0])
        assert [await family.days(name, "GE") for name in ("me", "Аня")] == [["04-12"], ["04-12"]]

    async def test_which_way_it_was_is_asked_of_all(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        assert expect(EntryOrExit, await family.me.say("мы все 5 марта")).traveller == EVERYBODY

    async def test_whether_it_is_done_is_asked_of_all(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        assert expect(DoneYet, await family.me.say("мы все сегодня въедем")).everybody


class TestATypedDay:
    async def test_it_answers_what_a_journey_lacks(self, world: World) -> None:
        family = await Family.of(world, "GE")
        again = family.me.as_request("move")
        done = expect(Together, await again.say("вылетел из Казахстана в Грузию 5 марта"))
        assert expect(AskDay, done.parts[0].answer).wanted == OtherEnd(Purpose.STAY_TO, day("03-05"))
        assert await again.say("вылетел из Казахстана в Грузию 5 марта") == done
        expect(Saved, await family.me.say("1 марта"))
        assert await both(family) == (["03-01 03-05"], ["03-05"])

    async def test_it_answers_what_one_of_all_lacks(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("въехал 1 марта")
        again = family.me.as_request("all")
        done = await again.say("мы все выехали 5 марта")
        assert [type(part.answer) for part in expect(Together, done).parts] == [Saved, AskDay]
        assert await again.say("мы все выехали 5 марта") == done
        expect(Saved, await family.me.say("2 марта"))
        assert (await family.days(), await family.days("Аня")) == (["03-01 03-05"], ["03-02 03-05"])

    async def test_of_several_exits_it_is_ones_own_and_the_others_are_asked_again(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Эмма"))
        for name in ("Аня", "me", "Эмма"):
            await (await family.by(name)).pick(Purpose.ENTER, 0, day("03-01"))
        await family.me.say("мы все въехали в Грузию 5 марта")
        again = family.me.as_request("mine")
        mine = await again.say("4 марта")
        assert await days_of_three(family) == (["03-01 03-04"], ["03-01"], ["03-01"])
        assert expect(LeftThere, expect(Saved, mine).ask).traveller == "Аня"
        assert await again.say("4 марта") == mine, "the same, come again, asks the same"
        assert expect(LeftThere, expect(Saved, await family.me.say("3 марта")).ask).traveller == "Эмма"
        assert expect(Saved, await family.me.say("2 марта")).ask is None
        assert await days_of_three(family) == (["03-01 03-04"], ["03-01 03-03"], ["03-01 03-02"])
        assert isinstance(await family.me.say("2 марта"), EntryOrExit)

    async def test_of_several_others_exits_it_is_asked_whose_it_is(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Эмма"))
        for name in ("Аня", "Эмма"):
            await (await family.by(name)).pick(Purpose.ENTER, 0, day("03-01"))
        await family.me.say("мы все въехали в Грузию 5 марта")
        asked = expect(WhoseDay, await family.me.say("4 марта"))
        assert [(each.label, each.country) for each in asked.asked] == [("Аня", "KZ"), ("Эмма", "KZ")]
        assert "Who left?" in text(asked)
        assert await days_of_three(family) == ([], ["03-01"], ["03-01"])
        done = expect(Saved, await (await family.by("Эмма")).press(stays.fill, asked.asked[1].wanted, day("03-04")))
        assert expect(LeftThere, done.ask).traveller == "Аня"
        expect(Saved, await family.me.say("3 марта"))
        assert await days_of_three(family) == ([], ["03-01 03-03"], ["03-01 03-04"])

    @pytest.mark.parametrize(("words", "asked"), [("1 марта", True), ("Эмма въехала 1 марта", False)])
    async def test_of_several_others_entries_it_is_asked_whose_it_is(
        self, world: World, words: str, asked: bool
    ) -> None:
        family = await Family.of(world, others=("Аня", "Эмма"))
        await family.me.say("въехал 1 марта")
        parts = expect(Together, await family.me.say("мы все выехали 5 марта")).parts
        assert [type(part.answer) for part in parts] == [Saved, AskDay, AskDay]
        again = family.me.as_request("whose")
        answer = await again.say(words)
        if asked:
            found = expect(WhoseDay, answer)
            assert [each.label for each in found.asked] == ["Аня", "Эмма"]
            assert await again.say(words) == found
            assert await days_of_three(family) == (["03-01 03-05"], [], [])
            assert "Whose day" in text(found)
            await (await family.by("Аня")).press(stays.fill, found.asked[0].wanted, found.day)
            assert await days_of_three(family) == (["03-01 03-05"], ["03-01 03-05"], [])
        else:
            assert await days_of_three(family) == (["03-01 03-05"], [], ["03-01 03-05"])

    async def test_an_older_question_it_answers_no_more(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await (await family.by("Аня")).press(stays.ask_for, OtherEnd(Purpose.STAY_TO, day("02-05")))
        expect(Together, await family.me.say("мы все въехали 5 марта"))
        assert isinstance(await family.me.say("1 марта"), EntryOrExit)
        assert await family.days("Аня") == ["03-05"]

    async def test_taken_back_it_asks_nothing(self, world: World) -> None:
        family = await Family.of(world, "GE")
        done = expect(Together, await family.me.say("вылетел из Казахстана в Грузию 5 марта"))
        await (await family.by(country="GE")).undo(expect(Saved, done.parts[1].answer).change)
        assert isinstance(await family.me.say("1 марта"), EntryOrExit)

    async def test_a_press_that_asks_is_said_the_same_when_it_comes_again(self, world: World) -> None:
        family = await Family.of(world, "GE", "TR")
        await (await family.by()).pick(Purpose.ENTER, 0, day("01-01"))
        asked = expect(WhichJournal, await family.me.say("10.02.2026 - 12.02.2026\nГрузия 1.02.2026 - 5.02.2026"))
        press, whose = family.me.as_request("meant"), asked.choices[0].traveller
        first = await press.press(answer_meant, whose, "TR", asked.question, IN_WORDS)
        left = [expect(Saved, part.answer).ask for part in expect(Together, first).parts]
        assert (left[0], expect(LeftThere, left[1]).country) == (None, "KZ")
        assert await press.press(answer_meant, whose, "TR", asked.question, IN_WORDS) == first


LISTED = "Казахстан 1.02.2026 - 5.02.2026\nГрузия 7.02.2026 - 9.02.2026\nчто-то"


class TestAListOfSeveralCountries:
    async def test_what_was_read_waits_behind_a_button(self, world: World) -> None:
        family = await Family.of(world, "GE")
        answer = expect(NotAllRead, await family.me.say(LISTED))
        assert (answer.ready, len(answer.unread), answer.of_several) == (2, 1, True)
        assert await both(family) == ([], [])
        press = (await family.by()).as_request("write")
        done = expect(Together, await press.press(lists.write_ready, Also.NOTHING))
        assert (done.left_out, await both(family)) == (1, (["02-01 02-05"], ["02-07 02-09"]))
        assert await press.press(lists.write_ready, Also.NOTHING) == done
        assert await (await family.by()).press(lists.write_ready, Also.NOTHING) == StaleButton()
        await press.undo(expect(Saved, done.parts[0].answer).change)
        assert await both(family) == ([], [])

    async def test_for_all_travellers(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        answer = expect(NotAllRead, await family.me.say(f"мы все\n{LISTED}"))
        assert answer.ready == 2
        expect(Together, await (await family.by()).press(lists.write_ready, Also.NOTHING))
        for name in ("me", "Аня"):
            assert (await family.days(name), await family.days(name, "GE")) == (["02-01 02-05"], ["02-07 02-09"])

    async def test_what_is_there_already_does_not_keep_the_others_from_it(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("Казахстан 1.02.2026 - 5.02.2026")
        await family.me.say(LISTED)
        done = expect(Together, await (await family.by()).press(lists.write_ready, Also.NOTHING))
        assert [type(part.answer) for part in done.parts] == [Refused, Saved]

    async def test_where_nothing_is_written_it_stays_ready(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("Казахстан 1.02.2026 - 6.02.2026\nГрузия 7.02.2026 - 10.02.2026")
        await family.me.say(LISTED)
        for _ in range(2):
            done = expect(Together, await (await family.by()).press(lists.write_ready, Also.NOTHING))
            assert [type(part.answer) for part in done.parts] == [Refused, Refused]

    async def test_lines_that_lack_a_year_may_be_of_the_lists(self, world: World) -> None:
        family = await Family.of(world, "GE")
        listed = "Казахстан 1-5 февраля\nГрузия 1-5 марта 2025\nКазахстан 7-9 апреля 2025"
        answer = expect(NotAllRead, await family.me.say(listed))
        assert answer.year == 2025
        expect(Together, await (await family.by(country="GE")).press(lists.write_ready, Also.IN_YEAR))
        assert await both(family) == (["02-01 02-05", "04-07 04-09"], ["03-01 03-05"])

    async def test_the_button_of_another_journals_list_writes_nothing_here(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        expect(NotAllRead, await family.me.say("Аня:\n01.01.2026 - 05.01.2026 в Казахстане\n40.01.2026 в Казахстане"))
        assert await (await family.by()).press(lists.write_ready, Also.NOTHING) == StaleButton()
        assert (await family.days(), await family.days("Аня")) == ([], [])

    async def test_of_one_that_is_not_counted_the_line_is_offered_beside_the_others(self, world: World) -> None:
        family = await Family.of(world, "GE")
        listed = "Казахстан 1.02.2026 - 5.02.2026\nГрузия 7.02.2026 - 9.02.2026\nТурция 10.02.2026 - 12.02.2026"
        again = family.me.as_request("list")
        done = expect(Together, await again.say(listed))
        assert done.left_out == 1
        beside = expect(NotCounted, done.beside)
        assert await again.say(listed) == done
        more = await family.me.press(answer_meant, beside.meant.traveller, "TR", beside.question, IN_WORDS)
        expect(Saved, more)
        assert await family.days(country="TR") == ["02-10 02-12"]


class TestSaidTwice:
    """A message that comes again is answered as it was."""

    @pytest.mark.parametrize(
        "words",
        [
            "вылетел из Казахстана в Грузию 5 марта",
            "вылетел из Грузии в Казахстан 5 марта",
            "Казахстан 1.02.2026 - 5.02.2026\nГрузия 7.02.2026 - 9.02.2026",
        ],
    )
    async def test_with_what_it_offers_beside(self, world: World, words: str) -> None:
        family = await Family.of(world)
        await family.me.say("въехал 1 марта" if "из Казахстана" in words else "был 1.01.2026 - 5.01.2026")
        again = family.me.as_request("said")
        first = expect(Saved, await again.say(words))
        assert first.beside is not None
        assert await again.say(words) == first
