"""A permit: a period in which the visa-free count does not apply."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.core.presence import LAST_DAY, Presence


@dataclass(frozen=True, slots=True)
class Permit:
    """Every calendar day from ``begins`` to ``ends``, both included.

    ValueError when ``ends`` lies before ``begins``.
    """

    begins: date
    ends: date | None = None
    """None while no end is known."""

    def __post_init__(self) -> None:
        if self.ends is not None and self.ends < self.begins:
            raise ValueError(f"the permit ends on {self.ends}, before it begins on {self.begins}")


def days_under(permits: Iterable[Permit]) -> Presence:
    """The days of all the permits, in any order; of one without an end up to the calendar's last day.

    ValueError when two overlap.
    """
    ranges = sorted(
        (each.begins.toordinal(), LAST_DAY if each.ends is None else each.ends.toordinal()) for each in permits
    )
    for (_, last), (following, _) in pairwise(ranges):
        if following <= last:
            raise ValueError(f"the permit of {date.fromordinal(following)} overlaps the one before it")
    return Presence(ranges)
