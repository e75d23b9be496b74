"""From a day to a day: «12.03 - 20.04», «с 12 по 20 марта», «12-марттан 20-апрелге чейин»."""

from dataclasses import replace

from bot.reading.grammar.calendar import DATE, DAY, MONTH_BY_NAME, NUMBER_WITH_SUFFIX, YEAR_AFTER_COMMA
from bot.reading.grammar.moment import SAME_DAY
from bot.reading.grammar.parser import Parser, join, mark, maybe, word
from bot.reading.meaning import OnDate, Stayed, Together
from bot.reading.words import numbers, vague, years

_DASH = (
    mark("-→~") | mark("-") >> mark("-").tight() | mark(".") >> mark(".").tight() >> maybe(mark(".").tight())
).means("-")
_FROM = word(vague.FROM)
_TO = word(vague.TO)
_SINCE_AFTER = maybe(word(vague.SINCE_AFTER))
_UNTIL_AFTER = word(vague.UNTIL_AFTER)
INCLUSIVE = maybe(maybe(mark("(")) >> word(vague.INCLUSIVE) << maybe(mark(")")))

_SUFFIXED_DAY = NUMBER_WITH_SUFFIX << maybe(word(years.DAYS_OF_MONTH))
_DAY_WITH_CASE = DAY << maybe(mark("-")) << maybe(word(numbers.KYRGYZ_CASE_SUFFIXES).tight())


def _within_month(first: int, second: OnDate) -> Stayed:
    return Stayed(Together((_of_one_month(first, second),)), Together((_of_one_month(second.day, second),)))


def _in_month_of(first: OnDate, second: int) -> Stayed:
    return Stayed(Together((_of_one_month(first.day, first),)), Together((_of_one_month(second, first),)))


def _of_one_month(day: int, date: OnDate) -> OnDate:
    # With the day the month would change places too: "2 to 3/5".
    return replace(date, day=day, form="day/" if date.form == "/" else date.form)


_ISO = DATE.only(lambda date: date.form == "ymd").map(lambda date: Together((date,)))
_TWO_DAYS = (
    join(Stayed, SAME_DAY << _DASH, SAME_DAY)
    | join(Stayed, maybe(_FROM) >> SAME_DAY << _TO, SAME_DAY)
    | join(Stayed, _FROM >> SAME_DAY << _DASH, SAME_DAY)
    | join(Stayed, _ISO << mark("/"), _ISO)
    | join(Stayed, SAME_DAY << _SINCE_AFTER << maybe(_DASH), SAME_DAY << _UNTIL_AFTER)
)
# «12-03-26» is no stay in the 26th month.
_DATE = DATE.only(lambda date: date.month <= 12 or date.form == "/")
_DAYS_OF_ONE_MONTH = (
    join(_within_month, DAY << _DASH, _DATE)
    | join(_within_month, maybe(_FROM) >> DAY << _TO, _DATE)
    | join(_within_month, _FROM >> DAY << _DASH, _DATE)
    | join(_within_month, _DAY_WITH_CASE << maybe(_DASH), _DATE << _UNTIL_AFTER)
    | join(_in_month_of, maybe(_FROM) >> _DATE << _SINCE_AFTER, _SUFFIXED_DAY << _UNTIL_AFTER)
    | join(_in_month_of, maybe(_FROM) >> _DATE << _TO, _SUFFIXED_DAY)
    | join(
        lambda month, first, second, year: _within_month(first, OnDate(second, month, year)),
        MONTH_BY_NAME,
        DAY << (_DASH | _TO),
        DAY,
        maybe(YEAR_AFTER_COMMA),
    )
)
RANGE: Parser[Stayed] = ((_TWO_DAYS | _DAYS_OF_ONE_MONTH) << INCLUSIVE).once()
UNTIL_DAY: Parser[Together] = _TO >> SAME_DAY | SAME_DAY << _UNTIL_AFTER
"""«До 20 апреля»: the end of a stay, of which the beginning is told elsewhere."""
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
