"""A real aiogram bot against the stand-in: whole exchanges as they happen in a chat."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from telegram_stand_in import Server
from tests.telegram_stand_in.echo import polling, running

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])


@pytest.fixture
async def echo(bot: Bot) -> AsyncIterator[None]:
    """A bot that repeats what it hears, with a button under it."""
    dispatcher = Dispatcher()

    @dispatcher.message(F.text)
    async def repeat(message: Message) -> None:
        await message.answer(f"<b>You:</b> {message.text}", parse_mode="HTML", reply_markup=KEYBOARD)

    @dispatcher.callback_query()
    async def go(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("gone")
        await query.answer("Done", show_alert=True)

    async with polling(bot, dispatcher):
        yield


@pytest.mark.usefixtures("echo")
async def test_bot_answers_edits_and_alerts(server: Server) -> None:
    emma = server.user("Emma")

    answer = await emma.ask("hello")

    assert answer.text == "You: hello"
    assert [(each.type, each.offset, each.length) for each in answer.entities] == [("bold", 0, 4)]
    edited = await emma.tap("Go")
    assert (edited.id, edited.text, edited.markup) == (answer.id, "gone", None)
    alert = await emma.answer()
    assert (alert.text, alert.alert) == ("Done", True)
    assert [message.text for message in emma.messages] == ["hello", "gone"]
    assert await emma.silence(0.05)


@pytest.mark.usefixtures("echo")
async def test_the_same_in_a_group(server: Server) -> None:
    """What is done there is seen and waited for there, and the toast is the person's alone."""
    emma, other = server.user("Emma"), server.user("Other")
    group = server.group("Group", bot="administrator")
    for each in (emma, other):
        group.join(each.person)

    answer = await emma.ask("hello", chat=group)

    assert answer.text == "You: hello"
    edited = await other.tap("Go", chat=group)
    assert (edited.id, edited.text, group.last) == (answer.id, "gone", edited)
    assert (await other.answer()).text == "Done"
    assert (len(other.answers), emma.answers, emma.messages, other.messages) == (1, [], [], [])


def test_a_private_chat_has_no_topics(server: Server) -> None:
    with pytest.raises(LookupError, match="only groups have topics"):
        server.user().say("hello", thread=5)


async def test_a_small_bot_that_stops_handles_nothing_any_more(server: Server, url: str) -> None:
    """A handler left behind would open another session, which nobody closes."""
    async with running(url, server.token):
        assert "takes a second" in (await server.user("Emma").ask("/slow")).text
    names = [getattr(task.get_coro(), "__qualname__", "") for task in asyncio.all_tasks()]
    assert not [name for name in names if name.startswith("Dispatcher.")]
