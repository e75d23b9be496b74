"""Days with a month («12.03.2026», «12-мартта», "March 12th") and days of a month («12 числа»)."""

from collections.abc import Iterator

from bot.reading.grammar.numeric import (
    COMMA,
    FOUR_DIGITS,
    IN_NUMBERS,
    LONG_YEAR,
    LOOSE_YEAR,
    MARKED_YEAR,
    NOW_YEAR,
    SHORTENED,
    SMALL,
    SPACE,
    YEAR_MARK,
)
from bot.reading.grammar.parser import NOTHING, Parser, digits, join, mark, maybe, said, word
from bot.reading.meaning import OnDate, OnDayOfMonth, Unclear
from bot.reading.tokens import Token, Tokens
from bot.reading.words import months, numbers, vague, weekdays, years

_MONTHS = months.forms()
_MISSPELT = months.misspelt()


def _month(*cases: str) -> Parser[int]:
    proper = said([(month, forms) for (month, case), forms in _MONTHS if case in cases])
    misspelt = said([(month, forms) for (month, case), forms in _MISSPELT if case in cases], proper=False)
    return ((proper | misspelt) << maybe(mark("."))).once()


_CYRILLIC_NAME = _month("name")
_ENGLISH_NAME = _month("english")
MONTH_BY_NAME = _CYRILLIC_NAME | _ENGLISH_NAME
ANY_MONTH = _month("name", "english", "of_russian", "in_russian", "case", "to", "from", "of")
_MONTH_OF = _month("of")
_MONTH_FOR_NUMBER_TEN = _month("name", "case", "to", "from") | said(months.ENGLISH_SPELT_ALIKE)
_MONTH_AFTER_DAY = _month("name", "english", "of_russian", "in_russian", "case", "to", "from")
_TRADITIONAL = word(months.traditional())

_SUFFIX = word(f"{numbers.RUSSIAN_SUFFIXES}, {numbers.ENGLISH_SUFFIXES}, {numbers.kyrgyz_suffixes()}")
_DAY_SUFFIX = word(numbers.kyrgyz_days_suffixes())
_LONG_SUFFIX = word(numbers.SUFFIXES_APART) | _DAY_SUFFIX


def _suffixed(suffix: Parser[bool]) -> Parser[int]:
    return SMALL << (suffix.tight() | mark("-").tight() >> suffix.tight())


NUMBER_WITH_SUFFIX = _suffixed(_SUFFIX) | SMALL << maybe(mark("-")) << _LONG_SUFFIX
_SPELLED = said(
    [*numbers.russian_days(), *numbers.kyrgyz_days()]
    # «Он» alone is also "he" in Russian: it needs a Kyrgyz month, see below.
    + [(count, form) for count, form in numbers.counts_without_english() if count < 40 and form != "он"]
)
_SPELLED_ENGLISH = said(numbers.english_days())
_THE = maybe(word(years.THE))

DAY = (_THE >> (SMALL | NUMBER_WITH_SUFFIX | _SPELLED | _SPELLED_ENGLISH)).once()
_OF = maybe(word(years.OF))
_MONTH_WORD = maybe(word(years.MONTH_WORDS))


def _day_month(between: Parser[object]) -> Parser[OnDate]:
    return join(OnDate, DAY, between >> _MONTH_AFTER_DAY << _MONTH_WORD)


_TEN = join(OnDate, said({10: "он"}), maybe(mark("-")) >> _MONTH_FOR_NUMBER_TEN)
_DAY_MONTH = _day_month(_OF) | _day_month(mark("-."))
DAY_MONTH = _DAY_MONTH | _TEN
_CLOSED_UP = (
    # One mark all through («12-мар-26», "12/Mar/2026"), or none ("12MAR26").
    join(OnDate, SMALL, mark("-").tight() >> _MONTH_AFTER_DAY.tight(), mark("-").tight() >> LOOSE_YEAR.tight())
    | join(OnDate, SMALL, mark("/").tight() >> _MONTH_AFTER_DAY.tight(), maybe(mark("/").tight() >> LOOSE_YEAR.tight()))
    | join(OnDate, SMALL, mark(".").tight() >> _MONTH_AFTER_DAY.tight(), LOOSE_YEAR.tight())
    | join(OnDate, SMALL, _MONTH_AFTER_DAY.tight(), LOOSE_YEAR.tight())
)
YEAR_AFTER_COMMA = COMMA >> (LONG_YEAR << maybe(YEAR_MARK) | MARKED_YEAR | SHORTENED | NOW_YEAR)
_CLEAR_YEAR_AFTER = (
    YEAR_AFTER_COMMA
    | word(years.IN) >> (FOUR_DIGITS << maybe(YEAR_MARK))
    | mark("-").tight() >> (LONG_YEAR.tight() << maybe(YEAR_MARK))
)
_YEAR_AFTER = _CLEAR_YEAR_AFTER | SPACE >> LOOSE_YEAR


