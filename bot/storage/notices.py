"""Notices: one row, the next due, for each journal and kind; for each chat and kind where no journal is meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, bindparam, case, delete, literal, null, or_, select, update
from sqlalchemy.dialects.sqlite import Insert

from bot.delivery import Due, Notice
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import UtcDateTime, journal, person, stay, traveller
from bot.storage.tables import notice as table

APOLOGY = "apology"
"""The kind that says that a message could not be handled."""
FLOOD = "flood"
"""The kind that says that too much came at once, and the rest was not read."""
LIMIT = "limit"
"""The kind that counts down to the last legal day: of what is due to a person at one moment it goes first."""
TIDY = "tidy"
"""The kind by which a message of the bot's in a group is deleted."""
OUTAGE = "gap"
"""The kind that says that the bot was out of reach, and messages may be missing. The value is that of stored rows."""

Instant: TypeAlias = datetime | ColumnElement[datetime]

LONGEST_LEASE = timedelta(hours=1)
"""No claim and no pause after a failed try is longer."""


async def plan(tx: Connection, chat_id: int, kind: str, due_at: datetime | None, message: int = 0) -> None:
    """Set when a notice of a chat, perhaps of one message there or one invitation, is due (None: not at all)."""
    await tx.execute(_PLAN_OF_CHAT, chat_id=chat_id, kind=kind, message=message, due_at=due_at)


async def plan_another(tx: Connection, chat_id: int, kind: str, due_at: datetime) -> None:
    """Set when the next notice of a chat is due, once one has gone out; what was planned meanwhile stays as it is."""
    await tx.execute(_PLAN_ANOTHER, chat_id=chat_id, kind=kind, message=0, due_at=due_at)


async def plan_of_journals(tx: Connection, chat_id: int, due: Iterable[tuple[int, Mapping[str, Due]]]) -> None:
    """Set what is planned of the notices of a person's journals, told by their ids, by their kind.

    Planned for the moment for which it stands already, a notice keeps its lease: it may be on its way.
    """
    rows = [
        {
            "chat_id": chat_id,
            "journal_id": journal_id,
            "kind": kind,
            "due_at": one.at,
            "again_on": one.again_on,
            "last_day": one.last_day,
        }
        for journal_id, planned in due
        for kind, one in planned.items()
    ]
    await tx.each(_PLAN_OF_JOURNAL, rows)


async def plan_outage(tx: Connection, now: datetime) -> None:
    """Plan one notice of that kind, due now, for each person with an open stay: their last crossing may be missing."""
    people = (
        select(traveller.c.person_id, literal(OUTAGE), literal(now, UtcDateTime()))
        .join(journal, journal.c.traveller_id == traveller.c.id)
        .join(stay, stay.c.journal_id == journal.c.id)
        .where(stay.c.left_on.is_(None))
        .distinct()
    )
    new = insert(table).from_select(["chat_id", "kind", "due_at"], people)
    await tx.execute(
        new.on_conflict_do_update(
            index_elements=["chat_id", "kind", "message"],
            index_where=table.c.journal_id.is_(None),
            set_={"due_at": new.excluded.due_at, "leased_until": null(), "tries": 0},
        )
    )


async def claim(
    tx: Connection, now: datetime, lease: timedelta, limit: int = 25, busy: Collection[int] = ()
) -> tuple[Notice, ...]:
    """Take up to `limit` notices that are due, oldest first, and keep everybody else off them for `lease`.

    At most one for each person, so that a person's notices go out one after another; none for people in
    `busy` and none for those who cannot be reached.
    """
    c = table.c
    due: Sequence[Sequence[Any]] = await tx.rows(
        _NOTICE.outerjoin(person, person.c.id == c.chat_id)
        .where(
            c.due_at <= now,
            _free(now, now + LONGEST_LEASE),
            person.c.unreachable_since.is_(None),
            c.chat_id.not_in(busy),
        )
        .order_by(c.due_at, case((c.kind == LIMIT, 0), else_=1), c.id)
        .limit(limit)
        .with_for_update(of=table, skip_locked=True)
    )
    claimed: dict[int, Notice] = {}
    for row in due:
        notice = Notice(*row)
        claimed.setdefault(notice.chat_id, notice)
    await tx.execute(
        update(table).where(c.id.in_([notice.id for notice in claimed.values()])).values(leased_until=now + lease)
    )
    return tuple(claimed.values())


