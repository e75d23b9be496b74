"""Late corrections after an overstay, most often of a wrong date: what clears it, and what brings it back."""

from datetime import date

import pytest

from bot.actions import due_notices, stays
from bot.actions.answers.days import OfStay, Wanted
from bot.actions.answers.notices import Reminder
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import ChangeKind, Saved, Undone
from bot.actions.status import show as show_status
from bot.core.stay import Stay
from tests.actions.answered import expect, numbers_of
from tests.actions.reminded import THIRTY_DAYS, VISIT
from tests.actions.talk import Direction, Purpose, Talk, World, at, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


# Thirty days a visit: entered on 1 February, 2 March is the last legal day, and on 10 March it is the eighth day over.
async def over_the_limit(world: World) -> tuple[Talk, int]:
    """Somebody eight days over, warned as often as is due, and the number of their stay."""
    someone = await world.settled(THIRTY_DAYS)
    world.clock.go_to(day("02-01"))
    await someone.command(Direction.IN)
    while (due := await someone.due()) is not None and due < at("03-10", 12):
        world.clock.at = due
        await someone.hear()
    world.clock.go_to(day("03-10"))
    (row,) = await someone.stays()
    return someone, row.id


async def over(someone: Talk) -> int:
    status = expect(Status, await someone.do(show_status))
    assert isinstance(status.numbers, Allowance)
    return status.numbers.over


async def test_the_warning_and_the_status_name_the_stay_to_mend(world: World) -> None:
    someone, stay = await over_the_limit(world)
    assert await someone.due() == at("03-12")  # the tenth day
    world.clock.at = at("03-12")
    warning = await someone.hear()
    assert warning == Reminder(day("03-12"), left=0, over=10, last_legal_day=day("03-02"), stay_id=stay, binds=VISIT)
    assert expect(Stay, expect(Status, await someone.do(show_status)).inside).id == stay


async def test_who_left_before_is_over_no_longer(world: World) -> None:
    someone, _ = await over_the_limit(world)
    asked = expect(AskDay, await someone.press(stays.ask_for, Wanted(Purpose.LEAVE)))
    assert asked.wanted == Wanted(Purpose.LEAVE)
    saved = expect(Saved, await someone.pick(Purpose.LEAVE, 0, day("02-20")))
    assert (saved.verb, saved.cleared) == (ChangeKind.LEFT, True)
    assert await someone.stays() == days("02-01 02-20")
    assert await someone.due() is None


async def test_the_day_typed_instead_of_picked_does_the_same(world: World) -> None:
    someone, _ = await over_the_limit(world)
    await someone.press(stays.ask_for, Wanted(Purpose.LEAVE))
    saved = expect(Saved, await someone.say("20 февраля"))
    assert (saved.verb, saved.cleared) == (ChangeKind.LEFT, True)


async def test_another_entry_day_clears_it_and_the_reminders_begin_anew(world: World) -> None:
    someone, stay = await over_the_limit(world)
    await someone.press(stays.ask_for, OfStay(Purpose.FIX_ENTRY, stay))
    saved = expect(Saved, await someone.say("20.02"))
    assert (saved.verb, saved.cleared) == (ChangeKind.CORRECTED, True)
    assert await someone.stays() == days("02-20")
    assert await someone.due() == at("03-14")  # seven days before 21 March
    assert await over(someone) == 0
    # The buttons of the old warnings speak of the same stay.
    assert expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay, day("02-21"))).stays == (Stay(day("02-21")),)


async def test_a_correction_that_is_not_enough_says_no_such_thing(world: World) -> None:
    someone, stay = await over_the_limit(world)
    saved = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay, day("02-05")))
    assert not saved.cleared
    assert await over(someone) == 4
    assert await someone.due() == at("03-16")  # the tenth day by the new count
    left = expect(Saved, await someone.pick(Purpose.LEAVE, 0, day("03-08")))
    assert not left.cleared


async def test_the_first_day_over_that_was_wrong_is_a_last_legal_day(world: World) -> None:
    someone, stay = await over_the_limit(world)
    saved = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay, day("02-09")))
    assert saved.cleared
    assert await over(someone) == 0
    assert numbers_of(saved.status).last_legal_day == day("03-10")
    # The moment of today's reminder has passed: the answer says what it would have said, and tomorrow's comes.
    assert numbers_of(saved.status).may_stay == 1
    assert await someone.due() == at("03-11")


async def test_a_past_stay_that_used_up_the_days(world: World) -> None:
    # 85 days of last autumn leave five; the sixth day since the first of March is one too many.
    someone = await world.settled("RU")
    await someone.stayed((date(2025, 10, 1), date(2025, 12, 24)))
    await someone.command(Direction.IN, "01.03.2026")
    assert await over(someone) == 5
    old = (await someone.stays())[0]
    shorter = expect(Saved, await someone.pick(Purpose.FIX_EXIT, old.id, date(2025, 12, 14)))
    assert shorter.cleared
    await someone.undo(shorter.change)
    assert await over(someone) == 5
    gone = expect(Saved, await someone.delete(old.id))
    assert gone.cleared
    await someone.undo(gone.change)
    assert await over(someone) == 5


