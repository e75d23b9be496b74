"""Trips ahead."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers.status import NoNumbers, Planned
from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class Plans:
    """What is planned, and the question what to reckon: an entry day or a number of days."""

    plans: tuple[Planned, ...]
    today: date


@dataclass(frozen=True, slots=True)
class PlanFor:
    """When one may come for `days` days. `trip`: the first such trip after today; None when there is none.

    `now`: how many days in a row are legal from today on (the stay that lasts goes on; outside a new visit begins);
    `most`: how many days a visit may ever have.
    """

    days: int
    now: int | NoNumbers
    most: int
    inside: bool
    today: date
    trip: Planned | None = None


@dataclass(frozen=True, slots=True)
class PlanDropped:
    """The plan is no longer kept; its days, so that it can be kept again."""

    trip: Stay
    today: date


@dataclass(frozen=True, slots=True)
class PlansFull:
    """No more than `most` plans are kept."""

    most: int
