"""What a person has set."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.actions.answers import Answer
from bot.actions.answers.questions import Ask
from bot.actions.answers.status import Status
from bot.core.permit import Permit
from bot.reading.own_limit import OwnLimit


@dataclass(frozen=True, slots=True)
class Settings(Answer):
    """What the person has set. `own`: their own limit (days a visit, days in a window, the window), where it counts.

    `permits`: all of them, the oldest first; None for the country's own citizens, who need none. `is_guest`: somebody
    shows them the status of a traveller. `pinned`: they have a pinned status. `with_picture`: `/status` comes with one.
    """

    language: str | None
    nationality: str | None
    permits: tuple[Permit, ...] | None
    own: OwnLimit | None
    rule_known: bool
    hour: int
    zone: str
    paused_until: date | None
    now: datetime
    today: date
    is_guest: bool = False
    pinned: bool = False
    with_picture: bool = False


@dataclass(frozen=True, slots=True)
class ProfileSaved(Answer):
    """A nationality or (days a visit, days in a window, the window) was kept; `then` is what follows.

    `status`: how things stand by it, where a question follows and the person is inside.
    """

    kept: str | OwnLimit
    then: Status | Ask
    status: Status | None = None
    register_by: date | None = None
    """The last day to register during the stay that lasts, where by what was kept it is over already."""
