"""Links in messages: which ones Telegram takes, and how it writes them."""

import re
from urllib.parse import parse_qs, urlsplit, urlunsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=://)")
_HOST = re.compile(r"(?:[^\s./:@]+\.)+[^\s./:@\d]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}", re.IGNORECASE)


def checked_link(url: str) -> str:
    """The link as Telegram keeps it, "" if it is none: http is assumed, an empty path becomes "/"."""
    url = url.strip()
    if not url or any(character.isspace() for character in url):
        return ""
    if url.lower().startswith(("tg:", "ton:")) and not url.lower().startswith(("tg://", "ton://")):
        url = url.replace(":", "://", 1)
    if not _SCHEME.match(url):
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() in ("tg", "ton", "tonsite"):
        return url
    if parts.scheme.lower() not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    return urlunsplit(parts._replace(scheme=parts.scheme.lower(), path=parts.path or "/"))


def mentioned_user(url: str) -> int | None:
    """The user that tg://user?id=… names."""
    match = re.fullmatch(r"tg:(?://)?user\?(.*)", url.strip(), re.IGNORECASE)
    ids = parse_qs(match[1]).get("id", []) if match else []
    return int(ids[0]) if ids and re.fullmatch(r"[1-9]\d{0,15}", ids[0]) else None
