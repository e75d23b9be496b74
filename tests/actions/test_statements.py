"""What each command costs the database: the statements that read, those that write, and the commits, on both kinds."""

import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from string import ascii_letters
from typing import Any

import pytest

from bot.actions import (
    countries,
    export,
    family,
    onboarding,
    pinned,
    plans,
    reminder_settings,
    settings,
    stays,
    timeline,
)
from bot.actions.answers.countries import AskRemoveCountry
from bot.actions.answers.days import Direction
from bot.actions.answers.export import Format
from bot.actions.answers.family import AskRemoveMember
from bot.actions.answers.stays import Saved
from bot.storage.connection import STATEMENT
from bot.telegram.commands import CARDS, IN_PRIVATE
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Talk, World

pytestmark = pytest.mark.asyncio(loop_scope="session")

Cost = tuple[int, int, int]
"""Statements that read, statements that write, commits."""
NOTHING: Cost = (1, 0, 0)


@dataclass(eq=False)
class Meter(logging.Handler):
    """Counts what is carried out."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def emit(self, record: logging.LogRecord) -> None:
        self.statements.append(record.getMessage())

    @property
    def cost(self) -> Cost:
        reads = sum(statement.startswith("SELECT") for statement in self.statements)
        return reads, len(self.statements) - reads, self.commits


@pytest.fixture
def meter(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Meter]]:
    """Begins to count."""
    driver, log, begun = world.database._driver, logging.getLogger("bot.storage.connection"), list[Meter]()
    writing = driver.about_to_write

    @contextlib.asynccontextmanager
    async def counted() -> AsyncIterator[Any]:
        async with writing() as link:
            yield link
        for each in begun:
            each.commits += 1

    def begin() -> Meter:
        begun.append(Meter())
        log.addHandler(begun[-1])
        return begun[-1]

    monkeypatch.setattr(driver, "about_to_write", counted)
    level = log.level
    log.setLevel(STATEMENT)
    yield begin
    log.setLevel(level)
    for each in begun:
        log.removeHandler(each)


@pytest.fixture(params=[0, 10], ids=["alone", "a family of eleven"])
def others(request: pytest.FixtureRequest) -> int:
    """For how many others the person counts."""
    number: int = request.param
    return number


async def inside(world: World, others: int = 0) -> Talk:
    """In Kazakhstan since 1 March, with an older stay and a plan, and without an open question."""
    someone = (await Family.of(world, others=tuple(f"Роза {letter}" for letter in ascii_letters[:others]))).me
    await someone.press(onboarding.choose_language, "en")
    await someone.say("10.01.2026 - 20.01.2026")
    await someone.command(Direction.IN, "01.03.2026")
    await someone.press(plans.keep, date(2026, 6, 1), date(2026, 6, 5))
    await someone.press(onboarding.skip, "past")
    assert await someone.question() is None
    return someone


ASKS: Cost = (1, 2, 1)
"""The person's version, and the question that is open."""
OF_COMMANDS: dict[str, Cost] = {
    "in": ASKS,  # inside already: an entry or an exit?
    "out": (1, 4, 1),  # the version, the stay, the change, the notices
    "plan": ASKS,
    "language": ASKS,
    "forget": ASKS,
    "cancel": (2, 0, 0),  # and the newest change
    "stop": (2, 0, 0),
    "undo": (2, 0, 0),
}
"""Of all others: one look."""


@pytest.mark.parametrize("name", IN_PRIVATE)
async def test_of_each_command(world: World, meter: Callable[[], Meter], name: str, others: int) -> None:
    someone, command = await inside(world, others), IN_PRIVATE[name]
    counted = meter()
    await someone.do(command.with_words() if command.action else onboarding.start)
    assert counted.cost == OF_COMMANDS.get(name, NOTHING), counted.statements


async def entered(someone: Talk) -> None:
    await someone.command(Direction.OUT, "05.03.2026")
    assert isinstance(await someone.command(Direction.IN, "08.03.2026"), Saved)


async def undone(someone: Talk) -> None:
    saved = expect(Saved, await someone.command(Direction.OUT, "05.03.2026"))
    await someone.press(stays.undo, saved.change)


async def drop_plan(someone: Talk) -> None:
    (plan,) = await someone.plans()
    await someone.press(plans.drop, plan.id)


async def another_clock(talk: Talk) -> None:
    await talk.press(countries.add, "RU")
    await talk.press(countries.set_zone, "RU", "Asia/Omsk")


async def country_removed(talk: Talk) -> None:
    await talk.press(countries.add, "RU")
    asked = expect(AskRemoveCountry, await talk.press(countries.remove, "RU"))
    await talk.press(countries.remove, "RU", asked.mark)


