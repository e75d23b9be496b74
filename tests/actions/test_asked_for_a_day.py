"""What is typed while a day is asked for, and the button of today."""

import pytest

from bot.actions import crossings, stays
from bot.actions.answers.days import OfStay, OtherEnd, Wanted
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.questions import AskDay, EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import ChangeKind, Saved
from bot.core.crossings import AfterReturn, Already, Backwards, OverlapsStay
from bot.core.stay import Stay
from tests.actions.answered import expect
from tests.actions.talk import Direction, Purpose, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


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


async def test_an_entry_told_after_the_exit_that_is_asked_about_is_one_of_its_own(world: World) -> None:
    someone = await world.settled()
    assert isinstance(await someone.say("кечээ чыктым"), AskDay)
    saved = expect(Saved, await someone.say("бүгүн кирдим"))
    assert (saved.verb, saved.stays) == (ChangeKind.ENTERED, tuple(days("03-10")))


class TestWhereOneCameFrom:
    """«Вернулся из Грузии» says no day of Kazakhstan: it is understood as when nothing is asked."""

    @pytest.mark.parametrize("asked", [Purpose.LEAVE, Purpose.ENTER])
    @pytest.mark.parametrize(
        ("words", "on"),
        [
            ("Грузиядан келдим", "03-10"),
            ("came back from Georgia yesterday", "03-09"),
            ("прилетел из Грузии 5 марта", "03-05"),
        ],
    )
    async def test_it_is_asked_where_to(self, world: World, asked: Purpose, words: str, on: str) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        unasked = expect(WhichJournal, await someone.say(words))
        assert (unasked.act, unasked.day) == (Direction.IN, day(on))
        await someone.press(stays.ask_for, Wanted(asked))
        again = expect(WhichJournal, await someone.say(words))
        assert (again.choices, again.act, again.day) == (unasked.choices, Direction.IN, day(on))
        assert await someone.stays() == days("03-01")
