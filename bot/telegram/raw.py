"""Reading an update as it came, before anything decodes it: whatever is wrong with it, nothing raises."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member", "inline_query")
"""The kinds of updates that something here wants."""
DAY: Final = timedelta(hours=24)
NOBODY: Final = frozenset({1087968824, 552888, 136817688, 777000})
"""Senders behind which several people stand: anonymous admins, channels, posts of a linked channel
(github.com/tdlib/td, UserManager.cpp)."""

_LARGEST_ID: Final = 2**63 - 1

Raw = dict[str, Any]


def update_id(raw: object) -> int | None:
    """The id of an update, which a 64-bit column can hold; None when it has none."""
    return number(raw.get("update_id")) if isinstance(raw, dict) else None


def kind(raw: Raw) -> str | None:
    """Which of the wanted kinds it is."""
    return next((each for each in KINDS if isinstance(raw.get(each), dict)), None)


def content(raw: Raw) -> Raw:
    """What the update holds beside its id."""
    found = kind(raw)
    return raw[found] if found else {}


def chat(raw: Raw) -> Raw:
    """The chat it happened in; that of the message under which a button was pressed."""
    held = content(raw)
    if kind(raw) == "callback_query":
        held = child(held, "message")
    return child(held, "chat")


def sender(raw: Raw) -> Raw:
    """Whoever it came from."""
    return child(content(raw), "from")


def moment(raw: Raw, fetched_at: datetime) -> datetime:
    """The moment whose day is "today" for this update.

    A message's own `date` (seconds of the Unix epoch, set by Telegram) if that is at most 24 h behind `fetched_at` and
    not ahead of it; else, and for taps, `fetched_at`.
    """
    sent = number(content(raw).get("date")) if kind(raw) == "message" else None
    if sent is None or sent > fetched_at.timestamp() or sent < (fetched_at - DAY).timestamp():
        return fetched_at
    return datetime.fromtimestamp(sent, UTC)


def language(code: object) -> str | None:
    """An account's language without its region; Telegram sends odd and empty codes too."""
    return (code.split("-")[0].split("_")[0].lower() or None) if isinstance(code, str) else None


def child(raw: Raw, key: str) -> Raw:
    """The object under a key, or an empty one."""
    found = raw.get(key)
    return found if isinstance(found, dict) else {}


def integer(value: object) -> int | None:
    """An integer, else None."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def number(value: object) -> int | None:
    """A positive integer of at most 63 bits, else None."""
    found = integer(value)
    return found if found is not None and 0 < found <= _LARGEST_ID else None
