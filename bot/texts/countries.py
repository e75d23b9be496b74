"""Countries as ready phrases, so that no message has to put an ending or a preposition on a country's name."""

from collections.abc import Mapping
from functools import cache

from bot.lexicon.countries import FORMS, house_names, itself, spellings
from bot.lexicon.nationalities import names


@cache
def country_words(language: str, code: str) -> Mapping[str, str]:
    """The phrases of a country (ISO 3166-1 alpha-2), as values for a message: "в Грузии", "в Грузию", "из Грузии".

    ``country_in`` is where one is, ``country_into`` where one goes, ``country_from`` where one comes from,
    ``country_itself`` what is entered or left. KeyError when the language has no words for that country.
    """
    phrases = {f"country_{form}": spellings(language, code, form)[0] for form in FORMS}
    return {**phrases, "country_itself": itself(language, code)[0]}


def country_name(language: str, code: str) -> str:
    """The house's name of a country (ISO 3166 alpha-2); KeyError when there is no such code or language."""
    return names(language)[code]


def place_name(language: str, code: str) -> str:
    """What a country whose days are counted is called where it stands alone, Schengen among them; KeyError as above."""
    return house_names(language).get(code) or country_name(language, code)
