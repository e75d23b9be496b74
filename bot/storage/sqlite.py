"""SQLite: a file of this process's own, with a connection for each kind of reading and one that writes."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import aiosqlite
from sqlalchemy import Dialect, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool

from bot.storage import schema
from bot.storage.alone import torn
from bot.storage.errors import (
    ChangedMeanwhileError,
    DatabaseUnreachableError,
    DatabaseUnusableError,
    is_broken,
    lasts,
    reason,
    statement_error,
)

WAL_PAGES: Final = 100
"""Pages (of 4 KB) in the WAL before it is written back: on a small disk the WAL must not take all the room."""


class _Waiting(NamedTuple):
    """A statement, and each of the values with which it is to be carried out."""

    sql: str
    values: Sequence[Sequence[Any]]
    required: bool = False
    """Whether it is to return a row."""


class Sqlite:
    """What `Database` does, on SQLite."""

    dialect: Dialect = sqlite.dialect()
    alone = True
    has_versions = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"

    def __init__(self, path: Path, busy_timeout: float, *links: _Link) -> None:
        self._file, self._path, self._busy_timeout = _File(path), path, busy_timeout
        self._single, self._reader, self._writer = links
        # Whose transaction is next queues here, in order; at SQLite's own lock one may wait while others pass it.
        self._reading, self._writing = asyncio.Lock(), asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, busy_timeout: float) -> Self:
        """Open the file, made where it is missing. DatabaseUnreachableError or DatabaseUnusableError."""
        await asyncio.to_thread(_make_usable, path, busy_timeout)
        links = list[_Link]()
        async with contextlib.AsyncExitStack() as opened:
            for more in ("query_only=ON",), ("query_only=ON",), ():
                links.append(await _Link.open(path, busy_timeout, *more))
                opened.push_async_callback(links[-1].connection.close)
            found = cls(path, busy_timeout, *links)
            opened.pop_all()
        return found

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[_Link]:
        """A transaction that reads."""
        with self._file.sound():
            async with self._reading, _transaction(self._reader) as link:
                await link.fetch("BEGIN")
                yield link

    async def read_once(self, sql: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """The rows of one statement that reads: it needs no transaction to see one state, and waits for none."""
        with self._file.sound():
            return await self._single.fetch(sql, values)

    @contextlib.asynccontextmanager
    async def writing(self) -> AsyncIterator[_Link]:
        """A transaction that is alone from its beginning."""
        async with self.about_to_write() as link:
            await link.fetch("BEGIN IMMEDIATE")
            yield link

    @contextlib.asynccontextmanager
    async def about_to_write(self) -> AsyncIterator[_Link]:
        """One that is alone from its first statement, which writes: the driver itself begins it then."""
        with self._file.errors_told():
            async with self._writing, _transaction(self._writer) as link:
                yield link
                self._file.check()

    async def scrub(self) -> bool:
        """Leave no trace of deleted rows: the WAL is written back and cut to nothing; False when somebody reads it."""
        with self._file.sound():
            async with self._writing:
                (busy, *_), *_ = await self._writer.fetch("PRAGMA wal_checkpoint(TRUNCATE)")
                return not busy

    async def migrate(self) -> None:
        """Take the schema to its newest revision."""
        with self._file.sound():
            async with self._writing:
                await asyncio.to_thread(self._migrate)

    def _migrate(self) -> None:
        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(self._path, isolation_level=None)
            for pragma in _pragmas(self._busy_timeout):
                connection.execute(f"PRAGMA {pragma}")
            return connection

        engine = create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)
        with engine.connect() as connection:
            # A table is changed by making it anew; dropping the old one must not take the rows of others along.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            schema.migrate(connection)
            connection.commit()

    async def close(self) -> None:
        """Close the connections, the one that writes last: it takes the WAL along."""
        for link in (self._single, self._reader, self._writer):
            await link.connection.close()


class _Connection(sqlite3.Connection):
    """Carries out what waits before whatever is to be done next."""

    def __init__(self, waiting: list[_Waiting], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._waiting = waiting

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        self._catch_up()
        return super().execute(sql, values)

    def commit(self) -> None:
        self._catch_up()
        super().commit()

    def rollback(self) -> None:
        self._waiting.clear()
        super().rollback()

    def _catch_up(self) -> None:
        waiting = self._waiting[:]
        self._waiting.clear()
        for sql, values, required in waiting:
            if len(values) > 1:
                self.executemany(sql, values)
            elif super().execute(sql, *values).fetchone() is None and required:
                raise ChangedMeanwhileError


class _Link:
    """One connection, whose thread carries out statement after statement.

    To reach the thread costs more than most statements do, so one from which nothing is wanted waits for the next.
    """

    def __init__(self, connection: aiosqlite.Connection, waiting: list[_Waiting]) -> None:
        self.connection, self._waiting = connection, waiting

    @classmethod
    async def open(cls, path: Path, busy_timeout: float, *pragmas: str) -> Self:
        """Connect to the file."""
        waiting = list[_Waiting]()
        connection = await aiosqlite.connect(path, isolation_level="IMMEDIATE", factory=partial(_Connection, waiting))
        link = cls(connection, waiting)
        try:
            for pragma in (*_pragmas(busy_timeout), *pragmas):
                await link.fetch(f"PRAGMA {pragma}")
        except BaseException:
            await connection.close()  # else its thread would outlive the loop
            raise
        return link

    async def fetch(self, sql: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
        return [*await self.connection.execute_fetchall(sql, values)]

    async def put(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        self._waiting.append(_Waiting(sql, values))

    async def require(self, sql: str, values: Sequence[Any]) -> None:
        self._waiting.append(_Waiting(sql, [values], required=True))


@contextlib.asynccontextmanager
async def _transaction(link: _Link) -> AsyncIterator[_Link]:
    try:
        yield link
        await link.connection.commit()
    except BaseException:
        await link.connection.rollback()  # does nothing where nothing was begun
        raise


def _pragmas(busy_timeout: float) -> tuple[str, ...]:
    """How every connection is set up; `busy_timeout` in seconds."""
    return (
        f"busy_timeout={int(busy_timeout * 1000)}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "cache_size=-256",
        f"wal_autocheckpoint={WAL_PAGES}",
    )


class _File:
    """The SQLite file that was opened: it must stay the one that its name leads to."""

    def __init__(self, file: Path) -> None:
        self._file, self._wal = file, file.with_name(f"{file.name}-wal")
        self._identity = self._identify()

    @contextlib.contextmanager
    def sound(self) -> Iterator[None]:
        """Use the file in the block; DatabaseUnusableError when it is another one by now, or found to be damaged."""
        if self._identify() != self._identity:
            raise DatabaseUnusableError(f"{self._file}: it was removed or replaced while the bot ran")
        with self.errors_told():
            yield

    @contextlib.contextmanager
    def errors_told(self) -> Iterator[None]:
        """Use the file in the block; DatabaseUnusableError when it is found to be damaged, else StatementError."""
        try:
            yield
        except sqlite3.Error as error:
            if is_broken(error):
                raise DatabaseUnusableError(f"{self._file}: {reason(error)}") from error
            raise statement_error(error) from error

    def check(self) -> None:
        """DatabaseUnusableError when what is to be committed now would go where nobody finds it again."""
        if self._identify() != self._identity or not self._wal.exists():
            raise DatabaseUnusableError(f"{self._file}: it was removed or replaced while the bot ran")

    def _identify(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise DatabaseUnreachableError("the database cannot be reached") from error
        return found.st_dev, found.st_ino


def _make_usable(file: Path, busy_timeout: float) -> None:
    # Before aiosqlite opens it: a connection of its that fails leaves a thread behind that may outlive the loop.
    try:
        if file.is_dir():
            raise DatabaseUnusableError(f"{file}: it is a directory")
        if not file.parent.is_dir():
            raise DatabaseUnusableError(f"{file}: there is no directory {file.parent}")
        file.touch(mode=0o600)
        with contextlib.suppress(PermissionError):
            file.chmod(0o600)  # a backup put back with `cp` may be open to everybody
        if why := torn(file):
            raise DatabaseUnusableError(f"{file}: {why}")
        with contextlib.closing(sqlite3.connect(file, timeout=busy_timeout)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("BEGIN IMMEDIATE")  # a file that can only be read begins even so
            connection.execute("PRAGMA user_version=0")
    except (sqlite3.Error, OSError, ValueError) as error:  # ValueError: no path can be so
        kind = (
            DatabaseUnusableError if lasts(error) or not isinstance(error, sqlite3.Error) else DatabaseUnreachableError
        )
        raise kind(f"{file}: {reason(error)}") from error
