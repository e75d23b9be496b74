"""What went out is noted with the day it was about, by the clock of the journal's country."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.actions.notices.limit import LIMIT
from bot.actions.runner import ActionRunner
from bot.delivery import Delivered, Delivery, Later, Notice, NotNeeded
from bot.rulebook import HOME, Rulebook
from bot.storage import journals
from bot.telegram.notices import NoticeSender
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.sender import Notifier
from tests.actions.talk import Purpose, Talk, World
from tests.databases import notice_at
from tests.telegram.wire import Wire

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(("country", "about"), [("KZ", date(2026, 3, 10)), ("TJ", date(2026, 3, 11))])
async def test_the_day_is_that_of_the_journals_country(wire: Wire, country: str, about: date) -> None:
    world = wire.world
    elsewhere = replace(world.rulebook[HOME], country="TJ", zone=ZoneInfo("Pacific/Kiritimati"))
    there = World(world.database, Rulebook({HOME: world.rulebook[HOME], "TJ": elsewhere}), world.clock, world.people)
    someone = await there.settled("RU")
    journal = await _journal_in(someone, country)
    world.clock.at = datetime(2026, 3, 10, 12, tzinfo=UTC)  # in Almaty still the 10th
    await replace(someone, in_journal=journal).pick(Purpose.ENTER, 0, date(2025, 12, 11))
    sender = NoticeSender(wire.bot, there.runner, Notifier(wire.bot, ChatRateLimit(world.clock)), world.clock)
    async with world.database.read() as tx:
        planned = await notice_at(tx, journal, LIMIT.name)
    assert planned is not None
    delivered = await _delivered(sender, replace(planned, due_at=world.clock.at))
    assert isinstance(delivered, Delivered)
    assert delivered.about == about


async def test_what_is_true_no_more_is_not_sent(wire: Wire) -> None:
    someone = await wire.world.settled("RU")
    runner = wire.world.runner
    assert isinstance(runner, ActionRunner)
    await someone.pick(Purpose.ENTER, 0, date(2026, 1, 5))
    planned = await someone.notice()
    assert planned is not None
    await someone.pick(Purpose.LEAVE, 0, date(2026, 1, 20))
    notifier = Notifier(wire.bot, ChatRateLimit(wire.world.clock))
    before = len(wire.recorder.sent)
    sender = NoticeSender(wire.bot, runner, notifier, wire.world.clock)
    assert isinstance(await _delivered(sender, planned), NotNeeded)
    assert len(wire.recorder.sent) == before


async def test_at_night_it_is_put_off_until_the_morning(wire: Wire) -> None:
    someone = await wire.world.settled("RU")
    await someone.pick(Purpose.ENTER, 0, date(2026, 2, 1))
    planned = await someone.notice()
    assert planned is not None
    assert planned.due_at is not None
    sender = NoticeSender(
        wire.bot, wire.world.runner, Notifier(wire.bot, ChatRateLimit(wire.world.clock)), wire.world.clock
    )
    before = len(wire.recorder.sent)
    wire.world.clock.at = planned.due_at + timedelta(hours=13)  # 23:00 in Almaty
    assert await _delivered(sender, planned) == Later(wire.world.clock.at + timedelta(hours=1))
    wire.world.clock.at += timedelta(hours=1)
    assert await _delivered(sender, planned) == Later(wire.world.clock.at + timedelta(hours=8))
    assert len(wire.recorder.sent) == before
    wire.world.clock.at += timedelta(hours=8)
    assert isinstance(await _delivered(sender, planned), Delivered)


async def _delivered(sender: NoticeSender, notice: Notice) -> Delivery:
    deliver = await sender.ready([notice])
    return (await deliver([notice], lambda: None))[notice]


async def _journal_in(someone: Talk, country: str) -> int:
    first = await someone.journal()
    assert first is not None
    if country == first.country:
        return first.id
    async with someone.world.database.write(someone.id) as tx:
        return (await journals.add(tx, first.traveller, country)).id
