"""Everything a person has set, on one screen."""

from bot.actions.answers import Answer, Settings
from bot.actions.ledger import Ledger
from bot.rulebook import Category


async def look(ledger: Ledger) -> Answer:
    """What is set."""
    me, person = ledger.me, ledger.person
    known = me.nationality is not None and isinstance(ledger.book.find(me.nationality), Category)
    return Settings(
        person.language,
        me.nationality,
        me.permit,
        me.own_numbers,
        known,
        person.reminder_hour,
        person.zone,
        person.paused,
        ledger.now,
    )