async def somebody_added(talk: Talk) -> None:
    await talk.press(family.add)
    await talk.say("Анна")


async def somebody_removed(talk: Talk) -> None:
    await somebody_added(talk)
    kept = await talk.kept()
    assert kept is not None
    whose = kept.journals[-1].traveller.id
    asked = expect(AskRemoveMember, await talk.press(family.remove, whose))
    await talk.press(family.remove, whose, asked.mark)


OF_OTHERS: dict[str, tuple[Callable[[Talk], Awaitable[object]], Cost]] = {
    "an exit and an entry": (entered, (2, 8, 2)),
    "an exit, taken back": (undone, (4, 8, 2)),
    "ten stays of a list": (
        lambda talk: talk.say("\n".join(f"01.{month:02}.2025 - 05.{month:02}.2025" for month in range(1, 11))),
        (1, 3, 1),
    ),
    "another plan": (lambda talk: talk.press(plans.keep, date(2026, 7, 1), None), (1, 3, 1)),
    "a plan dropped": (drop_plan, (3, 3, 1)),  # one look is the test's own
    "another citizenship": (lambda talk: talk.press(onboarding.choose_nationality, "KG"), (1, 2, 1)),
    "another hour": (lambda talk: talk.press(reminder_settings.set_hour, 8), (1, 3, 1)),
    "one more country": (lambda talk: talk.press(countries.add, "RU"), (1, 2, 1)),
    "another clock there": (another_clock, (2, 4, 2)),  # and the country before it
    "a country removed": (country_removed, (3, 5, 2)),
    "somebody added": (somebody_added, (2, 6, 2)),  # the question; the name, the journal, the next question
    "somebody removed": (somebody_removed, (5, 9, 3)),  # two looks are the test's own
}


@pytest.mark.parametrize("what", OF_OTHERS)
async def test_of_what_else_is_done(world: World, meter: Callable[[], Meter], what: str, others: int) -> None:
    someone, (done, cost) = await inside(world, others), OF_OTHERS[what]
    counted = meter()
    await done(someone)
    assert counted.cost == cost, counted.statements


async def test_a_pinned_status_costs_one_row_more(world: World, meter: Callable[[], Meter], others: int) -> None:
    someone = await inside(world, others)
    await someone.press(pinned.switch, True)
    counted = meter()
    await someone.command(Direction.OUT, "05.03.2026")
    assert counted.cost == (1, 5, 1), counted.statements
    counted = meter()
    await someone.press(reminder_settings.set_hour, 8)  # which it does not show
    assert counted.cost == (1, 3, 1), counted.statements


async def test_a_calendar_file_that_grows_old_costs_nothing_more(
    world: World, meter: Callable[[], Meter], others: int
) -> None:
    someone = await inside(world, others)
    await someone.press(export.everything, Format.CALENDAR)
    counted = meter()
    assert expect(Saved, await someone.command(Direction.OUT, "05.03.2026")).calendar_old
    assert counted.cost == OF_COMMANDS["out"], counted.statements


async def test_a_picture_costs_nothing_more_until_it_is_remembered(
    world: World, meter: Callable[[], Meter], others: int
) -> None:
    someone = await inside(world, others)
    await someone.press(settings.switch_picture, True)
    counted = meter()
    await someone.do(IN_PRIVATE["status"].with_words())
    assert counted.cost == NOTHING, counted.statements
    counted = meter()
    await someone.press(timeline.show)
    assert counted.cost == NOTHING, counted.statements
    counted = meter()
    await timeline.sent(world.database, someone.id, "mark", "file")
    assert counted.cost[1] == 2, counted.statements  # the version, and the picture


async def test_of_somebody_never_seen(world: World, meter: Callable[[], Meter]) -> None:
    someone, counted = world.newcomer(), meter()
    await someone.do(onboarding.start)
    assert counted.cost == (1, 4, 1), counted.statements  # the person, the traveller, the journal, the question


async def test_of_a_request_that_comes_again(world: World, meter: Callable[[], Meter]) -> None:
    someone = (await inside(world)).as_request("again")
    await someone.command(Direction.OUT, "05.03.2026")
    counted = meter()
    assert isinstance(await someone.command(Direction.OUT, "05.03.2026"), Saved)
    assert counted.cost == NOTHING, counted.statements


async def test_of_the_picture(world: World, meter: Callable[[], Meter], others: int) -> None:
    someone = await inside(world, others)
    counted = meter()
    await someone.press(CARDS["timeline"])
    assert counted.cost == NOTHING, counted.statements
