"""What members and administrators are told when they ask."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.answers.groups import ForAdmins, GroupRule, NoCountry, Share, Stats
from bot.actions.facts import doubt_about
from bot.actions.groups.answer_quota import AnswerQuota
from bot.actions.groups.context import GroupContext, GroupRequest
from bot.actions.groups.notes import may_refuse, may_say_too_much, refused
from bot.actions.rule import no_rules
from bot.lexicon.countries import area
from bot.lexicon.nationalities import is_nationality
from bot.reading.asked_rule import AskedRule
from bot.rulebook import Category
from bot.storage import groups
from bot.storage.notices import FLOOD

NO_COUNTRY = "?"
"""Stands for words behind /rule or /group that are not understood."""
UNREAD = "resolution-unread"
"""The note of the rulebook that a group is told too: the law itself was not read."""
COUNTED_AGAIN = timedelta(days=7)
ROUNDED = 5
"""Numbers of people are told in steps of that, and nothing below the first one."""


async def rule(ctx: GroupContext, request: GroupRequest, quota: AnswerQuota, words: str) -> Answer | None:
    """The rule for the nationality and in the country that are named, each else the group's.

    None to whoever was answered often enough for now: the group hears that once.
    """
    if words == NO_COUNTRY:
        return NoCountry("rule") if may_refuse(ctx) else None
    if not quota.is_exhausted(request, ctx.now):
        return _asked(ctx, AskedRule.of_code(words))
    if may_say_too_much(ctx):
        await ctx.plan(FLOOD, ctx.now)
    return None


async def told(ctx: GroupContext, message: int, request: GroupRequest, quota: AnswerQuota, words: str) -> None:
    """It was told."""
    if words == NO_COUNTRY:
        await refused(ctx, message)
    else:
        quota.count(request, ctx.now)


def _asked(ctx: GroupContext, asked: AskedRule) -> Answer:
    if asked.country:
        if asked.country not in ctx.rulebook.countries:
            return no_rules(ctx.rulebook, ctx.group.language, asked.country)
        ctx = ctx.in_country(asked.country)
    named = asked.nationality if asked.nationality and is_nationality(asked.nationality) else None
    found = group_rule(ctx, named or ctx.group.nationality)
    if named is None or asked.country:
        return found
    also = area(named)
    return replace(found, instead=also if also in ctx.rulebook.countries else None)


def group_rule(ctx: GroupContext, nationality: str, *, weekly: bool = False) -> GroupRule:
    """The rule of the group's country in short, or why none is known."""
    found = ctx.rules.find(nationality)
    if not isinstance(found, Category):
        read = max(category.verified for category in ctx.rules.categories)
        return GroupRule(
            ctx.link, nationality, ctx.rules.country, ctx.today, None, read, reason=found.reason.id, weekly=weekly
        )
    return GroupRule(
        ctx.link,
        nationality,
        ctx.rules.country,
        ctx.today,
        found.rule,
        found.verified,
        found.sources[0].where,
        doubt_about(found, ctx.today),
        weekly=weekly,
        unread=next((note.id for note in ctx.rules.notes if note.id == UNREAD), None),
    )


async def for_admins(ctx: GroupContext) -> Answer | None:
    """The command is the administrators'; said once a minute."""
    return ForAdmins() if may_refuse(ctx) else None


async def share(ctx: GroupContext) -> Answer | None:
    """A text and a link to post."""
    return Share(ctx.link)


async def stats(ctx: GroupContext) -> Answer | None:
    """How many came from the group, counted once a week and rounded down."""
    group = ctx.group
    if group.counted_at is None or not timedelta() <= ctx.now - group.counted_at < COUNTED_AGAIN:
        opened, reminded = (number // ROUNDED * ROUNDED for number in await groups.count(ctx.tx, group.id))
        await groups.keep_counts(ctx.tx, group.id, opened, reminded, ctx.now)
        group = replace(group, opened=opened, reminded=reminded, counted_at=ctx.now)
    assert group.counted_at is not None
    counted = group.counted_at.astimezone(ctx.rules.zone).date()
    return Stats(group.opened, group.reminded, counted, counted + COUNTED_AGAIN, ctx.today)
