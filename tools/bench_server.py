"""The least of a Bot API, for bots in processes of their own: it hands out what people say and times the answers."""

import asyncio
import itertools
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

BOT = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}


class Api:
    """What is called from outside starts with an update; a bot sees the methods of Telegram."""

    def __init__(self) -> None:
        self.address = ""
        """What the setting BOT_API_URL is to be."""
        self.polled = asyncio.Event()
        """Somebody has asked for updates."""
        self.answers = 0
        self._numbers = itertools.count(1)
        self._queue: list[tuple[int, str]] = []
        self._news = asyncio.Event()
        self._asked: defaultdict[object, list[tuple[float, asyncio.Future[float]]]] = defaultdict(list)
        self.last_answer = ""

    def say(self, who: int, text: str, group: int | None = None) -> asyncio.Future[float]:
        """A message in private or in a group; the seconds it takes until the next answer to that chat."""
        chat = {"id": group, "type": "supergroup", "title": "Bench"} if group else {"id": who, "type": "private"}
        message = {"message_id": 1, "date": int(time.time()), "chat": chat, "from": _person(who), "text": text}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return self._put({"message": message}, group or who)

    def type(self, who: int, query: str) -> asyncio.Future[float]:
        """An inline query; the seconds it takes until its answer."""
        id_ = str(next(self._numbers))
        return self._put({"inline_query": {"id": id_, "from": _person(who), "query": query, "offset": ""}}, id_)

    def restart(self) -> None:
        """Another bot will come: what the last one has not confirmed is not for it."""
        self._queue.clear()
        self.polled.clear()

    def _put(self, update: dict[str, Any], whom: object) -> asyncio.Future[float]:
        number, answered = next(self._numbers), asyncio.get_running_loop().create_future()
        self._asked[whom].append((time.perf_counter(), answered))
        self._queue.append((number, json.dumps({"update_id": number, **update})))
        self._news.set()
        return answered

    async def call(self, request: web.Request) -> web.Response:
        """One method."""
        method, given = request.match_info["method"].lower(), await request.post()
        result: object = True
        if method == "getupdates":
            updates = await self._poll(int(str(given.get("offset", 0))), int(str(given.get("limit", 100))))
            return web.Response(text=f'{{"ok":true,"result":[{",".join(updates)}]}}', content_type="application/json")
        if method == "getme":
            result = BOT
        elif method in ("sendmessage", "editmessagetext"):
            chat = int(str(given["chat_id"]))
            self._answered(chat, str(given["text"]))
            place = {"id": chat, "type": "private" if chat > 0 else "supergroup"}
            result = {"message_id": 2, "date": int(time.time()), "chat": place, "from": BOT, "text": "x"}
        elif method == "answerinlinequery":
            self._answered(str(given["inline_query_id"]), "")
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

    def _answered(self, whom: object, text: str) -> None:
        self.answers += 1
        self.last_answer = text
        if waiting := self._asked.get(whom):
            begun, answered = waiting.pop(0)
            if not answered.done():
                answered.set_result(time.perf_counter() - begun)

    async def _poll(self, offset: int, limit: int) -> list[str]:
        self.polled.set()
        self._queue = [update for update in self._queue if update[0] >= offset]
        if not self._queue:
            self._news.clear()
            try:
                async with asyncio.timeout(20):
                    await self._news.wait()
            except TimeoutError:
                return []
        return [update for _, update in self._queue[:limit]]


def _person(who: int) -> dict[str, Any]:
    return {"id": who, "is_bot": False, "first_name": "Somebody", "language_code": "ru"}


@asynccontextmanager
async def serving() -> AsyncIterator[Api]:
    """The server, on a port of loopback that was free."""
    api, app = Api(), web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.call)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield api
    finally:
        await runner.cleanup()
