"""The stays and the days over the limit as lists: see, correct, delete, undo."""

from aiogram import Router

from bot.actions import check_in, registration, status, stays
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Turn.filter())
async def turn(_: object, callback_data: cb.Turn, talk: Talk) -> None:
    await talk.turn(stays.show, callback_data.page)


@router.callback_query(cb.Overs.filter())
async def overstays(_: object, callback_data: cb.Overs, talk: Talk) -> None:
    await talk.turn(status.show_overstays, callback_data.page)


@router.callback_query(cb.Mend.filter())
async def mend(_: object, callback_data: cb.Mend, talk: Talk) -> None:
    await talk.send(stays.one, callback_data.stay)


@router.callback_query(cb.Open.filter())
async def one(_: object, callback_data: cb.Open, talk: Talk) -> None:
    await talk.turn(stays.one, callback_data.stay, callback_data.page)


@router.callback_query(cb.Memory.filter())
async def from_memory(_: object, callback_data: cb.Memory, talk: Talk) -> None:
    await talk.turn(stays.from_memory, callback_data.stay, callback_data.unsure)


@router.callback_query(cb.ConfirmStay.filter())
async def confirm_stay(_: object, callback_data: cb.ConfirmStay, talk: Talk) -> None:
    await talk.turn(check_in.confirm, callback_data.stay)


@router.callback_query(cb.Registered.filter())
async def registered(_: object, callback_data: cb.Registered, talk: Talk) -> None:
    await talk.turn(registration.done, callback_data.stay)


@router.callback_query(cb.Unregistered.filter())
async def unregistered(_: object, callback_data: cb.Unregistered, talk: Talk) -> None:
    await talk.turn(registration.undone, callback_data.stay)


@router.callback_query(cb.Delete.filter())
async def delete(_: object, callback_data: cb.Delete, talk: Talk) -> None:
    await talk.turn(stays.delete, callback_data.stay)


@router.callback_query(cb.Undo.filter())
async def undo(_: object, callback_data: cb.Undo, talk: Talk) -> None:
    await talk.turn(stays.undo, callback_data.change)
