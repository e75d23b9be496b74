"""Cutting a cleaned text into numbers, words and marks."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Self

from bot.reading.normalise import fold

_TOKEN = re.compile(r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<mark>\S)")


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a word or a single other character.

    ``readings``: the folded word, or what a word in Latin letters may stand for («kechee» → «кечээ»).
    ``spaced``: a space stands before it.
    """

    kind: str
    written: str
    readings: tuple[str, ...]
    spaced: bool


class Tokens(tuple[Token, ...]):
    """The tokens of one text.

    ``memo`` holds what rules have already read at its positions, ``begins`` which of them may begin there, None while
    nobody has asked.
    """

    memo: dict[tuple[object, int], list[Any]]
    begins: tuple[bytes, ...] | None

    def __new__(cls, found: Iterable[Token]) -> Self:
        """Tokens with nothing read yet."""
        tokens = super().__new__(cls, found)
        tokens.memo = {}
        tokens.begins = None
        return tokens


def cut(text: str, spell: Callable[[str], tuple[str, ...]]) -> Tokens:
    """Cut a cleaned text; ``spell`` gives the readings of a folded word."""
    found = []
    for match in _TOKEN.finditer(text):
        kind, written = str(match.lastgroup), match[0]
        readings = spell(fold(written)) if kind == "word" else (written,)
        found.append(Token(kind, written, readings, match.start() > 0 and text[match.start() - 1] == " "))
    return Tokens(found)
