"""A supergroup of two with the bot in it."""

from collections.abc import Awaitable, Callable

import pytest
from aiogram import Bot
from aiogram.types import Update

from telegram_stand_in import GroupChat, Server, UserClient

Drain = Callable[[], Awaitable[list[Update]]]


@pytest.fixture
def group(server: Server, owner: UserClient, emma: UserClient) -> GroupChat:
    """A supergroup of two with the bot in it."""
    group = server.group("Живём в Казахстане", bot="member")
    group.join(owner.person, "creator")
    group.join(emma.person)
    return group


@pytest.fixture
async def drain(bot: Bot, group: GroupChat) -> Drain:
    """New updates since the last time; those of the fixtures are gone already."""
    offset = 0

    async def take() -> list[Update]:
        nonlocal offset
        found = await bot.get_updates(offset=offset or None)
        if found:
            offset = found[-1].update_id + 1
        return found

    await take()
    return take
