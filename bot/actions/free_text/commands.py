"""Commands in plain words: they do what the command does, and write nothing."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.actions import cancel, look, onboarding, page, plan, reminders, rule, settings, trips
from bot.actions.answers import Answer, Page
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger
from bot.messages.reading import Command
from bot.messages.reading.answers import Name

_DEEDS: Mapping[Name, Callable[[Ledger], Awaitable[Answer]]] = {
    "status": look.status,
    "trips": trips.look,
    "plan": plan.look,
    "reminders": reminders.look,
    "settings": settings.look,
    "rule": rule.look,
    "help": partial(page.page, page=Page.HELP),
    "language": onboarding.ask_language,
    "share": partial(page.page, page=Page.SHARE),
    "cancel": cancel.cancel,
    "undo": cancel.newest,
    "privacy": partial(page.page, page=Page.PRIVACY),
}


async def told(ledger: Ledger, said: Said) -> Answer | None:
    """«Сколько осталось», «план 12 января», "cancel"."""
    if not isinstance(said.message, Command):
        return None
    if said.message.trip is not None:
        return await plan.reckon(ledger, said.message.trip)
    return await _DEEDS[said.message.command](ledger)
