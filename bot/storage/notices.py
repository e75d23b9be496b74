"""Notices: one row, the next due, for each journal and kind; for each chat and kind where no journal is meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, bindparam, case, delete, exists, func, literal, or_, select, true, update
from sqlalchemy.dialects.sqlite import Insert

from bot.delivery import Due, Notice
from bot.storage.connection import Connection
from bot.storage.statements import among, insert
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

TOGETHER = timedelta(hours=1)
"""What falls due so soon goes along with what is due to the same person now."""
UNREACHABLE = "unreachable"
"""Why a notice is parked whose chat cannot be written to; any other reason is what Telegram said of the notice."""
LONGEST_LEASE = timedelta(hours=12)
"""No claim, no pause after a failed try and no night's rest is longer."""


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
    await plan_all(tx, ((chat_id, journal, kind, one) for journal, planned in due for kind, one in planned.items()))


Planned: TypeAlias = tuple[int, int, str, Due]
"""Whose notice of which journal and kind, and what is planned of it."""


async def plan_all(tx: Connection, due: Iterable[Planned]) -> None:
    """What `plan_of_journals` does, for several people at once."""
    rows = [{"chat_id": chat, "journal_id": journal, "kind": kind, **_due(one)} for chat, journal, kind, one in due]
    await tx.each(_PLAN_OF_JOURNAL, rows)


def _due(one: Due) -> dict[str, Any]:
    return {"due_at": one.at, "again_on": one.again_on, "last_day": one.last_day}


async def plan_outage(tx: Connection, now: datetime, person_id: int | None = None) -> None:
    """Plan one notice of that kind, due now, for each journal with an open stay: the last crossing may be missing.

    Of one person's journals, where they are named.
    """
    theirs = true() if person_id is None else traveller.c.person_id == person_id
    inside = (
        select(traveller.c.person_id, journal.c.id, literal(OUTAGE), literal(now, UtcDateTime()))
        .join(journal, journal.c.traveller_id == traveller.c.id)
        .join(stay, stay.c.journal_id == journal.c.id)
        .where(stay.c.left_on.is_(None), theirs)
    )
    new = insert(table).from_select(["chat_id", "journal_id", "kind", "due_at"], inside)
    await tx.execute(_planned(new, "journal_id", "kind"))


async def claim(
    tx: Connection, now: datetime, lease: timedelta, limit: int = 25, busy: Collection[int] = ()
) -> tuple[Notice, ...]:
    """Take what is due to up to `limit` chats, oldest first, and keep everybody else off it for `lease`.

    Those of one chat follow each other: they go out as one message. Of a person that is one notice about no journal,
    or all about their journals that are due by now or `TOGETHER` from now, of a group one. So what a chat gets goes
    out one after another; nothing goes to chats in `busy`, and nothing to people who cannot be reached.
    """
    at = {"now": now, "longest": now + LONGEST_LEASE}
    first = dict[int, Notice]()
    heads: Sequence[Sequence[Any]] = await tx.rows(_HEADS, **at, busy=busy, most=limit)
    for notice in (Notice(*row) for row in heads):
        first.setdefault(notice.chat_id, notice)
    of_journals = {chat: list[Notice]() for chat, notice in first.items() if not notice.to_group}
    if of_journals:
        beside: Sequence[Sequence[Any]] = await tx.rows(_BESIDE, **at, soon=now + TOGETHER, chats=of_journals)
        for notice in (Notice(*row) for row in beside):
            of_journals[notice.chat_id].append(notice)
    claimed = [_first(notice, of_journals.get(chat, ())) for chat, notice in first.items()]
    found = tuple(notice for of_chat in claimed for notice in of_chat)
    if found:
        await tx.execute(_LEASE, notices=[notice.id for notice in found], until=now + lease)
    return found


def _first(notice: Notice, of_journals: Sequence[Notice]) -> Sequence[Notice]:
    """What goes to a chat as its next message: what is due first, of what is due at one moment the limit."""
    before = any(each.kind == LIMIT and each.due_at == notice.due_at for each in of_journals)
    return of_journals if notice.journal_id is not None or before else (notice,)


def _this(notice: Notice) -> dict[str, Any]:
    """The row, as it was when it was claimed."""
    return {"this": notice.id, "was_due": notice.due_at}


