"""Edits: of texts, captions and buttons, by chat and message or by the id that inline mode gives."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
    Update,
)

from telegram_stand_in import Server, UserClient
from telegram_stand_in._world.inline_query import InlineQuery

pytestmark = pytest.mark.usefixtures("started")

KEYS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])


async def offered(bot: Bot, emma: UserClient) -> InlineQuery:
    """Two cards, one with a button."""
    asked = emma.inline("x")
    content = InputTextMessageContent(message_text="<b>card</b>", parse_mode="HTML")
    card: dict[str, Any] = {"title": "Card", "input_message_content": content}
    cards = [
        InlineQueryResultArticle(id="bare", **card),
        InlineQueryResultArticle(id="keys", reply_markup=KEYS, **card),
    ]
    await bot.answer_inline_query(asked.id, [*cards], cache_time=0)
    return asked


async def news(bot: Bot) -> list[Update]:
    return [each for each in await bot.get_updates(offset=1) if not each.inline_query]


async def test_card_with_buttons_is_edited_by_its_inline_id(server: Server, bot: Bot, emma: UserClient) -> None:
    server.state.inline_feedback = True
    elsewhere = server.group("The bot is not here")
    elsewhere.join(emma.person)
    asked = await offered(bot, emma)
    emma.choose(asked, "bare", chat=elsewhere)
    posted = emma.choose(asked, "keys", chat=elsewhere)
    query = emma.press("Go", chat=elsewhere)

    bare, chosen, press = (await news(bot))[1:]
    assert bare.chosen_inline_result is not None
    assert bare.chosen_inline_result.inline_message_id is None
    assert chosen.chosen_inline_result is not None
    inline_id = chosen.chosen_inline_result.inline_message_id
    assert inline_id
    assert press.callback_query is not None
    assert (press.callback_query.inline_message_id, press.callback_query.message) == (inline_id, None)
    assert await bot.answer_callback_query(query.id) is True

    assert await bot.edit_message_text("new", inline_message_id=inline_id, reply_markup=KEYS) is True
    shown = elsewhere.group.messages[posted.id]
    assert (shown.text, shown.edited is not None, shown.inline_id) == ("new", True, inline_id)
    assert (await elsewhere.next()).text == "new"
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("new", inline_message_id=inline_id, reply_markup=KEYS)
    assert await bot.edit_message_reply_markup(inline_message_id=inline_id) is True
    assert elsewhere.group.messages[posted.id].markup is None


async def test_card_in_the_own_chat_can_be_edited_either_way(bot: Bot, emma: UserClient) -> None:
    asked = await offered(bot, emma)
    bare, posted = emma.choose(asked, "bare"), emma.choose(asked, "keys")
    edited = await bot.edit_message_text("new", chat_id=emma.id, message_id=posted.id)
    assert isinstance(edited, Message)
    assert edited.via_bot is not None
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("new", chat_id=emma.id, message_id=bare.id)
    emma.block()
    assert await bot.edit_message_text("newer", inline_message_id=posted.inline_id) is True
    with pytest.raises(TelegramForbiddenError):
        await bot.edit_message_text("newest", chat_id=emma.id, message_id=posted.id)


async def test_caption(bot: Bot, emma: UserClient) -> None:
    file = emma.document("a.txt", b"x").media["document"]["file_id"]
    sent = await bot.send_document(emma.id, file, caption="one", reply_markup=KEYS)
    edited = await bot.edit_message_caption(
        chat_id=emma.id, message_id=sent.message_id, caption="<i>two</i>", parse_mode="HTML"
    )
    assert isinstance(edited, Message)
    assert (edited.caption, edited.reply_markup) == ("two", None)
    assert edited.caption_entities is not None
    assert edited.document is not None
    removed = await bot.edit_message_caption(chat_id=emma.id, message_id=sent.message_id)
    assert isinstance(removed, Message)
    assert removed.caption is None
    kept = await bot.edit_message_reply_markup(chat_id=emma.id, message_id=sent.message_id, reply_markup=KEYS)
    assert isinstance(kept, Message)
    assert kept.reply_markup is not None
    assert kept.reply_markup.inline_keyboard[0][0].callback_data == "go"
