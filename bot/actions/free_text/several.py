"""A list whose lines are told of several travellers: each line in its traveller's journals, all of it as one act."""

from collections.abc import Awaitable, Callable

from bot.actions.answers import Answer
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.unread import NotAllRead, UnreadLine
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text.said import Read
from bot.actions.free_text.whose import Told, ask_country, find, in_country
from bot.actions.together import for_each
from bot.core.journal import Journal
from bot.reading import Back, Crossing, Move, PastStay, Refusal, Whose, read_message, read_stays, whose_lines


def lines_of(ctx: Context, words: str) -> tuple[Whose, ...]:
    """The lines of each traveller; nothing where those of one alone are told."""
    if "\n" not in words.strip():
        return ()
    return whose_lines(words, [each.label for each in ctx.travellers if not each.is_me])


async def in_their_journals(
    ctx: Context, words: str, write: Callable[[Read], Awaitable[Answer]], country: str | None = None
) -> Answer | None:
    """Write everybody's lines, with one undo; where one of them is not understood, nothing, and each such is named.

    `country`: where the days were that name none; it is asked once for all of them. None where the lines are of one.
    """
    told = [Told.about(ctx, whose) for whose in lines_of(ctx, words)]
    if not told:
        return None
    if unread := [line for each in told for line in _unread(ctx, each)]:
        return with_way_out(ctx, NotAllRead(tuple(unread), 0))
    reads: dict[int, Read] = {}
    journals: list[Journal] = []
    for each in told:
        found = await find(ctx, each) if each.countries or country is None else await in_country(ctx, each, country)
        if isinstance(found, WhichJournal):
            return await ask_country(ctx, words)
        if isinstance(found, Answer):
            return found
        journals += found.journals
        reads |= {journal.id: found.read for journal in found.journals}
    return await for_each(ctx, journals, lambda: write(reads[ctx.journal.id]))


def _unread(ctx: Context, told: Told) -> list[UnreadLine]:
    """The lines of one traveller that tell no crossing and no stay, or another one by the person's own day."""
    read, same = told.read, ctx.own_today == ctx.today
    if isinstance(read.message, Crossing | PastStay | Back | Move):
        own = read.message if same else read_message(read.words, ctx.own_today, read.language, other=read.other)
        return [] if own == read.message else [_line(told, read.words, "vague")]
    found = read_stays(read.words, ctx.today, read.language, other=read.other)
    unread = [_line(told, one.words or read.words, one.why) for one in found if isinstance(one, Refusal)]
    if unread or same or found == read_stays(read.words, ctx.own_today, read.language, other=read.other):
        return unread
    return [_line(told, read.words, "vague")]


def _line(told: Told, words: str, why: str) -> UnreadLine:
    return UnreadLine(f"{told.whose.name}: {words}" if told.whose.name else words, why)
