"""Trips ahead."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import Command, CommandObject

from bot.actions import plan
from bot.actions.desk import Asked, Desk
from bot.messages.reading import Length
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command("plan", ignore_case=True))
async def command(_: object, command: CommandObject, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, plan.words, command.args or "")
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "plans"))
async def card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, plan.look)
    await chat.send(show(reply))


@router.callback_query(cb.Reckon.filter())
async def reckon(_: object, callback_data: cb.Reckon, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    entered, left = _days(callback_data)
    reply = await desk.press(asked, plan.trip, entered, left)
    await chat.turn(show(reply))


@router.callback_query(cb.ForLength.filter())
async def for_length(_: object, callback_data: cb.ForLength, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    after = date.fromordinal(callback_data.after) if callback_data.after else None
    length = Length(callback_data.days, callback_data.months, after)
    reply = await desk.press(asked, plan.for_length, length)
    await chat.turn(show(reply))


@router.callback_query(cb.Keep.filter())
async def keep(_: object, callback_data: cb.Keep, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    entered, left = _days(callback_data)
    reply = await desk.press(asked, plan.keep, entered, left)
    await chat.turn(show(reply))


@router.callback_query(cb.OpenPlan.filter())
async def one(_: object, callback_data: cb.OpenPlan, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, plan.one, callback_data.plan)
    await chat.turn(show(reply))


@router.callback_query(cb.DropPlan.filter())
async def drop(_: object, callback_data: cb.DropPlan, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, plan.drop, callback_data.plan)
    await chat.turn(show(reply))


def _days(data: cb.Reckon | cb.Keep) -> tuple[date, date | None]:
    return date.fromordinal(data.entered), date.fromordinal(data.left) if data.left else None
