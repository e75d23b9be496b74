"""Inline mode as people use it: @bot and a query anywhere, one of the results posted "via @bot".

Source: tdlib/td, InlineQueriesManager.cpp, send_inline_query.
"""

import secrets
from datetime import timedelta

from telegram_stand_in._formats.params import Json
from telegram_stand_in._world.chats import Person
from telegram_stand_in._world.inline_query import LIFE, ChatType, InlineQuery, Posted
from telegram_stand_in._world.state import State

CHOSEN_LIFE = timedelta(seconds=600)
MAX_QUERY = 256


def ask_inline(state: State, person: Person, query: str, offset: str, chat_type: ChatType) -> InlineQuery:
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
    state.meet(person)
    body: Json = {
        "id": asked.id, "from": person.as_user(), "query": query, "offset": offset, "chat_type": chat_type,
    }  # fmt: skip
    state.updates.put("inline_query", body, LIFE)
    return asked


def _kept(state: State, asked: InlineQuery) -> InlineQuery | None:
    """An answer that Telegram gives again by itself: to the same words in that kind of chat, while it is fresh."""
    for personal in (True, False):
        kept = state.inline_kept.get(asked.key(personal=personal))
        if kept is not None and asked.at - (kept.answered or kept.at) < timedelta(seconds=kept.cache_time):
            return kept
    return None


def choose_result(state: State, asked: InlineQuery, result_id: str) -> tuple[Posted, str]:
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
