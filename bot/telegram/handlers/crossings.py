"""Entries and exits: "today" buttons, days picked from a keyboard."""

from datetime import date

from aiogram import Router

from bot.actions import crossings, stays
from bot.actions.free_text import lists
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import month_of
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Tap.filter())
async def tap(_: object, callback_data: cb.Tap, talk: Talk) -> None:
    await talk.send(crossings.tap, callback_data.act, callback_data.day)


@router.callback_query(cb.WriteList.filter())
async def write_list(_: object, callback_data: cb.WriteList, talk: Talk) -> None:
    await talk.turn(lists.write_ready, callback_data.also)


@router.callback_query(cb.Pick.filter())
async def pick(_: object, callback_data: cb.Pick, talk: Talk) -> None:
    await talk.turn(stays.fill, callback_data.wanted, callback_data.day)


@router.callback_query(cb.StillThere.filter())
async def still_there(_: object, callback_data: cb.StillThere, talk: Talk) -> None:
    await talk.turn(stays.still_there, callback_data.entered, callback_data.exit_ahead)


@router.callback_query(cb.Recent.filter())
async def recent(_: object, callback_data: cb.Recent, talk: Talk) -> None:
    wanted, day, offered = callback_data.wanted, callback_data.day, callback_data.offered
    await talk.turn(stays.fill_recent, wanted, day, offered)


@router.callback_query(cb.Back.filter())
async def back(_: object, callback_data: cb.Back, talk: Talk) -> None:
    await talk.turn(crossings.told_back, callback_data.stay, callback_data.left, callback_data.entered)


@router.callback_query(cb.Either.filter())
async def either(_: object, callback_data: cb.Either, talk: Talk) -> None:
    await talk.turn(crossings.either, callback_data.day)


@router.callback_query(cb.Want.filter())
async def want(_: object, callback_data: cb.Want, talk: Talk) -> None:
    await talk.send(stays.ask_for, callback_data.wanted)


@router.callback_query(cb.Month.filter())
async def month(_: object, callback_data: cb.Month, talk: Talk) -> None:
    wanted, shown = callback_data.wanted, month_of(callback_data.month)
    await talk.turn(stays.ask_for, wanted, shown)


@router.callback_query(cb.Year.filter())
async def year(_: object, callback_data: cb.Year, talk: Talk) -> None:
    wanted, shown = callback_data.wanted, date(callback_data.year, 1, 1)
    await talk.turn(stays.ask_for, wanted, shown, True)
