"""Settings from the environment and .env: what holds, and what the operator reads when one is wrong."""

from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.settings import BadSettingError, Settings, load, misspelt
from tests.settings.conftest import KEYS, TOKEN

PORTS = ("http", "0", "-1", "80.5", "65536", "9" * 30, "   ")


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
    taken = "postgresql+asyncpg://me:secret@db/kaldy?sslmode=require"
    for url, meant in (
        (taken, taken),
        (taken.replace("+asyncpg", ""), taken),
        (taken.replace("postgresql+asyncpg", "postgres"), taken),
        ("sqlite+aiosqlite:////srv/kaldy.db", "sqlite+aiosqlite:////srv/kaldy.db"),
    ):
        monkeypatch.setenv("DATABASE_URL", url)
        assert load().database_url == meant
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
        ("DATABASE_URL", "postgresql+psycopg://me:nonsense@db/kaldy", "it must begin with"),
        ("DATABASE_URL", "mysql://me:nonsense@db/kaldy", "it must begin with"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "it must begin with"),
        ("DATABASE_URL", "sqlite+aiosqlite://", "it must begin with"),
        ("DATABASE_URL", "sqlite+aiosqlite:////srv/kaldy.db?timeout=nonsense", "without ?"),
        *(("HEALTH_PORT", port, "it must be a whole number from 1 to 65535") for port in PORTS),
        ("LOG_LEVEL", "loud", "it must be one of DEBUG"),
        ("CONTACT", "x" * 201, "it must be a text of at most 200 characters"),
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
    with pytest.raises(BadSettingError) as caught:
        load()
    told = str(caught.value)
    assert told.startswith(f"The setting {key} in {place} is wrong: ")
    assert reason in told
    assert "\n" not in told
    if key == "BOT_TOKEN":
        assert value not in told
    assert "nonsense" not in told


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


@pytest.mark.parametrize(
    ("given", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://host:3128"}, "http://host:3128"),
        ({"https_proxy": "host:3128"}, "http://host:3128"),
        ({"HTTPS_PROXY": "HTTP://host"}, "http://host:80"),
        ({"ALL_PROXY": "socks5://me:p%40%2Fss@host:1080/"}, "socks5://me:p%40%2Fss@host:1080"),
        ({"all_proxy": "socks5h://me@[::1]"}, "socks5://me:@[::1]:1080"),
        ({"ALL_PROXY": "socks4a://host"}, "socks4://host:1080"),
        ({"HTTPS_PROXY": "http://own", "ALL_PROXY": "http://all"}, "http://own:80"),
        ({"HTTP_PROXY": "http://host:3128"}, None),
        ({"HTTP_PROXY": "ftp://not-for-us"}, None),
        ({"HTTP_PROXY": "http://host:3128", "BOT_API_URL": "http://own:8081"}, "http://host:3128"),
        ({"HTTPS_PROXY": "http://host:3128", "BOT_API_URL": "http://own:8081"}, None),
        ({"ALL_PROXY": "http://host:3128", "BOT_API_URL": "http://own:8081"}, "http://host:3128"),
        ({"ALL_PROXY": "ftp://nonsense", "NO_PROXY": "*"}, None),
        ({"ALL_PROXY": "http://host:3128", "NO_PROXY": "localhost,127.0.0.1"}, "http://host:3128"),
        ({"ALL_PROXY": "http://host:3128", "no_proxy": "elegram.org api.telegram.org:444"}, "http://host:3128"),
        *(
            ({"ALL_PROXY": "http://host:3128", "NO_PROXY": exception, "BOT_API_URL": url}, None)
            for exception, url in (
                ("example.org, telegram.org", "https://api.telegram.org"),
                (".telegram.org", "https://api.telegram.org"),
                ("*.Telegram.org", "https://api.telegram.org"),
                ("bots:8081", "http://bots:8081"),
                ("127.0.0.1", "http://127.0.0.1:8081"),
                ("10.0.0.0/8", "http://10.1.2.3"),
                ("::1", "http://[::1]:8081"),
            )
        ),
    ],
)
def test_the_proxy_that_counts(monkeypatch: pytest.MonkeyPatch, given: dict[str, str], proxy: str | None) -> None:
    for key, value in given.items():
        monkeypatch.setenv(key, value)
    assert load().proxy() == proxy


@pytest.mark.parametrize(
    "address",
    [
        "https://me:nonsense@host:3128", "ftp://host", "http://", "http://:3128", "http://host:port", "http://host:0",
        "http://host:99999", "ftp://host:21", "host:3128/path", "socks5://host?nonsense", "socks5://me:nonsen\u0441e@host",
        "http://a%3Ab:nonsense@host", "http://me:nonsense#@host", "not an address", f"socks5://me:{'x' * 256}@host",
    ],
)  # fmt: skip
def test_an_address_that_is_no_proxy_is_one_sentence(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("ALL_PROXY", address)
    with pytest.raises(BadSettingError) as caught:
        load().proxy()
    assert str(caught.value).startswith("The setting ALL_PROXY in the environment is wrong: it must be an address such")
    assert "nonsense" not in str(caught.value)
    assert address not in f"{load()!r}"


NEAR = ("BOT_TOKENS", "BOTTOKEN", "bot_tokn", "DATABSE_URL", "DATABASE_URI", "LOGLEVEL", "HEALTHPORT", "DATADIR")
OF_OTHERS = ("FTP_PROXY", "PATH", "HOME", "XDG_DATA_DIRS", "RUST_LOG_LEVEL", "GOPROXY", "PORT", "TOKEN", "PGDATABASE")


@pytest.mark.parametrize("key", NEAR)
def test_a_slip_in_the_environment_is_named(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv(key, "nonsense")
    (told,) = misspelt()
    assert told.startswith(f"{key} in the environment is no setting: is ")
    assert "nonsense" not in told


@pytest.mark.parametrize("key", OF_OTHERS)
def test_what_other_programs_read_from_the_environment_is_not(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv(key, "nonsense")
    assert [*misspelt()] == []


def test_a_slip_beside_the_setting_itself_is_none(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_DATABASE_URL", "nonsense")
    assert len([*misspelt()]) == 1
    (elsewhere / ".env").write_text("DATABASE_URL=postgresql://db/kaldy\n")
    assert [*misspelt()] == []
