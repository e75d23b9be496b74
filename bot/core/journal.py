"""A journal: the stays, plans and permits of one traveller in one country, and what was set for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.core import permit as permits
from bot.core.crossings import open_stay
from bot.core.entries import Entry, permits_among, stays_among
from bot.core.permit import Permit
from bot.core.plans import still_planned
from bot.core.stay import Stay

KEPT_AFTER = timedelta(days=30)
"""How long a plan is kept after its day."""


ME = "me"
"""What the person themself is called among those whose days they count; nobody else can be."""


@dataclass(frozen=True, slots=True)
class Traveller:
    """Whose days are counted: the person themself, or somebody they count for."""

    id: int
    person_id: int
    label: str
    """What the person calls them; of themself ``ME``."""
    nationality: str | None
    """ISO 3166-1 alpha-2; None while it is not known."""

    @property
    def is_me(self) -> bool:
        """Whether it is the person themself."""
        return self.label == ME


@dataclass(frozen=True, slots=True)
class ReturnWish:
    """Somebody wants to be told from which day a visit of so many `days` is legal again; 0: a full one."""

    days: int
    asked_on: date
    """The country's day on which they said so."""


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything that is counted, changed, planned or reminded of belongs to exactly one."""

    id: int
    traveller: Traveller
    country: str
    """ISO 3166-1 alpha-2."""
    own_limit: tuple[int, int, int] | None = None
    """Days a visit, days in a window, the window: the numbers that a person typed whose rule is not known."""
    stays: tuple[Stay, ...] = ()
    """By entry, of equal entries the closed before the open one; they never overlap."""
    plans: tuple[Stay, ...] = ()
    """Trips ahead, the earliest first, one a day at most."""
    permits: tuple[Permit, ...] = ()
    """By their beginning; they never overlap. The one of which it is not known comes first."""
    zone: str | None = None
    """The clock that was chosen where the country has several (an IANA name); None: the country's usual one."""
    told_at: datetime | None = field(default=None, compare=False)
    """When the person last changed something in it, or confirmed that a stay lasts; None: never."""
    wish: ReturnWish | None = None
    """Of the newest return that they asked to be told of, whether or not they were by now; None: of none."""
    asked_for: bool = field(default=True, compare=False)
    """Whether the person wanted it; else it is there for what they told in it."""

    def edited(self, removed: Iterable[Entry], added: Iterable[Entry]) -> "Journal":
        """The journal without the entries `removed`, which are told by their ids, and with those `added`."""
        removed, added = tuple(removed), tuple(added)
        gone = {stay.id for stay in stays_among(removed)}
        ended = {permit.id for permit in permits_among(removed)}
        return replace(
            self,
            stays=in_order((*(stay for stay in self.stays if stay.id not in gone), *stays_among(added))),
            permits=permits.in_order(
                (*(permit for permit in self.permits if permit.id not in ended), *permits_among(added))
            ),
        )

    @property
    def undated_permit(self) -> Permit | None:
        """The permit that is held since nobody knows when: until that is told nothing can be counted."""
        return next((permit for permit in self.permits if permit.begins is None), None)

    def permit_on(self, day: date) -> Permit | None:
        """The permit that is known to be held on that day."""
        return next((permit for permit in self.permits if permit.covers(day)), None)

    @property
    def dated_permits(self) -> tuple[Permit, ...]:
        """The permits of which the beginning is known."""
        return tuple(permit for permit in self.permits if permit.begins)

    def permit(self, permit_id: int) -> Permit | None:
        """The permit with this id, None when it is in no such journal."""
        return next((permit for permit in self.permits if permit.id == permit_id), None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told in it that still stands."""
        return not (self.stays or self.plans or self.permits or self.own_limit or self.wish)

    @property
    def open(self) -> Stay | None:
        """The stay that lasts, if there is one."""
        return open_stay(self.stays)

    def stay(self, stay_id: int) -> Stay | None:
        """The stay with this id, None when it is in no such journal."""
        return next((stay for stay in self.stays if stay.id == stay_id), None)

    def plan(self, plan_id: int) -> Stay | None:
        """The plan with this id, None when it is in no such journal."""
        return next((plan for plan in self.plans if plan.id == plan_id), None)

    def with_plan(self, plan: Stay) -> "Journal":
        """The journal with this plan, in place of the one with its id if there is one."""
        return replace(self, plans=in_order((*self.without_plan(plan.id).plans, plan)))

    def without_plan(self, plan_id: int) -> "Journal":
        """The journal without this plan."""
        return replace(self, plans=tuple(plan for plan in self.plans if plan.id != plan_id))

    def waiting(self, today: date) -> tuple[Stay, ...]:
        """The plans there are to be seen: not too old, and nothing was entered that may be them."""
        return tuple(
            plan for plan in self.plans if plan.entered >= today - KEPT_AFTER and still_planned(plan, self.stays)
        )


def shown_first(journals: Sequence[Journal], chosen: int | None) -> Journal:
    """Of a person's journals the one that they chose last, by its id; who chose none of them has their own oldest one.

    Where none is their own, the oldest of all.
    """
    found = next((each for each in journals if each.id == chosen), None)
    return found or next((each for each in journals if each.traveller.is_me), journals[0])


def in_order(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """Stays by entry, of equal entries the closed before the open one."""
    return tuple(sorted(stays, key=lambda stay: (stay.entered, stay.left is None, stay.id)))
