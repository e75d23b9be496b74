"""Dialogues, keyed values and instants: what is put is what is got."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from bot.delivery import Due
from bot.storage import dialogues, key_values, notices, people, snapshot
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.dialogues import Dialogue
from tests.databases import journal_of, notice_at

NOW = datetime(2026, 11, 23, 12, 30, 15, 123456, tzinfo=UTC)
PERSON = 7_123_456_789


async def test_a_person_has_one_open_question(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await journal_of(tx, PERSON)
        assert await _question(tx) is None
        await dialogues.put(tx, PERSON, "nationality", {}, NOW)
        await dialogues.put(tx, PERSON, "exit day", {"entered": "2026-01-05", "n": [1, None]}, NOW)
        assert await _question(tx) == Dialogue("exit day", {"entered": "2026-01-05", "n": [1, None]}, NOW)
        await dialogues.clear(tx, PERSON)
        await dialogues.clear(tx, PERSON)
        assert await _question(tx) is None


async def _question(tx: Connection) -> Dialogue | None:
    taken = await snapshot.take(tx, PERSON)
    assert taken is not None
    return taken.dialogue


async def test_a_fact_has_one_value(database: Database) -> None:
    async with database.write() as tx:
        assert await key_values.get(tx, "fetched") is None
        await key_values.put(tx, "fetched", "yesterday")
        await key_values.put(tx, "fetched", "today")
        assert await key_values.get(tx, "fetched") == "today"


async def test_facts_whose_keys_begin_alike_are_read_and_dropped_together(database: Database) -> None:
    async with database.write() as tx:
        for key in ("kept_4 a", "kept_4 b", "kept_42 a", "keptX4 a"):
            await key_values.put(tx, key, key.upper())
        assert await key_values.beginning(tx, "kept_4 ") == {"a": "KEPT_4 A", "b": "KEPT_4 B"}
        await key_values.drop(tx, "kept_4 ")
        assert await key_values.beginning(tx, "kept_4 ") == {}
        assert await key_values.beginning(tx, "kept") == {"_42 a": "KEPT_42 A", "X4 a": "KEPTX4 A"}


async def test_an_instant_comes_back_in_utc(database: Database) -> None:
    almaty = NOW.astimezone(timezone(timedelta(hours=5)))
    async with database.write() as tx:
        await people.add(tx, PERSON, None, almaty)
        person = await people.get(tx, PERSON)
    assert person is not None
    assert person.created_at == NOW
    assert person.created_at.tzinfo is UTC


async def test_also_in_a_snapshot_and_from_a_server_elsewhere(database: Database) -> None:
    async with database.write() as tx:
        me = (await journal_of(tx, PERSON)).id
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW)})])
        if not database.alone:
            await tx.execute(text("SET LOCAL timezone TO 'Asia/Almaty'"))
        taken = await snapshot.take(tx, PERSON)
        assert taken is not None
        assert taken.notices == (await notice_at(tx, me, "limit"),)
    [notice] = taken.notices
    assert notice.due_at == NOW
    assert notice.due_at.tzinfo is UTC


async def test_an_instant_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(ValueError, match="time zone"):
        await _naive(database)


async def _naive(database: Database) -> None:
    async with database.write() as tx:
        await people.add(tx, PERSON, None, NOW.replace(tzinfo=None))
