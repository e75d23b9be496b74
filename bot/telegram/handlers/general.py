"""Help, privacy, deleting everything, and what Telegram says about the chat itself."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import ChatMemberUpdated

from bot.actions import cancel, forget, pages, reachability
from bot.actions.answers import Page
from bot.telegram import callbacks as cb
from bot.telegram.intake import FOR_ADMINS
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(Command("help", ignore_case=True))
async def help_page(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.HELP)


@router.callback_query(cb.Show.filter(F.card == "help"))
async def help_card(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.HELP)


@router.callback_query(cb.Show.filter(F.card == "domestic"))
async def domestic(_: object, talk: Talk) -> None:
    await talk.turn(pages.page, Page.DOMESTIC)


@router.callback_query(cb.Show.filter(F.card == "later"))
async def later(_: object, talk: Talk) -> None:
    await talk.turn(pages.page, Page.LATER)


@router.message(Command("cancel", "stop", ignore_case=True))
async def leave_question(_: object, talk: Talk) -> None:
    await talk.send(cancel.cancel)


@router.message(Command("undo", ignore_case=True))
async def newest_change(_: object, talk: Talk) -> None:
    await talk.send(cancel.newest)


@router.message(Command("privacy", ignore_case=True))
async def privacy(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.PRIVACY)


@router.message(Command("share", ignore_case=True))
async def share(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.SHARE)


@router.message(Command(*FOR_ADMINS, ignore_case=True))
async def in_groups(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.IN_GROUPS)


@router.message(Command("forget", ignore_case=True))
async def ask_forget(_: object, talk: Talk) -> None:
    await talk.send(forget.ask)


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
