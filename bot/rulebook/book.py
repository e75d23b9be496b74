"""What a rule file holds once it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from bot.core.limits import PerVisit, Rolling
from bot.core.rule import Rule

OLD_AFTER = 6
"""Months after which it is said how long ago the sources of a rule were read."""


class Confidence(StrEnum):
    """How far a category may be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Source:
    """What was read ``where``: an address or a publication. ``what`` says it in English; ``id`` names its words."""

    id: str
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What the numbers leave out, in English (``what``); ``id`` names the words that people read."""

    id: str
    what: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of a nationality whose rule is not known: ``days``, in ``window`` days if it names one.

    ``by`` names the words for the kind of source, ``where`` is its address or a publication.
    """

    by: str
    where: str
    days: int
    window: int | None = None


UNLISTED = Remark("not-listed", "no sourced rule is known for this nationality")


@dataclass(frozen=True, slots=True)
class Category:
    """Nationalities that one rule holds for.

    ``confidence`` is the weakest link among limits and first days; ``verified`` is the day up to which the
    sources were read; ``notes`` say what the numbers leave out.
    """

    key: str
    nationalities: frozenset[str]
    rule: Rule
    confidence: Confidence
    verified: date
    sources: tuple[Source, ...]
    notes: tuple[Remark, ...]

    def months_old(self, today: date) -> int | None:
        """How many whole months ago the sources were read; None while these are fewer than ``OLD_AFTER``."""
        since = relativedelta(today, self.verified)
        months = since.years * 12 + since.months
        return months if months >= OLD_AFTER else None


@dataclass(frozen=True, slots=True)
class Unknown:
    """No rule is known for a nationality; ``reason`` says why not, ``claims`` what there is to read."""

    nationality: str
    reason: Remark
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """The rules of one country: who falls under which category, and whose rule is not known.

    ``notes`` hold for every rule: what no source settles, and how it is taken. ``claims``: what sources say of those
    whose rule is not known.
    """

    country: str
    zone: ZoneInfo
    categories: tuple[Category, ...]
    unknown: Mapping[str, Remark]
    notes: tuple[Remark, ...] = ()
    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)

    def find(self, nationality: str) -> Category | Unknown:
        """The category of an ISO alpha-2 code; Unknown when the file has none for it."""
        for category in self.categories:
            if nationality in category.nationalities:
                return category
        return Unknown(nationality, self.unknown.get(nationality, UNLISTED), self.claims.get(nationality, ()))

    def knows(self, nationality: str) -> bool:
        """Whether it is known how this nationality is limited: by a category, or not at all in one's own country."""
        return nationality == self.country or isinstance(self.find(nationality), Category)

    def own(self, visit_days: int, window_days: int, window: int = 180) -> Rule:
        """The rule of a person who types two numbers: days a visit, and days in ``window`` days.

        For all time. ValueError when a number is below 1 or ``window_days`` is not less than ``window``.
        """
        return Rule.of(PerVisit(visit_days), Rolling(window_days, window))
