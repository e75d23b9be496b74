"""Stays: a traveller's journal of one country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stay import Stay
from bot.storage.tables import stay as table


@dataclass(frozen=True, slots=True)
class Row:
    """A stay with the id of its row; an id is never given twice."""

    id: int
    stay: Stay


async def stays(tx: AsyncConnection, traveller_id: int, country: str) -> tuple[Row, ...]:
    """The journal: by entry, of equal entries the closed before the open one, then by id."""
    c = table.c
    found = await tx.execute(
        select(c.id, c.entered, c.left_on, c.from_memory)
        .where(c.traveller_id == traveller_id, c.country == country)
        .order_by(c.entered, c.left_on.is_(None), c.id)
    )
    return tuple(Row(id_, Stay(entered, left, memory)) for id_, entered, left, memory in found)


async def apply(
    tx: AsyncConnection,
    traveller_id: int,
    country: str,
    removed: Sequence[Row],
    added: Sequence[Row | Stay],
) -> tuple[Row, ...]:
    """Deletes the rows `removed`, then adds `added` (a `Row` keeps its id) and returns these with their ids.

    LookupError when a row to remove is not in this journal; IntegrityError when the journal would have two
    open stays.
    """
    c = table.c
    for row in removed:
        gone = await tx.execute(
            delete(table).where(c.id == row.id, c.traveller_id == traveller_id, c.country == country)
        )
        if gone.rowcount != 1:
            raise LookupError(f"stay {row.id} is not in this journal")
    rows = []
    for item in added:
        stay = item.stay if isinstance(item, Row) else item
        values = {
            "traveller_id": traveller_id,
            "country": country,
            "entered": stay.entered,
            "left_on": stay.left,
            "from_memory": stay.from_memory,
        }
        if isinstance(item, Row):
            values["id"] = item.id
        inserted = await tx.execute(insert(table).values(values).returning(c.id))
        rows.append(Row(inserted.scalar_one(), stay))
    return tuple(rows)
