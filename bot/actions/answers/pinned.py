"""The pinned status: how things stand in all journals, in one message above the chat."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Heading, OfNoJournal
from bot.actions.answers.status import Allowance, Doubt, NoAllowance


@dataclass(frozen=True, slots=True)
class Standing:
    """How one journal stands on its country's day."""

    heading: Heading
    country: str
    today: date
    inside: bool
    numbers: Allowance | NoAllowance
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class PinnedStatus(OfNoJournal):
    """The most relevant journals, and how many `more` there are."""

    lines: tuple[Standing, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class PinnedSettings(OfNoJournal):
    """Whether there is one."""

    on: bool


@dataclass(frozen=True, slots=True)
class PinnedEnded(OfNoJournal):
    """What stands in one that was switched off and cannot be deleted."""


@dataclass(frozen=True, slots=True)
class PinnedLost(OfNoJournal):
    """It is gone or cannot be edited, so that it was switched off."""
