"""Somebody is inside two countries at once by what is written: what is asked of that, and what is said."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.actions import dialogue
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.journals import AlsoThere, LeftThere
from bot.actions.answers.stays import Saved, Undone
from bot.actions.context import Context
from bot.actions.questions import ask_day
from bot.core.crossings import overlap
from bot.core.journal import Journal
from bot.core.stay import Stay

_Done = TypeVar("_Done", Saved, Undone)


async def ask(ctx: Context, done: _Done) -> _Done:
    """What was just done in the journal, with the question which stay that lasts has ended, where one must have.

    A typed day answers it. Of an act in several journals it is asked when all are written.
    """
    asked = None if ctx.together else exit_asked(ctx, done)
    if asked is None:  # what else is asked goes on being so
        return done
    here = ctx.journal
    ctx.turn_to(next(each for each in ctx.journals if each.id == asked.journal))
    await ask_day(ctx, Wanted(Purpose.LEAVE))
    await dialogue.note(ctx, left_there=True)
    ctx.turn_to(here)
    return replace(done, ask=asked)


def exit_asked(ctx: Context, done: Saved | Undone) -> LeftThere | None:
    """The question when a stay ended that lasts, though another country was entered after it began.

    It is asked of the earliest of the stays that last; of one alone it is asked where there was a past stay elsewhere
    since it began, if one of both was just written into this journal. None where nothing is to be asked.
    """
    brought = done.stays if isinstance(done, Saved) else ()
    lasting = [(each.open, each) for each in _of_traveller(ctx) if each.open]
    lasting.sort(key=lambda one: (one[0].entered, one[1].id == ctx.journal.id))
    match lasting:
        case [(since, there), (entered, _), *_]:
            return _left_there(ctx, there, since, entered)
        case [(since, there)]:
            elsewhere = (
                stay
                for journal, stay in _pairs(ctx, brought, there)
                if journal.id != there.id and stay.entered >= since.entered and overlap(since, stay)
            )
            first = min(elsewhere, key=lambda stay: stay.entered, default=None)
            return _left_there(ctx, there, since, first) if first else None
    return None


def _pairs(ctx: Context, brought: Sequence[Stay], there: Journal) -> Iterator[tuple[Journal, Stay]]:
    """The stays that may be at the time of the one that lasts there: the new ones, to a new one those of all others."""
    if ctx.journal.id != there.id:
        yield from ((ctx.journal, stay) for stay in brought)
    elif there.open in brought:
        yield from ((each, stay) for each in _of_traveller(ctx) for stay in each.stays)


def _left_there(ctx: Context, there: Journal, since: Stay, elsewhere: Stay) -> LeftThere:
    """The day on which the other country was entered comes first, by either of the two countries' clocks."""
    today = ctx.today_in(there)
    days = {elsewhere.entered, elsewhere.entered + (today - ctx.today)}
    likely = sorted((day for day in days if since.entered <= day <= today), key=lambda day: day != elsewhere.entered)
    returned = elsewhere.left if elsewhere.left and elsewhere.left <= today else None
    return LeftThere(there.id, there.country, since, elsewhere.entered, tuple(likely), today, returned)


def also_there(ctx: Context, brought: Sequence[Stay]) -> AlsoThere | None:
    """The first stay in another country that has days of one just `brought` into this journal, and is not asked about.

    That is where both have ended, or the one that lasts began within the other.
    """
    others = [(each, stay) for each in _of_traveller(ctx) if each.id != ctx.journal.id for stay in each.stays]
    for new in brought:
        for journal, stay in others:
            if overlap(new, stay) and not _is_asked_about(new, stay):
                return AlsoThere(journal.id, journal.country, stay, ctx.today)
    return None


def _is_asked_about(one: Stay, other: Stay) -> bool:
    """Whether one of them lasts and began no later than the other: then it is asked when it ended."""
    return min(one, other, key=lambda stay: (stay.entered, stay.left is not None)).left is None


def _of_traveller(ctx: Context) -> Iterable[Journal]:
    return [each for each in ctx.journals if each.traveller.id == ctx.journal.traveller.id]
