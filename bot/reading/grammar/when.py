"""Everything that may answer "when?": a day, or what is understood and yet names no single day."""

from bot.reading.grammar.calendar import DATE, DAY, MONTH_DAY, NO_DAY
from bot.reading.grammar.moment import DAY_OR_SINCE, DAY_PART, SAME_DAY
from bot.reading.grammar.parser import Parser, digits, join, mark, maybe, word
from bot.reading.grammar.relative import (
    A_SPAN_AGO,
    COUNTED,
    COUNTED_LOOSELY,
    EITHER_OF_TWO,
    NEW_YEAR,
    OTHER_WEEKDAY,
    PERIOD,
    VAGUE,
)
from bot.reading.meaning import DaysFromNow, Either, OnDate, Part, Together, Unclear, Until, When
from bot.reading.words import spans, vague

_COUNTED_UNCLEAR = COUNTED.of(Unclear)
ABOUT = word(spans.ABOUT) << maybe(mark(".")) | mark("~≈±")
"""Words and marks that say the person is not sure."""
_UNSURE: Parser[Unclear] = (
    ABOUT >> maybe(mark(",")) >> DAY_OR_SINCE << maybe(ABOUT)
    | word(spans.INVERTED) >> (DAY_OR_SINCE | DAY)
    | ABOUT >> A_SPAN_AGO
    | DAY_OR_SINCE << maybe(mark(",")) << ABOUT
    | maybe(word(vague.BESIDE)) >> DAY_OR_SINCE << word(vague.BESIDE_AFTER)
    | word(vague.BESIDE) >> DAY_OR_SINCE
    | ABOUT.several(1, 2) >> (PERIOD | NO_DAY | COUNTED_LOOSELY | _COUNTED_UNCLEAR | VAGUE)
    | (PERIOD | NO_DAY | COUNTED_LOOSELY | _COUNTED_UNCLEAR) << ABOUT
    | ABOUT.several(2, 2) >> DAY_OR_SINCE
).means(Unclear("vague"))
_BARE_ABOUT = ((ABOUT | word(spans.INVERTED)) >> digits(1, 4)).means(Unclear("not_a_date"))
_INCLUSIVE = word(vague.INCLUSIVE)
UNTIL: Parser[Until | Unclear] = (word(vague.UNTIL) >> SAME_DAY | SAME_DAY << word(vague.UNTIL_AFTER)).map(Until) | (
    maybe(word(vague.UNTIL))
    >> SAME_DAY
    << maybe(word(vague.UNTIL_AFTER))
    << maybe(mark("("))
    << _INCLUSIVE
    << maybe(mark(")"))
).means(Unclear("range"))
_NIGHT_BEFORE: Parser[Together] = (
    word(vague.NIGHT_BEFORE) >> SAME_DAY | SAME_DAY << word(vague.NIGHT_BEFORE_AFTER)
).map(lambda day: Together((*day.parts, Part(night=True))))
_NIGHT_BETWEEN: Parser[Unclear] = (
    word(vague.NIGHT_BETWEEN) >> (DAY | SAME_DAY) >> word(vague.NIGHT_TO) >> SAME_DAY
).means(Unclear("ambiguous"))


def _same_month(first: int, second: Together) -> Either:
    dates = [part for part in second.parts if isinstance(part, OnDate)]
    return Either((Together(tuple(OnDate(first, date.month, date.year) for date in dates)), second))


def _of_one_kind(first: Together, second: Together) -> bool:
    """Whether these are two days rather than two names of one («чт, 12 марта») or a day and a time («08.05 12.40»)."""
    months = [part.month for part in (*first.parts, *second.parts) if isinstance(part, OnDate)]
    kinds = {type(part) for part in first.parts} & {type(part) for part in second.parts} - {Part}
    if DaysFromNow(0) in first.parts and DaysFromNow(0) in second.parts:
        kinds.remove(DaysFromNow)
    return bool(kinds) and all(1 <= month <= 12 for month in months)


_ONE_DATE = DATE.map(lambda date: Together((date,)))
_OR = word(vague.OR)
_IN_WORDS = DATE.only(lambda date: date.form == "words").map(lambda date: Together((date,)))
EITHER: Parser[Either] = (
    join(lambda first, second: Either((first, second)), DAY_OR_SINCE << _OR, DAY_OR_SINCE)
    | join(_same_month, maybe(word(vague.BEFORE_DAY)) >> DAY << _OR, _ONE_DATE)
    | join(_same_month, DAY << mark("/"), _IN_WORDS)
    | join(lambda first, day: _same_month(day, Together((first,))), MONTH_DAY, (_OR | mark("/")) >> DAY)
)
_AND = mark(",") | word(vague.AND)
_LISTED: Parser[Unclear] = (
    (DAY >> _AND >> DAY_OR_SINCE)
    | (word(vague.BETWEEN) >> (DAY_OR_SINCE | DAY) >> _AND >> DAY_OR_SINCE)
    | join(_of_one_kind, DAY_OR_SINCE, maybe(_AND) >> DAY_OR_SINCE).only(bool)
).means(Unclear("range"))

UNCLEAR: Parser[Unclear] = (
    NO_DAY
    | EITHER_OF_TWO
    | EITHER_OF_TWO << DAY_PART
    | _COUNTED_UNCLEAR
    | COUNTED_LOOSELY
    | OTHER_WEEKDAY
    | PERIOD
    | VAGUE
    | NEW_YEAR
    | _UNSURE
    | _BARE_ABOUT
    | _NIGHT_BETWEEN
    | _LISTED
)
PLAIN: Parser[When] = (DAY_OR_SINCE | UNTIL | _NIGHT_BEFORE | EITHER | UNCLEAR).once()
LABELLED: Parser[When] = word(vague.DATE) >> maybe(mark(":")) >> PLAIN
"""«Дата: 12 мая»."""
WHEN: Parser[When] = (PLAIN | LABELLED).once()
