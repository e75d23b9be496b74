"""What was written, refused or found in the journal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.actions.answers import Answer
from bot.actions.answers.journals import AlsoThere, LeftThere, Meant, NotCounted, WhichJournal
from bot.actions.answers.notices import HostTells
from bot.actions.answers.questions import Ask
from bot.actions.answers.status import Overstays, Planned, Status
from bot.core.permit import Permit
from bot.core.stay import Stay


class ChangeKind(StrEnum):
    """What a change did, for its echo and for the change kept."""

    ENTERED = "entered"
    LEFT = "left"
    STAYED = "stayed"
    CAME_BACK = "came-back"
    CORRECTED = "corrected"
    DELETED = "deleted"
    PERMIT = "permit"
    PERMIT_CORRECTED = "permit-corrected"
    PERMIT_DELETED = "permit-deleted"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Saved(Answer):
    """A change that was written. `stays` or `permits` are those it brought, for a deletion the one it took.

    `cleared`: an overstay was there before it, and is no more. `overstays`: those of the past that were
    not there before it. `left_out`: lines of its list that were not written.
    """

    change: int
    verb: ChangeKind
    stays: tuple[Stay, ...]
    status: Status
    ask: Ask | LeftThere | None = None
    cleared: bool = False
    overstays: Overstays | None = None
    left_out: int = 0
    permits: tuple[Permit, ...] = ()
    others: tuple[Meant, ...] = ()
    """The other travellers, whose it may be: nobody was named."""
    register_by: date | None = None
    """The last day to register during the stay that lasts, where by the change it is over already."""
    host: HostTells | None = None
    """What the host has to do now, where it tells of an entry of today."""
    beside: NotCounted | WhichJournal | None = None
    """What the same words tell of a country that is not counted; or the countries that may have been entered then."""
    also_there: AlsoThere | None = None
    """A stay in another country that has days of one of these."""
    calendar_old: bool = False
    """Whether the calendar file that was taken has another day than the one there is now."""
    ahead: date | None = None
    """The next crossing, where that was told, too: it is still to come, and not written."""

    @property
    def entry_is_ahead(self) -> bool:
        """Whether what is still to come is an entry behind the exit that was written, and no exit behind an entry."""
        return self.ahead is not None and self.stays[-1].left is not None


@dataclass(frozen=True, slots=True)
class StaysFull(Answer):
    """Nothing was written: the journal has `most` stays already, or would have more."""

    most: int


@dataclass(frozen=True, slots=True)
class Undone(Answer):
    """The change was taken back; `status` is what stands now.

    `stays` or `permits` are those that it had brought; of a correction and a deletion those that are there again.
    """

    verb: ChangeKind
    stays: tuple[Stay, ...]
    status: Status
    permits: tuple[Permit, ...] = ()
    ask: LeftThere | None = None
    register_by: date | None = None
    calendar_old: bool = False
    """Both as of what was saved."""


@dataclass(frozen=True, slots=True)
class NotNewest(Answer):
    """The change cannot be undone while a newer one stands on top of it."""

    change: int
    verb: ChangeKind
    stays: tuple[Stay, ...]
    today: date
    permits: tuple[Permit, ...] = ()


@dataclass(frozen=True, slots=True)
class Newest(Answer):
    """The newest change that stands, so that it can be undone; None when there is none.

    `own`: whether a limit of one's own is counted by, which is no such change.
    """

    change: int | None
    verb: ChangeKind | None
    stays: tuple[Stay, ...]
    today: date
    permits: tuple[Permit, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class StayList(Answer):
    """One page of the stays, the newest first; pages count from 0. The plans and permits stand on the first page.

    `years`: where stays of several years fill several pages, each year with the first page that has one of it.
    """

    stays: tuple[Stay, ...]
    page: int
    pages: int
    today: date
    plans: tuple[Planned, ...] = ()
    years: tuple[tuple[int, int], ...] = ()
    permits: tuple[Permit, ...] = ()


@dataclass(frozen=True, slots=True)
class StayCard(Answer):
    """One stay with what can be done to it."""

    stay: Stay
    today: date
    page: int = 0


@dataclass(frozen=True, slots=True)
class Since(Answer):
    """An old button did nothing: what it speaks of was answered or changed since; `now` is how it stands."""

    now: Status | StayCard
