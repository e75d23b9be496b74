"""How long a trip is to last: «30 дней», «на 2 недели», "12 June for 30 days", «12-июнь, 30 күн»."""

from bot.messages.reading.grammar.moment import SAME_DAY
from bot.messages.reading.grammar.parser import Parser, digits, join, mark, maybe, word
from bot.messages.reading.grammar.relative import SPAN
from bot.messages.reading.meaning import Lasting, Unclear
from bot.messages.reading.words import spans

_FOR = maybe(word(spans.FOR))
_INDEED = maybe(mark("(")) >> _FOR >> SPAN << maybe(mark(")"))
LENGTH: Parser[int | Unclear] = _FOR >> SPAN | digits(1, 4).map(int)
"""A bare number is a number of days here."""
LASTING: Parser[Lasting] = join(Lasting, SAME_DAY << maybe(mark(",-:")), _INDEED)
