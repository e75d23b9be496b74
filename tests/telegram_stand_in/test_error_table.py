"""The table of Telegram's refusals as data: one row a test, code and text exactly as the official server's.

Sources, by row: tdlib/telegram-bot-api Client.cpp, Query.cpp, ClientManager.cpp; tdlib/td MessageEntity.cpp,
MessageContent.cpp, MessagesManager.cpp, DialogManager.cpp, DialogParticipantManager.cpp, ReplyMarkup.cpp,
InlineMessageManager.cpp. What test_refusals.py tries on top are further spellings of these.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import Fault, GroupChat, Server, UserClient
from telegram_stand_in._world.groups import Member
from tests.telegram_stand_in.test_requests import PNG

EMMA, NEVER_WROTE, MET, GONE = 5_000_000_001, 5_000_000_002, 5_000_000_003, 5_000_000_004
SMALL, BIG, CHANNEL, FORUM = -4_000_000_001, -1_001_500_000_002, -1_001_500_000_003, -1_001_500_000_004
GROUPS = {"group": SMALL, "supergroup": BIG, "channel": CHANNEL}


@dataclass
class World:
    server: Server
    emma: UserClient
    groups: dict[int, GroupChat]
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
    Row(400, "Bad Request: text must be non-empty", params=to(EMMA, text="\u200b\u00a0\u2800\n\u202e")),
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
    Row(400, "Bad Request: message thread not found", params=to(FORUM, message_thread_id=1)),  # General has none
    Row(400, "Bad Request: message thread not found", params=to(EMMA, message_thread_id=999)),
    Row(400, "Bad Request: TOPIC_CLOSED", params=to(FORUM, message_thread_id="$closed")),
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


def location(chat: int = EMMA, **params: Any) -> dict[str, Any]:
    return {"chat_id": chat, "latitude": 43.2, "longitude": 76.9, **params}


def album(*media: Any) -> dict[str, Any]:
    return {"chat_id": EMMA, "media": json.dumps(media)}


def part(**fields: Any) -> dict[str, Any]:
    return {"type": "document", "media": "$file", **fields}


def keys(**button: Any) -> dict[str, Any]:
    return {"keyboard": [[{"text": "a", **button}]]}


def restrict(chat: int = BIG, user: int = MET, permissions: Any = None) -> dict[str, Any]:
    return {"chat_id": chat, "user_id": user, "permissions": {} if permissions is None else permissions}


def ruling(*rights: str) -> Callable[[World], None]:
    return lambda world: world.groups[BIG].promote_bot(world.emma.person, *rights)


def big_file(world: World) -> None:
    stored = world.server.state.store_file("document", "big", bytes((20 << 20) + 1), "text/plain")
    world.ids["$big"] = stored.id


def webhook(url: str = "https://example.com/hook", **params: Any) -> dict[str, Any]:
    return {"url": url, **params}


MEDIA = "Bad Request: can't parse InputMedia: "
RIGHTS = "Bad Request: not enough rights to "
WEBHOOK, ALBUM, CAPTION, DELETE = "setWebhook", "sendMediaGroup", "editMessageCaption", "deleteMessages"
PIN, UNPIN, RESTRICT, PLACE = "pinChatMessage", "unpinChatMessage", "restrictChatMember", "sendLocation"

MORE = [
    # Keyboards
    Row(400, "Bad Request: inline keyboard button text must be non-empty",
        params=to(EMMA, reply_markup={"inline_keyboard": [[{"text": "\u202e", "callback_data": "a"}]]})),
    Row(400, "Bad Request: keyboard button text must be non-empty",
        params=to(EMMA, reply_markup={"keyboard": [["\u202e"]]})),
    Row(400, "Bad Request: location can be requested in private chats only",
        params=to(BIG, reply_markup=keys(request_location=True))),
    Row(400, "Bad Request: phone number can be requested in private chats only",
        params=to(SMALL, reply_markup=keys(request_contact=True))),
    Row(400, "Bad Request: can't parse keyboard button: Field \"request_location\" must be of type Boolean",
        params=to(EMMA, reply_markup=keys(request_location="yes"))),
    Row(400, "Bad Request: can't parse inline keyboard button: Field \"copy_text\" must be of type Object",
        params=to(EMMA, reply_markup=key(copy_text="x"))),
    Row(400, "Bad Request: can't parse inline keyboard button: invalid button style specified",
        params=to(EMMA, reply_markup=key(callback_data="x", style="red"))),
    Row(400, "Bad Request: BUTTON_COPY_TEXT_INVALID", params=to(EMMA, reply_markup=key(copy_text={"text": ""}))),
    Row(400, "Bad Request: BUTTON_COPY_TEXT_INVALID",
        params=to(EMMA, reply_markup=key(copy_text={"text": "x" * 257}))),
    Row(400, "Bad Request: REPLY_MARKUP_INVALID",
        params=to(EMMA, reply_markup={**keys(), "input_field_placeholder": "x" * 65})),
    Row(400, "Bad Request: REPLY_MARKUP_INVALID",
        params=to(EMMA, reply_markup={"force_reply": True, "input_field_placeholder": "x" * 65})),
    Row(400, "Bad Request: reply markup is too long",
        params=to(EMMA, reply_markup={"inline_keyboard": [[{"text": "x" * 200, "callback_data": "x"}]] * 99})),
    Row(400, "Bad Request: object expected as reply markup", params=to(EMMA, reply_markup=None)),
    Row(400, "Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to "
        "use the button without knowing bot's username", params=to(CHANNEL, reply_markup=key(switch_inline_query=""))),
    # Replies
    Row(400, "Bad Request: can't parse reply parameters JSON object", params=to(EMMA, reply_parameters="{")),
    Row(400, "Bad Request: object expected as reply parameters", params=to(EMMA, reply_parameters=[])),
    Row(400, "Bad Request: can't find field \"message_id\"", params=to(EMMA, reply_parameters={"quote": "x"})),
    # Places
    Row(400, "Bad Request: latitude is empty", PLACE, {"chat_id": EMMA, "longitude": 1}),
    Row(400, "Bad Request: longitude is empty", PLACE, {"chat_id": EMMA, "latitude": 1}),
    Row(400, "Bad Request: invalid location specified", PLACE, location(latitude=91)),
    Row(400, RIGHTS + "send locations to the chat", PLACE, location(BIG), before=muted(BIG)),
    # Albums
    Row(400, 'Bad Request: parameter "media" is required', ALBUM, {"chat_id": EMMA}),
    Row(400, "Bad Request: can't parse media JSON object", ALBUM, {"chat_id": EMMA, "media": "["}),
    Row(400, "Bad Request: expected an Array of InputMedia", ALBUM, {"chat_id": EMMA, "media": "{}"}),
    Row(400, MEDIA + "expected an Object", ALBUM, album("x")),
    Row(400, MEDIA + "media not found", ALBUM, album(part(media="attach://none"))),
    Row(400, MEDIA + 'type "animation" can\'t be used in sendMediaGroup', ALBUM, album(part(type="animation"))),
    Row(400, MEDIA + "Can't parse entities: Unexpected end tag at byte offset 0", ALBUM,
        album(part(caption="</b>", parse_mode="HTML"))),
    Row(400, "Bad Request: there are no messages to send", ALBUM, album()),
    Row(400, "Bad Request: too many messages to send as an album", ALBUM, album(*[part()] * 11)),
    Row(400, "Bad Request: message caption is too long", ALBUM, album(part(caption="x" * 1025))),
    Row(400, "Bad Request: document can't be mixed with other media types", ALBUM,
        album(part(), part(type="photo", media="$picture"))),
    # Edits
    Row(400, "Bad Request: there is no caption in the message to edit", CAPTION, edit(caption="x")),
    Row(400, "Bad Request: MEDIA_CAPTION_TOO_LONG", CAPTION, edit("$document", caption="x" * 1025)),
    Row(400, NOT_MODIFIED, CAPTION, edit("$document")),
    Row(400, "Bad Request: message to edit not found", CAPTION, edit("1", caption="x")),
    Row(400, "Bad Request: message can't be edited", "editMessageReplyMarkup", edit("$keys")),
    Row(400, "Bad Request: message can't be edited", "editMessageText", edit("$viaother")),
    Row(400, "Bad Request: message identifier is not specified", "editMessageText", {"text": "x"}),
    Row(400, "Bad Request: invalid inline message identifier specified", "editMessageText",
        {"text": "x", "inline_message_id": "nothing"}),
    Row(400, "Bad Request: MESSAGE_ID_INVALID", "editMessageReplyMarkup", {"inline_message_id": "A" * 27}),
    # Deleting and pinning
    Row(400, "Bad Request: message identifiers are not specified", DELETE, {"chat_id": EMMA}),
    Row(400, "Bad Request: message identifiers are not specified", DELETE, {"chat_id": EMMA, "message_ids": []}),
    Row(400, "Bad Request: can't parse message_ids JSON object", DELETE, {"chat_id": EMMA, "message_ids": "["}),
    Row(400, "Bad Request: expected an Array of message identifiers", DELETE, {"chat_id": EMMA, "message_ids": 1}),
    Row(400, "Bad Request: too many message identifiers specified", DELETE,
        {"chat_id": EMMA, "message_ids": list(range(1, 102))}),
    Row(400, "Bad Request: message identifier must be a Number", DELETE, {"chat_id": EMMA, "message_ids": [None]}),
    Row(400, "Bad Request: can't parse message identifier as a Number", DELETE,
        {"chat_id": EMMA, "message_ids": ["x"]}),
    Row(400, "Bad Request: invalid message identifier specified", DELETE, {"chat_id": EMMA, "message_ids": [0]}),
    Row(400, "Bad Request: message can't be deleted", DELETE, {"chat_id": BIG, "message_ids": ["$theirs"]}),
    Row(400, "Bad Request: message can't be deleted for everyone", "deleteMessage",
        {"chat_id": SMALL, "message_id": "$small"}),
    Row(400, "Bad Request: message to pin not found", PIN, {"chat_id": EMMA, "message_id": 1}),
    Row(400, RIGHTS + "manage pinned messages in the chat", PIN, {"chat_id": BIG, "message_id": "$theirs"}),
    Row(400, RIGHTS + "manage pinned messages in the chat", PIN, {"chat_id": SMALL, "message_id": "$small"}),
    Row(400, RIGHTS + "manage pinned messages in the chat", PIN, {"chat_id": BIG, "message_id": "$theirs"},
        before=ruling("can_delete_messages")),
    Row(400, "Bad Request: service messages can't be pinned", PIN, {"chat_id": BIG, "message_id": "$joined"},
        before=ruling("can_pin_messages")),
    Row(400, "Bad Request: message to unpin not found", UNPIN, {"chat_id": EMMA}),
    Row(400, "Bad Request: message to unpin not found", UNPIN, {"chat_id": EMMA, "message_id": 1}),
    Row(403, "Forbidden: bot was kicked from the supergroup chat", PIN, {"chat_id": BIG, "message_id": "$theirs"},
        before=placed(BIG, "kicked")),
    # Members
    Row(400, "Bad Request: invalid user_id specified", RESTRICT, restrict(user=0)),
    Row(400, "Bad Request: can't parse permissions JSON object", RESTRICT, restrict(permissions="{")),
    Row(400, "Bad Request: object expected as permissions", RESTRICT, restrict(permissions=[])),
    Row(400, 'Bad Request: can\'t parse chat permissions: Field "can_send_polls" must be of type Boolean', RESTRICT,
        restrict(permissions={"can_send_polls": 1})),
    Row(400, "Bad Request: method is available only for supergroups", RESTRICT, restrict(SMALL)),
    Row(400, "Bad Request: method is available only for supergroups", RESTRICT, restrict(EMMA)),
    Row(400, "Bad Request: member not found", RESTRICT, restrict(user=999), before=ruling("can_restrict_members")),
    Row(400, "Bad Request: can't remove chat owner", RESTRICT, restrict(user=EMMA),
        before=ruling("can_restrict_members")),
    Row(400, "Bad Request: can't restrict self", RESTRICT, restrict(user=7_000_000_001)),
    Row(400, RIGHTS + "restrict/unrestrict chat member", RESTRICT, restrict()),
    Row(400, RIGHTS + "restrict/unrestrict chat member", RESTRICT, restrict(), before=ruling("can_pin_messages")),
    Row(400, "Bad Request: user is an administrator of the chat", RESTRICT, restrict(user=GONE),
        before=ruling("can_restrict_members")),
    # Webhook, files, profile
    Row(400, "Bad Request: invalid webhook URL specified", WEBHOOK, webhook("http://example.com")),
    Row(400, "Bad Request: secret token is too long", WEBHOOK, webhook(secret_token="x" * 257)),
    Row(400, "Bad Request: secret token contains unallowed characters", WEBHOOK, webhook(secret_token="a b")),
    Row(429, "Too Many Requests: retry after 1", WEBHOOK, webhook(), parameters={"retry_after": 1},
        before=lambda world: world.server.updates.too_soon_for_a_webhook()),
    Row(400, "Bad Request: file is too big", "getFile", {"file_id": "$big"}, before=big_file),
    Row(400, "Bad Request: BOT_TITLE_INVALID", "setMyName", {"name": "x" * 65}),
    Row(400, "Bad Request: BOT_DESCRIPTION_TOO_LONG", "setMyDescription", {"description": "x" * 513}),
    Row(400, "Bad Request: BOT_ABOUT_TOO_LONG", "setMyShortDescription", {"short_description": "x" * 121}),
    Row(400, "Bad Request: invalid language code specified", "setMyDescription", {"language_code": "rus"}),
]  # fmt: skip


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


@pytest.mark.parametrize("row", TABLE + MORE, ids=lambda row: f"{row.code} {row.description[-40:]}")
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
