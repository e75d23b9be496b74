"""Free text: an ordered tuple of readers, of which the first that understands the whole of it answers."""

from collections.abc import Awaitable, Callable

from bot.actions.answers import Answer, Page
from bot.actions.free_text import ahead, days, labels, lists, questions
from bot.actions.free_text.days import answer_argument
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger

__all__ = ["READERS", "answer_argument", "answer_text"]

Reader = Callable[[Ledger, Said], Awaitable[Answer | None]]

READERS: tuple[Reader, ...] = (
    questions.asked_by_this,
    ahead.trip,
    days.crossing,
    days.stay,
    days.back,
    days.half_said,
    days.bare_day,
    labels.button,
    labels.yes_or_no,
    questions.own_numbers,
    lists.stays,
    ahead.unread_trip,
    days.coming,
    questions.nationality,
    questions.unread_numbers,
    days.unread_day,
)
"""What comes first wins: a day or a crossing before a label, anything understood before the reason why not."""


async def answer_text(ledger: Ledger, words: str) -> Answer:
    """Answer what was typed; what no reader takes gets a friendly word, and nothing is written."""
    said = Said.of(ledger, words)
    for reader in READERS:
        answer = await reader(ledger, said)
        if answer is not None:
            return answer
    return Page.CHAT
