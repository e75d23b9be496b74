"""What is shown and asked of permits."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer
from bot.core.permit import Permit, PermitKind


@dataclass(frozen=True, slots=True)
class PermitList(Answer):
    """Every permit, the newest first."""

    permits: tuple[Permit, ...]
    today: date


@dataclass(frozen=True, slots=True)
class PermitCard(Answer):
    """One permit with what can be done to it."""

    permit: Permit
    today: date


@dataclass(frozen=True, slots=True)
class PermitClash(Answer):
    """Nothing was written: the new permit has days of others.

    It may take their place, or begin on the day after them as `after` does; None where nothing of it is left then. One
    that has an id is that one with other days.
    """

    new: Permit
    others: tuple[Permit, ...]
    after: Permit | None
    today: date


@dataclass(frozen=True, slots=True)
class PermitBackwards(Answer):
    """Nothing was written: the last day lies before the first one."""

    begins: date
    ends: date
    today: date


@dataclass(frozen=True, slots=True)
class PermitsFull(Answer):
    """Nothing was written: there are as many permits as a journal may have."""

    most: int


@dataclass(frozen=True, slots=True)
class SinceOrUntil(Answer):
    """A permit was named with one day: does it begin or end on it? `ends`: the days that an end may mean."""

    kind: PermitKind
    day: date
    ends: tuple[date, ...]
    today: date
