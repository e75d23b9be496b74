"""When a person is reminded, and by which time zone; the pinned status, and the picture beside the status."""

from aiogram import F, Router
from aiogram.types import Message

from bot.actions import again, pinned, reminder_settings, settings
from bot.telegram import callbacks as cb
from bot.telegram.filters import When
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.ReminderCard.filter())
async def part(_: object, callback_data: cb.ReminderCard, talk: Talk) -> None:
    await talk.turn(reminder_settings.show, callback_data.part)


@router.callback_query(cb.RemindDay.filter())
async def set_day(_: object, callback_data: cb.RemindDay, talk: Talk) -> None:
    await talk.turn(reminder_settings.set_day, callback_data.days, callback_data.on)


@router.callback_query(cb.RemindKind.filter())
async def set_kind(_: object, callback_data: cb.RemindKind, talk: Talk) -> None:
    await talk.turn(reminder_settings.set_kind, callback_data.kind, callback_data.on)


@router.callback_query(cb.RemindHour.filter())
async def set_hour(_: object, callback_data: cb.RemindHour, talk: Talk) -> None:
    await talk.turn(reminder_settings.set_hour, callback_data.hour)


@router.callback_query(cb.RemindZone.filter())
async def set_zone(_: object, callback_data: cb.RemindZone, talk: Talk) -> None:
    await talk.turn(reminder_settings.set_zone, callback_data.zone)


@router.callback_query(cb.Pause.filter())
async def pause(_: object, callback_data: cb.Pause, talk: Talk) -> None:
    await talk.turn(reminder_settings.pause, callback_data.paused)


@router.callback_query(cb.PauseUntil.filter())
async def pause_until(_: object, callback_data: cb.PauseUntil, talk: Talk) -> None:
    await talk.turn(reminder_settings.pause_until, callback_data.day)


@router.callback_query(cb.Again.filter())
async def tomorrow_again(_: object, callback_data: cb.Again, talk: Talk) -> None:
    await talk.turn(again.tomorrow, callback_data.kind)


@router.callback_query(cb.Pinned.filter())
async def pin(_: object, callback_data: cb.Pinned, talk: Talk) -> None:
    await talk.turn(pinned.switch, callback_data.on)


@router.callback_query(cb.WithPicture.filter())
async def with_picture(_: object, callback_data: cb.WithPicture, talk: Talk) -> None:
    await talk.turn(settings.switch_picture, callback_data.on)


@router.message(When(F.location))
async def set_place(message: Message, talk: Talk) -> None:
    latitude, longitude = _place(message)
    await talk.send(reminder_settings.set_place, latitude, longitude)


def _place(message: Message) -> tuple[float, float]:
    assert message.location is not None, "the filter lets only locations through"
    return message.location.latitude, message.location.longitude
