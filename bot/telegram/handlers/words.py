"""Free text, and a friendly answer to commands and buttons that nobody knows."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.actions import page, trips
from bot.actions.answers import Page
from bot.actions.desk import Asked, Desk
from bot.actions.free_text import answer_text
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat, typed
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command("export", "import", ignore_case=True))
async def not_yet(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.NOT_YET)
    await chat.send(show(reply))


@router.message(lambda message: typed(message).startswith("/"))
async def unknown_command(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.NO_COMMAND)
    await chat.send(show(reply))


@router.message()
async def words(message: Message, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, answer_text, typed(message))
    await chat.send(show(reply))


@router.callback_query(cb.Nothing.filter())
async def nothing(_: object, chat: Chat) -> None:
    await chat.close()


@router.callback_query()
async def unknown_button(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.gone)
    await chat.send(show(reply))
