"""When a person is reminded, and by which time zone."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.actions.answers import Heading, OfNoJournal
from bot.actions.answers.status import NoAllowance
from bot.core.reminders import ReminderState


class ReminderPart(StrEnum):
    """What of the reminders is being set."""

    ALL = "all"
    DAYS = "days"
    KINDS = "kinds"
    HOUR = "hour"
    ZONE = "zone"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class NoticeAhead:
    """On this day a notice of a kind comes that is not the limit's.

    `left`: days then left to what it tells of; of a return the days that may then be spent in a row.
    """

    day: date
    kind: str
    left: int = 0


@dataclass(frozen=True, slots=True)
class RegistrationUntold:
    """Whose and where no notice tells of the last day to register, `by`: it is over, or in a pause."""

    heading: Heading
    country: str
    by: date


@dataclass(frozen=True, slots=True)
class ReminderSettings(OfNoJournal):
    """When the person is reminded: hour of the day, zone, days before the last legal day; and the next ones.

    `following` are the next few if the person stays on, by the days of their own calendar; `why` says why none of them
    is about a limit, None where nothing is wrong (not inside, or none is left). `zone_set`: the zone was just set from
    a place; `unknown_city`: one that was named for it is not known. `switched_off`: the kinds that are not wanted.
    `paused_until`: the first day after the pause that lasts, None without one; `ENDLESS` for one without an end.
    """

    part: ReminderPart
    hour: int
    zone: str
    days_before: tuple[int, ...]
    paused_until: date | None
    now: datetime
    inside: bool
    following: tuple[ReminderState | NoticeAhead, ...] = ()
    why: NoAllowance | None = None
    zone_set: bool = False
    unknown_city: bool = False
    switched_off: tuple[str, ...] = ()
    awaits_return: bool = False
    """Whether it was asked to be told of a return, which is a kind that is off until then."""
    whose: tuple[Heading, ...] = ()
    """Whose and where each of `following` is about, as far as that is to be named."""
    registrations: tuple[RegistrationUntold, ...] = ()
    """What the notices of registration come too late for, or not at all, by what was just set."""


@dataclass(frozen=True, slots=True)
class NoZone(OfNoJournal):
    """No time zone is known for the place that was sent."""


@dataclass(frozen=True, slots=True)
class ZoneKept(OfNoJournal):
    """No place was sent: the time zone stays as it is."""


@dataclass(frozen=True, slots=True)
class AskPlace(OfNoJournal):
    """Where are you? A location tells the time zone."""
