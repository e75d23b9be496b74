"""One database for all tests of a module that answer whole updates: each test is about people of its own."""

import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot import rulebook
from bot.storage.database import Database
from tests.actions.talk import Clock, World
from tests.telegram.wire import Wire

_people = itertools.count(7001)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """A database file, the shipped rules, and a clock that stands at noon of 10 March 2026 in Almaty."""
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('telegram')}/kaldy.db")
    yield World(database, rulebook.load_all(), Clock(datetime(2026, 3, 10, 7, tzinfo=UTC)), _people)
    await database.close()


@pytest.fixture
def wire(world: World) -> Wire:
    """The dispatcher over that database."""
    return Wire(world)
