"""Days counted from today: «вчера», «3 күн мурун», "in two weeks", weekdays."""

from bot.reading.answers import Length
from bot.reading.grammar.parser import Parser, digits, join, mark, maybe, said, word
from bot.reading.meaning import DaysFromNow, Either, OnWeekday, Part, Together, Unclear
from bot.reading.words import days, numbers, spans, vague, weekdays
from bot.reading.words.spans import Unit

_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS: dict[Unit, int] = {"month": 1, "half-year": 6}

NAMED_DAY: Parser[DaysFromNow] = said(days.DAYS).map(DaysFromNow)
PART: Parser[Part] = word(days.PARTS).means(Part()) | word(days.NIGHTS).means(Part(night=True))
EITHER_OF_TWO: Parser[Unclear] = said([(shifts, forms) for forms, shifts in days.BEFORE_OR_AFTER.items()]).map(
    lambda shifts: Unclear("ambiguous", shifts)
)

# --- so many days ago, or from now ----------------------------------------------------------------------------------

_SPELLED = said([(count, form) for count, form in numbers.counts() if form != "он"])
# «Он неделю назад» is "he, a week ago": it is ten only beside a Kyrgyz unit.
_TEN = said({10: "он"})
_COUNT = digits(1, 4).map(int) | _SPELLED | word(spans.ONE).means(1)
_UNIT = said(spans.UNITS) << maybe(mark("."))
_DISTANCE = join(lambda count, unit: (count, unit), _COUNT, _UNIT) | join(
    lambda count, unit: (count, unit), _TEN, said(spans.KYRGYZ_UNITS)
)
_DISTANCE_ALONE = said(spans.ALONE).map(lambda unit: (1, unit))
_UNIT_ALONE_IN_ENGLISH = said(spans.ALONE_IN_ENGLISH).map(lambda unit: (1, unit))
_DISTANCE_IN_ABLATIVE = join(lambda count, unit: (count, unit), _COUNT | _TEN, said(spans.UNITS_AFTER))
_SURELY = maybe(word(spans.BEFORE_AGO))
_AGO = word(spans.AGO)
_LATER = word(spans.LATER)

_Distance = tuple[int, Unit]


def _shift(distance: _Distance, sign: int) -> DaysFromNow | Unclear:
    count, unit = distance
    if unit == "hours":
        return Unclear("ambiguous", (-1, 0) if sign < 0 else (0, 1))
    return DaysFromNow(sign * count * _DAYS[unit], counted=True) if unit in _DAYS else Unclear("vague")


_TOMU, _NAZAD = map(word, spans.AGO_AROUND)
_BACK = _SURELY >> (_DISTANCE | _DISTANCE_ALONE | _UNIT_ALONE_IN_ENGLISH) << _AGO | _TOMU >> _DISTANCE << _NAZAD
_AHEAD = (
    word(spans.IN) >> (_DISTANCE | _DISTANCE_ALONE.only(lambda distance: distance[1] != "day"))
    | _DISTANCE_IN_ABLATIVE << _LATER
    | (_DISTANCE | _UNIT_ALONE_IN_ENGLISH) << word(spans.FROM_NOW)
)
A_SPAN_AGO = _UNIT >> _AGO
"""«Недели назад», which stands after «около» and the like."""
COUNTED: Parser[DaysFromNow | Unclear] = _BACK.map(lambda distance: _shift(distance, -1)) | _AHEAD.map(
    lambda distance: _shift(distance, 1)
)
"""«3 күн мурун», «через неделю»; months are vague and hours ambiguous."""


def _length(distance: _Distance) -> Length | Unclear:
    count, unit = distance
    if unit in _MONTHS:
        return Length(months=count * _MONTHS[unit])
    return Length(count * _DAYS[unit]) if unit in _DAYS else Unclear("vague")


def _began(distance: _Distance) -> Either | Unclear:
    """On the second of two days something may have begun yesterday, or the day before."""
    count, unit = distance
    if unit not in _DAYS:
        return Unclear("vague")
    return Either(tuple(Together((DaysFromNow(days - count * _DAYS[unit]),)) for days in (0, 1)))


_LASTING_UNIT = said(spans.UNITS_FOR)
_LASTING = join(lambda count, unit: (count, unit), _COUNT | _TEN, _LASTING_UNIT)
COUNTED_SPAN: Parser[Length | Unclear] = _DISTANCE.map(_length)
SPAN: Parser[Length | Unclear] = COUNTED_SPAN | _DISTANCE_ALONE.map(_length)
"""«30 дней», «2 апта», «месяц»: how long something lasts; years and hours are vague."""
SPAN_FOR: Parser[Length | Unclear] = _LASTING.map(_length)
"""«30 күнгө»: the ending says "for"."""

