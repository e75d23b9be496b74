"""What is shown and asked of permits."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer
from bot.actions.answers.days import Wanted
from bot.core.permit import Permit, PermitKind


@dataclass(frozen=True, slots=True)
class PermitList(Answer):
    """Every permit, the newest first."""

    permits: tuple[Permit, ...]
    today: date


@dataclass(frozen=True, slots=True)
class PermitCard(Answer):
    """One permit with what can be done to it; `there`: it was told once more."""

    permit: Permit
    today: date
    there: bool = False


@dataclass(frozen=True, slots=True)
class PermitClash(Answer):
    """Nothing was written: the new permit has days of others.

    It may take their place, or begin on the day after them as `after` does; None where nothing of it is left then. One
    that has an id is that one with other days.
    """

    new: Permit
    others: tuple[Permit, ...]
    after: Permit | None
    mark: int
    """Names the others as they are now; 0: none but the one that has the id of the new one."""
    today: date


@dataclass(frozen=True, slots=True)
class PermitBackwards(Answer):
    """Nothing was written: the last day lies before the first one; `wanted` asks for the last one again."""

    begins: date
    ends: date
    wanted: Wanted
    today: date


@dataclass(frozen=True, slots=True)
class WhichPermit(Answer):
    """Nothing was written: the days of a permit were told without a year, and may be any of these."""

    kind: PermitKind
    days: tuple[tuple[date, date], ...]
    today: date


@dataclass(frozen=True, slots=True)
class PermitUnread(Answer):
    """The words speak of a permit, and its days were not understood; `why` is the reader's reason.

    `days`: those that its one day may be, where only that is unclear.
    """

    why: str
    suggestion: str | None
    days: tuple[date, ...] = ()
    today: date | None = None


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
