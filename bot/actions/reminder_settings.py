"""When a person is reminded: on which days, at what hour, in which time zone, or not at all for now."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.actions import return_wish
from bot.actions.answers import Answer, Heading
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.reminder_settings import (
    AskPlace,
    NoticeAhead,
    NoZone,
    RegistrationUntold,
    ReminderPart,
    ReminderSettings,
    ZoneKept,
)
from bot.actions.answers.status import NoAllowance
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import (
    LEAVABLE,
    answered,
    ask_zone,
    asked_day,
    open_question,
    under_way,
    zone_answered,
)
from bot.actions.facts import JournalFacts
from bot.actions.notices.countdown import FOLLOWING
from bot.actions.notices.kind import JournalKind, plan_at
from bot.actions.notices.moments import about_day, due_at
from bot.actions.notices.night import waits_until
from bot.actions.notices.registration import REGISTRATION, registration_untold
from bot.actions.notices.return_day import RETURN
from bot.actions.notices.schedule import JOURNAL_KINDS, OPTIONAL, replan
from bot.actions.questions import ask_day
from bot.core.reminders import CHOICE, ReminderState
from bot.delivery import Due, Notice

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
LONGEST_PAUSE = timedelta(366)
UNTIL = Wanted(Purpose.PAUSE)
"""The day on which a pause ends, as it is asked for."""


async def show(ctx: Context, part: ReminderPart = ReminderPart.ALL) -> Answer:
    """What is set, and the next reminders; the pages of the zone and of the pause ask, and what is typed answers."""
    await (ask_zone(ctx) if part is ReminderPart.ZONE else zone_answered(ctx))
    if part is ReminderPart.PAUSE:
        await _ask_end_of_pause(ctx)
    elif asked_day(ctx) == UNTIL:
        await answered(ctx)
    return await _shown(ctx, part)


async def set_day(ctx: Context, days: int, on: bool) -> Answer:
    """Be reminded so many days before the last legal day, or not; 0 is that day, switched among the kinds."""
    if days not in CHOICE:
        return StaleButton()
    chosen = {*ctx.person.days_before} - {days} | ({days} if on else set())
    await ctx.set_person(days_before=tuple(sorted(chosen, reverse=True)))
    await replan(ctx, ctx.journals)
    return await _shown(ctx, ReminderPart.DAYS if days else ReminderPart.KINDS)


async def set_kind(ctx: Context, kind: str, on: bool) -> Answer:
    """Get the notices of a kind, or none of them."""
    if kind not in OPTIONAL:
        return StaleButton()
    if kind == RETURN.name:  # off until asked for, of one journal
        await return_wish.switch(ctx, on)
        return await _shown(ctx, ReminderPart.KINDS)
    off = {*ctx.person.switched_off} - {kind} | (set() if on else {kind})
    await ctx.set_person(switched_off=tuple(sorted(off)))
    await replan(ctx, ctx.journals)
    shown = await _shown(ctx, ReminderPart.KINDS)
    return _with_registrations(ctx, shown) if on and kind == REGISTRATION.name else shown


def _with_registrations(ctx: Context, shown: ReminderSettings) -> ReminderSettings:
    """And the last days to register of which no notice tells."""
    found = [(facts, registration_untold(facts, facts.day_at(ctx.now))) for facts in map(ctx.facts_of, ctx.journals)]
    return replace(
        shown,
        registrations=tuple(
            RegistrationUntold(Heading.of(facts.journal, ctx.journals), facts.journal.country, by)
            for facts, by in found
            if by
        ),
    )


async def set_hour(ctx: Context, hour: int) -> Answer:
    """Be reminded at this hour."""
    if hour not in HOURS:
        return StaleButton()
    await _retime(ctx, reminder_hour=hour)
    return await _shown(ctx)


async def set_zone(ctx: Context, zone: str) -> Answer:
    """Be reminded by the time of this zone (an IANA name)."""
    if not is_zone(zone):
        return StaleButton()
    await _set_zone(ctx, zone)
    return await _shown(ctx)


async def ask_place(ctx: Context) -> Answer:
    """Offer to tell the zone from a location."""
    await ask_zone(ctx)
    return AskPlace()


async def keep_zone(ctx: Context) -> Answer:
    """The person would rather not tell where they are."""
    await zone_answered(ctx)
    return ZoneKept()


async def set_zone_of(ctx: Context, zone: str) -> Answer:
    """Take the zone of a place that was named or sent; the place itself is not kept."""
    await _set_zone(ctx, zone)
    return replace(await _shown(ctx), zone_set=True)


async def unknown_city(ctx: Context) -> Answer:
    """No city of that name is known: it is said how else the zone can be told."""
    return replace(await _shown(ctx, ReminderPart.ZONE), unknown_city=True)


async def set_place(ctx: Context, latitude: float, longitude: float) -> Answer:
    """Take the zone of a location."""
    from tzfpy import get_tz  # tens of megabytes of borders, needed by few

    zone = get_tz(longitude, latitude)
    return await set_zone_of(ctx, zone) if is_zone(zone) else NoZone()


async def pause(ctx: Context, paused: bool) -> Answer:
    """Ask until when no reminders are to come, or send them again."""
    return await (show(ctx, ReminderPart.PAUSE) if paused else resume(ctx))


async def pause_until(ctx: Context, day: date) -> Answer:
    """Send no reminders before that day of the person's own, but for the last legal day's."""
    if not ctx.own_today < day <= ctx.own_today + LONGEST_PAUSE:
        return NotRead("past" if day <= ctx.own_today else "far", ctx.today, wanted=UNTIL)
    await ctx.set_person(paused_until=day)
    await replan(ctx, ctx.journals)
    if asked_day(ctx) == UNTIL:
        await answered(ctx)
    return _with_registrations(ctx, await _shown(ctx))


async def resume(ctx: Context) -> Answer:
    """Send reminders again; today's comes too, at once if its hour has passed."""
    resumed = ctx.person.pause_on(ctx.own_today) is not None
    await ctx.set_person(paused_until=None)
    await replan(ctx, ctx.journals, partial(_before_today, now=ctx.now) if resumed else None)
    shown = await _shown(ctx)
    return _with_registrations(ctx, shown) if resumed else shown


