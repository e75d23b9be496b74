"""What a person has set, and the rule that judges them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.actions.answers import Answer
from bot.actions.answers.questions import Ask, Claim
from bot.actions.answers.status import NoAllowance, Status
from bot.core.reminders import ReminderState
from bot.core.rule import Rule


class RemindersPart(StrEnum):
    """What of the reminders is being set."""

    ALL = "all"
    DAYS = "days"
    HOUR = "hour"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """On this day it is asked whether a plan came true."""

    day: date


@dataclass(frozen=True, slots=True)
class Reminders(Answer):
    """When the person is reminded: hour of the day, zone, days before the last legal day; and the next ones.

    `following` are the next few if the person stays on, by the days of their own calendar; `why` says why none of them
    is about a limit, None where nothing is wrong (not inside, or none is left). `zone_set`: the zone was just set from
    a place; `unknown_city`: one that was named for it is not known.
    """

    part: RemindersPart
    hour: int
    zone: str
    days_before: tuple[int, ...]
    paused: bool
    now: datetime
    inside: bool
    following: tuple[ReminderState | PlanQuestion, ...] = ()
    why: NoAllowance | None = None
    zone_set: bool = False
    unknown_city: bool = False


@dataclass(frozen=True, slots=True)
class NoZone(Answer):
    """No time zone is known for the place that was sent."""


@dataclass(frozen=True, slots=True)
class ZoneKept(Answer):
    """No place was sent: the time zone stays as it is."""


@dataclass(frozen=True, slots=True)
class Settings(Answer):
    """What the person has set. `own`: their own limit (days a visit, days in a window, the window), where it counts.

    `permit` is None for the country's own citizens, who need none.
    """

    language: str | None
    nationality: str | None
    permit: bool | None
    own: tuple[int, int, int] | None
    rule_known: bool
    hour: int
    zone: str
    paused: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement of the law comes from; `id` names its words, `where` is an address or a publication."""

    id: str
    where: str


@dataclass(frozen=True, slots=True)
class RuleCard(Answer):
    """The rule for the person's nationality: what is known of it, and what is not.

    `why`: why nothing is counted by it; a permit is no reason not to tell it. `reason` names the words that say why no
    rule is known, `claims` are what there is to read; `rule` is then made of the person's own numbers, None without
    these. `months`: how long ago it was verified, None where that was not long ago. `notes` name their words.
    """

    today: date
    nationality: str | None
    why: NoAllowance | None = None
    reason: str | None = None
    rule: Rule | None = None
    confidence: str | None = None
    verified: date | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    months: int | None = None
    utc_offset: timedelta = timedelta(0)
    """How far the country's clock is ahead of UTC today."""


@dataclass(frozen=True, slots=True)
class PermitSet(Answer):
    """Whether the person holds a permit or visa, to whom the limits do not apply."""

    holds: bool
    status: Status
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class ProfileSaved(Answer):
    """A nationality or (days a visit, days in a window, the window) was kept; `then` is what follows.

    `status`: how things stand by it, where a question follows and the person is inside.
    """

    kept: str | tuple[int, int, int]
    then: Status | Ask
    status: Status | None = None
