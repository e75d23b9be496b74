"""Somebody who types behind the bot's name."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.telegram.inline import InlineTiming
from tests.actions.talk import Direction, Talk, World
from tests.telegram.inline.asking import Typing, running


@pytest.fixture
def timing() -> InlineTiming:
    return InlineTiming()


@pytest_asyncio.fixture(loop_scope="module")
async def typing(world: World, timing: InlineTiming) -> AsyncIterator[Typing]:
    async with running(world, timing) as typing:
        yield typing


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def inside(world: World) -> Talk:
    """Somebody with a stay that lasts."""
    someone = await world.settled(language="ru")
    await someone.command(Direction.IN, "01.03.2026")
    return someone
