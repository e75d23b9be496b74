"""One stage a test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram import pace
from tests.audit.auditor import audited
from tests.journeys.stage import FRIDAY, Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot that runs, on Friday, 20 March 2026, 11:00 in Almaty."""
    stage = Stage(tmp_path, FRIDAY)
    async with audited(stage.server), stage.opened():
        yield stage


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group may be written to without end: its minutes are real time, which the stage's clock does not move."""
    monkeypatch.setattr(pace, "MINUTE", 0.0)
