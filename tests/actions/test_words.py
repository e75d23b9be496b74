"""What people type: the whole of it understood, or nothing written; and the day they mean, in two time zones too."""

from datetime import UTC, date, datetime, timedelta

import pytest
import pytest_asyncio

from bot.actions import crossings, pages, stays
from bot.actions.answers.days import OfStay, OtherEnd, Wanted
from bot.actions.answers.pages import Edited, Page
from bot.actions.answers.questions import AskDay, EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import ChangeKind, Saved
from bot.actions.answers.unread import NotAllRead, NotRead, TooManyStays, UnreadLine
from bot.core.crossings import AfterReturn, Already, Backwards, BeforeOpen, InFuture, Inside, OverlapsStay, StillOpen
from bot.core.stay import Stay
from tests.actions.talk import Direction, Purpose, Talk, World, day, days, expect, ordinal

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestOutsideAQuestion:
    @pytest.mark.parametrize(
        ("words", "stays"),
        [
            ("въехал вчера", days("03-09")),
            ("Въехала 1 марта", days("03-01")),
            ("бүгүн кирдим", days("03-10")),
            ("1-мартта кирдим", days("03-01")),
            ("I entered yesterday", days("03-09")),
            ("12.01.2026 - 20.02.2026", days("01-12 02-20")),
            ("12.01.2026 - 20.01.2026; 01.02.2026 - 05.02.2026", days("01-12 01-20", "02-01 02-05")),
        ],
    )
    async def test_what_is_wholly_understood_is_saved(self, world: World, words: str, stays: list[Stay]) -> None:
        someone = await world.settled()
        assert isinstance(await someone.say(words), Saved)
        assert await someone.stays() == stays

    async def test_an_exit(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        saved = expect(Saved, await someone.say("5-мартта чыктым"))
        assert (saved.verb, saved.stays) == (ChangeKind.LEFT, tuple(days("03-01 03-05")))

    @pytest.mark.parametrize(
        "words",
        [
            "муж въехал вчера",
            "не въехал",
            "завтра въезжаю",
            "въехал вчера?",
            "привет",
            "кирген жокмун",
            "12",
            "👍",
            "...",
        ],
    )
    async def test_anything_else_writes_nothing(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.say(words)
        assert isinstance(answer, Page | NotRead | Refused | WhichDay)
        assert await someone.stays() == []
        assert await someone.changes() == 0

    async def test_a_bare_date_asks_entry_or_exit(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.say("вчера") == EntryOrExit(day("03-09"), day("03-10"))

    async def test_an_unclear_date_offers_its_readings(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(WhichDay, await someone.say("во вторник"))  # today is one
        assert answer.days == (day("03-03"), day("03-10"))
        assert await someone.stays() == []

    async def test_if_one_pasted_stay_is_wrong_it_is_named_and_none_is_written(self, world: World) -> None:
        someone = await world.settled()
        answer = await someone.say("01.01.2026 - 05.01.2026\n 31.02.2026 - 01.03.2026 \n06.01.2026 - 07.01.2026")
        assert answer == NotAllRead((UnreadLine("31.02.2026 - 01.03.2026", "impossible"),), 2)
        assert await someone.stays() == []

    async def test_a_hundred_pasted_stays_are_taken_and_more_are_too_many(self, world: World) -> None:
        someone = await world.settled()
        first = date(2025, 1, 1)
        lines = [f"{first + timedelta(2 * n):%d.%m.%Y} - {first + timedelta(2 * n):%d.%m.%Y}" for n in range(101)]
        assert await someone.say("\n".join(lines)) == TooManyStays(100)
        assert await someone.stays() == []
        assert isinstance(await someone.say("\n".join(lines[:100])), Saved)
        assert len(await someone.stays()) == 100

    async def test_a_long_letter_is_no_list_of_stays(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.say("\n".join(["как дела"] * 120)) is Page.CHAT

    async def test_an_edited_message_is_answered_with_what_stands(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.do(pages.edited, "въехал вчера") == Edited((), day("03-10"))
        await someone.command(Direction.IN)
        for words in ("въехал вчера", "09.03.2026", "31.02.2026", "1.02 - 5.02.2026"):
            assert await someone.do(pages.edited, words) == Edited(tuple(days("03-10")), day("03-10"))
        for words in ("/plan 12.06", "сколько осталось", "привет", ""):
            assert await someone.do(pages.edited, words) == Edited((), day("03-10"))
        assert await someone.changes() == 1

    async def test_what_is_not_ones_own_and_what_is_no_text(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.do(pages.page, Page.NOT_OWN_WORDS) is Page.NOT_OWN_WORDS
        assert await someone.do(pages.page, Page.CHAT) is Page.CHAT
        assert await someone.stays() == []


class TestCommands:
    @pytest.mark.parametrize(
        ("words", "entered"), [("", "03-10"), ("вчера", "03-09"), ("1 March", "03-01"), ("01.03.2026", "03-01")]
    )
    async def test_with_and_without_a_day(self, world: World, words: str, entered: str) -> None:
        someone = await world.settled()
        assert isinstance(await someone.command(Direction.IN, words), Saved)
        assert await someone.stays() == days(entered)

    async def test_a_day_that_has_not_come(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(Refused, await someone.command(Direction.IN, "20.03.2026"))
        assert answer.reason == InFuture(day("03-20"))
        await someone.command(Direction.IN, "01.03.2026")
        for words, legal in (("30.03.2026", True), ("31.03.2026", False)):
            assert expect(Refused, await someone.command(Direction.OUT, words)).legal_until is legal
        assert await someone.stays() == days("03-01")

    @pytest.mark.parametrize("words", ["вчера муж", "когда-нибудь", "31.02.2026"])
    async def test_with_words_that_are_no_day(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = expect(NotRead, await someone.command(Direction.IN, words))
        assert answer.wanted == Wanted(Purpose.ENTER)
        assert await someone.stays() == []

    @pytest.mark.parametrize(
        ("act", "words", "asked"),
        [
            (Direction.IN, "I left yesterday", "03-09"),
            (Direction.IN, "выехал 05.03", "03-05"),
            (Direction.IN, "чыктым", "03-10"),
            (Direction.OUT, "въехал вчера", "03-09"),
            (Direction.OUT, "дата въезда: 05.03.2026", "03-05"),
        ],
    )
    async def test_words_that_say_the_other_way_are_asked_about(
        self, world: World, act: Direction, words: str, asked: str
    ) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        assert await someone.command(act, words) == EntryOrExit(day(asked), day("03-10"))
        assert await someone.stays() == days("03-01")
        assert await someone.changes() == 1

    @pytest.mark.parametrize(
        ("act", "words", "stays"),
        [(Direction.IN, "въехал вчера", days("03-09")), (Direction.IN, "I entered", days("03-10"))],
    )
    async def test_words_that_say_the_same_way_once_more(
        self, world: World, act: Direction, words: str, stays: list[Stay]
    ) -> None:
        someone = await world.settled()
        assert isinstance(await someone.command(act, words), Saved)
        assert await someone.stays() == stays

    @pytest.mark.parametrize(
        ("act", "words", "why"),
        [
            (Direction.IN, "выезжаю завтра", "future"),
            (Direction.OUT, "въехал 31.02", "impossible"),
            (Direction.IN, "выезд", "incomplete"),
        ],
    )
    async def test_a_refused_day_of_the_other_way_is_refused_and_asked_for_neither(
        self, world: World, act: Direction, words: str, why: str
    ) -> None:
        someone = await world.settled()
        assert await someone.command(act, words) == NotRead(why, day("03-10"))
        assert await someone.stays() == []

    async def test_an_unclear_day_of_the_other_way_is_asked_about_too(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(WhichDay, await someone.command(Direction.IN, "выехал во вторник"))  # today is one
        assert (answer.days, answer.wanted) == ((day("03-03"), day("03-10")), None)

    @pytest.mark.parametrize("words", ["12.03", "выехал 12 марта"])
    async def test_of_several_days_only_those_that_have_come_are_offered(self, world: World, words: str) -> None:
        someone = await world.settled()
        world.clock.go_to(day("11-23"))
        assert expect(WhichDay, await someone.command(Direction.OUT, words)).days == (day("03-12"),)
        assert expect(WhichDay, await someone.say(words)).days == (day("03-12"),)

    @pytest.mark.parametrize("words", ["03/12/2027", "04/05/2026"])
    async def test_where_no_day_has_come_that_is_said(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.command(Direction.IN, words)
        assert answer == NotRead("future", day("03-10"), wanted=Wanted(Purpose.ENTER))
        assert isinstance(await someone.say(words), NotRead)
        assert await someone.stays() == []

    async def test_a_refusal_names_the_stay_that_its_buttons_speak_of(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        row = (await someone.stays())[0]
        for words, reason in (
            ("", StillOpen(row, day("03-10"))),
            ("01.03.2026", Already(row)),
            ("01.02.2026", BeforeOpen(row, day("02-01"), movable=True)),
        ):
            answer = expect(Refused, await someone.command(Direction.IN, words))
            assert answer.reason == reason
            spoken_of = answer.reason.stay if isinstance(answer.reason, Already) else answer.reason.open
            assert spoken_of.id == row.id
        await someone.command(Direction.OUT)
        answer = expect(Refused, await someone.command(Direction.IN, "05.03.2026"))
        assert answer.reason == Inside(days("03-01 03-10")[0], day("03-05"))
        assert answer.reason.stay.id == (await someone.stays())[0].id
        assert await someone.changes() == 2


class TestAskedForADay:
    async def test_an_entry_before_a_later_stay_asks_the_exit_and_writes_one_past_stay(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        asked = await someone.command(Direction.IN, "01.01.2026")
        assert isinstance(asked, AskDay)
        assert await someone.stays() == days("02-01 02-05")
        assert isinstance(await someone.say("выехал 5 января"), Saved)
        assert await someone.stays() == days("01-01 01-05", "02-01 02-05")

    async def test_left_and_came_back(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        asked = expect(AskDay, await someone.press(stays.ask_for, OtherEnd(Purpose.CAME_BACK, day("03-08"))))
        assert asked.wanted == OtherEnd(Purpose.CAME_BACK, day("03-08"))
        saved = expect(Saved, await someone.say("5 марта"))
        assert saved.verb is ChangeKind.CAME_BACK
        assert await someone.stays() == days("03-01 03-05", "03-08")

    async def test_a_verb_that_says_the_other_way_is_not_the_answer(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        await someone.command(Direction.IN, "01.01.2026")  # asks for the exit
        saved = expect(Saved, await someone.say("въехал 01.03.2026"))
        assert saved.verb is ChangeKind.ENTERED
        assert await someone.stays() == days("02-01 02-05", "03-01")

    async def test_the_wrong_way_round_is_refused_and_asked_still(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.OUT, "05.01.2026")
        refused = expect(Refused, await someone.say("08.01.2026"))
        assert refused.reason == Backwards(day("01-08"), day("01-05"))
        assert isinstance(await someone.say("02.01.2026"), Saved)
        assert await someone.stays() == days("01-02 01-05")

    async def test_an_exit_after_the_return_is_called_that_and_another_day_is_offered(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        wanted = OtherEnd(Purpose.CAME_BACK, day("03-06"))
        await someone.press(stays.ask_for, wanted)
        for words, reason in (
            ("08.03.2026", AfterReturn(day("03-08"), day("03-06"))),
            ("20.02.2026", OverlapsStay(Stay(day("02-20"), day("03-06")), Stay(day("03-01")))),
        ):
            refused = expect(Refused, await someone.say(words))
            assert (refused.reason, refused.wanted) == (reason, wanted)
        assert await someone.stays() == days("03-01")
        assert isinstance(await someone.say("05.03.2026"), Saved)
        assert await someone.stays() == days("03-01 03-05", "03-06")

    async def test_a_correction(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        row = (await someone.stays())[0]
        await someone.press(stays.ask_for, OfStay(Purpose.FIX_ENTRY, row.id))
        world.restart()
        saved = expect(Saved, await someone.say("31.01.2026"))
        assert saved.verb is ChangeKind.CORRECTED
        assert await someone.stays() == days("01-31 02-05")

    async def test_after_a_day_a_typed_date_is_no_answer_any_more_and_its_buttons_still_are(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        row = (await someone.stays())[0]
        await someone.press(stays.ask_for, OfStay(Purpose.FIX_EXIT, row.id))
        world.clock.go_on(hours=23)
        assert isinstance(await someone.say("31.01.2026"), Refused)
        world.clock.go_on(hours=2)
        assert isinstance(await someone.say("04.02.2026"), EntryOrExit)
        assert await someone.stays() == days("02-01 02-05")
        assert isinstance(await someone.pick(Purpose.FIX_EXIT, row.id, day("02-04")), Saved)

    async def test_a_change_closes_the_question(self, world: World) -> None:
        someone = await world.settled()
        await someone.press(stays.ask_for, Wanted(Purpose.ENTER))
        await someone.command(Direction.IN, "01.03.2026")
        assert await someone.question() is None

    async def test_the_calendar_turned_to_another_month_keeps_the_question(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.press(stays.ask_for, Wanted(Purpose.ENTER), day("01-15")))
        assert (asked.shown, asked.today) == (day("01-15"), day("03-10"))
        assert isinstance(await someone.say("20.01.2026"), Saved)


class TestATodayButton:
    async def test_on_its_day_it_writes(self, world: World) -> None:
        someone = await world.settled()
        assert isinstance(await someone.press(crossings.tap, Direction.IN, day("03-10")), Saved)

    async def test_on_another_day_it_asks_which_one(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_on(days=1)
        answer = await someone.press(crossings.tap, Direction.IN, day("03-10"))
        assert answer == WhichDay(
            (day("03-10"), day("03-11")), Direction.IN, day("03-11"), Wanted(Purpose.ENTER), "stale"
        )
        assert await someone.stays() == []

    async def test_just_after_midnight(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("03-10"), 23, 59)
        assert world.clock.today == day("03-10")
        world.clock.go_on(minutes=2)
        assert isinstance(await someone.press(crossings.tap, Direction.IN, day("03-10")), WhichDay)

    async def test_twice_it_says_already_recorded(self, world: World) -> None:
        someone = await world.settled()
        await someone.press(crossings.tap, Direction.IN, day("03-10"))
        answer = expect(Refused, await someone.press(crossings.tap, Direction.IN, day("03-10")))
        assert answer.reason == Already(Stay(day("03-10")))


class TestTwoTimeZones:
    """In Vladivostok it is 11 March already while it is the 10th in Almaty, in London the 10th while it is the 11th."""

    @pytest_asyncio.fixture(loop_scope="session")
    async def ahead(self, world: World) -> Talk:
        someone = await world.settled()
        await someone.lives_in("Asia/Vladivostok")
        world.clock.at = datetime(2026, 3, 10, 15, tzinfo=UTC)
        return someone

    @pytest_asyncio.fixture(loop_scope="session")
    async def behind(self, world: World) -> Talk:
        someone = await world.settled()
        await someone.lives_in("Europe/London")
        world.clock.at = datetime(2026, 3, 10, 20, tzinfo=UTC)
        return someone

    @pytest.mark.parametrize(
        ("words", "offered"),
        [
            ("въехал", ("03-10", "03-11")),
            ("въехал сегодня", ("03-10", "03-11")),
            ("въехал вчера", ("03-09", "03-10")),
            ("кечээ кирдим", ("03-09", "03-10")),
            ("entered 3 days ago", ("03-07", "03-08")),
        ],
    )
    async def test_a_relative_word_offers_both_days(self, ahead: Talk, words: str, offered: tuple[str, str]) -> None:
        answer = expect(WhichDay, await ahead.say(words))
        assert (answer.days, answer.why) == (tuple(map(day, offered)), "zones")
        assert answer.wanted == Wanted(Purpose.ENTER)
        assert await ahead.stays() == []

    async def test_behind_as_well(self, behind: Talk) -> None:
        assert expect(WhichDay, await behind.say("въехал вчера")).days == (day("03-09"), day("03-10"))
        assert expect(WhichDay, await behind.command(Direction.IN)).days == (day("03-10"), day("03-11"))
        assert expect(WhichDay, await behind.command(Direction.OUT, "сегодня")).days == (day("03-10"), day("03-11"))
        assert await behind.stays() == []

    async def test_a_weekday_is_offered_as_each_date_reads_it(self, ahead: Talk) -> None:
        # Monday is yesterday here and the day before there: the same day. Sunday too.
        assert isinstance(await ahead.say("въехал в понедельник"), Saved)
        assert await ahead.stays() == days("03-09")

    async def test_no_weekday_is_offered_that_was_not_said(self, ahead: Talk) -> None:
        # Wednesday: last week's here, today's there.
        answer = expect(WhichDay, await ahead.say("въехал в среду"))
        assert {one.weekday() for one in answer.days} == {2}
        assert await ahead.stays() == []

    @pytest.mark.parametrize("words", ["въехал 01.03.2026", "въехал 1 марта"])
    async def test_a_date_is_a_date_everywhere(self, ahead: Talk, words: str) -> None:
        assert isinstance(await ahead.say(words), Saved)
        assert await ahead.stays() == days("03-01")

    async def test_a_command_and_a_today_button(self, ahead: Talk) -> None:
        assert expect(WhichDay, await ahead.command(Direction.IN)).days == (day("03-10"), day("03-11"))
        assert expect(WhichDay, await ahead.press(crossings.tap, Direction.IN, day("03-10"))).days == (
            day("03-10"),
            day("03-11"),
        )
        assert await ahead.stays() == []
        assert isinstance(await ahead.pick(Purpose.ENTER, 0, day("03-10")), Saved)

    async def test_a_bare_relative_day(self, ahead: Talk) -> None:
        assert await ahead.say("вчера") == WhichDay((day("03-09"), day("03-10")), None, day("03-10"), None, "zones")

    async def test_an_asked_day(self, ahead: Talk) -> None:
        await ahead.command(Direction.IN, "01.03.2026")
        await ahead.press(stays.ask_for, Wanted(Purpose.LEAVE))
        answer = expect(WhichDay, await ahead.say("вчера"))
        assert answer.wanted == Wanted(Purpose.LEAVE)
        assert await ahead.stays() == days("03-01")

    async def test_a_whole_stay_with_a_relative_end(self, ahead: Talk) -> None:
        answer = expect(WhichDay, await ahead.say("01.03.2026 - вчера"))
        assert answer.days == (day("03-09"), day("03-10"))
        assert answer.wanted == OtherEnd(Purpose.STAY_FROM, day("03-01"))
        assert await ahead.stays() == []
        assert isinstance(await ahead.pick(Purpose.STAY_FROM, ordinal("03-01"), day("03-09")), Saved)
        assert await ahead.stays() == days("03-01 03-09")

    async def test_several_stays_with_a_relative_end(self, ahead: Talk) -> None:
        answer = await ahead.say("01.02.2026 - 05.02.2026\n01.03.2026 - вчера")
        assert isinstance(answer, NotRead)
        assert await ahead.stays() == []

    async def test_in_the_hours_in_which_the_dates_agree_nothing_is_asked(self, world: World, ahead: Talk) -> None:
        world.clock.at = datetime(2026, 3, 10, 7, tzinfo=UTC)
        assert isinstance(await ahead.say("въехал вчера"), Saved)


async def test_today_is_the_countrys_day(world: World) -> None:
    someone = await world.settled()
    world.clock.at = datetime(2026, 3, 9, 19, 30, tzinfo=UTC)  # half past midnight of the 10th in Almaty
    saved = expect(Saved, await someone.command(Direction.IN))
    assert saved.stays == tuple(days("03-10"))
    assert saved.status.today == date(2026, 3, 10)


async def test_an_entry_told_after_the_exit_that_is_asked_about_is_one_of_its_own(world: World) -> None:
    someone = await world.settled()
    assert isinstance(await someone.say("кечээ чыктым"), AskDay)
    saved = expect(Saved, await someone.say("бүгүн кирдим"))
    assert (saved.verb, saved.stays) == (ChangeKind.ENTERED, tuple(days("03-10")))
