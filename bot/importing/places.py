"""The country that a cell names."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from bot.importing import words
from bot.lexicon.countries import area, house_names, itself, worded
from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import is_nationality, names
from bot.reading.countries import named_anywhere
from bot.reading.normalise import clean, fold

_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_ASIDE: Final = re.compile(r"\s*[(,/;:|–—].*|\s+-\s.*")
_BETWEEN: Final = re.compile(r"[,/;|+&→]|\s+-\s|\s(?:и|and|жана)\s")
_REPUBLIC: Final = re.compile(f"^(?:{'|'.join(words.REPUBLIC)})")


def country_of(text: str) -> str | None:
    """The country (ISO 3166-1 alpha-2, or EU) of a name, a code or a flag; None where it names none.

    What is told behind it, a city or the same in another language, is left out.
    """
    if flag := _FLAG.search(text):
        code = "".join(chr(ord(letter) - ord("🇦") + ord("A")) for letter in flag[0])
        return code if _is_code(code) else None
    said = _said(text)
    bare = _REPUBLIC.sub("", _ASIDE.sub("", said)).strip()
    tries: tuple[Callable[[], str | None], ...] = (
        lambda: _names().get(said),
        lambda: _names().get(bare),
        lambda: text.strip().upper() if _is_code(text.strip().upper()) else None,
        lambda: _anywhere(said),
        lambda: _anywhere(bare),
    )
    return next(filter(None, (each() for each in tries)), None)


def the_country_of(text: str) -> str | None:
    """The same of a cell that may name several, «Россия, Грузия»: then none."""
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    found = {area(code) for part in parts if (code := country_of(part))} if len(parts) > 1 else set()
    return country_of(text) if len(found) < 2 else None


def _is_code(text: str) -> bool:
    return text in house_names("en") or (len(text) == 2 and is_nationality(text))


def _anywhere(said: str) -> str | None:
    found = named_anywhere(said) if said else None
    return found[0] if found else None


@cache
def _names() -> dict[str, str]:
    """What the bot calls countries, and what people do."""
    found = {
        _said(name): code for language in LANGUAGES for code in worded(language) for name in itself(language, code)
    }
    for language in LANGUAGES:
        for table in (names(language), house_names(language)):
            found |= {_said(name): code for code, name in table.items()}
    return {_said(name): code for code, also in words.COUNTRIES.items() for name in also.split(", ")} | found


def _said(name: str) -> str:
    return fold(clean(name) or "")
