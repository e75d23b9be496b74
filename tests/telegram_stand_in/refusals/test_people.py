"""Whom the bot may not write to, and how it is told."""

import pytest

from tests.telegram_stand_in.refusals.scene import EMMA, Scene, refused


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "sendChatAction"])
async def test_blocked(scene: Scene, method: str) -> None:
    scene.emma.block()
    params = {"text": "x", "message_id": scene.sent, "action": "typing"}

    said = await refused(scene, method, chat_id=EMMA, **params)

    assert said == "Forbidden: bot was blocked by the user"


async def test_unblocked_can_be_written_to_again(scene: Scene) -> None:
    scene.emma.block()
    scene.emma.unblock()

    status, _answer = await scene.call("sendMessage", chat_id=EMMA, text="x")

    assert status == 200


async def test_met_in_a_group_but_never_wrote(scene: Scene) -> None:
    stranger = scene.server.user("Met", met=True)

    said = await refused(scene, "sendMessage", chat_id=stranger.id, text="x")

    assert said == "Forbidden: bot can't initiate conversation with a user"


async def test_deleted_account(scene: Scene) -> None:
    scene.emma.person.deleted = True

    assert await refused(scene, "sendMessage", chat_id=EMMA, text="x") == "Forbidden: user is deactivated"
    said = await refused(scene, "editMessageText", chat_id=EMMA, message_id=scene.sent, text="x")
    assert said == "Forbidden: user is deactivated"
