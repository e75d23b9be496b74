"""From days to moments and back: when a notice about a day is due, and about which day one was planned."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.actions.notices.night import morning
from bot.delivery import Notice
from bot.storage.people import Person

CLOCK_SLIP = timedelta(2)
"""How far a clock may have gone back without a notice that was sent already being sent again."""


IN_TIME = timedelta(hours=3)
"""So much of a last day is left to whoever is told of it on that day, at least."""


def due_at(person: Person, day: date, country: ZoneInfo, *, last: bool = False) -> datetime:
    """The instant of the country's `day` at which this person's own clock shows the hour of their reminders.

    Where clocks are put back there may be none, once a year: then it is an hour before the day ends. `last`: the day is
    the last one for something; where that hour leaves less of it than `IN_TIME`, as countries are hours apart, it is
    the first of the day that is no night for the person.
    """
    own = ZoneInfo(person.zone)
    shown = (datetime.combine(day + timedelta(days), time(person.reminder_hour), own) for days in (0, -1, 1))
    moment = next(
        (moment for moment in shown if moment.astimezone(country).date() == day),
        datetime.combine(day, time(23), country),
    )
    begins, ends = (datetime.combine(each, time(), country) for each in (day, day + timedelta(1)))
    if last and ends.astimezone(UTC) - moment.astimezone(UTC) < IN_TIME:
        return morning(person.zone, begins) or begins
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


def pause_ends(person: Person) -> datetime | None:
    """The first moment after the pause of their reminders, which may be over; None where there is none."""
    return datetime.combine(person.paused_until, time(), ZoneInfo(person.zone)) if person.paused_until else None


def own_day(moment: datetime, person: Person) -> date:
    """The day by the person's own clock."""
    return moment.astimezone(ZoneInfo(person.zone)).date()
