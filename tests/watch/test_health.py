"""The heartbeat, what is read from it, and the command and the port that tell of it."""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import aiohttp
import pytest

from bot.storage.lock import hold
from bot.watch import health
from bot.watch.endpoint import endpoint
from bot.watch.health import HEARTBEAT_FILE, Heartbeat, check, ended, known

NOW = 1_795_000_000.0


def written(data_dir: Path, **signs: object) -> Path:
    (data_dir / HEARTBEAT_FILE).write_text(json.dumps(signs))
    return data_dir


@pytest.mark.parametrize("age", [0, 119, -119])
def test_a_fresh_fetch_and_due_check_are_well(tmp_path: Path, age: int) -> None:
    assert check(written(tmp_path, fetch=NOW - age, due_check=NOW), NOW) is None


@pytest.mark.parametrize(
    ("signs", "words"),
    [
        ({"fetch": NOW - 121, "due_check": NOW}, "has not fetched from Telegram for 121 seconds"),
        ({"fetch": NOW, "due_check": NOW - 500}, "has not looked for due notices for 500 seconds"),
        ({"fetch": NOW + 3600, "due_check": NOW}, "has not fetched"),
        ({"due_check": NOW}, "has not fetched from Telegram since it started"),
        ({"fetch": NOW}, "has not looked for due notices since it started"),
        ({"fetch": "now", "due_check": NOW}, "has not fetched"),
    ],
)
def test_a_missing_or_old_sign_is_named(tmp_path: Path, signs: dict[str, object], words: str) -> None:
    found = check(written(tmp_path, **signs), NOW)
    assert found is not None
    assert words in found


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00"])
def test_a_spoilt_file_is_not_well(tmp_path: Path, text: str) -> None:
    (tmp_path / HEARTBEAT_FILE).write_text(text)
    assert check(tmp_path, NOW) == "The heartbeat file cannot be read."


def test_what_an_earlier_process_left_is_no_sign_of_life(tmp_path: Path) -> None:
    written(tmp_path, fetch=time.time(), due_check=time.time())
    heart = Heartbeat(tmp_path)
    assert check(tmp_path, time.time()) is not None
    heart.beat("fetch")
    heart.beat("something else")
    assert heart.problem() == "The bot has not looked for due notices since it started."
    heart.beat("due_check")
    assert heart.problem() is None
    assert check(tmp_path, time.time()) is None


def test_the_fault_behind_a_missing_sign_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "time", SimpleNamespace(time=lambda: NOW, monotonic=time.monotonic))
    heart = Heartbeat(tmp_path)
    heart.beat("database_refused", why="The database cannot be reached (db: no answer)")
    assert heart.problem() == "The database cannot be reached (db: no answer)."
    assert check(tmp_path, NOW) == heart.problem()
    heart.beat("fetch_failed", why="The network does not reach api.telegram.org")
    assert check(tmp_path, NOW) == heart.problem() == "The network does not reach api.telegram.org."
    heart.beat("fetch")
    assert heart.problem() == "The database cannot be reached (db: no answer)."
    heart.beat("due_check")
    assert check(tmp_path, NOW) is None
    assert check(tmp_path, NOW + 300) == "The bot has not fetched from Telegram for 300 seconds."
    heart.beat("fetch_failed", why="The network does not reach api.telegram.org")
    assert check(tmp_path, NOW) is None, "one that failed after one that did not"
    assert check(tmp_path, NOW + 300) == "The network does not reach api.telegram.org."


def test_a_flood_of_updates_is_no_flood_of_writes(tmp_path: Path) -> None:
    heart = Heartbeat(tmp_path, write_seconds=3600)
    heart.beat("fetch")
    first = (tmp_path / HEARTBEAT_FILE).stat().st_mtime_ns
    for _ in range(100):
        heart.beat("fetch")
    assert (tmp_path / HEARTBEAT_FILE).stat().st_mtime_ns == first
    heart = Heartbeat(tmp_path, write_seconds=0)
    heart.beat("fetch")
    first = (tmp_path / HEARTBEAT_FILE).stat().st_mtime_ns
    heart.beat("fetch")
    assert (tmp_path / HEARTBEAT_FILE).stat().st_mtime_ns > first


def test_a_heartbeat_that_cannot_be_written_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "gone").mkdir()
    heart = Heartbeat(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    heart.beat("fetch")
    assert "could not be written" in caplog.text


async def asked(data_dir: Path) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "health", env={"DATA_DIR": str(data_dir)}, stderr=subprocess.PIPE
    )
    _, told = await process.communicate()
    return process.returncode or 0, told.decode().strip()


async def test_the_command_asks_the_process_that_holds_the_directory(tmp_path: Path) -> None:
    assert await asked(tmp_path / "nowhere") == (1, f"No bot is running with {tmp_path}/nowhere.")
    written(tmp_path, fetch=time.time(), due_check=time.time())
    assert (await asked(tmp_path))[0] == 1
    inside = tmp_path / HEARTBEAT_FILE / "data"
    assert await asked(inside) == (1, f"The directory {inside} cannot be used: Not a directory.")
    async with hold(tmp_path / "lock", tmp_path, lambda _sentence: None):
        assert await asked(tmp_path) == (0, "")
        written(tmp_path, fetch=time.time() - 300, due_check=time.time())
        status, told = await asked(tmp_path)
    assert status == 1
    assert told.startswith("The bot has not fetched from Telegram for ")
    assert "\n" not in told


async def test_the_port_says_the_same(unused_tcp_port: int) -> None:
    problem: str | None = None
    async with endpoint(unused_tcp_port, lambda: problem), aiohttp.ClientSession() as http:
        url = f"http://127.0.0.1:{unused_tcp_port}/health"
        async with http.get(url) as answer:
            assert (answer.status, await answer.text()) == (200, "ok\n")
        problem = "The bot sleeps."
        async with http.get(url) as answer:
            assert (answer.status, await answer.text()) == (503, "The bot sleeps.\n")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ('{"fetch": 5}', True),
        ('{"due_check": 5, "why": {}}', True),
        ('{"ended": "The database cannot be used."}', True),
        ('{"why": {"fetch": "The database refuses"}}', False),  # it waited, and got no further
        ("{}", False),
        ("[", False),
    ],
)
def test_what_was_left_tells_whether_a_bot_has_run_here(tmp_path: Path, text: str, before: bool) -> None:
    assert not known(tmp_path)
    (tmp_path / HEARTBEAT_FILE).write_text(text)
    assert known(tmp_path) is before


def test_why_the_last_one_ended_is_told_until_the_next_begins(tmp_path: Path) -> None:
    heart = Heartbeat(tmp_path)
    assert ended(tmp_path) is None
    heart.end("The database cannot be used: it is gone.")
    assert ended(tmp_path) == "The database cannot be used: it is gone."
    Heartbeat(tmp_path)
    assert ended(tmp_path) is None
