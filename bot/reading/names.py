"""Names of travellers: which can be told from everything else that people type."""

from collections.abc import Iterable
from typing import Final, Literal

from bot.reading.normalise import fold

LONGEST_NAME: Final = 40
NoName = Literal["empty", "long", "letters", "known", "same", "begins"]


def why_no_name(name: str, others: Iterable[str]) -> NoName | None:
    """Why a traveller cannot have this name, None if they can; ``others`` are the names of the other travellers."""
    folded, taken = fold(name.lower()), [fold(other.lower()) for other in others]
    if not folded.strip():
        return "empty"
    if len(name) > LONGEST_NAME:
        return "long"
    if not any(map(str.isalpha, folded)) or any(map(str.isdigit, folded)):
        return "letters"
    if folded in ("me", "я", "март", "грузия"):
        return "known"
    if folded in taken:
        return "same"
    return "begins" if any(folded.startswith(other) or other.startswith(folded) for other in taken) else None
