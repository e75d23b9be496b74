"""How things stand, and the stays as a list."""

from aiogram import F, Router
from aiogram.filters import Command

from bot.actions import look, trips
from bot.actions.desk import Asked, Desk
from bot.telegram import callbacks as cb
from bot.telegram.chat import Chat
from bot.telegram.screens import Show

router = Router(name=__name__)


@router.message(Command("status", ignore_case=True))
async def status(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, look.status)
    await chat.send(show(reply))


@router.message(Command("trips", ignore_case=True))
async def stays(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.do(asked, trips.look)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "status"))
async def status_card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, look.status)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "trips"))
async def stays_card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.look)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "count"))
async def counted_card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, look.counted)
    await chat.send(show(reply))


@router.callback_query(cb.Show.filter(F.card == "overstays"))
async def overstays_card(_: object, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, look.overstays)
    await chat.send(show(reply))


@router.callback_query(cb.Turn.filter())
async def turn(_: object, callback_data: cb.Turn, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.look, callback_data.page)
    await chat.turn(show(reply))


@router.callback_query(cb.Overs.filter())
async def overstays(_: object, callback_data: cb.Overs, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, look.overstays, callback_data.page)
    await chat.turn(show(reply))


@router.callback_query(cb.Mend.filter())
async def mend(_: object, callback_data: cb.Mend, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.one, callback_data.stay)
    await chat.send(show(reply))


@router.callback_query(cb.Open.filter())
async def one(_: object, callback_data: cb.Open, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.one, callback_data.stay, callback_data.page)
    await chat.turn(show(reply))


@router.callback_query(cb.Memory.filter())
async def from_memory(_: object, callback_data: cb.Memory, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.from_memory, callback_data.stay, callback_data.unsure)
    await chat.turn(show(reply))


@router.callback_query(cb.Delete.filter())
async def delete(_: object, callback_data: cb.Delete, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.delete, callback_data.stay)
    await chat.turn(show(reply))


@router.callback_query(cb.Undo.filter())
async def undo(_: object, callback_data: cb.Undo, desk: Desk, asked: Asked, chat: Chat, show: Show) -> None:
    reply = await desk.press(asked, trips.undo, callback_data.change)
    await chat.turn(show(reply))
