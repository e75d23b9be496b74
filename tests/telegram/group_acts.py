"""What people do in a group, as Telegram tells of it, and what is stored of that."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bot.arrival import Arrival
from bot.telegram.commands import OWN
from bot.telegram.intake import Me, stored_form
from bot.telegram.raw import Raw

ME = Me(4242, "kaldy_bot")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NOW = int(NOON.timestamp())
ANONYMOUS, CHANNEL_BOT, TELEGRAM = SHARED = (1_087_968_824, 136_817_688, 777_000)
GROUP: Raw = {"id": -1001500000001, "type": "supergroup", "title": "Relocants"}
BOT: Raw = {"id": ME.id, "is_bot": True, "first_name": "Kaldy", "username": ME.username}
CANARY = "canary"


def person(who: int = 7, **more: Any) -> Raw:
    return {"id": who, "is_bot": False, "first_name": f"{CANARY} Ivan", "last_name": CANARY, "username": CANARY, **more}


def said(text: str | None = None, **content: Any) -> Raw:
    """An update with a message in the group."""
    message = {"message_id": 5, "date": NOW, "chat": GROUP, "from": person(), **content}
    return {"update_id": 1, "message": message if text is None else {**message, "text": text}}


def pressed(data: str | None = "g", **content: Any) -> Raw:
    under = {"message_id": 9, "date": NOW - 86_400, "chat": GROUP, "from": BOT, "text": CANARY}
    query: Raw = {"id": "33", "from": person(), "chat_instance": "1", "message": under, **content}
    return {"update_id": 1, "callback_query": query if data is None else {**query, "data": data}}


def reply_to(who: Raw) -> Raw:
    """What a reply carries: the whole message that is answered."""
    return {"message_id": 4, "date": NOW - 60, "chat": GROUP, "from": who, "text": CANARY}


def sieved(raw: Any, at: datetime = NOON) -> Arrival | None:
    return stored_form(raw, ME, at)


words = st.text(max_size=30).map(lambda text: f"{CANARY}{text}")
accounts = st.sampled_from(
    [person(), person(8, language_code="ky"), BOT, *({**person(who), "is_bot": True} for who in SHARED)]
)
personal = st.fixed_dictionaries(
    {},
    optional={
        "caption": words,
        "entities": st.just([{"type": "text_link", "offset": 0, "length": 3, "url": f"https://{CANARY}.org"}]),
        "forward_origin": st.just({"type": "hidden_user", "sender_user_name": CANARY, "date": NOW}),
        "contact": st.just({"phone_number": CANARY, "first_name": CANARY}),
        "location": st.just({"latitude": 42.875, "longitude": 74.625}),
        "photo": st.just([{"file_id": CANARY, "file_unique_id": CANARY, "width": 1, "height": 1}]),
        "quote": st.just({"text": CANARY, "position": 0}),
        "external_reply": st.just({"origin": {"type": "hidden_user", "sender_user_name": CANARY, "date": NOW}}),
        "author_signature": words,
        "sender_chat": st.just({**GROUP, "title": CANARY, "username": CANARY}),
        "reply_to_message": accounts.map(reply_to),
        "left_chat_member": st.just(person(9)),
        "new_chat_members": st.lists(accounts, max_size=3),
        "new_chat_title": words,
        "pinned_message": accounts.map(reply_to),
        "via_bot": st.just(BOT),
        "message_thread_id": st.integers(1, 9),
        "is_topic_message": st.booleans(),
        "migrate_to_chat_id": st.just(-1009),
        "edit_date": st.just(NOW),
        "from": accounts,
        "text": words
        | st.tuples(
            st.sampled_from([*sorted(OWN), "other"]), st.sampled_from(["", "@kaldy_bot", "@Kaldy_Bot"]), words
        ).map(lambda parts: f"/{parts[0]}{parts[1]} {parts[2]}"),
        "chat": st.sampled_from([GROUP, {**GROUP, "type": "group", "id": -5, "username": CANARY, "is_forum": True}]),
    },
)  # fmt: skip
