"""Notices are tested on both databases."""

import pytest

from bot.storage.database import Database
from tests.databases import database, database_url, postgresql_url, sqlite_url
from tests.notices.rig import Rig

__all__ = ["database", "database_url", "postgresql_url", "sqlite_url"]


@pytest.fixture
def rig(database: Database) -> Rig:
    return Rig(database)
