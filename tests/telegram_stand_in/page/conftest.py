"""A stand-in with people in it, and how the page posts to it."""

from datetime import datetime
from typing import Any

import aiohttp
import pytest

from telegram_stand_in import MovableClock, Server
from tests.telegram_stand_in.demo import populate
from tests.telegram_stand_in.page.looking import Post


@pytest.fixture
def movable() -> MovableClock:
    return MovableClock()


@pytest.fixture
def due() -> list[datetime]:
    """When the next notice is due; empty: none is planned."""
    return []


@pytest.fixture
def server(movable: MovableClock, due: list[datetime]) -> Server:
    async def next_due() -> datetime | None:
        return due[0] if due else None

    server = Server(movable.now, clock=movable, next_due=next_due)
    populate(server)
    return server


@pytest.fixture
def post(http: aiohttp.ClientSession) -> Post:
    async def call(path: str, **body: Any) -> tuple[int, dict[str, Any]]:
        async with http.post(f"/preview/{path}", json=body) as response:
            return response.status, await response.json()

    return call
