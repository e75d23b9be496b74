"""From what a phrase says to the day it names, or to the reason why it names none (glossary 3.1)."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from bot.reading.answers import Day, Length, Mode, PastStay, PlannedStay, Refusal, Why
from bot.reading.meaning import (
    DaysFromNow,
    Either,
    Lasting,
    OnDate,
    OnDayOfMonth,
    OnWeekday,
    Part,
    Stayed,
    Together,
    Unclear,
    Until,
    When,
    Year,
    YearsFromNow,
)

DAYS_WITHOUT_YEAR = 200
"""A date without a year is taken at most so many days away from today."""
YEARS_AHEAD = 2
"""A plan lies at most so many years ahead."""
FIRST_YEAR = 2000
_A_YEAR = 365
LONGEST_TRIP = YEARS_AHEAD * (_A_YEAR + 1)
"""So many days at most are taken for the length of a trip."""
_SUNDAY = 6
_SURE_YEARS = (-5, 2)
"""Two digits after a month are taken as a year only this near to today's («12 марта 15» may mean anything)."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the day today, which side of it answers lie on, and whether slashes may be American.

    ``year``: that of dates without one, where it is told elsewhere.
    ``month_first``: how dates with slashes are written in an English text, where another of its dates shows it
    (02/28/2026); None where none does.
    """

    today: date
    mode: Mode
    english: bool
    year: int | None = None
    month_first: bool | None = None

    def allows(self, day: date) -> bool:
        """Whether a day lies on the asked side of today."""
        return day <= self.today if self.mode == "log" else day >= self.today


def resolve(when: When, question: Question) -> Day | Refusal:
    """The one day that is named, on the asked side of today; else why not."""
    match when:
        case Unclear(why, shifts):
            return Refusal(why, _days(_shifted(question.today, days) for days in shifts))
        case Until(day):
            named = resolve(day, question)
            if isinstance(named, Refusal):
                return named
            return Refusal("ambiguous", _days((_shifted(named.date, -1), named.date)))
        case Either(days):
            named_days = [resolve(day, question) for day in days]
            return Refusal("ambiguous", _days(day.date for day in named_days if isinstance(day, Day)))
        case Together(parts):
            return _agree(parts, question)


def resolve_stay(stayed: Stayed, question: Question) -> PastStay | Refusal:
    """The stay that is told: both days on the asked side of today, the exit not before the entry.

    An unclear one names no days: those of one end alone would lose the other.
    """
    entered, left = (_ordered(end, question) for end in (stayed.entered, stayed.left))
    found = _stay(replace(stayed, entered=entered, left=left), question)
    if isinstance(found, Refusal) and found.why in ("ambiguous", "impossible"):
        return replace(found, candidates=())
    return found


def _stay(stayed: Stayed, question: Question) -> PastStay | Refusal:
    if stayed.told is None and (only_weekday(stayed.entered) or only_weekday(stayed.left)):
        return Refusal("range")
    if DaysFromNow(0) in stayed.left.parts and not stayed.told:
        # «С 12 марта по сегодня»: the person may still be there.
        return Refusal("ambiguous")
    ends = _years_from_each_other(stayed, question)
    if isinstance(ends, Refusal):
        return ends
    entered, left = (resolve(end, question) for end in ends)
    if question.year and isinstance(entered, Day) and isinstance(left, Day) and left.date < entered.date:
        left = resolve(ends[1], replace(question, year=question.year + 1))
    if isinstance(entered, Refusal):
        return left if isinstance(left, Refusal) and entered.why == "ambiguous" else entered
    if isinstance(left, Refusal) and question.mode == "plan":
        left = _counted_from_the_entry(ends[1], entered.date, question) or left
    if isinstance(left, Refusal):
        lasts = (
            question.mode == "log" and left.why == "ambiguous" and any(day > question.today for day in left.candidates)
        )
        return Refusal("future") if lasts else left
    if left.date < entered.date:
        return Refusal("contradiction")
    return PastStay(entered.date, left.date, entered.relative or left.relative)


def only_weekday(day: Together) -> bool:
    """Whether nothing but a weekday names it: which week is meant, another day may change."""
    return all(isinstance(part, OnWeekday | Part) for part in day.parts)


def _counted_from_the_entry(exit_: Together, entered: date, question: Question) -> Day | None:
    """The exit of a trip that begins late: «с 20 сентября по 20 октября» is near enough to its own beginning."""
    if _only_date(exit_) is None or any(isinstance(part, DaysFromNow) for part in exit_.parts):
        return None
    day = resolve(exit_, replace(question, today=entered))
    return day if isinstance(day, Day) and (day.date - entered).days <= DAYS_WITHOUT_YEAR else None


def lasting(trip: Lasting, question: Question) -> Length | PlannedStay | Refusal:
    """The trip that begins on a day and lasts so long; only its length when no first day is said."""
    day, length = resolve(trip.entered, question) if trip.entered else None, trip.length
    if isinstance(day, Refusal) and not day.candidates:
        return day
    if isinstance(length, Unclear):
        return Refusal(length.why)
    if not (1 <= length.days <= LONGEST_TRIP or 1 <= length.months <= 12 * YEARS_AHEAD):
        return Refusal("implausible")
    if isinstance(day, Refusal):
        # Months have no number of days before it is known which ones.
        whole = length.months or trip.after_exit
        return replace(day, candidates=()) if whole else replace(day, length=length.days)
    if day is None:
        return length
    if trip.after_exit:
        return replace(length, after=day.date)
    left = length.last_day(day.date)
    return Refusal("implausible") if left is None else PlannedStay(day.date, left)


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
        around = (_shifted(first.date, days) for days in (-1, 0, 1))
        return Refusal("ambiguous", _days(day for day in around if day and question.allows(day)))
    return replace(first, relative=relative)


def _named(part: OnDate | OnDayOfMonth | DaysFromNow | OnWeekday, question: Question) -> Day | Refusal:
    match part:
        case OnDate():
            return _on_date(part, question)
        case OnDayOfMonth():
            return _on_day_of_month(part, question)
        case DaysFromNow(days):
            day = _shifted(question.today, days)
            if day is None or (days < 0 and day.year < FIRST_YEAR <= question.today.year):
                return Refusal("implausible")
            return _on_the_asked_side(day, question, relative=True)
        case OnWeekday():
            return _on_weekday(part, question)


# --- dates ------------------------------------------------------------------------------------------------------------


def _ordered(day: Together, question: Question) -> Together:
    """The same with its date's day and month in their places, where it is known which is which."""
    return Together(tuple(_in_order(part, question) if isinstance(part, OnDate) else part for part in day.parts))


