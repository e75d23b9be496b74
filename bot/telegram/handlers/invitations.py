"""Invitations to see a traveller's status: given, opened, answered, ended; and the guest's card."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.actions import invitations
from bot.telegram import callbacks as cb
from bot.telegram.filters import follows_invitation
from bot.telegram.talk import Talk

router = Router(name=__name__)


@router.message(follows_invitation)
async def open_link(message: Message, secret: str, talk: Talk) -> None:
    await talk.send(invitations.open_link, secret, message.from_user.first_name if message.from_user else "")


@router.callback_query(cb.Viewers.filter())
async def viewers(_: object, callback_data: cb.Viewers, talk: Talk) -> None:
    await talk.send(invitations.viewers, callback_data.traveller)


@router.callback_query(cb.Invite.filter())
async def invite(event: CallbackQuery, callback_data: cb.Invite, talk: Talk) -> None:
    secret = talk.runner.secret_for(talk.request)
    await talk.send(invitations.invite, callback_data.traveller, event.from_user.first_name, secret)


@router.callback_query(cb.Admit.filter())
async def admit(_: object, callback_data: cb.Admit, talk: Talk) -> None:
    await talk.turn(invitations.admit, callback_data.invitation, callback_data.yes)


@router.callback_query(cb.TakeBack.filter())
async def take_back(_: object, callback_data: cb.TakeBack, talk: Talk) -> None:
    await talk.turn(invitations.take_back, callback_data.traveller, callback_data.invitation)


@router.callback_query(cb.SharedStatus.filter())
async def shared_status(_: object, callback_data: cb.SharedStatus, talk: Talk) -> None:
    await talk.turn_to(await invitations.show(talk.runner, talk.request, callback_data.invitation))


@router.callback_query(cb.StopShared.filter())
async def stop_shared(_: object, callback_data: cb.StopShared, talk: Talk) -> None:
    await talk.turn_to(await invitations.stop(talk.runner, talk.request, callback_data.invitation))
