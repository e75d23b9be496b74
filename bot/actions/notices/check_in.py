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
from bot.core.reminders import next_reminder_day
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.storage.notices import OUTAGE

SILENCE = timedelta(30)
"""After which it is asked: nothing in the journal was changed or confirmed for so long."""
AGAIN = timedelta(14)
"""Between two questions that nobody answers."""
LATER = timedelta(7)
"""After which it is looked at again during an overstay, of which there are warnings with a button for the exit."""
APART = timedelta(7)
"""Before and after a notice that counts down or asks the same, on each of these days too, it is not asked."""
BESIDE = (LIMIT, PERMIT, OUTAGE)
"""The kinds of those notices."""


@dataclass(frozen=True, slots=True)
class _Silent:
    """A stay that lasts, what judges it today (None: nothing), and the first day on which it may be asked about."""

    stay: Stay
    count: Count | None
    since: date


class CheckInKind(JournalKind):
    """Speaks while a stay lasts, also where nobody knows what judges it, and well apart from what counts down."""

    name, can_be_off = "checkin", True

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """Once it was silent for long, and again while it is."""
        today = facts.day_at(now)
        found = _silent(facts, last, today)
        if found is None:
            return None
        if last and last.due_at and last.due_at <= now and _may_ask(facts, found, today):
            return last.due_at
        day = max(found.since, _quiet_since(facts, today), today)
        if due_on(facts.person, day, facts.zone) <= now:
            day += timedelta(1)
        while not _is_over(found, day) and (call := _call_near(facts, found, day)):
            day = call + APART + timedelta(1)
        return due_on(facts.person, day + LATER if _is_over(found, day) else day, facts.zone)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> CheckIn | None:
        """Whether it lasts."""
        today = facts.day_at(now)
        found = _silent(facts, notice, today)
        return CheckIn(found.stay, today) if found and _may_ask(facts, found, today) else None

    def again(self, facts: JournalFacts, now: datetime) -> CheckIn | None:
        """Whether it lasts, until something is heard of it."""
        today = facts.day_at(now)
        found = _silent(facts, None, today)
        asks = found and found.since <= today and not _is_over(found, today)
        return CheckIn(found.stay, today) if found and asks else None

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[NoticeAhead, ...]:
        """The next one: whether there is another follows from the answer."""
        today = facts.day_at(now)
        found = _silent(facts, planned, today)
        if found is None:
            return ()
        asks = _may_ask(facts, found, today) if due_at <= now else not _is_over(found, facts.day_at(due_at))
        return (NoticeAhead(own_day(max(due_at, now), facts.person), self.name),) if asks else ()


CHECK_IN = CheckInKind()


def _silent(facts: JournalFacts, last: Notice | None, today: date) -> _Silent | None:
    """None outside, and where no day will ever count: in one's own country, under a permit without a known end."""
    inside, undated, told = facts.journal.open, facts.journal.undated_permit, facts.journal.told_at
    endless = facts.rules.is_own(facts.journal.traveller.nationality) or (undated and undated.ends is None)
    if inside is None or endless:
        return None
    judged = facts.judged(today)
    count = judged if judged and judged.in_force(today) else None
    if count and count.is_endless(today):
        return None
    since = (facts.day_at(told) if told else inside.entered) + SILENCE
    return _Silent(inside, count, max(since, sent_about(last, today) + AGAIN))


def _may_ask(facts: JournalFacts, found: _Silent, today: date) -> bool:
    """Not too early, not during an overstay, and not near a notice that counts down."""
    planned = (notice.due_at for kind in BESIDE if (notice := facts.notices.get(kind)) and notice.due_at)
    near = any(facts.day_at(moment) <= today + APART for moment in planned)
    return max(found.since, _quiet_since(facts, today)) <= today and not near and not _is_over(found, today)


def _quiet_since(facts: JournalFacts, today: date) -> date:
    """The first day that is far enough from the last notice that counted down; the first day there is without one."""
    sent = max(sent_about(facts.notices.get(kind), today) for kind in BESIDE)
    return date.min if sent == date.min else sent + APART + timedelta(1)


def _call_near(facts: JournalFacts, found: _Silent, day: date) -> date | None:
    """The first day too near to that one on which something counts down."""
    before = day - APART - timedelta(1)
    call = next_reminder_day(found.count, before, facts.person.days_before) if found.count else None
    return call if call and call <= day + APART else None


def _is_over(found: _Silent, day: date) -> bool:
    return found.count is not None and found.count.in_force(day) and not found.count.may_stay(day)
