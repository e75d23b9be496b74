"""People and the travellers whose days they keep."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables

ME = "me"


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram account that talks to the bot."""

    id: int
    """Also the id of its private chat."""
    language: str | None
    """The one they chose; None until they choose one."""
    account_language: str | None
    """That of their account, as Telegram tells it."""
    zone: str
    """IANA's name of the time zone by which they are reminded."""
    reminder_hour: int
    days_before: tuple[int, ...]
    """The days before the last legal day on which they are reminded."""
    paused: bool
    """They are reminded on no day at all, for now."""
    created_at: datetime
    unreachable_since: datetime | None
    """None: they can be written to."""
    forget_request: str | None
    """The request that asked whether to delete everything, while that is not answered."""
    source: str | None
    """What the link named by which they first came, if there was one."""


async def get(tx: AsyncConnection, person_id: int) -> Person | None:
    """The person, or None when the bot does not know them."""
    c = tables.person.c
    found = await tx.execute(
        select(
            c.id,
            c.language,
            c.account_language,
            c.zone,
            c.reminder_hour,
            c.days_before,
            c.paused,
            c.created_at,
            c.unreachable_since,
            c.forget_request,
            c.source,
        ).where(c.id == person_id)
    )
    row = found.first()
    if row is None:
        return None
    id_, language, account, zone, hour, before, paused, created, unreachable, question, source = row
    days = tuple(int(days) for days in before.split())
    return Person(id_, language, account, zone, hour, days, paused, created, unreachable, question, source)


async def add(tx: AsyncConnection, person_id: int, account_language: str | None, now: datetime) -> int:
    """Add a person with the traveller "me" and returns the traveller's id. IntegrityError for one who is there."""
    await tx.execute(insert(tables.person).values(id=person_id, account_language=account_language, created_at=now))
    added = await tx.execute(
        insert(tables.traveller).values(person_id=person_id, label=ME).returning(tables.traveller.c.id)
    )
    return added.scalar_one()


async def set_language(tx: AsyncConnection, person_id: int, language: str) -> None:
    """Set the language the person chose."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(language=language))


async def set_account_language(tx: AsyncConnection, person_id: int, language: str) -> None:
    """Keep the language of the person's account, in which they are written to until they choose one."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(account_language=language))


async def set_reminders(
    tx: AsyncConnection,
    person_id: int,
    *,
    zone: str | None = None,
    hour: int | None = None,
    days_before: Collection[int] | None = None,
    paused: bool | None = None,
) -> None:
    """Set when the person is reminded; what is None stays as it is."""
    values = {
        "zone": zone,
        "reminder_hour": hour,
        "days_before": None if days_before is None else " ".join(map(str, sorted(days_before, reverse=True))),
        "paused": paused,
    }
    await tx.execute(
        update(tables.person)
        .where(tables.person.c.id == person_id)
        .values({name: value for name, value in values.items() if value is not None})
    )


async def set_forget_request(tx: AsyncConnection, person_id: int, request: str | None) -> None:
    """Keep which request asked whether to delete everything; None: the question was answered."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(forget_request=request))


async def set_unreachable(tx: AsyncConnection, person_id: int, since: datetime | None) -> None:
    """Park the person's notices since they blocked the bot, or (None) lets them go again."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(unreachable_since=since))


async def set_source(tx: AsyncConnection, person_id: int, source: str) -> None:
    """Keep what the link named by which the person came; the first one stays."""
    c = tables.person.c
    await tx.execute(update(tables.person).where(c.id == person_id, c.source.is_(None)).values(source=source))


async def set_nationality(tx: AsyncConnection, traveller_id: int, nationality: str | None) -> None:
    """Set the nationality (ISO 3166-1 alpha-2), or None for not known."""
    c = tables.traveller.c
    await tx.execute(update(tables.traveller).where(c.id == traveller_id).values(nationality=nationality))


async def forget(tx: AsyncConnection, person_id: int, keep_inbox_from: int | None = None) -> None:
    """Remove every row of a person. `Database.scrub()` is to follow once this is committed.

    Of stored updates the bare id stays, so that one fetched twice is still known. Waiting ones with a `seq`
    from `keep_inbox_from` on (the request itself, which is not answered yet, and what was sent later) stay as they
    are; None keeps none.
    """
    i = tables.inbox.c
    later = (i.seq >= keep_inbox_from) if keep_inbox_from is not None else null().is_not(None)
    await tx.execute(
        update(tables.inbox)
        .where(i.lane == person_id, or_(i.state != "waiting", ~later))
        .values(
            lane=None,
            body=None,
            state="done",
            not_before=None,
            settled_at=func.coalesce(i.settled_at, i.fetched_at),
        )
    )
    await tx.execute(delete(tables.notice).where(tables.notice.c.chat_id == person_id))
    await tx.execute(delete(tables.person).where(tables.person.c.id == person_id))
