"""The auditor finds what is planted, by the specification and by aiogram's models alike."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import Call, Message, Server
from tests.audit.auditor import Auditor, audited
from tests.audit.schema import SPECIFICATION, Models, Schema, Specification

NOW = datetime(2026, 3, 20, tzinfo=UTC)
USER = {"id": 7, "is_bot": False, "first_name": "Emma"}
CHAT = {"id": 7, "type": "private", "first_name": "Emma"}
SENT = {"message_id": 1, "date": 1, "chat": CHAT, "text": "x"}
MEMBER = {"user": USER, "status": "member"}
GOOD = Call(1, NOW, "sendMessage", {"chat_id": "7", "text": "x"}, {}, 200, {"ok": True, "result": SENT}, 0.1)


@pytest.fixture(params=["specification", "models"])
def by(request: pytest.FixtureRequest) -> Schema:
    if request.param == "models":
        return Models()
    if not SPECIFICATION.exists():
        pytest.skip("the specification lies beside the project in its own surroundings only")
    return Specification(SPECIFICATION)


def judged(call: Call, by: Schema, *, refusals_meant: bool = False) -> list[str]:
    auditor = Auditor(Server(lambda: NOW), refusals_meant=refusals_meant, by=by)
    auditor.judge(call)
    return auditor.wrong


def asked(method: str = "sendMessage", **params: str) -> Call:
    return replace(GOOD, method=method, params=params, answer="")


def answered(method: str, result: Any) -> Call:
    params = {"chat_id": "7", "text": "x", "user_id": "7"}
    fits = {"sendMessage": ("chat_id", "text"), "getChatMember": ("chat_id", "user_id")}.get(method, ())
    return replace(
        GOOD, method=method, params={name: params[name] for name in fits}, answer={"ok": True, "result": result}
    )


@pytest.mark.parametrize(
    "call",
    [
        GOOD,
        asked(chat_id="@name", text="x"),
        asked(chat_id="7", text="x", reply_markup='{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}'),
        asked("getUpdates", offset="-1", timeout="5", allowed_updates='["message"]'),
        replace(asked("sendDocument", chat_id="7", document="attach://f1"), files={"f1": "a.csv"}),
        replace(asked("sendPhoto", chat_id="7"), files={"photo": "a.png"}),
        answered("getChatMember", MEMBER),
        answered("getUpdates", [{"update_id": 1, "message": SENT}]),
    ],
)
def test_what_is_right_passes(call: Call, by: Schema) -> None:
    assert judged(call, by) == []


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (asked("sendMesage", chat_id="7", text="x"), "no such method"),
        (asked(chat_id="7", text="x", colour="red"), "colour: there is no such parameter"),
        (asked(chat_id="7"), "text: missing"),
        (asked(chat_id="7", text="<b>x", parse_mode="HTML"), "end tag"),
        (answered("sendMessage", {"message_id": 1, "date": 1, "text": "x"}), "chat"),
        (answered("sendMessage", {**SENT, "message_id": "one"}), "message_id"),
        (answered("sendMessage", True), "sendMessage"),
        (answered("getChatMember", {"user": USER, "status": "kicked"}), "until_date"),
        (answered("getChatMember", {"user": USER, "status": "owner"}), "status"),
        (answered("getUpdates", [{"update_id": 1, "message": SENT, "edited_message": SENT}]), "an update of"),
        (replace(GOOD, status=400, answer={"ok": False, "error_code": 403, "description": "x"}), "HTTP 400"),
    ],
)
def test_planted_fault_is_found(call: Call, said: str, by: Schema) -> None:
    assert said in " ".join(judged(call, by))


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (asked(chat_id="7", text="x", message_thread_id="none"), "'none' is no Integer"),
        (asked(chat_id="7", text="x", disable_notification="maybe"), "'maybe' is no Boolean"),
        (asked(chat_id="7", text="x", reply_markup='{"inline_keyboard":[[{"txt":"a"}]]}'), "txt: there is no such"),
        (replace(asked(chat_id="7", text="x"), files={"stray": "a.png"}), "stray: a file nobody asked for"),
        (answered("sendMessage", {**SENT, "colour": "red"}), "colour: there is no such field in Message"),
        (answered("sendMessage", {**SENT, "entities": [{"type": "bold", "offset": 0}]}), "length: missing"),
        (answered("getChatMember", {**MEMBER, "user": {**USER, "is_bot": 0}}), "0 is no Boolean"),
    ],
)
def test_the_specification_is_stricter(call: Call, said: str) -> None:
    if not SPECIFICATION.exists():
        pytest.skip("the specification lies beside the project in its own surroundings only")
    assert said in " ".join(judged(call, Specification(SPECIFICATION)))


def test_refused_call_of_a_test_that_provokes_it_is_no_finding(by: Schema) -> None:
    refusal = {"ok": False, "error_code": 400, "description": "Bad Request: message text is empty"}
    call = replace(GOOD, params={"chat_id": "7"}, status=400, answer=refusal)

    assert judged(call, by, refusals_meant=True) == []
    assert judged(call, by) != []
    taken = replace(GOOD, params={"chat_id": "7"})
    assert judged(taken, by, refusals_meant=True) != []


def test_specification_is_read_where_it_lies_and_kept_nowhere_else() -> None:
    root = Path(__file__).parents[2]
    assert not SPECIFICATION.is_relative_to(root)
    assert not list(root.glob("tests/**/bot_api_spec*"))


async def test_over_http_a_fault_of_either_side_fails_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(lambda: NOW)
    emma = server.user("Emma")
    emma.say("/start")
    true_message = Message.as_json

    async def send(**more: str) -> None:
        url = await server.start()
        try:
            async with aiohttp.ClientSession(url) as http:
                await http.post(f"/bot{server.token}/sendMessage", json={"chat_id": emma.id, "text": "x", **more})
        finally:
            await server.stop()

    async with audited(server) as auditor:
        await send()
    assert auditor.calls == 1
    with pytest.raises(AssertionError, match=r"sendMessage\.colour: there is no such parameter"):
        async with audited(server):
            await send(colour="red")
    monkeypatch.setattr(Message, "as_json", lambda message: true_message(message) | {"date": "today"})
    with pytest.raises(AssertionError, match=r"sendMessage.*date"):
        async with audited(server):
            await send()
