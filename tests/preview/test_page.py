"""The page's JSON: acts of people, the clock, the live stream, the headers."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import BotCommand

from bot.preview.clock import MovableClock
from bot.preview.server import Server

Post = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]


@pytest.fixture
def movable() -> MovableClock:
    return MovableClock()


@pytest.fixture
def due() -> list[datetime]:
    """When the next notice is due; empty: none is planned."""
    return []


@pytest.fixture
def server(movable: MovableClock, due: list[datetime]) -> Server:
    async def next_due() -> datetime | None:
        return due[0] if due else None

    server = Server(movable.now, clock=movable, next_due=next_due)
    server.settle_three()
    return server


@pytest.fixture
def post(http: aiohttp.ClientSession) -> Post:
    async def call(path: str, **body: Any) -> tuple[int, dict[str, Any]]:
        async with http.post(f"/preview/{path}", json=body) as response:
            return response.status, await response.json()

    return call


async def state(http: aiohttp.ClientSession) -> dict[str, Any]:
    async with http.get("/preview/state") as response:
        assert response.status == 200
        view: dict[str, Any] = await response.json()
        return view


async def test_three_people_of_three_languages(http: aiohttp.ClientSession) -> None:
    people = (await state(http))["people"]

    assert [(each["name"], each["language"]) for each in people] == [("Алексей", "ru"), ("Айгүл", "ky"), ("Emma", "en")]
    assert all(each["messages"] == [] and not each["blocked"] for each in people)


async def test_known_people_can_be_written_to_before_they_write(bot: Bot, server: Server) -> None:
    other = Server(server.state.now)
    alexey, *_others = other.settle_three(known=True)
    url = await other.start()
    async with aiohttp.ClientSession(url) as http:
        send = f"/bot{other.token}/sendMessage"
        async with http.post(send, json={"chat_id": alexey.id, "text": "x"}) as response:
            assert response.status == 200
    await other.stop()


async def test_what_people_do(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    person = server.phones[0]
    who = f"people/{person.id}"
    picture = base64.b64encode(b"GIF89a\x03\0\x02\0").decode()

    status, answer = await post(f"{who}/start", payload="abc")
    assert (status, answer["message"]["text"], answer["message"]["by_bot"]) == (200, "/start abc", False)
    _status, said = await post(f"{who}/say", text="hi", reply_to=answer["message"]["message_id"])
    await post(f"{who}/edit", message=said["message"]["message_id"], text="hello")
    await post(f"{who}/forward", text="theirs", **{"from": "Somebody"})
    await post(f"{who}/sticker", emoji="🎉")
    await post(f"{who}/voice", seconds=2)
    await post(f"{who}/photo", content=picture, caption="map")
    await post(f"{who}/document", name="a.txt", content=base64.b64encode(b"abc").decode())
    await post(f"{who}/block")

    [alexey, *_others] = (await state(http))["people"]
    assert alexey["blocked"]
    shown = alexey["messages"]
    assert [each.get("text") for each in shown[:3]] == ["/start abc", "hello", "theirs"]
    assert shown[1]["reply_to_message"]["text"] == "/start abc"
    assert shown[6]["document"]["file_name"] == "a.txt"
    for media, kind, content in (("photo", "image/gif", b"GIF89a\x03\0\x02\0"), ("document", None, b"abc")):
        found = next(each[media] for each in shown if media in each)
        file_id = found[-1]["file_id"] if media == "photo" else found["file_id"]
        async with http.get(f"/preview/files/{file_id}") as response:
            assert await response.read() == content
            assert response.content_type == (kind or "application/octet-stream")
            assert (response.headers.get("Content-Disposition") == "attachment") == (kind is None)
    await post(f"{who}/unblock")
    assert not (await state(http))["people"][0]["blocked"]


async def test_press(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    person = server.phones[1]
    person.say("/start")
    rows = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    send = {"chat_id": person.id, "text": "x", "reply_markup": rows}
    async with http.post(f"/bot{server.token}/sendMessage", json=send) as response:
        message = (await response.json())["result"]["message_id"]

    status, answer = await post(f"people/{person.id}/press", message=message, data="go")
    assert status == 200
    assert (await post(f"people/{person.id}/press", label="Go"))[0] == 200
    assert await bot.answer_callback_query(answer["query"], "Done")


@pytest.mark.parametrize(
    ("path", "body", "status", "error"),
    [
        ("people/1/say", {"text": "x"}, 404, "There is no such person or no such act."),
        ("people/{id}/dance", {}, 404, "There is no such person or no such act."),
        ("people/{id}/say", {"text": " "}, 400, "an empty message cannot be sent"),
        ("people/{id}/say", {}, 400, "text must be a string"),
        ("people/{id}/say", {"text": 1}, 400, "text must be a string"),
        ("people/{id}/start", {"payload": "a b"}, 400, "a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -"),
        ("people/{id}/press", {"label": "Go"}, 404, "no button 'Go'; there are []"),
        ("people/{id}/press", {"data": "go", "message": True}, 400, "message must be a whole number"),
        ("people/{id}/edit", {"message": 5, "text": "x"}, 404, "5000000001 has no text message 5 to edit"),
        ("people/{id}/photo", {"content": "eA=="}, 400, "only PNG, JPEG and GIF pictures can be sent as photos"),
        ("people/{id}/document", {"name": "a", "content": "?"}, 400, "content must be base64"),
        ("clock", {"days": 1.5}, 400, "days must be a whole number"),
        ("clock", {"days": 99999}, 400, "days lies between -3660 and 3660"),
        ("clock", {"to": "soon"}, 400, "Invalid isoformat string: 'soon'"),
        ("clock", {"to": "2026-01-01"}, 400, "a moment must know its time zone"),
        ("clock", {"to": "2300-01-01T00:00:00Z"}, 400, "the clock goes from 2000 to 2099"),
    ],
)
async def test_mistakes(post: Post, server: Server, path: str, body: dict[str, Any], status: int, error: str) -> None:
    assert await post(path.format(id=server.phones[0].id), **body) == (status, {"error": error})


async def test_body_must_be_json(http: aiohttp.ClientSession, server: Server) -> None:
    path = f"/preview/people/{server.phones[0].id}/say"
    for data, kind in (
        ("text=x", "application/x-www-form-urlencoded"),
        ("[]", "application/json"),
        ("{", "application/json"),
    ):
        async with http.post(path, data=data, headers={"Content-Type": kind}) as response:
            assert response.status == 400
    assert server.phones[0].messages == []


async def test_clock_is_moved(
    http: aiohttp.ClientSession, post: Post, movable: MovableClock, due: list[datetime]
) -> None:
    async def ahead() -> timedelta:
        view = (await state(http))["clock"]
        return datetime.fromisoformat(view["now"]) - datetime.now(UTC)

    assert abs(await ahead()) < timedelta(seconds=5)
    await post("clock", days=7)
    assert abs(await ahead() - timedelta(days=7)) < timedelta(seconds=5)
    status, answer = await post("clock", to="next")
    assert (status, answer["moved"]) == (200, False)  # none is planned
    due.append(movable.now() - timedelta(seconds=1))
    assert (await post("clock", to="next"))[1]["moved"] is False  # it is due already
    due[0] = movable.now() + timedelta(days=30)
    assert (await post("clock", to="next"))[1]["moved"] is True
    assert abs(await ahead() - timedelta(days=37)) < timedelta(seconds=5)


async def test_clock_that_is_not_the_servers_cannot_be_moved(movable: MovableClock) -> None:
    server = Server(movable.now)
    url = await server.start()
    async with aiohttp.ClientSession(url) as http, http.post("/preview/clock", json={"days": 1}) as response:
        assert response.status == 404
        assert (await state(http))["clock"]["movable"] is False
    await server.stop()


async def events(response: aiohttp.ClientResponse) -> AsyncIterator[dict[str, Any]]:
    async for line in response.content:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


async def test_live_stream(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    emma = server.phones[2]
    before = (await state(http))["number"]
    async with http.get("/preview/events") as response, asyncio.timeout(5):
        assert response.content_type == "text/event-stream"
        await response.content.readline()
        emma.say("/start")
        message = await bot.send_message(emma.id, "hello")
        await message.edit_text("hello there")
        await bot.set_my_commands([BotCommand(command="help", description="Help")])
        await post("clock", days=1)

        seen = []
        async for event in events(response):
            seen.append(event)
            if event["kind"] == "clock":
                break

    assert [event["kind"] for event in seen] == [
        "message", "message", "call", "edit", "call", "menu", "call", "clock",
    ]  # fmt: skip
    assert [event["number"] for event in seen] == list(range(before + 1, before + 9))
    assert (seen[0]["by_bot"], seen[0]["data"]["text"]) == (False, "/start")
    assert (seen[3]["chat"], seen[3]["data"]["text"]) == (emma.id, "hello there")
    assert seen[4]["data"]["method"] == "editMessageText"
    assert seen[5]["data"][str(emma.id)] == [{"command": "help", "description": "Help"}]


async def test_stop_ends_the_live_stream(http: aiohttp.ClientSession, server: Server) -> None:
    async with http.get("/preview/events") as response, asyncio.timeout(5):
        await response.content.readline()
        await server.stop()
        assert (await response.content.read()).strip() == b""


@pytest.mark.parametrize("path", ["/", "/page/app.js", "/page/style.css", "/page/icon.svg", "/preview/state"])
async def test_nothing_is_asked_of_others_and_no_cookie_set(http: aiohttp.ClientSession, path: str) -> None:
    async with http.get(path) as response:
        text = await response.text()
        assert response.status == 200
        policy = response.headers["Content-Security-Policy"]
        assert "Set-Cookie" not in response.headers
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "https://" not in text.replace("http://www.w3.org/", "")
    assert " style=" not in text
    assert " onclick" not in text


@pytest.mark.parametrize(
    "path", ["/page/none.js", "/page/__init__.py", "/page/..%2fpage.py", "/preview/files/none", "/x"]
)
async def test_nothing_else_is_served(http: aiohttp.ClientSession, path: str) -> None:
    async with http.get(path) as response:
        assert response.status == 404


async def test_token_is_not_in_the_page(http: aiohttp.ClientSession, server: Server, bot: Bot) -> None:
    await bot.get_me()
    async with http.get("/preview/state") as response:
        assert server.token not in await response.text()


def test_clock_wants_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        MovableClock().move_to(datetime(2026, 1, 1))


async def test_faults_from_the_page(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    names = (await state(http))["faults"]["names"]
    person = server.phones[0]
    person.say("/start")
    statuses, cut = set[int](), 0
    for name in names:
        assert (await post("faults", name=name, times=1))[0] == 200
        if "late" in name:
            server.faults.clear()
            continue
        send = {"chat_id": person.id, "text": name}
        try:
            async with http.post(f"/bot{server.token}/sendMessage", json=send) as response:
                statuses.add(response.status)
        except aiohttp.ServerDisconnectedError:
            cut += 1
    assert (statuses, cut) == ({200, 400, 403, 429, 500, 502}, 2)
    assert [message.text for message in person.messages if message.by_bot] == ["cut JSON", "connection closed after"]

    await post("faults", name="500", method="getUpdates", times=None)
    assert (await state(http))["faults"]["waiting"] == [{"name": "500", "method": "getUpdates", "times": None}]
    await post("faults", clear=True)
    assert (await state(http))["faults"]["waiting"] == []
    assert (await post("faults", name="flood"))[0] == 404


async def test_group_from_the_page(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    [group] = (await state(http))["groups"]
    assert (group["bot"], [each["status"] for each in group["members"]]) == ("left", ["creator", "member", "member"])
    alexey, aigul, _emma = server.phones
    where = f"groups/{group['id']}"
    for act, place in (("add", "member"), ("promote", "administrator"), ("demote", "member"), ("mute", "restricted")):
        assert (await post(f"{where}/{act}", person=alexey.id))[0] == 200
        assert (await state(http))["groups"][0]["bot"] == place
    await post(f"{where}/promote", person=alexey.id)
    assert (await post(f"{where}/anonymous", person=alexey.id, on=True))[0] == 200
    assert (await post(f"{where}/anonymous", person=aigul.id, on=True))[0] == 400
    _status, said = await post(f"{where}/say", person=alexey.id, text="/rule")
    assert said["message"]["from"]["username"] == "GroupAnonymousBot"
    rows = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    send = {"chat_id": group["id"], "text": "x", "reply_markup": rows}
    async with http.post(f"/bot{server.token}/sendMessage", json=send) as response:
        message = (await response.json())["result"]["message_id"]
    _status, pressed = await post(f"{where}/press", person=aigul.id, message=message, data="go")
    assert await bot.answer_callback_query(pressed["query"], "Done")
    assert (await post(f"{where}/remove", person=alexey.id))[0] == 200
    assert (await post(f"{where}/dance", person=alexey.id))[0] == 404
    assert (await post("groups/-5/say", person=alexey.id, text="x"))[0] == 404
    assert (await post(f"{where}/say", text="x"))[0] == 400


async def test_location_from_the_page(post: Post, server: Server) -> None:
    who = f"people/{server.phones[0].id}"
    _status, said = await post(f"{who}/location", latitude=43.2389, longitude=76.8897)
    assert said["message"]["location"] == {"latitude": 43.2389, "longitude": 76.8897}
    assert (await post(f"{who}/location", latitude=91, longitude=0))[0] == 400
    assert (await post(f"{who}/location", latitude="x", longitude=0))[0] == 400
