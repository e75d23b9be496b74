"""The timeline of journals, as it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.actions.answers import Answer, Heading, OfNoJournal
from bot.actions.answers.journals import Overview
from bot.actions.answers.pinned import Standing
from bot.actions.answers.questions import HalfStayDropped
from bot.actions.answers.status import Allowance, Planned, Status
from bot.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Drawn:
    """One journal: how it stands, and its days. `mine`: they are the person's own."""

    standing: Standing
    timeline: Timeline
    mine: bool = True

    @property
    def may_be_posted(self) -> bool:
        """Whether others may see it: no other traveller's days, nor anybody's who is over the limit."""
        numbers = self.standing.numbers
        return self.mine and not (isinstance(numbers, Allowance) and numbers.over)

    @property
    def can_be_shared(self) -> bool:
        """Whether there are days of the person's own left that they may like to tell of."""
        return self.may_be_posted and isinstance(self.standing.numbers, Allowance)


@dataclass(frozen=True, slots=True)
class Timelines(OfNoJournal):
    """One journal, or the most relevant ones and how many `more` there are. `sent`: see `Person.pictures`."""

    journals: tuple[Drawn, ...]
    more: int = 0
    sent: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TripDrawn(Answer):
    """A trip ahead, and the days of its journal with it in them. `sent`: see `Person.pictures`."""

    planned: Planned
    heading: Heading
    timeline: Timeline
    sent: Mapping[str, str] = field(default_factory=dict)


Card: TypeAlias = Status | HalfStayDropped | Overview
"""How things stand, in words."""


@dataclass(frozen=True, slots=True)
class WithTimelines(Answer):
    """How things stand, below the picture."""

    card: Card
    timelines: Timelines
