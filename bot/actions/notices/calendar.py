"""The notice that the day in a calendar file is no longer the one, for whoever has taken such a file."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.actions.answers.export import CalendarOld
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import due_at as due_on
from bot.actions.notices.moments import sent_about
from bot.core.count import Count
from bot.core.journal import ReturnWish
from bot.core.reminders import ReminderState, reminder_state
from bot.core.stay import Stay
from bot.delivery import Due, Notice

AGAIN = timedelta(7)
"""Between two that say the same."""


class CalendarKind(JournalKind):
    """Speaks once the day has moved; its row keeps the one that the file has."""

    name = "calendar"

    def planned(
        self, facts: JournalFacts, last: Notice | None, now: datetime, *, told: bool, since: datetime | None = None
    ) -> Due:
        """Whatever is told, the day in the file stays what it is until another one is taken."""
        due = super().planned(facts, last, now, told=told, since=since)
        return replace(due, last_day=last.last_day if last else None)

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """At the next hour of reminders, and each week until a new file is taken."""
        today = facts.day_at(now)
        if last is None or not is_old(facts, today):
            return None
        if last.due_at:
            return last.due_at
        first = max(today, sent_about(last, today) + AGAIN)
        moments = (due_on(facts.person, first + timedelta(days), facts.zone) for days in (0, 1, 2))
        return next(moment for moment in moments if moment > now)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> CalendarOld | None:
        """The day as it is now."""
        today = facts.day_at(now)
        day, inside = day_that_matters(facts, today), facts.journal.open is not None
        if day is None or not is_old(facts, today):
            return None
        return CalendarOld(day if inside else max(day, today), today, inside)

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[()]:
        """It is not among the reminders of the limit."""
        return ()


CALENDAR = CalendarKind()


def day_that_matters(facts: JournalFacts, today: date) -> date | None:
    """Inside the last legal day, outside the first from the exit on from which a full visit is legal; None without."""
    inside = facts.journal.open
    if inside is None:
        exits = [stay.left for stay in facts.journal.stays if stay.left]
        found = facts.return_day(ReturnWish(0, max(exits))) if exits else None
        return found.on if found else None
    standing = stands_now(facts, inside, today)
    return standing[1].last_legal_day if standing else None


def stands_now(facts: JournalFacts, inside: Stay, today: date) -> tuple[Count, ReminderState] | None:
    """What judges the stay that lasts and how it stands today; None where nothing judges it, or it never ends."""
    day = max(today, inside.entered)  # an entry may be told by a clock that is ahead
    count = facts.judged(day)
    stands = reminder_state(count, day) if count and not count.is_endless(day) else None
    return (count, stands) if count and stands else None


def is_old(facts: JournalFacts, today: date) -> bool:
    """Whether a file was taken with another day than the one there is."""
    taken = facts.notices.get(CALENDAR.name)
    if taken is None or taken.last_day is None:
        return False
    return day_that_matters(facts, today) not in (None, taken.last_day)
