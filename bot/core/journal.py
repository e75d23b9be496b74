"""A journal: the stays and plans of one traveller in one country, and what was set for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.core.crossings import open_stay
from bot.core.plans import still_planned
from bot.core.stay import Stay

KEPT_AFTER = timedelta(days=30)
"""How long a plan is kept after its day."""


@dataclass(frozen=True, slots=True)
class Traveller:
    """Whose days are counted: the person themself, or somebody they count for."""

    id: int
    person_id: int
    label: str
    nationality: str | None
    """ISO 3166-1 alpha-2; None while it is not known."""


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything that is counted, changed, planned or reminded of belongs to exactly one."""

    id: int
    traveller: Traveller
    country: str
    """ISO 3166-1 alpha-2."""
    permit: bool = False
    """Whether the traveller holds a residence permit or a visa, to which the limits do not apply."""
    own_limit: tuple[int, int, int] | None = None
    """Days a visit, days in a window, the window: the numbers that a person typed whose rule is not known."""
    stays: tuple[Stay, ...] = ()
    """By entry, of equal entries the closed before the open one; they never overlap."""
    plans: tuple[Stay, ...] = ()
    """Trips ahead, the earliest first, one a day at most."""

    def edited(self, removed: Iterable[Stay], added: Iterable[Stay]) -> "Journal":
        """The journal without the stays `removed`, which are told by their ids, and with those `added`."""
        gone = {stay.id for stay in removed}
        return replace(self, stays=in_order((*(stay for stay in self.stays if stay.id not in gone), *added)))

    @property
    def open(self) -> Stay | None:
        """The stay that lasts, if there is one."""
        return open_stay(self.stays)

    def from_today(self, today: date) -> tuple[Stay, ...]:
        """The stays with one that lasts: else one begins today, a new visit even on the day the last one ended."""
        return self.stays if self.open else (*self.stays, Stay(today))

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


def in_order(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """Stays by entry, of equal entries the closed before the open one."""
    return tuple(sorted(stays, key=lambda stay: (stay.entered, stay.left is None, stay.id)))
