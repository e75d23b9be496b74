"""What is said of a residence permit or a visa, in any order: whose it is, what became of it, from when, until when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.core.permit import PermitKind
from bot.reading.grammar.beside import SEPARATOR, TODAY
from bot.reading.grammar.calendar import ablative
from bot.reading.grammar.moment import SAME_DAY, SINCE
from bot.reading.grammar.parser import Parser, join, mark, maybe, said, word
from bot.reading.grammar.ranges import INCLUSIVE, RANGE, UNTIL_DAY
from bot.reading.grammar.relative import SPAN, SPAN_FOR, SPAN_LOOSELY
from bot.reading.grammar.when import EITHER, UNCLEAR
from bot.reading.meaning import Held, Stayed, Together, Unclear, When
from bot.reading.tokens import Tokens
from bot.reading.words import countries, permits, spans, vague
from bot.reading.words.permits import Act, Which

B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class _Named:
    kind: PermitKind
    which: frozenset[Which]


@dataclass(frozen=True, slots=True)
class _Told:
    act: Act


@dataclass(frozen=True, slots=True)
class _Whose:
    """``has``: «у меня», which says as much as a verb."""

    has: bool = False


@dataclass(frozen=True, slots=True)
class _Filling:
    """«Уже»: it changes nothing."""


@dataclass(frozen=True, slots=True)
class _There:
    """«В Казахстане»."""


@dataclass(frozen=True, slots=True)
class _Endless:
    """«Бессрочно», apart from the name."""


@dataclass(frozen=True, slots=True)
class _From:
    day: When


@dataclass(frozen=True, slots=True)
class _Until:
    day: When


@dataclass(frozen=True, slots=True)
class _On:
    day: When


@dataclass(frozen=True, slots=True)
class _ForSoLong:
    """«На год»: which day is the last one depends on the document."""


_Word = _Named | _Told | _Whose | _Filling | _There | _Endless | _From | _Until | _On | _ForSoLong | Stayed

_NAME = (
    maybe(word(permits.TERM))
    >> maybe(word(permits.OWN))
    >> join(
        lambda which, kind: _Named(kind, frozenset(which)),
        said(permits.ADJECTIVES).several(0, 3),
        said(permits.NAMES) << maybe(mark("-").tight() >> word(permits.SUFFIXES).tight()),
    )
    << maybe(word(permits.TERM_AFTER))
).only(lambda named: named.kind is not PermitKind.OTHER or "purpose" not in named.which)


def _from_ablative(day: Parser[B], *, does: bool) -> Parser[B]:
    """A day that does or does not end as a Kyrgyz one from which something begins: «16-ноябрдан»."""

    def run(tokens: Tokens, at: int) -> Iterator[tuple[B, int]]:
        return ((value, after) for value, after in day.run(tokens, at) if ablative(tokens[after - 1]) is does)

    return Parser(run)


_FROM = SINCE | _from_ablative(SAME_DAY, does=True) | word(permits.DATED) >> SAME_DAY | word(vague.SINCE) >> UNCLEAR
_UNTIL = maybe(word(f"{permits.VALID}, {permits.TERM}")) >> UNTIL_DAY << INCLUSIVE | word(vague.TO) >> (
    EITHER | UNCLEAR
)
_WORD: Parser[_Word] = (
    _NAME
    | said(permits.ACTS).map(_Told)
    | said([(_Whose(), permits.SUBJECT), (_Whose(has=True), permits.HAVING)])
    | word(permits.FILLING).means(_Filling())
    | word(f"{countries.INSIDE}, {countries.INTO}, {countries.ITSELF}, {countries.OF}").means(_There())
    | word(f"{permits.ENDLESS}, {permits.ADJECTIVES['endless']}").means(_Endless())
    | RANGE
    | _FROM.map(_From)
    | _UNTIL.map(_Until)
    | (_from_ablative(SAME_DAY, does=False) | EITHER | UNCLEAR).map(_On)
    | (word(spans.FOR) >> (SPAN | SPAN_LOOSELY) | SPAN_FOR).means(_ForSoLong())
).once()


def _one(words: tuple[_Word, ...], kind: type[B]) -> B | None:
    """The word of a kind; no two of one kind stand in a row."""
    return next((one for one in words if isinstance(one, kind)), None)


def _held(words: tuple[_Word, ...]) -> Held | Unclear | None:
    """What these words say together; None when they do not fit, or name a permit and say nothing of it."""
    named, told, whose = _one(words, _Named), _one(words, _Told), _one(words, _Whose)
    first, last, run, on = _one(words, _From), _one(words, _Until), _one(words, Stayed), _one(words, _On)
    if named is None or (run and (first or last)):
        return None
    begins = first.day if first else run.entered if run else None
    ends = last.day if last else run.left if run else None
    day = on.day if on else None
    if day and (begins or ends) and not isinstance(day, Together):
        return None  # «до 20 марта» and «2028 года» are no two days
    act = told.act if told else "has" if whose and whose.has else None
    if _one(words, _ForSoLong):
        return Unclear("incomplete") if act else None
    endless = _one(words, _Endless) is not None or "endless" in named.which
    if endless and ends:
        return Unclear("contradiction")
    held = Held(named.kind, begins, ends, day, endless=endless or ("permanent" in named.which and ends is None))
    if act in ("over", "had", "ends"):
        return _ended(held, act, bounded=last is not None)
    if day and begins:
        return None
    match act:
        case "has":
            return None if day and (ends or day == TODAY) else held  # «сейчас у меня РВП»: not since today
        case "got":
            return replace(held, got=True)
        case "extended":
            return Unclear("ambiguous") if day and not ends else replace(held, day=None, extended=True)
        case "delete":
            return replace(held, begins=None, ends=None, day=None, delete=True)
    return held if (begins or ends or day or held.endless) and not (day and ends) else None


def _ended(held: Held, act: Act, *, bounded: bool) -> Held | Unclear | None:
    """Of one that is over, was held, or will be over; ``bounded``: «до» stands before the end."""
    if held.day and held.ends:
        return None
    end = held.ends or held.day
    # «Не действует с 20 марта», «кончилось до 20 марта», «была виза 5 мая».
    if (held.begins and not end) or (held.day if act == "had" else bounded):
        return Unclear("ambiguous")
    return replace(held, ends=end, day=None, over=act != "ends", coming=act == "ends", endless=False)


def _told() -> Parser[Held | Unclear]:
    row = _WORD.each_kind_once(SEPARATOR, 1, 8)
    asking = frozenset(permits.ASKING.split(", "))

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Held | Unclear, int]]:
        if asking.intersection(*(token.readings for token in tokens[at : at + 1])):
            return
        for found, after in row.run(tokens, at):
            held = _held(tuple(word for _, word in found))
            if held is not None:
                yield held, after

    return Parser(run, row.begins)


PERMIT: Parser[Held | Unclear] = _told()
"""«Получил РВП 16 декабря», «РВПм 20-мартка чейин», "my visa expires 5 May"."""