Settled: TypeAlias = tuple[Notice, Due, date | None]
"""A notice that went out, what is planned of the next one, and the day it was about (None: as before)."""


async def settle_all(tx: Connection, settled: Iterable[Settled]) -> None:
    """What `settle` does, for several at once."""
    over, on = list[Mapping[str, Any]](), list[Mapping[str, Any]]()
    for notice, following, about in settled:
        this = _this(notice)
        if notice.journal_id is None and following.at is None:
            over.append(this)
        else:
            on.append({**this, "about": about, **{f"next_{name}": value for name, value in _due(following).items()}})
    await tx.each(_OVER, over)
    await tx.each(_SETTLE, on)


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


async def postpone(tx: Connection, now: datetime, waits: Iterable[tuple[Notice, timedelta]]) -> None:
    """End claims without success: a try is counted, and nobody may claim the notice for as long as told with it.

    At most for `LONGEST_LEASE`: whoever asked for more is asked again then.

    `due_at` stays, so that the notice is still seen to be overdue. One that was planned for another moment
    since it was claimed keeps that plan.
    """
    rows = [{**_this(notice), "tried": notice.tries, "until": now + min(wait, LONGEST_LEASE)} for notice, wait in waits]
    await tx.each(_POSTPONE, rows)


async def rest(tx: Connection, later: Iterable[tuple[Notice, datetime]]) -> None:
    """End claims of what must not come before these moments: until then nobody may claim it, and no try is counted."""
    await tx.each(_REST, [{**_this(notice), "until": until} for notice, until in later])


async def release(tx: Connection, notices: Iterable[Notice]) -> None:
    """End claims as if they had never been: the notices are due as before."""
    await tx.each(_RELEASE, [_this(notice) for notice in notices])


async def park(tx: Connection, refused: Iterable[tuple[Notice, str]]) -> None:
    """End claims of what Telegram refuses, with its reason: it waits for the person to write, or for another plan."""
    rows = [{**_this(notice), "tried": notice.tries, "why": why} for notice, why in refused]
    await tx.each(_PARK, rows)


async def park_people(tx: Connection, unreachable: Iterable[Notice]) -> None:
    """Park all notices of the people of these, who cannot be written to; of a chat that is nobody's these alone go."""
    of_chats = {notice.chat_id: notice for notice in unreachable}
    await tx.each(_DROP_OF_NOBODY, [{"this": notice.id, "this_chat": chat} for chat, notice in of_chats.items()])
    await tx.each(_PARK_OF_PERSON, [{"this_chat": chat} for chat in of_chats])


async def unpark(tx: Connection, chat_id: int) -> None:
    """The person has written: whatever was parked is due as before."""
    await tx.execute(_UNPARK, this_chat=chat_id)


async def reclaim(tx: Connection) -> None:
    """End every lease: for a process that starts and knows that there is no other."""
    await tx.execute(update(table).where(table.c.leased_until.is_not(None)).values(leased_until=None))


