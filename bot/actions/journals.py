"""All journals side by side, and the one that is shown first."""

from datetime import timedelta

from bot.actions import status
from bot.actions.answers import Answer
from bot.actions.answers.journals import Line, Overview
from bot.actions.context import Context
from bot.actions.status import status_of
from bot.core.journal import Journal
from bot.core.limits import Rolling
from bot.core.rule import Rule

PAGE = 6
"""Journals on a page."""
YEAR = 365
"""So long days are remembered where no window says for how long they count."""


async def show(ctx: Context, page: int = 0) -> Answer:
    """How things stand: of one journal its card, of several a page with a line for each.

    A page that is no longer there shows the last one.
    """
    if len(ctx.journals) == 1:
        return await status.show(ctx)
    about, chosen = ctx.journal, ctx.person.current_journal
    listed = sorted((each for each in ctx.journals if each.id != chosen), key=lambda each: _rank(ctx, each))
    pages = max(1, -(-len(listed) // PAGE))
    page = min(max(page, 0), pages - 1)
    lines = tuple(_line(ctx, each) for each in listed[page * PAGE : (page + 1) * PAGE])
    first = next((_line(ctx, each) for each in ctx.journals if each.id == chosen and page == 0), None)
    ctx.turn_to(about)
    return Overview(lines, page, pages, first)


async def choose(ctx: Context) -> Answer:
    """Show this journal first from now on."""
    await ctx.set_person(current_journal=ctx.journal.id)
    return await status.show(ctx)


def _rank(ctx: Context, journal: Journal) -> tuple[int, bool, int]:
    """Those in which a stay lasts come first, then those with days that count; the person's own before others'."""
    facts = ctx.facts_of(journal)
    today = facts.day_at(ctx.asked_at)
    version = facts.rule.version_on(today) if isinstance(facts.rule, Rule) else None
    window = version.main.window if version and isinstance(version.main, Rolling) else YEAR
    used = any(stay.left and stay.left > today - timedelta(window) for stay in journal.stays)
    return (0 if journal.open else 1 if used else 2, not journal.traveller.is_me, journal.id)


def _line(ctx: Context, journal: Journal) -> Line:
    ctx.turn_to(journal)
    return Line(journal.id, journal.traveller.label, journal.country, status_of(ctx))
