"""Free text, and a friendly answer to commands and buttons that nobody knows."""

from aiogram import Router
from aiogram.types import Message

from bot.actions import pages
from bot.actions.answers.pages import Page
from bot.actions.free_text import answer_text
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat, typed
from bot.telegram.commands import IN_WORDS
from bot.telegram.filters import any_command
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(any_command)
async def unknown_command(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.NO_COMMAND)


@router.message()
async def words(message: Message, talk: Talk) -> None:
    await talk.send(answer_text, typed(message), IN_WORDS)


@router.callback_query(cb.Nothing.filter())
async def nothing(_: object, chat: Chat) -> None:
    await chat.close()


@router.callback_query()
async def unknown_button(_: object, talk: Talk) -> None:
    await talk.send(pages.stale_button)