SO_FAR: Parser[Either | Unclear] = (
    word(spans.SO_FAR) >> _DISTANCE | _DISTANCE_IN_ABLATIVE << word(vague.SINCE_AFTER)
).map(_began)
"""«Уже 2 дня», «2 күндөн бери»: how long something has lasted."""

_ANY_UNIT = _UNIT | said(spans.UNITS_AFTER)
_EITHER_SIDE = _AGO | _LATER | word(spans.FROM_NOW)
# Only upwards: "twenty-one" is no range.
_FROM_TO = join(
    lambda least, most: least < most, (_COUNT | _TEN) << (mark("-") | word(vague.OR) | word(spans.UP_TO)), _COUNT
).only(bool)
SPAN_LOOSELY: Parser[Unclear] = (word(spans.SOME) >> (_UNIT | _LASTING_UNIT)).means(Unclear("vague")) | (
    _FROM_TO >> (_UNIT | _LASTING_UNIT)
).means(Unclear("range"))
"""«Пару дней», «2-3 аптага»."""
COUNTED_LOOSELY: Parser[Unclear] = (
    (maybe(word(spans.IN)) >> word(spans.SOME) >> _ANY_UNIT >> _EITHER_SIDE).means(Unclear("vague"))
    | (word(spans.IN) >> word(spans.SOME) >> _ANY_UNIT).means(Unclear("vague"))
    | (maybe(word(spans.IN)) >> _FROM_TO >> _ANY_UNIT >> _EITHER_SIDE).means(Unclear("range"))
    | (word(spans.IN) >> _FROM_TO >> _ANY_UNIT).means(Unclear("range"))
    # «Дня три назад»: turned round, it is only "about".
    | (maybe(word(spans.IN)) >> _UNIT >> maybe(word(spans.IN)) >> _COUNT >> maybe(_AGO)).means(Unclear("vague"))
    # «Через день» is tomorrow or the day after.
    | (word(spans.EVERY_OTHER_DAY)).means(Unclear("ambiguous", (1, 2)))
    | (word(vague.WITHIN) >> (_DISTANCE | _DISTANCE_ALONE)).means(Unclear("range"))
)
"""Counts that name no single day: «пару дней назад», «3-4 күн мурун»."""

# --- weekdays -------------------------------------------------------------------------------------------------------

DAY_WORD = maybe(word(weekdays.DAY_WORD))
WEEKDAY: Parser[int] = said(weekdays.forms()) << maybe(mark(".")) << DAY_WORD
_ON = maybe(word(weekdays.ON))
_WHICH = said(vague.WHICH)
_WEEK = _WHICH << word(vague.WEEK_WORDS)
_WEEKS = {"last": -1, "this": 0, "next": 1}
ON_WEEKDAY: Parser[OnWeekday] = (
    (_ON >> WEEKDAY).map(OnWeekday)
    | (word(weekdays.FOR) >> WEEKDAY).map(lambda weekday: OnWeekday(weekday, "for"))
    | join(lambda which, weekday: OnWeekday(weekday, which), (_ON | word(weekdays.FOR)) >> _WHICH, WEEKDAY)
    | join(
        lambda weekday, which: OnWeekday(weekday, weeks=_WEEKS[which]),
        _ON >> WEEKDAY << maybe(word(weekdays.OF_WEEK)),
        _WEEK.only(_WEEKS.__contains__),
    )
    | join(
        lambda which, weekday: OnWeekday(weekday, weeks=_WEEKS[which]),
        maybe(word(weekdays.OF_WEEK)) >> _WEEK.only(_WEEKS.__contains__),
        _ON >> WEEKDAY,
    )
)
OTHER_WEEKDAY: Parser[Unclear] = (
    _ON >> word(vague.OTHER_WHICH) >> (WEEKDAY | word(vague.OTHER_WEEKS)) | WEEKDAY >> word(vague.OTHER_WEEK_AFTER)
).means(Unclear("ambiguous"))

# --- weeks, months, weekends ------------------------------------------------------------------------------------------

PERIOD: Parser[Unclear] = (
    maybe(word(vague.PERIOD_PREPOSITIONS)) >> _WHICH >> word(vague.PERIODS)
    | maybe(word(vague.PERIOD_PREPOSITIONS)) >> word(vague.BARE_PERIODS)
    | maybe(word(vague.PERIOD_PREPOSITIONS)) >> word(vague.OTHER_PERIODS)
    | maybe(word(vague.PERIOD_PREPOSITIONS)) >> word(vague.OTHER_WHICH) >> word(vague.PERIODS)
).means(Unclear("range"))
"""«На прошлой неделе», "last weekend", «былтыр»: more than a day."""
VAGUE: Parser[Unclear] = word(vague.VAGUE).means(Unclear("vague"))
NEW_YEAR: Parser[Unclear] = word(vague.NEW_YEAR).means(Unclear("ambiguous"))
