"""One stage a test."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.telegram import moves, pace
from tests.audit.auditor import audited
from tests.journeys.stage import FRIDAY, Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot that runs, on Friday, 20 March 2026, 11:00 in Almaty."""
    stage = Stage(tmp_path, FRIDAY)
    async with audited(stage.server), stage.opened():
        yield stage


@pytest.fixture(autouse=True)
def _breathless(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for what Telegram may yet say of a move, but for the tests of that."""
    if "breath" not in request.fixturenames:
        monkeypatch.setattr(moves, "BREATH", 0.0)


@pytest.fixture
def breath() -> float:
    """For how long the bot waits for it."""
    return moves.BREATH


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group may be written to without end."""
    monkeypatch.setattr(pace, "MINUTE", timedelta())
