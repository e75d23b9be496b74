"""What the person is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.days import Direction, Wanted
from bot.actions.answers.journals import NotCounted
from bot.actions.answers.status import Status
from bot.actions.answers.unread import NotAllRead
from bot.core.limits import Rolling
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.reading.own_limit import WHOLE, WINDOW, OwnLimit


@dataclass(frozen=True, slots=True)
class AskLanguage(OfNoJournal):
    """Which language? `again` when one was chosen before."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class AskNationality(Answer):
    """Which nationality?"""

    offered: tuple[str, ...]
    """Those with a button; any other is typed."""
    several: bool = False
    """Whether the words typed fit them all."""
    unread: bool = False
    """Whether the words typed fit none."""
    current: str | None = None
    """The one that is known now."""
    added: bool = False
    """Whether their days are counted since just now."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says where they disagree: `days`, in `window` days if it names one. `by` names its words."""

    by: str
    where: str
    days: int
    window: int | None = None

    @property
    def limit(self) -> OwnLimit:
        """What is counted by it: days in its window; where it names none, days of a visit and the usual total."""
        return (self.days, self.days, self.window) if self.window else (self.days, WHOLE, WINDOW)


def readings(claims: Iterable[Claim]) -> tuple[OwnLimit, ...]:
    """The limits that the claims come to: one that is stricter than another stands before it."""
    return tuple(sorted({claim.limit for claim in claims}, key=lambda limit: (limit[0], limit[1], -limit[2])))


def stricter(limits: Sequence[OwnLimit]) -> OwnLimit:
    """A limit that nobody can keep and break one of these.

    It is the one that allows no more than any other: neither in one visit nor, whatever its own window, in the other's
    window. So 30 days in 365 are stricter than 90 in 180, and 30 in 180 than 90 in 365. Where there is no such one, as
    of 30 in 90 and 60 in 365, it is the fewest days over the longest window: that keeps all of them together.
    """
    together = (min(visit for visit, _, _ in limits), min(days for _, days, _ in limits), max(w for _, _, w in limits))
    return next((one for one in limits if all(_keeps(one, other) for other in limits)), together)


def _keeps(limit: OwnLimit, other: OwnLimit) -> bool:
    """Whether whoever keeps the one keeps the other too."""
    visit, days, window = limit
    return visit <= other[0] and Rolling(days, window).most_in(other[2]) <= other[1]


@dataclass(frozen=True, slots=True)
class AskOwnLimit(Answer):
    """The rule for this nationality is not known here: the person may type their own numbers, or choose.

    `reason` names the words that say why; `claims`: what there is to read. `either`: the numbers typed may mean one of
    these. `visit`: the days of one visit, where those of all visits are not told. `swapped`: they allow more days for a
    visit than for all visits together. `ministry`: the address of a
    ministry to ask.
    """

    nationality: str
    reason: str = ""
    claims: tuple[Claim, ...] = ()
    either: tuple[OwnLimit, ...] = ()
    visit: int | None = None
    unread: bool = False
    swapped: bool = False
    ministry: str | None = None
    current: OwnLimit | None = None
    """The numbers that are kept now."""

    @property
    def offers(self) -> tuple[OwnLimit, ...]:
        """The limits that follow from the claims."""
        return readings(self.claims)


@dataclass(frozen=True, slots=True)
class AskInside(Answer):
    """Are you in the country now? `permit`: that a permit is held, or that none is needed, is known already."""

    permit: bool = False


@dataclass(frozen=True, slots=True)
class AskPast(Answer):
    """Which past stays of the window from `since` on are there?"""

    since: date
    more: bool = False
    """Whether one of them was just written."""
    other: bool = True
    """Whether any stay is known yet."""


@dataclass(frozen=True, slots=True)
class AskDay(Answer):
    """Which day? `stay` is the one to correct, or the plan to change.

    `shown` is a day of the month on which a calendar opens.
    """

    wanted: Wanted
    today: date
    shown: date
    onboarding: bool = False
    stay: Stay | None = None
    first: date | None = None
    """The first day that can be chosen; None: as far back as there are days."""
    last: date | None = None
    """The last day that can be chosen; None: today."""
    by_month: bool = False
    """Whether the month of the day is chosen first."""
    beside: NotCounted | None = None
    """A country that is not counted, of which the same words told."""
    permit: Permit | None = None
    """The one to correct."""


@dataclass(frozen=True, slots=True)
class Hello(Answer):
    """A newcomer is greeted and asked the first question. `choose`: they spoke no language of their choice yet."""

    then: AskNationality
    choose: bool = False


