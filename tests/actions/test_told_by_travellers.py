"""What travellers with several countries, or a family, write: one end of a journey, several countries, other people."""

from dataclasses import replace

import pytest

from bot.actions import status, stays, which_journal
from bot.actions.answers import Heading, Reply
from bot.actions.answers.days import Direction, Purpose
from bot.actions.answers.journals import EVERYBODY, EntriesOrExits, NoDaysThere, NotCounted, WhichJournal
from bot.actions.answers.pages import Page
from bot.actions.answers.plans import PlanFor, Plans
from bot.actions.answers.questions import AskDay, EntryOrExit, WhichDay
from bot.actions.answers.status import Planned, Status
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import Also, NotAllRead, NotRead, Strangers, UnreadLine
from bot.actions.free_text import answer_card, answer_meant, answer_plan, answer_right, answer_text, lists
from bot.actions.rule import RuleCard
from bot.core.journal import Journal
from bot.storage import journals
from bot.telegram.commands import IN_PRIVATE, IN_WORDS
from bot.telegram.screens import screen_of
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.newcomer import to_nationality
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestACountryBehindACommand:
    @pytest.mark.parametrize("words", ["Грузия вчера", "в Грузию вчера", "Georgia yesterday", "Грузия кечээ"])
    async def test_in_chooses_the_journal(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        expect(Saved, await family.me.command(Direction.IN, words))
        assert (await family.days(), await family.days(country="GE")) == ([], ["03-09"])
        expect(Saved, await family.me.command(Direction.OUT, "Georgia"))
        assert await family.days(country="GE") == ["03-09 03-10"]
        expect(Saved, await family.me.command(Direction.IN, f"Аня: {words}"))
        assert await family.days("Аня", "GE") == ["03-09"]

    async def test_of_one_that_is_not_counted_nothing_is_written(self, world: World) -> None:
        family = await Family.of(world)
        offered = expect(NotCounted, await family.me.command(Direction.IN, "Россия"))
        assert (offered.meant.country, offered.act, offered.day) == ("RU", Direction.IN, day("03-10"))
        assert isinstance(await family.me.command(Direction.IN, "из Грузии вчера"), NotRead)
        assert await family.days() == []

    async def test_plan_reckons_there(self, world: World) -> None:
        family = await Family.of(world, "GE")
        for words in ("в Грузии 12.06", "12.06 Грузия"):
            planned = expect(Planned, await family.me.plan(words))
            assert planned.trip.entered == day("06-12")
        assert expect(PlanFor, await family.me.plan("Georgia 20 days")).most == 365
        assert expect(PlanFor, await family.me.plan("20 days")).most == 90
        assert expect(NoDaysThere, await family.me.plan("Россия 20 дней")).meant.country == "RU"
        assert expect(PlanFor, await family.me.say("план Грузия 20 дней")).most == 365


@pytest.mark.parametrize(
    "words",
    ["2 марта уехал из Казахстана в Грузию, 8 марта вернулся",
     "left Kazakhstan for Georgia on 2 March, came back 8 March",
     "2-мартта Казакстандан Грузияга кеттим, 8-мартта кайттым"],
)  # fmt: skip
class TestThereAndBack:
    async def test_is_written_in_both_countries_with_one_undo(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        done = expect(Together, await family.me.say(words))
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-02", "03-08"], ["03-02 03-08"])
        await family.me.undo(expect(Saved, done.parts[0].answer).change)
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])

    async def test_of_one_that_is_not_counted_is_offered_beside(self, world: World, words: str) -> None:
        family = await Family.of(world)
        await family.me.say("въехал в Казахстан 1 марта")
        beside = expect(NotCounted, expect(Saved, await family.me.say(words)).beside)
        assert (await family.days(), beside.meant.country) == (["03-01 03-02", "03-08"], "GE")


WENT = [
    "вчера выехал из Казахстана, сегодня прилетел в Тбилиси",
    "left Kazakhstan yesterday, arrived in Tbilisi today",
    "кечээ Казакстандан чыгып, бүгүн Тбилисиге келдим",
]


