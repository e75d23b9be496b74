"""One act in several journals: done in each, asked when all is written, taken back by one undo."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace

from bot.actions import dialogue, journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.journals import LeftThere
from bot.actions.answers.permits import PermitClash
from bot.actions.answers.questions import AskDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved, StaysFull, Undone
from bot.actions.answers.together import Part, Together
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_question, under_way
from bot.actions.questions import ask_day
from bot.actions.rest import Rest
from bot.actions.two_countries import also_there, ask_exit, exit_asked
from bot.core.journal import Journal


async def in_each(ctx: Context, journals: Sequence[Journal], do: Callable[[], Awaitable[Answer]]) -> Answer:
    """Do it in the one journal that is meant, or in each of several."""
    if len(journals) > 1:
        return await for_each(ctx, journals, do)
    ctx.turn_to(journals[0])
    return await do()


async def for_each(ctx: Context, journals: Sequence[Journal], do: Callable[[], Awaitable[Answer]]) -> Answer:
    """Do the same in several journals, as one act with one undo: what one refuses does not keep the others from it.

    An answer that is of no journal yet, as that a day is not clear, is the answer to all of it if nothing is written.
    """
    ctx.together, parts = tuple(journals), list[Part]()
    for journal in journals:
        ctx.turn_to(journal)
        done = again(ctx) if ctx.repeats else await do()
        if not isinstance(done, Saved | Refused | AskDay | StaysFull):
            if not _written(parts):
                return done
            done = NotRead("clash" if isinstance(done, PermitClash) else "vague", ctx.today)
        parts.append(Part.of(ctx.journal, done))
    ctx.together = ()
    return await all_told(ctx, parts)


def again(ctx: Context) -> Saved:
    """What this request did in this journal when it came before."""
    assert ctx.repeats is not None, "it came before"
    return Rest.before(ctx).to(journal_writer.saved(ctx, ctx.repeats), ctx.journal.id)


async def all_told(ctx: Context, parts: Sequence[Part]) -> Together:
    """All of it, with what is asked of each part now that the others are done.

    A typed day answers what is asked of the person themself; of several others it is asked first whose it is. A
    newcomer's questions go on being asked.
    """
    here, parts = ctx.journal, _asked(ctx, parts)
    asks = [asks for part in parts if (asks := _question(part))]
    if asks:
        await _ask(ctx, asks)
    elif _written(parts) and not (under_way(ctx) or open_question(ctx) is Step.LIST or dialogue.is_kept(ctx)):
        await dialogue.ask_nothing(ctx)
    ctx.turn_to(here)
    left_out = max((part.answer.left_out for part in parts if isinstance(part.answer, Saved)), default=0)
    return Together(tuple(parts), len(ctx.countries) > 1, left_out)


async def _ask(ctx: Context, asks: Sequence[tuple[int, Wanted]]) -> None:
    whose = {each.id: each.traveller for each in ctx.journals}
    own = [one for one in asks if whose[one[0]].is_me]
    journal, wanted = (own or asks)[-1]
    exits = [each for each, asked in asks if asked == Wanted(Purpose.LEAVE)]
    if journal in exits:
        await ask_exit(ctx, journal, exits)
    else:
        ctx.turn_to(next(each for each in ctx.journals if each.id == journal))
        await ask_day(ctx, wanted)
    await dialogue.note_several(ctx, asks, ctx.request, together=True)


def _written(parts: Iterable[Part]) -> bool:
    return any(isinstance(part.answer, Saved) for part in parts)


def _asked(ctx: Context, parts: Iterable[Part]) -> list[Part]:
    """The parts now that all are done: when one stay was left is asked once, where it was left the earliest."""
    found, asks = list(parts), dict[int, tuple[LeftThere, int]]()
    for at, part in enumerate(found):
        ctx.turn_to(next(each for each in ctx.journals if each.id == part.journal))
        if isinstance(part.answer, Saved):
            found[at] = replace(part, answer=replace(part.answer, also_there=also_there(ctx, part.answer.stays)))
        left = exit_asked(ctx, part.answer) if isinstance(part.answer, Saved | Undone) else None
        if left and (left.journal not in asks or left.since < asks[left.journal][0].since):
            asks[left.journal] = left, at
    for left, at in asks.values():
        done = found[at].answer
        assert isinstance(done, Saved | Undone), "of others nothing is asked"
        found[at] = replace(found[at], answer=replace(done, ask=left))
    return found


def _question(part: Part) -> tuple[int, Wanted] | None:
    """The day that is asked of a part, and of which journal."""
    match part.answer:
        case AskDay(wanted):
            return part.journal, wanted
        case Saved(ask=LeftThere(journal)) | Undone(ask=LeftThere(journal)):
            return journal, Wanted(Purpose.LEAVE)
    return None
