"""Residence permits and visas."""

from aiogram import Router

from bot.actions import permits
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Permit.filter())
async def hold(_: object, callback_data: cb.Permit, talk: Talk) -> None:
    await talk.turn(permits.hold, callback_data.holds)


@router.callback_query(cb.OpenPermit.filter())
async def one(_: object, callback_data: cb.OpenPermit, talk: Talk) -> None:
    await talk.turn(permits.one, callback_data.permit)


@router.callback_query(cb.KeepPermit.filter())
async def keep(_: object, callback_data: cb.KeepPermit, talk: Talk) -> None:
    told = callback_data
    await talk.turn(permits.keep, told.begins, told.ends, told.kind, told.instead_of, told.over)


@router.callback_query(cb.DropPermit.filter())
async def delete(_: object, callback_data: cb.DropPermit, talk: Talk) -> None:
    await talk.turn(permits.delete, callback_data.permit)
