"""Keyboards below the input field, and what just fits a keyboard of either kind."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from telegram_stand_in import UserClient

pytestmark = pytest.mark.usefixtures("started")


def keys(*labels: str, **options: Any) -> ReplyKeyboardMarkup:
    rows = [[KeyboardButton(text=label, request_location="Share" in label or None)] for label in labels]
    return ReplyKeyboardMarkup(keyboard=rows, **options)


async def test_a_key_shares_a_place_once(bot: Bot, emma: UserClient) -> None:
    markup = keys("📍 Share", "By list", one_time_keyboard=True, resize_keyboard=True)
    sent = await bot.send_message(emma.id, "Where are you?", reply_markup=markup)
    assert sent.reply_markup is None  # only inline keyboards come back
    assert emma.keyboard == [["📍 Share"], ["By list"]]
    with pytest.raises(ValueError, match="asks for a place"):
        emma.key("📍 Share")
    with pytest.raises(ValueError, match="latitude"):
        emma.key("📍 Share", at=(91, 0))
    with pytest.raises(LookupError, match=r"no key 'Go'; there are \['📍 Share', 'By list'\]"):
        emma.key("Go")
    emma.key("📍 Share", at=(43.2389, 76.8897))

    shared = (await bot.get_updates())[-1].message
    assert shared is not None
    assert shared.location is not None
    assert (shared.location.latitude, shared.location.longitude) == (43.2389, 76.8897)
    assert emma.keyboard == []  # put away after its one use, and brought back at will
    emma.bring_back_keyboard()
    assert emma.key("By list").text == "By list"
    await bot.send_message(emma.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(LookupError):
        emma.key("By list")
    emma.bring_back_keyboard()
    assert emma.keyboard == []


async def test_a_keyboard_that_is_not_for_once_stays(bot: Bot, emma: UserClient) -> None:
    await bot.send_message(emma.id, "?", reply_markup=keys("Yes", "No"))
    emma.key("Yes")
    assert emma.keyboard == [["Yes"], ["No"]]
    ask = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Phone", request_contact=True)]])
    await bot.send_message(emma.id, "?", reply_markup=ask)
    with pytest.raises(ValueError, match="phone number"):
        emma.key("Phone")


async def test_keys_are_cut_silently(bot: Bot, emma: UserClient) -> None:
    row = [KeyboardButton(text=str(number)) for number in range(15)]
    row.insert(3, KeyboardButton(text=""))
    await bot.send_message(emma.id, "?", reply_markup=ReplyKeyboardMarkup(keyboard=[row] * 30))
    assert [len(each) for each in emma.keyboard] == [12] * 25
    assert emma.keyboard[0] == [str(number) for number in range(12)]
    # What is cut away is not looked at by the server, but it is read.
    bad = [[InlineKeyboardButton(text="x", callback_data="x")] * 12 + [InlineKeyboardButton(text="x", url="nowhere")]]
    sent = await bot.send_message(emma.id, "?", reply_markup=InlineKeyboardMarkup(inline_keyboard=bad))
    assert sent.reply_markup is not None
    assert len(sent.reply_markup.inline_keyboard[0]) == 12


async def test_what_just_fits(bot: Bot, emma: UserClient) -> None:
    copied = InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="ы" * 255 + "\u202ex"), style="success")
    sent = await bot.send_message(emma.id, "?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[copied]]))
    assert sent.reply_markup is not None
    [[button]] = sent.reply_markup.inline_keyboard
    assert button.copy_text is not None
    assert (button.copy_text.text, button.style) == ("ы" * 255 + "x", "success")
    await bot.send_message(emma.id, "?", reply_markup=keys("a", input_field_placeholder="ы" * 64))
    assert emma.keyboard_object is not None
    assert emma.keyboard_object["input_field_placeholder"] == "ы" * 64
    await bot.send_message(emma.id, "?", reply_markup=ForceReply(input_field_placeholder="ы" * 64))
    assert emma.keyboard == []
    await bot.send_message(emma.id, "?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[]))
