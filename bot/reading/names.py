"""Names of travellers: which can be told from everything else that people type."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal

from bot.lexicon.languages import LANGUAGES, locales_directory
from bot.reading.countries import named_anywhere
from bot.reading.grammar.parser import proper_words
from bot.reading.normalise import fold
from bot.reading.people import folded_name
from bot.reading.vocabulary import spell
from bot.reading.words import courtesies, people, places, third_person

LONGEST_NAME: Final = 40
NoName = Literal["empty", "long", "letters", "known", "same", "begins"]
_NAMES_TOO: Final = frozenset(fold(name) for name in (*people.NAMES_TOO.split(", "), *people.RELATIVE.split(", ")))
_WORD: Final = re.compile(r"[^\W\d_]+")


def why_no_name(name: str, others: Iterable[str]) -> NoName | None:
    """Why a traveller cannot have this name, None if they can; ``others`` are the names of the other travellers.

    "empty": nothing but spaces; "long": more than ``LONGEST_NAME`` characters; "letters": a digit, a line break or no
    letter; "known": one of its words says something else where a day is told; "same": another has it, whatever the
    case; "begins": it begins another's, or another's begins it.
    """
    if not name.strip():
        return "empty"
    if len(name.strip()) > LONGEST_NAME:
        return "long"
    if re.search(r"[\d\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", name.strip()) or not _WORD.search(name):
        return "letters"
    folded = folded_name(name)
    known = folded in _places() or named_anywhere(folded) or any(map(_is_known, _WORD.findall(folded)))
    if known and folded not in _NAMES_TOO:
        return "known"
    taken = [folded_name(other) for other in others]
    if folded in taken:
        return "same"
    begins = any(folded.startswith(other) or other.startswith(folded) for other in taken)
    return "begins" if begins else None


def _is_known(word: str) -> bool:
    """Whether a folded word, as it stands or in Cyrillic letters, is one of the reader's."""
    spelled = (word, *spell(word))
    return _NAMES_TOO.isdisjoint(spelled) and not _words().isdisjoint(spelled)


@cache
def _words() -> frozenset[str]:
    """Every word that is read in a message, but those of places, of which only the whole name is."""
    phrases = [
        phrase
        for language in LANGUAGES
        for command in tomllib.loads((locales_directory() / language / "commands.toml").read_text("utf-8")).values()
        for phrase in ([command] if isinstance(command, str) else command)
    ]
    spoken = (
        courtesies.GREETINGS,
        courtesies.THANKS,
        people.ALL,
        people.EVERYBODY,
        people.EVERYBODY_OF_MANY,
        people.ONESELF,
        third_person.PRONOUNS,
    )
    texts = (*phrases, *spoken, *third_person.FIRST_PERSON)
    told = (fold(word.lower()) for text in texts for word in _WORD.findall(re.sub(r"\{\w+\}", "", text)))
    return frozenset((*proper_words(), *told))


@cache
def _places() -> frozenset[str]:
    kinds: tuple[places.Kind, ...] = ("city", "post", "abroad")
    return frozenset(fold(name) for kind in kinds for name in places.forms(kind, "name").split(", "))
