"""The notices of a journal are planned anew whenever something changes on which they depend."""

from datetime import datetime

from bot.actions.context import Context
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.limit import LIMIT
from bot.actions.notices.plan import PLAN

JOURNAL_KINDS: tuple[JournalKind, ...] = (LIMIT, PLAN)
"""The kinds of which each journal has one."""


async def replan(ctx: Context, since: datetime | None = None) -> None:
    """Plan the next notices from what is true now: the first moments after now, or after `since`."""
    for kind in JOURNAL_KINDS:
        ctx.wakes |= await kind.replan(ctx.tx, ctx.facts, since or ctx.now)
