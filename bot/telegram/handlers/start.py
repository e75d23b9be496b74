"""The first questions and what they set."""

import re
from typing import Final

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart

from bot.actions import onboarding
from bot.actions.desk import Asked, Desk
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.screens import Show

router = Router(name=__name__)

_SOURCE: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")  # https://core.telegram.org/bots/features#deep-linking


@router.message(CommandStart(ignore_case=True))
async def start(_: object, command: CommandObject, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, onboarding.start, _source(command.args))
    await chat.send(show(reply))


@router.message(Command("language", ignore_case=True))
async def language(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, onboarding.ask_language)
    await chat.send(show(reply))


@router.callback_query(cb.Language.filter())
async def choose_language(
    _: object, callback_data: cb.Language, desk: Desk, asked: Asked, chat: Chat, show: Show
) -> None:
    reply = await desk.press(asked, onboarding.choose_language, callback_data.code)
    await chat.turn(show(reply))


@router.callback_query(cb.Nationality.filter())
async def choose_nationality(
    _: object, callback_data: cb.Nationality, desk: Desk, asked: Asked, chat: Chat, show: Show
) -> None:
    reply = await desk.press(asked, onboarding.choose_nationality, callback_data.code)
    await chat.turn(show(reply))


@router.callback_query(cb.Own.filter())
async def choose_own_limit(_: object, callback_data: cb.Own, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    visit, days, window = callback_data.visit, callback_data.days, callback_data.window
    reply = await desk.press(asked, onboarding.choose_own_limit, visit, days, window)
    await chat.turn(show(reply))


@router.callback_query(cb.Permit.filter())
async def permit(_: object, callback_data: cb.Permit, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, onboarding.set_permit, callback_data.holds)
    await chat.turn(show(reply))


@router.callback_query(cb.Inside.filter())
async def inside(_: object, callback_data: cb.Inside, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, onboarding.inside, callback_data.answer)
    await chat.turn(show(reply))


@router.callback_query(cb.Skip.filter())
async def skip(_: object, callback_data: cb.Skip, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, onboarding.skip, callback_data.step)
    await chat.turn(show(reply))


def _source(arguments: str | None) -> str | None:
    """What a link into the chat named (``t.me/<bot>?start=SOURCE`` arrives as ``/start SOURCE``), if it names one."""
    return arguments if arguments and _SOURCE.fullmatch(arguments) else None
