"""INSERT … ON CONFLICT: the same words on both databases, but SQLAlchemy has one class for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def insert(tx: AsyncConnection, table: Table[Any]) -> postgresql.Insert | sqlite.Insert:
    """An INSERT into `table` that knows ON CONFLICT on the database behind `tx`."""
    if tx.dialect.name == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # two megabytes that SQLite does without

    return postgresql.insert(table)
