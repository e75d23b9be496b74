"""People and the travellers whose days they keep."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, null, or_, select, update

from bot.core.journal import ME, Traveller
from bot.storage import tables
from bot.storage.connection import Connection, LateConnection
from bot.storage.errors import ChangedMeanwhileError
from bot.storage.statements import among, insert


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
    paused_until: date | None
    """The first day, by their own clock, after the pause of their reminders; it may have come. `ENDLESS`: no end."""
    created_at: datetime
    unreachable_since: datetime | None
    """None: they can be written to."""
    forget_request: str | None
    """The request that asked whether to delete everything, while that is not answered."""
    source: str | None
    """What the link named by which they first came, if there was one."""
    current_journal: int | None = None
    """The journal that they chose last; None, or one that is gone: they chose none."""
    switched_off: tuple[str, ...] = ()
    """The kinds of notices that they want none of."""
    pinned_message: int | None = None
    """The message that shows how things stand, pinned; 0 where it is wanted and not sent yet, None for no such one."""
    pinned_as: str | None = None
    """The mark of what stands in it; None until it is pinned, or while it is to be pinned again."""
    with_picture: bool = False
    """Whether `/status` comes with the picture of their days."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """Telegram's ids of the newest pictures that they were sent, by the marks of what is drawn, the oldest first."""

    def pause_on(self, own_day: date) -> date | None:
        """The first day after the pause that lasts on a day of their own clock; None where none does."""
        return self.paused_until if self.paused_until and own_day < self.paused_until else None


async def get(tx: Connection, person_id: int) -> Person | None:
    """The person, or None when the bot does not know them."""
    row: Sequence[Any] | None = await tx.row(_PERSON, person_id=person_id)
    return None if row is None else Person(*row)


async def add(tx: Connection, person_id: int, account_language: str | None, now: datetime) -> tuple[Person, Traveller]:
    """Add a person with the traveller "me". ChangedMeanwhileError when another has just added them."""
    added: Sequence[Any] | None = await tx.row(_ADD, id=person_id, account_language=account_language, created_at=now)
    if added is None:
        raise ChangedMeanwhileError
    return Person(*added), await add_traveller(tx, person_id, ME, None)


async def add_traveller(tx: Connection, person_id: int, label: str, nationality: str | None) -> Traveller:
    """Add somebody whose days the person counts. ConstraintError when there is one of that name."""
    id_ = await tx.value(_ADD_TRAVELLER, person_id=person_id, label=label, nationality=nationality)
    return Traveller(id_, person_id, label, nationality)


async def rename_traveller(tx: Connection, traveller_id: int, label: str) -> None:
    """Call a traveller something else. ConstraintError when there is another of that name."""
    await tx.execute(update(tables.traveller).where(tables.traveller.c.id == traveller_id).values(label=label))


async def remove_traveller(tx: Connection, traveller_id: int) -> None:
    """Remove a traveller with all journals and whoever sees one."""
    await tx.execute(delete(tables.traveller).where(tables.traveller.c.id == traveller_id))


async def touch(tx: Connection, person_id: int) -> None:
    """Be alone with the person until the transaction ends; whoever has read them to write later reads anew."""
    await tx.execute(_TOUCH, this_person=person_id)


async def touch_all(tx: Connection, people: Collection[int]) -> dict[int, int]:
    """The same with several people; the version of each from now on, by their ids. Who is gone is none of them."""
    return dict(await tx.rows(_TOUCH_ALL, people=people)) if people else {}


def guard(tx: LateConnection, person_id: int, version: int) -> None:
    """Write only to the person as they were read, at that version."""
    tx.guard(_TOUCH_VERSION, this_person=person_id, read_version=version)


async def change(tx: Connection, person_id: int, **values: Any) -> None:
    """Set what is to be other than it is, by the names of `Person`."""
    await tx.execute(update(tables.person).where(tables.person.c.id == person_id).values(values))


async def change_pinned(tx: Connection, person_id: int, message: int, mark: str | None = None, **values: Any) -> bool:
    """Set what is to be other than it is, if the pinned status is still this message, marked so; return whether."""
    c = tables.person.c
    same = (c.id == person_id, c.pinned_message == message, c.pinned_as.is_not_distinct_from(mark))
    return await tx.row(update(tables.person).where(*same).values(values).returning(c.id)) is not None


async def lose(tx: Connection, people: Collection[int], now: datetime) -> None:
    """Keep that these people cannot be written to; their notices are parked by `notices.park_people`."""
    await tx.each(_LOSE, [{"this_person": each, "lost_at": now} for each in people])


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
    await tx.execute(delete(tables.person).where(tables.person.c.id == person_id))
    # After the person: whoever plans one for them because of an invitation was waited for there, on PostgreSQL.
    await tx.execute(delete(tables.notice).where(tables.notice.c.chat_id == person_id))


COLUMNS = (
    tables.person.c.id,
    tables.person.c.language,
    tables.person.c.account_language,
    tables.person.c.zone,
    tables.person.c.reminder_hour,
    tables.person.c.days_before,
    tables.person.c.paused_until,
    tables.person.c.created_at,
    tables.person.c.unreachable_since,
    tables.person.c.forget_request,
    tables.person.c.source,
    tables.person.c.current_journal,
    tables.person.c.switched_off,
    tables.person.c.pinned_message,
    tables.person.c.pinned_as,
    tables.person.c.with_picture,
    tables.person.c.pictures,
)
"""What a `Person` is made of."""
_PERSON = select(*COLUMNS).where(tables.person.c.id == bindparam("person_id"))
_ADD_TRAVELLER = insert(tables.traveller).returning(tables.traveller.c.id)
_ADD = insert(tables.person).on_conflict_do_nothing().returning(*COLUMNS)
_TOUCH = (
    update(tables.person)
    .where(tables.person.c.id == bindparam("this_person"))
    .values(version=tables.person.c.version + 1)
)
_LOSE = _TOUCH.values(
    unreachable_since=func.coalesce(
        tables.person.c.unreachable_since, bindparam("lost_at", type_=tables.person.c.unreachable_since.type)
    )
)
_TOUCH_ALL = (
    update(tables.person)
    .where(among(tables.person.c.id, "people"))
    .values(version=tables.person.c.version + 1)
    .returning(tables.person.c.id, tables.person.c.version)
)
_TOUCH_VERSION = _TOUCH.where(tables.person.c.version == bindparam("read_version")).returning(tables.person.c.id)
