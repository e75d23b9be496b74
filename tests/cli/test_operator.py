"""What only the operator can mend ends the process with status 2 and one sentence."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import bot
from bot import app
from bot.__main__ import COMMANDS, main
from bot.errors import OperatorError
from bot.preview import preview
from bot.settings import Settings
from tests.cli.started import NOBODY, settings
from tests.inbox.fake_api import TOKEN, FakeApi, Fault
from tests.patience import PATIENCE

# --- the whole process ----------------------------------------------------------------------------


def environment(place: Path, **settings: str) -> dict[str, str]:
    """These settings and no others."""
    given = {"BOT_TOKEN": TOKEN, "BOT_API_URL": NOBODY, "DATA_DIR": str(place / "data")} | settings
    return given | {"PYTHONPATH": str(Path(bot.__file__).parents[1])}


def ended(place: Path, *words: str, begun: str = "", **settings: str) -> str:
    """The one sentence that is left of a process with these settings, started in `place`, after what it said first."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env=environment(place, **settings), cwd=place,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, begun), done.stderr
    assert re.fullmatch(r"[^\n]+\.\n", done.stderr)
    assert "secret" not in done.stderr
    assert TOKEN[5:] not in done.stderr
    return done.stderr.rstrip("\n")


@pytest.mark.long
def test_a_database_that_cannot_be_ends_the_process(tmp_path: Path) -> None:
    begun = f"Kaldy {bot.__version__} is starting.\n"
    told = ended(tmp_path, begun=begun, DATABASE_URL="sqlite+aiosqlite:////nonexistent/dir/x.db")
    assert told == "The database cannot be used: /nonexistent/dir/x.db: there is no directory /nonexistent/dir."


def test_a_line_of_the_file_that_cannot_be_read_ends_the_process(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text('LOG_LEVEL=INFO\nBOT_TOKEN="secret\n')
    assert ended(tmp_path, BOT_TOKEN="").startswith("Line 2 of the file .env is wrong: ")


def test_a_wrong_setting_ends_the_process(tmp_path: Path) -> None:
    told = ended(tmp_path, HEALTH_PORT="secret")
    assert told == "The setting HEALTH_PORT in the environment is wrong: it must be a whole number from 1 to 65535."


def test_a_wrong_proxy_ends_the_process(tmp_path: Path) -> None:
    told = ended(tmp_path, ALL_PROXY="https://me:secret@host:3128", BOT_API_URL="http://bots.example.org")
    assert told.startswith("The setting ALL_PROXY in the environment is wrong: it must be an address such as http://")


@pytest.mark.parametrize(
    "words",
    [
        *(["preview", "--port", port] for port in ("abc", "-1", "65536", "8.5", "", " ", "٣", "9" * 5000)),
        ["preview", "--port"],
        ["preview", "--po", "0"],
        ["preview", "--data", ""],
        ["preview", "more"],
        *([command, "--nothing"] for command in ("run", "check", "read", "health")),
    ],
)
def test_a_wrong_option_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bot", *words])
    try:
        status: object = main()
    except SystemExit as end:
        status = end.code
    told = capsys.readouterr()
    assert (status, told.out) == (2, "")
    assert re.fullmatch(r"[^\n]+\.\n", told.err)
    assert "9999" not in told.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["bot", command, "--help"])
    with pytest.raises(SystemExit) as end:
        main()
    told = capsys.readouterr()
    assert (end.value.code, told.err) == (0, "")
    assert told.out.startswith(f"usage: python -m bot {command} ")
    assert (import_module(f"bot.cli.{command}").__doc__ or "?").strip() in told.out


