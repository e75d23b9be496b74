"""Dates as ready phrases, so that no message has to put an ending on a date.

The words stand in each language's ``dates.ftl``: CLDR's forms are not the house style and know no Kyrgyz cases.
Wherever a year is optional, it is printed only when it differs from today's.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from bot.texts.catalogue import plain


def day_words(language: str, name: str, day: date, today: date) -> dict[str, str]:
    """The phrases of one day, as values for a message: every language takes the forms it needs.

    ``{name}_date`` names the day, ``{name}_until`` says that it is included, ``{name}_from`` begins with it,
    ``{name}_on`` happens on it, ``{name}_weekday`` is the weekday in the nominative, ``{name}_short`` the short
    one. KeyError when the language is unknown.
    """
    phrases = _phrases(language, day, with_year=day.year != today.year)
    return {f"{name}_{form}": phrase for form, phrase in phrases.items()}


def day_range(language: str, first: date, last: date, today: date) -> str:
    """Days in a row as one phrase that names their year once: "27–30 апреля 2024 года", "1-март – 27-май"."""
    if first.year != last.year:
        start, end = (_say(language, "day-date-year", day) for day in (first, last))
        return plain(language, "range-years", start=start, end=end)
    with_year = last.year != today.year
    if first == last:
        return _phrases(language, first, with_year=with_year)["date"]
    if first.month == last.month:
        return _say(language, "range-month-year" if with_year else "range-month", last, first=first.day)
    start = _say(language, "day-date", first)
    return _say(language, "range-year" if with_year else "range", last, start=start)


def day_label(language: str, day: date, today: date) -> str:
    """A day with its short weekday, for a button: "чт, 12 марта", "12-март, бейш.", "Thu, 12 March"."""
    key = "day-label" if day.year == today.year else "day-label-year"
    # A label is one line: no-break spaces would only stand in the way of who looks for it.
    return _say(language, key, day).replace("\N{NO-BREAK SPACE}", " ")


def brief_day(language: str, day: date, today: date) -> str:
    """A day for a chart, its month in short: "3 дек", "3-дек", "3 Dec 2027"."""
    return _say(language, "day-brief" if day.year == today.year else "day-brief-year", day)


def brief_range(language: str, first: date, last: date) -> str:
    """Days in a row for a chart, without a year: "3–8 дек", "28-нояб – 3-дек", "3 Dec"."""
    if (first.year, first.month) == (last.year, last.month) and first != last:
        return _say(language, "range-brief", last, first=first.day)
    return " – ".join(brief_day(language, day, day) for day in dict.fromkeys((first, last)))


def month_title(language: str, year: int, month: int) -> str:
    """The name of a calendar's month, 1 to 12, short enough to stand between two arrows: "Март 2026"."""
    return plain(language, "month-title", month=month, year=str(year))


@lru_cache
def month_names(language: str) -> tuple[str, ...]:
    """The twelve months, short enough for four in a row."""
    return tuple(plain(language, "month-short", month=month) for month in range(1, 13))


@lru_cache
def weekday_heads(language: str) -> tuple[str, ...]:
    """The seven heads of a calendar's columns, Monday first, two letters each."""
    return tuple(plain(language, "weekday-head", weekday=weekday) for weekday in range(1, 8))


@lru_cache(maxsize=256)  # a screen names the same few days in several places, and the next screen again
def _phrases(language: str, day: date, *, with_year: bool) -> Mapping[str, str]:
    if with_year:
        keys = {"date": "day-date-year", "until": "day-until-year", "from": "day-from-year", "on": "day-on-year"}
    else:
        keys = {"date": "day-date", "until": "day-until", "from": "day-from", "on": "day-on"}
    return {
        form: _say(language, key, day) for form, key in {**keys, "weekday": "weekday", "short": "weekday-short"}.items()
    }


def _say(language: str, key: str, day: date, **more: str | int) -> str:
    # The year is text: there is nothing to choose or count by it.
    return plain(language, key, day=day.day, month=day.month, year=str(day.year), weekday=day.isoweekday(), **more)
