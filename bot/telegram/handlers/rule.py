"""The rule that judges the person."""

from aiogram import F, Router
from aiogram.filters import Command

from bot.actions import rule
from bot.actions.desk import Asked, Desk
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command("rule", ignore_case=True))
async def command(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, rule.look)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "rule"))
async def card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, rule.look)
    await chat.send(show(reply))
