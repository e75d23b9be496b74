"""The day that a cell of a table names, with the day before the month and with the month before it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from bot.importing import words
from bot.importing.found import WhyUnread
from bot.reading.normalise import fold
from bot.reading.question import FIRST_YEAR, YEARS_AHEAD, day_of
from bot.reading.words import months

Cell = str | bool | float | date
"""What stands in one place of a table; a number may be a day that a spreadsheet counts. "" where nothing does."""
Named = date | WhyUnread

FORMULA: Final = "="
"""A text that begins so stands for a formula without a value, or with an error in its place."""
_ERROR: Final = re.compile(r"##+|#[^\W_][\w/]*[!?]|#(?:N/A|Н/Д)", re.IGNORECASE)
"""As spreadsheets write it into a text: «#N/A», «#ССЫЛКА!»; a day for which its column is too narrow is ####."""
EPOCH: Final = date(1899, 12, 30)
"""The day 0 of a spreadsheet that counts from 1900; so it is from March 1900 on, which is all that is read."""
_SERIAL: Final = (date(FIRST_YEAR, 1, 1) - EPOCH).days, (date(2100, 1, 1) - EPOCH).days
_YEARS_ON: Final = 100
"""No day lies so far ahead, not even the end of a permit."""
_YEARS_BACK: Final = 10
_OTHER_YEARS: Final = (range(1300, 1500), range(2400, 2700), range(5700, 5900))
"""Of Hijri and Persian, Buddhist and Hebrew calendars."""

LONGEST: Final = 100
"""No day takes more characters."""
_NOISE: Final = str.maketrans(dict.fromkeys("\xa0\u202f\u2007\u2009\u3000\t\r\n_", " ") | dict.fromkeys("‐‑‒–—―−", "-"))
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_TIME: Final = re.compile(
    r"(?:\s*,\s*|\s+(?:в |at |- )?|(?<=\d)t)(\d{1,2}):(\d\d)(?::(\d\d(?:[.,]\d+)?))?"
    r"\s*(?:[ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$"
)
_NOON: Final = 12
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})\s?([./-]|\s)\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)\.?")
_COMPACT: Final = re.compile(r"\d{8}")
_FIRST_COMPACT: Final = 1300
"""Eight digits that begin with less are no year with its month and day."""
_NO_YEAR: Final = re.compile(r"\d{1,2}[./-]\d{1,2}\.?")
_DAY_AND_MONTH: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\.?")
_WITHIN: Final = re.compile(r"(?<!\d)(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:20)?\d\d)(?!\d)")
"""A whole day among other words."""
_WORDS: Final = re.compile(r"[\w\s.,/()'-]+")
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
_WEEKDAY: Final = re.compile(r"^\(?([^\W\d_]+)\)?[.,]*\s+|[,\s]*\(?\b([^\W\d_]+)\)?\.?$")
_HAN: Final = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


class Order(StrEnum):
    """Which of day and month stands first where both may."""

    DAY = "day"
    MONTH = "month"
    MIXED = "mixed"
    """Now this, now that: only what can be read in one way is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that a cell may name, which are one where it can be read in one way; or why it names none."""

    day_first: Named
    month_first: Named
    dotted: bool = False
    """Written with dots, which whoever puts the month first hardly does."""
    short: bool = False
    """Whether two digits stand for the year."""
    year_first: date | None = None
    """The day that it would be were these in front, if that is a likely one."""

    @property
    def names_none(self) -> bool:
        """Whether it holds no day at all, not even one that cannot be."""
        return {self.day_first, self.month_first} <= {WhyUnread.NO_DATE, WhyUnread.REMARK}

    @property
    def shows(self) -> Order | None:
        """The order that the cell itself shows; None when it shows none."""
        day, month = (isinstance(one, date) for one in (self.day_first, self.month_first))
        return None if day == month else Order.DAY if day else Order.MONTH

    @property
    def may_be_both(self) -> bool:
        """Whether it names two days."""
        return (
            isinstance(self.day_first, date)
            and isinstance(self.month_first, date)
            and self.day_first != self.month_first
        )

    def named(self, order: Order) -> Named:
        """The day in a table of this order."""
        if order is Order.MIXED:
            shown = self.shows
            if shown is None and self.may_be_both:
                return WhyUnread.UNCLEAR
            order = shown or Order.DAY
        return self.day_first if order is Order.DAY else self.month_first


@dataclass(frozen=True, slots=True)
class Days:
    """Reads each cell of one file once."""

    today: date
    known: dict[Cell, Reading] = field(default_factory=dict)
    names: dict[str, bool] = field(default_factory=dict)
    """Whether words of the file are a name, and which country they name, as far as it was looked at."""
    places: dict[str, str | None] = field(default_factory=dict)

    def reading(self, cell: Cell) -> Reading:
        """What a cell that is not empty names."""
        if isinstance(cell, str) and len(cell) > LONGEST:
            return _never(WhyUnread.FORMULA if cell.startswith(FORMULA) else WhyUnread.NO_DATE)
        if cell not in self.known:
            self.known[cell] = _of_cell(cell, self.today)
        return self.known[cell]


