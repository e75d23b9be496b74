"""What a rule file holds once it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.limits import PerVisit, Rolling
from bot.core.rule import Rule


class Confidence(StrEnum):
    """How far a category may be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Category:
    """Nationalities that one rule holds for.

    ``confidence`` is the weakest link among limits and first days; ``verified`` is the day up to which the
    sources were read; ``notes`` say in English what the numbers leave out.
    """

    key: str
    nationalities: frozenset[str]
    rule: Rule
    confidence: Confidence
    verified: date
    sources: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No rule is known for a nationality; ``reason`` says in English why not."""

    nationality: str
    reason: str


@dataclass(frozen=True, slots=True)
class Book:
    """The rules of one country: who falls under which category, and whose rule is not known."""

    country: str
    zone: ZoneInfo
    categories: tuple[Category, ...]
    unknown: Mapping[str, str]

    def find(self, nationality: str) -> Category | Unknown:
        """The category of an ISO alpha-2 code; Unknown when the file has none for it."""
        for category in self.categories:
            if nationality in category.nationalities:
                return category
        reason = self.unknown.get(nationality, "no sourced rule is known for this nationality")
        return Unknown(nationality, reason)

    def own(self, visit_days: int, window_days: int, window: int = 180) -> Rule:
        """The rule of a person who types two numbers: days a visit, and days in ``window`` days.

        For all time. ValueError when a number is below 1 or ``window_days`` is not less than ``window``.
        """
        return Rule.of(PerVisit(visit_days), Rolling(window_days, window))
