"""The places that may stand beside a crossing: the country, its cities and border points, other countries."""

from dataclasses import dataclass
from typing import Literal

from bot.reading.answers import Direction
from bot.reading.grammar.parser import Parser, mark, maybe, said, word
from bot.reading.words import countries, places
from bot.reading.words.places import Case, Kind

_ANY_WAY: frozenset[Direction] = frozenset({"in", "out"})


@dataclass(frozen=True, slots=True)
class Country:
    """The country whose days are counted, in a case that goes with these ways.

    ``inside``: where something happened, not which way.
    """

    fits: frozenset[Direction]
    inside: bool = False


@dataclass(frozen=True, slots=True)
class City:
    """A city of that country. ``side``: where it lies of the journey; a bare name does not say."""

    side: Literal["to", "from", "through", "bare"]


@dataclass(frozen=True, slots=True)
class Post:
    """A border point. ``side``: "from" for the Kyrgyz ablative, which beside «келдим» is only where one came from."""

    side: Literal["from", "through"]


@dataclass(frozen=True, slots=True)
class Border:
    """The border itself."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another country: where one comes from when entering, or goes to when leaving."""

    act: Direction


Place = Country | City | Post | Border | Elsewhere


def _named(kind: Kind, case: Case) -> Parser[bool]:
    # A city is never suggested for a slip: it is no word that somebody meant.
    return said({True: places.forms(kind, case)}, proper=False)


def _around(kind: Kind, case: Case) -> Parser[object]:
    """A Kyrgyz case, on the name or on the word «шаар» behind it."""
    after = places.TOWN_AFTER[case]
    return _named(kind, case) | _named(kind, "name") >> word(after)


_TOWN = maybe(word(places.TOWN) << maybe(mark(".")))


def _into(kind: Kind, english: str) -> Parser[object]:
    return (
        word(places.INTO) >> _TOWN >> _named(kind, "accusative")
        | _around(kind, "dative")
        | word(english) >> _named(kind, "latin")
    )


def _out_of(kind: Kind) -> Parser[object]:
    return (
        word(places.OUT_OF) >> _TOWN >> _named(kind, "genitive")
        | _around(kind, "ablative")
        | word(places.OUT_OF_ENGLISH) >> _named(kind, "latin")
    )


IN_CITY: Parser[object] = (
    word(places.INTO) >> _TOWN >> _named("city", "prepositional")
    | _around("city", "locative")
    | word("in") >> _named("city", "latin")
)
"""«В Астане», «Алматыда»: where one is."""


def _through(kind: Kind) -> Parser[object]:
    return (
        word(places.THROUGH) >> maybe(_TOWN if kind == "city" else word(places.POST)) >> _named(kind, "accusative")
        | _named(kind, "name") >> word(places.THROUGH_AFTER)
        | word(places.THROUGH_ENGLISH) >> _named(kind, "latin")
        | mark("(") >> _named(kind, "name") >> mark(")")
    )


_ANY_CITY: Parser[object] = IN_CITY | _named("city", "name") | mark("(") >> _named("city", "name") >> mark(")")
_ANY_POST: Parser[object] = (
    _through("post") | _named("post", "name") | word(places.AT) >> _named("post", "prepositional")
)
INSIDE = word(countries.INSIDE)
WHERE: Parser[object] = INSIDE | word(countries.ITSELF) | _ANY_CITY | _ANY_POST
"""Beside days that are told it does not matter how a place is written."""
PLACE: Parser[Place] = (
    said(
        [
            (Country(frozenset({"in"})), countries.INTO),
            (Country(frozenset({"in"}), inside=True), countries.INSIDE_BY_A_WORD),
            (Country(frozenset({"out"})), countries.OUT_OF),
            (Country(_ANY_WAY), countries.ITSELF),
        ]
    )
    | said([(Elsewhere(act), forms) for act, forms in countries.ELSEWHERE.items()])
    | _out_of("abroad").means(Elsewhere("in"))
    | _into("abroad", places.TO_ENGLISH).means(Elsewhere("out"))
    | (_into("city", places.INTO_ENGLISH) | IN_CITY).means(City("to"))
    | _out_of("city").means(City("from"))
    | _through("city").means(City("through"))
    | _named("city", "name").means(City("bare"))
    | (_ANY_POST | _named("post", "locative")).means(Post("through"))
    | _named("post", "ablative").means(Post("from"))
    | word(countries.BORDER).means(Border())
).once()
