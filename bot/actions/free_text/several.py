"""A list whose lines are told of several travellers: each line in its traveller's journals, all of it as one act."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.actions.answers import Answer
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.unread import NotAllRead, UnreadLine
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text import slips
from bot.actions.free_text.lists import Ready, keep_ready, lines_of_stays, ready_in, unread_line
from bot.actions.free_text.said import Read
from bot.actions.free_text.told import Told
from bot.actions.free_text.whose import ask_country, find, in_country
from bot.actions.together import for_each
from bot.core.journal import Journal
from bot.reading import Back, Crossing, Move, PastStay, Refusal, Whose, read_message, whose_each, whose_lines


def lines_of(ctx: Context, words: str) -> tuple[Whose, ...]:
    """What is told of each traveller, in lines or in one; nothing where it is told of one alone."""
    names = [each.label for each in ctx.travellers if not each.is_me]
    return whose_lines(words, names) if "\n" in words.strip() else whose_each(words, names)


async def in_their_journals(
    ctx: Context, words: str, write: Callable[[Read], Awaitable[Answer]], country: str | None = None
) -> Answer | None:
    """Write everybody's lines, with one undo; where one is not understood, each such is named, and the others are ready
    behind one button.

    `country`: where the days were that name none; it is asked once for all of them. None where the lines are of one.
    """
    told = [Told.about(ctx, whose) for whose in lines_of(ctx, words)]
    if not told:
        return None
    if "\n" not in words.strip() and (asked := await slips.entries_or_exits(ctx, told)):
        return asked
    whose = [each.whose.name or ctx.me.label for each in told if each.whose.who != "unclear"]
    if unread := [(each, one) for each in told for one in _unread(ctx, each)]:
        if country is None and _names_no_country(ctx, told):
            return await ask_country(ctx, words, whose)
        shown = tuple(_shown(ctx, words, each.whose, one) for each, one in unread)
        return with_way_out(ctx, await _not_all(ctx, told, [one for _, one in unread], shown, country))
    reads: dict[int, Read] = {}
    journals: list[Journal] = []
    for each in told:
        found = await find(ctx, each) if each.countries or country is None else await in_country(ctx, each, country)
        if isinstance(found, WhichJournal):
            return await ask_country(ctx, words, whose)
        if isinstance(found, Answer):
            return found
        journals += found.journals
        reads |= {journal.id: found.read.as_row() for journal in found.journals}
    return await for_each(ctx, journals, lambda: write(reads[ctx.journal.id]))


async def _not_all(
    ctx: Context, told: Sequence[Told], unread: Sequence[Refusal], shown: tuple[UnreadLine, ...], country: str | None
) -> NotAllRead:
    """The lines that were not understood; the others are ready, each in its journal, if it is clear what they tell.

    It is not where it depends on whose day is meant.
    """
    unnamed = country or (ctx.countries[0] if len(ctx.countries) == 1 else None)
    days = {ctx.today, ctx.own_today, *map(ctx.today_in, ctx.journals)}
    found = [(each, lines_of_stays(each.read.words, ctx.today, ctx.language, other=each.read.other)) for each in told]
    lines = sum(len(listed) for _, listed in found)
    clear = all(
        listed == lines_of_stays(each.read.words, day, ctx.language, other=each.read.other)
        for each, listed in found
        for day in days
    )
    ready: list[Ready] = []
    for each, listed in found if clear else ():
        if each.whose.who == "unclear":
            continue
        whose = ctx.called(each.whose.name) or ctx.me
        refused = [one for one in listed if isinstance(one, Refusal)]
        for there in ctx.countries:
            stays = [one for one in listed if not isinstance(one, Refusal) and (one.country or unnamed) == there]
            of_it = ready_in(whose, there, stays, refused, unnamed)
            if any(of_it.days.values()):
                ready.append(of_it)
    return await keep_ready(ctx, ready, ready, unread, shown, of_several=True, told=lines)


def _names_no_country(ctx: Context, told: Sequence[Told]) -> bool:
    """Whether a line that is understood may be of several countries: that is asked once, for all of the list."""
    listed = (
        one
        for each in told
        if each.whose.who != "unclear"
        for one in lines_of_stays(each.read.words, ctx.today, ctx.language, other=each.read.other)
    )
    return len(ctx.countries) > 1 and any(not isinstance(one, Refusal) and one.country is None for one in listed)


def _unread(ctx: Context, told: Told) -> list[Refusal]:
    """The lines of one traveller that tell no crossing and no stay, or another one by the person's own day."""
    read, same = told.read, ctx.own_today == ctx.today
    if told.whose.who == "unclear":
        return [Refusal("ambiguous" if told.about_days else "not_a_date", words=read.words.strip())]
    vague = Refusal("vague", words=read.words)
    if permit := told.permit:  # of several, no day of it is asked
        whole = permit.begins and (permit.ends or permit.endless)
        return [] if whole else [Refusal("incomplete", words=read.words)]
    if isinstance(read.message, Crossing | PastStay | Back | Move):
        own = read.message if same else read_message(read.words, ctx.own_today, read.language, other=read.other)
        return [] if own == read.message else [vague]
    found = lines_of_stays(read.words, ctx.today, read.language, other=read.other)
    unread = [one for one in found if isinstance(one, Refusal)]
    if unread or same or found == lines_of_stays(read.words, ctx.own_today, read.language, other=read.other):
        return unread
    return [vague]


def _shown(ctx: Context, typed: str, whose: Whose, unread: Refusal) -> UnreadLine:
    """What was not understood, as it was typed: with the name that its line begins with."""
    line = unread_line(ctx, unread)
    if whose.who == "unclear" and unread.why == "ambiguous":
        line = replace(line, why="whose")
    if "\n" not in typed.strip():
        return replace(line, words=f"{whose.name}: {line.words}" if whose.name else line.words)
    of_it = (each.strip() for each in typed.splitlines() if each.strip().endswith(line.words))
    return replace(line, words=next(of_it, line.words))
