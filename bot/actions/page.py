"""Answers to what holds nothing to act on: texts that say the same to everybody, messages that are not read."""

from bot.actions.answers import Answer, Edited, NotOwnWords, Page
from bot.actions.ledger import Ledger, told
from bot.messages.reading import Command, Refusal, read_message
from bot.storage import changes


async def page(ledger: Ledger, page: Page) -> Answer:
    """A text that says the same to everybody."""
    return page


async def edited(ledger: Ledger, words: str) -> Answer:
    """An edited message is not read again: of words about a day say what stands and how to correct it."""
    message = read_message(words, ledger.today, ledger.language)
    named = not isinstance(message, Command | Refusal) or (isinstance(message, Refusal) and message.why != "not_a_date")
    newest = await changes.newest(ledger.tx, ledger.journal.id) if named else None
    return Edited(told(newest) if newest else (), ledger.today)


async def not_own(ledger: Ledger) -> Answer:
    """A forwarded message, or one sent through a bot."""
    return NotOwnWords()
