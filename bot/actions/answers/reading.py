"""What was not understood."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers.days import Wanted
from bot.core.stay import Stay


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
class Edited:
    """An edited message is not read again; `last` is the newest change that stands."""

    last: tuple[Stay, ...]
    today: date


@dataclass(frozen=True, slots=True)
class NotOwnWords:
    """A forwarded message or one sent through a bot writes nothing."""
