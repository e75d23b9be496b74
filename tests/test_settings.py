"""Settings from the environment and .env: what holds, and what the operator reads when one is wrong."""

import re
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.settings import BadSetting, Settings, load

TOKEN = "123456789:" + "AaBb-_0" * 5
PORTS = ("http", "0", "-1", "80.5", "65536", "9" * 30, "   ")
KEYS = re.findall(r"^#?([A-Z_]+)=", Path(".env.example").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current directory, and no setting in the environment."""
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_any_setting() -> None:
    found = load()
    assert found.bot_token is None
    assert found.bot_api_url == "https://api.telegram.org"
    assert found.data_dir == Path("data")
    assert found.database_url == "sqlite+aiosqlite:///data/kaldy.sqlite3"
    assert (found.health_port, found.contact, found.log_level) == (None, None, "INFO")
    assert found.lock_file == Path("data/lock")


def test_the_environment_wins_over_the_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / ".env").write_text(
        f"\ufeffBOT_TOKEN={TOKEN}\nDATA_DIR=/from/file\nLOG_LEVEL=debug\nHEALTH_PORT=\nSOMETHING_ELSE=1\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("DATA_DIR", "/from/environment")
    monkeypatch.setenv("BOT_TOKEN", "")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:8081/")
    found = load()
    assert found.bot_token is not None
    assert found.bot_token.get_secret_value() == TOKEN
    assert found.database_url == "sqlite+aiosqlite:////from/environment/kaldy.sqlite3"
    assert found.bot_api_url == "http://127.0.0.1:8081"
    assert found.log_level == "DEBUG"


def test_the_database_can_be_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for url in ("postgresql+asyncpg://me:secret@db/kaldy", "sqlite+aiosqlite:////srv/kaldy.db"):
        monkeypatch.setenv("DATABASE_URL", url)
        assert load().database_url == url
        assert "secret" not in repr(load())


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("BOT_TOKEN", "nonsense", "it does not look like"),
        ("BOT_TOKEN", "123 456:abc", "it does not look like"),
        ("BOT_TOKEN", f"{'9' * 30}:abc", "it does not look like"),
        ("BOT_API_URL", "api.telegram.org", "an address such as"),
        ("BOT_API_URL", "ftp://api.telegram.org", "an address such as"),
        ("BOT_API_URL", "http://host:port", "an address such as"),
        ("BOT_API_URL", "http://host/{token}", "an address such as"),
        ("BOT_API_URL", f"http://{'x' * 64}", "an address such as"),
        ("BOT_API_URL", "http://api..org", "an address such as"),
        ("DATABASE_URL", "postgresql://me:nonsense@db/kaldy", "it must begin with"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "it must begin with"),
        ("DATABASE_URL", "sqlite+aiosqlite://", "it must begin with"),
        ("DATABASE_URL", "sqlite+aiosqlite:////srv/kaldy.db?timeout=nonsense", "without ?"),
        *(("HEALTH_PORT", port, "it must be a whole number from 1 to 65535") for port in PORTS),
        ("LOG_LEVEL", "loud", "it must be one of DEBUG"),
        ("CONTACT", "x" * 201, "it must be a text of at most 200 characters"),
        ("WEBHOOK_URL", "https://example.org/hook", "webhooks are not supported yet"),
        ("DATA_DIR", ".env", "it names a file"),
        ("DATA_DIR", "~nobody-of-this-name", "home directory"),
        ("DATA_DIR", "   ", "it must name a directory"),
        ("DATA_DIR", "x" * 5000, "cannot be used"),
    ],
)
@pytest.mark.parametrize("place", ["the environment", ".env"])
def test_a_wrong_setting_is_one_sentence_without_its_value(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, key: str, value: str, reason: str, place: str
) -> None:
    (elsewhere / ".env").write_text(f"{key}='{value}'\n" if place == ".env" else "")
    monkeypatch.setenv(key, "" if place == ".env" else value)  # empty counts as none
    with pytest.raises(BadSetting) as caught:
        load()
    told = str(caught.value)
    assert told.startswith(f"The setting {key} in {place} is wrong: ")
    assert reason in told
    assert "\n" not in told
    if key == "BOT_TOKEN":
        assert value not in told
    assert "nonsense" not in told


@pytest.mark.parametrize("written", [b"CONTACT=\xff\xfe\n", "CONTACT=@me\n".encode("utf-16-le")])
def test_a_file_that_is_no_text(elsewhere: Path, written: bytes) -> None:
    (elsewhere / ".env").write_bytes(written)
    with pytest.raises(BadSetting, match="not UTF-8"):
        load()


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (['BOT_TOKEN="nonsense'], 1),
        (["LOG_LEVEL=INFO", "", "# the token", "", f"BOT_TOKEN='{TOKEN}", "CONTACT=@nonsense"], 5),
        (["CONTACT='@nonsense", "BOT_TOKEN=1:nonsense", "LOG_LEVEL='INFO'"], 1),
        (["LOG_LEVEL=INFO", f"BOT_TOKEN {TOKEN}"], 2),
        ([f"BOT_TOKEN: {TOKEN}"], 1),
        ([f"={TOKEN}"], 1),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_that_cannot_be_read_is_named_and_not_shown(
    elsewhere: Path, lines: list[str], number: int, end: str
) -> None:
    (elsewhere / ".env").write_text(end.join(lines), newline="")
    with pytest.raises(BadSetting) as caught:
        load()
    told = str(caught.value)
    assert told.startswith(f"Line {number} of the file .env is wrong: ")
    assert "\n" not in told
    assert "nonsense" not in told
    assert TOKEN not in told


@pytest.mark.parametrize("host", ["127.0.0.1:8081", "[::1]:8081", "bot_api", "bots.example.org.", "боты.рф"])
def test_any_host_there_can_be_is_taken(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("BOT_API_URL", f"http://{host}")
    assert load().bot_api_url == f"http://{host}"


def test_a_directory_of_any_name_holds_the_database(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = elsewhere / "50% үй?"
    monkeypatch.setenv("DATA_DIR", str(directory))
    assert make_url(load().database_url).database == str(directory / "kaldy.sqlite3")


def test_the_token_shows_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", f" {TOKEN} ")
    found = load()
    assert TOKEN not in f"{found!r} {found} {found.model_dump()}"
    assert found.bot_token is not None
    assert found.bot_token.get_secret_value() == TOKEN


def test_every_setting_is_explained() -> None:
    assert {key.lower() for key in KEYS} == set(Settings.model_fields)
