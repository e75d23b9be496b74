"""What a person has set, and when they are reminded."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.actions import onboarding, reminders, settings
from bot.actions.desk import Asked, Desk
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command("settings", ignore_case=True))
async def command(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, settings.look)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "settings"))
async def card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, settings.look)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "language"))
async def language(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, onboarding.ask_language)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "nationality"))
async def nationality(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, onboarding.ask_nationality)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "own"))
async def own_limit(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, onboarding.ask_own_limit)
    await chat.send(show(reply))


@router.message(Command("reminders", ignore_case=True))
async def reminders_command(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, reminders.look)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "reminders"))
async def reminders_card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.look)
    await chat.send(show(reply))


@router.callback_query(cb.RemindersCard.filter())
async def part(_: object, callback_data: cb.RemindersCard, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.look, callback_data.part)
    await chat.turn(show(reply))


@router.callback_query(cb.RemindDay.filter())
async def set_day(_: object, callback_data: cb.RemindDay, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.set_day, callback_data.days, callback_data.on)
    await chat.turn(show(reply))


@router.callback_query(cb.RemindHour.filter())
async def set_hour(_: object, callback_data: cb.RemindHour, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.set_hour, callback_data.hour)
    await chat.turn(show(reply))


@router.callback_query(cb.RemindZone.filter())
async def set_zone(_: object, callback_data: cb.RemindZone, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.set_zone, callback_data.zone)
    await chat.turn(show(reply))


@router.callback_query(cb.Pause.filter())
async def pause(_: object, callback_data: cb.Pause, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.pause, callback_data.paused)
    await chat.turn(show(reply))


@router.callback_query(cb.Show.filter(F.card == "place"))
async def ask_place(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, reminders.ask_place)
    await chat.send(show(reply))


@router.message(F.location)
async def set_place(message: Message, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    latitude, longitude = _place(message)
    reply = await desk.do(asked, reminders.set_place, latitude, longitude)
    await chat.send(show(reply))


def _place(message: Message) -> tuple[float, float]:
    assert message.location is not None, "the filter lets only locations through"
    return message.location.latitude, message.location.longitude
