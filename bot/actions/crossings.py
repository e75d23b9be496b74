"""Logging what happened at the border: entries, exits, whole past stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.actions import dialogue, giving, journal_writer, onboarding, two_countries
from bot.actions.answers import Answer
from bot.actions.answers.days import BeforeBack, Direction, OtherEnd, Purpose, Wanted
from bot.actions.answers.journals import EVERYBODY
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refusal, Refused
from bot.actions.answers.stays import ChangeKind, StaysFull
from bot.actions.context import Context
from bot.actions.questions import ask_day
from bot.core import crossings
from bot.core.stay import Stay

MOST = 2_000
"""Stays of one journal."""


async def today(ctx: Context, act: Direction) -> Answer:
    """A command without a date: it means today, unless two dates are possible at this moment."""
    if ctx.own_today != ctx.today:
        days = both_days(ctx, ctx.today)
        return WhichDay(days, act, ctx.today, Wanted(Purpose(act)), why="zones")
    return await cross(ctx, act, ctx.today)


async def tap(ctx: Context, act: Direction, day: date) -> Answer:
    """A "today" button, which carries the day it was made for: on another day it asks again."""
    days = tuple(sorted({day, *both_days(ctx, ctx.today)}))
    if len(days) > 1:
        why = "stale" if day != ctx.today else "zones"
        return WhichDay(days, act, ctx.today, Wanted(Purpose(act)), why=why)
    return await cross(ctx, act, day)


def both_days(ctx: Context, day: date) -> tuple[date, ...]:
    """The day by the country's date and by the person's own, where the two differ at this moment."""
    return tuple(sorted({day, day + (ctx.own_today - ctx.today)}))


async def cross(ctx: Context, act: Direction, day: date) -> Answer:
    """An entry or an exit on a day that is certain."""
    return await (enter(ctx, day) if act is Direction.IN else leave(ctx, day))


async def either(ctx: Context, day: date) -> Answer:
    """A bare day: it is asked which way the border was crossed."""
    return EntryOrExit(day, ctx.today, traveller=whose_way(ctx))


def whose_way(ctx: Context) -> int | None:
    """Whose it is, where a button that tells the way is to find the journal too."""
    if ctx.together:
        return EVERYBODY
    return ctx.journal.traveller.id if len(ctx.countries) > 1 else None


async def enter(ctx: Context, day: date) -> Answer:
    """Log an entry on `day`."""
    match crossings.enter(ctx.stays, day, ctx.today):
        case crossings.Edit() as write:
            return await save(ctx, ChangeKind.ENTERED, write)
        case crossings.NeedExit(entered):
            return await ask_day(ctx, OtherEnd(Purpose.STAY_FROM, entered))
        case refusal:
            return refuse(ctx, Direction.IN, refusal)


async def leave(ctx: Context, day: date) -> Answer:
    """Log an exit on `day`."""
    match crossings.leave(ctx.stays, day, ctx.today):
        case crossings.Edit() as write:
            return await save(ctx, ChangeKind.LEFT, write)
        case crossings.NeedEntry(left, _):
            return await ask_day(ctx, OtherEnd(Purpose.STAY_TO, left))
        case refusal:
            return refuse(ctx, Direction.OUT, refusal)


async def past(ctx: Context, days: Sequence[tuple[date, date | None]]) -> Answer:
    """Log one or more stays, each from its entry to its exit day (None for the one that still lasts), all or none."""
    for entered, left in days:
        if left and left < entered:
            return refuse(ctx, Direction.OUT, crossings.Backwards(entered, left))
    wanted = [Stay(entered, left) for entered, left in days]
    match crossings.add_stays(ctx.stays, wanted, ctx.today):
        case crossings.Edit() as write:
            return await save(ctx, ChangeKind.STAYED, write)
        case refusal:
            return refuse(ctx, Direction.OUT, refusal)


async def back(ctx: Context, left: date, entered: date, sure: bool = False) -> Answer:
    """Log an exit on `left` and the entry after it, on `entered`, as one change.

    `sure`: a button said so of a stay that is on record; else it is offered to split one that has ended.
    """
    match crossings.back(ctx.stays, left, entered, ctx.today):
        case crossings.Edit() as write:
            return await save(ctx, ChangeKind.CAME_BACK if write.removed else ChangeKind.ENTERED, write)
        case crossings.Split(stay) if sure:
            return await _interrupt(ctx, stay, left, entered)
        case crossings.NeedExit(day):
            return await ask_day(ctx, OtherEnd(Purpose.STAY_FROM, day))
        case crossings.NeedEntry(day, again):
            # The return may be on record: then only what came before it is written, but it is named all the same.
            lasts = Stay(entered) in (replace(stay, from_memory=False) for stay in ctx.stays)
            wanted = BeforeBack(day, entered) if again or lasts else OtherEnd(Purpose.STAY_TO, day)
            return await ask_day(ctx, wanted)
        case refusal:
            return refuse(ctx, Direction.IN, refusal)


async def both_ends(ctx: Context, entered: date, left: date, again: date) -> Answer:
    """Log a past stay and the one that began after it and lasts, as one change."""
    if left < entered:
        return refuse(ctx, Direction.OUT, crossings.Backwards(entered, left))
    match crossings.add_stays(ctx.stays, (Stay(entered, left), Stay(again)), ctx.today):
        case crossings.Edit() as write:
            return await save(ctx, ChangeKind.STAYED, write)
        case refusal:
            return refuse(ctx, Direction.OUT, refusal)


async def told_back(ctx: Context, stay_id: int, left: date, entered: date) -> Answer:
    """A button's exit and the entry after it: of this stay, or of the one that the days lie in where it is 0."""
    if not stay_id:
        return await back(ctx, left, entered)
    stay = ctx.journal.stay(stay_id)
    return await _interrupt(ctx, stay, left, entered) if stay else StaleButton()


async def _interrupt(ctx: Context, stay: Stay, left: date, entered: date) -> Answer:
    match crossings.interrupt(ctx.stays, stay, left, entered, ctx.today):
        case crossings.Edit() as write:
            return await save(ctx, ChangeKind.CAME_BACK if len(write.added) > 1 else ChangeKind.CORRECTED, write)
        case refusal:
            return refuse(ctx, Direction.OUT, refusal)


async def save(ctx: Context, verb: ChangeKind, write: crossings.Edit) -> Answer:
    """Write the edit and go on with whatever is asked next."""
    if len(ctx.stays) - len(write.removed) + len(write.added) > max(MOST, len(ctx.stays)):
        return StaysFull(MOST)
    waiting, given = two_countries.waiting(ctx), await giving.begin(ctx, write)
    saved = await journal_writer.change(ctx, verb, write.removed, write.added)
    if given is None:
        return await two_countries.ask(ctx, await onboarding.after(ctx, saved), waiting)
    await giving.take(ctx, given)
    told = await two_countries.ask(ctx, await onboarding.after(ctx, saved), waiting)
    await dialogue.keep_done(ctx, journal_writer.GIVEN)
    return told


def refuse(ctx: Context, act: Direction, reason: Refusal) -> Refused:
    """Say why nothing was written; for an exit ahead also whether a stay until then would be legal."""
    return Refused(
        reason,
        act,
        ctx.today,
        legal_until=_legal_until(ctx, reason.day)
        if isinstance(reason, crossings.InFuture) and act is Direction.OUT
        else None,
    )


def _legal_until(ctx: Context, day: date) -> bool | None:
    count = ctx.facts.count
    if count is None or not count.in_force(ctx.today) or ctx.journal.open is None:
        return None
    last = count.last_legal_day(ctx.today)
    return last is not None and day <= last
