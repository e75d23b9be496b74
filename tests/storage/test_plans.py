"""Plans: one for each entry day, apart from the stays; what was taken out is known for a while to whom took it out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from bot.core.stay import Stay
from bot.storage import journals, people, plans, tables
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import ConstraintError, is_transient
from tests.databases import journal_at, journal_of

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON, OTHER = 7_123_456_789, 987_654_321_012_345
DECEMBER, JANUARY = date(2026, 12, 5), date(2027, 1, 10)
TRIP = Stay(DECEMBER, date(2026, 12, 20))


async def _plans(tx: Connection, journal_id: int) -> tuple[Stay, ...]:
    journal = await journal_at(tx, journal_id)
    assert journal is not None
    return journal.plans


async def test_plans_are_read_in_order_and_apart_from_stays(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = (await journal_of(tx, PERSON)).id, (await journal_of(tx, OTHER)).id
        for trip in (Stay(JANUARY), TRIP):
            await plans.keep(tx, me, trip)
        abroad = await journals.add(tx, (await journal_of(tx, PERSON)).traveller, "AM")
        await plans.keep(tx, abroad.id, Stay(JANUARY))
        await plans.keep(tx, other, Stay(date(2026, 12, 31)))
    async with database.read() as tx:
        assert await _plans(tx, me) == (TRIP, Stay(JANUARY))
        assert await _plans(tx, abroad.id) == (Stay(JANUARY),)
        journal = await journal_at(tx, me)
    assert journal is not None
    assert journal.stays == ()


async def test_one_plan_for_each_entry_day(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        first = await plans.keep(tx, me, Stay(DECEMBER))
        assert first == Stay(DECEMBER)
        for trip in (TRIP, Stay(DECEMBER)):
            kept = await plans.keep(tx, me, trip)
            [read] = await _plans(tx, me)
            assert kept == read == trip
            assert kept.id == read.id == first.id


async def test_a_plan_gets_other_days_and_stays_the_same(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        await plans.keep(tx, me, TRIP)
        await plans.keep(tx, me, Stay(JANUARY))
        [row, other] = await _plans(tx, me)
        moved = Stay(date(2027, 2, 1), date(2027, 2, 16))
        await plans.change(tx, me, row.id, moved)
        assert await _plans(tx, me) == (other, replace(moved, id=row.id))


async def test_the_database_itself_refuses_two_on_one_day_and_to_leave_before_entering(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        await plans.keep(tx, me, TRIP)
        await plans.keep(tx, me, Stay(JANUARY))
        [row, _] = await _plans(tx, me)
    wrong = object.__new__(Stay)
    for name, value in (("entered", JANUARY), ("left", DECEMBER), ("from_memory", False)):
        object.__setattr__(wrong, name, value)
    for trip in (Stay(JANUARY), wrong):
        with pytest.raises(ConstraintError) as caught:
            await _change(database, me, row.id, trip)
        assert not is_transient(caught.value)
    async with database.read() as tx:
        assert await _plans(tx, me) == (TRIP, Stay(JANUARY))


async def _change(database: Database, traveller_id: int, plan_id: int, trip: Stay) -> None:
    async with database.write() as tx:
        await plans.change(tx, traveller_id, plan_id, trip)


async def test_another_travellers_plan_is_not_changed(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = (await journal_of(tx, PERSON)).id, (await journal_of(tx, OTHER)).id
        await plans.keep(tx, other, TRIP)
        [row] = await _plans(tx, other)
        await plans.change(tx, me, row.id, Stay(JANUARY))
        assert await _plans(tx, other) == (row,)


async def test_what_a_request_took_out_is_known_to_it_alone(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = (await journal_of(tx, PERSON)).id, (await journal_of(tx, OTHER)).id
        await plans.keep(tx, me, TRIP)
        [row] = await _plans(tx, me)
        assert await plans.dropped(tx, me, "u1") is None
        await plans.drop(tx, row.id, "u1")
        assert await _plans(tx, me) == ()
        assert await plans.dropped(tx, me, "u1") == TRIP
        for journal, request in ((me, "u2"), (other, "u1")):
            assert await plans.dropped(tx, journal, request) is None


async def test_kept_again_it_is_the_same_plan_and_nothing_is_taken_out_any_more(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        await plans.keep(tx, me, TRIP)
        [row] = await _plans(tx, me)
        await plans.drop(tx, row.id, "u1")
        await plans.keep(tx, me, Stay(DECEMBER))
        assert await _plans(tx, me) == (replace(Stay(DECEMBER), id=row.id),)
        assert await plans.dropped(tx, me, "u1") is None


async def test_another_may_be_moved_onto_the_day_of_one_that_was_taken_out(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        for trip in (TRIP, Stay(JANUARY)):
            await plans.keep(tx, me, trip)
        [gone, row] = await _plans(tx, me)
        await plans.drop(tx, gone.id, "u1")
        await plans.change(tx, me, row.id, Stay(DECEMBER))
        assert await _plans(tx, me) == (replace(Stay(DECEMBER), id=row.id),)


async def test_old_ones_go_also_those_taken_out(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = (await journal_of(tx, PERSON)).id, (await journal_of(tx, OTHER)).id
        for trip in (TRIP, Stay(date(2026, 12, 4)), Stay(JANUARY)):
            await plans.keep(tx, me, trip)
        await plans.keep(tx, other, TRIP)
        await plans.drop(tx, (await _plans(tx, me))[0].id, "u1")
        await plans.drop_before(tx, me, DECEMBER)
        assert await _plans(tx, me) == (TRIP, Stay(JANUARY))
        assert await plans.dropped(tx, me, "u1") is None
        await plans.drop_before(tx, me, JANUARY)
        assert await _plans(tx, me) == (Stay(JANUARY),)
        assert await _plans(tx, other) == (TRIP,)


async def test_an_id_is_never_given_again(database: Database) -> None:
    """An old button must not open another plan."""
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        await plans.keep(tx, me, TRIP)
        [old] = await _plans(tx, me)
        await plans.drop_before(tx, me, JANUARY)
        await plans.keep(tx, me, TRIP)
        [new] = await _plans(tx, me)
    assert new.id != old.id


async def test_they_go_with_the_person(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = (await journal_of(tx, PERSON)).id, (await journal_of(tx, OTHER)).id
        for traveller in (me, other):
            for trip in (TRIP, Stay(JANUARY)):
                await plans.keep(tx, traveller, trip)
        await plans.drop(tx, (await _plans(tx, me))[0].id, "u1")
        await people.forget(tx, PERSON)
        assert await _plans(tx, other) == (TRIP, Stay(JANUARY))
        assert await tx.value(select(func.count()).select_from(tables.plan)) == 2
