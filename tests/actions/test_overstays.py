"""Days over the limit that have passed: told when they are brought, listed, and each opens the stay to correct."""

from datetime import date, timedelta

import pytest

from bot.actions import stays
from bot.actions.answers.days import Purpose
from bot.actions.answers.status import Counted, OverListed, Overstays
from bot.actions.answers.stays import ChangeKind, Saved, StayCard
from bot.actions.status import RUNS, show_overstays
from bot.core.count import OverstayRun
from tests.actions.answered import expect, numbers_of, text
from tests.actions.talk import Direction, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Today is Tuesday, 10 March 2026. Germans: thirty days a visit, ninety in any 180.
TOO_LONG = (date(2024, 4, 1), date(2024, 5, 4))
"""Thirty-four days: four too many, from 1 May on."""
MAY = OverstayRun(date(2024, 5, 1), 4, date(2024, 4, 30))
FINE = (date(2025, 3, 1), date(2025, 3, 10))


async def test_a_paste_that_brings_some_lists_them_and_the_stay_of_each(world: World) -> None:
    someone = await world.settled("DE")
    saved = expect(Saved, await someone.say("01.04.2024 - 04.05.2024\n01.03.2025 - 10.03.2025"))
    long_one = (await someone.stays())[0]
    assert saved.overstays == Overstays((OverListed(MAY, long_one.id),), 4, 1, day("03-10"))
    assert "1. 1–4 May 2024: 4 days" in text(saved)
    opened = expect(StayCard, await someone.press(stays.one, saved.overstays.runs[0].stay_id))
    assert opened.stay == long_one


async def test_what_was_there_before_is_not_told_again(world: World) -> None:
    someone = await world.settled("DE")
    await someone.stayed(TOO_LONG)
    assert (await someone.stayed(FINE)).overstays is None


async def test_who_pastes_nothing_wrong_is_told_nothing(world: World) -> None:
    someone = await world.settled("DE")
    assert (await someone.stayed(FINE)).overstays is None


async def test_one_that_lasts_is_warned_of_and_no_past_one(world: World) -> None:
    someone = await world.settled("DE")
    saved = expect(Saved, await someone.command(Direction.IN, "01.02.2026"))
    assert numbers_of(saved.status).over == 8
    assert saved.overstays is None
    # Once the person has left it is told.
    world.clock.go_to(day("03-11"))
    left = expect(Saved, await someone.command(Direction.OUT, "10.03.2026"))
    told = expect(Overstays, left.overstays)
    assert [listed.run for listed in told.runs] == [OverstayRun(day("03-03"), 8, day("03-02"))]


async def test_a_correction_that_ends_one_ends_it_in_the_list(world: World) -> None:
    someone = await world.settled("DE")
    await someone.stayed(TOO_LONG)
    [row] = await someone.stays()
    corrected = expect(Saved, await someone.pick(Purpose.FIX_EXIT, row.id, date(2024, 4, 30)))
    assert (corrected.verb, corrected.overstays, corrected.cleared) == (ChangeKind.CORRECTED, None, True)
    assert isinstance(await someone.press(show_overstays), Counted)


async def test_the_list_goes_page_by_page_the_newest_first(world: World) -> None:
    someone = await world.settled("DE")
    stays = [(date(2023, 3, 1) + timedelta(200 * n), date(2023, 3, 31) + timedelta(200 * n)) for n in range(RUNS)]
    await someone.stayed(*stays[1:])
    saved = await someone.stayed(stays[0], (day("01-05"), day("02-04")))
    assert saved.overstays is not None
    assert [listed.run.first for listed in saved.overstays.runs] == [day("02-04"), date(2023, 3, 31)]
    first = expect(Overstays, await someone.press(show_overstays))
    assert (first.page, first.pages, first.total, first.days) == (0, 2, RUNS + 1, RUNS + 1)
    newest = [listed.run.first for listed in first.runs]
    assert newest == sorted(newest, reverse=True)
    last = expect(Overstays, await someone.press(show_overstays, 99))
    assert [listed.run.first for listed in last.runs] == [date(2023, 3, 31)]
    assert f"{RUNS + 1}. 31 March 2023: 1 day" in text(last)
    assert "more run" not in text(last)
    assert "…and 1 more run of days" in text(first)


async def test_without_a_rule_there_are_none(world: World) -> None:
    someone = await world.settled(None)
    assert (await someone.stayed(TOO_LONG)).overstays is None
    assert isinstance(await someone.press(show_overstays), Counted)


async def test_one_day_alone_over_the_limit_is_told_and_gone_with_its_stay(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((date(2024, 1, 1), date(2024, 3, 30)))
    brought = expect(Saved, await someone.say("01.04.2024 - 01.04.2024"))
    told = expect(Overstays, brought.overstays)
    assert [listed.run for listed in told.runs] == [OverstayRun(date(2024, 4, 1), 1, None)]
    gone = expect(Saved, await someone.delete((await someone.stays())[1].id))
    assert (gone.verb, gone.overstays, gone.cleared) == (ChangeKind.DELETED, None, True)