class TestACityReachedOnALaterDay:
    @pytest.mark.parametrize("words", WENT)
    @pytest.mark.parametrize("into", ["03-09", "03-10"])
    async def test_when_that_country_was_entered_is_asked_and_both_written_as_one(
        self, world: World, words: str, into: str
    ) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        asked = expect(WhichDay, await family.me.say(words))
        assert (asked.days, asked.crossed(day(into))) == ((day("03-09"), day("03-10")), (day("03-09"), day(into)))
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])
        assert asked.traveller == await family.traveller("me")
        done = await family.me.press(
            which_journal.move, await family.traveller("me"), "KZ", day("03-09"), "GE", day(into)
        )
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-09"], [into])
        await family.me.undo(expect(Saved, expect(Together, done).parts[0].answer).change)
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])

    async def test_it_is_asked_of_whom_it_is_told(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        hers = expect(WhichDay, await family.me.say("Аня вчера вылетела из Казахстана, сегодня прилетела в Тбилиси"))
        ours = expect(WhichDay, await family.me.say("мы все вчера вылетели из Казахстана, сегодня прилетели в Тбилиси"))
        assert (hers.traveller, ours.traveller) == (await family.traveller("Аня"), EVERYBODY)
        listed = "Аня вчера вылетела из Казахстана, сегодня прилетела в Тбилиси, а я вчера выехал"
        assert not isinstance(await family.me.say(listed), Saved | Together)
        assert (await family.days(), await family.days("Аня")) == ([], [])

    async def test_of_a_country_that_is_not_counted_it_is_offered_beside(self, world: World) -> None:
        family = await Family.of(world)
        await family.me.say("въехал в Казахстан 1 марта")
        beside = expect(NotCounted, expect(Saved, await family.me.say(WENT[0])).beside)
        assert (await family.days(), beside.meant.country) == (["03-01 03-09"], "GE")
        there = await family.me.press(answer_meant, beside.meant.traveller, "GE", beside.question, IN_WORDS)
        assert expect(EntryOrExit, there).day == day("03-10")

    async def test_out_of_one_that_is_not_counted_the_entry_is_written(self, world: World) -> None:
        family = await Family.of(world)
        asked = expect(WhichDay, await family.me.say("вчера вылетел из Грузии, сегодня прилетел в Алматы"))
        assert asked.countries == ("GE", "KZ")
        await family.me.press(which_journal.move, await family.traveller("me"), "GE", day("03-09"), "KZ", day("03-10"))
        assert await family.days() == ["03-10"]

    async def test_where_it_depends_on_whose_day_is_meant_nothing_is_asked(self, world: World) -> None:
        family = await Family.of(world, "GE")
        world.clock.go_to(day("03-10"), hour=0, minute=30)  # in Georgia it is still the day before
        expect(NotRead, await family.me.say(WENT[0]))
        expect(WhichDay, await family.me.say("7 марта выехал из Казахстана, 8 марта прилетел в Тбилиси"))


class TestDaysOfSeveralByName:
    @pytest.mark.parametrize(
        ("words", "chosen"),
        [("Аня: 02.03, Тимур: 03.03", "въезды"), ("Аня 2 March, Тимур 3 March", "entries"),
         ("Аня: 2-март; Тимур: 3-март", "кирүү")],
    )  # fmt: skip
    async def test_whether_they_are_entries_is_asked_and_all_written_as_one(
        self, world: World, words: str, chosen: str
    ) -> None:
        for by_button in (True, False):
            family = await Family.of(world, others=("Аня", "Тимур"))
            asked = expect(EntriesOrExits, await family.me.say(words))
            assert asked.days == (("Аня", day("03-02")), ("Тимур", day("03-03")))
            assert (await family.days("Аня"), await family.days("Тимур")) == ([], [])
            if by_button:
                done = await family.me.press(answer_right, asked.question, 0, IN_WORDS)
            else:
                done = await family.me.say(chosen)
            assert (await family.days("Аня"), await family.days("Тимур")) == (["03-02"], ["03-03"])
            await (await family.by("Аня")).undo(expect(Saved, expect(Together, done).parts[0].answer).change)
            assert (await family.days("Аня"), await family.days("Тимур")) == ([], [])

    async def test_they_may_be_exits(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        for name in ("Аня", "Тимур"):
            await (await family.by(name)).pick(Purpose.ENTER, 0, day("03-01"))
        await family.me.say("Аня: 2 марта, Тимур: 3 марта")
        expect(Together, await family.me.say("выезды"))
        assert (await family.days("Аня"), await family.days("Тимур")) == (["03-01 03-02"], ["03-01 03-03"])

    async def test_where_they_are_asked_for_they_answer(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        await family.me.say("мы все выехали вчера")
        await family.me.say("Аня: 2 марта, Тимур: 3 марта")
        expect(Together, await family.me.say("въезды"))
        assert (await family.days("Аня"), await family.days("Тимур")) == (["03-02 03-09"], ["03-03 03-09"])

    async def test_in_which_country_is_asked_then(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Тимур"))
        await family.me.say("Аня: 2 марта, Тимур: 3 марта")
        where = expect(WhichJournal, await family.me.say("въезды"))
        await family.me.press(answer_meant, EVERYBODY, "GE", where.question, IN_WORDS)
        assert (await family.days("Аня", "GE"), await family.days("Тимур", "GE")) == (["03-02"], ["03-03"])
        named = "Аня: 4 марта в Казахстане, я: 5 марта в Грузии"
        expect(EntriesOrExits, await family.me.say(named))
        expect(Together, await family.me.say("въезды"))
        assert (await family.days("Аня"), await family.days(country="GE")) == (["03-04"], ["03-05"])


@pytest.mark.parametrize(
    "words", ["мы с Аней въехали 2 марта", "Аня экөөбүз 2-мартта кирдик", "я вместе с Аней въехал 2 марта"]
)
async def test_who_is_named_beside_oneself_entered_too_with_one_undo(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня", "Тимур"))
    done = expect(Together, await family.me.say(words))
    assert [await family.days(name) for name in ("me", "Аня", "Тимур")] == [["03-02"], ["03-02"], []]
    await family.me.undo(expect(Saved, done.parts[0].answer).change)
    assert [await family.days(name) for name in ("me", "Аня")] == [[], []]


async def test_a_day_in_a_country_is_asked_about(world: World) -> None:
    family = await Family.of(world, "GE")
    for words in ("6 марта в Грузии", "6 March in Georgia", "6-март Грузияда"):
        expect(EntryOrExit, await family.me.say(words))
        assert (await family.days(), await family.days(country="GE")) == ([], [])
    several = expect(NotAllRead, await family.me.say("5 марта Казахстан, 6 марта Грузия"))
    assert [(line.words, line.why) for line in several.unread] == [
        ("5 марта Казахстан", "incomplete"), ("6 марта Грузия", "incomplete")
    ]  # fmt: skip
    assert (await family.days(), await family.days(country="GE")) == ([], [])


async def test_how_many_days_are_left_in_a_country(world: World) -> None:
    family = await Family.of(world, "GE")
    for words in ("сколько осталось в Грузии", "Грузияда канча күн калды?", "how many days left in Georgia"):
        assert "365" in text(expect(Status, await family.me.say(words)))
    assert "90" in text(expect(Status, await family.me.say("сколько дней в Казахстане")))
    assert expect(RuleCard, await family.me.say("сколько осталось в России")).country == "RU"


class TestOneEndOfAJourney:
    @pytest.mark.parametrize("words", ["улетел в Грузию", "Грузияга учуп кеттим", "flew to Georgia"])
    async def test_whoever_goes_leaves_where_they_are(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        done = expect(Together, await family.me.say(words))
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-10"], ["03-10"])
        await family.me.undo(expect(Saved, done.parts[0].answer).change)
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])

    async def test_whoever_is_nowhere_comes_there(self, world: World) -> None:
        family = await Family.of(world, "GE")
        expect(Saved, await family.me.say("улетел в Грузию вчера"))
        assert (await family.days(), await family.days(country="GE")) == ([], ["03-09"])

    async def test_whoever_is_in_two_is_asked_which_they_left(self, world: World) -> None:
        family = await Family.of(world, "GE", "RU")
        await family.me.say("въехал в Казахстан 1 марта")
        await family.me.say("въехал в Россию 2 марта")
        asked = expect(WhichJournal, await family.me.say("уехал в Грузию вчера"))
        assert [choice.country for choice in asked.choices] == ["KZ", "RU"]
        whose = await family.traveller("me")
        expect(Together, await family.me.press(answer_meant, whose, "RU", asked.question, IN_WORDS))
        assert await family.days(country="RU") == ["03-02 03-09"]
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], ["03-09"])

    @pytest.mark.parametrize("words", ["вернулся из Грузии", "Грузиядан келдим", "came back from Georgia"])
    async def test_whoever_comes_back_has_left_and_where_they_came_is_offered(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", "RU")
        await family.me.say("въехал в Грузию 1 марта")
        saved = expect(Saved, await family.me.say(words))
        assert (await family.days(), await family.days(country="GE")) == ([], ["03-01 03-10"])
        offered = expect(WhichJournal, saved.beside)
        assert ([each.country for each in offered.choices], offered.act) == (["KZ", "RU"], Direction.IN)
        whose = await family.traveller("me")
        expect(Saved, await family.me.press(which_journal.cross, whose, "KZ", Direction.IN, day("03-10")))
        assert await family.days() == ["03-10"]

    async def test_from_a_country_that_is_not_counted_it_is_asked_where_to(self, world: World) -> None:
        family = await Family.of(world)
        asked = expect(WhichJournal, await family.me.say("вернулся из Грузии вчера"))
        assert ([each.country for each in asked.choices], asked.day) == (["KZ"], day("03-09"))
        left = expect(NotCounted, asked.left)
        assert (left.meant, left.act, left.day) == (
            replace(asked.choices[0], country="GE"),
            Direction.OUT,
            day("03-09"),
        )
        assert expect(WhichJournal, await family.me.say("вернулся из Японии вчера")).left is None
        assert await family.me.say("вернулся из Казахстана вчера") is Page.CHAT
        assert await family.days() == []

    async def test_an_open_question_about_another_journal_does_not_take_it(self, world: World) -> None:
        family = await Family.of(world, "GE", "RU")
        await family.me.say("въехал в Казахстан 1 марта")
        await family.me.say("въехал в Грузию 5 марта")  # the exit from Kazakhstan is asked for
        expect(Saved, await family.me.say("вернулся из Грузии вчера"))
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], ["03-05 03-09"])


class TestSeveralCountriesOnOneDay:
    async def test_it_is_asked_which(self, world: World) -> None:
        family = await Family.of(world, "GE", "AM")
        asked = expect(WhichJournal, await family.me.say("въехал в Грузию и Армению вчера"))
        assert ([each.country for each in asked.choices], asked.day) == (["GE", "AM"], day("03-09"))
        assert (await family.days(country="GE"), await family.days(country="AM")) == ([], [])
        everybody = expect(WhichJournal, await (await _with_anna(world)).me.say("мы все въехали в Грузию и Казахстан"))
        assert {each.traveller for each in everybody.choices} == {EVERYBODY}

    async def test_of_one_that_is_counted_it_is_written_and_the_other_offered(self, world: World) -> None:
        family = await Family.of(world, "GE")
        saved = expect(Saved, await family.me.say("въехал в Грузию и Армению вчера"))
        offered = expect(NotCounted, saved.beside)
        assert (offered.meant.country, offered.act, offered.day) == ("AM", Direction.IN, day("03-09"))
        assert await family.days(country="GE") == ["03-09"]


async def _with_anna(world: World) -> Family:
    return await Family.of(world, "GE", others=("Аня",))


class TestLines:
    async def test_each_of_its_traveller_with_one_undo(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Борис"))
        await family.me.say("Аня въехала 1 марта")
        done = expect(
            Together, await family.me.say("Аня выехала 5 марта\nБорис:\n1.02 - 5.02\n3.03 - 4.03\nя въехал 7 марта")
        )
        assert await family.days("Аня") == ["03-01 03-05"]
        assert await family.days("Борис") == ["02-01 02-05", "03-03 03-04"]
        assert await family.days() == ["03-07"]
        await family.me.undo(expect(Saved, done.parts[1].answer).change)
        assert [await family.days(name) for name in ("Аня", "Борис", "me")] == [["03-01"], [], []]

    @pytest.mark.parametrize("row", ["3.03 - 4.03", "въехал 3 марта"])
    @pytest.mark.parametrize("mark", ["", ":"])
    async def test_below_a_row_with_a_name_inside_it_is_asked_whose_a_nameless_line_is(
        self, world: World, row: str, mark: str
    ) -> None:
        family = await Family.of(world, others=("Аня", "Борис"))
        found = expect(NotAllRead, await family.me.say(f"1.01 - 5.01\nАня{mark} 1.02 - 5.02\n{row}"))
        assert found.unread == (UnreadLine(row, "whose"),)
        assert (found.ready, found.told) == (2, 3)
        done = expect(Together, await (await family.by()).press(lists.write_ready, Also.NOTHING))
        assert (await family.days("Аня"), await family.days()) == (["02-01 02-05"], ["01-01 01-05"])
        assert done.left_out == 1

    @pytest.mark.parametrize(
        ("words", "days"),
        [
            ("Аня: въехала 1 марта, выехала 5 марта\nАня въехала 7 марта", ["03-01 03-05", "03-07"]),
            ("Аня въехала 1 марта\nаня: выехала 5 марта", ["03-01 03-05"]),
            ("Аня: entered 1 March\nАня left 5 March\nАня: entered 7 March", ["03-01 03-05", "03-07"]),
            (
                "Аня: 01.02.2026 - 05.02.2026\nАня 01.03.2026 кирди\nАня 05.03.2026 чыкты",
                ["02-01 02-05", "03-01 03-05"],
            ),
        ],
    )
    async def test_a_name_at_the_beginning_of_each_line(self, world: World, words: str, days: list[str]) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Saved, await family.me.say(words))
        assert (await family.days("Аня"), await family.days()) == (days, [])

    @pytest.mark.parametrize("second", ["05.03.2026 кирди эртең", "has left yesterday or so", "она въехала на поезд"])
    async def test_a_line_of_theirs_is_shown_as_it_was_typed_below_their_name(self, world: World, second: str) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        reply = await family.reply(answer_text, f"Аня: 01.02.2026 - 05.02.2026 Georgia\nАня {second}", IN_WORDS)
        assert [line.words for line in expect(NotAllRead, reply.answer).unread] == [second]
        assert reply.heading == Heading("Аня", "GE")
        assert await family.journal("Аня", "GE") is None

    async def test_what_all_days_come_to_is_nobodys_line(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Saved, await family.me.say("Аня: 1.02 - 5.02\nитого 5 дней"))
        assert await family.days("Аня") == ["02-01 02-05"]

    async def test_the_line_of_a_name_alone_is_told_of_those_below_it(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Together, await family.me.say("Аня:\n1.02 - 5.02\n3.03 - 4.03\nя 6.03 - 7.03\n8.03 - 9.03"))
        assert await family.days("Аня") == ["02-01 02-05", "03-03 03-04"]
        assert await family.days() == ["03-06 03-07", "03-08 03-09"]

    async def test_come_again_they_are_written_once(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Борис"))
        again = family.me.as_request("lines")
        first = await again.say("Аня: 1.02 - 5.02\nБорис: 2.02 - 6.02")
        assert await again.say("Аня: 1.02 - 5.02\nБорис: 2.02 - 6.02") == first
        assert await family.days("Аня") == ["02-01 02-05"]

    async def test_nothing_is_written_where_one_is_not_understood(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Борис"))
        answer = await family.me.say("Аня: 1.02 - 5.02\nБорис: что-то")
        assert expect(NotAllRead, answer).unread == (UnreadLine("Борис: что-то", "not_a_date"),)
        assert (await family.days("Аня"), await family.days("Борис")) == ([], [])

    async def test_the_others_are_ready_and_the_line_is_shown_as_it_was_typed(self, world: World) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня", "Борис"))
        words = "Аня: 12.02 - 20.02 в Грузии\nчто-то\nБорис: 10.01 - 20.01 в России\nБорис 1.02 - 3.02 в Казахстане"
        again = family.me.as_request("list")
        answer = expect(NotAllRead, await again.say(words))
        assert await again.say(words) == answer
        assert answer.unread == (UnreadLine("что-то", "not_a_date"),)
        assert (answer.ready, answer.told, answer.of_several) == (3, 4, True)
        assert [await family.days("Аня", "GE"), await family.days("Борис", "RU"), await family.days("Борис")] == [
            []
        ] * 3
        begun = [await family.journal(*each) for each in (("Аня", "GE"), ("Борис", "RU"))]
        assert begun == [None, None], "what is only shown begins no journal"
        done = expect(Together, await (await family.by()).press(lists.write_ready, Also.NOTHING))
        assert done.left_out == 1
        assert await family.days("Аня", "GE") == ["02-12 02-20"]
        assert (await family.days("Борис", "RU"), await family.days("Борис")) == (["01-10 01-20"], ["02-01 02-03"])
        assert [await family.days(country=each) for each in ("KZ", "GE", "RU")] == [[], [], []]
        assert await family.days("Аня") == []

    async def test_a_line_of_a_country_and_one_day_lacks_the_other_day(self, world: World) -> None:
        family = await Family.of(world, "GE", "RU", others=("Аня",))
        for name in ("", "Аня:\n"):
            words = f"{name}Казахстан 10.01.2026 - 20.01.2026\nГрузия 17.02\nРоссия 1.02.2026 - 5.02.2026"
            found = expect(NotAllRead, await family.me.say(words))
            assert found.unread == (UnreadLine("Грузия 17.02", "incomplete"),)
            assert found.ready == 2
        assert [await family.days(each, country) for each in ("me", "Аня") for country in ("KZ", "GE")] == [[]] * 4

    async def test_in_which_country_they_were_is_not_guessed_where_one_is_not_understood(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Борис"))
        for where in ("", " в Грузии"):
            asked = expect(WhichJournal, await family.me.say(f"Аня: 1.02 - 5.02{where}\nБорис: 2.02 - 6.02\nчто-то"))
            assert [choice.country for choice in asked.choices] == ["KZ", "GE"]
            told = await family.me.press(answer_meant, EVERYBODY, "KZ", asked.question, IN_WORDS)
            found = expect(NotAllRead, told)
            assert (found.ready, found.told) == (2, 3)
            assert (await family.days("Аня"), await family.journal("Аня", "GE")) == ([], None)
        expect(Together, await (await family.by()).press(lists.write_ready, Also.NOTHING))
        assert (await family.days("Аня", "GE"), await family.days("Борис")) == (["02-01 02-05"], ["02-02 02-06"])

    @pytest.mark.parametrize(
        ("words", "hers"),
        [
            ("Грузия:\nАня: 1.02 - 5.02\nя: 7.02 - 9.02", ["02-01 02-05"]),
            ("Казахстан\nАня 1.01 - 3.01\nГрузия\nАня 1.02 - 5.02\nя: 7.02 - 9.02", ["02-01 02-05"]),
            ("я:\nГрузия:\n7.02 - 9.02\nАня: 1.02 - 5.02 в Казахстане", []),
        ],
    )
    async def test_a_country_above_all_names_is_that_of_everybodys_lines(
        self, world: World, words: str, hers: list[str]
    ) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        expect(Together, await family.me.say(words))
        assert (await family.days(country="GE"), await family.days("Аня", "GE")) == (["02-07 02-09"], hers)

    async def test_a_line_that_names_whose_it_is_has_no_heading_above_it(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        for above in ("отпуск\nАня: 1.02 - 5.02\nя: 7.02 - 9.02", "Аня отпуск\nАня: 1.02 - 5.02\nя: 7.02 - 9.02"):
            found = expect(NotAllRead, await family.me.say(above))
            assert ([line.why for line in found.unread], found.ready) == (["not_a_date"], 2)
        found = expect(NotAllRead, await family.me.say("я: 7.02 - 9.02\nАня: отпуск\n1.02 - 5.02"))
        assert ([line.why for line in found.unread], found.ready) == (["not_a_date", "whose"], 1)

    async def test_nothing_is_ready_of_days_that_are_others_elsewhere(self, world: World) -> None:
        world.clock.go_on(hours=12, minutes=30)  # 00:30 in Almaty, 23:30 of the day before in Tbilisi
        family = await Family.of(world, "GE", others=("Аня", "Борис"))
        answer = expect(NotAllRead, await family.me.say("Аня: 9.03 - 11.03 в Казахстане\nБорис: что-то"))
        assert (answer.ready, answer.told) == (0, 2)

    @pytest.mark.parametrize(
        ("hers", "unread"),
        [("въехала вчера", "въехала вчера"), ("9.03 - 11.03\n1.02 - 3.02", "9.03 - 11.03\n1.02 - 3.02")],
    )
    async def test_days_that_are_others_where_the_person_is_are_not_written(
        self, world: World, hers: str, unread: str
    ) -> None:
        world.clock.go_on(hours=12, minutes=30)
        family = await Family.of(world, others=("Аня", "Борис"))
        await family.me.lives_in("Asia/Tbilisi")
        answer = expect(NotAllRead, await family.me.say(f"Аня:\n{hers}\nБорис: 2.02 - 6.02"))
        assert [line.why for line in answer.unread] == ["vague"]
        assert (await family.days("Аня"), await family.days("Борис")) == ([], [])

    async def test_in_which_country_is_asked_once(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Борис"))
        asked = expect(WhichJournal, await family.me.say("Аня: 1.02 - 5.02\nБорис:\nРоссия 2.02 - 6.02\n7.02 - 8.02"))
        assert [choice.country for choice in asked.choices] == ["KZ", "GE"]
        assert await family.days("Аня") == []
        expect(Together, await family.me.press(answer_meant, EVERYBODY, "GE", asked.question, IN_WORDS))
        assert await family.days("Аня", "GE") == ["02-01 02-05"]
        assert await family.days("Борис", "GE") == ["02-07 02-08"]
        assert (await family.days("Аня"), await family.days("Борис")) == ([], [])

    async def test_a_move_goes_to_both_journals(self, world: World) -> None:
        family = await Family.of(world, "GE")
        words = "1 марта из Казахстана в Грузию\n5 марта из Грузии в Казахстан"
        missing = expect(NotAllRead, await family.me.say(words)).unread
        assert missing == (UnreadLine("1 марта из Казахстана в Грузию", "incomplete", Direction.IN),)
        await family.me.say("въехал в Казахстан 1 февраля")
        done = expect(Together, await family.me.say(words))
        assert await family.days() == ["02-01 03-01", "03-05"]
        assert await family.days(country="GE") == ["03-01 03-05"]
        await family.me.undo(expect(Saved, done.parts[0].answer).change)
        assert (await family.days(), await family.days(country="GE")) == (["02-01"], [])

    async def test_of_a_move_the_counted_end_is_written_alone(self, world: World) -> None:
        family = await Family.of(world)
        words = "въехал в Казахстан из России 12.01.2026\nвыехал из Казахстана в Грузию 20.02.2026"
        expect(Saved, await family.me.say(words))
        assert await family.days() == ["01-12 02-20"]


async def test_no_journal_is_begun_for_what_is_not_understood(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    for words in ("Аня не въехала в Грузию", "Аня въехала в Грузию на дельтаплане"):
        assert isinstance(await family.me.say(words), NotRead | Page)
    assert await family.journal("Аня", "GE") is None
    expect(Saved, await family.me.say("Аня въехала в Грузию 5 марта"))
    assert await family.days("Аня", "GE") == ["03-05"]


class TestSeveralInOneLine:
    @pytest.mark.parametrize(
        "words", ["Аня и Эмма въехали вчера", "Аня жана Эмма кечээ кирди", "Аня въехала вчера, Эмма вчера въехала"]
    )
    async def test_each_has_a_crossing_of_their_own_with_one_undo(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня", "Эмма"))
        done = expect(Together, await family.me.say(words))
        assert [part.traveller for part in done.parts] == ["Аня", "Эмма"]
        assert ([await family.days(name) for name in ("Аня", "Эмма")], await family.days()) == ([["03-09"]] * 2, [])
        saved = expect(Saved, done.parts[0].answer)
        expect(Together, await (await family.by("Аня")).press(stays.undo, saved.change))
        assert (await family.days("Аня"), await family.days("Эмма")) == ([], [])

    async def test_days_apart(self, world: World) -> None:
        family = await Family.of(world, others=("Anna", "Emma"))
        expect(Together, await family.me.say("Anna: 12.02 - 20.02, Emma: 13.02 - 21.02"))
        assert (await family.days("Anna"), await family.days("Emma")) == (["02-12 02-20"], ["02-13 02-21"])

    @pytest.mark.parametrize("words", ["все въехали вчера", "кечээ баары кирди", "everyone entered yesterday"])
    async def test_all_are_meant_without_us(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Together, await family.me.say(words))
        assert (await family.days(), await family.days("Аня")) == (["03-09"], ["03-09"])

    async def test_where_it_was_is_asked_once(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Эмма"))
        asked = expect(WhichJournal, await family.me.say("Аня и Эмма въехали вчера"))
        assert [(each.traveller, each.country) for each in asked.choices] == [(EVERYBODY, "KZ"), (EVERYBODY, "GE")]
        assert asked.whose == ("Аня", "Эмма")
        assert expect(WhichJournal, await family.me.say("Аня, Эмма и я въехали вчера")).whose == ()
        asked = expect(WhichJournal, await family.me.say("Аня и Эмма въехали вчера"))
        expect(Together, await family.me.press(answer_meant, EVERYBODY, "GE", asked.question, IN_WORDS))
        assert [await family.days(name, "GE") for name in ("Аня", "Эмма", "me")] == [["03-09"], ["03-09"], []]


class TestAQuestionAboutAnother:
    @pytest.mark.parametrize(
        "words",
        [
            "сколько осталось у Ани", "Ани дней осталось?", "Аня: сколько осталось", "калды канча Аняда",
            "how many days does Аня have left", "сколько у Ани", "а что там у Ани?", "what about Аня?",
            "Аня канча жүрө алат",
        ],
    )  # fmt: skip
    async def test_shows_their_card_wherever_the_name_stands(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Тимур"))
        await family.me.say("Аня въехала в Грузию 2 марта")
        reply = await family.reply(answer_text, words, IN_WORDS)
        assert reply.heading == Heading("Аня", "GE")
        assert expect(Status, reply.answer).inside
        by_command = await family.reply(answer_card, status.show, "Ани")
        assert by_command == replace(reply, journal=by_command.journal)

    async def test_in_a_country_and_of_a_trip_ahead(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("Аня въехала в Грузию 2 марта")
        there = await family.reply(answer_text, "сколько Ане осталось быть в Грузии", IN_WORDS)
        assert (there.heading, bool(expect(Status, there.answer).inside)) == (Heading("Аня", "GE"), True)
        ahead = await family.reply(answer_text, "план Ани на 12 июня", IN_WORDS)
        assert (ahead.heading, expect(Planned, ahead.answer).trip.entered) == (Heading("Аня", "GE"), day("06-12"))
        assert expect(NoDaysThere, await family.me.say("сколько Ане осталось быть в Армении")).meant.label == "Аня"

    async def test_where_only_others_days_are_counted_says_so_and_writes_nothing(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        told = expect(NoDaysThere, await family.me.say("сколько осталось у Ани в Грузии"))
        assert (told.meant.label, told.meant.country, told.begins) == ("Аня", "GE", True)
        assert await family.journal("Аня", "GE") is None

    @pytest.mark.parametrize("words", ["Аня 20.05.2026 - 20.06.2026", "20.05 Аня", "для Ани 20 мая", "Ани с 20 мая"])
    async def test_behind_plan_the_trip_is_theirs(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        ahead = await family.reply(answer_plan, words)
        assert ahead.heading == Heading("Аня", None)
        assert expect(Planned, ahead.answer).trip.entered == day("05-20")
        assert expect(Plans, (alone := await family.reply(answer_plan, "Аня")).answer) == Plans((), day("03-10"))
        assert alone.heading == Heading("Аня", None)

    @pytest.mark.parametrize("words", ["вчера въехала Аня", "отмени запись Ани", "удали запись Ани", "Аня и сколько я"])
    async def test_writes_nothing(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("въехал 1 марта")
        await family.me.say("Аня въехала 2 марта")
        assert isinstance(await family.me.say(words), Page | NotRead)
        assert (await family.days(), await family.days("Аня")) == (["03-01"], ["03-02"])


class TestWhatIsSaidOfTooFew:
    @pytest.mark.parametrize("words", ["мы все въехали", "мы все вчера выехали", "we all left", "баарыбыз кирдик"])
    async def test_of_all_where_there_is_one_the_family_is_told_of(self, world: World, words: str) -> None:
        family = await Family.of(world)
        assert await family.me.say(words) is Page.ALL_OF_ONE
        assert await family.days() == []
        assert await family.me.say("мы все устали") is Page.CHAT

    async def test_coming_back_asks_which_way_it_was(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Казахстан 1 марта")
        asked = expect(EntryOrExit, await family.me.say("got back yesterday"))
        hers = expect(EntryOrExit, await family.me.say("Аня вернулась вчера"))
        assert (asked.day, hers.day, hers.traveller) == (day("03-09"), day("03-09"), await family.traveller("Аня"))
        expect(Saved, await family.me.command(Direction.OUT, "Казахстан вчера"))
        assert await family.days() == ["03-01 03-09"]


class TestCountriesOfAListThatAreNotCounted:
    async def test_are_named_beside_what_was_written(self, world: World) -> None:
        family = await Family.of(world)
        listed = "1.02 - 5.02\nв Японии 10.02 - 12.02\nТурция: 14.02 - 15.02"
        assert "Türkiye, Japan" in text(await (await Family.of(world)).me.say(listed))
        saved = expect(Saved, await family.me.as_request("list").say(listed))
        beside = expect(NotCounted, saved.beside)
        assert (saved.left_out, beside.meant.country, beside.others) == (2, "TR", ("JP",))
        assert await family.me.as_request("list").say(listed) == saved
        assert await family.days() == ["02-01 02-05"]

    async def test_are_named_beside_lines_that_are_not_understood(self, world: World) -> None:
        family = await Family.of(world)
        unread = expect(NotAllRead, await family.me.say("1.02 - 5.02\nв Турции 10.02 - 12.02\nзавтрак"))
        assert (unread.told, unread.ready, unread.elsewhere) == (3, 1, ("TR",))
        assert "Türkiye" in text(unread)
        assert expect(Saved, await family.me.press(lists.write_ready, Also.NOTHING)).left_out == 2


class TestANameThatNobodyHas:
    async def test_in_a_list_it_is_named_with_a_way_to_add_them(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        for row in ("Bob: 3.03 - 4.03", "Боб 3.03 - 4.03", "боб: 3.03"):
            for above in ("Аня: 1.02 - 5.02\nя: 2.02 - 6.02", "1.02 - 5.02\n2.02 - 6.02", "Аня: 1.02 - 5.02"):
                answer = expect(NotAllRead, await family.me.say(f"{above}\n{row}"))
                (line,) = answer.unread
                assert (line.words, line.stranger) == (row, row.split()[0].rstrip(":"))
                screen = screen_of(Reply(answer, ("ru",)))
                assert "➕ Добавить человека" in [button.label for each in screen.rows for button in each]
                assert "Оставьте только даты" not in screen.text
        assert (await family.days(), await family.days("Аня")) == ([], [])

    @pytest.mark.parametrize(
        ("words", "names"),
        [
            ("Bob entered yesterday", ("Bob",)),
            ("Боб кечээ кирди", ("Боб",)),
            ("Боб: 3.03.2026 - 4.03.2026", ("Боб",)),
            ("Боб: 1.02 - 4.02\nЭмма: 1.02 - 5.02", ("Боб", "Эмма")),
            ("боб въехал вчера", ("боб",)),
            ("боб въехал 1.02, выехал 4.02", ("боб",)),
            ("мама въехала вчера", ("мама",)),
            ("моя мама въехала вчера", ("мама",)),
            ("муж 1.02 - 4.02", ("муж",)),
            ("дядя Вася въехал вчера", ("дядя Вася",)),
            ("my wife entered yesterday", ("wife",)),
            ("апам кечээ кирди", ("апам",)),
            ("менин балам кечээ кирди", ("балам",)),
            ("чоң апам кечээ Казакстанга кирди", ("чоң апам",)),
            ("мама получила РВП 1 марта до 5 июня", ("мама",)),
        ],
    )
    async def test_alone_it_is_asked_about(self, world: World, words: str, names: tuple[str, ...]) -> None:
        family = await Family.of(world)
        assert await family.me.say(words) == Strangers(names)
        assert await family.days() == []

    async def test_while_other_trips_are_asked_for_the_day_is_not_blamed(self, world: World) -> None:
        family = await Family.of(world)
        expect(Saved, await family.me.say("въехал вчера"))
        assert await family.me.say("Боб въехал вчера") == Strangers(("Боб",))

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("сколько осталось маме", "мама"),
            ("сколько дней осталось Васе", "Васе"),
            ("how many days does Bob have left", "Bob"),
            ("Боб канча күн кала алат", "Боб"),
        ],
    )
    async def test_a_question_about_them_is_answered_with_a_way_to_add_them(
        self, world: World, words: str, name: str
    ) -> None:
        family = await Family.of(world)
        asked = await family.me.say(words)
        assert asked == Strangers((name,), asked=True)
        assert text(asked) != text(Strangers((name,)))

    @pytest.mark.parametrize(
        "words",
        [
            "Вообще непонятно",
            "Погода: дождь",
            "Рейс 1.02 опять отменили",
            "отпуск 12.03",
            "сколько осталось чего",
            "она въехала вчера",
        ],
    )
    async def test_other_words_are_no_names(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня",))
        assert not isinstance(await family.me.say(words), Strangers)


async def test_a_card_of_somebody_is_of_where_they_have_days(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    async with world.database.write(family.me.id) as tx:
        await journals.add(tx, expect(Journal, await family.journal("Аня")).traveller, "GE")
    for words, country in (("статус Ани", "KZ"), ("Аня въехала в Грузию 5 марта", "GE"), ("статус Ани", "GE")):
        assert (await family.reply(answer_text, words, IN_WORDS)).country == country
    await family.me.say("Аня выехала из Грузии вчера")
    assert (await family.reply(answer_card, status.show, "Аня")).country == "GE"


class TestOneself:
    @pytest.mark.parametrize("words", ["я", "me", "мен", "у меня", "я Казахстан", "My"])
    async def test_behind_a_command_is_one_of_the_travellers(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        shown = await family.reply(IN_PRIVATE["status"].with_words(words))
        assert isinstance(shown.answer, Status)
        assert (shown.heading.traveller, shown.heading.country) == ("me", "KZ")

    async def test_behind_a_crossing_or_a_plan_it_changes_nothing(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Saved, await family.me.command(Direction.IN, "я вчера"))
        expect(Saved, await family.me.command(Direction.OUT, "me"))
        assert (await family.days(), await family.days("Аня")) == (["03-09 03-10"], [])
        assert await family.me.plan("я 12 июня") == await family.me.plan("12 июня")


class TestPermitsElsewhere:
    """A permit of a member is one of all of Schengen, and one of a country that is not counted is nobody's here."""

    @pytest.mark.parametrize(
        ("words", "begins", "ends"),
        [
            ("виза в Германию с 1 по 20 марта 2026", "03-01", "03-20"),
            ("ВНЖ в Польше с 1 марта 2026 до 20 апреля 2026", "03-01", "04-20"),
            ("польский ВНЖ с 1 марта 2026 до 20 апреля 2026", "03-01", "04-20"),
            ("шенгенская виза с 1 по 20 марта 2026", "03-01", "03-20"),
            ("получил шенген 5 марта до 20 апреля", "03-05", "04-20"),
            ("German visa from 1 to 20 March 2026", "03-01", "03-20"),
            ("Schengen visa from 1 to 20 March 2026", "03-01", "03-20"),
            ("Германияда виза 01.03.2026 - 20.03.2026", "03-01", "03-20"),
            ("Германиянын визасы 01.03.2026 - 20.03.2026", "03-01", "03-20"),
        ],
    )
    async def test_one_of_a_member_is_of_schengen(self, world: World, words: str, begins: str, ends: str) -> None:
        family = await Family.of(world, "EU", "TR")
        expect(Saved, await family.me.say(words))
        there, here = await family.journal(country="EU"), await family.journal()
        assert there
        assert here
        assert [(each.begins, each.ends) for each in there.permits] == [(day(begins), day(ends))]
        assert not here.permits

    @pytest.mark.parametrize("words", ["турецкий ВНЖ до 5 июня", "ВНЖ Турции до 5 июня", "Turkish visa until 5 June"])
    async def test_the_country_may_stand_beside_it_in_other_ways(self, world: World, words: str) -> None:
        family = await Family.of(world, "TR")
        asked = await family.reply(answer_text, words, IN_WORDS)
        assert asked.country == "TR"
        expect(AskDay, asked.answer)

    @pytest.mark.parametrize(
        "words", ["виза в Германию с 1 по 20 марта 2026", "турецкая виза с 1 по 20 марта 2026", "шенген до 5 июня"]
    )
    async def test_of_one_that_is_not_counted_nothing_is_written(self, world: World, words: str) -> None:
        family = await Family.of(world)
        expect(NotCounted, await family.me.say(words))
        newcomer = world.newcomer("ru")
        await to_nationality(newcomer)
        expect(NotCounted, await newcomer.say(words))
        for someone in (family.me, newcomer):
            kept = await someone.journal()
            assert kept is None or not kept.permits


class TestPermitsOfSeveral:
    @pytest.mark.parametrize(
        "words",
        [
            "Аня и Тимур получили РВП 5 марта до 20 апреля",
            "Аня, Тимур: РВП 5 марта - 20 апреля",
            "Аня and Тимур got a residence permit on 5 March until 20 April",
        ],
    )
    async def test_are_written_as_one_act_with_one_undo(self, world: World, words: str) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))

        async def held(name: str) -> int:
            return len(expect(Journal, await family.journal(name)).permits)

        done = expect(Together, await family.me.say(words))
        assert [expect(Saved, part.answer).permits[0].ends for part in done.parts] == [day("04-20")] * 2
        assert [await held(name) for name in ("me", "Аня", "Тимур")] == [0, 1, 1]
        await (await family.by("Аня")).undo(expect(Saved, done.parts[0].answer).change)
        assert [await held(name) for name in ("Аня", "Тимур")] == [0, 0]

    async def test_without_its_end_that_is_why_it_is_not_read(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        unread = expect(NotAllRead, await family.me.say("Аня и Тимур получили РВП 5 марта")).unread
        assert [each.why for each in unread] == ["incomplete", "incomplete"]

    async def test_where_one_has_another_then_that_is_said_of_them(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Тимур"))
        expect(Saved, await family.me.say("у Тимура РВП с 1 марта 2026 до 1 мая 2026"))
        done = expect(Together, await family.me.say("Аня и Тимур получили РВП 5 марта до 20 апреля"))
        written, refused = (part.answer for part in done.parts)
        assert expect(Saved, written).permits
        assert expect(NotRead, refused).why == "clash"


class TestPermitsOfOthers:
    async def test_a_name_in_a_case_is_whose_permit_it_is(self, world: World) -> None:
        family = await Family.of(world, others=("Айбек", "Аня"))
        expect(Saved, await family.me.say("Айбектин РВПсы бар 1-январдан 30-июнга чейин"))
        expect(Saved, await family.me.say("у Ани виза с 1 марта по 5 мая"))
        whose = {name: await family.journal(name) for name in ("me", "Айбек", "Аня")}
        held = {name: [(each.begins, each.ends) for each in kept.permits] for name, kept in whose.items() if kept}
        assert held == {"me": [], "Айбек": [(day("01-01"), day("06-30"))], "Аня": [(day("03-01"), day("05-05"))]}
