"""Every refusal that the bot's calls can meet: code and text exactly as Telegram gives them, over HTTP."""

import io
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import Server, UserClient
from tests.telegram_stand_in.conftest import StillClock

EMMA = 5_000_000_001
NEVER_WROTE = 5_000_000_002
STRANGER = 999


@dataclass
class Scene:
    """Emma wrote to the bot, and it answered; somebody else never wrote."""

    server: Server
    clock: StillClock
    http: aiohttp.ClientSession
    emma: UserClient
    sent: int = 0
    said: int = 0
    query: str = ""

    async def call(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        body = {name: value for name, value in params.items() if value is not None}
        async with self.http.post(f"/bot{self.server.token}/{method}", json=body) as response:
            answer: dict[str, Any] = await response.json()
            return response.status, answer


@pytest.fixture
async def scene(server: Server, clock: StillClock, http: aiohttp.ClientSession) -> Scene:
    emma = server.user("Emma", id=EMMA)
    server.user("Nobody", id=NEVER_WROTE)
    scene = Scene(server, clock, http, emma)
    scene.said = emma.say("/start").id
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    _status, answer = await scene.call("sendMessage", chat_id=EMMA, text="Hello", reply_markup=keyboard)
    scene.sent = answer["result"]["message_id"]
    scene.query = emma.press("Go").id
    return scene


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


SEND = "sendMessage"
EDIT = "editMessageText"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"
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


async def refused(scene: Scene, method: str, **params: Any) -> str:
    status, answer = await scene.call(method, **params)
    assert status == answer["error_code"]
    assert answer["ok"] is False
    return str(answer["description"])


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "sendChatAction"])
async def test_blocked(scene: Scene, method: str) -> None:
    scene.emma.block()
    params = {"text": "x", "message_id": scene.sent, "action": "typing"}

    said = await refused(scene, method, chat_id=EMMA, **params)

    assert said == "Forbidden: bot was blocked by the user"


async def test_unblocked_can_be_written_to_again(scene: Scene) -> None:
    scene.emma.block()
    scene.emma.unblock()

    status, _answer = await scene.call("sendMessage", chat_id=EMMA, text="x")

    assert status == 200


async def test_met_in_a_group_but_never_wrote(scene: Scene) -> None:
    stranger = scene.server.user("Met", met=True)

    said = await refused(scene, "sendMessage", chat_id=stranger.id, text="x")

    assert said == "Forbidden: bot can't initiate conversation with a user"


async def test_deleted_account(scene: Scene) -> None:
    scene.emma.person.deleted = True

    assert await refused(scene, "sendMessage", chat_id=EMMA, text="x") == "Forbidden: user is deactivated"
    said = await refused(scene, "editMessageText", chat_id=EMMA, message_id=scene.sent, text="x")
    assert said == "Forbidden: user is deactivated"


async def test_media_has_no_text_to_edit_and_a_reply_keyboard_cannot_be_edited(scene: Scene) -> None:
    form = aiohttp.FormData({"chat_id": str(EMMA)})
    form.add_field("document", b"x", filename="a.txt")
    async with scene.http.post(f"/bot{scene.server.token}/sendDocument", data=form) as response:
        document = (await response.json())["result"]["message_id"]
    keyboard = {"keyboard": [[{"text": "Yes"}, {"text": "No"}]]}
    _status, answer = await scene.call("sendMessage", chat_id=EMMA, text="?", reply_markup=keyboard)

    said = await refused(scene, "editMessageText", chat_id=EMMA, message_id=document, text="x")
    assert said == "Bad Request: there is no text in the message to edit"
    said = await refused(scene, "editMessageText", chat_id=EMMA, message_id=answer["result"]["message_id"], text="x")
    assert said == "Bad Request: message can't be edited"


async def test_caption_and_files_have_limits(scene: Scene) -> None:
    async def send(method: str, content: bytes, **params: str) -> str:
        form = aiohttp.FormData({"chat_id": str(EMMA), **params})
        form.add_field(method.removeprefix("send").lower(), content, filename="a.png")
        async with scene.http.post(f"/bot{scene.server.token}/{method}", data=form) as response:
            return str((await response.json())["description"])

    assert await send("sendDocument", b"x", caption="x" * 1025) == "Bad Request: message caption is too long"
    assert await send("sendDocument", b"") == "Bad Request: file must be non-empty"
    assert await send("sendPhoto", b"no picture") == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_message_older_than_48_hours_cannot_be_deleted(scene: Scene) -> None:
    scene.clock.move(timedelta(hours=48, seconds=1))

    said = await refused(scene, "deleteMessage", chat_id=EMMA, message_id=scene.sent)

    assert said == "Bad Request: message can't be deleted for everyone"


async def test_query_is_answered_once_and_within_150_seconds(scene: Scene) -> None:
    late = scene.emma.press("Go").id
    status, _answer = await scene.call("answerCallbackQuery", callback_query_id=scene.query, text="x" * 200)
    assert status == 200

    again = await refused(scene, "answerCallbackQuery", callback_query_id=scene.query)
    scene.clock.move(timedelta(seconds=151))
    too_late = await refused(scene, "answerCallbackQuery", callback_query_id=late)

    assert again == too_late == f"Bad Request: {QUERY_GONE}"


async def test_what_just_fits_is_taken(scene: Scene) -> None:
    fits: list[dict[str, Any]] = [
        {"text": "x" * 4096},
        {"text": "😀" * 4096},  # counted in code points
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},  # counted after parsing
        {"text": "x", "reply_markup": inline(text="a", callback_data="ы" * 32)},
        {"text": "x", "reply_parameters": {"message_id": 1, "allow_sending_without_reply": True}},
    ]
    for params in fits:
        status, answer = await scene.call("sendMessage", chat_id=EMMA, **params)
        assert (status, answer["ok"]) == (200, True)


async def test_keyboards_are_cut_silently(scene: Scene) -> None:
    row = [{"text": str(number), "callback_data": "x"} for number in range(15)]
    row.insert(3, {"text": "", "callback_data": "x"})

    _status, answer = await scene.call(
        "sendMessage", chat_id=EMMA, text="x", reply_markup={"inline_keyboard": [row] * 30}
    )

    kept = answer["result"]["reply_markup"]["inline_keyboard"]
    assert [len(each) for each in kept] == [12] * 25
    assert [button["text"] for button in kept[0]] == [str(number) for number in range(12)]


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
