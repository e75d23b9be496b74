"""Entries and exits: commands, "today" buttons, days picked from a keyboard."""

from datetime import date

from aiogram import Router
from aiogram.filters import Command, CommandObject

from bot.actions import log, trips
from bot.actions.answers import Act, Wanted
from bot.actions.desk import Asked, Desk
from bot.actions.free_text import answer_argument, lists
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.keyboards import month_of
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command(*Act, ignore_case=True))
async def command(_: object, command: CommandObject, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    act, words = Act(command.command.lower()), command.args or ""
    reply = await desk.do(asked, answer_argument, act, words)
    await chat.send(show(reply))


@router.callback_query(cb.Tap.filter())
async def tap(_: object, callback_data: cb.Tap, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    day = date.fromordinal(callback_data.day)
    reply = await desk.press(asked, log.tap, callback_data.act, day)
    await chat.send(show(reply))


@router.callback_query(cb.WriteList.filter())
async def write_list(_: object, callback_data: cb.WriteList, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, lists.write_ready, callback_data.also)
    await chat.turn(show(reply))


@router.callback_query(cb.Pick.filter())
async def pick(_: object, callback_data: cb.Pick, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    wanted, day = Wanted(callback_data.purpose, callback_data.about), date.fromordinal(callback_data.day)
    reply = await desk.press(asked, trips.fill, wanted, day)
    await chat.turn(show(reply))


@router.callback_query(cb.Recent.filter())
async def recent(_: object, callback_data: cb.Recent, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    wanted = Wanted(callback_data.purpose, callback_data.about)
    day, offered = date.fromordinal(callback_data.day), date.fromordinal(callback_data.offered)
    reply = await desk.press(asked, trips.fill_recent, wanted, day, offered)
    await chat.turn(show(reply))


@router.callback_query(cb.Back.filter())
async def back(_: object, callback_data: cb.Back, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    left, entered = date.fromordinal(callback_data.left), date.fromordinal(callback_data.entered)
    reply = await desk.press(asked, log.told_back, callback_data.stay, left, entered)
    await chat.turn(show(reply))


@router.callback_query(cb.Either.filter())
async def either(_: object, callback_data: cb.Either, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    day = date.fromordinal(callback_data.day)
    reply = await desk.press(asked, log.either, day)
    await chat.turn(show(reply))


@router.callback_query(cb.Want.filter())
async def want(_: object, callback_data: cb.Want, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    wanted = Wanted(callback_data.purpose, callback_data.about)
    reply = await desk.press(asked, trips.ask_for, wanted)
    await chat.send(show(reply))


@router.callback_query(cb.Month.filter())
async def month(_: object, callback_data: cb.Month, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    wanted, shown = Wanted(callback_data.purpose, callback_data.about), month_of(callback_data.month)
    reply = await desk.press(asked, trips.ask_for, wanted, shown)
    await chat.turn(show(reply))


@router.callback_query(cb.Year.filter())
async def year(_: object, callback_data: cb.Year, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    wanted, shown = Wanted(callback_data.purpose, callback_data.about), date(callback_data.year, 1, 1)
    reply = await desk.press(asked, trips.ask_for, wanted, shown, True)
    await chat.turn(show(reply))