def _of_cell(cell: Cell, today: date) -> Reading:
    if isinstance(cell, date):
        return _once(cell, today)
    if isinstance(cell, bool):
        return _never(WhyUnread.NO_DATE)
    if isinstance(cell, float):
        first, last = _SERIAL
        if first <= cell < last:
            return _once(EPOCH + timedelta(int(cell)), today)
        cell = str(int(cell)) if cell.is_integer() else str(cell)
    return _reading(cell, today)


def is_serial(cell: Cell) -> bool:
    """Whether a text is a number that a spreadsheet would show as a day."""
    return isinstance(cell, str) and serial(cell) is not None


def serial(text: str) -> float | None:
    """The number of a day, None for any other text."""
    told = re.fullmatch(r"\s*(\d{5})(?:[.,]\d+)?\s*", text)
    return float(told[1]) if told and _SERIAL[0] <= int(told[1]) < _SERIAL[1] else None


def in_one_order(readings: Sequence[Reading], today: date) -> list[Reading]:
    """The same cells of one table, settled as far as how all of them are written settles it.

    Two digits of a year may stand in front: «26-03-12». As in a message, the one near today is meant; else nobody
    knows, unless one cell tells that it cannot be so. What is written with dots tells nothing of what is not, and
    nothing else tells anything of it.
    """
    short = [one for one in readings if isinstance(one.day_first, date) and one.short]
    if all(one.year_first for one in short) and not all(_near(one.day_first, today, YEARS_AHEAD) for one in short):
        readings = [_never(WhyUnread.UNCLEAR) if one.short else one for one in readings]
    order = _order_of_dots([one for one in readings if one.dotted])
    return [_once(one.named(order), today) if order and one.dotted else one for one in readings]


def _order_of_dots(readings: Sequence[Reading]) -> Order | None:
    """Days with dots stand first unless several show the contrary: one may be a slip, so that it is asked."""
    shown = [one.shows for one in readings]
    if Order.MONTH not in shown or Order.DAY in shown:
        return Order.DAY
    if shown.count(Order.MONTH) > 1:
        return Order.MONTH
    return None if any(one.may_be_both for one in readings) else Order.DAY


def orders_shown(readings: Iterable[Reading]) -> set[Order]:
    """The orders of day and month that days show which are not written with dots."""
    return {one.shows for one in readings if one.shows and not one.dotted}


def order_of(readings: Iterable[Reading]) -> Order | None:
    """Which of day and month stands first in a whole table; None when that is to be asked, or seen by its stays."""
    readings = list(readings)
    shown = orders_shown(readings)
    if len(shown) == 2:
        return Order.MIXED
    if any(one.may_be_both for one in readings):
        return shown.pop() if shown else None
    return Order.MIXED


def seen(text: str) -> str:
    """A text as it is seen: without signs that are not, each kind of dash as "-", each kind of space as " "."""
    return _INVISIBLE.sub("", text.translate(_NOISE)).strip()


def _reading(text: str, today: date) -> Reading:
    if text.startswith(FORMULA) or _ERROR.fullmatch(text.strip()):
        return _never(WhyUnread.FORMULA)
    plain = fold(seen(text).casefold()).strip(" '\"")
    plain, moved = _without_time(plain)
    if moved:
        return _never(WhyUnread.UNCLEAR)
    plain, weekday = _without_weekday(_HAN.sub(r"\1-\2-\3", plain))
    plain = _year_said().sub("", plain)
    found = _numeric(plain, today) or _in_words(plain, today)
    if found.names_none and _WITHIN.search(plain):
        return _never(WhyUnread.REMARK)
    if weekday is None:
        return found
    return replace(found, day_first=_on(found.day_first, weekday), month_first=_on(found.month_first, weekday))


def _without_time(text: str) -> tuple[str, bool]:
    """A day without the time behind it; and whether it is a moment by another clock, so that the day may be another.

    Programs write the midnight with which a day begins in Kazakhstan as 19:00 of the day before, in UTC. What is told
    before noon in UTC is of the same day by the clocks of all countries that are counted.
    """
    told = _TIME.search(text)
    if not told:
        return text, False
    by_utc = told[4] in ("z", "utc", "gmt", "+00:00", "+0000", "-00:00", "-0000")
    return text[: told.start()].rstrip(" ,"), by_utc and int(told[1]) >= _NOON


def _without_weekday(text: str) -> tuple[str, int | None]:
    for found in _WEEKDAY.finditer(text):
        weekday = _weekdays().get(found[1] or found[2])
        if weekday is not None:
            return (text[: found.start()] + text[found.end() :]).strip(" ,"), weekday
    return text, None


