"""The page's JSON for groups: who is in them, what the bot gets to see there, mistakes."""

from typing import Any

import aiohttp
import pytest
from aiogram import Bot

from telegram_stand_in import Server
from tests.telegram_stand_in.page.looking import Post, in_group, state


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
