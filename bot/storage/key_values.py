"""Facts: single values that outlive a restart, by name."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import fact as table
from bot.storage.upsert import insert


async def get(tx: AsyncConnection, key: str) -> str | None:
    """The value, or None."""
    return (await tx.execute(select(table.c.value).where(table.c.key == key))).scalar_one_or_none()


async def beginning(tx: AsyncConnection, prefix: str) -> dict[str, str]:
    """The values of all keys that begin so, by the rest of the key."""
    found = await tx.execute(select(table.c.key, table.c.value).where(_begins(prefix)))
    return {key.removeprefix(prefix): value for key, value in found}


async def drop(tx: AsyncConnection, prefix: str) -> None:
    """Remove every fact whose key begins so."""
    await tx.execute(delete(table).where(_begins(prefix)))


async def put(tx: AsyncConnection, key: str, value: str) -> None:
    """Set the value."""
    await tx.execute(
        insert(tx, table)
        .values(key=key, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )


def _begins(prefix: str) -> ColumnElement[bool]:
    return table.c.key.startswith(prefix, autoescape=True)
