"""What words that stand beside days are: somebody's name, a permit, or neither."""

import re
from functools import cache
from typing import Final

from bot.core.journal import ME
from bot.core.permit import PermitKind
from bot.exporting.table import as_it_was
from bot.importing import words
from bot.importing.cells import folded, kinds, plain, spoken_in
from bot.importing.headings import role_of
from bot.lexicon.languages import LANGUAGES
from bot.reading import why_no_name
from bot.reading.mentions import mentions_in
from bot.reading.normalise import fold
from bot.reading.words import crossings, people, permits
from bot.texts import catalogue

SEVERAL: Final = re.compile(r"\s*[,;&+/]\s*|\s+(?:и|and|жана|менен)\s+", re.IGNORECASE)
"""What stands between the names of several."""
_SURELY_SEVERAL: Final = re.compile(r"[&+]|\s(?:и|and|жана|менен)\s", re.IGNORECASE)
"""Of these what stands in no name of one person: «Ли, Анна», «Аня/Anna»."""
_ONESELF: Final = frozenset(people.ONESELF.split(", "))
_PERMITS: Final = tuple({*map(fold, permits.MARKS.split(", "))} - {"residen"})
"""How words begin that speak of a permit. Hotels begin with the one left out: of it only whole names count."""
_NO_PERMIT: Final = re.compile(
    rf"\b(?:{fold(f'{crossings.VISA_RUN}, {words.NO_VISA}').replace(', ', '|')})(?:ы|а|у|ом|е|s)?\b"
)
"""A visa run, or a trip without a visa."""
_CANCELLED: Final = re.compile(
    rf"(?<!\bне )(?<!\bnot )\b(?:{'|'.join(map(fold, words.CANCELLED))})\b(?! (?:жок|эмес)\b)"
)
_NOT_MINE: Final = re.compile(rf"\b(?:{'|'.join(map(fold, words.NOT_MINE))})\b")
_UNSETTLED: Final = re.compile(rf"\b(?:{'|'.join(map(fold, words.UNSETTLED))})\b")
_CANCELLED_THERE: Final = re.compile(
    rf"(?:{_CANCELLED.pattern}) (?:в|во|на|к|ко|to|in|into|at)\b|\w(?:[гк][аоеө]) {_CANCELLED.pattern}"
)


def is_name(text: str) -> bool:
    """Whether a text before days is somebody's name, or «я»."""
    spoken = frozenset(plain(text))
    if spoken and spoken <= folded(_ONESELF):
        return True
    if not text[:1].isupper() or is_cancelled(text) or is_unsettled(text):
        return False
    if speaks_of_permit(text) or holds_no_permit(text):
        return False
    no_name = spoken <= folded(words.SHEET | words.OCCASION) or role_of(text) or mentions_in(text)
    return not no_name and why_no_name(text, ()) is None


def people_in(text: str, alone: frozenset[str]) -> tuple[str, ...]:
    """Each of those whom the cell of a name names; () where it names several and it is not clear whom.

    ``alone``: the single names of other cells, folded.
    """
    names = SEVERAL.split(text)
    if len(names) < 2:
        return () if plain(text) in spoken_in(words.SEVERAL) else (text,)
    found = tuple(dict.fromkeys(map(traveller_of, names)))
    sure = _SURELY_SEVERAL.search(text) or ME in found or alone >= {name.casefold() for name in names}
    return found if sure and all(map(is_name, names)) else ()


def speaks_of_permit(text: str) -> bool:
    """Whether a text names a permit or a visa, if among other words; "visa run", "visa-free" and hotels do not."""
    said = plain(text)
    bare = _NO_PERMIT.sub("", " ".join(said)).split()
    return isinstance(kinds().get(said), PermitKind) or any(word.startswith(_PERMITS) for word in bare)


def holds_no_permit(text: str) -> bool:
    """Whether a text says that there was no visa."""
    return bool(_NO_PERMIT.search(" ".join(plain(text))))


def is_cancelled(text: str) -> bool:
    """Whether a text says that something was not, if among other words."""
    return bool(_CANCELLED.search(" ".join(plain(text))))


def is_unsettled(text: str) -> bool:
    """Whether a text leaves it open whether something was: "maybe", or what was not may be a flight, not the stay."""
    said = " ".join(plain(text))
    if not _CANCELLED.search(said):
        return bool(_UNSETTLED.search(said))
    beside = folded(words.NOT_THE_TRIP).intersection(_CANCELLED.sub("", said).split())
    return bool(beside or _CANCELLED_THERE.search(said))


def is_not_ones_own(text: str) -> bool:
    """Whether a text says that a stay was somebody else's, and not whose."""
    return bool(_NOT_MINE.search(" ".join(plain(text))))


def is_planned(text: str) -> bool:
    """Whether words that stand above others say that these are plans, and nothing else."""
    return " ".join(plain(text)) in folded(words.PLANNED | words.PLANS)


def traveller_of(text: str) -> str:
    """A name as it is written, `ME` of oneself; without the apostrophe before what may be taken for a formula."""
    own = as_it_was(text)
    return ME if plain(own) in _oneself() else own


@cache
def _oneself() -> frozenset[tuple[str, ...]]:
    ours = (catalogue.plain(language, "table-me") for language in LANGUAGES)
    return frozenset(map(plain, (*ours, *_ONESELF)))
