"""Trips that have not begun: what each would bring, which one breaks a limit, and how to mend it.

A trip is judged as if all earlier trips with a known exit were made. Of a stay that lasts it is not known when it
ends, so it is taken to end today: `may_stay_keeping_plans` of `Count` says how much longer it may go on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.core.count import Count
from bot.core.rule import Rule
from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class Outlook:
    """What entering on a day would bring. Days are counted with the entry as the first.

    `may_stay` days in a row are legal, the last of them `last_legal_day` (None when there is none). `over`: by how
    many days the trip as planned is too long (0 when it is legal or its exit is not known), `breaks_on` the first day
    that breaks a limit. `shift_to`: the next later entry, no earlier trip lasting any more, from which the whole trip
    would be legal; for a trip without an exit, the next later entry that is legal at all; None where there is no need
    or no such day.
    `keeping`: the longest stay that turns no legal day of a later plan into an illegal one.
    """

    may_stay: int
    last_legal_day: date | None
    keeping: int
    over: int = 0
    breaks_on: date | None = None
    shift_to: date | None = None


def past(stays: Iterable[Stay], today: date) -> tuple[Stay, ...]:
    """The days up to today: a person who is there is taken to leave today, what begins later counts for nothing."""
    return tuple(replace(stay, left=min(stay.left or today, today)) for stay in stays if stay.entered <= today)


def outlook(stays: Sequence[Stay], plans: Iterable[Stay], trip: Stay, rule: Rule, today: date) -> Outlook:
    """What `trip`, from today on, would bring; its `left` may be None. `plans` are the other trips, also later ones.

    NotInForce when no version of the rule is in force on its entry; plans that begin up to today count for nothing.
    """
    ahead = [plan for plan in plans if plan.entered > today and plan.left is not None]
    before = [plan for plan in ahead if plan.entered < trip.entered]
    known = (*past(stays, today), *before)
    others_last = [stay.left for stay in known if stay.left and stay.left >= trip.entered]
    if others_last:
        known = (*known, Stay(trip.entered))  # a new visit, even on a day on which another stay ends
    count = Count(known, rule, ahead)
    may_stay = count.may_stay(trip.entered)
    wanted = (trip.left - trip.entered).days + 1 if trip.left else 1
    over = max(0, wanted - may_stay)
    return Outlook(
        may_stay,
        trip.entered + timedelta(may_stay - 1) if may_stay else None,
        count.may_stay_keeping_plans(trip.entered),
        over=over if trip.left else 0,
        breaks_on=trip.entered + timedelta(may_stay) if over else None,
        shift_to=count.earliest_entry(max(others_last, default=trip.entered), wanted) if over else None,
    )


def outlooks(stays: Sequence[Stay], plans: Sequence[Stay], rule: Rule, today: date) -> tuple[Outlook, ...]:
    """What each of `plans` would bring beside all the others, in their order."""
    return tuple(
        outlook(stays, [*plans[:index], *plans[index + 1 :]], plan, rule, today) for index, plan in enumerate(plans)
    )


def still_planned(plan: Stay, stays: Iterable[Stay]) -> bool:
    """Whether nothing was entered yet that may be this trip: no stay begins on its entry day or later."""
    return all(stay.entered < plan.entered for stay in stays)