@dataclass(frozen=True, slots=True)
class AskName(OfNoJournal):
    """What is somebody called whose days are to be counted? `current`: what they are called until another is told.

    `refused`: why what was typed is no name for them.
    """

    current: str | None = None
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class AskCountry(OfNoJournal):
    """Which country is to be counted too? Each of `offered` has a button.

    `named`: the one that was typed, of which there are no rules here. `unread`: what was typed names none.
    """

    offered: tuple[str, ...]
    named: str | None = None
    unread: bool = False


@dataclass(frozen=True, slots=True)
class AskThere(Answer):
    """A question about another journal than what is told above it: its buttons are of that one.

    `traveller`: the label of whose it is, where it is another's.
    """

    journal: int
    country: str
    ask: "Ask"
    traveller: str | None = None


Ask = (
    AskLanguage
    | AskNationality
    | AskOwnLimit
    | AskInside
    | AskPast
    | AskDay
    | AskName
    | AskCountry
    | NotAllRead
    | AskThere
)


@dataclass(frozen=True, slots=True)
class WhichDay(Answer):
    """Nothing was written: several days are possible. `act` None: it is not known yet whether in or out.

    `days`: none where one is to be typed. `length`: how many days the trip ahead is to last that begins on one of them.
    """

    days: tuple[date, ...]
    act: Direction | None
    today: date
    wanted: Wanted | None = None
    why: str = "ambiguous"
    length: int | None = None
    ahead: date | None = None
    """What the words name too, and has not come: of an entry or a bare day it can be kept as a plan."""
    suggestion: str | None = None
    """The words that were probably meant, where these are their days."""
    traveller: int | None = None
    """Whose crossing it is (``EVERYBODY``: all travellers'), where it is of no single journal yet."""
    countries: tuple[str, ...] = ()
    """The one that the crossing is of, or from which one into which other; () where that follows from the day."""
    nights: int = 0
    """So many days after the exit from the one the other was entered."""
    near: tuple[date, ...] = ()
    """Days to choose from where one is to be typed."""
    todays: tuple[date, ...] = ()
    """Today in each of the two countries of a journey, where their dates differ."""
    left: date | None = None
    """When the one was left; the days are those on which the other may have been entered."""
    exit_ahead: date | None = None
    """The exit that was told beside an entry on one of them, and is still to come."""

    def crossed(self, day: date) -> tuple[date, date]:
        """The exit and the entry of a journey on one of the days, each by its own country's date."""
        out, into = self.left or day, day + timedelta(self.nights)
        return (min(out, self.todays[0]), min(into, self.todays[1])) if self.todays else (out, into)


@dataclass(frozen=True, slots=True)
class WhichBack(Answer):
    """Nothing was written: an exit and the entry after it may be any of these pairs of days."""

    pairs: tuple[tuple[date, date], ...]
    today: date
    question: str = ""
    """Where it is asked of several journals: the question with which the pairs are kept, in their order."""


@dataclass(frozen=True, slots=True)
class EntryOrExit(Answer):
    """A bare day: was it an entry or an exit? `domestic`: a journey that may also have been inside the country."""

    day: date
    today: date
    domestic: bool = False
    traveller: int | None = None
    """As in `WhichDay`."""
    country: str | None = None
    """The one that the day was told of, where a button that tells the way is to find the journal."""


@dataclass(frozen=True, slots=True)
class StillThere(Answer):
    """Entered on a day and there until today: is that an exit today, or does the stay go on?"""

    entered: date
    today: date
    question: str = ""
    """Where it is asked of several journals: the question with which that it goes on, and that it ended, are kept."""
    exit_ahead: date | None = None
    """The exit that was told, if it lies ahead."""


@dataclass(frozen=True, slots=True)
class DoneYet(Answer):
    """«Бүгүн чыгам»: has the border been crossed already, or not yet?"""

    act: Direction
    today: date
    everybody: bool = False
    """Whether it is asked of all travellers."""
    back_on: date | None = None
    """The return that was told with the exit."""


@dataclass(frozen=True, slots=True)
class HalfStayDropped(Answer):
    """One end of a stay was told and the other left out, so that nothing of it was written; `then` is what follows."""

    told: Direction
    day: date
    today: date
    then: Status | Ask


@dataclass(frozen=True, slots=True)
class Unheard(Answer):
    """The words were not understood, and the question stays open that they may have been meant for."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class Cancelled(Answer):
    """The open question was left, and nothing was changed by it; `then` is what stands or is asked next."""

    then: Status | Ask | HalfStayDropped
