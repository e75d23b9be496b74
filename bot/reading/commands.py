"""Commands typed in words: a closed list in each language, kept beside its texts."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
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
    """The commands that a text may mean, each once; a question mark at its end is as good as none.

    The same words in Latin letters are understood. A length that stands alone has at least two words: «60 дней».
    """
    cleaned = clean(text.rstrip(ASKING)) or ""
    words = list(_WORD.finditer(cleaned))
    latin = any(re.match("[a-z]", word[0]) for word in words)
    seen = set[Named]()
    for ear in _EARS if latin else _EARS[:1]:
        heard = "".join(f"{ear(word[0])} " for word in words)
        places = _without_courtesies(heard, ear)
        for command, phrase in _phrases(ear):
            found = next(filter(None, (phrase.fullmatch(heard, *place) for place in places)), None)
            if found is None:
                continue
            part = found.lastgroup
            one = Named(command)
            if part is not None:
                first, count = heard[: found.start(part)].count(" "), found[part].count(" ")
                if count == len(words) == 1:
                    continue
                rest = cleaned[words[first].start() : words[first + count - 1].end()]
                one = Named(command, cast(Part, part), rest)
            if one not in seen:  # ears hear much alike, and whether it is one of them takes long to find out
                seen.add(one)
                yield one


def _without_courtesies(heard: str, ear: _Ear) -> list[tuple[int, int]]:
    """Where a phrase may begin and end, with at most two courtesies before it and two behind it, and the most first."""
    begins, ends = [0], [len(heard)]
    first, last = _courtesies(ear)
    for _ in range(2):
        if before := first.match(heard, begins[0]):
            begins.insert(0, before.end())
        if behind := last.search(heard, 0, ends[0]):
            ends.insert(0, behind.start())
    return [*product(begins, ends)]


@cache
def _courtesies(ear: _Ear) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A courtesy in any language as an ear hears it, and one that stands last."""
    polite = _pattern(f"({'|'.join(_written(language)[_POLITE].replace(', ', '|') for language in LANGUAGES)})", ear)
    return polite, re.compile(rf"(?<![^ ]){polite.pattern}$")


@cache
def _phrases(ear: _Ear) -> list[tuple[str, re.Pattern[str]]]:
    """The phrases of all languages as an ear hears them."""
    return [
        (name, _pattern(_named_country(language, phrase), ear))
        for language in LANGUAGES
        for name, phrases in _written(language).items()
        if name != _POLITE
        for phrase in phrases
    ]


def _named_country(language: str, phrase: str) -> str:
    """A phrase with the country in the place of ``{in}``, ``{into}``, ``{from}`` and, without a case, ``{country}``."""
    for form in FORMS:
        phrase = phrase.replace(f"{{{form}}}", "|".join(countries.counted(language, form)))
    return phrase.replace("{country}", "|".join(countries.itself(language)))


def _written(language: str) -> dict[str, Any]:
    return tomllib.loads((locales_directory() / language / "commands.toml").read_text(encoding="utf-8"))


def _pattern(phrase: str, ear: _Ear) -> re.Pattern[str]:
    """«[a|b c] (d|e) {trip}»: the first may be left out, one of the second must be said, the third is any words."""

    def heard(piece: re.Match[str]) -> str:
        if piece["part"]:
            return f"(?P<{piece['part']}>(?:[^ ]+ )+?)"
        if piece["word"]:
            return f"{ear(piece['word'])} "
        return {"[": "(?:", "(": "(?:", "|": "|", "]": ")?", ")": ")"}.get(piece[0], "")

    return re.compile(_PIECE.sub(heard, phrase))
