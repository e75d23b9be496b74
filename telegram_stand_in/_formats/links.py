"""Links in messages: which ones Telegram takes, how it writes them, and those that open a bot.

Source: core.telegram.org/api/links, bot links.
"""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit, urlunsplit

from telegram_stand_in._formats.errors import bad_request
from telegram_stand_in._formats.params import Json, flag_of, text_of

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


PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What may stand after ?start= and ?startgroup=."""


@dataclass(frozen=True, slots=True)
class BotLink:
    """A link that opens a bot: its private chat, or the choice of a group to add it to; `payload` may be empty."""

    payload: str
    into_group: bool


def bot_link(url: str, username: str) -> BotLink | None:
    """What t.me/username?start=… or tg://resolve?domain=username&start=… opens; None for any other link."""
    parts = urlsplit(checked_link(url))
    asked = parse_qs(parts.query, keep_blank_values=True)
    if parts.scheme == "tg":
        named = asked.get("domain", [""])[0] if parts.netloc == "resolve" else ""
    else:
        named = parts.path.strip("/") if parts.hostname in ("t.me", "telegram.me") else ""
    if named.lower() != username.lower():
        return None
    into_group = "startgroup" in asked
    return BotLink(asked.get("startgroup" if into_group else "start", [""])[0], into_group)


def preview_options(value: Any) -> Json:
    """The field of a message that LinkPreviewOptions become: what is not the default, else nothing."""
    if not isinstance(value, dict):
        raise bad_request("Object expected as link preview options")
    url = text_of(value, "url")
    flags = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
    options = {**({"url": url} if url else {}), **{name: True for name in flags if flag_of(value, name)}}
    return {"link_preview_options": options} if options else {}
