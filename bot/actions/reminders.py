"""When a person is reminded: on which days, at what hour, in which time zone, or not at all for now."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.actions.answers import Answer, AskPlace, Gone, NoNumbers, NoZone, PlanCall, Reminders, RemindersPart, ZoneKept
from bot.actions.asking import ask_zone, zone_answered
from bot.actions.ledger import Ledger
from bot.actions.planning import KINDS, LIMIT, PLAN, about_day, due_at, unasked
from bot.core.count import Count
from bot.core.reminders import CHOICE, Standing, calls, standing
from bot.storage import notices, people

HOURS = range(8, 22)
"""The hours of the day, by the person's own zone, at which a reminder may come."""
ZONES = (
    "Asia/Almaty",
    "Asia/Bishkek",
    "Asia/Tashkent",
    "Asia/Dushanbe",
    "Europe/Moscow",
    "Europe/Kaliningrad",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Novosibirsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Kamchatka",
    "Europe/Minsk",
    "Asia/Yerevan",
    "Asia/Tbilisi",
    "Asia/Baku",
    "Europe/Istanbul",
    "Asia/Dubai",
    "Europe/Berlin",
)
"""The zones offered by name; any other comes from a location."""
FOLLOWING = 5


async def look(ledger: Ledger, part: RemindersPart = RemindersPart.ALL) -> Answer:
    """What is set, and the next reminders."""
    await (ask_zone(ledger) if part is RemindersPart.ZONE else zone_answered(ledger))
    return await _shown(ledger, part)


async def set_day(ledger: Ledger, days: int, on: bool) -> Answer:
    """Be reminded so many days before the last legal day, or not."""
    if days not in CHOICE:
        return Gone()
    chosen = {*ledger.person.days_before} - {days} | ({days} if on else set())
    await people.set_reminders(ledger.tx, ledger.person.id, days_before=chosen)
    ledger.person = replace(ledger.person, days_before=tuple(sorted(chosen, reverse=True)))
    await ledger.replan()
    return await _shown(ledger, RemindersPart.DAYS)


async def set_hour(ledger: Ledger, hour: int) -> Answer:
    """Be reminded at this hour."""
    if hour not in HOURS:
        return Gone()
    await people.set_reminders(ledger.tx, ledger.person.id, hour=hour)
    await _retime(ledger, hour=hour)
    return await _shown(ledger)


async def set_zone(ledger: Ledger, zone: str) -> Answer:
    """Be reminded by the time of this zone (an IANA name)."""
    if not _known(zone):
        return Gone()
    await _set_zone(ledger, zone)
    return await _shown(ledger)


async def ask_place(ledger: Ledger) -> Answer:
    """Offer to tell the zone from a location."""
    await ask_zone(ledger)
    return AskPlace()


async def keep_zone(ledger: Ledger) -> Answer:
    """The person would rather not tell where they are."""
    await zone_answered(ledger)
    return ZoneKept()


async def set_zone_of(ledger: Ledger, zone: str) -> Answer:
    """Take the zone of a place that was named or sent; the place itself is not kept."""
    await _set_zone(ledger, zone)
    return replace(await _shown(ledger), zone_set=True)


async def unknown_city(ledger: Ledger) -> Answer:
    """No city of that name is known: it is said how else the zone can be told."""
    return replace(await _shown(ledger, RemindersPart.ZONE), unknown_city=True)


async def set_place(ledger: Ledger, latitude: float, longitude: float) -> Answer:
    """Take the zone of a location."""
    from tzfpy import get_tz  # tens of megabytes of borders, needed by few

    zone = get_tz(longitude, latitude)
    return await set_zone_of(ledger, zone) if _known(zone) else NoZone()


async def pause(ledger: Ledger, paused: bool) -> Answer:
    """Send no reminders until the person wants them again; then today's comes too, at once if its hour has passed."""
    resumed = ledger.person.paused and not paused
    await people.set_reminders(ledger.tx, ledger.person.id, paused=paused)
    ledger.person = replace(ledger.person, paused=paused)
    await ledger.replan(_before_today(ledger) if resumed else None)
    return await _shown(ledger)


