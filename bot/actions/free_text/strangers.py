"""A name in front of days that none of the travellers has."""

import re
from collections.abc import Iterator
from typing import Final

from bot.actions.context import Context
from bot.actions.free_text.said import Read
from bot.reading import Back, BareDay, Crossing, Move, PastStay, why_no_name

_BEFORE_COLON: Final = re.compile(r"\s*([^:\n]+):\s*(.+)")
_LONGEST: Final = 2
"""Words of a name behind which there is no colon."""


def stranger_in(ctx: Context, line: str) -> str:
    """The name of nobody's with which a line of days begins, "Bob: 1.02 - 5.02", "Bob entered yesterday"; "" where it
    begins otherwise. Without a colon a name is written with a capital.
    """
    known = [each.label for each in ctx.travellers if not each.is_me]
    for name, rest in _names(line):
        if why_no_name(name, known) is None and isinstance(
            Read.of(ctx, rest, other=True).message, Back | BareDay | Crossing | Move | PastStay
        ):
            return name
    return ""


def strangers_in(ctx: Context, words: str) -> tuple[str, ...]:
    """Those of all its lines, each once."""
    return tuple(dict.fromkeys(name for line in words.splitlines() if (name := stranger_in(ctx, line))))


def _names(line: str) -> Iterator[tuple[str, str]]:
    """What may be a name at the beginning of a line, with what stands behind it."""
    if found := _BEFORE_COLON.fullmatch(line):
        yield found[1].strip(), found[2]
        return
    words = line.split()
    for many in range(1, min(_LONGEST, len(words) - 1) + 1):
        if words[many - 1][:1].isupper():
            yield " ".join(words[:many]).rstrip(","), " ".join(words[many:]).lstrip("-–— ")
        else:
            return
