"""Files that people bring: read when they come, and again from Telegram when a button below the answer is pressed."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.actions import importing
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.commands import IN_WORDS
from bot.telegram.filters import brings_file
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(brings_file)
async def brought(message: Message, words: str, talk: Talk, chat: Chat) -> None:
    await talk.send(importing.bring, await chat.content_of(message), words, IN_WORDS)


@router.callback_query(cb.ReadFile.filter())
async def read(event: CallbackQuery, callback_data: cb.ReadFile, talk: Talk, chat: Chat) -> None:
    await talk.turn(importing.preview, await chat.content_of(event), callback_data.how)


@router.callback_query(cb.WriteFile.filter())
async def write(event: CallbackQuery, callback_data: cb.WriteFile, talk: Talk, chat: Chat) -> None:
    data, content = callback_data, await chat.content_of(event)
    await talk.turn(importing.write, content, data.how, data.mark, instead=data.instead)


@router.callback_query(cb.DropFile.filter())
async def drop(event: CallbackQuery, callback_data: cb.DropFile, talk: Talk, chat: Chat) -> None:
    await talk.turn(importing.drop, await chat.content_of(event), callback_data.how)
