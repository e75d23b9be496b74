"""Groups the bot is in, or was until lately: what their administrators chose, and how many came from there."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update

from bot.core.reminders import ENDLESS
from bot.storage.connection import Connection
from bot.storage.notices import TIDY
from bot.storage.statements import insert
from bot.storage.tables import group_chat as table
from bot.storage.tables import notice, person, visitor

KEEP_LEFT = timedelta(days=30)
"""So long a group's row stays after the bot was taken out of it."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group that the bot is in, or was until lately."""

    id: int
    chat_id: int
    """Telegram's id for it."""
    ref: str
    """What its links name."""
    language: str
    nationality: str
    """Whose rule is told where nobody names another; ISO 3166-1 alpha-2."""
    country: str
    """Where: the country whose rule that is, and by whose clock days and hours are; ISO 3166-1 alpha-2."""
    digest_day: int | None
    """The weekday (Monday 0) of the weekly rule; None for never."""
    digest_hour: int
    """By the clock of `country`."""
    welcomes: bool
    """New members are welcomed."""
    tidies: bool
    """The bot deletes its notes."""
    greeted_at: datetime | None
    """When the bot last introduced itself; these five are None where it never did."""
    welcomed_at: datetime | None
    """When it last welcomed somebody."""
    noted_at: datetime | None
    """When it last pointed to the private chat."""
    refused_at: datetime | None
    """When it last refused something."""
    flooded_at: datetime | None
    """When it last said that it was too much."""
    counted_at: datetime | None
    """When `opened` and `reminded` were counted; None: never."""
    opened: int
    """People who opened the bot by a link of the group."""
    reminded: int
    """Those of them who are reminded."""
    left_at: datetime | None
    """Since when the bot is out; None: it is in."""


async def get(tx: Connection, chat_id: int) -> Group | None:
    """The group behind Telegram's id, or None."""
    return _group(await tx.row(_GET, chat_id=chat_id))


async def add(tx: Connection, chat_id: int, language: str, nationality: str) -> Group:
    """The group behind Telegram's id, new with these choices unless it is there; the bot is in it."""
    await tx.execute(
        insert(table)
        .values(chat_id=chat_id, ref=secrets.token_urlsafe(9), language=language, nationality=nationality)
        .on_conflict_do_update(index_elements=["chat_id"], set_={"left_at": None})
    )
    group = await get(tx, chat_id)
    assert group is not None
    return group


async def set_choices(
    tx: Connection,
    group_id: int,
    *,
    language: str | None = None,
    nationality: str | None = None,
    country: str | None = None,
    digest_hour: int | None = None,
    welcomes: bool | None = None,
    tidies: bool | None = None,
) -> None:
    """Set what the administrators chose; what is None stays as it is."""
    values = {
        "language": language,
        "nationality": nationality,
        "country": country,
        "digest_hour": digest_hour,
        "welcomes": welcomes,
        "tidies": tidies,
    }
    chosen = {name: value for name, value in values.items() if value is not None}
    await tx.execute(update(table).where(table.c.id == group_id).values(chosen))


async def set_digest_day(tx: Connection, group_id: int, day: int | None) -> None:
    """Set the weekday (Monday 0) of the weekly rule; None: there is none."""
    await tx.execute(update(table).where(table.c.id == group_id).values(digest_day=day))


async def set_greeted(tx: Connection, group_id: int, now: datetime) -> None:
    """Keep that the bot introduced itself."""
    await tx.execute(update(table).where(table.c.id == group_id).values(greeted_at=now))


async def set_welcomed(tx: Connection, group_id: int, now: datetime) -> None:
    """Keep that new members were welcomed."""
    await tx.execute(update(table).where(table.c.id == group_id).values(welcomed_at=now))


async def set_noted(tx: Connection, group_id: int, now: datetime) -> None:
    """Keep that the bot pointed to the private chat."""
    await tx.execute(update(table).where(table.c.id == group_id).values(noted_at=now))


async def set_refused(tx: Connection, group_id: int, now: datetime) -> None:
    """Keep that something was refused to somebody."""
    await tx.execute(update(table).where(table.c.id == group_id).values(refused_at=now))


