"""Whole processes: from start to the first poll, and idle memory, beside a bare aiogram bot; in turn, in one run."""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105 - made up
ROUNDS = 5
IDLE = 3.0
"""Seconds after the first poll at which memory is read."""

BARE = """
import asyncio, os
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

dispatcher = Dispatcher()

@dispatcher.message()
async def echo(message):
    await message.answer(message.text)

api = TelegramAPIServer.from_base(os.environ["BOT_API_URL"])
bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
asyncio.run(dispatcher.start_polling(bot))
"""


def processes() -> Iterator[str]:
    """Start and memory, the median of several rounds; the first start makes the database and is told apart."""
    rounds = asyncio.run(_rounds())
    first, later = rounds[0], rounds[1:]
    yield "Processes: medians of whole processes, Kaldy and a bare aiogram bot in turn"
    yield f"{'':>28}{'kaldy':>9}{'bare':>9}{'ratio':>7}"
    yield _line("first start to polling, s *", first["start"], first["import"])
    yield _line("start to polling, s *", *_medians(later, "start", "import"))
    yield _line("idle memory, MiB", *_medians(later, "memory", "bare"))
    yield _line("after the first start, MiB", first["memory"], first["bare"])
    yield "* the other column is `import aiogram` alone"


def _line(name: str, ours: float, other: float) -> str:
    return f"{name:>28}{ours:>9.2f}{other:>9.2f}{ours / other:>7.2f}"


def _medians(rounds: Sequence[dict[str, float]], *keys: str) -> list[float]:
    return [statistics.median(each[key] for each in rounds) for key in keys]


async def _rounds() -> list[dict[str, float]]:
    rounds = []
    with tempfile.TemporaryDirectory() as data:
        async with _api() as (address, polled):
            for _ in range(ROUNDS + 1):
                begun = time.perf_counter()
                ours = await _idle(["-m", "bot"], address, data, polled)
                imported = time.perf_counter()
                await (await _start(["-c", "import aiogram"], address, data)).wait()
                import_seconds = time.perf_counter() - imported
                bare = await _idle(["-c", BARE], address, data, polled)
                rounds.append({"start": ours[0] - begun, "memory": ours[1], "bare": bare[1], "import": import_seconds})
    return rounds


async def _idle(arguments: list[str], address: str, data: str, polled: asyncio.Event) -> tuple[float, float]:
    """The moment of the first poll, and the memory in MiB some seconds later."""
    polled.clear()
    process = await _start(arguments, address, data)
    await polled.wait()
    at = time.perf_counter()
    await asyncio.sleep(IDLE)
    memory = _resident(process.pid)
    process.terminate()
    await process.wait()
    return at, memory


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


async def _start(arguments: list[str], address: str, data: str) -> asyncio.subprocess.Process:
    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": address, "DATA_DIR": data}
    return await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env={**os.environ, **settings}, stderr=asyncio.subprocess.DEVNULL
    )


@asynccontextmanager
async def _api() -> AsyncIterator[tuple[str, asyncio.Event]]:
    """The least of a Bot API: it says yes, holds polls open and notes the first."""
    polled = asyncio.Event()

    async def call(request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        result: object = True
        if method == "getupdates":
            polled.set()
            await asyncio.sleep(20)
            result = []
        elif method == "getme":
            result = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
        return web.json_response({"ok": True, "result": result})

    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", call)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}", polled
    finally:
        await runner.cleanup()
