"""Counting down to the last legal day: the days that call for a notice, and which kind speaks on each of them."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import islice
from operator import attrgetter

from bot.actions.answers import Answer
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import about_day, due_at, own_day, pause_ends, sent_about
from bot.core.count import Count
from bot.core.permit import Permit
from bot.core.reminders import ENDLESS, ReminderState, next_reminder_day, reminder_days, reminder_state
from bot.core.stay import Stay
from bot.delivery import Due, Notice
from bot.storage import notices
from bot.storage.people import Person

FOLLOWING = 5
"""Notices that are shown ahead."""
LIMIT, PERMIT = notices.LIMIT, "permit"
"""The kinds that count down."""


def moment_of(facts: JournalFacts, stands: ReminderState) -> datetime:
    """When it is due how a stay stands on a day."""
    return due_at(facts.person, stands.day, facts.zone, last=not (stands.left or stands.over))


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
        for stands in _calls(facts, count, after):
            if stands.day > until:
                return
            if kind_of(facts, stands) == self.name and not _is_paused(facts, stands):
                yield stands

    def heard_from(self, person: Person, now: datetime) -> datetime:
        """The last legal day and the first one over are told in a pause too; of the other days `calls` has none."""
        return now

    def planned(
        self, facts: JournalFacts, last: Notice | None, now: datetime, *, told: bool, since: datetime | None = None
    ) -> Due:
        """A limit that has moved nearer, unseen by the person, is told at once: in a pause after it."""
        due = super().planned(facts, last, now, told=told, since=since)
        stands = self._stands(facts, facts.day_at(now))
        if stands is None or not self.is_wanted(facts.person):
            return due
        if told or not _is_unknown(facts, last, stands):
            return Due(due.at, due.again_on, stands.last_legal_day)
        overdue = last.due_at if last and last.due_at and last.due_at <= now else now
        after = None if not _is_paused(facts, stands) else _after_pause(facts.person)
        return Due(after or overdue, due.again_on, told_before(facts))

    def _count(self, facts: JournalFacts, day: date) -> Count | None:
        """What judges the stay that lasts, where this kind may still have something to say on that day."""
        return facts.judged(day) if facts.journal.open and self.until(facts) >= day else None

    def _stands(self, facts: JournalFacts, today: date) -> ReminderState | None:
        """How the stay that lasts stands, where this kind speaks of it."""
        count = self._count(facts, today)
        if count is None or count.is_endless(today):
            return None
        stands = reminder_state(count, today)
        return stands if stands and kind_of(facts, stands) == self.name else None

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On each of the chosen days before the last legal one, then on days of an overstay."""
        inside, today = facts.journal.open, facts.day_at(now)
        first = facts.judged_from(today) if inside else None
        count = self._count(facts, first) if first else None
        if count is None or inside is None or first is None:
            return None
        if last and last.due_at and last.due_at <= now and first == today:
            about = max(about_day(last.due_at, facts.zone, today), inside.entered)
            if self._still_holds(facts, count, about, today):
                return last.due_at
        before = max(first, inside.entered) - timedelta(1)
        calls = self.calls(facts, count, max(before, told_about(facts, today)))
        moments = (moment_of(facts, stands) for stands in calls)
        return next((moment for moment in moments if moment > now), None)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Answer | None:
        """How the stay stands today, if some day since then called for it."""
        inside, today = facts.journal.open, facts.day_at(now)
        count, stands = facts.judged(today), self._stands(facts, today)
        if count is None or inside is None or stands is None:
            return None
        owed_since = max(about_day(due_at, facts.zone, today), inside.entered, told_about(facts, today) + timedelta(1))
        unknown = _is_unknown(facts, notice, stands) and not _is_paused(facts, stands)
        calls = unknown or self._still_holds(facts, count, owed_since, today)
        return self.tell(facts, inside, stands) if calls else None

    def again(self, facts: JournalFacts, now: datetime) -> Answer | None:
        """How the stay stands today."""
        inside, stands = facts.journal.open, self._stands(facts, facts.day_at(now))
        return self.tell(facts, inside, stands) if inside and stands else None

    def ahead(
        self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime
    ) -> Sequence[ReminderState | NoticeAhead]:
        """The next reminders; one that is on its way says how things stand now."""
        today = facts.day_at(now)
        first = max(about_day(due_at, facts.zone, date.max), today)
        count = facts.judged(today) or facts.judged(first)
        if count is None or facts.journal.open is None:
            return ()
        stands = reminder_state(count, first)
        found = [*([stands] if stands else ()), *islice(self.calls(facts, count, first), FOLLOWING - 1)]
        return [replace(one, day=own_day(moment_of(facts, one), facts.person)) for one in found]

    def _still_holds(self, facts: JournalFacts, count: Count, about: date, today: date) -> bool:
        """Whether some day from `about` to `today` calls for it, so that one planned for `about` is still owed."""
        called = next(self.calls(facts, count, about - timedelta(1)), None)
        return called is not None and called.day <= today


