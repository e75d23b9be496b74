"""The command menu beside the input field: what works, and nothing else."""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import SetMyCommands
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.messages import catalogue
from bot.messages.locales import LANGUAGES
from bot.telegram.session import is_token_refused, outage

_log = logging.getLogger(__name__)

COMMANDS = ("in", "out", "status", "trips", "rule", "language", "help", "privacy", "forget")
DEFAULT = "ru"
"""The language of the menu for accounts in none of ours: the one most of them read."""


PAUSE = 60.0
"""Seconds before the menu is offered again when Telegram cannot be reached."""


async def offer_commands(bot: Bot) -> None:
    """Set the menu in each language; a refusal is logged and let be, since the bot works without a menu too."""
    for language in (None, *LANGUAGES):
        words = catalogue.menu(language or DEFAULT)
        commands = [BotCommand(command=name, description=words[f"command-{name}"]) for name in COMMANDS]
        await _offer(
            bot, SetMyCommands(commands=commands, scope=BotCommandScopeAllPrivateChats(), language_code=language)
        )


async def _offer(bot: Bot, menu: SetMyCommands) -> None:
    while True:
        try:
            await bot(menu)
        except AiogramError as error:
            wait = outage(error)
            if wait is None or is_token_refused(error):
                _log.warning("the command menu was not taken (%s)", type(error).__name__)
                return
            await asyncio.sleep(max(PAUSE, wait))
        else:
            return
