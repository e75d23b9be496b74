"""Whose days are counted, and where."""

from aiogram import Router

from bot.actions import countries, family
from bot.telegram import callbacks as cb
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.callback_query(cb.OpenTraveller.filter())
async def one(_: object, callback_data: cb.OpenTraveller, talk: Talk) -> None:
    await talk.turn(family.one, callback_data.traveller)


@router.callback_query(cb.AddTraveller.filter())
async def add(_: object, talk: Talk) -> None:
    await talk.turn(family.add)


@router.callback_query(cb.RenameTraveller.filter())
async def rename(_: object, callback_data: cb.RenameTraveller, talk: Talk) -> None:
    await talk.turn(family.rename, callback_data.traveller)


@router.callback_query(cb.RemoveTraveller.filter())
async def remove(_: object, callback_data: cb.RemoveTraveller, talk: Talk) -> None:
    await talk.turn(family.remove, callback_data.traveller, callback_data.mark)


@router.callback_query(cb.OpenCountry.filter())
async def country(_: object, callback_data: cb.OpenCountry, talk: Talk) -> None:
    await talk.turn(countries.one, callback_data.country)


@router.callback_query(cb.AskCountry.filter())
async def ask_country(_: object, talk: Talk) -> None:
    await talk.turn(countries.ask)


@router.callback_query(cb.AddCountry.filter())
async def add_country(_: object, callback_data: cb.AddCountry, talk: Talk) -> None:
    await talk.turn(countries.add, callback_data.country)


@router.callback_query(cb.RemoveCountry.filter())
async def remove_country(_: object, callback_data: cb.RemoveCountry, talk: Talk) -> None:
    await talk.turn(countries.remove, callback_data.country, callback_data.mark)


@router.callback_query(cb.CountryZone.filter())
async def set_zone(_: object, callback_data: cb.CountryZone, talk: Talk) -> None:
    await talk.turn(countries.set_zone, callback_data.country, callback_data.zone)
