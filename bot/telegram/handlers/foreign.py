"""Messages that are never read, whatever they say: edited, forwarded, made by another bot, or no text at all."""

from aiogram import F, Router

from bot.actions import page
from bot.actions.answers import Page
from bot.actions.desk import Asked, Desk
from bot.telegram.chat import Chat
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.edited_message()
async def edited(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.edited)
    await chat.send(show(reply))


@router.message(F.forward_origin | F.via_bot)
async def not_own(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.not_own)
    await chat.send(show(reply))


@router.message(~F.text & ~F.location)
async def other(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, page.page, Page.CHAT)
    await chat.send(show(reply))
