"""A crossing that is another traveller's: it goes from whose it was as soon as it is written there, with one undo."""

from collections.abc import Iterable
from datetime import date

from bot.actions import dialogue, journal_writer, two_countries
from bot.actions.answers.days import Direction
from bot.actions.answers.stays import ChangeKind
from bot.actions.context import Context
from bot.actions.dialogue import Step
from bot.core.crossings import Edit
from bot.core.entries import Entry, stays_among
from bot.storage import changes
from bot.storage.changes import Change


async def keep(ctx: Context, change: Change) -> None:
    """What a change brought is to go to the open journal, where something stands in its way that can be corrected."""
    if ctx.dialogue is None:
        await dialogue.ask(ctx, Step.CHOICE)
    await dialogue.note(ctx, giving={"change": change.id, "from": change.journal_id, "to": ctx.journal.id})


async def begin(ctx: Context, write: Edit) -> Change | None:
    """The change that is given with this edit of the open journal: from now on the request is about both.

    None where none is: the edit does not bring the same crossings, or the other journal was changed since.
    """
    giving = dialogue.giving(ctx)
    here = next((each for each in ctx.journals if giving and each.id == giving["from"]), None)
    if giving is None or here is None or giving["to"] != ctx.journal.id or ctx.together:
        return None
    change = await changes.newest(ctx.tx, here.id)
    brought = _ends(write.added) - _ends(write.removed)
    if change is None or change.id != giving["change"] or not _ends(change.added) - _ends(change.removed) <= brought:
        return None
    ctx.together = (here, ctx.journal)
    return change


async def take(ctx: Context, change: Change) -> None:
    """What a change brought goes from its journal: it is written in the open one by now."""
    there = ctx.journal
    ctx.turn_to(next(each for each in ctx.journals if each.id == change.journal_id))
    taken = ChangeKind.CORRECTED if change.removed else ChangeKind.DELETED
    await journal_writer.change(ctx, taken, change.added, change.removed)
    await two_countries.ask_no_more(ctx)
    ctx.turn_to(there)
    ctx.together = ()


def _ends(entries: Iterable[Entry]) -> set[tuple[Direction, date]]:
    """The entries and exits of stays."""
    stays = stays_among(entries)
    entered = {(Direction.IN, stay.entered) for stay in stays}
    return entered | {(Direction.OUT, stay.left) for stay in stays if stay.left}
