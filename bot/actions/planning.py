"""When the next notices about a journal are due: decided in the transaction that changes what they depend on."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.count import Count
from bot.core.journal import Journal
from bot.core.plans import still_planned
from bot.core.reminders import next_call
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.rulebook import CountryRules
from bot.storage import notices
from bot.storage.database import Connection
from bot.storage.people import Person

LIMIT = "limit"
"""The kind of the notices that count down to the last legal day and warn of an overstay."""
PLAN = "plan"
"""The kind of the notices that ask about a plan on its day."""
KINDS = (LIMIT, PLAN)

CLOCK_SLIP = timedelta(2)
"""How far a clock may have gone back without a notice that was sent already being sent again."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What the notices of one journal depend on; `rule` is None where nothing is counted."""

    person: Person
    journal: Journal
    rules: CountryRules
    rule: Rule | None

    @property
    def stays(self) -> tuple[Stay, ...]:
        """The journal's stays."""
        return self.journal.stays

    @property
    def inside(self) -> Stay | None:
        """The stay that lasts, if there is one."""
        return self.journal.open


def due_at(person: Person, day: date, country: ZoneInfo) -> datetime:
    """The instant of the country's `day` at which this person's own clock shows the hour of their reminders.

    Where clocks are put back there may be none, once a year: then it is an hour before the day ends.
    """
    own = ZoneInfo(person.zone)
    shown = (datetime.combine(day + timedelta(days), time(person.reminder_hour), own) for days in (0, -1, 1))
    return next(
        (moment for moment in shown if moment.astimezone(country).date() == day),
        datetime.combine(day, time(23), country),
    )


def about_day(due: datetime, country: ZoneInfo, today: date) -> date:
    """The day about which a notice that is due at this instant was planned; not a later one than today."""
    return min(due.astimezone(country).date(), today)


async def replan(tx: Connection, basis: Basis, kind: str, now: datetime) -> bool:
    """Plan the next moment after `now`; an overdue notice that was not sent and still holds is kept.

    Returns whether the plan was touched.
    """
    planned = await notices.get(tx, basis.journal.id, kind)
    if basis.person.paused:
        due = None
    elif kind == LIMIT:
        due = _limit_due(basis, planned, basis.rules.zone, now)
    else:
        due = _plan_due(basis, planned, basis.rules.zone, now)
    if due == (planned.due_at if planned else None):
        return False
    await notices.plan(tx, basis.person.id, basis.journal.id, kind, due)
    return True


def _limit_due(basis: Basis, planned: Notice | None, country: ZoneInfo, now: datetime) -> datetime | None:
    if basis.rule is None or basis.inside is None:
        return None
    count, person, today = Count(basis.stays, basis.rule), basis.person, now.astimezone(country).date()
    if planned and planned.due_at and planned.due_at <= now:
        about = max(about_day(planned.due_at, country, today), basis.inside.entered)
        if still_holds(person, count, about, today):
            return planned.due_at
    day = next_call(count, max(today - timedelta(1), sent_about(planned, today)), person.days_before)
    while day is not None and due_at(person, day, country) <= now:
        day = next_call(count, day, person.days_before)
    return due_at(person, day, country) if day is not None else None


def _plan_due(basis: Basis, planned: Notice | None, country: ZoneInfo, now: datetime) -> datetime | None:
    today = now.astimezone(country).date()
    waiting = unasked(basis, planned, today)
    if planned and planned.due_at and planned.due_at <= now and any(plan.entered <= today for plan in waiting):
        return planned.due_at
    moments = [due_at(basis.person, plan.entered, country) for plan in waiting]
    return min((moment for moment in moments if moment > now), default=None)


def unasked(basis: Basis, planned: Notice | None, today: date) -> list[Stay]:
    """The plans about which it was not asked yet, also those ahead, and of which nothing was entered."""
    sent = sent_about(planned, today)
    return [plan for plan in basis.journal.plans if plan.entered > sent and still_planned(plan, basis.stays)]


def sent_about(planned: Notice | None, today: date) -> date:
    """The day about which the last notice of a kind went out; the first day there is when none did.

    One that lies well ahead was sent before the clock went back.
    """
    sent = planned.sent_about if planned and planned.sent_about else date.min
    return sent if sent <= today + CLOCK_SLIP else date.min


def still_holds(person: Person, count: Count, about: date, today: date) -> bool:
    """Whether some day from `about` to `today` calls for a reminder, so that one planned for `about` is still owed."""
    called = next_call(count, about - timedelta(1), person.days_before)
    return called is not None and called <= today
