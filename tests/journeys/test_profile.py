"""What Telegram shows around the chat, as the whole bot sets it: once, remembered on disk, and never in the way."""

import asyncio
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from bot import app
from bot.backoff import Backoff
from bot.preview import preview
from bot.storage import key_values
from bot.storage.errors import DatabaseUnreachableError
from bot.telegram import profile
from bot.telegram.profile import ProfileTiming
from telegram_stand_in import Fault, Server
from tests.audit.auditor import audited
from tests.journeys.stage import QUICK, Stage
from tests.patience import PATIENCE

PIECES = len(list(profile.profile_parts("KZ")))


@pytest.fixture(autouse=True)
def _furnished() -> None:
    """Nothing is there yet."""


def sent(server: Server) -> list[str]:
    """The methods by which something was set so far."""
    return [call.method for call in server.calls if "My" in call.method]


async def all_is_set(stage: Stage, server: Server, calls: int = PIECES) -> None:
    """Wait until every piece was sent and written down, with so many calls altogether."""
    written = "SELECT count(*) FROM fact WHERE key LIKE ?"
    await stage.until(lambda: len(sent(server)) >= calls)
    await stage.until(lambda: stage.asked(written, f"furniture {server.token.partition(':')[0]} %") == PIECES)


async def test_a_restart_sends_nothing(stage: Stage) -> None:
    await all_is_set(stage, stage.server)
    await stage.bot_restarts()
    assert "I count the days" in (await stage.user().ask("/start")).text
    await asyncio.sleep(0.3)
    assert len(sent(stage.server)) == PIECES


async def test_another_bot_on_the_same_data_is_furnished_too(stage: Stage) -> None:
    await all_is_set(stage, stage.server)
    await stage.bot_stops()
    other = Server(stage.clock.now, token="7000000002:another-token-that-opens-nothing")
    settings = stage.settings(bot_token=SecretStr(other.token), bot_api_url=await other.start())
    async with audited(other), app.opened(settings, stage.clock.now) as kaldy:
        running = asyncio.ensure_future(kaldy.run())
        await all_is_set(stage, other)
        running.cancel()
        await asyncio.wait({running})
    await other.stop()


async def test_refusals_leave_the_bot_as_it_is(stage: Stage) -> None:
    await all_is_set(stage, stage.server)
    assert stage.kaldy
    await stage.kaldy.republish_profile()
    stage.server.faults.add(Fault("*My*", status=400, body="no", times=None))
    await stage.bot_restarts()
    assert "I count the days" in (await stage.user().ask("/start")).text
    await stage.until(lambda: len(sent(stage.server)) > PIECES)


@pytest.mark.parametrize("timing", [replace(QUICK, profile=ProfileTiming(failed=Backoff(0, 0)))])
async def test_a_database_that_refuses_is_waited_for(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await all_is_set(stage, stage.server)
    assert stage.kaldy
    await stage.kaldy.republish_profile()
    put, refusals = key_values.put, [DatabaseUnreachableError(), DatabaseUnreachableError()]

    async def sometimes(*what: object) -> None:
        if refusals and "furniture" in str(what[1]):
            raise refusals.pop()
        await put(*what)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(key_values, "put", sometimes)
    await stage.bot_restarts()
    await all_is_set(stage, stage.server, 2 * PIECES + 2)
    await stage.bot_restarts()
    assert "I count the days" in (await stage.user().ask("/start")).text
    assert len(sent(stage.server)) == 2 * PIECES + 2


@pytest.fixture
async def page() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def test_the_preview_has_its_menus_each_time(stage: Stage, tmp_path: Path, page: aiohttp.ClientSession) -> None:
    """Its stand-in is a new one, also where the data was kept, and no proxy leads to it."""
    settings = stage.settings(data_dir=tmp_path / "kept", all_proxy="http://127.0.0.1:1", no_proxy="")
    for _ in range(2):
        told: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        running = asyncio.ensure_future(preview(settings, [0], told.set_result))
        address = await told
        async with asyncio.timeout(PATIENCE):
            while True:
                async with page.get(f"{address}/preview/state") as answer:
                    people = (await answer.json())["people"]
                if all(each["menu"] and each["description"] for each in people):
                    break
                await asyncio.sleep(0.05)
        signal.raise_signal(signal.SIGTERM)
        await running
