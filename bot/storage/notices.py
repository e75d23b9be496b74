"""Notices: one row, the next due, for each journal and kind; for each chat and kind where no journal is meant."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Row, case, delete, literal, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import Notice
from bot.storage.tables import UtcDateTime, journal, person, stay, traveller
from bot.storage.tables import notice as table
from bot.storage.upsert import insert

APOLOGY = "apology"
"""The kind that says that a message could not be handled."""
FLOOD = "flood"
"""The kind that says that too much came at once, and the rest was not read."""
TIDY = "tidy"
"""The kind by which a message of the bot's in a group is deleted."""
OUTAGE = "gap"
"""The kind that says that the bot was out of reach, and messages may be missing. The value is that of stored rows."""

LONGEST_LEASE = timedelta(hours=1)
"""No claim and no pause after a failed try is longer."""


async def plan(
    tx: AsyncConnection,
    chat_id: int,
    journal_id: int | None,
    kind: str,
    due_at: datetime | None,
    message: int = 0,
) -> None:
    """Set when the notice is due (None: not at all).

    A notice is of a journal, or (None) of a chat, and there perhaps of one message.

    Planned for the moment for which it stands already, a notice keeps its lease: it may be on its way.
    """
    new = insert(tx, table).values(chat_id=chat_id, journal_id=journal_id, kind=kind, message=message, due_at=due_at)
    same = table.c.due_at.is_not_distinct_from(new.excluded.due_at)
    values = {
        "due_at": new.excluded.due_at,
        "leased_until": case((same, table.c.leased_until), else_=None),
        "tries": case((same, table.c.tries), else_=0),
    }
    if journal_id is None:
        await tx.execute(
            new.on_conflict_do_update(
                index_elements=["chat_id", "kind", "message"],
                index_where=table.c.journal_id.is_(None),
                set_=values,
            )
        )
    else:
        await tx.execute(new.on_conflict_do_update(index_elements=["journal_id", "kind"], set_=values))


async def plan_outage(tx: AsyncConnection, now: datetime) -> None:
    """Plan one notice of that kind, due now, for each person with an open stay: their last crossing may be missing."""
    people = (
        select(traveller.c.person_id, literal(OUTAGE), literal(now, UtcDateTime()))
        .join(journal, journal.c.traveller_id == traveller.c.id)
        .join(stay, stay.c.journal_id == journal.c.id)
        .where(stay.c.left_on.is_(None))
        .distinct()
    )
    new = insert(tx, table).from_select(["chat_id", "kind", "due_at"], people)
    await tx.execute(
        new.on_conflict_do_update(
            index_elements=["chat_id", "kind", "message"],
            index_where=table.c.journal_id.is_(None),
            set_={"due_at": new.excluded.due_at, "leased_until": null(), "tries": 0},
        )
    )


async def get(tx: AsyncConnection, journal_id: int, kind: str) -> Notice | None:
    """The notice of a journal, or None when none was ever planned."""
    c = table.c
    found = await tx.execute(_NOTICE.where(c.journal_id == journal_id, c.kind == kind))
    return _notice(found.first())


async def claim(
    tx: AsyncConnection, now: datetime, lease: timedelta, limit: int = 25, busy: Collection[int] = ()
) -> tuple[Notice, ...]:
    """Take up to `limit` notices that are due, oldest first, and keeps everybody else off them for `lease`.

    At most one for each person, so that a person's notices go out one after another; none for people in
    `busy` and none for those who cannot be reached.
    """
    c = table.c
    due = await tx.execute(
        _NOTICE.outerjoin(person, person.c.id == c.chat_id)
        .where(c.due_at <= now, _free(now), person.c.unreachable_since.is_(None), c.chat_id.not_in(busy))
        .order_by(c.due_at, c.id)
        .limit(limit)
        .with_for_update(of=table, skip_locked=True)
    )
    claimed: dict[int, Notice] = {}
    for row in due:
        claimed.setdefault(row.chat_id, Notice(*row))
    await tx.execute(
        update(table).where(c.id.in_([notice.id for notice in claimed.values()])).values(leased_until=now + lease)
    )
    return tuple(claimed.values())


