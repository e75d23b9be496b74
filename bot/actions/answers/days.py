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


ABOUT_A_DAY = frozenset({Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.CAME_BACK})
"""Purposes whose `Wanted.about` is a day's ordinal."""


AHEAD = frozenset({Purpose.PLAN, Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT})
"""Purposes for which a day ahead is asked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A day that is asked for."""

    purpose: Purpose
    about: int = 0
