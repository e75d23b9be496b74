"""How things stand, and how the numbers came about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions import dialogue, timeline
from bot.actions.answers import Answer
from bot.actions.answers.questions import HalfStayDropped
from bot.actions.answers.status import (
    Allowance,
    Counted,
    NoAllowance,
    OverListed,
    Overstays,
    Planned,
    ReturnOffer,
    Status,
)
from bot.actions.context import Context
from bot.actions.dialogue import half_told
from bot.actions.standing import doubt_of, numbers_of
from bot.actions.trips_ahead import trip_ahead, trips_ahead
from bot.core.count import OverstayRun
from bot.core.explain import Explanation, explain, visit
from bot.core.journal import ReturnWish
from bot.core.permit import Permit
from bot.core.plans import Outlook, known_days
from bot.core.stay import Stay
from bot.storage import journals

ASKED_AGAIN_AFTER = timedelta(7)
"""For so long nobody is asked once more since when a permit is held."""
ASKED = "asked since when"
"""What a request is remembered by that asked so."""
RUNS = 5
"""Runs of days over the limit on a page."""


async def show(ctx: Context) -> Answer:
    """Days used, days one may stay, the last legal day; outside, what an entry would give.

    A stay of which one end was told and the other is asked for is not in it, and that is said.
    """
    chosen = ctx.person.current_journal == ctx.journal.id if len(ctx.journals) > 1 else None
    told, status = half_told(ctx), replace(status_of(ctx), asks_dates=await _asks_dates(ctx), chosen=chosen)
    return await timeline.beside(ctx, HalfStayDropped(*told, ctx.today, status) if told else status)


async def _asks_dates(ctx: Context) -> bool:
    """Whether to ask since when a permit is held: nobody is asked twice within `ASKED_AGAIN_AFTER`."""
    undated = ctx.journal.undated_permit if ctx.rule is NoAllowance.PERMIT else None
    if undated is None:
        return False
    if undated.asked_on and ctx.today - undated.asked_on < ASKED_AGAIN_AFTER:
        return bool(dialogue.done_before(ctx) == ASKED)  # by this very request, come again
    await journals.asked_on(ctx.tx, undated.id, ctx.today)
    await dialogue.keep_done(ctx, ASKED)
    return True


async def show_counted(ctx: Context) -> Answer:
    """The window, each stay's days in it, which days come back when; where nothing is counted, why."""
    status, rule, today = status_of(ctx), ctx.rule_today, ctx.today
    if isinstance(rule, NoAllowance):
        return Counted(status)
    return Counted(
        status,
        explained := explain(ctx.stays, rule, today, ctx.journal.dated_permits),
        visit(status.inside, rule, today) if status.inside else None,
        overstays_of(ctx),
        _of_window(ctx, explained),
    )


async def show_overstays(ctx: Context, page: int = 0) -> Answer:
    """One page of the runs of days over the limit; a page that is no longer there shows the last one."""
    return overstays_of(ctx, page) or await show_counted(ctx)


def status_of(ctx: Context) -> Status:
    """How things stand today, from the journal as it is now."""
    inside, planned = ctx.journal.open, trips_ahead(ctx)
    numbers, why = numbers_of(ctx.facts, ctx.today), ctx.rule_today
    ended = [stay for stay in ctx.stays if stay.left is not None]
    last = max(ended, key=lambda stay: stay.left or date.min, default=None)
    return Status(
        ctx.today,
        inside,
        last,
        numbers,
        ctx.nationality,
        plans=planned,
        keeping=_keeping(ctx, inside, planned),
        unsure=_unsure(ctx),
        paused_until=ctx.person.pause_on(ctx.own_today),
        doubt=doubt_of(ctx.facts, numbers, ctx.today),
        permits=_bearing(ctx, inside, numbers),
        uncounted=why if isinstance(numbers, Allowance) and isinstance(why, NoAllowance) else None,
        offer=return_offer(ctx, 0, numbers.full_entry) if isinstance(numbers, Allowance) else None,
    )


