"""One engine with two doors: `read()` and `write()`."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, Self, TypeAlias

from sqlalchemy import Connection as SyncConnection
from sqlalchemy import event, exc, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage import schema
from bot.storage.alone import torn
from bot.storage.errors import (
    DatabaseAddressError,
    DatabaseUnreachableError,
    DatabaseUnusableError,
    is_broken,
    lasts,
    reason,
    told,
)
from bot.storage.migrations import HEAD
from bot.storage.tables import person

Connection: TypeAlias = AsyncConnection
"""What the functions of this package take first: a transaction from `read()` or `write()`."""

_LISTS = ("host", "port")
_OPTIONS = {"user", "password", "database", "passfile", "service", "servicefile", "ssl", "target_session_attrs"}
"""Of asyncpg's own, those that a text can set: https://magicstack.github.io/asyncpg/current/api/#connection"""
_SSL = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_SERVERS = ("any", "primary", "standby", "prefer-standby", "read-write", "read-only")
_NO_PORT = "its port must be a whole number from 1 to 65535 (an @ in a password is written %40)"

WAL_PAGES = 100
"""Pages (of 4 KB) in SQLite's WAL before it is written back: on a small disk the WAL must not take all the room."""


class Database:
    """The database behind a URL: SQLite (one process) or PostgreSQL (several)."""

    def __init__(self, engine: AsyncEngine, file: Path | None) -> None:
        """`file`: that of SQLite, which is there; None for PostgreSQL."""
        self._sqlite = file is not None
        self._engine = engine
        self._file = _File(file) if file else None
        if file:
            self._reader = engine.execution_options(begin="BEGIN")
            self._writer = engine.execution_options(begin="BEGIN IMMEDIATE")
            self._bare = engine.execution_options(begin="")
        else:
            self._reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            self._writer = self._bare = engine
        self._reached = self._file.sound if self._file else _reached
        # Writers of this process queue here, in order, rather than in SQLite's busy handler, which is unfair.
        self._turn: contextlib.AbstractAsyncContextManager[Any] = asyncio.Lock() if file else contextlib.nullcontext()

    @classmethod
    async def open(cls, url: str, *, busy_timeout: float = 5.0) -> Self:
        """Open the database at `url` and brings its schema up to date.

        `busy_timeout`: seconds a statement waits for another process's lock on the SQLite file.
        DatabaseUnreachableError when waiting may help, DatabaseUnusableError and SchemaNewerError when it cannot.
        """
        target, file = _address(url), sqlite_file(url)
        if file:
            await asyncio.to_thread(_make_usable, file, busy_timeout)
        try:
            engine = _sqlite(target, busy_timeout) if file else _postgresql(target)
        except exc.ArgumentError:  # of several servers, how they are listed
            raise DatabaseAddressError("several servers are listed as ?host=one:5432&host=two:5432") from None
        database = cls(engine, file)
        try:
            if await database._revision() != HEAD:
                await database._migrate()
        except BaseException as error:
            await database.close()
            if found := told(error, _place(target)):
                raise found from error
            raise
        return database

    @property
    def alone(self) -> bool:
        """Whether no other process may use this database at the same time."""
        return self._sqlite

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees one state of the database throughout; it must not write.

        DatabaseUnusableError, as from `write`, when the SQLite file is damaged, or was removed or replaced.
        """
        with self._reached():
            async with self._reader.connect() as tx:
                yield tx

    @contextlib.asynccontextmanager
    async def write(self, person_id: int | None = None) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes: committed at the end of the block, rolled back when the block raises.

        On SQLite it is alone from its first statement on (BEGIN IMMEDIATE). On PostgreSQL it is alone among
        those for the same person.
        """
        with self._reached():
            async with self._turn, self._writer.begin() as tx:
                if person_id is not None and not self._sqlite:
                    await _lock_person(tx, person_id)
                yield tx
                if self._file:
                    self._file.check()

    async def scrub(self) -> bool:
        """Leave no trace of deleted rows in SQLite's files: the WAL is written back and cut to nothing.

        A reader that takes longer than the busy timeout is not waited for; False: the next scrub is to make up for it.
        On PostgreSQL the server's own vacuum does this.
        """
        if not self._sqlite:
            return True
        with self._reached():
            async with self._turn, self._bare.connect() as connection:
                busy, *_ = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).one()
                return not busy

    async def _revision(self) -> str | None:
        try:
            async with self.read() as tx:
                return await tx.run_sync(schema.revision)
        except (TypeError, ValueError, OverflowError) as error:  # what a driver says to an address it cannot use
            raise DatabaseAddressError("its host or one of its options is not possible") from error

    async def _migrate(self) -> None:
        with self._reached():
            async with self._bare.connect() as connection:
                if not self._sqlite:
                    await connection.run_sync(schema.migrate)
                    await connection.commit()
                    return
                # A table is changed by making it anew; dropping the old one must not take the rows of others along.
                await connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
                await connection.exec_driver_sql("BEGIN IMMEDIATE")
                await connection.run_sync(schema.migrate)
                await connection.commit()
                await connection.exec_driver_sql("PRAGMA foreign_keys=ON")

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()


