"""What an action answers: plain values that say what happened; turning them into words is not their business."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.actions.groups.answers import (
    CannotWrite,
    Flooded,
    ForAdmins,
    Greeting,
    GroupRule,
    GroupSettings,
    Note,
    NotYours,
    Share,
    Stats,
    Welcome,
)
from bot.core import crossings
from bot.core.explain import Explanation, Visit
from bot.core.plans import Outlook
from bot.core.reminders import Standing
from bot.core.rule import Rule
from bot.core.stay import Stay


class Act(StrEnum):
    """Which way a border was crossed."""

    IN = "in"
    OUT = "out"


class Purpose(StrEnum):
    """What a day that is asked for is needed for; `Wanted.about` says of what."""

    ENTER = "in"  # an entry; about: nothing
    LEAVE = "out"  # an exit; about: nothing
    STAY_FROM = "sf"  # the exit of a past stay; about: its entry day as an ordinal
    STAY_TO = "st"  # the entry of a past stay; about: its exit day as an ordinal
    CAME_BACK = "cb"  # the exit before an entry; about: that entry day as an ordinal
    FIX_ENTRY = "fe"  # the right entry day; about: the stay's id
    FIX_EXIT = "fx"  # the right exit day; about: the stay's id
    PLAN = "pl"  # the entry of a trip ahead; about: nothing
    PLAN_ENTRY = "pe"  # another entry day of a plan; about: its id
    PLAN_EXIT = "px"  # the exit day of a plan; about: its id


ABOUT_A_DAY = frozenset({Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.CAME_BACK})
"""Purposes whose `Wanted.about` is a day's ordinal."""


AHEAD = frozenset({Purpose.PLAN, Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT})
"""Purposes for which a day ahead is asked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A day that is asked for."""

    purpose: Purpose
    about: int = 0


class PlanDone(StrEnum):
    """What was just done with a plan."""

    KEPT = "kept"
    CHANGED = "changed"
    THERE = "there"  # nothing: another plan begins on that day
    OVERLAPS = "overlaps"  # nothing: this is another plan, which has some of the same days


class NoNumbers(StrEnum):
    """Why no numbers can be shown."""

    NO_NATIONALITY = "no-nationality"
    PERMIT = "permit"
    CITIZEN = "citizen"  # of the country itself, which limits none of its own
    UNKNOWN_RULE = "unknown-rule"
    NOT_IN_FORCE = "not-in-force"


NO_LIMIT = frozenset({NoNumbers.PERMIT, NoNumbers.CITIZEN})
"""No limit applies to the person at all."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the rule says today. Days are counted; `used` includes today when inside.

    `may_stay` and `last_legal_day` count from today: for a stay that lasts it goes on, outside it would begin today.
    `over` is the length in days of the unbroken overstay up to today, 0 while legal; `over_since` its first day.
    Outside, `next_entry` is the first day on which an entry is legal again (when today's is not) and
    `full_entry` the first from which a whole `full` days are legal (when today's gives fewer).
    """

    used: int | None
    limit: int | None
    window: int | None
    may_stay: int
    last_legal_day: date | None
    over: int = 0
    over_since: date | None = None
    legal_before: date | None = None
    full: int = 0
    next_entry: date | None = None
    full_entry: date | None = None
    visit: int | None = None
    """The limit of one visit, where it ends sooner than what the window leaves."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A trip ahead and what it would bring; `id` when it is kept as a plan.

    `outlook` is None once its day has come and nothing was entered. `leaving`: a stay lasts, and the outlook takes
    it to end today. `done`: what was just done with it.
    """

    trip: Stay
    outlook: Outlook | NoNumbers | None
    today: date
    id: int | None = None
    leaving: bool = False
    done: PlanDone | None = None
    harms: "Planned | None" = None
    """A later plan that this trip makes too long, as it would then stand."""
    longest: int | None = None
    """How many days one visit may have, where the trip has more: then no other entry day helps."""


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand today. `inside` is the stay that lasts (`inside_id` its id), `last` the newest one that ended.

    `keeping`: the longest stay from today that breaks no plan, where that is shorter than what the rule allows; None
    while a plan breaks a limit as it is.
    `unsure`: some day that counts was written from memory.
    """

    today: date
    inside: Stay | None
    last: Stay | None
    numbers: Numbers | NoNumbers
    nationality: str | None = None
    inside_id: int | None = None
    plans: tuple[Planned, ...] = ()
    keeping: int | None = None
    unsure: bool = False
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """How the numbers of a status came about: the window, each stay's days in it, the limit of one visit.

    `overstays`: days in the records that broke a limit, `first_overstay` the first of them.
    """

    status: Status
    explanation: Explanation | None = None
    visit: Visit | None = None
    overstays: int = 0
    first_overstay: date | None = None


@dataclass(frozen=True, slots=True)
class AskLanguage:
    """Which language? `again` when one was chosen before."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class AskNationality:
    """Which nationality? `candidates` when the words typed fit several, `unread` when they fit none."""

    candidates: tuple[str, ...] = ()
    unread: bool = False
    current: str | None = None
    """The one that is known now."""


