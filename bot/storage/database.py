"""The database with its three doors: `read()`, `write()`, and `read_then_write()`, by which every action goes."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from sqlalchemy import BigInteger, bindparam, func, select, text
from sqlalchemy.engine import URL

from bot.storage.address import address, place
from bot.storage.connection import Connection, LateConnection
from bot.storage.errors import ChangedMeanwhileError, DatabaseAddressError, DatabaseUnusableError, told
from bot.storage.migrations import HEAD
from bot.storage.schema import VERSION
from bot.storage.sqlite import Sqlite
from bot.storage.statements import Compiler

if TYPE_CHECKING:
    from bot.storage.postgresql import Postgresql

TRIES = 100
"""How often work is carried out before ChangedMeanwhileError is raised."""
Result = TypeVar("Result")


class Database:
    """The database behind a URL: SQLite (one process) or PostgreSQL (several)."""

    def __init__(self, driver: Sqlite | Postgresql) -> None:
        self._driver, self._compiler = driver, Compiler(driver.dialect)

    @classmethod
    async def open(cls, url: str, *, busy_timeout: float = 5.0, beside: bool = False) -> Self:
        """Open the database at `url` and bring its schema up to date.

        `busy_timeout`: seconds a statement waits for another process's lock on the SQLite file.
        `beside`: for a command that works beside a running bot, whose schema stays as it is; DatabaseUnusableError when
        this code does not know it.
        DatabaseUnreachableError when waiting may help, DatabaseUnusableError and SchemaNewerError when it cannot.
        """
        target = address(url)
        try:
            database = cls(await _driver(target, busy_timeout))
            try:
                if await database._revision() != HEAD:
                    if beside:
                        raise DatabaseUnusableError(
                            f"{place(target)}: another version of the bot wrote it; start this one once"
                        )
                    await database._driver.migrate()
            except BaseException:
                await database.close()
                raise
        except Exception as error:
            if found := told(error, place(target)):
                raise found from error
            raise
        return database

    @property
    def alone(self) -> bool:
        """Whether no other process may use this database at the same time."""
        return self._driver.alone

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """A transaction that sees one state of the database throughout; it cannot write, and none is opened within it.

        DatabaseUnusableError, as from `write`, when the SQLite file is damaged, or was removed or replaced.
        """
        async with self._driver.reading() as link:
            yield Connection(link, self._compiler)

    @contextlib.asynccontextmanager
    async def write(self, lock: int | None = None) -> AsyncIterator[Connection]:
        """A transaction that writes: committed at the end of the block, rolled back when the block raises.

        On SQLite it is alone. On PostgreSQL it is alone among those with the same `lock`: a chat's id.
        """
        async with self._driver.writing() as link:
            tx = Connection(link, self._compiler)
            if lock is not None and not self.alone:
                await tx.execute(_LOCK, lock=lock)
            yield tx

    async def read_then_write(self, work: Callable[[LateConnection], Awaitable[Result]]) -> Result:
        """Carry out what often writes nothing: until it does, each statement reads by itself and keeps nobody waiting.

        The first that writes begins a transaction as of `write`. The `guard` of `work` sees whether something was
        changed between reading and writing; then nothing is written, and all of `work` is carried out anew.
        ChangedMeanwhileError when that is so `TRIES` times.
        """
        for _ in range(TRIES - 1):
            with contextlib.suppress(ChangedMeanwhileError):
                return await self._read_then_write(work)
        return await self._read_then_write(work)

    async def _read_then_write(self, work: Callable[[LateConnection], Awaitable[Result]]) -> Result:
        async with LateConnection(self._driver, self._compiler) as tx:
            return await work(tx)

    def write_late(self) -> LateConnection:
        """What is carried out as by `read_then_write`, but once and without a guard, in a block.

        On SQLite it saves the statement that begins a transaction: the first that writes does.
        """
        return LateConnection(self._driver, self._compiler)

    async def scrub(self) -> bool:
        """Leave no trace of deleted rows in SQLite's files; PostgreSQL's server sees to that by itself.

        A reader that takes longer than the busy timeout is not waited for; False: the next scrub is to make up for it.
        """
        return await self._driver.scrub()

    async def close(self) -> None:
        """Close all connections."""
        await self._driver.close()

    async def _revision(self) -> str | None:
        """The revision at which the database stands; None when it is empty."""
        try:
            async with self.read() as tx:
                there = await tx.rows(text(self._driver.has_versions))
                return await tx.value(select(VERSION.c.version_num)) if there else None
        except (TypeError, ValueError, OverflowError) as error:  # what a driver says to an address it cannot use
            raise DatabaseAddressError("its host or one of its options is not possible") from error


async def _driver(target: URL, busy_timeout: float) -> Sqlite | Postgresql:
    if target.get_backend_name() == "sqlite":
        return await Sqlite.open(Path(target.database or ""), busy_timeout)
    from bot.storage.postgresql import Postgresql  # what SQLite does without costs memory

    return await Postgresql.open(target)


_LOCK = select(func.pg_advisory_xact_lock(bindparam("lock", type_=BigInteger)))
