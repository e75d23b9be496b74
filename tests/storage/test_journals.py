"""Journals and changes: whole edits, one open stay, one change for each request."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.entries import Entry
from bot.core.journal import Journal, Traveller
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.storage import changes, journals, people, plans, snapshot
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import ConstraintError, is_transient
from tests.databases import journal_at, journal_of

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 7_123_456_789
CLOSED = Stay(date(2026, 1, 5), date(2026, 2, 1))
OPEN = Stay(date(2026, 2, 1))


VISA = Permit(date(2026, 3, 1), date(2026, 5, 1), PermitKind.VISA)


def _ids(stays: Iterable[Entry]) -> list[int]:
    return [stay.id for stay in stays]


async def _stays(tx: Connection, journal_id: int) -> tuple[Stay, ...]:
    journal = await journal_at(tx, journal_id)
    assert journal is not None
    return journal.stays


async def test_a_journal_is_read_in_order(database: Database) -> None:
    memory = Stay(date(2026, 2, 1), date(2026, 2, 1), from_memory=True)
    earlier = Stay(date(2025, 3, 1), date(2025, 3, 9))
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        added = await journals.apply(tx, me, [], [OPEN, CLOSED, memory, earlier])
        abroad = await journals.add(tx, (await journal_of(tx, PERSON)).traveller, "AM")
        await journals.apply(tx, abroad.id, [], [OPEN])
    assert added == (OPEN, CLOSED, memory, earlier)
    async with database.read() as tx:
        rows = await _stays(tx, me)
    assert rows == (earlier, CLOSED, memory, OPEN)
    assert set(_ids(rows)) == set(_ids(added))


async def test_the_database_itself_allows_one_open_stay(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        await journals.apply(tx, me, [], [OPEN])
    with pytest.raises(ConstraintError) as caught:
        await _apply(database, me, [Stay(date(2026, 5, 1))])
    assert not is_transient(caught.value)
    async with database.read() as tx:
        assert await _stays(tx, me) == (OPEN,)


async def _apply(database: Database, journal_id: int, added: list[Stay]) -> None:
    async with database.write() as tx:
        await journals.apply(tx, journal_id, [], added)


async def test_the_database_itself_refuses_to_leave_before_entering(database: Database) -> None:
    wrong = object.__new__(Stay)
    days = {"entered": date(2026, 2, 2), "left": date(2026, 2, 1)}
    for name, value in {**days, "from_memory": False, "id": 0, "registered": False}.items():
        object.__setattr__(wrong, name, value)
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
    with pytest.raises(ConstraintError):
        await _apply(database, me, [wrong])


async def test_an_edit_taken_back_brings_back_the_same_rows(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        before = await journals.apply(tx, me, [], [CLOSED, OPEN])
        merged = await journals.apply(tx, me, before, [Stay(CLOSED.entered)])
        await journals.apply(tx, me, merged, before)
        assert _ids(await _stays(tx, me)) == _ids(before)


async def test_the_id_of_a_deleted_stay_is_never_given_again(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        (old,) = await journals.apply(tx, me, [], [OPEN])
        await journals.apply(tx, me, [old], [])
        (new,) = await journals.apply(tx, me, [], [OPEN])
    assert new.id != old.id


async def test_a_row_of_another_journal_is_not_removed(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = (await journal_of(tx, PERSON)).id, (await journal_of(tx, PERSON + 1)).id
        (row,) = await journals.apply(tx, other, [], [OPEN])
        with pytest.raises(LookupError):
            await journals.apply(tx, me, [row], [])
        assert await _stays(tx, other) == (row,)


async def test_a_change_is_read_back_whole(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        rows = await journals.apply(tx, me, [], [CLOSED, Stay(OPEN.entered, from_memory=True)])
        made = await changes.add(tx, me, "u1", "in", rows[:1], rows[1:], NOW)
        bare = await changes.add(tx, me, "u2", "out", [], [], NOW)
    assert made == changes.Change(made.id, me, "u1", "in", rows[:1], rows[1:], NOW, None, None)
    async with database.read() as tx:
        assert await changes.get(tx, made.id) == made
        for request, found in (("u1", made), ("u2", bare), ("u3", None)):
            taken = await snapshot.take(tx, PERSON, request)
            assert taken is not None
            assert taken.changes == ((found,) if found else ())
        assert await changes.newest(tx, me) == bare
        assert await changes.newest(tx, me + 1) is None


async def test_one_change_for_each_request(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        await changes.add(tx, me, "u1", "in", [], [], NOW)
    with pytest.raises(ConstraintError):
        await _again(database, me)


async def _again(database: Database, journal_id: int) -> None:
    async with database.write() as tx:
        await changes.add(tx, journal_id, "u1", "in", [], [], NOW)


async def test_undone_changes_uncover_the_one_before(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = (await journal_of(tx, PERSON)).id
        first = await changes.add(tx, me, "u1", "in", [], [], NOW)
        second = await changes.add(tx, me, "u2", "out", [], [], NOW)
        await changes.mark_undone(tx, second.id, "u3", NOW + timedelta(hours=1))
        assert await changes.newest(tx, me) == first
        undone = await changes.get(tx, second.id)
        assert undone is not None
        assert (undone.undone_by, undone.undone_at) == ("u3", NOW + timedelta(hours=1))
        with pytest.raises(LookupError):
            await changes.mark_undone(tx, second.id, "u4", NOW)


async def test_what_is_set_for_a_journal_is_read_back(database: Database) -> None:
    async with database.write(PERSON) as tx:
        journal = await journal_of(tx, PERSON)
        other = await journal_of(tx, PERSON + 1)
        (stay,) = await journals.apply(tx, journal.id, [], [CLOSED])
        await plans.keep(tx, journal.id, Stay(date(2026, 12, 5)))
        held = await journals.apply(tx, journal.id, [], [Permit(None, date(2027, 1, 1)), VISA])
        await journals.asked_on(tx, held[0].id, NOW.date())
        await journals.set_own_limit(tx, journal.id, (30, 90, 180))
    async with database.read() as tx:
        assert await journal_at(tx, journal.id) == replace(
            journal,
            own_limit=(30, 90, 180),
            stays=(stay,),
            plans=(Stay(date(2026, 12, 5)),),
            permits=held,
        )
        kept = await journal_at(tx, journal.id)
        assert kept is not None
        assert kept.undated_permit is not None
        assert (kept.undated_permit.id, kept.undated_permit.asked_on) == (held[0].id, NOW.date())
        assert await journal_at(tx, other.id) == other
        assert await journal_at(tx, other.id + 1) is None
        assert await snapshot.take(tx, PERSON + 2) is None


async def test_one_journal_for_each_traveller_and_country(database: Database) -> None:
    async with database.write(PERSON) as tx:
        first = await journal_of(tx, PERSON)
        abroad = await journals.add(tx, first.traveller, "AM")
        assert abroad == Journal(abroad.id, first.traveller, "AM")
        taken = await snapshot.take(tx, PERSON)
        assert taken is not None
        assert taken.journals == (first, abroad)
    with pytest.raises(ConstraintError):
        await _add(database, first.traveller)


async def _add(database: Database, traveller: Traveller) -> None:
    async with database.write() as tx:
        await journals.add(tx, traveller, "KZ")


async def test_a_journal_id_is_never_given_twice(database: Database) -> None:
    """An old button of somebody who is forgotten must not show another's days."""
    async with database.write() as tx:
        before = await journal_of(tx, PERSON)
        await people.forget(tx, PERSON)
        after = await journal_of(tx, PERSON + 1)
    assert before.id != after.id
    assert before.traveller.id != after.traveller.id
