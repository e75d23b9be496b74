"""Residence permits and visas: when they are held, told, corrected, deleted and taken back as stays are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from zlib import crc32

from dateutil.relativedelta import relativedelta

from bot.actions import journal_writer, onboarding
from bot.actions.answers import Answer
from bot.actions.answers.days import NewPermit, OfPermit, Purpose, Wanted
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.permits import (
    PermitBackwards,
    PermitCard,
    PermitClash,
    PermitList,
    PermitsFull,
    SinceOrUntil,
    WhichPermit,
)
from bot.actions.answers.status import NoAllowance
from bot.actions.answers.stays import ChangeKind, Since
from bot.actions.context import Context
from bot.actions.questions import ask_day
from bot.actions.status import status_of
from bot.core.entries import permits_among
from bot.core.journal import Journal
from bot.core.permit import Permit, PermitKind, day_after, in_the_way
from bot.reading import PermitTold
from bot.storage import changes

EXTENDED_WITHIN = timedelta(30)
"""For so long after its end another end that is told is one of the same permit, extended."""
MOST = 24
"""Permits of one journal."""


async def show(ctx: Context) -> Answer:
    """Every permit, the newest first."""
    if ctx.rule is NoAllowance.CITIZEN:
        return Since(status_of(ctx))
    return PermitList(ctx.journal.permits[::-1], ctx.today)


async def one(ctx: Context, permit_id: int) -> Answer:
    """One permit with what can be done to it."""
    permit = ctx.journal.permit(permit_id)
    return PermitCard(permit, ctx.today) if permit else StaleButton()


async def hold(ctx: Context, holds: bool) -> Answer:
    """ "I have a permit", or none any more: since when, and until when it was, is asked before anything is written.

    To a citizen of the country itself an old button of this changes nothing.
    """
    if ctx.rule is NoAllowance.CITIZEN:
        return await onboarding.current(ctx)
    undated, held = ctx.journal.undated_permit, ctx.journal.permit_on(ctx.today)
    if held:
        return PermitCard(held, ctx.today) if holds else await _ask_when_it_ended(ctx, held)
    kind = undated.kind if undated else PermitKind.OTHER
    if holds:
        return await ask_new(ctx, kind, undated.ends if undated else None)
    return await ask_end(ctx, kind) if undated else Since(status_of(ctx))


async def tell(ctx: Context, told: PermitTold) -> Answer:
    """What was said of a permit: what is missing of a new one is asked, of one that is held its end is told anew."""
    kind, spoken_of = told.kind, spoken_of_in(ctx.journal, told, ctx.today)
    if ctx.rule is NoAllowance.CITIZEN:
        return Since(status_of(ctx))
    if told.delete:
        return await _to_delete(ctx, told)
    if told.extended and spoken_of and not (told.begins or told.ends or told.endless):
        return await _ask_until_when(ctx, spoken_of)
    if told.later and told.begins and told.ends:
        return WhichPermit(kind, ((told.begins, told.ends), told.later), ctx.today)
    if told.day:
        # Said without a year, an end mostly lies ahead.
        later = (told.day + relativedelta(years=1),) if told.day < ctx.today else ()
        return SinceOrUntil(kind, told.day, (told.day, *later), ctx.today)
    if told.begins is None and told.ends and spoken_of and spoken_of.begins:
        return await _ends(ctx, spoken_of, told.ends, asks=not told.over)
    if told.begins is None and told.over and spoken_of:
        return await _ask_when_it_ended(ctx, spoken_of)
    if told.begins is None:
        undated = ctx.journal.undated_permit
        kind = undated.kind if undated and kind is PermitKind.OTHER else kind
        ends = told.ends or (undated.ends if undated else None)
        return await ask_end(ctx, kind) if told.over and ends is None else await ask_new(ctx, kind, ends)
    there = next((each for each in ctx.journal.permits if each.begins == told.begins), None)
    if told.ends or told.endless:
        return await keep(ctx, told.begins, told.ends, kind)
    if there:
        return PermitCard(there, ctx.today, there=True)
    return await ask_day(ctx, NewPermit(Purpose.PERMIT_TO, kind, told.begins))


async def told_more(ctx: Context, wanted: Wanted, told: PermitTold) -> Answer:
    """What was said of the permit of which a day is asked, besides that day: the other end, or that it has none."""
    if isinstance(wanted, OfPermit):
        permit = ctx.journal.permit(wanted.permit)
        if permit is None:
            return StaleButton()
        ends = told.ends or (None if told.endless else permit.ends)
        return await keep(ctx, told.begins or permit.begins, ends, permit.kind, permit.id)
    return await (tell(ctx, told) if told.begins else ask_new(ctx, told.kind, told.ends))


def spoken_of_in(journal: Journal, told: PermitTold, today: date) -> Permit | None:
    """The permit whose end was told: the last one of its kind that is held, or ended not long ago."""
    last = told.ends or today
    found = [
        each
        for each in journal.dated_permits
        if each.begins
        and each.begins <= last
        and _is_of_kind(each, told)
        and (told.over or each.ends is None or each.ends >= today - EXTENDED_WITHIN)
    ]
    return found[-1] if found else None


def _is_of_kind(permit: Permit, told: PermitTold) -> bool:
    return permit.kind in (told.kind, PermitKind.OTHER) or told.kind is PermitKind.OTHER


async def _to_delete(ctx: Context, told: PermitTold) -> Answer:
    """The one permit that is to be taken out, with its button; of several, or none such, those there are."""
    found = [each for each in ctx.journal.permits if _is_of_kind(each, told)]
    return PermitCard(found[0], ctx.today) if len(found) == 1 else await show(ctx)


async def _ask_until_when(ctx: Context, permit: Permit) -> Answer:
    """Ask for the new last day of a permit that was extended; one without an end has none."""
    if permit.ends is None:
        return PermitCard(permit, ctx.today, there=True)
    return await ask_day(ctx, OfPermit(Purpose.PERMIT_ENDS, permit.id))


async def _ends(ctx: Context, permit: Permit, ends: date, *, asks: bool) -> Answer:
    """Another last day of a permit; where that is later, it may be that of a new one which follows it."""
    if asks and permit.ends and ends > permit.ends:
        after = Permit(permit.ends + timedelta(1), ends, permit.kind)
        return PermitClash(replace(permit, ends=ends), (permit,), after, 0, ctx.today)
    return await keep(ctx, permit.begins, ends, permit.kind, permit.id)


async def ask_new(ctx: Context, kind: PermitKind, ends: date | None = None) -> Answer:
    """Ask since when a permit is held, of which at most the last day was told."""
    return await ask_day(ctx, NewPermit(Purpose.PERMIT_FROM, kind, ends))


async def ask_end(ctx: Context, kind: PermitKind) -> Answer:
    """Ask for the last day of a permit that is over, of which the first was not told."""
    return await ask_day(ctx, NewPermit(Purpose.PERMIT_TO, kind))


async def _ask_when_it_ended(ctx: Context, permit: Permit) -> Answer:
    """Ask for the last day of one that is over by now, whatever day it was to end on."""
    asked = await ask_day(ctx, OfPermit(Purpose.PERMIT_ENDS, permit.id))
    return replace(asked, shown=min(permit.ends or ctx.today, ctx.today))


async def fill(ctx: Context, wanted: NewPermit | OfPermit, day: date) -> Answer:
    """Put a day that was asked for in its place; after the first day of a new permit its last one is asked for."""
    if isinstance(wanted, OfPermit):
        permit = ctx.journal.permit(wanted.permit)
        if permit is None:
            return StaleButton()
        if wanted.purpose is Purpose.PERMIT_ENDS:
            return await keep(ctx, permit.begins, day, permit.kind, permit.id)
        if permit.begins is None and permit.ends is None:
            return await ask_day(ctx, NewPermit(Purpose.PERMIT_TO, permit.kind, day))
        return await keep(ctx, day, permit.ends, permit.kind, permit.id)
    if wanted.purpose is Purpose.PERMIT_TO and wanted.day is None:
        return await ask_new(ctx, wanted.kind, day)
    if wanted.purpose is Purpose.PERMIT_TO:
        return await keep(ctx, wanted.day, day, wanted.kind)
    if wanted.day is not None:
        return await keep(ctx, day, wanted.day, wanted.kind)
    return await ask_day(ctx, NewPermit(Purpose.PERMIT_TO, wanted.kind, day))


async def keep(
    ctx: Context,
    begins: date | None,
    ends: date | None,
    kind: PermitKind,
    instead_of: int = 0,
    over: int = 0,
) -> Answer:
    """Write a permit, in place of another one if that is told; others that have some of its days give way to it.

    They do if `over` is theirs (`mark_of`), as they were shown: else it is asked which of them holds. One held since
    nobody knows when (`begins` None) gives way to any with days.
    """
    if ctx.rule is NoAllowance.CITIZEN:
        return await onboarding.current(ctx)
    if begins and ends and ends < begins:
        asks = OfPermit(Purpose.PERMIT_ENDS, instead_of) if instead_of else NewPermit(Purpose.PERMIT_TO, kind, begins)
        return PermitBackwards(begins, ends, asks, ctx.today)
    old, held = ctx.journal.permit(instead_of), ctx.journal.permit_on(ctx.today)
    if instead_of and old is None:
        return StaleButton()
    new = Permit(begins, ends, kind, instead_of)
    there = next((each for each in ctx.journal.permits if each == new), held if begins is None else None)
    if there:
        return PermitCard(there, ctx.today, there=True)
    if old is None and len(ctx.journal.permits) >= MOST:
        return PermitsFull(MOST)
    others = in_the_way(ctx.journal.permits, new)
    if others and over != mark_of(others):
        return PermitClash(new, others, day_after(others[-1], new), mark_of(others), ctx.today)
    undated = ctx.journal.undated_permit
    replaced = tuple(dict.fromkeys(each.id for each in (old, undated, *others) if each))
    removed = tuple(each for number in replaced for each in ctx.journal.permits if each.id == number)
    verb = ChangeKind.PERMIT_CORRECTED if old else ChangeKind.PERMIT
    return await onboarding.after(ctx, await journal_writer.change(ctx, verb, removed, (new,)))


def mark_of(permits: Sequence[Permit]) -> int:
    """What these permits are known by to a button that was made when they were shown; never 0."""
    return 1 + crc32(repr([(each.id, each.begins, each.ends) for each in permits]).encode()) % 999


async def delete(ctx: Context, permit_id: int) -> Answer:
    """Take a permit out; one tap brings it back. Pressed twice, the second press is told the same."""
    permit = ctx.journal.permit(permit_id)
    if permit:
        return await journal_writer.change(ctx, ChangeKind.PERMIT_DELETED, (permit,), ())
    newest = await changes.newest(ctx.tx, ctx.journal.id)
    if (
        newest
        and newest.verb == ChangeKind.PERMIT_DELETED
        and permit_id in {each.id for each in permits_among(newest.removed)}
    ):
        return journal_writer.saved(ctx, newest)
    return StaleButton()
