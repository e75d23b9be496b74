"""Updates that were fetched: stored before they are confirmed, kept until they are answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.sql.dml import ReturningInsert

from bot.arrival import Arrival
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import inbox as table

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
    has_next: bool = False
    """Whether another waits in its lane, as far as was looked."""


async def store(tx: Connection, bot_id: int, arrivals: Sequence[Arrival], fetched_at: datetime) -> tuple[Waiting, ...]:
    """Store what is not stored yet, in the order given, and return that."""
    seqs: dict[int, int] = {}
    left = list(arrivals)
    while left:
        some = left[: next(size for size in _SIZES if size <= len(left))]
        del left[: len(some)]
        values = {
            f"{name}_{at}": value
            for at, arrival in enumerate(some)
            for name, value in (("update_id", arrival.update_id), ("lane", arrival.lane), ("body", arrival.body))
        }
        rows = await tx.rows(_storing(len(some)), this_bot=bot_id, this_fetch=fetched_at, **values)
        seqs.update({update_id: seq for seq, update_id in rows})
    return tuple(
        Waiting(seqs.pop(each.update_id), each.update_id, each.lane, each.body, fetched_at, 0, None)
        for each in arrivals
        if each.update_id in seqs
    )


async def heads(tx: Connection, now: datetime, busy_lanes: Collection[int], limit: int) -> tuple[Waiting, ...]:
    """The oldest waiting update of each lane that is not busy, oldest first, up to `limit` of them.

    A lane whose oldest one is put off until after `now` has none: the later ones wait for it.
    """
    # Those of busy lanes are left out here: a statement with a list of values in it would be another one each time.
    found = map(_waiting, await tx.rows(_HEADS, until=now, most=limit + len(busy_lanes)))
    return tuple(row for row in found if row.lane not in busy_lanes)[:limit]


async def waiting(tx: Connection, seqs: Collection[int]) -> tuple[Waiting, ...]:
    """Those of the updates that still wait, oldest first."""
    c = table.c
    found = await tx.rows(_WAITING.where(c.state == "waiting", c.seq.in_(seqs)).order_by(c.seq))
    return tuple(map(_waiting, found))


async def done(tx: Connection, seqs: Sequence[int], now: datetime) -> None:
    """Mark updates as answered: of what they held only the bare ids stay."""
    await tx.each(_DONE, [{"this": seq, "settled_at": now} for seq in seqs])


async def postpone(tx: Connection, seq: int, until: datetime, counted: bool) -> None:
    """Put a waiting update (and its lane with it) off until then; `counted`: as a failed try."""
    await tx.execute(
        update(table)
        .where(table.c.seq == seq, table.c.state == "waiting")
        .values(not_before=until, tries=table.c.tries + int(counted))
    )


async def give_up(tx: Connection, seq: int, now: datetime) -> None:
    """Give an update up, a dead letter: its lane goes on without it; its body stays for `KEEP_DEAD`."""
    await tx.execute(
        update(table)
        .where(table.c.seq == seq, table.c.state == "waiting")
        .values(state=DEAD, not_before=None, settled_at=now)
    )


async def sweep(tx: Connection, now: datetime) -> None:
    """Drop the bodies of dead letters of more than `KEEP_DEAD` ago and bare ids settled more than `KEEP_ID` ago."""
    c = table.c
    await tx.execute(
        update(table)
        .where(c.state == DEAD, c.settled_at < now - KEEP_DEAD, c.body.is_not(None))
        .values(body=None, lane=None)
    )
    await tx.execute(delete(table).where(c.state != "waiting", c.settled_at < now - KEEP_ID))


async def next_try(tx: Connection, now: datetime) -> datetime | None:
    """The first moment after `now` for which a waiting update is put off, or None."""
    found: datetime | None = await tx.value(_NEXT_TRY, after=now)
    return found


_SIZES = (16, 4, 1)
"""So many updates are stored by one statement: one for each number there may be would be kept in memory."""


@cache
def _storing(count: int) -> ReturningInsert[int, int]:
    """So many updates stored at once; they are numbered in the order in which they are told."""
    rows = [
        {
            "bot_id": bindparam("this_bot", type_=table.c.bot_id.type),
            "fetched_at": bindparam("this_fetch", type_=table.c.fetched_at.type),
            **{name: bindparam(f"{name}_{at}", type_=table.c[name].type) for name in ("update_id", "lane", "body")},
        }
        for at in range(count)
    ]
    stored = insert(table).values(rows).on_conflict_do_nothing(index_elements=["bot_id", "update_id"])
    return stored.returning(table.c.seq, table.c.update_id)


_DONE = (
    update(table).where(table.c.seq == bindparam("this")).values(state="done", lane=None, body=None, not_before=None)
)
_WAITING = select(
    table.c.seq,
    table.c.update_id,
    table.c.lane,
    table.c.body,
    table.c.fetched_at,
    table.c.tries,
    table.c.not_before,
)
_FIRST = (
    select(func.min(table.c.seq).label("seq"), func.count().label("of_lane"))
    .where(table.c.state == "waiting")
    .group_by(table.c.lane)
    .subquery()
)
_HEADS = (
    _WAITING.add_columns(_FIRST.c.of_lane > 1)
    .join(_FIRST, table.c.seq == _FIRST.c.seq)
    .where(or_(table.c.not_before.is_(None), table.c.not_before <= bindparam("until")))
    .order_by(table.c.seq)
    .limit(bindparam("most"))
)
_NEXT_TRY = (
    select(table.c.not_before)
    .where(table.c.state == "waiting", table.c.not_before > bindparam("after"))
    .order_by(table.c.not_before)
    .limit(1)
)


def _waiting(row: Sequence[Any]) -> Waiting:
    seq, update_id, lane, body, *rest = row
    assert lane is not None
    assert body is not None
    return Waiting(seq, update_id, lane, body, *rest)
