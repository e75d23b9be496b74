"""The only way to change stays and permits: an edit, its change that can be taken back, the notices that follow."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.actions import dialogue, two_countries
from bot.actions.answers.journals import Meant
from bot.actions.answers.stays import ChangeKind, Saved, Undone
from bot.actions.context import Context
from bot.actions.notices.calendar import is_old
from bot.actions.notices.host import host_tells
from bot.actions.notices.registration import registration_changed
from bot.actions.notices.schedule import replan
from bot.actions.questions import asked_now
from bot.actions.rest import Rest
from bot.actions.status import overstays_in, status_of
from bot.core.entries import Entry, permits_among, stays_among
from bot.core.journal import Journal
from bot.core.stay import Stay
from bot.storage import changes, journals, people
from bot.storage.changes import Change

CROSSED = frozenset({ChangeKind.ENTERED, ChangeKind.LEFT, ChangeKind.STAYED, ChangeKind.CAME_BACK})
"""What a crossing, or several of them, did."""
GIVEN = "given"
"""What a request is known to have done that wrote a crossing of one traveller as another's (`giving`)."""
RETURNS = frozenset({ChangeKind.ENTERED, ChangeKind.CAME_BACK})
"""What comes back; a past trip told only now, or a correction, moves the day of the next return and does not end it."""

Edited = tuple[int, Sequence[Entry], Sequence[Entry]]
"""An edit that was written: of which journal, by its id, what it took away and what it put there."""


async def change(ctx: Context, verb: ChangeKind, removed: Sequence[Entry], added: Sequence[Entry]) -> Saved:
    """Write an edit of the journal, keep it as a change, and plan the next notices, all in this transaction."""
    # What takes an entry's place keeps its id, so that buttons which speak of it stay good.
    ids = [entry.id for entry in removed]
    kept = [replace(entry, id=number) for number, entry in zip(ids, added, strict=False)]
    new = [replace(entry, id=0) for entry in added[len(kept) :]]
    brought = await _apply(ctx, removed, (*kept, *new), returns=verb in RETURNS)
    change = await changes.add(
        ctx.tx, ctx.journal.id, ctx.request, verb.value, removed, brought, ctx.now, bool(ctx.together), ctx.completes
    )
    return saved(ctx, change)


async def bring(ctx: Context, edits: Sequence[tuple[Journal, Sequence[Entry], Sequence[Entry]]]) -> list[Edited]:
    """Write edits of several journals, each with what is removed and added there, to be kept by `keep`."""
    done = list[Edited]()
    for journal, removed, added in edits:
        ctx.turn_to(journal)
        done.append((journal.id, removed, await _apply(ctx, removed, added, returns=False)))
    return done


async def keep(
    ctx: Context, verb: ChangeKind, edited: Sequence[Edited], beside: Sequence[Sequence[Any]]
) -> list[Change]:
    """Keep them as one act with one undo; `beside`, what the request changed else, goes with the first."""
    kept = list[Change]()
    for journal, removed, brought in edited:
        here = (ctx.tx, journal, ctx.request, verb.value, removed, brought, ctx.now)
        kept.append(await changes.add(*here, together=True, beside=None if kept else beside))
    return kept


async def undo(ctx: Context, change: Change) -> Undone:
    """Take back the newest change: what it brought goes, what it took comes back."""
    if change.undone_at is None:
        await _apply(ctx, change.added, change.removed)
        await changes.mark_undone(ctx.tx, change.id, ctx.request, ctx.now)
    else:
        # It may have been undone after the journal was read: then this begins anew, and tells the days after it.
        await people.touch(ctx.tx, ctx.person.id)
    corrected = change.verb in (ChangeKind.CORRECTED, ChangeKind.PERMIT_CORRECTED)
    back = change.removed if corrected else change.added or change.removed
    before = replace(ctx.facts, journal=ctx.journal.edited(change.removed, change.added))
    over = registration_changed(ctx.facts, before, ctx.today)
    return Undone(
        ChangeKind(change.verb),
        stays_among(back),
        status_of(ctx),
        permits_among(back),
        register_by=over,
        calendar_old=is_old(ctx.facts, ctx.today),
    )


async def newest(ctx: Context) -> Change | None:
    """The newest change that stands in any of the person's journals, which the request is about from now on."""
    found = await changes.newest_of(ctx.tx, ctx.person.id)
    ctx.see(found.journal_id if found else 0)
    journal = next((each for each in ctx.journals if found and each.id == found.journal_id), None)
    if journal is None:
        return None
    ctx.turn_to(journal)
    return found


