"""The rule that judges the person."""

from aiogram import F, Router
from aiogram.filters import Command

from bot.actions import rule
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(Command("rule", ignore_case=True))
async def command(_: object, talk: Talk) -> None:
    await talk.send(rule.show)


@router.callback_query(cb.Show.filter(F.card == "rule"))
async def card(_: object, talk: Talk) -> None:
    await talk.send(rule.show)
