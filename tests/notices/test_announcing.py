"""An announcement is planned once for everybody it is for, goes out in nobody's night, and is counted."""

import asyncio
from collections.abc import Collection
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.actions import announcing, due_notices
from bot.actions.announcing import announce, audience
from bot.actions.runner import ActionRunner
from bot.core.journal import ME
from bot.core.reminders import ENDLESS
from bot.delivery import Delivered, Delivery, Later, Notice, NotNeeded, Refused, Unreachable
from bot.rulebook import load_all
from bot.storage import announcements, notices, people
from bot.storage.announcements import Progress, number_of
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.tables import notice
from tests.notices.rig import DAY, PERSON, START, TODAY, Rig

TEXTS = {"ru": "Закон", "ky": "Мыйзам", "en": "Law"}
NOBODY = {(language,): 0 for language in TEXTS}


async def add(database: Database, person: int, *nationalities: str | None, **kept: object) -> None:
    """A person who counts for travellers of these nationalities."""
    async with database.write() as tx:
        _, me = await people.add(tx, person, None, START)
        for place, nationality in enumerate(nationalities):
            if place:
                await people.add_traveller(tx, person, f"{ME} {place}", nationality)
            else:
                await people.set_nationality(tx, me.id, nationality)
        await people.change(tx, person, version=1, **kept)


async def planned(database: Database) -> dict[int, datetime]:
    async with database.read() as tx:
        rows = await tx.rows(select(notice.c.chat_id, notice.c.due_at).where(notice.c.due_at.is_not(None)))
    return {chat: due for chat, due in rows if due}


async def queue(database: Database, nationalities: Collection[str] = (), now: datetime = START) -> int:
    return await announce(database, TEXTS, nationalities, lambda: now, lambda _: None)


async def progress(database: Database) -> Progress:
    async with database.read() as tx:
        return await announcements.progress(tx, number_of(TEXTS))


async def test_everybody_of_a_citizenship_is_told_once(database: Database) -> None:
    await add(database, 1, "KG")
    await add(database, 2, "RU", "KG", "KG")
    await add(database, 3, "RU", language="ru", paused_until=ENDLESS)
    await add(database, 4, None, account_language="ky", unreachable_since=START)
    found = await audience(database, TEXTS, {"KG", "BY"})
    assert (dict(found.by_languages), found.parked) == ({("ru", "ky", "en"): 2} | NOBODY, 0)
    assert await queue(database, {"KG", "BY"}) == 2
    assert (await planned(database)).keys() == {1, 2}
    found = await audience(database, TEXTS, ())
    assert (dict(found.by_languages), found.parked) == (NOBODY | {("ru",): 1, ("ky",): 1}, 1)
    assert await queue(database) == 2
    assert (await planned(database)).keys() == {1, 2, 3, 4}
    assert await queue(database) == 0
    assert await progress(database) == Progress(sent=0, waiting=3, parked=1, failed=0)


async def test_a_start_that_was_killed_is_gone_on_with(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcing, "BATCH", 2)
    for person in range(1, 8):
        await add(database, person)

    def die(count: int) -> None:
        if count == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await announce(database, TEXTS, (), lambda: START, die)
    before = await planned(database)
    assert before.keys() == {1, 2, 3, 4}
    assert await queue(database) == 3
    after = await planned(database)
    assert after == after | before, "who was planned keeps their turn"
    assert len(set(after.values())) == 7, "and the others come after them"


async def test_many_fall_due_one_after_another_and_at_night_in_the_morning(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcing, "A_SECOND", 1 / 3600)
    almaty, new_york = "Asia/Almaty", "America/New_York"
    for person, zone in enumerate((almaty, new_york, almaty, almaty)):
        await add(database, 1 + person, zone=zone)
    await queue(database, now=datetime(2026, 11, 23, 15, tzinfo=UTC))  # 20:00 in Almaty, 10:00 in New York
    moments = {person: due.astimezone(UTC) for person, due in (await planned(database)).items()}
    night = timedelta(hours=10)
    assert moments == {
        1: datetime(2026, 11, 23, 15, tzinfo=UTC),
        2: datetime(2026, 11, 23, 16, tzinfo=UTC),
        3: datetime(2026, 11, 23, 17, tzinfo=UTC) + night,
        4: datetime(2026, 11, 23, 18, tzinfo=UTC) + night,
    }


