"""Bringing typed text to one shape before it is read (no word is changed into another)."""

import re
import unicodedata

_LONGEST = 300
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʻ`"), "'")
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x0300, 0x0301, 0xFE0E, 0xFE0F, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
     *range(0x2060, 0x206A)],
    None,
)  # fmt: skip
_CLEANING = _DASHES | _APOSTROPHES | _INVISIBLE
_ARROW = re.compile("[-=]+>|[⇒➔➙➛➜➝➞⟶➡]")
_FOLDING = str.maketrans("ёөүңӊöüñ", "еоуннoun")


def clean(text: str) -> str | None:
    """Lower case, one kind of dash and apostrophe, single spaces, no punctuation at the end.

    None for what is never a date: a question, nothing but punctuation, or a text of more than 300 characters.
    """
    if len(text) > _LONGEST:
        return None
    # Superscripts, fractions and circled digits would turn into other numbers under NFKC.
    plain = "".join("\ufffd" if unicodedata.category(char) == "No" else char for char in text)
    plain = unicodedata.normalize("NFKC", plain).translate(_CLEANING).lower()
    plain = _ARROW.sub("→", plain)
    if "?" in plain:
        return None
    plain = re.sub(r"\s+", " ", plain).strip(" ")
    # «Вчера)» ends in a smile.
    return plain.rstrip(" .,!;:" if "(" in plain else " .,!;:)") or None


def fold(word: str) -> str:
    """Letters that people type for one another become one; the length stays: ё е · ө о · ү у · ң ӊ н · ö o · ü u."""
    return word.translate(_FOLDING)
