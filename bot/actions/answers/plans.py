"""Trips ahead."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer
from bot.actions.answers.status import Doubt, NoAllowance, Planned, ReturnOffer
from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class Plans(Answer):
    """What is planned, and the question what to reckon: an entry day or a number of days."""

    plans: tuple[Planned, ...]
    today: date


@dataclass(frozen=True, slots=True)
class Return:
    """When one may come after `left`: `trip` is the first one that lasts as long as wanted, None when there is none.

    `last`: this is the last legal day of the stay that lasts. `legal`: whether that stay may last so long.
    """

    left: date
    trip: Planned | None = None
    last: bool = False
    legal: bool = True


@dataclass(frozen=True, slots=True)
class PlanFor(Answer):
    """When one may come for `days` days or, where that is told, for `months` months.

    `now`: how many days in a row are legal from today on (the stay that lasts goes on; outside a new visit begins), and
    whether that is `enough`; `most`: how many days a visit may ever have, and whether that is `too_long`; `visits` then
    as in `Planned`. `returns`: inside for each exit that is thought of, outside from one day on.
    """

    days: int
    now: int | NoAllowance
    most: int
    inside: bool
    today: date
    months: int = 0
    enough: bool = False
    too_long: bool = False
    returns: tuple[Return, ...] = ()
    visits: tuple[int, ...] = ()
    endless: bool = False
    """Whether the days from today on reach a permit without an end."""
    doubt: Doubt | None = None
    """Why the numbers are less than certain."""
    offer: ReturnOffer | None = None
    """Outside, where so long a visit is legal on a later day, whatever is planned before it."""


@dataclass(frozen=True, slots=True)
class PlanDropped(Answer):
    """The plan is no longer kept; its days, so that it can be kept again."""

    trip: Stay
    today: date


@dataclass(frozen=True, slots=True)
class PlansFull(Answer):
    """No more than `most` plans are kept."""

    most: int
