"""Reading an update as it came, before anything decodes it: whatever is wrong with it, nothing raises."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final

UPDATE_KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member", "inline_query")
"""The kinds of updates that something here wants."""
MOMENT_TRUSTED_FOR: Final = timedelta(hours=24)
"""Telegram keeps no update for longer: what was sent before that says nothing about "today"."""
NOBODY: Final = frozenset({1087968824, 552888, 136817688, 777000})
"""Senders behind which several people stand: anonymous admins, channels, posts of a linked channel
(github.com/tdlib/td, UserManager.cpp)."""

_LARGEST_ID: Final = 2**63 - 1
_DEEPEST: Final = 50
"""Levels within an answer of Telegram's; what is read lies within ten."""
_LONGEST_NUMBER: Final = 20
_BRACKET_OR_STRING: Final = re.compile(r'[\[\]{}]|"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)

Raw = dict[str, Any]


def parse(text: str) -> Any:
    """JSON, also such as the decoder refuses for a depth or a number in it, without those; ValueError for no JSON.

    A whole poll is one JSON: what is wrong with one update in it must not keep the others away.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return json.loads(_shallow(text), parse_int=_short)


def _short(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else None


def _shallow(text: str) -> str:
    """With null in the place of all that lies deeper than `_DEEPEST`."""
    kept, begin, depth = list[str](), 0, 0
    for found in _BRACKET_OR_STRING.finditer(text):
        if found[0] in "[{":
            depth += 1
            if depth == _DEEPEST + 1:
                kept += text[begin : found.start()], "null"
        elif found[0] in "]}":
            if depth == _DEEPEST + 1:
                begin = found.end()
            depth -= 1
    return "".join(kept) if depth > _DEEPEST else "".join((*kept, text[begin:]))


def update_id(raw: object) -> int | None:
    """The id of an update, which a 64-bit column can hold; None when it has none."""
    return number(raw.get("update_id")) if isinstance(raw, dict) else None


def kind(raw: Raw) -> str | None:
    """Which of the wanted kinds it is."""
    for each in UPDATE_KINDS:
        if isinstance(raw.get(each), dict):
            return each
    return None


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
    if sent is None or sent > fetched_at.timestamp() or sent < (fetched_at - MOMENT_TRUSTED_FOR).timestamp():
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
