"""The rule that judges the person: its limits, where they were read, what is not known."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.answers.questions import Claim
from bot.actions.answers.settings import RuleCard, Source
from bot.actions.answers.status import NoAllowance
from bot.actions.context import Context
from bot.core.rule import Rule
from bot.rulebook import Category, Unknown


def claims(unknown: Unknown) -> tuple[Claim, ...]:
    """What there is to read of a nationality whose rule is not known."""
    return tuple(Claim(one.by, one.where, one.days, one.window) for one in unknown.claims)


async def show(ctx: Context) -> Answer:
    """The rule for the person's nationality, or why there is none; a permit puts it aside and does not hide it."""
    rules, nationality = ctx.rules, ctx.nationality
    judged, shown = ctx.rule_today, ctx.facts.rule_without_permit
    card = RuleCard(
        ctx.today,
        nationality,
        why=judged if isinstance(judged, NoAllowance) else None,
        rule=shown if isinstance(shown, Rule) else None,
        notes=tuple(note.id for note in rules.notes),
        utc_offset=ctx.now.astimezone(rules.zone).utcoffset() or timedelta(0),
    )
    if nationality is None:
        return card
    found = rules.find(nationality)
    if not isinstance(found, Category):
        return replace(card, reason=found.reason.id, claims=claims(found))
    return replace(
        card,
        confidence=found.confidence.value,
        verified=found.verified,
        months=found.months_old(ctx.today),
        sources=tuple(Source(source.id, source.where) for source in found.sources),
        notes=(*(note.id for note in found.notes), *card.notes),
    )
