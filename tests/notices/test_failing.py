"""Whatever fails delays what is due and never swallows it."""

import asyncio
import logging
from datetime import datetime, timedelta

import pytest

from bot.backoff import Backoff
from bot.delivery import Delivered, Delivery, Later, Notice, NotNeeded, Postponed, Unreachable
from bot.notices.loop import NoticesTiming
from bot.storage import notices, people
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.watch.logs import Line
from tests.notices.rig import DAY, PERSON, START, TODAY, Rig


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
            await people.change(tx, PERSON, unreachable_since=None)
            await notices.unpark(tx, PERSON)
        rig.answer = rig.send
        loop.wake()
        await rig.until_planned()


async def test_an_apology_to_a_chat_that_blocked_the_bot_is_dropped(rig: Rig) -> None:
    async def blocked(notice: Notice) -> Delivery:
        return Unreachable()

    rig.answer = blocked
    async with rig.database.write() as tx:
        await notices.plan(tx, PERSON, "apology", START)
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


async def test_what_waits_for_the_morning_is_free_then_and_counts_no_try(rig: Rig) -> None:
    async def asleep(notice: Notice) -> Delivery:
        return Later(START + timedelta(hours=10))

    rig.answer = asleep
    journal = await rig.plan()
    async with rig.running():
        await rig.until(lambda: rig.delivered)
        for hours in (1, 9):
            rig.now = START + timedelta(hours=hours, minutes=59)
            await rig.pause()
        assert len(rig.delivered) == 1, "nobody looks at it meanwhile"
        after = await rig.notice(journal)
        assert (after.due_at, after.tries) == (START, 0)
        rig.answer = rig.send
        rig.now = START + timedelta(hours=10)
        await rig.until_planned()


async def test_a_clock_that_goes_back_does_not_hold_up_what_failed(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    rig = Rig(database)

    async def flooded(notice: Notice) -> Delivery:
        return Postponed(600)

    rig.answer = flooded
    journal = await rig.plan(START - DAY)
    async with rig.running():
        await rig.until_tried(journal)
        rig.answer = rig.send
        rig.now -= timedelta(minutes=1)  # as a clock that is merely kept right
        await rig.pause()
        assert len(rig.delivered) == 1, "what Telegram asked for is obeyed"
        rig.now -= timedelta(hours=1)
        await rig.until_planned()
    await database.close()


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