def _not_of_next(dated: Parser[OnDate]) -> Parser[OnDate]:
    """A day and its year, but for «1-ноябрдан 2027-жылдын 1-июнуна чейин», whose year is that of the other day."""

    def run(tokens: Tokens, at: int) -> Iterator[tuple[OnDate, int]]:
        for date, after in dated.run(tokens, at):
            marks = [bool(years.BEFORE_DAY.intersection(token.readings)) for token in tokens[at:after]]
            day = tokens[at : at + marks.index(True)] if True in marks else ()
            if not any(map(ablative, day)):
                yield date, after

    return Parser(run)


def ablative(token: Token) -> bool:
    """Whether a word ends as a Kyrgyz day does from which something begins."""
    return any(reading.endswith(months.ABLATIVE_ENDINGS) for reading in token.readings)


_DAY_FIRST = (
    _not_of_next(join(lambda date, year: OnDate(date.day, date.month, year), _DAY_MONTH, maybe(_YEAR_AFTER)))
    # «On mart 25» may be the 25th of March too.
    | join(lambda date, year: OnDate(date.day, date.month, year), _TEN, maybe(_CLEAR_YEAR_AFTER))
    | _CLOSED_UP
)

_CHISLA = word(years.DAYS_OF_MONTH)
_RUSSIAN_NUMBER = _suffixed(word(numbers.RUSSIAN_SUFFIXES)) | said(numbers.russian_days())
_IN_MONTH = word(years.IN) >> _month("in_russian") << maybe(word(vague.MONTH_WORD_AFTER))
_BELONGING = (
    said(numbers.kyrgyz_possessive_days())
    | NUMBER_WITH_SUFFIX
    | SMALL << maybe(mark("-").tight() >> word(weekdays.DAY_WORD).tight())
    | _SPELLED
)
MONTH_DAY = (
    join(
        lambda month, day: OnDate(day, month),
        _ENGLISH_NAME,
        COMMA >> SPACE >> _THE >> (SMALL | NUMBER_WITH_SUFFIX | _SPELLED_ENGLISH),
    )
    | join(lambda month, day: OnDate(day, month, form="month first"), _CYRILLIC_NAME, SPACE >> SMALL)
    | join(lambda month, day: OnDate(day, month), _CYRILLIC_NAME, SPACE >> NUMBER_WITH_SUFFIX)
    | join(lambda month, day: OnDate(day, month), _MONTH_OF, maybe(mark("-")) >> _BELONGING)
    | join(lambda month, day: OnDate(day, month), _IN_MONTH, COMMA >> (_RUSSIAN_NUMBER | SMALL << _CHISLA))
    | join(lambda month, day: OnDate(day, month), MONTH_BY_NAME, word(vague.MONTH_OF) >> maybe(mark("-")) >> _BELONGING)
)
_MONTH_FIRST = join(
    lambda date, year: OnDate(date.day, date.month, year, "words" if year else date.form),
    MONTH_DAY,
    maybe(YEAR_AFTER_COMMA | word(years.IN) >> FOUR_DIGITS),
)
_MONTH_NAME_CLOSED_UP = join(
    lambda year, month, day: OnDate(day, month, year),
    FOUR_DIGITS,
    mark("-").tight() >> MONTH_BY_NAME.tight(),
    mark("-").tight() >> SMALL.tight(),
)
_ENGLISH_CLOSED_UP = join(
    lambda month, day, year: OnDate(day, month, year),
    _ENGLISH_NAME,
    mark("-/").tight() >> SMALL.tight(),
    mark("-/").tight() >> FOUR_DIGITS.tight(),
)
_YEAR_FIRST = join(
    lambda year, date: OnDate(date.day, date.month, year),
    (FOUR_DIGITS << maybe(YEAR_MARK) | LONG_YEAR << YEAR_MARK | NOW_YEAR) << COMMA,
    DAY_MONTH | MONTH_DAY,
)
_IN_WORDS = _DAY_FIRST | _MONTH_FIRST | _YEAR_FIRST | _MONTH_NAME_CLOSED_UP | _ENGLISH_CLOSED_UP

_CASE = word(f"{numbers.KYRGYZ_ON_SUFFIXES}, {numbers.KYRGYZ_CASE_SUFFIXES}").tight()
_WITH_CASE = IN_NUMBERS << (maybe(mark("-'").tight()) >> _CASE)
DATE: Parser[OnDate] = (IN_NUMBERS | _WITH_CASE | _IN_WORDS).once()
"""A day with a month, with or without a year."""

