"""The clock of the machine itself is moved, from outside the process; what is due goes out within seconds."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.watch.health import HEARTBEAT_FILE
from tests.components import faketime_lib
from tests.inbox.fake_api import TOKEN, FakeApi, message
from tests.patience import PATIENCE

MORNING = datetime(2026, 3, 20, 4, 0, tzinfo=UTC)
"""09:00 in Almaty; somebody who enters on this day may stay until 17 June."""

TEN = datetime(2026, 6, 10, 5, 0, tzinfo=UTC)
"""10:00 in Almaty, the hour of the reminders, 7 days before that."""


class Clock:
    """The time a process is told: a file that libfaketime reads again and again."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def set(self, moment: datetime) -> None:
        """Make it `moment` now; time goes on from there."""
        words = moment.strftime("@%Y-%m-%d %H:%M:%S")
        new = self._file.with_suffix(".new")
        new.write_text(f"{words}\n", encoding="ascii")
        new.replace(self._file)

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to be fooled; its timers are not."""
        return {
            "LD_PRELOAD": str(faketime_lib()),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_NO_CACHE": "1",
            "TZ": "UTC",
        }


@asynccontextmanager
async def bot(api: FakeApi, directory: Path, clock: Clock) -> AsyncIterator[None]:
    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "DATA_DIR": str(directory), "PATH": os.environ["PATH"]}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", env=settings | clock.environment, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        yield
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def looked_at(directory: Path) -> float:
    """When the bot last looked for due notices, by its own clock."""
    at: float = json.loads((directory / HEARTBEAT_FILE).read_text())["due_check"]
    return at


def texts(api: FakeApi) -> list[str]:
    return [text for _, text in api.sent]


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


@pytest.mark.long
async def test_reminders_follow_the_wall_clock(api: FakeApi, tmp_path: Path) -> None:
    clock = Clock(tmp_path / "now")
    clock.set(MORNING)
    at = int(MORNING.timestamp())
    async with bot(api, tmp_path, clock):
        await api.push(message(1, "/start", date=at), message(2, "/in", date=at))
        await api.until(lambda: len(api.sent) == 2)
        await api.push(tap(3, "n:RU"))
        await api.until(lambda: bool(api.of("editMessageText")) or len(api.sent) > 2)
        before = len(api.sent)

        clock.set(datetime(2026, 6, 10, 4, 59, 50, tzinfo=UTC))  # ten seconds before 10:00, 7 days before the limit
        await api.until(lambda: len(api.sent) == before + 1)

        clock.set(datetime(2026, 6, 10, 4, 0, tzinfo=UTC))  # back an hour
        await api.until(lambda: looked_at(tmp_path) < TEN.timestamp() - 3000)
        clock.set(datetime(2026, 6, 10, 5, 0, 5, tzinfo=UTC))
        await api.until(lambda: looked_at(tmp_path) > TEN.timestamp())
        assert len(api.sent) == before + 1, "one for all that was overdue; a clock that went back brings nothing twice"

        clock.set(datetime(2026, 6, 14, 5, 0, 5, tzinfo=UTC))  # on by days, over one that has no notice
        await api.until(lambda: len(api.sent) == before + 2)

        clock.set(datetime(2026, 6, 18, 5, 0, 1, tzinfo=UTC))
        await api.until(lambda: len(api.sent) == before + 3)
    assert "7" in texts(api)[before]
    assert "3 days" in texts(api)[before + 1]
    assert "🚨" in texts(api)[before + 2]


def tap(number: int, data: str, person: int = 7) -> dict[str, object]:
    """A press of a button under a message of ours."""
    sender = {"id": person, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
    shown = {"message_id": 1, "date": 1, "chat": {"id": person, "type": "private"}, "text": "?"}
    query = {"id": str(number), "from": sender, "chat_instance": "1", "data": data, "message": shown}
    return {"update_id": number, "callback_query": query}
