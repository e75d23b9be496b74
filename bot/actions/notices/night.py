"""When nobody is to be woken: what may wait comes in the morning, whatever it is and however late it was sent."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.actions.answers import Answer

BEGINS, ENDS = time(22), time(8)
"""The first moment at which nothing comes any more, and the first at which it does again, by the person's own clock."""
LASTS = timedelta(hours=10)
JUST_ASKED = timedelta(minutes=10)
"""For so long whoever wrote is taken to be awake, and is answered."""


def morning(zone: str, now: datetime) -> datetime | None:
    """When the night ends that is now in this zone (IANA's name); None by day."""
    own = now.astimezone(ZoneInfo(zone))
    if ENDS <= own.time() < BEGINS:
        return None
    day = own.date() + timedelta(own.time() >= BEGINS)
    return datetime.combine(day, ENDS, own.tzinfo)


def after_night(moment: datetime, zone: str) -> datetime:
    """The moment itself, or where it is night then in that zone (IANA's name) as much later as a night lasts.

    So what falls due one after another in a night does not do so all at once in the morning.
    """
    while morning(zone, moment):  # twice where the clocks are changed
        moment += LASTS
    return moment


def waits_until(answer: Answer, zone: str, now: datetime, asked_at: datetime | None) -> datetime | None:
    """Until when an answer has to wait; None where it may come now.

    `asked_at`: when the person did what it answers; None where nothing was asked.
    """
    asked = asked_at is not None and now - asked_at <= JUST_ASKED
    return None if answer.wakes or asked else morning(zone, now)
