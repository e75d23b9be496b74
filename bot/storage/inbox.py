"""Updates that were fetched: stored before they are confirmed, kept until they are answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.arrival import Arrival
from bot.storage.tables import inbox as table
from bot.storage.upsert import insert

DEAD = "aside"
"""The state of a dead letter: of an update that was given up. The value is that of stored rows."""
KEEP_DEAD = timedelta(days=7)
"""For which the body of a dead letter stays."""
KEEP_ID = timedelta(days=8)
"""For which the bare id of a settled update stays: longer than Telegram may send it again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stored update that is not answered yet."""

    seq: int
    """It grows in the order of arrival."""
    update_id: int
    lane: int
    body: str
    fetched_at: datetime
    tries: int
    """How often handling it has failed."""
    not_before: datetime | None
    """The moment for which it is put off, its lane with it; None: it is not."""


async def store(tx: AsyncConnection, bot_id: int, arrivals: Sequence[Arrival], fetched_at: datetime) -> int:
    """Store what is not stored yet, in the order given; returns how many were new."""
    if not arrivals:
        return 0
    rows = [
        {
            "bot_id": bot_id,
            "update_id": arrival.update_id,
            "lane": arrival.lane,
            "body": arrival.body,
            "fetched_at": fetched_at,
        }
        for arrival in arrivals
    ]
    new = await tx.execute(
        insert(tx, table)
        .values(rows)
        .on_conflict_do_nothing(index_elements=["bot_id", "update_id"])
        .returning(table.c.seq)
    )
    return len(new.all())


async def heads(tx: AsyncConnection, now: datetime, busy_lanes: Collection[int], limit: int) -> tuple[Waiting, ...]:
    """The oldest waiting update of each lane that is not busy, oldest first.

    A lane whose oldest one is put off until after `now` has none: the later ones wait for it.
    """
    c = table.c
    first = (
        select(func.min(c.seq).label("seq"))
        .where(c.state == "waiting", c.lane.not_in(busy_lanes))
        .group_by(c.lane)
        .subquery()
    )
    found = await tx.execute(
        _WAITING.join(first, c.seq == first.c.seq)
        .where(or_(c.not_before.is_(None), c.not_before <= now))
        .order_by(c.seq)
        .limit(limit)
    )
    return tuple(map(_waiting, found))


async def waiting(tx: AsyncConnection, seqs: Collection[int]) -> tuple[Waiting, ...]:
    """Those of the updates that still wait, oldest first."""
    c = table.c
    found = await tx.execute(_WAITING.where(c.state == "waiting", c.seq.in_(seqs)).order_by(c.seq))
    return tuple(map(_waiting, found))


async def done(tx: AsyncConnection, seq: int, now: datetime) -> None:
    """Mark an update as answered: of what it held only its bare id stays."""
    await tx.execute(
        update(table)
        .where(table.c.seq == seq)
        .values(state="done", lane=None, body=None, not_before=None, settled_at=now)
    )


async def postpone(tx: AsyncConnection, seq: int, until: datetime, counted: bool) -> None:
    """Put a waiting update (and its lane with it) off until then; `counted`: as a failed try."""
    await tx.execute(
        update(table)
        .where(table.c.seq == seq, table.c.state == "waiting")
        .values(not_before=until, tries=table.c.tries + int(counted))
    )


async def give_up(tx: AsyncConnection, seq: int, now: datetime) -> None:
    """Give an update up, a dead letter: its lane goes on without it; its body stays for `KEEP_DEAD`."""
    await tx.execute(
        update(table)
        .where(table.c.seq == seq, table.c.state == "waiting")
        .values(state=DEAD, not_before=None, settled_at=now)
    )


async def sweep(tx: AsyncConnection, now: datetime) -> None:
    """Drop the bodies of dead letters of more than `KEEP_DEAD` ago and bare ids settled more than `KEEP_ID` ago."""
    c = table.c
    await tx.execute(
        update(table)
        .where(c.state == DEAD, c.settled_at < now - KEEP_DEAD, c.body.is_not(None))
        .values(body=None, lane=None)
    )
    await tx.execute(delete(table).where(c.state != "waiting", c.settled_at < now - KEEP_ID))


async def next_try(tx: AsyncConnection) -> datetime | None:
    """The first moment for which a waiting update is put off, or None."""
    c = table.c
    return (
        await tx.execute(
            select(c.not_before).where(c.state == "waiting", c.not_before.is_not(None)).order_by(c.not_before).limit(1)
        )
    ).scalar_one_or_none()


_WAITING = select(
    table.c.seq,
    table.c.update_id,
    table.c.lane,
    table.c.body,
    table.c.fetched_at,
    table.c.tries,
    table.c.not_before,
)


def _waiting(row: Row[int, int, int | None, str | None, datetime, int, datetime | None]) -> Waiting:
    seq, update_id, lane, body, fetched_at, tries, not_before = row
    assert lane is not None
    assert body is not None
    return Waiting(seq, update_id, lane, body, fetched_at, tries, not_before)
