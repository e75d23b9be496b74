"""The page at /, and the JSON behind it: the people's side of the chats, the clock, and a live stream.

    GET  /                                  the page;  /page/<file> its files
    GET  /preview/state                     everything as it stands
    GET  /preview/events                    what happens from now on (text/event-stream)
    GET  /preview/files/<file id>           a file that somebody sent
    POST /preview/people/<id>/say           {"text", "reply_to"?}
    POST /preview/people/<id>/start         {"payload"?}
    POST /preview/people/<id>/press         {"message", "data"} or {"label", "message"?}
    POST /preview/people/<id>/edit          {"message", "text"}
    POST /preview/people/<id>/forward       {"text", "from"?}
    POST /preview/people/<id>/sticker       {"emoji"?}
    POST /preview/people/<id>/voice         {"seconds"?}
    POST /preview/people/<id>/photo         {"content" (base64), "caption"?}
    POST /preview/people/<id>/document      {"name", "content" (base64), "caption"?, "mime"?}
    POST /preview/people/<id>/location      {"latitude", "longitude"}
    POST /preview/people/<id>/inline        {"query"};  its answer comes as an event of kind "inline"
    POST /preview/people/<id>/choose        {"query" (its id), "result", "group"?}
    POST /preview/people/<id>/block         {};  unblock likewise
    POST /preview/groups/<id>/say           {"person", "text", "reply_to"?, "thread"?}
    POST /preview/groups/<id>/press         {"person", "message", "data"}
    POST /preview/groups/<id>/anonymous     {"person", "on": true}
    POST /preview/groups/<id>/add           {"person"};  likewise remove, promote, demote, mute: the bot's place
    POST /preview/faults                    {"name", "method": "send*", "times": 3 or null};  or {"clear": true}
    POST /preview/clock                     {"days": 7} or {"to": "next"} or {"to": "2026-03-20T08:00:00Z"}

A POST answers {"ok": true, …}; a mistake 400 (404: nobody or nothing there) with {"error": "<sentence>"}.
"""

import asyncio
import base64
import binascii
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any

from aiohttp import web

from bot.preview.chats import CallbackQuery, Message, Person
from bot.preview.clock import MovableClock
from bot.preview.events import Event
from bot.preview.faults import PRESETS
from bot.preview.fields import Json
from bot.preview.group_phone import GroupPhone
from bot.preview.inline import InlineQuery
from bot.preview.media import picture
from bot.preview.phone import Phone
from bot.preview.state import Call, State

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_HEARTBEAT = 15.0  # seconds after which a silent stream says that it lives
_CALLS_SHOWN = 200
MAX_DAYS = 3660
YEARS = range(2000, 2100)  # further moves would leave what dates can hold