@dataclass(frozen=True, slots=True)
class AskOwnLimit:
    """The rule for this nationality is not known here: the person may type their own numbers.

    `swapped`: the numbers typed allow more days for a visit than for all visits together.
    """

    nationality: str
    unread: bool = False
    swapped: bool = False
    current: tuple[int, int, int] | None = None
    """The numbers that are kept now: days a visit, days in a window, the window."""


@dataclass(frozen=True, slots=True)
class AskInside:
    """Are you in the country now? `permit`: that a permit or visa is held, or that none is needed, is known already."""

    permit: bool = False


@dataclass(frozen=True, slots=True)
class AskPast:
    """Which past stays of the window from `since` on are there? `more` after the first was written."""

    since: date
    more: bool = False


@dataclass(frozen=True, slots=True)
class AskDay:
    """Which day? `entered` or `left` is the other end of the stay it belongs to, `stay` the one to correct.

    `shown` is a day of the month on which a calendar opens.
    """

    wanted: Wanted
    today: date
    shown: date
    onboarding: bool = False
    entered: date | None = None
    left: date | None = None
    stay: Stay | None = None
    first: date | None = None
    """The first day that can be chosen; None: as far back as there are days."""
    last: date | None = None
    """The last day that can be chosen; None: today."""


Ask = AskLanguage | AskNationality | AskOwnLimit | AskInside | AskPast | AskDay


