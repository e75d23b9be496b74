"""The notices that count down to the last legal day and warn of an overstay."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.actions.answers.notices import Reminder
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import about_day, due_at, own_day, sent_about
from bot.core.count import Count
from bot.core.permit import Permit
from bot.core.reminders import ReminderState, next_reminder_day, reminder_days, reminder_state
from bot.delivery import Notice
from bot.storage.people import Person

FOLLOWING = 5
"""Reminders that are shown ahead."""


class LimitKind(JournalKind):
    """Speaks while a stay lasts that a rule judges."""

    name = "limit"

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On each of the chosen days before the last legal one, then on days of an overstay."""
        inside, person, country = facts.journal.open, facts.person, facts.zone
        today = now.astimezone(country).date()
        count = facts.judged(today)
        if count is None or inside is None:
            return None
        if last and last.due_at and last.due_at <= now:
            about = max(about_day(last.due_at, country, today), inside.entered)
            if _still_holds(person, count, about, today):
                return last.due_at
        day = next_reminder_day(count, max(today - timedelta(1), sent_about(last, today)), person.days_before)
        while day is not None and due_at(person, day, country) <= now:
            day = next_reminder_day(count, day, person.days_before)
        return due_at(person, day, country) if day is not None else None

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Reminder | None:
        """How the stay stands today, if some day since then called for it."""
        inside, country = facts.journal.open, facts.zone
        today = now.astimezone(country).date()
        count = facts.judged(today)
        if count is None or inside is None:
            return None
        owed_since = max(about_day(due_at, country, today), inside.entered)
        stands = reminder_state(count, today)
        if stands is None or not _still_holds(facts.person, count, owed_since, today):
            return None
        ending = _ending(facts, stands.last_legal_day)
        return Reminder(
            today,
            stands.left,
            stands.over,
            stands.last_legal_day,
            inside.id,
            None if ending else facts.doubt(today),
            ending,
        )

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[ReminderState, ...]:
        """The next reminders; one that is on its way says how things stand now."""
        person, country = facts.person, facts.zone
        today = now.astimezone(country).date()
        count = facts.judged(today)
        if count is None or facts.journal.open is None:
            return ()
        if due_at <= now and (stands := reminder_state(count, today)):
            found = (stands, *reminder_days(count, today, person.days_before, FOLLOWING - 1))
        else:
            first = about_day(due_at, country, date.max)
            found = reminder_days(count, first - timedelta(1), person.days_before, FOLLOWING)
        return tuple(replace(one, day=_shown_on(one.day, facts)) for one in found)


LIMIT = LimitKind()


def _ending(facts: JournalFacts, last_legal_day: date | None) -> Permit | None:
    return next((each for each in facts.journal.permits if each.ends and each.ends == last_legal_day), None)


def _shown_on(day: date, facts: JournalFacts) -> date:
    return own_day(due_at(facts.person, day, facts.zone), facts.person)


def _still_holds(person: Person, count: Count, about: date, today: date) -> bool:
    """Whether some day from `about` to `today` calls for a reminder, so that one planned for `about` is still owed."""
    called = next_reminder_day(count, about - timedelta(1), person.days_before)
    return called is not None and called <= today
