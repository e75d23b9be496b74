"""The inbox is tested on both databases, alone and in a process of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.databases import database, database_url, postgresql_url, sqlite_url
from tests.inbox import echo_bot
from tests.inbox.bench import Bench
from tests.inbox.fake_api import TOKEN, FakeApi
from tests.inbox.processes import PROCESSES, Start
from tests.patience import PATIENCE

__all__ = ["database", "database_url", "postgresql_url", "sqlite_url"]


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Bench:
    return Bench(database, tmp_path / "in_work")


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


@pytest.fixture
def start(api: FakeApi, tmp_path: Path) -> Start:
    """Starts the bot in a process of its own; killed at the end of the block if it is still there."""

    @asynccontextmanager
    async def running(pace: float = 0.1, drain: float = PATIENCE) -> AsyncIterator[BaseProcess]:
        process = PROCESSES.Process(target=echo_bot.run, args=(api.url, str(tmp_path), TOKEN, pace, drain))
        process.start()
        try:
            yield process
        finally:
            process.kill()
            await asyncio.to_thread(process.join)

    return running
