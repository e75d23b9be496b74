"""Everything a person has set, on one screen."""

from bot.actions.answers import Answer, NoNumbers, Settings
from bot.actions.ledger import Ledger


async def look(ledger: Ledger) -> Answer:
    """What is set."""
    journal, person, nationality = ledger.journal, ledger.person, ledger.nationality
    known = nationality is not None and ledger.rules.knows(nationality)
    return Settings(
        person.language,
        nationality,
        None if ledger.rule is NoNumbers.CITIZEN else journal.permit,
        journal.own_limit,
        known,
        person.reminder_hour,
        person.zone,
        person.paused,
        ledger.now,
    )
