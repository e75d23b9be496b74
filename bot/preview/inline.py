"""Inline mode: @bot query anywhere, a list of results, one of them posted "via @bot".

Sources: tdlib/telegram-bot-api, Client.cpp, process_answer_inline_query_query; tdlib/td, InlineQueriesManager.cpp.
What the closed servers say to a bad id is modelled on their other codes.
"""

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from bot.preview.chats import Person
from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields, Json, text_of
from bot.preview.keyboards import Markup, check_on_server, read_markup
from bot.preview.text import MAX_TEXT, formatted

if TYPE_CHECKING:
    from bot.preview.state import State

LIFE = timedelta(seconds=30)
CHOSEN_LIFE = timedelta(seconds=600)
MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_QUERY = 256
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"

ChatType = Literal["sender", "private", "group", "supergroup", "channel"]


@dataclass(slots=True)
class InlineQuery:
    """What somebody typed after the bot's name, and what they were offered."""

    id: str
    person: Person
    query: str
    offset: str
    at: datetime
    answered: bool = False
    results: list[Json] = field(default_factory=list)
    next_offset: str = ""
    cache_time: int = 300
    is_personal: bool = False
    button: Json | None = None

    def result(self, result_id: str) -> Json:
        """The result of that id. LookupError when there is none."""
        for each in self.results:
            if each["id"] == result_id:
                return each
        raise LookupError(f"no result {result_id!r}; there are {[each['id'] for each in self.results]}")


def ask(state: "State", person: Person, query: str, offset: str, chat_type: ChatType) -> InlineQuery:
    """Type something after the bot's name. ValueError when it is longer than Telegram passes on."""
    if len(query) > MAX_QUERY:
        raise ValueError(f"an inline query has at most {MAX_QUERY} characters")
    state.last_query_id += 1
    asked = InlineQuery(str(state.last_query_id), person, query, offset, state.now())
    state.inline_queries[asked.id] = asked
    body: Json = {
        "id": asked.id, "from": person.as_user(), "query": query, "offset": offset, "chat_type": chat_type,
    }  # fmt: skip
    state.updates.put("inline_query", body, LIFE)
    return asked


async def answer_inline_query(state: "State", fields: Fields) -> Any:
    raw = fields.json("results", "Can't parse inline query results JSON object")
    if not isinstance(raw, list):
        raise bad_request("Expected an Array of inline query results")
    if len(raw) > MAX_RESULTS:
        raise bad_request("Too many inline query results specified")
    results = [_result(each) for each in raw]
    asked = state.inline_queries.get(fields.text("inline_query_id"))
    if asked is None or asked.answered or state.now() - asked.at > LIFE:
        raise bad_request(QUERY_GONE)
    ids = [each["id"] for each in results]
    if not all(1 <= len(each.encode()) <= MAX_ID_BYTES for each in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(fields.text("next_offset").encode()) > MAX_ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    asked.button = fields.json("button", "Can't parse inline query results button JSON object")
    asked.results, asked.answered = results, True
    asked.next_offset, asked.is_personal = fields.text("next_offset"), fields.flag("is_personal")
    asked.cache_time = fields.integer("cache_time", 300, low=0)
    state.events.publish("inline", asked, asked.person.id, by_bot=True)
    return True


def _result(value: Any) -> Json:
    """A result with its text and keyboard read as those of a message are; only articles and cached media."""
    try:
        if not isinstance(value, dict):
            raise bad_request("expected an Object")
        kind, result_id = (text_of(value, name, required=True) for name in ("type", "id"))
        result: Json = {**value, "id": result_id}
        markup = (
            read_markup(Fields({"reply_markup": json.dumps(value["reply_markup"])}))
            if "reply_markup" in value
            else None
        )
        check_on_server(markup)
        if kind == "article":
            text_of(value, "title", required=True)
            content = value.get("input_message_content")
            if not isinstance(content, dict):
                raise bad_request('Can\'t find field "input_message_content"')
            text = text_of(content, "message_text", required=True)
            parsed, entities = formatted(text, text_of(content, "parse_mode"), [])
            if len(parsed) > MAX_TEXT:
                raise bad_request("Message is too long")
            result["sent"] = (parsed, tuple(entities), markup)
        return result
    except ApiError as error:
        raise bad_request(f"Can't parse inline query result: {error.message}") from None


def posted(result: Json) -> tuple[str, tuple[Any, ...], Markup | None]:
    """Text, entities and buttons of the message that a chosen result becomes. ValueError when it is no article."""
    if "sent" not in result:
        raise ValueError("only articles can be posted here")
    sent: tuple[str, tuple[Any, ...], Markup | None] = result["sent"]
    return sent


def choose(state: "State", asked: InlineQuery, result: Json) -> str:
    """Tell the bot which was chosen, if @BotFather was asked for that.

    Returns the inline id by which the bot may edit the message; "" when it has no buttons.
    """
    _text, _entities, markup = posted(result)
    inline_id = secrets.token_urlsafe(20) if markup is not None and markup.inline else ""
    if state.inline_feedback:
        body: Json = {"result_id": result["id"], "from": asked.person.as_user(), "query": asked.query}
        known = {"inline_message_id": inline_id} if inline_id else {}
        state.updates.put("chosen_inline_result", body | known, CHOSEN_LIFE)
    return inline_id
