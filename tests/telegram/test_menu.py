"""The command menu shows what works, in each language, and is never in the way of a start."""

import re
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramNetworkError
from aiogram.filters import Command
from aiogram.methods import SetMyCommands

from bot.messages.locales import LANGUAGES
from bot.telegram import menu
from bot.telegram.dispatcher import DISPATCHER
from bot.telegram.menu import COMMANDS, offer_commands
from tests.telegram.wire import TOKEN, Recorder


class Menus(Recorder):
    """Takes menus; before that it refuses as often as it is told, each time in that way."""

    def __init__(self, *refusals: AiogramError) -> None:
        super().__init__()
        self.refusals = list(refusals)
        self.menus: list[SetMyCommands] = []

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own signature
        assert isinstance(method, SetMyCommands)
        if self.refusals:
            raise self.refusals.pop(0)
        self.menus.append(method)
        return True


def handled() -> set[str]:
    """Every command that some handler takes."""
    found: set[str] = set()
    for router in DISPATCHER.sub_routers:
        for handler in router.message.handlers:
            for each in handler.filters or []:
                if isinstance(each.callback, Command):
                    found.update(str(command) for command in each.callback.commands)
    return found


def test_the_menu_is_what_works_and_nothing_else() -> None:
    assert handled() - {"start"} == set(COMMANDS)
    assert {"start", "in", "out", "status", "trips", "language", "forget", "privacy", "help"} <= handled()
    assert len(set(COMMANDS)) == len(COMMANDS)


async def test_each_language_has_its_menu_in_private_chats_only() -> None:
    menus = Menus()
    await offer_commands(Bot(TOKEN, session=menus))
    assert [offered.language_code for offered in menus.menus] == [None, *LANGUAGES]
    for offered in menus.menus:
        assert offered.scope
        assert offered.scope.type == "all_private_chats"
        assert [command.command for command in offered.commands] == list(COMMANDS)
        for command in offered.commands:
            assert re.fullmatch("[a-z0-9_]{1,32}", command.command)
            assert 1 <= len(command.description) <= 256
            assert "{" not in command.description
    words = {offered.language_code: offered.commands[0].description for offered in menus.menus}
    assert words[None] == words["ru"]
    assert len({words[language] for language in LANGUAGES}) == 3


MENU = SetMyCommands(commands=[])


async def test_without_a_menu_the_bot_works_too(caplog: pytest.LogCaptureFixture) -> None:
    menus = Menus(TelegramBadRequest(MENU, "Bad Request: no"))
    await offer_commands(Bot(TOKEN, session=menus))
    assert [offered.language_code for offered in menus.menus] == list(LANGUAGES)
    [record] = caplog.records
    assert "TelegramBadRequest" in record.getMessage()


async def test_the_menu_waits_until_telegram_can_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "PAUSE", 0.0)
    menus = Menus(TelegramNetworkError(MENU, "no network"))
    await offer_commands(Bot(TOKEN, session=menus))
    assert len(menus.menus) == 1 + len(LANGUAGES)
