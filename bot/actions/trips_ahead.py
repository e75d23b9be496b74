"""What trips ahead would bring."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.actions.answers.status import NoAllowance, Planned
from bot.actions.context import Context
from bot.core.permit import Permit
from bot.core.plans import Outlook, in_the_way, outlook, promise, visits
from bot.core.rule import Rule
from bot.core.stay import Stay


def trips_ahead(ctx: Context) -> tuple[Planned, ...]:
    """The plans and what each would bring."""
    return tuple(trip_ahead(ctx, plan) for plan in ctx.waiting)


def trip_ahead(ctx: Context, trip: Stay, leaving: date | None = None) -> Planned:
    """What a trip ahead would bring beside the other plans; a stay that lasts ends today, or on `leaving`."""
    inside = ctx.journal.open is not None
    if trip.id and trip.entered <= ctx.today:
        return Planned(trip, None, ctx.today, leaving=inside)
    rule = ctx.rule_today
    if isinstance(rule, Rule) and rule.version_on(trip.entered) is None:
        rule = NoAllowance.NOT_IN_FORCE
    if isinstance(rule, NoAllowance):
        return Planned(trip, rule, ctx.today, leaving=inside, permits=_permits_of(ctx, trip, trip.left))
    others = [plan for plan in ctx.waiting if plan.id != trip.id]
    plans = beside(ctx, trip.id, leaving)
    bring = outlook(ctx.stays, plans, trip, rule, ctx.today, ctx.journal.dated_permits)
    harmed = _harmed(ctx, trip, bring, others, plans, rule)
    longest, parts = _longest(rule, trip) if bring.over and bring.shift_to is None else (None, ())
    first = None
    if longest is not None and bring.last_legal_day is None:  # several visits from that day would break it too
        parts, first = (
            (),
            outlook(ctx.stays, plans, Stay(trip.entered), rule, ctx.today, ctx.journal.dated_permits).shift_to,
        )
    permits = _permits_of(ctx, trip, trip.left or bring.last_legal_day)
    by_permit = bring.endless or any(each.ends == bring.last_legal_day for each in permits)
    return Planned(
        trip,
        bring,
        ctx.today,
        leaving=inside,
        harms=harmed,
        longest=longest,
        visits=parts,
        first_entry=first,
        blockers=in_the_way(ctx.stays, plans, trip, rule, ctx.today, ctx.journal.dated_permits)
        if bring.breaks_on
        else (),
        permits=permits,
        promise=promise(ctx.stays, plans, trip, rule, ctx.today, ctx.journal.dated_permits),
        doubt=None if by_permit else ctx.facts.doubt(ctx.today),
    )


def _permits_of(ctx: Context, trip: Stay, last: date | None) -> tuple[Permit, ...]:
    days = Permit(trip.entered, last or trip.entered)
    return tuple(permit for permit in ctx.journal.dated_permits if permit.overlaps(days))


def beside(ctx: Context, plan_id: int = 0, leaving: date | None = None) -> list[Stay]:
    """What a trip ahead is reckoned beside: the other plans, and what is left of a stay that ends on `leaving`."""
    plans = [plan for plan in ctx.waiting if plan.id != plan_id]
    if leaving and leaving > ctx.today and ctx.journal.open:
        plans.append(Stay(ctx.today + timedelta(1), leaving))
    return plans


def _harmed(
    ctx: Context, trip: Stay, bring: Outlook, others: Sequence[Stay], plans: Sequence[Stay], rule: Rule
) -> Planned | None:
    """The first later plan that is too long, or too long by more days, if this trip is made."""
    left = trip.left or (None if bring.endless else bring.last_legal_day)
    for later in others:
        if left is None or later.entered <= trip.entered or rule.version_on(later.entered) is None:
            continue
        rest = [plan for plan in plans if plan is not later]
        before = outlook(ctx.stays, rest, later, rule, ctx.today, ctx.journal.dated_permits)
        after = outlook(ctx.stays, [*rest, Stay(trip.entered, left)], later, rule, ctx.today, ctx.journal.dated_permits)
        if after.over > before.over or (after.breaks_on and not before.breaks_on):
            return Planned(later, after, ctx.today)
    return None


def _longest(rule: Rule, trip: Stay) -> tuple[int | None, tuple[int, ...]]:
    """How many days one visit may have, if a trip is longer than that whenever it begins, and the visits it takes."""
    version = rule.version_on(trip.entered)
    assert version is not None, "the rule judges this trip"
    days = trip.days(trip.entered)
    return (version.full, visits(version, days)) if days > version.full else (None, ())
