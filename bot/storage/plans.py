"""Plans: a traveller's trips ahead to one country, kept apart from the stays."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stay import Stay
from bot.storage.journals import Row
from bot.storage.tables import plan as table
from bot.storage.upsert import insert


async def get(tx: AsyncConnection, traveller_id: int, country: str) -> tuple[Row, ...]:
    """The plans, the earliest first; there is one a day at most."""
    found = await tx.execute(_plans(traveller_id, country).where(table.c.dropped_by.is_(None)))
    return tuple(Row(id_, Stay(entered, left)) for id_, entered, left in found)


async def keep(tx: AsyncConnection, traveller_id: int, country: str, trip: Stay) -> None:
    """Keeps a plan; one for the same entry day, also one taken out, gets this exit (None: not known)."""
    await tx.execute(
        insert(tx, table)
        .values(traveller_id=traveller_id, country=country, entered=trip.entered, left_on=trip.left)
        .on_conflict_do_update(
            index_elements=["traveller_id", "country", "entered"], set_={"left_on": trip.left, "dropped_by": None}
        )
    )


async def change(tx: AsyncConnection, traveller_id: int, country: str, plan_id: int, trip: Stay) -> None:
    """Gives a plan other days. IntegrityError when another plan begins on that day."""
    c = table.c
    of_theirs = (c.traveller_id == traveller_id, c.country == country)
    await tx.execute(delete(table).where(*of_theirs, c.entered == trip.entered, c.dropped_by.is_not(None)))
    await tx.execute(update(table).where(*of_theirs, c.id == plan_id).values(entered=trip.entered, left_on=trip.left))


async def drop(tx: AsyncConnection, plan_id: int, request: str) -> None:
    """Takes a plan out, if it is there."""
    await tx.execute(update(table).where(table.c.id == plan_id).values(dropped_by=request))


async def dropped(tx: AsyncConnection, traveller_id: int, country: str, request: str) -> Stay | None:
    """What this request took out before, if it has not been kept again."""
    found = (await tx.execute(_plans(traveller_id, country).where(table.c.dropped_by == request))).first()
    return Stay(found.entered, found.left_on) if found else None


async def drop_before(tx: AsyncConnection, traveller_id: int, country: str, day: date) -> None:
    """Removes the plans that were to begin before `day`, also those taken out."""
    c = table.c
    await tx.execute(delete(table).where(c.traveller_id == traveller_id, c.country == country, c.entered < day))


def _plans(traveller_id: int, country: str) -> Select[int, date, date | None]:
    c = table.c
    of_theirs = (c.traveller_id == traveller_id, c.country == country)
    return select(c.id, c.entered, c.left_on).where(*of_theirs).order_by(c.entered)
