"""Which country is meant by words that say where somebody is or goes: «в Грузии», «Грузияда», "in Georgia"."""

import re
from functools import cache
from typing import Final

from bot.lexicon.countries import counted_as, spellings, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading.normalise import clean, fold

_RUSSIAN: Final = re.compile(r"(?:в стране|во?|на) (.+)")
_ENGLISH: Final = re.compile(r"(?:in|to|into) (?:the )?(.+)")
_KYRGYZ: Final = re.compile(r"(.+)[дткгн][аео]")
"""A name with -да (where one is) or -га (where one goes), in whatever vowel and consonant."""


def country_in(text: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) in which or into which; None for a bare name and what is not sure.

    Of a member of Schengen it is the whole of it.
    """
    said = fold(clean(text.rstrip(" ?!")) or "")
    code = _spelt().get(said) or _named(said)
    return counted_as(code) if code else None


@cache
def _spelt() -> dict[str, str]:
    """What is written for each country that there are words for."""
    return {
        fold(spelling.lower()): code
        for language in LANGUAGES
        for code in worded(language)
        for spelling in (*spellings(language, code, "in"), *spellings(language, code, "into"))
    }


def _named(said: str) -> str | None:
    """Any other country, by its name alone: «на английском» and "in English" are languages."""
    from bot.reading.nationalities import country_in_russian  # CLDR, of which `read` and a bot at rest hold nothing

    if russian := _RUSSIAN.fullmatch(said):
        return country_in_russian(russian[1])
    if english := _ENGLISH.fullmatch(said):
        return _spelt().get(f"in {english[1]}") or _names("en").get(english[1])
    kyrgyz = _KYRGYZ.fullmatch(said)
    return _names("ky").get(kyrgyz[1]) or _names("ru").get(kyrgyz[1]) if kyrgyz else None


@cache
def _names(language: str) -> dict[str, str]:
    from bot.lexicon.nationalities import cldr_names, names  # as above

    places = cldr_names(language)  # to be without a citizenship is a nationality, and no place
    return {fold(name.lower()): code for code, name in names(language).items() if code in places}
