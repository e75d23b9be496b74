"""The stay, or the trip ahead, that two days or a day and a length make."""

from dataclasses import replace
from datetime import date

from bot.reading.answers import Day, HalfSaid, Length, PastStay, PlannedStay, Refusal
from bot.reading.dates import day_first, on_date
from bot.reading.meaning import DaysFromNow, Lasting, OnDate, OnWeekday, Part, Stayed, Together, Unclear, Year
from bot.reading.question import DAYS_WITHOUT_YEAR, LONGEST_TRIP, YEARS_AHEAD, Question, day_of
from bot.reading.resolve import resolve


def resolve_stay(stayed: Stayed, question: Question) -> PastStay | HalfSaid | Refusal:
    """The stay that is told: both days on the asked side of today, the exit not before the entry.

    One that has begun, and whose exit lies ahead, is half said: whether that exit is made is not known yet.

    An unclear one names no days: those of one end alone would lose the other.
    """
    entered, left = (_ordered(end, question) for end in (stayed.entered, stayed.left))
    found = _stay(replace(stayed, entered=entered, left=left), question)
    if isinstance(found, Refusal) and found.why in ("ambiguous", "impossible"):
        return replace(found, candidates=())
    return found


def still_to_leave(stayed: Stayed, question: Question) -> HalfSaid | Refusal:
    """The entry of a stay whose exit is told as still to come: today, which may be done meanwhile, or ahead."""
    first, last = (_ordered(end, question) for end in (stayed.entered, stayed.left))
    if any(isinstance(part, DaysFromNow) and part.counted for part in last.parts) and DaysFromNow(0) not in first.parts:
        return Refusal("ambiguous")  # «въехал 5 июня, выезжаю через 10 дней»: from that day, or from today?
    ends = _years_from_each_other(replace(stayed, entered=first, left=last), question)
    if isinstance(ends, Refusal):
        return ends
    entered, left = resolve(ends[0], question), resolve(ends[1], replace(question, mode="plan"))
    if isinstance(entered, Refusal):
        return replace(entered, candidates=())
    if isinstance(left, Refusal):
        passed = isinstance(resolve(ends[1], question), Day) and not only_weekday(last)
        return Refusal("past") if passed else replace(left, candidates=())
    return HalfSaid("exit", entered, "in", exit_ahead=left.date if left.date > question.today else None)


def _stay(stayed: Stayed, question: Question) -> PastStay | HalfSaid | Refusal:
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
        ahead = [day for day in left.candidates if day > question.today] if question.mode == "log" else []
        if ahead and left.why in ("ambiguous", "future"):
            booked = stayed.told != "out" and not stayed.done and (ahead[0] - question.today).days <= LONGEST_TRIP
            if booked and len(ahead) == 1:
                return HalfSaid("exit", entered, "in", exit_ahead=ahead[0])
            return Refusal("future") if left.why == "ambiguous" else left
        return left
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


def _years_from_each_other(stayed: Stayed, question: Question) -> tuple[Together, Together] | Refusal:
    """A year that stands at one end only says the other's; refused when the end alone would mean another year."""
    first, last = _only_date(stayed.entered), _only_date(stayed.left)
    if first is None or last is None or (first.year is None) == (last.year is None):
        return stayed.entered, stayed.left
    known = first if last.year is None else last
    anchor = on_date(known, question)
    if isinstance(anchor, Refusal):
        return stayed.entered, stayed.left
    told, open_end, step = (anchor.date, last, 1) if known is first else (anchor.date, first, -1)
    days = (day_of(year, open_end.month, open_end.day) for year in (told.year, told.year + step))
    other = next((day for day in days if day and (day - told).days * step >= 0), None)
    if other is None:
        return stayed.entered, stayed.left
    if question.mode == "log":
        # A trip ahead lasts no year: «с 12 июня по 30 июня 2027» begins in 2027 too.
        alone = on_date(open_end, replace(question, year=None))
        if isinstance(alone, Day) and (alone.date - told).days * step >= 0 and alone.date.year != other.year:
            return Refusal("ambiguous")
        far = abs((other - told).days) > DAYS_WITHOUT_YEAR
        if far and (other.year != told.year or stayed.told == "out"):
            return Refusal("ambiguous")  # «3-майда кирип 29.4.2026 чыккам» was hardly a stay of a year
    dated = replace(open_end, year=Year(other.year, 4))
    return _with(stayed.entered, open_end, dated), _with(stayed.left, open_end, dated)


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


def _ordered(day: Together, question: Question) -> Together:
    """The same with its date's day and month in their places, where it is known which is which."""
    return Together(tuple(day_first(part, question) if isinstance(part, OnDate) else part for part in day.parts))
