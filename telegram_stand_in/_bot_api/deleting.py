"""Messages deleted and pinned.

Sources: tdlib/td, MessagesManager.cpp, can_delete_message, can_revoke_message, can_pin_message; DialogManager.cpp,
can_pin_messages.
"""

import json
from dataclasses import replace
from typing import Any

from telegram_stand_in._bot_api.access import find_chat, find_message
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.params import Params, to_integer
from telegram_stand_in._world.chats import DELETE_LIMIT, Message, PrivateChat
from telegram_stand_in._world.groups import Group
from telegram_stand_in._world.state import State

MAX_DELETED = 100


async def delete_message(state: State, params: Params) -> Any:
    if not params.text("chat_id"):
        raise bad_request("Chat identifier is not specified")
    if params.integer("message_id") <= 0:
        raise bad_request("Message identifier is not specified")
    chat, message = find_message(state, params, "message to delete")
    return _delete(state, chat, [message])


async def delete_messages(state: State, params: Params) -> Any:
    """Those that there are; what is gone already is passed over."""
    wanted = _ids(params)
    chat = find_chat(state, params)
    return _delete(state, chat, [chat.messages[each] for each in dict.fromkeys(wanted) if each in chat.messages])


def _ids(params: Params) -> list[int]:
    if not params.text("message_ids"):
        raise bad_request("Message identifiers are not specified")
    values = params.json("message_ids", "Can't parse message_ids JSON object")
    if not isinstance(values, list):
        raise bad_request("Expected an Array of message identifiers")
    if len(values) > MAX_DELETED:
        raise bad_request("Too many message identifiers specified")
    ids = []
    for each in values:
        if isinstance(each, bool) or not isinstance(each, int | float | str):
            raise bad_request("Message identifier must be a Number")
        text = each if isinstance(each, str) else json.dumps(each)
        if str(to_integer(text)) != text:
            raise bad_request("Can't parse message identifier as a Number")
        if int(text) <= 0:
            raise bad_request("Invalid message identifier specified")
        ids.append(int(text))
    if not ids:
        raise bad_request("Message identifiers are not specified")
    return ids


def _delete(state: State, chat: PrivateChat | Group, messages: list[Message]) -> bool:
    """All of them, or none when one cannot be."""
    for each in messages:
        if (error := _keeps(state, chat, each)) is not None:
            raise error
    for each in messages:
        state.delete(chat, each.id, by_bot=True)
    return True


def _keeps(state: State, chat: PrivateChat | Group, message: Message) -> ApiError | None:
    """Why it cannot be deleted."""
    old = state.now() - message.date > DELETE_LIMIT
    if isinstance(chat, Group) and chat.type != "group":
        opening = message.rest.keys() & {"forum_topic_created", "migrate_from_chat_id"}
        mine = message.by_bot or ("can_delete_messages" in chat.bot.rights and chat.bot.rules)
        return None if mine and not (old or opening) else bad_request("Message can't be deleted")
    mine = isinstance(chat, PrivateChat) or message.by_bot or chat.bot.rules
    return None if mine and not old else bad_request("Message can't be deleted for everyone")


async def pin_chat_message(state: State, params: Params) -> Any:
    """Telegram says in the chat that it was pinned, which the bot hears as well."""
    chat, message = find_message(state, params, "message to pin")
    _check_pins(chat)
    if message.is_service:
        raise bad_request("Service messages can't be pinned")
    if message.id in chat.pinned:
        raise bad_request("CHAT_NOT_MODIFIED")
    state.pin(chat, message.id, by_bot=True)
    rest = {"pinned_message": replace(message, reply_to=None).as_json()}
    state.deliver(Message(state.next_message_id(chat), chat, state.bot, state.now(), rest=rest))
    return True


async def unpin_chat_message(state: State, params: Params) -> Any:
    """The one named, else the one pinned last."""
    if params.integer("message_id") > 0:
        chat, message = find_message(state, params, "message to unpin")
        number = message.id
    else:
        chat = find_chat(state, params)
        if not chat.pinned:
            raise bad_request("Message to unpin not found")
        number = chat.pinned[-1]
    _check_pins(chat)
    if number not in chat.pinned:
        raise bad_request("CHAT_NOT_MODIFIED")
    state.unpin(chat, number, by_bot=True)
    return True


def _check_pins(chat: PrivateChat | Group) -> None:
    if isinstance(chat, PrivateChat):
        return
    small_member = chat.type == "group" and not chat.bot.rules
    if small_member or not chat.bot_may("can_pin_messages"):
        raise bad_request("Not enough rights to manage pinned messages in the chat")
