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

from bot.backoff import Backoff
from bot.lexicon.languages import DEFAULT_LANGUAGE, LANGUAGES
from bot.telegram.commands import Command, Where, given
from bot.telegram.session import UnreadableResultError, retry_after
from bot.texts import catalogue
from bot.texts.countries import country_words

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


@dataclass(frozen=True, slots=True)
class ProfileTiming:
    """How it is waited until Telegram takes what it could not take."""

    failed: Backoff = Backoff(60, 60)
    """Before the next try when Telegram, or the database, cannot be reached."""
    longest_wait_seconds: float = 600.0
    """A longer pause is not waited for: Telegram may want hours between two changes of a name."""


@dataclass(frozen=True, slots=True)
class ProfilePart:
    """One thing to set, for one language; `name` tells it from all others."""

    name: str
    call: TelegramMethod[bool]

    @property
    def mark(self) -> str:
        """Differs when what is to be set differs."""
        return sha256(self.call.model_dump_json(exclude_none=True).encode()).hexdigest()


def profile_parts(country: str) -> Iterator[ProfilePart]:
    """Everything, in the order in which it is sent: what people need most comes first, the name last.

    `country` (ISO 3166-1 alpha-2) is the one that newcomers are told of.
    """
    words = {language: _said(language or DEFAULT_LANGUAGE, country) for language in (None, *LANGUAGES)}
    for scope, commands in MENUS:
        for code, said in words.items():
            menu = [BotCommand(command=each.name, description=said[each.description]) for each in commands if each.menu]
            yield ProfilePart(
                _name(f"commands {scope.type}", code),
                SetMyCommands(commands=menu, scope=scope, language_code=code)
                if menu
                else DeleteMyCommands(scope=scope, language_code=code),
            )
    for code, said in words.items():
        text = said["profile-description"]
        yield ProfilePart(_name("description", code), SetMyDescription(description=text, language_code=code))
    for code, said in words.items():
        text = said["profile-short"]
        yield ProfilePart(
            _name("short description", code), SetMyShortDescription(short_description=text, language_code=code)
        )
    for code, said in words.items():
        yield ProfilePart(_name("name", code), SetMyName(name=said["profile-name"], language_code=code))


def _said(language: str, country: str) -> dict[str, str]:
    """All texts around a chat, by key."""
    return catalogue.fixed(language, "(command|group-command|profile)-.*", **country_words(language, country))


def _name(what: str, language: str | None) -> str:
    return f"{what} {language or 'default'}"


async def publish(
    bot: Bot,
    country: str,
    taken: Mapping[str, str],
    keep: Callable[[str, str], Awaitable[None]],
    timing: ProfileTiming,
) -> None:
    """Send each part whose mark is not the one in `taken`, by name; `keep(name, mark)` what Telegram took.

    A refused part is logged and let be until the next start. One that Telegram cannot take now goes behind the others.
    """
    failures = 0
    waiting = deque(part for part in profile_parts(country) if taken.get(part.name) != part.mark)
    while waiting:
        part = waiting.popleft()
        try:
            await bot(part.call)
        except UnreadableResultError:
            pass
        except AiogramError as error:
            asked = retry_after(error)
            if asked is None:
                _log.warning("Telegram refused the bot's %s (%s)", part.name, type(error).__name__)
            elif asked > timing.longest_wait_seconds:
                _log.warning("the bot's %s waits for the next start: Telegram wants %.0f s", part.name, asked)
                # The limit is the method's: the same in another language would fare no better.
                waiting = deque(each for each in waiting if type(each.call) is not type(part.call))
            else:
                waiting.append(part)
                failures += 1
                await asyncio.sleep(timing.failed.seconds(failures, asked))
            continue
        await keep(part.name, part.mark)
