"""Storage is tested on both databases."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.databases import database, database_url, postgresql_url, sqlite_url

__all__ = ["database", "database_url", "postgresql_url", "sqlite_url"]


@pytest.fixture(params=["the same process", "a second process"])
async def another(request: pytest.FixtureRequest, database: Database, database_url: str) -> AsyncIterator[Database]:
    """Where somebody else writes: through the same object, or through one of their own on the same database."""
    if request.param == "the same process":
        yield database
    else:
        opened = await Database.open(database_url)
        yield opened
        await opened.close()
