"""From what a phrase says to the day it names, or to the reason why it names none."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.reading.answers import Day, Refusal
from bot.reading.dates import on_date, on_day_of_month
from bot.reading.meaning import (
    DaysFromNow,
    Either,
    OnDate,
    OnDayOfMonth,
    OnWeekday,
    Part,
    Together,
    Unclear,
    Until,
    When,
)
from bot.reading.question import FIRST_YEAR, Question, candidates, shifted

_SUNDAY = 6


def resolve(when: When, question: Question) -> Day | Refusal:
    """The one day that is named, on the asked side of today; else why not."""
    match when:
        case Unclear(why, shifts):
            return Refusal(why, candidates(shifted(question.today, days) for days in shifts))
        case Until(day):
            named = resolve(day, question)
            if isinstance(named, Refusal):
                return named
            return Refusal("ambiguous", candidates((shifted(named.date, -1), named.date)))
        case Either(days):
            named_days = [resolve(day, question) for day in days]
            return Refusal("ambiguous", candidates(day.date for day in named_days if isinstance(day, Day)))
        case Together(parts):
            return _agree(parts, question)


def _agree(parts: Iterable[object], question: Question) -> Day | Refusal:
    weekdays = [part for part in parts if isinstance(part, OnWeekday)]
    anchors = [part for part in parts if isinstance(part, OnDate | OnDayOfMonth | DaysFromNow)]
    times = [part for part in parts if isinstance(part, Part)]
    named = [_named(anchor, question) for anchor in anchors or weekdays]
    for day in named:
        if isinstance(day, Refusal):
            return day
    days = [day for day in named if isinstance(day, Day)]
    first = days[0]
    if any(day.date != first.date for day in days):
        return Refusal("contradiction")
    if anchors and not all(_fits(weekday, first.date, question.today) for weekday in weekdays):
        return Refusal("contradiction")
    relative = all(day.relative for day in days)
    stamp = any(isinstance(one, OnDate) and (one.year or one.form not in ("words", "month first")) for one in anchors)
    if any(time.night or (time.small_hours and not stamp) for time in times):
        around = (shifted(first.date, days) for days in (-1, 0, 1))
        return Refusal("ambiguous", candidates(day for day in around if day and question.allows(day)))
    return replace(first, relative=relative)


def _named(part: OnDate | OnDayOfMonth | DaysFromNow | OnWeekday, question: Question) -> Day | Refusal:
    match part:
        case OnDate():
            return on_date(part, question)
        case OnDayOfMonth():
            return on_day_of_month(part, question)
        case DaysFromNow(days):
            day = shifted(question.today, days)
            if day is None or (days < 0 and day.year < FIRST_YEAR <= question.today.year):
                return Refusal("implausible")
            return question.answered_by(day, relative=True)
        case OnWeekday():
            return _on_weekday(part, question)


def _fits(part: OnWeekday, day: date, today: date) -> bool:
    """Whether a weekday beside another name of the day may be that day («в прошлый четверг, 12 марта»)."""
    if part.weeks is not None and day != shifted(today, part.weekday - today.weekday() + 7 * part.weeks):
        return False
    sides = {"last": day < today, "former": day < today, "next": day > today, "coming": day > today}
    return part.weekday == day.weekday() and sides.get(part.which, True)


def _on_weekday(part: OnWeekday, question: Question) -> Day | Refusal:
    today = question.today
    if part.weeks is not None:
        day = shifted(today, part.weekday - today.weekday() + 7 * part.weeks)
        if question.english and part.weekday == _SUNDAY:
            # Whether a week begins or ends with it, English does not say.
            return Refusal("ambiguous", candidates((day and shifted(day, -7), day)))
        return Refusal("implausible") if day is None else question.answered_by(day, relative=True)
    back = (today.weekday() - part.weekday) % 7
    last, coming = shifted(today, -(back or 7)), shifted(today, 7 - back)
    wanted = last if question.mode == "log" else coming
    if part.which in ("last", "next", "coming"):
        past = part.which == "last"
        if past != (question.mode == "log"):
            return Refusal("past" if past else "future")
        clear = (back != 0) if part.which == "coming" else (back == 0)
        further = shifted(today, -back - 7 if past else 14 - back)
        if clear and wanted is not None:
            return Day(wanted, relative=True)
        return Refusal("ambiguous", candidates((wanted, further) if back else (wanted, today)))
    if back == 0:
        return Refusal("ambiguous", candidates((today, wanted)))
    if part.which in ("this", "former") or (part.which == "for" and question.mode == "log") or wanted is None:
        return Refusal("ambiguous", candidates((last, coming)))
    return Day(wanted, relative=True)
