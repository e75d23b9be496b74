"""What people call countries, from each language's ``countries.toml``.

It is read without CLDR, of which a bot at rest and `read` hold nothing.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
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
SCHENGEN_MEMBERS: Final[Mapping[str, date]] = {
    **dict.fromkeys(["BE", "DE", "ES", "FR", "LU", "NL", "PT"], date(1995, 3, 26)),
    "IT": date(1997, 10, 26),
    "AT": date(1997, 12, 1),
    "GR": date(2000, 1, 1),
    **dict.fromkeys(["DK", "FI", "IS", "NO", "SE"], date(2001, 3, 25)),
    **dict.fromkeys(["CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"], date(2007, 12, 21)),
    "CH": date(2008, 12, 12),
    "LI": date(2011, 12, 19),
    "HR": date(2023, 1, 1),
    **dict.fromkeys(["BG", "RO"], date(2024, 3, 31)),
}
"""The states of the area as of 2026 and the day from which each is in it: to be in one of them is to be in it.

The days are those from which the Schengen acquis is applied and the first controls at its inner borders are lifted,
by the decisions of the Executive Committee (of 22 December 1994; SCH/Com-ex (97) 27 and 28) and of the Council
(1999/848/EC, 2000/777/EC, 2007/801/EC, 2008/903/EC, 2011/842/EU, (EU) 2022/2451, (EU) 2024/210). Where the controls in
airports and at land went on different days it is the earlier one: from it on the 90 days are counted together, in
Bulgaria and Romania since 31 March 2024 though their land borders opened on 1 January 2025. Cyprus and Ireland are no
members.
"""
_WITH_ENDINGS: Final = frozenset({"ky"})
"""Languages that put an ending on a country's name; the others put a word before it."""
_TYPED: Final = str.maketrans("–—’", "--'")
_DATIVE: Final = re.compile("[гкн][аеоө]$")


def area(code: str, day: date = date.max) -> str:
    """What a country (ISO 3166-1 alpha-2) was a part of on a day, as of now unless told: Schengen, or itself."""
    joined = SCHENGEN_MEMBERS.get(code)
    return SCHENGEN if joined and day >= joined else code


def spellings(language: str, code: str, form: Form) -> tuple[str, ...]:
    """Everything that people write for one form of a country (ISO 3166-1 alpha-2); the first is the house's.

    What has a printed dash or apostrophe is there as it is typed, too. KeyError when the language has no words for
    that country.
    """
    written = [spelling.strip() for spelling in _file(language)[code][form].split(",")]
    return tuple(dict.fromkeys((*written, *(spelling.translate(_TYPED) for spelling in written))))


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
