"""Trips that have not begun: what each would bring, which one breaks a limit, and how to mend it.

A trip is judged as if all earlier trips were made; of one whose exit is not known only the entry day is certain. Of a
stay that lasts it is not known when it ends, so it is taken to end today: `may_stay_keeping_plans` of `Count` says how
much longer it may go on. Days under a permit are what `Count` says they are; ValueError when two permits overlap.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.core.count import Count
from bot.core.limits import PerVisit
from bot.core.permit import Permit
from bot.core.rule import Rule, Version
from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class Outlook:
    """What entering on a day would bring. Days are counted with the entry as the first.

    `may_stay` days in a row are legal, the last of them `last_legal_day` (None when there is none). `over`: by how
    many days the trip as planned is too long (0 when it is legal or its exit is not known), `breaks_on` the first day
    that breaks a limit. `shift_to`: the next later entry, no earlier trip lasting any more, from which the whole trip
    would be legal; for a trip without an exit, the next later entry that is legal at all; None where there is no need
    or no such day.
    `keeping`: the longest stay that turns no legal day of a later plan into an illegal one. `endless`: the legal days
    reach a permit without an end; `may_stay`, `last_legal_day` and, where no later plan is harmed, `keeping` are then
    those up to the calendar's last day, which is nothing to be told.
    """

    may_stay: int
    last_legal_day: date | None
    keeping: int
    over: int = 0
    breaks_on: date | None = None
    shift_to: date | None = None
    endless: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """An earlier plan without an exit that takes days from a trip if it is used up.

    `entered` names the plan, which may last `days` days before the next trip begins; `last_legal_day` is then the
    trip's last one, None when it has none left.
    """

    entered: date
    days: int
    last_legal_day: date | None


def past(stays: Iterable[Stay], today: date) -> tuple[Stay, ...]:
    """The days up to today: a person who is there is taken to leave today, what begins later counts for nothing."""
    return tuple(replace(stay, left=min(stay.left or today, today)) for stay in stays if stay.entered <= today)


def known_days(plan: Stay) -> Stay:
    """The days of a plan that are certain: while its exit is not chosen only its entry day."""
    return replace(plan, left=plan.left or plan.entered)


def outlook(
    stays: Sequence[Stay],
    plans: Iterable[Stay],
    trip: Stay,
    rule: Rule,
    today: date,
    permits: Iterable[Permit] = (),
) -> Outlook:
    """What `trip`, from today on, would bring; its `left` may be None. `plans` are the other trips, also later ones.

    Plans that begin up to today count for nothing. NotInForceError when no version of the rule is in force on its
    entry.
    """
    ahead = [known_days(plan) for plan in plans if plan.entered > today]
    known = _known(stays, ahead, trip, today)
    count = Count(known, rule, ahead, permits)
    may_stay = count.may_stay(trip.entered)
    wanted = _wanted(trip)
    over = max(0, wanted - may_stay)
    free_from = max((trip.entered, *(stay.left or stay.entered for stay in known)))
    return Outlook(
        may_stay,
        trip.entered + timedelta(may_stay - 1) if may_stay else None,
        count.may_stay_keeping_plans(trip.entered),
        over=over if trip.left else 0,
        breaks_on=trip.entered + timedelta(may_stay) if over else None,
        shift_to=count.earliest_entry(free_from, wanted) if over and count.in_force(free_from) else None,
        endless=count.is_endless(trip.entered),
    )


def outlooks(
    stays: Sequence[Stay], plans: Sequence[Stay], rule: Rule, today: date, permits: Sequence[Permit] = ()
) -> tuple[Outlook, ...]:
    """What each of `plans` would bring beside all the others, in their order."""
    return tuple(
        outlook(stays, [*plans[:index], *plans[index + 1 :]], plan, rule, today, permits)
        for index, plan in enumerate(plans)
    )


def promise(
    stays: Sequence[Stay],
    plans: Iterable[Stay],
    trip: Stay,
    rule: Rule,
    today: date,
    permits: Sequence[Permit] = (),
) -> Promise | None:
    """The first earlier plan without an exit that shortens `trip` if it lasts as long as it may; None when none does.

    Those before it are then taken to last as long as they may, too; each ends before the next trip begins, also one
    that may last without end under a permit.
    """
    ahead = _before(plans, trip, today)
    if all(plan.left for plan in ahead):
        return None
    made = [known_days(plan) for plan in ahead]

    def may_stay(one: Stay) -> int:
        return Count(_known(stays, made, one, today), rule, permits=permits).may_stay(one.entered)

    free = may_stay(trip)
    enough = min(_wanted(trip), free) if trip.left else free
    for index, plan in enumerate(ahead):
        next_entry = min((one.entered for one in (*ahead, trip) if one.entered > plan.entered), default=trip.entered)
        days = min(may_stay(plan), (next_entry - plan.entered).days)
        if plan.left or days < 1:
            continue
        made[index] = Stay(plan.entered, plan.entered + timedelta(days - 1))
        left = may_stay(trip)
        if left < enough:
            return Promise(plan.entered, days, trip.entered + timedelta(left - 1) if left else None)
    return None


def in_the_way(
    stays: Sequence[Stay],
    plans: Iterable[Stay],
    trip: Stay,
    rule: Rule,
    today: date,
    permits: Sequence[Permit] = (),
) -> tuple[Stay, ...]:
    """The earlier plans because of which `trip` breaks a limit, the earliest first.

    The latest one without which alone it is legal; else as many of the latest as must go; none where it is legal, or
    breaks a limit even without any.
    """
    ahead = _before(plans, trip, today)

    def legal(others: Sequence[Stay]) -> bool:
        known = _known(stays, [known_days(plan) for plan in others], trip, today)
        return Count(known, rule, permits=permits).may_stay(trip.entered) >= _wanted(trip)

    if legal(ahead):
        return ()
    for index in reversed(range(len(ahead))):
        if legal([*ahead[:index], *ahead[index + 1 :]]):
            return (ahead[index],)
    return next((tuple(ahead[kept:]) for kept in reversed(range(len(ahead))) if legal(ahead[:kept])), ())


def visits(version: Version, days: int) -> tuple[int, ...]:
    """How many days each of several visits has, one upon the other, that give `days` days together.

    None where one visit is enough, or where the other limits do not bear so many days in any way.
    """
    most = min((limit.days for limit in version.limits if isinstance(limit, PerVisit)), default=days)
    together = min((limit.days for limit in version.limits if not isinstance(limit, PerVisit)), default=days)
    if not most < days <= together:
        return ()
    return tuple(min(most, days - spent) for spent in range(0, days, most))


def still_planned(plan: Stay, stays: Iterable[Stay]) -> bool:
    """Whether nothing was entered yet that may be this trip: no stay begins on its entry day or later."""
    return all(stay.entered < plan.entered for stay in stays)


def _before(plans: Iterable[Stay], trip: Stay, today: date) -> list[Stay]:
    return sorted((plan for plan in plans if today < plan.entered < trip.entered), key=lambda plan: plan.entered)


def _known(stays: Sequence[Stay], ahead: Iterable[Stay], trip: Stay, today: date) -> tuple[Stay, ...]:
    """The stays that `trip` is judged by: those up to today, and the trips `ahead` that begin before it."""
    known = (*past(stays, today), *(plan for plan in ahead if plan.entered < trip.entered))
    if any(stay.left and stay.left >= trip.entered for stay in known):
        return (*known, Stay(trip.entered))  # a new visit, even on a day on which another stay ends
    return known


def _wanted(trip: Stay) -> int:
    """How many days the trip takes: at least one."""
    return trip.days(trip.entered)
