"""Small parsers that try every reading: a text with two meanings must be seen to have two."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Generic, TypeVar, overload

from bot.reading.normalise import fold
from bot.reading.tokens import Token, Tokens

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)
_KEPT: dict[str, str] = {}
"""Each folded word of the tables once: they have many in common."""
_TABLES: list[list[str]] = []
_MISSPELT: list[list[str]] = []
"""The forms of every table that a rule takes its words from; filled while the rules are built."""
_SIGNS: set[str] = set()
"""The characters that rules take."""
_BEGINNINGS: list[Callable[[str, tuple[str, ...], list[bool]], bool]] = []
"""For each beginning whether a token is one, of its kind, its readings, and which earlier beginnings it is."""


class Beginning:
    """What a reading may begin with: most rules are not even tried where the first word is none of theirs.

    ``empty``: whether it may read nothing, so that whatever stands there is no reason not to try it.
    """

    __slots__ = ("empty", "place")

    def __init__(self, begins: Callable[[str, tuple[str, ...], list[bool]], bool], *, empty: bool = False) -> None:
        self.empty = empty
        self.place = len(_BEGINNINGS)
        _BEGINNINGS.append(begins)

    def may_stand(self, tokens: Tokens, at: int) -> bool:
        """Whether trying is worth while."""
        if self.empty:
            return True
        if tokens.begins is None:
            tokens.begins = tuple(map(_begun_by, tokens))
        return at < len(tokens) and bool(tokens.begins[at][self.place])


ANYTHING = Beginning(lambda *_: True, empty=True)
NOTHING = Beginning(lambda *_: False, empty=True)
"""Of a rule that takes no token, whatever it looks at."""


def _one_of(beginnings: Iterable[Beginning], *, empty: bool) -> Beginning:
    different = tuple(dict.fromkeys(beginnings))
    if len(different) == 1 and different[0].empty == empty:
        return different[0]
    places = tuple(each.place for each in different)
    return Beginning(lambda _kind, _readings, known: any(known[place] for place in places), empty=empty)


def _begun_by(token: Token) -> bytes:
    """Which beginnings a token is; words, signs and numbers that no rule names are all alike."""
    words, signs = known_words(), token.kind == "mark"
    readings = tuple(one for one in token.readings if one in words or (signs and one in _SIGNS))
    number = token.kind == "number" and not readings
    return _which(token.kind, ("0" * min(len(token.written), 10),) if number else readings)


@lru_cache(512)
def _which(kind: str, readings: tuple[str, ...]) -> bytes:
    known: list[bool] = []
    for begins in _BEGINNINGS:
        known.append(begins(kind, readings, known))
    return bytes(known)


class Parser(Generic[T_co]):
    """Reads tokens from a position: each reading is a value and the position after it.

    ``run`` is to be called where ``begins`` may stand; elsewhere it gives nothing, which takes longer.
    """

    __slots__ = ("begins", "either", "run")

    def __init__(self, run: Callable[[Tokens, int], Iterator[tuple[T_co, int]]], begins: Beginning = ANYTHING) -> None:
        self.run = run
        self.begins = begins
        self.either: tuple[Parser[T_co], ...] = (self,)

    def __or__(self, other: "Parser[B]") -> "Parser[T_co | B]":
        """Either; all readings of both."""
        either: tuple[Parser[T_co | B], ...] = (*self.either, *other.either)

        def run(tokens: Tokens, at: int) -> Iterator[tuple[T_co | B, int]]:
            for one in either:
                if one.begins.may_stand(tokens, at):
                    yield from one.run(tokens, at)

        begins = [one.begins for one in either]
        found = Parser(run, _one_of(begins, empty=any(one.empty for one in begins)))
        found.either = either
        return found

    def __rshift__(self, other: "Parser[B]") -> "Parser[B]":
        """This, then the other, whose value is kept."""
        return join(_second, self, other)

    def __lshift__(self, other: "Parser[object]") -> "Parser[T_co]":
        """This, whose value is kept, then the other."""
        return join(_first, self, other)

    def map(self, change: Callable[[T_co], R]) -> "Parser[R]":
        """The same with another value."""

        return Parser(lambda tokens, at: ((change(value), after) for value, after in self.run(tokens, at)), self.begins)

    def means(self, value: R) -> "Parser[R]":
        """The same, whatever its value, with this meaning."""

        return Parser(lambda tokens, at: ((value, after) for _, after in self.run(tokens, at)), self.begins)

    def only(self, fits: Callable[[T_co], bool]) -> "Parser[T_co]":
        """Only the readings whose value fits."""

        return Parser(lambda tokens, at: (found for found in self.run(tokens, at) if fits(found[0])), self.begins)

    def of(self, kind: type[B]) -> "Parser[B]":
        """Only the readings whose value is of this kind."""

        return Parser(
            lambda tokens, at: ((value, after) for value, after in self.run(tokens, at) if isinstance(value, kind)),
            self.begins,
        )

    def tight(self) -> "Parser[T_co]":
        """Only when no space stands before it."""

        return Parser(
            lambda tokens, at: self.run(tokens, at) if at < len(tokens) and not tokens[at].spaced else iter(()),
            self.begins,
        )

    def several(self, least: int, most: int) -> "Parser[tuple[T_co, ...]]":
        """So many in a row."""

        begins = self.begins if least > 0 else _one_of((self.begins,), empty=True)
        return Parser(lambda tokens, at: _row(self, tokens, at, least, most), begins)

    def each_kind_once(
        self, between: "Parser[B]", least: int, most: int
    ) -> "Parser[tuple[tuple[B | None, T_co], ...]]":
        """So many in a row, no two of one class, each with what stands before it (None before the first).

        Rows that say something twice are not even tried: they are many.
        """
        nothing: Parser[None] = Parser(lambda _, at: iter([(None, at)]), NOTHING)
        first: Parser[tuple[B | None, T_co]] = join(_both, nothing, self)
        later: Parser[tuple[B | None, T_co]] = join(_both, between, self)

        def rows(
            tokens: Tokens, at: int, had: tuple[tuple[B | None, T_co], ...]
        ) -> Iterator[tuple[tuple[tuple[B | None, T_co], ...], int]]:
            if len(had) >= least:
                yield had, at
            if len(had) < most:
                for one, after in (later if had else first).run(tokens, at):
                    if all(type(one[1]) is not type(value) for _, value in had):
                        yield from rows(tokens, after, (*had, one))

        return Parser(lambda tokens, at: rows(tokens, at, ()), first.begins)

    def once(self) -> "Parser[T_co]":
        """The same, read at most once at each position of a text, each reading given once."""

        def run(tokens: Tokens, at: int) -> Iterator[tuple[T_co, int]]:
            found = tokens.memo.get((self, at))
            if found is None:
                found = tokens.memo[self, at] = list(dict.fromkeys(self.run(tokens, at)))
            return iter(found)

        return Parser(run, self.begins)

    def readings(self, tokens: Tokens) -> list[T_co]:
        """The different values of all readings of the whole text."""
        found: list[T_co] = []
        if not self.begins.may_stand(tokens, 0):
            return found
        for value, after in self.run(tokens, 0):
            if after == len(tokens) and value not in found:
                found.append(value)
        return found


def _first(value: A, _: object) -> A:
    return value


def _second(_: object, value: A) -> A:
    return value


def _both(first: A, second: B) -> tuple[A, B]:
    return first, second


def _row(parser: Parser[A], tokens: Tokens, at: int, least: int, most: int) -> Iterator[tuple[tuple[A, ...], int]]:
    if least <= 0:
        yield (), at
    if most > 0:
        for value, after in parser.run(tokens, at):
            if after > at:
                for rest, end in _row(parser, tokens, after, least - 1, most - 1):
                    yield (value, *rest), end


@overload
def join(make: Callable[[A, B], R], a: Parser[A], b: Parser[B], /) -> Parser[R]: ...
@overload
def join(make: Callable[[A, B, C], R], a: Parser[A], b: Parser[B], c: Parser[C], /) -> Parser[R]: ...
@overload
def join(make: Callable[[A, B, C, D], R], a: Parser[A], b: Parser[B], c: Parser[C], d: Parser[D], /) -> Parser[R]: ...
def join(make: Callable[..., R], /, *parsers: Parser[object]) -> Parser[R]:
    """One after the other; the values together make a new one."""

    last = len(parsers) - 1
    rest = [parsers[last].begins]
    for parser in parsers[-2::-1]:
        begins, behind = parser.begins, rest[0]
        rest.insert(0, _one_of((begins, behind), empty=behind.empty) if begins.empty else begins)

    def steps(tokens: Tokens, at: int, *before: object) -> Iterator[tuple[R, int]]:
        index = len(before)
        for value, after in parsers[index].run(tokens, at):
            if index == last:
                yield make(*before, value), after
            elif rest[index + 1].may_stand(tokens, after):
                yield from steps(tokens, after, *before, value)

    return Parser(steps, rest[0])


def maybe(parser: Parser[A]) -> Parser[A | None]:
    """The parser's readings, and the reading that it is not there."""

    def run(tokens: Tokens, at: int) -> Iterator[tuple[A | None, int]]:
        if parser.begins.may_stand(tokens, at):
            yield from parser.run(tokens, at)
        yield None, at

    return Parser(run, _one_of((parser.begins,), empty=True))


