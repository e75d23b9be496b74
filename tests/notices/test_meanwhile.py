"""What happens while something is being delivered sends nothing twice and takes no plan back."""

import asyncio
from datetime import datetime, timedelta

from bot.delivery import Delivered, Delivery, Notice, NotNeeded
from bot.storage import people
from bot.storage.connection import Connection
from tests.databases import notice_at
from tests.notices.rig import DAY, HARDLY, PERSON, QUICK, START, TODAY, Rig


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
        assert await notice_at(tx, journal, "limit") is None
        assert await people.get(tx, PERSON) is None
    assert len(rig.delivered) == 1


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
