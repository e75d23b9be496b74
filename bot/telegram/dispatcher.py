"""One update from its stored JSON to its answer."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message, TelegramObject, Update, User
from aiogram.types import Chat as TelegramChat

from bot.actions.context import Request
from bot.actions.runner import ActionRunner
from bot.telegram.callbacks import APART, Undo, journal_of
from bot.telegram.chat import Chat
from bot.telegram.groups import account_language, build_for_groups
from bot.telegram.handlers import (
    commands,
    crossings,
    export,
    family,
    forget,
    free_text,
    importing,
    invitations,
    journals,
    onboarding,
    pages,
    permits,
    plans,
    reachability,
    reminder_settings,
    stays,
)
from bot.telegram.intake import in_group
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.raw import Raw, kind, moment, parse
from bot.telegram.reduced import reduced
from bot.telegram.screens import screen_of
from bot.telegram.supergroups import SupergroupMoves
from bot.telegram.talk import Talk

PRIVATE = Router()
"""Routes an update to its handler, the first that fits. Forwarded commands are no commands."""
PRIVATE.include_routers(
    importing.router,
    pages.router,
    commands.router,
    forget.router,
    export.router,
    reachability.router,
    invitations.router,
    onboarding.router,
    reminder_settings.router,
    crossings.router,
    journals.router,
    permits.router,
    family.router,
    plans.router,
    stays.router,
    free_text.router,
)

Handle = Callable[[str, int, datetime], Awaitable[None]]
"""Takes an update's body, its number in the order of arrival, and the instant at which it was fetched."""


def build(
    bot: Bot, runner: ActionRunner, rate_limit: ChatRateLimit, moves: SupergroupMoves, contact: str | None
) -> Handle:
    """Everything that answers updates, joined; `contact` is shown in /help and /privacy, the rest is for groups."""
    in_a_group = build_for_groups(bot, runner, rate_limit, moves)

    async def handle(body: str, number: int, fetched_at: datetime) -> None:
        raw = reduced(parse(body))  # also what an older version stored
        apart = _told_apart(raw)
        update = Update.model_validate(raw, context={"bot": bot})
        event, at = update.event, moment(raw, fetched_at)
        if in_group(raw):
            await in_a_group(update)
            return
        pressed = isinstance(event, CallbackQuery)
        journal = journal_of(event.data) if isinstance(event, CallbackQuery) else 0
        request = Request(_sender(event), str(number), number, at, account_language(event), journal)
        chat = _chat(bot, event, apart=apart)
        username = (await bot.me()).username or ""
        talk = Talk(runner, request, chat, partial(screen_of, contact=contact, username=username), pressed)
        # No Dispatcher: what it adds for each update, a state and a context, is never asked for
        await PRIVATE.propagate_event(kind(raw) or "", event, bot=bot, talk=talk, chat=chat)

    return handle


def _sender(event: TelegramObject) -> int:
    who: User | TelegramChat = getattr(event, "from_user", None) or event.chat  # type: ignore[attr-defined] # all ours have one
    return who.id


def _told_apart(raw: Raw) -> bool:
    """Whether a button was pressed whose answer is a new message; what it carries is then as that of any other."""
    press = raw.get("callback_query")
    data = press.get("data") if isinstance(press, dict) else None
    if not isinstance(press, dict) or not isinstance(data, str) or not data.startswith(APART):
        return False
    press["data"] = data.removeprefix(APART)
    return True


def _chat(bot: Bot, event: TelegramObject, *, apart: bool) -> Chat:
    """A private chat's id is the person's own."""
    if not isinstance(event, CallbackQuery):
        file = event.message_id if isinstance(event, Message) and event.document else None
        return Chat(bot, _sender(event), answers=file)
    message = event.message
    replaceable = isinstance(message, Message) and not apart and (_is_undo(event.data) or not _has_undo(message))
    return Chat(bot, event.from_user.id, message.message_id if message and replaceable else None, event.id)


def _has_undo(message: Message) -> bool:
    """Whether the message tells of a change: it stays in the chat, and so does the way to take the change back."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    return any(_is_undo(button.callback_data) for row in rows for button in row)


def _is_undo(data: str | None) -> bool:
    return (data or "").startswith(f"{Undo.__prefix__}:")