def test_all_commands_are_explained_together(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bot", "--help"])
    assert main() == 0
    told = capsys.readouterr().out
    assert all(f"\n  {command} " in told for command in {*COMMANDS} - {"run"})
    assert "--help" in told


def left(place: Path) -> list[str]:
    """What stands there, without the empty file of eight letters by which `tempfile` tries whether it can be used."""
    return [path.name for path in place.iterdir() if not re.fullmatch(r"[a-z0-9_]{8}", path.name)]


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize(("token", "first"), [(TOKEN, b"Kaldy "), ("", b"BOT_TOKEN is not set")])
async def test_a_bot_that_is_only_starting_can_be_stopped(
    tmp_path: Path, name: signal.Signals, token: str, first: bytes
) -> None:
    """Its first words are said before what takes a second or more to import."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot"), env=environment(tmp_path, BOT_TOKEN=token, TMPDIR=str(tmp_path)), cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    async with asyncio.timeout(PATIENCE):
        assert (await process.stdout.readline()).startswith(first)
        process.send_signal(name)
        assert (await process.communicate())[1] == b""
    assert process.returncode == 0
    assert left(tmp_path) == []


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server(("", 0)) as other:
        yield other.getsockname()[1]


@pytest.mark.long
async def test_the_preview_needs_no_health_port(tmp_path: Path, taken: int) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "preview", "--port", "0"),
        env=environment(tmp_path, HEALTH_PORT=str(taken)), cwd=tmp_path, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    async with asyncio.timeout(PATIENCE):
        while not (await process.stdout.readline()).startswith(b"http://127.0.0.1:"):
            assert process.returncode is None
        process.terminate()
        assert await process.wait() == 0


# --- what it starts -------------------------------------------------------------------------------


async def refused(found: Settings) -> str:
    with pytest.raises(OperatorError) as caught:
        await app.run(found)
    told = str(caught.value)
    assert re.fullmatch(r"[^\n]+\.", told)
    assert "secret" not in told
    return told


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file = tmp_path / "data/kaldy.sqlite3"
    file.write_text("what somebody put here by mistake" * 100)
    assert await refused(settings(tmp_path)) == f"The database cannot be used: {file}: file is not a database."


async def test_a_database_that_the_server_does_not_have(tmp_path: Path, postgresql_url: str) -> None:
    address = postgresql_url.replace("kaldy@/postgres", "kaldy:secret@/nowhere")
    assert (await refused(settings(tmp_path, database_url=address))).endswith(': database "nowhere" does not exist.')


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("host:99999/kaldy", "its port must be a whole number from 1 to 65535"),
        ("host/kaldy?port=secret", "its port must be a whole number from 1 to 65535"),
        ("host/kaldy?connect_timeout=10", "of its options, connect_timeout is not possible: leave it out"),
    ],
)
async def test_an_address_that_cannot_be_is_told_by_the_setting_and_the_part(
    tmp_path: Path, address: str, told: str
) -> None:
    wrong = settings(tmp_path, database_url=f"postgresql://me:secret@{address}")
    assert (await refused(wrong)).startswith(f"The setting DATABASE_URL in .env is wrong: {told}")


async def test_a_directory_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "data/lock").mkdir(parents=True)
    assert await refused(settings(tmp_path)) == f"The directory {tmp_path}/data cannot be used: Is a directory."
    (tmp_path / "file").touch()
    inside = tmp_path / "file/data"
    told = f"The directory {inside} cannot be used: Not a directory."
    assert await refused(settings(tmp_path, data_dir=inside)) == told
    with pytest.raises(OperatorError, match=told):
        await preview(settings(tmp_path, data_dir=inside), [0], print)


async def test_a_port_that_is_taken(tmp_path: Path, taken: int) -> None:
    told = await refused(settings(tmp_path, health_port=taken))
    assert told == f"HEALTH_PORT {taken} cannot be used: Address already in use."
    with pytest.raises(OperatorError, match=rf"Port {taken} cannot be used: Address already in use\."):
        await preview(settings(tmp_path), [taken], print)


@pytest.mark.parametrize(
    ("path", "fault", "told"),
    [
        ("/wrong", None, "What answers at {host}/wrong is no Bot API: check BOT_API_URL."),
        ("", Fault.error(404, "Not Found"), "{host} answers 404: check the path in BOT_API_URL, then BOT_TOKEN."),
        ("", Fault.error(401, "Unauthorized"), "Telegram does not know this BOT_TOKEN: ask @BotFather for a new one."),
    ],
)
async def test_a_server_that_finds_nothing(tmp_path: Path, path: str, fault: Fault | None, told: str) -> None:
    async with FakeApi() as api:
        api.faults["deleteWebhook"] = [fault] if fault else []
        address = api.url.replace("//", "//me:secret@") + path
        assert await refused(settings(tmp_path, bot_api_url=address)) == told.format(host=api.url)
