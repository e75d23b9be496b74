"""People, travellers, and forgetting them."""

import dataclasses
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.arrival import Arrival
from bot.core.journal import Journal, Traveller
from bot.core.stay import Stay
from bot.delivery import Due
from bot.storage import changes, dialogues, inbox, journals, notices, people, plans, tables
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import ChangedMeanwhileError
from bot.storage.tables import metadata
from tests.databases import journal_of

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON, OTHER = 7_123_456_789, 987_654_321_012_345


async def test_a_person_is_added_with_a_traveller(database: Database) -> None:
    async with database.write(PERSON) as tx:
        added, me = await people.add(tx, PERSON, "ru", NOW)
        first = await people.get(tx, PERSON)
        journal = await journal_of(tx, OTHER)
    assert (added, me) == (first, Traveller(me.id, PERSON, "me", None))
    days = (30, 14, 7, 3, 1, 0)
    assert first == people.Person(PERSON, None, "ru", "Asia/Almaty", 10, days, None, NOW, None, None, None)
    assert journal == Journal(journal.id, Traveller(journal.traveller.id, OTHER, "me", None), "KZ")


async def test_nobody_is_added_twice(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await people.add(tx, PERSON, "ru", NOW)
    with pytest.raises(ChangedMeanwhileError):
        await _add(database)
    async with database.read() as tx:
        person = await people.get(tx, PERSON)
        assert person is not None
        assert person.account_language == "ru"
        assert await tx.value(select(func.count()).select_from(tables.traveller)) == 1


async def _add(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await people.add(tx, PERSON, "en", NOW)


async def test_what_is_set_is_read_back(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await journal_of(tx, PERSON), await journal_of(tx, OTHER)
        person = await people.get(tx, PERSON)
        assert person is not None
        await people.change(tx, PERSON, language="ky")
        await people.change(tx, PERSON, unreachable_since=NOW)
        await people.change(tx, PERSON, zone="Asia/Bishkek", reminder_hour=8, days_before={3, 14})
        await people.change(tx, PERSON, paused_until=date(2026, 5, 1))
        await people.change(tx, PERSON, with_picture=True, pictures={"b": "file", "a": "other"})
        await people.set_nationality(tx, me.traveller.id, "AR")
    async with database.read() as tx:
        assert await people.get(tx, PERSON) == dataclasses.replace(
            person,
            language="ky",
            unreachable_since=NOW,
            zone="Asia/Bishkek",
            reminder_hour=8,
            days_before=(14, 3),
            paused_until=date(2026, 5, 1),
            with_picture=True,
            pictures={"b": "file", "a": "other"},
        )
        assert (await journal_of(tx, PERSON)).traveller == dataclasses.replace(me.traveller, nationality="AR")
        assert await journal_of(tx, OTHER) == other


async def test_the_first_source_stays(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await people.add(tx, PERSON, "ru", NOW)
        await people.add(tx, OTHER, None, NOW)
        person, other = await people.get(tx, PERSON), await people.get(tx, OTHER)
        assert person is not None
        await people.set_source(tx, PERSON, "g-1_a")
        await people.set_source(tx, PERSON, "another")
        assert await people.get(tx, PERSON) == dataclasses.replace(person, source="g-1_a")
        assert await people.get(tx, OTHER) == other


async def test_nobody_is_found_under_an_unknown_id(database: Database) -> None:
    async with database.read() as tx:
        assert await people.get(tx, PERSON) is None


async def _live(tx: Connection, person_id: int, bot_id: int, update: int) -> None:
    """A row in every table that knows people."""
    me = await journal_of(tx, person_id)
    stay = Stay(date(2024, 2, 29), date(2024, 3, 17))
    rows = await journals.apply(tx, me.id, [], [stay])
    await changes.add(tx, me.id, f"r{person_id}", "in", [], rows, NOW)
    await plans.keep(tx, me.id, Stay(date(2024, 4, 5), date(2024, 5, 6)))
    await dialogues.put(tx, person_id, "left when?", {"entered": "2024-02-29"}, NOW)
    await notices.plan_of_journals(tx, person_id, [(me.id, {"limit": Due(NOW)})])
    await notices.plan(tx, person_id, "apology", NOW)
    arrivals = [Arrival(update + number, person_id, f"въехал 29.02.2024 {person_id}", 0, NOW) for number in range(3)]
    await inbox.store(tx, bot_id, arrivals, NOW)
    waiting = (await inbox.heads(tx, NOW, [], 10))[-1]
    await inbox.give_up(tx, waiting.seq, NOW)


async def _counts(tx: Connection) -> dict[str, int]:
    return {name: await tx.value(select(func.count()).select_from(table)) for name, table in metadata.tables.items()}


async def test_forget_takes_every_row_of_one_person_and_none_of_another(database: Database) -> None:
    async with database.write(OTHER) as tx:
        await _live(tx, OTHER, 1, 100)
        alone = await _counts(tx)
    async with database.write(PERSON) as tx:
        await _live(tx, PERSON, 1, 200)
        both = await _counts(tx)
    assert all(both[name] == 2 * count for name, count in alone.items()), both
    async with database.write(PERSON) as tx:
        await people.forget(tx, PERSON)
        left = await _counts(tx)
        assert left == {**alone, "inbox": both["inbox"]}
        assert {waiting.lane for waiting in await inbox.heads(tx, NOW, [], 10)} == {OTHER}
        again = [Arrival(200 + number, PERSON, "the same", 0, NOW) for number in range(3)]
        await inbox.store(tx, 1, again, NOW)
        assert await _counts(tx) == left


async def test_forget_keeps_the_request_that_is_not_answered_yet_and_what_was_sent_after_it(
    database: Database,
) -> None:
    async with database.write(PERSON) as tx:
        await people.add(tx, PERSON, None, NOW)
        await inbox.store(tx, 1, [Arrival(n, PERSON, f"update {n}", 0, NOW) for n in range(4)], NOW)
        (answered,) = await inbox.heads(tx, NOW, [], 10)
        await inbox.give_up(tx, answered.seq, NOW)
        (pressed,) = await inbox.heads(tx, NOW, [], 10)
        await people.forget(tx, PERSON, keep_inbox_from=pressed.seq)
        left = await tx.rows(select(tables.inbox.c.update_id, tables.inbox.c.lane, tables.inbox.c.body))
        assert sorted(left) == [
            (0, None, None), (1, PERSON, "update 1"), (2, PERSON, "update 2"), (3, PERSON, "update 3"),
        ]  # fmt: skip


async def test_forgetting_the_unknown_is_no_error(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await people.forget(tx, PERSON)
    await database.scrub()


async def test_nothing_of_a_forgotten_person_is_left_in_the_files(sqlite_url: str, tmp_path: Path) -> None:
    """Looked for as SQLite writes them: a number in six bytes or, as a row's own, in groups of seven bits; text."""
    database = await Database.open(sqlite_url)
    traces = [
        PERSON.to_bytes(6),
        bytes((PERSON >> 7 * group & 0x7F) | (0x80 if group else 0) for group in (4, 3, 2, 1, 0)),
        str(PERSON).encode(),
        b"2024-02-29",
        b"2024-03-17",
        b"2024-04-05",
        b"2024-05-06",
        b"29.02.2024",
        "въехал".encode(),
        b"left when?",
    ]

    def found() -> list[bytes]:
        raw = b"".join(file.read_bytes() for file in sorted(tmp_path.iterdir()))
        return [trace for trace in traces if trace in raw]

    async with database.write(PERSON) as tx:
        await people.add(tx, OTHER, None, NOW)
        await _live(tx, PERSON, 1, 100)
        me = await journal_of(tx, PERSON)
        for year in range(200):  # several pages, so that whole ones are freed too
            rows = await journals.apply(tx, me.id, [], [Stay(date(1800 + year, 1, 2), date(1800 + year, 1, 3))])
            await changes.add(tx, me.id, f"{PERSON}/{year}", "past", [], rows, NOW)
    assert found() == traces
    async with database.write(PERSON) as tx:
        await people.forget(tx, PERSON)
    await database.scrub()
    assert found() == []
    await database.close()
