"""How things stand, and how the numbers came about."""

from aiogram import F, Router
from aiogram.filters import Command

from bot.actions import status
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(Command("status", ignore_case=True))
async def command(_: object, talk: Talk) -> None:
    await talk.send(status.show)


@router.callback_query(cb.Show.filter(F.card == "status"))
async def card(_: object, talk: Talk) -> None:
    await talk.send(status.show)


@router.callback_query(cb.Show.filter(F.card == "count"))
async def counted_card(_: object, talk: Talk) -> None:
    await talk.send(status.show_counted)


@router.callback_query(cb.Show.filter(F.card == "overstays"))
async def overstays_card(_: object, talk: Talk) -> None:
    await talk.send(status.show_overstays)


@router.callback_query(cb.Overs.filter())
async def overstays(_: object, callback_data: cb.Overs, talk: Talk) -> None:
    await talk.turn(status.show_overstays, callback_data.page)
