"""Texts and what all kinds of messages share. Refusals are worded as telegram-bot-api and TDLib word them."""

from dataclasses import replace
from typing import Any

from bot.preview.chats import Chat, Message
from bot.preview.entities import Entity
from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields, Json, text_of, to_integer
from bot.preview.groups import Group
from bot.preview.keyboards import Markup, check_in, check_on_server, read_markup
from bot.preview.links import bot_link, preview_options
from bot.preview.reach import KINDS, place_of, reach, writable
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
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"


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
    given = fields.json("link_preview_options", "Can't parse link preview options JSON object")
    previewed = preview_options(given) if fields.text("link_preview_options") else {}
    too_long = "Message is too long" if len(text) > MAX_TEXT else None
    return send(state, fields, text, entities, rest=previewed, too_long=too_long)


def send(
    state: State,
    fields: Fields,
    text: str,
    entities: list[Entity],
    *,
    media: Json | None = None,
    rest: Json | None = None,
    too_long: str | None = None,
) -> Json:
    """Put a message of the bot's into the chat, after the checks that all kinds share, in Telegram's order."""
    markup = read_markup(fields)
    chat, in_topic, counts_as_reply_to = destination(state, fields)
    check_in(markup, "private" if isinstance(chat, Chat) else chat.type)
    if too_long is not None:
        raise bad_request(too_long)
    check_on_server(markup)
    writable(chat, KINDS[next(iter(media))] if media else "text messages")
    return post(
        state,
        chat,
        text,
        with_people(state, entities),
        markup,
        media or {},
        {**(rest or {}), **in_topic},
        counts_as_reply_to,
    )


def destination(state: State, fields: Fields) -> tuple[Chat | Group, Json, Message | None]:
    """The chat, the fields of the topic there, and the message that the new one counts to answer."""
    chat = reach(state, fields)
    reply_to = replied(chat, fields)
    thread = max(0, fields.integer("message_thread_id"))
    if isinstance(chat, Group):
        in_topic, counts_as_reply_to = chat.thread(thread, reply_to)
        chat.check_open(in_topic)
        return chat, in_topic, counts_as_reply_to
    if thread:
        raise bad_request("Bad Request: message thread not found")
    return chat, {}, reply_to


def post(
    state: State,
    chat: Chat | Group,
    text: str,
    entities: tuple[Entity, ...],
    markup: Markup | None,
    media: Json,
    rest: Json,
    reply_to: Message | None,
) -> Json:
    """Put a message of the bot's into the chat; all checks are done."""
    message = Message(
        state.next_message_id(chat),
        place_of(chat),
        state.bot,
        state.now(),
        text,
        entities,
        markup,
        media=media,
        rest=rest,
        reply_to=reply_to,
    )
    state.keep(message)
    return message.as_json()


def replied(chat: Chat | Group, fields: Fields) -> Message | None:
    """The message it replies to; 400 when it is gone, unless the call allows that."""
    reply = fields.json("reply_parameters", "Can't parse reply parameters JSON object")
    if fields.text("reply_parameters") and not isinstance(reply, dict):
        raise bad_request("Object expected as reply parameters")
    if reply:
        wanted = to_integer(text_of(reply, "message_id", required=True))
    else:
        wanted = fields.integer("reply_to_message_id")
    if wanted <= 0:
        return None
    message = chat.messages.get(wanted)
    if message is None and not (reply or {}).get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


async def answer_callback_query(state: State, fields: Fields) -> Any:
    query = state.queries.get(fields.text("callback_query_id"))
    if query is None or query.answered or state.expired(query):
        raise bad_request(QUERY_GONE)
    text = clean(fields.text("text"))
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    url = fields.text("url")
    if url and bot_link(url, state.bot.username or "") is None:
        raise bad_request("URL_INVALID")  # only games may open other addresses
    query.answered = True
    answer = {"query_id": query.id, "text": text, "alert": fields.flag("show_alert"), "url": url}
    state.answers[query.id] = answer
    state.events.publish("answer", answer, query.person.id, by_bot=True)
    return True


async def send_chat_action(state: State, fields: Fields) -> Any:
    if fields.text("action") not in ACTIONS:
        raise bad_request("Wrong parameter action in request")
    chat = reach(state, fields)
    if isinstance(chat, Chat):
        writable(chat, "text messages")
    state.events.publish("action", fields.text("action"), chat.id, by_bot=True)
    return True
