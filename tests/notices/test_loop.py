"""What is due goes out, once; whatever fails delays it and never swallows it."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.backoff import Backoff
from bot.delivery import Delivered, Delivery, Notice, NotNeeded, Postponed, Unreachable
from bot.notices.loop import Notices, NoticesTiming
from bot.storage import notices, people
from bot.storage.database import Connection, Database
from bot.watch.logs import Line
from tests.databases import journal_of
from tests.patience import PATIENCE

START = datetime(2026, 11, 23, 5, tzinfo=UTC)
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
PERSON = 7_123_456_789
PACE = Backoff(0.02, 0.02)
QUICK = NoticesTiming(look_seconds=0.02, failed=Backoff(0.01, 0.05), database=PACE, stop_seconds=2)
HARDLY = NoticesTiming(look_seconds=60, failed=Backoff(60, 900), database=PACE, stop_seconds=0.1)


class Rig:
    """The loop with a clock to move and an answer to choose; keeps what was delivered."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = START
        self.delivered: list[Notice] = []
        self.planned: list[Notice] = []
        self.observed: Counter[str] = Counter()
        self.answer: Callable[[Notice], Awaitable[Delivery]] = self.send
        self.replan: Callable[[Connection, Notice, datetime], Awaitable[None]] = self.note

    @staticmethod
    async def send(notice: Notice) -> Delivery:
        return Delivered(about=TODAY)

    async def deliver(self, notice: Notice) -> Delivery:
        self.delivered.append(notice)
        return await self.answer(notice)

    async def note(self, tx: Connection, notice: Notice, now: datetime) -> None:
        self.planned.append(notice)

    @contextlib.asynccontextmanager
    async def running(self, timing: NoticesTiming = QUICK) -> AsyncIterator[Notices]:
        """The loop, started now and cancelled at the end."""

        def observe(what: str, **fields: object) -> None:
            self.observed[what] += 1

        loop = Notices(self.database, lambda: self.now, self.deliver, self.replan, observe, timing)
        task = asyncio.ensure_future(loop.run())
        try:
            yield loop
        finally:
            failed = task.done()
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            assert not failed

    async def plan(self, due_at: datetime | None = START, person: int = PERSON, kind: str = "limit") -> int:
        """A person with a notice; returns the journal."""
        async with self.database.write(person) as tx:
            journal = await journal_of(tx, person)
            await notices.plan(tx, person, journal.id, kind, due_at)
        return journal.id

    async def notice(self, journal: int, kind: str = "limit") -> Notice:
        async with self.database.read() as tx:
            notice = await notices.get(tx, journal, kind)
        assert notice is not None
        return notice

    async def until(self, true: Callable[[], object]) -> None:
        """Waits for something to become true; fails when it does not."""
        async with asyncio.timeout(PATIENCE):
            while not true():  # noqa: ASYNC110 - what is waited for sets no event
                await asyncio.sleep(0.002)

    async def eventually(self, true: Callable[[], Awaitable[object]]) -> None:
        """Waits for something in the database to become true; fails when it does not."""
        async with asyncio.timeout(PATIENCE):
            while not await true():  # noqa: ASYNC110 - what is waited for sets no event
                await asyncio.sleep(0.005)

    async def until_tried(self, journal: int, tries: int = 1) -> None:
        """Waits until the failure of a delivery is written down."""

        async def tried() -> bool:
            return (await self.notice(journal)).tries >= tries

        await self.eventually(tried)

    async def until_planned(self, count: int = 1) -> None:
        await self.until(lambda: len(self.planned) >= count)
        # The list grows inside the transaction; the next one of the same person begins after it.
        async with self.database.write(PERSON):
            pass

    async def pause(self) -> None:
        """Long enough for several looks."""
        await asyncio.sleep(0.15)


@pytest.fixture
def rig(database: Database) -> Rig:
    return Rig(database)