# --- the 12th ------------------------------------------------------------------------------------------------------

_OF_MONTH = said(years.MONTHS_BY_OFFSET)
_MONTH_WHOSE = said(years.MONTHS_BEFORE_DAY)
_LAST_HOUR = 24
"""«24тө» may be midnight."""
_DAY_ALONE = (
    _suffixed(word(numbers.SUFFIXES_ALONE))
    | SMALL << maybe(mark("-").tight()) << _DAY_SUFFIX
    | said(numbers.russian_days())
    | said(numbers.kyrgyz_days_alone())
    | _suffixed(word(numbers.KYRGYZ_ON_SUFFIXES)).only(lambda day: day > _LAST_HOUR)
)
DAY_OF_MONTH: Parser[OnDayOfMonth] = (
    join(OnDayOfMonth, (SMALL | _RUSSIAN_NUMBER) << _CHISLA, maybe(_OF_MONTH))
    | join(OnDayOfMonth, _THE >> _DAY_ALONE, maybe(_OF_MONTH))
    | join(OnDayOfMonth, _THE >> (SMALL | _SPELLED_ENGLISH), _OF_MONTH)
    | join(lambda months, day: OnDayOfMonth(day, months), _MONTH_WHOSE, maybe(mark("-")) >> _BELONGING)
)
"""«12 числа», «двадцать первого», «айдын 12си», "the 12th", with or without last, this or next month."""
ON_THE_SPELLED = (word(weekdays.ON_THE) >> _SPELLED_ENGLISH).map(OnDayOfMonth)

# --- what names a month and no day ---------------------------------------------------------------------------------

_OLD_MONTH = (
    maybe(DAY << maybe(mark("-"))) >> _TRADITIONAL << maybe(_BELONGING) << maybe(word(months.TRADITIONAL_MONTH))
)
_NO_PRONOUN: Parser[None] = Parser(
    lambda tokens, at: iter(() if len(tokens) == at + 1 and months.YOU in tokens[at].readings else [(None, at)]),
    NOTHING,
)
_MONTH_ALONE = (
    maybe(word(vague.MONTH_WORD_BEFORE))
    >> _NO_PRONOUN
    >> ANY_MONTH
    << maybe(word(vague.MONTH_WORD_AFTER))
    << maybe(COMMA >> (FOUR_DIGITS << maybe(YEAR_MARK) | SHORTENED | NOW_YEAR))
)
_YEAR_AND_MONTH = (FOUR_DIGITS << maybe(YEAR_MARK) | NOW_YEAR) >> maybe(mark(",-.")) >> ANY_MONTH
_MONTH_AND_YEAR_IN_NUMBERS = SMALL >> mark(".-/") >> digits(4, 4) | digits(4, 4) >> mark(".-/") >> SMALL
_MONTH_WITHOUT_DAY = _MONTH_ALONE | _YEAR_AND_MONTH | _MONTH_AND_YEAR_IN_NUMBERS
_PREPOSITION = maybe(word(vague.MONTH_PREPOSITIONS))
_WHICH = maybe(said(vague.WHICH))
NO_DAY: Parser[Unclear] = (
    _OLD_MONTH.means(Unclear("ambiguous"))
    | (_PREPOSITION >> _WHICH >> _MONTH_WITHOUT_DAY).means(Unclear("incomplete"))
    | (word(vague.MONTH_PARTS) << _PREPOSITION << (_MONTH_ALONE | _YEAR_AND_MONTH)).means(Unclear("vague"))
    | (word(vague.MONTH_PARTS) >> _WHICH >> word(vague.MONTH_PARTS_OF)).means(Unclear("vague"))
    | (_WHICH >> word(vague.MONTH_PARTS_OF_KYRGYZ) >> word(vague.MONTH_PARTS_AFTER)).means(Unclear("vague"))
    | (maybe(NOW_YEAR) >> _MONTH_ALONE << word(vague.MONTH_PARTS_AFTER)).means(Unclear("vague"))
    | (word(vague.IN_YEAR) >> FOUR_DIGITS << maybe(YEAR_MARK) | FOUR_DIGITS << YEAR_MARK).means(Unclear("range"))
    # «Марта 12»: turned round, a Russian date is only "about".
    | (_month("of_russian") >> SPACE >> (SMALL | NUMBER_WITH_SUFFIX)).means(Unclear("vague"))
)
"""Months without a day, old Kyrgyz month names, years."""
