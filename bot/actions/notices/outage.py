"""The notice that the bot was out of reach for so long that messages may be missing."""

from datetime import datetime
from operator import itemgetter

from bot.actions.answers import Reply
from bot.actions.answers.notices import Outage
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import Kind, about_journal
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices, snapshot
from bot.storage.connection import Connection


class OutageKind(Kind):
    """Asks whoever is inside whether they have left in the meantime."""

    name = notices.OUTAGE

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """The stay that lasts by the journal; of several the current journal's, else the one that began last."""
        found = await snapshot.take(tx, notice.chat_id)
        if found is None:
            return None
        found = found.where(rulebook.countries)
        lasting = [(each == found.current, each.open.entered, each) for each in found.journals if each.open]
        if not lasting:
            return None
        *_, journal = max(lasting, key=itemgetter(0, 1))
        assert journal.open is not None, "it was looked for"
        facts = JournalFacts.of(found, journal, rulebook)
        outage = Outage(journal.open, now.astimezone(facts.zone).date())
        return about_journal(outage, facts, found.journals, now)


OUTAGE = OutageKind()