async def test_what_is_due_is_delivered_settled_and_planned_anew(rig: Rig) -> None:
    async def replan(tx: Connection, notice: Notice, now: datetime) -> None:
        await rig.note(tx, notice, now)
        await notices.plan(tx, notice.chat_id, notice.journal_id, notice.kind, now + DAY)

    journal = await rig.plan()
    rig.replan = replan
    async with rig.running():
        await rig.until_planned()
    (sent,), (settled,) = rig.delivered, rig.planned
    assert (sent.due_at, sent.sent_about) == (START, None)
    assert (settled.due_at, settled.sent_about) == (None, TODAY)
    after = await rig.notice(journal)
    assert (after.due_at, after.sent_about, after.tries) == (START + DAY, TODAY, 0)


async def test_nothing_is_delivered_before_its_time_nor_twice(rig: Rig) -> None:
    await rig.plan(START + timedelta(hours=1))
    async with rig.running():
        await rig.pause()
        assert rig.delivered == []
        rig.now += timedelta(hours=1)
        await rig.until_planned()
        rig.now += 30 * DAY
        await rig.pause()
    assert len(rig.delivered) == 1


async def test_it_looks_again_and_again_and_says_so(rig: Rig) -> None:
    async with rig.running():
        await rig.until(lambda: rig.observed["due_check"] > 3)


async def test_a_new_plan_wakes_it(rig: Rig) -> None:
    async with rig.running(HARDLY) as loop:
        await rig.until(lambda: rig.observed["due_check"])
        await rig.plan()
        loop.wake()
        await rig.until_planned()


async def test_it_sleeps_no_longer_than_until_the_next_is_due(rig: Rig) -> None:
    await rig.plan(START + timedelta(seconds=0.1))
    async with rig.running(HARDLY):
        await rig.until(lambda: rig.observed["due_check"])
        rig.now += DAY
        await rig.until_planned()


async def test_many_at_once_within_bounds_and_one_at_a_time_for_each_person(rig: Rig) -> None:
    for number in range(6):
        await rig.plan(START - timedelta(hours=number), PERSON + number)
    await rig.plan(START - DAY, PERSON, "gap")
    going: Counter[int] = Counter()
    most = 0

    async def slowly(notice: Notice) -> Delivery:
        nonlocal most
        going[notice.chat_id] += 1
        assert going[notice.chat_id] == 1
        most = max(most, going.total())
        await asyncio.sleep(0.03)
        going[notice.chat_id] -= 1
        return Delivered(about=TODAY)

    rig.answer = slowly
    async with rig.running(replace(QUICK, at_once=3)):
        await rig.until_planned(7)
    assert most == 3
    assert len(rig.delivered) == 7
    assert [n.kind for n in rig.delivered if n.chat_id == PERSON] == ["gap", "limit"]


async def test_what_calls_for_no_message_any_more_is_settled_too(rig: Rig) -> None:
    async def nothing(notice: Notice) -> Delivery:
        return NotNeeded()

    rig.answer = nothing
    journal = await rig.plan()
    async with rig.running():
        await rig.until_planned()
        await rig.pause()
    assert len(rig.delivered) == 1
    after = await rig.notice(journal)
    assert (after.due_at, after.sent_about) == (None, None)


async def test_who_blocked_the_bot_gets_it_when_they_are_back(rig: Rig) -> None:
    async def blocked(notice: Notice) -> Delivery:
        return Unreachable()

    async def parked() -> bool:
        async with rig.database.read() as tx:
            person = await people.get(tx, PERSON)
        return person is not None and person.unreachable_since == START

    rig.answer = blocked
    journal = await rig.plan()
    async with rig.running() as loop:
        await rig.eventually(parked)
        rig.now += 10 * DAY
        await rig.pause()
        assert len(rig.delivered) == 1
        assert (await rig.notice(journal)).due_at == START
        async with rig.database.write(PERSON) as tx:
            await people.set_unreachable(tx, PERSON, None)
        rig.answer = rig.send
        loop.wake()
        await rig.until_planned()


async def test_an_apology_to_a_chat_that_blocked_the_bot_is_dropped(rig: Rig) -> None:
    async def blocked(notice: Notice) -> Delivery:
        return Unreachable()

    rig.answer = blocked
    async with rig.database.write() as tx:
        await notices.plan(tx, PERSON, None, "apology", START)
    async with rig.running():
        await rig.until(lambda: rig.delivered)
        await rig.pause()
    assert len(rig.delivered) == 1
    async with rig.database.read() as tx:
        assert await notices.next_due(tx, START) is None


