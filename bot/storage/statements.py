"""Statements as drivers take them: built by SQLAlchemy Core, compiled once, carried out by nobody else.

SQLAlchemy's own engine costs a request many times what the driver does, and a third of the memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeAlias
from weakref import WeakKeyDictionary

from sqlalchemy import Boolean, ClauseElement, ColumnElement, Dialect, Select, Text, TypeDecorator, bindparam
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.functions import FunctionElement

# `insert` is SQLite's for both: PostgreSQL's part of SQLAlchemy takes 2 MiB (see `postgresql.py`).
__all__ = ["Compiled", "Compiler", "among", "as_json", "insert"]

Convert: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Compiled:
    """One statement for one kind of database."""

    sql: str
    names: tuple[str, ...]
    """Of its values, in the order in which the driver takes them."""
    fixed: Mapping[str, Any]
    """The values that stand in the statement itself."""
    encoders: Mapping[str, Convert]
    """What turns a value into what the driver takes, where it does not take it as it is."""
    decoders: tuple[tuple[int, Convert], ...]
    """What turns columns of a row into what was stored."""

    def parameters(self, values: Mapping[str, Any]) -> list[Any]:
        """The values in the driver's order and form. KeyError when one is missing."""
        given = {**self.fixed, **values}
        for name, encode in self.encoders.items():  # once, however often the statement names it
            given[name] = encode(given[name])
        return [given[name] for name in self.names]

    def decoded(self, rows: Iterable[Sequence[Any]]) -> list[tuple[Any, ...]]:
        """The rows as they were stored."""
        if not self.decoders:
            return [tuple(row) for row in rows]
        found = []
        for row in rows:
            columns = list(row)
            for place, decode in self.decoders:
                columns[place] = decode(columns[place])
            found.append(tuple(columns))
        return found


class Compiler:
    """Compiles for one kind of database; a statement that is kept (a constant of its module) is compiled once."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._kept: WeakKeyDictionary[ClauseElement, dict[tuple[str, ...], Compiled]] = WeakKeyDictionary()

    def compiled(self, statement: ClauseElement, names: tuple[str, ...]) -> Compiled:
        """The statement, to be given values of these names: those of its `bindparam`s, and of columns to be set."""
        kept = self._kept.setdefault(statement, {})
        if names not in kept:
            kept[names] = self._compile(statement, names)
        return kept[names]

    def _compile(self, statement: ClauseElement, names: tuple[str, ...]) -> Compiled:
        # A list of values can be compiled only with its values, which stand in the statement then
        render = {"render_postcompile": not names}
        compiled = statement.compile(dialect=self.dialect, column_keys=names or None, compile_kwargs=render)
        assert isinstance(compiled, SQLCompiler)
        taken = tuple(compiled.positiontup or ())
        encoders = {
            name: encode
            for name, bind in compiled.binds.items()
            if name in taken and (encode := bind.type.dialect_impl(self.dialect).bind_processor(self.dialect))
        }
        columns: Iterable[ColumnElement[Any]] = ()
        if isinstance(statement, Select | UpdateBase):
            columns = statement.exported_columns
        decoders = [
            (place, decode)
            for place, column in enumerate(columns)
            if (decode := column.type.dialect_impl(self.dialect).result_processor(self.dialect, None))
        ]
        fixed = {name: value for name, value in compiled.params.items() if name not in names}
        return Compiled(str(compiled), taken, fixed, encoders, tuple(decoders))


class as_json(FunctionElement[str]):  # noqa: N801 - it is used as a function of SQL
    """An aggregate of SQL: every row as a JSON list of these columns, in no order; null, or an empty list, of none."""

    type = Text()
    inherit_cache = True


@compiles(as_json)
def _on_postgresql(element: as_json, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_agg(json_build_array({compiler.process(element.clauses, **kw)}))"


@compiles(as_json, "sqlite")
def _on_sqlite(element: as_json, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_group_array(json_array({compiler.process(element.clauses, **kw)}))"


class _Numbers(TypeDecorator[Collection[int]]):
    """A list of whole numbers as one value, so that a statement is the same however many there are."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> str:
        """As the driver takes it."""
        return json.dumps(list(value or ()))


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Self:  # it has brackets of its own
        """Without "= 1" behind it, which would keep SQLite from its index."""
        return self


def among(column: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """Whether the column's number is in the list that is given as the value of this name."""
    return _Among(column, bindparam(name, type_=_Numbers()))


@compiles(_Among)
def _among_on_postgresql(element: _Among, compiler: SQLCompiler, **kw: Any) -> str:
    column, numbers = element.clauses
    listed = f"json_array_elements_text(CAST({compiler.process(numbers, **kw)} AS JSON))"
    return f"({compiler.process(column, **kw)} = ANY(ARRAY(SELECT CAST(value AS BIGINT) FROM {listed})))"  # noqa: S608 - it holds no value


@compiles(_Among, "sqlite")
def _among_on_sqlite(element: _Among, compiler: SQLCompiler, **kw: Any) -> str:
    column, numbers = element.clauses
    listed = f"(SELECT value FROM json_each({compiler.process(numbers, **kw)}))"  # noqa: S608 - it holds no value
    return f"({compiler.process(column, **kw)} IN {listed})"
