"""The scene, set for each test anew."""

import aiohttp
import pytest

from telegram_stand_in import Server
from tests.telegram_stand_in.conftest import StillClock
from tests.telegram_stand_in.refusals.scene import EMMA, NEVER_WROTE, Scene


@pytest.fixture
async def scene(server: Server, clock: StillClock, http: aiohttp.ClientSession) -> Scene:
    emma = server.user("Emma", id=EMMA)
    server.user("Nobody", id=NEVER_WROTE)
    scene = Scene(server, clock, http, emma)
    scene.said = emma.say("/start").id
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    _status, answer = await scene.call("sendMessage", chat_id=EMMA, text="Hello", reply_markup=keyboard)
    scene.sent = answer["result"]["message_id"]
    scene.query = emma.press("Go").id
    return scene
