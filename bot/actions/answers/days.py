"""What a day is for."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.core.permit import Permit, PermitKind


class Direction(StrEnum):
    """Which way a border was crossed."""

    IN = "in"
    OUT = "out"


class Purpose(StrEnum):
    """What a day that is asked for is needed for."""

    ENTER = "in"  # an entry
    LEAVE = "out"  # an exit
    STAY_FROM = "sf"  # the exit of a past stay, whose entry is known
    STAY_TO = "st"  # the entry of a past stay, whose exit is known
    CAME_BACK = "cb"  # the exit before an entry that is known
    BEFORE_BACK = "bb"  # the entry before an exit and a return that are known
    FIX_ENTRY = "fe"  # the right entry day of a stay
    FIX_EXIT = "fx"  # the right exit day of a stay
    PLAN = "pl"  # the entry of a trip ahead
    PLAN_ENTRY = "pe"  # another entry day of a plan
    PLAN_EXIT = "px"  # the exit day of a plan
    AFTER_DAYS = "ad"  # an exit ahead, after which one wants to return for so many days
    AFTER_MONTHS = "am"  # the same for so many months
    PAUSE = "pu"  # the first day after a pause of the reminders
    PERMIT_FROM = "vf"  # the first day of a new permit
    PERMIT_TO = "vt"  # the last day of a new permit, whose first is known
    PERMIT_BEGINS = "vb"  # another first day of a permit
    PERMIT_ENDS = "ve"  # another last day of a permit


EXITS_AHEAD = frozenset({Purpose.PLAN_EXIT, Purpose.AFTER_DAYS, Purpose.AFTER_MONTHS})
"""Purposes for which the day of an exit ahead is asked."""
AHEAD = EXITS_AHEAD | {Purpose.PLAN, Purpose.PLAN_ENTRY, Purpose.PAUSE}
"""Purposes for which a day ahead is asked."""

OF_PERMITS = frozenset({Purpose.PERMIT_FROM, Purpose.PERMIT_TO, Purpose.PERMIT_BEGINS, Purpose.PERMIT_ENDS})
"""Purposes for which a day of a permit is asked: it may lie behind or ahead."""

_KINDS = tuple(PermitKind)
_DAYS = 10**7
"""More than any day's ordinal."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A day that is asked for; where more is known than the purpose, it is one of the kinds below."""

    purpose: Purpose

    @property
    def about(self) -> int:
        """What is known beside the purpose as one number, as buttons and kept questions have it."""
        return 0


@dataclass(frozen=True, slots=True)
class OtherEnd(Wanted):
    """One end of a stay, or the exit before it; its other end was on this day."""

    day: date

    @property
    def about(self) -> int:
        return self.day.toordinal()


@dataclass(frozen=True, slots=True)
class BeforeBack(Wanted):
    """The entry before this exit, after which the return is known too."""

    purpose: Purpose = field(default=Purpose.BEFORE_BACK, init=False)
    left: date
    entered: date

    @property
    def about(self) -> int:
        return self.left.toordinal() * _DAYS + self.entered.toordinal()


@dataclass(frozen=True, slots=True)
class OfStay(Wanted):
    """A day of the stay with this id, to be corrected."""

    stay: int

    @property
    def about(self) -> int:
        return self.stay


@dataclass(frozen=True, slots=True)
class OfPlan(Wanted):
    """A day of the plan with this id, to be changed."""

    plan: int

    @property
    def about(self) -> int:
        return self.plan


@dataclass(frozen=True, slots=True)
class Returning(Wanted):
    """An exit, after which one wants to return for so many days or months."""

    number: int

    @property
    def about(self) -> int:
        return self.number


@dataclass(frozen=True, slots=True)
class NewPermit(Wanted):
    """A day of a new permit; `day` is its other end, None while that is not known."""

    kind: PermitKind
    day: date | None = None

    @property
    def about(self) -> int:
        return _KINDS.index(self.kind) * _DAYS + (self.day.toordinal() if self.day else 0)

    @property
    def without(self) -> Permit | None:
        """The permit without the day that is asked for: its first one may be forgotten, and none be its last.

        None where the day is needed: a visa has an end, and so has one that is over.
        """
        if self.purpose is Purpose.PERMIT_FROM:
            return Permit(None, self.day, self.kind)
        return Permit(self.day, None, self.kind) if self.day and self.kind is not PermitKind.VISA else None


@dataclass(frozen=True, slots=True)
class OfPermit(Wanted):
    """A day of the permit with this id, to be corrected."""

    permit: int

    @property
    def about(self) -> int:
        return self.permit


def wanted_of(purpose: Purpose, about: int) -> Wanted:
    """The day that was asked for, from what a button or a kept question has of it; ValueError where that is no day."""
    try:
        match purpose:
            case Purpose.STAY_FROM | Purpose.STAY_TO | Purpose.CAME_BACK:
                return OtherEnd(purpose, date.fromordinal(about))
            case Purpose.BEFORE_BACK:
                return BeforeBack(*map(date.fromordinal, divmod(about, _DAYS)))
            case Purpose.FIX_ENTRY | Purpose.FIX_EXIT:
                return OfStay(purpose, about)
            case Purpose.PLAN_ENTRY | Purpose.PLAN_EXIT:
                return OfPlan(purpose, about)
            case Purpose.AFTER_DAYS | Purpose.AFTER_MONTHS:
                return Returning(purpose, about)
            case Purpose.PERMIT_FROM | Purpose.PERMIT_TO:
                kind, ordinal = divmod(about, _DAYS)
                return NewPermit(purpose, _KINDS[kind], date.fromordinal(ordinal) if ordinal else None)
            case Purpose.PERMIT_BEGINS | Purpose.PERMIT_ENDS:
                return OfPermit(purpose, about)
            case Purpose.ENTER | Purpose.LEAVE | Purpose.PLAN | Purpose.PAUSE:
                return Wanted(purpose)
    except (OverflowError, IndexError):
        raise ValueError(f"{about} names no day") from None
