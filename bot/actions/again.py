"""A notice that is to come once more."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.answers.notices import Again, NotAgain, Silenced
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.actions.notices.kind import plan_at
from bot.actions.notices.moments import due_at, own_day
from bot.actions.notices.schedule import JOURNAL_KINDS


async def tomorrow(ctx: Context, kind: str) -> Answer:
    """The notice of a kind comes tomorrow too, if it is still true then; nothing does once it is true no more.

    Whoever has paused or switched it off is told so.
    """
    found = next((each for each in JOURNAL_KINDS if each.name == kind), None)
    last = ctx.facts.notices.get(kind)
    if found is None:
        return StaleButton()
    if last is None or found.again(ctx.facts, ctx.now) is None:
        return NotAgain()
    again_on = ctx.today + timedelta(1)
    moment = due_at(ctx.person, again_on, ctx.facts.zone)
    planned = found.planned(ctx.facts, replace(last, again_on=again_on), ctx.now, told=False)
    if planned.at is None or planned.at > moment:
        return Silenced(ctx.person.pause_on(ctx.own_today), ctx.own_today)
    await plan_at(ctx.tx, [(ctx.facts, {kind: planned})])
    return Again(own_day(moment, ctx.person), ctx.person.reminder_hour, ctx.own_today)
