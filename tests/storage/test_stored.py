"""What the bot stored before there were journals: every row is kept, belongs to ("me", KZ), and goes back as it was."""

from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, select, text

from bot.core.stay import Stay
from bot.storage import journals, people, tables
from bot.storage.database import Database
from tests.databases import journal_of
from tests.storage.engine import with_engine
from tests.stored import ROWS, down, emptied, fill, highest_given, up

WITH_PERMIT, WITH_OWN_LIMIT = 5000000002, 5000000003


def held(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    found = MetaData()
    found.reflect(connection)
    return {
        name: [dict(row) for row in connection.execute(select(found.tables[name]).order_by(text("1"))).mappings()]
        for name in ROWS
    }


def filled(connection: Connection) -> None:
    emptied(connection)
    fill(connection)


@pytest.fixture
async def upgraded(database_url: str) -> AsyncIterator[Database]:
    """A database that the landed version had filled, opened by this one."""
    await (await Database.open(database_url)).close()
    await with_engine(database_url, filled)
    opened = await Database.open(database_url)
    yield opened
    await opened.close()


async def test_every_stay_plan_change_and_notice_is_of_its_travellers_journal(upgraded: Database) -> None:
    async with upgraded.read() as tx:
        for row in ROWS["traveller"]:
            journal = await journal_of(tx, row["person_id"])
            assert (journal.traveller.id, journal.traveller.nationality) == (row["id"], row["nationality"])
            assert journal.country == "KZ"
            for name, kept in (("stay", journal.stays), ("plan", journal.plans)):
                was = [each for each in ROWS[name] if each["traveller_id"] == row["id"]]
                assert {(each.id, each) for each in kept} == {(each["id"], _stay(each)) for each in was}
            for table in (tables.change, tables.notice):
                ids = [each["id"] for each in ROWS[table.name] if each["traveller_id"] == row["id"]]
                of_it = select(table.c.id).where(table.c.journal_id == journal.id).order_by(table.c.id)
                assert [id_ for (id_,) in await tx.rows(of_it)] == ids


async def test_what_was_set_for_the_traveller_is_set_for_the_journal(upgraded: Database) -> None:
    async with upgraded.read() as tx:
        found = {row["person_id"]: await journal_of(tx, row["person_id"]) for row in ROWS["traveller"]}
    assert {who for who, journal in found.items() if journal.undated_permit} == {WITH_PERMIT}
    assert {who: journal.own_limit for who, journal in found.items() if journal.own_limit} == {
        WITH_OWN_LIMIT: (30, 90, 180)
    }


async def test_no_number_is_given_again(upgraded: Database) -> None:
    async with upgraded.write(1) as tx:
        _, traveller = await people.add(tx, 1, None, datetime.fromisoformat("2026-03-21T00:00:00+00:00"))
        assert traveller.id > highest_given("traveller")
        journal = await journals.add(tx, traveller, "KZ")
        (stay,) = await journals.apply(tx, journal.id, [], [Stay(date(2026, 3, 1))])
        assert stay.id > highest_given("stay")


async def test_taken_back_the_rows_are_as_they_were(upgraded: Database, database_url: str) -> None:
    def back(connection: Connection) -> None:
        down(connection, "0005")
        after = held(connection)
        filled(connection)
        assert after == held(connection)
        up(connection)

    await with_engine(database_url, back)


def _stay(row: dict[str, Any]) -> Stay:
    left = row["left_on"] and date.fromisoformat(row["left_on"])
    return Stay(date.fromisoformat(row["entered"]), left, bool(row.get("from_memory")))
