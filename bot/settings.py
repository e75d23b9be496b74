"""Every setting: from the environment, else from ``.env`` here; explained in ``.env.example``."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

TELEGRAM = "https://api.telegram.org"
SQLITE, POSTGRESQL = "sqlite+aiosqlite:///", "postgresql+asyncpg://"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LARGEST_ID = 2**63 - 1
"""Ids are kept in 64 bits, a bot's too."""


class BadSetting(ValueError):
    """What only the operator can mend; its text is one sentence that names the key and holds no value."""


class Settings(BaseSettings):
    """The settings, checked. An empty value counts as none. Keys are the names in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8-sig",  # some editors put a mark before the first key
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
        frozen=True,
    )

    bot_token: SecretStr | None = None
    """None: there is no token, so the preview opens instead."""
    bot_api_url: str = TELEGRAM
    """The base of ``{base}/bot{token}/{method}`` and ``{base}/file/bot{token}/{path}``; no slash at its end."""
    data_dir: Path = Path("data")
    database_url: str = Field(default="", repr=False, validate_default=False)
    """After loading never empty: without a value the SQLite file ``kaldy.sqlite3`` in ``data_dir``."""
    webhook_url: str | None = None
    health_port: int | None = Field(default=None, ge=1, le=65535)
    contact: str | None = Field(default=None, max_length=200)
    """Whom people can write to, shown in /help and /privacy."""
    log_level: str = "INFO"

    def model_post_init(self, _context: object) -> None:
        """Put the default database into the data directory, wherever that is."""
        if not self.database_url:
            object.__setattr__(self, "database_url", f"{SQLITE}{self.data_dir / 'kaldy.sqlite3'}")

    @field_validator("bot_token", mode="before")
    @classmethod
    def _token(cls, value: object) -> object:
        # https://core.telegram.org/bots/api#authorizing-your-bot: the bot's id, a colon, a secret
        text = value.get_secret_value() if isinstance(value, SecretStr) else value
        if not isinstance(text, str):
            return value
        found = re.fullmatch(r"([0-9]+):[A-Za-z0-9_-]+", text.strip())
        if not found or not 0 < int(found[1][:20]) <= LARGEST_ID:
            raise ValueError("it does not look like 123456789:AAF…, the token that @BotFather gives")
        return text.strip()

    @field_validator("bot_api_url")
    @classmethod
    def _api(cls, value: str) -> str:
        if _host(value) is None or re.search(r"[\s{}?#]", value):
            raise ValueError("it must be an address such as https://api.telegram.org, without ? and #")
        return value.rstrip("/")

    @field_validator("data_dir")
    @classmethod
    def _directory(cls, value: Path) -> Path:
        try:
            value = value.expanduser()
        except RuntimeError:
            raise ValueError("the home directory it names is not known") from None
        if value.exists() and not value.is_dir():
            raise ValueError("it names a file, not a directory")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if value.startswith(SQLITE) and value.removeprefix(SQLITE) not in ("", ":memory:"):
            return value
        if value.startswith(POSTGRESQL):
            return value
        raise ValueError(f"it must begin with {SQLITE} (and name a file) or {POSTGRESQL}")

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str | None) -> None:
        if value is not None:
            raise ValueError("webhooks are not supported yet; leave it empty and the bot asks Telegram by itself")

    @field_validator("contact")
    @classmethod
    def _contact(cls, value: str | None) -> str | None:
        return None if value is None else " ".join(value.split()) or None

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.strip().upper() not in LEVELS:
            raise ValueError(f"it must be one of {', '.join(LEVELS)}")
        return value.strip().upper()

    @property
    def lock_file(self) -> Path:
        """The file that the process which uses `data_dir` holds."""
        return self.data_dir / "lock"


def load() -> Settings:
    """Read and check the settings; BadSetting with one sentence about the first one that is wrong."""
    try:
        return Settings()
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        key = str(first["loc"][0]).upper()
        place = "the environment" if any(name.upper() == key for name in os.environ) else ".env"
        reason = str(first["msg"]).removeprefix("Value error, ")
        raise BadSetting(f"The setting {key} in {place} is wrong: {reason[0].lower()}{reason[1:]}.") from None
    except UnicodeDecodeError:
        raise BadSetting("The file .env is wrong: it is not UTF-8.") from None
    except OSError as problem:
        raise BadSetting(f"The file .env cannot be read: {problem.strerror}.") from None


def _host(address: str) -> str | None:
    """The host of an http(s) address; None when it is none or its port is no port."""
    try:
        parts = urlsplit(address)
        _port = parts.port
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None