async def test_an_overstay_that_has_ended_is_mended_too(world: World) -> None:
    someone = await world.settled(THIRTY_DAYS)
    await someone.stayed((day("01-01"), day("02-05")))
    (row,) = await someone.stays()
    saved = expect(Saved, await someone.pick(Purpose.FIX_EXIT, row.id, day("01-30")))
    assert saved.cleared


async def test_another_overstay_that_stands_is_not_denied(world: World) -> None:
    someone = await world.settled(THIRTY_DAYS)
    await someone.stayed((date(2024, 1, 1), date(2024, 2, 5)), (day("01-01"), day("02-05")))
    row = (await someone.stays())[1]
    saved = expect(Saved, await someone.pick(Purpose.FIX_EXIT, row.id, day("01-30")))
    assert not saved.cleared


async def test_what_brings_an_overstay_or_never_had_one_clears_nothing(world: World) -> None:
    someone = await world.settled(THIRTY_DAYS)
    assert not expect(Saved, await someone.command(Direction.IN, "01.02.2026")).cleared
    assert not expect(Saved, await someone.command(Direction.OUT)).cleared
    unknown = await world.settled("AR")
    saved = expect(Saved, await unknown.command(Direction.IN, "01.02.2025"))
    assert (saved.cleared, saved.status.numbers) == (False, NoAllowance.UNKNOWN_RULE)


async def test_the_same_request_twice_says_the_same(world: World) -> None:
    someone, stay = await over_the_limit(world)
    first = await someone.as_request("mend").pick(Purpose.FIX_ENTRY, stay, day("02-20"))
    world.restart()
    again = expect(Saved, await someone.as_request("mend").pick(Purpose.FIX_ENTRY, stay, day("02-20")))
    assert again == first
    assert again.cleared


class TestUndo:
    async def test_it_brings_the_overstay_and_its_warnings_back(self, world: World) -> None:
        someone, _ = await over_the_limit(world)
        saved = expect(Saved, await someone.pick(Purpose.LEAVE, 0, day("02-20")))
        undone = expect(Undone, await someone.undo(saved.change))
        assert isinstance(undone.status.numbers, Allowance)
        assert undone.status.numbers.over == 8
        assert await someone.due() == at("03-12")
        world.clock.at = at("03-12")
        assert isinstance(await someone.hear(), Reminder)

    async def test_a_warning_that_was_sent_today_is_not_sent_again(self, world: World) -> None:
        someone, stay = await over_the_limit(world)
        world.clock.at = at("03-12")
        assert isinstance(await someone.hear(), Reminder)
        saved = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay, day("02-20")))
        await someone.undo(saved.change)
        assert await someone.due() == at("03-19")

    async def test_one_that_is_on_its_way_says_nothing_after_the_correction(self, world: World) -> None:
        someone, _ = await over_the_limit(world)
        world.clock.at = at("03-12")
        claimed = await someone.notice()
        assert claimed is not None
        await someone.pick(Purpose.LEAVE, 0, day("02-20"))
        assert await due_notices.compose(world.runner, claimed, world.clock()) is None


class TestOldButtons:
    async def test_left_before_after_the_exit_was_written(self, world: World) -> None:
        someone, _ = await over_the_limit(world)
        await someone.pick(Purpose.LEAVE, 0, day("02-20"))
        assert isinstance(await someone.pick(Purpose.LEAVE, 0, day("02-20")), Refused)  # already recorded
        assert isinstance(await someone.pick(Purpose.LEAVE, 0, day("02-10")), Refused)  # offers to shorten
        assert await someone.stays() == days("02-01 02-20")

    async def test_another_entry_after_the_exit_was_written(self, world: World) -> None:
        someone, stay = await over_the_limit(world)
        await someone.pick(Purpose.LEAVE, 0, day("02-20"))
        saved = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay, day("02-10")))
        assert await someone.stays() == days("02-10 02-20")
        assert not saved.cleared

    async def test_another_entry_after_the_stay_was_deleted(self, world: World) -> None:
        someone, stay = await over_the_limit(world)
        await someone.delete(stay)
        assert await someone.press(stays.ask_for, OfStay(Purpose.FIX_ENTRY, stay)) == StaleButton()
        assert await someone.pick(Purpose.FIX_ENTRY, stay, day("02-20")) == StaleButton()

    async def test_an_entry_or_exit_that_cannot_be_is_refused_and_all_stands(self, world: World) -> None:
        someone, stay = await over_the_limit(world)
        for purpose, about, wrong in (
            (Purpose.FIX_ENTRY, stay, day("03-11")),
            (Purpose.LEAVE, 0, day("03-11")),
            (Purpose.LEAVE, 0, day("01-31")),
        ):
            assert not isinstance(await someone.pick(purpose, about, wrong), Saved)
        assert await someone.stays() == days("02-01")
        assert await over(someone) == 8


async def test_a_permit_ends_the_warnings_and_its_end_brings_them_back(world: World) -> None:
    someone, _ = await over_the_limit(world)
    await someone.hold_permit()
    assert await someone.due() is None
    await someone.drop_permit()
    assert await someone.due() == at("03-12")
