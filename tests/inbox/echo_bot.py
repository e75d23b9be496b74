"""A bot of the real fetcher and the real inbox with a handler for tests: writes a fact, then answers.

`slow`: takes 2 seconds between the two. `stuck`: takes an hour. `boom`: always fails. `boom N`: fails N times.
`die`: the process dies. The pauses between tries are those of the bot times `pace`, so that tests need not wait.
"""

import asyncio
import json
import os
import signal
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Never

from aiogram.types import Update

from bot.backoff import Backoff
from bot.errors import OperatorError
from bot.inbox.in_work import InWork
from bot.inbox.runner import Inbox, InboxTiming
from bot.storage import key_values
from bot.storage.database import Database
from bot.storage.inbox import Waiting
from bot.telegram.fetch import Fetcher, FetchTiming
from bot.telegram.screens import Screen
from bot.telegram.sender import answer
from bot.telegram.session import make_bot, retry_after
from bot.watch import logs


def now() -> datetime:
    return datetime.now(UTC)


def ignore(_what: str, **_about: object) -> None:
    """Nobody counts here."""


async def main(url: str, database_url: str, token: str, in_work: InWork, pace: float, drain_seconds: float) -> int:
    database = await Database.open(database_url, busy_timeout=0.2)
    bot = make_bot(token, url, ignore)
    failures = Counter[int]()
    again = Backoff(pace, 30)
    retries = tuple(pace * seconds for seconds in InboxTiming().retry_seconds)
    timing = InboxTiming(retry_seconds=retries, postponed=again, database=again, drain_seconds=drain_seconds)

    async def handle(row: Waiting) -> None:
        with logs.about(update=row.update_id):
            update = Update.model_validate(json.loads(row.body))
            assert update.message is not None
            text = update.message.text or ""
            if text.startswith("boom"):
                failures[row.update_id] += 1
                if failures[row.update_id] <= int(text[5:] or "9"):
                    raise RuntimeError(f"{text} from {update.message.chat.first_name}")
            async with database.write() as tx:
                key = f"said {row.update_id}"
                times = int(await key_values.get(tx, key) or "0")
                await key_values.put(tx, key, str(times + 1))
            if text == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            if text in ("slow", "stuck") and times == 0:
                await asyncio.sleep(2 if text == "slow" else 3600)
            await answer(bot, update.message.chat.id, Screen(f"echo {text}"))

    inbox = Inbox(database, bot.id, now, handle, retry_after, ignore, in_work, timing)

    async def poll() -> Never:
        fetcher = Fetcher(
            bot,
            inbox.store,
            print,
            lambda _raw: None,
            now,
            ignore,
            FetchTiming(failed=again, rival=Backoff(pace, pace)),
        )
        await fetcher.run()

    status, stop = 0, asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(poll()), group.create_task(inbox.run())]
            await stop.wait()
            for task in tasks:
                task.cancel()
    except* OperatorError:
        status = 2
    finally:
        await bot.session.close()
        await database.close()
    return status


def run(url: str, directory: str, token: str, pace: float, drain: float) -> Never:
    """The process: ends with status 2 when the token is refused; its log is added to the file `log`."""
    with (Path(directory) / "log").open("a") as log:
        logs.configure("DEBUG", stream=log)
        sys.exit(
            asyncio.run(
                main(
                    url,
                    f"sqlite+aiosqlite:///{directory}/kaldy.sqlite3",
                    token,
                    InWork(Path(directory) / "in_work"),
                    pace,
                    drain,
                )
            )
        )
