"""The timeline of journals, as it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.actions.answers import Answer, Heading, OfNoJournal
from bot.actions.answers.journals import Overview
from bot.actions.answers.pinned import Standing
from bot.actions.answers.questions import HalfStayDropped
from bot.actions.answers.status import Planned, Status
from bot.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Drawn:
    """One journal: how it stands, and its days."""

    standing: Standing
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Timelines(OfNoJournal):
    """The most relevant journals, and how many `more` there are. `sent`: see `Person.pictures`."""

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
