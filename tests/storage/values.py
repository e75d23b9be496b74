"""A value written or read in a transaction of its own."""

from bot.storage import key_values
from bot.storage.database import Database


async def put(database: Database, key: str, value: str) -> None:
    async with database.write() as tx:
        await key_values.put(tx, key, value)


async def get(database: Database, key: str) -> str | None:
    async with database.read() as tx:
        return await key_values.get(tx, key)
