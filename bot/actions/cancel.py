"""Leaving the open question, and the newest change with the way to take it back."""

from bot.actions import dialogue, forget, imported, journal_writer, onboarding, reminder_settings
from bot.actions.answers import Answer
from bot.actions.answers.questions import Ask, Cancelled, HalfStayDropped
from bot.actions.answers.status import Status
from bot.actions.answers.stays import ChangeKind, Newest
from bot.actions.answers.together import Part, Together
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_step, way_out, zone_asked
from bot.actions.journal_writer import told
from bot.core.entries import permits_among, stays_among
from bot.core.journal import Journal
from bot.storage.changes import Change


async def cancel(ctx: Context) -> Answer:
    """Leave the newest question that is open as its own button does; without one show the newest change."""
    if forget.is_open(ctx):
        return await forget.refuse(ctx)
    if zone_asked(ctx):
        return await reminder_settings.keep_zone(ctx)
    if ctx.has_asked or open_step(ctx) is Step.LANGUAGE:
        return await onboarding.asked_again(ctx)
    leave = way_out(ctx)
    if leave is None:
        return await newest(ctx)
    then = await onboarding.in_words(ctx, onboarding.skip(ctx, leave.step))
    assert isinstance(then, Status | Ask | HalfStayDropped), "what a skipped question is followed by"
    return Cancelled(then)


async def leave_choice(ctx: Context) -> Answer:
    """ "No" to what was probably meant: nothing of it is done, and an older question stays open."""
    if ctx.dialogue and ctx.dialogue.question == Step.CHOICE:
        return await cancel(ctx)
    await dialogue.note(ctx, slip=None)
    return await onboarding.asked_again(ctx)


async def _several(ctx: Context, change: Change) -> Together:
    """What the request of this change did in each journal; one button takes all of it back."""
    parts = []
    for each, journal in await journal_writer.act_of(ctx, change):
        ctx.turn_to(journal)
        parts.append(Part.of(journal, journal_writer.saved(ctx, each)))
    return Together(tuple(parts), len(ctx.countries) > 1)


async def newest(ctx: Context) -> Answer:
    """The newest change that stands in any of the journals; only its button takes it back."""
    change, own = await journal_writer.newest(ctx), any(_by_own_limit(ctx, each) for each in ctx.journals)
    if change is None:
        return Newest(None, None, (), ctx.today, own=own)
    if change.verb == ChangeKind.IMPORTED:
        return imported.told(ctx, [each for each, _ in await journal_writer.act_of(ctx, change)])
    if change.together:
        return await _several(ctx, change)
    of = told(change)
    now = tuple(ctx.journal.stay(each.id) or each for each in stays_among(of))  # registered, it may be, since then
    return Newest(change.id, ChangeKind(change.verb), now, ctx.today, permits_among(of), own)


def _by_own_limit(ctx: Context, journal: Journal) -> bool:
    whose = journal.traveller.nationality
    return bool(journal.own_limit and whose and not ctx.rulebook[journal.country].knows(whose))
