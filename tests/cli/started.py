"""The bot, run in the process of the test with settings of its own."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import app
from bot.backoff import Backoff
from bot.settings import Settings
from tests.inbox.fake_api import TOKEN

NOBODY = "http://127.0.0.1:1"


def settings(place: Path, **given: object) -> Settings:
    own = {"bot_token": TOKEN, "bot_api_url": NOBODY, "data_dir": place / "data", "no_proxy": "*"}
    return Settings.model_validate(own | given)


QUICK = app.Timing(opening=Backoff(0.01, 0.01))


@asynccontextmanager
async def running(found: Settings) -> AsyncIterator[asyncio.Task[None]]:
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(app.run(found, timing=QUICK))
        yield task
        if not task.done():
            signal.raise_signal(signal.SIGTERM)
