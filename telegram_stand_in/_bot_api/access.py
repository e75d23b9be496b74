"""Which chat and which message a call means, and whether the bot may reach them.

Source: tdlib/telegram-bot-api, Client.cpp, check_chat, check_chat_access, check_message.
"""

from telegram_stand_in._formats.errors import bad_request
from telegram_stand_in._formats.params import Params, to_integer
from telegram_stand_in._world.chats import Message, PrivateChat, Rights
from telegram_stand_in._world.groups import Group
from telegram_stand_in._world.state import State

KINDS = {"document": "documents", "photo": "photos", "location": "locations"}
"""What a message is called that carries this (for `check_may_send`); one without any is "text messages"."""


def find_chat(state: State, params: Params, rights: Rights = "write") -> PrivateChat | Group:
    """The chat of chat_id, by number or @name.

    ApiError 400 for one that the bot does not know, and 400 or 403 where it has not those `rights`.
    """
    raw = params.text("chat_id")
    if not raw:
        raise bad_request("Bad Request: chat_id is empty")
    chat = state.named(raw) if raw.startswith("@") else state.chats.get(to_integer(raw))
    if chat is None or not chat.met:
        raise bad_request("Bad Request: chat not found")
    if (error := chat.access(rights)) is not None:
        raise error
    return chat


def find_message(
    state: State, params: Params, what: str, rights: Rights = "write"
) -> tuple[PrivateChat | Group, Message]:
    """The message of chat_id and message_id; ApiError as `find_chat`, or 400 "<what> not found"."""
    chat = find_chat(state, params, rights)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(f"{what} not found")
    return chat, message


def check_may_send(chat: PrivateChat | Group, what: str) -> None:
    """ApiError when the bot may not send that ("text messages", "photos" …) there."""
    if (error := chat.refusal(what)) is not None:
        raise error
