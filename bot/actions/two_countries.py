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


async def ask(ctx: Context, done: _Done, waiting: Sequence[int] = ()) -> _Done:
    """What was just done in the journal, with the question which stay that lasts has ended, where one must have.

    A typed day answers it. Of an act in several journals it is asked when all are written. `waiting`: the journals of
    others' stays of which it was asked before, and is again where nothing is asked of this traveller.
    """
    if ctx.together:
        return done
    others = [asked for journal in waiting if (asked := _still_asked(ctx, journal))]
    asked = exit_asked(ctx, done) or next(iter(others), None)
    if asked is None:  # what else is asked goes on being so
        return done
    await ask_exit(ctx, asked.journal, [each.journal for each in others])
    return replace(done, ask=asked)


async def ask_exit(ctx: Context, journal: int, asked: Iterable[int]) -> None:
    """A typed day answers when the stay in this journal ended; of the others `asked` it is asked after that."""
    here, left, act = ctx.journal, Wanted(Purpose.LEAVE), dialogue.act_of_several(ctx)
    exits = [(each, left) for each in dict.fromkeys((journal, *asked))]
    others = [one for one in dialogue.asked_of_several(ctx) if one[1] != left]
    ctx.turn_to(next(each for each in ctx.journals if each.id == journal))
    await ask_day(ctx, left)
    await dialogue.note_several(ctx, [*exits, *others], act, left_there=True)
    ctx.turn_to(here)


def waiting(ctx: Context) -> tuple[int, ...]:
    """The journals of which it is asked when a stay ended, where that is asked of several; () of one alone."""
    left_there = ctx.dialogue and ctx.dialogue.known.get("left_there")
    exits = [journal for journal, wanted in dialogue.asked_of_several(ctx) if wanted.purpose is Purpose.LEAVE]
    return tuple(exits) if left_there and len(exits) > 1 else ()


def asked_again(ctx: Context, done: Saved) -> LeftThere | None:
    """The question that stands since this was done."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    if not known.get("left_there"):
        return None
    return exit_asked(ctx, done) or _still_asked(ctx, known["journal"])


async def ask_no_more(ctx: Context) -> None:
    """A question goes with the entry that called for it, unless another stay calls for it too."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    if known.get("left_there") and _still_asked(ctx, known["journal"]) is None:
        await dialogue.ask_nothing(ctx)


def _still_asked(ctx: Context, journal: int) -> LeftThere | None:
    """The question that is asked of the traveller of this journal, of whichever stays; None where it is no more."""
    here = ctx.journal
    there = next((each for each in ctx.journals if each.id == journal), None)
    if there is None:
        return None
    ctx.turn_to(there)
    asked = exit_asked(ctx, None)
    ctx.turn_to(here)
    return replace(asked, traveller=there.traveller.label) if asked and there.traveller != here.traveller else asked


def exit_asked(ctx: Context, done: Saved | Undone | None) -> LeftThere | None:
    """The question when a stay ended that lasts, though another country was entered after it began.

    It is asked of the earliest of the stays that last; of one alone it is asked where there was a past stay elsewhere
    since it began, if one of both was just written into this journal; `done` None: whenever it was written. None where
    nothing is to be asked.
    """
    brought = done.stays if isinstance(done, Saved) else ()
    lasting = [(each.open, each) for each in _of_traveller(ctx) if each.open]
    lasting.sort(key=lambda one: (one[0].entered, one[1].id == ctx.journal.id))
    match lasting:
        case [(since, there), (entered, into), *_]:
            return _left_there(ctx, there, since, into, entered)
        case [(since, there)]:
            elsewhere = (
                (journal, stay)
                for journal, stay in (_pairs(ctx, brought, there) if done else _all_stays(ctx))
                if journal.id != there.id and stay.entered >= since.entered and overlap(since, stay)
            )
            first = min(elsewhere, key=lambda one: one[1].entered, default=None)
            return _left_there(ctx, there, since, *first) if first else None
    return None


def _pairs(ctx: Context, brought: Sequence[Stay], there: Journal) -> Iterator[tuple[Journal, Stay]]:
    """The stays that may be at the time of the one that lasts there: the new ones, to a new one those of all others."""
    if ctx.journal.id != there.id:
        yield from ((ctx.journal, stay) for stay in brought)
    elif there.open in brought:
        yield from _all_stays(ctx)


def _all_stays(ctx: Context) -> Iterator[tuple[Journal, Stay]]:
    return ((each, stay) for each in _of_traveller(ctx) for stay in each.stays)


def _left_there(ctx: Context, there: Journal, since: Stay, into: Journal, elsewhere: Stay) -> LeftThere:
    """The day on which the other country was entered comes first, by either of the two countries' clocks."""
    today = ctx.today_in(there)
    days = {elsewhere.entered, elsewhere.entered + (today - ctx.today_in(into))}
    likely = sorted((day for day in days if since.entered <= day <= today), key=lambda day: day != elsewhere.entered)
    returned = elsewhere.left if elsewhere.left and elsewhere.left <= today else None
    return LeftThere(there.id, there.country, since, elsewhere.entered, tuple(likely), today, returned)


def also_there(ctx: Context, brought: Sequence[Stay]) -> AlsoThere | None:
    """The first stay in another country that has days of one just `brought` into this journal, and is not asked about.

    That is where both have ended, or the one that lasts began within the other.
    """
    others = [(each, stay) for each, stay in _all_stays(ctx) if each.id != ctx.journal.id]
    for new in brought:
        for journal, stay in others:
            if overlap(new, stay) and not _is_asked_about(new, stay) and not _on_one_journey(ctx, new, journal, stay):
                return AlsoThere(journal.id, journal.country, stay, ctx.today)
    return None


def _on_one_journey(ctx: Context, here: Stay, there: Journal, stay: Stay) -> bool:
    """Whether one began as the other one ended, each by its own country's clock."""
    apart = ctx.today_in(there) - ctx.today
    return stay.left == here.entered + apart or (here.left is not None and stay.entered == here.left + apart)


def _is_asked_about(one: Stay, other: Stay) -> bool:
    """Whether one of them lasts and began no later than the other: then it is asked when it ended."""
    return min(one, other, key=lambda stay: (stay.entered, stay.left is not None)).left is None


def _of_traveller(ctx: Context) -> Iterable[Journal]:
    return [each for each in ctx.journals if each.traveller.id == ctx.journal.traveller.id]
