"""The stays as a list: see, correct, delete, undo."""

from dataclasses import replace
from datetime import date

from bot.actions import (
    crossings,
    dialogue,
    imported,
    journal_writer,
    permits,
    plans,
    reminder_settings,
    rest,
    two_countries,
)
from bot.actions.answers import Answer
from bot.actions.answers.days import (
    AHEAD,
    BeforeBack,
    Direction,
    NewPermit,
    OfPermit,
    OfStay,
    OtherEnd,
    Purpose,
    Wanted,
)
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import ChangeKind, NotNewest, Since, StayCard, StayList, Undone
from bot.actions.answers.together import Part
from bot.actions.context import Context
from bot.actions.journal_writer import told
from bot.actions.questions import ask_day, day_question
from bot.actions.together import all_told
from bot.actions.trips_ahead import trips_ahead
from bot.core.crossings import Backwards, Edit, correct
from bot.core.entries import permits_among, stays_among
from bot.storage import changes

PAGE = 5
"""Stays on a page."""


async def show(ctx: Context, page: int = 0) -> Answer:
    """One page of the stays, the newest first; a page that is no longer there shows the last one."""
    newest_first = ctx.stays[::-1]
    pages = max(1, -(-len(newest_first) // PAGE))
    page = min(max(page, 0), pages - 1)
    shown = newest_first[page * PAGE : (page + 1) * PAGE]
    plans = trips_ahead(ctx) if page == 0 else ()
    held = ctx.journal.permits[::-1] if page == 0 else ()
    years: dict[int, int] = {}
    for index, stay in enumerate(newest_first):
        years.setdefault(stay.entered.year, index // PAGE)
    jumps = tuple(years.items()) if pages > 1 and len(years) > 1 else ()
    return StayList(shown, page, pages, ctx.today, plans, jumps, held)


async def one(ctx: Context, stay_id: int, page: int = 0) -> Answer:
    """One stay with what can be done to it."""
    stay = ctx.journal.stay(stay_id)
    return StayCard(stay, ctx.today, page) if stay else StaleButton()


async def ask_for(ctx: Context, wanted: Wanted, shown: date | None = None, by_month: bool = False) -> Answer:
    """Ask for a day, with a calendar opened on the month of `shown` (today's unless given), or on its year's months.

    Who turns the pages of a calendar takes the place of no other question: it stays open.
    """
    if isinstance(wanted, OfStay) and ctx.journal.stay(wanted.stay) is None:
        return StaleButton()
    if isinstance(wanted, OfPermit) and ctx.journal.permit(wanted.permit) is None:
        return StaleButton()
    if shown and dialogue.open_question(ctx) and dialogue.asked_day(ctx) != wanted:
        return replace(day_question(ctx, wanted), shown=shown, by_month=by_month)
    asked = await (plans.ask_for(ctx, wanted) if wanted.purpose in AHEAD else ask_day(ctx, wanted))
    return replace(asked, shown=shown or asked.shown, by_month=by_month) if isinstance(asked, AskDay) else asked


async def fill(ctx: Context, wanted: Wanted, day: date) -> Answer:
    """Put a day that was asked for in its place; the refusal of one that does not fit says what it was for."""
    ctx.completes = dialogue.act_lacking(ctx, wanted)
    answer = await _put(ctx, wanted, day)
    return replace(answer, wanted=wanted) if isinstance(answer, Refused) else answer


async def _put(ctx: Context, wanted: Wanted, day: date) -> Answer:
    match wanted:
        case OtherEnd(Purpose.STAY_FROM, entered):
            return await crossings.past(ctx, [(entered, day)])
        case OtherEnd(Purpose.STAY_TO, left):
            return await crossings.past(ctx, [(day, left)])
        case OtherEnd(day=entered):
            return await crossings.back(ctx, day, entered, sure=True)
        case BeforeBack(left, entered):
            return await crossings.both_ends(ctx, day, left, entered)
        case OfStay(Purpose.FIX_ENTRY, stay_id):
            return await _correct(ctx, stay_id, entered=day)
        case OfStay(stay=stay_id):
            return await _correct(ctx, stay_id, left=day)
        case NewPermit() | OfPermit():
            return await permits.fill(ctx, wanted, day)
        case Wanted(Purpose.ENTER):
            return await crossings.enter(ctx, day)
        case Wanted(Purpose.LEAVE):
            return await crossings.leave(ctx, day)
        case Wanted(Purpose.PAUSE):
            return await reminder_settings.pause_until(ctx, day)
    return await plans.fill(ctx, wanted, day)


async def still_there(ctx: Context, entered: date, exit_ahead: date) -> Answer:
    """An entry, of a stay whose exit was told for a day that is still to come."""
    return await rest.ahead(ctx, await fill(ctx, Wanted(Purpose.ENTER), entered), exit_ahead)


async def fill_recent(ctx: Context, wanted: Wanted, day: date, offered: date) -> Answer:
    """A "today" or "yesterday" button: offered on another day, or with two dates at this moment, it asks again."""
    back = offered - day
    days = {day, ctx.today - back, ctx.own_today - back}
    if len(days) > 1:
        why = "stale" if offered != ctx.today else "zones"
        return WhichDay(tuple(sorted(days)), None, ctx.today, wanted, why=why)
    return await fill(ctx, wanted, day)


async def delete(ctx: Context, stay_id: int) -> Answer:
    """Take a stay out; one tap brings it back. Pressed twice, the second press is told the same."""
    stay = ctx.journal.stay(stay_id)
    if stay:
        deleted = await journal_writer.change(ctx, ChangeKind.DELETED, (stay,), ())
        await two_countries.ask_no_more(ctx)
        return deleted
    newest = await changes.newest(ctx.tx, ctx.journal.id)
    if newest and newest.verb == ChangeKind.DELETED and stay_id in {each.id for each in stays_among(newest.removed)}:
        return journal_writer.saved(ctx, newest)
    return StaleButton()


async def from_memory(ctx: Context, stay_id: int, unsure: bool) -> Answer:
    """Mark the days of a stay as written from memory, or as certain."""
    stay = ctx.journal.stay(stay_id)
    if stay is None:
        return StaleButton()
    if stay.from_memory == unsure:
        return Since(StayCard(stay, ctx.today))
    write = Edit((stay,), (replace(stay, from_memory=unsure),))
    return await crossings.save(ctx, ChangeKind.CORRECTED, write)


async def undo(ctx: Context, change_id: int) -> Answer:
    """Take back the newest change; an older one, undone before or not, names what stands on top of it.

    With one change of several journals go those that the same request made in the others.
    """
    change = await changes.get(ctx.tx, change_id)
    if change is None:
        return StaleButton()
    act = await journal_writer.act_of(ctx, change)
    if ctx.journal.id not in {journal.id for _, journal in act}:
        return StaleButton()
    for each, journal in act:
        newest = await changes.newest(ctx.tx, journal.id)
        if newest is not None and newest.id > each.id and each.undone_by != ctx.request:
            ctx.turn_to(journal)
            of = told(newest)
            return NotNewest(newest.id, ChangeKind(newest.verb), stays_among(of), ctx.today, permits_among(of))
    if change.verb == ChangeKind.IMPORTED:
        return await imported.take_back(ctx, act)
    parts, undone = list[Part](), list[Undone]()
    for each, journal in act:
        ctx.turn_to(journal)
        undone.append(await journal_writer.undo(ctx, each))
        parts.append(Part.of(journal, undone[-1]))
    if change.together or (ctx.dialogue and ctx.dialogue.known.get("left_there")):
        await dialogue.ask_nothing(ctx)  # what was still asked of it is of no use any more
    if len(parts) > 1:
        return await all_told(ctx, parts)
    [(_, journal)] = act
    ctx.turn_to(journal)
    return await two_countries.ask(ctx, undone[0])


async def _correct(ctx: Context, stay_id: int, entered: date | None = None, left: date | None = None) -> Answer:
    stay = ctx.journal.stay(stay_id)
    if stay is None:
        return StaleButton()
    first, last = entered or stay.entered, left or stay.left
    if last is not None and last < first:
        return crossings.refuse(ctx, Direction.OUT, Backwards(first, last))
    new = replace(stay, entered=first, left=last)
    match correct(ctx.stays, stay, new, ctx.today):
        case Edit() as write:
            return await crossings.save(ctx, ChangeKind.CORRECTED, write)
        case refusal:
            return crossings.refuse(ctx, Direction.IN if entered else Direction.OUT, refusal)
