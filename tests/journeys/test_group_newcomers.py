"""New members are welcomed if the admins want it, and at most once an hour."""

import pytest

from telegram_stand_in import Fault, UserClient
from tests.journeys.crowd import Crowd, gather
from tests.journeys.shown import links
from tests.journeys.stage import Stage


@pytest.fixture
async def crowd(stage: Stage) -> Crowd:
    """A supergroup whose admins have new members welcomed."""
    crowd = await gather(stage).added()
    await crowd.ask(crowd.owner, "/group")
    await crowd.tap(crowd.owner, "Приветствовать новых")
    return crowd


def joins(crowd: Crowd) -> UserClient:
    somebody = crowd.stage.user("Азамат Канарейкин")
    crowd.group.join(somebody.person)
    return somebody


async def test_by_default_nobody_is_welcomed(stage: Stage) -> None:
    crowd = await gather(stage).added()
    joins(crowd)
    assert await crowd.heard() == []


async def test_new_members_are_welcomed_at_most_once_an_hour(stage: Stage, crowd: Crowd) -> None:
    for _ in range(3):
        joins(crowd)
    (welcome,) = await crowd.heard()
    assert "Добро пожаловать" in welcome.text
    assert "Азамат" not in welcome.text, "everybody is meant, nobody named"
    assert links(welcome) == links(crowd.spoken[0])
    stage.moved(hours=0.98)
    joins(crowd)
    assert await crowd.heard() == []
    stage.moved(hours=0.04)
    joins(crowd)
    joins(crowd)
    assert len(await crowd.heard()) == 1
    assert crowd.kept("person") == []
    assert "Азамат" not in str(crowd.kept("inbox"))


async def test_who_leaves_or_comes_back_with_another_place_is_not_welcomed(crowd: Crowd) -> None:
    crowd.group.join(crowd.member.person, "administrator")
    crowd.group.leave(crowd.member.person)
    assert await crowd.heard() == []


async def test_the_bot_does_not_welcome_itself_or_another_bot(stage: Stage, crowd: Crowd) -> None:
    crowd.group.remove_bot(crowd.owner.person)
    stage.moved(hours=0.5)
    crowd.group.add_bot(crowd.owner.person)
    other = {"id": 4242, "is_bot": True, "first_name": "Other"}
    said = crowd.member.say("привет", chat=crowd.group).as_json()
    stage.server.updates.put_raw({"message": {**said, "text": None, "new_chat_members": [other]}})
    assert await crowd.heard() == []


async def test_the_welcome_comes_though_telegram_fails_at_first(stage: Stage, crowd: Crowd) -> None:
    stage.server.faults.add(Fault("sendMessage", retry_after=1, times=1))
    joins(crowd)
    assert len(await crowd.heard()) == 1


async def test_off_again(crowd: Crowd) -> None:
    await crowd.tap(crowd.owner, "✓ Приветствовать новых")
    joins(crowd)
    assert await crowd.heard() == []
