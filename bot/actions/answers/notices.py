"""What comes by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.status import Doubt
from bot.core.limits import Limit
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.rulebook import Registration


@dataclass(frozen=True, slots=True)
class PlanDue(Answer):
    """A plan's day has come (or passed, when the question is late): did you enter? `inside`: the stay that lasts."""

    trip: Stay
    inside: Stay | None
    today: date


@dataclass(frozen=True, slots=True)
class Reminder(Answer):
    """The warning that is true now: days left after today, or days over. `stay_id` names the stay it is about."""

    today: date
    left: int
    over: int
    last_legal_day: date | None
    stay_id: int
    doubt: Doubt | None = None
    permit: Permit | None = None
    """Whose last day is the last legal one."""
    earlier_than: date | None = None
    """The later last legal day that was told before."""
    binds: Limit | None = None
    """The limit that makes it the last one; None where a permit does, or the end of what is known of the rule."""
    rule_ends: bool = False
    """Whether that end does."""
    counted: bool = True
    """Whether a rule counts the days of a visit without a permit."""

    @property
    def wakes(self) -> bool:
        """The last legal day, and the first one over."""
        return self.over == 1 or (self.left == 0 and not self.over)


@dataclass(frozen=True, slots=True)
class PermitEnds(Answer):
    """A permit's last day is near: `left` days after today are under it; 0 on that day."""

    today: date
    permit: Permit
    left: int
    inside: bool
    counted: bool = True
    """As of a reminder."""

    @property
    def wakes(self) -> bool:
        """Inside it is the last legal day."""
        return self.inside and self.left == 0


@dataclass(frozen=True, slots=True)
class CheckIn(Answer):
    """Nothing was heard of a stay for long: does it last?"""

    stay: Stay
    today: date


@dataclass(frozen=True, slots=True)
class Confirmed(Answer):
    """It was said that it does. `asks_on`: when it is asked again if nothing changes; None for never."""

    today: date
    asks_on: date | None


@dataclass(frozen=True, slots=True)
class Register(Answer):
    """Whoever stays longer has to register `by` a day, which is not over."""

    stay_id: int
    by: date
    duty: Registration
    today: date


@dataclass(frozen=True, slots=True)
class MayReturn(Answer):
    """A visit of so many `days` is legal from today on, up to `last` (None: for as long as a permit without an end)."""

    days: int
    last: date | None
    today: date
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class ReturnAsked(Answer):
    """It will be told on that day that one may come for `days` days.

    `paused_until`: the first day after the pause in which that day lies, None where it lies in none.
    """

    on: date
    days: int
    today: date
    paused_until: date | None


@dataclass(frozen=True, slots=True)
class ReturnUnasked(Answer):
    """Nothing will be told of a return."""


@dataclass(frozen=True, slots=True)
class HostTells:
    """Whoever gives a place to stay has to tell of the arrival `by` a day; `estimated`: it may become another."""

    by: date
    estimated: bool


@dataclass(frozen=True, slots=True)
class Registered(Answer):
    """It was said that this is done, for that stay."""

    stay_id: int


@dataclass(frozen=True, slots=True)
class Unregistered(Answer):
    """It was said that it is not done after all."""


@dataclass(frozen=True, slots=True)
class Announcement(OfNoJournal):
    """What the operator tells everybody: Telegram HTML by its language."""

    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Apology(Answer):
    """A message could not be handled and was set aside; whether the person has `several` journals."""

    several: bool = False


@dataclass(frozen=True, slots=True)
class Again(Answer):
    """A notice comes once more on that day, at that hour, both by the person's own clock; `today` by it too."""

    day: date
    hour: int
    today: date


@dataclass(frozen=True, slots=True)
class NotAgain(Answer):
    """A notice does not come once more: what it told is true no more."""


@dataclass(frozen=True, slots=True)
class Silenced(Answer):
    """A notice does not come once more: reminders are paused, or this kind is switched off.

    `paused_until`: the first day after the pause, `ENDLESS` for one without an end; None: it is switched off.
    """

    paused_until: date | None
    today: date


@dataclass(frozen=True, slots=True)
class PausesEnd(OfNoJournal):
    """A pause has an end now; the person's own has none."""


@dataclass(frozen=True, slots=True)
class Outage(Answer):
    """The bot was out of reach for more than a day: please check the last entry."""

    inside: Stay
    today: date
