"""The whole bot in this process, over real HTTP against the stand-in for Telegram, on a real database file."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import Kaldy, Timing, opened
from bot.notices.loop import NoticesTiming
from bot.settings import Settings
from bot.telegram.supergroups import MovesTiming
from telegram_stand_in import MovableClock, Server, UserClient
from tests.patience import PATIENCE

QUICK = Timing(moves=MovesTiming(grace_seconds=0), notices=NoticesTiming(chat_seconds=0))
"""Nobody waits for what Telegram may yet say of a move, nor for the next notice."""
UNHURRIED = replace(QUICK, group_minute=timedelta())
"""A group may be written to without end."""
FRIDAY = datetime(2026, 3, 20, 6, 0, tzinfo=UTC)
"""11:00 on Friday, 20 March 2026, in Almaty; the hour of the day's reminders has passed."""

BOT_USERNAME = "kaldy_test_bot"


class Stage:
    """People, a clock that can be moved, and a bot that can be stopped and started."""

    zone = ZoneInfo("Asia/Almaty")

    def __init__(self, directory: Path, start: datetime, timing: Timing = QUICK) -> None:
        self.clock = MovableClock()
        self.clock.move_to(start)
        self.server = Server(self.clock.now, bot_username=BOT_USERNAME, clock=self.clock)
        self.directory, self.timing = directory, timing
        self.kaldy: Kaldy | None = None
        self._task: asyncio.Task[None] | None = None
        self._address = ""

    def settings(self, **changed: object) -> Settings:
        """The settings the bot runs with."""
        values = {
            "bot_token": SecretStr(self.server.token),
            "bot_api_url": self._address,
            "data_dir": self.directory,
            "no_proxy": "*",  # whatever this machine's proxy is, the server is not behind it
            **changed,
        }
        return Settings(_env_file=None, **values)  # type: ignore[arg-type] # pydantic takes them by name

    async def bot_starts(self) -> None:
        """Start the bot; it keeps running until `bot_stops`."""
        ready = asyncio.get_running_loop().create_future()
        self._task = asyncio.ensure_future(self._run(ready))
        await asyncio.wait({ready, self._task}, return_when=asyncio.FIRST_COMPLETED)
        if self._task.done():
            self._task.result()

    async def _run(self, ready: asyncio.Future[None]) -> None:
        async with opened(self.settings(), self.clock.now, self.timing) as self.kaldy:
            self.clock.on_move = self.kaldy.wake
            ready.set_result(None)
            await self.kaldy.run()

    async def bot_stops(self) -> None:
        """Stop the bot in good order."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
            if not self._task.cancelled():
                self._task.result()
            self._task = None

    async def bot_restarts(self) -> None:
        """Stop and start."""
        await self.bot_stops()
        await self.bot_starts()

    def user(self, name: str = "Test", language: str | None = "en") -> UserClient:
        """A newcomer; `language` is the account's."""
        return self.server.user(name, language)

    async def settled(
        self, language: str = "English", country: str = "Russia", account: str | None = "en"
    ) -> UserClient:
        """Somebody who has chosen language and nationality and skipped the rest."""
        user = self.user(language=account)
        await user.ask("/start")
        await user.tap(language)
        await user.tap(country)
        user.press(data="s:inside", message=user.last.id)
        await user.next()
        user.press(data="s:past", message=user.last.id)
        await user.next()
        return user

    async def quiet(self) -> None:
        """Return when all that was said and pressed has been handled; TimeoutError when that never is."""
        await self.fetched()
        waiting = "SELECT count(*) FROM inbox WHERE state = 'waiting'"
        await self.until(lambda: not self.asked(waiting))

    async def fetched(self) -> None:
        """Return when the bot has stored all that was said and pressed, and said so."""
        await self.until(lambda: not self.server.updates.pending)

    async def until(self, ready: Callable[[], object]) -> None:
        """Return when it is true; TimeoutError when it never is."""
        async with asyncio.timeout(PATIENCE):
            while not ready():  # noqa: ASYNC110 - neither a queue nor a database tells that it changed
                await asyncio.sleep(0.02)

    async def next_due(self) -> datetime | None:
        """When the next notice after now is due; waits until one that is under way is settled."""
        assert self.kaldy is not None
        await self.quiet()
        late = (
            "SELECT count(*) FROM notice LEFT JOIN person ON person.id = chat_id "
            "WHERE due_at <= ? AND unreachable_since IS NULL"
        )
        await self.until(lambda: not self.asked(late, f"{self.clock.now():%Y-%m-%d %H:%M:%S.%f}"))
        return await self.kaldy.next_due()

    def asked(self, query: str, *values: str) -> int:
        """What the database says to a query for a number."""
        address = f"file:{self.directory}/kaldy.sqlite3?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            return int(database.execute(query, values).fetchone()[0])

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the database says to a query."""
        address = f"file:{self.directory}/kaldy.sqlite3?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            return database.execute(query).fetchall()

    def moved(self, days: float = 0, hours: float = 0) -> None:
        """Move the clock."""
        self.clock.move(timedelta(days=days, hours=hours))

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["Stage"]:
        """The stage with its server and bot running."""
        self._address = await self.server.start()
        try:
            await self.bot_starts()
            yield self
        finally:
            await self.bot_stops()
            await self.server.stop()
