"""One stage a test."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.telegram import furniture, moves, pace
from tests.audit.auditor import audited
from tests.journeys.stage import FRIDAY, Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot that runs, on Friday, 20 March 2026, 11:00 in Almaty."""
    stage = Stage(tmp_path, FRIDAY)
    async with audited(stage.server), stage.opened():
        yield stage


@pytest.fixture(autouse=True)
def _furnished(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram has the menus and profile texts already, but for the tests of that: they are most of a start's work."""

    async def offer(*_: object) -> None:
        """There is nothing left to do."""

    monkeypatch.setattr(furniture, "offer", offer)


@pytest.fixture(autouse=True)
def _breathless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for what Telegram may yet say of a move, but for the tests of that."""
    monkeypatch.setattr(moves, "BREATH", 0.0)


@pytest.fixture
def breath(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """The end of the time for which the bot waits for it."""
    over = asyncio.Event()

    async def wait(_seconds: float) -> None:
        await over.wait()

    monkeypatch.setattr(moves, "asyncio", SimpleNamespace(sleep=wait))
    return over


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group may be written to without end."""
    monkeypatch.setattr(pace, "MINUTE", timedelta())
