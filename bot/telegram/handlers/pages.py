"""Messages that are never read, whatever they say: edited, too large, forwarded, by another bot, or without words."""

from aiogram import F, Router
from aiogram.types import Message

from bot.actions import pages
from bot.actions.answers.pages import Page
from bot.telegram.chat import Chat, typed
from bot.telegram.filters import When, later_of_album, own_card
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.edited_message()
async def edited(message: Message, talk: Talk) -> None:
    await talk.send(pages.edited, typed(message))


@router.message(When(F.unreadable))
async def unreadable(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.UNREADABLE)


@router.callback_query(When(F.unreadable))
async def unreadable_press(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.UNREADABLE)


@router.message(own_card)
async def posted_here(_: object, chat: Chat) -> None:
    await chat.close()


@router.message(later_of_album)
async def album(_: object) -> None:
    """Nothing is said to it."""


@router.message(When(F.forward_origin | F.via_bot))
async def not_own(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.NOT_OWN_WORDS)


@router.message(When(~F.caption & (F.photo | F.document | F.video)))
async def picture(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.PICTURE)


@router.message(When(~F.caption & (F.voice | F.video_note | F.audio)))
async def voice(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.VOICE)


@router.message(When(~F.text & ~F.caption & ~F.location))
async def other(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.CHAT)
