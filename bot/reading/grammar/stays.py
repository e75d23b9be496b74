"""Stays told with a verb or with two: «был с 12 марта по 20 апреля», «въехал 12.03, выехал 20.04»."""

from collections.abc import Iterator
from typing import TypeVar

from bot.reading.grammar.beside import CONVERB_WORD, SUBJECT, WORD
from bot.reading.grammar.clause import clause
from bot.reading.grammar.moment import SAME_DAY
from bot.reading.grammar.pairs import pairs
from bot.reading.grammar.parser import Parser, join, mark, maybe, word
from bot.reading.grammar.places import WHERE
from bot.reading.grammar.ranges import RANGE, TO_THE_PRESENT, UNTIL_DAY
from bot.reading.grammar.sentence import ENTRY, STAYING_HERE
from bot.reading.meaning import Crossed, DaysFromNow, Stayed, Together, Unclear
from bot.reading.tokens import Tokens
from bot.reading.words import countries, crossings

B = TypeVar("B")


def _told(verbs: str, days: Parser[B]) -> Parser[B]:
    verb, place = maybe(word(verbs)), maybe(WHERE)
    return (
        maybe(SUBJECT)
        >> verb
        >> place
        >> verb
        >> maybe(mark(",:"))
        >> days
        << maybe(mark(","))
        << verb
        << place
        << verb
    )


_THEN = maybe(mark(",-;.")) >> maybe(word(crossings.AND_THEN) | word(crossings.WHILE))


def _until_today(stayed: Stayed) -> bool:
    return DaysFromNow(0) in stayed.left.parts


def _lasting() -> Parser[Crossed]:
    """«С 12 марта по сегодня»: the person may still be there."""
    until_today = _told(f"{crossings.STAYED}, {crossings.STAYING}", RANGE).only(_until_today)
    now = frozenset(crossings.NOW.split(", "))

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Crossed, int]]:
        for stayed, after in until_today.run(tokens, at):
            still = any(now.intersection(token.readings) for token in tokens[at:after])
            yield Crossed("in", "past", stayed.entered, missing="still" if still else "exit"), after

    return Parser(run, until_today.begins)


LASTING_ON: Parser[Crossed] = _lasting() | _told(f"{crossings.STAYED}, {crossings.STAYING}", TO_THE_PRESENT).map(
    lambda entered: Crossed("in", "past", entered)
)
"""«С 12 марта по настоящее время», «с 12 марта по сегодня»."""


def _on_days_of_their_own(stayed: Stayed) -> bool:
    return stayed.only is None and (stayed.entered is not stayed.left or stayed.later > 0)


_SOMEWHERE = maybe(WHERE | word(f"{crossings.THERE}, {crossings.HERE}"))
_UNTIL = _SOMEWHERE >> UNTIL_DAY << _SOMEWHERE
_WILL_STAY_UNTIL = maybe(SUBJECT) >> (word(crossings.WILL_STAY) >> _UNTIL | _UNTIL << word(crossings.WILL_STAY))
_WILL_LEAVE: Parser[Together] = (
    clause(WORD, 6, behind_exit=False)
    .only(lambda one: one.border == "ours" and (one.crossed.act, one.crossed.tense) == ("out", "future"))
    .map(lambda one: one.crossed.day())
    .of(Together)
)
_STILL_TO_LEAVE: Parser[Stayed] = join(
    lambda entered, left: Stayed(entered, left, told="in", coming=True),
    ENTRY.map(Crossed.day).of(Together),
    _THEN >> (_WILL_STAY_UNTIL | UNTIL_DAY),
) | join(
    lambda entered, left: Stayed(entered, left, told="in", coming=True),
    STAYING_HERE,
    _THEN >> (_WILL_STAY_UNTIL | _WILL_LEAVE),
)
"""«Въехал 5 июня, буду до 20 июня», «в Казахстане с 5 июня, уезжаю 20 июня»."""
_RUN_DAYS = SAME_DAY.map(lambda day: Stayed(day, day, told="out")) | RANGE.map(
    lambda run: Stayed(run.left, run.entered, told="out")
)
_TWO: Parser[Stayed | Unclear] = (
    pairs(WORD, never="future")
    | pairs(CONVERB_WORD, never="future")
    | pairs(WORD, never="future", exit_coming=True)
    | pairs(CONVERB_WORD, never="future", exit_coming=True)
)
_OUTSIDE = RANGE.only(lambda away: not _until_today(away)).map(lambda away: Stayed(away.left, away.entered, told="out"))
_AWAY: Parser[Stayed] = (
    maybe(SUBJECT)
    >> word(crossings.STAYED)
    >> (word(countries.OUTSIDE) >> _OUTSIDE | _OUTSIDE << word(countries.OUTSIDE))
    | maybe(SUBJECT) >> _OUTSIDE << word(crossings.STAYED) << word(countries.OUTSIDE)
    | maybe(SUBJECT) >> _OUTSIDE << word(countries.OUTSIDE) << word(crossings.STAYED)
)
"""«Был вне Казахстана с 1 по 12 мая»."""
_RUN: Parser[Stayed] = maybe(SUBJECT) >> word(crossings.VISA_RUN) >> maybe(
    mark(",:-")
) >> _RUN_DAYS | _RUN_DAYS << maybe(mark(",:-") | SUBJECT) << word(crossings.VISA_RUN)
NO_STAY: Parser[Unclear] = _TWO.of(Unclear)
"""Two crossings that are no stay yet: «выехал и въехал»."""
_THERE = maybe(WHERE | word(crossings.THERE))
_UNTIL_DAY = _THERE >> UNTIL_DAY << _THERE
_THERE_UNTIL = maybe(SUBJECT) >> (word(crossings.STAYED) >> _UNTIL_DAY | _UNTIL_DAY << word(crossings.STAYED))
_ENTERED_AND_STAYED: Parser[Stayed] = join(
    lambda entered, left: Stayed(entered, left, told="in", done=True),
    ENTRY.map(Crossed.day).of(Together),
    _THEN >> _THERE_UNTIL,
)
STAYED: Parser[Stayed] = (
    (_told(crossings.STAYED, RANGE) | _ENTERED_AND_STAYED).only(lambda stayed: not _until_today(stayed))
    | _TWO.of(Stayed)
    | _STILL_TO_LEAVE
    | _RUN
    | _AWAY
)
"""«Был в Казахстане с 12 марта по 20 апреля», «въехал 12.03, выехал 20.04», «въехал 12.03, был там до 20.04»."""
_COMING = pairs(WORD, never="past") | pairs(CONVERB_WORD, never="past")
WILL_STAY: Parser[Stayed] = _told(crossings.WILL_STAY, RANGE) | _COMING.of(Stayed).only(_on_days_of_their_own)
"""«Буду в Казахстане с 12 по 30 июня», «въеду 12 июня, выеду 30 июня»."""