def _in_order(part: OnDate, question: Question) -> OnDate:
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


def _on_date(part: OnDate, question: Question) -> Day | Refusal:
    part = _in_order(part, question)
    if question.english and part.form == "day/":
        return Refusal("ambiguous")
    if question.english and part.form == "/" and _may_exist(part.day, part.month):
        readings = (_on_date(replace(part, form="."), question), _on_date(_swapped(part), question))
        return Refusal("ambiguous", _days(day for one in readings for day in _days_of(one)))
    if not _may_exist(part.day, part.month):
        swapped = _swapped(part)
        if not _may_exist(swapped.day, swapped.month):
            return Refusal("impossible")
        # Never taken, but «2026-13-03» and «12.13.2026» may be meant the other way round, and "5-21" surely is.
        why: Why = "ambiguous" if question.english and part.form == "-" else "impossible"
        return Refusal(why, _days_of(_on_date(swapped, question)))
    if part.form == "month first" and _may_be_year(part.day, question.today):
        return Refusal("ambiguous", _days_of(_without_year(part.day, part.month, question)))
    if part.year is None:
        return _without_year(part.day, part.month, question)
    year = _year(part.year, question.today)
    if year is None:
        return Refusal("implausible")
    day = _day(year, part.month, part.day)
    if day is None:
        return Refusal("impossible")
    if isinstance(part.year, Year) and not part.year.sure and not _may_be_year(part.year.number, question.today):
        return Refusal("ambiguous")
    backwards = _year_first(part, question)
    if backwards is not None and backwards != day and not _near(day, question.today):
        return Refusal("ambiguous", _days((day, backwards)))
    return _on_the_asked_side(day, question)


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
    day = _day(FIRST_YEAR + part.day, part.month, year.number)
    return day if day is not None and _near(day, question.today) else None


