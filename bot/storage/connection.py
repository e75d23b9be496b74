"""A transaction and what can be done in one, the same on both databases."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVarTuple, overload

from sqlalchemy import ClauseElement, Select, TextClause
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import TypedReturnsRows

from bot.storage.statements import Compiled, Compiler

if TYPE_CHECKING:
    from bot.storage.postgresql import Postgresql
    from bot.storage.sqlite import Sqlite

Columns = TypeVarTuple("Columns")

STATEMENT = 5
"""The level of the log at which each statement is told, without its values: below DEBUG, not for operators."""

_log = logging.getLogger(__name__)


class Link(Protocol):
    """A connection of a driver, whose errors are StatementError."""

    async def fetch(self, sql: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
        """Carry out one statement and return its rows."""

    async def put(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        """Carry out one statement with each of these values, together with the next one at the latest."""

    async def require(self, sql: str, values: Sequence[Any]) -> None:
        """The same with one that must return a row: ChangedMeanwhileError otherwise, with the next at the latest."""


class Connection:
    """A transaction of `Database`; it carries out statements of SQLAlchemy Core.

    Their values are told by name: that of a `bindparam`; in an insert or update without values also that of a column.
    """

    def __init__(self, link: Link, compiler: Compiler) -> None:
        self._link, self._compiler = link, compiler

    @overload
    async def rows(self, statement: TypedReturnsRows[*Columns], **values: Any) -> list[tuple[*Columns]]: ...
    @overload
    async def rows(self, statement: TextClause, **values: Any) -> list[tuple[Any, ...]]: ...
    async def rows(self, statement: ClauseElement, **values: Any) -> list[tuple[Any, ...]]:
        """Every row."""
        compiled = self._compiled(statement, values)
        return compiled.decoded(await self._fetch(statement, compiled.sql, compiled.parameters(values)))

    @overload
    async def row(self, statement: TypedReturnsRows[*Columns], **values: Any) -> tuple[*Columns] | None: ...
    @overload
    async def row(self, statement: TextClause, **values: Any) -> tuple[Any, ...] | None: ...
    async def row(self, statement: Any, **values: Any) -> tuple[Any, ...] | None:
        """The first row, or None."""
        found = await self.rows(statement, **values)
        return found[0] if found else None

    async def value(self, statement: Any, **values: Any) -> Any:
        """The first column of the first row, or None."""
        found = await self.rows(statement, **values)
        return found[0][0] if found else None

    async def execute(self, statement: ClauseElement, **values: Any) -> None:
        """Carry out a statement from which nothing is wanted back."""
        compiled = self._compiled(statement, values)
        link = await self._writing()
        await link.put(compiled.sql, [compiled.parameters(values)])

    async def each(self, statement: UpdateBase, values: Sequence[Mapping[str, Any]]) -> None:
        """Write with each of these values, which have the same names; nothing where there are none."""
        if values:
            compiled = self._compiled(statement, values[0])
            link = await self._writing()
            await link.put(compiled.sql, [compiled.parameters(each) for each in values])

    def _compiled(self, statement: ClauseElement, names: Iterable[str]) -> Compiled:
        compiled = self._compiler.compiled(statement, tuple(names))
        _log.log(STATEMENT, "%s", compiled.sql)
        return compiled

    async def _fetch(self, _: ClauseElement, sql: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        return await self._link.fetch(sql, values)

    async def _writing(self) -> Link:
        return self._link


class LateConnection(Connection):
    """One that reads statement by statement; the first statement that is no `select` begins the transaction.

    It ends with the block, as one of `write`.
    """

    def __init__(self, driver: Sqlite | Postgresql, compiler: Compiler) -> None:
        self._driver, self._compiler = driver, compiler
        self._transaction: AbstractAsyncContextManager[Link] | None = None
        self._guard: tuple[UpdateBase, Mapping[str, Any]] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: Any) -> bool | None:
        return await self._transaction.__aexit__(*error) if self._transaction else None

    def guard(self, statement: UpdateBase, **values: Any) -> None:
        """Before whatever is written carry out this statement: unless it returns a row, ChangedMeanwhileError."""
        self._guard = statement, values

    @property
    def writes(self) -> bool:
        """Whether anything was written."""
        return self._transaction is not None

    async def _fetch(self, statement: ClauseElement, sql: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        if not self._transaction and isinstance(statement, Select):
            return await self._driver.read_once(sql, values)
        link = await self._writing()
        return await link.fetch(sql, values)

    async def _writing(self) -> Link:
        if not self._transaction:
            transaction = self._driver.about_to_write()
            self._link = await transaction.__aenter__()
            self._transaction = transaction
            if self._guard:
                statement, values = self._guard
                compiled = self._compiled(statement, values)
                await self._link.require(compiled.sql, compiled.parameters(values))
        return self._link
