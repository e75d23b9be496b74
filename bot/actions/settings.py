"""Everything a person has set, on one screen."""

from bot.actions.answers import Answer
from bot.actions.answers.settings import Settings
from bot.actions.answers.status import NoAllowance
from bot.actions.context import Context


async def switch_picture(ctx: Context, on: bool) -> Answer:
    """Have `/status` come with the picture, or without."""
    await ctx.set_person(with_picture=on)
    return await show(ctx)


async def show(ctx: Context) -> Answer:
    """What is set."""
    journal, person, nationality = ctx.journal, ctx.person, ctx.nationality
    known = nationality is not None and ctx.rules.knows(nationality)
    return Settings(
        person.language,
        nationality,
        None if ctx.rule is NoAllowance.CITIZEN else journal.permits,
        journal.own_limit,
        known,
        person.reminder_hour,
        person.zone,
        person.pause_on(ctx.own_today),
        ctx.now,
        ctx.today,
        ctx.found.is_guest,
        person.pinned_message is not None,
        person.with_picture,
    )
