"""Changes: accepted edits of a journal with what stood before, one for each request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stay import Stay
from bot.storage.tables import change as table


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: the stays it took away and those it put there, with their ids."""

    id: int
    journal_id: int
    request: str
    """What asked for it; unique, so that a repeated request finds it."""
    verb: str
    removed: tuple[Stay, ...]
    added: tuple[Stay, ...]
    made_at: datetime
    undone_at: datetime | None
    undone_by: str | None
    """The request that undid it."""


async def by_request(tx: AsyncConnection, request: str) -> Change | None:
    """The change that this request made, or None."""
    return await _first(tx, table.c.request == request)


async def get(tx: AsyncConnection, change_id: int) -> Change | None:
    """The change with this id, or None."""
    return await _first(tx, table.c.id == change_id)


async def newest(tx: AsyncConnection, journal_id: int) -> Change | None:
    """The newest change of a journal that is not undone, or None."""
    return await _first(tx, table.c.journal_id == journal_id, table.c.undone_at.is_(None))


async def add(
    tx: AsyncConnection,
    journal_id: int,
    request: str,
    verb: str,
    removed: Sequence[Stay],
    added: Sequence[Stay],
    now: datetime,
) -> Change:
    """Write a change. IntegrityError when the request has one already."""
    inserted = await tx.execute(
        insert(table)
        .values(
            journal_id=journal_id,
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
    """Mark a change as undone by `request`. LookupError when there is none, or it is undone already."""
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
            c.journal_id,
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
    id_, journal_id, request, verb, removed, added, made_at, undone_at, undone_by = row
    return Change(
        id_,
        journal_id,
        request,
        verb,
        tuple(_from_json(item) for item in removed),
        tuple(_from_json(item) for item in added),
        made_at,
        undone_at,
        undone_by,
    )


def _to_json(stay: Stay) -> dict[str, Any]:
    return {
        "id": stay.id,
        "entered": stay.entered.isoformat(),
        "left": None if stay.left is None else stay.left.isoformat(),
        "from_memory": stay.from_memory,
    }


def _from_json(item: dict[str, Any]) -> Stay:
    left = item["left"]
    return Stay(
        date.fromisoformat(item["entered"]),
        None if left is None else date.fromisoformat(left),
        item["from_memory"],
        item["id"],
    )
