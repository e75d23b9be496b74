"""A Bot API server on loopback that does as it is told: faults first, then honest answers."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.patience import PATIENCE

TOKEN = "4242:" + "T" * 35


@dataclass
class Fault:
    """An answer that is not the honest one: a status and a body, or a connection that is cut."""

    status: int = 0
    body: str = ""
    kind: str = "application/json"
    taken: bool = False
    """Do what was asked, then spoil the answer."""

    @classmethod
    def error(cls, code: int, description: str, **parameters: int) -> Self:
        body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
        return cls(code, json.dumps(body))


CUT = Fault()
HTML_502 = Fault(502, "<html><h1>502 Bad Gateway</h1></html>", "text/html")


@dataclass
class FakeApi:
    """Used as `async with FakeApi() as api`; `api.url` is the base address."""

    updates: list[object] = field(default_factory=list)
    faults: defaultdict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    calls: list[tuple[str, dict[str, str], float]] = field(default_factory=list)
    sent: list[tuple[int, str]] = field(default_factory=list)
    url: str = ""
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    """Until which moment a method is not so much as begun."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self.news = asyncio.Condition()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def push(self, *updates: object) -> None:
        """Hand out these updates at the next poll."""
        async with self.news:
            self.updates.extend(updates)
            self.news.notify_all()

    def of(self, method: str) -> list[tuple[str, dict[str, str], float]]:
        """The calls of one method."""
        return [call for call in self.calls if call[0] == method]

    async def until(self, ready: Callable[..., object]) -> None:
        """Wait until `ready()` is true; TimeoutError when it never is."""
        async with asyncio.timeout(PATIENCE):
            while not ready():  # noqa: ASYNC110 - what is waited for lies in another process
                await asyncio.sleep(0.02)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        given = {key: str(value) for key, value in (await request.post()).items()}
        self.calls.append((method, given, asyncio.get_running_loop().time()))
        if method in self.gates:
            await self.gates[method].wait()
        fault = self.faults[method].pop(0) if self.faults[method] else None
        if fault and not fault.taken:
            return self._spoil(request, fault)
        result = await self._honest(method, given)
        return self._spoil(request, fault) if fault else web.json_response({"ok": True, "result": result})

    def _spoil(self, request: web.Request, fault: Fault) -> web.Response:
        if not fault.status:
            assert request.transport is not None
            request.transport.abort()
        return web.Response(
            status=fault.status or 500,
            body=fault.body.encode("utf-8", "surrogateescape"),
            headers={"Content-Type": fault.kind},
        )

    async def _honest(self, method: str, given: dict[str, str]) -> object:
        if method == "getUpdates":
            return await self._poll(int(given.get("offset", 0)), float(given.get("timeout", 0)))
        if method == "getMe":
            return {"id": 4242, "is_bot": True, "first_name": "Kaldy", "username": "kaldy_test_bot"}
        if method == "sendMessage":
            self.sent.append((int(given["chat_id"]), given["text"]))
            chat = {"id": int(given["chat_id"]), "type": "private", "first_name": "A"}
            return {"message_id": len(self.sent), "date": 1, "chat": chat, "text": given["text"]}
        return True

    async def _poll(self, offset: int, seconds: float) -> list[object]:
        self.updates = [update for update in self.updates if _number(update) >= offset]
        async with self.news:
            try:
                async with asyncio.timeout(seconds):
                    await self.news.wait_for(lambda: self.updates)
            except TimeoutError:
                return []
        batch, rest = self.updates[:100], self.updates[100:]
        self.updates = [update for update in batch if _number(update)] + rest  # what has no id is handed out once
        return batch


def _number(update: object) -> int:
    found = update.get("update_id") if isinstance(update, dict) else 0
    return found if isinstance(found, int) else 0


def message(number: int, text: str, person: int = 7, **more: object) -> dict[str, object]:
    """An update with a message in a private chat."""
    who = {"id": person, "is_bot": False, "first_name": "Айгүл"}
    chat = {"id": person, "type": "private", "first_name": "Айгүл"}
    inner = {"message_id": number, "date": 1_790_000_000, "from": who, "chat": chat, "text": text, **more}
    return {"update_id": number, "message": inner}


def said(number: int, text: str, person: int = 7, **more: object) -> dict[str, object]:
    """The same, said just now, so that the day is today."""
    return message(number, text, person, **{"date": int(time.time()), **more})
