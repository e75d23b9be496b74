"""Answers to what holds nothing to act on: texts that say the same to everybody, messages that are not read."""

from bot.actions.answers import Answer, Edited, NotOwnWords, Page
from bot.actions.ledger import Ledger, told
from bot.storage import changes


async def page(ledger: Ledger, page: Page) -> Answer:
    """A text that says the same to everybody."""
    return page


async def edited(ledger: Ledger) -> Answer:
    """An edited message is not read again: say what stands and how to correct it."""
    newest = await changes.newest(ledger.tx, ledger.me.id, ledger.book.country)
    return Edited(told(newest) if newest else (), ledger.today)


async def not_own(ledger: Ledger) -> Answer:
    """A forwarded message, or one sent through a bot."""
    return NotOwnWords()
