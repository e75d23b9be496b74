"""What the import of a file has done, told from the changes that it left, and all of it taken back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.actions import beside, dialogue, journal_writer
from bot.actions.answers.importing import AllImported, Imported, ImportUndone
from bot.actions.context import Context
from bot.actions.notices.registration import registration_changed
from bot.actions.notices.schedule import replan
from bot.actions.status import overstays_of, status_of
from bot.core.entries import permits_among, stays_among
from bot.core.journal import Journal, in_order
from bot.storage.changes import Change

Act = Sequence[tuple[Change, Journal]]
"""The changes of one import, each with its journal; the first one says what was changed beside them."""


def told(ctx: Context, changes: Sequence[Change]) -> AllImported:
    """What they did, and how things stand in each journal."""
    ctx.see(*(each.journal_id for each in changes))
    theirs = {each.id: each for each in ctx.journals}
    act = [(each, theirs[each.journal_id]) for each in changes]
    head, here = changes[0], ctx.journal
    things = head.beside or ()
    parts = list[Imported]()
    for change, journal in act:
        ctx.turn_to(journal)
        trips = [(before, after) for what, of, before, after in things if (what, of) == ("plans", journal.id)]
        plans = sum(len([each for each in after if each not in (before or ())]) for before, after in trips)
        if not (change.added or change.removed or trips or len(act) == 1):
            continue
        same = {each.id for each in change.added}
        before = replace(ctx.facts, journal=journal.edited(change.added, change.removed))
        parts.append(
            Imported(
                journal.id,
                journal.traveller.label,
                journal.country,
                in_order(stays_among(change.added)),
                len(permits_among(change.added)),
                plans,
                sum(each.id not in same for each in change.removed),
                status_of(ctx),
                overstays_of(ctx) if change.added else None,
                registration_changed(ctx.facts, before, ctx.today),
            )
        )
    ctx.turn_to(here)
    begun = {of for what, of, *_ in things if what == "traveller"}
    people = tuple(each.label for each in ctx.travellers if each.id in begun)
    settings = any(what in ("person", "pinned") for what, *_ in things)
    return AllImported(head.id, head.journal_id, tuple(parts), settings, people)


async def take_back(ctx: Context, act: Act) -> ImportUndone:
    """All as it was before it, but for what was changed again since."""
    for change, journal in act:
        ctx.turn_to(journal)
        await journal_writer.undo(ctx, change)
    things = next((change.beside for change, _ in act if change.beside), ())
    ctx.turn_to(act[0][1])
    await beside.take_back(ctx, things)
    await replan(ctx, ctx.journals)
    await dialogue.ask_nothing(ctx)
    return ImportUndone()
