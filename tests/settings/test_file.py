"""The file .env: which lines can be read, what quotes mean, and what in it is noticed."""

from pathlib import Path

import pytest

from bot.settings import BadSettingError, Settings, is_exposed, load, misspelt
from tests.settings.conftest import KEYS, TOKEN


@pytest.mark.parametrize("written", [b"CONTACT=\xff\xfe\n", "CONTACT=@me\n".encode("utf-16-le")])
def test_a_file_that_is_no_text(elsewhere: Path, written: bytes) -> None:
    (elsewhere / ".env").write_bytes(written)
    with pytest.raises(BadSettingError, match="not UTF-8"):
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
        (["LOG_LEVEL=INFO", "", TOKEN], 3),
        (["export BOT_TOKEN"], 1),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_that_cannot_be_read_is_named_and_not_shown(
    elsewhere: Path, lines: list[str], number: int, end: str
) -> None:
    (elsewhere / ".env").write_text(end.join(lines), newline="")
    with pytest.raises(BadSettingError) as caught:
        load()
    told = str(caught.value)
    assert told.startswith(f"Line {number} of the file .env is wrong: ")
    assert "\n" not in told
    assert "nonsense" not in told
    assert TOKEN not in told


QUOTED = ['"{}"', "'{}'", "`{}`", "“{}”", "«{}»", " '{}' "]


@pytest.mark.parametrize("quotes", QUOTED)
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("BOT_TOKEN", TOKEN),
        ("BOT_API_URL", "http://127.0.0.1:8081"),
        ("HTTPS_PROXY", "socks5://127.0.0.1:1080"),
        ("DATA_DIR", "/srv/kaldy"),
        ("DATABASE_URL", "postgresql+asyncpg://me@db/kaldy"),
        ("HEALTH_PORT", "8080"),
        ("CONTACT", "@me, Бишкек"),
        ("LOG_LEVEL", "DEBUG"),
    ],
)
def test_quotes_around_a_value_are_none_of_it(
    monkeypatch: pytest.MonkeyPatch, key: str, value: str, quotes: str
) -> None:
    monkeypatch.setenv(key, value)
    meant = load()
    monkeypatch.setenv(key, quotes.format(value))
    assert load() == meant


@pytest.mark.parametrize("value", ['""', "''", " ", ""])
def test_nothing_between_quotes_is_nothing(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    if value.strip():
        for key in KEYS:
            monkeypatch.setenv(key, value)
    assert load() == Settings()
    assert load().data_dir == Path("data")


@pytest.mark.parametrize("value", ['"{}', "{}'", "'{}\"", '"'])
@pytest.mark.parametrize("key", KEYS)
def test_a_quote_that_is_not_closed_is_refused_by_the_name_of_its_setting(
    monkeypatch: pytest.MonkeyPatch, key: str, value: str
) -> None:
    monkeypatch.setenv(key, value.format("nonsense"))
    with pytest.raises(BadSettingError) as caught:
        load()
    assert str(caught.value) == f"The setting {key} in the environment is wrong: a quote around it is not closed."


@pytest.mark.parametrize("contact", ['ask "Anna"', '"Anna" or "Bob"', "it's me", "«Анна» и «Бота»"])
def test_quotes_inside_a_value_stay(monkeypatch: pytest.MonkeyPatch, contact: str) -> None:
    monkeypatch.setenv("CONTACT", contact)
    assert load().contact == contact


def test_a_file_that_everybody_may_read_is_noticed(elsewhere: Path) -> None:
    assert not is_exposed()
    (elsewhere / ".env").touch(mode=0o600)
    assert not is_exposed()
    (elsewhere / ".env").chmod(0o644)
    assert is_exposed()


def test_what_the_file_sets_in_vain_is_named(elsewhere: Path) -> None:
    lines = [
        "BOT_TOKENS=1",
        "log_level=info",
        "",
        "DATABSE_URL=",
        "TZ=nonsense",
        "AAF+nonsense=",
        "POSTGRES_PASSWORD=x",
    ]
    (elsewhere / ".env").write_text("\n".join(lines))
    assert [*misspelt()] == [
        "BOT_TOKENS in .env is no setting: is BOT_TOKEN meant?",
        "DATABSE_URL in .env is no setting: is DATABASE_URL meant?",
        "TZ in .env is no setting",
        "What line 6 sets in .env is no setting",
    ]
