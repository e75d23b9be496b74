"""Calls that cannot be right are refused with code and text exactly as Telegram gives them, and do nothing."""

import io
from typing import Any

import aiohttp
import pytest

from tests.telegram_stand_in.refusals.scene import EMMA, NEVER_WROTE, QUERY_GONE, Scene, inline

STRANGER = 999

SEND = "sendMessage"
EDIT = "editMessageText"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
NO_COMMAND = {"command": "a", "description": "b"}

# method, parameters ($sent, $said, $query stand for the scene's ids), description without "Bad Request: "
BAD_REQUESTS: list[tuple[str, dict[str, Any], str]] = [
    (SEND, {"chat_id": EMMA}, "message text is empty"),
    (SEND, {"chat_id": EMMA, "text": ""}, "message text is empty"),
    (SEND, {"chat_id": EMMA, "text": " \n "}, "text must be non-empty"),
    (SEND, {"chat_id": EMMA, "text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
    (SEND, {"chat_id": EMMA, "text": "x" * 4097}, "message is too long"),
    (SEND, {"chat_id": EMMA, "text": "ы" * 16_385}, "text is too long"),
    (SEND, {"chat_id": EMMA, "text": "x", "parse_mode": "HTMLX"}, "unsupported parse_mode"),
    (SEND, {"chat_id": EMMA, "text": "<b>", "parse_mode": "HTML"},
     'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    (SEND, {"chat_id": EMMA, "text": "\ud83d"}, "strings must be encoded in UTF-8"),
    (SEND, {"chat_id": EMMA, "text": "x", "entities": [{"offset": 0, "length": 1}]},
     'can\'t parse MessageEntity: Can\'t find field "type"'),
    (SEND, {"chat_id": EMMA, "text": "x", "entities": [{"type": "bold", "offset": 1, "length": 1}]},
     "entity begins after the end of the text at UTF-16 offset 1"),
    (SEND, {"chat_id": EMMA, "text": "x", "link_preview_options": "{"},
     "can't parse link preview options JSON object"),
    (SEND, {"chat_id": EMMA, "text": "x", "link_preview_options": []}, "object expected as link preview options"),
    (SEND, {"chat_id": EMMA, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
     'field "is_disabled" must be of type Boolean'),
    (SEND, {"text": "x"}, "chat_id is empty"),
    (SEND, {"chat_id": STRANGER, "text": "x"}, "chat not found"),
    (SEND, {"chat_id": "@nobody_at_all", "text": "x"}, "chat not found"),
    (SEND, {"chat_id": NEVER_WROTE, "text": "x"}, "chat not found"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_parameters": {"message_id": 1}}, "message to be replied not found"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": {"inline_keyboard": [{}]}},
     'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": inline(text="a", callback_data="")},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": inline(callback_data="a")},
     'can\'t parse inline keyboard button: Can\'t find field "text"'),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": inline(text="a", callback_data="x" * 65)},
     "BUTTON_DATA_INVALID"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": inline(text="a", callback_data="ы" * 33)},
     "BUTTON_DATA_INVALID"),
    (SEND, {"chat_id": EMMA, "text": "x", "reply_markup": inline(text="a", url="nowhere")},
     "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
    (EDIT, {"chat_id": EMMA, "message_id": "$sent", "text": ""}, "message text is empty"),
    (EDIT, {"chat_id": EMMA, "message_id": "$sent", "text": "x" * 4097}, "MESSAGE_TOO_LONG"),
    (EDIT, {"chat_id": EMMA, "message_id": 1, "text": "x"}, "message to edit not found"),
    (EDIT, {"chat_id": EMMA, "text": "x"}, "message to edit not found"),
    (EDIT, {"chat_id": EMMA, "message_id": "$said", "text": "x"}, "message can't be edited"),
    (EDIT, {"chat_id": STRANGER, "message_id": 1, "text": "x"}, "chat not found"),
    (EDIT, {"chat_id": EMMA, "message_id": "$sent", "text": "x", "reply_markup": {"remove_keyboard": True}},
     "inline keyboard expected"),
    (EDIT, {"chat_id": EMMA, "message_id": "$sent", "text": "Hello",
            "reply_markup": inline(text="Go", callback_data="go")}, NOT_MODIFIED),
    ("editMessageReplyMarkup", {"chat_id": EMMA, "message_id": "$sent",
                                "reply_markup": inline(text="Go", callback_data="go")}, NOT_MODIFIED),
    ("deleteMessage", {"message_id": 1}, "chat identifier is not specified"),
    ("deleteMessage", {"chat_id": EMMA}, "message identifier is not specified"),
    ("deleteMessage", {"chat_id": EMMA, "message_id": 1}, "message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, QUERY_GONE),
    ("answerCallbackQuery", {}, QUERY_GONE),
    ("answerCallbackQuery", {"callback_query_id": "$query", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("sendChatAction", {"chat_id": EMMA, "action": "dancing"}, "wrong parameter action in request"),
    ("sendDocument", {"chat_id": EMMA}, "there is no document in the request"),
    ("sendDocument", {"chat_id": EMMA, "document": "attach://none"}, "there is no document in the request"),
    ("sendDocument", {"chat_id": EMMA, "document": "AAAA"},
     "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
    ("sendPhoto", {"chat_id": EMMA, "photo": "https://example.com/a.png"}, "failed to get HTTP URL content"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "AAAA"}, "invalid file_id"),
    ("getChat", {"chat_id": STRANGER}, "chat not found"),
    ("getChatMember", {"chat_id": EMMA}, "invalid user_id specified"),
    ("getChatMember", {"chat_id": EMMA, "user_id": STRANGER}, "member not found"),
    ("setMyCommands", {"commands": "x"}, "can't parse commands JSON object"),
    ("setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    ("setMyCommands", {"commands": [{"command": "a"}]}, 'can\'t parse BotCommand: Can\'t find field "description"'),
    ("setMyCommands", {"commands": [{"command": "a" * 33, "description": "b"}]},
     "command length must not exceed 32"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "b" * 257}]},
     "command description length must not exceed 256"),
    ("setMyCommands", {"commands": [{"command": "/", "description": "b"}]}, "command must be non-empty"),
    ("setMyCommands", {"commands": [{"command": "a", "description": " "}]},
     "command description must be non-empty"),
    ("setMyCommands", {"commands": [{"command": "Въезд", "description": "b"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [NO_COMMAND] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [NO_COMMAND], "language_code": "eng"}, "invalid language code specified"),
    ("setMyCommands", {"commands": [NO_COMMAND], "scope": {"type": "all"}},
     "can't parse BotCommandScope: Unsupported type specified"),
    ("setMyCommands", {"commands": [NO_COMMAND], "scope": {"type": "chat", "chat_id": STRANGER}},
     "chat not found"),
    ("setMyName", {"name": "x" * 65}, "BOT_TITLE_INVALID"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "description"), BAD_REQUESTS)
async def test_bad_requests(scene: Scene, method: str, params: dict[str, Any], description: str) -> None:
    ids = {"$sent": scene.sent, "$said": scene.said, "$query": scene.query}
    params = {name: ids.get(value, value) if isinstance(value, str) else value for name, value in params.items()}

    status, answer = await scene.call(method, **params)

    assert status == 400
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {description}"}
    assert len(scene.emma.messages) == 2  # nothing was said all the same
    assert scene.emma.last.text == "Hello"


@pytest.mark.parametrize(
    ("token", "description"),
    [
        ("7000000001:another-secret", "Unauthorized"),
        ("nonsense", "Unauthorized: invalid token specified"),
        ("0700:x", "Unauthorized: invalid token specified"),
        ("7:" + "x" * 80, "Unauthorized: invalid token specified"),
    ],
)
async def test_tokens(http: aiohttp.ClientSession, token: str, description: str) -> None:
    async with http.get(f"/bot{token}/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": description}


@pytest.mark.parametrize(("method", "description"), [("getMee", "Not Found: method not found"), ("", "Not Found")])
async def test_unknown_method(scene: Scene, method: str, description: str) -> None:
    status, answer = await scene.call(method)

    assert status == 404
    assert answer == {"ok": False, "error_code": 404, "description": description}


async def test_too_many_parameters(scene: Scene) -> None:
    body = io.BytesIO(b'{"chat_id": 1, "text": "' + b"x" * (1 << 20) + b'"}')
    headers = {"Content-Type": "application/json"}

    async with scene.http.post(f"/bot{scene.server.token}/sendMessage", data=body, headers=headers) as response:
        assert (response.status, await response.text()) == (413, "")  # the HTTP layer says no more
