"""What reads and then perhaps writes: alone it keeps nobody waiting, and what it read still holds when it writes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.stay import Stay
from bot.delivery import Due
from bot.storage import changes, dialogues, journals, key_values, notices, people, snapshot
from bot.storage.connection import Connection, LateConnection
from bot.storage.database import Database
from bot.storage.snapshot import Snapshot
from tests.databases import journal_of
from tests.patience import PATIENCE
from tests.storage.values import get, put

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON, OTHER = 7_123_456_789, 987_654_321_012_345
STAY = Stay(date(2026, 11, 1))


@pytest.fixture
async def before(database: Database) -> Snapshot:
    """A person with an open stay, the change that made it and a notice that is on its way."""
    async with database.write() as tx:
        me = (await journal_of(tx, PERSON)).id
        added = await journals.apply(tx, me, [], [STAY])
        await changes.add(tx, me, "entered", "in", [], added, NOW)
        await notices.plan_of_journals(tx, PERSON, [(me, {"limit": Due(NOW)})])
        await notices.claim(tx, NOW, timedelta(minutes=5))
        await journal_of(tx, OTHER)
        return await _known(tx)


async def _known(tx: Connection, request: str = "") -> Snapshot:
    found = await snapshot.take(tx, PERSON, request)
    assert found is not None
    return found


async def _now(database: Database, request: str = "") -> Snapshot:
    async with database.read() as tx:
        return await _known(tx, request)


class Edit:
    """Reads the person; the first time something happens meanwhile; then writes which time it is."""

    def __init__(self, meanwhile: Callable[[], Awaitable[None]]) -> None:
        self._meanwhile = meanwhile
        self.read: list[Snapshot] = []

    async def __call__(self, tx: LateConnection) -> str:
        found = await _known(tx, "edit")
        people.guard(tx, PERSON, found.version)
        self.read.append(found)
        if len(self.read) == 1:
            await self._meanwhile()
        request = f"run {len(self.read)}"
        await changes.add(tx, found.journals[0].id, request, "out", found.journals[0].stays, [], NOW)
        await dialogues.put(tx, PERSON, request, {}, NOW)
        return request


async def _nothing() -> None:
    pass


async def _settle(database: Database) -> None:
    """A notice went out, as the loop of the notices writes it."""
    async with database.write() as tx:
        await people.touch(tx, PERSON)
        [notice] = (await _known(tx)).notices
        await notices.settle(tx, notice, NOW + timedelta(days=7), NOW.date())


async def _undo(database: Database) -> None:
    async def undo(tx: LateConnection) -> None:
        found = await _known(tx)
        people.guard(tx, PERSON, found.version)
        newest = await changes.newest(tx, found.journals[0].id)
        assert newest is not None
        await journals.apply(tx, newest.journal_id, newest.added, newest.removed)
        await changes.mark_undone(tx, newest.id, "undo", NOW)

    await database.read_then_write(undo)


async def _edit(database: Database) -> None:
    async def leave(tx: LateConnection) -> None:
        found = await _known(tx)
        people.guard(tx, PERSON, found.version)
        [stay] = found.journals[0].stays
        await journals.apply(tx, found.journals[0].id, [stay], [replace(stay, left=NOW.date())])

    await database.read_then_write(leave)


async def _same_request(database: Database) -> None:
    async def carry_out(tx: LateConnection) -> None:
        found = await _known(tx)
        people.guard(tx, PERSON, found.version)
        await changes.add(tx, found.journals[0].id, "edit", "in", [], [], NOW)

    await database.read_then_write(carry_out)


async def test_undisturbed_it_is_carried_out_once(database: Database, before: Snapshot) -> None:
    edit = Edit(_nothing)
    assert await database.read_then_write(edit) == "run 1"
    assert edit.read == [before]
    after = await _now(database, "run 1")
    assert after.version == before.version + 1
    assert after.dialogue == dialogues.Dialogue("run 1", {}, NOW)
    assert after.changes


@pytest.mark.parametrize(
    ("meanwhile", "newer"),
    [
        (_settle, lambda found: [notice.sent_about for notice in found.notices] == [NOW.date()]),
        (_undo, lambda found: found.journals[0].stays == ()),
        (_edit, lambda found: found.journals[0].stays == (replace(STAY, left=NOW.date()),)),
        (_same_request, lambda found: bool(found.changes)),
    ],
)
async def test_changed_between_reading_and_writing_it_is_carried_out_anew_on_the_newer_state(
    database: Database,
    another: Database,
    before: Snapshot,
    meanwhile: Callable[[Database], Awaitable[None]],
    newer: Callable[[Snapshot], bool],
) -> None:
    edit = Edit(lambda: meanwhile(another))
    assert await database.read_then_write(edit) == "run 2"
    first, second = edit.read
    assert first == before
    assert second.version == before.version + 1
    assert newer(second)
    assert not newer(first)
    assert not (await _now(database, "run 1")).changes, "nothing of the first run stays"
    after = await _now(database, "run 2")
    [change] = after.changes
    assert change.removed == second.journals[0].stays
    assert (after.version, after.journals) == (second.version + 1, second.journals)


async def test_what_happens_to_another_person_disturbs_nobody(
    database: Database, another: Database, before: Snapshot
) -> None:
    async def meanwhile() -> None:
        async with another.write(OTHER) as tx:
            await people.touch(tx, OTHER)
            await people.change(tx, OTHER, language="ky")

    edit = Edit(meanwhile)
    assert await database.read_then_write(edit) == "run 1"
    assert edit.read == [before]


async def test_who_was_forgotten_meanwhile_begins_anew(database: Database, another: Database, before: Snapshot) -> None:
    async def work(tx: LateConnection) -> Snapshot | None:
        found = await snapshot.take(tx, PERSON)
        if found is None:
            return None
        people.guard(tx, PERSON, found.version)
        async with another.write() as other:
            await people.touch(other, PERSON)
            await people.forget(other, PERSON)
        await key_values.put(tx, f"{PERSON} did", "something")
        return found

    assert await database.read_then_write(work) is None
    assert await get(database, f"{PERSON} did") is None


async def test_what_only_reads_goes_on_while_somebody_writes_and_changes_nothing(
    database: Database, another: Database, before: Snapshot
) -> None:
    async def read(tx: LateConnection) -> tuple[Snapshot, str | None]:
        found = await _known(tx)
        people.guard(tx, PERSON, found.version)
        return found, await key_values.get(tx, "key")

    await put(database, "key", "before")
    async with asyncio.timeout(PATIENCE), another.write(PERSON) as tx:
        await people.touch(tx, PERSON)
        await people.change(tx, PERSON, language="ky")
        await key_values.put(tx, "key", "after")
        assert await database.read_then_write(read) == (before, "before")
    after = await _now(database)
    assert after == replace(before, version=before.version + 1, person=replace(before.person, language="ky"))
    assert await database.read_then_write(read) == (after, "after")
    assert await _now(database) == after


async def test_who_reads_holds_up_nobody_who_writes(database: Database, another: Database, before: Snapshot) -> None:
    async def work(tx: LateConnection) -> tuple[str | None, str | None]:
        first = await key_values.get(tx, "key")
        async with asyncio.timeout(PATIENCE):
            await _settle(another)
            await put(another, "key", "value")
        return first, await key_values.get(tx, "key")

    assert await database.read_then_write(work) == (None, "value"), "each statement reads by itself"


async def test_from_the_first_write_on_it_is_one_transaction(
    database: Database, another: Database, before: Snapshot
) -> None:
    waited, written = list[str](), asyncio.Event()

    async def work(tx: LateConnection) -> None:
        people.guard(tx, PERSON, before.version)
        await key_values.put(tx, "key", "value")
        assert await key_values.get(tx, "key") == "value"  # on SQLite what is written waits for the next statement
        written.set()
        assert await get(another, "key") is None
        await asyncio.sleep(0.1)  # the other gets as far as it can
        assert (await _known(tx)).version == before.version + 1
        waited.append("work")

    async def other() -> None:
        await written.wait()
        await _settle(another)
        waited.append("other")

    await asyncio.gather(database.read_then_write(work), other())
    assert waited == ["work", "other"]
    assert (await _now(database)).version == before.version + 2
    assert await get(another, "key") == "value"


async def test_many_at_once_lose_nothing(database: Database, another: Database, before: Snapshot) -> None:
    async def count_up(tx: LateConnection) -> None:
        found = await _known(tx)
        people.guard(tx, PERSON, found.version)
        count = int(await key_values.get(tx, "count") or 0)
        await key_values.put(tx, "count", str(count + 1))

    await asyncio.gather(*(each.read_then_write(count_up) for each in (database, another) for _ in range(8)))
    assert await get(database, "count") == "16"
    assert (await _now(database)).version == before.version + 16
