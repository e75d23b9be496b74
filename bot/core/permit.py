"""A permit: a period in which the visa-free count does not apply."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from bot.core.presence import LAST_DAY, Presence, Range


class PermitKind(StrEnum):
    """What a permit is."""

    RESIDENCE = "residence"
    VISA = "visa"
    OTHER = "other"
    """Either of them, which was not said."""


@dataclass(frozen=True, slots=True)
class Permit:
    """Every calendar day from ``begins`` to ``ends``, both included.

    ValueError when ``ends`` lies before ``begins``.
    """

    begins: date | None
    """None while it is not known since when it is held: then no day can be judged."""
    ends: date | None = None
    """None while no end is known."""
    kind: PermitKind = PermitKind.OTHER
    id: int = field(default=0, compare=False)
    """Names it in a journal that is kept, 0 elsewhere."""
    asked_on: date | None = field(default=None, compare=False)
    """The day on which it was last asked since when it is held."""

    def __post_init__(self) -> None:
        if self.begins is not None and self.ends is not None and self.ends < self.begins:
            raise ValueError(f"the permit ends on {self.ends}, before it begins on {self.begins}")

    def covers(self, day: date) -> bool:
        """Whether it is known to be held on that day."""
        return self.begins is not None and self.begins <= day <= (self.ends or date.max)

    def overlaps(self, other: "Permit") -> bool:
        """Whether a day may lie under both: of one held since nobody knows when any day may."""
        return (self.begins or date.min) <= (other.ends or date.max) and (other.begins or date.min) <= (
            self.ends or date.max
        )


def in_order(permits: Iterable[Permit]) -> tuple[Permit, ...]:
    """Permits by their beginning; the one of which it is not known comes first."""
    return tuple(sorted(permits, key=lambda permit: (permit.begins or date.min, permit.id)))


def in_the_way(permits: Iterable[Permit], new: Permit) -> tuple[Permit, ...]:
    """The permits that have a day of the new one, which is not itself.

    One held since nobody knows when is in nobody's way, and nobody is in its: whoever tells days says which they were.
    """
    if new.begins is None:
        return ()
    return tuple(each for each in permits if each.id != new.id and each.begins and each.overlaps(new))


def day_after(earlier: Permit, new: Permit) -> Permit | None:
    """The new permit from the day after the earlier one ends; None where nothing of it is left then."""
    if earlier.ends is None or earlier.ends == date.max:
        return None
    begins = earlier.ends + timedelta(1)
    return replace(new, begins=begins) if new.ends is None or begins <= new.ends else None


def days_under(permits: Iterable[Permit]) -> Presence:
    """The days of all the permits, in any order; of one without an end up to the calendar's last day.

    ValueError when two overlap, or when it is not known since when one is held.
    """
    ranges = sorted(map(_range, permits))
    for (_, last), (following, _) in pairwise(ranges):
        if following <= last:
            raise ValueError(f"the permit of {date.fromordinal(following)} overlaps the one before it")
    return Presence(ranges)


def _range(permit: Permit) -> Range:
    if permit.begins is None:
        raise ValueError("it is not known since when a permit is held")
    return permit.begins.toordinal(), LAST_DAY if permit.ends is None else permit.ends.toordinal()
