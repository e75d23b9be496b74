"""The table of Telegram's refusals as data: one row a test, code and text exactly as the official server's.

Sources, by row: tdlib/telegram-bot-api Client.cpp, Query.cpp, ClientManager.cpp; tdlib/td MessageEntity.cpp,
MessageContent.cpp, MessagesManager.cpp, DialogManager.cpp. What test_refusals.py tries on top are further
spellings of these, and refusals of single parameters.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from bot.preview.faults import Fault
from bot.preview.group_phone import GroupPhone
from bot.preview.groups import Member
from bot.preview.phone import Phone
from bot.preview.server import Server

EMMA, NEVER_WROTE, MET, GONE = 5_000_000_001, 5_000_000_002, 5_000_000_003, 5_000_000_004
SMALL, BIG, CHANNEL, FORUM = -4_000_000_001, -1_001_500_000_002, -1_001_500_000_003, -1_001_500_000_004
GROUPS = {"group": SMALL, "supergroup": BIG, "channel": CHANNEL}


@dataclass
class World:
    server: Server
    emma: Phone
    groups: dict[int, GroupPhone]
    ids: dict[str, int | str]


@dataclass(frozen=True)
class Row:
    code: int
    description: str
    method: str = "sendMessage"
    params: dict[str, Any] = field(default_factory=dict)
    before: Callable[[World], object] = lambda _world: None
    parameters: dict[str, int] | None = None


def to(chat: int, **params: Any) -> dict[str, Any]:
    return {"chat_id": chat, "text": "x", **params}


def html(text: str) -> dict[str, Any]:
    return to(EMMA, text=text, parse_mode="HTML")


def edit(message: str = "$sent", **params: Any) -> dict[str, Any]:
    return to(EMMA, message_id=message, **params)


def key(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "a", **button}]]}


def placed(chat: int, status: Any) -> Callable[[World], None]:
    def place(world: World) -> None:
        world.groups[chat].group.bot = Member(world.server.state.bot, status)

    return place


def muted(chat: int) -> Callable[[World], None]:
    return lambda world: world.groups[chat].mute_bot(world.emma.person)


def fault(**wrong: Any) -> Callable[[World], object]:
    return lambda world: world.server.faults.add(Fault("sendMessage", **wrong))


CANT = "Bad Request: can't parse entities: "
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"

TABLE = [
    Row(400, "Bad Request: message text is empty", params=to(EMMA, text="")),
    Row(400, "Bad Request: message text is empty", params={"chat_id": EMMA}),
    Row(400, "Bad Request: text must be non-empty", params=to(EMMA, text=" ")),
    Row(400, "Bad Request: text must be non-empty", params=html("<b></b>")),
    Row(400, "Bad Request: message is too long", params=to(EMMA, text="x" * 4097)),
    Row(400, "Bad Request: MESSAGE_TOO_LONG", "editMessageText", edit(text="x" * 4097)),
    Row(400, "Bad Request: message caption is too long", "sendDocument",
        {"chat_id": EMMA, "document": "$file", "caption": "x" * 1025}),
    Row(400, "Bad Request: text is too long", params=to(EMMA, text="x" * 32_769)),
    Row(400, CANT + 'Unsupported start tag "x" at byte offset 2', params=html("ы<x>")),
    Row(400, CANT + 'Can\'t find end tag corresponding to start tag "b"', params=html("<b>x")),
    Row(400, CANT + 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        params=html("<b><i>x</b></i>")),
    Row(400, CANT + "Unexpected end tag at byte offset 1", params=html("x</b>")),
    Row(400, CANT + "Unclosed start tag at byte offset 1", params=html("x<b")),
    Row(400, CANT + 'Tag "span" must have class "tg-spoiler" at byte offset 0', params=html("<span>x</span>")),
    Row(400, "Bad Request: unsupported parse_mode", params=to(EMMA, parse_mode="XML")),
    Row(400, "Bad Request: chat_id is empty", params={"text": "x"}),
    Row(400, "Bad Request: chat not found", params=to(999)),
    Row(400, "Bad Request: chat not found", params=to(NEVER_WROTE)),
    Row(400, "Bad Request: chat not found", params=to(-999)),
    Row(403, "Forbidden: bot was blocked by the user", params=to(EMMA), before=lambda world: world.emma.block()),
    Row(403, "Forbidden: user is deactivated", params=to(GONE)),
    Row(403, "Forbidden: bot can't initiate conversation with a user", params=to(MET)),
    *(Row(403, f"Forbidden: bot was kicked from the {kind} chat", params=to(chat), before=placed(chat, "kicked"))
      for kind, chat in GROUPS.items()),
    *(Row(403, f"Forbidden: bot is not a member of the {kind} chat", params=to(chat), before=placed(chat, "left"))
      for kind, chat in GROUPS.items()),
    Row(403, "Forbidden: the group chat was deleted", params=to(SMALL),
        before=lambda world: setattr(world.groups[SMALL].group, "deleted", True)),
    Row(400, "Bad Request: group chat was upgraded to a supergroup chat", params=to(SMALL),
        before=lambda world: world.groups[SMALL].migrate(world.emma.person),
        parameters={"migrate_to_chat_id": -1_002_000_000_001}),
    Row(400, "Bad Request: not enough rights to send text messages to the chat", params=to(BIG), before=muted(BIG)),
    Row(400, "Bad Request: not enough rights to send documents to the chat", "sendDocument",
        {"chat_id": BIG, "document": "$file"}, before=muted(BIG)),
    Row(400, "Bad Request: need administrator rights in the channel chat", params=to(CHANNEL),
        before=placed(CHANNEL, "member")),
    Row(400, NOT_MODIFIED, "editMessageText", edit(text="Hello", reply_markup=key(callback_data="go"))),
    Row(400, "Bad Request: message to edit not found", "editMessageText", edit("1")),
    Row(400, "Bad Request: message can't be edited", "editMessageText", edit("$said")),
    Row(400, "Bad Request: there is no text in the message to edit", "editMessageText", edit("$document")),
    Row(400, "Bad Request: message to delete not found", "deleteMessage", {"chat_id": EMMA, "message_id": 1}),
    Row(400, "Bad Request: message can't be deleted", "deleteMessage", {"chat_id": BIG, "message_id": "$theirs"}),
    Row(400, "Bad Request: message to be replied not found", params=to(EMMA, reply_parameters={"message_id": 1})),
    Row(400, "Bad Request: message thread not found", params=to(FORUM, message_thread_id=999)),
    Row(400, "Bad Request: message thread not found", params=to(BIG, message_thread_id=999)),
    Row(400, OLD, "answerCallbackQuery", {"callback_query_id": "1"}),
    Row(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        params=to(EMMA, reply_markup=key())),
    Row(400, "Bad Request: BUTTON_DATA_INVALID", params=to(EMMA, reply_markup=key(callback_data="x" * 65))),
    Row(400, "Bad Request: can't parse reply keyboard markup JSON object", params=to(EMMA, reply_markup="{")),
    Row(400, "Bad Request: wrong parameter action in request", "sendChatAction", {"chat_id": EMMA, "action": "x"}),
    Row(404, "Not Found: method not found", "sendMesage"),
    Row(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
        "first", "getUpdates", before=lambda world: world.server.updates.set_webhook("https://example.com")),
    Row(429, "Too Many Requests: retry after 7", params=to(EMMA), before=fault(retry_after=7),
        parameters={"retry_after": 7}),
]  # fmt: skip


@pytest.fixture
async def world(server: Server, http: aiohttp.ClientSession) -> World:
    emma = server.phone("Emma", id=EMMA)
    server.phone("Nobody", id=NEVER_WROTE)
    server.phone("Met", id=MET, met=True)
    gone = server.phone("Gone", id=GONE)
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
    document = emma.document("a.txt", b"x").media["document"]["file_id"]
    ids: dict[str, int | str] = {"$said": emma.say("/start").id, "$file": document}
    ids["$theirs"] = groups[BIG].say(emma.person, "/rule").id

    async def sent(method: str, **params: Any) -> int:
        async with http.post(f"/bot{server.token}/{method}", json={"chat_id": EMMA, **params}) as response:
            return int((await response.json())["result"]["message_id"])

    ids["$sent"] = await sent("sendMessage", text="Hello", reply_markup=key(callback_data="go"))
    ids["$document"] = await sent("sendDocument", document=document)
    return World(server, emma, groups, ids)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.code} {row.description[-40:]}")
async def test_row(world: World, http: aiohttp.ClientSession, row: Row) -> None:
    assert {group.id for group in world.groups.values()} == set(world.groups)
    params = {
        name: world.ids.get(value, value) if isinstance(value, str) else value for name, value in row.params.items()
    }
    row.before(world)

    async with http.post(f"/bot{world.server.token}/{row.method}", json=params) as response:
        assert response.status == row.code
        expected = {"ok": False, "error_code": row.code, "description": row.description}
        assert await response.json() == expected | ({"parameters": row.parameters} if row.parameters else {})
        waits = (row.parameters or {}).get("retry_after")
        assert response.headers.get("Retry-After") == (str(waits) if waits else None)
