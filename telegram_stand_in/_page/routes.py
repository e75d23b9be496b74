"""The page at /, and the JSON behind it: the people's side of the chats, the clock, and a live stream.

README.md lists the addresses. A POST answers {"ok": true, …}; a mistake 400 (404: nobody or nothing there) with
{"error": "<sentence>"}.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any

from aiohttp import web

from telegram_stand_in._formats.params import Json
from telegram_stand_in._formats.pictures import picture
from telegram_stand_in._page.actions import IN_ANY_CHAT, IN_PRIVATE, TO_A_GROUP
from telegram_stand_in._page.request_body import decimal, flag, number, read_body, text
from telegram_stand_in._page.views import event_view, faults_view, message_view, settings_view, state_view
from telegram_stand_in._people.group_chat import GroupChat
from telegram_stand_in._people.user_client import UserClient
from telegram_stand_in._world.chats import CallbackQuery, Message
from telegram_stand_in._world.clock import MovableClock
from telegram_stand_in._world.events import Event
from telegram_stand_in._world.faults import Fault
from telegram_stand_in._world.groups import Kind
from telegram_stand_in._world.inline_query import InlineQuery
from telegram_stand_in._world.state import State

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
MAX_DAYS = 3660
MAX_TITLE = 128
YEARS = range(2000, 2100)  # further moves would leave what dates can hold

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class Page:
    """Handlers for the page and its JSON."""

    state: State
    users: Mapping[int, UserClient]
    groups: Mapping[int, GroupChat]
    new_group: Callable[[str, Kind], GroupChat]
    clock: MovableClock | None
    next_due: Callable[[], Awaitable[datetime | None]] | None
    zone: str
    places: Mapping[str, tuple[float, float]]
    _streams: set[asyncio.Queue[Event | None]] = field(default_factory=set)

    def routes(self) -> list[web.AbstractRouteDef]:
        """What the server adds to its router."""
        return [
            web.get("/", self.page),
            web.get("/page/{name}", self.page),
            web.get("/preview/state", self.show_state),
            web.get("/preview/events", self.events),
            web.get("/preview/files/{id}", self.file),
            web.post("/preview/people/{id:\\d+}/{act}", _answered(self.act)),
            web.post("/preview/groups", _answered(self.make_group)),
            web.post("/preview/groups/{id:-\\d+}/{act}", _answered(self.act_on_group)),
            web.post("/preview/settings", _answered(self.switch)),
            web.post("/preview/faults", _answered(self.set_fault)),
            web.post("/preview/clock", _answered(self.move_clock)),
        ]

    def close(self) -> None:
        """End the live streams."""
        for queue in self._streams:
            queue.put_nowait(None)

    async def page(self, request: web.Request) -> web.Response:
        """The page or one of its files, with the headers that keep it to itself."""
        name = request.match_info.get("name", "index.html")
        file = files(__package__) / "static" / name
        suffix = name.rpartition(".")[2]
        if suffix not in _TYPES or "/" in name or not file.is_file():
            raise web.HTTPNotFound
        return web.Response(body=file.read_bytes(), content_type=_TYPES[suffix], charset="utf-8", headers=HEADERS)

    async def show_state(self, _request: web.Request) -> web.Response:
        """All that the page shows."""
        return web.json_response(self._view(), headers=HEADERS)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events, one JSON object each, until either side closes."""
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self._streams.add(queue)
        stop = self.state.events.listen(queue.put_nowait)
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
                body = json.dumps(event_view(self.state, self.users, self.groups, event), ensure_ascii=True)
                await response.write(f"data: {body}\n\n".encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            stop()
            self._streams.discard(queue)
        return response

    async def file(self, request: web.Request) -> web.Response:
        """A file as an attachment; only pictures are shown in place."""
        file = self.state.files.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        seen = picture(file.content)
        if seen is not None:
            return web.Response(body=file.content, content_type=seen[0], headers=HEADERS)
        headers = {**HEADERS, "Content-Disposition": "attachment"}
        return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)

    async def act(self, request: web.Request) -> Json:
        """Something that a person does."""
        user, act = self.users.get(int(request.match_info["id"])), request.match_info["act"]
        body = await read_body(request)
        if user is None or not (act == "choose" or act in IN_ANY_CHAT or act in IN_PRIVATE):
            raise LookupError("There is no such person or no such act.")
        if act in IN_PRIVATE:
            if "chat" in body:
                raise ValueError("this can be done in the chat with the bot only")
            return _said(IN_PRIVATE[act](user, body))
        chat = self.groups.get(number(body, "chat")) if "chat" in body else None
        if chat is None and "chat" in body:
            raise LookupError("There is no such group.")
        return _said(self._choose(user, chat, body) if act == "choose" else IN_ANY_CHAT[act](user, chat, body))

    def _choose(self, user: UserClient, chat: GroupChat | None, body: Json) -> Message:
        asked = self.state.inline_queries.get(text(body, "query"))
        if asked is None or asked.person is not user.person:
            raise LookupError("There is no such query.")
        return user.choose(asked, text(body, "result"), chat=chat, thread=number(body, "thread", 0) or None)

    async def make_group(self, request: web.Request) -> Json:
        """A new group of all people, made by one of them; the bot is not in it."""
        body = await read_body(request)
        owner = self.users.get(number(body, "person"))
        if owner is None:
            raise LookupError("There is no such person.")
        title = text(body, "title").strip()
        if not 1 <= len(title) <= MAX_TITLE:
            raise ValueError(f"a title has 1 to {MAX_TITLE} characters")
        kinds: dict[str, Kind] = {"group": "group", "supergroup": "supergroup"}
        kind = kinds.get(text(body, "type", "supergroup"))
        if kind is None:
            raise ValueError("type is group or supergroup")
        group = self.new_group(title, kind)
        for user in self.users.values():
            group.join(user.person, "creator" if user is owner else "member")
        return {"group": group.id}

    async def act_on_group(self, request: web.Request) -> Json:
        """Something that a member does to a group, or to the bot there."""
        group = self.groups.get(int(request.match_info["id"]))
        act = TO_A_GROUP.get(request.match_info["act"])
        body = await read_body(request)
        user = self.users.get(number(body, "person"))
        if group is None or act is None or user is None:
            raise LookupError("There is no such group, person or act.")
        return _said(act(group, user.person, body))

    async def switch(self, request: web.Request) -> Json:
        """What holds for the whole stand-in, on or off."""
        body = await read_body(request)
        state = self.state
        state.privacy = flag(body, "privacy", state.privacy)
        state.inline_feedback = flag(body, "inline_feedback", state.inline_feedback)
        state.rates.on = flag(body, "rates", state.rates.on)
        state.events.publish("settings", None)
        return {"settings": settings_view(state)}

    async def set_fault(self, request: web.Request) -> Json:
        """Let something go wrong, or nothing any more."""
        body = await read_body(request)
        if body.get("clear"):
            self.state.faults.clear()
        else:
            fault = Fault.preset(
                text(body, "name"),
                method=text(body, "method", "send*"),
                times=None if body.get("times", 1) is None else number(body, "times", 1),
                chat=None if body.get("chat") is None else number(body, "chat"),
                seconds=None if body.get("seconds") is None else decimal(body, "seconds"),
            )
            self.state.faults.add(fault)
        self.state.events.publish("faults", None)
        return {"faults": faults_view(self.state)}

    async def move_clock(self, request: web.Request) -> Json:
        """Move the clock; "moved" is false when there is no next notice, or when it is due already."""
        if self.clock is None:
            raise LookupError("This clock cannot be moved.")
        moved = await self._move(self.clock, await read_body(request))
        self.state.events.publish("clock", self._clock_view())
        return {"moved": moved, "clock": self._clock_view()}

    async def _move(self, clock: MovableClock, body: Json) -> bool:
        if "days" in body:
            days = number(body, "days")
            if abs(days) > MAX_DAYS:
                raise ValueError(f"days lies between {-MAX_DAYS} and {MAX_DAYS}")
            target = clock.now() + timedelta(days=days)
        elif body.get("to") == "next":
            due = await self.next_due() if self.next_due is not None else None
            if due is None or due <= clock.now():
                return False
            target = due
        else:
            target = datetime.fromisoformat(text(body, "to"))
        if target.year not in YEARS:
            raise ValueError(f"the clock goes from {YEARS.start} to {YEARS.stop - 1}")
        clock.move_to(target)
        return True

    def _view(self) -> Json:
        shown = state_view(self.state, self.users.values(), self.groups.values())
        return {**shown, "clock": self._clock_view(), "places": self.places}

    def _clock_view(self) -> Json:
        now = self.state.now()
        return {
            "now": now.astimezone(UTC).isoformat(),
            "zone": self.zone,
            "movable": self.clock is not None,
            "notices": self.next_due is not None,
            "ahead": (now - datetime.now(UTC)).total_seconds(),
        }


def _said(result: Any) -> Json:
    """What an act answers beside "ok"."""
    match result:
        case Message():
            return {"message": message_view(result)}
        case CallbackQuery() | InlineQuery():
            return {"query": result.id}
        case dict():
            return result
    return {}


def _answered(act: Callable[[web.Request], Awaitable[Json]]) -> Handler:
    """The act's answer as JSON, or what is wrong with the request in one sentence."""

    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response({"ok": True, **await act(request)}, headers=HEADERS)
        except LookupError as error:
            return web.json_response({"error": error.args[0]}, status=404, headers=HEADERS)
        except ValueError as error:
            return web.json_response({"error": str(error)}, status=400, headers=HEADERS)

    return handle
