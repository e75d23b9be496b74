"""What a rule file holds once it is read, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from bot.core.limits import PerVisit, Rolling
from bot.core.rule import Rule
from bot.rulebook.working_days import WorkingDays

OLD_AFTER = 6
"""Full months of the calendar until which nobody is told how long ago the sources of a rule were read."""


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
class Note:
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


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty beside the limits; ``verified`` is the day up to which its sources were read."""

    verified: date
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Registration(Duty):
    """Who may stay longer than ``days`` calendar days registers by the last of them.

    The day of entry is the first. It holds for entries from ``entered_from`` on, and not for who holds a permit.
    """

    days: int
    entered_from: date


@dataclass(frozen=True, slots=True)
class HostNotice(Duty):
    """Whoever takes a foreigner in tells the police within ``days`` working days after the entry."""

    days: int
    calendar: WorkingDays

    def last_day(self, entered: date) -> date:
        """The last of these days: the day of entry is none of them."""
        return self.calendar.after(entered, self.days)

    def is_estimate(self, entered: date) -> bool:
        """Whether that day may still become another, as a year's working days are not announced."""
        return self.calendar.is_estimate(entered, self.last_day(entered))


OWN_CITIZENS = "own-citizens"
"""The reason of an [[unknown]] whose nationalities the country does not limit."""

UNLISTED = Note("not-listed", "no sourced rule is known for this nationality")


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
    notes: tuple[Note, ...]

    def months_old(self, today: date) -> int | None:
        """How many whole months ago the sources were read; None until ``OLD_AFTER`` months have passed.

        That day itself is included: what was read on 1 March is not old on 1 September, but on 2 September it is.
        """
        return _months_old(self.verified, today)


@dataclass(frozen=True, slots=True)
class Unknown:
    """No rule is known for a nationality; ``reason`` says why not, ``claims`` what there is to read."""

    nationality: str
    reason: Note
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryRules:
    """The rules of one country: who falls under which category, and whose rule is not known."""

    country: str
    """ISO 3166-1 alpha-2, or EU for Schengen."""
    zone: ZoneInfo
    """The clock that decides which day it is there."""
    categories: tuple[Category, ...]
    unknown: Mapping[str, Note]
    """Why no rule is known, for each nationality of which the file says so."""
    offered: tuple[str, ...] = ()
    """The nationalities that most who ask have, the most frequent first."""
    notes: tuple[Note, ...] = ()
    """What no source settles for anybody, and how it is taken."""
    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    """What sources say of those whose rule is not known."""
    ministry: str | None = None
    """The address of the Ministry of Foreign Affairs, whom people can ask whose rule is not known."""
    own_crossings: str | None = None
    """Names the words that say where a foreigner gets the list of their own border crossings."""
    zones: tuple[str, ...] = ()
    """The clocks to choose from (IANA names) where the country has several: the usual one, then from west to east."""
    registration: Registration | None = None
    """None where none is known."""
    host_notice: HostNotice | None = None
    """None where none is known."""

    def find(self, nationality: str) -> Category | Unknown:
        """The category of an ISO alpha-2 code; Unknown when the file has none for it."""
        for category in self.categories:
            if nationality in category.nationalities:
                return category
        return Unknown(nationality, self.unknown.get(nationality, UNLISTED), self.claims.get(nationality, ()))

    def is_own(self, nationality: str | None) -> bool:
        """Whether its citizens are the country's own, whom it does not limit: in Schengen those of every member."""
        return nationality == self.country or self.unknown.get(nationality or "", UNLISTED).id == OWN_CITIZENS

    def knows(self, nationality: str) -> bool:
        """Whether it is known how this nationality is limited: by a category, or not at all in one's own country."""
        return self.is_own(nationality) or isinstance(self.find(nationality), Category)

    def own(self, visit_days: int, window_days: int, window: int = 180) -> Rule:
        """The rule of a person who types two numbers: days a visit, and days in ``window`` days.

        For all time. ValueError when a number is below 1 or ``window_days`` is not less than ``window``.
        """
        return Rule.of(PerVisit(visit_days), Rolling(window_days, window))


HOME = "KZ"
"""The country whose journal a new person begins with."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of every country that there is a file for."""

    countries: Mapping[str, CountryRules]

    def __getitem__(self, country: str) -> CountryRules:
        """The rules of a country (ISO 3166-1 alpha-2); KeyError where there are none."""
        return self.countries[country]

    @property
    def mark(self) -> str:
        """The same for rules and duties that hold for everybody alike, another when one changes."""
        judged = [
            (country, rules.zone.key, *sorted(category.nationalities), repr(category.rule))
            for country, rules in sorted(self.countries.items())
            for category in rules.categories
        ]
        owed = [
            (country, rules.registration.days, rules.registration.entered_from)
            for country, rules in sorted(self.countries.items())
            if rules.registration
        ]
        return sha256(repr((judged, owed)).encode()).hexdigest()

    @property
    def home(self) -> CountryRules:
        """The country that is meant where none is named."""
        return self[HOME]


@lru_cache
def _months_old(verified: date, today: date) -> int | None:
    if today <= verified + relativedelta(months=OLD_AFTER):
        return None
    between = relativedelta(today, verified)
    return between.years * 12 + between.months
