"""Journals: stays and permits of one traveller in one country, and what was set for it; the plans are in `plans`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Table, bindparam, delete, select, update
from sqlalchemy.sql.dml import ReturningInsert

from bot.core.entries import Entry
from bot.core.journal import Journal, ReturnWish, Traveller
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import journal, permit, person, stay, traveller

Some = TypeVar("Some", bound=Entry)
AT_ONCE = 100
"""Entries that are added by one statement: each number of them is a statement of its own, which is kept."""
WINDOW = 180
"""The window of somebody's own limit, unless they typed one; days."""


async def add(
    tx: Connection, traveller: Traveller, country: str, zone: str | None = None, *, asked_for: bool = True
) -> Journal:
    """Begin a journal, by one of the country's clocks. ConstraintError when the traveller has one for the country."""
    id_ = await tx.value(_ADD, traveller_id=traveller.id, country=country, zone=zone, asked_for=asked_for)
    return Journal(id_, traveller, country, zone=zone, asked_for=asked_for)


async def ask_for(tx: Connection, journal_id: int) -> None:
    """Keep that the person wants this journal, whatever is in it."""
    await tx.execute(update(journal).where(journal.c.id == journal_id).values(asked_for=True))


async def remove(tx: Connection, *journal_ids: int) -> None:
    """Remove journals with everything that is kept of them, their notices too."""
    await tx.execute(delete(journal).where(journal.c.id.in_(journal_ids)))


async def set_zone(tx: Connection, zone: str | None, *journal_ids: int) -> None:
    """Set by which of the country's clocks days are told there (an IANA name); None: by the usual one."""
    await tx.execute(update(journal).where(journal.c.id.in_(journal_ids)).values(zone=zone))


async def confirm(tx: Connection, journal_id: int, now: datetime) -> None:
    """Keep that the person has said now that the stay there lasts."""
    await tx.execute(update(journal).where(journal.c.id == journal_id).values(confirmed_at=now))


async def wish(tx: Connection, wish: ReturnWish | None, journal_id: int | None, *traveller_ids: int) -> None:
    """Keep the wish to be told of a return there; of these travellers' other journals there is none any more."""
    theirs = update(journal).where(journal.c.traveller_id.in_(traveller_ids))
    await tx.execute(theirs.values(return_days=None, return_asked_on=None))
    if wish:
        this = update(journal).where(journal.c.id == journal_id)
        await tx.execute(this.values(return_days=wish.days, return_asked_on=wish.asked_on))


async def apply(tx: Connection, journal_id: int, removed: Sequence[Some], added: Sequence[Some]) -> tuple[Some, ...]:
    """Take the stays or permits `removed` away, put those `added` there and return these with their ids.

    One that is added under the id of one removed is that one with other days. LookupError when one to remove is not in
    this journal; ConstraintError when the journal would have two open stays, or two permits held since nobody knows
    when.
    """
    brought = list[Some]()
    for kept in (_STAYS, _PERMITS):
        come = [entry for entry in added if isinstance(entry, kept.of)]
        gone = [entry for entry in removed if isinstance(entry, kept.of)]
        if gone or come:
            brought += await _apply(tx, kept, journal_id, gone, come)
    return tuple(brought)


async def _apply(
    tx: Connection, kept: _Kept, journal_id: int, removed: Sequence[Some], added: Sequence[Some]
) -> Sequence[Some]:
    there, come = {each.id for each in removed}, {each.id for each in added}
    for each in removed:
        if each.id not in come and not await tx.rows(kept.delete, this_journal=journal_id, this_entry=each.id):
            raise LookupError(f"{kept.table.name} {each.id} is not in this journal")
    # Those that end come first: no journal may have two open ones, not even for a moment.
    for each in sorted(added, key=_is_open):
        values = _days(each)
        if each.id in there and not await tx.rows(kept.change, this_journal=journal_id, this_entry=each.id, **values):
            raise LookupError(f"{kept.table.name} {each.id} is not in this journal")
    returning = [each for each in added if each.id and each.id not in there]
    await tx.each(kept.insert, [{"journal_id": journal_id, "id": each.id, **_values(each)} for each in returning])
    new, numbers = [_values(each) for each in added if not each.id], list[int]()
    for some in (new[at : at + AT_ONCE] for at in range(0, len(new), AT_ONCE)):
        values = {f"{name}_{at}": value for at, each in enumerate(some) for name, value in each.items()}
        adding = _adding(kept, tuple(some[0]), len(some))
        rows: list[tuple[int]] = await tx.rows(adding, this_journal=journal_id, **values)
        numbers += (id_ for (id_,) in rows)
    # They are numbered in the order in which they are told, whatever the order in which the numbers come back.
    ids = iter(sorted(numbers))
    return [each if each.id else replace(each, id=next(ids)) for each in added]