async def next_due(tx: Connection, now: datetime) -> datetime | None:
    """When there is next something to claim: a moment up to `now` if there is now, None if nothing is planned."""
    due: datetime | None = await tx.value(_DUE, now=now, longest=now + LONGEST_LEASE)
    if due is not None:
        return due
    [moments] = await tx.rows(_LATER, now=now)
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
_REACHABLE = _NOTICE.outerjoin(person, person.c.id == table.c.chat_id).where(
    person.c.unreachable_since.is_(None), table.c.parked.is_(None)
)
_MOMENTS = _REACHABLE.with_only_columns(table.c.due_at).order_by(table.c.due_at).limit(1)
_DUE = _MOMENTS.where(table.c.due_at <= _NOW, _free(_NOW, _LONGEST))
_LEASED = (
    _REACHABLE.with_only_columns(table.c.leased_until)
    .where(table.c.due_at <= _NOW, table.c.leased_until > _NOW)
    .order_by(table.c.leased_until)
    .limit(1)
)
_AHEAD = _MOMENTS.where(table.c.due_at > _NOW)
_LATER = select(*(each.scalar_subquery() for each in (_LEASED, _AHEAD)))
_HEADS = (
    _REACHABLE.where(table.c.due_at <= _NOW, _free(_NOW, _LONGEST), ~among(table.c.chat_id, "busy"))
    .order_by(table.c.due_at, table.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=table, skip_locked=True)
)
_BESIDE = (
    _NOTICE.where(
        among(table.c.chat_id, "chats"),
        table.c.journal_id.is_not(None),
        table.c.due_at <= bindparam("soon", type_=UtcDateTime()),
        table.c.parked.is_(None),
        _free(_NOW, _LONGEST),
    )
    .order_by(table.c.due_at, case((table.c.kind == LIMIT, 0), else_=1), table.c.id)
    .with_for_update(of=table, skip_locked=True)
)
_UNTIL = bindparam("until", type_=UtcDateTime())
_LEASE = update(table).where(among(table.c.id, "notices")).values(leased_until=_UNTIL)
_OF_THIS = table.c.id == bindparam("this")
_UNMOVED = table.c.due_at.is_not_distinct_from(bindparam("was_due", type_=UtcDateTime()))
_OVER = delete(table).where(_OF_THIS, _UNMOVED)
_SETTLE = (
    update(table)
    .where(_OF_THIS)
    .values(
        due_at=case((_UNMOVED, bindparam("next_due_at", type_=UtcDateTime())), else_=table.c.due_at),
        again_on=case((_UNMOVED, bindparam("next_again_on", type_=table.c.again_on.type)), else_=table.c.again_on),
        last_day=case((_UNMOVED, bindparam("next_last_day", type_=table.c.last_day.type)), else_=table.c.last_day),
        leased_until=case((_UNMOVED, None), else_=table.c.leased_until),
        tries=case((_UNMOVED, 0), else_=table.c.tries),
        sent_about=func.coalesce(bindparam("about", type_=table.c.sent_about.type), table.c.sent_about),
    )
)
# Carried out again, as after a commit whose end was not heard, it counts no second try
_UNCOUNTED = table.c.tries == bindparam("tried")
_POSTPONE = update(table).where(_OF_THIS, _UNMOVED, _UNCOUNTED).values(leased_until=_UNTIL, tries=table.c.tries + 1)
_REST = update(table).where(_OF_THIS, _UNMOVED).values(leased_until=_UNTIL)
_RELEASE = update(table).where(_OF_THIS, _UNMOVED).values(leased_until=None)
_PARK = _RELEASE.where(_UNCOUNTED).values(parked=bindparam("why"), tries=table.c.tries + 1)
_OF_CHAT = table.c.chat_id == bindparam("this_chat")
_OF_PERSON = exists().where(person.c.id == bindparam("this_chat"))
_DROP_OF_NOBODY = delete(table).where(_OF_THIS, ~_OF_PERSON)
_PARK_OF_PERSON = update(table).where(_OF_CHAT, _OF_PERSON).values(parked=UNREACHABLE, leased_until=None)
_UNPARK = update(table).where(_OF_CHAT, table.c.parked.is_not(None)).values(parked=None, leased_until=None, tries=0)
_UNSENT = _MOMENTS.where(table.c.due_at.is_not(None), _free(_NOW, _LONGEST))


def _planned(
    new: Insert, *index: str, beside: Collection[str] = (), where: ColumnElement[bool] | None = None
) -> Insert:
    """A row of the plan, or what stands there already with another moment, and what is told `beside` it."""
    same = table.c.due_at.is_not_distinct_from(new.excluded.due_at)
    return new.on_conflict_do_update(
        index_elements=index,
        index_where=where,
        set_={
            "due_at": new.excluded.due_at,
            "leased_until": case((same, table.c.leased_until), else_=None),
            "tries": case((same, table.c.tries), else_=0),
            **{name: new.excluded[name] for name in beside},
            "parked": case((or_(same, table.c.parked == UNREACHABLE), table.c.parked), else_=None),
        },
    )


_PLAN_OF_CHAT = _planned(insert(table), "chat_id", "kind", "message", where=table.c.journal_id.is_(None))
_PLAN_ANOTHER = insert(table).on_conflict_do_nothing()
_PLAN_OF_JOURNAL = _planned(insert(table), "journal_id", "kind", beside=("again_on", "last_day"))
