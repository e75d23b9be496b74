"""Commands in plain words: they do what the command does, and write nothing."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.actions import cancel, onboarding, pages, plans, reminder_settings, rule, settings, status, stays
from bot.actions.answers import Answer, Page
from bot.actions.context import Context
from bot.actions.free_text.said import Said
from bot.messages.reading import Command
from bot.messages.reading.answers import Name

_DEEDS: Mapping[Name, Callable[[Context], Awaitable[Answer]]] = {
    "status": status.show,
    "trips": stays.show,
    "plan": plans.show,
    "reminders": reminder_settings.show,
    "settings": settings.show,
    "rule": rule.show,
    "help": partial(pages.page, page=Page.HELP),
    "language": onboarding.ask_language,
    "share": partial(pages.page, page=Page.SHARE),
    "cancel": cancel.cancel,
    "undo": cancel.newest,
    "privacy": partial(pages.page, page=Page.PRIVACY),
}


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Сколько осталось», «план 12 января», "cancel"."""
    if not isinstance(said.message, Command):
        return None
    if said.message.trip is not None:
        return await plans.reckon(ctx, said.message.trip)
    return await _DEEDS[said.message.command](ctx)
