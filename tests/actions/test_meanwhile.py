"""What is written between an action's reading and its writing: the action is carried out anew from what is true."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest

from bot.actions import stays
from bot.actions.answers import Answer
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay
from bot.actions.answers.stays import Saved, Undone
from bot.storage import snapshot
from bot.storage.database import Database
from bot.storage.snapshot import Snapshot
from tests.actions.answered import expect
from tests.actions.talk import Direction, Talk, World, days

pytestmark = pytest.mark.asyncio(loop_scope="session")

Between = Callable[[Callable[[], Awaitable[object]]], None]


@pytest.fixture
def between(monkeypatch: pytest.MonkeyPatch) -> Between:
    """Does something once, right after the next look at a person."""
    take = snapshot.take

    def set_up(done: Callable[[], Awaitable[object]]) -> None:
        async def taken(*given: Any) -> Snapshot | None:
            found = await take(*given)
            monkeypatch.setattr(snapshot, "take", take)
            await done()
            return found

        monkeypatch.setattr(snapshot, "take", taken)

    return set_up


async def test_an_undo(world: World, between: Between) -> None:
    someone = await world.settled()
    saved = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
    between(lambda: someone.press(stays.undo, saved.change))
    assert isinstance(await someone.command(Direction.OUT, "05.03.2026"), AskDay)  # an exit without an entry
    assert await someone.stays() == []


async def test_another_entry(world: World, between: Between) -> None:
    someone = await world.settled()
    between(lambda: someone.say("10.01.2026 - 20.01.2026"))
    assert isinstance(await someone.command(Direction.IN, "01.03.2026"), Saved)
    assert await someone.stays() == days("01-10 01-20", "03-01")


async def test_the_same_request_twice_at_once_is_carried_out_once(world: World, between: Between) -> None:
    someone = (await world.settled()).as_request("at once")
    first: list[Answer] = []

    async def other() -> None:
        first.append(await someone.command(Direction.IN, "01.03.2026"))

    between(other)
    again = await someone.command(Direction.IN, "01.03.2026")
    assert [again] == first
    assert await someone.changes() == 1


async def test_two_presses_that_delete_are_told_the_same_until_something_else_is_done(
    world: World, between: Between
) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    [(stay_id, _)] = await someone.numbered()
    first: list[Answer] = []

    async def other() -> None:
        first.append(await someone.press(stays.delete, stay_id))

    between(other)
    assert [await someone.press(stays.delete, stay_id)] == first
    assert isinstance(first[0], Saved)
    assert await someone.changes() == 2
    await someone.stayed((date(2026, 1, 10), date(2026, 1, 20)))
    assert await someone.press(stays.delete, stay_id) == StaleButton()


async def test_a_reminder_that_went_out_is_not_planned_again(world: World, between: Between) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    due = await someone.due()
    assert due is not None
    world.clock.at = due
    between(someone.hear)
    await someone.say("10.01.2026 - 12.01.2026")
    planned = await someone.due()
    assert planned is not None
    assert planned.date() > due.date()


async def test_another_process(world: World, between: Between, shared_url: str) -> None:
    someone = await world.settled()
    saved = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
    other = World(await Database.open(shared_url), world.rulebook, world.clock, world.people)
    elsewhere = Talk(other, someone.id)
    between(lambda: elsewhere.press(stays.undo, saved.change))
    assert isinstance(await someone.press(stays.undo, saved.change), Undone | StaleButton)
    await other.database.close()
    assert await someone.stays() == []


async def test_two_who_are_the_same_newcomer(world: World, between: Between) -> None:
    someone = world.newcomer()
    between(lambda: someone.command(Direction.IN, "01.03.2026"))
    await someone.say("10.01.2026 - 20.01.2026")
    assert [stay.entered for stay in await someone.stays()] == [date(2026, 1, 10), date(2026, 3, 1)]


async def test_who_only_looks_is_told_what_was_true_when_they_looked(world: World, between: Between) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    before = await someone.say("/status")
    between(lambda: someone.command(Direction.OUT, "05.03.2026"))
    assert await someone.say("/status") == before
