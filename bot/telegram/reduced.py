"""What of an update is decoded: a written list of what handlers read, each with its type and its bound.

aiogram's models know all that Telegram may send, in any depth, and can take very long over it. What is not listed, or
is of another type than listed, is left out before they see it; so the list alone says how much they are given.
"""

import math
from collections.abc import Callable
from typing import Final

from bot.telegram.callbacks import Invite
from bot.telegram.invitation_links import secret_in
from bot.telegram.raw import Raw, content, integer, kind, update_id

MAX_TEXT_CHARACTERS: Final = 4096
"""Characters that Telegram lets a person type in one message (https://core.telegram.org/bots/api#message)."""
MAX_WORD_CHARACTERS: Final = 256
"""Characters of anything else: Telegram's own ids and titles are shorter."""
MAX_DATA_CHARACTERS: Final = 64
"""Characters that a button can carry (https://core.telegram.org/bots/api#inlinekeyboardbutton)."""
MAX_ROWS: Final = 100
MAX_BUTTONS_IN_A_ROW: Final = 8
"""Rows of buttons, and buttons in a row, that one message can carry."""

FieldReader = Callable[[object], object]
"""What is kept of a value: None for nothing, TooMuchError where it exceeds its bound."""
Fields = dict[str, FieldReader]


class TooMuchError(Exception):
    """Something that is read is larger than anything a person can send."""


def reduced(raw: Raw) -> Raw:
    """Of an update what handlers read; the same once more changes nothing.

    Where that exceeds a bound: only who, where and which message it was, marked `unreadable`.
    """
    found, number = kind(raw), {"update_id": update_id(raw)}
    if found not in _READ:
        return number
    try:
        names = {"from": _NAMED} if _tells_name(found, content(raw)) else {}
        return {**number, found: _object(_READ[found] | names)(content(raw))}
    except TooMuchError:
        return {**number, found: _object(_WHO[found])({**content(raw), "unreadable": True})}


def _tells_name(found: str | None, held: Raw) -> bool:
    """Whether it makes or opens an invitation: the one who is on its other side is told who it is from."""
    text, data = held.get("text"), held.get("data")
    if found == "callback_query":
        return isinstance(data, str) and data.startswith(f"{Invite.__prefix__}:")
    return found == "message" and isinstance(text, str) and secret_in(text) is not None


def _object(fields: Fields) -> Callable[[object], Raw | None]:
    def read(value: object) -> Raw | None:
        if not isinstance(value, dict):
            return None
        kept = {name: of(value[name]) for name, of in fields.items() if name in value}
        return {name: each for name, each in kept.items() if each is not None}

    return read


def _list(most: int, of: FieldReader) -> FieldReader:
    def read(value: object) -> object:
        if not isinstance(value, list):
            return None
        if len(value) > most:
            raise TooMuchError
        return [each for each in map(of, value) if each is not None]

    return read


def _text(longest: int) -> FieldReader:
    def read(value: object) -> object:
        if not isinstance(value, str):
            return None
        if len(value) > longest:
            raise TooMuchError
        return value

    return read


def _there(stand_in: object) -> FieldReader:
    """That something is there is all that is read of it: what stands in for it tells no more."""
    return lambda value: None if value is None else stand_in


def _file(value: object) -> object:
    """A file that can be fetched; without its name, which says more of people than what is read of it."""
    found = _FETCHED(value)
    return {"file_unique_id": "", **found} if found and "file_id" in found else _there(_FILE)(value)


def _whole(value: object) -> object:
    found = integer(value)
    return found if found is not None and -(2**63) <= found < 2**63 else None


def _number(value: object) -> object:
    return value if isinstance(value, float) and math.isfinite(value) else _whole(value)


def _flag(value: object) -> object:
    return value if isinstance(value, bool) else None


def _word(value: object) -> object:
    """Telegram's own words; one that is longer than any of them is left out."""
    return value if isinstance(value, str) and len(value) <= MAX_WORD_CHARACTERS else None


