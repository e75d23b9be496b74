"""What Telegram shows of the bot around a chat: the command menus, its name and its descriptions.

Sent only where it differs from what Telegram took last, and never in the way of a start: the bot works without it.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import (
    DeleteMyCommands,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
    TelegramMethod,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
)

from bot.messages import catalogue
from bot.messages.locales import DEFAULT_LANGUAGE, LANGUAGES
from bot.telegram.commands import Command, Where, given
from bot.telegram.session import Taken, outage

_log = logging.getLogger(__name__)

MENUS: Final[tuple[tuple[BotCommandScopeUnion, tuple[Command, ...]], ...]] = (
    (BotCommandScopeAllPrivateChats(), given(Where.PRIVATE)),
    # A chat without a list of its own shows the default one (core.telegram.org/bots/api, "Determining list of
    # commands"): what another version or @BotFather left there is taken away.
    (BotCommandScopeAllGroupChats(), given(Where.GROUP)),
    (BotCommandScopeAllChatAdministrators(), given(Where.GROUP, Where.GROUP_ADMINS)),
    (BotCommandScopeDefault(), ()),
)
"""Which commands are given where; those that are in no menu are left out of it."""

PAUSE = 60.0
"""Seconds, at least, before the next try when Telegram cannot be reached."""
PATIENCE = 600.0
"""Seconds; a longer pause is not waited for. Telegram may want hours between two changes of a name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to set, for one language; `name` tells it from all others."""

    name: str
    call: TelegramMethod[bool]

    @property
    def mark(self) -> str:
        """Differs when what is to be set differs."""
        return sha256(self.call.model_dump_json(exclude_none=True).encode()).hexdigest()


def pieces() -> Iterator[Piece]:
    """Everything, in the order in which it is sent: what people need most comes first, the name last."""
    words = {
        language: catalogue.fixed(language or DEFAULT_LANGUAGE, "command-")
        | catalogue.fixed(language or DEFAULT_LANGUAGE, "group-command-")
        | catalogue.fixed(language or DEFAULT_LANGUAGE, "profile-")
        for language in (None, *LANGUAGES)
    }
    for scope, commands in MENUS:
        for code, said in words.items():
            menu = [BotCommand(command=each.name, description=said[each.description]) for each in commands if each.menu]
            yield Piece(
                _name(f"commands {scope.type}", code),
                SetMyCommands(commands=menu, scope=scope, language_code=code)
                if menu
                else DeleteMyCommands(scope=scope, language_code=code),
            )
    for code, said in words.items():
        text = said["profile-description"]
        yield Piece(_name("description", code), SetMyDescription(description=text, language_code=code))
    for code, said in words.items():
        text = said["profile-short"]
        yield Piece(_name("short description", code), SetMyShortDescription(short_description=text, language_code=code))
    for code, said in words.items():
        yield Piece(_name("name", code), SetMyName(name=said["profile-name"], language_code=code))


def _name(what: str, language: str | None) -> str:
    return f"{what} {language or 'default'}"


async def offer(bot: Bot, taken: Mapping[str, str], keep: Callable[[str, str], Awaitable[None]]) -> None:
    """Send each piece whose mark is not the one in `taken`, by name; `keep(name, mark)` what Telegram took.

    A refused piece is logged and let be until the next start. One that Telegram cannot take now goes behind the others.
    """
    waiting = deque(piece for piece in pieces() if taken.get(piece.name) != piece.mark)
    while waiting:
        piece = waiting.popleft()
        try:
            await bot(piece.call)
        except Taken:
            pass
        except AiogramError as error:
            pause = outage(error)
            if pause is None:
                _log.warning("Telegram refused the bot's %s (%s)", piece.name, type(error).__name__)
            elif pause > PATIENCE:
                _log.warning("the bot's %s waits for the next start: Telegram wants %.0f s", piece.name, pause)
                # The limit is the method's: the same in another language would fare no better.
                waiting = deque(each for each in waiting if type(each.call) is not type(piece.call))
            else:
                waiting.append(piece)
                await asyncio.sleep(max(PAUSE, pause))
            continue
        await keep(piece.name, piece.mark)
