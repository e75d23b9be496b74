"""A group becomes a supergroup, or gets topics: its settings stay, and answers go where they were asked for."""

import asyncio
import time
from itertools import permutations
from types import SimpleNamespace
from typing import Any

import pytest

from bot.telegram import supergroups
from bot.telegram.supergroups import MovesTiming
from telegram_stand_in import Fault
from tests.journeys.crowd import Crowd, gather
from tests.journeys.stage import Stage

pytestmark = pytest.mark.long


@pytest.fixture
async def small(stage: Stage) -> Crowd:
    """A small group whose administrators have chosen everything but the defaults."""
    crowd = await gather(stage, "group").added()
    await crowd.ask(crowd.owner, "/group")
    for label in ("Язык", "English", "Citizenship", "Uzbekistan", "Welcome new members", "✓ Delete short replies"):
        await crowd.tap(crowd.owner, label)
    for label in ("The rule once a week", "Mo", "Time: 10:00", "9:00", "Back"):
        await crowd.tap(crowd.owner, label)
    return crowd


CHOSEN = {"language": "en", "nationality": "UZ", "digest_day": 0, "digest_hour": 9, "welcomes": 1, "tidies": 0}


def chosen(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in CHOSEN}


def weekly(crowd: Crowd) -> list[int]:
    """The groups to which the weekly rule is due."""
    return [row["chat_id"] for row in crowd.kept("notice") if row["kind"] == "digest" and row["due_at"]]


async def became(now: Crowd) -> Crowd:
    assert await now.heard() == [], "not a word about it"
    (row,) = now.kept()
    assert row["chat_id"] == now.group.id
    assert chosen(row) == CHOSEN
    assert weekly(now) == [now.group.id]
    assert "citizenship: Uzbekistan" in (await now.ask(now.member, "/rule")).text
    return now


async def test_its_settings_are_kept_in_one_row(small: Crowd) -> None:
    assert chosen(small.kept()[0]) == CHOSEN
    before = small.kept()[0]
    now = await became(small.goes_on(small.group.migrate(small.owner.person)))
    (after,) = now.kept()
    assert (after["id"], after["ref"]) == (before["id"], before["ref"]), "links that were posted lead on"


@pytest.mark.parametrize("first", ["old", "new"])
async def test_whichever_of_the_two_messages_comes_first(stage: Stage, small: Crowd, first: str) -> None:
    """The other one waits behind something that takes long."""
    other = small.group
    stage.server.state.updates.allowed = frozenset()
    group = small.group.migrate(small.owner.person)
    stage.server.state.updates.allowed = None
    old, new = other.messages[-1].as_json(), group.messages[-1].as_json()
    assert old["migrate_to_chat_id"] == group.id
    now = small.goes_on(group)
    for message in (old, new) if first == "old" else (new, old):
        stage.server.updates.put_raw({"message": message})
        await small.handled()
        await now.handled()
    await became(now)


async def test_nor_whatever_is_said_of_the_bots_own_place_meanwhile(stage: Stage, small: Crowd) -> None:
    """Out of the old group, into the new one, an hour and more after the welcome."""
    stage.moved(hours=2)
    stage.server.state.updates.allowed = frozenset()
    group = small.group.migrate(small.owner.person)
    stage.server.state.updates.allowed = None
    now = small.goes_on(group)
    bot = group.group.bot
    inside, outside = bot.as_json(), {**bot.as_json(), "status": "left"}
    date = int(stage.clock.now().timestamp())

    def place(crowd: Crowd, **changed: object) -> dict[str, object]:
        return {"chat": crowd.group.group.as_chat(), "from": small.owner.person.as_user(), "date": date, **changed}

    left = place(small, old_chat_member=inside, new_chat_member=outside)
    stage.server.updates.put_raw({"my_chat_member": left})
    await small.handled()
    stage.server.updates.put_raw({"message": group.messages[-1].as_json()})
    stage.server.updates.put_raw({"my_chat_member": place(now, old_chat_member=outside, new_chat_member=inside)})
    await became(now)


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("order", [*permutations(("to", "from", "in")), ("to", "in"), ("in", "from")])
async def test_in_whichever_order_telegram_tells_it(
    stage: Stage, small: Crowd, order: tuple[str, ...], breath: asyncio.Event, apart: bool
) -> None:
    """That the bot is in the supergroup may be said before it is said why."""
    stage.moved(hours=2)
    stage.server.state.updates.allowed = frozenset()
    group = small.group.migrate(small.owner.person)
    stage.server.state.updates.allowed = None
    inside = group.group.bot.as_json()
    came: dict[str, Any] = {
        "chat": group.group.as_chat(), "from": small.owner.person.as_user(), "date": int(stage.clock.now().timestamp()),
        "old_chat_member": {**inside, "status": "left"}, "new_chat_member": inside,
    }  # fmt: skip
    told = {
        "to": {"message": small.group.messages[-1].as_json()},
        "from": {"message": group.messages[-1].as_json()},
        "in": {"my_chat_member": came},
    }
    for part in order:
        stage.server.updates.put_raw(told[part])
        if apart or part == order[-1]:
            await stage.fetched()
    breath.set()
    await small.handled()
    await became(small.goes_on(group))


