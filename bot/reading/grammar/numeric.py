"""Years, and days in numbers: «12.03.2026», «26-03-12», "03/12"."""

from bot.reading.grammar.parser import NOTHING, Parser, digits, join, mark, maybe, said, word
from bot.reading.meaning import OnDate, Year, YearsFromNow
from bot.reading.tokens import Tokens
from bot.reading.words import numbers, years

_NO_SUCH = 99
"""Stands for a day or month that was typed with three digits or more: there is none such."""

_YEAR_WORDS = word(years.MARKS)
YEAR_MARK = maybe(mark("-")) >> _YEAR_WORDS << maybe(mark(".")) | maybe(mark("-")).tight() >> word(
    years.ORDINAL
).tight() << maybe(_YEAR_WORDS)


def _year(written: str, sure: bool = True) -> Year:
    return Year(int(written), len(written), sure or len(written) != 2)


MARKED_YEAR = digits(2, 9).map(_year) << YEAR_MARK
FOUR_DIGITS = digits(4, 4).map(_year)
LOOSE_YEAR = digits(2, 9).map(lambda written: _year(written, sure=False))
LONG_YEAR = digits(3, 9).map(_year)
SHORTENED = mark("'") >> digits(2, 2).map(_year)
NOW_YEAR = said(years.BY_OFFSET).map(YearsFromNow)
COMMA = maybe(mark(","))


def _part(written: str) -> int:
    return int(written) if len(written) <= 2 else _NO_SUCH


SMALL = digits(1, 3).map(_part)
_NEXT_SMALL = SMALL.tight()


def _day_month_year(form: str, between: Parser[object]) -> Parser[OnDate]:
    # Three small numbers with spaces or commas may be a list.
    sure = form not in " ,"
    return join(
        lambda day, month, year: OnDate(day, month, year, form),
        SMALL,
        between >> SMALL,
        between >> digits(1, 9).map(lambda written: _year(written, sure)),
    )


def _year_month_day(form: str, between: Parser[object]) -> Parser[OnDate]:
    return join(
        lambda year, month, day: OnDate(day, month, year, form), FOUR_DIGITS, between >> SMALL, between >> SMALL
    )


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a number or another dot follows without a space."""
    return at < len(tokens) and not tokens[at].spaced and (tokens[at].kind == "number" or tokens[at].written == ".")


SPACE: Parser[object] = Parser(
    lambda tokens, at: iter([(None, at)] if at < len(tokens) and tokens[at].spaced else []), NOTHING
)
_TIGHT_HYPHEN = mark("-").tight()
_DOTTED_YEAR = digits(1, 9).map(_year)
_WITH_YEAR = (
    join(
        lambda day, month, year: OnDate(day, month, year, "."),
        SMALL,
        mark(".") >> _NEXT_SMALL,
        mark(".") >> _DOTTED_YEAR,
    )
    # «12. 03. 26» and «12. 03.2026», but not «1. 12.03», a day and a month behind the number of a row
    | join(
        lambda day, month, year: OnDate(day, month, year, "."),
        SMALL,
        mark(".") >> SPACE >> SMALL,
        mark(".") >> (SPACE >> _DOTTED_YEAR | FOUR_DIGITS),
    )
    | _day_month_year("-", mark("-"))
    | _day_month_year("/", mark("/"))
    | _day_month_year(",", mark(","))
    | _day_month_year(" ", SPACE)
    | join(
        lambda day, month, year: OnDate(day, month, year, "."),
        SMALL,
        mark(".") >> _NEXT_SMALL,
        maybe(mark(".,")) >> SPACE >> FOUR_DIGITS,
    )
    | join(
        lambda day, month, year: OnDate(day, month, year, "/"), SMALL, mark("/") >> _NEXT_SMALL, SPACE >> FOUR_DIGITS
    )
    | _year_month_day("ymd", mark("."))
    | _year_month_day("ymd", mark("-"))
    | _year_month_day("ymd", mark("/"))
    | _year_month_day("ymd", SPACE)
)
_TWO_DIGITS = digits(2, 2).map(int)


def _may_be_date(second: int) -> bool:
    """«90/180» and «30 90» name no day, not even a wrong one."""
    return second <= 31


_WITHOUT_YEAR = (
    join(lambda day, month: OnDate(day, month, None, "."), SMALL, mark(".") >> SMALL)
    | join(lambda day, month: OnDate(day, month, None, "-"), SMALL, _TIGHT_HYPHEN >> _NEXT_SMALL)
    | join(lambda day, month: OnDate(day, month, None, "/"), SMALL, mark("/") >> _NEXT_SMALL.only(_may_be_date))
    | join(lambda day, month: OnDate(day, month, None, " "), SMALL, SPACE >> _TWO_DIGITS.only(_may_be_date))
    | join(lambda day, month: OnDate(day, month, None, ","), SMALL, mark(",").tight() >> _TWO_DIGITS.tight())
)
_ROMAN = said(numbers.ROMAN, proper=False)
_LONG_ROMAN = _ROMAN.only(lambda month: month not in (1, 5, 10))
"""Without a year "12.I" may be the end of one sentence and the beginning of another."""


def _in_roman(between: Parser[str]) -> Parser[OnDate]:
    day, year = SMALL << between.tight(), between.tight() >> LOOSE_YEAR.tight()
    return join(OnDate, day, _ROMAN.tight(), year) | join(OnDate, day, _LONG_ROMAN.tight())


# «12.03. - 20.04.»: a dot behind the month, as behind the day.
_FULL_STOP = Parser(
    lambda tokens, at: iter(
        [(None, at + 1)]
        if tokens[at : at + 1] and tokens[at].written == "." and not tokens[at].spaced and not _goes_on(tokens, at + 1)
        else []
    ),
    mark(".").begins,
)
IN_NUMBERS = (
    (_WITH_YEAR << maybe(YEAR_MARK))
    | (_WITH_YEAR | _WITHOUT_YEAR) << _FULL_STOP
    | _WITHOUT_YEAR
    | _in_roman(mark("."))
    | _in_roman(mark("-"))
    | _in_roman(mark("/"))
    # The year must be there: in «выезд 12 v Almaty» the letter is «в».
    | join(OnDate, SMALL << SPACE, _ROMAN << SPACE, FOUR_DIGITS)
    | join(
        lambda date, year: OnDate(date.day, date.month, year, date.form),
        _WITHOUT_YEAR,
        COMMA >> (NOW_YEAR | FOUR_DIGITS << YEAR_MARK),
    )
)
