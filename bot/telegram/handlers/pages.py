"""Messages that are never read, whatever they say: edited, too large, forwarded, by another bot, or without words."""

from aiogram import F, Router
from aiogram.types import Message

from bot.actions import pages
from bot.actions.answers.pages import Page
from bot.telegram.chat import typed
from bot.telegram.filters import When, not_read, wants_no_answer
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.edited_message()
async def edited(message: Message, talk: Talk) -> None:
    await talk.send(pages.edited, typed(message))


@router.callback_query(When(F.unreadable))
async def unreadable_press(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.UNREADABLE)


@router.message(wants_no_answer)
async def silent(_: object) -> None:
    """Nothing is said to it."""


@router.message(not_read)
async def unread(_: object, page: Page, talk: Talk) -> None:
    await talk.send(pages.page, page)