def _near(day: date, today: date) -> bool:
    return abs((day - today).days) <= YEARS_AHEAD * (_A_YEAR + 1)


def _may_exist(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(FIRST_YEAR, month)[1]


def _without_year(day: int, month: int, question: Question) -> Day | Refusal:
    """The nearest such date on the asked side, if it is near enough; the other readings to ask about, if not."""
    today = question.today
    if question.year is not None:
        told = _day(question.year, month, day)
        return _on_the_asked_side(told, question) if told else Refusal("impossible")
    years = range(max(today.year - 1, MINYEAR), min(today.year + 1, MAXYEAR) + 1)
    found = [one for one in (_day(year, month, day) for year in years) if one is not None]
    past = max((one for one in found if one <= today), default=None)
    coming = min((one for one in found if one >= today), default=None)
    wanted, other = (past, coming) if question.mode == "log" else (coming, past)
    if wanted is not None and abs((wanted - today).days) <= DAYS_WITHOUT_YEAR:
        return Day(wanted)
    near = [one for one in (past, coming) if one is not None and abs((one - today).days) <= _A_YEAR]
    if not near:
        return Refusal("impossible")
    if other is not None and abs((other - today).days) == 1:
        return Refusal("future" if question.mode == "log" else "past", _days(near))
    return Refusal("ambiguous", _days(near))


def _on_day_of_month(part: OnDayOfMonth, question: Question) -> Day | Refusal:
    if not 1 <= part.day <= 31:
        return Refusal("impossible")
    months = (part.months,) if part.months is not None else (-1, 0, 1)
    days = [_in_month(question.today, month, part.day) for month in months]
    if part.months is not None:
        return Refusal("impossible") if days[0] is None else _on_the_asked_side(days[0], question)
    this = days[1]
    if this is not None and question.allows(this):
        return Day(this)
    return Refusal("ambiguous", _days(days[:2] if question.mode == "log" else days[1:]))


def _in_month(today: date, months: int, day: int) -> date | None:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return _day(year, month + 1, day)


# --- weekdays ---------------------------------------------------------------------------------------------------------


def _fits(part: OnWeekday, day: date, today: date) -> bool:
    """Whether a weekday beside another name of the day may be that day («в прошлый четверг, 12 марта»)."""
    if part.weeks is not None and day != _shifted(today, part.weekday - today.weekday() + 7 * part.weeks):
        return False
    sides = {"last": day < today, "former": day < today, "next": day > today, "coming": day > today}
    return part.weekday == day.weekday() and sides.get(part.which, True)


def _on_weekday(part: OnWeekday, question: Question) -> Day | Refusal:
    today = question.today
    if part.weeks is not None:
        day = _shifted(today, part.weekday - today.weekday() + 7 * part.weeks)
        if question.english and part.weekday == _SUNDAY:
            # Whether a week begins or ends with it, English does not say.
            return Refusal("ambiguous", _days((day and _shifted(day, -7), day)))
        return Refusal("implausible") if day is None else _on_the_asked_side(day, question, relative=True)
    back = (today.weekday() - part.weekday) % 7
    last, coming = _shifted(today, -(back or 7)), _shifted(today, 7 - back)
    wanted = last if question.mode == "log" else coming
    if part.which in ("last", "next", "coming"):
        past = part.which == "last"
        if past != (question.mode == "log"):
            return Refusal("past" if past else "future")
        clear = (back != 0) if part.which == "coming" else (back == 0)
        further = _shifted(today, -back - 7 if past else 14 - back)
        if clear and wanted is not None:
            return Day(wanted, relative=True)
        return Refusal("ambiguous", _days((wanted, further) if back else (wanted, today)))
    if back == 0:
        return Refusal("ambiguous", _days((today, wanted)))
    if part.which in ("this", "former") or (part.which == "for" and question.mode == "log") or wanted is None:
        return Refusal("ambiguous", _days((last, coming)))
    return Day(wanted, relative=True)


# --- years of a stay --------------------------------------------------------------------------------------------------


def _years_from_each_other(stayed: Stayed, question: Question) -> tuple[Together, Together] | Refusal:
    """A year that stands at one end only says the other's; refused when the end alone would mean another year."""
    first, last = _only_date(stayed.entered), _only_date(stayed.left)
    if first is None or last is None or (first.year is None) == (last.year is None):
        return stayed.entered, stayed.left
    known = first if last.year is None else last
    anchor = _on_date(known, question)
    if isinstance(anchor, Refusal):
        return stayed.entered, stayed.left
    open_end = last if known is first else first
    years = (anchor.date.year, anchor.date.year + (1 if known is first else -1))
    fitting = [
        year
        for year in years
        for day in [_day(year, open_end.month, open_end.day) if _may_exist(open_end.day, open_end.month) else None]
        if day is not None and (day >= anchor.date if known is first else day <= anchor.date)
    ]
    if not fitting:
        return stayed.entered, stayed.left
    alone = _on_date(open_end, replace(question, year=None))
    on_its_side = isinstance(alone, Day) and (
        alone.date >= anchor.date if known is first else alone.date <= anchor.date
    )
    # A trip ahead lasts no year: «с 12 июня по 30 июня 2027» begins in 2027 too.
    if question.mode == "log" and isinstance(alone, Day) and on_its_side and alone.date.year != fitting[0]:
        return Refusal("ambiguous")
    other = _day(fitting[0], open_end.month, open_end.day)
    far = other is None or abs((other - anchor.date).days) > DAYS_WITHOUT_YEAR
    if question.mode == "log" and far and (fitting[0] != anchor.date.year or stayed.told == "out"):
        return Refusal("ambiguous")  # «3-майда кирип 29.4.2026 чыккам» was hardly a stay of a year
    dated = replace(open_end, year=Year(fitting[0], 4))
    entered = _with(stayed.entered, first, dated if open_end is first else first)
    return entered, _with(stayed.left, last, dated if open_end is last else last)


def of_one_year(first: Together, second: Together, question: Question) -> tuple[Together, Together]:
    """A year that stands at one end only put to the other too, where the second day then follows the first soon."""
    one, other = _only_date(first), _only_date(second)
    if one is None or other is None or (one.year is None) == (other.year is None):
        return first, second
    year = one.year or other.year
    ends = _with(first, one, replace(one, year=year)), _with(second, other, replace(other, year=year))
    days = [resolve(end, question) for end in ends]
    match days:
        case [Day(left), Day(entered)] if 0 <= (entered - left).days <= DAYS_WITHOUT_YEAR:
            return ends
    return first, second


def _only_date(day: Together) -> OnDate | None:
    dates = [part for part in day.parts if isinstance(part, OnDate)]
    return dates[0] if len(dates) == 1 else None


def _with(day: Together, old: OnDate, new: OnDate) -> Together:
    return Together(tuple(new if part is old else part for part in day.parts))


# --- small ------------------------------------------------------------------------------------------------------------


def _on_the_asked_side(day: date, question: Question, relative: bool = False) -> Day | Refusal:
    if not question.allows(day):
        return Refusal("future" if question.mode == "log" else "past", (day,))
    if question.mode == "plan" and day > _years_later(question.today, YEARS_AHEAD):
        return Refusal("future")
    return Day(day, relative)


def _years_later(day: date, years: int) -> date:
    if day.year + years > MAXYEAR:
        return date.max
    return _day(day.year + years, day.month, day.day) or date(day.year + years, 2, 28)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _days_of(reading: Day | Refusal) -> tuple[date, ...]:
    return (reading.date,) if isinstance(reading, Day) else reading.candidates


def _days(days: Iterable[date | None]) -> tuple[date, ...]:
    return tuple(sorted({day for day in days if day is not None}))
