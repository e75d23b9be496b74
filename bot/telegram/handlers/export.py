"""Files that a person takes along: which one, and the file itself."""

from aiogram import Router

from bot.actions import export
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.Exports.filter())
async def page(_: object, callback_data: cb.Exports, talk: Talk) -> None:
    await talk.turn(export.show, callback_data.page)


@router.callback_query(cb.ExportOf.filter())
async def of_one(_: object, talk: Talk) -> None:
    await talk.turn(export.show_one)


@router.callback_query(cb.LeaveCalendar.filter())
async def leave_calendar(_: object, talk: Talk) -> None:
    await talk.send(export.leave_calendar)


@router.callback_query(cb.ExportAll.filter())
async def everything(_: object, callback_data: cb.ExportAll, talk: Talk) -> None:
    await talk.send(export.everything, callback_data.format)


@router.callback_query(cb.Export.filter())
async def one(_: object, callback_data: cb.Export, talk: Talk) -> None:
    await talk.send(export.one, callback_data.format)
