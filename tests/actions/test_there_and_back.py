"""The visa run: an exit and the entry after it as one change, asked where the journal does not allow it."""

from datetime import date

import pytest

from bot.actions import crossings, stays
from bot.actions.answers import (
    AskDay,
    ChangeKind,
    NotNewest,
    Refused,
    Saved,
    StaleButton,
    Undone,
    Wanted,
    WhichBack,
    before_back,
)
from bot.core.crossings import AfterExit, Already, Backwards, BeforeLater, InFuture, Inside, OverlapsStay, Split
from bot.core.stay import Stay
from tests.actions.answered import expect
from tests.actions.talk import Direction, Purpose, World, day, days, inside, ordinal

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Said on Tuesday, 10 March.
YESTERDAY_TODAY = (
    "вчера выехал, сегодня въехал",
    "кечээ чыгып, бүгүн кирдим",
    "I left yesterday and entered today",
)
TWO_DATES = (
    "выехал 5 марта и въехал 8 марта",
    "5-мартта чыгып, 8-мартта кирдим",
    "left 5 March and entered 8 March",
)
ONE_DAY = ("выехал сегодня и въехал сегодня", "left today and entered today", "выехал и въехал 10 марта")


class TestWhileAStayLasts:
    @pytest.mark.parametrize("words", YESTERDAY_TODAY)
    async def test_it_ends_and_another_begins_as_one_change_with_one_undo(self, world: World, words: str) -> None:
        someone = await inside(world)
        saved = expect(Saved, await someone.say(words))
        assert (saved.verb, saved.stays) == (ChangeKind.CAME_BACK, tuple(days("03-01 03-09", "03-10")))
        assert await someone.stays() == days("03-01 03-09", "03-10")
        assert await someone.changes() == 2
        assert isinstance(await someone.undo(saved.change), Undone)
        assert await someone.stays() == days("03-01")

    @pytest.mark.parametrize("words", TWO_DATES)
    async def test_with_two_dates(self, world: World, words: str) -> None:
        someone = await inside(world)
        assert expect(Saved, await someone.say(words)).verb is ChangeKind.CAME_BACK
        assert await someone.stays() == days("03-01 03-05", "03-08")

    @pytest.mark.parametrize("words", ONE_DAY)
    async def test_on_one_day_the_stay_goes_on_as_a_new_one(self, world: World, words: str) -> None:
        someone = await inside(world)
        assert expect(Saved, await someone.say(words)).verb is ChangeKind.CAME_BACK
        assert await someone.stays() == days("03-01 03-10", "03-10")

    async def test_said_twice_it_is_there_already(self, world: World) -> None:
        someone = await inside(world)
        await someone.say(TWO_DATES[0])
        again = expect(Refused, await someone.say(TWO_DATES[2]))
        assert again.reason == Already(Stay(day("03-08")))
        assert await someone.changes() == 2

    async def test_the_same_message_twice_writes_once(self, world: World) -> None:
        someone = await inside(world)
        first = await someone.as_request("run").say(TWO_DATES[0])
        world.restart()
        assert await someone.as_request("run").say(TWO_DATES[0]) == first
        assert await someone.changes() == 2

    async def test_an_undo_below_a_newer_change_names_it(self, world: World) -> None:
        someone = await inside(world)
        saved = expect(Saved, await someone.say(TWO_DATES[0]))
        await someone.command(Direction.OUT)
        assert isinstance(await someone.undo(saved.change), NotNewest)
        assert await someone.stays() == days("03-01 03-05", "03-08 03-10")

    async def test_an_exit_before_the_stay_is_none_of_it(self, world: World) -> None:
        someone = await inside(world, "06.03.2026")
        refused = expect(Refused, await someone.say(TWO_DATES[0]))
        assert refused.reason == OverlapsStay(Stay(day("03-05"), day("03-08")), Stay(day("03-06")))
        assert refused.stay_id == (await someone.stays())[0].id
        assert await someone.stays() == days("03-06")


