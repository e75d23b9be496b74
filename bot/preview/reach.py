"""Which chat and which message a call means, and whether the bot may reach them.

Source: tdlib/telegram-bot-api, Client.cpp, check_chat, check_chat_access, check_message.
"""

from bot.preview.chats import Chat, Message, Place, Rights
from bot.preview.errors import bad_request
from bot.preview.fields import Fields, to_integer
from bot.preview.groups import Group
from bot.preview.state import State

KINDS = {"document": "documents", "photo": "photos", "location": "locations"}
"""What a message is called that carries this (for `writable`); one without any is "text messages"."""


def reach(state: State, fields: Fields, rights: Rights = "write") -> Chat | Group:
    """The chat of chat_id, by number or @name.

    ApiError 400 for one that the bot does not know, and 400 or 403 where it has not those `rights`.
    """
    raw = fields.text("chat_id")
    if not raw:
        raise bad_request("Bad Request: chat_id is empty")
    chat = state.named(raw) if raw.startswith("@") else state.chats.get(to_integer(raw))
    if chat is None or not chat.met:
        raise bad_request("Bad Request: chat not found")
    if (error := chat.access(rights)) is not None:
        raise error
    return chat


def reach_message(state: State, fields: Fields, what: str, rights: Rights = "write") -> tuple[Chat | Group, Message]:
    """The message of chat_id and message_id; ApiError as `reach`, or 400 "<what> not found"."""
    chat = reach(state, fields, rights)
    message = chat.messages.get(fields.integer("message_id"))
    if message is None:
        raise bad_request(f"{what} not found")
    return chat, message


def writable(chat: Chat | Group, what: str) -> None:
    """ApiError when the bot may not send that ("text messages", "photos" …) there."""
    if (error := chat.refusal(what)) is not None:
        raise error


def place_of(chat: Chat | Group) -> Place:
    """What stands in a message as its chat."""
    return chat.person if isinstance(chat, Chat) else chat
