"""Inline mode: the query reaches the bot, its results are held against the limits, one of them is posted."""

from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from telegram_stand_in import Server, UserClient
from telegram_stand_in._server import BOT_USERNAME
from tests.telegram_stand_in.conftest import StillClock
from tests.telegram_stand_in.pictures import PNG

GONE = "query is too old and response timeout expired or query ID is invalid"


def article(id: str = "1", text: str = "<b>until</b> 9 June") -> InlineQueryResultArticle:
    content = InputTextMessageContent(message_text=text, parse_mode="HTML")
    return InlineQueryResultArticle(id=id, title="Card", input_message_content=content)


async def test_a_card_is_found_and_posted(server: Server, bot: Bot, emma: UserClient) -> None:
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
    posted = emma.choose(asked, "2", chat=group)
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
    server: Server, bot: Bot, emma: UserClient, clock: StillClock
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


def card(**content: Any) -> dict[str, Any]:
    return {**RESULT, "input_message_content": content}


@pytest.mark.parametrize(
    ("results", "description"),
    [
        ([{**RESULT, "id": str(number)} for number in range(51)], "too many inline query results specified"),
        ([RESULT, RESULT], "RESULT_ID_DUPLICATE"),
        ([{**RESULT, "id": "ы" * 33}], "RESULT_ID_INVALID"),
        ([{**RESULT, "id": ""}], "RESULT_ID_EMPTY"),
        ([{**RESULT, "title": " "}], "ARTICLE_TITLE_EMPTY"),
        ([card(message_text="x" * 4097)], "MESSAGE_TOO_LONG"),
        ({}, "expected an Array of inline query results"),
        ([1], "can't parse inline query result: Inline query result must be an object"),
        ([{"type": "article", "id": "1", "title": "x"}],
         "can't parse inline query result: Can't find field \"message_text\""),
        ([card()], "can't parse inline query result: Input message content is not specified"),
        ([{name: value for name, value in RESULT.items() if name != "title"}],
         "can't parse inline query result: Can't find field \"title\""),
        ([card(message_text="<b>", parse_mode="HTML")],
         "can't parse inline query result: Can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ([card(message_text="x", link_preview_options=True)],
         "can't parse inline query result: Object expected as link preview options"),
        ([{**RESULT, "reply_markup": {"inline_keyboard": [[{"text": "x", "url": "nowhere"}]]}}],
         "can't parse inline query result: Inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        ([{**RESULT, "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]}}],
         "BUTTON_DATA_INVALID"),
    ],
)  # fmt: skip
async def test_limits(
    server: Server, http: aiohttp.ClientSession, emma: UserClient, results: Any, description: str
) -> None:
    asked = emma.inline("x")
    body = {"inline_query_id": asked.id, "results": results}

    async with http.post(f"/bot{server.token}/answerInlineQuery", json=body) as response:
        assert (await response.json())["description"] == f"Bad Request: {description}"
    assert not asked.answered


async def test_a_photo_that_was_sent_before_is_posted_with_its_caption(
    server: Server, bot: Bot, emma: UserClient
) -> None:
    emma.start()
    sent = await bot.send_photo(emma.id, BufferedInputFile(PNG, "a.png"))
    assert sent.photo is not None
    file = sent.photo[-1].file_id
    asked = emma.inline("x")
    result = InlineQueryResultCachedPhoto(id="1", photo_file_id=file, caption="<b>mine</b>", parse_mode="HTML")
    words = InlineQueryResultCachedPhoto(
        id="2", photo_file_id=file, input_message_content=InputTextMessageContent(message_text="words")
    )
    await bot.answer_inline_query(asked.id, [article("0"), result, words])
    posted = emma.choose(asked, "1")
    assert (posted.text, [each.type for each in posted.entities]) == ("mine", ["bold"])
    assert posted.media["photo"][0]["file_id"] == file
    instead = emma.choose(asked, "2")
    assert (instead.text, instead.media) == ("words", {})


