"""Everything a person has set, on one screen."""

from bot.actions.answers import Answer, NoNumbers, Settings
from bot.actions.ledger import Ledger


async def look(ledger: Ledger) -> Answer:
    """What is set."""
    me, person = ledger.me, ledger.person
    known = me.nationality is not None and ledger.book.knows(me.nationality)
    return Settings(
        person.language,
        me.nationality,
        None if ledger.rule is NoNumbers.CITIZEN else me.permit,
        me.own_numbers,
        known,
        person.reminder_hour,
        person.zone,
        person.paused,
        ledger.now,
    )
