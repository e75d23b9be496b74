"""The Bot API over HTTP: reading the request, calling the method, answering as the official server does."""

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from telegram_stand_in._bot_api.methods import METHODS
from telegram_stand_in._formats.errors import ApiError
from telegram_stand_in._formats.params import Json, Params, Upload, to_integer
from telegram_stand_in._world.faults import Fault
from telegram_stand_in._world.state import Call, State

MAX_PARAMETERS = 1 << 20  # tdlib/td, HttpReader.h
MAX_FILES = 50  # telegram-bot-api, HttpServer.h
MAX_REQUEST = 60 << 20
MAX_HEAD = 256 << 10  # a GET may carry a whole text


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    answer: Json | str
    content_type: str = "application/json"

    def response(self) -> web.Response:
        if isinstance(self.answer, str):
            return web.Response(status=self.status or 500, text=self.answer, content_type=self.content_type)
        retry_after = self.answer.get("parameters", {}).get("retry_after")
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        return web.json_response(self.answer, status=self.status, headers=headers)


class BotApi:
    """Handlers for /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.AbstractRouteDef]:
        """What the server adds to its router."""
        return [
            web.route("*", "/bot{token:[^/]*}/{method:[^/]*}", self.call),
            web.get("/file/bot{token:[^/]*}/{path:.+}", self.file),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One call, counted among those under way until it is answered."""
        self._state.rates.under_way += 1
        try:
            return await self._call(request)
        finally:
            self._state.rates.under_way -= 1

    async def _call(self, request: web.Request) -> web.StreamResponse:
        """Authorised, read, carried out unless a fault comes between, logged, answered."""
        state = self._state
        started, at = time.perf_counter(), state.now()
        method = request.match_info["method"]
        params = Params({})
        fault: Fault | None = None
        try:
            self._authorise(request.match_info["token"])
            params = await _read(request)
            method = method or params.text("method")
            fault = state.faults.take(method, params.values)
            result = await self._carry_out(method, params) if fault is None or fault.carries_out else None
            reply = _Reply(200, {"ok": True, "result": result})
        except ApiError as error:
            reply = _Reply(error.code, error.answer())
        except _NotReadError as problem:
            reply = _Reply(problem.status, "")
        if fault is not None:
            reply = _spoilt(reply, fault)
            await asyncio.sleep(fault.delay)
        files = {name: each.name for name, each in params.files.items()}
        elapsed = (time.perf_counter() - started) * 1000
        state.log(Call(next(state.call_numbers), at, method, params.values, files, reply.status, reply.answer, elapsed))
        if fault is not None and fault.drop and request.transport is not None:
            request.transport.abort()
        return reply.response()

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A file's content by the path that getFile gave."""
        try:
            self._authorise(request.match_info["token"])
        except ApiError as error:
            return web.json_response(error.answer(), status=error.code)
        for file in self._state.files.values():
            if file.path == request.match_info["path"]:
                return web.Response(body=file.content, content_type="application/octet-stream")
        return web.json_response(ApiError(404, "Not Found").answer(), status=404)

    def _authorise(self, token: str) -> None:
        if token == self._state.token:
            return
        number, colon, _rest = token.partition(":")
        if not colon or not number.isdigit() or number.startswith("0") or len(token) > 80:
            raise ApiError(401, "Unauthorized: invalid token specified")
        raise ApiError(401, "Unauthorized")

    async def _carry_out(self, method: str, params: Params) -> Any:
        if not method:
            raise ApiError(404, "Not Found")
        await self._state.rates.let_in(method, to_integer(params.text("chat_id")))
        handler = METHODS.get(method.lower())
        if handler is None:
            raise ApiError(404, "Not Found: method not found")
        return await handler(self._state, params)


def _spoilt(reply: "_Reply", fault: Fault) -> "_Reply":
    """What is said instead of the true answer."""
    if fault.drop:
        return _Reply(0, "connection closed")
    if fault.retry_after is not None:
        error = ApiError(429, f"retry after {fault.retry_after}", retry_after=fault.retry_after)
        return _Reply(429, error.answer())
    if fault.status is not None:
        return _Reply(fault.status, fault.body, fault.content_type)
    return reply


class _NotReadError(Exception):
    """A request that the HTTP layer refuses: answered by its status alone, as tdlib's HttpReader does."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def _read(request: web.Request) -> Params:
    """Parameters from the query string and the body, whatever its encoding."""
    values: dict[str, str] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method not in ("GET", "POST"):
        raise _NotReadError(501)
    try:
        if request.content_type == "application/json" and request.can_read_body:
            values.update(_from_json(await request.text()))
        elif request.can_read_body:
            await _read_form(await request.post(), values, files)
    except web.HTTPRequestEntityTooLarge:
        raise _NotReadError(413) from None
    if len(files) > MAX_FILES or sum(len(name) + len(value) for name, value in values.items()) > MAX_PARAMETERS:
        raise _NotReadError(413)
    return Params(values, files)


async def _read_form(
    form: MultiDictProxy[str | bytes | bytearray | web.FileField], values: dict[str, str], files: dict[str, Upload]
) -> None:
    for name, value in form.items():
        if isinstance(value, web.FileField):
            content = await asyncio.to_thread(value.file.read)
            files[name] = Upload(value.filename, content, value.content_type)
        else:
            values[name] = value if isinstance(value, str) else value.decode("utf-8", "surrogateescape")


def _from_json(text: str) -> dict[str, str]:
    """Strings as they are, all else in its JSON spelling (null too); what is no object is read as no parameters."""
    try:
        body: Any = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(body, dict):
        return {}
    parsed: Json = body
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in parsed.items()
    }
