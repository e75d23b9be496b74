"""One database of each kind for all tests of actions: each test is about people of its own, and opening costs time."""

import itertools
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot.actions.answers.groups import Greeting
from bot.actions.groups import membership
from bot.rulebook import Rulebook, load_all
from bot.storage.database import Database
from tests.actions.group import Place, chats
from tests.actions.talk import Clock, Talk, World
from tests.components import postgres_bin
from tests.databases import _cluster, database, database_url, postgresql_url, sqlite_url

__all__ = ["database", "database_url", "postgresql_url", "sqlite_url"]

_people = itertools.count(7001)


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules of Kazakhstan."""
    return load_all()


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.long)])
def shared_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database that all tests of actions share; they run once on each kind, those of the storage always on both."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('actions')}/kaldy.db"
        return
    cluster = _cluster(postgres_bin())
    name = cluster.create()
    yield cluster.url(name)
    cluster.drop(name)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared(shared_url: str) -> AsyncIterator[Database]:
    """That database, open."""
    opened = await Database.open(shared_url)
    yield opened
    await opened.close()


@pytest.fixture
def world(shared: Database, rulebook: Rulebook) -> World:
    """The database, the rules, and a clock that stands at noon of 10 March 2026 in Almaty until it is moved."""
    return World(shared, rulebook, Clock(datetime(2026, 3, 10, 7, tzinfo=UTC)), _people)


@pytest.fixture
def someone(world: World) -> Talk:
    """Somebody of whom nothing is known yet."""
    return world.newcomer()


@pytest_asyncio.fixture(loop_scope="session")
async def place(world: World) -> Place:
    """A group that the bot has just come into, with an English account at work."""
    place = Place(world, -next(chats))
    assert isinstance(await place.do(membership.enter), Greeting)
    await place.do(membership.greeted, 1)
    return place
