"""Journals: the stays of one traveller in one country, and what was set for it; the plans are in `plans`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, update
from sqlalchemy.sql.dml import ReturningInsert

from bot.core.journal import Journal, Traveller
from bot.core.stay import Stay
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import journal, stay

WINDOW = 180
"""The window of somebody's own limit, unless they typed one; days."""


async def add(tx: Connection, traveller: Traveller, country: str) -> Journal:
    """Begin a journal. ConstraintError when the traveller has one for the country."""
    return Journal(await tx.value(_ADD, traveller_id=traveller.id, country=country), traveller, country)


async def apply(tx: Connection, journal_id: int, removed: Sequence[Stay], added: Sequence[Stay]) -> tuple[Stay, ...]:
    """Take the stays `removed` away, put those `added` there and return these with their ids.

    One that is added under the id of one removed is that one with other days. LookupError when a stay to remove is not
    in this journal; ConstraintError when the journal would have two open stays.
    """
    there, come = {each.id for each in removed}, {each.id for each in added}
    for each in removed:
        if each.id not in come and not await tx.rows(_DELETE, this_journal=journal_id, this_stay=each.id):
            raise LookupError(f"stay {each.id} is not in this journal")
    # Those that end come first: no journal may have two open ones, not even for a moment.
    for each in sorted(added, key=lambda stay: stay.left is None):
        if each.id in there and not await tx.rows(_CHANGE, this_journal=journal_id, this_stay=each.id, **_values(each)):
            raise LookupError(f"stay {each.id} is not in this journal")
    returning = [each for each in added if each.id and each.id not in there]
    await tx.each(insert(stay), [{"journal_id": journal_id, "id": each.id, **_values(each)} for each in returning])
    new = [_values(each) for each in added if not each.id]
    values = {f"{name}_{at}": value for at, each in enumerate(new) for name, value in each.items()}
    rows: list[tuple[int]] = await tx.rows(_adding(len(new)), this_journal=journal_id, **values) if new else []
    # They are numbered in the order in which they are told, whatever the order in which the numbers come back.
    ids = iter(sorted(id_ for (id_,) in rows))
    return tuple(each if each.id else replace(each, id=next(ids)) for each in added)


@cache
def _adding(count: int) -> ReturningInsert[int]:
    """So many stays added at once."""
    columns = [stay.c[name] for name in _values(Stay(date.min))]
    rows: list[dict[str, Any]] = [
        {
            "journal_id": bindparam("this_journal"),
            **{each.name: bindparam(f"{each.name}_{at}", type_=each.type) for each in columns},
        }
        for at in range(count)
    ]
    return insert(stay).values(rows).returning(stay.c.id)


def _values(each: Stay) -> dict[str, Any]:
    return {"entered": each.entered, "left_on": each.left, "from_memory": each.from_memory}


async def set_permit(tx: Connection, journal_id: int, permit: bool) -> None:
    """Say whether the traveller holds a residence permit or a visa, to which the limits do not apply."""
    await tx.execute(update(journal).where(journal.c.id == journal_id).values(permit=permit))


async def set_own_limit(tx: Connection, journal_id: int, limit: tuple[int, int, int] | None) -> None:
    """Set the limit that the person typed: days a visit, and days in a window of so many days; None: none."""
    visit, days, window = limit or (None, None, None)
    await tx.execute(
        update(journal).where(journal.c.id == journal_id).values(own_visit=visit, own_days=days, own_window=window)
    )


_ADD = insert(journal).returning(journal.c.id)
_THIS_STAY = stay.c.journal_id == bindparam("this_journal"), stay.c.id == bindparam("this_stay")
_DELETE = delete(stay).where(*_THIS_STAY).returning(stay.c.id)
_CHANGE = update(stay).where(*_THIS_STAY).returning(stay.c.id)
