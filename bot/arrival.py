"""An update on its way from Telegram into the inbox."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is stored of an update as it came."""

    update_id: int
    lane: int
    """Those of one lane are handled one after another: a person's id, a group's, or 0 where there is none."""
    body: str
    """Its JSON in ASCII, so that any database takes it."""
    sender: int
    """0 where that must not or cannot be told."""
    sent_at: datetime
    """The moment of the act."""
    droppable: bool = True
    """Whether it may be dropped when its sender sends too many at once."""
