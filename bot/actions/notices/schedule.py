"""The notices of a journal are planned anew whenever something changes on which they depend."""

from datetime import datetime, timedelta

from bot.actions.context import Context
from bot.actions.notices.kind import JournalKind, plan_kinds
from bot.actions.notices.limit import LIMIT
from bot.actions.notices.plan import PLAN

JOURNAL_KINDS: tuple[JournalKind, ...] = (LIMIT, PLAN)
"""The kinds of which each journal has one."""
SOON = timedelta(minutes=1)
"""What is due later is found when it is time, as what is due is looked for every few seconds."""


async def replan(ctx: Context, since: datetime | None = None) -> None:
    """Plan the next notices from what is true now: the first moments after now, or after `since`."""
    first = await plan_kinds(ctx.tx, ctx.facts, JOURNAL_KINDS, since or ctx.now)
    ctx.wakes |= first is not None and first <= ctx.now + SOON
