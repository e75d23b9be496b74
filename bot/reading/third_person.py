"""Sentences about somebody else, whose name was taken off, read as if they told it themselves: «кечээ кирди»."""

import re
from typing import Final

from bot.reading.normalise import fold
from bot.reading.words.third_person import FIRST_PERSON, NOUNS, PRONOUNS

_FIRST: Final = {fold(third): first for third, first in FIRST_PERSON.items()}
_WORD: Final = re.compile(rf"(?<!\w)\w+(?!\w)(?!\s+(?:{NOUNS.replace(', ', '|')})(?!\w))")

_LEFT: Final = re.compile(r"^(\s*(?:я:\s*)?)(?=(?:has\s+)?left(?!\w))", re.IGNORECASE)

_PRONOUN: Final = re.compile(rf"(?<!\w)(?:{PRONOUNS.replace(', ', '|')})(?!\w)\s*", re.IGNORECASE)


def told_of_them(text: str) -> str | None:
    """What is told of somebody else who is not named («она выехала вчера», «кечээ чыкты»), without the pronoun; None
    where nothing is.
    """
    told, said = _PRONOUN.subn("", text, count=1)
    return told.strip() if said or any(_FIRST.get(fold(word[0].lower())) for word in _WORD.finditer(text)) else None


def in_first_person(text: str) -> str:
    """The text with its verbs in the first person; what is no verb in the third is left as it is."""
    text = with_who_left(text)
    return _WORD.sub(lambda word: _FIRST.get(fold(word[0].lower()), word[0]), text)


def with_who_left(text: str) -> str:
    """The text with who left before "left", of which alone nobody knows whether days are left."""
    return _LEFT.sub(r"\1i ", text)


def in_third_person(told: str, text: str) -> str:
    """What `in_first_person` made of a text, with the verbs that were typed."""
    told = told.removeprefix("i ") if _LEFT.match(text) else told
    typed = {first: word[0] for word in _WORD.finditer(text) if (first := _FIRST.get(fold(word[0].lower())))}
    return _WORD.sub(lambda word: typed.get(word[0], word[0]), told)
