"""Trips ahead."""

from datetime import date

from aiogram import Router

from bot.actions import plans
from bot.reading import Length
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Reckon.filter())
async def reckon(_: object, callback_data: cb.Reckon, talk: Talk) -> None:
    entered, left = _days(callback_data)
    await talk.turn(plans.trip, entered, left)


@router.callback_query(cb.ForLength.filter())
async def for_length(_: object, callback_data: cb.ForLength, talk: Talk) -> None:
    after = date.fromordinal(callback_data.after) if callback_data.after else None
    length = Length(callback_data.days, callback_data.months, after)
    await talk.turn(plans.for_length, length)


@router.callback_query(cb.Keep.filter())
async def keep(_: object, callback_data: cb.Keep, talk: Talk) -> None:
    entered, left = _days(callback_data)
    await talk.turn(plans.keep, entered, left)


@router.callback_query(cb.OpenPlan.filter())
async def one(_: object, callback_data: cb.OpenPlan, talk: Talk) -> None:
    await talk.turn(plans.one, callback_data.plan)


@router.callback_query(cb.DropPlan.filter())
async def drop(_: object, callback_data: cb.DropPlan, talk: Talk) -> None:
    await talk.turn(plans.drop, callback_data.plan)


def _days(data: cb.Reckon | cb.Keep) -> tuple[date, date | None]:
    return date.fromordinal(data.entered), date.fromordinal(data.left) if data.left else None
