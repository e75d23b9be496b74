"""One stage a test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.journeys.stage import FRIDAY, Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot that runs, on Friday, 20 March 2026, 11:00 in Almaty."""
    async with Stage(tmp_path, FRIDAY).opened() as opened:
        yield opened
