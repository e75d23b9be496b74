"""A rule whose days count in a period that begins with an entry, and of which a last day is known."""

from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.actions import rule
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from bot.rulebook import HOME, Rulebook, load
from tests.actions.answered import numbers_of, text
from tests.actions.talk import Direction, Talk, World
from tests.rulebook.rule_file import GOOD, write

TOLD = {
    "law-1": "resolution-148",
    "report": "migration-law",
    "for-all": "exit-and-window",
    "for-some": "kg-let-in",
    "contradictory": "no-period",
}
"""In place of the ids that have no words."""
pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def someone(world: World, tmp_path: Path) -> Talk:
    """In the country since 1 March 2026, for the second time within a year; today is 10 March."""
    written = GOOD.replace(
        "limits = [{ rolling = [90, 180] }, { cumulative_reset = [90, 90] }, { per_visit = 30 }]",
        "until = 2026-12-31\nlimits = [{ anchored = [30, 365] }]",
    )
    for made_up, told in TOLD.items():
        written = written.replace(f'"{made_up}"', f'"{told}"')
    world.rulebook = Rulebook({HOME: load(HOME, write(tmp_path, written))})
    world.restart()
    someone = await world.settled("RU")
    await someone.stayed((date(2026, 1, 5), date(2026, 1, 9)))
    await someone.command(Direction.IN, "01.03.2026")
    return someone


async def test_how_many_days_of_the_period_are_used(someone: Talk) -> None:
    status = await someone.do(show_status)
    assert numbers_of(status).period == (date(2026, 1, 5), date(2027, 1, 4))
    assert (numbers_of(status).used, numbers_of(status).limit, numbers_of(status).window) == (15, 30, None)
    assert "Used: 15 days of 30 in the period 5 January 2026 – 4 January 2027, counting today." in text(status)


async def test_how_it_was_counted(someone: Talk) -> None:
    said = text(await someone.press(show_counted))
    assert "it began on 5 January, its last day is 4 January 2027" in said
    assert "In all: 15 days of 30." in said


async def test_the_rule_says_what_it_counts_and_how_long_it_is_known(someone: Talk) -> None:
    said = text(await someone.do(rule.show))
    assert "at most 30 days in the 365 days from the first entry on" in said
    assert "Known up to and including 31 December; what comes after is not." in said


async def test_after_the_last_day_nothing_is_counted(world: World, someone: Talk) -> None:
    world.clock.go_to(date(2026, 12, 31))
    assert "over the limit" in text(await someone.do(show_status))
    world.clock.go_to(date(2027, 1, 1))
    assert "I know of no rule in force today" in text(await someone.do(show_status))
