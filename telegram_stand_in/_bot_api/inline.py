"""The bot's answer to an inline query: results, each with the message that it becomes when it is chosen.

Sources: tdlib/telegram-bot-api, Client.cpp, process_answer_inline_query_query, get_inline_query_result; tdlib/td,
InlineQueriesManager.cpp, answer_inline_query; core.telegram.org/method/messages.setInlineBotResults
for the codes of the closed servers.
"""

import json
from dataclasses import replace
from typing import Any

from telegram_stand_in._bot_api.media import photo
from telegram_stand_in._formats.errors import QUERY_GONE, ApiError, bad_request
from telegram_stand_in._formats.keyboards import Markup, check_on_server, read_markup
from telegram_stand_in._formats.links import PAYLOAD, preview_options
from telegram_stand_in._formats.params import Json, Params, text_of
from telegram_stand_in._formats.text import MAX_CAPTION, MAX_TEXT, clean, formatted
from telegram_stand_in._world.inline_query import LIFE, Posted
from telegram_stand_in._world.state import State

MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_CACHE = 24 * 60 * 60
MAX_PARAMETER = 64


async def answer_inline_query(state: State, params: Params) -> Any:
    button = _button(params)
    raw = params.json("results", "Can't parse JSON encoded inline query results")
    if not isinstance(raw, list | None):
        raise bad_request("Expected an Array of inline query results")
    if len(raw or []) > MAX_RESULTS:
        raise bad_request("Too many inline query results specified")
    read = [_read_result(state, each) for each in raw or []]
    results = [result for result, _post in read]
    posts = {result["id"]: post for result, post in read if post is not None}
    _check_parameter(button)
    asked = state.inline_queries.get(params.text("inline_query_id"))
    if asked is None or asked.answered is not None or state.now() - asked.at > LIFE:
        raise bad_request(QUERY_GONE)
    _check_on_server(results, posts, button, params.text("next_offset"))
    asked.results, asked.posts, asked.button = results, posts, button
    asked.next_offset, asked.is_personal = params.text("next_offset"), params.flag("is_personal")
    asked.cache_time = params.integer("cache_time", 300, low=0, high=MAX_CACHE)
    asked.answered = state.now()
    state.inline_kept[asked.key(personal=asked.is_personal)] = asked
    state.events.publish("inline", asked, asked.person.id, by_bot=True)
    return True


def _button(params: Params) -> Json | None:
    """What stands above the results: words, and the start parameter with which it opens the private chat."""
    refusal = "Can't parse inline query results button"
    value = params.json("button", f"{refusal} JSON object")
    if not params.text("button"):
        return None
    try:
        if not isinstance(value, dict):
            raise bad_request("InlineQueryResultsButton must be an Object")
        text = clean(text_of(value, "text", required=True))
        if "start_parameter" in value:
            return {"text": text, "start_parameter": text_of(value, "start_parameter", required=True)}
        raise bad_request("InlineQueryResultsButton must have exactly one optional field")
    except ApiError as error:
        raise bad_request(f"{refusal}: {error.message}") from None


def _check_parameter(button: Json | None) -> None:
    parameter = (button or {}).get("start_parameter", "none")
    if not parameter:
        raise bad_request("Can't use empty start_parameter")
    if len(parameter.encode()) > MAX_PARAMETER:
        raise bad_request("Too long start_parameter specified")
    if not PAYLOAD.fullmatch(parameter):
        raise bad_request("Unallowed characters in start_parameter are used")


def _read_result(state: State, value: Any) -> tuple[Json, Posted | None]:
    """A result, and what an article or a photo that was sent before becomes, read as a message is."""
    try:
        if not isinstance(value, dict):
            raise bad_request("Inline query result must be an object")
        kind = text_of(value, "type", required=True).lower()
        result = {**value, "type": kind, "id": text_of(value, "id", required=True)}
        post = _read_content(value, required=kind == "article")
        if kind == "article":
            result["title"] = text_of(value, "title", required=True)
        sent = kind == "photo" and not text_of(value, "photo_url")
        file_id = text_of(value, "photo_file_id", required=True) if sent else ""
        if sent and post is None:
            caption, entities = formatted(
                text_of(value, "caption"), text_of(value, "parse_mode"), [], may_be_empty=True
            )
            post = Posted(caption, tuple(entities), _markup(value), {})
    except ApiError as error:
        raise bad_request(f"Can't parse inline query result: {error.message}") from None
    if sent and post:
        if not file_id:
            raise bad_request("Remote file identifier can't be empty")
        media = photo(state, Params({}), "photo", file_id)  # also where another text is given in its place
        post = post if "input_message_content" in value else replace(post, media=media)
    return result, post if sent or kind == "article" else None


def _read_content(result: Json, *, required: bool) -> Posted | None:
    content = result.get("input_message_content")
    if content is None:
        if required:
            raise bad_request('Can\'t find field "message_text"')
        return None
    if not isinstance(content, dict):
        raise bad_request('Field "input_message_content" must be of type Object')
    text = text_of(content, "message_text")
    if not text:
        raise bad_request("Input message content is not specified")
    rest = preview_options(content["link_preview_options"]) if "link_preview_options" in content else {}
    parsed, entities = formatted(text, text_of(content, "parse_mode"), [])
    return Posted(parsed, tuple(entities), _markup(result), rest)


def _markup(result: Json) -> Markup | None:
    if "reply_markup" not in result:
        return None
    return read_markup(Params({"reply_markup": json.dumps(result["reply_markup"])}))


def _check_on_server(results: list[Json], posts: dict[str, Posted], button: Json | None, next_offset: str) -> None:
    """What only the servers behind the Bot API refuse."""
    ids = [each["id"] for each in results]
    if not all(ids):
        raise bad_request("RESULT_ID_EMPTY")
    if any(len(each.encode()) > MAX_ID_BYTES for each in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if any(each["type"] == "article" and not clean(each["title"]).strip() for each in results):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    for post in posts.values():
        check_on_server(post.markup)
        if len(post.text) > (MAX_CAPTION if post.media else MAX_TEXT):
            raise bad_request("MEDIA_CAPTION_TOO_LONG" if post.media else "MESSAGE_TOO_LONG")
    if len(next_offset.encode()) > MAX_ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    if button is not None and not button["text"].strip():
        raise bad_request("SWITCH_PM_TEXT_EMPTY")
