"""Which country is meant by words that say where somebody is or goes: «в Грузии», «Грузияда», "in Georgia"."""

import re
from functools import cache
from typing import Final

from bot.lexicon.countries import SCHENGEN, SCHENGEN_MEMBERS, spellings, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading.normalise import clean, fold
from bot.reading.words.mentions import Way, Wording, accusative

_RUSSIAN: Final = re.compile(r"(?:во?|на) (.+)")
_ENGLISH: Final = re.compile(r"(?:in|to|into) (?:the )?(.+)")
_OUT_OF_RUSSIAN: Final = re.compile(r"(?:из|со?) (.+)")
_VOWELS: Final = "аеиоуыэюя"
_ENGLISH_WAYS: Final[dict[Way, str]] = {"in": "in ", "into": "to |into |for ", "from": "from |out of ", "itself": ""}
_KYRGYZ_WAYS: Final[dict[Way, str]] = {"into": "[гк][аео]", "in": "[дт][аео]", "from": "[дт][аео]н"}
_KYRGYZ: Final = re.compile(r"(.+)[дткгн][аео]")
"""A name with -да (where one is) or -га (where one goes), in whatever vowel and consonant."""


def country_in(text: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) in which or into which; None for a bare name and what is not sure.

    Of a member of Schengen it is the whole of it.
    """
    said = fold(clean(text.rstrip(" ?!")) or "")
    code = _spelt().get(said) or _named(said)
    return SCHENGEN if code in SCHENGEN_MEMBERS else code


def named_anywhere(said: str) -> tuple[str, frozenset[Wording]] | None:
    """The country that cleaned words name, with or without what says where, and the grammatical shapes they have.

    By its name alone, as CLDR and the house have it in any of the languages, Russian ones also with Kyrgyz endings.
    """
    told = fold(said)
    return _named_in_russian(told) or _named_in_english(told) or _named_in_kyrgyz(told)


def _named_in_russian(told: str) -> tuple[str, frozenset[Wording]] | None:
    from bot.reading.nationalities import country_in_russian  # as below

    if out_of := _OUT_OF_RUSSIAN.fullmatch(told):
        return _worded("ru", country_in_russian(out_of[1]), "from")
    inside = _RUSSIAN.fullmatch(told)
    if not inside:
        return _worded("ru", _names("ru").get(told) or _accusatives().get(told), "itself")
    name = inside[1]
    entered = _accusatives().get(name)
    if entered and name in _names("ru") and name[-1] in _VOWELS:  # «в Перу», «в США»: never declined
        return _worded("ru", entered, "into", "in")
    return _worded("ru", entered, "into") or _worded("ru", country_in_russian(name), "in")


def _named_in_english(told: str) -> tuple[str, frozenset[Wording]] | None:
    for way, before in _ENGLISH_WAYS.items():
        if name := re.fullmatch(rf"(?:{before})(?:the )?(.+)", told):
            return _worded("en", _names("en").get(name[1]), way)
    return None


def _named_in_kyrgyz(told: str) -> tuple[str, frozenset[Wording]] | None:
    for way, ending in _KYRGYZ_WAYS.items():
        if name := re.fullmatch(rf"(.+){ending}", told):
            return _worded("ky", _names("ky").get(name[1]) or _names("ru").get(name[1]), way)
    return _worded("ky", _names("ky").get(told), "itself")


def _worded(language: str, code: str | None, *ways: Way) -> tuple[str, frozenset[Wording]] | None:
    return (code, frozenset(Wording(language, way) for way in ways)) if code else None


@cache
def _accusatives() -> dict[str, str]:
    from bot.lexicon.nationalities import names  # as below

    return {
        fold(name.lower() if name.isupper() else accusative(name.lower())): code for code, name in names("ru").items()
    }


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
