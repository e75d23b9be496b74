"""The pinned status: sent and pinned once, then edited each day and after each change; and that it was lost."""

from datetime import datetime, timedelta
from zlib import crc32

from bot.actions.answers import Reply
from bot.actions.answers.pinned import PinnedEnded, PinnedLost, PinnedStatus, Standing
from bot.actions.answers.status import Allowance
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import Kind, Pin, Unpin, to_person
from bot.actions.standing import in_order, standing
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices, people, snapshot
from bot.storage.connection import Connection
from bot.storage.snapshot import Snapshot

MOST = 6
"""Journals that it names."""
SPREAD = timedelta(hours=1)
"""After midnight: within it everybody's is edited, each at a moment of their own."""


class PinnedKind(Kind):
    """Speaks without a sound, while the person wants it. A notice that names a message takes that one away."""

    name, ends = "pinned", False

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Pin | Unpin | None:
        """How things stand now."""
        if notice.message:
            ended = to_person(PinnedEnded(), await people.get(tx, notice.chat_id))
            return Unpin(ended.answer, ended.languages, message=notice.message)
        found = await _wanted(tx, rulebook, notice.chat_id)
        if found is None or found.person.pinned_message is None:
            return None
        shown = to_person(_standing(found, rulebook, now), found.person)
        message, mark = found.person.pinned_message, found.person.pinned_as
        return Pin(shown.answer, shown.languages, message=message, shown=mark)

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """After the next midnight in one of the countries."""
        found = None if notice.message else await _wanted(tx, rulebook, notice.chat_id)
        if found is not None:
            days = [JournalFacts.of(found, each, rulebook) for each in found.journals]
            midnight = min(each.next_day_at(now) for each in days)
            await notices.plan_another(tx, notice.chat_id, self.name, midnight + within_spread(notice.chat_id))


class PinnedLostKind(Kind):
    """Says that it was switched off because its message is gone."""

    name = "pinlost"

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing once there is another."""
        person = await people.get(tx, notice.chat_id)
        return to_person(PinnedLost(), person) if person and person.pinned_message is None else None


PINNED, PINNED_LOST = PinnedKind(), PinnedLostKind()


def within_spread(person_id: int) -> timedelta:
    """Where in the hour a person's turn comes: always the same, and spread evenly over all."""
    return timedelta(seconds=crc32(str(person_id).encode()) % int(SPREAD.total_seconds()))


async def _wanted(tx: Connection, rulebook: Rulebook, person_id: int) -> Snapshot | None:
    """What is known of somebody who wants it, and has a journal of which something can be told."""
    found = await snapshot.take(tx, person_id)
    if found is None or found.person.pinned_message is None:
        return None
    found = found.where(rulebook.countries)
    return found if found.journals else None


def _standing(found: Snapshot, rulebook: Rulebook, now: datetime) -> PinnedStatus:
    """The most urgent first, as a phone shows one line; of equals the chosen journal, then as in the status."""
    listed = in_order((JournalFacts.of(found, each, rulebook) for each in found.journals), now)
    listed.sort(key=lambda facts: facts.journal.id != found.person.current_journal)
    lines = sorted((standing(facts, found.journals, now) for facts in listed), key=_urgency)
    return PinnedStatus(tuple(lines[:MOST]), max(0, len(lines) - MOST))


def _urgency(line: Standing) -> tuple[int, int]:
    """An overstay, the longest first; then a stay, by its last legal day; what has no numbers comes last."""
    numbers = line.numbers
    if not isinstance(numbers, Allowance) or numbers.endless:
        return 3, 0
    if line.inside and numbers.over:
        return 0, -numbers.over
    return (1, numbers.last_legal_day.toordinal()) if line.inside and numbers.last_legal_day else (2, 0)