async def set_flooded(tx: Connection, group_id: int, now: datetime) -> None:
    """Keep that the bot said that it was too much."""
    await tx.execute(update(table).where(table.c.id == group_id).values(flooded_at=now))


async def leave(tx: Connection, group_id: int, now: datetime) -> None:
    """The bot is out of the group: nothing is due there any more, and its row goes in a while."""
    await tx.execute(update(table).where(table.c.id == group_id, table.c.left_at.is_(None)).values(left_at=now))
    chat = select(table.c.chat_id).where(table.c.id == group_id).scalar_subquery()
    await tx.execute(delete(notice).where(notice.c.chat_id == chat))


async def move(tx: Connection, old: int, new: int) -> None:
    """The group became a supergroup with another id: all that is kept goes with it. Done before, it does nothing."""
    was = _group(await tx.row(_GROUP.where(table.c.chat_id == old).with_for_update()))
    if was is None:
        return
    # Each may have been heard of again after it was moved, or before its past was known: what was kept first counts.
    other = await get(tx, new)
    if other is not None:
        later = max(was, other, key=lambda group: group.id)
        await tx.execute(delete(table).where(table.c.id == later.id))
        not_a_message = notice.c.kind != TIDY
        await tx.execute(delete(notice).where(notice.c.chat_id == later.chat_id, not_a_message))
    await tx.execute(update(table).where(table.c.chat_id == old).values(chat_id=new, left_at=None))
    # Messages have other numbers there, and those from before cannot be deleted
    await tx.execute(delete(notice).where(notice.c.chat_id == old, notice.c.kind == TIDY))
    await tx.execute(update(notice).where(notice.c.chat_id == old).values(chat_id=new))


async def visit(tx: Connection, ref: str, person_id: int) -> None:
    """Keep that a person opened the private chat by a link of the group; a link of no group does nothing."""
    group_id = await tx.value(select(table.c.id).where(table.c.ref == ref))
    if group_id is not None:
        await tx.execute(insert(visitor).values(group_id=group_id, person_id=person_id).on_conflict_do_nothing())


async def count(tx: Connection, group_id: int) -> tuple[int, int]:
    """How many people opened the bot by a link of the group, and how many of them are reminded."""
    reminded = (
        or_(person.c.paused_until.is_(None), person.c.paused_until < ENDLESS)
        & (person.c.days_before != ())
        & person.c.unreachable_since.is_(None)
    )
    found = await tx.row(
        select(func.count(), func.count().filter(reminded))
        .select_from(visitor)
        .join(person, person.c.id == visitor.c.person_id)
        .where(visitor.c.group_id == group_id)
    )
    assert found is not None, "a count is always one row"
    return found


async def keep_counts(tx: Connection, group_id: int, opened: int, reminded: int, now: datetime) -> None:
    """Keep what may be shown until it is counted again."""
    values = {"opened": opened, "reminded": reminded, "counted_at": now}
    await tx.execute(update(table).where(table.c.id == group_id).values(values))


async def sweep(tx: Connection, now: datetime) -> None:
    """Drop groups that the bot left more than `KEEP_LEFT` ago, with their counts and who came from there."""
    gone = select(table.c.ref).where(table.c.left_at < now - KEEP_LEFT)
    links = [f"{LINK}{ref}" for (ref,) in await tx.rows(gone)]
    if links:
        await tx.execute(update(person).where(person.c.source.in_(links)).values(source=None))
        await tx.execute(delete(table).where(table.c.left_at < now - KEEP_LEFT))


LINK = "g-"
"""What a link begins with that names a group by its `ref`."""


_GROUP = select(
    table.c.id,
    table.c.chat_id,
    table.c.ref,
    table.c.language,
    table.c.nationality,
    table.c.country,
    table.c.digest_day,
    table.c.digest_hour,
    table.c.welcomes,
    table.c.tidies,
    table.c.greeted_at,
    table.c.welcomed_at,
    table.c.noted_at,
    table.c.refused_at,
    table.c.flooded_at,
    table.c.counted_at,
    table.c.opened,
    table.c.reminded,
    table.c.left_at,
)
_GET = _GROUP.where(table.c.chat_id == bindparam("chat_id"))


def _group(row: tuple[Any, ...] | None) -> Group | None:
    return None if row is None else Group(*row)
