"""Journals removed with all that is in them: what goes, the mark of what was shown, what must not be left behind."""

from collections.abc import Sequence
from zlib import crc32

from bot.actions import dialogue
from bot.actions.answers.family import Loss
from bot.actions.answers.journals import EVERYBODY
from bot.actions.context import Context
from bot.core.journal import Journal


def losses(journals: Sequence[Journal]) -> tuple[Loss, ...]:
    """What goes with the journals, but for those with nothing in them."""
    found = (
        Loss(each.traveller.label, each.country, len(each.stays), bool(each.plans or each.permits)) for each in journals
    )
    return tuple(loss for loss in found if loss.stays or loss.more)


def mark_of(journals: Sequence[Journal]) -> int:
    """What these journals are known by, as they are, to a button that was made when they were shown; never 0."""
    shown = [(each.id, each.traveller.label, each.stays, each.plans, each.permits) for each in journals]
    return 1 + crc32(repr(shown).encode())


async def forget_them(ctx: Context, journals: Sequence[Journal], what: str) -> None:
    """The journals are gone: a question about one is open no longer, and what this request removed is kept for it."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    ctx.lose(*journals)
    whose = known.get("lacks_day", {}).get("whose", EVERYBODY)
    is_gone = whose != EVERYBODY and ctx.traveller(whose) is None
    if is_gone or known.get("journal") in {each.id for each in journals}:
        ctx.dialogue = None  # what is kept below takes its place
    await dialogue.keep_done(ctx, what)
