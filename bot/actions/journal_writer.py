"""The only way to change stays: an edit, its change that can be taken back, and the notices that follow."""

from dataclasses import replace

from bot.actions import dialogue
from bot.actions.answers.stays import ChangeKind, Saved, Undone
from bot.actions.context import Context
from bot.actions.notices.schedule import replan
from bot.actions.status import overstays_in, status_of
from bot.core.crossings import Edit
from bot.core.journal import Journal
from bot.core.stay import Stay
from bot.storage import changes, journals, people
from bot.storage.changes import Change


async def change(ctx: Context, verb: ChangeKind, write: Edit) -> Saved:
    """Write an edit of the journal, keep it as a change, and plan the next notices, all in this transaction."""
    await dialogue.forget_nothing(ctx)
    # What takes a stay's place keeps its id, so that buttons which speak of it stay good.
    ids = [stay.id for stay in write.removed]
    kept = [replace(stay, id=number) for number, stay in zip(ids, write.added, strict=False)]
    new = [replace(stay, id=0) for stay in write.added[len(kept) :]]
    added = await _apply(ctx, write.removed, (*kept, *new))
    change = await changes.add(ctx.tx, ctx.journal.id, ctx.request, verb.value, write.removed, added, ctx.now)
    return saved(ctx, change)


async def undo(ctx: Context, change: Change) -> Undone:
    """Take back the newest change: what it brought goes, what it took comes back."""
    if change.undone_at is None:
        await _apply(ctx, change.added, change.removed)
        await changes.mark_undone(ctx.tx, change.id, ctx.request, ctx.now)
    else:
        # It may have been undone after the journal was read: then this begins anew, and tells the days after it.
        await people.touch(ctx.tx, ctx.person.id)
    back = change.removed if change.verb == ChangeKind.CORRECTED else change.added or change.removed
    return Undone(ChangeKind(change.verb), back, status_of(ctx))


def repeated(ctx: Context) -> Saved | None:
    """The answer of a request that was carried out before: an effect happens once, an answer at least once."""
    return saved(ctx, ctx.repeats) if ctx.repeats else None


async def go_on_with(ctx: Context, journal: Journal) -> None:
    """The journal as it was just written, whatever of it: the notices that follow are planned anew."""
    ctx.journal = journal
    await replan(ctx)


async def _apply(ctx: Context, removed: tuple[Stay, ...], added: tuple[Stay, ...]) -> tuple[Stay, ...]:
    brought = await journals.apply(ctx.tx, ctx.journal.id, removed, added)
    await go_on_with(ctx, ctx.journal.edited(removed, brought))
    return brought


def saved(ctx: Context, change: Change) -> Saved:
    """What a change did, and how things stand after it."""
    # What ended before the first day that was changed is now as it was
    since = min(stay.entered for stay in (*change.added, *change.removed))
    earlier = replace(ctx.facts, journal=ctx.journal.edited(change.added, change.removed))
    before, now = earlier.overstay_runs(ctx.today, since), ctx.facts.overstay_runs(ctx.today, since)
    return Saved(
        change.id,
        ChangeKind(change.verb),
        told(change),
        status_of(ctx),
        cleared=bool(before) and not ctx.facts.overstay_runs(ctx.today),
        overstays=overstays_in(ctx, [run for run in now if run not in before and run.last < ctx.today]),
    )


def told(change: Change) -> tuple[Stay, ...]:
    """The stays to name when speaking of a change: what it brought, for a deletion what it took."""
    stays = change.added or change.removed
    # The one that took another's place is kept first, wherever it was named in a list.
    return tuple(sorted(stays, key=lambda stay: stay.entered)) if change.removed else stays
