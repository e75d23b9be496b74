"""Every setting: from the environment, else from `.env` here; explained in `.env.example`."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from io import StringIO
from ipaddress import ip_address, ip_network
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote, urlsplit

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import OperatorError

TELEGRAM = "https://api.telegram.org"
SQLITE, POSTGRESQL = "sqlite+aiosqlite:///", "postgresql+asyncpg://"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
FILE = Path(".env")
LARGEST_ID = 2**63 - 1
"""Ids are kept in 64 bits, a bot's too."""
FOR_COMPOSE = ("POSTGRES_PASSWORD", "COMPOSE_")
"""What `compose.yaml` and its program read from the same file."""
QUOTES = ('""', "''", "``", "“”", "„“", "‘’", "«»")
PROXIES = {"http": 80, "socks5": 1080, "socks4": 1080}
"""The kinds of proxy there may be, with the port of one that names none; socks5h and socks4a say the same: the proxy
looks up the names of hosts, here always."""


class BadSettingError(OperatorError):
    """A setting is wrong; the sentence names the key and holds no value."""


class Settings(BaseSettings):
    """The settings, checked. An empty value counts as none. Keys are the names in capitals.

    A description says what a value of the wrong type should have been.
    """

    model_config = SettingsConfigDict(
        env_file=FILE,
        env_file_encoding="utf-8-sig",  # some editors put a mark before the first key
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
        frozen=True,
    )

    bot_token: SecretStr | None = None
    """None: there is no token, so the preview opens instead."""
    bot_api_url: str = TELEGRAM
    """The base of `{base}/bot{token}/{method}` and `{base}/file/bot{token}/{path}`; no slash at its end."""
    https_proxy: SecretStr | None = None
    http_proxy: SecretStr | None = None
    all_proxy: SecretStr | None = None
    no_proxy: str = ""
    """These four are for every program, so only the one that counts is checked, by `proxy`."""
    data_dir: Path = Path("data")
    database_url: str = Field(default="", repr=False, validate_default=False)
    """After loading never empty: without a value the SQLite file `kaldy.sqlite3` in `data_dir`."""
    health_port: int | None = Field(default=None, ge=1, le=65535, description="a whole number from 1 to 65535")
    contact: str | None = Field(default=None, max_length=200, description="a text of at most 200 characters")
    """Whom people can write to, shown in /help and /privacy."""
    log_level: str = "INFO"

    def model_post_init(self, _context: object) -> None:
        """Put the default database into the data directory, wherever that is."""
        if not self.database_url:
            object.__setattr__(self, "database_url", sqlite_in(self.data_dir))

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, given: Mapping[str, object]) -> dict[str, object]:
        # `docker run --env-file` and some panels of hosting companies hand quotes over as a part of the value
        found = {key: _without_quotes(value) for key, value in given.items()}
        return {key: value for key, value in found.items() if value != ""}

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
        if not str(value).strip():
            raise ValueError("it must name a directory")
        try:
            value = value.expanduser()
            a_file = value.exists() and not value.is_dir()
        except RuntimeError:
            raise ValueError("the home directory it names is not known") from None
        except OSError as problem:
            raise ValueError(f"the directory it names cannot be used ({problem.strerror})") from None
        if a_file:
            raise ValueError("it names a file, not a directory")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if value.startswith(SQLITE) and value.removeprefix(SQLITE) not in ("", ":memory:") and "?" not in value:
            return value
        server = re.match(r"postgres(ql)?(\+asyncpg)?://", value)  # as hosting companies write it, too
        if server:
            return POSTGRESQL + value[server.end() :]
        raise ValueError(f"it must begin with {SQLITE} (and name a file, without ?) or {POSTGRESQL}")

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

    @field_validator("*", mode="before")  # the last of these is the first to be asked
    @classmethod
    def _whole_quotes(cls, value: object) -> object:
        text = value.strip() if isinstance(value, str) else ""
        if text and any(text.count(mark) % 2 for mark in {text[0], text[-1]} & set("\"'`")):
            raise ValueError("a quote around it is not closed")
        return value

    @property
    def lock_file(self) -> Path:
        """The file that the process which uses `data_dir` holds."""
        return self.data_dir / "lock"

    def proxy(self) -> str | None:
        """The address of the proxy on the way to `bot_api_url`, None for the straight way.

        It may hold a password. BadSettingError when what is set is no address of a proxy.
        """
        api = urlsplit(self.bot_api_url)
        own = "https_proxy" if api.scheme == "https" else "http_proxy"
        key = own if getattr(self, own) else "all_proxy"
        set_to: SecretStr | None = getattr(self, key)
        if set_to is None or _is_excepted(api, self.no_proxy):
            return None
        found = _proxy(set_to.get_secret_value().strip())
        if found is None:
            raise wrong(key, "it must be an address such as http://host:3128 or socks5://user:password@host:1080")
        return found


def load() -> Settings:
    """Read and check the settings; BadSettingError with one sentence about the first one that is wrong."""
    try:
        list(_entries())
        return Settings()
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        field = str(first["loc"][0])
        own = first.get("ctx", {}).get("error")
        reason = own or f"it must be {Settings.model_fields[field].description or 'a text in UTF-8'}"
        raise wrong(field, reason) from None
    except UnicodeDecodeError:
        raise BadSettingError(f"The file {FILE} is wrong: it is not UTF-8.") from None
    except OSError as problem:
        raise BadSettingError(f"The file {FILE} cannot be read: {problem.strerror}.") from None


