"""A bot of the real fetcher and the real inbox with a handler for tests: writes a fact, then answers.

`slow`: takes 2 seconds between the two. `boom`: always fails. `boom N`: fails N times.
Arguments: the address of the Bot API, the database, the token.
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

from bot.inbox.runner import Inbox
from bot.storage import facts
from bot.storage.database import Database
from bot.storage.inbox import Arrival, Waiting
from bot.telegram.fetch import Fetcher, TokenRefused
from bot.telegram.sender import answer
from bot.telegram.session import make_bot, outage
from bot.watch import logs


def now() -> datetime:
    return datetime.now(UTC)


async def main(url: str, database_url: str, token: str) -> int:
    database = await Database.open(database_url, busy_timeout=0.2)
    bot = make_bot(token, url, lambda *_what, **_about: None)
    failures = Counter[int]()

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
                times = int(await facts.get(tx, key) or "0")
                await facts.put(tx, key, str(times + 1))
            if text.startswith("slow"):
                print("in the middle", flush=True)
                await asyncio.sleep(2)
            await answer(bot, update.message.chat.id, f"echo {text}")

    inbox = Inbox(database, bot.id, now, handle, outage, lambda *_what, **_about: None)

    async def fetch() -> Never:
        fetcher = Fetcher(bot, lambda got, at: inbox.store([Arrival(*one) for one in got], at), now, _ignore)
        await fetcher.run()

    status, stop = 0, asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch()), group.create_task(inbox.run())]
            await stop.wait()
            for task in tasks:
                task.cancel()
    except* TokenRefused:
        status = 2
    finally:
        await bot.session.close()
        await database.close()
    return status


def _ignore(*_what: str, **_about: object) -> None:
    if (path := os.environ.get("HEARTBEAT")) and _what == ("fetch",):
        Path(path).touch()


if __name__ == "__main__":
    logs.configure("DEBUG")
    sys.exit(asyncio.run(main(*sys.argv[1:])))
