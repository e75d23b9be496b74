"""Edits of what the bot sent: by chat and message, or by the inline id of what was made with its inline mode.

Sources: tdlib/telegram-bot-api, Client.cpp, process_edit_message_text_query; tdlib/td, MessagesManager.cpp,
can_edit_message; InlineMessageManager.cpp.
"""

import re
from dataclasses import replace
from typing import Any

from bot.preview.chats import Chat, Message
from bot.preview.entities import Entity
from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields
from bot.preview.groups import Group
from bot.preview.keyboards import Markup, check_in, check_on_server, read_markup
from bot.preview.messages import read_text, with_people
from bot.preview.reach import reach_message
from bot.preview.state import State
from bot.preview.text import MAX_CAPTION, MAX_TEXT

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


async def edit_message_text(state: State, fields: Fields) -> Any:
    if not fields.text("text"):
        raise bad_request("Message text is empty")
    text, entities = read_text(fields, "text")
    markup = read_markup(fields)
    chat, message = _editable(state, fields)
    if message.media:
        raise bad_request("There is no text in the message to edit")
    if len(text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _edit(state, fields, chat, message, _written(state, message, text, entities), markup)


async def edit_message_caption(state: State, fields: Fields) -> Any:
    markup = read_markup(fields)
    text, entities = read_text(fields, "caption")
    chat, message = _editable(state, fields)
    if not {"document", "photo"} & message.media.keys():
        raise bad_request("There is no caption in the message to edit")
    if len(text) > MAX_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    return _edit(state, fields, chat, message, _written(state, message, text, entities), markup)


async def edit_message_reply_markup(state: State, fields: Fields) -> Any:
    markup = read_markup(fields)
    chat, message = _editable(state, fields)
    return _edit(state, fields, chat, message, message, markup)


def _by_inline_id(fields: Fields) -> bool:
    return not fields.text("chat_id") and fields.integer("message_id") <= 0


def _editable(state: State, fields: Fields) -> tuple[Chat | Group, Message]:
    if _by_inline_id(fields):
        return _made_inline(state, fields.text("inline_message_id"))
    chat, message = reach_message(state, fields, "message to edit", "edit")
    if not message.can_be_edited:
        raise bad_request("Message can't be edited")
    return chat, message


def _made_inline(state: State, inline_id: str) -> tuple[Chat | Group, Message]:
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


def _edit(state: State, fields: Fields, chat: Chat | Group, old: Message, new: Message, markup: Markup | None) -> Any:
    """Put `new` in the place of `old`; 400 when nothing differs. An edit by inline id is answered by True alone."""
    if markup is not None and markup.inline is None:
        raise bad_request("Inline keyboard expected")
    check_in(markup, "private" if isinstance(chat, Chat) else chat.type)
    check_on_server(markup)
    new = replace(new, markup=markup)
    if (new.text, new.entities, new.markup) == (old.text, old.entities, old.markup):
        raise bad_request(NOT_MODIFIED)
    by_inline_id = _by_inline_id(fields)
    if isinstance(chat, Chat) and chat.blocked and not by_inline_id:
        raise ApiError(403, "bot was blocked by the user")
    new = replace(new, edited=state.now())
    state.keep(new, edit=True, by_bot=True)
    return True if by_inline_id else new.as_json()