async def _set_zone(ledger: Ledger, zone: str) -> None:
    await zone_answered(ledger)
    await people.set_reminders(ledger.tx, ledger.person.id, zone=zone)
    await _retime(ledger, zone=zone)


def _before_today(ledger: Ledger) -> datetime:
    """The last moment of yesterday."""
    country = ledger.rules.zone
    return datetime.combine(ledger.now.astimezone(country), time(), country) - timedelta.resolution


async def _retime(ledger: Ledger, zone: str | None = None, hour: int | None = None) -> None:
    """Plan anew by another hour or zone; what would have come later today, and now never would, comes at once."""
    old = ledger.person
    new = replace(old, zone=zone or old.zone, reminder_hour=old.reminder_hour if hour is None else hour)
    now, owed = ledger.now, []
    for kind in KINDS:
        planned = await notices.get(ledger.tx, ledger.journal.id, kind)
        if planned and planned.due_at and planned.due_at > now:
            about = about_day(planned.due_at, ledger.rules.zone, date.max)
            owed += [kind] if due_at(new, about, ledger.rules.zone) <= now else []
    ledger.person = new
    await ledger.replan()
    for kind in owed:
        await notices.plan(ledger.tx, new.id, ledger.journal.id, kind, now)


async def _shown(ledger: Ledger, part: RemindersPart = RemindersPart.ALL) -> Reminders:
    person, inside = ledger.person, ledger.journal.open is not None
    rule = ledger.rule_today()
    why = rule if isinstance(rule, NoNumbers) else None
    warnings = await _warnings(ledger) if inside and why is None and not person.paused else ()
    ahead: list[Standing | PlanCall] = [*warnings, *await _questions(ledger)]
    ahead.sort(key=lambda call: call.day)
    return Reminders(
        part,
        person.reminder_hour,
        person.zone,
        person.days_before,
        person.paused,
        ledger.now,
        inside,
        tuple(ahead[:FOLLOWING]),
        why,
    )


async def _warnings(ledger: Ledger) -> tuple[Standing, ...]:
    """The next reminders of a limit, the first of them the one that is planned, with their days for the person."""
    rule, person, country = ledger.rule_or_none(), ledger.person, ledger.rules.zone
    planned = await notices.get(ledger.tx, ledger.journal.id, LIMIT)
    if rule is None or planned is None or planned.due_at is None:
        return ()
    count, today = Count(ledger.stays, rule), ledger.now.astimezone(country).date()
    if planned.due_at <= ledger.now and (stands := standing(count, today)):
        # It is on its way, and says how things stand now.
        ahead = (stands, *calls(count, today, person.days_before, FOLLOWING - 1))
    else:
        first = about_day(planned.due_at, country, date.max)
        ahead = calls(count, first - timedelta(1), person.days_before, FOLLOWING)
    own = ZoneInfo(person.zone)
    return tuple(replace(one, day=due_at(person, one.day, country).astimezone(own).date()) for one in ahead)


async def _questions(ledger: Ledger) -> tuple[PlanCall, ...]:
    """The next questions about plans, the first of them the one that is planned, with their days for the person."""
    person, country = ledger.person, ledger.rules.zone
    planned = await notices.get(ledger.tx, ledger.journal.id, PLAN)
    if planned is None or planned.due_at is None:
        return ()
    first = max(planned.due_at, ledger.now)  # one that is overdue is on its way
    waiting = unasked(ledger.basis(), planned, ledger.now.astimezone(country).date())
    later = (due_at(person, plan.entered, country) for plan in waiting)
    own = ZoneInfo(person.zone)
    return tuple(PlanCall(due.astimezone(own).date()) for due in (first, *(due for due in later if due > first)))


def _known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
