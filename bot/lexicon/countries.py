"""What people call countries, from each language's ``countries.toml``.

It is read without CLDR, of which a bot at rest and `read` hold nothing.
"""

import re
import tomllib
from functools import cache
from typing import Final, Literal

from bot.lexicon.languages import locales_directory

Form = Literal["in", "into", "from"]
FORMS: Final[tuple[Form, ...]] = ("in", "into", "from")
"""Where one is, where one goes, where one comes from."""
SCHENGEN: Final = "EU"
"""Stands for the Schengen area, which counts days as one country does, and of which nobody is a citizen.

ISO 3166 keeps the code for the European Union, and it is what people look for; the area has none of its own.
"""
_MEMBERS: Final = "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
SCHENGEN_MEMBERS: Final = frozenset(_MEMBERS.split())
"""The states of the area as of 2026: to be in one of them is to be in it. Cyprus and Ireland are none of them."""
_WITH_ENDINGS: Final = frozenset({"ky"})
"""Languages that put an ending on a country's name; the others put a word before it."""
_DATIVE: Final = re.compile("[гкн][аеоө]$")


def counted_as(code: str) -> str:
    """The country that days spent in this one are days of: for a member of Schengen the whole of it."""
    return SCHENGEN if code in SCHENGEN_MEMBERS else code


def spellings(language: str, code: str, form: Form) -> tuple[str, ...]:
    """Everything that people write for one form of a country (ISO 3166-1 alpha-2); the first is the house's.

    KeyError when the language has no words for that country.
    """
    return tuple(spelling.strip() for spelling in _file(language)[code][form].split(","))


def itself(language: str, code: str) -> tuple[str, ...]:
    """What is entered or left, in everything that people write for where one goes without what says "into".

    "the UAE", «Грузию» without the word before them, «Грузия» without the Kyrgyz ending. KeyError as above.
    """
    into = spellings(language, code, "into")
    if language in _WITH_ENDINGS:
        return tuple(_DATIVE.sub("", name).strip() for name in into)
    return tuple(name.partition(" ")[2] for name in into)


def borders(language: str, code: str) -> tuple[str, ...]:
    """What people write for the border of a country; () where a language has nothing of its own. KeyError as above."""
    return tuple(filter(None, map(str.strip, _file(language)[code].get("border", "").split(","))))


def worded(language: str) -> tuple[str, ...]:
    """The countries (ISO 3166-1 alpha-2) that a language has phrases for, in the file's order."""
    return tuple(code for code, words in _file(language).items() if words.keys() & set(FORMS))


def house_names(language: str) -> dict[str, str]:
    """Names of countries that the house spells unlike CLDR, or that CLDR lacks, by ISO 3166 alpha-2 code."""
    return {code: words["name"] for code, words in _file(language).items() if "name" in words}


@cache
def _file(language: str) -> dict[str, dict[str, str]]:
    path = locales_directory() / language / "countries.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
