"""All journals side by side, and the one that is shown first."""

from bot.actions import status, timeline
from bot.actions.answers import Answer
from bot.actions.answers.journals import Line, Overview
from bot.actions.context import Context
from bot.actions.standing import in_order
from bot.actions.status import status_of
from bot.core.journal import Journal

PAGE = 6
"""Journals on a page."""


async def show(ctx: Context, page: int = 0) -> Answer:
    """How things stand: of one journal its card, of several a page with a line for each.

    A page that is no longer there shows the last one.
    """
    if len(ctx.journals) == 1:
        return await status.show(ctx)
    about, chosen = ctx.journal, ctx.person.current_journal
    listed = in_order([ctx.facts_of(each) for each in ctx.journals if each.id != chosen], ctx.asked_at)
    pages = max(1, -(-len(listed) // PAGE))
    page = min(max(page, 0), pages - 1)
    lines = tuple(_line(ctx, each.journal) for each in listed[page * PAGE : (page + 1) * PAGE])
    first = next((_line(ctx, each) for each in ctx.journals if each.id == chosen and page == 0), None)
    ctx.turn_to(about)
    overview = Overview(lines, page, pages, first)
    return overview if page else await timeline.beside(ctx, overview)


async def choose(ctx: Context) -> Answer:
    """Show this journal first from now on."""
    await ctx.set_person(current_journal=ctx.journal.id)
    return await status.show(ctx)


def _line(ctx: Context, journal: Journal) -> Line:
    ctx.turn_to(journal)
    return Line(journal.id, journal.traveller.label, journal.country, status_of(ctx))
