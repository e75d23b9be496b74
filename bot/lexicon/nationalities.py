"""All that somebody can be a citizen of, named by CLDR and, where it says otherwise, by the house."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale

from bot.lexicon.countries import house_names
from bot.lexicon.languages import LANGUAGES

# Codes of CLDR that are no country, or a place that nobody is a citizen of.
_NO_NATIONALITY: Final = frozenset(
    {"AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "GS", "HM"}
    | {"IC", "IO", "QO", "TA", "TF", "UM", "UN", "XA", "XB", "ZZ"}
)


@cache
def names(language: str) -> Mapping[str, str]:
    """The house's names by ISO 3166 alpha-2 code, statelessness among them; KeyError when there is no such language."""
    if language not in LANGUAGES:
        raise KeyError(f"no country names in the language {language!r}")
    named = cldr_names(language).items()
    codes = {code: name for code, name in named if len(code) == 2 and code not in _NO_NATIONALITY}
    return codes | {code: name for code, name in house_names(language).items() if code not in _NO_NATIONALITY}


def cldr_names(language: str) -> Mapping[str, str]:
    """What CLDR calls each territory, by its code; also areas and places that are no country."""
    return Locale(language).territories


def is_nationality(code: str) -> bool:
    """Whether somebody can be a citizen of that code's country, or stateless by it."""
    return code in names("en")
