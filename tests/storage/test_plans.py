"""Plans: one for each entry day, apart from the stays; what was taken out is known for a while to whom took it out."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from bot.core.stay import Stay
from bot.storage import journals, people, plans, tables
from bot.storage.database import Connection, Database
from bot.storage.journals import Row
from bot.storage.refusals import is_refusal

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON, OTHER = 7_123_456_789, 987_654_321_012_345
DECEMBER, JANUARY = date(2026, 12, 5), date(2027, 1, 10)
TRIP = Stay(DECEMBER, date(2026, 12, 20))


async def _me(tx: Connection, person_id: int = PERSON) -> int:
    await people.add(tx, person_id, None, NOW)
    me = await people.me(tx, person_id)
    assert me is not None
    return me.id


async def _trips(tx: Connection, traveller_id: int, country: str = "KZ") -> list[Stay]:
    return [row.stay for row in await plans.get(tx, traveller_id, country)]


async def test_plans_are_read_in_order_and_apart_from_stays(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await _me(tx), await _me(tx, OTHER)
        for trip in (Stay(JANUARY), TRIP):
            await plans.keep(tx, me, "KZ", trip)
        await plans.keep(tx, me, "AM", Stay(JANUARY))
        await plans.keep(tx, other, "KZ", Stay(date(2026, 12, 31)))
    async with database.read() as tx:
        assert await _trips(tx, me) == [TRIP, Stay(JANUARY)]
        assert await _trips(tx, me, "AM") == [Stay(JANUARY)]
        assert await journals.stays(tx, me, "KZ") == ()


async def test_one_plan_for_each_entry_day(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await plans.keep(tx, me, "KZ", Stay(DECEMBER))
        [first] = await plans.get(tx, me, "KZ")
        await plans.keep(tx, me, "KZ", TRIP)
        assert await plans.get(tx, me, "KZ") == (Row(first.id, TRIP),)
        await plans.keep(tx, me, "KZ", Stay(DECEMBER))
        assert await plans.get(tx, me, "KZ") == (first,)


async def test_a_plan_gets_other_days_and_stays_the_same(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await plans.keep(tx, me, "KZ", TRIP)
        await plans.keep(tx, me, "KZ", Stay(JANUARY))
        [row, other] = await plans.get(tx, me, "KZ")
        moved = Stay(date(2027, 2, 1), date(2027, 2, 16))
        await plans.change(tx, me, "KZ", row.id, moved)
        assert await plans.get(tx, me, "KZ") == (other, Row(row.id, moved))


async def test_the_database_itself_refuses_two_on_one_day_and_to_leave_before_entering(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await plans.keep(tx, me, "KZ", TRIP)
        await plans.keep(tx, me, "KZ", Stay(JANUARY))
        [row, _] = await plans.get(tx, me, "KZ")
    wrong = object.__new__(Stay)
    for name, value in (("entered", JANUARY), ("left", DECEMBER), ("from_memory", False)):
        object.__setattr__(wrong, name, value)
    for trip in (Stay(JANUARY), wrong):
        with pytest.raises(IntegrityError) as caught:
            await _change(database, me, row.id, trip)
        assert not is_refusal(caught.value)
    async with database.read() as tx:
        assert await _trips(tx, me) == [TRIP, Stay(JANUARY)]


async def _change(database: Database, traveller_id: int, plan_id: int, trip: Stay) -> None:
    async with database.write() as tx:
        await plans.change(tx, traveller_id, "KZ", plan_id, trip)


async def test_another_travellers_plan_is_not_changed(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await _me(tx), await _me(tx, OTHER)
        await plans.keep(tx, other, "KZ", TRIP)
        [row] = await plans.get(tx, other, "KZ")
        await plans.change(tx, me, "KZ", row.id, Stay(JANUARY))
        assert await plans.get(tx, other, "KZ") == (row,)


async def test_what_a_request_took_out_is_known_to_it_alone(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await _me(tx), await _me(tx, OTHER)
        await plans.keep(tx, me, "KZ", TRIP)
        [row] = await plans.get(tx, me, "KZ")
        assert await plans.dropped(tx, me, "KZ", "u1") is None
        await plans.drop(tx, row.id, "u1")
        assert await plans.get(tx, me, "KZ") == ()
        assert await plans.dropped(tx, me, "KZ", "u1") == TRIP
        for traveller, country, request in ((me, "KZ", "u2"), (other, "KZ", "u1"), (me, "AM", "u1")):
            assert await plans.dropped(tx, traveller, country, request) is None


async def test_kept_again_it_is_the_same_plan_and_nothing_is_taken_out_any_more(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await plans.keep(tx, me, "KZ", TRIP)
        [row] = await plans.get(tx, me, "KZ")
        await plans.drop(tx, row.id, "u1")
        await plans.keep(tx, me, "KZ", Stay(DECEMBER))
        assert await plans.get(tx, me, "KZ") == (Row(row.id, Stay(DECEMBER)),)
        assert await plans.dropped(tx, me, "KZ", "u1") is None


async def test_another_may_be_moved_onto_the_day_of_one_that_was_taken_out(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        for trip in (TRIP, Stay(JANUARY)):
            await plans.keep(tx, me, "KZ", trip)
        [gone, row] = await plans.get(tx, me, "KZ")
        await plans.drop(tx, gone.id, "u1")
        await plans.change(tx, me, "KZ", row.id, Stay(DECEMBER))
        assert await plans.get(tx, me, "KZ") == (Row(row.id, Stay(DECEMBER)),)


async def test_old_ones_go_also_those_taken_out(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await _me(tx), await _me(tx, OTHER)
        for trip in (TRIP, Stay(date(2026, 12, 4)), Stay(JANUARY)):
            await plans.keep(tx, me, "KZ", trip)
        for traveller, country in ((me, "AM"), (other, "KZ")):
            await plans.keep(tx, traveller, country, TRIP)
        await plans.drop(tx, (await plans.get(tx, me, "KZ"))[0].id, "u1")
        await plans.drop_before(tx, me, "KZ", DECEMBER)
        assert await _trips(tx, me) == [TRIP, Stay(JANUARY)]
        assert await plans.dropped(tx, me, "KZ", "u1") is None
        await plans.drop_before(tx, me, "KZ", JANUARY)
        assert await _trips(tx, me) == [Stay(JANUARY)]
        assert await _trips(tx, me, "AM") == await _trips(tx, other) == [TRIP]


async def test_an_id_is_never_given_again(database: Database) -> None:
    """An old button must not open another plan."""
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await plans.keep(tx, me, "KZ", TRIP)
        [old] = await plans.get(tx, me, "KZ")
        await plans.drop_before(tx, me, "KZ", JANUARY)
        await plans.keep(tx, me, "KZ", TRIP)
        [new] = await plans.get(tx, me, "KZ")
    assert new.id != old.id


async def test_they_go_with_the_person(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await _me(tx), await _me(tx, OTHER)
        for traveller in (me, other):
            for trip in (TRIP, Stay(JANUARY)):
                await plans.keep(tx, traveller, "KZ", trip)
        await plans.drop(tx, (await plans.get(tx, me, "KZ"))[0].id, "u1")
        await people.forget(tx, PERSON)
        assert await _trips(tx, other) == [TRIP, Stay(JANUARY)]
        assert await tx.scalar(select(func.count()).select_from(tables.plan)) == 2
