"""Somebody floods the bot: they are told once, then met with silence; everybody else is answered as ever."""

import asyncio
import itertools
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from bot.actions.groups.answer_quota import TO_ALL
from bot.inbox import flood
from bot.inbox.flood import FloodLimits
from bot.telegram.rate_limit import ANSWERS_A_MINUTE
from telegram_stand_in import GroupChat, Message, UserClient
from tests.journeys.stage import Stage

A_SECOND = 100
NOTICE = "Too many messages at once"
GROUP_NOTICE = "Too many commands at once"


@pytest.fixture(autouse=True)
def held_breath(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds by which floods are measured, which stand still: however slow the machine, a flood is one."""
    seconds = [0.0]
    monkeypatch.setattr(flood, "time", SimpleNamespace(monotonic=lambda: seconds[0]))
    return seconds


async def flooding(act: Callable[[int], object], seconds: int) -> None:
    """A hundred acts a second, all at its start: the bot hears them together, however quick it is."""
    for begun in range(0, A_SECOND * seconds, A_SECOND):
        for number in range(begun, begun + A_SECOND):
            act(number)
        await asyncio.sleep(1)


def by_bot(chat: UserClient | GroupChat, containing: str = "") -> list[Message]:
    """What the bot wrote there."""
    return [message for message in chat.messages if message.by_bot and containing in message.text]


async def all_written(stage: Stage, chat: UserClient | GroupChat) -> int:
    """How much the bot wrote there, once it has handled all and sent what was due."""
    await stage.next_due()
    return len(by_bot(chat))


async def test_one_person_is_told_once_and_the_others_are_answered(stage: Stage) -> None:
    noisy, others = await stage.settled(), [stage.user(f"P{number}") for number in range(10)]
    before = len(by_bot(noisy))
    task = asyncio.ensure_future(flooding(lambda _: noisy.say("/help"), 5))
    for other in others:
        assert "I count the days" in (await other.ask("/start")).text
    await task
    await stage.until(lambda: by_bot(noisy, NOTICE))
    written = await all_written(stage, noisy)
    assert written - before < 3 * FloodLimits().of_one_sender
    await flooding(lambda _: noisy.say("/help"), 1)
    assert await all_written(stage, noisy) == written
    assert len(by_bot(noisy, NOTICE)) == 1


@pytest.mark.long
async def test_they_are_heard_again_when_it_is_quiet(stage: Stage, held_breath: list[float]) -> None:
    noisy = await stage.settled()
    await flooding(lambda _: noisy.say("/help"), 1)
    await stage.until(lambda: by_bot(noisy, NOTICE))
    stage.moved(hours=0.01)
    await stage.quiet()
    held_breath[0] += FloodLimits().longest_mute_seconds + 1
    assert "Entry saved" in (await noisy.ask("entered 19.03.2026")).text


@pytest.mark.parametrize("questions", [100, pytest.param(1000, marks=pytest.mark.long)])
async def test_questions_each_with_its_answer_are_no_flood(stage: Stage, questions: int) -> None:
    quick = await stage.settled()
    for number in range(questions):
        await quick.ask("/help") if number % 4 else await quick.ask("/status")
    assert by_bot(quick, NOTICE) == []


async def test_what_was_said_while_the_bot_was_down_is_all_heard(stage: Stage) -> None:
    patient = await stage.settled()
    await stage.bot_stops()
    for day in range(1, 41):
        patient.say(f"{day % 28 + 1:02}.02.2026 - {day % 28 + 1:02}.02.2026" if day % 2 else "/help")
        stage.moved(hours=0.5)
    before = len(by_bot(patient))
    await stage.bot_starts()
    await stage.until(lambda: len(by_bot(patient)) >= before + 40)
    assert by_bot(patient, NOTICE) == []


async def grouped(stage: Stage, members: int) -> tuple[GroupChat, list[UserClient]]:
    """A group with the bot, and its members, the first of whom made it."""
    group, all_there = stage.server.group("Relocants"), [stage.user(f"M{number}") for number in range(members)]
    for member in all_there:
        group.join(member.person, "creator" if member is all_there[0] else "member")
    group.add_bot(all_there[0].person)
    await group.next()
    return group, all_there


async def test_one_member_is_not_listened_to_and_the_group_is_told_once(stage: Stage) -> None:
    group, (admin, noisy, other) = await grouped(stage, 3)
    task = asyncio.ensure_future(flooding(lambda _: noisy.say(f"/rule@{stage.server.bot.username}", chat=group), 4))
    for _ in range(3):
        assert "I count the days" in (await other.ask("/start")).text
    await task
    await stage.until(lambda: by_bot(group, GROUP_NOTICE))
    assert len(by_bot(group, GROUP_NOTICE)) == 1
    assert len(by_bot(group)) <= ANSWERS_A_MINUTE + 2
    query = other.press(data="x", message=by_bot(group)[0].id, chat=group)
    assert (await other.answer(query)).alert
    assert (await admin.ask("/help")).text


@pytest.mark.parametrize("members", [1, 40])
async def test_a_flood_that_goes_on_is_told_once_whatever_stops_it_first(stage: Stage, members: int) -> None:
    """The measure of answers is full first, that of what is heard a little later."""
    group, (_, *noisy) = await grouped(stage, members + 1)
    crowd = itertools.cycle(noisy)
    name = stage.server.bot.username
    for _ in range(TO_ALL + 1):
        next(crowd).say(f"/rule@{name}", chat=group)
    await stage.until(lambda: by_bot(group, GROUP_NOTICE))
    await flooding(lambda _: next(crowd).say(f"/rule@{name}", chat=group), 2)
    await stage.next_due()
    assert len(by_bot(group, GROUP_NOTICE)) == 1


async def test_many_members_of_one_group_are_one_flood(stage: Stage) -> None:
    group, members = await grouped(stage, 40)
    crowd = itertools.cycle(members)
    elsewhere, (one, *_) = await grouped(stage, 2)
    name = stage.server.bot.username
    task = asyncio.ensure_future(flooding(lambda _: next(crowd).say(f"/status@{name}", chat=group), 4))
    await stage.until(lambda: by_bot(group, GROUP_NOTICE))
    one.say(f"/rule@{name}", chat=elsewhere)
    assert "90" in (await elsewhere.next()).text
    assert "I count the days" in (await members[5].ask("/start")).text
    await task
    assert await all_written(stage, group) <= 4  # the welcome, a note, the notice
    assert len(by_bot(group, GROUP_NOTICE)) == 1


async def test_a_migration_and_a_new_place_of_the_bot_are_heard_in_a_flood(stage: Stage) -> None:
    small, admin = stage.server.group("Small", "group"), stage.user()
    small.join(admin.person, "creator")
    small.add_bot(admin.person)
    await small.next()
    name = stage.server.bot.username
    for _ in range(200):
        admin.say(f"/rule@{name}", chat=small)
    large = small.migrate(admin.person)
    admin.say(f"/rule@{name}", chat=large)
    await stage.until(lambda: by_bot(large, "90"))
    for _ in range(200):
        admin.say(f"/rule@{name}", chat=large)
    large.remove_bot(admin.person)
    large.add_bot(admin.person)
    await stage.until(lambda: len([message for message in by_bot(large) if message.markup]) >= 2)
