"""Working days of a country: its days off, and what its government moved beyond them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class AnnouncedYear:
    """What was announced for a year beyond the general rules: days off that are worked, and working days that are not.

    ``what`` says in English where that stands, ``where`` is its address.
    """

    works: frozenset[date]
    off: frozenset[date]
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of one country, by a week of five days."""

    days_off: frozenset[date]
    """The holidays and what moves because they fall on a weekend, of the years that ``tools/days_off.py`` wrote down;
    of later ones only the weekends are known, and each is an estimate."""
    announced: Mapping[int, AnnouncedYear]

    def is_worked(self, day: date) -> bool:
        """Whether people work on that day."""
        year = self.announced.get(day.year)
        if year and day in year.works | year.off:
            return day in year.works
        return day.weekday() < _SATURDAY and day not in self.days_off

    def after(self, day: date, number: int) -> date:
        """The working day of that ``number``, at least 1, among those later than ``day``."""
        later = (day + timedelta(days) for days in count(1))
        return next(islice(filter(self.is_worked, later), number - 1, None))

    def is_estimate(self, first: date, last: date) -> bool:
        """Whether the calendar of some year from ``first`` to ``last`` is not announced yet."""
        return any(year not in self.announced for year in range(first.year, last.year + 1))
