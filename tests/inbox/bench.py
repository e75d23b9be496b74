"""An inbox to try, with a handler that does as it is told."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bot.arrival import Arrival
from bot.backoff import Backoff
from bot.inbox.in_work import InWork
from bot.inbox.runner import Inbox, InboxTiming
from bot.storage.database import Database
from bot.storage.inbox import Waiting
from tests.patience import PATIENCE

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUICK = InboxTiming(
    retry_seconds=(0.01, 0.02, 0.03), postponed=Backoff(0.01, 0.05), database=Backoff(0.01, 0.05), settle_seconds=0
)


class DownError(Exception):
    """Telegram cannot be reached."""


class Bench:
    """An inbox whose handler is `do`; `now` can be moved."""

    def __init__(self, database: Database, in_work: Path, timing: InboxTiming = QUICK) -> None:
        self.database, self.in_work, self.timing = database, in_work, timing
        self.now = NOON
        self.do: Callable[[Waiting], object] = lambda _row: None
        self.handled: list[int] = []
        self.dead: list[AbstractContextManager[None]] = []
        self.seen: list[str] = []
        self.inbox = self.new()

    def timed(self, **changed: Any) -> None:
        """From now on with other timing; the inbox is another one."""
        self.timing = replace(self.timing, **changed)
        self.inbox = self.new()

    def new(self) -> Inbox:
        """Another inbox on the same database, as after a restart."""
        return Inbox(
            self.database,
            1,
            lambda: self.now,
            self.handle,
            self.retry_after,
            self.observe,
            InWork(self.in_work),
            self.timing,
        )

    def died(self, *seqs: int) -> None:
        """As if the process had died while it handled these."""
        in_work = InWork(self.in_work)
        for seq in seqs:
            self.dead.append(in_work.noted(seq))
            self.dead[-1].__enter__()
        self.inbox = self.new()

    async def handle(self, row: Waiting) -> None:
        result = self.do(row)
        if asyncio.iscoroutine(result):
            await result
        self.handled.append(row.update_id)

    def retry_after(self, error: BaseException) -> float | None:
        return 0.01 if isinstance(error, DownError) else None

    def observe(self, what: str, **about: object) -> None:
        self.seen.append(f"{what} {about.get('verdict') or about['why']}")

    async def store(self, *numbers: int, lane: int = 7, body: str = "{}") -> None:
        await self.inbox.store([Arrival(number, lane, body, lane, self.now) for number in numbers], self.now)

    def arrivals(self, *numbers: int) -> list[Arrival]:
        """One of each of so many people."""
        return [Arrival(number, number, "{}", number, self.now) for number in numbers]

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.inbox.run())
            yield
            task.cancel()

    async def query(self, sql: str) -> list[tuple[object, ...]]:
        async with self.database.read() as tx:
            return await tx.rows(text(sql))

    async def until(self, sql: str, *expected: tuple[object, ...]) -> None:
        async with asyncio.timeout(PATIENCE):
            while await self.query(sql) != list(expected):  # noqa: ASYNC110 - a database sets no event
                await asyncio.sleep(0.01)


DONE = "select count(*) from inbox where state = 'done'"
