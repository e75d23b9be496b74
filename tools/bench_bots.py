"""The bots that are measured, each in a process of its own: Kaldy, and a bare echo bot of aiogram beside it."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.bench_server import Api

ROOT = Path(__file__).parent.parent
TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105 - made up
START_SECONDS = 120
KALDY = ("-m", "bot")
ECHO = (
    "-c",
    """
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
""",
)
IMPORT = ("-c", "import aiogram")


@dataclass
class Process:
    """A bot that runs."""

    pid: int
    started: float
    """Seconds from its start to its first poll."""

    def cpu(self) -> float:
        """Seconds of all processors it has used, its children too."""
        # clock_getcpuclockid(3) in the way of Linux: Python has it for threads only
        return sum(time.clock_gettime(~pid << 3 | 2) for pid in self._family())

    def memory(self, key: str = "VmRSS") -> float:
        """What it and its children hold in memory, MiB; as `VmHWM` the most that it has been for each."""
        return sum(_kilobytes(pid, key) for pid in self._family()) / 1024

    def _family(self) -> list[int]:
        found = [self.pid]
        for pid in found:  # it grows meanwhile
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
            found += map(int, children.split())
        return found


def _kilobytes(pid: int, key: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{key}:"))


@asynccontextmanager
async def running(api: Api, arguments: Sequence[str], data: Path, url: str = "") -> AsyncIterator[Process]:
    """A bot that polls, until the block ends. `url`: of its database, else a SQLite file in `data`.

    RuntimeError with what it has logged when it does not come to polling.
    """
    api.restart()
    begun = time.perf_counter()
    process = await _start(arguments, data, BOT_API_URL=api.address, DATABASE_URL=url or sqlite_in(data))
    try:
        try:
            await asyncio.wait_for(api.polled.wait(), START_SECONDS)
        except TimeoutError:
            raise RuntimeError((data / "log").read_text(encoding="utf-8")) from None
        yield Process(process.pid, time.perf_counter() - begun)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def sqlite_in(data: Path) -> str:
    """The URL of the SQLite file in this directory."""
    return f"sqlite+aiosqlite:///{data}/kaldy.sqlite3"


async def importing(data: Path) -> float:
    """Seconds that a Python takes which does nothing but `import aiogram`."""
    begun = time.perf_counter()
    await (await _start(IMPORT, data)).wait()
    return time.perf_counter() - begun


async def _start(arguments: Sequence[str], data: Path, **settings: str) -> asyncio.subprocess.Process:
    # It runs where no .env of ours is read
    settings |= {"BOT_TOKEN": TOKEN, "DATA_DIR": str(data), "PYTHONPATH": str(ROOT)}
    with (data / "log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            sys.executable, *arguments, env={**os.environ, **settings}, cwd=data, stdout=log, stderr=log
        )
