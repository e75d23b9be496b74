"""Greetings before and thanks behind what is told."""

import re

from bot.reading.words import courtesies

_BETWEEN = "[ ,.!;]*"
_GREETING, _THANKS = (
    rf"(?:{written.replace(', ', '|')})(?!\w)" for written in (courtesies.GREETINGS, courtesies.THANKS)
)
_THUMB = f"[{courtesies.THUMBS}][{courtesies.SKIN}]?"
_AROUND = re.compile(rf"^(?:{_GREETING}{_BETWEEN})+|(?:{_BETWEEN}(?:(?<!\w){_THANKS}|{_THUMB}))+{_BETWEEN}$")


def without_courtesies(text: str) -> str:
    """A cleaned text without a greeting before it, and without thanks or a thumb behind it."""
    return _AROUND.sub("", text)
