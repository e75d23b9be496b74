"""Whole sentences: who crossed the border, which way, when; and stays told with two verbs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from bot.reading.answers import Direction
from bot.reading.grammar.moment import DAY_PART, SAME_DAY, SINCE
from bot.reading.grammar.parser import Parser, digits, join, mark, maybe, said, word
from bot.reading.grammar.places import (
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
from bot.reading.grammar.relative import SO_FAR
from bot.reading.grammar.stay import RANGE, TO_THE_PRESENT, UNTIL_DAY
from bot.reading.grammar.when import ABOUT, LABELLED, PLAIN
from bot.reading.meaning import Crossed, DaysFromNow, Either, Part, Stayed, Tense, Together, Unclear, When
from bot.reading.tokens import Tokens
from bot.reading.words import crossings

Kind = Literal["border", "again", "visit", "journey", "country", "return", "either", "over", "never", "stamp"]


@dataclass(frozen=True, slots=True)
class _Verb:
    """A word of entering or leaving.

    ``kind``: whether it speaks of the border ("again" after an exit), of a visit or of any journey; "country" says
    which way only beside the country, "return" also behind an exit, "either" and (beside the border) "over" where a
    place tells, "never" not at all; a "stamp" stands before its day and beside nothing else.
    ``number``: how many people it speaks of. ``alone``: without a day it means today. ``names_day``: «день выезда».
    """

    act: Direction
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
class _Later:
    """«В тот же день», «на следующий день»: so many days after the crossing before."""

    days: int


@dataclass(frozen=True, slots=True)
class _When:
    """``just``: «только», which says "now" only beside a verb in the past. ``labelled``: «дата 12 мая»."""

    when: When
    just: bool = False
    labelled: bool = False


Word = _Verb | _Subject | Place | _Already | _Company | _Vehicle | _Own | _Was | _Later | _When | Part
B = TypeVar("B")


def _past(
    forms: dict[crossings.Number, str], act: Direction, kind: Kind = "border", alone: bool = True
) -> Parser[_Verb]:
    return said([(_Verb(act, "past", kind, number, alone), written) for number, written in forms.items()])


_LEFT = _Verb("out", "past")
_IN_BESIDE_OUT = _Verb("in", "none", "stamp")
_VERB = (
    _past(crossings.ENTERED, "in")
    | _past(crossings.ENTERED_AGAIN, "in", "again")
    | _past(crossings.ENTERED_AGAIN_SOMETIME, "in", "again", alone=False)
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
            (_Verb("in", "future", "return"), crossings.WILL_RETURN),
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
    | said([(_Verb(act, "none", "stamp", alone=False), label) for act, label in crossings.STAMPED.items()])
    | word(crossings.STAMPED_BESIDE_EXIT).means(_IN_BESIDE_OUT)
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
_NUMBER = digits(1, 2).means(_When(Unclear("bare_number")))
_BARE_DAY: Parser[_When] = Parser(
    lambda tokens, at: iter(()) if any(True for _ in PLAIN.run(tokens, at)) else _NUMBER.run(tokens, at)
)
"""«Выезд 18»: a number that begins no date; of which month it is, nobody knows."""
_BESIDE: Parser[Word] = (
    _SUBJECT
    | PLACE
    | word(crossings.ALREADY).means(_Already())
    | _COMPANY
    | word(crossings.BY).means(_Vehicle())
    | said([(_Own(), crossings.OWN), (_Own(last=True), crossings.LAST)])
    | word(crossings.WAS).means(_Was())
    | said([(_Later(0), crossings.SAME_DAY), (_Later(1), crossings.NEXT_DAY)])
    | PLAIN.map(_When)
    | LABELLED.map(lambda when: _When(when, labelled=True))
    | _BARE_DAY
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
    if verb is None or not (_may_say(verb, words) and (behind_exit is not None or _says_all(verb, words))):
        return None
    missing = _left_open(verb, words, behind_exit)
    return None if missing == "all" else Crossed(verb.act, verb.tense, _day(verb, words), _one(words, Part), missing)


def _says_all(verb: _Verb, words: tuple[Word, ...]) -> bool:
    """Whether the words are a sentence without another crossing beside them."""
    return not (verb == _IN_BESIDE_OUT or (verb == _LEFT and len(words) == 1) or _any(words, _Later))


def _may_say(verb: _Verb, words: tuple[Word, ...]) -> bool:
    """Whether the verb or noun goes with the words beside it, wherever they lead."""
    subject, own, when = _one(words, _Subject), _one(words, _Own), _one(words, _When)
    noun = verb.tense == "none"
    if subject if noun else own or _any(words, _Was):
        return False
    if verb.kind == "stamp":
        return words[0] is verb and len(words) == 2 and when is not None and isinstance(when.when, Together)
    if (
        own
        and own.last
        and (verb.names_day or (when and when.labelled) or words[words.index(own) + 1 :][:1] != (verb,))
    ):
        return False  # "last exit date 12 May" is a day by which one must leave, "exit: 18.05 (last)" may be one
    if subject and verb.number != subject.number and "any" not in (verb.number, subject.number):
        return False
    return not (when and when.just) or verb.tense == "past"


def _told_day(verb: _Verb, words: tuple[Word, ...]) -> When | None:
    """What the words say of the day; None where the verb alone means today."""
    when = _one(words, _When)
    told = when.when if when else None
    return Unclear("incomplete") if told is None and (not verb.alone or _any(words, _Already)) else told


def _day(verb: _Verb, words: tuple[Word, ...]) -> When | None:
    """The same, asked where it may not have been the border of Kazakhstan."""
    told = _told_day(verb, words)
    if not isinstance(told, Unclear) and _any(words, Elsewhere) and not _any(words, Country, City, Post):
        # «Уехал в Россию» may be from another country: the day is offered, and nothing is taken.
        return Either((told if isinstance(told, Together) else _TODAY,))
    return told


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
    if (border or (post and post.side == "from")) and verb.kind not in ("border", "again", "either", "over"):
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
        case "country":
            return "border" if city else "all"
        case "return":
            return "border" if city else "way" if verb.tense == "future" else "all"
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


_Border = Literal["ours", "theirs", "none"]


@dataclass(frozen=True, slots=True)
class _Clause:
    """``day``: on which side of the verb the day stands, None when none is said.

    ``border``: of which country it is; "none" where the places do not fit the verb. ``named``: how surely its place
    tells that of Kazakhstan. ``colon``: its word is the label of a form («Въезд: 12.03»). ``later``: how many days
    after the crossing before it is said to be, None when that is not said. ``last``: «последний выезд».
    ``opens``, ``closes``: whether a place before or behind the verb may belong to what is told before or behind it.
    """

    crossed: Crossed
    kind: Kind
    border: _Border
    named: Literal["country", "city"] | None
    colon: bool
    day: Literal["before", "after"] | None
    later: int | None
    last: bool
    opens: Literal["apart", "place"] | None
    closes: Literal["apart", "place", "elsewhere"] | None


def _clause(word: Parser[Word], most: int, behind_exit: bool | None = None) -> Parser[_Clause]:
    row = word.each_kind_once(SEPARATOR, 1, most)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[_Clause, int]]:
        strange: list[tuple[_Clause, int]] = []
        ours: set[tuple[Direction, int]] = set()
        for found, after in row.run(tokens, at):
            words = tuple(each for _, each in found)
            crossed, verb, when = crossing(words, behind_exit), _one(words, _Verb), _one(words, _When)
            border: _Border = "ours"
            if crossed is None and verb is not None and behind_exit is not None and _may_say(verb, words):
                border = _strange_border(verb, words)
                if border != "ours":
                    crossed = Crossed(verb.act, verb.tense, _told_day(verb, words), _one(words, Part))
            if crossed is None or verb is None:
                continue
            before = when is not None and words.index(when) < words.index(verb)
            later, own = _one(words, _Later), _one(words, _Own)
            clause = _Clause(
                crossed,
                verb.kind,
                border,
                named="country" if _any(words, Country, Post) else "city" if _any(words, City) else None,
                colon=any(one.kind == "word" and two.written == ":" for one, two in pairwise(tokens[at:after])),
                day="before" if before else "after" if when else None,
                later=later.days if later else None,
                last=own is not None and own.last,
                opens=_opening(found, verb),
                closes=_closing(found, verb),
            )
            if border == "ours":
                ours.add((verb.act, after))
                yield clause, after
            else:
                strange.append((clause, after))
        # «Left Kazakhstan»: one of its readings is "left, to Kazakhstan"
        yield from ((clause, after) for clause, after in strange if (clause.crossed.act, after) not in ours)

    return Parser(run)


def _strange_border(verb: _Verb, words: tuple[Word, ...]) -> _Border:
    """Of a verb with places that do not go with it: «выехал из Москвы» is another border, «уехал в Казахстан» none."""
    country, city, elsewhere = _one(words, Country), _one(words, City), _one(words, Elsewhere)
    if verb.kind in ("stamp", "either", "over", "never"):
        return "ours"
    strange = elsewhere is not None and elsewhere.act != verb.act
    if strange and not _any(words, Country, City, Post):
        return "theirs"
    astray = (country and verb.act not in country.fits) or (city and not _goes(city, verb))
    return "none" if strange or astray else "ours"


_Row = tuple[tuple[str | None, Word], ...]
_PLACES = (Country, City, Post, Border, Elsewhere)


def _opening(row: _Row, verb: _Verb) -> Literal["apart", "place"] | None:
    """Whether a place before the verb stands apart from it («…уехал | в Казахстан, 18 мая вернулся»), or begins it."""
    words = [each for _, each in row]
    told = words[: words.index(verb)]
    at = next((at for at, each in enumerate(told) if isinstance(each, _PLACES)), None)
    if at is None:
        return None
    if any(sign for sign, _ in row[at + 1 : len(told) + 1]):
        return "apart"
    return None if any(isinstance(each, _When) for each in told[:at]) else "place"


def _closing(row: _Row, verb: _Verb) -> Literal["apart", "place", "elsewhere"] | None:
    """Whether a place behind the verb stands apart from it, or ends what is told."""
    words = [each for _, each in row]
    start = words.index(verb) + 1
    places = [at for at in range(start, len(row)) if isinstance(words[at], _PLACES)]
    if any(sign for at in places for sign, _ in row[start : at + 1]):
        return "apart"
    if not places:
        return None
    return "elsewhere" if isinstance(words[-1], Elsewhere) else "place"


_STAYING_VERB = word(crossings.STAYING)
_HERE = word(crossings.INSIDE)


def _staying(inside: Parser[object], since: Parser[B]) -> Parser[B]:
    return maybe(_SUBJECT) >> (
        maybe(_STAYING_VERB) >> inside >> maybe(mark(",-")) >> since << maybe(_STAYING_VERB)
        | _STAYING_VERB >> since << inside
        | since << maybe(_STAYING_VERB) << inside << maybe(_STAYING_VERB)
    )


def _staying_here(since: Parser[B]) -> Parser[B]:
    return _staying(_HERE, since) | maybe(_SUBJECT) >> since << word(crossings.STAYING_HERE)


def _entered(when: When) -> Crossed:
    return Crossed("in", "past", when)


_SOMEWHERE = _staying(word(crossings.HERE), SINCE) | maybe(_SUBJECT) >> SINCE << word(crossings.STAYING_SOMEWHERE)
_STAYING: Parser[Crossed] = (
    (_staying_here(SINCE) | _staying_here(SO_FAR)).map(_entered)
    | _staying(IN_CITY, SINCE).map(lambda since: Crossed("in", "past", since, missing="border"))
    | _SOMEWHERE.map(lambda since: _entered(Either((since,))))
)

_STILL = maybe(word(crossings.STILL))
_NOT_LEFT = (
    maybe(mark(",-;."))
    >> maybe(word(crossings.WHILE) | word(crossings.AND_THEN))
    >> maybe(_SUBJECT)
    >> _STILL
    >> word(crossings.NOT_LEFT)
)
_ENTERED = (
    (_clause(WORD, 8) | _clause((_CONVERB | _BESIDE).once(), 8))
    .map(lambda clause: clause.crossed)
    .only(lambda one: one.act == "in" and one.tense == "past" and one.when is not None and one.missing is None)
)
CROSSED: Parser[Crossed] = (
    maybe(word(crossings.WELL) << maybe(mark(",")) | word(crossings.SO_IT_IS) << mark(",."))
    >> _clause(WORD, 8).map(lambda clause: clause.crossed)
    << maybe(word(crossings.EMPHASIS))
    | _ENTERED << _NOT_LEFT
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


_WHERE = _HERE | word(crossings.COUNTRY) | ANY_CITY | ANY_POST


def _told(verbs: str, days: Parser[B]) -> Parser[B]:
    verb, place = maybe(word(verbs)), maybe(_WHERE)
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

_Joint = Literal["and", "hyphen", "mark", "nothing"]
_CONVERB_WORD: Parser[Word] = (_CONVERB | _BESIDE).once()
_NOTHING: Parser[None] = Parser(lambda tokens, at: iter([(None, at)]))
# «Выехал-въехал»: no space on either side.
_HYPHEN: Parser[str] = Parser(
    lambda tokens, at: mark("-").tight().run(tokens, at) if tokens[at + 1 :] and not tokens[at + 1].spaced else iter(())
)


def _joint(parser: Parser[object], joint: _Joint) -> Parser[_Joint]:
    return parser.means(joint)


_JOINT = (
    _joint(maybe(mark(",-")) >> word(crossings.AND_THEN), "and")
    | _joint(_HYPHEN, "hyphen")
    | _joint(maybe(mark(",-;.")) >> word(crossings.WHILE) | mark(",-;."), "mark")
    | _joint(_NOTHING, "nothing")
)


def _pairs(first: Parser[Word], never: Tense) -> Parser[Stayed | Unclear]:
    """A crossing and the opposite one, in the order in which they are told.

    Where one of them is of another country's border, the other alone is what is told.
    """
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
    """The two crossings: both with a day, or both by the one day that is told before, between or behind them."""
    if one.crossed.act == other.crossed.act or one.later is not None or _cut_wrongly(one, other, joint, converb):
        return None
    if joint == "nothing" and one.closes == "elsewhere":
        return Unclear("ambiguous")  # «Выехал вчера из Казахстана в Россию въехал»: it may belong to either
    if other.last and other.crossed.act == "out":
        return Unclear("ambiguous")  # beside an entry «последний выезд» may be a day by which one must leave
    days = [crossing_day(one.crossed), crossing_day(other.crossed)]
    if other.later is not None or one.day is None or other.day is None:
        if not (_counts_from(one, other) if other.later is not None else _on_one_day(one, other, joint, converb)):
            return None
        if one.day is None and other.day is None:
            return Unclear("incomplete")
        days = [days[0] if one.day else days[1]] * 2
    first, second = days
    only = None
    if (one.border, other.border) != ("ours", "ours"):
        if "ours" not in (one.border, other.border):
            return None
        only = _only_ours(one, other, first == second)
        if only is None:
            return Unclear("ambiguous")
    if isinstance(first, Either) or isinstance(second, Either):
        return Unclear("ambiguous")
    if not isinstance(first, Together) or not isinstance(second, Together):
        return next((day for day in days if day == Unclear("bare_number")), None)
    if one.crossed.act == "in":
        return Stayed(first, second, told="in", later=other.later or 0, only=only)
    # «Вылетел вчера, прилетел сегодня» may be one journey, and from a city to a city one inside the country.
    one_journey = other.kind == "journey" and not ("country" == one.named == other.named)
    if only is None and (one_journey or one.crossed.missing or other.crossed.missing):
        return Unclear("ambiguous")
    form = one.colon and other.colon and only is None
    return Stayed(second, first, told="out", form=form, later=other.later or 0, only=only)


def _cut_wrongly(one: _Clause, other: _Clause, joint: _Joint, converb: bool) -> bool:
    """Whether a place is taken for that of the wrong verb: «выехал из Омска | 12 мая», «уехал | в Казахстан, …»."""
    if one.closes == "apart" or other.opens == "apart":
        return True
    if joint != "nothing":
        return False
    return one.closes is not None if converb else other.opens is not None


def _only_ours(one: _Clause, other: _Clause, at_once: bool) -> Direction | None:
    """Which of the two is of the border of Kazakhstan alone: «выехал из Омска, въехал в Казахстан»; None if unclear."""
    ours, theirs = (one, other) if one.border == "ours" else (other, one)
    in_order = ours.crossed.act == ("out" if ours is one else "in")
    told = ours.named == "country" or (ours.named == "city" and at_once)
    fits = theirs.border == "theirs" and ours.border == "ours" and (in_order or at_once)
    return ours.crossed.act if told and fits else None


def _counts_from(one: _Clause, other: _Clause) -> bool:
    """«Выехал 18 мая, в тот же день вернулся», «выехал и вернулся в тот же день, 18 мая»."""
    part = other.crossed.part
    told_once = one.day is None or other.day is None
    by_night = part is not None and (part.night or part.small_hours)
    return told_once and not (other.later and other.day) and not by_night


def _on_one_day(one: _Clause, other: _Clause, joint: _Joint, converb: bool) -> bool:
    """«18 мая выехал и въехал», «выехал-въехал 18 мая»; «въезд-выезд» is what such days are called."""
    shared = (
        joint == "and"
        or (joint == "hyphen" and one.crossed.act == "out")
        or (converb and ((joint == "nothing" and other.kind == "border") or other.kind in ("again", "return")))
    )
    apart = one.day == "after" or other.day == "before" or (other.day is None and other.crossed.part is not None)
    return shared and not apart


def _on_days_of_their_own(stayed: Stayed) -> bool:
    return stayed.only is None and (stayed.entered is not stayed.left or stayed.later > 0)


_RUN_DAYS = SAME_DAY.map(lambda day: Stayed(day, day, told="out")) | RANGE.map(
    lambda run: Stayed(run.left, run.entered, told="out")
)
_TWO: Parser[Stayed | Unclear] = _pairs(WORD, never="future") | _pairs(_CONVERB_WORD, never="future")
_OUTSIDE = RANGE.only(lambda away: not _until_today(away)).map(lambda away: Stayed(away.left, away.entered, told="out"))
_AWAY: Parser[Stayed] = (
    maybe(_SUBJECT)
    >> word(crossings.STAYED)
    >> (word(crossings.OUTSIDE) >> _OUTSIDE | _OUTSIDE << word(crossings.OUTSIDE))
    | maybe(_SUBJECT) >> _OUTSIDE << word(crossings.STAYED) << word(crossings.OUTSIDE)
    | maybe(_SUBJECT) >> _OUTSIDE << word(crossings.OUTSIDE) << word(crossings.STAYED)
)
"""«Был вне Казахстана с 1 по 12 мая»."""
_RUN: Parser[Stayed] = maybe(_SUBJECT) >> word(crossings.VISA_RUN) >> maybe(
    mark(",:-")
) >> _RUN_DAYS | _RUN_DAYS << maybe(mark(",:-") | _SUBJECT) << word(crossings.VISA_RUN)
NO_STAY: Parser[Unclear] = _TWO.of(Unclear)
"""Two crossings that are no stay yet: «выехал и въехал»."""
_THERE = maybe(_WHERE | word(crossings.THERE))
_UNTIL_DAY = _THERE >> UNTIL_DAY << _THERE
_THERE_UNTIL = maybe(_SUBJECT) >> (word(crossings.STAYED) >> _UNTIL_DAY | _UNTIL_DAY << word(crossings.STAYED))
_ENTERED_AND_STAYED: Parser[Stayed] = join(
    lambda entered, left: Stayed(entered, left, told="in"),
    _ENTERED.map(crossing_day).of(Together),
    maybe(mark(",-;.")) >> maybe(word(crossings.AND_THEN)) >> _THERE_UNTIL,
)
STAYED: Parser[Stayed] = (
    (_told(crossings.STAYED, RANGE) | _ENTERED_AND_STAYED).only(lambda stayed: not _until_today(stayed))
    | _TWO.of(Stayed)
    | _RUN
    | _AWAY
)
"""«Был в Казахстане с 12 марта по 20 апреля», «въехал 12.03, выехал 20.04», «въехал 12.03, был там до 20.04»."""
_COMING = _pairs(WORD, never="past") | _pairs(_CONVERB_WORD, never="past")
WILL_STAY: Parser[Stayed] = _told(crossings.WILL_STAY, RANGE) | _COMING.of(Stayed).only(_on_days_of_their_own)
"""«Буду в Казахстане с 12 по 30 июня», «въеду 12 июня, выеду 30 июня»."""
