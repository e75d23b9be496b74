"""The question whether a stay still lasts: a forgotten exit spoils every later count."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.actions.answers.notices import CheckIn
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts
from bot.actions.notices.countdown import LIMIT, PERMIT
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import due_at as due_on
from bot.actions.notices.moments import own_day, sent_about
from bot.core.count import Count
from bot.core.reminders import next_reminder_day, reminder_state
from bot.core.stay import Stay
from bot.delivery import Notice

SILENCE = timedelta(30)
"""After which it is asked: nothing in the journal was changed or confirmed for so long."""
AGAIN = timedelta(14)
"""Between two questions that nobody answers."""
LATER = timedelta(7)
"""After which it is looked at again during an overstay, of which there are warnings with a button for the exit."""


@dataclass(frozen=True, slots=True)
class _Silent:
    """A stay that is counted, and the first day on which it may be asked about."""

    stay: Stay
    count: Count
    since: date


class CheckInKind(JournalKind):
    """Speaks while a stay lasts in which a day counts, on days on which no countdown speaks."""

    name, can_be_off = "checkin", True

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """Once it was silent for long, and again while it is."""
        today = facts.day_at(now)
        found = _silent(facts, last, today)
        if found is None:
            return None
        if last and last.due_at and last.due_at <= now and _may_ask(facts, found, today):
            return last.due_at
        day = max(found.since, today)
        while (moment := due_on(facts.person, day, facts.zone)) <= now or _counts_down(facts, found.count, day):
            day += timedelta(1)
        state = reminder_state(found.count, day)
        return due_on(facts.person, day + LATER, facts.zone) if state and state.over else moment

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> CheckIn | None:
        """Whether it lasts."""
        today = facts.day_at(now)
        found = _silent(facts, notice, today)
        return CheckIn(found.stay, today) if found and _may_ask(facts, found, today) else None

    def again(self, facts: JournalFacts, now: datetime) -> CheckIn | None:
        """Whether it lasts, until something is heard of it."""
        today = facts.day_at(now)
        found = _silent(facts, None, today)
        stands = reminder_state(found.count, today) if found and found.since <= today else None
        return CheckIn(found.stay, today) if found and stands and not stands.over else None

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[NoticeAhead, ...]:
        """The next one: whether there is another follows from the answer."""
        today = facts.day_at(now)
        found = _silent(facts, planned, today)
        if found is None:
            return ()
        stands = reminder_state(found.count, facts.day_at(due_at))
        asks = _may_ask(facts, found, today) if due_at <= now else stands and not stands.over
        return (NoticeAhead(own_day(max(due_at, now), facts.person), self.name),) if asks else ()


CHECK_IN = CheckInKind()


def _silent(facts: JournalFacts, last: Notice | None, today: date) -> _Silent | None:
    """None outside, and where no day of the stay counts: in one's own country, under a permit without an end."""
    inside, count, told = facts.journal.open, facts.judged(today), facts.journal.told_at
    if inside is None or count is None or not count.in_force(today) or count.is_endless(today):
        return None
    since = (facts.day_at(told) if told else inside.entered) + SILENCE
    return _Silent(inside, count, max(since, sent_about(last, today) + AGAIN))


def _may_ask(facts: JournalFacts, found: _Silent, today: date) -> bool:
    """Not too early, not during an overstay, and not on a day on which a countdown was or is to be heard."""
    stands = reminder_state(found.count, today)
    heard = any(
        notice.sent_about == today or (notice.due_at and facts.day_at(notice.due_at) <= today)
        for kind in (LIMIT, PERMIT)
        if (notice := facts.notices.get(kind))
    )
    over = stands is None or stands.over > 0
    return found.since <= today and not over and not heard


def _counts_down(facts: JournalFacts, count: Count, day: date) -> bool:
    return next_reminder_day(count, day - timedelta(1), facts.person.days_before) == day