async def _ask_end_of_pause(ctx: Context) -> None:
    """A question that is more than a day or a choice stays open."""
    if ctx.dialogue is None or (open_question(ctx) in LEAVABLE and not under_way(ctx)):
        await ask_day(ctx, UNTIL)


async def _set_zone(ctx: Context, zone: str) -> None:
    await zone_answered(ctx)
    await _retime(ctx, zone=zone)


def _before_today(facts: JournalFacts, now: datetime) -> datetime:
    """The last moment of yesterday in the journal's country."""
    return datetime.combine(now.astimezone(facts.zone), time(), facts.zone) - timedelta.resolution


async def _retime(ctx: Context, **hour_or_zone: int | str) -> None:
    """Remind by another hour or zone; what would have come later today, and now never would, comes at once."""
    await ctx.set_person(**hour_or_zone)
    now, owed = ctx.now, list[tuple[JournalFacts, dict[str, Due]]]()
    for facts in map(ctx.facts_of, ctx.journals):
        planned = (facts.notices.get(kind.name) for kind in JOURNAL_KINDS)
        missed = [each for each in planned if each and _missed(facts, each, now)]
        owed.append((facts, {each.kind: replace(each.due, at=now) for each in missed}))
    await replan(ctx, ctx.journals)
    ctx.wakes |= await plan_at(ctx.tx, owed) is not None


def _missed(facts: JournalFacts, planned: Notice, now: datetime) -> bool:
    """Whether what is still to come would have come by now."""
    if planned.due_at is None or planned.due_at <= now:
        return False
    day = about_day(planned.due_at, facts.zone, date.max)
    return due_at(facts.person, day, facts.zone, last=facts.is_last(day)) <= now


async def _shown(ctx: Context, part: ReminderPart = ReminderPart.ALL) -> ReminderSettings:
    person, inside = ctx.person, any(each.open for each in ctx.journals)
    rule = ctx.rule_today
    why = rule if isinstance(rule, NoAllowance) else None
    ahead: list[tuple[ReminderState | NoticeAhead, Heading]] = []
    for facts in map(ctx.facts_of, ctx.journals):
        for kind in JOURNAL_KINDS:
            planned = facts.notices.get(kind.name)
            if planned and planned.due_at:
                calls = kind.ahead(facts, planned, planned.due_at, _told_at(ctx, facts, kind, planned))
                ahead += [(call, Heading.of(facts.journal, ctx.journals)) for call in calls]
    ahead = sorted(ahead, key=lambda one: one[0].day)[:FOLLOWING]
    return ReminderSettings(
        part,
        person.reminder_hour,
        person.zone,
        person.days_before,
        person.pause_on(ctx.own_today),
        ctx.now,
        inside,
        tuple(call for call, _ in ahead),
        why,
        switched_off=person.switched_off,
        whose=tuple(heading for _, heading in ahead),
        awaits_return=any(facts.awaits_return(facts.day_at(ctx.now)) for facts in map(ctx.facts_of, ctx.journals)),
    )


def _told_at(ctx: Context, facts: JournalFacts, kind: JournalKind, planned: Notice) -> datetime:
    """Now; in the morning where it is late by now and waits for the night to end."""
    late = kind.reply(facts, ctx.journals, planned, ctx.now) if planned.due_at and planned.due_at <= ctx.now else None
    return (late and waits_until(late.answer, ctx.person.zone, ctx.now, None)) or ctx.now


def is_zone(zone: str) -> bool:
    """Whether it is the IANA name of a time zone."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
