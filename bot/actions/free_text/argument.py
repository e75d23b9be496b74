"""What stands behind /in and /out, and their labels: a crossing of one's own unless somebody is named."""

from functools import partial

from bot.actions import crossings, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text import days, slips
from bot.actions.free_text.said import Read, Said
from bot.actions.free_text.told import Told
from bot.actions.free_text.whose import find
from bot.actions.together import in_each
from bot.core.journal import Traveller
from bot.reading import countries_named, without_oneself


async def answer_argument(ctx: Context, act: Direction, words: str) -> Answer:
    """The words after /in or /out: nothing (today) or a day. Words that say the other way write nothing.

    A traveller's name alone, or that it is all of them, means today too.
    """
    if not words.strip():
        return await today(ctx, act)
    told = Told.of(ctx, words, act)
    if not told.about_days and told.whose.who == "nobody" and (rest := without_oneself(words)) is not None:
        return await answer_argument(ctx, act, rest)
    if not told.whose.words:
        whose = ctx.called(told.whose.name)
        return await (today(ctx, act, whose) if whose else which_journal.tap_all(ctx, act, ctx.today))
    if meant := await slips.ask(ctx, told, act):
        return meant
    if not told.about_days:
        return with_way_out(ctx, await _unread(ctx, act, told))
    found = await find(ctx, told, act)
    if isinstance(found, Answer):
        return found
    return await in_each(ctx, found.journals, partial(of_words, ctx, act, found.read))


async def _unread(ctx: Context, act: Direction, told: Told) -> Answer:
    """Why the words tell no day; it is asked for where it is clear of which journal it would be."""
    whose = ctx.called(told.whose.name) or ctx.me
    named = [each for each in countries_named(told.read.words) if each in ctx.countries] or ctx.countries
    there = ctx.journal_of(whose, named[0])
    if there is None or len(named) > 1 or told.whose.who in ("all", "unclear"):
        return NotRead("not_a_date", ctx.today)
    ctx.turn_to(there)
    return await days.argument(ctx, act, Said.of(ctx, Read.of(ctx, told.read.words)))


async def of_words(ctx: Context, act: Direction, read: Read) -> Answer:
    """The same once it is known which journal they are about."""
    return with_way_out(ctx, await days.argument(ctx, act, Said.of(ctx, read)))


async def today(ctx: Context, act: Direction, whose: Traveller | None = None) -> Answer:
    """A crossing today, of which nothing is said but which way: one's own, unless `whose` it is."""
    whose = whose or ctx.me
    meant = which_journal.countries_meant(ctx, whose, act, max([ctx.own_today, *map(ctx.today_in, ctx.journals)]))
    if len(meant) == 1:
        ctx.turn_to(await ctx.journal_for(whose, meant[0]))
        return await crossings.today(ctx, act)
    days = tuple(sorted({ctx.own_today, *(ctx.in_country(each).today for each in meant)}))
    if len(days) > 1:
        return WhichDay(days, act, ctx.today, why="zones", traveller=whose.id)
    return await which_journal.cross(ctx, whose.id, None, act, *days)
