"""One update from a group, from its bare act to its answer."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, TelegramObject, Update

from bot.actions.answers.groups import CannotWrite
from bot.actions.groups.context import GroupRequest
from bot.actions.groups.runner import GroupActionRunner
from bot.actions.runner import ActionRunner
from bot.telegram import raw
from bot.telegram.group_chat import GroupChat
from bot.telegram.handlers import groups
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.screens import Screen, screen_of
from bot.telegram.supergroups import SupergroupMoves
from bot.telegram.talk import GroupTalk

GROUPS = Router()
"""Routes what happens in a group; no handler of the private chat hears of it."""
GROUPS.include_router(groups.router)

HandleInGroup = Callable[[Update], Awaitable[None]]
"""Takes an update as the intake left it."""


def build_for_groups(
    bot: Bot, runner: ActionRunner, rate_limit: ChatRateLimit, moves: SupergroupMoves
) -> HandleInGroup:
    """What answers in groups; `rate_limit` is that of all that is sent there, `moves` those heard of."""
    group_runner = GroupActionRunner(runner)

    async def handle(update: Update) -> None:
        event = update.event
        where, who = _chat(event), _who(event)
        request = GroupRequest(where.id, who, account_language(event), _thread(event))

        async def refused(topic: bool) -> Screen:
            return screen_of(await group_runner.to_actor(request, CannotWrite(where.title, topic)))

        chat = _answered_in(GroupChat(bot, where.id, rate_limit, refused, who, thread=request.thread), event)
        me = await bot.me()
        # Behind a colon the bot's name says what it is for, in the language of whoever sees it.
        username, name, pressed = me.username or "", me.first_name.partition(":")[0], isinstance(event, CallbackQuery)
        talk = GroupTalk(group_runner, request, chat, username, name, pressed)
        await GROUPS.propagate_event(update.event_type, event, bot=bot, talk=talk, chat=chat, moves=moves)

    return handle


def account_language(event: TelegramObject) -> str | None:
    """The language of the account that acted."""
    return raw.language(getattr(getattr(event, "from_user", None), "language_code", None))


def _chat(event: TelegramObject) -> Chat:
    if isinstance(event, CallbackQuery) and event.message:
        return event.message.chat
    assert isinstance(event, Message | ChatMemberUpdated), "the intake lets nothing else through"
    return event.chat


def _who(event: TelegramObject) -> int | None:
    """Who acted; the intake leaves 0, or nobody, where several people share an id."""
    user = getattr(event, "from_user", None)
    return user.id or None if user else None


def _thread(event: TelegramObject) -> int | None:
    """The topic in which it was said; outside forums and in General there is none."""
    return event.message_thread_id if isinstance(event, Message) and event.is_topic_message else None


def _answered_in(chat: GroupChat, event: TelegramObject) -> GroupChat:
    """With the message and the press that an answer goes by."""
    if isinstance(event, CallbackQuery):
        message = event.message
        return replace(chat, message=message.message_id if message else None, query=event.id)
    if isinstance(event, Message):
        return replace(chat, as_group=event.sender_chat is not None and event.sender_chat.id == chat.id)
    return chat
