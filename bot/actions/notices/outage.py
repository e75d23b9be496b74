"""The notice that the bot was out of reach for so long that messages may be missing."""

from datetime import datetime

from bot.actions.answers.notices import Outage
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import sent_about
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices, snapshot
from bot.storage.connection import Connection
from bot.storage.people import Person


class OutageKind(JournalKind):
    """Asks of each stay that lasts whether it has ended in the meantime, also in a pause; planned when it is over."""

    name, ends = notices.OUTAGE, False

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """Once, as it was planned."""
        return last.due_at if last and facts.journal.open else None

    def heard_from(self, person: Person, now: datetime) -> datetime:
        """At once: who has paused their reminders wrote all the same."""
        return now

    def is_wanted(self, person: Person) -> bool:
        """Always: it is no reminder."""
        return True

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Outage | None:
        """Whether the stay has ended."""
        return Outage(facts.journal.open, facts.day_at(now)) if facts.journal.open else None

    def again(self, facts: JournalFacts, now: datetime) -> Outage | None:
        """The same, until something is heard of it."""
        inside, told, today = facts.journal.open, facts.journal.told_at, facts.day_at(now)
        asked_on = sent_about(facts.notices.get(self.name), today)
        return Outage(inside, today) if inside and (told is None or facts.day_at(told) < asked_on) else None

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[()]:
        """It is no reminder, and on its way already."""
        return ()

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """One of the person, as earlier versions planned it, becomes one of each of their journals."""
        if notice.journal_id is None:
            found = await snapshot.take(tx, notice.chat_id)
            await notices.plan_outage(tx, now, found.person.id if found else 0)
        else:
            await super().plan_next(tx, rulebook, notice, now)


OUTAGE = OutageKind()
