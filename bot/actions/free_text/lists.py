"""Several past stays in one message."""

from bot.actions.answers import Answer, NotRead, TooManyStays
from bot.actions.free_text.days import write_stays
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger
from bot.messages.reading import MOST_STAYS, PastStay, Refusal, read_stays


async def stays(ledger: Ledger, said: Said) -> Answer | None:
    """All of them written, or the first that was not understood."""
    if said.refusal is None:
        return None
    several = read_stays(said.words, ledger.today, ledger.language)
    if len(several) <= 1:
        return None
    found = [one for one in several if isinstance(one, PastStay)]
    if not found and said.refusal.why == "not_a_date":
        return None
    if len(several) > MOST_STAYS:
        return TooManyStays(MOST_STAYS)
    unread = next((one for one in several if isinstance(one, Refusal)), None)
    if unread:
        return NotRead(unread.why, ledger.today, unread.suggestion, line=unread.words)
    return await write_stays(ledger, found, read_stays(said.words, ledger.own_today, ledger.language))
