"""The notice that the bot was out of reach for so long that messages may be missing."""

from datetime import datetime
from operator import itemgetter

from bot.actions.answers import Heading, Reply
from bot.actions.answers.notices import Lasting, Outage, Outages
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import Kind, about_journal, to_person
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices, snapshot
from bot.storage.connection import Connection
from bot.storage.snapshot import Snapshot


class OutageKind(Kind):
    """Asks whoever is inside whether they have left in the meantime."""

    name = notices.OUTAGE

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """The stay that lasts by the journal; all of several, the current journal's first, then as they began last."""
        found = await snapshot.take(tx, notice.chat_id)
        if found is None:
            return None
        found = found.where(rulebook.countries)
        lasting = [(each == found.current, each.open.entered, each.open, each) for each in found.journals if each.open]
        lasting.sort(key=itemgetter(0, 1), reverse=True)
        told = [(stay, JournalFacts.of(found, journal, rulebook)) for *_, stay, journal in lasting]
        if not told:
            return None
        if len(told) > 1:
            return to_person(Outages(tuple(_lasting(stay, facts, found, now) for stay, facts in told)), found.person)
        [(stay, facts)] = told
        outage = Outage(stay, facts.day_at(now))
        return about_journal(outage, facts, found.journals, now)


def _lasting(stay: Stay, facts: JournalFacts, found: Snapshot, now: datetime) -> Lasting:
    today, heading = facts.day_at(now), Heading.of(facts.journal, found.journals)
    return Lasting(facts.journal.id, heading, stay.entered, today)


OUTAGE = OutageKind()
