"""The notices that ask about a plan on its day."""

from datetime import date, datetime

from bot.actions.answers.notices import PlanDue
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import due_at, own_day, sent_about
from bot.core.plans import still_planned
from bot.core.stay import Stay
from bot.delivery import Notice


class PlanKind(JournalKind):
    """Speaks on the entry day of each plan, of which nothing was entered by then."""

    name = "plan"

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On the day of the next plan."""
        today = facts.day_at(now)
        waiting = _unasked(facts, last, today)
        if last and last.due_at and last.due_at <= now and any(plan.entered <= today for plan in waiting):
            return last.due_at
        return min((moment for moment in _moments(facts, waiting) if moment > now), default=None)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> PlanDue | None:
        """Whether the newest plan whose day has come was made."""
        return _ask(facts, notice, facts.day_at(now))

    def again(self, facts: JournalFacts, now: datetime) -> PlanDue | None:
        """The same, until it is answered or the plan is gone."""
        return _ask(facts, None, facts.day_at(now))

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[NoticeAhead, ...]:
        """The next questions."""
        first = max(due_at, now)  # one that is overdue is on its way
        later = _moments(facts, _unasked(facts, planned, facts.day_at(now)))
        return tuple(
            NoticeAhead(own_day(moment, facts.person), self.name)
            for moment in (first, *(m for m in later if m > first))
        )


PLAN = PlanKind()


def _moments(facts: JournalFacts, plans: list[Stay]) -> list[datetime]:
    return [due_at(facts.person, plan.entered, facts.zone) for plan in plans]


def _ask(facts: JournalFacts, last: Notice | None, today: date) -> PlanDue | None:
    waiting = [plan for plan in _unasked(facts, last, today) if plan.entered <= today]
    return PlanDue(waiting[-1], facts.journal.open, today) if waiting else None


def _unasked(facts: JournalFacts, last: Notice | None, today: date) -> list[Stay]:
    """The plans about which it was not asked yet, also those ahead, and of which nothing was entered."""
    sent = sent_about(last, today)
    return [plan for plan in facts.journal.plans if plan.entered > sent and still_planned(plan, facts.journal.stays)]
