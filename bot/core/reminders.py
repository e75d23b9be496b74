"""Which reminders a stay calls for, and when: decided from what is true, never from what was once planned."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.count import Count

DAYS_BEFORE = (30, 14, 7, 3, 1, 0)
"""Days before the last legal day on which a reminder is due unless a person chose others; 0 is that day itself."""

CHOICE = (60, 45, 30, 21, 14, 10, 7, 5, 3, 2, 1, 0)
"""What a person may choose from."""

FIRST_OVERSTAY_DAYS = (1, 2, 3)
"""Days of an overstay's run on which a warning is due; after the last of them one every `WEEK` days."""

WEEK = 7

ENDLESS = date.max
"""The first day after a pause of the reminders that has no end, as pauses had none once."""


@dataclass(frozen=True, slots=True)
class ReminderState:
    """How a stay that still lasts stands on `day`.

    `left` counts the legal days after `day` (0 on the last legal day); `over` the days of the unbroken overstay up
    to and including `day` (0 while legal). `last_legal_day` is the stay's last one, or the last one before the
    overstay, None if there was none.
    """

    day: date
    left: int
    over: int
    last_legal_day: date | None


def reminder_state(count: Count, day: date) -> ReminderState | None:
    """How a stay that lasts on `day` stands; None when no rule is in force then."""
    if not count.in_force(day):
        return None
    may_stay = count.may_stay(day)
    if may_stay:
        return ReminderState(day, may_stay - 1, 0, day + timedelta(may_stay - 1))
    run = count.overstay_run(day)
    return ReminderState(day, 0, run.length, run.last_legal_day) if run else None


def next_reminder_day(count: Count, after: date, days_before: Collection[int] = DAYS_BEFORE) -> date | None:
    """The first day later than `after` on which a stay that still lasts calls for a reminder.

    None without a rule, and where a permit without an end covers all the days to come. `days_before` may be empty: the
    warnings of an overstay come all the same.
    """
    found = _next_reminder(count, after, days_before)
    return found.day if found else None


def reminder_days(count: Count, after: date, days_before: Collection[int]) -> Iterator[ReminderState]:
    """The days later than `after` that call for a reminder, one after another, if the stay goes on; it may not end."""
    while (found := _next_reminder(count, after, days_before)) is not None:
        yield found
        after = found.day


def _next_reminder(count: Count, after: date, days_before: Collection[int]) -> ReminderState | None:
    day = after + timedelta(1)
    now = reminder_state(count, day)
    if now is None or (not now.over and count.is_endless(day)):
        return None
    if now.over:
        return _next_overstay_call(count, now, days_before)
    ahead = [now.left - before for before in days_before if before <= now.left]
    if ahead:  # its last legal day stays the same until it has come
        return ReminderState(day + timedelta(min(ahead)), now.left - min(ahead), 0, now.last_legal_day)
    return _next_reminder(count, day + timedelta(now.left), days_before)


def _next_overstay_call(count: Count, now: ReminderState | None, days_before: Collection[int]) -> ReminderState | None:
    """Day by day, since a new year or a new version of the rule may end the overstay before the next warning."""
    while now is not None and now.over:
        if _warned_of(now.over):
            return now
        now = reminder_state(count, now.day + timedelta(1))
    return _next_reminder(count, now.day - timedelta(1), days_before) if now else None


def _warned_of(over: int) -> bool:
    return over in FIRST_OVERSTAY_DAYS or (over - FIRST_OVERSTAY_DAYS[-1]) % WEEK == 0
