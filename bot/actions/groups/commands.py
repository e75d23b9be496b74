"""What members and administrators are told when they ask."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.answers.groups import ForAdmins, GroupRule, NoCountry, Share, Stats
from bot.actions.groups.answer_quota import AnswerQuota
from bot.actions.groups.context import GroupContext, GroupRequest
from bot.actions.groups.notes import may_refuse, may_say_too_much, refused
from bot.lexicon.nationalities import is_nationality
from bot.rulebook import Category
from bot.storage import groups
from bot.storage.notices import FLOOD

NO_COUNTRY = "?"
"""Stands for words behind /rule or /group that name no country, or more than one."""
UNREAD = "resolution-unread"
"""The note of the rulebook that a group is told too: the law itself was not read."""
COUNTED_AGAIN = timedelta(days=7)
ROUNDED = 5
"""Numbers of people are told in steps of that, and nothing below the first one."""


async def rule(ctx: GroupContext, request: GroupRequest, quota: AnswerQuota, words: str) -> Answer | None:
    """The rule for the nationality that is named, else for the group's; what is no country is said to be none.

    None to whoever was answered often enough for now: the group hears that once.
    """
    if words == NO_COUNTRY:
        return NoCountry("rule") if may_refuse(ctx) else None
    if not quota.is_exhausted(request, ctx.now):
        return group_rule(ctx, words if is_nationality(words) else ctx.group.nationality)
    if may_say_too_much(ctx):
        await ctx.plan(FLOOD, ctx.now)
    return None


async def told(ctx: GroupContext, message: int, request: GroupRequest, quota: AnswerQuota, words: str) -> None:
    """It was told."""
    if words == NO_COUNTRY:
        await refused(ctx, message)
    else:
        quota.count(request, ctx.now)


def group_rule(ctx: GroupContext, nationality: str, *, weekly: bool = False) -> GroupRule:
    """The rule in short, or why none is known."""
    found = ctx.rules.find(nationality)
    if not isinstance(found, Category):
        read = max(category.verified for category in ctx.rules.categories)
        return GroupRule(ctx.link, nationality, ctx.today, None, read, reason=found.reason.id, weekly=weekly)
    return GroupRule(
        ctx.link,
        nationality,
        ctx.today,
        found.rule,
        found.verified,
        found.sources[0].where,
        found.confidence.value,
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
