"""Everybody, or the citizens of some countries, are told something by the operator."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.actions.context import languages_for
from bot.actions.notices.night import after_night
from bot.lexicon.languages import LANGUAGES
from bot.storage import announcements
from bot.storage.announcements import Texts
from bot.storage.database import Database

A_SECOND: Final = 20
"""So many fall due: fewer than go out, so that other notices do not wait behind them."""
BATCH: Final = 500
"""People looked at in one transaction, which keeps whoever else would write waiting for some hundredths of a second."""
REST: Final = 2
"""Between two transactions so many times as long as one took: the bot answers people meanwhile."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is still to be told."""

    by_languages: Mapping[tuple[str, ...], int]
    """How many people are told in each language, and in all of them where theirs is not known."""
    parked: int
    """How many of them cannot be written to now."""


async def audience(database: Database, texts: Texts, nationalities: Collection[str]) -> Audience:
    """Who is still to be told, of everybody or of the citizens of some countries."""
    by_languages, parked = Counter[tuple[str, ...]]({(language,): 0 for language in LANGUAGES}), 0
    async with database.read() as tx:
        number = announcements.number_of(texts)
        for chosen, account, unreachable, count in await announcements.languages(tx, number, nationalities):
            by_languages[languages_for(chosen, account)] += count
            parked += count if unreachable else 0
    return Audience(by_languages, parked)


async def announce(
    database: Database,
    texts: Texts,
    nationalities: Collection[str],
    now: Callable[[], datetime],
    say: Callable[[int], None],
) -> int:
    """Plan a notice for whoever was not told yet; returns how many that were, and tells `say` after each batch."""
    async with database.write() as tx:
        number = await announcements.keep(tx, texts)
        ahead = await announcements.waiting(tx)
    begun, planned, after = now(), 0, 0
    while True:
        started = time.monotonic()
        async with database.write() as tx:
            last = await announcements.end_of_batch(tx, after, BATCH)
            if last is None:
                return planned
            people = await announcements.untold(tx, number, nationalities, after, last)
            turns = (timedelta(seconds=(ahead + planned + place) / A_SECOND) for place in range(len(people)))
            moments = [(id_, after_night(begun + turn, zone)) for (id_, zone), turn in zip(people, turns, strict=True)]
            await announcements.plan(tx, number, moments)
        planned, after = planned + len(people), last
        if people:
            say(planned)
        await asyncio.sleep((time.monotonic() - started) * REST)
