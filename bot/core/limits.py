"""The shapes of a limit, and for each the day on which a visit that goes on breaks it.

``breaks`` has the same arguments everywhere. Somebody has the recorded days of ``past`` up to and including
``cut``, is absent between ``cut`` and ``start``, and then present on every day from ``start``. ``start`` is
also the first of these days that counts (see ``count_from``); ``entered`` is the day the visit itself began.
The answer is the first day not before ``earliest`` that breaks the limit. All days are day numbers.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, get_args

from bot.core.presence import LAST_DAY, Presence


@dataclass(frozen=True, slots=True)
class Rolling:
    """At most ``days`` present days in any ``window`` days in a row, the day judged being the last of them.

    ValueError unless 1 <= days < window.
    """

    days: int
    window: int
    shape: ClassVar = "rolling"

    def __post_init__(self) -> None:
        at_least_one(self.days, self.window)
        if self.days >= self.window:
            raise ValueError(f"rolling needs fewer days ({self.days}) than its window ({self.window})")

    def most_in(self, days: int) -> int:
        """The most present days that it lets anybody have in so many days in a row."""
        windows, rest = divmod(days, self.window)
        return windows * self.days + min(rest, self.days)

    def used(self, past: Presence, day: int) -> int:
        """Present days in the window that ends on ``day``."""
        return past.upto(day) - past.upto(day - self.window)

    def breaks(self, past: Presence, cut: int, start: int, entered: int, earliest: int) -> int:
        """While somebody stays, the count grows by one each day on which the window drops an absent day.

        So the limit breaks when the window has dropped as many absent days as there were days to spare.
        """
        dropped = past.nth_absent(self.days + start - self.window - past.upto(cut), cut)
        return max(earliest, start, dropped + self.window)

    def renews_after(self, past: Presence, cut: int, start: int, day: int) -> int:
        """The last day to which a limit broken on ``day`` stays broken if the person stays."""
        return LAST_DAY


@dataclass(frozen=True, slots=True)
class CumulativeReset:
    """At most ``days`` present days since the last run of at least ``absence`` absent days.

    ValueError unless both are at least 1.
    """

    days: int
    absence: int
    shape: ClassVar = "cumulative_reset"

    def __post_init__(self) -> None:
        at_least_one(self.days, self.absence)

    def breaks(self, past: Presence, cut: int, start: int, entered: int, earliest: int) -> int:
        spent = past.since_absence(self.absence, cut, start)
        return max(earliest, start + max(0, self.days - spent))

    def renews_after(self, past: Presence, cut: int, start: int, day: int) -> int:
        return LAST_DAY


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """At most ``days`` present days from 1 January to 31 December. ValueError unless 1 <= days < 366."""

    days: int
    shape: ClassVar = "calendar_year"

    def __post_init__(self) -> None:
        at_least_one(self.days)
        if self.days >= 366:
            raise ValueError(f"calendar_year needs fewer than 366 days, not {self.days}")

    def used(self, past: Presence, day: int) -> int:
        """Present days from 1 January of the year of ``day`` to ``day``."""
        return past.upto(day) - past.upto(new_year(date.fromordinal(day).year) - 1)

    def breaks(self, past: Presence, cut: int, start: int, entered: int, earliest: int) -> int:
        earliest = max(earliest, start)
        year = date.fromordinal(earliest).year
        while True:  # a leap year breaks every such limit, so this ends within eight years
            opens = new_year(year)
            spent = past.upto(cut) - past.upto(min(cut, opens - 1))
            broken = max(earliest, max(opens, start) + max(0, self.days - spent))
            if broken < new_year(year + 1):
                return broken
            year += 1

    def renews_after(self, past: Presence, cut: int, start: int, day: int) -> int:
        return new_year(date.fromordinal(day).year + 1) - 1


@dataclass(frozen=True, slots=True)
class Anchored:
    """At most ``days`` present days in a period of ``period`` days, which begins on the first present day there is.

    The next period begins on the first present day after it has ended. ValueError unless 1 <= days < period.
    """

    days: int
    period: int
    shape: ClassVar = "anchored"

    def __post_init__(self) -> None:
        at_least_one(self.days, self.period)
        if self.days >= self.period:
            raise ValueError(f"anchored needs fewer days ({self.days}) than its period ({self.period})")

    def used(self, past: Presence, day: int) -> int:
        """Present days of the period that lasts on ``day``, up to ``day``; 0 when none does."""
        begun = past.period(self.period, day, day)
        return past.upto(day) - past.upto(begun - 1) if begun is not None else 0

    def breaks(self, past: Presence, cut: int, start: int, entered: int, earliest: int) -> int:
        day, begun = max(earliest, start), past.period(self.period, cut, start)
        spent = past.upto(cut) - past.upto(begun - 1) if begun is not None else 0
        ends = (start if begun is None else begun) + self.period
        if (broken := max(day, start + max(0, self.days - spent))) < ends:
            return broken
        return max(day, ends + max(0, day - ends) // self.period * self.period + self.days)

    def renews_after(self, past: Presence, cut: int, start: int, day: int) -> int:
        begun = past.period(self.period, cut, start)
        begun = start if begun is None else begun
        return begun + (day - begun) // self.period * self.period + self.period - 1


@dataclass(frozen=True, slots=True)
class PerVisit:
    """At most ``days`` days from the entry, which is day 1, whatever was counted before.

    ValueError unless days is at least 1.
    """

    days: int
    shape: ClassVar = "per_visit"

    def __post_init__(self) -> None:
        at_least_one(self.days)

    def breaks(self, past: Presence, cut: int, start: int, entered: int, earliest: int) -> int:
        return max(earliest, entered + self.days)

    def renews_after(self, past: Presence, cut: int, start: int, day: int) -> int:
        return LAST_DAY


Limit = Rolling | CumulativeReset | CalendarYear | Anchored | PerVisit
"""In the order in which they are named when several break on one day."""

SHAPES: tuple[str, ...] = tuple(limit.shape for limit in get_args(Limit))


def read_limit(written: object) -> Limit:
    """Read a limit as rule files and ``check`` write it: ``{"rolling": [90, 180]}``, ``{"per_visit": 30}``.

    ValueError with a sentence for anything else.
    """
    if not isinstance(written, dict) or len(written) != 1:
        raise ValueError("a limit is one object with exactly one key")
    [(shape, numbers)] = written.items()
    match shape, numbers:
        case "rolling", [int(days), int(window)] if whole(days, window):
            return Rolling(days, window)
        case "cumulative_reset", [int(days), int(absence)] if whole(days, absence):
            return CumulativeReset(days, absence)
        case "anchored", [int(days), int(period)] if whole(days, period):
            return Anchored(days, period)
        case "calendar_year", int(days) if whole(days):
            return CalendarYear(days)
        case "per_visit", int(days) if whole(days):
            return PerVisit(days)
    if shape not in SHAPES:
        raise ValueError(f"{shape!r} is none of the limits {', '.join(SHAPES)}")
    wanted = "a list of two whole numbers" if shape in ("rolling", "cumulative_reset", "anchored") else "a whole number"
    raise ValueError(f"{shape} needs {wanted}")


def whole(*numbers: object) -> bool:
    """Whether all are whole numbers; True and False, which Python takes for 1 and 0, are not."""
    return all(isinstance(number, int) and not isinstance(number, bool) for number in numbers)


def at_least_one(*numbers: int) -> None:
    """ValueError when a number is below 1."""
    if min(numbers) < 1:
        raise ValueError("the numbers of a limit are at least 1")


def new_year(year: int) -> int:
    """The day number of 1 January, also of years after 9999, which ``date`` does not have."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + 1
