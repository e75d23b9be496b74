"""A notice that is to reach a chat, and what became of it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
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
    """Of a countdown: the last legal day that was told, by it or by an answer. Of a calendar: the day that is in it."""


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
class Following:
    """The notice after this one."""

    due: Due
    version: int | None = None
    """Of the person from whom it follows: it holds while they are as they were read. None: it follows from nobody."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """It went out, or nothing is left to do."""

    message: int | None = None
    """The id of the message that was posted; None where none was, or it is not known."""
    about: date | None = None
    """The day it was about, kept with the notice; None keeps the last one."""
    following: Following | None = None
    """None: it is not known what follows."""


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """What is true by now calls for no message."""

    following: Following | None = None
    """None: it is not known what follows."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram takes no such text or buttons: tried again it would be refused again."""

    reason: str
    """What it said; it may quote what was to be sent."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat cannot be written to until the person writes or unblocks, or the group takes the bot in again."""


@dataclass(frozen=True, slots=True)
class Postponed:
    """It could not be delivered now."""

    seconds: float | None = None
    """When to try again: what was asked for, or None to wait longer after each failure."""


@dataclass(frozen=True, slots=True)
class Later:
    """It is night where the person is: nothing is sent before that moment."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Moved:
    """The group is a supergroup now, under another id."""

    chat: int


@dataclass(frozen=True, slots=True)
class LeftOver:
    """It did not fit into the message: it is due as before, and is the next one's."""


Delivery = Delivered | NotNeeded | Refused | Unreachable | Postponed | Later | Moved | LeftOver

Deliver = Callable[[Sequence[Notice], Callable[[], None]], Awaitable[Mapping[Notice, Delivery]]]
"""Delivers what goes to one chat as one message, and tells what became of each; what it is given second is called once
it is decided what goes out, so that the next ones may be fetched."""