async def settle(tx: Connection, notice: Notice, next_due: datetime | None, sent_about: date | None) -> Notice | None:
    """End a claim: the notice went out (`sent_about`; None: as before) and is next due at `next_due`.

    A notice that was planned for another moment since it was claimed keeps that plan. Returns the notice as
    it now stands; None when it is gone, as one of a person (not of a journal) is once nothing is due.
    """
    c = table.c
    unmoved = c.due_at.is_not_distinct_from(notice.due_at)
    if notice.journal_id is None and next_due is None:
        await tx.execute(delete(table).where(c.id == notice.id, unmoved))
    settled: Sequence[Any] | None = await tx.row(
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
    return Notice(*settled) if settled else None


async def postpone(tx: Connection, notice: Notice, now: datetime, wait: timedelta) -> None:
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


async def release(tx: Connection, notice: Notice) -> None:
    """End a claim as if it had never been: the notice is due as before."""
    c = table.c
    await tx.execute(
        update(table).where(c.id == notice.id, c.due_at.is_not_distinct_from(notice.due_at)).values(leased_until=None)
    )


async def reclaim(tx: Connection) -> None:
    """End every lease: for a process that starts and knows that there is no other."""
    await tx.execute(update(table).where(table.c.leased_until.is_not(None)).values(leased_until=None))


async def next_due(tx: Connection, now: datetime) -> datetime | None:
    """When there is next something to claim: a moment up to `now` if there is now, None if nothing is planned."""
    [moments] = await tx.rows(_NEXT, now=now, longest=now + LONGEST_LEASE)
    return min((moment for moment in moments if moment is not None), default=None)


async def next_unsent(tx: Connection, now: datetime) -> datetime | None:
    """When the next notice is due that nobody is sending now; a moment up to `now` if one is late."""
    found: datetime | None = await tx.value(_UNSENT, now=now, longest=now + LONGEST_LEASE)
    return found


_COLUMNS = (
    table.c.id,
    table.c.chat_id,
    table.c.journal_id,
    table.c.kind,
    table.c.message,
    table.c.due_at,
    table.c.sent_about,
    table.c.tries,
    table.c.again_on,
    table.c.last_day,
)
_NOTICE = select(*_COLUMNS)


def _free(now: Instant, longest: Instant) -> ColumnElement[bool]:
    """Not claimed. A claim far ahead was made before the clock went back, and would last until that time came again."""
    leased_until = table.c.leased_until
    return or_(leased_until.is_(None), leased_until <= now, leased_until > longest)


_NOW, _LONGEST = bindparam("now", type_=UtcDateTime()), bindparam("longest", type_=UtcDateTime())
_REACHABLE = _NOTICE.outerjoin(person, person.c.id == table.c.chat_id).where(person.c.unreachable_since.is_(None))
_MOMENTS = _REACHABLE.with_only_columns(table.c.due_at).order_by(table.c.due_at).limit(1)
_DUE = _MOMENTS.where(table.c.due_at <= _NOW, _free(_NOW, _LONGEST))
_LEASED = (
    _REACHABLE.with_only_columns(table.c.leased_until)
    .where(table.c.due_at <= _NOW, table.c.leased_until > _NOW)
    .order_by(table.c.leased_until)
    .limit(1)
)
_AHEAD = _MOMENTS.where(table.c.due_at > _NOW)
_NEXT = select(*(each.scalar_subquery() for each in (_DUE, _LEASED, _AHEAD)))
_UNSENT = _MOMENTS.where(table.c.due_at.is_not(None), _free(_NOW, _LONGEST))


def _planned(*index: str, beside: Collection[str] = (), where: ColumnElement[bool] | None = None) -> Insert:
    """A row of the plan, or what stands there already with another moment, and what is told `beside` it."""
    new = insert(table)
    same = table.c.due_at.is_not_distinct_from(new.excluded.due_at)
    return new.on_conflict_do_update(
        index_elements=index,
        index_where=where,
        set_={
            "due_at": new.excluded.due_at,
            "leased_until": case((same, table.c.leased_until), else_=None),
            "tries": case((same, table.c.tries), else_=0),
            **{name: new.excluded[name] for name in beside},
        },
    )


_PLAN_OF_CHAT = _planned("chat_id", "kind", "message", where=table.c.journal_id.is_(None))
_PLAN_ANOTHER = insert(table).on_conflict_do_nothing()
_PLAN_OF_JOURNAL = _planned("journal_id", "kind", beside=("again_on", "last_day"))
