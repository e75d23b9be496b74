"""What is typed as a command in a private chat: each does what its line of the table says."""

from aiogram import Router
from aiogram.filters import Command, CommandObject

from bot.actions import pages
from bot.actions.answers.pages import Page
from bot.telegram.commands import IN_GROUPS, IN_PRIVATE
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(Command(*(name for name, given in IN_PRIVATE.items() if given.action), ignore_case=True))
async def in_private(_: object, command: CommandObject, talk: Talk) -> None:
    given = IN_PRIVATE[command.command.casefold()]
    await talk.send(given.with_words(command.args))


@router.message(Command(*IN_GROUPS.keys() - IN_PRIVATE.keys(), ignore_case=True))
async def in_groups(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.IN_GROUPS)
