"""Changes: accepted edits of a journal with what stood before, one for each request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stay import Stay
from bot.storage.journals import Row
from bot.storage.tables import change as table


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: the rows it took away and those it put there."""

    id: int
    traveller_id: int
    country: str
    request: str
    verb: str
    removed: tuple[Row, ...]
    added: tuple[Row, ...]
    made_at: datetime
    undone_at: datetime | None
    undone_by: str | None


async def by_request(tx: AsyncConnection, request: str) -> Change | None:
    """The change that this request made, or None."""
    return await _first(tx, table.c.request == request)


async def get(tx: AsyncConnection, change_id: int) -> Change | None:
    """The change with this id, or None."""
    return await _first(tx, table.c.id == change_id)


async def newest(tx: AsyncConnection, traveller_id: int, country: str) -> Change | None:
    """The newest change of a journal that is not undone, or None."""
    c = table.c
    return await _first(tx, c.traveller_id == traveller_id, c.country == country, c.undone_at.is_(None))


async def add(
    tx: AsyncConnection,
    traveller_id: int,
    country: str,
    request: str,
    verb: str,
    removed: Sequence[Row],
    added: Sequence[Row],
    now: datetime,
) -> Change:
    """Writes a change. IntegrityError when the request has one already."""
    inserted = await tx.execute(
        insert(table)
        .values(
            traveller_id=traveller_id,
            country=country,
            request=request,
            verb=verb,
            removed=[_to_json(row) for row in removed],
            added=[_to_json(row) for row in added],
            made_at=now,
        )
        .returning(table.c.id)
    )
    change = await get(tx, inserted.scalar_one())
    assert change is not None
    return change


async def mark_undone(tx: AsyncConnection, change_id: int, request: str, now: datetime) -> None:
    """Marks a change as undone by `request`. LookupError when there is none, or it is undone already."""
    done = await tx.execute(
        update(table)
        .where(table.c.id == change_id, table.c.undone_at.is_(None))
        .values(undone_at=now, undone_by=request)
    )
    if done.rowcount != 1:
        raise LookupError(f"change {change_id} cannot be undone")


async def _first(tx: AsyncConnection, *where: ColumnElement[bool]) -> Change | None:
    c = table.c
    found = await tx.execute(
        select(
            c.id,
            c.traveller_id,
            c.country,
            c.request,
            c.verb,
            c.removed,
            c.added,
            c.made_at,
            c.undone_at,
            c.undone_by,
        )
        .where(*where)
        .order_by(c.id.desc())
        .limit(1)
    )
    row = found.first()
    if row is None:
        return None
    id_, traveller_id, country, request, verb, removed, added, made_at, undone_at, undone_by = row
    return Change(
        id_,
        traveller_id,
        country,
        request,
        verb,
        tuple(_from_json(item) for item in removed),
        tuple(_from_json(item) for item in added),
        made_at,
        undone_at,
        undone_by,
    )


def _to_json(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "entered": row.stay.entered.isoformat(),
        "left": None if row.stay.left is None else row.stay.left.isoformat(),
        "from_memory": row.stay.from_memory,
    }


def _from_json(item: dict[str, Any]) -> Row:
    left = item["left"]
    return Row(
        item["id"],
        Stay(
            date.fromisoformat(item["entered"]),
            None if left is None else date.fromisoformat(left),
            item["from_memory"],
        ),
    )
