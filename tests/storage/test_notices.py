"""Notices: one row, the next due; claimed by one, never lost, never blind to a newer plan."""

import asyncio
import contextlib
import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.delivery import Due, Notice
from bot.storage import notices, people, snapshot
from bot.storage.connection import STATEMENT, Connection
from bot.storage.database import Database
from bot.storage.tables import notice as table
from tests.databases import journal_of, notice_at
from tests.patience import PATIENCE

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LEASE = 5 * MINUTE
PERSON = 7_123_456_789


async def _planned(tx: Connection, due_at: datetime | None, person_id: int = PERSON, kind: str = "limit") -> int:
    journal = await journal_of(tx, person_id)
    await notices.plan_of_journals(tx, person_id, [(journal.id, {kind: Due(due_at)})])
    return journal.id


async def _claimed(tx: Connection, at: datetime = NOW) -> Notice:
    (notice,) = await notices.claim(tx, at, LEASE)
    return notice


async def test_one_row_for_each_journal_and_kind(database: Database) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW + MINUTE)})])
        await _planned(tx, NOW, PERSON + 1)
        await notices.plan_of_journals(tx, PERSON, [(me, {"gap": Due(None)})])
        await notices.plan(tx, PERSON, "apology", NOW)
        await notices.plan(tx, PERSON, "apology", NOW - MINUTE)
        assert await tx.value(select(func.count()).select_from(table)) == 4
        limit = await notice_at(tx, me, "limit")
        assert limit is not None
        assert limit == Notice(limit.id, PERSON, me, "limit", 0, NOW + MINUTE, None, 0)
        assert await notice_at(tx, me, "digest") is None


async def test_what_is_due_is_claimed_once_until_the_lease_ends(database: Database) -> None:
    async with database.write() as tx:
        await _planned(tx, NOW)
        await _planned(tx, NOW + MINUTE, PERSON + 1)
        claimed = await _claimed(tx)
        assert claimed.chat_id == PERSON
        assert await notices.claim(tx, NOW, LEASE) == ()
        await notices.settle(tx, (await notices.claim(tx, NOW + MINUTE, LEASE))[0], None, None)
        assert await notices.claim(tx, NOW + LEASE - timedelta(seconds=1), LEASE) == ()
        assert await _claimed(tx, NOW + LEASE) == claimed


async def test_the_oldest_come_first_one_message_for_each_person(database: Database) -> None:
    async with database.write() as tx:
        for number in range(5):
            await _planned(tx, NOW - number * MINUTE, PERSON + number)
        await _planned(tx, NOW - 10 * MINUTE, PERSON, "plan")
        await notices.plan(tx, PERSON + 1, "apology", NOW - 9 * MINUTE)
        claimed = await notices.claim(tx, NOW, LEASE, limit=4)
        assert [(n.chat_id - PERSON, n.kind) for n in claimed] == [
            (0, "plan"),
            (0, "limit"),  # it goes along
            (1, "apology"),  # a message of its own
            (4, "limit"),
            (3, "limit"),
        ]
        rest = await notices.claim(tx, NOW, LEASE, busy={PERSON + 2})
        assert [(n.chat_id - PERSON, n.kind) for n in rest] == [(1, "limit")]


async def test_what_falls_due_within_the_hour_goes_along_and_nothing_goes_before_its_time(database: Database) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        soon, later = NOW + timedelta(hours=1), NOW + timedelta(hours=1, seconds=1)
        await notices.plan_of_journals(tx, PERSON, [(me, {"plan": Due(soon), "permit": Due(later)})])
        await notices.plan(tx, PERSON, "apology", soon)
        assert await notices.claim(tx, NOW - timedelta(seconds=1), LEASE) == ()
        assert [n.kind for n in await notices.claim(tx, NOW, LEASE)] == ["limit", "plan"]


@pytest.mark.parametrize("again", ["the person writes", "another plan"])
async def test_what_telegram_refuses_is_not_tried_again_until(database: Database, again: str) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        await notices.park(tx, [(await _claimed(tx), "Bad Request: BUTTON_DATA_INVALID")])
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW)})])
        assert await notices.next_due(tx, NOW + LEASE) is None
        assert await notices.claim(tx, NOW + LEASE, LEASE) == ()
        found = await snapshot.take(tx, PERSON)
        assert found
        assert found.has_parked
        if again == "the person writes":
            await notices.unpark(tx, PERSON)
        else:
            await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW - MINUTE)})])
        assert (await _claimed(tx)).kind == "limit"


async def test_what_is_written_down_twice_counts_one_try(database: Database) -> None:
    """As after a commit whose end was not heard."""
    async with database.write() as tx:
        await _planned(tx, NOW)
        claimed = await _claimed(tx)
        for _ in range(2):
            await notices.park(tx, [(claimed, "Bad Request: BUTTON_DATA_INVALID")])
        assert await tx.value(select(table.c.tries)) == 1
        await notices.unpark(tx, PERSON)
        claimed = await _claimed(tx)
        for _ in range(2):
            await notices.postpone(tx, NOW, [(claimed, LEASE)])
        assert await tx.value(select(table.c.tries)) == 1


