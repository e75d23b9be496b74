"""What is said by half, or with a slip: it is asked for with buttons, and nothing is written before one is tapped."""

from datetime import date

import pytest

from bot.actions import crossings, stays
from bot.actions.answers.days import OtherEnd, Wanted
from bot.actions.answers.questions import AskDay, DoneYet, EntryOrExit, HalfStayDropped, StillThere, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import Planned, Status
from bot.actions.answers.stays import Saved
from bot.actions.answers.unread import Also, NotAllRead, NotRead
from bot.actions.free_text.lists import write_ready
from bot.actions.status import show as show_status
from bot.core.stay import Stay
from bot.reading import PastStay
from tests.actions.answered import expect
from tests.actions.talk import Direction, Purpose, World, day, days, ordinal

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENTER, LEAVE = Wanted(Purpose.ENTER), Wanted(Purpose.LEAVE)


class TestWhichWay:
    @pytest.mark.parametrize(
        ("words", "on"),
        [
            ("пересёк границу сегодня", "03-10"),
            ("пересекла границу 8 марта", "03-08"),
            ("чек арадан кечээ өттүм", "03-09"),
            ("crossed the border yesterday", "03-09"),
        ],
    )
    async def test_it_is_asked_as_of_a_bare_date(self, world: World, words: str, on: str) -> None:
        someone = await world.settled()
        assert await someone.say(words) == EntryOrExit(day(on), day("03-10"))
        assert await someone.stays() == []

    async def test_the_open_question_says_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.press(stays.ask_for, ENTER)
        assert isinstance(await someone.say("пересёк границу 8 марта"), Saved)
        assert await someone.stays() == days("03-08")

    async def test_behind_a_command_the_command_says_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "пересёк границу 8 марта")
        assert await someone.stays() == days("03-08")


class TestACity:
    @pytest.mark.parametrize(
        ("words", "on"),
        [
            ("прилетел в Алматы", "03-10"),
            ("прилетела в Астану 8 марта", "03-08"),
            ("улетел из Алматы вчера", "03-09"),
            ("flew to Almaty yesterday", "03-09"),
        ],
    )
    async def test_a_journey_may_have_been_inside_the_country(self, world: World, words: str, on: str) -> None:
        someone = await world.settled()
        assert await someone.say(words) == EntryOrExit(day(on), day("03-10"), domestic=True)
        assert await someone.stays() == []

    async def test_who_is_asked_for_the_day_of_an_entry_answers_with_an_arrival(self, world: World) -> None:
        someone = await world.settled()
        await someone.press(stays.ask_for, ENTER)
        assert isinstance(await someone.say("прилетел в Алматы 8 марта"), Saved)
        await someone.press(stays.ask_for, LEAVE)
        # An arrival is no exit.
        assert await someone.say("прилетел в Алматы 9 марта") == EntryOrExit(day("03-09"), day("03-10"), domestic=True)
        assert await someone.stays() == days("03-08")

    async def test_behind_a_command_that_goes_the_same_way(self, world: World) -> None:
        someone = await world.settled()
        assert isinstance(await someone.command(Direction.OUT, "прилетел в Алматы 8 марта"), EntryOrExit)
        assert await someone.stays() == []
        await someone.command(Direction.IN, "прилетел в Алматы 8 марта")
        assert await someone.stays() == days("03-08")