async def test_a_supergroup_to_which_it_is_added_long_after_is_greeted(
    stage: Stage, small: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = await became(small.goes_on(small.group.migrate(small.owner.person)))
    later = time.monotonic() + MovesTiming().remembered_seconds + 1
    monkeypatch.setattr(supergroups, "time", SimpleNamespace(monotonic=lambda: later))
    now.group.remove_bot(now.owner.person)
    stage.moved(hours=2)
    now.group.add_bot(now.owner.person)
    (hello,) = await now.heard()
    assert "Hi everyone" in hello.text


async def test_what_still_waits_in_the_old_group_does_not_cost_the_settings(stage: Stage, small: Crowd) -> None:
    """The supergroup tells of the change while somebody's command in the old group is still being answered."""
    stage.moved(hours=1)
    stage.server.faults.add(Fault("sendMessage", chat=small.group.id, delay=1.0, times=1))
    small.member.say("/status", chat=small.group)
    small.member.say("/rule", chat=small.group)
    group = small.group.migrate(small.owner.person)
    now = small.goes_on(group)
    await now.handled()
    await small.handled()
    (row,) = now.kept()
    assert chosen(row) == CHOSEN
    assert row["chat_id"] == group.id


async def test_a_weekly_rule_finds_out_where_the_group_has_gone(stage: Stage, small: Crowd) -> None:
    stage.server.state.updates.allowed = frozenset()  # the bot never hears of it
    group = small.group.migrate(small.owner.person)
    stage.server.state.updates.allowed = None
    due = await stage.next_due()
    assert due is not None
    stage.clock.move_to(due)
    assert "Once a week" in (await group.next()).text
    now = small.goes_on(group)
    assert len(await now.heard()) == 1
    (row,) = now.kept()
    assert chosen(row) == CHOSEN
    assert row["chat_id"] == group.id
    next_due = await stage.next_due()
    assert next_due is not None
    assert (next_due - due).days == 7


async def test_a_command_in_the_supergroup_before_its_past_is_known(stage: Stage, small: Crowd) -> None:
    stage.server.state.updates.allowed = frozenset()
    group = small.group.migrate(small.owner.person)
    stage.server.state.updates.allowed = None
    now = small.goes_on(group)
    await now.ask(now.member, "/rule")
    assert len(now.kept()) == 2
    stage.server.updates.put_raw({"message": group.messages[0].as_json()})
    await became(now)


async def test_an_old_menu_in_the_old_group_is_answered_and_changes_nothing(small: Crowd) -> None:
    await small.ask(small.owner, "/group")
    menu = small.spoken[-1].id
    now = await became(small.goes_on(small.group.migrate(small.owner.person)))
    assert (await small.alert(small.owner, data="Gl:ru", message=menu)).text
    assert chosen(now.kept()[0]) == CHOSEN
    assert len(now.kept()) == 1


async def test_answers_come_in_the_topic_of_the_question(stage: Stage) -> None:
    crowd = await gather(stage).added()
    crowd.group.become_forum()
    documents = crowd.group.open_topic(crowd.owner.person, "Документы")
    work = crowd.group.open_topic(crowd.owner.person, "Работа")
    assert await crowd.heard() == [], "not a word about it"
    for thread, command in ((documents, "/rule"), (work, "/group"), (documents, "/share"), (work, "/stats")):
        answer = await crowd.ask(crowd.owner, command, thread=thread)
        assert answer.rest["message_thread_id"] == thread
    await crowd.later(hours=1)
    assert (await crowd.ask(crowd.member, "/status", thread=work)).rest["message_thread_id"] == work
    await crowd.later(hours=1)
    hello = crowd.spoken[0].id
    assert (await crowd.ask(crowd.member, "въехал вчера", reply_to=crowd.spoken[1].id)).rest[
        "message_thread_id"
    ] == documents
    await crowd.later(hours=1)
    assert "message_thread_id" not in (await crowd.ask(crowd.member, "а я?", reply_to=hello)).rest


async def test_in_general_no_thread_is_named(stage: Stage) -> None:
    crowd = gather(stage, forum=True)
    await crowd.added()
    answer = await crowd.ask(crowd.member, "/rule")
    assert "message_thread_id" not in answer.rest
    assert all("message_thread_id" not in call.params for call in crowd.tried())


async def test_outside_forums_a_reply_has_no_topic(stage: Stage) -> None:
    """In a supergroup without topics a reply carries a thread id too, which is none to answer in."""
    crowd = await gather(stage).added()
    rule = await crowd.ask(crowd.member, "/rule")
    await crowd.later(hours=1)
    note = await crowd.ask(crowd.member, "а мне?", reply_to=rule.id)
    assert "message_thread_id" not in note.rest
    assert all("message_thread_id" not in call.params for call in crowd.tried())


async def test_settings_are_turned_where_they_stand(stage: Stage) -> None:
    crowd = gather(stage, forum=True)
    await crowd.added()
    topic = crowd.group.open_topic(crowd.owner.person, "Для админов")
    menu = await crowd.ask(crowd.owner, "/group", thread=topic)
    turned = await crowd.tap(crowd.owner, "Язык")
    assert (turned.id, turned.rest["message_thread_id"]) == (menu.id, topic)


async def test_in_a_closed_topic_it_is_silent(stage: Stage) -> None:
    crowd = gather(stage, forum=True)
    await crowd.added()
    topic = crowd.group.open_topic(crowd.owner.person, "Объявления")
    await crowd.member.ask("/start")
    stage.moved(hours=1)
    await stage.bot_stops()
    for command in ("/rule", "/status"):
        crowd.member.say(command, thread=topic, chat=crowd.group)
    crowd.group.close_topic(crowd.owner.person, topic)
    await stage.bot_starts()
    assert await crowd.heard() == []
    assert await crowd.member.silence()
    assert await crowd.group.silence(1.5), "nor does it try again"
    assert len(crowd.tried()) == 3, "the welcome, and one try each"


async def test_an_admin_who_asks_in_a_topic_closed_to_the_bot_is_told_why_in_private(stage: Stage) -> None:
    crowd = gather(stage, forum=True)
    await crowd.added()
    await crowd.owner.ask("/start")
    topic = crowd.group.open_topic(crowd.owner.person, "Объявления")
    crowd.group.close_topic(crowd.owner.person, topic)
    crowd.owner.say("/group", thread=topic, chat=crowd.group)
    told = await crowd.owner.next()
    assert f"В группе «{crowd.group.group.title}» тема закрыта" in told.text
    assert await crowd.heard() == []


async def test_a_deleted_topic_is_no_reason_to_try_again(stage: Stage) -> None:
    crowd = gather(stage, forum=True)
    await crowd.added()
    topic = crowd.group.open_topic(crowd.owner.person, "На день")
    await stage.bot_stops()
    crowd.member.say("/rule", thread=topic, chat=crowd.group)
    crowd.group.delete_topic(topic)
    await stage.bot_starts()
    assert await crowd.heard() == []
    assert len(crowd.tried()) == 2
