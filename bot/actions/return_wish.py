"""Being told on the day from which one may come again: asked for, and no more."""

from dataclasses import replace
from datetime import date

from bot.actions import journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.notices import ReturnAsked, ReturnUnasked
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.core.journal import Journal, ReturnWish
from bot.storage import journals


async def ask(ctx: Context, days: int) -> Answer:
    """Tell them on the day from which a visit of so many days is legal (0: a full one), where that is a later one."""
    wish = ReturnWish(days, ctx.today)
    found = ctx.facts.return_day(wish)
    if found is None or found.on <= ctx.today:
        return StaleButton()
    await _keep(ctx, wish, ctx.journal)
    return ReturnAsked(found.on, found.days, ctx.today, ctx.person.pause_on(found.on))


async def unask(ctx: Context) -> Answer:
    """Tell them of no return."""
    await _keep(ctx, None, ctx.journal)
    return ReturnUnasked()


async def switch(ctx: Context, on: bool) -> None:
    """Tell them when a full visit is legal in the country that they left last, or nobody of any return."""
    if on:
        there = max((each for each in ctx.journals if each.traveller.is_me), key=_left, default=ctx.journal)
        await _keep(ctx, ReturnWish(0, ctx.today_in(there)), there)
    else:
        await _keep(ctx, None, *ctx.journals)


async def _keep(ctx: Context, wish: ReturnWish | None, *about: Journal) -> None:
    """The wish in one journal and in no other of the traveller's: of one country alone it is told."""
    theirs = {each.traveller.id for each in about}
    await journals.wish(ctx.tx, wish, about[0].id, *theirs)
    now = (replace(each, wish=wish if each.id == about[0].id else None) for each in ctx.journals)
    await journal_writer.go_on_with(ctx, *(each for each in now if each.traveller.id in theirs))


def _left(journal: Journal) -> date:
    """When it was left last; of one in which a stay lasts, or was none, long ago."""
    return date.min if journal.open else max((stay.left for stay in journal.stays if stay.left), default=date.min)