async def test_of_whom_cannot_be_reached_no_plan_is_tried_and_no_look_reads_a_row(database: Database) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        claimed = await _claimed(tx)
        await notices.plan(tx, PERSON + 1, "apology", NOW)
        await people.lose(tx, [PERSON], NOW)
        await notices.park_people(tx, [claimed, await _claimed(tx)])
        assert await tx.value(select(func.count()).select_from(table)) == 1, "the apology to nobody is gone"
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW - MINUTE)})])
        assert await tx.value(select(table.c.parked)) == notices.UNREACHABLE
        assert await notices.next_due(tx, NOW) is None
        await people.change(tx, PERSON, unreachable_since=None)
        await notices.unpark(tx, PERSON)
        assert (await _claimed(tx)).due_at == NOW - MINUTE


async def test_of_what_is_due_at_one_moment_the_limit_comes_first(database: Database) -> None:
    async with database.write() as tx:
        await notices.plan(tx, PERSON, "gap", NOW)
        me = await _planned(tx, NOW, PERSON, "plan")
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW)})])
        together = await notices.claim(tx, NOW, LEASE)
        assert [each.kind for each in together] == ["limit", "plan"]
        assert (await _claimed(tx)).kind == "gap"


async def test_a_released_or_reclaimed_one_is_due_as_before(database: Database) -> None:
    async with database.write() as tx:
        await _planned(tx, NOW)
        claimed = await _claimed(tx)
        await notices.release(tx, [claimed])
        assert await _claimed(tx) == claimed
        await notices.reclaim(tx)
        assert await _claimed(tx) == claimed


async def test_who_cannot_be_reached_waits_and_loses_nothing(database: Database) -> None:
    async with database.write() as tx:
        await _planned(tx, NOW)
        await people.change(tx, PERSON, unreachable_since=NOW)
        assert await notices.claim(tx, NOW, LEASE) == ()
        assert await notices.next_due(tx, NOW) is None
        await people.change(tx, PERSON, unreachable_since=None)
        assert await notices.next_due(tx, NOW) == NOW
        await _claimed(tx)


async def test_a_chat_without_a_person_gets_its_apology(database: Database) -> None:
    async with database.write() as tx:
        await notices.plan(tx, PERSON, "apology", NOW)
        assert (await _claimed(tx)).kind == "apology"


async def test_settled_it_is_next_due_when_it_is_next_due(database: Database) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        claimed = await _claimed(tx)
        settled = await notices.settle(tx, claimed, NOW + MINUTE, date(2026, 11, 23))
        assert settled == Notice(claimed.id, PERSON, me, "limit", 0, NOW + MINUTE, date(2026, 11, 23), 0)
        settled = await notices.settle(tx, await _claimed(tx, NOW + MINUTE), None, None)
        assert settled == Notice(claimed.id, PERSON, me, "limit", 0, None, date(2026, 11, 23), 0)
        assert await notices.next_due(tx, NOW) is None


async def test_of_a_notice_without_a_journal_nothing_is_left_once_it_is_sent(database: Database) -> None:
    async with database.write() as tx:
        await notices.plan(tx, PERSON, "apology", NOW)
        assert await notices.settle(tx, await _claimed(tx), None, None) is None
        assert await tx.value(select(func.count()).select_from(table)) == 0


async def test_put_off_it_stays_overdue_and_counts_its_tries(database: Database) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        await notices.postpone(tx, NOW, [(await _claimed(tx), MINUTE)])
        assert await notices.claim(tx, NOW, LEASE) == ()
        notice = await notice_at(tx, me, "limit")
        assert notice is not None
        assert (notice.due_at, notice.tries) == (NOW, 1)
        assert await notices.next_due(tx, NOW) == NOW + MINUTE
        assert (await _claimed(tx, NOW + MINUTE)).tries == 1


@pytest.mark.parametrize("moved_to", [None, NOW + 10 * MINUTE])
async def test_a_plan_made_during_the_delivery_stands(database: Database, moved_to: datetime | None) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        claimed = await _claimed(tx)
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(moved_to)})])
        await notices.postpone(tx, NOW, [(claimed, LEASE)])
        await notices.release(tx, [claimed])
        settled = await notices.settle(tx, claimed, NOW + MINUTE, date(2026, 11, 23))
        assert settled is not None
        assert (settled.due_at, settled.sent_about, settled.tries) == (moved_to, date(2026, 11, 23), 0)
        assert await notices.next_due(tx, NOW) == moved_to


async def test_planned_anew_for_the_same_moment_it_stays_claimed(database: Database) -> None:
    async with database.write() as tx:
        me = await _planned(tx, NOW)
        await _claimed(tx)
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW)})])
        assert await notices.claim(tx, NOW, LEASE) == ()
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW - MINUTE)})])
        assert (await _claimed(tx)).due_at == NOW - MINUTE


