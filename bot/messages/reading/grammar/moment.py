"""One day, named in one way or in several that must agree; and what stands around it and changes it."""

from bot.messages.reading.grammar.calendar import DATE, DAY, DAY_OF_MONTH, MONTH_DAY, NO_DAY, ON_THE_SPELLED
from bot.messages.reading.grammar.parser import Parser, digits, join, mark, maybe, word
from bot.messages.reading.grammar.relative import (
    A_SPAN_AGO,
    COUNTED,
    COUNTED_LOOSELY,
    EITHER_OF_TWO,
    NAMED_DAY,
    NEW_YEAR,
    ON_WEEKDAY,
    OTHER_WEEKDAY,
    PART,
    PERIOD,
    VAGUE,
)
from bot.messages.reading.meaning import (
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
from bot.messages.reading.words import spans, vague

_Piece = OnDate | OnDayOfMonth | DaysFromNow | OnWeekday | Part

# --- a time -----------------------------------------------------------------------------------------------------------

_SMALL_HOURS = 5
_COLON = mark(":").tight() >> digits(2, 2).tight().only(lambda minutes: int(minutes) < 60)
_CLOCK = digits(1, 2).only(lambda hours: int(hours) < 24) << _COLON << maybe(_COLON)
_HOUR = digits(1, 2).only(lambda hours: 0 < int(hours) <= 12)
_AT = word("в, at, саат")
_TIME: Parser[Part] = (
    (maybe(_AT) >> _CLOCK << maybe(word("часов, час, часа, да, де, до, та, те"))).map(
        lambda hours: Part(small_hours=int(hours) < _SMALL_HOURS)
    )
    | (maybe(_AT) >> _HOUR << word("am")).map(lambda hours: Part(night=int(hours) in (12, *range(_SMALL_HOURS))))
    | (maybe(_AT) >> _HOUR << word("pm")).map(lambda _: Part())
    | (_AT >> _HOUR << word("часов утра, час утра, часа утра, утра")).map(
        lambda hours: Part(small_hours=int(hours) < _SMALL_HOURS)
    )
    | (_AT >> _HOUR << word("часов дня, часа дня, час дня, дня")).map(lambda _: Part())
    | (_AT >> _HOUR << word("часов вечера, часа вечера, вечера")).map(lambda hours: Part(night=int(hours) == 12))
    | (_AT >> _HOUR << word("часов ночи, часа ночи, час ночи, ночи")).map(lambda _: Part(night=True))
)

# --- several names of one day -----------------------------------------------------------------------------------------

_COUNTED_DAYS: Parser[DaysFromNow] = Parser(
    lambda tokens, at: ((value, after) for value, after in COUNTED.run(tokens, at) if isinstance(value, DaysFromNow))
)
_COUNTED_UNCLEAR: Parser[Unclear] = Parser(
    lambda tokens, at: ((value, after) for value, after in COUNTED.run(tokens, at) if isinstance(value, Unclear))
)
_KUNU = maybe(word("күнү, күнүндө, күнүнөн, күнүнө"))
NAMING: Parser[_Piece] = (
    maybe(word("on")) >> (DATE | DAY_OF_MONTH) << _KUNU | ON_THE_SPELLED | NAMED_DAY | _COUNTED_DAYS | ON_WEEKDAY
)
DAY_PART: Parser[Part] = (PART | _TIME).once()


def _enclosed(piece: Parser[_Piece]) -> Parser[_Piece]:
    return piece | mark("(") >> piece << mark(")")


def _one_of_each(pieces: tuple[_Piece, ...]) -> bool:
    kinds = [OnDate if isinstance(piece, OnDayOfMonth) else type(piece) for piece in pieces]
    named = [kind for kind in kinds if kind is not Part]
    # «12-марттан 3 күн мурун» is three days before the 12th: a count names a day only by itself.
    counted = any(isinstance(piece, DaysFromNow) and piece.counted for piece in pieces)
    return len(named) == len(set(named)) > 0 and kinds.count(Part) <= 2 and not (counted and len(named) > 1)


_PIECE = _enclosed(NAMING | DAY_PART).once()
SAME_DAY: Parser[Together] = (
    join(
        lambda first, rest: (first, *rest),
        _PIECE,
        (maybe(mark(",")) >> _PIECE).several(0, 3),
    )
    .only(_one_of_each)
    .map(Together)
    .once()
)
"""«12 марта», «чт, 12 марта», «кечээ кечинде», «вчера, 19 марта, в 14:30»."""

_LEAD = maybe(word(vague.SINCE) | word(vague.LEAD) << maybe(mark(":")))
DAY_OR_SINCE: Parser[Together] = (_LEAD >> SAME_DAY << maybe(word(vague.SINCE_AFTER))).once()
SINCE: Parser[Together] = word(vague.SINCE) >> SAME_DAY | SAME_DAY << word(vague.SINCE_AFTER)

# --- what names a day and yet no day ----------------------------------------------------------------------------------

_ABOUT = word(spans.ABOUT) << maybe(mark(".")) | mark("~≈±").map(lambda _: True)
_UNSURE: Parser[Unclear] = (
    _ABOUT >> maybe(mark(",")) >> DAY_OR_SINCE << maybe(_ABOUT)
    | word(spans.INVERTED) >> (DAY_OR_SINCE | DAY)
    | _ABOUT >> A_SPAN_AGO
    | DAY_OR_SINCE << maybe(mark(",")) << _ABOUT
    | maybe(word(vague.BESIDE)) >> DAY_OR_SINCE << word(vague.BESIDE_AFTER)
    | word(vague.BESIDE) >> DAY_OR_SINCE
    | _ABOUT.several(1, 2) >> (PERIOD | NO_DAY | COUNTED_LOOSELY | _COUNTED_UNCLEAR | VAGUE)
    | (PERIOD | NO_DAY | COUNTED_LOOSELY | _COUNTED_UNCLEAR) << _ABOUT
    | _ABOUT.several(2, 2) >> DAY_OR_SINCE
).map(lambda _: Unclear("vague"))
_BARE_ABOUT = ((_ABOUT | word(spans.INVERTED)) >> digits(1, 4)).map(lambda _: Unclear("not_a_date"))
_INCLUSIVE = word(vague.INCLUSIVE)
UNTIL: Parser[Until | Unclear] = (word(vague.UNTIL) >> SAME_DAY | SAME_DAY << word(vague.UNTIL_AFTER)).map(Until) | (
    maybe(word(vague.UNTIL))
    >> SAME_DAY
    << maybe(word(vague.UNTIL_AFTER))
    << maybe(mark("("))
    << _INCLUSIVE
    << maybe(mark(")"))
).map(lambda _: Unclear("range"))
_NIGHT_BEFORE: Parser[Together] = (
    word(vague.NIGHT_BEFORE) >> SAME_DAY | SAME_DAY << word(vague.NIGHT_BEFORE_AFTER)
).map(lambda day: Together((*day.parts, Part(night=True))))
_NIGHT_BETWEEN: Parser[Unclear] = (word(vague.NIGHT_BETWEEN) >> (DAY | SAME_DAY) >> word("на") >> SAME_DAY).map(
    lambda _: Unclear("ambiguous")
)


def _same_month(first: int, second: Together) -> Either:
    dates = [part for part in second.parts if isinstance(part, OnDate)]
    return Either((Together(tuple(OnDate(first, date.month, date.year) for date in dates)), second))


def _of_one_kind(first: Together, second: Together) -> bool:
    """Whether these are two days rather than two names of one («чт, 12 марта»)."""
    return bool({type(part) for part in first.parts} & {type(part) for part in second.parts} - {Part})


_ONE_DATE = DATE.map(lambda date: Together((date,)))
_OR = word(vague.OR)
_IN_WORDS = DATE.only(lambda date: date.form == "words").map(lambda date: Together((date,)))
EITHER: Parser[Either] = (
    join(lambda first, second: Either((first, second)), DAY_OR_SINCE << _OR, DAY_OR_SINCE)
    | join(_same_month, maybe(word("on, с, со, the")) >> DAY << _OR, _ONE_DATE)
    | join(_same_month, DAY << mark("/"), _IN_WORDS)
    | join(
        lambda first, day: _same_month(day, Together((first,))),
        MONTH_DAY,
        (_OR | mark("/").map(lambda _: True)) >> DAY,
    )
)
_AND = mark(",").map(lambda _: True) | word(vague.AND)
_LISTED: Parser[Unclear] = (
    (DAY >> _AND >> DAY_OR_SINCE).map(lambda _: True)
    | (word("between, между, from, с, со") >> (DAY_OR_SINCE | DAY) >> _AND >> DAY_OR_SINCE).map(lambda _: True)
    | join(_of_one_kind, DAY_OR_SINCE, maybe(_AND) >> DAY_OR_SINCE).only(bool)
).map(lambda _: Unclear("range"))

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
WHEN: Parser[When] = (DAY_OR_SINCE | UNTIL | _NIGHT_BEFORE | EITHER | UNCLEAR).once()
"""Everything that may answer "when?", a single day or not."""
