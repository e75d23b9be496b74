"""How things stand, and how the numbers came about."""

from bot.actions.answers import Answer, Counted, NoNumbers
from bot.actions.ledger import Ledger
from bot.core.explain import explain, visit


async def status(ledger: Ledger) -> Answer:
    """Days used, days one may stay, the last legal day; outside, what an entry would give."""
    return ledger.status()


async def counted(ledger: Ledger) -> Answer:
    """The window, each stay's days in it, which days come back when; where nothing is counted, why."""
    status, rule, today = ledger.status(), ledger.rule_today(), ledger.today
    if isinstance(rule, NoNumbers):
        return Counted(status)
    return Counted(
        status,
        explain(ledger.stays, rule, today),
        visit(status.inside, rule, today) if status.inside else None,
        ledger.overstays(),
    )


async def overstays(ledger: Ledger, page: int = 0) -> Answer:
    """One page of the runs of days over the limit; a page that is no longer there shows the last one."""
    return ledger.overstays(page) or await counted(ledger)
