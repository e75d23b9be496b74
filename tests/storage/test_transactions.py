"""Transactions are whole, kept apart, and on disk once they are confirmed."""

import asyncio
import os
import signal
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from bot.storage import key_values, people
from bot.storage.database import Database
from bot.storage.errors import ConstraintError, StatementError, is_transient
from tests.patience import PATIENCE
from tests.storage.values import put

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 7_123_456_789


async def _count_up(database: Database, person: int | None) -> None:
    async with database.write(person) as tx:
        count = int(await key_values.get(tx, "count") or 0)
        await asyncio.sleep(0)
        await key_values.put(tx, "count", str(count + 1))


async def test_fifty_at_once_that_read_and_then_write_lose_nothing(database_url: str) -> None:
    """As two programs on one database, so that what holds them apart is the database itself."""
    one, two = await Database.open(database_url), await Database.open(database_url)
    async with one.write() as tx:
        await people.add(tx, PERSON, None, NOW)
    await asyncio.gather(*(_count_up(database, PERSON) for database in (one, two) for _ in range(25)))
    async with one.read() as tx:
        assert await key_values.get(tx, "count") == "50"
    await one.close()
    await two.close()


async def test_people_who_are_not_there_yet_are_kept_apart_too(database: Database) -> None:
    await asyncio.gather(*(_count_up(database, PERSON) for _ in range(20)))
    async with database.read() as tx:
        assert await key_values.get(tx, "count") == "20"


async def test_on_postgresql_nobody_waits_for_another_chat(postgresql_url: str) -> None:
    database = await Database.open(postgresql_url)
    async with asyncio.timeout(PATIENCE), database.write(PERSON), database.write(-PERSON), database.write(PERSON + 1):
        await put(database, "key", "value")
    await database.close()


async def test_who_waited_for_a_person_to_be_added_holds_them_like_the_others(database: Database) -> None:
    """The first finds nobody and adds them; the second waited for that, the third comes later and finds the row."""
    inside: list[str] = []
    added, let_second_go = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with database.write(PERSON) as tx:
            await people.add(tx, PERSON, None, NOW)
            added.set()
            await asyncio.sleep(0.1)  # the second gets as far as it can

    async def second() -> None:
        async with database.write(PERSON):
            inside.append("second")
            await let_second_go.wait()
            inside.append("second is done")

    async def third() -> None:
        async with database.write(PERSON):
            inside.append("third")

    async with asyncio.TaskGroup() as tasks:
        begun = tasks.create_task(first())
        await added.wait()
        tasks.create_task(second())
        await begun
        tasks.create_task(third())
        await asyncio.sleep(0.1)
        let_second_go.set()
    assert inside.index("second is done") == inside.index("second") + 1


async def test_an_exception_takes_everything_back(database: Database) -> None:
    with pytest.raises(RuntimeError, match="halfway"):
        await _fail_halfway(database)
    async with database.read() as tx:
        assert await people.get(tx, PERSON) is None


async def _fail_halfway(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await people.add(tx, PERSON, None, NOW)
        raise RuntimeError("halfway")


async def test_a_cancelled_transaction_is_taken_back_and_blocks_nobody(database: Database) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with database.write(PERSON) as tx:
            await people.add(tx, PERSON, None, NOW)
            inside.set()
            await asyncio.sleep(60)

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(hang())
        await inside.wait()
        task.cancel()
    async with database.write(PERSON) as tx:
        assert await people.get(tx, PERSON) is None


async def test_a_reader_sees_one_state_and_blocks_no_writer(database: Database) -> None:
    async with database.write() as tx:
        await key_values.put(tx, "count", "1")
    async with database.read() as reader:
        assert await key_values.get(reader, "count") == "1"
        async with database.write() as tx:
            await key_values.put(tx, "count", "2")
        assert await key_values.get(reader, "count") == "1"
    async with database.read() as reader:
        assert await key_values.get(reader, "count") == "2"


async def test_more_readers_than_connections_wait_for_one_another(database: Database) -> None:
    async def read() -> None:
        async with database.read() as tx:
            await key_values.get(tx, "count")
            await asyncio.sleep(0.001)

    await asyncio.gather(*(read() for _ in range(60)))


async def test_parameters_are_not_in_errors(database: Database) -> None:
    """An error's text may end up in a log; parameters are people's ids and dates."""
    for kind, work in ((StatementError, _bad_statement), (ConstraintError, _same_key)):
        with pytest.raises(kind) as caught:
            await work(database)
        assert "31337" not in str(caught.value)
        assert not is_transient(caught.value)


async def _bad_statement(database: Database) -> None:
    async with database.read() as tx:
        await tx.execute(text("SELECT nothing FROM nowhere WHERE id = :id"), id=31337)


async def _same_key(database: Database) -> None:
    async with database.write() as tx:
        for _ in range(2):
            await tx.execute(text("INSERT INTO fact (key, value) VALUES (:key, 'x')"), key="31337")


async def test_a_writer_begins_with_the_lock(sqlite_url: str) -> None:
    """Not at its first write: what it read before would by then be out of date."""
    one, two = await Database.open(sqlite_url), await Database.open(sqlite_url, busy_timeout=0.05)
    async with one.write():
        with pytest.raises(StatementError) as caught:
            await put(two, "key", "value")
    assert is_transient(caught.value)
    await put(two, "key", "value")
    await one.close()
    await two.close()


KILLED = """
import asyncio, sys
from bot.storage import key_values
from bot.storage.database import Database

async def main(url):
    database = await Database.open(url)
    async with database.write() as tx:
        await key_values.put(tx, "confirmed", "yes")
    print("confirmed", flush=True)
    async with database.write() as tx:
        for number in range(2000):
            await key_values.put(tx, f"half {number}", "x" * 1000)
        print("halfway", flush=True)
        await asyncio.sleep(60)

asyncio.run(main(sys.argv[1]))
"""


async def test_killed_in_the_middle_what_was_confirmed_is_there_and_nothing_else(database_url: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED, database_url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"confirmed\n"
    assert await process.stdout.readline() == b"halfway\n"
    os.kill(process.pid, signal.SIGKILL)
    await process.wait()
    database = await Database.open(database_url)
    async with database.read() as tx:
        if database.alone:
            assert await tx.value(text("PRAGMA integrity_check")) == "ok"
        assert await key_values.get(tx, "confirmed") == "yes"
        assert await tx.value(text("SELECT count(*) FROM fact")) == 1
    await database.close()


async def test_readers_cannot_write(postgresql_url: str) -> None:
    database = await Database.open(postgresql_url)
    with pytest.raises(StatementError):
        await _write_as_reader(database)
    await database.close()


async def _write_as_reader(database: Database) -> None:
    async with database.read() as tx:
        await key_values.put(tx, "key", "value")
