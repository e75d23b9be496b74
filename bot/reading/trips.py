"""What two ends tell: a stay, or an exit and the entry after it, or one of them where the other is not Kazakhstan's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.answers import Back, Crossing, Day, Direction, HalfSaid, PastStay, Refusal
from bot.reading.grammar.parser import Parser
from bot.reading.grammar.when import WHEN
from bot.reading.meaning import DaysFromNow, OnDate, OnDayOfMonth, Stayed, Together, Year
from bot.reading.question import Question
from bot.reading.resolve import resolve
from bot.reading.stays import of_one_year, only_weekday, resolve_stay, still_to_leave
from bot.reading.tokens import Tokens


def trips(
    tokens: Tokens, question: Question, stays: Parser[Stayed]
) -> list[PastStay | Back | Crossing | HalfSaid | Refusal]:
    """The readings as a stay or an absence; «12-03-26» is no stay from one day to another of the 26th month."""
    told = [(stayed, one) for stayed in stays.readings(tokens) for one in _resolved(stayed, question)]
    of_one_month = [(stayed, one) for stayed, one in told if not _of_any_month(stayed, one)]
    if any(isinstance(one, PastStay) for _, one in of_one_month):
        # «С 1-го по 20-е февраля»: the 1st is February's too, not the nearest 1st of any month; so is the 20th in
        # «с 1 февраля по 20-е» where the nearest 20th comes before.
        told = of_one_month
    found = [_only(stayed, one) for stayed, one in told]
    possible = [one for one in found if one != Refusal("impossible")]
    return possible if possible or any(True for _ in WHEN.readings(tokens)) else found


def _only(
    stayed: Stayed, read: PastStay | Back | HalfSaid | Refusal
) -> PastStay | Back | Crossing | HalfSaid | Refusal:
    """Of an exit from Moscow and the entry after it, the entry."""
    if stayed.only is None or isinstance(read, Refusal):
        return read
    if isinstance(read, HalfSaid):
        return Refusal("future")
    return Crossing(stayed.only, Day(read.entered if stayed.only == "in" else read.left, read.relative))


def _of_any_month(stayed: Stayed, read: PastStay | Back | HalfSaid | Refusal) -> bool:
    first, last = (set(map(type, end.parts)) for end in (stayed.entered, stayed.left))
    if OnDayOfMonth in last and OnDate in first:
        return read == Refusal("contradiction")
    return OnDayOfMonth in first and OnDate in last


def _resolved(stayed: Stayed, question: Question) -> Iterator[PastStay | Back | HalfSaid | Refusal]:
    """An exit that was told first begins an absence, whichever way its days run told by «вчера» and the like.

    Only the labels of a form tell a stay from its end; elsewhere an exit behind its entry is asked about, since
    whoever says the entry last may be inside. Plans know no absence.
    """
    if stayed.later:
        yield _some_days_later(stayed, question)
        return
    if question.mode == "plan" or stayed.told is None:
        yield resolve_stay(stayed, question)
        return
    if stayed.coming:
        yield still_to_leave(stayed, question)
        return
    first, second = (stayed.entered, stayed.left) if stayed.told == "in" else (stayed.left, stayed.entered)
    if any(isinstance(part, DaysFromNow) and part.counted and part.days > 0 for part in second.parts):
        yield Refusal("ambiguous")  # «12-мартта кирип, 5 күндөн кийин чыктым»: from that day, not from today
        return
    ends = _of_one_month(first, second, stayed.told, question)
    if ends is None:
        yield Refusal("ambiguous")
        return
    first, second = of_one_year(*ends, question) if stayed.told == "out" else ends
    in_order = resolve_stay(Stayed(first, second, stayed.told, done=stayed.done), question)
    if in_order == Refusal("contradiction") and (only_weekday(first) or only_weekday(second)):
        yield Refusal("ambiguous")  # «въехал в среду, выехал в понедельник»: that of another week
        return
    turned = resolve_stay(Stayed(second, first, stayed.told), question)
    if stayed.told == "in":
        # A date may be mistyped; «сегодня въехал, вчера выехал» is not.
        if isinstance(turned, PastStay) and turned.entered < turned.left and _counted(first) and _counted(second):
            yield Back(turned.entered, turned.left, turned.relative)
        else:
            yield in_order
        return
    if isinstance(in_order, PastStay):
        yield Back(in_order.entered, in_order.left, in_order.relative)
    if isinstance(turned, PastStay) and turned.entered < turned.left:
        yield turned if stayed.form else Refusal("ambiguous")
    elif isinstance(in_order, Refusal):
        yield in_order


def _some_days_later(stayed: Stayed, question: Question) -> PastStay | Back | Refusal:
    """«Выехал 18 мая, на следующий день вернулся»."""
    first = resolve(stayed.entered, question)
    if isinstance(first, Refusal):
        return replace(first, candidates=())
    if question.mode == "plan" and stayed.told == "out":
        return Refusal("contradiction")
    last = question.today if question.mode == "log" else date.max
    if (last - first.date).days < stayed.later:
        return Refusal("future")
    second = first.date + timedelta(stayed.later)
    return (PastStay if stayed.told == "in" else Back)(first.date, second, first.relative)


def _counted(day: Together) -> bool:
    return any(isinstance(part, DaysFromNow) for part in day.parts)


def _of_one_month(
    first: Together, second: Together, told: Direction, question: Question
) -> tuple[Together, Together] | None:
    """Both ends, a day of the month without its month («выехал 5 мая, вернулся 9-го») put into that of the other end.

    None where it may as well be of another month.
    """
    for end, other in ((first, second), (second, first)):
        bare = next((part for part in end.parts if isinstance(part, OnDayOfMonth) and part.months is None), None)
        known = resolve(other, question) if bare and OnDate in map(type, other.parts) else None
        if bare is None or not isinstance(known, Day):
            continue
        between = (known.date, question.today) if end is second else (known.date.replace(day=1), known.date)
        days = [day for day in _days(*between) if day.day == bare.day]
        alone = resolve(end, question)
        stays = end is first and told == "out" and isinstance(alone, Day) and alone.date > known.date
        if len(days) != 1 or stays:  # «выехал 12 числа, въехал 5 мая» in June: the latest 12th ends a stay
            return None
        named, dated = _dated(end, days[0]), _dated(other, known.date)
        return (named, dated) if end is first else (dated, named)
    return first, second


def _dated(end: Together, day: date) -> Together:
    """The end with its date written out."""
    date_ = OnDate(day.day, day.month, Year(day.year, 4))
    return Together(tuple(date_ if isinstance(part, OnDate | OnDayOfMonth) else part for part in end.parts))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days) for days in range((last - first).days + 1))
