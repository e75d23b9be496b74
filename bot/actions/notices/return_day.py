"""The notice that one may come again for so many days, for whoever is outside and has asked for it."""

from datetime import date, datetime

from bot.actions.answers.notices import MayReturn
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts, ReturnDay
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import due_at as due_on
from bot.actions.notices.moments import own_day, sent_about
from bot.delivery import Notice


class ReturnKind(JournalKind):
    """Speaks on the day; it is off until asked for, and an entry puts an end to it."""

    name, can_be_off = "return", True

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On that day."""
        today = facts.day_at(now)
        found = _untold(facts, last, today)
        if found is None:
            return None
        if last and last.due_at and last.due_at <= now and found.on <= today:
            return last.due_at
        moment = due_on(facts.person, found.on, facts.zone)
        return moment if moment > now else None

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> MayReturn | None:
        """For how long one may come today, if it is as long as it was asked for."""
        return self.again(facts, now) if _untold(facts, notice, facts.day_at(now)) else None

    def again(self, facts: JournalFacts, now: datetime) -> MayReturn | None:
        """The same, until an entry."""
        today, count = facts.day_at(now), facts.count
        found = _untold(facts, None, today)
        if found is None or found.on > today or count is None:
            return None
        if not count.in_force(today) or count.may_stay(today, entering=True) < found.days:
            return None
        last = None if count.is_endless(today, entering=True) else count.last_legal_day(today, entering=True)
        return MayReturn(found.days, last, today, facts.doubt(today))

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[NoticeAhead, ...]:
        """The one that there is."""
        found = _untold(facts, planned, facts.day_at(now))
        return (NoticeAhead(own_day(max(due_at, now), facts.person), self.name, found.days),) if found else ()


RETURN = ReturnKind()


def _untold(facts: JournalFacts, last: Notice | None, today: date) -> ReturnDay | None:
    """The day, unless it was told of it or of a later one."""
    found = facts.return_day(facts.journal.wish) if facts.journal.wish else None
    return found if found and found.on > sent_about(last, today) else None
