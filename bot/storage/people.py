"""People and the travellers whose days they keep."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, null, or_, select, update

from bot.core.journal import Traveller
from bot.storage import tables
from bot.storage.connection import Connection, LateConnection
from bot.storage.errors import ChangedMeanwhileError
from bot.storage.statements import insert

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


async def get(tx: Connection, person_id: int) -> Person | None:
    """The person, or None when the bot does not know them."""
    row = await tx.row(_PERSON, person_id=person_id)
    return None if row is None else from_row(*row)


def from_row(
    id_: int,
    language: str | None,
    account_language: str | None,
    zone: str,
    reminder_hour: int,
    days_before: str,
    paused: bool,
    created_at: datetime,
    unreachable_since: datetime | None,
    forget_request: str | None,
    source: str | None,
) -> Person:
    """The person of a row of `COLUMNS`."""
    days = tuple(int(days) for days in days_before.split())
    return Person(
        id_, language, account_language, zone, reminder_hour, days, paused, created_at, unreachable_since,
        forget_request, source,
    )  # fmt: skip


async def add(tx: Connection, person_id: int, account_language: str | None, now: datetime) -> tuple[Person, Traveller]:
    """Add a person with the traveller "me". ChangedMeanwhileError when another has just added them."""
    added: Sequence[Any] | None = await tx.row(_ADD, id=person_id, account_language=account_language, created_at=now)
    if added is None:
        raise ChangedMeanwhileError
    traveller = await tx.value(_ADD_TRAVELLER, person_id=person_id, label=ME)
    return from_row(*added), Traveller(traveller, person_id, ME, None)


async def touch(tx: Connection, person_id: int) -> None:
    """Be alone with the person until the transaction ends; whoever has read them to write later reads anew."""
    await tx.execute(_TOUCH, this_person=person_id)


def guard(tx: LateConnection, person_id: int, version: int) -> None:
    """Write only to the person as they were read, at that version."""
    tx.guard(_TOUCH_VERSION, this_person=person_id, read_version=version)


async def set_language(tx: Connection, person_id: int, language: str) -> None:
    """Set the language the person chose."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(language=language))


async def set_account_language(tx: Connection, person_id: int, language: str) -> None:
    """Keep the language of the person's account, in which they are written to until they choose one."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(account_language=language))


async def set_reminders(
    tx: Connection,
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


async def set_forget_request(tx: Connection, person_id: int, request: str | None) -> None:
    """Keep which request asked whether to delete everything; None: the question was answered."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(forget_request=request))


async def set_unreachable(tx: Connection, person_id: int, since: datetime | None) -> None:
    """Park the person's notices since they blocked the bot, or (None) lets them go again."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(unreachable_since=since))


async def set_source(tx: Connection, person_id: int, source: str) -> None:
    """Keep what the link named by which the person came; the first one stays."""
    c = tables.person.c
    await tx.execute(update(tables.person).where(c.id == person_id, c.source.is_(None)).values(source=source))


async def set_nationality(tx: Connection, traveller_id: int, nationality: str | None) -> None:
    """Set the nationality (ISO 3166-1 alpha-2), or None for not known."""
    c = tables.traveller.c
    await tx.execute(update(tables.traveller).where(c.id == traveller_id).values(nationality=nationality))


async def forget(tx: Connection, person_id: int, keep_inbox_from: int | None = None) -> None:
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


COLUMNS = (
    tables.person.c.id,
    tables.person.c.language,
    tables.person.c.account_language,
    tables.person.c.zone,
    tables.person.c.reminder_hour,
    tables.person.c.days_before,
    tables.person.c.paused,
    tables.person.c.created_at,
    tables.person.c.unreachable_since,
    tables.person.c.forget_request,
    tables.person.c.source,
)
"""What `from_row` takes."""
_PERSON = select(*COLUMNS).where(tables.person.c.id == bindparam("person_id"))
_ADD_TRAVELLER = insert(tables.traveller).returning(tables.traveller.c.id)
_ADD = insert(tables.person).on_conflict_do_nothing().returning(*COLUMNS)
_TOUCH = (
    update(tables.person)
    .where(tables.person.c.id == bindparam("this_person"))
    .values(version=tables.person.c.version + 1)
)
_TOUCH_VERSION = _TOUCH.where(tables.person.c.version == bindparam("read_version")).returning(tables.person.c.id)
