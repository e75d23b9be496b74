"""After the rules or the kinds of notices have changed: whoever is inside or holds a permit is reminded, unasked."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import changed, plan_at
from bot.actions.notices.pinned import PINNED, within_spread
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.rulebook import Rulebook
from bot.storage import journals, key_values, notices, people, snapshot
from bot.storage.connection import Connection
from bot.storage.database import Database

_KEY: Final = "rules"
AT_ONCE: Final = 50
"""People looked up at a time; each is planned for in a transaction of their own, so that nobody waits long."""


async def plan_by_new_rules(database: Database, rulebook: Rulebook, now: Callable[[], datetime]) -> None:
    """Plan anew for everybody who is inside, then for whoever holds a permit, unless that was done by these before.

    Cut short it begins from the beginning the next time: what is planned already stays as it is.
    """
    mark = " ".join((rulebook.mark, *(kind.name for kind in JOURNAL_KINDS)))
    async with database.read() as tx:
        if await key_values.get(tx, _KEY) == mark:
            return
    today = now().date()
    for concerned in (journals.inside, partial(journals.holding, day=today)):
        last = 0
        while True:
            async with database.read() as tx:
                found = await concerned(tx, after=last, most=AT_ONCE)
            if not found:
                break
            for person_id in found:
                async with database.write(person_id) as tx:
                    await _plan(tx, rulebook, person_id, now())
            last = found[-1]
    async with database.write() as tx:
        await key_values.put(tx, _KEY, mark)


async def _plan(tx: Connection, rulebook: Rulebook, person_id: int, now: datetime) -> None:
    await people.touch(tx, person_id)
    found = await snapshot.take(tx, person_id)
    if found is not None:
        about = [JournalFacts.of(found, each, rulebook) for each in found.where(rulebook.countries).journals]
        await plan_at(tx, [(facts, changed(facts, JOURNAL_KINDS, now, told=False)) for facts in about])
        if found.person.pinned_message is not None:
            await notices.plan(tx, person_id, PINNED.name, now + within_spread(person_id))