class Page:
    """Handlers for the page and its JSON."""

    def __init__(
        self,
        state: State,
        phones: dict[int, Phone],
        groups: dict[int, GroupPhone],
        clock: MovableClock | None,
        next_due: Callable[[], Awaitable[datetime | None]] | None,
        zone: str,
    ) -> None:
        self._state = state
        self._phones = phones
        self._groups = groups
        self._clock = clock
        self._next_due = next_due
        self._zone = zone
        self._streams: set[asyncio.Queue[Event | None]] = set()

    def routes(self) -> list[web.AbstractRouteDef]:
        """What the server adds to its router."""
        return [
            web.get("/", self.page),
            web.get("/page/{name}", self.page),
            web.get("/preview/state", self.state),
            web.get("/preview/events", self.events),
            web.get("/preview/files/{id}", self.file),
            web.post("/preview/people/{id:\\d+}/{act}", self.act),
            web.post("/preview/groups/{id:-\\d+}/{act}", self.act_in_group),
            web.post("/preview/faults", self.set_fault),
            web.post("/preview/clock", self.move_clock),
        ]

    def close(self) -> None:
        """End the live streams."""
        for queue in self._streams:
            queue.put_nowait(None)

    async def page(self, request: web.Request) -> web.Response:
        """The page or one of its files, with the headers that keep it to itself."""
        name = request.match_info.get("name", "index.html")
        file = files("bot.preview") / "page" / name
        suffix = name.rpartition(".")[2]
        if suffix not in _TYPES or "/" in name or not file.is_file():
            raise web.HTTPNotFound
        return web.Response(body=file.read_bytes(), content_type=_TYPES[suffix], charset="utf-8", headers=HEADERS)

    async def state(self, _request: web.Request) -> web.Response:
        """All that the page shows."""
        bot = self._state.bot
        return web.json_response(
            {
                "number": self._state.events.last,
                "bot": {"id": bot.id, "name": bot.first_name, "username": bot.username},
                "clock": self._clock_view(),
                "faults": self._faults_view(),
                "groups": [self._group_view(phone) for phone in list(self._groups.values())],
                "people": [self._person_view(phone) for phone in self._phones.values()],
                "calls": [call_view(call) for call in list(self._state.calls)[-_CALLS_SHOWN:]],
            },
            headers=HEADERS,
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events, one JSON object each, until either side closes."""
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self._streams.add(queue)
        stop = self._state.events.listen(queue.put_nowait)
        try:
            await response.write(b"retry: 1000\n\n")
            while True:
                try:
                    async with asyncio.timeout(_HEARTBEAT):
                        event = await queue.get()
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event is None:
                    break
                body = json.dumps(self._event_view(event), ensure_ascii=True)
                await response.write(f"data: {body}\n\n".encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            stop()
            self._streams.discard(queue)
        return response

    async def file(self, request: web.Request) -> web.Response:
        """A file as an attachment; only pictures are shown in place."""
        file = self._state.files.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        seen = picture(file.content)
        if seen is not None:
            return web.Response(body=file.content, content_type=seen[0], headers=HEADERS)
        headers = {**HEADERS, "Content-Disposition": "attachment"}
        return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)

    async def act(self, request: web.Request) -> web.Response:
        """Something that a person does."""
        phone = self._phones.get(int(request.match_info["id"]))
        act = self._choose if request.match_info["act"] == "choose" else _ACTS.get(request.match_info["act"])
        if phone is None or act is None:
            return _refused(404, "There is no such person or no such act.")
        try:
            result = act(phone, await _body(request))
        except LookupError as error:
            return _refused(404, str(error))
        except ValueError as error:
            return _refused(400, str(error))
        return _done(result)

    def _choose(self, phone: Phone, body: Json) -> Message:
        asked = self._state.inline_queries.get(_text(body, "query"))
        if asked is None or asked.person is not phone.person:
            raise LookupError("There is no such query.")
        group = self._groups.get(_number(body, "group", 0))
        return (group or phone).choose(asked, _text(body, "result"))

    async def act_in_group(self, request: web.Request) -> web.Response:
        """Something that a member does in a group, or to the bot there."""
        group = self._groups.get(int(request.match_info["id"]))
        act = _GROUP_ACTS.get(request.match_info["act"])
        try:
            body = await _body(request)
            phone = self._phones.get(_number(body, "person"))
            if group is None or act is None or phone is None:
                return _refused(404, "There is no such group, person or act.")
            return _done(act(group, phone.person, body))
        except LookupError as error:
            return _refused(404, str(error))
        except ValueError as error:
            return _refused(400, str(error))

    async def set_fault(self, request: web.Request) -> web.Response:
        """Let something go wrong, or nothing any more."""
        faults = self._state.faults
        try:
            body = await _body(request)
            if body.get("clear"):
                faults.clear()
            elif (name := _text(body, "name")) not in PRESETS:
                return _refused(404, "There is no such fault.")
            else:
                fault = PRESETS[name]()
                fault.method, fault.name = _text(body, "method", "send*"), name
                fault.times = None if body.get("times", 1) is None else _number(body, "times", 1)
                faults.add(fault)
        except ValueError as error:
            return _refused(400, str(error))
        self._state.events.publish("faults", None)
        return web.json_response({"ok": True, "faults": self._faults_view()}, headers=HEADERS)

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the clock; "moved" is false when there is no next notice, or when it is due already."""
        if self._clock is None:
            return _refused(404, "This clock cannot be moved.")
        try:
            moved = await self._move(self._clock, await _body(request))
        except ValueError as error:
            return _refused(400, str(error))
        self._state.events.publish("clock", self._clock_view())
        return web.json_response({"ok": True, "moved": moved, "clock": self._clock_view()}, headers=HEADERS)

    async def _move(self, clock: MovableClock, body: Json) -> bool:
        if "days" in body:
            days = _number(body, "days")
            if abs(days) > MAX_DAYS:
                raise ValueError(f"days lies between {-MAX_DAYS} and {MAX_DAYS}")
            target = clock.now() + timedelta(days=days)
        elif body.get("to") == "next":
            due = await self._next_due() if self._next_due is not None else None
            if due is None or due <= clock.now():
                return False
            target = due
        else:
            target = datetime.fromisoformat(_text(body, "to"))
        if target.year not in YEARS:
            raise ValueError(f"the clock goes from {YEARS.start} to {YEARS.stop - 1}")
        clock.move_to(target)
        return True

    def _clock_view(self) -> Json:
        now = self._state.now()
        return {
            "now": now.astimezone(UTC).isoformat(),
            "zone": self._zone,
            "movable": self._clock is not None,
            "notices": self._next_due is not None,
            "ahead": (now - datetime.now(UTC)).total_seconds(),
        }

    def _faults_view(self) -> Json:
        waiting = [
            {"name": each.name, "method": each.method or "*", "times": each.times}
            for each in self._state.faults.waiting
        ]
        return {"names": list(PRESETS), "waiting": waiting}

    def _group_view(self, phone: GroupPhone) -> Json:
        group = phone.group
        return {
            "id": group.id,
            "name": group.title,
            "type": group.type,
            "bot": group.bot.status,
            "members": [
                {
                    "id": each.person.id,
                    "name": each.person.first_name,
                    "status": each.status,
                    "anonymous": each.anonymous,
                    "menu": self._state.menu(each.person, group),
                }
                for each in group.members.values()
            ],
            "messages": [message_view(message) for message in phone.messages],
        }

    def _person_view(self, phone: Phone) -> Json:
        person = phone.person
        code = (person.language_code or "")[:2]
        profile = self._state.profile
        return {
            "id": person.id,
            "name": person.first_name,
            "language": person.language_code,
            "blocked": phone.blocked,
            "menu": self._state.menu(person),
            "keyboard": phone.keyboard_object,
            "description": profile.get(("description", code)) or profile.get(("description", "")) or "",
            "messages": [message_view(message) for message in phone.messages],
        }

    def _event_view(self, event: Event) -> Json:
        data = event.data
        match event.kind:
            case "message" | "edit":
                data = message_view(data)
            case "call":
                data = call_view(data)
            case "inline":
                shown = [{name: each.get(name, "") for name in ("id", "title", "description")} for each in data.results]
                data = {"query": data.id, "results": shown, "button": data.button}
            case "faults":
                data = self._faults_view()
            case "group":
                data = self._group_view(self._groups[event.chat_id]) if event.chat_id in self._groups else None
            case "menu":
                data = {phone.id: self._state.menu(phone.person) for phone in self._phones.values()}
        view = {"number": event.number, "kind": event.kind, "chat": event.chat_id, "by_bot": event.by_bot, "data": data}
        if event.kind == "message" and event.chat_id in self._phones:
            view["keyboard"] = self._phones[event.chat_id].keyboard_object
        return view


def message_view(message: Message) -> Json:
    """A message for the page: the Bot API's object and who wrote it."""
    return {**message.as_json(), "by_bot": message.by_bot}


def call_view(call: Call) -> Json:
    """A call for the page's panel."""
    return {
        "number": call.number,
        "at": call.at.astimezone(UTC).isoformat(),
        "method": call.method,
        "params": call.params,
        "files": call.files,
        "status": call.status,
        "answer": call.answer,
        "milliseconds": round(call.milliseconds, 1),
    }


def _done(result: Message | CallbackQuery | InlineQuery | None) -> web.Response:
    answer: Json = {"ok": True}
    if isinstance(result, Message):
        answer["message"] = message_view(result)
    elif result is not None:
        answer["query"] = result.id
    return web.json_response(answer, headers=HEADERS)


def _refused(status: int, sentence: str) -> web.Response:
    return web.json_response({"error": sentence}, status=status, headers=HEADERS)


async def _body(request: web.Request) -> Json:
    # A form of another site cannot send this type without being asked about first.
    if request.content_type != "application/json":
        raise ValueError("the body must be JSON")
    body = json.loads(await request.text() or "{}")
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def _text(body: Json, name: str, default: str | None = None) -> str:
    value = body.get(name, default)
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string")
    return value


def _number(body: Json, name: str, default: int | None = None) -> int:
    value = body.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{name} must be a whole number")
    return value


def _degrees(body: Json, name: str) -> float:
    value = body.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"{name} must be a number")
    return value


