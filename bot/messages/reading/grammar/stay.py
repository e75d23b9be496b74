"""From a day to a day: «12.03 - 20.04», «с 12 по 20 марта», «12-марттан 20-апрелге чейин»."""

from bot.messages.reading.grammar.calendar import DATE, DAY, MONTH_BY_NAME, NUMBER_WITH_SUFFIX, YEAR_AFTER_COMMA
from bot.messages.reading.grammar.moment import SAME_DAY
from bot.messages.reading.grammar.parser import Parser, join, mark, maybe, word
from bot.messages.reading.meaning import OnDate, Stayed, Together
from bot.messages.reading.words import numbers, vague, years

_DASH = mark("-→")
_FROM = word(vague.FROM)
_TO = word(vague.TO)
_SINCE_AFTER = maybe(word(vague.SINCE_AFTER))
_UNTIL_AFTER = word(vague.UNTIL_AFTER)
_INCLUSIVE = maybe(maybe(mark("(")) >> word(vague.INCLUSIVE) << maybe(mark(")")))

_SUFFIXED_DAY = NUMBER_WITH_SUFFIX << maybe(word(years.DAYS_OF_MONTH))
_DAY_WITH_CASE = DAY << maybe(mark("-")) << maybe(word(numbers.KYRGYZ_CASE_SUFFIXES).tight())


def _within_month(first: int, second: OnDate) -> Stayed:
    return Stayed(Together((OnDate(first, second.month, second.year, second.form),)), Together((second,)))


def _in_month_of(first: OnDate, second: int) -> Stayed:
    return Stayed(Together((first,)), Together((OnDate(second, first.month, first.year, first.form),)))


_TWO_DAYS = (
    join(Stayed, SAME_DAY << _DASH, SAME_DAY)
    | join(Stayed, maybe(_FROM) >> SAME_DAY << _TO, SAME_DAY)
    | join(Stayed, _FROM >> SAME_DAY << _DASH, SAME_DAY)
    | join(Stayed, SAME_DAY << _SINCE_AFTER << maybe(_DASH), SAME_DAY << _UNTIL_AFTER)
)
_DAYS_OF_ONE_MONTH = (
    join(_within_month, DAY << _DASH, DATE)
    | join(_within_month, maybe(_FROM) >> DAY << _TO, DATE)
    | join(_within_month, _FROM >> DAY << _DASH, DATE)
    | join(_within_month, _DAY_WITH_CASE << maybe(_DASH), DATE << _UNTIL_AFTER)
    | join(_in_month_of, maybe(_FROM) >> DATE << _SINCE_AFTER, _SUFFIXED_DAY << _UNTIL_AFTER)
    | join(_in_month_of, maybe(_FROM) >> DATE << _TO, _SUFFIXED_DAY)
    | join(
        lambda month, first, second, year: _within_month(first, OnDate(second, month, year)),
        MONTH_BY_NAME,
        DAY << (_DASH | _TO),
        DAY,
        maybe(YEAR_AFTER_COMMA),
    )
)
RANGE: Parser[Stayed] = ((_TWO_DAYS | _DAYS_OF_ONE_MONTH) << _INCLUSIVE).once()
TO_THE_PRESENT: Parser[Together] = (
    maybe(_FROM)
    >> SAME_DAY
    << maybe(mark(","))
    << maybe(_DASH)
    << maybe(word(vague.AND))
    << maybe(_TO)
    << word(vague.PRESENT)
    | SAME_DAY << _SINCE_AFTER << maybe(_DASH) << word(vague.PRESENT_KYRGYZ) << _UNTIL_AFTER
)
"""«С 12 марта по настоящее время»: the day since when."""
