"""What an action answers: plain values that say what happened; turning them into words is not their business.

One module a topic, and each answer is imported from its own. One that a single action gives stands beside that action.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from bot.core.journal import Journal
from bot.rulebook import HOME


class Answer:
    """What an action says: a value of what happened, without words or buttons. Each type of it has a screen."""

    __slots__ = ()

    @property
    def wakes(self) -> bool:
        """Whether it is to be told at once, also at night, when it comes by itself."""
        return False


class OfNoJournal(Answer):
    """One that is about no single journal: of any other it is named above it whose and where, where that is to be."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What tells a journal from the person's others; each None where it tells nothing."""

    traveller: str | None = None
    """The label of whose it is, where the person counts for several."""
    country: str | None = None
    """The country, where the person counts several; ISO 3166-1 alpha-2."""

    @classmethod
    def of(cls, journal: Journal, among: Collection[Journal]) -> Self:
        """Of one of the person's journals."""
        travellers, countries = {each.traveller.id for each in among}, {each.country for each in among}
        return cls(
            journal.traveller.label if len(travellers) > 1 else None, journal.country if len(countries) > 1 else None
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """What an action says."""

    answer: Answer
    languages: tuple[str, ...]
    """To say it in: the chosen one, else the account's, else all."""
    journal: int = 0
    """Which journal it is about; 0: none."""
    country: str = HOME
    """Whose days are spoken of: the journal's, or in a group the group's; ISO 3166-1 alpha-2."""
    heading: Heading = Heading()
    """What is to be named of the journal above the answer."""
    today: date | None = None
    """Of a notice about a journal: the day there as of which it speaks."""
    day_ends: datetime | None = None
    """When that day ends there, so that something else may be true."""
    zone: str | None = None
    """Of a notice to a person: by which clock it does not come at night."""
