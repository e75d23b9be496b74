"""A rule: what one country says to one nationality, in versions that follow each other."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Self

from bot.core.limits import Anchored, CalendarYear, Limit, Rolling


@dataclass(frozen=True, slots=True)
class Version:
    """Limits that must all hold, in force from ``begins`` (None: for all time) to ``until`` or the next version.

    After ``until`` (its last day; None: there is none) nothing is known until another version begins. Presence before
    ``count_from`` does not count, except for ``per_visit``; None means the first day of the rule's first version.
    ValueError when there is no limit, or when it ends before it begins.
    """

    limits: tuple[Limit, ...]
    begins: date | None = None
    count_from: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if not self.limits:
            raise ValueError("a version needs at least one limit")
        if self.until is not None and self.until < first_day(self.begins):
            raise ValueError(f"a version that begins on {self.begins} cannot end on {self.until}")

    @property
    def main(self) -> Rolling | CalendarYear | Anchored | None:
        """The limit whose days are told as used: the first rolling, else calendar-year, else anchored one."""
        kinds = (Rolling, CalendarYear, Anchored)
        return next((limit for kind in kinds for limit in self.limits if isinstance(limit, kind)), None)

    @property
    def full(self) -> int:
        """The days of a full visit: as many as the strictest of the limits allows."""
        return min(limit.days for limit in self.limits)


@dataclass(frozen=True, slots=True)
class Rule:
    """Versions in the order of their first days; each day is judged by the version in force on it.

    ValueError when there is none, when two begin on one day or come out of order, when another than the first is for
    all time, or when one begins before the last day of the one before.
    """

    versions: tuple[Version, ...]

    def __post_init__(self) -> None:
        if not self.versions:
            raise ValueError("a rule needs at least one version")
        begins = [first_day(version.begins) for version in self.versions]
        if any(later <= earlier for earlier, later in pairwise(begins)):
            raise ValueError("versions begin on different days, the earliest first")
        if any(
            version.until and version.until >= later for version, later in zip(self.versions, begins[1:], strict=False)
        ):
            raise ValueError("a version ends before the next one begins")

    @classmethod
    def of(cls, *limits: Limit) -> Self:
        """One version for all time."""
        return cls((Version(limits),))

    def version_on(self, day: date) -> Version | None:
        """The version in force on ``day``; None before the first one begins, and after one that has ended."""
        i = bisect_right(self.versions, day, key=lambda version: first_day(version.begins)) - 1
        if i < 0 or day > (self.versions[i].until or day):
            return None
        return self.versions[i]

    def counts_from(self, version: Version) -> date:
        """The first day whose presence counts for ``version``."""
        return first_day(version.count_from or self.versions[0].begins)


def first_day(begins: date | None) -> date:
    """``begins``, or the first day there is when it is None."""
    return begins or date.min