async def test_a_forgotten_one_cannot_be_settled(database: Database) -> None:
    async with database.write() as tx:
        await _planned(tx, NOW)
        claimed = await _claimed(tx)
        await people.forget(tx, PERSON)
        assert await notices.settle(tx, claimed, NOW, date(2026, 11, 23)) is None
        await notices.postpone(tx, NOW, [(claimed, timedelta(0))])
        assert await tx.value(select(func.count()).select_from(table)) == 0


async def test_when_there_is_next_something_to_do(database: Database) -> None:
    async with database.write() as tx:
        assert await notices.next_due(tx, NOW) is None
        await _planned(tx, NOW + 9 * MINUTE)
        assert await notices.next_due(tx, NOW) == NOW + 9 * MINUTE
        await _planned(tx, NOW, PERSON + 1)
        assert await notices.next_due(tx, NOW) == NOW
        await _claimed(tx)
        assert await notices.next_due(tx, NOW) == NOW + LEASE


async def test_several_who_claim_at_once_never_claim_the_same(database_url: str) -> None:
    """As several processes do on PostgreSQL."""
    count = 60
    opened = [await Database.open(database_url) for _ in range(4)]
    async with opened[0].write() as tx:
        for number in range(count):
            await notices.plan(tx, PERSON + number, "apology", NOW - number * MINUTE)
    claimed: list[int] = []

    async def work(database: Database) -> None:
        empty = 0
        while empty < 3:
            async with database.write() as tx:
                mine = await notices.claim(tx, NOW, LEASE, limit=7)
                await asyncio.sleep(0.002)
            claimed.extend(notice.id for notice in mine)
            empty += not mine

    await asyncio.gather(*(work(database) for database in opened))
    assert len(claimed) == count
    assert len(set(claimed)) == count
    for database in opened:
        await database.close()


async def test_nobody_waits_for_another_who_claims(postgresql_url: str) -> None:
    one, two = await Database.open(postgresql_url), await Database.open(postgresql_url)
    async with one.write() as tx:
        for number in range(4):
            await notices.plan(tx, PERSON + number, "apology", NOW)
    async with one.write() as first, asyncio.timeout(PATIENCE), two.write() as second:
        ids = [n.id for tx in (first, second) for n in await notices.claim(tx, NOW, LEASE, limit=2)]
    assert len(set(ids)) == 4
    await one.close()
    await two.close()


async def test_what_is_due_is_found_by_the_index(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Everybody has a row; a look must not read them all."""
    database = await Database.open(sqlite_url)
    async with database.write() as tx:
        with caplog.at_level(STATEMENT, "bot.storage.connection"):
            await notices.next_due(tx, NOW)
            await notices.next_unsent(tx, NOW)
            await notices.claim(tx, NOW, LEASE)
    await database.close()
    looks = [record.getMessage() for record in caplog.records if record.getMessage().startswith("SELECT")]
    assert len(looks) == 4
    with contextlib.closing(sqlite3.connect(tmp_path / "kaldy.db")) as connection:
        for look in looks:
            plan = connection.execute(f"EXPLAIN QUERY PLAN {look}", [None] * look.count("?")).fetchall()
            read = [row[-1] for row in plan if " notice " in row[-1]]
            assert read, look
            assert all("ix_notice_due" in each for each in read), look


async def test_a_batch_goes_through_no_table(sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What a batch costs must not grow with what is due beside it."""
    database = await Database.open(sqlite_url)
    async with database.write() as tx:
        await _planned(tx, NOW)
        with caplog.at_level(STATEMENT, "bot.storage.connection"):
            [claimed] = await notices.claim(tx, NOW, LEASE)
            await snapshot.take_all(tx, [PERSON])
            await people.touch_all(tx, [PERSON])
            await notices.settle_all(tx, [(claimed, Due(None), None)])
    await database.close()
    statements = [record.getMessage() for record in caplog.records]
    assert len(statements) == 6
    with contextlib.closing(sqlite3.connect(tmp_path / "kaldy.db")) as connection:
        for each in statements:
            plan = [row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {each}", [None] * each.count("?"))]
            assert [step for step in plan if step.startswith("SCAN") and "json_each" not in step] == [], each
            assert sum("ix_notice_due" in step for step in plan) == (each == statements[0]), each


async def test_a_clock_that_goes_back_does_not_hold_a_notice_until_that_time_comes_again(database: Database) -> None:
    async with database.write() as tx:
        await _planned(tx, NOW - timedelta(days=2))
        await _claimed(tx)
        assert await notices.claim(tx, NOW, LEASE) == ()
        assert await notices.next_due(tx, NOW - timedelta(days=1)) == NOW - timedelta(days=2)
        assert await notices.claim(tx, NOW - timedelta(days=1), LEASE)
