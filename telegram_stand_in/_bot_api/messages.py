"""Texts and what all kinds of messages share. Refusals are worded as telegram-bot-api and TDLib word them."""

from dataclasses import replace
from typing import Any

from telegram_stand_in._bot_api.access import KINDS, check_may_send, find_chat
from telegram_stand_in._formats.entities import Entity
from telegram_stand_in._formats.errors import QUERY_GONE, ApiError, bad_request
from telegram_stand_in._formats.keyboards import check_in, check_on_server, read_markup
from telegram_stand_in._formats.links import bot_link, preview_options
from telegram_stand_in._formats.params import Json, Params, text_of, to_integer
from telegram_stand_in._formats.text import MAX_TEXT, clean, formatted
from telegram_stand_in._world.chats import Answer, Message, PrivateChat
from telegram_stand_in._world.groups import Group
from telegram_stand_in._world.state import State

ACTIONS = frozenset({
    "cancel", "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio",
    "upload_audio", "upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note",
    "upload_video_note",
})  # fmt: skip
MAX_ANSWER = 200


def with_people(state: State, entities: list[Entity]) -> tuple[Entity, ...]:
    """Mentions of people by id: the user is put in, an unknown one loses the mention."""
    result = []
    for each in entities:
        if each.type != "text_mention":
            result.append(each)
        elif isinstance(chat := state.chats.get(each.extra["user_id"]), PrivateChat) and chat.met:
            result.append(replace(each, extra={"user": chat.person.as_user()}))
    return tuple(result)


def read_text(params: Params, name: str) -> tuple[str, list[Entity]]:
    """The parameter `name` ("text" or "caption"), by parse_mode or by the entities that came with it."""
    given = params.json("entities" if name == "text" else "caption_entities", "Can't parse entities JSON object")
    entities = [_entity(each) for each in given] if isinstance(given, list) else []
    return formatted(params.text(name), params.text("parse_mode"), entities, may_be_empty=name == "caption")


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


async def send_message(state: State, params: Params) -> Any:
    if not params.text("text"):
        raise bad_request("Message text is empty")
    text, entities = read_text(params, "text")
    given = params.json("link_preview_options", "Can't parse link preview options JSON object")
    previewed = preview_options(given) if params.text("link_preview_options") else {}
    too_long = "Message is too long" if len(text) > MAX_TEXT else None
    return send(state, params, text, entities, rest=previewed, too_long=too_long)


def send(
    state: State,
    params: Params,
    text: str,
    entities: list[Entity],
    *,
    media: Json | None = None,
    rest: Json | None = None,
    too_long: str | None = None,
) -> Json:
    """Put a message of the bot's into the chat, after the checks that all kinds share, in Telegram's order."""
    markup = read_markup(params)
    chat, in_topic, counts_as_reply_to = destination(state, params)
    check_in(markup, chat.type)
    if too_long is not None:
        raise bad_request(too_long)
    check_on_server(markup)
    check_may_send(chat, KINDS[next(iter(media))] if media else "text messages")
    parts = {"markup": markup, "media": media or {}, "rest": {**(rest or {}), **in_topic}}
    return post(state, chat, text, with_people(state, entities), reply_to=counts_as_reply_to, **parts)


def destination(state: State, params: Params) -> tuple[PrivateChat | Group, Json, Message | None]:
    """The chat, the fields of the topic there, and the message that the new one counts to answer."""
    chat = find_chat(state, params)
    reply_to = replied(chat, params)
    thread = max(0, params.integer("message_thread_id"))
    if isinstance(chat, Group):
        in_topic, counts_as_reply_to = chat.thread(thread, reply_to)
        chat.check_open(in_topic)
        return chat, in_topic, counts_as_reply_to
    if thread:
        raise bad_request("Bad Request: message thread not found")
    return chat, {}, reply_to


def post(state: State, chat: PrivateChat | Group, text: str, entities: tuple[Entity, ...], **parts: Any) -> Json:
    """Put a message of the bot's into the chat; all checks are done. `parts` are further fields of Message."""
    message = Message(state.next_message_id(chat), chat, state.bot, state.now(), text, entities, **parts)
    state.keep(message)
    return message.as_json()


def replied(chat: PrivateChat | Group, params: Params) -> Message | None:
    """The message it replies to; 400 when it is gone, unless the call allows that."""
    reply = params.json("reply_parameters", "Can't parse reply parameters JSON object")
    if params.text("reply_parameters") and not isinstance(reply, dict):
        raise bad_request("Object expected as reply parameters")
    if reply:
        wanted = to_integer(text_of(reply, "message_id", required=True))
    else:
        wanted = params.integer("reply_to_message_id")
    if wanted <= 0:
        return None
    message = chat.messages.get(wanted)
    if message is None and not (reply or {}).get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


async def answer_callback_query(state: State, params: Params) -> Any:
    query = state.queries.get(params.text("callback_query_id"))
    if query is None or query.answer is not None or state.expired(query):
        raise bad_request(QUERY_GONE)
    text = clean(params.text("text"))
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.text("url")
    if url and bot_link(url, state.bot.username or "") is None:
        raise bad_request("URL_INVALID")  # only games may open other addresses
    query.answer = Answer(query.id, text, params.flag("show_alert"), url)
    state.events.publish("answer", query.answer, query.person.id, by_bot=True)
    return True


async def send_chat_action(state: State, params: Params) -> Any:
    if params.text("action") not in ACTIONS:
        raise bad_request("Wrong parameter action in request")
    chat = find_chat(state, params)
    if isinstance(chat, PrivateChat):
        check_may_send(chat, "text messages")
    state.events.publish("action", params.text("action"), chat.id, by_bot=True)
    return True