def mark(characters: str) -> Parser[str]:
    """One of these characters."""

    def run(tokens: Tokens, at: int) -> Iterator[tuple[str, int]]:
        if at < len(tokens) and tokens[at].kind == "mark" and tokens[at].written in characters:
            yield tokens[at].written, at + 1

    _SIGNS.update(characters)
    return Parser(
        run, Beginning(lambda kind, readings, _: kind == "mark" and any(one in characters for one in readings))
    )


def digits(least: int = 1, most: int = 9) -> Parser[str]:
    """A number of so many digits, as written."""

    def run(tokens: Tokens, at: int) -> Iterator[tuple[str, int]]:
        if at < len(tokens) and tokens[at].kind == "number" and least <= len(tokens[at].written) <= most:
            yield tokens[at].written, at + 1

    return Parser(run, Beginning(lambda kind, readings, _: kind == "number" and least <= len(readings[0]) <= most))


def said(meanings: Mapping[A, str] | Iterable[tuple[A, str]], *, proper: bool = True) -> Parser[A]:
    """One of these phrases; gives what it means.

    The table says for each meaning its forms, separated by commas. A form may be several words and hold marks
    («где-то»); it is matched folded, word by word. What is not ``proper`` is taken, but never suggested.
    """
    table = tuple(meanings.items() if isinstance(meanings, Mapping) else meanings)
    (_TABLES if proper else _MISSPELT).append([forms for _, forms in table])

    @cache
    def index() -> tuple[dict[str, tuple[A, ...]], dict[str, tuple[tuple[A, *tuple[str, ...]], ...]]]:
        # Most phrases are one word; of the others what they mean stands before the words that follow.
        alone: dict[str, tuple[A, ...]] = {}
        longer: dict[str, tuple[tuple[A, *tuple[str, ...]], ...]] = {}
        for meaning, forms in table:
            means = (meaning,)  # one for all of its forms
            for form in forms.split(","):
                match [*map(_folded, _words(form))]:
                    case [only]:
                        alone[only] = alone.get(only, ()) + means
                    case [first, *rest]:
                        longer[first] = (*longer.get(first, ()), (meaning, *rest))
        return alone, longer

    def run(tokens: Tokens, at: int) -> Iterator[tuple[A, int]]:
        if at >= len(tokens):
            return
        alone, longer = index()
        for first in tokens[at].readings:
            for meaning in alone.get(first, ()):
                yield meaning, at + 1
            for meaning, *rest in longer.get(first, ()):
                following = tokens[at + 1 : at + 1 + len(rest)]
                if len(following) == len(rest) and all(
                    word in token.readings for word, token in zip(rest, following, strict=True)
                ):
                    yield meaning, at + 1 + len(rest)

    def begins(_kind: str, readings: tuple[str, ...], _known: list[bool]) -> bool:
        return any(one in words for one in readings for words in index())

    return Parser(run, Beginning(begins))


@cache
def known_words() -> Mapping[str, str]:
    """Every word that some rule takes, folded, and how it is properly written."""
    return {**_written(_MISSPELT), **proper_words()}


@cache
def proper_words() -> Mapping[str, str]:
    """The known words that are written properly."""
    return _written(_TABLES)


def _written(tables: list[list[str]]) -> dict[str, str]:
    written = (word for table in tables for forms in table for form in forms.split(",") for word in _words(form))
    folded = ((_folded(word), word) for word in written if word != "-")
    return {kept: kept if kept == word else word for kept, word in folded}  # one text where both are alike


def _folded(word: str) -> str:
    return _KEPT.setdefault(folded := fold(word), folded)


def _words(form: str) -> list[str]:
    return form.replace("-", " - ").split()


def word(forms: str) -> Parser[bool]:
    """One of these phrases, separated by commas, when it does not matter which."""
    return said({True: forms})
