"""Messages that are never read, whatever they say: edited, too large, forwarded, by another bot, or without words."""

from aiogram import Bot, F, Router
from aiogram.types import Message

from bot.actions import pages
from bot.actions.answers.pages import Page
from bot.telegram.chat import Chat, typed
from bot.telegram.talk import Talk

router = Router(name=__name__)

_MOST_ALBUMS = 1000
_albums: dict[str, int] = {}
"""The first message of each of the latest albums: a restart forgets them, and an album under way is answered again."""


def later_of_album(message: Message) -> bool:
    """Whether it is a further picture of an album, without words of its own: the first one is answered for all."""
    album = message.media_group_id
    if album is None:
        return False
    first = _albums.setdefault(album, message.message_id)
    if len(_albums) > _MOST_ALBUMS:
        del _albums[next(iter(_albums))]
    return first != message.message_id and not message.caption


@router.edited_message()
async def edited(message: Message, talk: Talk) -> None:
    await talk.send(pages.edited, typed(message))


@router.message(F.unreadable)
async def unreadable(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.UNREADABLE)


@router.callback_query(F.unreadable)
async def unreadable_press(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.UNREADABLE)


def own_card(message: Message, bot: Bot) -> bool:
    """Whether it is one of this bot's own cards for other chats, posted here: there is nothing to say to it."""
    return message.via_bot is not None and message.via_bot.id == bot.id


@router.message(own_card)
async def posted_here(_: object, chat: Chat) -> None:
    await chat.close()


@router.message(later_of_album)
async def album(_: object) -> None:
    """Nothing is said to it."""


@router.message(F.forward_origin | F.via_bot)
async def not_own(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.NOT_OWN_WORDS)


@router.message(~F.caption & (F.photo | F.document | F.video))
async def picture(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.PICTURE)


@router.message(~F.caption & (F.voice | F.video_note | F.audio))
async def voice(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.VOICE)


@router.message(~F.text & ~F.caption & ~F.location)
async def other(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.CHAT)
