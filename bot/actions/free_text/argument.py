"""What stands behind /in and /out, and their labels: a crossing of one's own unless somebody is named."""

from functools import partial

from bot.actions import crossings, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text import days
from bot.actions.free_text.said import Said
from bot.actions.free_text.whose import Told, find
from bot.reading import Whose


async def answer_argument(ctx: Context, act: Direction, words: str) -> Answer:
    """The words after /in or /out: nothing (today) or a day. Words that say the other way write nothing."""
    if not words.strip():
        return await today(ctx, act)
    told = Told.of(ctx, words)
    if not told.about_days:
        return with_way_out(ctx, await days.argument(ctx, act, Said.of(ctx, words)))
    found = await find(ctx, told, act)
    if isinstance(found, Answer):
        return found
    return await which_journal.in_each(ctx, found, partial(of_words, ctx, act, told.whose))


async def of_words(ctx: Context, act: Direction, whose: Whose) -> Answer:
    """The same once it is known which journal they are about."""
    said = Said.of(ctx, whose.words, other=whose.who == "name")
    return with_way_out(ctx, await days.argument(ctx, act, said))


async def today(ctx: Context, act: Direction) -> Answer:
    """A crossing of today, where nothing is said of it but which way."""
    found = await find(ctx, Told(Whose(""), True, day=ctx.today), act)
    if isinstance(found, Answer):
        return found
    return await which_journal.in_each(ctx, found, lambda: crossings.today(ctx, act))
