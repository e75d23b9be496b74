"""What stands behind /in and /out, and their labels: a crossing of one's own unless somebody is named."""

from functools import partial

from bot.actions import crossings, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.questions import WhichDay
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text import days
from bot.actions.free_text.said import Read, Said
from bot.actions.free_text.whose import Told, find
from bot.actions.together import in_each


async def answer_argument(ctx: Context, act: Direction, words: str) -> Answer:
    """The words after /in or /out: nothing (today) or a day. Words that say the other way write nothing."""
    if not words.strip():
        return await today(ctx, act)
    told = Told.of(ctx, words, act)
    if not told.about_days:
        return with_way_out(ctx, await days.argument(ctx, act, Said.of(ctx, Read.of(ctx, words))))
    found = await find(ctx, told, act)
    if isinstance(found, Answer):
        return found
    return await in_each(ctx, found.journals, partial(of_words, ctx, act, found.read))


async def of_words(ctx: Context, act: Direction, read: Read) -> Answer:
    """The same once it is known which journal they are about."""
    return with_way_out(ctx, await days.argument(ctx, act, Said.of(ctx, read)))


async def today(ctx: Context, act: Direction) -> Answer:
    """A crossing of one's own today, of which nothing is said but which way."""
    if len(ctx.countries) > 1:
        days = crossings.both_days(ctx, ctx.today)
        if len(days) > 1:
            return WhichDay(days, act, ctx.today, why="zones", traveller=ctx.me.id)
        return await which_journal.cross(ctx, ctx.me.id, None, act, ctx.today)
    ctx.turn_to(await ctx.journal_for(ctx.me, ctx.countries[0]))
    return await crossings.today(ctx, act)