class TestInsideAStayThatHasEnded:
    @pytest.mark.parametrize("words", TWO_DATES)
    async def test_it_is_offered_to_split_it_by_one_tap_with_one_undo(self, world: World, words: str) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("03-09")))
        (row,) = await someone.stays()
        offered = expect(Refused, await someone.say(words))
        assert (offered.reason, offered.stay_id) == (Split(row, day("03-05"), day("03-08")), row.id)
        assert await someone.changes() == 1
        saved = expect(Saved, await someone.press(crossings.told_back, row.id, day("03-05"), day("03-08")))
        assert saved.verb is ChangeKind.CAME_BACK
        assert await someone.stays() == days("02-01 03-05", "03-08 03-09")
        again = await someone.press(crossings.told_back, row.id, day("03-05"), day("03-08"))
        assert isinstance(again, Refused)
        await someone.undo(saved.change)
        assert await someone.stays() == days("02-01 03-09")
        assert [each.id for each in await someone.stays()] == [row.id]

    @pytest.mark.parametrize("answer", ["5 марта", "выехал 5 марта", "05.03.2026"])
    async def test_an_entry_inside_it_asks_the_exit_and_splits_it(self, world: World, answer: str) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("03-09")))
        refused = expect(Refused, await someone.command(Direction.IN, "08.03.2026"))
        assert isinstance(refused.reason, Inside)
        asked = await someone.press(stays.ask_for, Wanted(Purpose.CAME_BACK, ordinal("03-08")))
        assert isinstance(asked, AskDay)
        saved = expect(Saved, await someone.say(answer))
        assert saved.verb is ChangeKind.CAME_BACK
        assert await someone.stays() == days("02-01 03-05", "03-08 03-09")
        await someone.undo(saved.change)
        assert await someone.stays() == days("02-01 03-09")

    async def test_one_that_ended_too_late_ends_earlier_and_another_begins(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("03-07")))
        (row,) = await someone.stays()
        assert isinstance(expect(Refused, await someone.say(TWO_DATES[0])).reason, Split)
        await someone.press(crossings.told_back, row.id, day("03-05"), day("03-08"))
        assert await someone.stays() == days("02-01 03-05", "03-08")

    async def test_the_button_of_a_stay_that_is_gone(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("03-09")))
        (row,) = await someone.stays()
        await someone.delete(row.id)
        assert await someone.press(crossings.told_back, row.id, day("03-05"), day("03-08")) == StaleButton()

    async def test_nobody_elses_stay_is_split(self, world: World) -> None:
        someone, other = await world.settled(), await world.settled()
        await other.stayed((day("02-01"), day("03-09")))
        (theirs,) = await other.stays()
        assert await someone.press(crossings.told_back, theirs.id, day("03-05"), day("03-08")) == StaleButton()
        assert await other.stays() == days("02-01 03-09")