async def act_of(ctx: Context, change: Change) -> list[tuple[Change, Journal]]:
    """The change with its journal; of one of several journals all that the same request made, and what completes it,
    unless it was taken back by itself, each with its own.
    """
    found = await changes.of_act(ctx.tx, change.request) if change.together else (change,)
    found = tuple(each for each in found if each.request == change.request or each.undone_by == change.undone_by)
    ctx.see(*(each.journal_id for each in found))
    theirs = {each.id: each for each in ctx.journals}
    return [(each, theirs[each.journal_id]) for each in found if each.journal_id in theirs]


def repeated(ctx: Context) -> Saved | None:
    """The answer of a request that was carried out before: an effect happens once, an answer at least once.

    It asks what it asked, and says of the same words what it said. None of one about several journals: it goes through
    them all again, and finds in each what it did there; what gave a crossing to another traveller is told of theirs.
    """
    if ctx.repeats and ctx.repeats.together and dialogue.done_before(ctx) == GIVEN:
        first = min(ctx.found.changes, key=lambda each: each.id)
        ctx.turn_to(next(each for each in ctx.journals if each.id == first.journal_id))
    elif ctx.repeats is None or ctx.repeats.together:
        return None
    again = Rest.before(ctx).to(saved(ctx, ctx.repeats), ctx.journal.id)
    if not ctx.has_asked:
        return again
    return replace(again, ask=two_countries.asked_again(ctx, again) or asked_now(ctx))


async def go_on_with(ctx: Context, *journals: Journal, told: bool = False) -> None:
    """Journals as they were just written, whatever of them: the notices that follow are planned anew.

    `told`: the answer tells the last legal day of the one that the request is about.
    """
    ctx.know(*journals)
    await replan(ctx, journals, told=(ctx.journal.id,) if told else ())


async def _apply(
    ctx: Context, removed: Sequence[Entry], added: Sequence[Entry], *, returns: bool = True
) -> tuple[Entry, ...]:
    """`returns`: whether a visit that this brings may be the return of which the person asked to be told."""
    brought = await journals.apply(ctx.tx, ctx.journal.id, removed, added)
    now, wish, facts = replace(ctx.journal.edited(removed, brought), told_at=ctx.now), ctx.journal.wish, ctx.facts
    if wish and not returns and not facts.is_answered(wish) and replace(facts, journal=now).is_answered(wish):
        now = replace(now, wish=replace(wish, asked_on=ctx.today))
        await journals.wish(ctx.tx, now.wish, now.id, now.traveller.id)
    await go_on_with(ctx, now, told=True)
    return brought


def saved(ctx: Context, change: Change) -> Saved:
    """What a change did, and how things stand after it."""
    # What ended before the first day that was changed is now as it was
    since = min(map(_first_day, (*change.added, *change.removed)), default=ctx.today)
    earlier = replace(ctx.facts, journal=ctx.journal.edited(change.added, change.removed))
    before, now = earlier.overstay_runs(ctx.today, since), ctx.facts.overstay_runs(ctx.today, since)
    return Saved(
        change.id,
        ChangeKind(change.verb),
        stays_among(told(change)),
        status_of(ctx),
        cleared=bool(before) and ctx.facts.count is not None and not ctx.facts.overstay_runs(ctx.today),
        overstays=overstays_in(ctx, [run for run in now if run not in before and run.last < ctx.today]),
        permits=permits_among(told(change)),
        others=_others(ctx, change),
        also_there=two_countries.also_there(ctx, stays_among(change.added)),
        register_by=registration_changed(ctx.facts, earlier, ctx.today),
        host=host_tells(ctx.facts, stays_among(change.added), stays_among(change.removed), ctx.today),
        calendar_old=is_old(ctx.facts, ctx.today),
    )


def _others(ctx: Context, change: Change) -> tuple[Meant, ...]:
    """Whose a crossing of the person's own may be as well."""
    if change.verb not in CROSSED or not ctx.journal.traveller.is_me:
        return ()
    return tuple(Meant(each.id, each.label, ctx.journal.country) for each in ctx.travellers if not each.is_me)


def told(change: Change) -> tuple[Entry, ...]:
    """What to name when speaking of a change: what it brought, for a deletion what it took."""
    entries = change.added or change.removed
    # The one that took another's place is kept first, wherever it was named in a list.
    return tuple(sorted(entries, key=_first_day)) if change.removed else entries


def _first_day(entry: Entry) -> date:
    return entry.entered if isinstance(entry, Stay) else entry.begins or date.min
