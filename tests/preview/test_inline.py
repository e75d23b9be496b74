"""Inline mode: the query reaches the bot, its results are held against the limits, one of them is posted."""

from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineQueryResultArticle, InputTextMessageContent

from bot.preview.phone import Phone
from bot.preview.server import BOT_USERNAME, Server
from tests.preview.conftest import StillClock

GONE = "query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
def emma(server: Server) -> Phone:
    return server.phone("Emma")


def article(id: str = "1", text: str = "<b>until</b> 9 June") -> InlineQueryResultArticle:
    content = InputTextMessageContent(message_text=text, parse_mode="HTML")
    return InlineQueryResultArticle(id=id, title="Card", input_message_content=content)


async def test_a_card_is_found_and_posted(server: Server, bot: Bot, emma: Phone) -> None:
    server.state.inline_feedback = True
    group = server.group("Group", bot="left")
    group.join(emma.person)
    asked = emma.inline("12 марта", chat_type="supergroup")
    [update] = await bot.get_updates()
    assert update.inline_query is not None
    assert (update.inline_query.query, update.inline_query.from_user.id) == ("12 марта", emma.id)
    await bot.answer_inline_query(asked.id, [article(), article("2")], cache_time=0, is_personal=True)

    assert [each["id"] for each in await emma.results(asked)] == ["1", "2"]
    assert (asked.cache_time, asked.is_personal) == (0, True)
    posted = group.choose(asked, "2")
    assert posted.text == "until 9 June"
    assert [each.type for each in posted.entities] == ["bold"]
    assert posted.rest["via_bot"]["username"] == BOT_USERNAME
    emma.choose(asked, "1")
    with pytest.raises(LookupError, match="no result '3'"):
        emma.choose(asked, "3")
    updates = await bot.get_updates(offset=update.update_id + 1)
    assert [each.chosen_inline_result.result_id for each in updates if each.chosen_inline_result] == ["2", "1"]
    assert [each.message.text for each in updates if each.message] == ["until 9 June"]


async def test_what_was_chosen_is_told_for_ten_minutes(
    server: Server, bot: Bot, emma: Phone, clock: StillClock
) -> None:
    server.state.inline_feedback = True
    asked = emma.inline("x")
    await bot.answer_inline_query(asked.id, [article()])
    emma.choose(asked, "1")
    clock.move(timedelta(seconds=599))
    assert any(each.chosen_inline_result for each in await bot.get_updates())
    clock.move(timedelta(seconds=1))
    assert not any(each.chosen_inline_result for each in await bot.get_updates(offset=1))


RESULT = article().model_dump(mode="json", exclude_none=True, exclude_unset=True) | {"type": "article"}


@pytest.mark.parametrize(
    ("results", "description"),
    [
        ([{**RESULT, "id": str(number)} for number in range(51)], "too many inline query results specified"),
        ([RESULT, RESULT], "RESULT_ID_DUPLICATE"),
        ([{**RESULT, "id": "ы" * 33}], "RESULT_ID_INVALID"),
        ([{**RESULT, "id": ""}], "RESULT_ID_INVALID"),
        ({}, "expected an Array of inline query results"),
        ([{"type": "article", "id": "1"}], "can't parse inline query result: Can't find field \"title\""),
    ],
)
async def test_limits(server: Server, http: aiohttp.ClientSession, emma: Phone, results: Any, description: str) -> None:
    asked = emma.inline("x")
    body = {"inline_query_id": asked.id, "results": results}

    async with http.post(f"/bot{server.token}/answerInlineQuery", json=body) as response:
        assert (await response.json())["description"] == f"Bad Request: {description}"
    assert not asked.answered


async def test_next_offset_has_64_bytes(server: Server, bot: Bot, emma: Phone) -> None:
    asked = emma.inline("x", offset="50")
    with pytest.raises(TelegramBadRequest, match="NEXT_OFFSET_INVALID"):
        await bot.answer_inline_query(asked.id, [article()], next_offset="ы" * 33)
    assert await bot.answer_inline_query(asked.id, [article("ы" * 32)], next_offset="ы" * 32)
    assert asked.next_offset == "ы" * 32


async def test_a_query_lives_30_seconds_and_is_answered_once(bot: Bot, emma: Phone, clock: StillClock) -> None:
    first, late = emma.inline("x"), emma.inline("y")
    await bot.answer_inline_query(first.id, [article(str(number)) for number in range(50)])
    with pytest.raises(Exception, match=GONE):
        await bot.answer_inline_query(first.id, [])
    clock.move(timedelta(seconds=31))
    with pytest.raises(Exception, match=GONE):
        await bot.answer_inline_query(late.id, [])
    assert await bot.get_updates() == []
    with pytest.raises(ValueError, match="256"):
        emma.inline("x" * 257)
