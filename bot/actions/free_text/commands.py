"""Commands in plain words: they do what the command does, and write nothing."""

from bot.actions import plans, rule
from bot.actions.answers import Answer
from bot.actions.context import Context
from bot.actions.free_text.said import Said
from bot.reading import Command


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Сколько осталось», «план 12 января», «правило в Грузии», "cancel"."""
    if not isinstance(said.message, Command):
        return None
    if said.message.trip is not None or said.message.country is not None:
        ctx.turn_to(ctx.current)
    if said.message.trip is not None:
        return await plans.reckon(ctx, said.message.trip)
    if said.message.country is not None:
        return await rule.show_in(ctx, said.message.country)
    return await said.commands[said.message.command](ctx)
