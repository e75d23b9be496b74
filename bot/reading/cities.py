"""Cities that people name to tell how late it is where they are."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from bot.lexicon.cities import city, named_zones
from bot.lexicon.languages import LANGUAGES
from bot.reading.normalise import clean, fold
from bot.reading.words.places import clocks

_AROUND: Final = re.compile(r"^(?:г|город) | (?:шаары|city)$")
_APART: Final = re.compile(r"[\W_]+")


def zone_of_city(text: str) -> str | None:
    """The zone (an IANA name) of the one city that is named in any of the languages; None for any other words."""
    return _zones().get(_AROUND.sub("", _key(text)))


@cache
def _zones() -> Mapping[str, str]:
    """Each city and its zone; the names of CLDR come before others."""
    named = {_key(city(language, zone)): zone for language in LANGUAGES for zone in named_zones()}
    return {_key(name): zone for name, zone in clocks()} | named


def _key(name: str) -> str:
    """A name as it is compared, in lower case, words apart by one space."""
    return _APART.sub(" ", fold((clean(name) or "").lower())).strip()
