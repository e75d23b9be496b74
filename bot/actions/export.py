"""Files that a person takes along: all journals, or one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from bot.actions.answers import Answer
from bot.actions.answers.export import (
    AllExported,
    CalendarLeft,
    Exported,
    Format,
    Named,
    NothingAhead,
    OfRecords,
    WhichFile,
    WhichFormat,
)
from bot.actions.context import Context
from bot.actions.facts import JournalFacts
from bot.actions.notices.calendar import CALENDAR, day_that_matters, stands_now
from bot.actions.notices.countdown import kind_of, moment_of
from bot.actions.notices.kind import plan_at
from bot.actions.notices.limit import LIMIT
from bot.actions.notices.moments import due_at
from bot.actions.notices.permit import PERMIT
from bot.actions.sheet import AllOnSheet, OnSheet, told
from bot.core.journal import Journal, ReturnWish
from bot.core.stay import Stay
from bot.delivery import Due
from bot.exporting.calendar import Calendar, Event, EventKind
from bot.exporting.record import Record
from bot.exporting.table import Table

PAGE = 6
"""Journals on a page."""


async def show(ctx: Context, page: int = 0) -> Answer:
    """Ask which file is wanted, with all journals or one; a page that is no longer there shows the last one."""
    if len(ctx.journals) == 1:
        return WhichFile()
    pages = -(-len(ctx.journals) // PAGE)
    page = min(page, pages - 1)
    shown = ctx.journals[page * PAGE : (page + 1) * PAGE]
    return WhichFile(tuple(Named(each.id, each.traveller.label, each.country) for each in shown), page, pages)


async def show_one(ctx: Context) -> Answer:
    """Ask which file of this journal is wanted."""
    return WhichFormat()


async def everything(ctx: Context, format: Format) -> Answer:
    """A file with all journals; settings go with them where the file has room for them."""
    if format is Format.SHEET:
        return AllOnSheet(await told(ctx, ctx.journals), ctx.today, ctx.asked_at)
    file = await _file(ctx, ctx.journals, format, settings=True)
    return AllExported(format, ctx.today, file.written) if file else NothingAhead()


async def one(ctx: Context, format: Format) -> Answer:
    """A file with this journal."""
    if format is Format.SHEET:
        return OnSheet(await told(ctx, (ctx.journal,)), ctx.today, ctx.asked_at)
    file = await _file(ctx, (ctx.journal,), format, settings=False)
    return Exported(format, ctx.today, file.written) if file else NothingAhead()


async def leave_calendar(ctx: Context) -> Answer:
    """Tell no more that the day in a calendar file has moved, until another one is taken."""
    await _note_days(ctx, (ctx.journal,), taken=False)
    return CalendarLeft()


async def _note_days(ctx: Context, journals: Iterable[Journal], *, taken: bool = True) -> None:
    """Keep which day the calendar file has of each journal, so that it is told when that moves."""
    noted = list[tuple[JournalFacts, dict[str, Due]]]()
    for journal in journals:
        facts = ctx.facts_of(journal)
        last = facts.notices.get(CALENDAR.name)
        due = Due(None, last_day=day_that_matters(facts, ctx.today_in(journal)) if taken else None)
        if due != (last.due if last else Due(None)):
            noted.append((facts, {CALENDAR.name: due}))
    await plan_at(ctx.tx, noted)


async def _file(
    ctx: Context, journals: tuple[Journal, ...], format: OfRecords, *, settings: bool
) -> Table | Calendar | Record | None:
    """None: nothing would stand in it."""
    match format:
        case Format.TABLE:
            return Table(tuple(replace(each, plans=each.waiting(ctx.today_in(each))) for each in journals))
        case Format.RECORD:
            return Record(journals, ctx.person if settings else None, ctx.today)
        case Format.CALENDAR:
            events, named = tuple(_events(ctx, journals)), len(ctx.travellers) > 1
            if not events:
                return None
            await _note_days(ctx, journals)
            return Calendar(events, ctx.now, ctx.person.created_at, named)


def _events(ctx: Context, journals: Iterable[Journal]) -> Iterator[Event]:
    """What there is ahead in these journals."""
    for journal in journals:
        facts, today = ctx.facts_of(journal), ctx.today_in(journal)
        day = _last_day(ctx, facts, journal.open, today) if journal.open else _return_day(ctx, facts, today)
        if day:
            yield day
        for plan in journal.waiting(today):
            yield Event(EventKind.PLAN, journal, plan.entered, plan.left or plan.entered, plan.id)
        for permit in journal.permits:
            if permit.ends and permit.ends >= today:
                yield Event(EventKind.PERMIT, journal, permit.ends, permit.ends, permit.id, permit=permit.kind)


def _last_day(ctx: Context, facts: JournalFacts, inside: Stay, today: date) -> Event | None:
    """The last legal day of the stay that lasts, with the reminders that are still to come; the first day over it."""
    count, stands = stands_now(facts, inside, today) or (None, None)
    if count is None or stands is None:
        return None
    if stands.over:
        over = stands.day - timedelta(stands.over - 1)
        return Event(EventKind.OVER, facts.journal, over, over)
    assert stands.last_legal_day is not None, "what is not over has one"
    last, kind = stands.last_legal_day, PERMIT if kind_of(facts, stands) == PERMIT.name else LIMIT
    ahead = takewhile(lambda each: each.day <= last, kind.calls(facts, count, stands.day - timedelta(1)))
    moments = (moment_of(facts, each) for each in ahead)
    alarms = tuple(moment for moment in moments if moment > ctx.now)
    return Event(EventKind.LAST, facts.journal, last, last, alarms=alarms)


def _return_day(ctx: Context, facts: JournalFacts, today: date) -> Event | None:
    """From when a visit is legal again: one of so many days as they asked to be told of, else a full one."""
    wish = facts.journal.wish if facts.awaits_return(today) else None
    found = facts.return_day(wish or ReturnWish(0, today))
    if found is None:
        return None
    moment = due_at(ctx.person, found.on, facts.zone)
    alarms = (moment,) if wish and moment > ctx.now else ()
    return Event(EventKind.RETURN, facts.journal, found.on, found.on, alarms=alarms, days=found.days)
