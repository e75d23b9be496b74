"""The README cannot lie: its example is run, and it names every public name and address."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

import telegram_stand_in
from telegram_stand_in import Server
from telegram_stand_in._page.actions import IN_ANY_CHAT, IN_PRIVATE, TO_A_GROUP
from tests.telegram_stand_in.conftest import StillClock
from tests.telegram_stand_in.echo import polling

README = (Path(telegram_stand_in.__file__).parent / "README.md").read_text()
GO = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])


@asynccontextmanager
async def greeter(url: str, token: str) -> AsyncIterator[None]:
    """A bot that greets whoever wrote, with a button."""
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def greet(message: Message) -> None:
        assert message.from_user is not None
        await message.answer(f"Hello, {message.from_user.first_name}", reply_markup=GO)

    @dispatcher.callback_query()
    async def go(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Gone")

    async with (
        Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url))) as bot,
        polling(bot, dispatcher),
    ):
        yield


async def test_the_example_runs() -> None:
    [example] = re.findall(r"^```python\n(from datetime.*?)^```", README, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)
    await names["conversation"](greeter)


def test_it_names_all_that_is_public() -> None:
    assert [name for name in telegram_stand_in.__all__ if f"`{name}`" not in README] == []


def test_it_lists_the_pages_addresses() -> None:
    server = Server(StillClock().now)
    paths = [each.path for each in server._page.routes() if hasattr(each, "path")]
    places = {"{id:\\d+}": "<id>", "{id:-\\d+}": "<id>", "{id}": "<file id>", "{name}": "<file>"}
    for path in paths:
        for pattern, word in places.items():
            path = path.replace(pattern, word)
        assert path.removesuffix("{act}") in README
    for action in ("choose", *IN_ANY_CHAT, *IN_PRIVATE):
        assert re.search(rf"people/<id>/.*\b{action}\b", README), action
    for action in TO_A_GROUP:
        assert re.search(rf"groups/<id>/.*\b{action}\b", README), action
