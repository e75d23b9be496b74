"""Messages that cannot be edited, deleted, pinned or answered by a press."""

from typing import Any

from tests.telegram_stand_in.error_table.rows import BIG, EMMA, RIGHTS, SMALL, Row, key, placed, ruling, to

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
CAPTION, DELETE, PIN, UNPIN = "editMessageCaption", "deleteMessages", "pinChatMessage", "unpinChatMessage"


def edit(message: str = "$sent", **params: Any) -> dict[str, Any]:
    return to(EMMA, message_id=message, **params)


ROWS = [
    # Edits
    Row(400, NOT_MODIFIED, "editMessageText", edit(text="Hello", reply_markup=key(callback_data="go"))),
    Row(400, "Bad Request: message to edit not found", "editMessageText", edit("1")),
    Row(400, "Bad Request: message can't be edited", "editMessageText", edit("$said")),
    Row(400, "Bad Request: there is no text in the message to edit", "editMessageText", edit("$document")),
    Row(400, "Bad Request: MESSAGE_TOO_LONG", "editMessageText", edit(text="x" * 4097)),
    Row(400, "Bad Request: there is no caption in the message to edit", CAPTION, edit(caption="x")),
    Row(400, "Bad Request: MEDIA_CAPTION_TOO_LONG", CAPTION, edit("$document", caption="x" * 1025)),
    Row(400, NOT_MODIFIED, CAPTION, edit("$document")),
    Row(400, "Bad Request: message to edit not found", CAPTION, edit("1", caption="x")),
    Row(400, "Bad Request: message can't be edited", "editMessageReplyMarkup", edit("$keys")),
    Row(400, "Bad Request: message can't be edited", "editMessageText", edit("$viaother")),
    Row(400, "Bad Request: message identifier is not specified", "editMessageText", {"text": "x"}),
    Row(400, "Bad Request: invalid inline message identifier specified", "editMessageText",
        {"text": "x", "inline_message_id": "nothing"}),
    Row(400, "Bad Request: MESSAGE_ID_INVALID", "editMessageReplyMarkup", {"inline_message_id": "A" * 27}),
    # Deleting and pinning
    Row(400, "Bad Request: message to delete not found", "deleteMessage", {"chat_id": EMMA, "message_id": 1}),
    Row(400, "Bad Request: message can't be deleted", "deleteMessage", {"chat_id": BIG, "message_id": "$theirs"}),
    Row(400, "Bad Request: message identifiers are not specified", DELETE, {"chat_id": EMMA}),
    Row(400, "Bad Request: message identifiers are not specified", DELETE, {"chat_id": EMMA, "message_ids": []}),
    Row(400, "Bad Request: can't parse message_ids JSON object", DELETE, {"chat_id": EMMA, "message_ids": "["}),
    Row(400, "Bad Request: expected an Array of message identifiers", DELETE, {"chat_id": EMMA, "message_ids": 1}),
    Row(400, "Bad Request: too many message identifiers specified", DELETE,
        {"chat_id": EMMA, "message_ids": list(range(1, 102))}),
    Row(400, "Bad Request: message identifier must be a Number", DELETE, {"chat_id": EMMA, "message_ids": [None]}),
    Row(400, "Bad Request: can't parse message identifier as a Number", DELETE,
        {"chat_id": EMMA, "message_ids": ["x"]}),
    Row(400, "Bad Request: invalid message identifier specified", DELETE, {"chat_id": EMMA, "message_ids": [0]}),
    Row(400, "Bad Request: message can't be deleted", DELETE, {"chat_id": BIG, "message_ids": ["$theirs"]}),
    Row(400, "Bad Request: message can't be deleted for everyone", "deleteMessage",
        {"chat_id": SMALL, "message_id": "$small"}),
    Row(400, "Bad Request: message to pin not found", PIN, {"chat_id": EMMA, "message_id": 1}),
    Row(400, RIGHTS + "manage pinned messages in the chat", PIN, {"chat_id": BIG, "message_id": "$theirs"}),
    Row(400, RIGHTS + "manage pinned messages in the chat", PIN, {"chat_id": SMALL, "message_id": "$small"}),
    Row(400, RIGHTS + "manage pinned messages in the chat", PIN, {"chat_id": BIG, "message_id": "$theirs"},
        before=ruling("can_delete_messages")),
    Row(400, "Bad Request: service messages can't be pinned", PIN, {"chat_id": BIG, "message_id": "$joined"},
        before=ruling("can_pin_messages")),
    Row(400, "Bad Request: message to unpin not found", UNPIN, {"chat_id": EMMA}),
    Row(400, "Bad Request: message to unpin not found", UNPIN, {"chat_id": EMMA, "message_id": 1}),
    Row(403, "Forbidden: bot was kicked from the supergroup chat", PIN, {"chat_id": BIG, "message_id": "$theirs"},
        before=placed(BIG, "kicked")),
    # Presses
    Row(400, OLD, "answerCallbackQuery", {"callback_query_id": "1"}),
]  # fmt: skip
