"""What a day is for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """Which way a border was crossed."""

    IN = "in"
    OUT = "out"


class Purpose(StrEnum):
    """What a day that is asked for is needed for; `Wanted.about` says of what."""

    ENTER = "in"  # an entry; about: nothing
    LEAVE = "out"  # an exit; about: nothing
    STAY_FROM = "sf"  # the exit of a past stay; about: its entry day as an ordinal
    STAY_TO = "st"  # the entry of a past stay; about: its exit day as an ordinal
    CAME_BACK = "cb"  # the exit before an entry; about: that entry day as an ordinal
    BEFORE_BACK = "bb"  # the entry before an exit and a return; about: these two days
    FIX_ENTRY = "fe"  # the right entry day; about: the stay's id
    FIX_EXIT = "fx"  # the right exit day; about: the stay's id
    PLAN = "pl"  # the entry of a trip ahead; about: nothing
    PLAN_ENTRY = "pe"  # another entry day of a plan; about: its id
    PLAN_EXIT = "px"  # the exit day of a plan; about: its id
    AFTER_DAYS = "ad"  # an exit ahead, after which one wants to return for so many days; about: how many
    AFTER_MONTHS = "am"  # the same for so many months; about: how many


ABOUT_A_DAY = frozenset({Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.CAME_BACK})
"""Purposes whose `Wanted.about` is a day's ordinal."""


RETURNS = frozenset({Purpose.AFTER_DAYS, Purpose.AFTER_MONTHS})
"""Purposes for which the exit is asked after which one wants to return."""
AHEAD = frozenset({Purpose.PLAN, Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT}) | RETURNS
"""Purposes for which a day ahead is asked."""
EXITS_AHEAD = RETURNS | {Purpose.PLAN_EXIT}
"""Those of them for which it is the day of an exit."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A day that is asked for."""

    purpose: Purpose
    about: int = 0

    @property
    def day(self) -> date | None:
        """The day it is about, if it is about one: of an exit and a return the exit."""
        if self.purpose is Purpose.BEFORE_BACK:
            return exit_and_return(self.about)[0]
        return date.fromordinal(self.about) if self.purpose in ABOUT_A_DAY else None


_DAYS = 10**7
"""More than any day's ordinal."""


def before_back(left: date, entered: date) -> Wanted:
    """The entry before this exit, after which the return is known too."""
    return Wanted(Purpose.BEFORE_BACK, left.toordinal() * _DAYS + entered.toordinal())


def exit_and_return(about: int) -> tuple[date, date]:
    """The two days that `before_back` put into one number. ValueError or OverflowError where it did not."""
    left, entered = divmod(about, _DAYS)
    return date.fromordinal(left), date.fromordinal(entered)
