"""Inline mode: @bot query anywhere, a list of results, one of them posted "via @bot".

Sources: tdlib/telegram-bot-api, Client.cpp, process_answer_inline_query_query, get_inline_query_result; tdlib/td,
InlineQueriesManager.cpp, send_inline_query, answer_inline_query; core.telegram.org/method/messages.setInlineBotResults
for the codes of the closed servers.
"""

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from bot.preview.chats import Chat, Person
from bot.preview.entities import Entity
from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields, Json, text_of
from bot.preview.keyboards import Markup, check_on_server, read_markup
from bot.preview.links import PAYLOAD, preview_options
from bot.preview.text import MAX_TEXT, clean, formatted

if TYPE_CHECKING:
    from bot.preview.state import State

LIFE = timedelta(seconds=30)
CHOSEN_LIFE = timedelta(seconds=600)
MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_QUERY = 256
MAX_CACHE = 24 * 60 * 60
MAX_PARAMETER = 64
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"

ChatType = Literal["sender", "private", "group", "supergroup", "channel"]
CacheKey = tuple[str, str, ChatType, int]


@dataclass(frozen=True, slots=True)
class Posted:
    """The message that a chosen result becomes; `rest` are further fields of it."""

    text: str
    entities: tuple[Entity, ...]
    markup: Markup | None
    rest: Json


@dataclass(slots=True)
class InlineQuery:
    """What somebody typed after the bot's name, and what they were offered; `cached` if the bot was not asked."""

    id: str
    person: Person
    query: str
    offset: str
    chat_type: ChatType
    at: datetime
    answered: datetime | None = None
    cached: bool = False
    results: list[Json] = field(default_factory=list)
    posts: dict[str, Posted] = field(default_factory=dict)
    next_offset: str = ""
    cache_time: int = 300
    is_personal: bool = False
    button: Json | None = None

    def post(self, result_id: str) -> Posted:
        """What the result of that id becomes. LookupError when there is none, ValueError for no article."""
        there = [each["id"] for each in self.results]
        if result_id not in there:
            raise LookupError(f"no result {result_id!r}; there are {there}")
        if result_id not in self.posts:
            raise ValueError("only articles can be posted here")
        return self.posts[result_id]

    def key(self, *, personal: bool) -> "CacheKey":
        """Under what its answer is kept, for this person or for everybody."""
        return self.query.strip(), self.offset, self.chat_type, self.person.id if personal else 0


def ask(state: "State", person: Person, query: str, offset: str, chat_type: ChatType) -> InlineQuery:
    """Type something after the bot's name; the bot is asked unless its answer to it is kept.

    ValueError when it is longer than Telegram passes on.
    """
    if len(query) > MAX_QUERY:
        raise ValueError(f"an inline query has at most {MAX_QUERY} characters")
    state.last_query_id += 1
    asked = InlineQuery(str(state.last_query_id), person, query, offset, chat_type, state.now())
    state.inline_queries[asked.id] = asked
    if (kept := _kept(state, asked)) is not None:
        asked.results, asked.posts, asked.next_offset, asked.button = (
            kept.results, kept.posts, kept.next_offset, kept.button,
        )  # fmt: skip
        asked.answered, asked.cached = asked.at, True
        state.events.publish("inline", asked, person.id, by_bot=True)
        return asked
    if isinstance(chat := state.chats.get(person.id), Chat):
        chat.met = True
    body: Json = {
        "id": asked.id, "from": person.as_user(), "query": query, "offset": offset, "chat_type": chat_type,
    }  # fmt: skip
    state.updates.put("inline_query", body, LIFE)
    return asked


def _kept(state: "State", asked: InlineQuery) -> InlineQuery | None:
    """An answer that Telegram gives again by itself: to the same words in that kind of chat, while it is fresh."""
    for personal in (True, False):
        kept = state.inline_kept.get(asked.key(personal=personal))
        if kept is not None and asked.at - (kept.answered or kept.at) < timedelta(seconds=kept.cache_time):
            return kept
    return None


async def answer_inline_query(state: "State", fields: Fields) -> Any:
    button = _button(fields)
    raw = fields.json("results", "Can't parse JSON encoded inline query results")
    if not isinstance(raw, list | None):
        raise bad_request("Expected an Array of inline query results")
    if len(raw or []) > MAX_RESULTS:
        raise bad_request("Too many inline query results specified")
    read = [_read_result(each) for each in raw or []]
    results = [result for result, _post in read]
    posts = {result["id"]: post for result, post in read if post is not None}
    _check_parameter(button)
    asked = state.inline_queries.get(fields.text("inline_query_id"))
    if asked is None or asked.answered is not None or state.now() - asked.at > LIFE:
        raise bad_request(QUERY_GONE)
    _check_on_server(results, posts, button, fields.text("next_offset"))
    asked.results, asked.posts, asked.button = results, posts, button
    asked.next_offset, asked.is_personal = fields.text("next_offset"), fields.flag("is_personal")
    asked.cache_time = fields.integer("cache_time", 300, low=0, high=MAX_CACHE)
    asked.answered = state.now()
    state.inline_kept[asked.key(personal=asked.is_personal)] = asked
    state.events.publish("inline", asked, asked.person.id, by_bot=True)
    return True


def _button(fields: Fields) -> Json | None:
    """What stands above the results: words, and the start parameter with which it opens the private chat."""
    refusal = "Can't parse inline query results button"
    value = fields.json("button", f"{refusal} JSON object")
    if not fields.text("button"):
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


def _read_result(value: Any) -> tuple[Json, Posted | None]:
    """A result, and of an article what it becomes, its text and keyboard read as those of a message are."""
    try:
        if not isinstance(value, dict):
            raise bad_request("Inline query result must be an object")
        kind = text_of(value, "type", required=True).lower()
        result = {**value, "type": kind, "id": text_of(value, "id", required=True)}
        post = _read_content(value, required=kind == "article")
        if kind == "article":
            result["title"] = text_of(value, "title", required=True)
        return result, post if kind == "article" else None
    except ApiError as error:
        raise bad_request(f"Can't parse inline query result: {error.message}") from None


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
    markup = None
    if "reply_markup" in result:
        markup = read_markup(Fields({"reply_markup": json.dumps(result["reply_markup"])}))
    return Posted(parsed, tuple(entities), markup, rest)


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
        if len(post.text) > MAX_TEXT:
            raise bad_request("MESSAGE_TOO_LONG")
    if len(next_offset.encode()) > MAX_ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    if button is not None and not button["text"].strip():
        raise bad_request("SWITCH_PM_TEXT_EMPTY")


def choose(state: "State", asked: InlineQuery, result_id: str) -> tuple[Posted, str]:
    """What is posted, and the inline id by which the bot may edit it ("" when it has no buttons).

    The bot is told which was chosen, if @BotFather was asked for that.
    """
    post = asked.post(result_id)
    inline_id = secrets.token_urlsafe(20) if post.markup is not None and post.markup.inline else ""
    if state.inline_feedback:
        body: Json = {"result_id": result_id, "from": asked.person.as_user(), "query": asked.query}
        known = {"inline_message_id": inline_id} if inline_id else {}
        state.updates.put("chosen_inline_result", body | known, CHOSEN_LIFE)
    return post, inline_id
