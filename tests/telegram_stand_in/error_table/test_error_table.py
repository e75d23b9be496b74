"""The table of Telegram's refusals: one row a test, code and text exactly as the official server's."""

import json
import re
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import Server
from tests.telegram_stand_in.error_table import bot, chats, keyboards, messages, sending
from tests.telegram_stand_in.error_table.rows import (
    BIG,
    CHANNEL,
    EMMA,
    FORUM,
    GONE,
    MET,
    NEVER_WROTE,
    SMALL,
    Row,
    World,
    key,
    keys,
)
from tests.telegram_stand_in.pictures import PNG


@pytest.fixture
async def world(server: Server, http: aiohttp.ClientSession) -> World:
    emma = server.user("Emma", id=EMMA)
    server.user("Nobody", id=NEVER_WROTE)
    server.user("Met", id=MET, met=True)
    gone = server.user("Gone", id=GONE)
    gone.say("/start")
    gone.person.deleted = True
    groups = {
        SMALL: server.group("Small", "group", bot="member"),
        BIG: server.group("Big", bot="member"),
        CHANNEL: server.group("Channel", "channel", bot="administrator"),
        FORUM: server.group("Forum", forum=True, bot="member"),
    }
    for group in groups.values():
        group.join(emma.person, "creator")
    groups[BIG].join(server.users[2].person)
    groups[BIG].join(gone.person, "administrator")
    closed = groups[FORUM].open_topic(emma.person, "Visas")
    groups[FORUM].close_topic(emma.person, closed)
    document = emma.document("a.txt", b"x").media["document"]["file_id"]
    ids: dict[str, int | str] = {
        "$said": emma.say("/start").id,
        "$file": document,
        "$picture": emma.photo(PNG).media["photo"][0]["file_id"],
        "$viaother": emma.via_bot("picture").id,
        "$joined": groups[BIG].messages[0].id,
        "$closed": closed,
        "$small": emma.say("/rule", chat=groups[SMALL]).id,
        "$theirs": emma.say("/rule", chat=groups[BIG]).id,
    }

    async def sent(method: str, **params: Any) -> int:
        async with http.post(f"/bot{server.token}/{method}", json={"chat_id": EMMA, **params}) as response:
            return int((await response.json())["result"]["message_id"])

    ids["$sent"] = await sent("sendMessage", text="Hello", reply_markup=key(callback_data="go"))
    ids["$document"] = await sent("sendDocument", document=document)
    ids["$keys"] = await sent("sendMessage", text="?", reply_markup=keys())
    return World(server, emma, groups, ids)


def filled(value: Any, ids: dict[str, int | str]) -> Any:
    """The parameter with the world's ids in it."""
    if isinstance(value, list):
        return [filled(each, ids) for each in value]
    if isinstance(value, str):
        return ids.get(value) or re.sub(r'"(\$\w+)"', lambda name: json.dumps(ids[name[1]]), value)
    return value


TABLE = [*sending.ROWS, *keyboards.ROWS, *chats.ROWS, *messages.ROWS, *bot.ROWS]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.code} {row.description[-40:]}")
async def test_row(world: World, http: aiohttp.ClientSession, row: Row) -> None:
    assert {group.id for group in world.groups.values()} == set(world.groups)
    row.before(world)
    params = {name: filled(value, world.ids) for name, value in row.params.items()}

    async with http.post(f"/bot{world.server.token}/{row.method}", json=params) as response:
        assert response.status == row.code
        expected = {"ok": False, "error_code": row.code, "description": row.description}
        assert await response.json() == expected | ({"parameters": row.parameters} if row.parameters else {})
        waits = (row.parameters or {}).get("retry_after")
        assert response.headers.get("Retry-After") == (str(waits) if waits else None)
