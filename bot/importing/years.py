"""The year of a day that is told without one: that of the other end of its stay, else that of a heading above it."""

from datetime import date
from typing import Final

from bot.importing.days import Cell, Days, Reading, with_year
from bot.importing.found import WhyUnread

_LONGEST: Final = 183
"""Behind the turn of a year the nearest day is meant where it is at most so many days away."""


def with_years(
    ends: tuple[Reading | None, Reading | None], cells: tuple[Cell, Cell], above: int | None, days: Days
) -> tuple[Reading | None, Reading | None]:
    """The ends of a stay, each without a year in that of the other, or in the one ``above`` where both have none.

    Where that would make the exit the earlier one, or it may be another year, they stay without.
    """
    (first, last), (entry, exit_) = ends, cells
    if _lacks_year(first) and _lacks_year(last):
        whole = _in_year(entry, above, days), _in_year(exit_, above, days)
        return whole if _are_in_order(*whole) else ends
    if _lacks_year(first) and last is None:
        return _in_year(entry, above, days) or first, last
    if _lacks_year(last) and first and (year := _year_of(first)):
        return first, _nearest(first, exit_, (year, year + 1), days) or last
    if _lacks_year(first) and last and (year := _year_of(last)):
        return _nearest(last, entry, (year, year - 1), days, before=True) or first, last
    return ends


def _lacks_year(reading: Reading | None) -> bool:
    return reading is not None and reading.day_first is WhyUnread.NO_YEAR


def _year_of(reading: Reading) -> int | None:
    """The year of a day, where that is the same however it is read."""
    years = {day.year for day in (reading.day_first, reading.month_first, reading.year_first) if isinstance(day, date)}
    return years.pop() if len(years) == 1 else None


def _in_year(cell: Cell, year: int | None, days: Days) -> Reading | None:
    whole = with_year(cell, year) if year and isinstance(cell, str) else None
    return days.reading(whole) if whole else None


def _nearest(
    beside: Reading, cell: Cell, years: tuple[int, int], days: Days, *, before: bool = False
) -> Reading | None:
    """The day of a cell in the same year as the other end, else in the next one if it is near there."""
    same, next_ = (_in_year(cell, year, days) for year in years)
    for found, longest in ((same, None), (next_, _LONGEST)):
        first, last = (found, beside) if before else (beside, found)
        if found and _are_in_order(first, last, longest):
            return found
    return None


def _are_in_order(first: Reading | None, last: Reading | None, longest: int | None = None) -> bool:
    """Whether an exit lies behind its entry, however both are read, as far as both are days.

    Of what is written with dots the day stands first.
    """
    if first is None or last is None:
        return False
    pairs = [(first.day_first, last.day_first)]
    pairs += [] if first.dotted or last.dotted else [(first.month_first, last.month_first)]
    spans = [(end - begin).days for begin, end in pairs if isinstance(begin, date) and isinstance(end, date)]
    return all(0 <= span <= (longest or span) for span in spans)
