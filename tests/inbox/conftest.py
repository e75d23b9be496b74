"""The inbox is tested on both databases."""

from tests.databases import database, database_url, postgresql_url, sqlite_url

__all__ = ["database", "database_url", "postgresql_url", "sqlite_url"]
