"""Words while a day of a trip ahead is asked for."""

from datetime import date, timedelta
from functools import partial

from bot.actions import plans
from bot.actions.answers import Answer
from bot.actions.answers.days import EXITS_AHEAD, Purpose, Wanted
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.free_text.days import by_both_dates
from bot.actions.free_text.said import Said
from bot.actions.reminder_settings import UNTIL, pause_until
from bot.reading import Crossing, Day, Length, PlannedStay, Refusal, read_day, read_plan


async def trip(ctx: Context, said: Said) -> Answer | None:
    """The day, the trip or the length that was asked for; an unclear one is not written as a past stay instead."""
    wanted = said.asked_ahead
    if wanted is None:
        return None
    ahead = _read(ctx, said.words, wanted, ctx.today)
    days = by_both_dates(ctx, ahead, partial(_read, ctx, said.words, wanted)) if isinstance(ahead, Day) else ()
    if len(days) > 1:
        return WhichDay(days, None, ctx.today, wanted, why="zones")
    if not isinstance(ahead, Refusal):
        return await plans.tell(ctx, wanted, ahead)
    if ahead.length and wanted.purpose is not Purpose.PLAN:
        return NotRead("range", ctx.today, wanted=wanted)
    if any(day >= ctx.today for day in ahead.candidates):
        if ahead.length:
            return plans.unread(ctx, ahead, wanted)
        # Of an entry the day may also be past: it is then asked which way the border was crossed.
        first = date.min if wanted.purpose is Purpose.PLAN else ctx.today
        offered = tuple(day for day in ahead.candidates if day >= first)
        return WhichDay(offered, None, ctx.today, wanted, ahead.why)
    return plans.unread(ctx, ahead, wanted) if ahead.why == "ambiguous" else None


async def end_of_pause(ctx: Context, said: Said) -> Answer | None:
    """«До 20 мая», «на неделю», where it is asked until when reminders are to pause."""
    told = said.message.act if isinstance(said.message, Crossing | Refusal) else None
    if said.wanted != UNTIL or told:
        return None
    today = ctx.own_today
    match read_day(said.words, today, "plan", ctx.language), read_plan(said.words, today, ctx.language):
        case Day(day), _:
            return await pause_until(ctx, day)
        case Refusal(candidates=(before, day)), _ if day - before == timedelta(1):  # until: on it, or on the day before
            return await pause_until(ctx, day)
        case Refusal(candidates=days, why=why), _ if ahead := tuple(day for day in days if day > today):
            return WhichDay(ahead, None, ctx.today, UNTIL, why)
        case Refusal(why="past"), _:
            return NotRead("past", ctx.today, wanted=UNTIL)
        case _, Length() as length if last := length.last_day(today):
            return await pause_until(ctx, last + timedelta(1))
    return None


async def unread_trip(ctx: Context, said: Said) -> Answer | None:
    """Words that are neither the trip ahead nor anything else."""
    wanted, refusal = said.asked_ahead, said.refusal
    if wanted is None or refusal is None or (refusal.act is not None and refusal.why != "future"):
        return None
    ahead = _read(ctx, said.words, wanted, ctx.today)
    return plans.unread(ctx, ahead, wanted) if isinstance(ahead, Refusal) else None


def _read(ctx: Context, words: str, wanted: Wanted, today: date) -> Day | PlannedStay | Length | Refusal:
    """What the words name of a trip ahead."""
    exit_day = wanted.purpose in EXITS_AHEAD and read_day(words, today, "plan", ctx.language)
    return exit_day if isinstance(exit_day, Day) else read_plan(words, today, ctx.language)
