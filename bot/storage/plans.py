"""Plans: a traveller's trips ahead to one country, kept apart from the stays."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stay import Stay
from bot.storage.journals import Row
from bot.storage.tables import plan as table
from bot.storage.upsert import insert


async def get(tx: AsyncConnection, traveller_id: int, country: str) -> tuple[Row, ...]:
    """The plans, the earliest first; there is one a day at most."""
    c = table.c
    found = await tx.execute(
        select(c.id, c.entered, c.left_on)
        .where(c.traveller_id == traveller_id, c.country == country)
        .order_by(c.entered)
    )
    return tuple(Row(id_, Stay(entered, left)) for id_, entered, left in found)


async def keep(tx: AsyncConnection, traveller_id: int, country: str, trip: Stay) -> None:
    """Keeps a plan; one for the same entry day gets this exit (None: not known)."""
    await tx.execute(
        insert(tx, table)
        .values(traveller_id=traveller_id, country=country, entered=trip.entered, left_on=trip.left)
        .on_conflict_do_update(index_elements=["traveller_id", "country", "entered"], set_={"left_on": trip.left})
    )


async def change(tx: AsyncConnection, plan_id: int, trip: Stay) -> None:
    """Gives a plan other days. IntegrityError when another plan begins on that day."""
    await tx.execute(update(table).where(table.c.id == plan_id).values(entered=trip.entered, left_on=trip.left))


async def drop(tx: AsyncConnection, plan_id: int) -> None:
    """Takes a plan out, if it is there."""
    await tx.execute(delete(table).where(table.c.id == plan_id))


async def drop_before(tx: AsyncConnection, traveller_id: int, country: str, day: date) -> None:
    """Takes out the plans that were to begin before `day`."""
    c = table.c
    await tx.execute(delete(table).where(c.traveller_id == traveller_id, c.country == country, c.entered < day))
