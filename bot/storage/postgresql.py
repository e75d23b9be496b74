"""PostgreSQL: a server that several processes may use at once, through a pool of connections."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any, Final, Self

import asyncpg
from sqlalchemy import Dialect, exc
from sqlalchemy.dialects.postgresql import asyncpg as sqlalchemy_asyncpg
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.compiler import SQLCompiler

from bot.storage import schema, tables
from bot.storage.errors import ChangedMeanwhileError, DatabaseAddressError, DatabaseUnreachableError, statement_error

CONNECTIONS: Final = 15
"""So many at most; who needs another waits for one."""
WAIT_SECONDS: Final = 30.0
"""For a free connection."""
_CONNECT: Final = {
    # Seconds to connect, and for one statement: a server that has gone silent is given up, not waited for.
    "timeout": 10,
    "command_timeout": 60,
    # Behind a pooler in transaction mode a prepared statement's name may mean that of another process.
    "statement_cache_size": 0,
}


class Postgresql:
    """What `Database` does, on PostgreSQL."""

    alone = False
    has_versions = "SELECT 1 FROM pg_class WHERE oid = to_regclass('alembic_version')"

    def __init__(self, url: URL, pool: asyncpg.Pool[asyncpg.Record]) -> None:
        self._url, self._pool = url, pool
        self.dialect = _dialect()

    @classmethod
    async def open(cls, url: URL) -> Self:
        """A pool that connects when it is used. DatabaseAddressError when the address cannot be."""
        try:
            _, options = _dialect().create_connect_args(url)
        except exc.ArgumentError:  # of several servers, how they are listed
            raise DatabaseAddressError("several servers are listed as ?host=one:5432&host=two:5432") from None
        with _reached():
            return cls(
                url, await asyncpg.create_pool(min_size=0, max_size=CONNECTIONS, reset=_keep, **_CONNECT, **options)
            )

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[_Link]:
        """A transaction that sees one state of the database and cannot write."""
        async with self._transaction(isolation="repeatable_read", readonly=True) as link:
            yield link

    async def read_once(self, sql: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """The rows of one statement that reads."""
        # A pooler lets one server prepare it and carry it out only within a transaction
        async with self.reading() as link:
            return await link.fetch(sql, values)

    @contextlib.asynccontextmanager
    async def writing(self) -> AsyncIterator[_Link]:
        """A transaction."""
        async with self._transaction() as link:
            yield link

    about_to_write = writing

    @contextlib.asynccontextmanager
    async def _transaction(self, **options: Any) -> AsyncIterator[_Link]:
        with _reached():
            connection = await self._pool.acquire(timeout=WAIT_SECONDS)
        try:
            transaction = connection.transaction(**options)
            with _reached():
                await transaction.start()
            try:
                yield _Link(connection)
            except BaseException:
                with _reached():
                    await transaction.rollback()
                raise
            with _reached():
                await transaction.commit()
        finally:
            await self._pool.release(connection)

    async def scrub(self) -> bool:
        """What was deleted goes with the server's own vacuum."""
        return True

    async def migrate(self) -> None:
        """Take the schema to its newest revision, in one transaction."""
        engine = create_async_engine(self._url, poolclass=NullPool, hide_parameters=True, connect_args=_CONNECT)
        with _reached():
            async with engine.connect() as connection:
                await connection.run_sync(schema.migrate)
                await connection.commit()

    async def close(self) -> None:
        """Close all connections."""
        await self._pool.close()


class _Link:
    """One connection, within a transaction."""

    def __init__(self, connection: asyncpg.pool.PoolConnectionProxy[asyncpg.Record]) -> None:
        self._connection = connection

    async def fetch(self, sql: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
        with _reached():
            rows: Sequence[Sequence[Any]] = await self._connection.fetch(sql, *values)
        return rows

    async def put(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        with _reached():
            await self._connection.executemany(sql, values)

    async def require(self, sql: str, values: Sequence[Any]) -> None:
        if not await self.fetch(sql, values):
            raise ChangedMeanwhileError


@contextlib.contextmanager
def _reached() -> Iterator[None]:
    # asyncpg lets the system's own errors through when it cannot connect or loses the connection. Around its own calls
    # only: an error of the system's in what a transaction is for has nothing to do with the database.
    try:
        yield
    except asyncpg.PostgresError as error:
        raise statement_error(error) from error
    except (asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
        # The second one: the server has said goodbye, as when it starts anew, and not hung up yet (asyncpg 0.32)
        raise statement_error(error, lost=True) from error
    except OSError as error:  # TimeoutError is one
        raise DatabaseUnreachableError("the database cannot be reached") from error


def _dialect() -> Dialect:
    dialect: Dialect = sqlalchemy_asyncpg.dialect()  # type: ignore[no-untyped-call]  # it has no annotations
    return dialect


async def _keep(_: object) -> None:
    """A connection goes back into the pool as it is: a transaction leaves nothing behind that were to be reset."""


# What follows says to PostgreSQL what the statements and tables say to SQLite alone: to name PostgreSQL there imports
# its part of SQLAlchemy, 2 MiB that SQLite does without.


@compiles(OnConflictDoNothing, "postgresql")
@compiles(OnConflictDoUpdate, "postgresql")
def _on_conflict(element: Any, compiler: SQLCompiler, **kw: Any) -> str:
    element.constraint_target = None  # only PostgreSQL can name a constraint
    written: str = getattr(compiler, f"visit_{element.__visit_name__}")(element, **kw)
    return written


for _table in tables.metadata.tables.values():
    for _index in _table.indexes:
        _index.dialect_options["postgresql"]["where"] = _index.dialect_options["sqlite"]["where"]
