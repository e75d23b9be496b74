"""What is asked of a text, and the days that may answer it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from bot.reading.answers import Day, Mode, Refusal

DAYS_WITHOUT_YEAR = 200
"""A date without a year is taken at most so many days away from today, unless more is asked for."""
YEARS_AHEAD = 2
"""A plan lies at most so many years ahead."""
FIRST_YEAR = 2000
A_YEAR = 365
LONGEST_TRIP = YEARS_AHEAD * (A_YEAR + 1)
"""So many days at most are taken for the length of a trip."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the day today, which side of it answers lie on, and whether slashes may be American.

    ``year``: that of dates without one, where it is told elsewhere.
    ``month_first``: how dates with slashes are written in an English text, where another of its dates shows it
    (02/28/2026); None where none does.
    ``within``: a date without a year is taken at most so many days away from today.
    ``years_ahead``: no answer in plan mode lies further ahead.
    """

    today: date
    mode: Mode
    english: bool
    year: int | None = None
    month_first: bool | None = None
    within: int = DAYS_WITHOUT_YEAR
    years_ahead: int = YEARS_AHEAD

    def allows(self, day: date) -> bool:
        """Whether a day lies on the asked side of today."""
        return day <= self.today if self.mode == "log" else day >= self.today

    def answered_by(self, day: date, relative: bool = False) -> Day | Refusal:
        """The day, if it lies on the asked side and a plan's is not too far ahead."""
        if not self.allows(day):
            return Refusal("future" if self.mode == "log" else "past", (day,))
        if self.mode == "plan" and day > _years_later(self.today, self.years_ahead):
            return Refusal("future")
        return Day(day, relative)


def _years_later(day: date, years: int) -> date:
    if day.year + years > MAXYEAR:
        return date.max
    return day_of(day.year + years, day.month, day.day) or date(day.year + years, 2, 28)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date | None:
    """So many days later, or before; None where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def candidates(days: Iterable[date | None]) -> tuple[date, ...]:
    """The days to offer, in order, each once."""
    return tuple(sorted({day for day in days if day is not None}))
