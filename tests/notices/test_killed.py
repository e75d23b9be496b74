"""Real processes killed or stopped while many reminders are due: none is lost, and each repeat has a cause."""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.delivery import Due
from bot.storage import notices, people, tables
from bot.storage.database import Database
from bot.storage.statements import insert
from tests.databases import journal_of
from tests.inbox import whole_bot
from tests.inbox.fake_api import TOKEN, FakeApi, Fault
from tests.inbox.processes import PROCESSES
from tests.patience import PATIENCE

FIRST = 7_123_456_700
Kill = Callable[[], None]
Start = Callable[[FakeApi, Path], AbstractAsyncContextManager[Kill]]


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


async def due_now(url: str, count: int) -> None:
    """So many people whose last legal day is today, of which they were to be told a minute ago."""
    now = datetime.now(UTC)
    entered = now.astimezone(ZoneInfo("Asia/Almaty")).date() - timedelta(days=89)
    database = await Database.open(url)
    async with database.write() as tx:
        for person in range(FIRST, FIRST + count):
            journal = await journal_of(tx, person)
            await people.set_nationality(tx, journal.traveller.id, "RU")
            await tx.each(insert(tables.stay), [{"journal_id": journal.id, "entered": entered}])
            await notices.plan_of_journals(tx, person, [(journal.id, {"limit": Due(now - timedelta(minutes=1))})])
    await database.close()


def settings(api: FakeApi, place: Path, **more: str) -> dict[str, str]:
    return {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "DATA_DIR": str(place), **more}


@asynccontextmanager
async def forked(api: FakeApi, place: Path) -> AsyncIterator[Kill]:
    """The whole bot, in a process whose parent has imported everything."""
    process = PROCESSES.Process(target=whole_bot.run, args=(settings(api, place), str(place / "said"), ()))
    process.start()
    yield process.kill
    process.kill()
    await asyncio.to_thread(process.join)


@asynccontextmanager
async def cold(api: FakeApi, place: Path) -> AsyncIterator[Kill]:
    """`python -m bot`, as an operator starts it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", env=settings(api, place), stdout=DEVNULL, stderr=DEVNULL
    )
    yield process.kill
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.wait()


@pytest.mark.long
@pytest.mark.parametrize(("start", "kills", "count"), [(forked, 50, 200), (cold, 2, 12)])
async def test_a_sweep_that_is_killed_again_and_again_loses_nothing_and_repeats_only_what_was_in_flight(
    tmp_path: Path, start: Start, kills: int, count: int
) -> None:
    """Each arrives at least once; again only where its answer was cut off, or the kill came before it was noted."""
    moments = random.Random(13)
    await due_now(f"sqlite+aiosqlite:///{tmp_path}/kaldy.sqlite3", count)
    begun = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"

    def owed() -> set[int]:
        with contextlib.closing(sqlite3.connect(f"file:{tmp_path}/kaldy.sqlite3?mode=ro", uri=True)) as database:
            query = "SELECT chat_id FROM notice WHERE kind = 'limit' AND due_at < ?"
            return {chat for (chat,) in database.execute(query, (begun,))}

    killed, received, explained = 0, Counter[int](), Counter[int]()
    for life in range(kills + 1):
        # A server of its own tells what each life sent, also what it only takes in after the kill
        async with FakeApi() as api, start(api, tmp_path) as kill:
            cut = api.faults["sendMessage"] = [Fault(taken=True)] if life % 5 == 0 else []
            if life < kills:
                enough = min(moments.randrange(6), count - len(received))
                await api.until(lambda api=api, enough=enough: len(api.sent) >= enough)
                await asyncio.sleep(moments.random() * 0.08)
                killed += bool(owed())
                kill()
            else:
                await api.until(lambda: not owed())
        told = Counter(chat for chat, _ in api.sent)
        assert told.total() - len(told) <= (life % 5 == 0) - len(cut), "within a life only where an answer was cut off"
        received += told
        explained += told - Counter(told.keys()) + Counter(told.keys() & owed())
    assert received.keys() == {*range(FIRST, FIRST + count)}
    assert received <= explained + Counter(received.keys()), "else it was noted in the life in which it was told"
    assert killed >= kills * 0.8, "they were killed in the middle"


@pytest.mark.parametrize("answered", [True, False])
async def test_asked_to_stop_in_a_sweep_it_ends_within_ten_seconds(
    api: FakeApi, tmp_path: Path, answered: bool
) -> None:
    """What is in flight is noted where its answer comes, else left to its lease; no other is begun."""
    count = 40
    await due_now(f"sqlite+aiosqlite:///{tmp_path}/kaldy.sqlite3", count)
    gate = api.gates["sendMessage"] = asyncio.Event()
    process = PROCESSES.Process(target=whole_bot.run, args=(settings(api, tmp_path), str(tmp_path / "said"), ()))
    process.start()
    try:
        await api.until(lambda: len(api.of("sendMessage")) >= 3)
        process.terminate()
        begun = asyncio.get_running_loop().time()
        if answered:
            gate.set()
        await asyncio.to_thread(process.join, PATIENCE)
        assert asyncio.get_running_loop().time() - begun < 10
        assert process.exitcode == 0
    finally:
        process.kill()
        await asyncio.to_thread(process.join)
    called = len(api.of("sendMessage"))
    assert called < count, "it was stopped in the middle"
    with contextlib.closing(sqlite3.connect(tmp_path / "kaldy.sqlite3")) as database:
        noted = database.execute("SELECT count(*) FROM notice WHERE sent_about IS NOT NULL").fetchone()[0]
        left = database.execute("SELECT count(*) FROM notice WHERE leased_until IS NOT NULL").fetchone()[0]
    assert (noted, left >= called) == ((called, False) if answered else (0, True))


async def test_a_process_that_was_stopped_past_its_lease_repeats_only_what_it_had_in_flight(
    api: FakeApi, tmp_path: Path, postgresql_url: str
) -> None:
    await due_now(postgresql_url, 3)
    gate = api.gates["sendMessage"] = asyncio.Event()
    both = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        own = settings(api, tmp_path / name, DATABASE_URL=postgresql_url)
        both.append(PROCESSES.Process(target=whole_bot.run_hasty, args=(own,)))
    first, second = both
    try:
        first.start()
        assert first.pid is not None
        await api.until(lambda: len(api.of("sendMessage")) == 3)
        os.kill(first.pid, signal.SIGSTOP)
        second.start()
        await api.until(lambda: len(api.of("sendMessage")) == 6)  # it takes over what nobody holds any more
        gate.set()
        await api.until(lambda: len(api.sent) == 6)
        os.kill(first.pid, signal.SIGCONT)
        database = await Database.open(postgresql_url)

        async def settled() -> bool:
            async with database.read() as tx:
                due = await notices.next_due(tx, datetime.now(UTC))
            return due is not None and due > datetime.now(UTC)

        while not await settled():  # noqa: ASYNC110 - what is waited for happens in other processes
            await asyncio.sleep(0.05)
        await database.close()
    finally:
        for process in both:
            process.kill()
            await asyncio.to_thread(process.join)
    assert Counter(chat for chat, _ in api.sent) == {FIRST + number: 2 for number in range(3)}
