"""The first questions and what they set."""

import re
from typing import Final

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart

from bot.actions import onboarding
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)

_SOURCE: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")  # https://core.telegram.org/bots/features#deep-linking


@router.message(CommandStart(ignore_case=True))
async def start(_: object, command: CommandObject, talk: Talk) -> None:
    await talk.send(onboarding.start, _source(command.args))


@router.callback_query(cb.Language.filter())
async def choose_language(_: object, callback_data: cb.Language, talk: Talk) -> None:
    await talk.turn(onboarding.choose_language, callback_data.code)


@router.callback_query(cb.Nationality.filter())
async def choose_nationality(_: object, callback_data: cb.Nationality, talk: Talk) -> None:
    await talk.turn(onboarding.choose_nationality, callback_data.code)


@router.callback_query(cb.Own.filter())
async def choose_own_limit(_: object, callback_data: cb.Own, talk: Talk) -> None:
    visit, days, window = callback_data.visit, callback_data.days, callback_data.window
    await talk.turn(onboarding.choose_own_limit, visit, days, window)


@router.callback_query(cb.Inside.filter())
async def inside(_: object, callback_data: cb.Inside, talk: Talk) -> None:
    await talk.turn(onboarding.inside, callback_data.answer)


@router.callback_query(cb.Skip.filter())
async def skip(_: object, callback_data: cb.Skip, talk: Talk) -> None:
    await talk.turn(onboarding.skip_of, callback_data.step)


@router.callback_query(cb.SkipDay.filter())
async def skip_day(_: object, callback_data: cb.SkipDay, talk: Talk) -> None:
    await talk.turn(onboarding.skip_day, callback_data.wanted)


def _source(arguments: str | None) -> str | None:
    """What a link into the chat named (`t.me/<bot>?start=SOURCE` arrives as `/start SOURCE`), if it names one."""
    return arguments if arguments and _SOURCE.fullmatch(arguments) else None
