"""After the rules or the kinds of notices have changed: everybody is reminded by them, unasked; who is inside first."""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import changed, plan_at
from bot.actions.notices.pinned import PINNED, within_spread
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.rulebook import Rulebook
from bot.storage import journals, key_values, notices, people, snapshot
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.snapshot import Snapshot

_KEY: Final = "rules"
_SO_FAR: Final = "rules planned"
"""How far it has come: by which rules, whether those inside are done, and the greatest id of whoever is."""
AT_ONCE: Final = 50
"""People read at a time; one transaction writes what has changed for them, so that nobody waits long."""


async def plan_by_new_rules(database: Database, rulebook: Rulebook, now: Callable[[], datetime]) -> None:
    """Plan anew for everybody, unless that was done by these very rules and kinds before.

    Cut short it goes on where it was the next time. It takes no more than half of the processor's time: answers go
    first.
    """
    mark = " ".join((rulebook.mark, *(kind.name for kind in JOURNAL_KINDS)))
    async with database.read() as tx:
        if await planned_by(tx) == mark:
            return
        kept = json.loads(await key_values.get(tx, _SO_FAR) or "[0, 0, 0]")
    _, outside, last = kept if kept[0] == mark else (mark, False, 0)
    while True:
        async with database.read() as tx:
            ids = await journals.holders(tx, last, AT_ONCE, inside=not outside)
            found = await snapshot.take_all(tx, ids)
        if ids:
            last = ids[-1]
        elif outside:
            break
        else:
            outside, last = True, 0
        await _plan(database, rulebook, now, list(found.values()), json.dumps([mark, outside, last]))
    async with database.write() as tx:
        await key_values.put(tx, _KEY, mark)
        await key_values.drop(tx, _SO_FAR)


async def planned_by(tx: Connection) -> str | None:
    """The mark of the rules and kinds by which everybody was planned for last; None where nobody was yet."""
    return await key_values.get(tx, _KEY)


async def _plan(
    database: Database, rulebook: Rulebook, now: Callable[[], datetime], found: Sequence[Snapshot], so_far: str
) -> None:
    """Write what is to be planned otherwise for these people, and how far it has come."""
    due = list[tuple[Snapshot, list[notices.Planned]]]()
    for each in found:
        begun = time.perf_counter()
        if moved := _moved(each, rulebook, now()):
            due.append((each, moved))
        await asyncio.sleep(time.perf_counter() - begun)
    async with database.write() as tx:
        versions = await people.touch_all(tx, [each.person.id for each, _ in due])
        as_read = [each.person.id for each, _ in due if versions.get(each.person.id) == each.version + 1]
        await notices.plan_all(tx, [one for each, moved in due if each.person.id in as_read for one in moved])
        for person in (each.person for each in found if each.person.pinned_message is not None):
            await notices.plan(tx, person.id, PINNED.name, now() + within_spread(person.id))
        await key_values.put(tx, _SO_FAR, so_far)
    for each, _ in due:
        if each.person.id not in as_read:  # they have changed something meanwhile
            async with database.write(each.person.id) as tx:
                await _plan_alone(tx, rulebook, each.person.id, now())


def _moved(found: Snapshot, rulebook: Rulebook, now: datetime) -> list[notices.Planned]:
    """What is other than planned."""
    return [
        (found.person.id, facts.journal.id, kind, due)
        for facts in _facts(found, rulebook)
        for kind, due in changed(facts, JOURNAL_KINDS, now, told=False).items()
    ]


def _facts(found: Snapshot, rulebook: Rulebook) -> list[JournalFacts]:
    return [JournalFacts.of(found, each, rulebook) for each in found.where(rulebook.countries).journals]


async def _plan_alone(tx: Connection, rulebook: Rulebook, person_id: int, now: datetime) -> None:
    await people.touch(tx, person_id)
    if found := await snapshot.take(tx, person_id):
        await plan_at(
            tx, [(facts, changed(facts, JOURNAL_KINDS, now, told=False)) for facts in _facts(found, rulebook)]
        )
