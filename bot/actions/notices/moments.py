"""From days to moments and back: when a notice about a day is due, and about which day one was planned."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.delivery import Notice
from bot.storage.people import Person

EVENING, MORNING = time(22), time(8)
"""From the one to the other it is night, by the person's own clock."""
NIGHT = timedelta(hours=10)
CLOCK_SLIP = timedelta(2)
"""How far a clock may have gone back without a notice that was sent already being sent again."""


def due_at(person: Person, day: date, country: ZoneInfo) -> datetime:
    """The instant of the country's `day` at which this person's own clock shows the hour of their reminders.

    Where clocks are put back there may be none, once a year: then it is an hour before the day ends.
    """
    own = ZoneInfo(person.zone)
    shown = (datetime.combine(day + timedelta(days), time(person.reminder_hour), own) for days in (0, -1, 1))
    return next(
        (moment for moment in shown if moment.astimezone(country).date() == day),
        datetime.combine(day, time(23), country),
    )


def after_night(moment: datetime, zone: str) -> datetime:
    """The moment itself, or where it is night then by a clock of that zone as much later as a night lasts.

    So what falls due one after another in a night does not do so all at once in the morning.
    """
    while not MORNING <= moment.astimezone(ZoneInfo(zone)).time() < EVENING:  # twice where the clocks are changed
        moment += NIGHT
    return moment


def about_day(due: datetime, country: ZoneInfo, today: date) -> date:
    """The day about which a notice that is due at this instant was planned; not a later one than today."""
    return min(due.astimezone(country).date(), today)


def sent_about(planned: Notice | None, today: date) -> date:
    """The day about which the last notice of a kind went out; the first day there is when none did.

    One that lies well ahead was sent before the clock went back.
    """
    sent = planned.sent_about if planned and planned.sent_about else date.min
    return sent if sent <= today + CLOCK_SLIP else date.min


def own_day(moment: datetime, person: Person) -> date:
    """The day by the person's own clock."""
    return moment.astimezone(ZoneInfo(person.zone)).date()
