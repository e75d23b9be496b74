"""Changes: accepted edits of a journal with what stood before, one for each request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update

from bot.core.entries import Entry
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import change as table
from bot.storage.tables import journal, traveller


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: the stays or permits it took away and those it put there, with their ids."""

    id: int
    journal_id: int
    request: str
    """What asked for it; unique, so that a repeated request finds it."""
    verb: str
    removed: tuple[Entry, ...]
    added: tuple[Entry, ...]
    made_at: datetime
    undone_at: datetime | None
    undone_by: str | None
    """The request that undid it."""
    together: bool = False
    """Whether the request was about several journals, each of which may have a change of it."""
    completes: str | None = None
    """The request about several journals that lacked a day here, which this change brings; None: it is none such."""
    beside: Sequence[Sequence[Any]] | None = None
    """What else the request changed, as `bot.actions.beside` keeps it; None: nothing, or another change of it says."""


async def get(tx: Connection, change_id: int) -> Change | None:
    """The change with this id, or None."""
    return _change(await tx.row(_GET, change_id=change_id))


async def newest(tx: Connection, journal_id: int) -> Change | None:
    """The newest change of a journal that is not undone, or None."""
    return _change(await tx.row(_NEWEST_OF_JOURNAL, journal_id=journal_id))


async def newest_of(tx: Connection, person_id: int) -> Change | None:
    """The newest change of all of a person's journals that is not undone, or None."""
    return _change(await tx.row(_NEWEST_OF_PERSON, person_id=person_id))


async def of_act(tx: Connection, request: str) -> tuple[Change, ...]:
    """The changes that a request made, and those that complete it, in the order in which they were made."""
    found: list[Any] = await tx.rows(_OF_ACT, request=request)
    return tuple(Change(*row) for row in found)


async def add(
    tx: Connection,
    journal_id: int,
    request: str,
    verb: str,
    removed: Sequence[Entry],
    added: Sequence[Entry],
    now: datetime,
    together: bool = False,
    completes: str | None = None,
    beside: Sequence[Sequence[Any]] | None = None,
) -> Change:
    """Write a change. ConstraintError when the request has one already in this journal."""
    id_ = await tx.value(
        _ADD,
        journal_id=journal_id,
        request=request,
        verb=verb,
        removed=removed,
        added=added,
        made_at=now,
        together=together,
        completes=completes,
        beside=beside,
    )
    brought = tuple(removed), tuple(added)
    return Change(id_, journal_id, request, verb, *brought, now, None, None, together, completes, beside)


async def mark_undone(tx: Connection, change_id: int, request: str, now: datetime) -> None:
    """Mark a change as undone by `request`. LookupError when there is none, or it is undone already."""
    if not await tx.rows(_MARK_UNDONE, change_id=change_id, undone_at=now, undone_by=request):
        raise LookupError(f"change {change_id} cannot be undone")


def _change(row: tuple[Any, ...] | None) -> Change | None:
    return None if row is None else Change(*row)


COLUMNS = (
    table.c.id,
    table.c.journal_id,
    table.c.request,
    table.c.verb,
    table.c.removed,
    table.c.added,
    table.c.made_at,
    table.c.undone_at,
    table.c.undone_by,
    table.c.together,
    table.c.completes,
    table.c.beside,
)
"""What a `Change` is made of."""
_GET = select(*COLUMNS).where(table.c.id == bindparam("change_id"))
_NEWEST = select(*COLUMNS).where(table.c.undone_at.is_(None)).order_by(table.c.id.desc()).limit(1)
_NEWEST_OF_JOURNAL = _NEWEST.where(table.c.journal_id == bindparam("journal_id"))
_NEWEST_OF_PERSON = _NEWEST.where(
    table.c.journal_id.in_(select(journal.c.id).join(traveller).where(traveller.c.person_id == bindparam("person_id")))
)
_OF_ACT = (
    select(*COLUMNS)
    .where(or_(table.c.request == bindparam("request"), table.c.completes == bindparam("request")))
    .order_by(table.c.id)
)
_ADD = insert(table).returning(table.c.id)
_MARK_UNDONE = (
    update(table).where(table.c.id == bindparam("change_id"), table.c.undone_at.is_(None)).returning(table.c.id)
)