@pytest.mark.parametrize(
    ("changed", "description"),
    [
        ({"photo_file_id": ""}, "remote file identifier can't be empty"),
        ({"photo_file_id": "AgAD"},
         "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
        ({"caption": "x" * 1025}, "MEDIA_CAPTION_TOO_LONG"),
        ({"caption": "<b>", "parse_mode": "HTML"},
         "can't parse inline query result: Can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)  # fmt: skip
async def test_a_bad_photo(
    bot: Bot, server: Server, http: aiohttp.ClientSession, emma: UserClient, changed: dict[str, str], description: str
) -> None:
    emma.start()
    sent = await bot.send_photo(emma.id, BufferedInputFile(PNG, "a.png"))
    assert sent.photo is not None
    result = {"type": "photo", "id": "1", "photo_file_id": sent.photo[-1].file_id, **changed}
    body = {"inline_query_id": emma.inline("x").id, "results": [result]}
    async with http.post(f"/bot{server.token}/answerInlineQuery", json=body) as response:
        assert (await response.json())["description"] == f"Bad Request: {description}"


async def test_next_offset_has_64_bytes(server: Server, bot: Bot, emma: UserClient) -> None:
    asked = emma.inline("x", offset="50")
    with pytest.raises(TelegramBadRequest, match="NEXT_OFFSET_INVALID"):
        await bot.answer_inline_query(asked.id, [article()], next_offset="ы" * 33)
    assert await bot.answer_inline_query(asked.id, [article("ы" * 32)], next_offset="ы" * 32)
    assert asked.next_offset == "ы" * 32


async def test_a_query_lives_30_seconds_and_is_answered_once(bot: Bot, emma: UserClient, clock: StillClock) -> None:
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


BUTTON = "can't parse inline query results button: "


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ("{", "can't parse inline query results button JSON object"),
        ([], BUTTON + "InlineQueryResultsButton must be an Object"),
        ({"start_parameter": "a"}, BUTTON + 'Can\'t find field "text"'),
        ({"text": "x"}, BUTTON + "InlineQueryResultsButton must have exactly one optional field"),
        ({"text": "x", "start_parameter": ""}, "can't use empty start_parameter"),
        ({"text": "x", "start_parameter": "a" * 65}, "too long start_parameter specified"),
        ({"text": "x", "start_parameter": "a b"}, "unallowed characters in start_parameter are used"),
        ({"text": " ", "start_parameter": "a"}, "SWITCH_PM_TEXT_EMPTY"),
    ],
)
async def test_a_bad_button_above_the_results(
    server: Server, http: aiohttp.ClientSession, emma: UserClient, button: Any, description: str
) -> None:
    asked = emma.inline("x")
    body = {"inline_query_id": asked.id, "results": [RESULT], "button": button}

    async with http.post(f"/bot{server.token}/answerInlineQuery", json=body) as response:
        assert (await response.json())["description"] == f"Bad Request: {description}"
    assert asked.answered is None


async def test_the_button_above_the_results_starts_the_private_chat(bot: Bot, emma: UserClient) -> None:
    asked = emma.inline()
    with pytest.raises(LookupError, match="no button"):
        emma.open_above(asked)
    button = InlineQueryResultsButton(text="Log an entry", start_parameter="a-Z_" + "9" * 60)
    await bot.answer_inline_query(asked.id, [], cache_time=0, button=button)

    assert emma.open_above(asked).text == "/start a-Z_" + "9" * 60


async def test_an_answer_is_given_again_while_it_is_kept(
    server: Server, bot: Bot, emma: UserClient, clock: StillClock
) -> None:
    other = server.user("Айгүл", "ky")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(emma.id, "x")
    everybodys, own = emma.inline("rule"), emma.inline("mine")
    await bot.answer_inline_query(everybodys.id, [article("all")], cache_time=60)
    await bot.answer_inline_query(own.id, [article("own")], cache_time=60, is_personal=True)
    asked = server.updates.pending
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation"):
        await bot.send_message(emma.id, "x")  # the bot knows of whoever asks it, and may not write first

    # Telegram answers by itself: the same words from anybody, unless the answer was personal.
    assert [each["id"] for each in other.inline(" rule ").results] == ["all"]
    assert [each["id"] for each in emma.inline("mine").results] == ["own"]
    assert other.inline("mine").answered is None
    assert emma.inline("rule", chat_type="group").answered is None
    assert server.updates.pending == asked + 2
    assert other.choose(other.inline("rule"), "all").text == "until 9 June"
    clock.move(timedelta(seconds=60))
    assert emma.inline("rule").answered is None


async def test_no_answer_is_kept_that_must_not_be(bot: Bot, emma: UserClient) -> None:
    await bot.answer_inline_query(emma.inline("x").id, [article()], cache_time=0)
    assert emma.inline("x").answered is None


async def test_what_is_posted_has_the_buttons_and_no_preview(server: Server, bot: Bot, emma: UserClient) -> None:
    link = InlineKeyboardButton(text="Mine", url=f"https://t.me/{BOT_USERNAME}?start=card")
    content = InputTextMessageContent(
        message_text="https://example.com", link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    result = InlineQueryResultArticle(
        id="1", title="Card", input_message_content=content,
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[link]]),
    )  # fmt: skip
    group = server.group("Group")
    group.join(emma.person)
    asked = emma.inline("card", chat=group)
    await bot.answer_inline_query(asked.id, [result])

    posted = emma.choose(asked, "1", chat=group)
    assert posted.as_json()["link_preview_options"] == {"is_disabled": True}
    assert emma.open("Mine", chat=group).text == "/start card"
    assert emma.messages[-1].text == "/start card"


async def test_who_may_post_and_where(server: Server, bot: Bot, emma: UserClient) -> None:
    owner = server.user("Owner")
    forum = server.group("Forum", forum=True)
    forum.join(owner.person, "creator", anonymous=True)
    forum.join(emma.person)
    thread = forum.open_topic(owner.person, "Visas")
    asked, owners = emma.inline("x", chat=forum), owner.inline("y", chat=forum)
    for each in (asked, owners):
        await bot.answer_inline_query(each.id, [article()])

    posted = emma.choose(asked, "1", chat=forum, thread=thread)
    assert (posted.rest["message_thread_id"], posted.rest["is_topic_message"]) == (thread, True)
    shown = owner.choose(owners, "1", chat=forum)
    assert shown.sender is not None
    assert shown.sender.username == "GroupAnonymousBot"
    assert shown.rest["sender_chat"]["id"] == forum.id
    with pytest.raises(LookupError, match="no topic 99"):
        emma.choose(asked, "1", chat=forum, thread=99)
    forum.close_topic(owner.person, thread)
    with pytest.raises(ValueError, match="closed"):
        emma.choose(asked, "1", chat=forum, thread=thread)
    forum.group.denied = frozenset({"can_send_other_messages"})
    assert emma.say("a text", chat=forum)
    with pytest.raises(ValueError, match="Emma may not write here"):
        emma.choose(asked, "1", chat=forum)
    assert owner.choose(owners, "1", chat=forum)
    forum.leave(emma.person)
    with pytest.raises(LookupError, match="Emma is not in the group"):
        emma.choose(asked, "1", chat=forum)
    with pytest.raises(LookupError, match="Emma is not in the group"):
        emma.inline("x", chat=forum)
