"""Stored updates: in order for each lane, whole until answered, then only their bare ids."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.arrival import Arrival
from bot.storage import inbox
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.tables import inbox as table

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
BOT, ANN, BEN = 42, 7_123_456_789, 8_123_456_789


async def _store(tx: Connection, *updates: tuple[int, int], bot: int = BOT) -> None:
    await inbox.store(tx, bot, [Arrival(id_, lane, f"body {id_}", lane, NOW) for id_, lane in updates], NOW)


async def _heads(tx: Connection, *busy: int, at: datetime = NOW) -> list[int]:
    return [waiting.update_id for waiting in await inbox.heads(tx, at, busy, 10)]


async def test_the_same_update_is_stored_once(database: Database) -> None:
    async with database.write() as tx:
        await _store(tx, (1, ANN), (2, ANN))
        await _store(tx, (2, BEN), (3, ANN), (3, BEN))
        await _store(tx, (1, BEN), bot=BOT + 1)
        await _store(tx)
        kept = await tx.rows(select(table.c.bot_id, table.c.update_id, table.c.lane).order_by(table.c.seq))
    assert kept == [(BOT, 1, ANN), (BOT, 2, ANN), (BOT, 3, ANN), (BOT + 1, 1, BEN)]


async def test_the_oldest_of_each_lane_comes_first(database: Database) -> None:
    async with database.write() as tx:
        await _store(tx, (9, ANN), (1, ANN), (2, BEN), (3, BEN))
        assert await _heads(tx) == [9, 2]
        assert await _heads(tx, ANN) == [2]
        (first, _) = await inbox.heads(tx, NOW, [], 10)
        assert first == inbox.Waiting(first.seq, 9, ANN, "body 9", NOW, 0, None, has_next=True)
        assert len(await inbox.heads(tx, NOW, [], 1)) == 1


async def test_a_lane_waits_for_the_one_that_is_put_off(database: Database) -> None:
    later = NOW + timedelta(seconds=5)
    async with database.write() as tx:
        await _store(tx, (1, ANN), (2, ANN), (3, BEN))
        (first, _) = await inbox.heads(tx, NOW, [], 10)
        await inbox.postpone(tx, first.seq, later, counted=True)
        assert await _heads(tx) == [3]
        assert await inbox.next_try(tx, NOW) == later
        assert await inbox.next_try(tx, later) is None
        assert await _heads(tx, at=later) == [1, 3]
        await inbox.postpone(tx, first.seq, later, counted=False)
        (again, _) = await inbox.heads(tx, later, [], 10)
        assert (again.tries, again.not_before) == (1, later)
        await inbox.give_up(tx, first.seq, NOW)
        assert await _heads(tx) == [2, 3]
        assert await inbox.next_try(tx, NOW) is None


async def _kept(tx: Connection) -> dict[int, tuple[int | None, str | None]]:
    rows = await tx.rows(select(table.c.update_id, table.c.lane, table.c.body))
    return {id_: (lane, body) for id_, lane, body in rows}


async def test_nothing_is_kept_longer_than_promised(database: Database) -> None:
    async with database.write() as tx:
        await _store(tx, (1, ANN), (2, BEN), (3, BEN))
        answered, failed = await inbox.heads(tx, NOW, [], 10)
        await inbox.done(tx, [answered.seq], NOW)
        await inbox.give_up(tx, failed.seq, NOW)
        assert await _kept(tx) == {1: (None, None), 2: (BEN, "body 2"), 3: (BEN, "body 3")}
        await inbox.sweep(tx, NOW + timedelta(days=7))
        assert await _kept(tx) == {1: (None, None), 2: (BEN, "body 2"), 3: (BEN, "body 3")}
        await inbox.sweep(tx, NOW + timedelta(days=7, seconds=1))
        assert await _kept(tx) == {1: (None, None), 2: (None, None), 3: (BEN, "body 3")}
        await _store(tx, (1, ANN), (2, BEN))
        assert await _kept(tx) == {1: (None, None), 2: (None, None), 3: (BEN, "body 3")}
        await inbox.sweep(tx, NOW + timedelta(days=8, seconds=1))
        assert await _kept(tx) == {3: (BEN, "body 3")}


async def test_of_each_head_it_is_known_whether_another_waits_behind_it(database: Database) -> None:
    async with database.write() as tx:
        await _store(tx, (1, ANN), (2, BEN), (3, ANN))
        ann, ben = await inbox.heads(tx, NOW, [], 10)
        assert (ann.has_next, ben.has_next) == (True, False)
        await inbox.done(tx, [ann.seq], NOW)
        assert [head.has_next for head in await inbox.heads(tx, NOW, [BEN], 10)] == [False]


async def test_several_are_answered_at_once_and_nothing_else(database: Database) -> None:
    async with database.write() as tx:
        await _store(tx, (1, ANN), (2, BEN), (3, BEN))
        await inbox.done(tx, [head.seq for head in await inbox.heads(tx, NOW, [], 10)], NOW)
        assert await _heads(tx) == [3]
        await inbox.done(tx, [], NOW)
        assert await _kept(tx) == {1: (None, None), 2: (None, None), 3: (BEN, "body 3")}


async def test_what_is_settled_stays_settled(database: Database) -> None:
    async with database.write() as tx:
        await _store(tx, (1, ANN))
        (waiting,) = await inbox.heads(tx, NOW, [], 10)
        await inbox.done(tx, [waiting.seq], NOW)
        await inbox.postpone(tx, waiting.seq, NOW, counted=True)
        await inbox.give_up(tx, waiting.seq, NOW)
        assert await _heads(tx) == []
        assert await _kept(tx) == {1: (None, None)}