class TestStillThere:
    @pytest.mark.parametrize("words", ["с 1 марта по сегодня", "1 марта - сейчас"])
    async def test_it_is_asked_naming_the_entry(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert await someone.say(words) == StillThere(day("03-01"), day("03-10"))
        assert await someone.stays() == []
        # Either it goes on, or it ended today.
        saved = expect(Saved, await someone.pick(Purpose.ENTER, 0, day("03-01")))
        await someone.undo(saved.change)
        await someone.pick(Purpose.STAY_FROM, ordinal("03-01"), day("03-10"))
        assert await someone.stays() == days("03-01 03-10")

    @pytest.mark.parametrize(
        "words",
        [
            "01.03.2026 - 20.03.2026",
            "1.03–20.03",
            "въехал 1 марта, выезд 20 марта",
            "въехал 1 марта, выезжаю 20 марта",
            "1-мартта кирдим, 20-мартта чыгам",
            "entered 1 March, leaving 20 March",
        ],
    )
    async def test_an_exit_that_is_booked_is_named_and_not_written(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert await someone.say(words) == StillThere(day("03-01"), day("03-10"), exit_ahead=day("03-20"))
        again = someone.as_request("still there")
        saved = expect(Saved, await again.press(stays.still_there, day("03-01"), day("03-20")))
        assert saved.ahead == day("03-20")
        assert await again.press(stays.still_there, day("03-01"), day("03-20")) == saved
        assert await someone.stays() == days("03-01")

    async def test_an_exit_is_ahead_only_until_its_day(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("03-20"))
        saved = expect(Saved, await someone.press(stays.still_there, day("03-01"), day("03-20")))
        assert (saved.ahead, await someone.stays()) == (None, days("03-01"))

    async def test_in_a_list_it_leaves_the_stay_open_and_is_named(self, world: World) -> None:
        someone = await world.settled()
        first = expect(Saved, await someone.as_request("list").say("01.02.2026 - 05.02.2026\n01.03.2026 - 20.03.2026"))
        assert first.ahead == day("03-20")
        assert await someone.stays() == days("02-01 02-05", "03-01")
        again = await someone.as_request("list").say("01.02.2026 - 05.02.2026\n01.03.2026 - 20.03.2026")
        assert expect(Saved, again).ahead == day("03-20")

    async def test_of_a_list_that_waits_for_its_button_it_is_named_too(self, world: World) -> None:
        someone = await world.settled()
        expect(NotAllRead, await someone.say("01.02.2026 - 05.02.2026\n10.02.2026\n01.03.2026 - 20.03.2026"))
        assert expect(Saved, await someone.do(write_ready, Also.NOTHING)).ahead == day("03-20")
        assert await someone.stays() == days("02-01 02-05", "03-01")

    async def test_behind_the_command_for_an_entry_it_is_named_too(self, world: World) -> None:
        someone = await world.settled()
        saved = expect(Saved, await someone.command(Direction.IN, "1.03 - 20.03"))
        assert (saved.ahead, await someone.stays()) == (day("03-20"), days("03-01"))

    async def test_behind_a_command(self, world: World) -> None:
        someone = await world.settled()
        assert expect(NotRead, await someone.command(Direction.OUT, "с 1 марта по сегодня")).why == "range"
        await someone.command(Direction.IN, "с 1 марта по сегодня")
        assert await someone.stays() == days("03-01")


class TestMeantForToday:
    """A future tense tells of nothing that is done: of today it is asked whether it is."""

    @pytest.mark.parametrize(
        ("words", "act"),
        [
            ("бүгүн чыгам", Direction.OUT),
            ("азыр чыгам", Direction.OUT),
            ("бүгүн кетем", Direction.OUT),
            ("бүгүн чыгайын деп жатам", Direction.OUT),
            ("бүгүн чыккым келет", Direction.OUT),
            ("бүгүн кирем", Direction.IN),
            ("bugun chygam", Direction.OUT),
            ("10-мартта чыгам", Direction.OUT),
            ("сегодня вечером выеду", Direction.OUT),
            ("собираюсь выехать сегодня", Direction.OUT),
            ("сегодня въеду", Direction.IN),
            ("10 марта въезжаю", Direction.IN),
            ("I will leave today", Direction.OUT),
            ("I want to leave today", Direction.OUT),
            ("I'm entering today", Direction.IN),
        ],
    )
    @pytest.mark.parametrize("inside", [False, True])
    async def test_nothing_is_written(self, world: World, words: str, act: Direction, inside: bool) -> None:
        someone = await world.settled()
        if inside:
            await someone.say("въехал 1 марта")
        before = await someone.stays()
        assert await someone.say(words) == DoneYet(act, day("03-10"))
        assert await someone.command(act, words) == DoneYet(act, day("03-10"))
        assert await someone.stays() == before

    async def test_while_a_plan_or_a_crossing_is_asked_for(self, world: World) -> None:
        someone = await world.settled()
        for purpose in (Purpose.PLAN, Purpose.ENTER, Purpose.LEAVE):
            await someone.press(stays.ask_for, Wanted(purpose))
            assert await someone.say("бүгүн чыгам") == DoneYet(Direction.OUT, day("03-10"))
        for words in ("бүгүн кирем", "сегодня въеду"):
            await someone.ask_ahead(Purpose.PLAN)
            await someone.say(words)
        assert await someone.stays() == []

    async def test_a_later_day_is_refused_as_not_come(self, world: World) -> None:
        someone = await world.settled()
        assert isinstance(await someone.say("эртең чыгам"), Refused)
        assert await someone.stays() == []

    @pytest.mark.parametrize(("zone", "hour"), [("Pacific/Kiritimati", 23), ("America/New_York", 5)])
    async def test_nor_where_two_dates_are_possible(self, world: World, zone: str, hour: int) -> None:
        someone = await world.settled()
        await someone.lives_in(zone)
        world.clock.go_to(day("03-10"), hour)
        for words in (
            "бүгүн чыгам",
            "азыр чыгам",
            "сегодня въеду",
            "выеду 10 марта",
            "завтра въеду",
            "11-мартта чыгам",
        ):
            assert isinstance(await someone.say(words), DoneYet | Refused), words
        assert expect(WhichDay, await someone.press(crossings.tap, Direction.IN, day("03-10"))).why == "zones"
        assert await someone.stays() == []


class TestADayThatHasNotComeThisYear:
    """Said on 2 December: the fifth lies three days ahead, or almost a year back."""

    @pytest.mark.parametrize(
        ("words", "wanted"), [("5.12", None), ("въехал 5.12", ENTER), ("entered 5 December", ENTER)]
    )
    async def test_the_plan_is_offered_beside_the_year_before(
        self, world: World, words: str, wanted: Wanted | None
    ) -> None:
        someone = await world.settled()
        world.clock.go_to(day("12-02"))
        answer = expect(WhichDay, await someone.say(words))
        assert (answer.days, answer.ahead, answer.wanted) == ((date(2025, 12, 5),), day("12-05"), wanted)
        assert await someone.stays() == []

    async def test_after_a_command(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("12-02"))
        answer = expect(WhichDay, await someone.command(Direction.IN, "5.12"))
        assert (answer.days, answer.ahead, answer.wanted) == ((date(2025, 12, 5),), day("12-05"), ENTER)
        await someone.keep(day("12-05"))
        assert await someone.plans() == [Stay(day("12-05"))]
        left = expect(WhichDay, await someone.command(Direction.OUT, "5.12"))
        assert (left.days, left.ahead, left.wanted) == ((date(2025, 12, 5),), day("12-05"), LEAVE)
        assert isinstance(await someone.press(stays.fill, LEAVE, day("12-05")), Refused)
        assert await someone.stays() == []


class TestSlips:
    @pytest.mark.parametrize(
        ("words", "on", "wanted"),
        [
            ("12 мрта", "03-12", None),
            ("12-мрт кирдим", "03-12", ENTER),
            ("въехал вчра", "11-22", ENTER),
            ("I left yesterdey", "11-22", LEAVE),
        ],
    )
    async def test_the_day_that_was_meant_is_a_button(
        self, world: World, words: str, on: str, wanted: Wanted | None
    ) -> None:
        someone = await world.settled()
        world.clock.go_to(day("11-23"))
        answer = expect(WhichDay, await someone.say(words))
        assert (answer.days, answer.wanted, answer.why) == ((day(on),), wanted, "typo")
        assert answer.suggestion
        assert await someone.stays() == []

    async def test_in_a_question_it_is_a_day_for_that(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-05"), day("01-20")))
        asked = await someone.command(Direction.IN, "01.01.2026")
        assert isinstance(asked, AskDay)
        answer = expect(WhichDay, await someone.say("3 янвря"))
        assert (answer.days, answer.wanted) == ((day("01-03"),), OtherEnd(Purpose.STAY_FROM, day("01-01")))

    async def test_a_whole_stay_is_one_tap(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(NotRead, await someone.say("12 янвря - 20 февраля"))
        assert answer.meant == PastStay(day("01-12"), day("02-20"))
        await someone.pick(Purpose.STAY_FROM, ordinal("01-12"), day("02-20"))
        assert await someone.stays() == days("01-12 02-20")

    async def test_of_a_plan_it_is_a_day_ahead(self, world: World) -> None:
        someone = await world.settled()
        answer = await someone.plan("12 июня 2026 гда")
        if isinstance(answer, NotRead):  # what is no slip of a word is told as it is
            answer = await someone.plan("12 июнь")
        answer = expect(WhichDay, await someone.plan("12 июння"))
        assert (answer.days, answer.wanted, answer.why) == ((day("06-12"),), Wanted(Purpose.PLAN), "typo")

    async def test_where_the_two_dates_differ_both_are_offered(self, world: World) -> None:
        someone = await world.settled()
        await someone.lives_in("Europe/Moscow")
        world.clock.go_to(day("03-10"), hour=1)
        answer = expect(WhichDay, await someone.say("въехал вчра"))
        assert (answer.days, answer.wanted) == ((day("03-08"), day("03-09")), ENTER)


@pytest.mark.parametrize("words", ["2026-13-02", "въехал 2026-13-02"])
async def test_a_date_with_day_and_month_changed_over_is_offered(world: World, words: str) -> None:
    someone = await world.settled()
    answer = expect(WhichDay, await someone.say(words))
    assert (answer.days, answer.why) == ((day("02-13"),), "impossible")
    assert await someone.stays() == []


async def test_a_bare_day_outside_the_questions_asks_entry_or_exit(world: World) -> None:
    someone = await world.settled()
    assert await someone.say("01.03.2026") == EntryOrExit(day("03-01"), day("03-10"))
    assert await someone.stays() == []


async def test_half_a_stay_is_not_forgotten_without_a_word(world: World) -> None:
    """`kirdim 25.02` with a later stay on record: its exit is asked, and the status says that it is not saved."""
    someone = await world.settled()
    await someone.stayed((day("03-01"), day("03-05")))
    assert isinstance(await someone.say("kirdim 25.02"), AskDay)
    told = expect(HalfStayDropped, await someone.do(show_status))
    assert (told.told, told.day) == (Direction.IN, day("02-25"))
    assert isinstance(told.then, Status)
    await someone.say("27.02.2026")
    assert await someone.stays() == days("02-25 02-27", "03-01 03-05")
    assert isinstance(await someone.do(show_status), Status)
    await someone.command(Direction.OUT, "20.02.2026")
    assert expect(HalfStayDropped, await someone.do(show_status)).told is Direction.OUT
    await someone.skip("day")
    assert isinstance(await someone.do(show_status), Status)


@pytest.mark.parametrize(
    "words", ["01.03.2026 -", "01.03.2026 –", "1 марта -", "с 1 марта -", "1-марттан -", "01.03.2026 →"]
)
async def test_a_day_with_a_dash_and_nothing_behind_it_may_be_of_a_stay_that_lasts(world: World, words: str) -> None:
    someone = await world.settled()
    asked = expect(StillThere, await someone.say(words))
    assert (asked.entered, asked.exit_ahead) == (day("03-01"), None)
    assert await someone.stays() == []


async def test_one_that_is_still_to_come_is_no_stay_that_lasts(world: World) -> None:
    someone = await world.settled()
    assert not isinstance(await someone.say("15.03.2026 -"), StillThere)


async def test_where_a_trip_ahead_is_asked_for_it_is_the_day_of_its_entry(world: World) -> None:
    someone = await world.settled()
    await someone.plan()
    assert expect(Planned, await someone.say("12.06.2026 -")).trip == Stay(day("06-12"))
