"""Whole sentences: who crossed the border, which way, when; and stays told with two verbs."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.messages.reading.answers import Act
from bot.messages.reading.grammar.moment import DAY_PART, SAME_DAY, SINCE
from bot.messages.reading.grammar.parser import Parser, join, mark, maybe, said, word
from bot.messages.reading.grammar.stay import RANGE
from bot.messages.reading.grammar.when import ABOUT, WHEN
from bot.messages.reading.meaning import Crossed, DaysFromNow, Part, Stayed, Tense, Together, Unclear, When
from bot.messages.reading.tokens import Tokens
from bot.messages.reading.words import crossings


@dataclass(frozen=True, slots=True)
class _Verb:
    """A word of entering or leaving.

    ``number``: how many people it speaks of. ``bound``: it says which way only beside the country. ``alone``: without
    a day it means today.
    """

    act: Act
    tense: Tense
    number: str = "any"
    bound: bool = False
    alone: bool = True


@dataclass(frozen=True, slots=True)
class _Subject:
    number: str


@dataclass(frozen=True, slots=True)
class _Place:
    fits: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    act: str


@dataclass(frozen=True, slots=True)
class _Already:
    pass


@dataclass(frozen=True, slots=True)
class _When:
    """``just``: «только», which says "now" only beside a verb in the past."""

    when: When
    just: bool = False


Word = _Verb | _Subject | _Place | _Elsewhere | _Already | _When | Part


def _past(forms: dict[crossings.Number, str], act: Act, bound: bool = False) -> Parser[_Verb]:
    return said([(_Verb(act, "past", number, bound), written) for number, written in forms.items()])


_LEFT = _Verb("out", "past")
_VERB = (
    _past(crossings.ENTERED, "in")
    | _past(crossings.LEFT, "out")
    | _past(crossings.ENTERED_COUNTRY, "in", bound=True)
    | _past(crossings.LEFT_COUNTRY, "out", bound=True)
    | said(
        [
            (_Verb("in", "future"), crossings.WILL_ENTER),
            (_Verb("in", "future", bound=True), crossings.WILL_ENTER_COUNTRY),
            (_Verb("out", "future"), crossings.WILL_LEAVE),
        ]
    )
    | said(
        [
            (_Verb("in", "none", alone=False), crossings.ENTRY_LABELS),
            (_Verb("out", "none", alone=False), crossings.EXIT_LABELS),
            (_Verb("in", "past", "one", alone=False), crossings.ENTERED_SOMETIME),
            (_Verb("out", "past", "one", alone=False), crossings.LEFT_SOMETIME),
        ]
    )
    | word(crossings.LEFT_NOT_ALONE).means(_LEFT)
)
_SUBJECT = said(
    [
        (_Subject("one"), crossings.SUBJECT_ONE),
        (_Subject("many"), crossings.SUBJECT_MANY),
        (_Subject("any"), crossings.SUBJECT_ANY),
    ]
)
_PLACE = said(
    [
        (_Place(frozenset({"in"})), crossings.INTO),
        (_Place(frozenset({"out"})), crossings.OUT_OF),
        (_Place(frozenset({"in", "out"})), crossings.COUNTRY),
    ]
)
_JUST: Parser[_When] = word(crossings.JUST).means(_When(Together((DaysFromNow(0),)), just=True))
_ELSEWHERE = said([(_Elsewhere(act), forms) for act, forms in crossings.ELSEWHERE.items()])
_ALREADY = word(crossings.ALREADY).means(_Already())
WORD: Parser[Word] = (_VERB | _SUBJECT | _PLACE | _ELSEWHERE | _ALREADY | WHEN.map(_When) | _JUST | DAY_PART).once()
SEPARATOR = maybe(mark(",-:"))


def crossing(words: tuple[Word, ...]) -> Crossed | None:
    """The crossing that these words tell in any order; None when they do not fit together."""
    verbs = [one for one in words if isinstance(one, _Verb)]
    subjects = [one for one in words if isinstance(one, _Subject)]
    places = [one for one in words if isinstance(one, _Place)]
    whens = [one for one in words if isinstance(one, _When)]
    parts = [one for one in words if isinstance(one, Part)]
    elsewhere = [one for one in words if isinstance(one, _Elsewhere)]
    already = [one for one in words if isinstance(one, _Already)]
    if len(verbs) != 1 or any(len(same) > 1 for same in (subjects, places, elsewhere, already, whens, parts)):
        return None
    verb = verbs[0]
    if (verb == _LEFT and len(words) == 1) or (elsewhere and not (places and elsewhere[0].act == verb.act)):
        return None
    if (places and verb.act not in places[0].fits) or (verb.bound and not places):
        return None
    if subjects and (verb.tense == "none" or not _agree(verb.number, subjects[0].number)):
        return None
    if whens and whens[0].just and verb.tense != "past":
        return None
    part = parts[0] if parts else None
    if whens:
        return Crossed(verb.act, verb.tense, whens[0].when, part)
    open_when = not verb.alone or bool(already)
    return Crossed(verb.act, verb.tense, Unclear("incomplete") if open_when else None, part)


def _agree(verb: str, subject: str) -> bool:
    return verb == subject or "any" in (verb, subject)


def _sentence(most: int) -> Parser[Crossed]:
    row = WORD.each_kind_once(SEPARATOR, 1, most)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Crossed, int]]:
        for words, after in row.run(tokens, at):
            crossed = crossing(words)
            if crossed is not None:
                yield crossed, after

    return Parser(run)


_INSIDE = word(crossings.INSIDE)
_STAYING_VERB = word(crossings.STAYING)
_STAYING: Parser[Crossed] = (
    maybe(_SUBJECT)
    >> (
        maybe(_STAYING_VERB) >> _INSIDE >> maybe(mark(",-")) >> SINCE << maybe(_STAYING_VERB)
        | _STAYING_VERB >> SINCE << _INSIDE
        | SINCE << maybe(_STAYING_VERB) << _INSIDE << maybe(_STAYING_VERB)
        | SINCE << word(crossings.STAYING_HERE)
    )
).map(lambda since: Crossed("in", "past", since))

CROSSED: Parser[Crossed] = _sentence(6) | _STAYING
"""«Я въехал в Казахстан вчера», "left on 12 March", «12-мартта чыктым», «с 12 марта в Казахстане»."""
EITHER_WAY: Parser[Unclear] = (
    maybe(_SUBJECT) >> maybe(WHEN) >> maybe(_SUBJECT) >> word(crossings.EITHER_WAY) >> maybe(WHEN)
).means(Unclear("ambiguous"))
"""«Пересёк границу вчера»: understood, but not which way."""
UNSURE: Parser[Unclear] = (ABOUT >> maybe(mark(",")) >> CROSSED | CROSSED << maybe(mark(",")) << ABOUT).means(
    Unclear("vague")
)
"""«Кажется, въехал вчера»."""

# --- stays ------------------------------------------------------------------------------------------------------------


def _told(verbs: str) -> Parser[Stayed]:
    verb, place = maybe(word(verbs)), maybe(_INSIDE | word(crossings.COUNTRY))
    return (
        maybe(_SUBJECT)
        >> verb
        >> place
        >> verb
        >> maybe(mark(",:"))
        >> RANGE
        << maybe(mark(","))
        << verb
        << place
        << verb
    )


_BETWEEN = maybe(mark(",-") | word(crossings.AND_THEN))
_INTO = maybe(word(crossings.INTO))
_ENTERED_AND = (maybe(_SUBJECT) >> _INTO >> SAME_DAY << _INTO << word(crossings.ENTERED_AND)).map(
    lambda day: Crossed("in", "past", day)
)


def crossing_day(crossed: Crossed) -> When | None:
    """The day of a crossing with the part of the day that stood elsewhere in the sentence."""
    if crossed.part and isinstance(crossed.when, Together):
        return Together((*crossed.when.parts, crossed.part))
    return crossed.when


def _two_verbs(never: Tense) -> Parser[Stayed]:
    one_way = _sentence(5).only(lambda crossed: crossed.tense != never)
    entry = one_way.only(lambda crossed: crossed.act == "in")
    exit_ = one_way.only(lambda crossed: crossed.act == "out")
    pairs = (
        join(lambda entered, left: (entered, left), entry << _BETWEEN, exit_)
        | join(lambda left, entered: (entered, left), exit_ << _BETWEEN, entry)
        | join(lambda entered, left: (entered, left), _ENTERED_AND << maybe(mark(",")), exit_)
    )

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Stayed, int]]:
        for pair, after in pairs.run(tokens, at):
            entered, left = map(crossing_day, pair)
            if isinstance(entered, Together) and isinstance(left, Together):
                yield Stayed(entered, left, exit_told=True), after

    return Parser(run)


STAYED: Parser[Stayed] = _told(crossings.STAYED) | _two_verbs(never="future")
"""«Был в Казахстане с 12 марта по 20 апреля», «въехал 12.03, выехал 20.04»."""
WILL_STAY: Parser[Stayed] = _told(crossings.WILL_STAY) | _two_verbs(never="past")
"""«Буду в Казахстане с 12 по 30 июня», «въеду 12 июня, выеду 30 июня»."""
