"""Several journals: which one is meant, all side by side, and the one that is shown first."""

from aiogram import Router

from bot.actions import journals, which_journal
from bot.actions.free_text import answer_meant, answer_right
from bot.telegram import callbacks as cb
from bot.telegram.commands import IN_WORDS
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Cross.filter())
async def cross(_: object, callback_data: cb.Cross, talk: Talk) -> None:
    data = callback_data
    country, question = data.country or None, data.question or ""
    await talk.turn(which_journal.cross, data.traveller, country, data.act, data.day, question=question)


@router.callback_query(cb.Move.filter())
async def move(_: object, callback_data: cb.Move, talk: Talk) -> None:
    data = callback_data
    await talk.turn(which_journal.move, data.traveller, data.left, data.out, data.entered, data.into)


@router.callback_query(cb.CrossAll.filter())
async def cross_all(_: object, callback_data: cb.CrossAll, talk: Talk) -> None:
    await talk.send(which_journal.tap_all, callback_data.act, callback_data.day)


@router.callback_query(cb.Meant.filter())
async def meant(_: object, callback_data: cb.Meant, talk: Talk) -> None:
    data = callback_data
    await talk.turn(answer_meant, data.traveller, data.country or None, data.question, IN_WORDS)


@router.callback_query(cb.Right.filter())
async def right(_: object, callback_data: cb.Right, talk: Talk) -> None:
    await talk.turn(answer_right, callback_data.question, callback_data.which, IN_WORDS)


@router.callback_query(cb.Give.filter())
async def give(_: object, callback_data: cb.Give, talk: Talk) -> None:
    await talk.send(which_journal.give, callback_data.change, callback_data.traveller)


@router.callback_query(cb.Choose.filter())
async def choose(_: object, talk: Talk) -> None:
    await talk.turn(journals.choose)


@router.callback_query(cb.Journals.filter())
async def show(_: object, callback_data: cb.Journals, talk: Talk) -> None:
    await talk.turn(journals.show, callback_data.page)
