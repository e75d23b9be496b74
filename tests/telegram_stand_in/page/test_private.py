"""The page's JSON for private chats: acts of people, their mistakes, the bot's keyboard, inline mode."""

import asyncio
import base64
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from telegram_stand_in import Server
from tests.patience import PATIENCE
from tests.telegram_stand_in.demo import populate
from tests.telegram_stand_in.page.looking import Post, events, in_group, state


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


async def test_what_is_pinned_is_shown_unpinned_and_deleted(
    http: aiohttp.ClientSession, post: Post, bot: Bot, server: Server
) -> None:
    person = server.users[0]
    person.say("/start")
    sent = await bot.send_message(person.id, "card")
    await bot.pin_chat_message(person.id, sent.message_id)
    who = f"people/{person.id}"
    assert (await state(http))["people"][0]["pinned"] == [sent.message_id]
    await post(f"{who}/unpin", message=sent.message_id)
    assert (await state(http))["people"][0]["pinned"] == []
    assert (await post(f"{who}/unpin", message=sent.message_id))[0] == 404
    await post(f"{who}/delete", message=sent.message_id)
    assert all(each["message_id"] != sent.message_id for each in (await state(http))["people"][0]["messages"])
