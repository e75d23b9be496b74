"""Deleting everything."""

from aiogram import F, Router

from bot.actions import forget
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Forget.filter(F.sure))
async def forget_everything(_: object, callback_data: cb.Forget, talk: Talk) -> None:
    await talk.part(await forget.forget(talk.runner, talk.request, callback_data.question))


@router.callback_query(cb.Forget.filter(~F.sure))
async def keep_everything(_: object, talk: Talk) -> None:
    await talk.turn(forget.keep)
