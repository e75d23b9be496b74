"""Plans: a journal's trips ahead, kept apart from the stays."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stay import Stay
from bot.storage.tables import plan as table
from bot.storage.upsert import insert


async def get(tx: AsyncConnection, journal_id: int) -> tuple[Stay, ...]:
    """The plans, the earliest first; there is one a day at most."""
    found = await tx.execute(_plans(journal_id).where(table.c.dropped_by.is_(None)))
    return tuple(Stay(entered, left, id=id_) for id_, entered, left in found)


async def keep(tx: AsyncConnection, journal_id: int, trip: Stay) -> None:
    """Keep a plan; one for the same entry day, also one taken out, gets this exit (None: not known)."""
    await tx.execute(
        insert(tx, table)
        .values(journal_id=journal_id, entered=trip.entered, left_on=trip.left)
        .on_conflict_do_update(
            index_elements=["journal_id", "entered"], set_={"left_on": trip.left, "dropped_by": None}
        )
    )


async def change(tx: AsyncConnection, journal_id: int, plan_id: int, trip: Stay) -> None:
    """Give a plan other days. IntegrityError when another plan begins on that day."""
    c = table.c
    await tx.execute(
        delete(table).where(c.journal_id == journal_id, c.entered == trip.entered, c.dropped_by.is_not(None))
    )
    await tx.execute(
        update(table).where(c.journal_id == journal_id, c.id == plan_id).values(entered=trip.entered, left_on=trip.left)
    )


async def drop(tx: AsyncConnection, plan_id: int, request: str) -> None:
    """Take a plan out, if it is there."""
    await tx.execute(update(table).where(table.c.id == plan_id).values(dropped_by=request))


async def dropped(tx: AsyncConnection, journal_id: int, request: str) -> Stay | None:
    """What this request took out before, if it has not been kept again."""
    found = (await tx.execute(_plans(journal_id).where(table.c.dropped_by == request))).first()
    return Stay(found.entered, found.left_on) if found else None


async def drop_before(tx: AsyncConnection, journal_id: int, day: date) -> None:
    """Remove the plans that were to begin before `day`, also those taken out."""
    await tx.execute(delete(table).where(table.c.journal_id == journal_id, table.c.entered < day))


def _plans(journal_id: int) -> Select[int, date, date | None]:
    c = table.c
    return select(c.id, c.entered, c.left_on).where(c.journal_id == journal_id).order_by(c.entered)
