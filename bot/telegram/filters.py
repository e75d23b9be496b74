"""Conditions on what came, by which a handler is chosen."""

from aiogram import Bot
from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject
from aiogram.utils.magic_filter import MagicFilter

from bot.telegram.chat import typed

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


async def later_of_album(message: Message) -> bool:
    """Whether it is a further picture of an album, without words of its own: the first one is answered for all."""
    album = message.media_group_id
    if album is None:
        return False
    first = _albums.setdefault(album, message.message_id)
    if len(_albums) > _MOST_ALBUMS:
        del _albums[next(iter(_albums))]
    return first != message.message_id and not message.caption


async def own_card(message: Message, bot: Bot) -> bool:
    """Whether it is one of this bot's own cards for other chats, posted here: there is nothing to say to it."""
    return message.via_bot is not None and message.via_bot.id == bot.id


async def any_command(message: Message) -> bool:
    """Whether it looks like a command, whatever its name."""
    return typed(message).startswith("/")
