"""Whose days are counted."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import OfNoJournal


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody whose days are counted: their label, citizenship, the countries of their journals, where they are."""

    traveller: int
    name: str
    nationality: str | None
    countries: tuple[str, ...]
    inside: tuple[str, ...] = ()
    """The countries of the stays that last."""


@dataclass(frozen=True, slots=True)
class Family(OfNoJournal):
    """Everybody whose days are counted, the person themself first. `removed`: who was among them until now."""

    members: tuple[Member, ...]
    today: date
    removed: str | None = None


@dataclass(frozen=True, slots=True)
class MemberCard(OfNoJournal):
    """One of them with what can be done: nothing but another citizenship of the person themself.

    `journal`: the one of theirs in which the citizenship is asked for.
    """

    member: Member
    journal: int


@dataclass(frozen=True, slots=True)
class FamilyFull(OfNoJournal):
    """Nobody was added: there are `most` already."""

    most: int


@dataclass(frozen=True, slots=True)
class Loss:
    """What goes with a journal: so many stays, and whether there are plans or permits beside them."""

    name: str
    country: str
    stays: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class AskRemoveMember(OfNoJournal):
    """Count somebody's days no longer, and delete them? `mark` is what a yes must name: nothing has changed since."""

    traveller: int
    name: str
    losses: tuple[Loss, ...]
    mark: int
