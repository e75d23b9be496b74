"""Facts: single values that outlive a restart, by name."""

from __future__ import annotations

from sqlalchemy import ColumnElement, bindparam, delete, select

from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import fact as table


async def get(tx: Connection, key: str) -> str | None:
    """The value, or None."""
    found: str | None = await tx.value(_GET, key=key)
    return found


async def beginning(tx: Connection, prefix: str) -> dict[str, str]:
    """The values of all keys that begin so, by the rest of the key."""
    found = await tx.rows(select(table.c.key, table.c.value).where(_begins(prefix)))
    return {key.removeprefix(prefix): value for key, value in found}


async def drop(tx: Connection, prefix: str) -> None:
    """Remove every fact whose key begins so."""
    await tx.execute(delete(table).where(_begins(prefix)))


async def put(tx: Connection, key: str, value: str) -> None:
    """Set the value."""
    await tx.execute(_PUT, key=key, value=value)


def _begins(prefix: str) -> ColumnElement[bool]:
    return table.c.key.startswith(prefix, autoescape=True)


_GET = select(table.c.value).where(table.c.key == bindparam("key"))
_NEW = insert(table)
_PUT = _NEW.on_conflict_do_update(index_elements=["key"], set_={"value": _NEW.excluded.value})
