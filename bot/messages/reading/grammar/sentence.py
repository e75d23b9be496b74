"""Whole sentences: who crossed the border, which way, when; and stays told with two verbs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from bot.messages.reading.answers import Act
from bot.messages.reading.grammar.moment import DAY_PART, SINCE
from bot.messages.reading.grammar.parser import Parser, mark, maybe, said, word
from bot.messages.reading.grammar.places import (
    ANY_CITY,
    ANY_POST,
    IN_CITY,
    PLACE,
    Border,
    City,
    Country,
    Elsewhere,
    Place,
    Post,
)
from bot.messages.reading.grammar.stay import RANGE, TO_THE_PRESENT
from bot.messages.reading.grammar.when import ABOUT, WHEN
from bot.messages.reading.meaning import Crossed, DaysFromNow, Either, Part, Stayed, Tense, Together, Unclear, When
from bot.messages.reading.tokens import Tokens
from bot.messages.reading.words import crossings

Kind = Literal["border", "visit", "journey", "country", "return", "either", "over", "never"]


@dataclass(frozen=True, slots=True)
class _Verb:
    """A word of entering or leaving.

    ``kind``: whether it speaks of the border, of a visit or of any journey; "country" says which way only beside the
    country, "return" also behind an exit, "either" and (beside the border) "over" where a place tells, "never" not at
    all.
    ``number``: how many people it speaks of. ``alone``: without a day it means today. ``names_day``: «день выезда».
    """

    act: Act
    tense: Tense
    kind: Kind = "border"
    number: str = "any"
    alone: bool = True
    names_day: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    number: str


@dataclass(frozen=True, slots=True)
class _Already:
    """«Уже»: beside a day it changes nothing."""


@dataclass(frozen=True, slots=True)
class _Company:
    """«С женой»."""


@dataclass(frozen=True, slots=True)
class _Vehicle:
    """«На машине»."""


@dataclass(frozen=True, slots=True)
class _Own:
    """«Мой»: only a noun has an owner. ``last``: «мой последний»."""

    last: bool = False


@dataclass(frozen=True, slots=True)
class _Was:
    """«Был»: beside a noun."""


@dataclass(frozen=True, slots=True)
class _SameDay:
    """«В тот же день»: that of the crossing before."""


@dataclass(frozen=True, slots=True)
class _When:
    """``just``: «только», which says "now" only beside a verb in the past."""

    when: When
    just: bool = False


Word = _Verb | _Subject | Place | _Already | _Company | _Vehicle | _Own | _Was | _SameDay | _When | Part
B = TypeVar("B")


def _past(forms: dict[crossings.Number, str], act: Act, kind: Kind = "border", alone: bool = True) -> Parser[_Verb]:
    return said([(_Verb(act, "past", kind, number, alone), written) for number, written in forms.items()])


_LEFT = _Verb("out", "past")
_VERB = (
    _past(crossings.ENTERED, "in")
    | _past(crossings.RETURNED, "in", "return")
    | _past(crossings.RETURNED_SOMETIME, "in", "return", alone=False)
    | _past(crossings.LEFT, "out")
    | _past(crossings.VISITED, "in", "visit")
    | _past(crossings.ARRIVED, "in", "journey")
    | _past(crossings.DEPARTED, "out", "journey")
    | _past(crossings.ENTERED_SOMETIME, "in", alone=False)
    | _past(crossings.ARRIVED_SOMETIME, "in", "journey", alone=False)
    | _past(crossings.LEFT_SOMETIME, "out", alone=False)
    | _past(crossings.DEPARTED_SOMETIME, "out", "journey", alone=False)
    | _past(crossings.ENTERED_COUNTRY, "in", "country")
    | _past(crossings.FLEW, "in", "country")
    | _past(crossings.FLEW, "out", "country")
    | _past(crossings.LEFT_COUNTRY, "out", "return")
    | _past(crossings.CROSSED, "in", "over")
    | _past(crossings.CROSSED, "out", "over")
    | said(
        [
            (_Verb("in", "future"), crossings.WILL_ENTER),
            (_Verb("in", "future", "country"), crossings.WILL_ENTER_COUNTRY),
            (_Verb("out", "future"), crossings.WILL_LEAVE),
            (_Verb("in", "none", alone=False), crossings.ENTRY_LABELS),
            (_Verb("out", "none", alone=False), crossings.EXIT_LABELS),
            (_Verb("in", "none", "journey", alone=False), crossings.ARRIVAL_LABELS),
            (_Verb("out", "none", "journey", alone=False), crossings.DEPARTURE_LABELS),
            (_Verb("in", "none", alone=False, names_day=True), crossings.ENTRY_DAY_LABELS),
            (_Verb("out", "none", alone=False, names_day=True), crossings.EXIT_DAY_LABELS),
            (_Verb("in", "none", "journey", alone=False, names_day=True), crossings.ARRIVAL_DAY_LABELS),
            (_Verb("out", "none", "journey", alone=False, names_day=True), crossings.DEPARTURE_DAY_LABELS),
            (_Verb("in", "past", "either"), crossings.CROSSED_ALONE),
            (_Verb("out", "past", "either"), crossings.CROSSED_ALONE),
            (_Verb("in", "past", "never"), crossings.NO_WAY_TOLD),
        ]
    )
    | word(crossings.LEFT_NOT_ALONE).means(_LEFT)
)
_CONVERB = said(
    [
        (_Verb("in", "past"), crossings.ENTERING),
        (_Verb("out", "past"), crossings.LEAVING),
        (_Verb("in", "past", "journey"), crossings.ARRIVING),
        (_Verb("out", "past", "journey"), crossings.DEPARTING),
    ]
)
"""«Кечээ чыгып, …»: no sentence before the next verb is told."""
_SUBJECT = said(
    [
        (_Subject("one"), crossings.SUBJECT_ONE),
        (_Subject("many"), crossings.SUBJECT_MANY),
        (_Subject("any"), crossings.SUBJECT_ANY),
    ]
)
_KIN_ENGLISH = maybe(word(crossings.KIN_OWN_ENGLISH)) >> word(crossings.KIN_ENGLISH)
_KIN = maybe(word(crossings.KIN_OWN)) >> word(crossings.KIN)
_COMPANY = (
    word(crossings.WITH) >> _KIN >> maybe(word("и") >> maybe(word("с, со")) >> _KIN)
    | word(crossings.KIN_KYRGYZ)
    >> maybe((word("менен, жана") | mark(",")) >> word(crossings.KIN_KYRGYZ))
    >> word(crossings.WITH_AFTER)
    | word(crossings.WITH_ENGLISH) >> _KIN_ENGLISH >> maybe(word("and") >> _KIN_ENGLISH)
    | word(crossings.ALL_THE_FAMILY)
).means(_Company())
_TODAY = Together((DaysFromNow(0),))
_JUST: Parser[_When] = word(crossings.JUST).means(_When(_TODAY, just=True))
_BESIDE: Parser[Word] = (
    _SUBJECT
    | PLACE
    | word(crossings.ALREADY).means(_Already())
    | _COMPANY
    | word(crossings.BY).means(_Vehicle())
    | said([(_Own(), crossings.OWN), (_Own(last=True), crossings.LAST)])
    | word(crossings.WAS).means(_Was())
    | word(crossings.SAME_DAY).means(_SameDay())
    | WHEN.map(_When)
    | _JUST
    | DAY_PART
).once()
WORD: Parser[Word] = (_VERB | _BESIDE).once()
SEPARATOR = maybe(mark(",-:"))


def _one(words: tuple[Word, ...], kind: type[B]) -> B | None:
    """The word of a kind; no two of one kind stand in a row."""
    return next((one for one in words if isinstance(one, kind)), None)


def _any(words: tuple[Word, ...], *kinds: type[Word]) -> bool:
    return any(isinstance(one, kinds) for one in words)


def crossing(words: tuple[Word, ...], behind_exit: bool | None = None) -> Crossed | None:
    """The crossing that these words tell in any order; None when they do not fit together.

    ``behind_exit``: where two crossings are told, whether an exit is told before this one.
    """
    verb = _one(words, _Verb)
    if verb is None or (verb == _LEFT and len(words) == 1 and behind_exit is None):
        return None
    if _any(words, _SameDay) and (behind_exit is None or _any(words, _When)):
        return None
    noun, subject, when = verb.tense == "none", _one(words, _Subject), _one(words, _When)
    own = _one(words, _Own)
    if _any(words, _Subject) if noun else own or _any(words, _Was):
        return None
    if verb.names_day and own and own.last:
        return None
    if subject and verb.number != subject.number and "any" not in (verb.number, subject.number):
        return None
    if when and when.just and verb.tense != "past":
        return None
    missing = _left_open(verb, words, behind_exit)
    if missing == "all":
        return None
    told = when.when if when else None
    if told is None and (not verb.alone or _any(words, _Already)):
        told = Unclear("incomplete")
    if not isinstance(told, Unclear) and _any(words, Elsewhere) and not _any(words, Country, City, Post):
        # «Уехал в Россию» may be from another country: the day is offered, and nothing is taken.
        told = Either((told if isinstance(told, Together) else _TODAY,))
    return Crossed(verb.act, verb.tense, told, _one(words, Part), missing)


def _left_open(
    verb: _Verb, words: tuple[Word, ...], behind_exit: bool | None
) -> Literal["way", "border", "all"] | None:
    """What the places leave open: which way, whether it was the border, or "all" where they do not fit the verb."""
    country, city, post = _one(words, Country), _one(words, City), _one(words, Post)
    elsewhere, border = _one(words, Elsewhere), _one(words, Border)
    sure = country or elsewhere
    if (country and verb.act not in country.fits) or (city and not _goes(city, verb)):
        return "all"
    if elsewhere and (elsewhere.act != verb.act or not (verb.act == "out" or country or city or post)):
        return "all"
    if (border or (post and post.side == "from")) and verb.kind not in ("border", "either", "over"):
        return "all"
    match verb.kind:
        case "never":
            return "all" if sure or city or post else "way"
        case "either" | "over":
            if city or (verb.kind == "over" and not (border or post)):
                return "all"
            told = country is not None and len(country.fits) == 1 and not country.inside
            return None if told else "way" if verb.act == "in" else "all"
        case _ if sure:
            return None
        case "return" if behind_exit is not None and (behind_exit or verb.act == "out"):
            return "all" if city else None
        case "country" | "return" if post:
            return None if verb.act == "out" else "way"
        case "country" | "return":
            return "border" if city else "all"
        case "visit" | "journey":
            return "border" if city and not post else None
        case _:
            # «Въехал в Алматы» is the border, «выехал из Алматы» may be a drive to Taraz.
            drive = city and not post and verb.act == "out" and verb.tense != "none" and city.side != "through"
            return "border" if drive or (city and city.side == "from") else None


def _goes(city: City, verb: _Verb) -> bool:
    """«В» goes with an entry, «из» with an exit; "left Almaty" and «въезд 12.03 Алматы» need neither."""
    if city.side == "bare":
        return verb.tense == "none" or verb.act == "out"
    return city.side == "through" or (city.side == "to") == (verb.act == "in")


_Side = Literal["before", "after", "same"]


@dataclass(frozen=True, slots=True)
class _Clause:
    """``day``: on which side of the verb the day stands, "same" for «в тот же день», None when none is said.

    ``country``: Kazakhstan is named. ``colon``: its word is the label of a form («Въезд: 12.03»).
    """

    crossed: Crossed
    kind: Kind
    country: bool
    colon: bool
    day: _Side | None


def _clause(word: Parser[Word], most: int, behind_exit: bool | None = None) -> Parser[_Clause]:
    row = word.each_kind_once(SEPARATOR, 1, most)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[_Clause, int]]:
        for words, after in row.run(tokens, at):
            crossed, verb, when = crossing(words, behind_exit), _one(words, _Verb), _one(words, _When)
            if crossed is not None and verb is not None:
                day: _Side | None = "same" if _any(words, _SameDay) else None
                if when is not None:
                    day = "before" if words.index(when) < words.index(verb) else "after"
                colon = any(one.kind == "word" and two.written == ":" for one, two in pairwise(tokens[at:after]))
                yield _Clause(crossed, verb.kind, _any(words, Country), colon, day), after

    return Parser(run)


_STAYING_VERB = word(crossings.STAYING)
_HERE = word(crossings.INSIDE)


def _staying(inside: Parser[object]) -> Parser[Together]:
    return maybe(_SUBJECT) >> (
        maybe(_STAYING_VERB) >> inside >> maybe(mark(",-")) >> SINCE << maybe(_STAYING_VERB)
        | _STAYING_VERB >> SINCE << inside
        | SINCE << maybe(_STAYING_VERB) << inside << maybe(_STAYING_VERB)
    )


_STAYING: Parser[Crossed] = (_staying(_HERE) | maybe(_SUBJECT) >> SINCE << word(crossings.STAYING_HERE)).map(
    lambda since: Crossed("in", "past", since)
) | _staying(IN_CITY).map(lambda since: Crossed("in", "past", since, missing="border"))

_STILL = maybe(word(crossings.STILL))
_NOT_LEFT = (
    maybe(mark(",-;."))
    >> maybe(word(crossings.WHILE) | word(crossings.AND_THEN))
    >> maybe(_SUBJECT)
    >> _STILL
    >> word(crossings.NOT_LEFT)
)
_ENTERED_AND_STAYS = (
    (_clause(WORD, 8) | _clause((_CONVERB | _BESIDE).once(), 8))
    .map(lambda clause: clause.crossed)
    .only(lambda one: one.act == "in" and one.tense == "past" and one.when is not None and one.missing is None)
) << _NOT_LEFT
CROSSED: Parser[Crossed] = (
    _clause(WORD, 8).map(lambda clause: clause.crossed) << maybe(word(crossings.EMPHASIS))
    | _ENTERED_AND_STAYS
    | _STAYING
)
"""«Я въехал в Казахстан вчера», "left on 12 March", «12-мартта чыктым», «с 12 марта в Казахстане»."""
UNSURE: Parser[Unclear] = (ABOUT >> maybe(mark(",")) >> CROSSED | CROSSED << maybe(mark(",")) << ABOUT).means(
    Unclear("vague")
)
"""«Кажется, въехал вчера»."""


def crossing_day(crossed: Crossed) -> When | None:
    """The day of a crossing with the part of the day that stood elsewhere in the sentence."""
    if crossed.part and isinstance(crossed.when, Together):
        return Together((*crossed.when.parts, crossed.part))
    return crossed.when


# --- stays ------------------------------------------------------------------------------------------------------------


def _told(verbs: str, days: Parser[B]) -> Parser[B]:
    where = _HERE | word(crossings.COUNTRY) | ANY_CITY | ANY_POST
    verb, place = maybe(word(verbs)), maybe(where)
    return (
        maybe(_SUBJECT)
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

    return Parser(run)


LASTING_ON: Parser[Crossed] = _lasting() | _told(f"{crossings.STAYED}, {crossings.STAYING}", TO_THE_PRESENT).map(
    lambda entered: Crossed("in", "past", entered)
)
"""«С 12 марта по настоящее время», «с 12 марта по сегодня»."""


# --- two crossings ----------------------------------------------------------------------------------------------------

_Joint = Literal["and", "mark", "nothing"]
_CONVERB_WORD: Parser[Word] = (_CONVERB | _BESIDE).once()
_NOTHING: Parser[None] = Parser(lambda tokens, at: iter([(None, at)]))


def _joint(parser: Parser[object], joint: _Joint) -> Parser[_Joint]:
    return parser.means(joint)


_JOINT = (
    _joint(maybe(mark(",-")) >> word(crossings.AND_THEN), "and")
    | _joint(maybe(mark(",-;.")) >> word(crossings.WHILE) | mark(",-;."), "mark")
    | _joint(_NOTHING, "nothing")
)


def _pairs(first: Parser[Word], never: Tense) -> Parser[Stayed | Unclear]:
    """A crossing and the opposite one, in the order in which they are told."""
    converb = first is _CONVERB_WORD

    def clause(word: Parser[Word], behind_exit: bool) -> Parser[_Clause]:
        def fits(one: _Clause) -> bool:
            return one.crossed.missing != "way" and (word is _CONVERB_WORD or one.crossed.tense != never)

        return _clause(word, 6, behind_exit).only(fits).once()

    opening, behind_entry, behind_exit = clause(first, False), clause(WORD, False), clause(WORD, True)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Stayed | Unclear, int]]:
        for one, middle in opening.run(tokens, at):
            closing = behind_exit if one.crossed.act == "out" else behind_entry
            for joint, start in _JOINT.run(tokens, middle):
                for other, after in closing.run(tokens, start):
                    told = _together(one, other, joint, converb)
                    if told:
                        yield told, after

    return Parser(run)


def _together(one: _Clause, other: _Clause, joint: _Joint, converb: bool) -> Stayed | Unclear | None:
    """The two crossings: both with a day, or both on the one day that is told before or behind them."""
    if one.crossed.act == other.crossed.act:
        return None
    days = [crossing_day(one.crossed), crossing_day(other.crossed)]
    if other.day == "same" and one.day in ("before", "after"):
        days[1] = days[0]
    elif one.day is None or other.day is None:
        shared = joint == "and" or (
            converb and ((joint == "nothing" and other.kind == "border") or other.kind == "return")
        )
        if not shared or one.day == "after" or other.day == "before" or (other.day is None and other.crossed.part):
            return None
        if one.day is None and other.day is None:
            return Unclear("incomplete")
        days = [days[0] if one.day else days[1]] * 2
    first, second = days
    if isinstance(first, Either) or isinstance(second, Either):
        return Unclear("ambiguous")
    if not isinstance(first, Together) or not isinstance(second, Together):
        return None
    if one.crossed.act == "in":
        return Stayed(first, second, told="in")
    # «Вылетел вчера, прилетел сегодня» may be one journey, and from a city to a city one inside the country.
    one_journey = other.kind == "journey" and not (one.country and other.country)
    if one_journey or one.crossed.missing or other.crossed.missing:
        return Unclear("ambiguous")
    return Stayed(second, first, told="out", form=one.colon and other.colon)


def _on_days_of_their_own(stayed: Stayed) -> bool:
    return stayed.entered is not stayed.left


_TWO = _pairs(WORD, never="future") | _pairs(_CONVERB_WORD, never="future")
NO_STAY: Parser[Unclear] = _TWO.of(Unclear)
"""Two crossings that are no stay yet: «выехал и въехал»."""
STAYED: Parser[Stayed] = _told(crossings.STAYED, RANGE).only(lambda stayed: not _until_today(stayed)) | _TWO.of(Stayed)
"""«Был в Казахстане с 12 марта по 20 апреля», «въехал 12.03, выехал 20.04»."""
_COMING = _pairs(WORD, never="past") | _pairs(_CONVERB_WORD, never="past")
WILL_STAY: Parser[Stayed] = _told(crossings.WILL_STAY, RANGE) | _COMING.of(Stayed).only(_on_days_of_their_own)
"""«Буду в Казахстане с 12 по 30 июня», «въеду 12 июня, выеду 30 июня»."""
