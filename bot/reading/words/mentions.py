"""How a message names a country: by its words in ``countries.toml``, in whatever case, and by its cities."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from bot.lexicon.countries import FORMS, borders, itself, spellings, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading.words.countries import am_there, as_object
from bot.reading.words.places import Case, cities

Way = Literal["in", "into", "from", "of", "itself", "outside", "staying", "border"]
"""How the country is spoken of; "itself" is what is entered or left, and what stands above a list; "of" stands behind
another one («из Грузии и Армении»)."""
OBJECT_OF_LEAVING: Final = "left, exited, departed, покинул, покинула, покинули, покидаю, покину"
OBJECT_OF_ENTERING: Final = "entered, re - entered, reentered"
"""Words behind which a country's bare name is where one came from, or where one went."""

AND: Final = "и, или, либо, а также, and, or, &, жана, же, менен"
"""What stands between two countries of which the same is told."""
DONE_BY_WHOM_STANDS_BEFORE: Final = "entered, left, exited, arrived, departed, returned, came, flew, has, is, was"
"""Before these English words a country's name is that of a person: "Georgia left yesterday"."""


class Wording(NamedTuple):
    """One grammatical shape of a name: a way in a language, or the case of a city (where the language is None)."""

    language: str | None
    way: Way | Case


class Name(NamedTuple):
    """A country (ISO 3166-1 alpha-2) as some words name it; the same words may name it in several shapes."""

    code: str
    wording: Wording


def named() -> Iterator[tuple[Name, str]]:
    """Every phrase that names a country, in small letters, and what it says."""
    for language in LANGUAGES:
        for code in worded(language):
            for way, phrase in _ways(language, code):
                yield Name(code, Wording(language, way)), phrase.lower()
    for code, case, names in cities():
        for name in filter(None, names.split(", ")):
            yield Name(code, Wording(None, case)), name


@cache
def phrases_of(code: str) -> dict[str, frozenset[Wording]]:
    """What is written for one country, and the shapes that each phrase has."""
    found: dict[str, set[Wording]] = {}
    for name, phrase in named():
        if name.code == code and name.wording.way != "of":  # which alone says nothing
            found.setdefault(phrase, set()).add(name.wording)
    return {phrase: frozenset(shapes) for phrase, shapes in found.items()}


def accusative(name: str) -> str:
    """What a country is called as it is entered: «Южная Корея», «Южную Корею»."""
    return re.sub(r"я\b", "ю", re.sub(r"а\b", "у", re.sub(r"ая\b", "ую", name)))


def _nominative(name: str) -> str:
    """What is entered as it is called: «Грузию» is «Грузия»."""
    return re.sub(r"ю\b", "я", re.sub(r"у\b", "а", re.sub(r"ую\b", "ая", name)))


def _ways(language: str, code: str) -> Iterator[tuple[Way, str]]:
    for form in FORMS:
        yield from ((form, phrase) for phrase in spellings(language, code, form))
    yield from (("itself", name) for name in itself(language, code))
    yield from (("border", phrase) for phrase in borders(language, code))
    match language:
        case "ru":
            yield from (("itself", _nominative(name)) for name in itself(language, code))
            for phrase in spellings(language, code, "from"):
                yield "of", phrase.partition(" ")[2]
                yield from (("outside", f"{beyond} {phrase.partition(' ')[2]}") for beyond in ("вне", "за пределами"))
        case "ky":
            names = (name.lower() for name in itself(language, code) if " " not in name and len(name) > 2)
            yield from (("itself", as_object(name)) for name in names)
            yield from (("into", f"{phrase} карай") for phrase in spellings(language, code, "into"))
            yield from (("outside", f"{phrase} тышкары") for phrase in spellings(language, code, "from"))
            yield from (
                ("staying", am) for phrase in spellings(language, code, "in") for am in am_there(phrase.lower())
            )
        case "en":
            for name in itself(language, code):
                yield from (("into", f"{to} {name}") for to in ("to", "into", "for"))
                yield from (("from", f"{out_of} {name}") for out_of in ("from", "out of"))
                yield from (("outside", f"{beyond} {name}") for beyond in ("outside", "outside of"))
                yield "itself", name.removeprefix("the ")
