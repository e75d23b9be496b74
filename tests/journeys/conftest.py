"""One stage a test, and who is on it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.app import Timing
from bot.telegram import profile, supergroups
from telegram_stand_in import UserClient
from tests.audit.auditor import audited
from tests.journeys.crowd import Crowd, gather
from tests.journeys.stage import FRIDAY, QUICK, Stage


@pytest.fixture
def timing() -> Timing:
    """How the bot waits; a test that wants it otherwise is parametrized with another one."""
    return QUICK


@pytest.fixture
async def stage(tmp_path: Path, timing: Timing) -> AsyncIterator[Stage]:
    """A bot that runs, on Friday, 20 March 2026, 11:00 in Almaty."""
    stage = Stage(tmp_path, FRIDAY, timing)
    async with audited(stage.server), stage.opened():
        yield stage


@pytest.fixture(autouse=True)
def _furnished(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram has the menus and profile texts already, but for the tests of that: they are most of a start's work."""

    async def publish(*_: object) -> None:
        """There is nothing left to do."""

    monkeypatch.setattr(profile, "publish", publish)


@pytest.fixture
def breath(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """The end of the time for which the bot waits for it."""
    over = asyncio.Event()

    async def wait(_seconds: float) -> None:
        await over.wait()

    monkeypatch.setattr(supergroups, "asyncio", SimpleNamespace(sleep=wait))
    return over


@pytest.fixture
async def user(stage: Stage) -> UserClient:
    """Somebody who has answered the first questions."""
    return await stage.settled()


@pytest.fixture
async def inside(stage: Stage) -> UserClient:
    """Somebody who entered on the day the stage begins: the last legal day is 17 June 2026, a Wednesday."""
    user = await stage.settled()
    await user.ask("/in")
    return user


@pytest.fixture
async def crowd(stage: Stage) -> Crowd:
    """A supergroup that the bot has greeted an hour ago."""
    crowd = await gather(stage).added()
    stage.moved(hours=1)
    return crowd
