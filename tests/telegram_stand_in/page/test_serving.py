"""What the page is served: the clock, the live stream, the headers, and nothing else."""

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import BotCommand

from telegram_stand_in import MovableClock, Server
from tests.patience import PATIENCE
from tests.telegram_stand_in.page.looking import Post, events, state


async def test_body_must_be_json(http: aiohttp.ClientSession, server: Server) -> None:
    path = f"/preview/people/{server.users[0].id}/say"
    for data, kind in (
        ("text=x", "application/x-www-form-urlencoded"),
        ("[]", "application/json"),
        ("{", "application/json"),
    ):
        async with http.post(path, data=data, headers={"Content-Type": kind}) as response:
            assert response.status == 400
    assert server.users[0].messages == []


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


async def test_live_stream(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    emma = server.users[2]
    before = (await state(http))["number"]
    async with http.get("/preview/events") as response, asyncio.timeout(PATIENCE):
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
    async with http.get("/preview/events") as response, asyncio.timeout(PATIENCE):
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
