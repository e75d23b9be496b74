"""Whole sentences: who crossed the border, which way, when, or is still there."""

from typing import TypeVar

from bot.reading.grammar.beside import CONVERB_WORD, SUBJECT, WORD
from bot.reading.grammar.clause import clause
from bot.reading.grammar.moment import SINCE
from bot.reading.grammar.parser import Parser, mark, maybe, word
from bot.reading.grammar.places import IN_CITY, INSIDE
from bot.reading.grammar.relative import SO_FAR
from bot.reading.grammar.when import ABOUT
from bot.reading.meaning import Crossed, Either, Together, Unclear, When
from bot.reading.words import countries, crossings

B = TypeVar("B")
_STAYING_VERB = word(crossings.STAYING)


def _staying(inside: Parser[object], since: Parser[B]) -> Parser[B]:
    return maybe(SUBJECT) >> (
        maybe(_STAYING_VERB) >> inside >> maybe(mark(",-")) >> since << maybe(_STAYING_VERB)
        | _STAYING_VERB >> since << inside
        | since << maybe(_STAYING_VERB) << inside << maybe(_STAYING_VERB)
    )


def _entered(when: When) -> Crossed:
    return Crossed("in", "past", when)


STAYING_HERE: Parser[Together] = (
    _staying(INSIDE, SINCE)
    | maybe(SUBJECT) >> SINCE << word(countries.STAYING)
    | maybe(SUBJECT) >> word(countries.STAYING) >> SINCE
).once()
"""«В Казахстане с 12 марта»: the day since when."""
_HERE: Parser[When] = STAYING_HERE | _staying(INSIDE, SO_FAR) | maybe(SUBJECT) >> SO_FAR << word(countries.STAYING)
_SOMEWHERE = _staying(word(crossings.HERE), SINCE) | maybe(SUBJECT) >> SINCE << word(crossings.STAYING_SOMEWHERE)
_STAYING: Parser[Crossed] = (
    _HERE.map(_entered)
    | _staying(IN_CITY, SINCE).map(lambda since: Crossed("in", "past", since, missing="border"))
    | _SOMEWHERE.map(lambda since: _entered(Either((since,))))
)

_NOT_LEFT = (
    maybe(mark(",-;."))
    >> maybe(word(crossings.WHILE) | word(crossings.AND_THEN))
    >> maybe(SUBJECT)
    >> maybe(word(crossings.STILL))
    >> word(crossings.NOT_LEFT)
)
ENTRY = (
    (clause(WORD, 8) | clause(CONVERB_WORD, 8))
    .map(lambda one: one.crossed)
    .only(lambda one: one.act == "in" and one.tense == "past" and one.when is not None and one.missing is None)
)
CROSSED: Parser[Crossed] = (
    maybe(word(crossings.WELL) << maybe(mark(",")) | word(crossings.SO_IT_IS) << mark(",."))
    >> clause(WORD, 8).map(lambda one: one.crossed)
    << maybe(word(crossings.EMPHASIS))
    | ENTRY << _NOT_LEFT
    | _STAYING
)
"""«Я въехал в Казахстан вчера», "left on 12 March", «12-мартта чыктым», «с 12 марта в Казахстане»."""
UNSURE: Parser[Unclear] = (ABOUT >> maybe(mark(",")) >> CROSSED | CROSSED << maybe(mark(",")) << ABOUT).means(
    Unclear("vague")
)
"""«Кажется, въехал вчера»."""
