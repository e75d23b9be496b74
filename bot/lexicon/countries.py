"""What people call countries: ready phrases from each language's ``countries.toml``, names from CLDR and from there.

The phrases are read without CLDR, of which a bot at rest holds nothing.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from babel import Locale

from bot.lexicon.languages import LANGUAGES, locales_directory

Form = Literal["in", "into", "from"]
FORMS: Final[tuple[Form, ...]] = ("in", "into", "from")
"""Where one is, where one goes, where one comes from."""
_WITH_ENDINGS: Final = frozenset({"ky"})
"""Languages that put an ending on a country's name; the others put a word before it."""
_DATIVE: Final = re.compile("[гкн][аеоө]$")
# Codes of CLDR that are no country, or a place that nobody is a citizen of.
_NO_NATIONALITY: Final = frozenset(
    {"AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "GS", "HM"}
    | {"IC", "IO", "QO", "TA", "TF", "UM", "UN", "XA", "XB", "ZZ"}
)


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


def cldr_names(language: str) -> Mapping[str, str]:
    """What CLDR calls each territory, by its code; also areas and places that are no country."""
    return Locale(language).territories


@cache
def names(language: str) -> Mapping[str, str]:
    """The house's names of all that somebody can be a citizen of, by ISO 3166 alpha-2 code, statelessness among them.

    KeyError when there is no such language.
    """
    if language not in LANGUAGES:
        raise KeyError(f"no country names in the language {language!r}")
    named = {
        code: name for code, name in cldr_names(language).items() if len(code) == 2 and code not in _NO_NATIONALITY
    }
    return named | {code: words["name"] for code, words in _file(language).items() if "name" in words}


def is_nationality(code: str) -> bool:
    """Whether somebody can be a citizen of that code's country, or stateless by it."""
    return code in names("en")


@cache
def _file(language: str) -> dict[str, dict[str, str]]:
    path = locales_directory() / language / "countries.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
