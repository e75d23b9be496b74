"""One day, named in one way or in several that must agree."""

from bot.reading.grammar.calendar import DATE, DAY_OF_MONTH, ON_THE_SPELLED
from bot.reading.grammar.parser import Parser, digits, join, mark, maybe, word
from bot.reading.grammar.relative import COUNTED, DAY_WORD, NAMED_DAY, ON_WEEKDAY, PART
from bot.reading.meaning import DaysFromNow, OnDate, OnDayOfMonth, OnWeekday, Part, Together
from bot.reading.words import days, vague

_Piece = OnDate | OnDayOfMonth | DaysFromNow | OnWeekday | Part

# --- a time -----------------------------------------------------------------------------------------------------------

_SMALL_HOURS = 5
_ANY_HOUR = digits(1, 2).map(int).only(lambda hours: hours < 24)
_HOUR = _ANY_HOUR.only(lambda hours: 0 < hours <= 12)
_MINUTES = digits(2, 2).only(lambda minutes: int(minutes) < 60)
_COLON = mark(":").tight() >> _MINUTES.tight()
_WITH_COLON = _ANY_HOUR << _COLON << maybe(_COLON)
_WITH_MARK = _ANY_HOUR << mark(".-").tight() << _MINUTES.tight()
# «12.40» is nothing but a time, «12.04» may be the 12th of April.
_NO_MONTH = _MINUTES.only(lambda minutes: int(minutes) > 12 or minutes == "00").tight()
_NO_DATE = _ANY_HOUR << mark(".").tight() << _NO_MONTH
_CLOCK_OF_TWELVE = (_WITH_COLON | _WITH_MARK).only(lambda hours: 0 < hours <= 12)
_AT = word(days.AT)
_HOURS = word(days.HOURS) << maybe(mark("."))
_ENDING = word(days.CLOCK_ENDINGS).tight()
# «Саат 2де» and «в 12 часов» may be by night.
_WHOLE_HOUR = word(days.HOUR_WORD) >> _ANY_HOUR << _ENDING | (
    _AT >> _ANY_HOUR << _HOURS | _ANY_HOUR << _HOURS.tight()
) << maybe(_MINUTES << maybe(word(days.MINUTES) << maybe(mark("."))))
_CLOCK_TIME = (
    maybe(_AT) >> (_WITH_COLON | _NO_DATE)
    | _AT >> _ANY_HOUR << mark("-").tight() << _NO_MONTH
    | word(days.HOUR_WORD) >> _WITH_MARK
) << maybe(_HOURS | _ENDING) | _AT >> _WITH_MARK << _HOURS
_AT_HOUR = _AT >> _HOUR << maybe(_HOURS)
_TIME: Parser[Part] = (
    _CLOCK_TIME.map(lambda hours: Part(small_hours=hours < _SMALL_HOURS))
    | (maybe(_AT) >> _CLOCK_OF_TWELVE << word("am")).map(lambda hours: Part(small_hours=hours % 12 < _SMALL_HOURS))
    | (maybe(_AT) >> _CLOCK_OF_TWELVE << word("pm")).means(Part())
    | _WHOLE_HOUR.map(lambda hours: Part(small_hours=hours < _SMALL_HOURS or hours == 12))
    | (maybe(_AT) >> _HOUR << word("am")).map(lambda hours: Part(night=hours % 12 < _SMALL_HOURS))
    | (maybe(_AT) >> _HOUR << word("pm")).means(Part())
    | (_AT_HOUR << word(days.IN_THE_MORNING)).map(lambda hours: Part(small_hours=hours < _SMALL_HOURS))
    | (_AT_HOUR << word(days.IN_THE_DAY)).means(Part())
    | (_AT_HOUR << word(days.IN_THE_EVENING)).map(lambda hours: Part(night=hours == 12))
    | (_AT_HOUR << word(days.IN_THE_NIGHT)).means(Part(night=True))
)

# --- several names of one day -----------------------------------------------------------------------------------------

_COUNTED_DAYS = COUNTED.of(DaysFromNow)
NAMING: Parser[_Piece] = (
    maybe(word("on")) >> (DATE | DAY_OF_MONTH) << DAY_WORD | ON_THE_SPELLED | NAMED_DAY | _COUNTED_DAYS | ON_WEEKDAY
)
DAY_PART: Parser[Part] = (PART | _TIME).once()


def _enclosed(piece: Parser[_Piece]) -> Parser[_Piece]:
    return piece | mark("(") >> piece << mark(")")


def _one_of_each(pieces: tuple[_Piece, ...]) -> bool:
    kinds = [OnDate if isinstance(piece, OnDayOfMonth) else type(piece) for piece in pieces]
    if pieces.count(DaysFromNow(0)) > 1:
        kinds.remove(DaysFromNow)  # «Жаңы эле бүгүн» says today twice
    named = [kind for kind in kinds if kind is not Part]
    # «12-марттан 3 күн мурун» is three days before the 12th: a count names a day only by itself.
    counted = any(isinstance(piece, DaysFromNow) and piece.counted for piece in pieces)
    return len(named) == len(set(named)) > 0 and kinds.count(Part) <= 2 and not (counted and len(named) > 1)


_PIECE = _enclosed(NAMING | DAY_PART).once()
SAME_DAY: Parser[Together] = (
    join(lambda first, rest: (first, *rest), _PIECE, (maybe(mark(",")) >> _PIECE).several(0, 3))
    .only(_one_of_each)
    .map(Together)
    .once()
)
"""«12 марта», «чт, 12 марта», «кечээ кечинде», «вчера, 19 марта, в 14:30»."""

_LEAD = maybe(word(vague.SINCE) | word(vague.LEAD) << maybe(mark(":")))
DAY_OR_SINCE: Parser[Together] = (_LEAD >> SAME_DAY << maybe(word(vague.SINCE_AFTER))).once()
SINCE: Parser[Together] = word(vague.SINCE) >> SAME_DAY | SAME_DAY << word(vague.SINCE_AFTER)
