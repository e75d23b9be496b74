"""The wheel alone is the whole bot: every command works from it, away from the source."""

import json
import re
import signal
import socket
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.cli.preview import PORT
from tests.packaging.conftest import ROOT, Installed
from tests.patience import PATIENCE

pytestmark = pytest.mark.long

CHECK = {"country": "KZ", "nationality": "RU", "stays": [["2026-03-01", None]], "on": "2026-03-20"}
READ = {"text": "12-мартта", "today": "2026-03-20"}
ADDRESS = re.compile(r"http://(127\.0\.0\.1|localhost):\d+\S*")


def shipped(folder: str, *patterns: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for pattern in patterns for path in (ROOT / folder).glob(pattern)}


def test_it_holds_texts_rules_migrations_fonts_and_the_page(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    texts = {f"bot/{name}" for name in shipped("locales", "*/*.ftl", "*/*.toml")}
    rules = shipped("bot/rulebook", "*.toml")
    data = shipped("bot/reading", "**/*.toml")
    migrations = shipped("bot/storage", "**/versions/*.py")
    page = shipped("telegram_stand_in", "**/*.html", "**/*.css", "**/*.js", "**/*.svg")
    fonts = shipped("bot/fonts", "*.ttf", "OFL.txt")
    for part in (texts, rules, migrations, page, fonts):
        assert part
    assert texts | rules | data | migrations | page | fonts | {"bot/py.typed", "telegram_stand_in/py.typed"} <= held
    for licence in ("LICENSE", "bot/fonts/OFL.txt"):
        assert any(name.endswith(f"licenses/{licence}") for name in held)


def test_it_holds_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        held = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in held} == {"bot", "kaldy", "telegram_stand_in"}
    assert not [name for name in held if name.endswith((".pyc", ".sqlite3", ".env"))]


def works(place: Installed) -> None:
    """Every command, from an empty directory."""
    counted = place.run("check", text=json.dumps(CHECK) + "\n")
    assert (counted.returncode, counted.stderr) == (0, "")
    assert json.loads(counted.stdout)["may_stay_days"] == 71  # 90 from 1 March, 19 of them before the 20th

    read = place.run("read", text=json.dumps(READ, ensure_ascii=False) + "\n")
    assert (read.returncode, read.stdout, read.stderr) == (0, '{"date":"2026-03-12"}\n', "")

    health = place.run("health")
    assert health.returncode == 1
    assert len((health.stdout + health.stderr).splitlines()) == 1

    with started(place, "preview", "--port", "0") as address:
        assert "<html" in fetched(address)


def fetched(address: str) -> str:
    """What a browser would get; asked at least once before the end, so that the process has truly begun."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as page:
        return str(page.read().decode().lower())


@contextmanager
def started(place: Installed, *arguments: str) -> Iterator[str]:
    """The address that a command prints on a line of its own; the process is told to end and must."""
    process = subprocess.Popen(
        [place.python, "-m", "bot", *arguments],
        cwd=place.folder,
        env=place.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    guard = threading.Timer(PATIENCE, process.kill)  # so that a silent process ends the reading below
    guard.start()
    try:
        assert process.stdout is not None
        seen = []
        for line in process.stdout:
            seen.append(line)
            if ADDRESS.fullmatch(line.strip()):
                yield line.strip()
                break
        else:
            pytest.fail(f"It printed no address:\n{''.join(seen)}")
        process.send_signal(signal.SIGTERM)
        rest = process.stdout.read()
        assert process.wait(PATIENCE) == 0, "".join(seen) + rest
        assert "Traceback" not in "".join(seen) + rest
    finally:
        guard.cancel()
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def test_it_works_away_from_the_source(installed: Installed) -> None:
    works(installed)


def test_without_a_token_it_says_so_and_opens_the_preview(installed: Installed) -> None:
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", PORT)) == 0:
            pytest.skip("a preview is open on this machine: its port is taken")
    with started(installed) as address:
        assert address == f"http://127.0.0.1:{PORT}"
        assert "<html" in fetched(address)


@pytest.mark.long
def test_it_works_with_the_locked_requirements_alone(installed_afresh: Installed) -> None:
    works(installed_afresh)