class TestOutside:
    async def test_an_exit_on_record_needs_the_entry_alone(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("03-05")))
        saved = expect(Saved, await someone.say(TWO_DATES[0]))
        assert (saved.verb, saved.stays) == (ChangeKind.ENTERED, tuple(days("03-08")))
        assert await someone.stays() == days("02-01 03-05", "03-08")

    @pytest.mark.parametrize("words", ONE_DAY)
    async def test_left_today_and_back_today(self, world: World, words: str) -> None:
        # Today's exit is on record: the person is inside again, and never "came and left".
        someone = await inside(world)
        await someone.command(Direction.OUT)
        assert expect(Saved, await someone.say(words)).verb is ChangeKind.ENTERED
        assert await someone.stays() == days("03-01 03-10", "03-10")

    @pytest.mark.parametrize("words", TWO_DATES)
    async def test_with_an_empty_journal_the_entry_before_is_asked(self, world: World, words: str) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say(words))
        assert (asked.wanted, asked.left, asked.entered) == (
            before_back(day("03-05"), day("03-08")),
            day("03-05"),
            day("03-08"),
        )
        assert await someone.stays() == []
        wrong = expect(Refused, await someone.say("06.03.2026"))
        assert wrong.reason == Backwards(day("03-06"), day("03-05"))
        saved = expect(Saved, await someone.say("1 февраля"))
        assert saved.verb is ChangeKind.STAYED
        assert await someone.stays() == days("02-01 03-05", "03-08")
        await someone.undo(saved.change)
        assert await someone.stays() == []

    async def test_or_the_entry_is_written_alone_by_its_button(self, world: World) -> None:
        someone = await world.settled()
        await someone.say(TWO_DATES[0])
        assert expect(Saved, await someone.pick(Purpose.ENTER, 0, day("03-08"))).verb is ChangeKind.ENTERED
        assert await someone.stays() == days("03-08")

    @pytest.mark.parametrize("words", ONE_DAY)
    async def test_on_one_day_no_closed_stay_is_ever_written(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert expect(AskDay, await someone.say(words)).wanted == before_back(day("03-10"), day("03-10"))
        assert await someone.stays() == []

    async def test_after_an_earlier_exit_it_is_asked_what_happened(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-20")))
        (row,) = await someone.stays()
        refused = expect(Refused, await someone.say(TWO_DATES[0]))
        assert (refused.reason, refused.stay_id) == (AfterExit(row, day("03-05"), day("03-08")), row.id)
        # Either that exit was wrong, …
        saved = expect(Saved, await someone.press(crossings.told_back, row.id, day("03-05"), day("03-08")))
        assert await someone.stays() == days("02-01 03-05", "03-08")
        await someone.undo(saved.change)
        # … or there was an entry between, which is asked.
        asked = await someone.press(stays.ask_for, before_back(day("03-05"), day("03-08")))
        assert isinstance(asked, AskDay)
        await someone.say("1 марта")
        assert await someone.stays() == days("02-01 02-20", "03-01 03-05", "03-08")

    async def test_the_return_on_record_asks_for_the_stay_before_it(self, world: World) -> None:
        someone = await inside(world, "08.03.2026")
        asked = expect(AskDay, await someone.say(TWO_DATES[0]))
        assert asked.wanted == before_back(day("03-05"), day("03-08"))
        await someone.say("1 марта")
        assert await someone.stays() == days("03-01 03-05", "03-08")
        assert await someone.changes() == 2

    async def test_before_a_later_stay_both_trips_are_wanted_whole(self, world: World) -> None:
        someone = await inside(world, "09.03.2026")
        assert expect(Refused, await someone.say(TWO_DATES[0])).reason == BeforeLater(Stay(day("03-09")))
        assert await someone.changes() == 1

    async def test_a_return_that_has_not_come(self, world: World) -> None:
        someone = await inside(world)
        refused = expect(Refused, await someone.press(crossings.told_back, 0, day("03-09"), day("03-12")))
        assert refused.reason == InFuture(day("03-12"))


async def test_a_newcomer_who_leaves_it_is_told_what_is_not_kept(world: World) -> None:
    someone = world.newcomer()
    await someone.say(TWO_DATES[0])
    assert await someone.question() == "day"
    assert await someone.stays() == []


@pytest.mark.parametrize("words", YESTERDAY_TODAY)
async def test_where_the_two_dates_differ_both_pairs_are_offered(world: World, words: str) -> None:
    someone = await inside(world)
    await someone.lives_in("Europe/Moscow")
    world.clock.go_to(day("03-10"), hour=1)  # in Moscow it is still the 9th
    asked = await someone.say(words)
    early, late = (day("03-08"), day("03-09")), (day("03-09"), day("03-10"))
    assert asked == WhichBack((early, late), day("03-10"))
    assert await someone.stays() == days("03-01")
    await someone.press(crossings.told_back, 0, *early)
    assert await someone.stays() == days("03-01 03-08", "03-09")


async def test_dates_do_not_depend_on_where_one_is(world: World) -> None:
    someone = await inside(world)
    await someone.lives_in("Europe/Moscow")
    world.clock.go_to(day("03-10"), hour=1)
    assert expect(Saved, await someone.say(TWO_DATES[0])).verb is ChangeKind.CAME_BACK


async def test_days_long_ago(world: World) -> None:
    someone = await world.settled()
    await someone.stayed((date(2025, 2, 1), date(2025, 4, 9)))
    assert isinstance(expect(Refused, await someone.say("выехал 5 марта 2025 и въехал 8 марта 2025")).reason, Split)


async def test_the_return_on_record_is_named_while_the_entry_before_it_is_asked(world: World) -> None:
    someone = await world.settled()
    await someone.say("въехал сегодня")
    asked = expect(AskDay, await someone.say("выехал и въехал сегодня"))
    assert (asked.left, asked.entered) == (day("03-10"), day("03-10"))
    await someone.say("01.02.2026")
    assert await someone.stays() == days("02-01 03-10", "03-10")
    assert await someone.changes() == 2
