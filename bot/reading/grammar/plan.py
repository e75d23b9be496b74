"""What somebody plans: a trip that lasts so long, «12 июня на 30 дней», «кирем 12-июнда 10 күнгө», or only how long."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.answers import Length
from bot.reading.grammar.beside import SEPARATOR, WORD, Word
from bot.reading.grammar.calendar import DATE
from bot.reading.grammar.clause import crossing
from bot.reading.grammar.moment import SAME_DAY
from bot.reading.grammar.numeric import SPACE
from bot.reading.grammar.parser import Parser, digits, join, mark, maybe, word
from bot.reading.grammar.relative import COUNTED_SPAN, SPAN, SPAN_FOR, SPAN_LOOSELY
from bot.reading.grammar.sentence import CROSSED
from bot.reading.grammar.when import ABOUT, WHEN
from bot.reading.meaning import Crossed, Either, Lasting, OnDate, OnDayOfMonth, Together, Unclear, When
from bot.reading.tokens import Tokens
from bot.reading.words import crossings, months, spans, vague

# --- how long ---------------------------------------------------------------------------------------------------------

_FOR = word(spans.FOR)
_PLAIN = digits(1, 3).only(lambda written: written == str(int(written))).map(lambda written: Length(int(written)))
"""What begins with a zero or has four digits was meant as a date or a year."""
_UPWARDS = (
    join(lambda least, most: least.days < most.days, _PLAIN << mark("-"), _PLAIN).only(bool).means(Unclear("range"))
)
_UNSURE = (ABOUT >> maybe(_FOR) >> (SPAN | SPAN_FOR)).means(Unclear("vague"))
LENGTH: Parser[Length | Unclear] = maybe(_FOR) >> (SPAN | SPAN_LOOSELY) | SPAN_FOR | _UNSURE | _PLAIN | _UPWARDS
"""A bare number is a number of days here, so «5-6» may be 5 June or five to six days."""

# --- from when --------------------------------------------------------------------------------------------------------

_FOR_SO_LONG = _FOR >> (SPAN | SPAN_LOOSELY) | SPAN_FOR | _UNSURE
_SO_LONG = SPAN.of(Length)  # «12 июня 2026 года» lasts no 2026 years
_MARK = maybe(mark(",-:"))
_CLOSED_UP = (".", "/", "-", "ymd")
"""Forms of dates behind which another number is no year."""
_CLEARLY_FROM = word(spans.BEGINNING) >> SAME_DAY | SAME_DAY << word(spans.BEGINNING_AFTER)
_FROM = _CLEARLY_FROM | word("from") >> SAME_DAY
_EXIT = maybe(word(f"{crossings.EXIT_LABELS}, {crossings.EXIT_DAY_LABELS}, {crossings.THE_EXIT}"))
_ONWARDS = SPACE >> mark("-→") | word(vague.ONWARDS)
BEGINNING: Parser[When] = WHEN | (_FROM | SAME_DAY) << _ONWARDS
"""«12 июня», «12.06 -»: of a trip whose exit is not known yet; «12.06-» breaks off."""
_AFTER_EXIT = word(spans.AFTER) >> _EXIT >> SAME_DAY | SAME_DAY << _EXIT << word(spans.LATER)


def _on_date() -> Parser[Together]:
    """A day that a bare length may follow: in «через неделю 3 дня», «бүгүн 30 күн», «12-июнга 30 күн» it ends there."""
    dated = SAME_DAY.only(lambda day: any(isinstance(part, OnDate | OnDayOfMonth) for part in day.parts))

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Together, int]]:
        for day, after in dated.run(tokens, at):
            if not any(reading.endswith(months.DATIVE_ENDINGS) for reading in tokens[after - 1].readings):
                yield day, after

    return Parser(run, dated.begins)


_IN_NUMBERS = DATE.only(lambda date: date.form in _CLOSED_UP).map(lambda date: Together((date,)))


@dataclass(frozen=True, slots=True)
class _Lasts:
    length: Length | Unclear


def _sentence() -> Parser[Lasting]:
    """Words in any order: somebody enters, and for how long."""
    one: Parser[Word | _Lasts] = (WORD | _FOR_SO_LONG.map(_Lasts)).once()
    row = one.each_kind_once(SEPARATOR, 2, 6)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Lasting, int]]:
        for found, after in row.run(tokens, at):
            words = tuple(each for _, each in found)
            lasts = [each.length for each in words if isinstance(each, _Lasts)]
            told = crossing(tuple(each for each in words if not isinstance(each, _Lasts)))
            if len(lasts) == 1 and told is not None and _enters(told):
                yield Lasting(told.day(), lasts[0]), after

    return Parser(run, row.begins)


def _enters(told: Crossed) -> bool:
    return told.act == "in" and told.tense != "past"


_IF = maybe(word(crossings.IF))
LASTING: Parser[Lasting] = (
    join(Lasting, (SAME_DAY | _FROM) << _MARK, _FOR_SO_LONG | mark("(") >> (_FOR_SO_LONG | _SO_LONG) << mark(")"))
    | join(Lasting, (_on_date() | _FROM) << _MARK, _SO_LONG)
    | join(lambda length, entered: Lasting(entered, length), _FOR_SO_LONG, _FROM)
    | join(lambda length, entered: Lasting(entered, length), SPAN, _CLEARLY_FROM)
    # «День после 15 мая» is the 16th.
    | join(lambda length, left: Lasting(left, length, after_exit=True), COUNTED_SPAN | _FOR_SO_LONG, _AFTER_EXIT)
    | join(lambda left, length: Lasting(left, length, after_exit=True), _AFTER_EXIT << _MARK, SPAN | _FOR_SO_LONG)
    | _IF >> _sentence()
)
LASTING_OR_UNTIL: Parser[Lasting] = join(
    lambda day, length: Lasting(Either((day,)), length), _IN_NUMBERS << maybe(mark(",")), _PLAIN
)
"""«12.06 20»: so many days, or until the 20th."""
ENTERED: Parser[Crossed] = _IF >> CROSSED
"""«Въеду 12 июня», «если въеду 12 июня»; also what is no plan to enter, so that it can be said why."""
