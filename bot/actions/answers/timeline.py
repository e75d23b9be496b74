"""The timeline of journals, as it is drawn."""

from dataclasses import dataclass

from bot.actions.answers import OfNoJournal
from bot.actions.answers.pinned import Standing
from bot.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Drawn:
    """One journal: how it stands, and its days."""

    standing: Standing
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Timelines(OfNoJournal):
    """The most relevant journals, and how many `more` there are."""

    journals: tuple[Drawn, ...]
    more: int = 0
