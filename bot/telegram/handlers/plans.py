"""Trips ahead."""

from aiogram import F, Router

from bot.actions import plans, return_wish
from bot.reading import Length
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Reckon.filter())
async def reckon(_: object, callback_data: cb.Reckon, talk: Talk) -> None:
    await talk.turn(plans.trip, callback_data.entered, callback_data.left)


@router.callback_query(cb.DrawTrip.filter())
async def picture(_: object, callback_data: cb.DrawTrip, talk: Talk) -> None:
    await talk.send(plans.picture, callback_data.entered, callback_data.left)


@router.callback_query(cb.ForLength.filter())
async def for_length(_: object, callback_data: cb.ForLength, talk: Talk) -> None:
    length = Length(callback_data.days, callback_data.months, callback_data.after)
    await talk.turn(plans.for_length, length)


@router.callback_query(cb.TellReturn.filter(F.on))
async def tell_return(_: object, callback_data: cb.TellReturn, talk: Talk) -> None:
    await talk.turn(return_wish.ask, callback_data.days)


@router.callback_query(cb.TellReturn.filter())
async def tell_no_return(_: object, callback_data: cb.TellReturn, talk: Talk) -> None:
    await talk.turn(return_wish.unask)


@router.callback_query(cb.Keep.filter())
async def keep(_: object, callback_data: cb.Keep, talk: Talk) -> None:
    await talk.turn(plans.keep, callback_data.entered, callback_data.left)


@router.callback_query(cb.OpenPlan.filter())
async def one(_: object, callback_data: cb.OpenPlan, talk: Talk) -> None:
    await talk.turn(plans.one, callback_data.plan)


@router.callback_query(cb.DropPlan.filter())
async def drop(_: object, callback_data: cb.DropPlan, talk: Talk) -> None:
    await talk.turn(plans.drop, callback_data.plan)
