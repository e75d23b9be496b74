"""What is typed as a command in a private chat, or opened by a button: each does what its line of the table says."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject

from bot.actions import compare, pages, rule
from bot.actions.answers.pages import Page
from bot.telegram import callbacks as cb
from bot.telegram.commands import CARDS, IN_GROUPS, IN_PLACE, IN_PRIVATE
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(Command(*(name for name, given in IN_PRIVATE.items() if given.action), ignore_case=True))
async def in_private(_: object, command: CommandObject, talk: Talk) -> None:
    given = IN_PRIVATE[command.command.casefold()]
    await talk.send(given.with_words(command.args))


@router.message(Command(*IN_GROUPS.keys() - IN_PRIVATE.keys(), ignore_case=True))
async def in_groups(_: object, talk: Talk) -> None:
    await talk.send(pages.page, Page.IN_GROUPS)


@router.callback_query(cb.Show.filter(F.card.in_(CARDS)))
async def card(_: object, callback_data: cb.Show, talk: Talk) -> None:
    answer = talk.turn if callback_data.card in IN_PLACE else talk.send
    await answer(CARDS[callback_data.card])


@router.callback_query(cb.RuleIn.filter())
async def rule_in(_: object, callback_data: cb.RuleIn, talk: Talk) -> None:
    await talk.send(rule.turn_to, callback_data.country)


@router.callback_query(cb.ComparePage.filter())
async def compare_page(_: object, callback_data: cb.ComparePage, talk: Talk) -> None:
    await talk.turn(compare.show, callback_data.page)
