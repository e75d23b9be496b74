"""What others must not see: only its owner can look into the bot's directory."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage.private import make_private
from tests.cli.started import running, settings
from tests.inbox.fake_api import FakeApi


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(place: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in [place, *place.iterdir()]}


@pytest.mark.usefixtures("usual_umask")
async def test_only_its_owner_can_look_into_the_directory(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for begun in (False, True):
        async with FakeApi() as api, running(settings(tmp_path, bot_api_url=api.url)):
            await api.until(lambda api=api: (tmp_path / "data/heartbeat.json").exists() and api.of("getUpdates"))
            found = modes(tmp_path / "data")
        assert found["data"] == 0o700
        assert {mode for name, mode in found.items() if name != "data"} == {0o600}, found
        if not begun:
            (tmp_path / "data").chmod(0o755)  # as an older version left it
    assert "chmod" not in caplog.text


@pytest.mark.usefixtures("usual_umask")
def test_a_directory_that_holds_other_things_too_is_complained_of_and_left(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "somebody else's").touch()
    assert f"chmod 700 {shared}" in (make_private(shared) or "")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    (shared / "somebody else's").rename(shared / "kaldy.sqlite3")
    assert make_private(shared) is None
    assert stat.S_IMODE(shared.stat().st_mode) == 0o700
