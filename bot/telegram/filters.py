"""Conditions on what came, by which a handler is chosen."""

from aiogram import Bot
from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject
from aiogram.utils.magic_filter import MagicFilter

from bot.actions.answers.pages import Page
from bot.telegram.chat import typed
from bot.telegram.invitation_links import secret_in

_SEEN_OR_HEARD = ("image/", "video/", "audio/")
"""What files are of that hold nothing to read."""
_MOST_ALBUMS = 1000
_albums: dict[str, int] = {}
"""The first message of each of the latest albums: a restart forgets them, and an album under way is answered again."""


class When(Filter):
    """A magic filter that is looked at in place.

    aiogram (3.31) has a thread look at one, as at everything that is no coroutine: several times for each update.
    """

    def __init__(self, magic: MagicFilter) -> None:
        self._magic = magic

    async def __call__(self, event: TelegramObject) -> bool:
        return bool(self._magic.resolve(event))


async def wants_no_answer(message: Message, bot: Bot) -> bool:
    """Whether there is nothing to say to it.

    It is one of this bot's own cards for other chats, posted here, or a further picture of an album, without words of
    its own: the first one is answered for all.
    """
    if message.via_bot is not None and message.via_bot.id == bot.id:
        return True
    album = message.media_group_id
    if album is None:
        return False
    first = _albums.setdefault(album, message.message_id)
    if len(_albums) > _MOST_ALBUMS:
        del _albums[next(iter(_albums))]
    return first != message.message_id and not message.caption


async def brings_file(message: Message) -> bool:
    """Whether a message brings a file that may hold trips."""
    file = message.document
    if file is None or message.animation or message.via_bot:
        return False
    return not (file.mime_type or "").startswith(_SEEN_OR_HEARD)


async def not_read(message: Message) -> dict[str, Page] | bool:
    """Of a message that is never read, whatever it says, the `page` that says so."""
    if getattr(message, "unreadable", False):
        return {"page": Page.UNREADABLE}
    if message.forward_origin or message.via_bot:
        return {"page": Page.NOT_OWN_WORDS}
    if typed(message) or message.location:
        return False
    if message.photo or message.document or message.video:
        return {"page": Page.PICTURE}
    if message.voice or message.video_note or message.audio:
        return {"page": Page.VOICE}
    return {"page": Page.CHAT}


async def follows_invitation(message: Message) -> dict[str, str] | bool:
    """Of a message that the link of an invitation sends, the `secret` that the link holds."""
    secret = secret_in(message.text or "")
    return False if secret is None else {"secret": secret}


async def any_command(message: Message) -> bool:
    """Whether it looks like a command, whatever its name."""
    return typed(message).startswith("/")
