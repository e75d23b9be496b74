"""A journal's days as they are drawn: the last half year and the next one, each a run of days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

from bot.core.count import Count
from bot.core.limits import Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule
from bot.core.stay import Stay

HALF: Final = 180
"""Days of a bar: those up to today, and those after it."""

Days: TypeAlias = tuple[date, date]
"""The first and the last day of a run, both included."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Runs of days from HALF - 1 days before today up to HALF days after it, each kind in order.

    `ahead`: days to come that a stay which lasts may have. `over`: those that break a limit, which are days of `stays`
    or of `plans` too. `back`: the days on which used ones leave the window. `window`: its first day today.
    """

    today: date
    stays: tuple[Days, ...] = ()
    ahead: tuple[Days, ...] = ()
    permits: tuple[Days, ...] = ()
    plans: tuple[Days, ...] = ()
    over: tuple[Days, ...] = ()
    back: tuple[Days, ...] = ()
    window: date | None = None
    last: date | None = None
    """The last legal day, where one is known."""


def timeline(
    today: date,
    stays: Iterable[Stay],
    plans: Iterable[Stay],
    permits: Iterable[Permit],
    count: Count | None,
    rule: Rule | None,
    breaks: Iterable[Days] = (),
) -> Timeline:
    """What is to be drawn of a journal; `count` and `rule` None where none judges it on that day.

    `breaks`: the days of plans that would break a limit, in order.
    """
    first, end = today - timedelta(HALF - 1), today + timedelta(HALF)
    stays, permits = [*stays], [*permits]
    inside = any(stay.left is None for stay in stays)
    there = [(stay.entered, stay.left or today) for stay in stays if stay.entered <= today]
    version = rule.version_on(today) if rule else None
    rolling = next((limit for limit in version.limits if isinstance(limit, Rolling)), None) if version else None
    last = None
    if count is not None and version is not None and not count.is_endless(today):
        last = count.last_legal_day(today)
    ahead: list[Days] = []
    if inside and last and last > today:
        ahead = [(today + timedelta(1), last)]
    over = [
        (run.first, run.last)
        for run in (count.overstay_runs(today, first) if count is not None and version is not None else ())
    ]
    back: list[Days] = []
    if rolling:
        by = timedelta(rolling.window)
        counted = [(each.begins or date.min, each.ends or date.max) for each in permits]
        back = [(a + by, b + by) for a, b in _outside(there, counted)]
    return Timeline(
        today,
        tuple(_cut(there, first, end)),
        tuple(_cut(ahead, first, end)),
        tuple(_cut(((each.begins, each.ends or end) for each in permits if each.begins), first, end)),
        tuple(_cut(((plan.entered, plan.left or plan.entered) for plan in plans), first, end)),
        tuple(_cut([*over, *breaks], first, end)),
        tuple(_cut(back, today + timedelta(1), end)),
        today - timedelta(rolling.window - 1) if rolling else None,
        last,
    )


def _cut(days: Iterable[Days], first: date, last: date) -> Iterator[Days]:
    """The parts of these runs from one day to another."""
    for a, b in days:
        if a <= last and b >= first:
            yield max(a, first), min(b, last)


def _outside(days: Iterable[Days], others: Iterable[Days]) -> Iterator[Days]:
    """The parts of these runs that lie in none of the others, which are in order and apart."""
    others = [*others]
    for a, b in days:
        for first, last in others:
            if first <= b and last >= a:
                if a < first:
                    yield a, first - timedelta(1)
                a = last + timedelta(1) if last < date.max else date.max
        if a <= b:
            yield a, b
