"""Answers to what holds nothing to act on: texts that say the same to everybody, messages that are not read."""

from bot.actions import journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.pages import Edited, Page, StaleButton
from bot.actions.context import Context
from bot.actions.journal_writer import told
from bot.core.entries import permits_among, stays_among
from bot.reading import Command, Refusal, read_message


async def page(ctx: Context, page: Page) -> Answer:
    """A text that says the same to everybody."""
    return page


async def edited(ctx: Context, words: str) -> Answer:
    """An edited message is not read again: of words about a day say what stands and how to correct it."""
    message = read_message(words, ctx.today, ctx.language)
    named = not isinstance(message, Command | Refusal) or (isinstance(message, Refusal) and message.why != "not_a_date")
    newest = await journal_writer.newest(ctx) if named else None
    last = told(newest) if newest else ()
    return Edited(stays_among(last), ctx.today, permits_among(last))


async def stale_button(ctx: Context) -> Answer:
    """A button of which nothing is known any more."""
    return StaleButton()