class Verb(StrEnum):
    """What a change did, for its echo and for the change kept."""

    ENTERED = "entered"
    LEFT = "left"
    STAYED = "stayed"
    CAME_BACK = "came-back"
    CORRECTED = "corrected"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Saved:
    """A change that was written. `stays` are those it brought, for a deletion the one it took.

    `cleared`: an overstay was there before it, and is no more. `sole`: the id of the only stay it brought.
    """

    change: int
    verb: Verb
    stays: tuple[Stay, ...]
    status: Status
    ask: Ask | None = None
    cleared: bool = False
    sole: int | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """The change was taken back; `status` is what stands now.

    `stays` are those that it had brought; of a correction and a deletion those that are there again.
    """

    verb: Verb
    stays: tuple[Stay, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class NotNewest:
    """The change cannot be undone while a newer one stands on top of it."""

    change: int
    verb: Verb
    stays: tuple[Stay, ...]
    today: date


Refusal = (
    crossings.NotCome
    | crossings.Already
    | crossings.StillOpen
    | crossings.Inside
    | crossings.Shorten
    | crossings.BeforeOpen
    | crossings.BeforeEntry
    | crossings.AfterExit
    | crossings.Backwards
    | crossings.AfterReturn
    | crossings.Clash
    | crossings.Overlap
)


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was written; `reason` says why, `stay_id` names the journal's stay it speaks of."""

    reason: Refusal
    act: Act
    today: date
    stay_id: int | None = None
    legal_until: bool | None = None
    """For an exit that lies ahead: would a stay until then be legal? None when not known."""
    wanted: Wanted | None = None
    """What the day was for, so that another can be chosen."""


@dataclass(frozen=True, slots=True)
class WhichDay:
    """Nothing was written: several days are possible. `act` None: it is not known yet whether in or out.

    `length`: how many days the trip ahead is to last that begins on one of them.
    """

    days: tuple[date, ...]
    act: Act | None
    today: date
    wanted: Wanted | None = None
    why: str = "ambiguous"
    length: int | None = None


@dataclass(frozen=True, slots=True)
class EntryOrExit:
    """A bare day: was it an entry or an exit?"""

    day: date
    today: date


@dataclass(frozen=True, slots=True)
class NotRead:
    """The day was not taken; `why` is the reader's reason, or "far" for a day too far ahead to be planned.

    `suggestion`: the words that may have been meant.
    """

    why: str
    today: date
    suggestion: str | None = None
    wanted: Wanted | None = None
    ahead: Stay | None = None
    """The trip ahead that the words name (its exit may not be known): it can be planned."""
    line: str | None = None
    """The words that were not understood, where others of the message were."""


@dataclass(frozen=True, slots=True)
class TooManyStays:
    """Nothing was written: a message brings at most `most` stays."""

    most: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A stay with its id in the list."""

    id: int
    stay: Stay
    days: int


@dataclass(frozen=True, slots=True)
class Trips:
    """One page of the stays, the newest first; pages count from 0. The plans stand on the first page."""

    stays: tuple[Listed, ...]
    page: int
    pages: int
    today: date
    plans: tuple[Planned, ...] = ()


@dataclass(frozen=True, slots=True)
class Trip:
    """One stay with what can be done to it."""

    listed: Listed
    today: date
    page: int = 0


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


@dataclass(frozen=True, slots=True)
class PlanDue:
    """A plan's day has come (or passed, when the question is late): did you enter? `inside`: the stay that lasts."""

    id: int
    trip: Stay
    inside: Stay | None
    today: date


class RemindersPart(StrEnum):
    """What of the reminders is being set."""

    ALL = "all"
    DAYS = "days"
    HOUR = "hour"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class PlanCall:
    """On this day it is asked whether a plan came true."""

    day: date


@dataclass(frozen=True, slots=True)
class Reminders:
    """When the person is reminded: hour of the day, zone, days before the last legal day; and the next ones.

    `following` are the next few if the person stays on, by the days of their own calendar; `why` says why none of them
    is about a limit, None where nothing is wrong (not inside, or none is left). `zone_set`: the zone was just set from
    a location.
    """

    part: RemindersPart
    hour: int
    zone: str
    days_before: tuple[int, ...]
    paused: bool
    now: datetime
    inside: bool
    following: tuple[Standing | PlanCall, ...] = ()
    why: NoNumbers | None = None
    zone_set: bool = False


@dataclass(frozen=True, slots=True)
class AskPlace:
    """Where are you? A location tells the time zone."""


@dataclass(frozen=True, slots=True)
class NoZone:
    """No time zone is known for the place that was sent."""


@dataclass(frozen=True, slots=True)
class ZoneKept:
    """No place was sent: the time zone stays as it is."""


@dataclass(frozen=True, slots=True)
class Settings:
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
class RuleCard:
    """The rule for the person's nationality: what is known of it, and what is not.

    `why`: why nothing is counted by it; a permit is no reason not to tell it. `reason` names the words that say why no
    rule is known; `rule` is then made of the person's own numbers, None without these. `notes` name their words.
    """

    today: date
    nationality: str | None
    why: NoNumbers | None = None
    reason: str | None = None
    rule: Rule | None = None
    confidence: str | None = None
    verified: date | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """What the button speaks of is no longer there."""


@dataclass(frozen=True, slots=True)
class PermitSet:
    """Whether the person holds a permit or visa, to whom the limits do not apply."""

    holds: bool
    status: Status
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A nationality or (days a visit, days in a window, the window) was kept; `then` is what follows."""

    kept: str | tuple[int, int, int]
    then: Status | Ask


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One end of a stay was told and the other left out, so that nothing of it was written; `then` is what follows."""

    told: Act
    day: date
    today: date
    then: Status | Ask


@dataclass(frozen=True, slots=True)
class AskForget:
    """Delete everything? `question` is what a yes must name."""

    question: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Nothing is kept about the person any more."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Nothing was deleted."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A button was pressed by somebody about whom nothing is kept."""


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited message is not read again; `last` is the newest change that stands."""

    last: tuple[Stay, ...]
    today: date


@dataclass(frozen=True, slots=True)
class NotOwnWords:
    """A forwarded message or one sent through a bot writes nothing."""


class Page(StrEnum):
    """A text that says the same to everybody."""

    HELP = "help"
    PRIVACY = "privacy"
    IN_GROUPS = "in-groups"  # a command that administrators use in a group
    CHAT = "chat"  # a friendly answer to what is no command, date or sentence of ours


@dataclass(frozen=True, slots=True)
class Reminder:
    """The warning that is true now: days left after today, or days over. `stay_id` names the stay it is about."""

    today: date
    left: int
    over: int
    last_legal_day: date | None
    stay_id: int


@dataclass(frozen=True, slots=True)
class Apology:
    """A message could not be handled and was set aside."""


@dataclass(frozen=True, slots=True)
class Silence:
    """The bot was out of reach for more than a day: please check the last entry."""

    inside: Stay
    today: date


Answer = (
    Status
    | Ask
    | Saved
    | Undone
    | NotNewest
    | Refused
    | WhichDay
    | EntryOrExit
    | NotRead
    | TooManyStays
    | Trips
    | Trip
    | Counted
    | Planned
    | Plans
    | PlanFor
    | PlanDropped
    | PlansFull
    | PlanDue
    | Reminders
    | AskPlace
    | NoZone
    | ZoneKept
    | Settings
    | RuleCard
    | Gone
    | PermitSet
    | Noted
    | LeftOut
    | AskForget
    | Forgotten
    | Kept
    | Stranger
    | Edited
    | NotOwnWords
    | Page
    | Reminder
    | Apology
    | Silence
    | Flooded
    | Greeting
    | Welcome
    | Note
    | ForAdmins
    | NotYours
    | CannotWrite
    | GroupRule
    | GroupSettings
    | Share
    | Stats
)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the languages to give it in: the chosen one, else the account's, else all."""

    answer: Answer
    languages: tuple[str, ...]
