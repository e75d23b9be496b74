"""When the next notice about a stay's limit is due: decided in the transaction that changes what it depends on."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.count import Count
from bot.core.crossings import open_stay
from bot.core.reminders import next_call
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.rulebook import Book
from bot.storage import notices
from bot.storage.database import Connection
from bot.storage.people import Person

LIMIT = "limit"
"""The kind of the notices that count down to the last legal day and warn of an overstay."""

CLOCK_SLIP = timedelta(2)
"""How far a clock may have gone back without a reminder that was sent already being sent again."""


def due_at(person: Person, day: date) -> datetime:
    """The instant of `day` at which this person is reminded."""
    return datetime.combine(day, time(person.reminder_hour), ZoneInfo(person.zone))


def about_day(person: Person, due: datetime) -> date:
    """The day about which a reminder that is due at this instant was planned."""
    return due.astimezone(ZoneInfo(person.zone)).date()


async def replan_limit_notice(
    tx: Connection,
    book: Book,
    person: Person,
    traveller: int,
    stays: Sequence[Stay],
    rule: Rule | None,
    now: datetime,
) -> bool:
    """Plan the next moment after `now`; an overdue notice that was not sent and still holds is kept.

    Returns whether the plan was touched.
    """
    planned = await notices.get(tx, traveller, book.country, LIMIT)
    due = None
    inside = open_stay(stays)
    if rule is not None and inside is not None:
        count, today = Count(stays, rule), now.astimezone(book.zone).date()
        overdue = planned.due_at if planned and planned.due_at and planned.due_at <= now else None
        if overdue:
            about = max(about_day(person, overdue), inside.entered)
            if still_holds(count, about, today):
                return False
        sent = planned.sent_about if planned and planned.sent_about else date.min
        due = next_due(person, count, today, now, sent if sent <= today + CLOCK_SLIP else date.min)
    if due == (planned.due_at if planned else None):
        return False
    await notices.plan(tx, person.id, traveller, book.country, LIMIT, due)
    return True


def still_holds(count: Count, about: date, today: date) -> bool:
    """Whether some day from `about` to `today` calls for a reminder, so that one planned for `about` is still owed."""
    called = next_call(count, about - timedelta(1))
    return called is not None and called <= today


def next_due(person: Person, count: Count, today: date, now: datetime, sent: date) -> datetime | None:
    """The first moment after `now` at which a reminder is called for on a day later than `sent`."""
    day = next_call(count, max(today - timedelta(1), sent))
    while day is not None and due_at(person, day) <= now:
        day = next_call(count, day)
    return due_at(person, day) if day is not None else None
