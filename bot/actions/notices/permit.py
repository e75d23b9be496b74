"""The notices that count down to a permit's last day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.actions.answers import Answer
from bot.actions.answers.notices import PermitEnds
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts
from bot.actions.notices import countdown
from bot.actions.notices.countdown import CountdownKind, ending
from bot.actions.notices.limit import LIMIT
from bot.actions.notices.moments import due_at as due_on
from bot.actions.notices.moments import own_day, sent_about
from bot.core.permit import Permit
from bot.core.reminders import ReminderState
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.storage.notices import TOGETHER

OUTSIDE = timedelta(14)
"""How long before a permit's last day somebody who is not there is told of it, once.

It ends no stay of theirs, but whether to come back under it or to extend it is decided while it is held.
"""


@dataclass(frozen=True, slots=True)
class _Told:
    """A permit of which somebody outside is told on a day."""

    on: date
    permit: Permit
    ends: date


class PermitEndKind(CountdownKind):
    """Speaks while a permit's last day is the last legal one of a stay, and once to who is outside."""

    name, can_be_off = countdown.PERMIT, True

    def until(self, facts: JournalFacts) -> date:
        """The last end that is known."""
        return max((each.ends for each in facts.journal.permits if each.ends), default=date.min)

    def tell(self, facts: JournalFacts, inside: Stay, stands: ReminderState) -> PermitEnds:
        """The days left under it, and what is true after it."""
        permit = ending(facts, stands)
        assert permit is not None, "it is a permit that ends the stay"
        return PermitEnds(stands.day, permit, stands.left, True, isinstance(facts.rule_without_permit, Rule))

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """Inside on each of the chosen days, outside on one."""
        if facts.journal.open:
            if last and last.due_at and last.due_at <= now and _over(facts, last, last.due_at, now):
                return last.due_at
            return super().due(facts, last, now)
        today = facts.day_at(now)
        waiting = _untold(facts, last, today)
        if last and last.due_at and last.due_at <= now and any(each.on <= today for each in waiting):
            return last.due_at
        moments = [due_on(facts.person, each.on, facts.zone) for each in waiting]
        return min((moment for moment in moments if moment > now), default=None)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Answer | None:
        """How long it is held from today on; so late that it has ended, what is true after it."""
        if facts.journal.open:
            return super().say(facts, notice, due_at, now) or _over(facts, notice, due_at, now)
        return _outside(facts, notice, facts.day_at(now))

    def again(self, facts: JournalFacts, now: datetime) -> Answer | None:
        """The same, until it has ended."""
        return super().again(facts, now) if facts.journal.open else _outside(facts, None, facts.day_at(now))

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> Sequence[NoticeAhead]:
        """The next ones."""
        if facts.journal.open:
            return [
                NoticeAhead(each.day, self.name, each.left)
                for each in super().ahead(facts, planned, due_at, now)
                if isinstance(each, ReminderState)
            ]
        today = facts.day_at(now)
        days = [(max(each.on, today), each.ends) for each in _untold(facts, planned, today)]
        shown = [(own_day(due_on(facts.person, day, facts.zone), facts.person), ends) for day, ends in days]
        return [NoticeAhead(day, self.name, (ends - day).days) for day, ends in shown]


PERMIT = PermitEndKind()


def _over(facts: JournalFacts, late: Notice, due_at: datetime, now: datetime) -> Answer | None:
    """What the limit says by now of days that were to be told since then, unless its own notice comes as soon.

    So an overstay that begins while the permit's notice is held up is told as soon as one after a limit.
    """
    own = facts.notices.get(LIMIT.name)
    soon = own and own.due_at and own.due_at <= now + TOGETHER
    return None if soon else LIMIT.say(facts, late, due_at, now)


def _outside(facts: JournalFacts, last: Notice | None, today: date) -> PermitEnds | None:
    found = next((each for each in _untold(facts, last, today) if each.on <= today), None)
    if found is None:
        return None
    return PermitEnds(
        today, found.permit, (found.ends - today).days, False, isinstance(facts.rule_without_permit, Rule)
    )


def _untold(facts: JournalFacts, last: Notice | None, today: date) -> list[_Told]:
    """The permits that end today or later, with none from the day after, of which it was not told outside."""
    if facts.rules.is_own(facts.journal.traveller.nationality):
        return []
    begin, sent = {each.begins for each in facts.journal.permits}, sent_about(last, today)
    ending = [(each, each.ends) for each in facts.journal.permits if each.ends and each.ends >= today]
    told = [_Told(ends - OUTSIDE, each, ends) for each, ends in ending if ends + timedelta(1) not in begin]
    return [each for each in told if each.on > sent]