async def test_flood_control_is_obeyed_and_loses_nothing(rig: Rig) -> None:
    async def flooded(notice: Notice) -> Delivery:
        return Postponed(30)

    rig.answer = flooded
    journal = await rig.plan()
    async with rig.running():
        await rig.until_tried(journal)
        rig.now += timedelta(seconds=29)
        await rig.pause()
        assert len(rig.delivered) == 1
        assert (await rig.notice(journal)).due_at == START
        rig.answer = rig.send
        rig.now += timedelta(seconds=1)
        await rig.until_planned()
    assert rig.delivered[1].tries == 1


async def test_a_failing_delivery_comes_again_and_again_ever_later(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")

    async def fail(notice: Notice) -> Delivery:
        raise RuntimeError("Асель entered on 2026-02-29")

    rig.answer = fail
    journal = await rig.plan()
    waits = []
    async with rig.running(NoticesTiming(look_seconds=0.01, failed=Backoff(10, 100))):
        for tries in range(1, 7):
            await rig.until_tried(journal, tries)
            async with rig.database.read() as tx:
                next_try = await notices.next_due(tx, rig.now)
            assert next_try is not None
            waits.append((next_try - rig.now).total_seconds())
            rig.now = next_try
        rig.answer = rig.send
        rig.now += DAY
        await rig.until_planned()
    pauses = [10, 20, 40, 80, 100, 100]
    assert all(least <= wait <= 1.25 * least for wait, least in zip(waits, pauses, strict=True)), waits
    logged = "\n".join(Line().format(record) for record in caplog.records)
    assert "RuntimeError" in logged
    assert "Асель" not in logged
    assert "2026-02-29" not in logged


async def test_a_delivery_that_hangs_is_cut_off_and_tried_again(rig: Rig) -> None:
    async def hang(notice: Notice) -> Delivery:
        rig.answer = rig.send
        await asyncio.sleep(60)
        return NotNeeded()

    rig.answer = hang
    journal = await rig.plan()
    async with rig.running(NoticesTiming(look_seconds=0.02, delivery_seconds=0.05, failed=Backoff(0.01, 900))):
        await rig.until_tried(journal)
        rig.now += DAY
        await rig.until_planned()
    assert len(rig.delivered) == 2


async def test_what_falls_due_during_a_delivery_can_still_be_planned(rig: Rig) -> None:
    told: list[datetime] = []

    async def slowly(notice: Notice) -> Delivery:
        rig.now += DAY
        return Delivered(about=TODAY)

    async def replan(tx: Connection, notice: Notice, now: datetime) -> None:
        await rig.note(tx, notice, now)
        told.append(now)

    await rig.plan()
    rig.answer, rig.replan = slowly, replan
    async with rig.running():
        await rig.until_planned()
    assert told == [START], "the moment at which the delivery began"


async def test_a_jump_of_the_clock_during_a_delivery_sends_nothing_twice(rig: Rig) -> None:
    go_on = asyncio.Event()

    async def wait(notice: Notice) -> Delivery:
        await go_on.wait()
        return Delivered(about=TODAY)

    rig.answer = wait
    await rig.plan()
    async with rig.running():
        await rig.until(lambda: rig.delivered)
        rig.now += DAY
        await rig.pause()
        go_on.set()
        await rig.until_planned()
    assert len(rig.delivered) == 1


async def test_a_plan_made_during_a_delivery_stands(rig: Rig) -> None:
    async def log_exit_meanwhile(notice: Notice) -> Delivery:
        await rig.plan(START + 3 * DAY)
        return Delivered(about=TODAY)

    rig.answer = log_exit_meanwhile
    journal = await rig.plan()
    async with rig.running():
        await rig.until_planned()
    after = await rig.notice(journal)
    assert (after.due_at, after.sent_about) == (START + 3 * DAY, TODAY)


async def test_who_is_forgotten_during_a_delivery_stays_forgotten(rig: Rig) -> None:
    async def forget_meanwhile(notice: Notice) -> Delivery:
        async with rig.database.write(PERSON) as tx:
            await people.forget(tx, PERSON)
        return Delivered(about=TODAY)

    rig.answer = forget_meanwhile
    journal = await rig.plan()
    async with rig.running():
        await rig.until(lambda: rig.delivered)
        await rig.pause()
    async with rig.database.read() as tx:
        assert await notices.get(tx, journal, "limit") is None
        assert await people.get(tx, PERSON) is None
    assert len(rig.delivered) == 1


async def test_when_planning_fails_what_was_sent_is_kept_and_it_is_looked_at_later(rig: Rig) -> None:
    async def fail(tx: Connection, notice: Notice, now: datetime) -> None:
        raise KeyError("a bug")

    rig.replan = fail
    journal = await rig.plan()
    async with rig.running(NoticesTiming(look_seconds=0.02, failed=Backoff(5, 900))):
        await rig.until(lambda: rig.delivered)
        await rig.pause()
        assert len(rig.delivered) == 1
    after = await rig.notice(journal)
    assert (after.due_at, after.sent_about) == (START + timedelta(seconds=900), TODAY)


async def test_a_loop_that_is_stopped_lets_what_is_being_sent_end(rig: Rig) -> None:
    async def slowly(notice: Notice) -> Delivery:
        await asyncio.sleep(0.1)
        return Delivered(about=TODAY)

    rig.answer = slowly
    journal = await rig.plan()
    async with rig.running():
        await rig.until(lambda: rig.delivered)
    after = await rig.notice(journal)
    assert (after.due_at, after.sent_about) == (None, TODAY)


async def test_what_a_crash_left_claimed_is_sent_by_the_next_process(rig: Rig) -> None:
    """At once where no other process can be at it, otherwise when the lease has ended, and not before."""

    async def hang(notice: Notice) -> Delivery:
        await asyncio.sleep(60)
        return NotNeeded()

    rig.answer = hang
    await rig.plan()
    async with rig.running(HARDLY):
        await rig.until(lambda: rig.delivered)
    rig.answer = rig.send
    async with rig.running():
        if not rig.database.alone:
            rig.now += timedelta(seconds=QUICK.lease_seconds - 1)
            await rig.pause()
            assert len(rig.delivered) == 1
            rig.now += timedelta(seconds=1)
        await rig.until_planned()
    assert len(rig.delivered) == 2


async def test_several_processes_send_everything_once(postgresql_url: str) -> None:
    opened = [await Database.open(postgresql_url) for _ in range(3)]
    rigs = [Rig(database) for database in opened]
    for number in range(60):
        await rigs[0].plan(person=PERSON + number)
    async with contextlib.AsyncExitStack() as stack:
        for rig in rigs:
            await stack.enter_async_context(rig.running(replace(QUICK, at_once=5)))
        await rigs[0].until(lambda: sum(len(rig.planned) for rig in rigs) == 60)
        await rigs[0].pause()
    assert Counter(notice.chat_id for rig in rigs for notice in rig.delivered) == {
        PERSON + number: 1 for number in range(60)
    }
    for database in opened:
        await database.close()


async def test_a_database_that_refuses_what_came_of_it_is_waited_for(sqlite_url: str) -> None:
    """After a delivery: what went out is not sent again for that."""
    database = await Database.open(sqlite_url, busy_timeout=0.01)
    other = await Database.open(sqlite_url)
    rig = Rig(database)
    locked, sent = asyncio.Event(), asyncio.Event()

    async def lock_then_send(notice: Notice) -> Delivery:
        sent.set()
        await locked.wait()
        return Delivered(about=TODAY)

    rig.answer = lock_then_send
    journal = await rig.plan()
    async with rig.running():
        await sent.wait()
        async with other.write():
            locked.set()
            await rig.until(lambda: rig.observed["database_refused"] > 2)
        await rig.until_planned()
        assert len(rig.delivered) == 1
        assert (await rig.notice(journal)).due_at is None
    await database.close()
    await other.close()


async def test_a_database_that_refuses_the_claim_delays_it(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url, busy_timeout=0.01)
    other = await Database.open(sqlite_url)
    rig = Rig(database)
    await rig.plan(START + DAY)
    async with rig.running():
        async with other.write():
            rig.now += DAY
            await rig.until(lambda: rig.observed["database_refused"] > 2)
            assert rig.delivered == []
        await rig.until_planned()
    await database.close()
    await other.close()
