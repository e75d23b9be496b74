"""Whole texts that are one of a few listed phrases, in any of the letters people type for one another."""

import re
from typing import Final

from bot.reading.normalise import clean, fold

_POLITE: Final = frozenset(map(fold, ("спасибо", "рахмат", "чоң рахмат", "thanks", "thank you", "rahmat")))


def phrases(listed: str) -> frozenset[str]:
    """Phrases that stand between commas and line ends, as `says_only` knows them."""
    return frozenset(fold(phrase) for phrase in re.split(r"\s*,\s*|\s*\n\s*", listed) if phrase)


def says_only(text: str, known: frozenset[str]) -> bool:
    """Whether the whole text is one of these phrases, or several («нет, это всё»), politely or not."""
    cleaned = clean(text)
    parts = [part for part in re.split(r"\s*[,.;!()]+\s*|\s+-\s+", fold(cleaned)) if part] if cleaned else []
    said = [part for part in parts if part not in _POLITE]
    return bool(said) and all(part in known for part in said)
