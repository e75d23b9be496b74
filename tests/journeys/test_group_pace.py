"""A group gets at most twenty messages a minute, whatever is asked of the bot. The minute passes when it is told to."""

from bisect import bisect_left
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.inbox.flood import FloodLimits
from bot.inbox.runner import InboxTiming
from telegram_stand_in import Event
from tests.journeys.crowd import Crowd, gather
from tests.journeys.stage import QUICK, Stage

MINUTE = timedelta(minutes=1)
ALL_HEARD = replace(QUICK, inbox=InboxTiming(flood=FloodLimits(of_one_sender=10**6, of_a_group=10**6)))
"""Nothing is dropped as a flood."""
STEPS = 10
"""In how many steps a minute passes."""


@pytest.fixture(autouse=True)
def still(stage: Stage) -> None:
    """The clock stands still unless it is moved: what a slow machine needs is no time."""
    moment = datetime.now(UTC)
    stage.clock.real = lambda: moment


def record(crowd: Crowd) -> list[datetime]:
    """When the group got a message, or one was changed there."""
    moments: list[datetime] = []

    def hear(event: Event) -> None:
        if event.kind == "call" and event.data.chat_id == crowd.group.id and event.data.status == 200:
            moments.extend([crowd.stage.clock.now()] if event.data.method.startswith(("send", "edit")) else ())

    crowd.stage.server.state.events.listen(hear)
    return moments


def most_in_a_minute(moments: list[datetime]) -> int:
    return max(bisect_left(moments, first + MINUTE) - at for at, first in enumerate(moments))


@pytest.mark.long
@pytest.mark.parametrize("timing", [ALL_HEARD])
async def test_whatever_is_asked_no_more_than_twenty_come_in_a_minute(stage: Stage) -> None:
    crowd = await gather(stage).added()
    menu = await crowd.ask(crowd.owner, "/group")
    for data in ("Gw:1", "Gt:0", "Gd:0"):
        await crowd.owner.answer(crowd.owner.press(data=data, message=menu.id, chat=crowd.group))
    due = await stage.next_due()
    assert due is not None
    stage.clock.move_to(due - 1.5 * MINUTE)
    moments = record(crowd)
    members = [stage.user(f"M{number}") for number in range(4)]
    for _ in range(3 * STEPS):
        for number, member in enumerate(members):
            crowd.group.join(member.person)
            member.say(("/rule", "/status", "/rule UZ", "/help")[number % 4], chat=crowd.group)
            crowd.group.leave(member.person)
            crowd.owner.press(data=f"Gl:{('ru', 'ky', 'en')[number % 3]}", message=menu.id, chat=crowd.group)
        crowd.owner.say("/group", chat=crowd.group)
        await crowd.handled()
        stage.clock.move(MINUTE / STEPS)
    assert 15 <= most_in_a_minute(moments) <= 20
    stage.clock.move(MINUTE)
    await crowd.heard()
    assert "90" in (await crowd.ask(crowd.owner, "/rule")).text, "and then it answers again"


async def test_what_comes_by_itself_has_room_beside_the_answers_and_is_not_lost(stage: Stage) -> None:
    crowd = await gather(stage).added()
    menu = await crowd.ask(crowd.owner, "/group")
    await crowd.owner.answer(crowd.owner.press(data="Gd:0", message=menu.id, chat=crowd.group))
    due = await stage.next_due()
    assert due is not None
    stage.clock.move_to(due - MINUTE / 2)
    for _ in range(30):
        crowd.member.say("/rule", chat=crowd.group)
    rules = [answer for answer in await crowd.heard() if "90" in answer.text]
    assert len(rules) == 5, "as many as one member gets in a minute"
    before = stage.server.state.events.last
    stage.clock.move(MINUTE / 2)
    assert "Раз в неделю" in (await crowd.group.event("message", after=before)).data.text


async def test_one_group_is_slow_and_another_is_not(stage: Stage) -> None:
    crowd, other = await gather(stage).added(), await gather(stage, title="Другая").added()
    for _ in range(25):
        crowd.member.say("/rule", chat=crowd.group)
    assert len(await crowd.heard()) < 20
    assert "90" in (await other.ask(other.member, "/rule")).text
