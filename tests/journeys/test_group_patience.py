"""One member does not use up the answers of the others; what is too much is said once, and that goes like a note."""

import pytest

from tests.journeys.crowd import Crowd, gather
from tests.journeys.stage import Stage

TOO_MUCH = "Слишком много команд сразу: часть из них останется без ответа. Попробуйте через минуту."


@pytest.fixture
async def crowd(stage: Stage) -> Crowd:
    """A group whose welcome has been heard."""
    return await gather(stage).added()


async def settled(crowd: Crowd) -> list[str]:
    """All that was posted since last asked, also what comes by itself a moment later."""
    texts = [message.text for message in await crowd.heard()]
    if not await crowd.group.silence(1.0):
        texts += [message.text for message in await crowd.heard()]
    return texts


async def test_one_who_asks_and_asks_is_told_once_that_it_is_too_much(crowd: Crowd) -> None:
    for _ in range(8):
        crowd.member.say("/rule", chat=crowd.group)
    texts = await settled(crowd)
    assert len([text for text in texts if "90" in text]) == 5
    assert texts.count(TOO_MUCH) == 1
    assert "90" in (await crowd.ask(crowd.owner, "/rule")).text, "another is answered"
    assert "Настройки" in (await crowd.ask(crowd.owner, "/group")).text
    for _ in range(8):
        crowd.member.say("/rule", chat=crowd.group)
    assert await settled(crowd) == []
    await crowd.later(hours=0.05)
    assert TOO_MUCH not in [message.text for message in crowd.spoken if message.id in crowd.group.group.messages]
    assert "90" in (await crowd.ask(crowd.member, "/rule")).text, "a minute later as before"


async def test_many_who_ask_leave_room_for_the_admins(stage: Stage) -> None:
    crowd = await gather(stage).added()
    for number in range(15):
        member = stage.user(f"Member {number}")
        crowd.group.join(member.person)
        member.say("/rule", chat=crowd.group)
    texts = await settled(crowd)
    assert len([text for text in texts if "90" in text]) == 10
    assert texts.count(TOO_MUCH) == 1
    for command in ("/group", "/stats"):
        assert await crowd.ask(crowd.owner, command)


@pytest.mark.parametrize("command", ["/rule", "/group"])
async def test_two_groups_have_nothing_to_do_with_each_other(stage: Stage, command: str) -> None:
    crowd, other = await gather(stage).added(), await gather(stage, title="Другая").added()
    for _ in range(8):
        crowd.owner.say(command, chat=crowd.group)
    await settled(crowd)
    assert await other.ask(other.owner, command)
