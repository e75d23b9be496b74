"""Facts: single values that outlive a restart, by name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import fact as table
from bot.storage.upsert import insert


async def get(tx: AsyncConnection, key: str) -> str | None:
    """The value, or None."""
    return (await tx.execute(select(table.c.value).where(table.c.key == key))).scalar_one_or_none()


async def put(tx: AsyncConnection, key: str, value: str) -> None:
    """Sets the value."""
    await tx.execute(
        insert(tx, table)
        .values(key=key, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )
