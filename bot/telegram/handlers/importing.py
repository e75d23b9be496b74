"""Files that people bring: read when they come, and again from Telegram when a button below the answer is pressed."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.actions import importing
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.commands import IN_WORDS, typed_command
from bot.telegram.files import kept, words_below
from bot.telegram.filters import brings_file
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(brings_file)
async def brought(message: Message, talk: Talk, chat: Chat) -> None:
    sent, content = kept(message), await chat.content_of(message)
    await talk.send(importing.bring, content, sent, IN_WORDS, typed_command(sent.words))


@router.callback_query(cb.ReadFile.filter())
async def read(event: CallbackQuery, callback_data: cb.ReadFile, talk: Talk, chat: Chat) -> None:
    await talk.turn(importing.preview, await chat.content_of(event), callback_data.how, words_below(event))


@router.callback_query(cb.AskWhose.filter())
async def whose(event: CallbackQuery, callback_data: cb.AskWhose, talk: Talk, chat: Chat) -> None:
    data, content = callback_data, await chat.content_of(event)
    await talk.turn(importing.ask_whose, content, data.how, words_below(event), data.place)


@router.callback_query(cb.AskWhere.filter())
async def where(event: CallbackQuery, callback_data: cb.AskWhere, talk: Talk, chat: Chat) -> None:
    await talk.turn(importing.ask_where, await chat.content_of(event), callback_data.how, words_below(event))


@router.callback_query(cb.ShowLeftOut.filter())
async def left_out(event: CallbackQuery, callback_data: cb.ShowLeftOut, talk: Talk, chat: Chat) -> None:
    await talk.send(importing.show_left_out, await chat.content_of(event), callback_data.how, words_below(event))


@router.callback_query(cb.WriteFile.filter())
async def write(event: CallbackQuery, callback_data: cb.WriteFile, talk: Talk, chat: Chat) -> None:
    data, content = callback_data, await chat.content_of(event)
    await talk.turn(importing.write, content, data.how, words_below(event), data.mark, instead=data.instead)


@router.callback_query(cb.DropFile.filter())
async def drop(event: CallbackQuery, callback_data: cb.DropFile, talk: Talk, chat: Chat) -> None:
    await talk.turn(importing.drop, await chat.content_of(event), callback_data.how, words_below(event))
