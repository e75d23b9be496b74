"""A stand-in on a free port, an aiogram bot that talks to it, and people."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from telegram_stand_in import Server, UserClient
from tests.audit.auditor import audited


class StillClock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 20, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, by: timedelta) -> None:
        self.moment += by


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def server(clock: StillClock) -> Server:
    return Server(clock.now)


@pytest.fixture
def emma(server: Server) -> UserClient:
    """Somebody who has not written to the bot yet."""
    return server.user("Emma")


@pytest.fixture
def started(emma: UserClient) -> None:
    """Emma has pressed START."""
    emma.say("/start")


@pytest.fixture
def owner(server: Server) -> UserClient:
    """Who makes a group."""
    return server.user("Алексей", "ru")


@pytest.fixture
async def url(server: Server) -> AsyncIterator[str]:
    """The stand-in's address; all it is asked and answers meanwhile is audited, but for refusals a test wants."""
    async with audited(server, refusals_meant=True):
        yield await server.start()
        await server.stop()


@pytest.fixture
async def http(url: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(base_url=url) as session:
        yield session


class PromptSession(AiohttpSession):
    """aiogram's, without the quarter of a second that it waits for TLS when it closes."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest.fixture
async def bot(server: Server, url: str) -> AsyncIterator[Bot]:
    async with Bot(server.token, session=PromptSession(api=TelegramAPIServer.from_base(url))) as bot:
        yield bot
