"""Whether a stay still lasts, answered."""

from dataclasses import replace

from bot.actions import journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.notices import Confirmed
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.actions.notices.check_in import CHECK_IN
from bot.storage import journals


async def confirm(ctx: Context, stay_id: int) -> Answer:
    """It does: nothing is asked again for a while. Of a stay that has ended by now nothing can be said."""
    stay = ctx.journal.stay(stay_id)
    if stay is None or stay.left:
        return StaleButton()
    await journals.confirm(ctx.tx, ctx.journal.id, ctx.now)
    await journal_writer.go_on_with(ctx, replace(ctx.journal, told_at=ctx.now))
    planned = ctx.facts.notices.get(CHECK_IN.name)
    ahead = CHECK_IN.ahead(ctx.facts, planned, planned.due_at, ctx.now) if planned and planned.due_at else ()
    return Confirmed(ctx.today, ahead[0].day if ahead else None)
