"""A journal's days as they are drawn: the half year up to a day and the one after it, each a run of days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

from bot.core.count import Count
from bot.core.limits import CalendarYear, Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule
from bot.core.stay import Stay

HALF: Final = 180
"""Days of a bar: those up to a day, which is mostly today, and those after it."""

Days: TypeAlias = tuple[date, date]
"""The first and the last day of a run, both included."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Runs of days of which some lie HALF - 1 days before `day` or later, each kind in order; they may be longer.

    `ahead`: days to come that a stay which lasts may have. `over`: those that break a limit, which are days of `stays`
    or of `plans` too. `back`: the days after `day` on which used ones leave the window, or the one on which a year or a
    period begins anew. `window`: its first day on `day`.
    """

    day: date
    """The last one of the first bar: today, or what `far` tells of."""
    stays: tuple[Days, ...] = ()
    ahead: tuple[Days, ...] = ()
    permits: tuple[Days, ...] = ()
    plans: tuple[Days, ...] = ()
    over: tuple[Days, ...] = ()
    back: tuple[Days, ...] = ()
    window: date | None = None
    last: date | None = None
    """The last legal day, where one is known."""
    far: bool = False
    """Whether they are drawn about a trip so far ahead that `day` is its last one: then nothing of today is in them."""

    @property
    def end(self) -> date:
        """The last day of the second bar."""
        return self.day + timedelta(HALF)


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
    first = today - timedelta(HALF - 1)
    stays, permits = [*stays], [*permits]
    inside = any(stay.left is None for stay in stays)
    there = [(stay.entered, stay.left or today) for stay in stays if stay.entered <= today]
    version, rolling = rule.version_on(today) if rule else None, _rolling(rule, today)
    period = _period(count, rule, today) if not rolling else None
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
    return Timeline(
        today,
        tuple(_from(first, there)),
        tuple(ahead),
        tuple(_from(first, _dated(permits))),
        tuple(_from(first, map(_days, plans))),
        tuple(_from(first, [*over, *breaks])),
        _anew(period, count, today) if period else tuple(_back(there, permits, rolling, today)),
        today - timedelta(rolling.window - 1) if rolling else period[0] if period else None,
        last,
    )


def around(
    trip: Stay, others: Iterable[Stay], permits: Iterable[Permit], rule: Rule | None, breaks: Iterable[Days] = ()
) -> Timeline:
    """What is to be drawn of a trip that begins after the bars of today end; `breaks` and `rule` as above.

    The first bar ends with the trip, or where that is longer than the bar begins with it. `others`: the plans beside
    it, whose days count as its own do.
    """
    day = min(_days(trip)[1], trip.entered + timedelta(HALF - 1))
    first, permits, rolling = day - timedelta(HALF - 1), [*permits], _rolling(rule, day)
    plans = sorted(map(_days, (*others, trip)))
    before = [each for each in plans if each[0] <= day]
    return Timeline(
        day,
        permits=tuple(_from(first, _dated(permits))),
        plans=tuple(_from(first, plans)),
        over=tuple(_from(first, breaks)),
        back=tuple(_back(before, permits, rolling, day)),
        window=day - timedelta(rolling.window - 1) if rolling else None,
        far=True,
    )


def _rolling(rule: Rule | None, day: date) -> Rolling | None:
    version = rule.version_on(day) if rule else None
    return next((limit for limit in version.limits if isinstance(limit, Rolling)), None) if version else None


def _period(count: Count | None, rule: Rule | None, day: date) -> Days | None:
    """The year, or the period from an entry on, in which days count where none of them leaves a window by itself."""
    version = rule.version_on(day) if rule else None
    if count is None or version is None:
        return None
    if any(isinstance(limit, CalendarYear) for limit in version.limits):
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return count.period(day)


def _anew(period: Days, count: Count | None, day: date) -> tuple[Days, ...]:
    """The day on which those that were used in a period come back, all at once."""
    first = period[1] + timedelta(1)
    return ((first, first),) if count and count.used(day) else ()


def _days(plan: Stay) -> Days:
    return plan.entered, plan.left or plan.entered


def _dated(permits: Iterable[Permit]) -> Iterator[Days]:
    for each in permits:
        if each.begins:
            yield each.begins, each.ends or date.max


def _back(days: Iterable[Days], permits: Iterable[Permit], rolling: Rolling | None, day: date) -> Iterator[Days]:
    """The days after `day` on which those of these days that count leave the window."""
    if rolling:
        by, next_day = timedelta(rolling.window), day + timedelta(1)
        under = [(each.begins or date.min, each.ends or date.max) for each in permits]
        for a, b in outside(days, under):
            if b + by >= next_day:
                yield max(a + by, next_day), b + by


def _from(first: date, days: Iterable[Days]) -> Iterator[Days]:
    """Those of these runs that end on a day or later."""
    return (each for each in days if each[1] >= first)


def outside(days: Iterable[Days], others: Iterable[Days]) -> Iterator[Days]:
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
