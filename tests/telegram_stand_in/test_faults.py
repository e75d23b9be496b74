"""Faults on order: each one that the page offers, by name, and those that only tests make."""

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import Fault, Server, UserClient
from telegram_stand_in._world.faults import NOWHERE, PRESETS
from tests.telegram_stand_in.conftest import StillClock

pytestmark = pytest.mark.usefixtures("started")


def refusal(code: int, description: str, **parameters: int) -> dict[str, Any]:
    answer = {"ok": False, "error_code": code, "description": description}
    return answer | ({"parameters": parameters} if parameters else {})


MIGRATED = "Bad Request: group chat was upgraded to a supergroup chat"
# What the bot gets: status and body (an object, or the bytes as they are), or None for a line that is cut.
SAID: dict[str, tuple[int, Any] | None] = {
    "429 with retry_after": (429, refusal(429, "Too Many Requests: retry after 5", retry_after=5)),
    "429 without retry_after": (429, refusal(429, "Too Many Requests")),
    "late answer": (200, "the true answer"),
    "500": (500, refusal(500, "Internal Server Error: restart")),
    "502 in HTML": (502, "<html><h1>502 Bad Gateway</h1></html>"),
    "empty answer": (200, ""),
    "cut JSON": (200, '{"ok":true,"result":{"mess'),
    "connection closed before": None,
    "connection closed after": None,
    "403 blocked": (403, refusal(403, "Forbidden: bot was blocked by the user")),
    "403 deactivated": (403, refusal(403, "Forbidden: user is deactivated")),
    "403 never wrote": (403, refusal(403, "Forbidden: bot can't initiate conversation with a user")),
    "403 kicked": (403, refusal(403, "Forbidden: bot was kicked from the supergroup chat")),
    "403 not a member": (403, refusal(403, "Forbidden: bot is not a member of the supergroup chat")),
    "400 chat not found": (400, refusal(400, "Bad Request: chat not found")),
    "400 no rights": (400, refusal(400, "Bad Request: not enough rights to send text messages to the chat")),
    "400 migrated": (400, refusal(400, MIGRATED, migrate_to_chat_id=NOWHERE)),
}
TAKEN = {"late answer", "cut JSON", "connection closed after"}


def test_every_fault_is_tried_here_and_in_the_manual() -> None:
    assert SAID.keys() == PRESETS.keys()
    manual = (Path(__file__).parents[2] / "telegram_stand_in/README.md").read_text()
    assert [name for name in PRESETS if f"`{name}`" not in manual] == []


@pytest.mark.parametrize("by", ["the page", "a test"])
@pytest.mark.parametrize("name", SAID)
async def test_fault(server: Server, http: aiohttp.ClientSession, emma: UserClient, name: str, by: str) -> None:
    seconds = {"late answer": 0.05}.get(name)
    if by == "a test":
        server.faults.add(Fault.preset(name, method="sendMessage", seconds=seconds))
    else:
        order = {"name": name, "method": "sendMessage", "times": 1, "seconds": seconds}
        async with http.post("/preview/faults", json=order) as response:
            [waiting] = (await response.json())["faults"]["waiting"]
            assert waiting == {"name": name, "method": "sendMessage", "times": 1, "chat": None}
    send: dict[str, Any] = {"json": {"chat_id": emma.id, "text": name}}
    said = SAID[name]
    if said is None:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await http.post(f"/bot{server.token}/sendMessage", **send)
    else:
        async with http.post(f"/bot{server.token}/sendMessage", **send) as response:
            body = await response.text()
            assert response.status == said[0]
            assert response.content_type == ("text/html" if "HTML" in name else "application/json")
            assert response.headers.get("Retry-After") == ("5" if name == "429 with retry_after" else None)
            if said[1] == "the true answer":
                assert json.loads(body)["result"]["text"] == name
            else:
                assert (json.loads(body) if isinstance(said[1], dict) else body) == said[1]
    assert [message.text for message in emma.messages if message.by_bot] == ([name] if name in TAKEN else [])

    async with http.post(f"/bot{server.token}/sendMessage", **send) as response:
        assert response.status == 200  # once is once


async def test_seconds_and_chat_from_the_page(server: Server, http: aiohttp.ClientSession, emma: UserClient) -> None:
    async def order(**wanted: Any) -> int:
        async with http.post("/preview/faults", json=wanted) as response:
            return response.status

    assert await order(name="429 with retry_after", seconds=17, chat=emma.id, times=None, method="*") == 200
    [fault] = server.faults.waiting
    assert (fault.retry_after, fault.chat, fault.times, fault.method) == (17, emma.id, None, "*")
    assert await order(clear=True) == 200
    assert server.faults.waiting == []
    assert await order(name="flood") == 404
    assert await order(name="late answer", seconds=601) == 400
    assert await order(name="late answer", seconds=-1) == 400
    assert await order(name="500", chat="x") == 400


async def test_fault_of_one_chat_until_it_is_removed(
    server: Server, http: aiohttp.ClientSession, emma: UserClient
) -> None:
    other = server.user()
    other.say("/start")
    fault = server.faults.add(Fault("send*", chat=emma.id, times=None, retry_after=1))

    async def status(chat: int) -> int:
        async with http.post(f"/bot{server.token}/sendMessage", json={"chat_id": chat, "text": "x"}) as response:
            return response.status

    assert [await status(emma.id), await status(other.id), await status(emma.id)] == [429, 200, 429]
    server.faults.remove(fault)
    assert await status(emma.id) == 200


async def test_first_that_fits_is_used_and_counted_down(server: Server, http: aiohttp.ClientSession) -> None:
    server.faults.add(Fault("GETME", status=500, taken=True, times=2))
    server.faults.add(Fault(status=502))
    statuses = []
    for _ in range(4):
        async with http.get(f"/bot{server.token}/getMe") as response:
            statuses.append(response.status)
    assert statuses == [500, 500, 502, 200]


async def test_faults_of_polling_and_pressing(
    server: Server, http: aiohttp.ClientSession, emma: UserClient, clock: StillClock
) -> None:
    server.faults.add(Fault.preset("502 in HTML", method="getUpdates"))
    server.faults.add(Fault.preset("connection closed after", method="answer*"))
    async with http.get(f"/bot{server.token}/getUpdates") as response:
        assert response.status == 502
    query = emma.press(data="x", message=1)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await http.post(f"/bot{server.token}/answerCallbackQuery", data={"callback_query_id": query.id, "text": "done"})
    assert (await emma.answer()).text == "done"
    async with http.get(f"/bot{server.token}/getUpdates?offset=1") as response:
        assert len((await response.json())["result"]) == 2
