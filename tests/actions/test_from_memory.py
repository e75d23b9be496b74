"""A stay whose days are from memory: marked and unmarked, counted as any other, and said to be so."""

from dataclasses import replace

import pytest

from bot.actions import crossings, stays
from bot.actions.answers import Reply
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskNationality, AskPast
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import NoAllowance, Status
from bot.actions.answers.stays import ChangeKind, Saved, Since, StayCard, StayList, Undone
from bot.actions.status import show as show_status
from bot.core.crossings import Already
from bot.core.journal import Journal
from bot.core.stay import Stay
from bot.storage import journals
from bot.telegram import callbacks as cb
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.talk import OFFERED, Direction, Purpose, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def stayed(world: World, *bounds: str) -> Talk:
    """Somebody with these past stays."""
    someone = await world.settled("RU")
    await someone.stayed(*((stay.entered, stay.left) for stay in days(*bounds) if stay.left))
    return someone


async def mark(someone: Talk, stay_id: int, unsure: bool = True) -> Saved:
    return expect(Saved, await someone.press(stays.from_memory, stay_id, unsure))


def offers_memory(saved: Saved) -> bool:
    """Whether a button below it marks the stay as one from memory."""
    buttons = [button.data for row in screen_of(Reply(saved, ("en",))).rows for button in row]
    return cb.Memory(stay=saved.stays[0].id, unsure=True) in buttons


def unsure(stay: Stay) -> Stay:
    return replace(stay, from_memory=True)


async def test_it_is_marked_under_the_same_number_and_said(world: World) -> None:
    someone = await stayed(world, "01-05 01-09", "02-05 02-09")
    first, second = await someone.stays()
    saved = await mark(someone, first.id)
    assert (saved.verb, saved.stays, saved.stays[0].id) == (ChangeKind.CORRECTED, (unsure(first),), first.id)
    assert await someone.stays() == [unsure(first), second]
    listed = {each.id: each for each in expect(StayList, await someone.press(stays.show)).stays}
    assert listed == {first.id: unsure(first), second.id: second}
    assert expect(StayCard, await someone.press(stays.one, first.id)).stay.from_memory


async def test_it_counts_as_any_other(world: World) -> None:
    someone = await stayed(world, "01-05 01-09")
    await someone.command(Direction.IN, "01.03.2026")
    before, due = expect(Status, await someone.do(show_status)), await someone.due()
    for row in await someone.stays():
        await mark(someone, row.id)
    status = await someone.do(show_status)
    assert isinstance(status, Status)
    assert status.numbers == before.numbers
    assert (before.unsure, status.unsure) == (False, True)
    assert await someone.due() == due


async def test_set_twice_is_set_once_and_taken_back(world: World) -> None:
    someone = await stayed(world, "01-05 01-09")
    (row,) = await someone.stays()
    first = await mark(someone.as_request("mark"), row.id)
    world.restart()
    assert await mark(someone.as_request("mark"), row.id) == first
    again = await someone.press(stays.from_memory, row.id, True)
    assert isinstance(again, Since)
    assert isinstance(again.now, StayCard)
    assert again.now.stay.from_memory
    assert await someone.changes() == 2  # the stay, and its mark
    await mark(someone, row.id, unsure=False)
    assert await someone.stays() == days("01-05 01-09")


async def test_undo_takes_the_mark_away(world: World) -> None:
    someone = await stayed(world, "01-05 01-09")
    (row,) = await someone.stays()
    saved = await mark(someone, row.id)
    undone = expect(Undone, await someone.undo(saved.change))
    assert undone.stays == (row,)
    assert await someone.stays() == [row]


async def test_of_two_stays_with_the_same_days_the_one_that_was_meant(world: World) -> None:
    # An older version wrote two stays of the same days for who went in and out twice on one day.
    someone = await world.settled("RU")
    async with world.database.write(someone.id) as tx:
        await journals.apply(tx, expect(Journal, await someone.journal()).id, (), days("03-10 03-10", "03-10 03-10"))
    first, second = await someone.stays()
    assert first == second
    await mark(someone, second.id)
    marks = {row.id: row.from_memory for row in await someone.stays()}
    assert marks == {first.id: False, second.id: True}


async def test_a_correction_keeps_the_mark_and_so_do_an_exit_and_a_return(world: World) -> None:
    someone = await world.settled("RU")
    await someone.command(Direction.IN, "01.03.2026")
    (row,) = await someone.stays()
    await mark(someone, row.id)
    await someone.pick(Purpose.FIX_ENTRY, row.id, day("02-25"))
    assert await someone.stays() == [unsure(Stay(day("02-25")))]
    await someone.pick(Purpose.CAME_BACK, day("03-08").toordinal(), day("03-05"))
    assert await someone.stays() == [unsure(Stay(day("02-25"), day("03-05"))), Stay(day("03-08"))]
    (open_row,) = [row for row in await someone.stays() if row.left is None]
    await mark(someone, open_row.id)
    await someone.command(Direction.OUT)
    assert (await someone.stays())[-1] == unsure(Stay(day("03-08"), day("03-10")))


async def test_the_same_days_typed_again_are_there_already(world: World) -> None:
    someone = await stayed(world, "01-05 01-09")
    await mark(someone, (await someone.stays())[0].id)
    refused = await someone.say("05.01.2026 - 09.01.2026")
    assert isinstance(refused, Refused)
    assert refused.reason == Already(unsure(Stay(day("01-05"), day("01-09"))))


async def test_one_that_is_gone_or_is_anothers(world: World) -> None:
    owner, other = await stayed(world, "01-05 01-09"), await stayed(world, "01-05 01-09")
    (row,) = await owner.stays()
    assert await other.press(stays.from_memory, row.id, True) == StaleButton()
    await owner.delete(row.id)
    assert await owner.press(stays.from_memory, row.id, True) == StaleButton()
    assert await other.stays() == days("01-05 01-09")


class TestWhereItIsOffered:
    async def test_with_one_past_stay_that_was_written(self, world: World) -> None:
        someone = await world.settled("RU")
        saved = expect(Saved, await someone.say("05.01.2026 - 09.01.2026"))
        (row,) = await someone.stays()
        assert offers_memory(saved)
        assert (await mark(someone, saved.stays[0].id)).stays == (unsure(row),)

    async def test_with_several_it_would_not_be_known_which(self, world: World) -> None:
        someone = await world.settled("RU")
        saved = expect(
            Saved, await someone.do(crossings.past, [(day("01-05"), day("01-09")), (day("02-05"), day("02-09"))])
        )
        assert not offers_memory(saved)

    async def test_in_the_middle_of_the_first_questions_they_go_on(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        for step in ("language", "nationality", "inside"):
            await someone.skip(step)
        saved = expect(Saved, await someone.say("05.01.2026 - 09.01.2026"))
        assert isinstance(saved.ask, AskPast)
        marked = await mark(someone, (await someone.stays())[0].id)
        assert isinstance(marked.ask, AskPast)
        assert marked.ask.more
        assert await someone.question() == "past"

    async def test_without_a_nationality_it_is_asked_for_and_nothing_is_counted(self, world: World) -> None:
        someone = await world.settled(None)
        await someone.say("05.01.2026 - 09.01.2026")
        marked = await mark(someone, (await someone.stays())[0].id)
        assert marked.ask == AskNationality(OFFERED)
        assert marked.status.numbers is NoAllowance.NO_NATIONALITY
        assert not marked.status.unsure
