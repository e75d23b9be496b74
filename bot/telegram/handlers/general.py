"""Help, privacy, deleting everything, and what Telegram says about the chat itself."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import ChatMemberUpdated

from bot.actions import cancel, forget, page, remind
from bot.actions.answers import Page
from bot.actions.desk import Asked, Desk
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.intake import FOR_ADMINS
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command("help", ignore_case=True))
async def help_page(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.HELP)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "help"))
async def help_card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, page.page, Page.HELP)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "domestic"))
async def domestic(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, page.page, Page.DOMESTIC)
    await chat.turn(show(reply))


@router.callback_query(cb.Show.filter(F.card == "later"))
async def later(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, page.page, Page.LATER)
    await chat.turn(show(reply))


@router.message(Command("cancel", "stop", ignore_case=True))
async def leave_question(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, cancel.cancel)
    await chat.send(show(reply))


@router.message(Command("undo", ignore_case=True))
async def newest_change(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, cancel.newest)
    await chat.send(show(reply))


@router.message(Command("privacy", ignore_case=True))
async def privacy(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.PRIVACY)
    await chat.send(show(reply))


@router.message(Command("share", ignore_case=True))
async def share(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.SHARE)
    await chat.send(show(reply))


@router.message(Command(*FOR_ADMINS, ignore_case=True))
async def in_groups(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.IN_GROUPS)
    await chat.send(show(reply))


@router.message(Command("forget", ignore_case=True))
async def ask_forget(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, forget.ask)
    await chat.send(show(reply))


@router.callback_query(cb.Forget.filter(F.sure))
async def forget_everything(
    _: object, callback_data: cb.Forget, desk: Desk, asked: Asked, chat: Chat, show: Show
) -> None:
    reply = await forget.forget(desk, asked, callback_data.question)
    await chat.turn(show(reply))


@router.callback_query(cb.Forget.filter(~F.sure))
async def keep_everything(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, forget.keep)
    await chat.turn(show(reply))


@router.my_chat_member()
async def reached(event: ChatMemberUpdated, desk: Desk, asked: Asked) -> None:
    """Blocked or unblocked: https://core.telegram.org/bots/api#chatmemberupdated"""
    await remind.reached(desk, asked.who, reachable=event.new_chat_member.status != "kicked")
