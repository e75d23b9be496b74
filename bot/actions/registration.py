"""That somebody has registered."""

from dataclasses import replace

from bot.actions import journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.notices import Registered
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.storage import journals


async def done(ctx: Context, stay_id: int) -> Answer:
    """The duty is fulfilled for this stay: nothing more is told of it."""
    stay = ctx.journal.stay(stay_id)
    if stay is None:
        return StaleButton()
    await journals.set_registered(ctx.tx, stay_id)
    await journal_writer.go_on_with(ctx, ctx.journal.edited((stay,), (replace(stay, registered=True),)))
    return Registered()