def return_offer(ctx: Context, days: int, on: date | None) -> ReturnOffer | None:
    """To tell on that day that so long a visit is legal; None where it will be on another, or is today."""
    found = ctx.facts.return_day(ReturnWish(days, ctx.today)) if on and on > ctx.today else None
    if found is None or found.on != on:
        return None
    wish = ctx.journal.wish
    return ReturnOffer(on, days, wish is not None and wish.days == days and ctx.facts.awaits_return(ctx.today))


def _bearing(ctx: Context, inside: Stay | None, numbers: Allowance | NoAllowance) -> tuple[Permit, ...]:
    """The permits that bear on how things stand, the oldest first.

    The one after which the stay that lasts is over the limit, the one that is held, of which it may not be known since
    when, and the next one.
    """
    if ctx.rule is NoAllowance.CITIZEN:
        return ()
    today, since = ctx.today, inside.entered if inside else ctx.today
    undated, dated = ctx.journal.undated_permit, ctx.journal.dated_permits
    ended = isinstance(numbers, Allowance) and numbers.over and numbers.by_permit
    before = [each for each in ctx.journal.permits if ended and each.ends and since <= each.ends < today]
    held = undated if undated and undated not in before else ctx.journal.permit_on(today)
    after = [permit for permit in dated if permit.begins and permit.begins > today]
    return (*before[-1:], *((held,) if held else ()), *after[:1])


def _of_window(ctx: Context, explained: Explanation | None) -> tuple[Permit, ...]:
    if explained is None:
        return ()
    window = Permit(explained.first, explained.last)
    return tuple(permit for permit in ctx.journal.dated_permits if permit.overlaps(window))


def overstays_of(ctx: Context, page: int = 0) -> Overstays | None:
    """One page of the runs of days over the limit, or the last one; None when there are none."""
    return overstays_in(ctx, ctx.facts.overstay_runs(ctx.today), page)


def _keeping(ctx: Context, inside: Stay | None, planned: Sequence[Planned]) -> int | None:
    rule, outlooks = ctx.rule_today, [each.outlook for each in planned]
    if isinstance(rule, NoAllowance) or not planned:
        return None
    if any(isinstance(bring, Outlook) and bring.breaks_on for bring in outlooks):
        return None  # to leave in time would not keep that plan legal
    if inside is None:
        bring = trip_ahead(ctx, Stay(ctx.today)).outlook
        assert isinstance(bring, Outlook), "a rule is in force"
        return bring.keeping if bring.keeping < bring.may_stay else None
    count = ctx.facts.counted(ctx.stays, rule, [known_days(plan) for plan in ctx.waiting])
    keeping = count.may_stay_keeping_plans(ctx.today)
    return keeping if keeping < count.may_stay(ctx.today) else None


def _unsure(ctx: Context) -> bool:
    rule = ctx.rule_today
    if isinstance(rule, NoAllowance) or not any(stay.from_memory for stay in ctx.stays):
        return False
    explained = explain(ctx.stays, rule, ctx.today, ctx.journal.dated_permits)
    return explained is not None and any(part.stay.from_memory for part in explained.parts)


def overstays_in(ctx: Context, runs: Sequence[OverstayRun], page: int = 0) -> Overstays | None:
    if not runs:
        return None
    pages = -(-len(runs) // RUNS)
    page = min(page, pages - 1)
    shown = tuple(OverListed(run, _stay_of(ctx, run)) for run in runs[::-1][page * RUNS : (page + 1) * RUNS])
    return Overstays(
        shown, sum(run.length for run in runs), len(runs), ctx.today, page, pages, ctx.facts.doubt(ctx.today)
    )


def _stay_of(ctx: Context, run: OverstayRun) -> int:
    """The id of the stay that the first day of a run belongs to: of those that cover it the one that began last."""
    covering = [stay for stay in ctx.stays if stay.entered <= run.first <= (stay.left or ctx.today)]
    return covering[-1].id
