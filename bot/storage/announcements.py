"""Announcements: what the operator tells everybody, and whom.

One notice a person: while it waits it has a moment, once it went out the day of that. The row stays then, so that
whoever starts the same announcement again sends nobody a second one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeAlias

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, select

from bot.storage import key_values
from bot.storage.connection import Connection
from bot.storage.notices import UNREACHABLE
from bot.storage.statements import insert
from bot.storage.tables import notice, person, traveller

ANNOUNCEMENT: Final = "announcement"
"""The kind of its notices; the announcement's number stands in place of a message."""

Texts: TypeAlias = Mapping[str, str]
"""Telegram HTML by the code of its language."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What has become of an announcement: people."""

    sent: int
    waiting: int
    """It goes out when it is their turn, or their morning."""
    parked: int
    """They cannot be written to, and get it when they are back."""
    failed: int
    """Telegram refused it to them."""


def number_of(texts: Texts) -> int:
    """The announcement's number: the same for the same texts."""
    written = json.dumps(texts, ensure_ascii=False, sort_keys=True)
    return int.from_bytes(hashlib.sha256(written.encode()).digest()[:8]) >> 1  # a database keeps 63 bits and a sign


async def keep(tx: Connection, texts: Texts) -> int:
    """Keep the texts for whoever is still to get them; returns their number."""
    number = number_of(texts)
    await key_values.put(tx, f"{ANNOUNCEMENT} {number}", json.dumps(texts, ensure_ascii=False))
    return number


async def get(tx: Connection, number: int) -> Texts | None:
    """The texts of an announcement, None where there is none of that number."""
    kept = await key_values.get(tx, f"{ANNOUNCEMENT} {number}")
    return None if kept is None else json.loads(kept)


async def languages(
    tx: Connection, number: int, nationalities: Collection[str]
) -> list[tuple[str | None, str | None, bool, int]]:
    """How many are still to be told: by the language chosen, the account's, and whether they cannot be written to."""
    c = person.c
    by = (c.language, c.account_language, c.unreachable_since.is_not(None))
    return await tx.rows(select(*by, func.count()).where(*_untold(number, nationalities)).group_by(*by))


async def end_of_batch(tx: Connection, after: int, most: int) -> int | None:
    """The last id of the next `most` people whose ids are above `after`; None when there is nobody."""
    last: int | None = await tx.value(_END, after=after, most=most)
    return last


async def untold(
    tx: Connection, number: int, nationalities: Collection[str], after: int, last: int
) -> list[tuple[int, str]]:
    """Who is still to be told of the people with ids above `after` up to `last`, with their zones.

    With `nationalities` only those of whose travellers one is a citizen of these; without, everybody. Nobody of them is
    forgotten until the transaction ends.
    """
    c = person.c
    found = select(c.id, c.zone).where(c.id > after, c.id <= last, *_untold(number, nationalities)).order_by(c.id)
    return await tx.rows(found.with_for_update(of=person, read=True, key_share=True))


async def plan(tx: Connection, number: int, due: Iterable[tuple[int, datetime]]) -> None:
    """Plan it for people (by their ids) at these moments; nothing changes for whom it is planned, or who has it."""
    rows = [{"chat_id": id_, "kind": ANNOUNCEMENT, "message": number, "due_at": at} for id_, at in due]
    await tx.each(_NEW, rows)


async def sent(tx: Connection, chat_id: int, number: int, about: date) -> None:
    """Note that the person has it, once its notice is settled."""
    await tx.execute(_SENT, chat_id=chat_id, kind=ANNOUNCEMENT, message=number, sent_about=about)


async def waiting(tx: Connection) -> int:
    """How many people who can be written to are still to get an announcement, whichever it is."""
    c = notice.c
    waiting = c.kind == ANNOUNCEMENT, c.due_at.is_not(None), person.c.unreachable_since.is_(None), c.parked.is_(None)
    found: int = await tx.value(select(func.count()).join(person, person.c.id == c.chat_id).where(*waiting))
    return found


async def progress(tx: Connection, number: int) -> Progress:
    """What has become of an announcement so far."""
    c = notice.c
    kept, parked = c.sent_about.is_not(None), person.c.unreachable_since.is_not(None)
    refused = c.parked.is_not(None) & (c.parked != UNREACHABLE)
    outcome = case((kept, "sent"), (refused, "failed"), (parked, "parked"), else_="waiting")
    counted: Select[str, int] = (
        select(outcome, func.count())
        .select_from(notice.outerjoin(person, person.c.id == c.chat_id))
        .where(_of(number))
        .group_by(outcome)
    )
    found: dict[str, int] = dict(await tx.rows(counted))
    return Progress(*(found.get(each, 0) for each in ("sent", "waiting", "parked", "failed")))


def _of(number: int) -> ColumnElement[bool]:
    c = notice.c
    return and_(c.journal_id.is_(None), c.kind == ANNOUNCEMENT, c.message == number)


def _untold(number: int, nationalities: Collection[str]) -> tuple[ColumnElement[bool], ...]:
    told = exists().where(notice.c.chat_id == person.c.id, _of(number))
    t = traveller.c
    citizens = exists().where(t.person_id == person.c.id, t.nationality.in_(nationalities))
    return (~told, citizens) if nationalities else (~told,)


_BATCH = (
    select(person.c.id)
    .where(person.c.id > bindparam("after"))
    .order_by(person.c.id)
    .limit(bindparam("most"))
    .subquery()
)
_END = select(func.max(_BATCH.c.id))
_NEW = insert(notice).on_conflict_do_nothing(
    index_elements=["chat_id", "kind", "message"], index_where=notice.c.journal_id.is_(None)
)
_IT = insert(notice)
_SENT = _IT.on_conflict_do_update(
    index_elements=["chat_id", "kind", "message"],
    index_where=notice.c.journal_id.is_(None),
    set_={"due_at": None, "leased_until": None, "sent_about": _IT.excluded.sent_about},
)
