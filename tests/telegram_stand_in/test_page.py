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
from aiogram.types import (
    BotCommand,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from telegram_stand_in import MovableClock, Server
from tests.patience import PATIENCE
from tests.telegram_stand_in.demo import populate

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
    populate(server)
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


async def test_four_people_and_their_forum(http: aiohttp.ClientSession) -> None:
    view = await state(http)

    named = [(each["name"], each["language"]) for each in view["people"]]
    assert named == [("Алексей", "ru"), ("Айгүл", "ky"), ("Emma", "en"), ("Бакыт", "ky")]
    assert all(each["messages"] == [] and not each["blocked"] for each in view["people"])
    [group] = view["groups"]
    places = [(each["name"], each["status"], each["anonymous"]) for each in group["members"]]
    assert places == [
        ("Алексей", "creator", False), ("Айгүл", "member", False), ("Emma", "member", False),
        ("Бакыт", "administrator", True),
    ]  # fmt: skip
    assert (group["bot"], group["forum"], [each["name"] for each in group["topics"]]) == (
        "left", True, ["Въезд и сроки"],
    )  # fmt: skip


async def test_known_people_can_be_written_to_before_they_write(bot: Bot, server: Server) -> None:
    other = Server(server.state.now)
    populate(other, started=True)
    alexey = other.users[0]
    url = await other.start()
    async with aiohttp.ClientSession(url) as http:
        send = f"/bot{other.token}/sendMessage"
        async with http.post(send, json={"chat_id": alexey.id, "text": "x"}) as response:
            assert response.status == 200
    await other.stop()


async def test_what_people_do(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    person = server.users[0]
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
    person = server.users[1]
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
    assert await post(path.format(id=server.users[0].id), **body) == (status, {"error": error})


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


async def events(response: aiohttp.ClientResponse) -> AsyncIterator[dict[str, Any]]:
    async for line in response.content:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


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


def in_group(post: Post, group: int) -> Post:
    """What somebody does there, or to the group."""

    async def act(path: str, *, person: int, **body: Any) -> tuple[int, dict[str, Any]]:
        if path in ("say", "press", "inline"):
            return await post(f"people/{person}/{path}", chat=group, **body)
        return await post(f"groups/{group}/{path}", person=person, **body)

    return act


async def test_group_from_the_page(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    [group] = (await state(http))["groups"]
    alexey, aigul, emma, _bakyt = server.users
    act = in_group(post, group["id"])
    for name, place in (("add", "member"), ("promote", "administrator"), ("demote", "member"), ("mute", "restricted")):
        assert (await act(name, person=alexey.id))[0] == 200
        assert (await state(http))["groups"][0]["bot"] == place
    await act("promote", person=alexey.id, rights=["can_pin_messages"])
    assert (await state(http))["groups"][0]["rights"] == ["can_manage_chat", "can_pin_messages"]
    assert (await act("anonymous", person=alexey.id, on=True))[0] == 200
    assert (await act("anonymous", person=aigul.id, on=True))[0] == 400
    _status, said = await act("say", person=alexey.id, text="/rule")
    assert said["message"]["from"]["username"] == "GroupAnonymousBot"
    rows = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    send = {"chat_id": group["id"], "text": "x", "reply_markup": rows}
    async with http.post(f"/bot{server.token}/sendMessage", json=send) as response:
        message = (await response.json())["result"]["message_id"]
    _status, pressed = await act("press", person=aigul.id, message=message, data="go")
    assert await bot.answer_callback_query(pressed["query"], "Done")

    assert (await act("place", person=alexey.id, who=emma.id, status="restricted"))[0] == 200
    assert await act("say", person=emma.id, text="x") == (400, {"error": "Emma may not write here"})
    assert (await act("place", person=alexey.id, who=emma.id, status="left"))[0] == 200
    assert await act("say", person=emma.id, text="x") == (404, {"error": "Emma is not in the group"})
    assert (await state(http))["groups"][0]["members"][2]["status"] == "left"
    assert (await act("remove", person=alexey.id))[0] == 200
    assert (await act("add", person=alexey.id, payload="g-1"))[0] == 200
    assert (await state(http))["groups"][0]["messages"][-1]["text"] == "/start@stand_in_bot g-1"


async def test_privacy_mode_from_the_page(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    alexey = server.users[0]
    act = in_group(post, (await state(http))["groups"][0]["id"])
    await act("add", person=alexey.id)
    _status, kept = await act("say", person=alexey.id, text="for people")
    assert kept["message"]["unseen"]
    assert (await post("settings", privacy=False))[1]["settings"]["privacy"] is False
    _status, shown = await act("say", person=alexey.id, text="for all")
    assert not shown["message"]["unseen"]
    texts = [each.message.text for each in await bot.get_updates() if each.message and each.message.text]
    assert texts == ["for all"]
    settings = {"privacy": False, "inline_feedback": True, "rates": True}
    assert (await post("settings", inline_feedback=True, rates=True))[1]["settings"] == settings
    assert (await state(http))["settings"] == settings
    assert server.rates.on
    assert await post("settings", privacy=1) == (400, {"error": "privacy must be true or false"})


async def test_small_group_becomes_a_supergroup_and_a_forum(
    http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server
) -> None:
    alexey = server.users[0]
    _status, made = await post("groups", person=alexey.id, title=" Соседи ", type="group")
    act = in_group(post, made["group"])
    [_first, small] = (await state(http))["groups"]
    assert (small["name"], small["type"], len(small["members"])) == ("Соседи", "group", 4)
    await act("add", person=alexey.id)
    assert (await act("forum", person=alexey.id, on=True))[0] == 400
    _status, moved = await act("migrate", person=alexey.id)
    assert await act("migrate", person=alexey.id) == (400, {"error": "only a small group becomes a supergroup"})
    [_first, old, new] = (await state(http))["groups"]
    assert (old["migrated_to"], new["id"], new["type"], new["bot"]) == (
        new["id"],
        moved["group"],
        "supergroup",
        "member",
    )

    act = in_group(post, new["id"])
    assert (await act("topic", person=alexey.id, name="Visas"))[0] == 400
    await act("forum", person=alexey.id, on=True)
    _status, topic = await act("topic", person=alexey.id, name="Visas")
    _status, said = await act("say", person=alexey.id, text="/rule", thread=topic["thread"])
    assert said["message"]["message_thread_id"] == topic["thread"]
    await act("close", person=alexey.id, thread=topic["thread"], on=True)
    new = (await state(http))["groups"][2]
    assert (new["forum"], new["topics"]) == (True, [{"id": topic["thread"], "name": "Visas", "closed": True}])
    await act("delete", person=alexey.id, thread=topic["thread"])
    assert (await state(http))["groups"][2]["topics"] == []


@pytest.mark.parametrize(
    ("path", "body", "status", "error"),
    [
        ("dance", {}, 404, "There is no such group, person or act."),
        ("add", {"person": None}, 400, "person must be a whole number"),
        ("add", {"person": 1}, 404, "There is no such group, person or act."),
        ("place", {"who": 1, "status": "left"}, 404, "There is no such member."),
        ("place", {"who": 5_000_000_001, "status": "king"}, 400,
         "status is one of creator, administrator, member, restricted, left, kicked"),
        ("promote", {"rights": "all"}, 400, "rights must be a list of strings"),
        ("add", {"payload": "a b"}, 400, "a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -"),
        ("forum", {"on": "yes"}, 400, "on must be true or false"),
        ("close", {"thread": 5, "on": True}, 404, "there is no topic 5"),
        ("delete", {"thread": 5}, 404, "there is no topic 5"),
    ],
)  # fmt: skip
async def test_mistakes_with_a_group(
    http: aiohttp.ClientSession, post: Post, server: Server, path: str, body: dict[str, Any], status: int, error: str
) -> None:
    group = (await state(http))["groups"][0]["id"]
    person = server.users[0].id
    assert await post(f"groups/{group}/{path}", **{"person": person, **body}) == (status, {"error": error})
    assert (await post("groups/-5/add", person=person))[0] == 404


@pytest.mark.parametrize(
    ("path", "body", "status", "error"),
    [
        ("say", {"text": "x", "thread": 5}, 404, "there is no topic 5"),
        ("say", {"text": "x", "chat": -5}, 404, "There is no such group."),
        ("say", {"text": "x", "chat": "here"}, 400, "chat must be a whole number"),
        ("sticker", {}, 400, "this can be done in the chat with the bot only"),
        ("start", {}, 400, "this can be done in the chat with the bot only"),
    ],
)
async def test_mistakes_in_a_group(
    post: Post, server: Server, path: str, body: dict[str, Any], status: int, error: str
) -> None:
    said = {"chat": server.groups[0].id, **body}
    assert await post(f"people/{server.users[0].id}/{path}", **said) == (status, {"error": error})


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({"person": 1, "title": "x"}, 404, "There is no such person."),
        ({"title": " "}, 400, "a title has 1 to 128 characters"),
        ({"title": "x" * 129}, 400, "a title has 1 to 128 characters"),
        ({"title": "x", "type": "channel"}, 400, "type is group or supergroup"),
    ],
)
async def test_mistakes_with_a_new_group(
    post: Post, server: Server, body: dict[str, Any], status: int, error: str
) -> None:
    assert await post("groups", **{"person": server.users[0].id, **body}) == (status, {"error": error})


async def test_keyboard_that_asks_for_a_place(
    http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server
) -> None:
    person = server.users[0]
    person.say("/start")
    keys = [[KeyboardButton(text="Share", request_location=True)], [KeyboardButton(text="By list")]]
    markup = ReplyKeyboardMarkup(keyboard=keys, one_time_keyboard=True, resize_keyboard=True)
    await bot.send_message(person.id, "Where are you?", reply_markup=markup)

    async def keyboard() -> Any:
        return (await state(http))["people"][0]["keyboard"]

    assert (await keyboard())["keyboard"][0] == [{"text": "Share", "request_location": True}]
    who = f"people/{person.id}"
    assert await post(f"{who}/key", label="Share") == (400, {"error": "this key asks for a place"})
    assert (await post(f"{who}/key", label="No"))[0] == 404
    _status, said = await post(f"{who}/key", label="Share", latitude=43.2, longitude=76.9)
    assert said["message"]["location"] == {"latitude": 43.2, "longitude": 76.9}
    assert (await keyboard())["put_away"]
    await post(f"{who}/keyboard")
    assert not (await keyboard())["put_away"]
    _status, said = await post(f"{who}/key", label="By list")
    assert said["message"]["text"] == "By list"
    await bot.send_message(person.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert await keyboard() is None


async def test_location_from_the_page(post: Post, server: Server) -> None:
    who = f"people/{server.users[0].id}"
    _status, said = await post(f"{who}/location", latitude=43.2389, longitude=76.8897)
    assert said["message"]["location"] == {"latitude": 43.2389, "longitude": 76.8897}
    assert (await post(f"{who}/location", latitude=91, longitude=0))[0] == 400
    assert (await post(f"{who}/location", latitude="x", longitude=0))[0] == 400


async def test_inline_mode_from_the_page(http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server) -> None:
    emma, [group] = server.users[2], (await state(http))["groups"]
    act, thread = in_group(post, group["id"]), group["topics"][0]["id"]
    _status, asked = await act("inline", person=emma.id, query="12.03")
    [update] = [each.inline_query for each in await bot.get_updates() if each.inline_query]
    assert (update.id, update.query, update.chat_type) == (asked["query"], "12.03", "supergroup")
    content = InputTextMessageContent(message_text="until 9 June")
    result = InlineQueryResultArticle(id="1", title="Card", description="by the bot", input_message_content=content)
    button = InlineQueryResultsButton(text="Log it", start_parameter="log")
    async with http.get("/preview/events") as response, asyncio.timeout(PATIENCE):
        await response.content.readline()
        await bot.answer_inline_query(asked["query"], [result], button=button)
        async for event in events(response):
            if event["kind"] == "inline":
                break
    assert event["chat"] == emma.id
    assert event["data"] == {
        "query": asked["query"],
        "results": [{"id": "1", "title": "Card", "description": "by the bot"}],
        "button": {"text": "Log it", "start_parameter": "log"},
    }

    chosen = {"query": asked["query"], "result": "1"}
    who = f"people/{emma.id}/choose"
    _status, posted = await post(who, **chosen, chat=group["id"], thread=thread)
    assert (posted["message"]["message_thread_id"], posted["message"]["text"]) == (thread, "until 9 June")
    assert (await post(who, **chosen))[1]["message"]["chat"]["id"] == emma.id
    assert await post(who, **chosen, chat=-5) == (404, {"error": "There is no such group."})
    assert await post(who, query=asked["query"], result="2") == (404, {"error": "no result '2'; there are ['1']"})
    other = f"people/{server.users[0].id}/choose"
    assert await post(other, **chosen) == (404, {"error": "There is no such query."})
