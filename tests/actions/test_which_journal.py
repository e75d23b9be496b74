"""Which journal a message means (design-2, 3): by its words, by where somebody is, by a button, never by a guess."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from bot.actions import (
    countries,
    crossings,
    journal_writer,
    journals,
    onboarding,
    pages,
    reminder_settings,
    stays,
    which_journal,
)
from bot.actions import family as family_actions
from bot.actions.answers import Answer, Heading
from bot.actions.answers.countries import CountriesFull
from bot.actions.answers.days import Direction, OtherEnd, Purpose, Wanted
from bot.actions.answers.journals import (
    EVERYBODY,
    LeftThere,
    Meant,
    NoBorder,
    NotCounted,
    NotGiven,
    Overview,
    WhichJournal,
)
from bot.actions.answers.pages import Edited, Page, StaleButton
from bot.actions.answers.questions import AskDay, AskNationality, EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Newest, NotNewest, Saved, Undone
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotAllRead, NotRead, Strangers
from bot.actions.compare import Comparison
from bot.actions.context import Context
from bot.actions.free_text import answer_meant, answer_text
from bot.actions.rule import NoRulesThere
from bot.actions.status import show as show_status
from bot.core.crossings import Already, BeforeOpen, InFuture
from bot.core.journal import Journal
from bot.core.stay import Stay
from bot.storage import people
from bot.storage.snapshot import Snapshot
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import ALMATY, CHECK_IN, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestACountryIsNamed:
    async def test_it_chooses_the_journal(self, world: World) -> None:
        family = await Family.of(world, "GE")
        expect(Saved, await family.me.say("въехал в Грузию 5 марта"))
        assert (await family.days(), await family.days(country="GE")) == ([], ["03-05"])
        expect(Saved, await family.me.say("10.01.2026 - 20.01.2026 в Казахстане"))
        assert await family.days() == ["01-10 01-20"]
        expect(Saved, await family.me.say("left Georgia on 8 March"))
        assert await family.days(country="GE") == ["03-05 03-08"]

    async def test_one_that_is_not_counted_writes_nothing_and_is_offered(self, world: World) -> None:
        family = await Family.of(world)
        offered = expect(NotCounted, await family.me.say("въехал в Грузию 5 марта"))
        assert (offered.meant.country, offered.act, offered.day) == ("GE", Direction.IN, day("03-05"))
        assert (await family.days(), await family.journal(country="GE")) == ([], None)
        expect(
            Saved, await family.me.press(which_journal.cross, offered.meant.traveller, "GE", Direction.IN, day("03-05"))
        )
        assert await family.days(country="GE") == ["03-05"]

    async def test_no_more_countries_are_counted_than_there_may_be_by_whichever_button(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(countries, "MOST", 1)
        family = await Family.of(world)
        whose = await family.traveller("me")
        offered = expect(NotCounted, await family.me.say("был в Грузии 10.01.2026 - 20.01.2026"))
        for traveller in (whose, EVERYBODY):
            press = family.me.press(which_journal.cross, traveller, "GE", Direction.IN, day("03-05"))
            assert await press == CountriesFull(1)
            assert await family.me.press(answer_meant, traveller, "GE", offered.question, IN_WORDS) == CountriesFull(1)
        assert await family.journal(country="GE") is None

    async def test_of_one_without_rules_that_is_said(self, world: World) -> None:
        family = await Family.of(world)
        assert expect(NoRulesThere, await family.me.say("въехал в Японию вчера")).named == "JP"
        assert await family.days() == []

    async def test_several_days_there_wait_for_the_button(self, world: World) -> None:
        family = await Family.of(world)
        offered = expect(NotCounted, await family.me.say("был в Грузии 10.01.2026 - 20.01.2026"))
        assert (offered.act, offered.day) == (None, None)
        answer = await family.me.press(answer_meant, offered.meant.traveller, "GE", offered.question, IN_WORDS)
        expect(Saved, answer)
        assert (await family.days(country="GE"), await family.days()) == (["01-10 01-20"], [])
        late = await family.me.press(answer_meant, offered.meant.traveller, "GE", offered.question, IN_WORDS)
        assert late == StaleButton()


class TestNoCountryIsNamed:
    async def test_with_one_country_nothing_is_asked(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Saved, await family.me.say("въехал 5 марта"))
        assert await family.days() == ["03-05"]

    async def test_an_entry_is_asked_where(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.say("въехал 5 марта"))
        assert [choice.country for choice in asked.choices] == ["KZ", "GE"]
        assert (asked.act, asked.day) == (Direction.IN, day("03-05"))
        assert (await family.days(), await family.days(country="GE")) == ([], [])
        expect(
            Saved,
            await family.me.press(which_journal.cross, asked.choices[1].traveller, "GE", Direction.IN, day("03-05")),
        )
        assert await family.days(country="GE") == ["03-05"]

    async def test_an_exit_is_from_where_a_stay_lasts(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Грузию 5 марта")
        expect(Saved, await family.me.say("выехал 8 марта"))
        assert await family.days(country="GE") == ["03-05 03-08"]
        assert isinstance(await family.me.say("выехал 2 марта"), WhichJournal), "none had begun by then: it is asked"

    async def test_of_several_stays_that_last_it_is_asked_from_which(self, world: World) -> None:
        family = await Family.of(world, "GE", "AM")
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
        await (await family.by(country="GE")).pick(Purpose.ENTER, 0, day("03-05"))
        await family.me.skip("day")  # when they left the other one, nobody says
        asked = expect(WhichJournal, await family.me.say("выехал 8 марта"))
        assert [choice.country for choice in asked.choices] == ["KZ", "GE"]
        expect(Saved, await family.me.command(Direction.OUT, "3 марта"))  # by that day only one of them had begun
        assert await family.days() == ["03-01 03-03"]

    @pytest.mark.parametrize("words", ["выехал", "выехал 8 марта", "чыктым"])
    async def test_it_is_asked_too_while_the_exit_from_one_of_them_is(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", "AM", others=("Аня",))
        for country, told in (("GE", "1"), ("AM", "3"), ("KZ", "5")):
            await (await family.by(country=country)).pick(Purpose.ENTER, 0, day(f"03-0{told}"))
        asked = expect(WhichJournal, await family.me.say(words))
        assert [choice.country for choice in asked.choices] == ["KZ", "GE", "AM"]
        assert [await family.days(country=each) for each in ("KZ", "GE", "AM")] == [["03-05"], ["03-01"], ["03-03"]]

    async def test_a_verb_is_of_the_one_stay_that_had_begun_whichever_is_asked_about(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await (await family.by(country="GE")).pick(Purpose.ENTER, 0, day("03-01"))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-05"))
        expect(Saved, await family.me.say("выехал 4 марта"))
        assert (await family.days(), await family.days(country="GE")) == (["03-05"], ["03-01 03-04"])
        assert await family.days("Аня") == []

    async def test_a_verb_that_names_nobody_is_not_of_another_who_is_asked_about(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Грузию 1 марта")
        await family.me.say("Аня въехала в Грузию 1 марта")
        await family.me.say("Аня въехала в Казахстан 5 марта")
        expect(Saved, await family.me.say("выехал 8 марта"))
        assert (await family.days(country="GE"), await family.days("Аня", "GE")) == (["03-01 03-08"], ["03-01"])

    @pytest.mark.parametrize("name", ["Аня", "аня", "Аня:"])
    async def test_behind_a_command_a_name_alone_means_today(self, world: World, name: str) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        for each in ("me", "Аня"):
            await (await family.by(each)).pick(Purpose.ENTER, 0, day("03-01"))
        expect(Saved, await family.me.command(Direction.OUT, name))
        assert (await family.days("Аня"), await family.days()) == (["03-01 03-10"], ["03-01"])
        asked = expect(WhichJournal, await family.me.command(Direction.IN, name))
        anna = await family.traveller("Аня")
        assert [(each.traveller, each.country) for each in asked.choices] == [(anna, "KZ"), (anna, "GE")]

    async def test_so_it_does_of_all_of_them(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(Together, await family.me.command(Direction.IN, "мы все"))
        assert (await family.days(), await family.days("Аня")) == (["03-10"], ["03-10"])


class TestWhoseIsAskedAndTheCountryWasNamed:
    @pytest.mark.parametrize("words", ["мы с женой въехали в Грузию вчера", "we entered Georgia yesterday"])
    @pytest.mark.parametrize("everybody", [False, True])
    async def test_it_is_not_asked_again(self, world: World, words: str, everybody: bool) -> None:
        family = await Family.of(world, "GE", "AM", others=("Аня",))
        asked = expect(WhichJournal, await family.me.say(words))
        chosen = asked.choices[everybody]
        assert (asked.act, asked.day, chosen.country) == (Direction.IN, day("03-09"), "GE")
        await family.me.press(which_journal.cross, chosen.traveller, chosen.country, Direction.IN, day("03-09"))
        assert await family.days(country="GE") == ["03-09"]
        assert await family.days("Аня", "GE") == (["03-09"] if everybody else [])

    async def test_one_that_is_not_counted_is_offered(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(WhichJournal, await family.me.say("мы въехали в Турцию вчера"))
        found = await family.me.press(answer_meant, EVERYBODY, None, asked.question, IN_WORDS)
        assert expect(NotCounted, found).meant == Meant(EVERYBODY, None, "TR")
        assert await family.journal(country="TR") is None


class TestWhatIsToldBesideWhatIsRefused:
    async def test_another_country_can_be_counted_all_the_same(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Грузию вчера")
        for words in ("въехал в Грузию и Армению вчера", "въехал в Армению и Грузию 1 марта"):
            beside = expect(NotCounted, expect(Refused, await family.me.say(words)).beside)
            assert (beside.meant.country, beside.act, beside.ruled) == ("AM", Direction.IN, True)
        assert (await family.days(country="GE"), await family.days("Аня", "GE")) == (["03-09"], [])

    async def test_that_there_are_no_rules_of_it_is_said_beside_what_is_written(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        again = family.me.as_request("india")
        saved = expect(Saved, await again.say("въехал в Индию и Грузию 1 марта"))
        beside = expect(NotCounted, saved.beside)
        assert (beside.meant.country, beside.ruled) == ("IN", False)
        assert await again.say("въехал в Индию и Грузию 1 марта") == saved
        assert await family.days(country="GE") == ["03-01"]
        refused = expect(Refused, await family.me.say("въехал в Индию и Грузию 1 марта"))
        assert expect(NotCounted, refused.beside).ruled is False

    async def test_several_days_are_asked_once(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.say("10.01.2026 - 20.01.2026\n01.02.2026 - 05.02.2026"))
        assert (asked.act, [choice.country for choice in asked.choices]) == (None, ["KZ", "GE"])
        saved = await family.me.press(answer_meant, asked.choices[1].traveller, "GE", asked.question, IN_WORDS)
        assert len(expect(Saved, saved).stays) == 2
        assert await family.days(country="GE") == ["01-10 01-20", "02-01 02-05"]

    async def test_a_list_of_several_countries_is_written_into_each(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("Казахстан 10.01.2026 - 20.01.2026\nГрузия 01.02.2026 - 05.02.2026")
        assert (await family.days(), await family.days(country="GE")) == (["01-10 01-20"], ["02-01 02-05"])

    async def test_of_a_list_only_what_is_counted_is_written(self, world: World) -> None:
        family = await Family.of(world)
        listed = "Казахстан 10.01.2026 - 20.01.2026\nГрузия 01.02.2026 - 05.02.2026"
        saved = expect(Saved, await family.me.say(listed))
        assert (saved.left_out, await family.days()) == (1, ["01-10 01-20"])
        offered = expect(NotCounted, saved.beside)
        more = await family.me.press(answer_meant, offered.meant.traveller, "GE", offered.question, IN_WORDS)
        assert expect(Saved, more).left_out == 0
        assert (await family.days(country="GE"), await family.days()) == (["02-01 02-05"], ["01-10 01-20"])

    async def test_words_that_wait_mean_the_day_on_which_they_were_typed(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.say("9 марта - вчера"))
        world.clock.go_on(days=3)
        expect(Saved, await family.me.press(answer_meant, asked.choices[0].traveller, "KZ", asked.question, IN_WORDS))
        assert await family.days() == ["03-09 03-09"]

    async def test_a_bare_day_asks_which_way_and_then_where(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(EntryOrExit, await family.me.say("5 марта"))
        assert asked.traveller is not None
        press = which_journal.cross
        assert isinstance(await family.me.press(press, asked.traveller, None, Direction.IN, day("03-05")), WhichJournal)

    async def test_a_day_is_of_the_country_that_it_is_told_of(self, world: World) -> None:
        world.clock.go_on(hours=8)  # 20:00 in Almaty, 19:00 in Tbilisi: one day
        world.clock.go_on(hours=4, minutes=30)  # 00:30 in Almaty, 23:30 of the day before in Tbilisi
        family = await Family.of(world, "GE")
        await family.me.lives_in("Asia/Tbilisi")
        expect(Saved, await family.me.say("въехал в Грузию сегодня"))
        assert await family.days(country="GE") == ["03-10"]


class TestNothingIsSaidButWhichWay:
    @pytest.mark.parametrize("by_command", [True, False])
    async def test_with_one_country_it_is_ones_own_today(self, world: World, by_command: bool) -> None:
        family = await Family.of(world, others=("Аня",))
        await (await family.by("Аня")).press(journals.choose)
        expect(Saved, await (family.me.command(Direction.IN) if by_command else family.me.say("Въезд")))
        assert (await family.days(), await family.days("Аня")) == (["03-10"], [])

    async def test_with_several_it_is_asked_where(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.command(Direction.IN))
        assert (asked.act, asked.day) == (Direction.IN, day("03-10"))

    async def test_where_it_is_two_days_that_is_asked_first(self, world: World) -> None:
        world.clock.go_on(hours=12, minutes=30)  # 00:30 in Almaty, 23:30 of the day before in Tbilisi
        family = await Family.of(world, "GE")
        await family.me.lives_in("Asia/Tbilisi")
        asked = expect(WhichDay, await family.me.command(Direction.IN))
        assert asked.days == (day("03-10"), day("03-11"))
        assert asked.traveller == await family.traveller("me")


class TestWhatIsShownFirst:
    async def test_of_one_journal_it_is_its_card(self, world: World) -> None:
        family = await Family.of(world)
        status = expect(Status, await family.me.do(IN_WORDS["status"]))
        assert status.chosen is None

    async def test_those_in_which_a_stay_lasts_come_first_then_those_used_lately(self, world: World) -> None:
        family = await Family.of(world, "GE", "AM", "TR", others=("Аня",))
        await (await family.by(country="AM")).stayed((day("01-01"), day("01-05")))
        await (await family.by(country="TR")).pick(Purpose.ENTER, 0, day("03-01"))
        overview = expect(Overview, await family.me.do(IN_WORDS["status"]))
        shown = [(line.traveller, line.country) for line in overview.lines]
        assert shown == [("me", "TR"), ("me", "AM"), ("me", "KZ"), ("me", "GE"), ("Аня", "KZ")]
        assert overview.chosen is None

    async def test_six_stand_on_a_page(self, world: World) -> None:
        family = await Family.of(world, others=tuple("абвгдежз"))
        overview = expect(Overview, await family.me.do(IN_WORDS["status"]))
        assert (len(overview.lines), overview.pages) == (6, 2)
        last = expect(Overview, await family.me.press(journals.show, 99))
        assert (len(last.lines), last.page) == (3, 1)

    async def test_looking_at_another_changes_nothing_choosing_it_does(self, world: World) -> None:
        family = await Family.of(world, "GE")
        abroad = await family.by(country="GE")
        await abroad.pick(Purpose.ENTER, 0, day("03-05"))
        assert expect(Status, await abroad.press(show_status)).chosen is False
        assert (await family.reply(IN_WORDS["trips"])).country == "KZ"
        assert expect(Status, await abroad.press(journals.choose)).chosen is True
        assert (await family.reply(IN_WORDS["trips"])).country == "GE"
        assert (await family.reply(IN_WORDS["plan"])).country == "GE"
        overview = expect(Overview, await family.me.do(IN_WORDS["status"]))
        assert overview.chosen is not None
        assert (overview.chosen.country, [line.country for line in overview.lines]) == ("GE", ["KZ"])

    async def test_what_is_chosen_never_decides_where_a_day_goes(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await (await family.by("Аня")).press(journals.choose)
        assert isinstance(await family.me.say("въехал 5 марта"), WhichJournal)
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-05"))
        await family.me.say("выехал 6 марта")
        assert (await family.days(), await family.days("Аня")) == (["03-05 03-06"], [])

    async def test_an_old_button_is_about_the_journal_it_was_made_for(self, world: World) -> None:
        family = await Family.of(world, "GE")
        home = await family.by()
        await (await family.by(country="GE")).press(journals.choose)
        await home.press(crossings.tap, Direction.IN, day("03-10"))
        assert (await family.days(), await family.days(country="GE")) == (["03-10"], [])


class TestSomebodyElse:
    async def test_a_name_at_the_beginning(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Айгүл"))
        expect(Saved, await family.me.say("Аня въехала 5 марта"))
        expect(Saved, await family.me.say("Айгүл кечээ кирди"))
        expect(Saved, await family.me.say("аня: 10.01.2026 - 20.01.2026"))
        assert await family.days("Аня") == ["01-10 01-20", "03-05"]
        assert (await family.days("Айгүл"), await family.days()) == (["03-09"], [])

    @pytest.mark.parametrize(
        ("words", "answer"),
        [
            ("Вася въехал вчера", Strangers(("Вася",))),
            ("муж въехал вчера", Strangers(("муж",))),
            ("вчера въехала Аня", Page.CHAT),
        ],
    )
    async def test_a_name_that_nobody_has_or_elsewhere_writes_nothing(
        self, world: World, words: str, answer: Answer
    ) -> None:
        family = await Family.of(world, others=("Аня",))
        assert await family.me.say(words) == answer
        assert (await family.days("Аня"), await family.days()) == ([], [])

    async def test_a_crossing_that_names_nobody_is_ones_own_and_can_be_given_away(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        anna = await family.traveller("Аня")
        saved = expect(Saved, await family.me.command(Direction.IN, "5 марта"))
        assert saved.others == (Meant(anna, "Аня", "KZ"),)
        by_mine = await family.by()
        given = expect(Saved, await by_mine.press(which_journal.give, saved.change, anna))
        assert (await family.days(), await family.days("Аня")) == ([], ["03-05"])
        by_hers = await family.by("Аня")
        back = expect(Together, await by_hers.undo(given.change))
        assert all(isinstance(part.answer, Undone) for part in back.parts)
        assert (await family.days(), await family.days("Аня")) == (["03-05"], [])

    async def test_given_away_late_it_says_what_stands_on_top(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        saved = expect(Saved, await family.me.command(Direction.IN, "5 марта"))
        await family.me.command(Direction.OUT, "7 марта")
        by_mine = await family.by()
        assert isinstance(
            await by_mine.press(which_journal.give, saved.change, await family.traveller("Аня")), NotNewest
        )
        assert (await family.days(), await family.days("Аня")) == (["03-05 03-07"], [])

    async def test_given_twice_by_one_request_it_is_given_once(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        anna = await family.traveller("Аня")
        saved = expect(Saved, await family.me.command(Direction.IN, "5 марта"))
        press = (await family.by()).as_request("give")
        first = await press.press(which_journal.give, saved.change, anna)
        assert await press.press(which_journal.give, saved.change, anna) == first
        assert await family.days("Аня") == ["03-05"]

    async def test_what_cannot_be_written_there_stays_here(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("Аня въехала 5 марта")
        saved = expect(Saved, await family.me.command(Direction.IN, "5 марта"))
        by_mine = await family.by()
        assert isinstance(await by_mine.press(which_journal.give, saved.change, await family.traveller("Аня")), Refused)
        assert await family.days() == ["03-05"]

    @pytest.mark.parametrize("by", ["the entry corrected", "a past trip"])
    async def test_it_goes_from_here_when_what_stood_in_its_way_is_corrected(self, world: World, by: str) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("Аня въехала 7 марта")
        saved = expect(Saved, await family.me.command(Direction.IN, "1 марта"))
        refused = await (await family.by()).press(which_journal.give, saved.change, await family.traveller("Аня"))
        assert isinstance(expect(Refused, refused).reason, BeforeOpen)
        hers = (await family.by("Аня")).as_request("give")
        [theirs] = expect(Journal, await family.journal("Аня")).stays
        if by == "a past trip":
            await (await family.by("Аня")).press(stays.ask_for, OtherEnd(Purpose.STAY_FROM, day("03-01")))

        async def corrected() -> Answer:
            if by == "a past trip":
                return await hers.say("5 марта")
            return await hers.pick(Purpose.FIX_ENTRY, theirs.id, day("03-01"))

        given = expect(Saved, await corrected())
        hers_now = ["03-01"] if by == "the entry corrected" else ["03-01 03-05", "03-07"]
        assert (await family.days(), await family.days("Аня")) == ([], hers_now)
        assert expect(Saved, await corrected()).change == given.change
        back = expect(Together, await (await family.by("Аня")).undo(given.change))
        assert all(isinstance(part.answer, Undone) for part in back.parts)
        assert (await family.days(), await family.days("Аня")) == (["03-01"], ["03-07"])

    async def test_another_crossing_written_there_takes_nothing_from_here(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("Аня въехала 7 марта")
        saved = expect(Saved, await family.me.command(Direction.IN, "1 марта"))
        await (await family.by()).press(which_journal.give, saved.change, await family.traveller("Аня"))
        expect(Saved, await family.me.say("Аня выехала 8 марта"))
        assert (await family.days(), await family.days("Аня")) == (["03-01"], ["03-07 03-08"])


class TestEverybody:
    async def test_each_by_their_own_journal_and_all_taken_back_at_once(self, world: World) -> None:
        family = await Family.of(world, others=("Аня", "Айгүл"))
        await family.me.say("Аня въехала 3 марта")
        done = expect(Together, await family.me.say("мы все въехали 5 марта"))
        assert [type(part.answer) for part in done.parts] == [Saved, Refused, Saved]
        assert [await family.days(name) for name in ("me", "Аня", "Айгүл")] == [["03-05"], ["03-03"], ["03-05"]]
        first = expect(Saved, done.parts[0].answer)
        expect(Together, await (await family.by()).undo(first.change))
        assert [await family.days(name) for name in ("me", "Аня", "Айгүл")] == [[], ["03-03"], []]

    async def test_come_again_it_says_the_same_and_writes_nothing_more(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("Аня въехала 3 марта")
        again = family.me.as_request("all")
        first = await again.say("мы все въехали 5 марта")
        assert await again.say("мы все въехали 5 марта") == first
        assert await family.days() == ["03-05"]

    async def test_we_is_asked(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        asked = expect(WhichJournal, await family.me.say("мы въехали 5 марта"))
        assert [choice.traveller for choice in asked.choices] == [await family.traveller("me"), EVERYBODY]
        done = await family.me.press(which_journal.cross, EVERYBODY, None, Direction.IN, day("03-05"))
        assert isinstance(done, Together)
        assert (await family.days(), await family.days("Аня")) == (["03-05"], ["03-05"])

    async def test_where_is_asked_for_all(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        asked = expect(WhichJournal, await family.me.say("мы все въехали 5 марта"))
        assert [choice.country for choice in asked.choices] == ["KZ", "GE"]
        expect(Together, await family.me.press(which_journal.cross, EVERYBODY, "GE", Direction.IN, day("03-05")))
        assert (await family.days(country="GE"), await family.days("Аня", "GE")) == (["03-05"], ["03-05"])

    async def test_all_leave_from_where_each_is(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Грузию 5 марта")
        await family.me.say("Аня въехала в Казахстан 5 марта")
        expect(Together, await family.me.say("мы все выехали 8 марта"))
        assert (await family.days(country="GE"), await family.days("Аня")) == (["03-05 03-08"], ["03-05 03-08"])

    async def test_told_twice_all_have_left_once(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("Аня въехала в Казахстан 1 марта")
        await family.me.say("Аня въехала в Грузию 5 марта")  # when she left Kazakhstan, nobody says
        await family.me.skip("day")
        expect(WhichJournal, await family.me.press(which_journal.tap_all, Direction.OUT, day("03-10")))
        await family.me.press(which_journal.cross, EVERYBODY, "GE", Direction.OUT, day("03-10"))
        await family.me.press(which_journal.tap_all, Direction.OUT, day("03-10"))
        assert (await family.days("Аня"), await family.days("Аня", "GE")) == (["03-01"], ["03-05 03-10"])

    @pytest.mark.parametrize(
        "words", ["мы все выехали сегодня", "все уехали 10 марта", "we all left today", "баарыбыз бүгүн чыктык", ""]
    )
    async def test_who_is_in_several_countries_is_asked_which_all_have_left(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", "TR", others=("Аня",))
        for told in ("мы все въехали в Казахстан 1 марта", "мы все въехали в Грузию 5 марта"):
            await family.me.say(told)  # when they left Kazakhstan is asked, and nobody says
        if words:
            answer = await family.me.say(words)
        else:
            answer = await family.me.press(which_journal.tap_all, Direction.OUT, day("03-10"))
        asked = expect(WhichJournal, answer)
        assert [(each.traveller, each.country) for each in asked.choices] == [(EVERYBODY, "KZ"), (EVERYBODY, "GE")]
        assert (await family.days(), await family.days("Аня", "GE")) == (["03-01"], ["03-05"])
        expect(Together, await family.me.say("Казахстан"))
        assert (await family.days(), await family.days("Аня")) == (["03-01 03-10"], ["03-01 03-10"])
        assert (await family.days(country="GE"), await family.days("Аня", "GE")) == (["03-05"], ["03-05"])

    @pytest.mark.parametrize("in_words", [True, False])
    async def test_where_nobody_is_anywhere_it_is_asked(self, world: World, in_words: bool) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await (await family.by(country="GE")).press(journals.choose)
        if in_words:
            asked = await family.me.say("мы все выехали 8 марта")
        else:
            asked = await family.me.press(which_journal.cross, EVERYBODY, None, Direction.OUT, day("03-08"))
        assert [choice.country for choice in expect(WhichJournal, asked).choices] == ["KZ", "GE"]


class TestFromOneCountryToAnother:
    async def test_it_is_one_act_and_one_undo(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        done = expect(Together, await family.me.say("вылетел из Казахстана в Грузию 5 марта"))
        assert [part.country for part in done.parts] == ["KZ", "GE"]
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-05"], ["03-05"])
        await (await family.by(country="GE")).undo(expect(Saved, done.parts[0].answer).change)
        assert (await family.days(), await family.days(country="GE")) == (["03-01"], [])

    async def test_the_counted_half_is_written_and_the_other_offered(self, world: World) -> None:
        family = await Family.of(world)
        await family.me.say("въехал 1 марта")
        saved = expect(Saved, await family.me.say("вылетел из Казахстана в Грузию 5 марта"))
        assert await family.days() == ["03-01 03-05"]
        beside = expect(NotCounted, saved.beside)
        assert (beside.meant.country, beside.act) == ("GE", Direction.IN)

    async def test_within_schengen_there_is_no_border(self, world: World) -> None:
        family = await Family.of(world, "EU")
        assert await family.me.say("из Франции в Германию вчера") == NoBorder("EU")
        assert await family.days(country="EU") == []

    async def test_whoever_enters_while_a_stay_lasts_elsewhere_is_asked_for_the_exit(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        saved = expect(Saved, await family.me.say("въехал в Грузию 5 марта"))
        asked = expect(LeftThere, saved.ask)
        assert (asked.country, asked.stay.entered, asked.days) == ("KZ", day("03-01"), (day("03-05"),))
        expect(Saved, await family.me.say("4 марта"))
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-04"], ["03-05"])

    async def test_asked_again_it_is_asked_the_same(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        again = family.me.as_request("entered")
        first = await again.say("въехал в Грузию 5 марта")
        assert await again.say("въехал в Грузию 5 марта") == first

    async def test_where_it_is_another_day_both_are_offered(self, world: World) -> None:
        world.clock.go_on(hours=12, minutes=30)  # 00:30 in Almaty, 23:30 of the day before in Tbilisi
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        await family.me.lives_in("Asia/Tbilisi")
        saved = expect(Saved, await family.me.say("въехал в Грузию сегодня"))
        assert expect(LeftThere, saved.ask).days == (day("03-10"), day("03-11"))


class TestTheOpenQuestion:
    async def test_a_day_answers_it_whosever_journal_it_is(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.ENTER))
        expect(Saved, await family.me.say("5 марта"))
        assert await family.days("Аня") == ["03-05"]

    async def test_a_crossing_the_other_way_is_ones_own(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("въехал 1 марта")
        await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.ENTER))
        expect(Saved, await family.me.say("выехал 5 марта"))
        assert (await family.days(), await family.days("Аня")) == (["03-01 03-05"], [])

    async def test_in_and_out_are_ones_own_whatever_is_asked(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.ENTER))
        expect(Saved, await family.me.command(Direction.IN, "5 марта"))
        assert (await family.days(), await family.days("Аня")) == (["03-05"], [])

    async def test_a_missing_day_is_asked_in_the_journal_it_is_missing_in(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        asked = expect(AskDay, await family.me.say("Аня выехала 5 марта"))
        assert asked.wanted == OtherEnd(Purpose.STAY_TO, day("03-05"))
        expect(Saved, await family.me.say("1 марта"))
        assert await family.days("Аня") == ["03-01 03-05"]


class TestInOneJournalAlone:
    """What is asked, kept or offered for one journal is nothing to another one."""

    async def test_what_is_asked_of_one_is_not_answered_in_another(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(AskDay, await family.me.say("Аня выехала 5 марта"))
        expect(Saved, await family.me.say("въехал в Казахстан 1 марта"))
        assert (await family.days(), await family.days("Аня")) == (["03-01"], [])

    async def test_a_list_is_ones_own_whatever_day_is_asked_of_another(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await (await family.by("Аня")).press(stays.ask_for, Wanted(Purpose.ENTER))
        expect(Saved, await family.me.say("01.02.2026 - 05.02.2026\n10.02.2026 - 12.02.2026"))
        assert (await family.days(), await family.days("Аня")) == (["02-01 02-05", "02-10 02-12"], [])

    async def test_the_button_of_an_older_list_writes_nothing_of_a_newer_one(self, world: World) -> None:
        family = await Family.of(world, "GE")
        older = expect(WhichJournal, await family.me.say("01.02.2026 - 05.02.2026"))
        newer = expect(WhichJournal, await family.me.say("10.02.2026 - 12.02.2026"))
        whose = older.choices[0].traveller
        assert await family.me.press(answer_meant, whose, "KZ", older.question, IN_WORDS) == StaleButton()
        expect(Saved, await family.me.press(answer_meant, whose, "KZ", newer.question, IN_WORDS))
        assert await family.days() == ["02-10 02-12"]

    async def test_only_from_the_journal_that_it_changed_a_change_is_given_away(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        saved = expect(Saved, await family.me.say("въехал в Казахстан 5 марта"))
        anna, mine = await family.traveller("Аня"), await family.by()
        abroad = await family.by(country="GE")
        assert await abroad.press(which_journal.give, saved.change, anna) == StaleButton()
        assert await mine.press(which_journal.give, saved.change, await family.traveller("me")) == StaleButton()
        assert (await family.days(), await family.days("Аня")) == (["03-05"], [])

    async def test_all_may_leave_from_where_a_stay_had_begun_by_then(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await (await family.by()).pick(Purpose.ENTER, 0, day("03-05"))
        await family.me.say("Аня въехала в Грузию 1 марта")
        done = expect(Together, await family.me.say("мы все выехали 3 марта"))
        assert [(part.country, type(part.answer)) for part in done.parts] == [("GE", AskDay), ("GE", Saved)]

    async def test_of_an_act_of_all_nobodys_citizenship_is_asked(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        async with world.database.write(family.me.id) as tx:
            await people.set_nationality(tx, await family.traveller("Аня"), None)
        done = expect(Together, await family.me.say("мы все въехали 5 марта"))
        assert [expect(Saved, part.answer).ask for part in done.parts] == [None, None]
        assert await family.me.question() is None


class TestInsideTwoCountries:
    async def test_entered_on_one_day_the_other_one_is_asked_about(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Грузию 5 марта")
        saved = expect(Saved, await family.me.say("въехал в Казахстан 5 марта"))
        assert expect(LeftThere, saved.ask).country == "GE"

    async def test_it_is_asked_before_the_citizenship(self, world: World) -> None:
        family = await Family.of(world, "GE")
        async with world.database.write(family.me.id) as tx:
            await people.set_nationality(tx, await family.traveller("me"), None)
        await family.me.say("въехал в Казахстан 1 марта")
        saved = expect(Saved, await family.me.say("въехал в Грузию 5 марта"))
        assert expect(LeftThere, saved.ask).country == "KZ"
        left = expect(Saved, await family.me.say("5 марта"))
        assert isinstance(left.ask, AskNationality), "which comes after it"
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-05"], ["03-05"])


class TestOfAllJournals:
    """What is set for the person, or for a traveller, is planned for in each of their journals."""

    async def test_another_hour(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("Аня въехала 5 марта")
        hers = await family.journal("Аня")
        assert hers is not None
        await family.me.press(reminder_settings.set_hour, 8)
        planned = expect(Snapshot, await family.me.kept()).planned(hers.id)["limit"].due_at
        assert planned is not None
        assert planned.astimezone(ALMATY).hour == 8

    async def test_an_hour_that_has_passed_brings_todays_reminder_at_once(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.press(reminder_settings.set_hour, 20)
        await family.me.say("Аня въехала 5 марта")
        hers = expect(Journal, await family.journal("Аня"))
        world.clock.go_to(date(2026, 5, 3), 12)  # 30 days before the last legal day
        await family.me.press(reminder_settings.set_hour, 10)
        assert expect(Snapshot, await family.me.kept()).planned(hers.id)["limit"].due_at == world.clock()

    async def test_other_days_and_what_is_shown_of_them(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("Аня въехала 5 марта")
        await family.me.press(reminder_settings.set_kind, CHECK_IN, False)
        before = expect(ReminderSettings, await family.me.press(reminder_settings.show))
        after = expect(ReminderSettings, await family.me.press(reminder_settings.set_day, 30, on=False))
        assert len(before.following) == 5
        assert {each.traveller for each in before.whose} == {"Аня"}
        assert text(before).count("(Аня)") == 5
        assert after.following[0].day == before.following[1].day
        planned = expect(Snapshot, await family.me.kept()).planned(expect(Journal, await family.journal("Аня")).id)
        due = planned["limit"].due_at
        assert due is not None
        assert due.astimezone(ALMATY).date() == after.following[0].day

    async def test_planned_twice_by_one_request_the_second_plan_holds(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        hers, mine = expect(Journal, await family.journal("Аня")), expect(Journal, await family.journal())

        async def twice(ctx: Context) -> Answer:
            for now in ((Stay(day("03-05")),), ()):
                ctx.turn_to(hers)
                await journal_writer.go_on_with(ctx, replace(ctx.journal, stays=now))
                ctx.turn_to(mine)
            return Page.CHAT

        await family.me.do(twice)
        assert expect(Snapshot, await family.me.kept()).planned(hers.id)["limit"].due_at is None

    async def test_another_citizenship(self, world: World) -> None:
        family = await Family.of(world, "GE")
        async with world.database.write(family.me.id) as tx:
            await people.set_nationality(tx, await family.traveller("me"), None)
        abroad = expect(Journal, await family.journal(country="GE"))
        await (await family.by(country="GE")).pick(Purpose.ENTER, 0, day("03-05"))
        assert "limit" not in expect(Snapshot, await family.me.kept()).planned(abroad.id)
        await (await family.by()).press(onboarding.choose_nationality, "RU")
        assert expect(Snapshot, await family.me.kept()).planned(abroad.id)["limit"].due_at is not None


class TestFoundByAnOutsider:
    """What somebody found who had not seen the code: each wrote a wrong day, or let one be lost."""

    async def test_a_day_that_is_not_clear_is_not_put_on_the_buttons_that_ask_where(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.say("въезд 12 апреля"))
        assert (asked.act, asked.day) == (None, None), "the last 12 April, or the next?"
        chosen = await family.me.press(answer_meant, asked.choices[1].traveller, "GE", asked.question, IN_WORDS)
        assert isinstance(chosen, WhichDay | NotRead)
        assert await family.days(country="GE") == []

    async def test_who_all_enter_while_they_are_elsewhere_are_asked_for_the_exits(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        for name in ("me", "Аня"):
            await (await family.by(name)).pick(Purpose.ENTER, 0, day("03-01"))
        done = expect(Together, await family.me.say("мы все въехали в Грузию 5 марта"))
        for part in done.parts:
            left = expect(LeftThere, expect(Saved, part.answer).ask)
            assert (left.country, left.days) == ("KZ", (day("03-05"),))

    async def test_what_is_given_to_who_is_elsewhere_asks_for_the_exit(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("Аня въехала в Казахстан 1 марта")
        saved = expect(Saved, await family.me.say("въехал в Грузию 5 марта"))
        mine = await family.by(country="GE")
        given = expect(Saved, await mine.press(which_journal.give, saved.change, await family.traveller("Аня")))
        assert expect(LeftThere, given.ask).country == "KZ"
        expect(Saved, await family.me.say("5 марта"))
        assert (await family.days("Аня"), await family.days("Аня", "GE")) == (["03-01 03-05"], ["03-05"])

    async def test_an_entry_before_one_elsewhere_asks_when_the_earlier_stay_ended(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Грузию 5 марта")
        saved = expect(Saved, await family.me.say("въехал в Казахстан 1 марта"))
        left = expect(LeftThere, saved.ask)
        assert (left.country, left.stay.entered, left.days) == ("KZ", day("03-01"), (day("03-05"),))
        expect(Saved, await family.me.say("5 марта"))
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-05"], ["03-05"])

    async def test_a_newer_question_puts_the_older_one_aside(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня", "Айгүл"))
        await (await family.by("Айгүл")).press(stays.ask_for, Wanted(Purpose.ENTER))
        assert isinstance(await family.me.say("Аня въехала 5 марта"), WhichJournal)
        assert isinstance(await family.me.say("вчера"), EntryOrExit)
        assert await family.days("Айгүл") == []

    async def test_stays_of_ones_own_are_no_answer_to_a_list_of_another(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        expect(NotAllRead, await family.me.say("Аня: 01.01.2026 - 05.01.2026\n17.01.2026"))
        expect(Saved, await family.me.say("01.02.2026 - 05.02.2026"))
        assert (await family.days(), await family.days("Аня")) == (["02-01 02-05"], [])

    async def test_what_lacks_a_day_there_is_not_copied(self, world: World) -> None:
        family = await Family.of(world, others=("Аня",))
        await family.me.say("въехал 1 марта")
        saved = expect(Saved, await family.me.say("выехал 5 марта"))
        mine = await family.by()
        answer = await mine.press(which_journal.give, saved.change, await family.traveller("Аня"))
        assert answer == NotGiven("Аня")
        assert (await family.days(), await family.days("Аня"), await family.me.question()) == (
            ["03-01 03-05"],
            [],
            None,
        )

    async def test_what_was_taken_back_is_asked_about_no_more(self, world: World) -> None:
        family = await Family.of(world, "GE")
        done = expect(Together, await family.me.say("вылетел из Казахстана в Грузию 5 марта"))
        missing, written = done.parts
        home = await family.by()
        await home.press(stays.ask_for, expect(AskDay, missing.answer).wanted)
        await (await family.by(country="GE")).undo(expect(Saved, written.answer).change)
        expect(Saved, await family.me.say("въехал в Казахстан 1 марта"))
        assert await family.days() == ["03-01"]

    async def test_of_a_mixed_list_no_line_is_lost(self, world: World) -> None:
        family = await Family.of(world, "GE", "AM")
        listed = "Грузия 01.01.2026 - 05.01.2026\n07.01.2026 - 09.01.2026\nАрмения 11.01.2026 - 12.01.2026"
        asked = expect(WhichJournal, await family.me.say(listed))
        await family.me.press(answer_meant, asked.choices[0].traveller, "KZ", asked.question, IN_WORDS)
        found = [await family.days(country=country) for country in ("KZ", "GE", "AM")]
        assert found == [["01-07 01-09"], ["01-01 01-05"], ["01-11 01-12"]]

    @pytest.mark.parametrize("words", ["въеду в Грузию 12 апреля", "12-апрелде Грузияга кирем"])
    async def test_what_is_meant_for_a_day_ahead_is_offered_as_a_plan_there(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE")
        reply = await family.reply(answer_text, words, IN_WORDS)
        assert reply.country == "GE"
        assert isinstance(expect(Refused, reply.answer).reason, InFuture)

    async def test_a_permit_may_name_its_country(self, world: World) -> None:
        family = await Family.of(world, "GE")
        reply = await family.reply(answer_text, "РВП в Грузии до 20 марта", IN_WORDS)
        assert (reply.country, type(reply.answer)) == ("GE", AskDay)

    async def test_for_what_cannot_be_read_no_country_is_asked(self, world: World) -> None:
        family = await Family.of(world, "GE")
        assert isinstance(await family.me.say("въехал на дельтаплане"), NotRead | Page)


async def test_the_newest_change_is_that_of_any_journal(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    await family.me.say("въехал в Казахстан 1 марта")
    await family.me.say("Аня въехала в Грузию 5 марта")
    reply = await family.reply(IN_WORDS["undo"])
    assert [stay.entered for stay in expect(Newest, reply.answer).stays] == [day("03-05")]
    assert reply.heading == Heading("Аня", "GE")
    assert expect(Edited, await family.me.do(pages.edited, "въехал 6 марта")).last[0].entered == day("03-05")


async def test_of_an_act_in_several_journals_all_of_it_is_the_newest_change(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    await family.me.say("мы все въехали 5 марта")
    shown = expect(Together, await family.me.do(IN_WORDS["undo"]))
    assert [(part.traveller, expect(Saved, part.answer).stays[0].entered) for part in shown.parts] == [
        ("me", day("03-05")),
        ("Аня", day("03-05")),
    ]
    await (await family.by()).undo(expect(Saved, shown.parts[0].answer).change)
    assert (await family.days(), await family.days("Аня")) == ([], [])


async def test_countries_are_compared_for_the_person_themself(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    await (await family.by("Аня")).pick(Purpose.ENTER, 0, day("03-01"))
    await (await family.by("Аня")).press(journals.choose)
    compared = expect(Comparison, await family.me.do(IN_WORDS["compare"]))
    assert [one.status.inside for one in compared.countries if one.status] == [None]


async def test_another_persons_traveller_is_nobody(world: World) -> None:
    family, other = await Family.of(world), await Family.of(world, others=("Аня",))
    stranger = await other.traveller("Аня")
    assert await family.me.press(which_journal.cross, stranger, "KZ", Direction.IN, date(2026, 3, 5)) == StaleButton()
    assert await other.days("Аня") == []


async def test_a_day_that_is_asked_of_one_is_not_told_of_whose_card_was_opened_since(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    await family.me.say("въехал 1 марта")
    mine, hers = await family.by(), await family.by("Аня")
    await mine.press(stays.ask_for, Wanted(Purpose.LEAVE))
    await family.me.press(journals.show)
    await mine.press(show_status)
    assert await family.me.question() == "day", "whose card it is, and that of all, go on with it"
    await hers.press(show_status)
    expect(EntryOrExit, await family.me.say("5 марта"))
    await mine.press(stays.ask_for, Wanted(Purpose.LEAVE))
    await hers.press(journals.choose)
    expect(EntryOrExit, await family.me.say("5 марта"))
    assert await family.days() == ["03-01"]


@pytest.mark.parametrize(
    ("words", "last"),
    [("РВП до 1 июня", "06-01"), ("Аня: РВП в Казахстане до 1 июня", "06-01"), ("РВП бессрочно", None)],
)
async def test_a_sentence_about_the_permit_that_is_asked_about_is_the_answer(
    world: World, words: str, last: str | None
) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    expect(AskDay, await family.me.say("Аня получила РВП в Казахстане 5 марта"))
    said = family.me.as_request("end")
    saved = expect(Saved, await said.say(words))
    hers = expect(Journal, await family.journal("Аня"))
    [permit] = hers.permits
    assert (permit.begins, permit.ends) == (day("03-05"), day(last) if last else None)
    assert expect(Saved, await said.say(words)).change == saved.change


async def test_a_whole_sentence_about_a_permit_is_of_whom_it_names(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    expect(AskDay, await family.me.say("Аня получила РВП 5 марта"))
    expect(Saved, await family.me.say("РВП с 1 марта по 1 июня"))
    assert [len(expect(Journal, await family.journal(name)).permits) for name in ("me", "Аня")] == [1, 0]


async def pressed(by: Talk, whose: int = EVERYBODY, country: str | None = None, *, question: str) -> Answer:
    """The answer to a button below a question where 5 March was an entry."""
    return await by.press(which_journal.cross, whose, country, Direction.IN, day("03-05"), question=question)


class TestAnOldQuestion:
    """A button answers its own question, while no newer one is put."""

    async def test_its_buttons_are_stale_and_leave_the_newer_one_open(self, world: World) -> None:
        family = await Family.of(world, "GE")
        whose = await family.traveller("me")
        old = expect(WhichJournal, await family.me.command(Direction.IN))
        newer = expect(WhichJournal, await family.me.say("5 марта"))
        for country in ("KZ", "GE"):
            press = family.me.press(
                which_journal.cross, whose, country, Direction.IN, day("03-10"), question=old.question
            )
            assert await press == StaleButton()
        assert (await family.days(), await family.days(country="GE")) == ([], [])
        expect(Saved, await family.me.say("Грузия"))
        assert await family.days(country="GE") == ["03-05"]
        press = family.me.press(which_journal.cross, whose, "KZ", Direction.IN, day("03-05"), question=newer.question)
        assert await press == StaleButton(), "it is answered"

    async def test_words_kept_for_a_newer_question_are_still_answered_in_words(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        old = expect(WhichJournal, await family.me.say("въехал 5 марта"))
        expect(WhichJournal, await family.me.say("Аня получила РВП 5 марта"))
        whose = await family.traveller("me")
        press = family.me.press(which_journal.cross, whose, "GE", Direction.IN, day("03-05"), question=old.question)
        assert await press == StaleButton()
        await family.me.say("Грузия")
        expect(Saved, await family.me.say("бессрочно"))

    async def test_it_is_good_as_long_as_nothing_else_is_asked(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.say("въехал 5 марта"))
        await family.me.do(show_status)
        await (await family.by("me", "GE")).press(journals.choose)
        world.clock.go_on(days=3)
        answer = family.me.as_request("pressed")
        press = partial(pressed, whose=await family.traveller("me"), country="KZ", question=asked.question)
        saved = expect(Saved, await press(answer))
        assert expect(Saved, await press(answer)).change == saved.change
        assert await family.days() == ["03-05"]
        twice = expect(Refused, await press(family.me))
        assert isinstance(twice.reason, Already), "a double tap says what is on record"

    async def test_of_all_it_comes_again_the_same(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        whose = expect(WhichJournal, await family.me.say("с женой въехали 5 марта"))
        answer = family.me.as_request("all")
        where = expect(WhichJournal, await pressed(answer, question=whose.question))
        assert await pressed(answer, question=whose.question) == where
        there, press = family.me.as_request("there"), partial(pressed, country="GE", question=where.question)
        done = expect(Together, await press(there))
        assert await press(there) == done
        assert (await family.days("me", "GE"), await family.days("Аня", "GE")) == (["03-05"], ["03-05"])
        twice = expect(Together, await press(family.me))
        assert all(isinstance(part.answer, Refused) for part in twice.parts)

    async def test_what_it_asks_next_is_asked_when_it_comes_again(self, world: World) -> None:
        family = await Family.of(world, "GE")
        expect(Saved, await family.me.say("был в Грузии 8.03.2026 - 9.03.2026"))
        asked = expect(WhichJournal, await family.me.say("въехал 5 марта"))
        answer, whose = family.me.as_request("pressed"), await family.traveller("me")
        for _ in range(2):
            expect(AskDay, await pressed(answer, whose, "GE", question=asked.question))

    async def test_between_the_first_questions_it_comes_again_the_same(self, world: World) -> None:
        newcomer = world.newcomer()
        await newcomer.start()
        await newcomer.press(countries.add, "GE")
        await newcomer.press(family_actions.add)
        await newcomer.say("Аня")
        await newcomer.press(onboarding.skip, "nationality")
        whose = expect(WhichJournal, await newcomer.say("с женой въехали 5 марта"))
        answer = newcomer.as_request("all")
        for _ in range(2):
            expect(WhichJournal, await pressed(answer, question=whose.question))