def _calls(facts: JournalFacts, count: Count, after: date) -> Iterator[ReminderState]:
    """The days later than `after` that call for a notice; among them the one on which a pause ends in an overstay.

    What that one tells beyond the usual days is not told again on the very next day.
    """
    chosen, back = facts.person.days_before, _end_of_pause(facts)
    called = reminder_days(count, after, chosen)
    stands = reminder_state(count, back) if back and back >= after else None
    if stands is None or not stands.over or next_reminder_day(count, stands.day - timedelta(1), chosen) == stands.day:
        return called
    days = merge(called, [stands], key=attrgetter("day"))
    return (one for one in days if one.day > after and one.day != stands.day + timedelta(1))


def _is_paused(facts: JournalFacts, stands: ReminderState) -> bool:
    """Whether the pause is on that day, and it is neither the last legal one nor the first one over.

    One switch, by the name of the last legal day, is for both.
    """
    if facts.person.paused_until is None or (not stands.left and stands.over <= 1 and 0 in facts.person.days_before):
        return False
    return facts.person.pause_on(own_day(moment_of(facts, stands), facts.person)) is not None


def _end_of_pause(facts: JournalFacts) -> date | None:
    """The first day of the country whose notice comes after the pause; None without one that ends."""
    ends = facts.person.paused_until
    if ends is None or ends == ENDLESS:
        return None
    shown = ((day, due_at(facts.person, day, facts.zone)) for days in (-1, 0, 1, 2) if (day := ends + timedelta(days)))
    return next(day for day, moment in shown if own_day(moment, facts.person) >= ends)


def _after_pause(person: Person) -> datetime | None:
    """The hour of reminders on the first day after the pause."""
    ends = pause_ends(person)
    return ends.replace(hour=person.reminder_hour) if ends else None


def told_before(facts: JournalFacts) -> date | None:
    """The last legal day that the person was told of the stay that lasts; None where none is on record."""
    told = (facts.notices[kind].last_day for kind in (LIMIT, PERMIT) if kind in facts.notices)
    return max((day for day in told if day), default=None)


def told_about(facts: JournalFacts, today: date) -> date:
    """The day about which one of the kinds spoke last, as `sent_about`: no day is told by both."""
    return max(sent_about(facts.notices.get(kind), today) for kind in (LIMIT, PERMIT))


def _is_unknown(facts: JournalFacts, last: Notice | None, stands: ReminderState) -> bool:
    """Whether the last legal day is nearer than the person was told.

    Where nothing is on record, it is one of which no notice has told that it has come, or is over.
    """
    known, here = told_before(facts), stands.last_legal_day
    if here is None or known:
        return here is not None and known is not None and here < known
    wanted = stands.over > 0 or (stands.left == 0 and 0 in facts.person.days_before)
    return wanted and sent_about(last, stands.day) < here + timedelta(stands.over > 0)
