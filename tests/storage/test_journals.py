"""Journals and changes: whole edits, one open stay, one change for each request."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.core.stay import Stay
from bot.storage import changes, journals, people
from bot.storage.database import Connection, Database
from bot.storage.journals import Row
from bot.storage.refusals import is_refusal

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 7_123_456_789
CLOSED = Stay(date(2026, 1, 5), date(2026, 2, 1))
OPEN = Stay(date(2026, 2, 1))


async def _me(tx: Connection, person_id: int = PERSON) -> int:
    await people.add(tx, person_id, None, NOW)
    me = await people.me(tx, person_id)
    assert me is not None
    return me.id


async def test_a_journal_is_read_in_order(database: Database) -> None:
    memory = Stay(date(2026, 2, 1), date(2026, 2, 1), from_memory=True)
    earlier = Stay(date(2025, 3, 1), date(2025, 3, 9))
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        added = await journals.apply(tx, me, "KZ", [], [OPEN, CLOSED, memory, earlier])
        await journals.apply(tx, me, "AM", [], [OPEN])
    assert [row.stay for row in added] == [OPEN, CLOSED, memory, earlier]
    async with database.read() as tx:
        rows = await journals.stays(tx, me, "KZ")
    assert [row.stay for row in rows] == [earlier, CLOSED, memory, OPEN]
    assert set(rows) == set(added)


async def test_the_database_itself_allows_one_open_stay(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await journals.apply(tx, me, "KZ", [], [OPEN])
    with pytest.raises(IntegrityError) as caught:
        await _apply(database, me, [Stay(date(2026, 5, 1))])
    assert not is_refusal(caught.value)
    async with database.read() as tx:
        assert [row.stay for row in await journals.stays(tx, me, "KZ")] == [OPEN]


async def _apply(database: Database, traveller_id: int, added: list[Stay | Row]) -> None:
    async with database.write() as tx:
        await journals.apply(tx, traveller_id, "KZ", [], added)


async def test_the_database_itself_refuses_to_leave_before_entering(database: Database) -> None:
    wrong = object.__new__(Stay)
    for name, value in (("entered", date(2026, 2, 2)), ("left", date(2026, 2, 1)), ("from_memory", False)):
        object.__setattr__(wrong, name, value)
    async with database.write(PERSON) as tx:
        me = await _me(tx)
    with pytest.raises(IntegrityError):
        await _apply(database, me, [wrong])


async def test_an_edit_taken_back_brings_back_the_same_rows(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        before = await journals.apply(tx, me, "KZ", [], [CLOSED, OPEN])
        merged = await journals.apply(tx, me, "KZ", before, [Stay(CLOSED.entered)])
        await journals.apply(tx, me, "KZ", merged, before)
        assert await journals.stays(tx, me, "KZ") == before


async def test_the_id_of_a_deleted_stay_is_never_given_again(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        (old,) = await journals.apply(tx, me, "KZ", [], [OPEN])
        await journals.apply(tx, me, "KZ", [old], [])
        (new,) = await journals.apply(tx, me, "KZ", [], [OPEN])
    assert new.id != old.id


async def test_a_row_of_another_journal_is_not_removed(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me, other = await _me(tx), await _me(tx, PERSON + 1)
        (row,) = await journals.apply(tx, other, "KZ", [], [OPEN])
        with pytest.raises(LookupError):
            await journals.apply(tx, me, "KZ", [row], [])
        with pytest.raises(LookupError):
            await journals.apply(tx, other, "AM", [row], [])
        assert await journals.stays(tx, other, "KZ") == (row,)


async def test_a_change_is_read_back_whole(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        rows = await journals.apply(tx, me, "KZ", [], [CLOSED, Stay(OPEN.entered, from_memory=True)])
        made = await changes.add(tx, me, "KZ", "u1", "in", rows[:1], rows[1:], NOW)
        bare = await changes.add(tx, me, "KZ", "u2", "out", [], [], NOW)
    assert made == changes.Change(made.id, me, "KZ", "u1", "in", rows[:1], rows[1:], NOW, None, None)
    async with database.read() as tx:
        assert await changes.get(tx, made.id) == made
        assert await changes.by_request(tx, "u1") == made
        assert await changes.by_request(tx, "u3") is None
        assert await changes.newest(tx, me, "KZ") == bare
        assert await changes.newest(tx, me, "AM") is None


async def test_one_change_for_each_request(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        await changes.add(tx, me, "KZ", "u1", "in", [], [], NOW)
    with pytest.raises(IntegrityError):
        await _again(database, me)


async def _again(database: Database, traveller_id: int) -> None:
    async with database.write() as tx:
        await changes.add(tx, traveller_id, "KZ", "u1", "in", [], [], NOW)


async def test_undone_changes_uncover_the_one_before(database: Database) -> None:
    async with database.write(PERSON) as tx:
        me = await _me(tx)
        first = await changes.add(tx, me, "KZ", "u1", "in", [], [], NOW)
        second = await changes.add(tx, me, "KZ", "u2", "out", [], [], NOW)
        await changes.mark_undone(tx, second.id, "u3", NOW + timedelta(hours=1))
        assert await changes.newest(tx, me, "KZ") == first
        undone = await changes.get(tx, second.id)
        assert undone is not None
        assert (undone.undone_by, undone.undone_at) == ("u3", NOW + timedelta(hours=1))
        with pytest.raises(LookupError):
            await changes.mark_undone(tx, second.id, "u4", NOW)
