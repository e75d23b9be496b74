"""Edits of what the bot sent: by chat and message, or by the inline id of what was made with its inline mode.

Sources: tdlib/telegram-bot-api, Client.cpp, process_edit_message_text_query; tdlib/td, MessagesManager.cpp,
can_edit_message; InlineMessageManager.cpp.
"""

import re
from dataclasses import replace
from typing import Any

from telegram_stand_in._bot_api.access import find_message
from telegram_stand_in._bot_api.messages import read_text, with_people
from telegram_stand_in._formats.entities import Entity
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.keyboards import Markup, check_in, check_on_server, read_markup
from telegram_stand_in._formats.params import Params
from telegram_stand_in._formats.text import MAX_CAPTION, MAX_TEXT
from telegram_stand_in._world.chats import Message, PrivateChat
from telegram_stand_in._world.groups import Group
from telegram_stand_in._world.state import State

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


async def edit_message_text(state: State, params: Params) -> Any:
    if not params.text("text"):
        raise bad_request("Message text is empty")
    text, entities = read_text(params, "text")
    markup = read_markup(params)
    chat, message = _editable(state, params)
    if message.media:
        raise bad_request("There is no text in the message to edit")
    if len(text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _edit(state, params, chat, message, _written(state, message, text, entities), markup)


async def edit_message_caption(state: State, params: Params) -> Any:
    markup = read_markup(params)
    text, entities = read_text(params, "caption")
    chat, message = _editable(state, params)
    if not {"document", "photo"} & message.media.keys():
        raise bad_request("There is no caption in the message to edit")
    if len(text) > MAX_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    return _edit(state, params, chat, message, _written(state, message, text, entities), markup)


async def edit_message_reply_markup(state: State, params: Params) -> Any:
    markup = read_markup(params)
    chat, message = _editable(state, params)
    return _edit(state, params, chat, message, message, markup)


def _by_inline_id(params: Params) -> bool:
    return not params.text("chat_id") and params.integer("message_id") <= 0


def _editable(state: State, params: Params) -> tuple[PrivateChat | Group, Message]:
    if _by_inline_id(params):
        return _made_inline(state, params.text("inline_message_id"))
    chat, message = find_message(state, params, "message to edit", "edit")
    if not message.can_be_edited:
        raise bad_request("Message can't be edited")
    return chat, message


def _made_inline(state: State, inline_id: str) -> tuple[PrivateChat | Group, Message]:
    if not inline_id:
        raise bad_request("Message identifier is not specified")
    if not re.fullmatch(r"[A-Za-z0-9_-]{27}|[A-Za-z0-9_-]{32}", inline_id):
        raise bad_request("Invalid inline message identifier specified")
    chat_id, message_id = state.inline_messages.get(inline_id, (0, 0))
    chat = state.chats.get(chat_id)
    if chat is None or message_id not in chat.messages:
        raise bad_request("MESSAGE_ID_INVALID")
    return chat, chat.messages[message_id]


def _written(state: State, message: Message, text: str, entities: list[Entity]) -> Message:
    return replace(message, text=text, entities=with_people(state, entities))


def _edit(
    state: State, params: Params, chat: PrivateChat | Group, old: Message, new: Message, markup: Markup | None
) -> Any:
    """Put `new` in the place of `old`; 400 when nothing differs. An edit by inline id is answered by True alone."""
    if markup is not None and markup.inline is None:
        raise bad_request("Inline keyboard expected")
    check_in(markup, chat.type)
    check_on_server(markup)
    new = replace(new, markup=markup)
    if (new.text, new.entities, new.markup) == (old.text, old.entities, old.markup):
        raise bad_request(NOT_MODIFIED)
    by_inline_id = _by_inline_id(params)
    if isinstance(chat, PrivateChat) and chat.blocked and not by_inline_id:
        raise ApiError(403, "bot was blocked by the user")
    new = replace(new, edited=state.now())
    state.keep(new, edit=True, by_bot=True)
    return True if by_inline_id else new.as_json()
