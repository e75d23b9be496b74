"""Whose rule is asked for, and where: «Узбекистан», «узбеки», «в Грузии», "Uzbeks in Georgia"."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple, Self

from bot.lexicon.countries import SCHENGEN, house_names, itself
from bot.lexicon.languages import LANGUAGES
from bot.reading.countries import country_in
from bot.reading.nationalities import country_of_people
from bot.reading.normalise import fold

_LONGEST: Final = 100
_CODE: Final = re.compile(r"(?:([A-Z]{2})(?: (?=in)|$))?(?:in ([A-Z]{2}))?")


class AskedRule(NamedTuple):
    """Whose rule, and in which country; each None where it is not said. A bare name is a nationality."""

    nationality: str | None = None
    country: str | None = None

    @property
    def code(self) -> str:
        """The same in codes alone: "UZ", "in GE", "UZ in GE"."""
        where = f"in {self.country}" if self.country else None
        return " ".join(filter(None, (self.nationality, where)))

    @classmethod
    def of_code(cls, code: str) -> Self:
        """What `code` says; of anything else nothing."""
        found = _CODE.fullmatch(code)
        return cls(*found.groups()) if found else cls()


def asked_rule(text: str, nationality: Callable[[str], str | None] = country_of_people) -> AskedRule | None:
    """What the whole of the words says; None where that is not sure.

    `nationality` reads one. The names of Schengen, of which nobody is a citizen, are a country even when they are bare.
    """
    if len(text) > _LONGEST:
        return None
    if country := country_in(text):
        return AskedRule(country=country)
    if whose := nationality(text):
        return AskedRule(whose)
    if fold(text.strip(" ?!").lower()) in _schengen():
        return AskedRule(country=SCHENGEN)
    words = text.split()
    for first in range(1, len(words)):
        one, other = " ".join(words[:first]), " ".join(words[first:])
        for whose_words, where_words in ((one, other), (other, one)):
            country, whose = country_in(where_words), nationality(whose_words)
            if country and whose:
                return AskedRule(whose, country)
    return None


@cache
def _schengen() -> frozenset[str]:
    names = (name for language in LANGUAGES for name in (house_names(language)[SCHENGEN], *itself(language, SCHENGEN)))
    return frozenset(fold(name.lower()) for name in names)
