"""A SQLite file: how it is kept, and which one is not opened."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage.backup import NoBackupError, back_up
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnreachableError, DatabaseUnusableError
from tests.storage.values import get, put


async def test_how_the_file_is_kept(sqlite_url: str, tmp_path: Path) -> None:
    pragmas = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "wal_autocheckpoint": 100,
    }
    database = await Database.open(sqlite_url)
    for door in (database.read, database.write):
        async with door() as tx:
            assert {name: await tx.value(text(f"PRAGMA {name}")) for name in pragmas} == pragmas
    await database.close()
    assert (tmp_path / "kaldy.db").stat().st_mode & 0o077 == 0


def _a_directory(place: Path) -> Path:
    place.mkdir()
    return place


def _no_database(place: Path) -> Path:
    place.write_bytes(b"what somebody put here by mistake" * 100)
    return place


def _spoilt(place: Path) -> Path:
    """A database whose list of tables is gone."""
    with contextlib.closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE something (what TEXT)")
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)
    return place


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_a_directory, "it is a directory"),
        (lambda place: place / "kaldy.db", "there is no directory"),
        (lambda place: _no_database(place) / "kaldy.db", "there is no directory"),
        (lambda _place: Path("/proc/kaldy.db"), "No such file"),
        (lambda _place: Path("/sys/kaldy.db"), "Permission denied|Read-only"),
        (lambda place: place.with_name("x" * 300), "File name too long"),
        (_no_database, "not a database"),
        (_spoilt, "malformed"),
    ],
)
async def test_a_file_that_will_never_do_is_for_the_operator(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    file = make(tmp_path / "kaldy.db")
    with pytest.raises(DatabaseUnusableError, match=reason) as caught:
        await Database.open(f"sqlite+aiosqlite:///{file}")
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("make", [_no_database, _spoilt])
async def test_a_file_that_is_no_database_stays_as_it_is(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    file = make(tmp_path / "kaldy.db")
    before = file.read_bytes()
    with pytest.raises(DatabaseUnusableError):
        await Database.open(f"sqlite+aiosqlite:///{file}")
    assert file.read_bytes() == before


async def test_a_file_on_which_nothing_can_be_written_is_for_the_operator(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk mounted read-only; the superuser may write to any file, so it is SQLite that opens it so."""
    await (await Database.open(sqlite_url)).close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, **more: connect(f"file:{file}?mode=ro", uri=True, **more))
    with pytest.raises(DatabaseUnusableError, match="readonly"):
        await Database.open(sqlite_url)


async def test_a_file_with_two_names_could_be_opened_twice(sqlite_url: str, tmp_path: Path) -> None:
    await (await Database.open(sqlite_url)).close()
    other = tmp_path / "other.db"
    other.hardlink_to(tmp_path / "kaldy.db")
    for url in (sqlite_url, f"sqlite+aiosqlite:///{other}"):
        with pytest.raises(DatabaseUnusableError, match="it has a second name, a hard link"):
            await Database.open(url)
    other.unlink()
    await (await Database.open(sqlite_url)).close()


async def test_the_log_of_another_file_is_not_written_into_a_backup(sqlite_url: str, tmp_path: Path) -> None:
    """A bot was killed, a backup was put over its file, and what it wrote last still lies beside it."""
    file, copy = tmp_path / "kaldy.db", tmp_path / "copy.db"
    database = await Database.open(sqlite_url)
    await put(database, "backed up", "yes")
    back_up(sqlite_url, copy)
    await put(database, "backed up", "no")
    killed = file.with_name("kaldy.db-wal").read_bytes()
    await database.close()
    file.write_bytes(copy.read_bytes())
    file.with_name("kaldy.db-wal").write_bytes(killed)
    with pytest.raises(
        DatabaseUnusableError, match=r"beside it lies kaldy.db-wal of another file: remove that, and kaldy.db-shm"
    ):
        await Database.open(sqlite_url)
    with pytest.raises(NoBackupError, match=r"beside it lies kaldy.db-wal of another file"):
        back_up(sqlite_url, tmp_path / "again.db")
    file.with_name("kaldy.db-wal").unlink()
    database = await Database.open(sqlite_url)
    assert await get(database, "backed up") == "yes"
    await database.close()


async def test_what_a_killed_bot_wrote_last_is_read_from_its_log(sqlite_url: str, tmp_path: Path) -> None:
    """Also on a file that was a backup once."""
    file = tmp_path / "kaldy.db"
    await (await Database.open(sqlite_url)).close()
    back_up(sqlite_url, tmp_path / "copy.db")
    (tmp_path / "copy.db").replace(file)
    database = await Database.open(sqlite_url)
    await put(database, "last", "yes")
    killed = {path: path.read_bytes() for path in (file, file.with_name("kaldy.db-wal"))}
    await database.close()
    for path, content in killed.items():
        path.write_bytes(content)
    database = await Database.open(sqlite_url)
    assert await get(database, "last") == "yes"
    await database.close()


async def test_a_file_that_another_program_holds_may_be_free_later(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    async with database.write():
        with pytest.raises(DatabaseUnreachableError, match="locked"):
            await Database.open(sqlite_url, busy_timeout=0.05)
    await database.close()
