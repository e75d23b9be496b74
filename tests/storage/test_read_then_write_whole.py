"""What reads and then writes: a newcomer is added once, and what fails leaves nothing behind."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from bot.storage import changes, dialogues, journals, key_values, people, snapshot, tables
from bot.storage.connection import Connection, LateConnection
from bot.storage.database import TRIES, Database
from bot.storage.errors import ChangedMeanwhileError, ConstraintError
from bot.storage.snapshot import Snapshot
from tests.databases import journal_of
from tests.patience import PATIENCE
from tests.storage.values import get

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 7_123_456_789


async def test_of_two_who_add_the_same_newcomer_one_does(database: Database, another: Database) -> None:
    both_have_read, runs = asyncio.Barrier(2), list[bool]()

    async def newcomer(tx: LateConnection) -> int:
        found = await snapshot.take(tx, PERSON)
        runs.append(found is None)
        if found is not None:
            people.guard(tx, PERSON, found.version)
            await dialogues.put(tx, PERSON, "asked", {}, NOW)
            return found.journals[0].id
        await both_have_read.wait()
        _, me = await people.add(tx, PERSON, "ru", NOW)
        return (await journals.add(tx, me, "KZ")).id

    async with asyncio.timeout(PATIENCE):
        one, two = await asyncio.gather(database.read_then_write(newcomer), another.read_then_write(newcomer))
    assert one == two
    assert runs == [True, True, False]
    async with database.read() as tx:
        for table in (tables.person, tables.traveller, tables.journal, tables.dialogue):
            assert await tx.value(select(func.count()).select_from(table)) == 1


async def test_what_was_written_before_a_newcomer_was_found_to_be_added_is_taken_back(
    database: Database, another: Database
) -> None:
    runs: list[bool] = []

    async def newcomer(tx: LateConnection) -> None:
        found = await snapshot.take(tx, PERSON)
        runs.append(found is None)
        if found is None:
            async with another.write() as other:
                await journal_of(other, PERSON)
            await key_values.put(tx, "added", "yes")
            await people.add(tx, PERSON, None, NOW)

    await database.read_then_write(newcomer)
    assert runs == [True, False]
    assert await get(database, "added") is None


@pytest.fixture
async def before(database: Database) -> Snapshot | None:
    """A person with a change."""
    async with database.write() as tx:
        await changes.add(tx, (await journal_of(tx, PERSON)).id, "entered", "in", [], [], NOW)
    return await _now(database)


async def _now(database: Database) -> Snapshot | None:
    async with database.read() as tx:
        return await snapshot.take(tx, PERSON)


async def _write(tx: LateConnection) -> int:
    """What a work does that begins to write; it gives the person's journal."""
    found = await snapshot.take(tx, PERSON)
    assert found is not None
    people.guard(tx, PERSON, found.version)
    await dialogues.put(tx, PERSON, "asked", {}, NOW)
    await key_values.put(tx, "key", "value")
    return found.journals[0].id


async def _nothing_is_left(database: Database, another: Database, before: Snapshot | None) -> None:
    """Nor is anybody kept waiting."""
    assert await _now(database) == before
    assert await get(database, "key") is None
    async with asyncio.timeout(PATIENCE):
        await another.read_then_write(_write)
    assert await get(database, "key") == "value"


async def _mistake(tx: Connection, journal_id: int) -> None:
    raise RuntimeError("halfway")


async def _the_same_request_again(tx: Connection, journal_id: int) -> None:
    await changes.add(tx, journal_id, "entered", "in", [], [], NOW)


@pytest.mark.parametrize(("fail", "error"), [(_mistake, RuntimeError), (_the_same_request_again, ConstraintError)])
async def test_an_error_takes_everything_back(
    database: Database,
    another: Database,
    before: Snapshot | None,
    fail: Callable[[Connection, int], Awaitable[None]],
    error: type[Exception],
) -> None:
    async def work(tx: LateConnection) -> None:
        await fail(tx, await _write(tx))

    with pytest.raises(error):
        await database.read_then_write(work)
    await _nothing_is_left(database, another, before)


async def test_cancelled_it_is_taken_back(database: Database, another: Database, before: Snapshot | None) -> None:
    inside = asyncio.Event()

    async def hang(tx: LateConnection) -> None:
        await _write(tx)
        inside.set()
        await asyncio.sleep(60)

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(database.read_then_write(hang))
        await inside.wait()
        task.cancel()
    await _nothing_is_left(database, another, before)


async def test_what_is_another_every_time_is_not_tried_for_ever(database: Database) -> None:
    tried: list[int] = []

    async def overtaken(tx: LateConnection) -> None:
        tried.append(1)
        raise ChangedMeanwhileError

    with pytest.raises(ChangedMeanwhileError):
        await database.read_then_write(overtaken)
    assert len(tried) == TRIES