def _on(named: Named, weekday: int) -> Named:
    return WhyUnread.WEEKDAY if isinstance(named, date) and named.weekday() != weekday else named


def _numeric(text: str, today: date) -> Reading | None:
    """A day in numbers alone; None for any other text."""
    if told := _YEAR_FIRST.fullmatch(text):
        return _once(_day(told[1], told[3], told[4], today), today)
    if told := _YEAR_LAST.fullmatch(text):
        first, mark, second, year = told.groups()
        written = Reading(_day(year, second, first, today), _day(year, first, second, today), mark == ".")
        if len(year) == 4:
            return written
        return replace(written, short=True, year_first=_short_year_first(first, second, year, today))
    if _COMPACT.fullmatch(text):
        by_year = _day(text[:4], text[4:6], text[6:], today)
        if by_year is not WhyUnread.IMPOSSIBLE and int(text[:4]) >= _FIRST_COMPACT:
            return _once(by_year, today)
        day, month, year = text[:2], text[2:4], text[4:]
        return Reading(_day(year, month, day, today), _day(year, day, month, today))
    return _never(WhyUnread.NO_YEAR) if _NO_YEAR.fullmatch(text) else None


def _in_words(text: str, today: date) -> Reading:
    """A day with the name of its month."""
    tokens = _TOKEN.findall(text)
    numbers = [token for token in tokens if token.isdecimal()]
    named = [_months()[token] for token in tokens if token in _months()]
    known = (_months().keys(), _folded(words.AROUND_DATES), _folded(words.BEHIND_NUMBERS))
    others = [token for token in tokens if not token.isdecimal() and not any(token in each for each in known)]
    if any(_is_of_another_calendar(int(token)) for token in numbers if len(token) == 4):
        return _never(WhyUnread.OTHER_CALENDAR)
    if others or len(named) != 1 or not _WORDS.fullmatch(text):
        return _never(WhyUnread.NO_DATE)
    years = [token for token in numbers if len(token) == 4]
    if len(numbers) == 1 and not years:
        return _never(WhyUnread.NO_YEAR)
    if len(numbers) != 2 or len(years) > 1:
        return _never(WhyUnread.NO_DATE)
    year = years[0] if years else numbers[1]
    day = numbers[1] if numbers[0] == year and years else numbers[0]
    return _once(_day(year, str(named[0]), day, today), today)


def _day(year: str, month: str, day: str, today: date) -> Named:
    if len(day) > 2 or len(year) > 4:
        return WhyUnread.NO_DATE
    number = FIRST_YEAR + int(year) if len(year) == 2 else int(year)
    if _is_of_another_calendar(number):
        return WhyUnread.OTHER_CALENDAR
    named = day_of(number, int(month), int(day))
    return _plausible(named, today) if named else WhyUnread.IMPOSSIBLE


def _plausible(day: date, today: date) -> Named:
    if _is_of_another_calendar(day.year):
        return WhyUnread.OTHER_CALENDAR
    if day.year < FIRST_YEAR:
        return WhyUnread.OLD
    return day if day.year <= today.year + _YEARS_ON else WhyUnread.FAR


def _short_year_first(year: str, month: str, day: str, today: date) -> date | None:
    found = day_of(FIRST_YEAR + int(year), int(month), int(day))
    return found if found and _near(found, today, _YEARS_BACK) else None


def _near(day: Named, today: date, years: int) -> bool:
    return isinstance(day, date) and abs(day.year - today.year) <= years


def _is_of_another_calendar(year: int) -> bool:
    return any(year in years for years in _OTHER_YEARS)


def _once(named: Named, today: date) -> Reading:
    named = _plausible(named, today) if isinstance(named, date) else named
    return Reading(named, named)


def _never(why: WhyUnread) -> Reading:
    return Reading(why, why)


def with_year(text: str, year: int) -> str | None:
    """A day that is told without its year as one of this year; None where that may be made of a number: 1.1 of 1.10."""
    told = _DAY_AND_MONTH.fullmatch(seen(text))
    if told is None:
        return f"{text} {year}"
    first, mark, second = told.groups()
    return None if mark == "." and second == "1" else f"{first}{mark}{second}{mark}{year}"


def month_of(word: str) -> int | None:
    """The month that a word names."""
    return _months().get(fold(word.casefold()))


@cache
def _months() -> dict[str, int]:
    return {fold(form): month for (month, _), forms in months.forms() for form in forms.split(", ")}


@cache
def _year_said() -> re.Pattern[str]:
    """That the number before it is a year: «20.04.2026 г.»."""
    said = "|".join(_folded(words.OF_A_YEAR))
    return re.compile(rf"(?<=\d)[\s-]*(?:{said})\b\.?$")


@cache
def _weekdays() -> dict[str, int]:
    return {fold(form): weekday for form, weekday in words.WEEKDAYS.items()}


@cache
def _folded(table: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, table))
