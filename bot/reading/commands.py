"""Commands typed in words: a closed list in each language, kept beside its texts."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from bot.lexicon.countries import FORMS
from bot.lexicon.languages import LANGUAGES, locales_directory
from bot.reading.normalise import clean, fold
from bot.reading.vocabulary import HABITS, sound
from bot.reading.words import countries

Part = Literal["trip", "length", "place"]
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[0-9]+")
_PIECE = re.compile(rf"\{{(?P<part>\w+)\}}|(?P<word>{_WORD.pattern})|.", re.DOTALL)
_POLITE = "polite"
ASKING = " ?!.…\n"
"""What may stand behind a command and says nothing."""
_Ear = Callable[[str], str]
_EARS: tuple[_Ear, ...] = (fold, *(lambda word, habit=habit: sound(fold(word), habit) for habit in HABITS))
"""Words as they are written, and as they sound in Latin letters, where «въ» and «вы» are one."""


@dataclass(frozen=True, slots=True)
class Named:
    """The command that words name; ``rest`` are the words in the place of ``part``: a plan, or where."""

    command: str
    part: Part | None = None
    rest: str = ""


def named(text: str) -> Iterator[Named]:
    """The commands that a text may mean; a question mark at its end is as good as none.

    The same words in Latin letters are understood. A length that stands alone has at least two words: «60 дней».
    """
    cleaned = clean(text.rstrip(ASKING)) or ""
    words = list(_WORD.finditer(cleaned))
    latin = any(re.match("[a-z]", word[0]) for word in words)
    for ear in _EARS if latin else _EARS[:1]:
        heard = "".join(f"{ear(word[0])} " for word in words)
        for command, phrase in _phrases(ear):
            found = phrase.fullmatch(heard)
            if found is None:
                continue
            part = found.lastgroup
            if part is None:
                yield Named(command)
                continue
            first, count = heard[: found.start(part)].count(" "), found[part].count(" ")
            if count > 1 or count < len(words):
                rest = cleaned[words[first].start() : words[first + count - 1].end()]
                yield Named(command, cast(Part, part), rest)


@cache
def _phrases(ear: _Ear) -> list[tuple[str, re.Pattern[str]]]:
    """The phrases of all languages as an ear hears them."""
    lists = {language: _written(language) for language in LANGUAGES}
    polite = ", ".join(each.pop(_POLITE) for each in lists.values()).replace(", ", "|")
    told = (
        (name, _named_country(language, phrase))
        for language, each in lists.items()
        for name, phrases in each.items()
        for phrase in phrases
    )
    return [(name, _pattern(polite, phrase, ear)) for name, phrase in told]


def _named_country(language: str, phrase: str) -> str:
    """A phrase with the country in the place of ``{in}``, ``{into}``, ``{from}`` and, without a case, ``{country}``."""
    for form in FORMS:
        phrase = phrase.replace(f"{{{form}}}", "|".join(countries.counted(language, form)))
    return phrase.replace("{country}", "|".join(countries.itself(language)))


def _written(language: str) -> dict[str, Any]:
    return tomllib.loads((locales_directory() / language / "commands.toml").read_text(encoding="utf-8"))


def _pattern(polite: str, phrase: str, ear: _Ear) -> re.Pattern[str]:
    """«[a|b c] (d|e) {trip}»: the first may be left out, one of the second must be said, the third is any words."""

    def heard(piece: re.Match[str]) -> str:
        if piece["part"]:
            return f"(?P<{piece['part']}>(?:[^ ]+ )+?)"
        if piece["word"]:
            return f"{ear(piece['word'])} "
        return {"[": "(?:", "(": "(?:", "|": "|", "]": ")?", ")": ")"}.get(piece[0], "")

    around = _PIECE.sub(heard, f"({polite})") + "{0,2}"
    return re.compile(around + _PIECE.sub(heard, phrase) + around)
