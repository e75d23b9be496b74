"""Whether the bot may write to somebody."""

from aiogram import Router
from aiogram.types import ChatMemberUpdated

from bot.actions import reachability
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.my_chat_member()
async def reached(event: ChatMemberUpdated, talk: Talk) -> None:
    """Blocked or unblocked: https://core.telegram.org/bots/api#chatmemberupdated"""
    await reachability.reached(talk.runner, talk.request.who, reachable=event.new_chat_member.status != "kicked")
