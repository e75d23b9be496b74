"""Why nothing was written."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer
from bot.actions.answers.days import Direction, Wanted
from bot.actions.answers.journals import NotCounted, WhichJournal
from bot.core import crossings

Refusal = (
    crossings.InFuture
    | crossings.Already
    | crossings.StillOpen
    | crossings.Inside
    | crossings.Shorten
    | crossings.BeforeOpen
    | crossings.BeforeEntry
    | crossings.AfterExit
    | crossings.Backwards
    | crossings.AfterReturn
    | crossings.OverlapsStay
    | crossings.ClashOpen
    | crossings.OverlapEachOther
    | crossings.Split
    | crossings.BeforeLater
)


@dataclass(frozen=True, slots=True)
class Refused(Answer):
    """Nothing was written; `reason` says why, and of which stay of the journal."""

    reason: Refusal
    act: Direction
    today: date
    legal_until: bool | None = None
    """For an exit that lies ahead: would a stay until then be legal? None when not known."""
    wanted: Wanted | None = None
    """What the day was for, so that another can be chosen."""
    beside: NotCounted | WhichJournal | None = None
    """As in `Saved`."""
    back_on: date | None = None
    """The return that was told with an exit that lies ahead."""