async def settle(
    tx: AsyncConnection, notice: Notice, next_due: datetime | None, sent_about: date | None
) -> Notice | None:
    """End a claim: the notice went out (`sent_about`; None: as before) and is next due at `next_due`.

    A notice that was planned for another moment since it was claimed keeps that plan. Returns the notice as
    it now stands; None when it is gone, as one of a person (not of a journal) is once nothing is due.
    """
    c = table.c
    unmoved = c.due_at.is_not_distinct_from(notice.due_at)
    if notice.journal_id is None and next_due is None:
        await tx.execute(delete(table).where(c.id == notice.id, unmoved))
    settled = await tx.execute(
        update(table)
        .where(c.id == notice.id)
        .values(
            due_at=case((unmoved, next_due), else_=c.due_at),
            leased_until=case((unmoved, None), else_=c.leased_until),
            tries=case((unmoved, 0), else_=c.tries),
            sent_about=c.sent_about if sent_about is None else sent_about,
        )
        .returning(*_COLUMNS)
    )
    return _notice(settled.first())


async def postpone(tx: AsyncConnection, notice: Notice, now: datetime, wait: timedelta) -> None:
    """End a claim without success: a try is counted, and nobody may claim the notice for as long as `wait`.

    At most for `LONGEST_LEASE`: whoever asked for more is asked again then.

    `due_at` stays, so that the notice is still seen to be overdue. One that was planned for another moment
    since it was claimed keeps that plan.
    """
    c = table.c
    await tx.execute(
        update(table)
        .where(c.id == notice.id, c.due_at.is_not_distinct_from(notice.due_at))
        .values(leased_until=now + min(wait, LONGEST_LEASE), tries=c.tries + 1)
    )


async def release(tx: AsyncConnection, notice: Notice) -> None:
    """End a claim as if it had never been: the notice is due as before."""
    c = table.c
    await tx.execute(
        update(table).where(c.id == notice.id, c.due_at.is_not_distinct_from(notice.due_at)).values(leased_until=None)
    )


async def reclaim(tx: AsyncConnection) -> None:
    """End every lease: for a process that starts and knows that there is no other."""
    await tx.execute(update(table).where(table.c.leased_until.is_not(None)).values(leased_until=None))


async def next_due(tx: AsyncConnection, now: datetime) -> datetime | None:
    """When there is next something to claim: a moment up to `now` if there is now, None if nothing is planned."""
    c = table.c
    reachable = _NOTICE.outerjoin(person, person.c.id == c.chat_id).where(person.c.unreachable_since.is_(None))
    moments = [
        await tx.scalar(
            reachable.with_only_columns(c.due_at).where(c.due_at <= now, _free(now)).order_by(c.due_at).limit(1)
        ),
        await tx.scalar(
            reachable.with_only_columns(c.leased_until)
            .where(c.due_at <= now, c.leased_until > now)
            .order_by(c.leased_until)
            .limit(1)
        ),
        await tx.scalar(reachable.with_only_columns(c.due_at).where(c.due_at > now).order_by(c.due_at).limit(1)),
    ]
    return min((moment for moment in moments if moment is not None), default=None)


async def next_unsent(tx: AsyncConnection, now: datetime) -> datetime | None:
    """When the next notice is due that nobody is sending now; a moment up to `now` if one is late."""
    c = table.c
    return await tx.scalar(
        _NOTICE.outerjoin(person, person.c.id == c.chat_id)
        .with_only_columns(c.due_at)
        .where(person.c.unreachable_since.is_(None), c.due_at.is_not(None), _free(now))
        .order_by(c.due_at)
        .limit(1)
    )


_COLUMNS = (
    table.c.id,
    table.c.chat_id,
    table.c.journal_id,
    table.c.kind,
    table.c.message,
    table.c.due_at,
    table.c.sent_about,
    table.c.tries,
)
_NOTICE = select(*_COLUMNS)


def _notice(
    row: Row[int, int, int | None, str, int, datetime | None, date | None, int] | None,
) -> Notice | None:
    return None if row is None else Notice(*row)


def _free(now: datetime) -> ColumnElement[bool]:
    """Not claimed. A claim far ahead was made before the clock went back, and would last until that time came again."""
    leased_until = table.c.leased_until
    return or_(leased_until.is_(None), leased_until <= now, leased_until > now + LONGEST_LEASE)
