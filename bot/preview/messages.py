"""Calls that send, edit, delete and answer. Refusals are worded as telegram-bot-api and TDLib word them."""

from dataclasses import replace
from typing import Any

from bot.preview.chats import DELETE_LIMIT, Chat, Message, Place
from bot.preview.entities import Entity
from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields, Json, text_of, to_integer
from bot.preview.groups import Group
from bot.preview.keyboards import Markup, check_on_server, read_markup
from bot.preview.state import State
from bot.preview.text import MAX_TEXT, clean, formatted

ACTIONS = frozenset(
    {
        "cancel",
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
MAX_ANSWER = 200
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"


def find_chat(state: State, fields: Fields) -> Chat | Group:
    """The chat of chat_id as the bot may see it; 400 for an unknown one, 403 for a deleted account."""
    raw = fields.text("chat_id")
    if not raw:
        raise bad_request("Bad Request: chat_id is empty")
    chat = state.chats.get(to_integer(raw))
    if chat is None or not chat.met:
        raise bad_request("Bad Request: chat not found")
    return chat


def writable(chat: Chat | Group, permission: str = "can_send_messages") -> None:
    """403 when nothing can be written there."""
    error = chat.access() or chat.refusal(permission)
    if error is not None:
        raise error


def find_message(state: State, fields: Fields, what: str) -> tuple[Chat | Group, Message]:
    """The message of chat_id and message_id; 400 "message to … not found"."""
    chat = find_chat(state, fields)
    error = chat.access()
    if error is not None:
        raise error
    message = chat.messages.get(fields.integer("message_id"))
    if message is None:
        raise bad_request(f"{what} not found")
    return chat, message


def with_people(state: State, entities: list[Entity]) -> tuple[Entity, ...]:
    """Mentions of people by id: the user is put in, an unknown one loses the mention."""
    result = []
    for each in entities:
        if each.type != "text_mention":
            result.append(each)
        elif isinstance(chat := state.chats.get(each.extra["user_id"]), Chat) and chat.met:
            result.append(replace(each, extra={"user": chat.person.as_user()}))
    return tuple(result)


def read_text(fields: Fields, name: str) -> tuple[str, list[Entity]]:
    """The parameter `name` ("text" or "caption"), by parse_mode or by the entities that came with it."""
    given = fields.json("entities" if name == "text" else "caption_entities", "Can't parse entities JSON object")
    entities = [_entity(each) for each in given] if isinstance(given, list) else []
    return formatted(fields.text(name), fields.text("parse_mode"), entities, may_be_empty=name == "caption")


def _entity(value: Any) -> Entity:
    try:
        if not isinstance(value, dict):
            raise bad_request("expected an Object")
        kind = text_of(value, "type", required=True)
        offset, length = (to_integer(text_of(value, name, required=True)) for name in ("offset", "length"))
    except ApiError as error:
        raise bad_request(f"Can't parse MessageEntity: {error.message}") from None
    extra = {name: value[name] for name in ("url", "language", "custom_emoji_id") if name in value}
    return Entity(kind, offset, length, extra)


async def send_message(state: State, fields: Fields) -> Any:
    if not fields.text("text"):
        raise bad_request("Message text is empty")
    text, entities = read_text(fields, "text")
    too_long = "Message is too long" if len(text) > MAX_TEXT else None
    return send(state, fields, text, entities, too_long=too_long)


def send(
    state: State,
    fields: Fields,
    text: str,
    entities: list[Entity],
    *,
    media: Json | None = None,
    too_long: str | None = None,
) -> Json:
    """Put a message of the bot's into the chat, after the checks that all kinds share, in Telegram's order."""
    markup = read_markup(fields)
    chat = find_chat(state, fields)
    if (error := chat.access()) is not None and isinstance(chat, Group):
        raise error
    reply_to = replied(chat, fields)
    rest = _thread(chat, fields, reply_to)
    if too_long is not None:
        raise bad_request(too_long)
    check_on_server(markup)
    writable(chat, _PERMISSIONS.get(next(iter(media or {}), ""), "can_send_messages"))
    message = Message(
        state.next_message_id(chat),
        place_of(chat),
        state.bot,
        state.now(),
        text,
        with_people(state, entities),
        markup,
        media=media or {},
        rest=rest,
        reply_to=reply_to,
    )
    state.keep(message)
    return message.as_json()


_PERMISSIONS = {"document": "can_send_documents", "photo": "can_send_photos"}


def place_of(chat: Chat | Group) -> Place:
    """What stands in a message as its chat."""
    return chat.person if isinstance(chat, Chat) else chat


def _thread(chat: Chat | Group, fields: Fields, reply_to: Message | None) -> Json:
    """The topic: the one named, else that of the message replied to."""
    thread = fields.integer("message_thread_id")
    if isinstance(chat, Chat):
        if thread:
            raise bad_request("Bad Request: message thread not found")
        return {}
    inherited = reply_to.rest.get("message_thread_id", 0) if reply_to is not None else 0
    return chat.thread(thread or inherited)


def replied(chat: Chat | Group, fields: Fields) -> Message | None:
    """The message it replies to; 400 when it is gone, unless the call allows that."""
    reply = fields.json("reply_parameters", "Can't parse reply parameters JSON object") or {}
    wanted = reply.get("message_id") or fields.integer("reply_to_message_id")
    if not wanted:
        return None
    message = chat.messages.get(int(wanted))
    if message is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


async def edit_message_text(state: State, fields: Fields) -> Any:
    if not fields.text("text"):
        raise bad_request("Message text is empty")
    text, entities = read_text(fields, "text")
    markup = inline_only(read_markup(fields))
    chat, message = find_message(state, fields, "message to edit")
    if not message.can_be_edited:
        raise bad_request("Message can't be edited")
    if message.media:
        raise bad_request("There is no text in the message to edit")
    if len(text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return edit(state, chat, message, replace(message, text=text, entities=with_people(state, entities)), markup)


async def edit_message_reply_markup(state: State, fields: Fields) -> Any:
    markup = inline_only(read_markup(fields))
    chat, message = find_message(state, fields, "message to edit")
    if not message.can_be_edited:
        raise bad_request("Message can't be edited")
    return edit(state, chat, message, message, markup)


def inline_only(markup: Markup | None) -> Markup | None:
    """Edits take inline keyboards only."""
    if markup is not None and markup.inline is None:
        raise bad_request("Inline keyboard expected")
    return markup


def edit(state: State, chat: Chat | Group, old: Message, new: Message, markup: Markup | None) -> Any:
    """Put `new` in the place of `old`; 400 when nothing differs."""
    check_on_server(markup)
    new = replace(new, markup=markup)
    if (new.text, new.entities, new.markup) == (old.text, old.entities, old.markup):
        raise bad_request(NOT_MODIFIED)
    if isinstance(chat, Chat) and chat.blocked:
        raise ApiError(403, "bot was blocked by the user")
    new = replace(new, edited=state.now())
    state.keep(new, edit=True)
    return new.as_json()


async def delete_message(state: State, fields: Fields) -> Any:
    if not fields.text("chat_id"):
        raise bad_request("Chat identifier is not specified")
    if fields.integer("message_id") <= 0:
        raise bad_request("Message identifier is not specified")
    chat, message = find_message(state, fields, "message to delete")
    if state.now() - message.date > DELETE_LIMIT:
        raise bad_request("Message can't be deleted for everyone")
    if isinstance(chat, Group) and not message.by_bot and not _may_delete(chat):
        raise bad_request("Message can't be deleted")
    del chat.messages[message.id]
    state.events.publish("delete", message.id, chat.id, by_bot=True)
    return True


def _may_delete(group: Group) -> bool:
    return group.bot.status == "administrator" and "can_delete_messages" in group.bot.rights


async def answer_callback_query(state: State, fields: Fields) -> Any:
    query = state.queries.get(fields.text("callback_query_id"))
    if query is None or query.answered or state.expired(query):
        raise bad_request(QUERY_GONE)
    text = clean(fields.text("text"))
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answered = True
    answer = {"query_id": query.id, "text": text, "alert": fields.flag("show_alert"), "url": fields.text("url")}
    state.answers[query.id] = answer
    state.events.publish("answer", answer, query.person.id, by_bot=True)
    return True


async def send_chat_action(state: State, fields: Fields) -> Any:
    if fields.text("action") not in ACTIONS:
        raise bad_request("Wrong parameter action in request")
    chat = find_chat(state, fields)
    writable(chat)
    state.events.publish("action", fields.text("action"), chat.id, by_bot=True)
    return True
