"""The loop of the notices, with a clock to move and an answer to choose."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.backoff import Backoff
from bot.delivery import Deliver, Delivered, Delivery, Due, Notice
from bot.notices.loop import Notices, NoticesTiming
from bot.storage import notices
from bot.storage.connection import Connection
from bot.storage.database import Database
from tests.databases import journal_of, notice_at
from tests.patience import PATIENCE

START = datetime(2026, 11, 23, 5, tzinfo=UTC)
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
PERSON = 7_123_456_789
PACE = Backoff(0.02, 0.02)
QUICK = NoticesTiming(
    look_seconds=0.02,
    chat_seconds=0,
    batch_seconds=0.01,
    failed=Backoff(0.01, 0.05),
    database=PACE,
    stop_seconds=2,
)
HARDLY = NoticesTiming(look_seconds=60, batch_seconds=0.01, failed=Backoff(60, 900), database=PACE, stop_seconds=0.1)


class Rig:
    """The loop with a clock to move and an answer to choose; keeps what was delivered."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = START
        self.delivered: list[Notice] = []
        self.messages: list[Sequence[Notice]] = []
        self.planned: list[Notice] = []
        self.observed: Counter[str] = Counter()
        self.answer: Callable[[Notice], Awaitable[Delivery]] = self.send
        self.replan: Callable[[Connection, Notice, datetime], Awaitable[None]] = self.note

    @staticmethod
    async def send(notice: Notice) -> Delivery:
        return Delivered(about=TODAY)

    async def ready(self, claimed: Sequence[Notice]) -> Deliver:
        return self.deliver

    async def deliver(self, together: Sequence[Notice], decided: Callable[[], None]) -> Mapping[Notice, Delivery]:
        decided()
        self.messages.append(together)
        self.delivered += together
        delivery = await self.answer(together[0])
        return dict.fromkeys(together, delivery)

    async def note(self, tx: Connection, notice: Notice, now: datetime) -> None:
        self.planned.append(notice)

    @contextlib.asynccontextmanager
    async def running(self, timing: NoticesTiming = QUICK) -> AsyncIterator[Notices]:
        """The loop, started now and cancelled at the end."""

        def observe(what: str, **fields: object) -> None:
            self.observed[what] += 1

        loop = Notices(self.database, lambda: self.now, self.ready, self.replan, observe, timing)
        task = asyncio.ensure_future(loop.run())
        try:
            yield loop
        finally:
            failed = task.done()
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            assert not failed

    async def plan(self, due_at: datetime | None = START, person: int = PERSON, kind: str = "limit") -> int:
        """A person with a notice; returns the journal."""
        async with self.database.write(person) as tx:
            journal = await journal_of(tx, person)
            await notices.plan_of_journals(tx, person, [(journal.id, {kind: Due(due_at)})])
        return journal.id

    async def notice(self, journal: int, kind: str = "limit") -> Notice:
        async with self.database.read() as tx:
            notice = await notice_at(tx, journal, kind)
        assert notice is not None
        return notice

    async def until(self, true: Callable[[], object]) -> None:
        """Waits for something to become true; fails when it does not."""
        async with asyncio.timeout(PATIENCE):
            while not true():  # noqa: ASYNC110 - what is waited for sets no event
                await asyncio.sleep(0.002)

    async def eventually(self, true: Callable[[], Awaitable[object]]) -> None:
        """Waits for something in the database to become true; fails when it does not."""
        async with asyncio.timeout(PATIENCE):
            while not await true():  # noqa: ASYNC110 - what is waited for sets no event
                await asyncio.sleep(0.005)

    async def until_tried(self, journal: int, tries: int = 1, kind: str = "limit") -> None:
        """Waits until the failure of a delivery is written down."""

        async def tried() -> bool:
            return (await self.notice(journal, kind)).tries >= tries

        await self.eventually(tried)

    async def until_planned(self, count: int = 1) -> None:
        await self.until(lambda: len(self.planned) >= count)
        # The list grows inside the transaction; the next one of the same person begins after it.
        async with self.database.write(PERSON):
            pass

    async def pause(self) -> None:
        """Long enough for several looks."""
        await asyncio.sleep(0.15)
