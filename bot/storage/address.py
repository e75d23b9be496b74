"""A database's address: what it may say, and what is wrong with it."""

from pathlib import Path

from sqlalchemy import exc
from sqlalchemy.engine import URL, make_url

from bot.storage.errors import DatabaseAddressError

_LISTS = ("host", "port")
_OPTIONS = {"user", "password", "database", "passfile", "service", "servicefile", "ssl", "target_session_attrs"}
"""Of asyncpg's own, those that a text can set: https://magicstack.github.io/asyncpg/current/api/#connection"""
_SSL = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_SERVERS = ("any", "primary", "standby", "prefer-standby", "read-write", "read-only")
_NO_PORT = "its port must be a whole number from 1 to 65535 (an @ in a password is written %40)"


def address(url: str) -> URL:
    """The address read; DatabaseAddressError, which shows no value, where it cannot be."""
    try:
        found = make_url(url)
    except exc.ArgumentError:
        raise DatabaseAddressError("it cannot be read") from None
    except ValueError:  # only a port must be a number
        raise DatabaseAddressError(_NO_PORT) from None
    if found.get_backend_name() == "sqlite":
        return found
    _check_servers(found)
    return _with_known_options(found)


def _check_servers(url: URL) -> None:
    """DatabaseAddressError for a host or a port that cannot be, wherever in the address it stands."""
    hosts, ports = ([part for each in url.normalized_query.get(key, ()) for part in each.split(",")] for key in _LISTS)
    for each in hosts:
        name, colon, port = each.partition(":")
        if colon and "/" not in name and ":" not in port:  # a directory may hold one, and IPv6 holds several
            ports.append(port)
    if url.port is not None:
        ports.append(str(url.port))
    if not all(port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536 for port in ports):
        raise DatabaseAddressError(_NO_PORT)
    if "@" in (url.host or ""):  # the rest of a password, not to be shown
        raise DatabaseAddressError("an @ in a password is written %40")


def _with_known_options(url: URL) -> URL:
    """With `sslmode` under asyncpg's name for it; DatabaseAddressError names an option that asyncpg does not know."""
    options = dict(url.query)
    if "sslmode" in options and options.setdefault("ssl", options["sslmode"]) == options["sslmode"]:
        del options["sslmode"]
    for name, value in options.items():
        if name not in _LISTS and (name not in _OPTIONS or isinstance(value, tuple)):
            raise DatabaseAddressError(f"of its options, {name} is not possible: leave it out")
        if name == "ssl" and value not in _SSL:
            raise DatabaseAddressError(f"of its options, ssl (or sslmode) must be one of {', '.join(_SSL)}")
        if name == "target_session_attrs" and value not in _SERVERS:
            raise DatabaseAddressError(f"of its options, {name} must be one of {', '.join(_SERVERS)}")
    return url.set(query=options)


def sqlite_file(url: str) -> Path | None:
    """The file that an address names; None when it names no SQLite file, DatabaseAddressError when it cannot be."""
    found = address(url)
    return Path(found.database or "") if found.get_backend_name() == "sqlite" else None


def place(url: URL) -> str:
    """The file, or the server without user and password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    hosts = url.query.get("host", url.host or "localhost")
    host = hosts if isinstance(hosts, str) else ", ".join(hosts)
    return f"{host}:{url.port}" if url.port else host
