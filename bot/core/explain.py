"""How a count came about: which days lie in the window, stay by stay, and when each comes back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.count import Count
from bot.core.limits import Anchored, PerVisit, Rolling, new_year
from bot.core.permit import Permit, days_under
from bot.core.presence import Presence
from bot.core.rule import Rule
from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class Part:
    """Days of one stay that count, without a gap: `first` to `last`, both included.

    Days under a permit do not count: a stay that one interrupts has several parts, one that lies under it has none.
    A day that two stays share belongs to the earlier. In a moving window the days come back one by one,
    from `back_from` to `back_to`; None in a calendar year or a period, whose days come back together after it.
    """

    stay: Stay
    first: date
    last: date
    back_from: date | None = None
    back_to: date | None = None

    @property
    def days(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Visit:
    """The limit of one visit: `day` of `days`, and the last one, whatever else was counted."""

    day: int
    days: int
    last: date


@dataclass(frozen=True, slots=True)
class Explanation:
    """How `used` days of `limit` came about.

    The window is `first` to `last` (the day asked about), both included, of a moving window of `window` days, of the
    period that ends on `ends`, or (without either) of the calendar year. Days before `since` do not count; it is None
    when that leaves nothing out of the window.
    """

    first: date
    last: date
    limit: int
    window: int | None
    parts: tuple[Part, ...]
    since: date | None = None
    ends: date | None = None

    @property
    def used(self) -> int:
        """The same number as `Count.used`."""
        return sum(part.days for part in self.parts)


def explain(stays: Iterable[Stay], rule: Rule, day: date, permits: Sequence[Permit] = ()) -> Explanation | None:
    """How the days used on `day` are counted: by the version's main limit, without those under one of the `permits`.

    None without one, when no version of the rule is in force on `day`, and when no period lasts on it. ValueError when
    two permits overlap.
    """
    version, stays, under_permits = rule.version_on(day), tuple(stays), days_under(permits)
    limit = version.main if version else None
    if version is None or limit is None:
        return None
    since, window = rule.counts_from(version), limit.window if isinstance(limit, Rolling) else None
    if isinstance(limit, Anchored):
        period = Count(stays, rule, permits=permits).period(day)
        return period and Explanation(
            period[0], day, limit.days, None, _parts(stays, under_permits, period[0], day, None), ends=period[1]
        )
    first = _window_opens(day, window)
    parts = _parts(stays, under_permits, max(first, since), day, window)
    return Explanation(first, day, limit.days, window, parts, since if since > first else None)


def visit(stay: Stay, rule: Rule, day: date) -> Visit | None:
    """Where a stay that covers `day` stands by the limit for each visit; None where the rule has none.

    A permit changes nothing of it: the days go on from the entry.
    """
    version = rule.version_on(day)
    for limit in version.limits if version else ():
        if isinstance(limit, PerVisit):
            return Visit((day - stay.entered).days + 1, limit.days, stay.entered + timedelta(limit.days - 1))
    return None


def _window_opens(day: date, window: int | None) -> date:
    opens = new_year(day.year) if window is None else day.toordinal() - window + 1
    return date.fromordinal(max(1, opens))


def _parts(
    stays: Iterable[Stay], under_permits: Presence, first: date, last: date, window: int | None
) -> tuple[Part, ...]:
    parts: list[Part] = []
    free = first
    for stay in sorted(stays, key=lambda stay: stay.entered):
        begins, ends = max(stay.entered, free), min(stay.left or last, last)
        if begins > ends:
            continue
        free = ends + timedelta(1)
        for days in under_permits.gaps(begins.toordinal(), ends.toordinal()):
            begun, ended = map(date.fromordinal, days)
            back = (begun + timedelta(window), ended + timedelta(window)) if window else (None, None)
            parts.append(Part(stay, begun, ended, *back))
    return tuple(parts)
