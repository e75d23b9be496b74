"""The notices of a journal are planned anew whenever something changes on which they depend."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta

from bot.actions.context import Context
from bot.actions.facts import JournalFacts
from bot.actions.notices.calendar import CALENDAR
from bot.actions.notices.check_in import CHECK_IN
from bot.actions.notices.host import HOST
from bot.actions.notices.kind import JournalKind, changed, plan_at
from bot.actions.notices.limit import LIMIT
from bot.actions.notices.outage import OUTAGE
from bot.actions.notices.permit import PERMIT
from bot.actions.notices.plan import PLAN
from bot.actions.notices.registration import REGISTRATION
from bot.actions.notices.return_day import RETURN
from bot.core.journal import Journal
from bot.delivery import Due

JOURNAL_KINDS: tuple[JournalKind, ...] = (LIMIT, PERMIT, OUTAGE, REGISTRATION, CHECK_IN, RETURN, PLAN, CALENDAR)
"""The kinds of which each journal has one."""
OPTIONAL = (*(kind.name for kind in JOURNAL_KINDS if kind.can_be_off), HOST)
"""Those that a person may switch off."""
SOON = timedelta(minutes=1)
"""What is due later is found when it is time, as what is due is looked for every few seconds."""


async def replan(
    ctx: Context,
    journals: Iterable[Journal],
    since: Callable[[JournalFacts], datetime] | None = None,
    told: Collection[int] = (),
) -> None:
    """Plan the next notices of journals from what is true now: the first moments after now, or after `since` of each.

    `told`: the ids of those of which the answer tells the last legal day.
    """

    def planned(facts: JournalFacts) -> dict[str, Due]:
        after = since(facts) if since else None
        return changed(facts, JOURNAL_KINDS, ctx.now, told=facts.journal.id in told, since=after)

    first = await plan_at(ctx.tx, [(facts, planned(facts)) for facts in map(ctx.facts_of, journals)])
    ctx.wakes |= first is not None and first <= ctx.now + SOON
