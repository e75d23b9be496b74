"""Plans: a journal's trips ahead, kept apart from the stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import delete, select, update

from bot.core.stay import Stay
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import plan as table


async def keep(tx: Connection, journal_id: int, trip: Stay) -> Stay:
    """Keep a plan and return it; one for the same entry day, also one taken out, gets this exit (None: not known)."""
    id_ = await tx.value(_KEEP, journal_id=journal_id, entered=trip.entered, left_on=trip.left)
    return replace(trip, id=id_)


async def change(tx: Connection, journal_id: int, plan_id: int, trip: Stay) -> None:
    """Give a plan other days. ConstraintError when another plan begins on that day."""
    c = table.c
    await tx.execute(
        delete(table).where(c.journal_id == journal_id, c.entered == trip.entered, c.dropped_by.is_not(None))
    )
    await tx.execute(
        update(table).where(c.journal_id == journal_id, c.id == plan_id).values(entered=trip.entered, left_on=trip.left)
    )


async def drop(tx: Connection, plan_id: int, request: str) -> None:
    """Take a plan out, if it is there."""
    await tx.execute(update(table).where(table.c.id == plan_id).values(dropped_by=request))


async def dropped(tx: Connection, journal_id: int, request: str) -> Stay | None:
    """What this request took out before, if it has not been kept again."""
    c = table.c
    found = await tx.row(select(c.entered, c.left_on).where(c.journal_id == journal_id, c.dropped_by == request))
    return Stay(*found) if found else None


async def put(tx: Connection, journal_id: int, trips: Sequence[Stay]) -> tuple[Stay, ...]:
    """Have these plans, and no others, and return them with their ids; one for the same entry day stays that one."""
    c, days = table.c, [trip.entered for trip in trips]
    await tx.execute(delete(table).where(c.journal_id == journal_id, c.entered.not_in(days), c.dropped_by.is_(None)))
    return tuple([await keep(tx, journal_id, trip) for trip in trips])


async def drop_before(tx: Connection, journal_id: int, day: date) -> None:
    """Remove the plans that were to begin before `day`, also those taken out."""
    await tx.execute(delete(table).where(table.c.journal_id == journal_id, table.c.entered < day))


_NEW = insert(table)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["journal_id", "entered"], set_={"left_on": _NEW.excluded.left_on, "dropped_by": None}
).returning(table.c.id)
