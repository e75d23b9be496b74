"""What was written is taken back, the newest first, and what stood before is there again."""

import pytest

from bot.actions.answers import ChangeKind, NotNewest, Saved, Undone
from tests.actions.answered import expect
from tests.actions.talk import Direction, Purpose, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestUndo:
    async def test_brings_back_what_stood_before_with_its_ids(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("01-05")))
        before = await someone.numbered()
        saved = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, before[0][0], day("01-03")))
        undone = expect(Undone, await someone.undo(saved.change))
        assert undone.verb is ChangeKind.CORRECTED
        assert await someone.numbered() == before
        # The buttons of the stay as it was still work.
        assert isinstance(await someone.delete(before[0][0]), Saved)

    async def test_only_the_newest_and_an_older_one_names_what_stands_on_top(self, world: World) -> None:
        someone = await world.settled()
        entered = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
        left = expect(Saved, await someone.command(Direction.OUT, "05.03.2026"))
        answer = expect(NotNewest, await someone.undo(entered.change))
        assert (answer.change, answer.verb, answer.stays) == (left.change, ChangeKind.LEFT, tuple(days("03-01 03-05")))
        assert await someone.stays() == days("03-01 03-05")
        world.restart()
        assert isinstance(await someone.undo(left.change), Undone)
        assert isinstance(await someone.undo(entered.change), Undone)
        assert await someone.stays() == []

    async def test_the_same_day_written_once_more_stands_whatever_the_first_button_says(self, world: World) -> None:
        someone = await world.settled()
        first = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
        undone = expect(Undone, await someone.as_request("undo").undo(first.change))
        second = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
        answer = await someone.undo(first.change)
        assert answer == NotNewest(second.change, ChangeKind.ENTERED, tuple(days("03-01")), day("03-10"))
        assert await someone.stays() == days("03-01")
        # The request that had undone it, come again, is not another one.
        again = expect(Undone, await someone.as_request("undo").undo(first.change))
        assert (again.verb, again.stays) == (undone.verb, undone.stays)
        assert await someone.stays() == days("03-01")
        await someone.undo(second.change)
        assert await someone.undo(first.change) == undone

    async def test_a_deletion_comes_back(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("01-05")))
        before = await someone.numbered()
        deleted = expect(Saved, await someone.delete(before[0][0]))
        undone = expect(Undone, await someone.undo(deleted.change))
        assert (undone.verb, undone.stays) == (ChangeKind.DELETED, tuple(days("01-01 01-05")))
        assert await someone.numbered() == before

    async def test_several_stays_go_together(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN)
        saved = await someone.stayed((day("01-01"), day("01-05")), (day("02-01"), day("02-05")))
        await someone.undo(saved.change)
        assert await someone.stays() == days("03-10")

    async def test_after_an_undo_the_one_below_is_the_newest(self, world: World) -> None:
        someone = await world.settled()
        first = await someone.stayed((day("01-01"), day("01-05")))
        second = await someone.stayed((day("02-01"), day("02-05")))
        await someone.undo(second.change)
        third = await someone.stayed((day("02-10"), day("02-12")))
        assert expect(NotNewest, await someone.undo(first.change)).change == third.change
        # What was undone stays undone, and its button names what came after.
        assert expect(NotNewest, await someone.undo(second.change)).change == third.change
        assert await someone.stays() == days("01-01 01-05", "02-10 02-12")
