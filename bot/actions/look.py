"""How things stand."""

from bot.actions.answers import Answer
from bot.actions.ledger import Ledger


async def status(ledger: Ledger) -> Answer:
    """Days used, days one may stay, the last legal day; outside, what an entry would give."""
    return ledger.status()
