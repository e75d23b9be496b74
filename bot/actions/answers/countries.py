"""Where days are counted."""

from dataclasses import dataclass
from datetime import datetime

from bot.actions.answers import OfNoJournal
from bot.actions.answers.family import Loss


@dataclass(frozen=True, slots=True)
class Place:
    """A country whose days are counted: the labels of those who have stays there, and of those who are there now."""

    country: str
    who: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Countries(OfNoJournal):
    """All of them, as they were added. `removed`: the one that was among them until now."""

    places: tuple[Place, ...]
    removed: str | None = None


@dataclass(frozen=True, slots=True)
class CountryCard(OfNoJournal):
    """One of them, with its clock (an IANA name); `zones`: those to choose from where there are several."""

    place: Place
    zone: str
    zones: tuple[str, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class CountriesFull(OfNoJournal):
    """None was added: there are `most` already."""

    most: int


@dataclass(frozen=True, slots=True)
class LastCountry(OfNoJournal):
    """It was not removed: there is no other."""

    country: str


@dataclass(frozen=True, slots=True)
class AskRemoveCountry(OfNoJournal):
    """Count a country no longer, and delete everybody's days there? `mark` is what a yes must name, as in `family`."""

    country: str
    losses: tuple[Loss, ...]
    mark: int
