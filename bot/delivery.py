"""A notice that is to reach a chat, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.chats import is_group


@dataclass(frozen=True, slots=True)
class Due:
    """What is planned of a notice about a journal."""

    at: datetime | None
    """None: nothing is planned."""
    again_on: date | None = None
    """The day (as its kind understands it) on which it was asked for once more; it may have come then."""
    last_day: date | None = None
    """Of a countdown: the last legal day that was told, by it or by an answer."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that must reach a chat: a person's, whose id it has, or a group."""

    id: int
    chat_id: int
    journal_id: int | None
    """The journal it is about; None where it is about the chat."""
    kind: str
    message: int
    """The message of a group that it is about, or the invitation; 0 where neither is meant."""
    due_at: datetime | None
    """None: nothing is planned."""
    sent_about: date | None
    """The day (as its kind understands it) about which the last one went out."""
    tries: int
    """How often this one has failed."""
    again_on: date | None = None
    last_day: date | None = None

    @property
    def due(self) -> Due:
        """What is planned of it."""
        return Due(self.due_at, self.again_on, self.last_day)

    @property
    def to_group(self) -> bool:
        """Whether it goes to a group, not to a person."""
        return is_group(self.chat_id)


@dataclass(frozen=True, slots=True)
class Delivered:
    """It went out, or nothing is left to do."""

    message: int | None = None
    """The id of the message that was posted; None where none was, or it is not known."""
    about: date | None = None
    """The day it was about, kept with the notice; None keeps the last one."""


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """What is true by now calls for no message."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat cannot be written to until the person writes or unblocks, or the group takes the bot in again."""


@dataclass(frozen=True, slots=True)
class Postponed:
    """It could not be delivered now."""

    seconds: float | None = None
    """When to try again: what was asked for, or None to wait longer after each failure."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group is a supergroup now, under another id."""

    chat: int


Delivery = Delivered | NotNeeded | Unreachable | Postponed | Moved
