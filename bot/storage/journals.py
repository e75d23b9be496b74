"""Journals: the stays of one traveller in one country, and what was set for it; the plans are in `plans`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.journal import Journal, Traveller
from bot.core.stay import Stay
from bot.storage import plans, tables
from bot.storage.tables import journal, stay, traveller

WINDOW = 180
"""The window of somebody's own limit, unless they typed one; days."""


async def get(tx: AsyncConnection, journal_id: int) -> Journal | None:
    """The journal, or None. Who may see it is for the caller to check (`traveller.person_id`)."""
    return await _first(tx, journal.c.id == journal_id)


async def first(tx: AsyncConnection, person_id: int) -> Journal | None:
    """The journal that a person has had for longest, or None when the bot does not know the person."""
    return await _first(tx, traveller.c.person_id == person_id)


async def add(tx: AsyncConnection, traveller_id: int, country: str) -> int:
    """Begin a journal and returns its id. IntegrityError when the traveller has one for the country."""
    added = await tx.execute(insert(journal).values(traveller_id=traveller_id, country=country).returning(journal.c.id))
    return added.scalar_one()


async def stays(tx: AsyncConnection, journal_id: int) -> tuple[Stay, ...]:
    """The stays: by entry, of equal entries the closed before the open one, then by id."""
    c = stay.c
    found = await tx.execute(
        select(c.entered, c.left_on, c.from_memory, c.id)
        .where(c.journal_id == journal_id)
        .order_by(c.entered, c.left_on.is_(None), c.id)
    )
    return tuple(Stay(*row) for row in found)


async def apply(
    tx: AsyncConnection, journal_id: int, removed: Sequence[Stay], added: Sequence[Stay]
) -> tuple[Stay, ...]:
    """Delete the stays `removed`, then adds `added` (one with an id keeps it) and returns these with their ids.

    LookupError when a stay to remove is not in this journal; IntegrityError when the journal would have two
    open stays.
    """
    c = stay.c
    for each in removed:
        gone = await tx.execute(delete(stay).where(c.id == each.id, c.journal_id == journal_id))
        if gone.rowcount != 1:
            raise LookupError(f"stay {each.id} is not in this journal")
    rows = []
    for each in added:
        values = {
            "journal_id": journal_id,
            "entered": each.entered,
            "left_on": each.left,
            "from_memory": each.from_memory,
        }
        if each.id:
            values["id"] = each.id
        inserted = await tx.execute(insert(stay).values(values).returning(c.id))
        rows.append(replace(each, id=inserted.scalar_one()))
    return tuple(rows)


async def set_permit(tx: AsyncConnection, journal_id: int, permit: bool) -> None:
    """Say whether the traveller holds a residence permit or a visa, to which the limits do not apply."""
    await tx.execute(update(journal).where(journal.c.id == journal_id).values(permit=permit))


async def set_own_limit(tx: AsyncConnection, journal_id: int, limit: tuple[int, int, int] | None) -> None:
    """Set the limit that the person typed: days a visit, and days in a window of so many days; None: none."""
    visit, days, window = limit or (None, None, None)
    await tx.execute(
        update(journal).where(journal.c.id == journal_id).values(own_visit=visit, own_days=days, own_window=window)
    )


async def _first(tx: AsyncConnection, *where: ColumnElement[bool]) -> Journal | None:
    j, t = tables.journal.c, tables.traveller.c
    found = await tx.execute(
        select(
            j.id, j.country, j.permit, j.own_visit, j.own_days, j.own_window, t.id, t.person_id, t.label, t.nationality
        )
        .join_from(journal, traveller)
        .where(*where)
        .order_by(j.id)
        .limit(1)
    )
    row = found.first()
    if row is None:
        return None
    id_, country, permit, visit, days, window, *whose = row
    own = None if visit is None or days is None else (visit, days, window or WINDOW)
    return Journal(id_, Traveller(*whose), country, permit, own, await stays(tx, id_), await plans.get(tx, id_))
