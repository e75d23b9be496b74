"""What happens in a group. Who may choose what is asked of Telegram at every command and press anew."""

from aiogram import F, Router
from aiogram.filters import JOIN_TRANSITION, LEAVE_TRANSITION, MEMBER, ChatMemberUpdatedFilter, Command, CommandObject
from aiogram.types import Message

from bot.actions.groups import belonging, settings, talk
from bot.actions.groups.desk import GroupDesk
from bot.actions.groups.here import Here
from bot.telegram import callbacks as cb
from bot.telegram.group_chat import GroupChat, by_admin, newly
from bot.telegram.intake import FOR_ADMINS
from bot.telegram.screens import ShowAny

router = Router(name=__name__)


@router.my_chat_member(ChatMemberUpdatedFilter(JOIN_TRANSITION), newly)
async def entered(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, belonging.enter)
    message = await chat.send(show(reply), to_admin=True)
    await desk.do(here, belonging.greeted, message)


@router.my_chat_member(ChatMemberUpdatedFilter(MEMBER >> MEMBER))
async def treated_otherwise(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, belonging.introduce)
    message = await chat.send(show(reply))
    await desk.do(here, belonging.greeted, message)


@router.my_chat_member(ChatMemberUpdatedFilter(LEAVE_TRANSITION))
async def left(_: object, desk: GroupDesk, here: Here) -> None:
    await belonging.leave(desk.desk, here.chat)


@router.message(F.migrate_to_chat_id)
async def moved_away(message: Message, desk: GroupDesk, here: Here) -> None:
    await belonging.move(desk.desk, here.chat, message.migrate_to_chat_id or 0)


@router.message(F.migrate_from_chat_id)
async def moved_here(message: Message, desk: GroupDesk, here: Here) -> None:
    await belonging.move(desk.desk, message.migrate_from_chat_id or 0, here.chat)


@router.message(F.new_chat_members)
async def newcomers(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, talk.welcome)
    message = await chat.send(show(reply))
    await desk.do(here, talk.welcomed, message)


@router.message(Command("rule", ignore_case=True))
async def rule(_: object, command: CommandObject, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    words = command.args or ""
    reply = await desk.do(here, talk.rule, here, desk.patience, words)
    message = await chat.send(show(reply))
    await desk.do(here, talk.told, here, desk.patience, words, message)


@router.message(Command("group", ignore_case=True), by_admin)
async def group(_: object, command: CommandObject, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, settings.open_settings, command.args or "")
    await chat.send(show(reply), to_admin=True)


@router.message(Command("share", ignore_case=True), by_admin)
async def share(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, talk.share)
    await chat.send(show(reply), to_admin=True)


@router.message(Command("stats", ignore_case=True), by_admin)
async def stats(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, talk.stats)
    await chat.send(show(reply), to_admin=True)


@router.message(Command(*FOR_ADMINS, ignore_case=True))
async def not_an_admin(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, talk.for_admins)
    message = await chat.send(show(reply))
    await desk.do(here, talk.refused, message)


@router.message(Command("start", ignore_case=True))
async def started(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, talk.started)
    message = await chat.send(show(reply))
    await desk.do(here, talk.noted, message)


@router.message()
async def note(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.do(here, talk.note)
    message = await chat.send(show(reply))
    await desk.do(here, talk.noted, message)


@router.callback_query(cb.GroupGreet.filter(), by_admin)
async def greet_in(
    _: object, callback_data: cb.GroupGreet, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.greet_in, callback_data.code)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupCard.filter(), by_admin)
async def card(
    _: object, callback_data: cb.GroupCard, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.look, callback_data.part)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupLanguage.filter(), by_admin)
async def set_language(
    _: object, callback_data: cb.GroupLanguage, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.set_language, callback_data.code)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupNationality.filter(), by_admin)
async def set_nationality(
    _: object, callback_data: cb.GroupNationality, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.set_nationality, callback_data.code)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupDigest.filter(), by_admin)
async def set_digest_day(
    _: object, callback_data: cb.GroupDigest, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.set_digest_day, callback_data.day)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupNoDigest.filter(), by_admin)
async def no_digest(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.press(here, settings.set_digest_day, None)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupHour.filter(), by_admin)
async def set_digest_hour(
    _: object, callback_data: cb.GroupHour, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.set_digest_hour, callback_data.hour)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupWelcomes.filter(), by_admin)
async def set_welcomes(
    _: object, callback_data: cb.GroupWelcomes, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.set_welcomes, callback_data.on)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupTidies.filter(), by_admin)
async def set_tidies(
    _: object, callback_data: cb.GroupTidies, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny
) -> None:
    reply = await desk.press(here, settings.set_tidies, callback_data.on)
    await chat.turn(show(reply))


@router.callback_query(cb.GroupClose.filter(), by_admin)
async def close(_: object, chat: GroupChat) -> None:
    await chat.remove()


@router.callback_query(F.data.startswith(cb.OF_GROUPS), by_admin)
async def old_button(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.press(here, talk.old_button)
    await chat.alert(show(reply))


@router.callback_query(F.data.startswith(cb.OF_GROUPS))
async def not_the_admins(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.press(here, talk.only_admins)
    await chat.alert(show(reply))


@router.callback_query()
async def not_yours(_: object, desk: GroupDesk, here: Here, chat: GroupChat, show: ShowAny) -> None:
    reply = await desk.press(here, talk.not_yours)
    await chat.alert(show(reply))
