"""The timeline: the last half year and the next one, of all journals."""

from bot.actions.answers import Answer
from bot.actions.answers.timeline import Drawn, Timelines
from bot.actions.context import Context
from bot.actions.facts import JournalFacts
from bot.actions.standing import in_order, standing
from bot.core.rule import Rule
from bot.core.timeline import timeline

MOST = 6
"""Journals in one picture: of more none could be told from the next on a phone."""


async def show(ctx: Context) -> Answer:
    """In the order of `/status`, the journal that is shown first at the top."""
    listed = in_order(map(ctx.facts_of, ctx.journals), ctx.now)
    listed.sort(key=lambda facts: facts.journal.id != ctx.person.current_journal)
    drawn = tuple(_drawn(ctx, facts) for facts in listed[:MOST])
    return Timelines(drawn, max(0, len(listed) - MOST))


def _drawn(ctx: Context, facts: JournalFacts) -> Drawn:
    journal, today = facts.journal, facts.day_at(ctx.now)
    rule = facts.rule_on(today)
    days = timeline(
        today,
        journal.stays,
        journal.waiting(today),
        journal.dated_permits,
        facts.judged(today) if journal.open else facts.count,
        rule if isinstance(rule, Rule) else None,
    )
    return Drawn(standing(facts, ctx.journals, ctx.now), days)
