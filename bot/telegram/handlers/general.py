"""Deleting everything, and what Telegram says about the chat itself."""

from aiogram import F, Router
from aiogram.types import ChatMemberUpdated

from bot.actions import forget, reachability
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Forget.filter(F.sure))
async def forget_everything(_: object, callback_data: cb.Forget, talk: Talk) -> None:
    await talk.turn_to(await forget.forget(talk.runner, talk.request, callback_data.question))


@router.callback_query(cb.Forget.filter(~F.sure))
async def keep_everything(_: object, talk: Talk) -> None:
    await talk.turn(forget.keep)


@router.my_chat_member()
async def reached(event: ChatMemberUpdated, talk: Talk) -> None:
    """Blocked or unblocked: https://core.telegram.org/bots/api#chatmemberupdated"""
    await reachability.reached(talk.runner, talk.request.who, reachable=event.new_chat_member.status != "kicked")
