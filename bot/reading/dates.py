"""Days that are told by their number: with a month, or of a month."""

from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from bot.reading.answers import Day, Refusal, Why
from bot.reading.meaning import OnDate, OnDayOfMonth, Year, YearsFromNow
from bot.reading.question import (
    A_YEAR,
    FIRST_YEAR,
    YEARS_AHEAD,
    Question,
    candidates,
    day_of,
)

_SURE_YEARS = (-5, 2)
"""Two digits after a month are taken as a year only this near to today's («12 марта 15» may mean anything)."""


def day_first(part: OnDate, question: Question) -> OnDate:
    """The same with day and month in their places, where it is known which is which."""
    if not question.english or part.form not in ("/", "day/"):
        return part
    if part.form == "day/":
        return replace(part, form=".") if question.month_first is False else part
    swapped = _swapped(part)
    one_way = _may_exist(part.day, part.month) != _may_exist(swapped.day, swapped.month)
    month_first = _may_exist(swapped.day, swapped.month) if one_way else question.month_first
    if month_first is None and part.day != part.month:
        return part
    return swapped if month_first else replace(part, form=".")


def _swapped(part: OnDate) -> OnDate:
    return replace(part, day=part.month, month=part.day, form=".")


def on_date(part: OnDate, question: Question) -> Day | Refusal:
    """The day of a date, in the year it names, else in the nearest one."""
    part = day_first(part, question)
    if question.english and part.form == "day/":
        return Refusal("ambiguous")
    if question.english and part.form == "/" and _may_exist(part.day, part.month):
        readings = (on_date(replace(part, form="."), question), on_date(_swapped(part), question))
        return Refusal("ambiguous", candidates(day for one in readings for day in _days_of(one)))
    if not _may_exist(part.day, part.month):
        swapped = _swapped(part)
        if not _may_exist(swapped.day, swapped.month):
            return Refusal("impossible")
        # Never taken, but «2026-13-03» and «12.13.2026» may be meant the other way round, and "5-21" surely is.
        why: Why = "ambiguous" if question.english and part.form == "-" else "impossible"
        return Refusal(why, _days_of(on_date(swapped, question)))
    if part.form == "month first" and _may_be_year(part.day, question.today):
        return Refusal("ambiguous", _days_of(_without_year(part.day, part.month, question)))
    if part.year is None:
        return _without_year(part.day, part.month, question)
    year = _year(part.year, question.today)
    if year is None:
        return Refusal("implausible")
    day = day_of(year, part.month, part.day)
    if day is None:
        return Refusal("impossible")
    if isinstance(part.year, Year) and not part.year.sure and not _may_be_year(part.year.number, question.today):
        return Refusal("ambiguous")
    backwards = _year_first(part, question)
    if backwards is not None and backwards != day and not _near(day, question.today):
        return Refusal("ambiguous", candidates((day, backwards)))
    return question.answered_by(day)


def _may_be_year(number: int, today: date) -> bool:
    """Whether two digits are likely to be meant as a year."""
    first, last = _SURE_YEARS
    return first <= FIRST_YEAR + number - today.year <= last


def _year(year: Year | YearsFromNow, today: date) -> int | None:
    """The full year; None when it is no plausible one."""
    if isinstance(year, YearsFromNow):
        number = today.year + year.offset
        return number if MINYEAR <= number <= MAXYEAR else None
    if year.digits == 2:
        return FIRST_YEAR + year.number
    return year.number if year.digits == 4 and year.number >= FIRST_YEAR else None


def _year_first(part: OnDate, question: Question) -> date | None:
    """ "26.03.12" read from the other end, when that is a day near today."""
    year = part.year
    if part.form in ("words", "month first", "ymd") or not isinstance(year, Year) or year.digits != 2:
        return None
    day = day_of(FIRST_YEAR + part.day, part.month, year.number)
    return day if day is not None and _near(day, question.today) else None


def _near(day: date, today: date) -> bool:
    return abs((day - today).days) <= YEARS_AHEAD * (A_YEAR + 1)


def _may_exist(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(FIRST_YEAR, month)[1]


def _without_year(day: int, month: int, question: Question) -> Day | Refusal:
    """The nearest such date on the asked side, if it is near enough; the other readings to ask about, if not."""
    today = question.today
    if question.year is not None:
        told = day_of(question.year, month, day)
        return question.answered_by(told) if told else Refusal("impossible")
    years = range(max(today.year - 1, MINYEAR), min(today.year + 1, MAXYEAR) + 1)
    found = [one for one in (day_of(year, month, day) for year in years) if one is not None]
    past = max((one for one in found if one <= today), default=None)
    coming = min((one for one in found if one >= today), default=None)
    wanted, other = (past, coming) if question.mode == "log" else (coming, past)
    if wanted is not None and abs((wanted - today).days) <= question.within:
        return Day(wanted)
    near = [one for one in (past, coming) if one is not None and abs((one - today).days) <= A_YEAR]
    if not near:
        return Refusal("impossible")
    if other is not None and abs((other - today).days) == 1:
        return Refusal("future" if question.mode == "log" else "past", candidates(near))
    return Refusal("ambiguous", candidates(near))


def on_day_of_month(part: OnDayOfMonth, question: Question) -> Day | Refusal:
    """Of this month, where that day lies on the asked side; of another, where that one is named."""
    if not 1 <= part.day <= 31:
        return Refusal("impossible")
    months = (part.months,) if part.months is not None else (-1, 0, 1)
    days = [_in_month(question.today, month, part.day) for month in months]
    if part.months is not None:
        return Refusal("impossible") if days[0] is None else question.answered_by(days[0])
    this = days[1]
    if this is not None and question.allows(this):
        return Day(this)
    return Refusal("ambiguous", candidates(days[:2] if question.mode == "log" else days[1:]))


def _in_month(today: date, months: int, day: int) -> date | None:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return day_of(year, month + 1, day)


def _days_of(reading: Day | Refusal) -> tuple[date, ...]:
    return (reading.date,) if isinstance(reading, Day) else reading.candidates
