"""Everything a person has set, on one screen."""

from bot.actions.answers import Answer, Settings
from bot.actions.ledger import Ledger
from bot.rulebook import Category


async def look(ledger: Ledger) -> Answer:
    """What is set."""
    me, person = ledger.me, ledger.person
    own = (me.own_visit, me.own_days, me.own_window or 180) if me.own_visit and me.own_days else None
    known = me.nationality is not None and isinstance(ledger.book.find(me.nationality), Category)
    return Settings(
        person.language,
        me.nationality,
        me.permit,
        own,
        known,
        person.reminder_hour,
        person.zone,
        person.paused,
        ledger.now,
    )
