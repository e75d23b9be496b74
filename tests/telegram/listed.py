"""What handlers read of an update."""

from datetime import UTC, datetime
from typing import Any

from bot.telegram.intake import Me
from bot.telegram.raw import UPDATE_KINDS, Raw
from tests.telegram.wire import person

NOON = datetime(2026, 3, 10, 7, tzinfo=UTC)
ME = Me(4242, "kaldy_bot")
READ = {kind for kind in UPDATE_KINDS if kind != "inline_query"}
CHAT: Raw = {"id": 7, "type": "private", "title": "T"}
MEMBER: Raw = {"status": "kicked", "user": person(4242), "until_date": 0}
WHERE: Raw = {"message_id": 5, "date": 1, "chat": CHAT, "message_thread_id": 3, "is_topic_message": True}
FILE: Raw = {"file_id": "a", "file_unique_id": "b", "file_size": 3, "mime_type": "text/csv"}
WHO_SAID: Raw = {**WHERE, "from": person(7), "sender_chat": CHAT}
SAID: Raw = {
    **WHO_SAID,
    "text": "x",
    "caption": "y",
    "location": {"latitude": 42.9, "longitude": 74},
    "media_group_id": "12",
    "photo": [{"file_id": "a", "file_unique_id": "b", "width": 3, "height": 4}],
    "document": FILE,
    "animation": {"file_id": "a", "file_unique_id": "b", "duration": 3, "width": 3, "height": 4},
    "video": {"file_id": "a", "file_unique_id": "b", "duration": 3, "width": 3, "height": 4},
    "audio": {"file_id": "a", "file_unique_id": "b", "duration": 3},
    "voice": {"file_id": "a", "file_unique_id": "b", "duration": 3},
    "video_note": {"file_id": "a", "file_unique_id": "b", "duration": 3, "length": 4},
    "via_bot": person(8, None),
    "forward_origin": {"type": "hidden_user", "sender_user_name": "A", "date": 5},
    "new_chat_members": [person(9, None), person(10, None)],
    "migrate_to_chat_id": -5,
    "migrate_from_chat_id": -6,
}
BUTTON: Raw = {"text": "Undo", "callback_data": "z"}
LISTED: dict[str, Raw] = {
    "message": SAID,
    "edited_message": SAID,
    "callback_query": {
        "id": "1",
        "from": person(7),
        "chat_instance": "2",
        "data": "d",
        "message": {
            **WHERE,
            "reply_to_message": {**WHERE, "document": FILE, "caption": "Аня", "forward_origin": SAID["forward_origin"]},
            "reply_markup": {"inline_keyboard": [[BUTTON]]},
        },
    },
    "my_chat_member": {
        "from": person(7),
        "chat": CHAT,
        "date": 1,
        "old_chat_member": MEMBER,
        "new_chat_member": MEMBER,
    },
}
"""Every field of the list, once."""


def update(kind: str, content: Raw) -> Raw:
    return {"update_id": 3, kind: content}


def same_names(raw: Any, left: Any) -> bool:
    """Whether nothing is left out of it, nor added; values may be stood in for."""
    if isinstance(raw, dict) and isinstance(left, dict):
        return raw.keys() == left.keys() and all(same_names(raw[name], left[name]) for name in raw)
    if isinstance(raw, list) and isinstance(left, list):
        return all(map(same_names, raw, left))
    return type(raw) is type(left)


def with_more(value: Any) -> Any:
    """With a field on each level that no version knows yet."""
    if isinstance(value, dict):
        return {**{name: with_more(each) for name, each in value.items()}, "made_up": {"type": "brand_new", "a": [1]}}
    return [with_more(each) for each in value] if isinstance(value, list) else value
