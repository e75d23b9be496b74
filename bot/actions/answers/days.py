"""What a day is for."""

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
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