def _is_open(entry: Entry) -> bool:
    return isinstance(entry, Stay) and entry.left is None


def _values(entry: Entry) -> dict[str, Any]:
    """All that is kept of an entry. Whoever changes one changes its days; what was said of it beside them stays."""
    return {**_days(entry), "registered": entry.registered} if isinstance(entry, Stay) else _days(entry)


def _days(entry: Entry) -> dict[str, Any]:
    if isinstance(entry, Stay):
        return {"entered": entry.entered, "left_on": entry.left, "from_memory": entry.from_memory}
    return {"kind": entry.kind.value, "begins": entry.begins, "ends": entry.ends, "asked_on": entry.asked_on}


class _Kept:
    """The table of one kind of entry, and what is done to its rows."""

    def __init__(self, of: type[Entry], table: Table) -> None:
        self.of, self.table, self.insert = of, table, insert(table)
        this = table.c.journal_id == bindparam("this_journal"), table.c.id == bindparam("this_entry")
        self.delete = delete(table).where(*this).returning(table.c.id)
        self.change = update(table).where(*this).returning(table.c.id)


_STAYS, _PERMITS = _Kept(Stay, stay), _Kept(Permit, permit)


@cache
def _adding(kept: _Kept, names: tuple[str, ...], count: int) -> ReturningInsert[int]:
    """So many entries added at once."""
    columns = [kept.table.c[name] for name in names]
    rows: list[dict[str, Any]] = [
        {
            "journal_id": bindparam("this_journal"),
            **{each.name: bindparam(f"{each.name}_{at}", type_=each.type) for each in columns},
        }
        for at in range(count)
    ]
    return kept.insert.values(rows).returning(kept.table.c.id)


async def holders(tx: Connection, after: int, most: int, *, inside: bool) -> list[int]:
    """The people with ids greater than `after`, the smallest first, `most` of them, with a stay that lasts or without.

    As all that there are may be gone through in this way, it costs no more than those who are passed.
    """
    return [person_id for (person_id,) in await tx.rows(_INSIDE if inside else _OUTSIDE, after=after, most=most)]


async def set_registered(tx: Connection, stay_id: int, registered: bool) -> None:
    """Keep whether the person has registered during the stay."""
    await tx.execute(update(stay).where(stay.c.id == stay_id).values(registered=registered))


async def asked_on(tx: Connection, permit_id: int, day: date) -> None:
    """Keep on which day it was asked since when the permit is held."""
    await tx.execute(update(permit).where(permit.c.id == permit_id).values(asked_on=day))


async def set_own_limit(tx: Connection, journal_id: int, limit: tuple[int, int, int] | None) -> None:
    """Set the limit that the person typed: days a visit, and days in a window of so many days; None: none."""
    visit, days, window = limit or (None, None, None)
    await tx.execute(
        update(journal).where(journal.c.id == journal_id).values(own_visit=visit, own_days=days, own_window=window)
    )


async def forget_own_limits(tx: Connection, traveller_id: int) -> None:
    """Set no limit that was typed for any journal of a traveller."""
    nothing = {journal.c.own_visit: None, journal.c.own_days: None, journal.c.own_window: None}
    await tx.execute(update(journal).where(journal.c.traveller_id == traveller_id).values(nothing))


_LASTS = (
    select(stay.c.id)
    .join(journal, stay.c.journal_id == journal.c.id)
    .join(traveller, journal.c.traveller_id == traveller.c.id)
    .where(traveller.c.person_id == person.c.id, stay.c.left_on.is_(None))
    .exists()
)
_HOLDERS = select(person.c.id).where(person.c.id > bindparam("after")).order_by(person.c.id).limit(bindparam("most"))
_INSIDE, _OUTSIDE = _HOLDERS.where(_LASTS), _HOLDERS.where(~_LASTS)
_ADD = insert(journal).returning(journal.c.id)
