"""The notices of the day by which one has to register."""

from datetime import date, datetime, timedelta

from bot.actions.answers.notices import Register
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import about_day, own_day, sent_about
from bot.actions.notices.moments import due_at as due_on
from bot.delivery import Notice

BEFORE = (10, 3, 1, 0)
"""Days before the last one to register on which it is told: of thirty days the 20th, 27th, 29th and 30th."""


class RegistrationKind(JournalKind):
    """Speaks while a stay lasts that may be so long that one has to register, until that is done or its day is over."""

    name, can_be_off, answers = "registration", True, True

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On four days; of the last one it is told at once where its hour is over, as there is no later one."""
        today = facts.day_at(now)
        waiting = _days(facts, last, today)
        if last and last.due_at and last.due_at <= now and _is_owed(facts, last.due_at, waiting, today):
            return last.due_at
        moments = (_moment(facts, day, waiting[-1]) for day in waiting)
        at_once = waiting and not facts.person.pause_on(own_day(now, facts.person))
        return next((moment for moment in moments if moment > now), now if at_once else None)

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Register | None:
        """The last day to register."""
        today = facts.day_at(now)
        return self.again(facts, now) if _is_owed(facts, due_at, _days(facts, notice, today), today) else None

    def again(self, facts: JournalFacts, now: datetime) -> Register | None:
        """The last day to register, until it is over."""
        today, inside, duty = facts.day_at(now), facts.journal.open, facts.rules.registration
        by = facts.register_by(inside) if inside else None
        return Register(inside.id, by, duty, today) if inside and duty and by and by >= today else None

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[NoticeAhead, ...]:
        """The next ones, if it is not done before."""
        first, today = max(due_at, now), facts.day_at(now)
        waiting = _days(facts, planned, today)
        moments = [_moment(facts, day, waiting[-1]) for day in waiting]
        shown = [first, *(moment for moment in moments if moment > first)] if moments else []
        return tuple(NoticeAhead(own_day(moment, facts.person), self.name) for moment in shown)


REGISTRATION = RegistrationKind()


def registration_untold(facts: JournalFacts, today: date) -> date | None:
    """The last day to register during the stay that lasts, of which no notice tells: it is over, or in a pause.

    None where there is no such day, and where a pause silences what is switched off anyway.
    """
    inside, person = facts.journal.open, facts.person
    by = facts.register_by(inside) if inside else None
    if by is None or by < today:
        return by
    silent = REGISTRATION.name in person.switched_off
    return by if not silent and person.pause_on(own_day(_moment(facts, by, by), person)) else None


def registration_changed(facts: JournalFacts, before: JournalFacts, today: date) -> date | None:
    """`registration_untold`, where it was not so `before`, of the same journal: then it was told of already."""
    by = registration_untold(facts, today)
    return by if by != registration_untold(before, today) else None


def _moment(facts: JournalFacts, day: date, by: date) -> datetime:
    return due_on(facts.person, day, facts.zone, last=day == by)


def _days(facts: JournalFacts, last: Notice | None, today: date) -> list[date]:
    """The days on which it was not told yet, up to the last one to register; none once that is over."""
    inside = facts.journal.open
    by = facts.register_by(inside) if inside else None
    if by is None or by < today:
        return []
    sent = sent_about(last, today)
    return [day for before in BEFORE if (day := by - timedelta(before)) > sent]


def _is_owed(facts: JournalFacts, due_at: datetime, waiting: list[date], today: date) -> bool:
    """Whether what was planned for that moment was about a day of this stay, or one since then has come."""
    about = about_day(due_at, facts.zone, today)
    return any(about <= day <= today for day in waiting)
