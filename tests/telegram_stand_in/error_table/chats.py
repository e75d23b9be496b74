"""Chats and topics that the bot cannot write to, and members that it cannot restrict."""

from typing import Any

from tests.telegram_stand_in.error_table.rows import (
    BIG,
    CHANNEL,
    EMMA,
    FORUM,
    GONE,
    GROUPS,
    MET,
    NEVER_WROTE,
    RIGHTS,
    SMALL,
    Row,
    muted,
    placed,
    ruling,
    to,
)

RESTRICT = "restrictChatMember"


def restrict(chat: int = BIG, user: int = MET, permissions: Any = None) -> dict[str, Any]:
    return {"chat_id": chat, "user_id": user, "permissions": {} if permissions is None else permissions}


ROWS = [
    Row(400, "Bad Request: chat_id is empty", params={"text": "x"}),
    Row(400, "Bad Request: chat not found", params=to(999)),
    Row(400, "Bad Request: chat not found", params=to(NEVER_WROTE)),
    Row(400, "Bad Request: chat not found", params=to(-999)),
    Row(403, "Forbidden: bot was blocked by the user", params=to(EMMA), before=lambda world: world.emma.block()),
    Row(403, "Forbidden: user is deactivated", params=to(GONE)),
    Row(403, "Forbidden: bot can't initiate conversation with a user", params=to(MET)),
    *(Row(403, f"Forbidden: bot was kicked from the {kind} chat", params=to(chat), before=placed(chat, "kicked"))
      for kind, chat in GROUPS.items()),
    *(Row(403, f"Forbidden: bot is not a member of the {kind} chat", params=to(chat), before=placed(chat, "left"))
      for kind, chat in GROUPS.items()),
    Row(403, "Forbidden: the group chat was deleted", params=to(SMALL),
        before=lambda world: setattr(world.groups[SMALL].group, "deleted", True)),
    Row(400, "Bad Request: group chat was upgraded to a supergroup chat", params=to(SMALL),
        before=lambda world: world.groups[SMALL].migrate(world.emma.person),
        parameters={"migrate_to_chat_id": -1_002_000_000_001}),
    Row(400, "Bad Request: not enough rights to send text messages to the chat", params=to(BIG), before=muted(BIG)),
    Row(400, "Bad Request: not enough rights to send documents to the chat", "sendDocument",
        {"chat_id": BIG, "document": "$file"}, before=muted(BIG)),
    Row(400, "Bad Request: need administrator rights in the channel chat", params=to(CHANNEL),
        before=placed(CHANNEL, "member")),
    # Topics
    Row(400, "Bad Request: message thread not found", params=to(FORUM, message_thread_id=999)),
    Row(400, "Bad Request: message thread not found", params=to(FORUM, message_thread_id=1)),  # General has none
    Row(400, "Bad Request: message thread not found", params=to(EMMA, message_thread_id=999)),
    Row(400, "Bad Request: TOPIC_CLOSED", params=to(FORUM, message_thread_id="$closed")),
    # Members
    Row(400, "Bad Request: invalid user_id specified", RESTRICT, restrict(user=0)),
    Row(400, "Bad Request: can't parse permissions JSON object", RESTRICT, restrict(permissions="{")),
    Row(400, "Bad Request: object expected as permissions", RESTRICT, restrict(permissions=[])),
    Row(400, 'Bad Request: can\'t parse chat permissions: Field "can_send_polls" must be of type Boolean', RESTRICT,
        restrict(permissions={"can_send_polls": 1})),
    Row(400, "Bad Request: method is available only for supergroups", RESTRICT, restrict(SMALL)),
    Row(400, "Bad Request: method is available only for supergroups", RESTRICT, restrict(EMMA)),
    Row(400, "Bad Request: member not found", RESTRICT, restrict(user=999), before=ruling("can_restrict_members")),
    Row(400, "Bad Request: can't remove chat owner", RESTRICT, restrict(user=EMMA),
        before=ruling("can_restrict_members")),
    Row(400, "Bad Request: can't restrict self", RESTRICT, restrict(user=7_000_000_001)),
    Row(400, RIGHTS + "restrict/unrestrict chat member", RESTRICT, restrict()),
    Row(400, RIGHTS + "restrict/unrestrict chat member", RESTRICT, restrict(), before=ruling("can_pin_messages")),
    Row(400, "Bad Request: user is an administrator of the chat", RESTRICT, restrict(user=GONE),
        before=ruling("can_restrict_members")),
]  # fmt: skip
