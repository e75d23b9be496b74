"""What is due goes out, once, and is planned anew."""

import asyncio
import contextlib
import time
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from bot.delivery import Delivered, Delivery, Due, Notice, NotNeeded
from bot.storage import notices
from bot.storage.connection import Connection
from bot.storage.database import Database
from tests.notices.rig import DAY, HARDLY, PERSON, QUICK, START, TODAY, Rig


async def test_what_is_due_is_delivered_settled_and_planned_anew(rig: Rig) -> None:
    async def replan(tx: Connection, notice: Notice, now: datetime) -> None:
        await rig.note(tx, notice, now)
        await notices.plan_of_journals(tx, notice.chat_id, [(notice.journal_id or 0, {notice.kind: Due(now + DAY)})])

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


async def test_to_one_chat_it_writes_at_most_once_a_second(rig: Rig) -> None:
    await rig.plan()
    await rig.plan(person=PERSON + 1)
    async with rig.database.write() as tx:
        await notices.plan(tx, PERSON, notices.APOLOGY, START)
    ended = list[tuple[int, float]]()

    async def noted(notice: Notice) -> Delivery:
        ended.append((notice.chat_id, time.monotonic()))
        return Delivered(about=TODAY)

    rig.answer = noted
    async with rig.running(replace(HARDLY, chat_seconds=0.3)):
        await rig.until_planned(3)
    first, second = (at for chat, at in ended if chat == PERSON)
    assert second - first >= 0.3
    assert ended[1][0] == PERSON + 1, "nobody else waits for that"


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
