"""Counting down to the last legal day: the days that call for a notice, and which kind speaks on each of them."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice

from bot.actions.answers import Answer
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import about_day, due_at, own_day, sent_about
from bot.core.count import Count
from bot.core.permit import Permit
from bot.core.reminders import ReminderState, reminder_days, reminder_state
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.storage import notices

FOLLOWING = 5
"""Notices that are shown ahead."""
LIMIT, PERMIT = notices.LIMIT, "permit"
"""The kinds that count down."""


def kind_of(facts: JournalFacts, stands: ReminderState) -> str:
    """The kind that speaks of a stay that stands so: it is one, so that no date is told twice.

    Whoever switched off the notices of permits is still told their last legal day, as everybody is.
    """
    if stands.over or PERMIT in facts.person.switched_off or ending(facts, stands) is None:
        return LIMIT
    return PERMIT


def ending(facts: JournalFacts, stands: ReminderState) -> Permit | None:
    """The permit whose last day is the stay's last legal one; None where none ends it."""
    last = stands.last_legal_day
    return next((each for each in facts.journal.permits if each.ends and each.ends == last), None)


class CountdownKind(JournalKind):
    """Speaks while a stay lasts that a rule judges, or that lies under a permit."""

    @abstractmethod
    def tell(self, facts: JournalFacts, inside: Stay, stands: ReminderState) -> Answer:
        """What it says of a stay that stands so on the day."""

    def until(self, facts: JournalFacts) -> date:
        """The last day on which it may have something to say."""
        return date.max

    def calls(self, facts: JournalFacts, count: Count, after: date) -> Iterator[ReminderState]:
        """The days later than `after` on which it speaks, if the stay goes on; they may not end."""
        until = self.until(facts)
        for stands in reminder_days(count, after, facts.person.days_before):
            if stands.day > until:
                return
            if kind_of(facts, stands) == self.name:
                yield stands

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On each of the chosen days before the last legal one, then on days of an overstay."""
        inside, person, country = facts.journal.open, facts.person, facts.zone
        today = facts.day_at(now)
        count = facts.judged(today)
        if count is None or inside is None:
            return None
        if last and last.due_at and last.due_at <= now:
            about = max(about_day(last.due_at, country, today), inside.entered)
            if self._still_holds(facts, count, about, today):
                return last.due_at
        calls = self.calls(facts, count, max(today - timedelta(1), sent_about(last, today)))
        moments = (due_at(person, stands.day, country) for stands in calls)
        return next((moment for moment in moments if moment > now), None)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Answer | None:
        """How the stay stands today, if some day since then called for it."""
        inside, today = facts.journal.open, facts.day_at(now)
        count = facts.judged(today)
        if count is None or inside is None:
            return None
        owed_since = max(about_day(due_at, facts.zone, today), inside.entered)
        stands = reminder_state(count, today)
        if stands is None or kind_of(facts, stands) != self.name:
            return None
        return self.tell(facts, inside, stands) if self._still_holds(facts, count, owed_since, today) else None

    def ahead(
        self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime
    ) -> Sequence[ReminderState | NoticeAhead]:
        """The next reminders; one that is on its way says how things stand now."""
        today = facts.day_at(now)
        count = facts.judged(today)
        if count is None or facts.journal.open is None:
            return ()
        found = list[ReminderState]()
        after = about_day(due_at, facts.zone, date.max) - timedelta(1)
        if due_at <= now and (stands := reminder_state(count, today)):
            found, after = [stands], today
        found += islice(self.calls(facts, count, after), FOLLOWING - len(found))
        return [replace(one, day=_shown_on(one.day, facts)) for one in found]

    def _still_holds(self, facts: JournalFacts, count: Count, about: date, today: date) -> bool:
        """Whether some day from `about` to `today` calls for it, so that one planned for `about` is still owed."""
        called = next(self.calls(facts, count, about - timedelta(1)), None)
        return called is not None and called.day <= today


def _shown_on(day: date, facts: JournalFacts) -> date:
    return own_day(due_at(facts.person, day, facts.zone), facts.person)
