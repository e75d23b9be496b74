"""The command menu beside the input field: what works, and nothing else."""

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.messages import catalogue

_log = logging.getLogger(__name__)

COMMANDS = ("in", "out", "status", "trips", "language", "help", "privacy", "forget")
DEFAULT = "ru"
"""The language of the menu for accounts in none of ours: the one most of them read."""


async def offer_commands(bot: Bot) -> None:
    """Set the menu in each language; a refusal is logged, the bot works without a menu too."""
    for language in (None, *catalogue.LANGUAGES):
        words = catalogue.menu(language or DEFAULT)
        commands = [BotCommand(command=name, description=words[f"command-{name}"]) for name in COMMANDS]
        try:
            await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code=language)
        except AiogramError as error:
            _log.warning("the command menu was not taken (%s)", type(error).__name__)
            return