def misspelt() -> Iterator[str]:
    """A sentence, without its full stop, on each name that is set and no setting.

    In the file that is every one. The environment is full of names of others: there it is one that is nearly that of a
    setting without a value.
    """
    names = [name.upper() for name in Settings.model_fields]
    given = [key for key, value in os.environ.items() if value]
    in_file = dict[str, str]()
    for line, key, value in _entries():
        in_file[key.upper()] = value
        if key.upper() not in names and not key.startswith(FOR_COMPOSE):
            # What is not written as a name may be a piece of a secret
            what = key if re.fullmatch("[A-Z][A-Z0-9_]{1,39}", key) else f"What line {line} sets"
            yield f"{what} in {FILE} is no setting{_meant(key, names)}"
    here = {*map(str.upper, given), *(key for key, value in in_file.items() if value)}
    for key in given:
        if key.upper() not in {*names, *in_file} and (
            meant := _meant(key, [name for name in names if name not in here])
        ):
            yield f"{key} in the environment is no setting{meant}"


def is_exposed() -> bool:
    """Whether there is a file of settings that everybody on this machine may read."""
    return FILE.is_file() and bool(FILE.stat().st_mode & stat.S_IROTH)


def sqlite_in(directory: Path) -> str:
    """The address of the SQLite file `kaldy.sqlite3` in a directory of any name."""
    return f"{SQLITE}{quote(os.fsencode(directory / 'kaldy.sqlite3'))}"


def wrong(field: str, reason: object) -> BadSettingError:
    """The sentence that names a setting, and where it stands, with a reason without its full stop."""
    key = field.upper()
    place = "the environment" if any(name.upper() == key and value for name, value in os.environ.items()) else str(FILE)
    return BadSettingError(f"The setting {key} in {place} is wrong: {reason}.")


def _meant(key: str, names: list[str]) -> str:
    # FTP_PROXY, which many have set, is not near enough to HTTP_PROXY
    near = get_close_matches(key.upper(), names, 1, 0.85)
    return f": is {near[0]} meant?" if near else ""


def _without_quotes(value: object) -> object:
    """The text inside a pair of quotes that is around the whole value; anything else as it is."""
    text = value.strip() if isinstance(value, str) else ""
    if len(text) > 1 and text[0] + text[-1] in QUOTES and not set(text[1:-1]) & {text[0], text[-1]}:
        return text[1:-1]
    return value


def _is_excepted(api: SplitResult, exceptions: str) -> bool:
    """Whether NO_PROXY names the server: by its host, a domain above it, host:port, a network's numbers, or as *."""
    host = api.hostname or ""
    for each in re.split(r"[\s,]+", exceptions.lower().strip()):
        name = each.removeprefix("*").removeprefix(".")
        if each == "*" or (name and f".{host}".endswith(f".{name}")) or each == f"{host}:{api.port}":
            return True
        try:
            if ip_address(host) in ip_network(each.strip("[]"), strict=False):
                return True
        except ValueError:  # one of them is a name
            continue
    return False


def _proxy(address: str) -> str | None:
    """The proxy's address written out in full; None when it is none."""
    if "://" not in address:
        address = f"http://{address}"  # as other programs take it
    try:
        parts = urlsplit(address)
        scheme = {"socks5h": "socks5", "socks4a": "socks4"}.get(parts.scheme, parts.scheme)
        usual, port = PROXIES[scheme], parts.port
    except (ValueError, KeyError):
        return None
    who = [unquote(part or "") for part in (parts.username, parts.password)]
    sayable = ":" not in who[0] and all(part.isascii() and len(part) < 256 for part in who)
    if not (port != 0 and parts.hostname and sayable) or re.search(r"[\s/?#]", address.partition("://")[2].rstrip("/")):
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    login = ":".join(quote(part, safe="") for part in who)
    return f"{scheme}://{f'{login}@' if any(who) else ''}{host}:{usual if port is None else port}"


def _entries() -> Iterator[tuple[int, str, str]]:
    """What the file sets: line, key and value.

    BadSettingError for a line that cannot be read: pydantic-settings would only warn of it, and go on without.
    """
    if not FILE.is_file():
        return
    text = FILE.read_text(encoding="utf-8-sig")
    if "\0" in text:
        raise BadSettingError(f"The file {FILE} is wrong: it is not UTF-8.")
    for found in parse_stream(StringIO(text)):
        words = found.original.string
        line = found.original.line + words[: len(words) - len(words.lstrip())].count("\n")
        if found.error or (found.key and found.value is None):
            raise BadSettingError(
                f"Line {line} of the file {FILE} is wrong: it is not KEY=value, or a quote is not closed."
            )
        if found.key:
            yield line, found.key, found.value or ""


def _host(address: str) -> str | None:
    """The host of an http(s) address; None when it is none, or no host or port can be so."""
    try:
        parts = urlsplit(address)
        _port, _name = parts.port, (parts.hostname or "").encode("idna")
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None