_FILE: Final[Raw] = {"file_id": "", "file_unique_id": ""}
_SOMEBODY: Final[Raw] = {"id": 1, "is_bot": False, "first_name": ""}


def _some_bot(value: object) -> object:
    """That there is one, and which, as far as its id can be read."""
    if value is None:
        return None
    return {**_SOMEBODY, "id": (_whole(value.get("id")) if isinstance(value, dict) else None) or 1}


_FETCHED: Final = _object({"file_id": _word, "file_size": _whole, "mime_type": _word})
_OF_ACCOUNT: Final[Fields] = {"id": _whole, "is_bot": _flag, "first_name": _there(""), "language_code": _word}
_ACCOUNT: Final = _object(_OF_ACCOUNT)
_CHAT: Final = _object({"id": _whole, "type": _word, "title": _word})
_NAMED: Final = _object(_OF_ACCOUNT | {"first_name": _word})
_BUTTON: Final = _object({"text": _there(""), "callback_data": _text(MAX_DATA_CHARACTERS)})
_MEMBER: Final = _object({"status": _word, "user": _ACCOUNT, "until_date": _whole})

_WHERE: Final[Fields] = {
    "message_id": _whole,
    "date": _whole,
    "chat": _CHAT,
    "message_thread_id": _whole,
    "is_topic_message": _flag,
}
_WHO_SAID: Final[Fields] = {**_WHERE, "from": _ACCOUNT, "sender_chat": _CHAT, "unreadable": _flag}
_SAID: Final[Fields] = {
    **_WHO_SAID,
    "text": _text(MAX_TEXT_CHARACTERS),
    "caption": _text(MAX_TEXT_CHARACTERS),
    "location": _object({"latitude": _number, "longitude": _number}),
    "media_group_id": _word,
    "photo": _there([{**_FILE, "width": 0, "height": 0}]),
    "document": _file,
    "animation": _there({**_FILE, "duration": 0, "width": 0, "height": 0}),
    "video": _there({**_FILE, "duration": 0, "width": 0, "height": 0}),
    "audio": _there({**_FILE, "duration": 0}),
    "voice": _there({**_FILE, "duration": 0}),
    "video_note": _there({**_FILE, "duration": 0, "length": 0}),
    "via_bot": _some_bot,
    "forward_origin": _there({"type": "hidden_user", "sender_user_name": "", "date": 0}),
    "new_chat_members": _there([_SOMEBODY]),
    "migrate_to_chat_id": _whole,
    "migrate_from_chat_id": _whole,
}
_FILE_SAID: Final[Fields] = {"document": _file, "caption": _word, "forward_origin": _SAID["forward_origin"]}
"""Of the message to which the one with the button is an answer; longer words below a file say nothing of it."""
_WHO_PRESSED: Final[Fields] = {
    "id": _word,
    "from": _ACCOUNT,
    "chat_instance": _word,
    "message": _object(_WHERE),
    "unreadable": _flag,
}
_PRESSED: Final[Fields] = {
    **_WHO_PRESSED,
    "data": _text(MAX_DATA_CHARACTERS),
    "message": _object(
        {
            **_WHERE,
            "reply_to_message": _object({**_WHERE, **_FILE_SAID}),
            "reply_markup": _object({"inline_keyboard": _list(MAX_ROWS, _list(MAX_BUTTONS_IN_A_ROW, _BUTTON))}),
        }
    ),
}
_PLACED: Final[Fields] = {
    "from": _ACCOUNT,
    "chat": _CHAT,
    "date": _whole,
    "old_chat_member": _MEMBER,
    "new_chat_member": _MEMBER,
}
_READ: Final = {"message": _SAID, "edited_message": _SAID, "callback_query": _PRESSED, "my_chat_member": _PLACED}
_WHO: Final = {"message": _WHO_SAID, "edited_message": _WHO_SAID, "callback_query": _WHO_PRESSED}
