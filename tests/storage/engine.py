"""A connection of SQLAlchemy's own, such as the one that migrates: the bot's carries out statements only."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

Result = TypeVar("Result")


async def with_engine(url: str, work: Callable[[Connection], Result]) -> Result:
    """What `work` gives, done in one transaction; on SQLite without foreign keys, as the bot has them to migrate."""
    async with create_async_engine(url, poolclass=NullPool).begin() as tx:
        return await tx.run_sync(work)
