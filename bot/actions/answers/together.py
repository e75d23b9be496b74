"""What one request did in several journals."""

from dataclasses import dataclass
from typing import Self

from bot.actions.answers import OfNoJournal
from bot.actions.answers.journals import NotCounted
from bot.actions.answers.questions import AskDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved, StaysFull, Undone
from bot.actions.answers.unread import NotRead
from bot.core.journal import Journal

Done = Saved | Undone | Refused | AskDay | StaysFull | NotRead
"""What is done in one of several journals, or why nothing is."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was done in one of several journals, or why nothing was."""

    journal: int
    traveller: str
    """The label of whose it is."""
    country: str
    answer: Done

    @classmethod
    def of(cls, journal: Journal, answer: Done) -> Self:
        """What was done in this one."""
        return cls(journal.id, journal.traveller.label, journal.country, answer)


@dataclass(frozen=True, slots=True)
class Together(OfNoJournal):
    """Each journal with what was done there; all changes are taken back together."""

    parts: tuple[Part, ...]
    names_country: bool = False
    """Whether the country of each is to be named, as the person counts several."""
    left_out: int = 0
    """Lines of a list that were not written."""
    beside: NotCounted | None = None
    """What the same words tell of a country that is not counted."""
