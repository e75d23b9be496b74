"""What an action answers: plain values that say what happened; turning them into words is not their business."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core import crossings
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


ABOUT_A_DAY = frozenset({Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.CAME_BACK})
"""Purposes whose `Wanted.about` is a day's ordinal."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A day that is asked for."""

    purpose: Purpose
    about: int = 0


class NoNumbers(StrEnum):
    """Why no numbers can be shown."""

    NO_NATIONALITY = "no-nationality"
    PERMIT = "permit"
    UNKNOWN_RULE = "unknown-rule"
    NOT_IN_FORCE = "not-in-force"


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


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand today. `inside` is the stay that lasts, `last` the newest one that ended."""

    today: date
    inside: Stay | None
    last: Stay | None
    numbers: Numbers | NoNumbers
    nationality: str | None = None


@dataclass(frozen=True, slots=True)
class AskLanguage:
    """Which language? `again` when one was chosen before."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class AskNationality:
    """Which nationality? `candidates` when the words typed fit several, `unread` when they fit none."""

    candidates: tuple[str, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class AskOwnLimit:
    """The rule for this nationality is not known here: the person may type their own numbers."""

    nationality: str
    unread: bool = False


@dataclass(frozen=True, slots=True)
class AskInside:
    """Are you in the country now?"""


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
    """A change that was written. `stays` are those it brought, for a deletion the one it took."""

    change: int
    verb: Verb
    stays: tuple[Stay, ...]
    status: Status
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """The change was taken back; `status` is what stands now."""

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
    | crossings.Clash
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


@dataclass(frozen=True, slots=True)
class WhichDay:
    """Nothing was written: several days are possible. `act` None: it is not known yet whether in or out."""

    days: tuple[date, ...]
    act: Act | None
    today: date
    wanted: Wanted | None = None
    why: str = "ambiguous"


@dataclass(frozen=True, slots=True)
class EntryOrExit:
    """A bare day: was it an entry or an exit?"""

    day: date
    today: date


@dataclass(frozen=True, slots=True)
class NotRead:
    """The words were not understood; `why` is the reader's reason, `suggestion` the words that may have been meant."""

    why: str
    today: date
    suggestion: str | None = None
    wanted: Wanted | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A stay with its id in the list."""

    id: int
    stay: Stay
    days: int


@dataclass(frozen=True, slots=True)
class Trips:
    """One page of the stays, the newest first; pages count from 0."""

    stays: tuple[Listed, ...]
    page: int
    pages: int
    today: date


@dataclass(frozen=True, slots=True)
class Trip:
    """One stay with what can be done to it."""

    listed: Listed
    today: date
    page: int = 0


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
class AskForget:
    """Delete everything?"""


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
    CHAT = "chat"  # a friendly answer to what is no command, date or sentence of ours


@dataclass(frozen=True, slots=True)
class Reminder:
    """The warning that is true now: days left after today, or days over."""

    today: date
    left: int
    over: int
    last_legal_day: date | None


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
    | Trips
    | Trip
    | Gone
    | PermitSet
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
)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the languages to give it in: the chosen one, else the account's, else all."""

    answer: Answer
    languages: tuple[str, ...]