@contextlib.contextmanager
def _reached() -> Iterator[None]:
    # asyncpg lets the system's own errors through when it cannot connect or loses the connection.
    try:
        yield
    except OSError as error:  # TimeoutError is one
        raise DatabaseUnreachableError("the database cannot be reached") from error


async def _lock_person(tx: AsyncConnection, person_id: int) -> None:
    row = select(person.c.id).where(person.c.id == person_id).with_for_update()
    if (await tx.execute(row)).first() is None:
        # Nothing to lock yet: the number itself is locked, then the row, should another have just added it.
        await tx.execute(select(func.pg_advisory_xact_lock(person_id)))
        await tx.execute(row)


def _address(url: str) -> URL:
    try:
        found = make_url(url)
    except exc.ArgumentError:
        raise DatabaseAddressError("it cannot be read") from None
    except ValueError:  # only a port must be a number
        raise DatabaseAddressError(_NO_PORT) from None
    if found.get_backend_name() == "sqlite":
        return found
    _check_servers(found)
    return _with_known_options(found)


def _check_servers(url: URL) -> None:
    """DatabaseAddressError for a host or a port that cannot be, wherever in the address it stands."""
    hosts, ports = ([part for each in url.normalized_query.get(key, ()) for part in each.split(",")] for key in _LISTS)
    for each in hosts:
        name, colon, port = each.partition(":")
        if colon and "/" not in name and ":" not in port:  # a directory may hold one, and IPv6 holds several
            ports.append(port)
    if url.port is not None:
        ports.append(str(url.port))
    if not all(port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536 for port in ports):
        raise DatabaseAddressError(_NO_PORT)
    if "@" in (url.host or ""):  # the rest of a password, not to be shown
        raise DatabaseAddressError("an @ in a password is written %40")


def _with_known_options(url: URL) -> URL:
    """With `sslmode` under asyncpg's name for it; DatabaseAddressError names an option that asyncpg does not know."""
    options = dict(url.query)
    if "sslmode" in options and options.setdefault("ssl", options["sslmode"]) == options["sslmode"]:
        del options["sslmode"]
    for name, value in options.items():
        if name not in _LISTS and (name not in _OPTIONS or isinstance(value, tuple)):
            raise DatabaseAddressError(f"of its options, {name} is not possible: leave it out")
        if name == "ssl" and value not in _SSL:
            raise DatabaseAddressError(f"of its options, ssl (or sslmode) must be one of {', '.join(_SSL)}")
        if name == "target_session_attrs" and value not in _SERVERS:
            raise DatabaseAddressError(f"of its options, {name} must be one of {', '.join(_SERVERS)}")
    return url.set(query=options)


def sqlite_file(url: str) -> Path | None:
    """The file that an address names; None when it names no SQLite file, DatabaseAddressError when it cannot be."""
    found = _address(url)
    return Path(found.database or "") if found.get_backend_name() == "sqlite" else None


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
        try:
            yield
        except exc.DBAPIError as error:
            if is_broken(error):
                raise DatabaseUnusableError(f"{self._file}: {reason(error.orig)}") from error
            raise

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


def _place(url: URL) -> str:
    """The file, or the server without user and password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    hosts = url.query.get("host", url.host or "localhost")
    host = hosts if isinstance(hosts, str) else ", ".join(hosts)
    return f"{host}:{url.port}" if url.port else host


def _make_usable(file: Path, busy_timeout: float) -> None:
    # Not left to the pool: a connection of aiosqlite that fails leaves a thread behind that may outlive the loop.
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


def _sqlite(url: URL, busy_timeout: float) -> AsyncEngine:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        # The driver must begin nothing by itself: its own BEGIN comes late, takes no lock and loses updates.
        connect_args={"isolation_level": None},
        pool_use_lifo=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: DBAPIConnection, record: object) -> None:
        try:
            cursor = connection.cursor()
            for pragma in (
                f"busy_timeout={int(busy_timeout * 1000)}",
                "journal_mode=WAL",
                "synchronous=FULL",
                "foreign_keys=ON",
                "secure_delete=ON",
                f"wal_autocheckpoint={WAL_PAGES}",
            ):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()
        except BaseException:
            connection.close()  # else its thread would outlive the loop
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: SyncConnection) -> None:
        statement = connection.get_execution_options().get("begin", "BEGIN")
        if statement:
            connection.exec_driver_sql(statement)

    return engine


def _postgresql(url: URL) -> AsyncEngine:
    return create_async_engine(
        url,
        hide_parameters=True,
        connect_args={
            # Seconds to connect, and for one statement: a server that has gone silent is given up, not waited for.
            "timeout": 10,
            "command_timeout": 60,
            # Behind a pooler in transaction mode a prepared statement's name may mean that of another process.
            "statement_cache_size": 0,
        },
    )
