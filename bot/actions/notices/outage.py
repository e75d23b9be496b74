"""The notice that the bot was out of reach for so long that messages may be missing."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.notices import Outage
from bot.actions.notices.kind import Kind, facts_of, to_person
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices
from bot.storage.connection import Connection


class OutageKind(Kind):
    """Asks whoever is inside whether they have left in the meantime."""

    name = notices.OUTAGE

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """The stay that lasts by the journal."""
        facts = await facts_of(tx, rulebook, notice)
        if facts is None or facts.journal.open is None:
            return None
        today = now.astimezone(facts.rules.zone).date()
        return to_person(Outage(facts.journal.open, today), facts.person, notice, facts.rules.country)


OUTAGE = OutageKind()
