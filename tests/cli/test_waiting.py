"""What time mends is waited for, and a bot that waits can be stopped."""

import os
import signal
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.storage.database import Database
from bot.watch.health import check
from tests.cli.started import running, settings
from tests.inbox.fake_api import FakeApi


@pytest.mark.long
async def test_a_server_that_is_not_there_yet_is_waited_for(
    tmp_path: Path, postgresql_url: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries, open_it = list[str](), Database.open

    async def tried(url: str) -> Database:
        tries.append(url)
        return await open_it(url)

    monkeypatch.setattr(Database, "open", tried)
    (servers,) = parse_qs(urlsplit(postgresql_url).query)["host"]
    later = tmp_path / "later"
    address = f"postgresql+asyncpg://kaldy:secret@/postgres?host={later}"
    async with FakeApi() as api, running(settings(tmp_path, bot_api_url=api.url, database_url=address)):
        await api.until(lambda: "waiting for it" in caplog.text)
        told = f"The database cannot be reached ({later}: No such file or directory); waiting for it"
        assert check(tmp_path / "data", time.time()) == f"{told}."
        await api.until(lambda: len(tries) > 3)
        assert api.calls == []
        later.symlink_to(servers)
        await api.until(lambda: bool(api.of("getUpdates")))
    assert caplog.text.count("waiting for it") == 1
    assert told in caplog.text
    assert "secret" not in caplog.text


async def test_a_bot_that_waits_can_be_stopped(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    address = "postgresql+asyncpg://kaldy:secret@127.0.0.1:1/kaldy"
    async with FakeApi() as api, running(settings(tmp_path, database_url=address)) as task:
        await api.until(lambda: "waiting for it" in caplog.text)
        os.kill(os.getpid(), signal.SIGTERM)
        await task


async def test_a_bot_is_well_as_soon_as_telegram_has_answered(tmp_path: Path) -> None:
    async with FakeApi() as api, running(settings(tmp_path, bot_api_url=api.url)):
        await api.until(lambda: check(tmp_path / "data", time.time()) is None)
        assert len(api.of("getUpdates")) <= 2, "the first poll that is held open has not ended"
