"""How things stand, and how the numbers came about."""

from bot.actions.answers import Answer, Counted, LeftOut, NoNumbers
from bot.actions.asking import half_told
from bot.actions.ledger import Ledger
from bot.core.explain import explain, visit


async def status(ledger: Ledger) -> Answer:
    """Days used, days one may stay, the last legal day; outside, what an entry would give.

    A stay of which one end was told and the other is asked for is not in it, and that is said.
    """
    told = half_told(ledger)
    return LeftOut(*told, ledger.today, ledger.status()) if told else ledger.status()


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
