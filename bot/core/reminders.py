"""Which reminders a stay calls for, and when: decided from what is true, never from what was once planned."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.count import Count

DAYS_BEFORE = (30, 14, 7, 3, 1, 0)
"""Days before the last legal day on which a reminder is due; 0 is the last legal day itself."""

FIRST_OVERSTAY_DAYS = (1, 2, 3)
"""Days of an overstay's run on which a warning is due; after the last of them one every `WEEK` days."""

WEEK = 7


@dataclass(frozen=True, slots=True)
class Standing:
    """How a stay that still lasts stands on `day`.

    `left` counts the legal days after `day` (0 on the last legal day); `over` the days of the unbroken overstay up
    to and including `day` (0 while legal). `last_legal_day` is the stay's last one, or the last one before the
    overstay, None if there was none.
    """

    day: date
    left: int
    over: int
    last_legal_day: date | None


def standing(count: Count, day: date) -> Standing | None:
    """How a stay that lasts on `day` stands; None when no rule is in force then."""
    if not count.in_force(day):
        return None
    may_stay = count.may_stay(day)
    if may_stay:
        return Standing(day, may_stay - 1, 0, day + timedelta(may_stay - 1))
    run = count.over_run(day)
    return Standing(day, 0, run.length, run.last_legal_day) if run else None


def next_call(count: Count, after: date) -> date | None:
    """The first day later than `after` on which a stay that still lasts calls for a reminder; None without a rule."""
    day = after + timedelta(1)
    now = standing(count, day)
    if now is None:
        return None
    if now.over:
        return _next_overstay_call(count, now)
    return day + timedelta(min(now.left - before for before in DAYS_BEFORE if before <= now.left))


def _next_overstay_call(count: Count, now: Standing | None) -> date | None:
    """Day by day, since a new year or a new version of the rule may end the overstay before the next warning."""
    while now is not None and now.over:
        if _warned_of(now.over):
            return now.day
        now = standing(count, now.day + timedelta(1))
    return next_call(count, now.day - timedelta(1)) if now else None


def _warned_of(over: int) -> bool:
    return over in FIRST_OVERSTAY_DAYS or (over - FIRST_OVERSTAY_DAYS[-1]) % WEEK == 0