class Bot:
    """The loop, with the kind itself; keeps whom it told."""

    def __init__(self, database: Database) -> None:
        self.rig, self.told = Rig(database), list[int]()
        self.runner = ActionRunner(database, load_all(), lambda: self.rig.now)
        self.rig.answer, self.rig.replan = self.deliver, self.replan
        self.blocked: Collection[int] = ()

    async def deliver(self, notice: Notice) -> Delivery:
        said = await due_notices.compose(self.runner, notice, self.rig.now)
        if isinstance(said, Later):
            return said
        if said is None:
            return NotNeeded()
        if notice.chat_id in self.blocked:
            return Unreachable()
        if notice.chat_id == PERSON:
            return Refused("Bad Request: whatever it was")
        self.told.append(notice.chat_id)
        return Delivered(about=TODAY)

    async def replan(self, tx: Connection, notice: Notice, now: datetime) -> None:
        await due_notices.plan_next(self.runner, tx, notice, now)


async def test_what_became_of_it_is_counted(database: Database) -> None:
    bot = Bot(database)
    bot.blocked = {3}
    for person in (1, 2, 3, PERSON):
        await add(database, person)
    await queue(database)
    bot.rig.now += timedelta(minutes=1)

    async def done() -> bool:
        bot.rig.now += timedelta(seconds=1)
        return not (await progress(database)).waiting

    async with bot.rig.running() as loop:
        await bot.rig.eventually(done)
        assert await progress(database) == Progress(sent=2, waiting=0, parked=1, failed=1)
        assert await queue(database) == 0
        bot.blocked = ()
        async with database.write() as tx:
            await people.change(tx, 3, unreachable_since=None)
            await notices.unpark(tx, 3)
        loop.wake()
        await bot.rig.until(lambda: len(bot.told) == 3)
        await bot.rig.pause()
    assert sorted(bot.told) == [1, 2, 3]
    async with database.write() as tx:
        for person in (1, PERSON):
            await people.forget(tx, person)
    assert await progress(database) == Progress(sent=2, waiting=0, parked=0, failed=0)


async def test_one_that_is_late_waits_for_the_morning(database: Database) -> None:
    bot = Bot(database)
    await add(database, 1)
    await queue(database)  # at 10:00 in Almaty
    bot.rig.now = datetime(2026, 11, 23, 18, tzinfo=UTC)  # no bot ran until 23:00

    async def until_morning() -> bool:
        async with database.read() as tx:
            return await notices.next_due(tx, bot.rig.now) == datetime(2026, 11, 24, 3, tzinfo=UTC)

    async with bot.rig.running() as loop:
        await bot.rig.eventually(until_morning)
        assert bot.told == []
        bot.rig.now += DAY / 2
        loop.wake()
        await bot.rig.until(lambda: bot.told)


async def test_nothing_stays_of_who_is_forgotten_while_it_is_planned(postgresql_url: str) -> None:
    """On SQLite there is nothing between reading and writing."""
    database, other = await Database.open(postgresql_url), await Database.open(postgresql_url)
    await add(database, 1)
    async with database.write() as tx:
        found = await announcements.untold(tx, number_of(TEXTS), (), 0, 10)

        async def forget() -> None:
            async with other.write(1) as theirs:
                await people.forget(theirs, 1)

        forgetting = asyncio.ensure_future(forget())
        await asyncio.sleep(0.2)
        assert not forgetting.done()
        await announcements.plan(tx, number_of(TEXTS), [(id_, START) for id_, _ in found])
    await forgetting
    assert await planned(database) == {}
    await database.close()
    await other.close()
