"""A bot is also started on a PostgreSQL database."""

from tests.databases import postgresql_url

__all__ = ["postgresql_url"]