def _content(body: Json) -> bytes:
    try:
        return base64.b64decode(_text(body, "content"), validate=True)
    except binascii.Error:
        raise ValueError("content must be base64") from None


def _say(phone: Phone, body: Json) -> Message:
    return phone.say(_text(body, "text"), reply_to=_number(body, "reply_to", 0) or None)


def _start(phone: Phone, body: Json) -> Message:
    return phone.start(_text(body, "payload") if body.get("payload") else None)


def _press(phone: Phone, body: Json) -> Any:
    message = _number(body, "message") if "message" in body else None
    if "data" in body:
        return phone.press(data=_text(body, "data"), message=message)
    return phone.press(_text(body, "label"), message=message)


def _photo(phone: Phone, body: Json) -> Message:
    content = _content(body)
    seen = picture(content)
    if seen is None:
        raise ValueError("only PNG, JPEG and GIF pictures can be sent as photos")
    return phone.photo(content, _text(body, "caption", ""), seen[1:])


def _document(phone: Phone, body: Json) -> Message:
    mime = _text(body, "mime", "application/octet-stream")
    return phone.document(_text(body, "name"), _content(body), _text(body, "caption", ""), mime)


_ACTS: dict[str, Callable[[Phone, Json], Any]] = {
    "say": _say,
    "start": _start,
    "press": _press,
    "edit": lambda phone, body: phone.edit(_number(body, "message"), _text(body, "text")),
    "forward": lambda phone, body: phone.forward(_text(body, "text"), _text(body, "from", "Hidden")),
    "sticker": lambda phone, body: phone.sticker(_text(body, "emoji", "👍")),
    "voice": lambda phone, body: phone.voice(_number(body, "seconds", 3)),
    "location": lambda phone, body: phone.location(_degrees(body, "latitude"), _degrees(body, "longitude")),
    "inline": lambda phone, body: phone.inline(_text(body, "query")),
    "photo": _photo,
    "document": _document,
    "block": lambda phone, _body: phone.block(),
    "unblock": lambda phone, _body: phone.unblock(),
}


def _say_in_group(group: GroupPhone, person: Person, body: Json) -> Message:
    reply_to, thread = (_number(body, name, 0) or None for name in ("reply_to", "thread"))
    return group.say(person, _text(body, "text"), reply_to=reply_to, thread=thread)


def _press_in_group(group: GroupPhone, person: Person, body: Json) -> CallbackQuery:
    return group.press(person, data=_text(body, "data"), message=_number(body, "message"))


_GROUP_ACTS: dict[str, Callable[[GroupPhone, Person, Json], Any]] = {
    "say": _say_in_group,
    "press": _press_in_group,
    "anonymous": lambda group, person, body: group.hide(person, hidden=body.get("on") is True),
    "add": lambda group, person, _body: group.add_bot(person),
    "remove": lambda group, person, _body: group.remove_bot(person),
    "promote": lambda group, person, _body: group.promote_bot(person, "can_delete_messages"),
    "demote": lambda group, person, _body: group.demote_bot(person),
    "mute": lambda group, person, _body: group.mute_bot(person),
}
