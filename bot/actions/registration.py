"""That somebody has registered, or has not after all."""

from dataclasses import replace

from bot.actions import journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.notices import Registered, Unregistered
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.storage import journals


async def done(ctx: Context, stay_id: int) -> Answer:
    """The duty is fulfilled for this stay, which lasts: nothing more is told of it, nor asked for a while."""
    return Registered(stay_id) if await _keep(ctx, stay_id, registered=True) else StaleButton()


async def undone(ctx: Context, stay_id: int) -> Answer:
    """It is not: it is told of as before."""
    return Unregistered() if await _keep(ctx, stay_id, registered=False) else StaleButton()


async def _keep(ctx: Context, stay_id: int, *, registered: bool) -> bool:
    """Whether there is such a stay."""
    stay = ctx.journal.stay(stay_id)
    if stay is None:
        return False
    await journals.set_registered(ctx.tx, stay_id, registered)
    now = ctx.journal.edited((stay,), (replace(stay, registered=registered),))
    if registered and stay.left is None:
        await journals.confirm(ctx.tx, now.id, ctx.now)
        now = replace(now, told_at=ctx.now)
    await journal_writer.go_on_with(ctx, now)
    return True
