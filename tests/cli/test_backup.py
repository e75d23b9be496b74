"""A backup: sound, private, and made while the bot writes."""

import contextlib
import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import sqlite_in
from bot.storage.backup import NoBackupError, back_up
from bot.storage.database import Database


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where a bot of which `DATA_DIR` is `data` is started, under a usual umask."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", "data")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    before = os.umask(0o022)
    (tmp_path / "data").mkdir()
    yield tmp_path
    os.umask(before)


@contextlib.contextmanager
def database(place: Path) -> Iterator[sqlite3.Connection]:
    """A database in use: what was written last lies in the WAL only."""
    with contextlib.closing(sqlite3.connect(place / "data/kaldy.sqlite3", isolation_level=None)) as running:
        running.execute("PRAGMA journal_mode=WAL")
        running.execute("CREATE TABLE stay (entered TEXT)")
        running.execute("INSERT INTO stay VALUES ('2026-03-12')")
        yield running


def backup(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["bot", "backup", *words])
    return main()


def stays(file: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
        return [entered for (entered,) in copy.execute("SELECT entered FROM stay")]


def test_it_is_made_while_the_bot_writes(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with database(place) as running:
        running.execute("BEGIN IMMEDIATE")
        running.execute("INSERT INTO stay VALUES ('not committed')")
        assert backup(monkeypatch, "copy.sqlite3") == 0
        running.execute("COMMIT")
    assert stays(place / "copy.sqlite3") == ["2026-03-12"]
    assert stat.S_IMODE((place / "copy.sqlite3").stat().st_mode) == 0o600
    assert sorted(path.name for path in place.iterdir()) == ["copy.sqlite3", "data"], "one file, nothing beside it"


async def test_the_bot_starts_on_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = sqlite_in(place / "data")
    await (await Database.open(url)).close()
    assert backup(monkeypatch, "copy.sqlite3") == 0
    (place / "data/kaldy.sqlite3").unlink()
    (place / "data/kaldy.sqlite3").write_bytes((place / "copy.sqlite3").read_bytes())
    (place / "data/kaldy.sqlite3").chmod(0o644)
    await (await Database.open(url)).close()
    assert stat.S_IMODE((place / "data/kaldy.sqlite3").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "python -m bot backup: the following arguments are required: FILE."),
        (("",), "python -m bot backup: argument FILE: it names nothing."),
        (("a", "b"), "python -m bot backup: unrecognized arguments: b."),
        (("there",), "there is there already; a backup overwrites nothing."),
        (("data",), "data is there already; a backup overwrites nothing."),
        (("link",), "link is there already; a backup overwrites nothing."),
        (("data/kaldy.sqlite3",), "data/kaldy.sqlite3 is there already; a backup overwrites nothing."),
        (("nowhere/copy",), "nowhere/copy cannot be made: No such file or directory."),
    ],
)
def test_what_cannot_be_is_one_sentence(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    told: str,
) -> None:
    (place / "there").write_text("mine")
    (place / "link").symlink_to("elsewhere")
    with database(place):
        try:
            status: object = backup(monkeypatch, *words)
        except SystemExit as end:
            status = end.code
    assert (status, *capsys.readouterr()) == (2, "", f"{told}\n")
    assert (place / "there").read_text() == "mine"
    assert not (place / "elsewhere").exists()


def test_without_a_database_there_is_nothing_to_back_up(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert backup(monkeypatch, "copy") == 2
    assert capsys.readouterr().err == "There is no database data/kaldy.sqlite3 to back up.\n"
    assert not (place / "copy").exists()
    assert not (place / "data/kaldy.sqlite3").exists()


def test_postgresql_has_its_own_command(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://me:secret@db/kaldy")
    assert backup(monkeypatch, "copy") == 2
    told = capsys.readouterr().err
    assert "pg_dump" in told
    assert "secret" not in told


def test_a_damaged_database_gives_no_backup(place: Path) -> None:
    with database(place) as running:
        running.executemany("INSERT INTO stay VALUES (?)", [(f"{day:0200}",) for day in range(500)])
        running.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file = place / "data/kaldy.sqlite3"
    content = bytearray(file.read_bytes())
    content[3 * 4096 : 4 * 4096] = b"\xff" * 4096
    file.write_bytes(content)
    with pytest.raises(NoBackupError, match=r"data/kaldy.sqlite3 is damaged"):
        back_up(sqlite_in(Path("data")), place / "copy")
    file.write_text("what somebody put here by mistake" * 100)
    with pytest.raises(NoBackupError, match="file is not a database"):
        back_up(sqlite_in(Path("data")), place / "copy")
    assert not (place / "copy").exists()
