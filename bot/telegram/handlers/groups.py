"""What happens in a group. Who may choose what is asked of Telegram at every command and press anew."""

from functools import partial

from aiogram import F, Router
from aiogram.filters import JOIN_TRANSITION, LEAVE_TRANSITION, MEMBER, ChatMemberUpdatedFilter, Command, CommandObject
from aiogram.types import Message

from bot.actions.groups import commands, membership, notes, settings
from bot.telegram import callbacks as cb
from bot.telegram.commands import FOR_ADMINS
from bot.telegram.filters import When
from bot.telegram.group_chat import GroupChat, by_admin, newly
from bot.telegram.talk import GroupTalk

router = Router(name=__name__)


@router.my_chat_member(ChatMemberUpdatedFilter(JOIN_TRANSITION), newly)
async def entered(_: object, talk: GroupTalk) -> None:
    await talk.send(membership.enter, to_admin=True, then=membership.greeted)


@router.my_chat_member(ChatMemberUpdatedFilter(MEMBER >> MEMBER))
async def treated_otherwise(_: object, talk: GroupTalk) -> None:
    await talk.send(membership.introduce, then=membership.greeted)


@router.my_chat_member(ChatMemberUpdatedFilter(LEAVE_TRANSITION))
async def left(_: object, talk: GroupTalk) -> None:
    await membership.leave(talk.runner.base, talk.request.chat)


@router.message(When(F.migrate_to_chat_id))
async def moved_away(message: Message, talk: GroupTalk) -> None:
    await membership.move(talk.runner.base, talk.request.chat, message.migrate_to_chat_id or 0)


@router.message(When(F.migrate_from_chat_id))
async def moved_here(message: Message, talk: GroupTalk) -> None:
    await membership.move(talk.runner.base, message.migrate_from_chat_id or 0, talk.request.chat)


@router.message(When(F.new_chat_members))
async def newcomers(_: object, talk: GroupTalk) -> None:
    await talk.send(notes.welcome, then=notes.welcomed)


@router.message(Command("rule", ignore_case=True))
async def rule(_: object, command: CommandObject, talk: GroupTalk) -> None:
    request, quota, words = talk.request, talk.runner.quota, command.args or ""
    answer = partial(commands.rule, request=request, quota=quota, words=words)
    await talk.send(answer, then=partial(commands.told, request=request, quota=quota, words=words))


@router.message(Command(*FOR_ADMINS, ignore_case=True), by_admin)
async def for_admins(_: object, command: CommandObject, talk: GroupTalk) -> None:
    given = FOR_ADMINS[command.command.casefold()]
    await talk.send(given.with_words(command.args), to_admin=True)


@router.message(Command(*FOR_ADMINS, ignore_case=True))
async def not_an_admin(_: object, talk: GroupTalk) -> None:
    await talk.send(commands.for_admins, then=notes.refused)


@router.message(Command("start", ignore_case=True))
async def started(_: object, talk: GroupTalk) -> None:
    await talk.send(notes.started, then=notes.noted)


@router.message()
async def note(_: object, talk: GroupTalk) -> None:
    await talk.send(notes.note, then=notes.noted)


@router.callback_query(cb.GroupGreet.filter(), by_admin)
async def greet_in(_: object, callback_data: cb.GroupGreet, talk: GroupTalk) -> None:
    await talk.turn(settings.greet_in, callback_data.code)


@router.callback_query(cb.GroupCard.filter(), by_admin)
async def card(_: object, callback_data: cb.GroupCard, talk: GroupTalk) -> None:
    await talk.turn(settings.show, callback_data.part)


@router.callback_query(cb.GroupLanguage.filter(), by_admin)
async def set_language(_: object, callback_data: cb.GroupLanguage, talk: GroupTalk) -> None:
    await talk.turn(settings.set_language, callback_data.code)


@router.callback_query(cb.GroupNationality.filter(), by_admin)
async def set_nationality(_: object, callback_data: cb.GroupNationality, talk: GroupTalk) -> None:
    await talk.turn(settings.set_nationality, callback_data.code)


@router.callback_query(cb.GroupCountry.filter(), by_admin)
async def set_country(_: object, callback_data: cb.GroupCountry, talk: GroupTalk) -> None:
    await talk.turn(settings.set_country, callback_data.code)


@router.callback_query(cb.GroupDigest.filter(), by_admin)
async def set_digest_day(_: object, callback_data: cb.GroupDigest, talk: GroupTalk) -> None:
    await talk.turn(settings.set_digest_day, callback_data.day)


@router.callback_query(cb.GroupNoDigest.filter(), by_admin)
async def no_digest(_: object, talk: GroupTalk) -> None:
    await talk.turn(settings.set_digest_day, None)


@router.callback_query(cb.GroupHour.filter(), by_admin)
async def set_digest_hour(_: object, callback_data: cb.GroupHour, talk: GroupTalk) -> None:
    await talk.turn(settings.set_digest_hour, callback_data.hour)


@router.callback_query(cb.GroupWelcomes.filter(), by_admin)
async def set_welcomes(_: object, callback_data: cb.GroupWelcomes, talk: GroupTalk) -> None:
    await talk.turn(settings.set_welcomes, callback_data.on)


@router.callback_query(cb.GroupTidies.filter(), by_admin)
async def set_tidies(_: object, callback_data: cb.GroupTidies, talk: GroupTalk) -> None:
    await talk.turn(settings.set_tidies, callback_data.on)


@router.callback_query(cb.GroupClose.filter(), by_admin)
async def close(_: object, chat: GroupChat) -> None:
    await chat.remove()


@router.callback_query(When(F.data.startswith(cb.OF_GROUPS)), by_admin)
async def old_button(_: object, talk: GroupTalk) -> None:
    await talk.turn(notes.old_button)


@router.callback_query(When(F.data.startswith(cb.OF_GROUPS)))
async def not_the_admins(_: object, talk: GroupTalk) -> None:
    await talk.turn(notes.only_admins)


@router.callback_query()
async def not_yours(_: object, talk: GroupTalk) -> None:
    await talk.turn(notes.not_yours)
