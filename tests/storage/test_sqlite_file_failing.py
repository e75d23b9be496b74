"""A SQLite file that fails while it is used: what is waited for, and what is the operator's to mend."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage import key_values
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnusableError, StatementError, is_transient, statement_error
from tests.storage.values import get, put


async def test_a_full_disk_refuses_and_leaves_nothing_half_written(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    await put(database, "before", "x")
    with pytest.raises(StatementError) as caught:
        await _fill(database)
    assert is_transient(caught.value)
    async with database.read() as tx:
        assert await key_values.get(tx, "small") is None
        assert await key_values.get(tx, "before") == "x"
        assert await tx.value(text("PRAGMA integrity_check")) == "ok"
    async with database.write() as tx:
        await tx.execute(text("PRAGMA max_page_count = 1000000"))  # there is room again
    await put(database, "small", "x")
    await database.close()


async def _fill(database: Database) -> None:
    async with database.write() as tx:
        pages = await tx.value(text("PRAGMA page_count"))
        await tx.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
        await key_values.put(tx, "small", "x")
        await key_values.put(tx, "big", "x" * 100_000)


@pytest.mark.parametrize(
    ("code", "refuses"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, True),
        (sqlite3.SQLITE_IOERR_FSYNC, True),
        (sqlite3.SQLITE_READONLY_DIRECTORY, True),
        (sqlite3.SQLITE_ERROR, False),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, False),
        (sqlite3.SQLITE_CORRUPT_INDEX, False),
        (sqlite3.SQLITE_NOTADB, False),
    ],
)
def test_the_fine_print_of_an_error_does_not_hide_what_it_is(code: int, refuses: bool) -> None:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    assert is_transient(statement_error(error)) is refuses


def _removed(file: Path) -> None:
    file.unlink()


def _replaced(file: Path) -> None:
    copy = file.with_name("copy")
    copy.write_bytes(file.read_bytes())
    copy.replace(file)


def _without_log(file: Path) -> None:
    file.with_name(f"{file.name}-wal").unlink()


def _without_directory(file: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


@pytest.mark.parametrize("fault", [_removed, _replaced, _without_log, _without_directory])
async def test_nothing_is_confirmed_once_the_file_is_not_the_one_that_was_opened(
    tmp_path: Path, fault: Callable[[Path], None]
) -> None:
    file = tmp_path / "data" / "kaldy.db"
    file.parent.mkdir()
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await put(database, "before", "x")
    fault(file)
    for _ in range(2):
        with pytest.raises(DatabaseUnusableError, match="removed or replaced") as caught:
            await put(database, "after", "x")
        assert str(file) in str(caught.value)
        assert not is_transient(caught.value)
    if fault is not _without_log:
        with pytest.raises(DatabaseUnusableError, match="removed or replaced"):
            await get(database, "before")
        with pytest.raises(DatabaseUnusableError, match="removed or replaced"):
            await database.read_then_write(lambda tx: key_values.get(tx, "before"))
    await database.close()


async def test_a_file_that_vanishes_within_a_transaction_takes_it_along(sqlite_url: str, tmp_path: Path) -> None:
    database = await Database.open(sqlite_url)
    with pytest.raises(DatabaseUnusableError, match="removed or replaced"):
        await _put_and(database, lambda: (tmp_path / "kaldy.db").unlink())
    await database.close()


async def _put_and(database: Database, then: Callable[[], None]) -> None:
    async with database.write() as tx:
        await key_values.put(tx, "key", "value")
        then()


async def test_a_file_that_goes_bad_while_it_is_used_is_not_waited_for(sqlite_url: str, tmp_path: Path) -> None:
    """Found when a page is read from the file, here by another connection; what was read before is right."""
    database = await Database.open(sqlite_url)
    await put(database, "before", "x" * 10_000)
    await database.close()
    database = await Database.open(sqlite_url)  # else the one that writes would remember what it wrote
    async with database.read() as reader:
        assert await key_values.get(reader, "before")
        for file, kept in ((tmp_path / "kaldy.db", 0), (tmp_path / "kaldy.db-wal", 32)):
            with file.open("r+b") as opened:
                opened.seek(kept)
                opened.write(b"\xff" * (file.stat().st_size - kept))
        with pytest.raises(DatabaseUnusableError, match=r"not a database|malformed") as caught:
            await put(database, "after", "x")
        assert await key_values.get(reader, "before")
    assert str(tmp_path / "kaldy.db") in str(caught.value)
    assert not is_transient(caught.value)
    await database.close()
