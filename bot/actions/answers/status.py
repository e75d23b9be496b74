"""How things stand, and how that was counted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.actions.answers import Answer
from bot.core.count import OverstayRun
from bot.core.explain import Explanation, Visit
from bot.core.permit import Permit
from bot.core.plans import Outlook, Promise
from bot.core.stay import Stay


class PlanDone(StrEnum):
    """What was just done with a plan."""

    KEPT = "kept"
    CHANGED = "changed"
    THERE = "there"  # nothing: another plan begins on that day
    OVERLAPS = "overlaps"  # nothing: this is another plan, which has some of the same days


class NoAllowance(StrEnum):
    """Why no numbers can be shown."""

    NO_NATIONALITY = "no-nationality"
    PERMIT = "permit"
    CITIZEN = "citizen"  # of the country itself, which limits none of its own
    UNKNOWN_RULE = "unknown-rule"
    NOT_IN_FORCE = "not-in-force"


NO_LIMIT = frozenset({NoAllowance.PERMIT, NoAllowance.CITIZEN})
"""No limit applies to the person at all."""


@dataclass(frozen=True, slots=True)
class Allowance:
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
    period: tuple[date, date] | None = None
    """The first and the last day of the period in which `used` counts, where it began with an entry."""
    by_permit: bool = False
    """Whether it is a permit that ends the days one may stay, or has ended them."""
    endless: bool = False
    """Whether the days one may stay reach a permit without an end; then their number means nothing."""
    rule_ends: bool = False
    """Whether they end because nothing is known of the rule after them."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the numbers are less than certain, though a rule gives them.

    `confidence` in the rule, None where it is high; `verified`, the day on which its sources were last read, and how
    many `months` ago that was, None where it was not long ago.
    """

    confidence: str | None = None
    verified: date | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Planned(Answer):
    """A trip ahead and what it would bring; it has an id when it is kept as a plan.

    `outlook` is None once its day has come and nothing was entered. `leaving`: a stay lasts, and the outlook takes
    it to end today. `done`: what was just done with it.
    """

    trip: Stay
    outlook: Outlook | NoAllowance | None
    today: date
    leaving: bool = False
    done: PlanDone | None = None
    harms: "Planned | None" = None
    """A later plan that this trip makes too long, as it would then stand."""
    longest: int | None = None
    """How many days one visit may have, where the trip has more: then no other entry day helps."""
    visits: tuple[int, ...] = ()
    """How many days each of several visits would have that give so many days together, where one is too short."""
    first_entry: date | None = None
    """Of a trip longer than any visit that cannot begin on its day: the first day on which one may enter."""
    blockers: tuple[Stay, ...] = ()
    """The earlier plans because of which this trip breaks a limit."""
    promise: Promise | None = None
    """An earlier plan without an exit that would take days from this trip."""
    permits: tuple[Permit, ...] = ()
    """Those with days of the trip, as long as it is to last or may."""
    doubt: Doubt | None = None
    """Why the numbers are less than certain; None where a permit gives them."""


@dataclass(frozen=True, slots=True)
class ReturnOffer:
    """A day `on` which it can be told that one may come for so many `days`, and whether that was `asked` for.

    `days` are 0 for a full visit, whatever that is then.
    """

    on: date
    days: int
    asked: bool


@dataclass(frozen=True, slots=True)
class Status(Answer):
    """How things stand today. `inside` is the stay that lasts, `last` the newest one that ended.

    `keeping`: the longest stay from today that breaks no plan, where that is shorter than what the rule allows; None
    while a plan breaks a limit as it is.
    `unsure`: some day that counts was written from memory.
    """

    today: date
    inside: Stay | None
    last: Stay | None
    numbers: Allowance | NoAllowance
    nationality: str | None = None
    plans: tuple[Planned, ...] = ()
    keeping: int | None = None
    unsure: bool = False
    paused_until: date | None = None
    """The first day after the pause of reminders that lasts; None without one."""
    doubt: Doubt | None = None
    permits: tuple[Permit, ...] = ()
    """The one under which the stay that lasts lay, the one that is held, and the next one, as far as there are such."""
    uncounted: NoAllowance | None = None
    """Why visa-free days are not counted, where `numbers` follow from permits alone."""
    asks_dates: bool = False
    """Whether it is time to ask since when the permit is held of which that is not known."""
    offer: ReturnOffer | None = None
    """Outside, where a full visit is legal on a later day."""
    chosen: bool | None = None
    """Whether this journal is the one to be shown first; None where it is not told which is, or there is no other."""


@dataclass(frozen=True, slots=True)
class OverListed:
    """A run of days over the limit, and the id of the stay in which it begins."""

    run: OverstayRun
    stay_id: int


@dataclass(frozen=True, slots=True)
class Overstays(Answer):
    """One page of the runs of days over the limit, the newest first; pages count from 0.

    `days` over the limit there are in all, in `total` runs.
    """

    runs: tuple[OverListed, ...]
    days: int
    total: int
    today: date
    page: int = 0
    pages: int = 1
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Counted(Answer):
    """How the numbers of a status came about: the window, each stay's days in it, the limit of one visit.

    `overstays`: days in the records that broke a limit, if there are any.
    """

    status: Status
    explanation: Explanation | None = None
    visit: Visit | None = None
    overstays: Overstays | None = None
    permits: tuple[Permit, ...] = ()
    """Those with days of the window."""
