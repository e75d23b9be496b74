"""A file that somebody brings: read, shown, and written when they say so, as one change."""

import asyncio
from collections.abc import Sequence
from datetime import date

from bot.actions import beside, dialogue, imported, journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.importing import (
    AllImported,
    AlreadyImported,
    AskCountryOfRows,
    AskOrder,
    Counts,
    HowRead,
    ImportPreview,
    ImportRefused,
    InJournal,
    NotImported,
    Offer,
)
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.stays import ChangeKind
from bot.actions.beside import Thing
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_question
from bot.actions.free_text import answer_text
from bot.actions.free_text.said import Commands
from bot.actions.import_plan import ImportPlan, JournalEdit, brought_by, reckon
from bot.actions.notices.schedule import replan
from bot.core.entries import Entry, permits_among, stays_among
from bot.core.journal import Journal, in_order
from bot.core.stay import Stay
from bot.importing import EitherOrder, FileRefused, Found, Recorded, UnreadRow, WhyRefused
from bot.storage import people
from bot.storage.changes import Change

Content = bytes | str
"""What a file holds, or why that is not known: "too-large", or "gone", where Telegram does not give it out."""
UNTOLD = HowRead()


async def bring(ctx: Context, content: Content, caption: str, commands: Commands) -> Answer:
    """What would be written of a file that was sent; the words below one that is not understood are read instead."""
    answer = await preview(ctx, content)
    if isinstance(answer, ImportRefused) and answer.why != WhyRefused.TOO_LARGE and caption.strip():
        return await answer_text(ctx, caption, commands)
    return answer


async def preview(ctx: Context, content: Content, how: HowRead = UNTOLD) -> Answer:
    """What would be written of it; asked first is what the file does not say: the order of its days, a country."""
    source = await _read(ctx, content, how)
    return source if isinstance(source, Answer) else _shown(ctx, source, how)


async def write(ctx: Context, content: Content, how: HowRead, mark: int, *, instead: bool) -> Answer:
    """Write it as it was shown, all or nothing; what would be another by now is shown anew, and nothing is written.

    A second press after the one that wrote it is told what was written.
    """
    if ctx.found.changes:
        return imported.told(ctx, sorted(ctx.found.changes, key=lambda each: each.id))
    source = await _read(ctx, content, how)
    if isinstance(source, Answer):
        return source
    plan = reckon(ctx, source, _country(ctx, how), instead=instead)
    if plan.does_nothing or plan.mark != mark:
        # A replacement that would still do something was not asked for by a press to add.
        if plan.does_nothing and _stands(ctx, source, how):
            return await _by_which(ctx, source, how) or AlreadyImported(0, 0)
        return _shown(ctx, source, how)
    done = await _write(ctx, plan)
    if open_question(ctx) is Step.CHOICE:
        await dialogue.ask_nothing(ctx)
    return imported.told(ctx, done)


async def drop(ctx: Context, content: Content, how: HowRead) -> Answer:
    """They would rather not; of a file that was written since it was shown, that it is."""
    if open_question(ctx) is Step.CHOICE:
        await dialogue.ask_nothing(ctx)
    source = await _read(ctx, content, how)
    if isinstance(source, Answer) or not _stands(ctx, source, how):
        return NotImported()
    done = await _by_which(ctx, source, how)
    return AlreadyImported(done.change, done.journal) if done else AlreadyImported(0, 0)


def _stands(ctx: Context, source: Found | Recorded, how: HowRead) -> bool:
    """Whether the file has entries that stand, and none that could be added."""
    plan = reckon(ctx, source, _country(ctx, how), instead=False)
    return plan.known > 0 and plan.does_nothing


async def _by_which(ctx: Context, source: Found | Recorded, how: HowRead) -> AllImported | None:
    """The newest change, if it is an import that wrote nothing but what this file says too."""
    here = ctx.journal
    change = await journal_writer.newest(ctx)
    if change is None or change.verb != ChangeKind.IMPORTED:
        ctx.turn_to(here)
        return None
    act = await journal_writer.act_of(ctx, change)
    ctx.turn_to(here)
    rows = {_days(row.entry) for each in brought_by(source, _country(ctx, how)) for row in each.rows}
    wrote = {_days(entry) for each, _ in act for entry in each.added}
    return imported.told(ctx, [each for each, _ in act]) if wrote and wrote <= rows else None


def _days(entry: Entry) -> tuple[date | None, ...]:
    return (entry.entered, entry.left) if isinstance(entry, Stay) else (entry.begins, entry.ends)


async def _read(ctx: Context, content: Content, how: HowRead) -> Found | Recorded | Answer:
    if isinstance(content, str):
        return ImportRefused(content)
    from bot.importing.read import read_file

    source = await asyncio.to_thread(read_file, content, ctx.own_today, ctx.language)
    if isinstance(source, FileRefused):
        return ImportRefused(source.why, source.place)
    if isinstance(source, EitherOrder):
        sample = _sample(source)
        if how.month_first is None and sample:
            return AskOrder(ctx.own_today, *sample)
        source = source.month_first if how.month_first else source.day_first
    if isinstance(source, Found) and how.country is None and len(ctx.countries) > 1:
        unnamed = sum(row.country is None for row in source.rows)
        if unnamed:
            return AskCountryOfRows(unnamed, how, ctx.countries)
    if how.country and how.country not in ctx.rulebook.countries:
        return StaleButton()
    return source


def _sample(either: EitherOrder) -> tuple[date, date] | None:
    """The first day that is another, read the other way."""
    both = zip(either.day_first.rows, either.month_first.rows, strict=False)
    days = ((_day(one.entry), _day(other.entry)) for one, other in both)
    return next(((one, other) for one, other in days if one and other and one != other), None)


def _day(entry: Entry) -> date | None:
    return entry.entered if isinstance(entry, Stay) else entry.begins or entry.ends


def _country(ctx: Context, how: HowRead) -> str:
    return how.country or ctx.current.country


def _shown(ctx: Context, source: Found | Recorded, how: HowRead) -> ImportPreview:
    country = _country(ctx, how)
    add, anew = (reckon(ctx, source, country, instead=instead) for instead in (False, True))
    gives_way = any(edit.gone for edit in anew.edits)
    if not gives_way:
        add = anew  # with the settings, as nothing is to be weighed
    unread, unnamed = tuple[UnreadRow, ...](), False
    if isinstance(source, Found):
        unread, unnamed = source.unread, any(row.country is None for row in source.rows)
    new = [each.label for each in add.edits if not each.traveller]
    where = [each.country for each in add.edits if each.country not in ctx.countries]
    return ImportPreview(
        ctx.today,
        how,
        tuple(_in_journal(each) for each in add.edits if each.come),
        add.known,
        add.left_out,
        unread,
        tuple(dict.fromkeys(new)),
        tuple(dict.fromkeys(where)),
        country if unnamed else None,
        anew.settings,
        anew.shown_first,
        add.citizenships if anew is add else (*add.citizenships, *(each for each in anew.citizenships if each.before)),
        tuple(dict.fromkeys((*add.unknown_citizenships, *anew.unknown_citizenships))),
        _offer(add, instead=not gives_way),
        _offer(anew, instead=True) if gives_way else None,
        source.columns if isinstance(source, Found) else (),
        _exits_ahead(source),
    )


def _exits_ahead(source: Found | Recorded) -> tuple[date, ...]:
    rows = source.rows if isinstance(source, Found) else ()
    return tuple(dict.fromkeys(row.exit_ahead for row in rows if row.exit_ahead))


def _in_journal(edit: JournalEdit) -> InJournal:
    stays, permits = in_order(stays_among(edit.added)), len(permits_among(edit.added))
    return InJournal(edit.label, edit.country, stays, in_order(edit.plans), permits)


def _offer(plan: ImportPlan, *, instead: bool) -> Offer | None:
    if plan.does_nothing:
        return None
    come, gone = list[Entry](), list[Entry]()
    for edit in plan.edits:
        stay_on = {each.id for each in edit.added}
        come += edit.added
        gone += (each for each in edit.removed if each.id not in stay_on)
    new, old = sum(len(edit.plans) for edit in plan.edits), sum(edit.plans_gone for edit in plan.edits)
    return Offer(plan.mark, _counts(come, new), _counts(gone, old), instead)


def _counts(entries: Sequence[Entry], plans: int) -> Counts:
    return Counts(len(stays_among(entries)), plans, len(permits_among(entries)))


async def _write(ctx: Context, plan: ImportPlan) -> list[Change]:
    things, there = list[Thing](), list[Journal]()
    for edit in plan.edits:
        there.append(await _journal(ctx, edit, things))
    edits = [(one, edit.removed, edit.added) for one, edit in zip(there, plan.edits, strict=True)]
    wished = beside.wishes(ctx)
    edited = await journal_writer.bring(ctx, edits)
    moved = [("wish", whose, wished[whose], now) for whose, now in beside.wishes(ctx).items() if now != wished[whose]]
    for one, edit in zip(there, plan.edits, strict=True):
        for what, value in edit.sets:
            things.append(_thing(one, what, value))
    for name, value in plan.sets:
        things.append(Thing("pinned" if name == "pinned" else "person", name, value))
    if plan.current:
        chosen = next(each for each in ctx.journals if (each.traveller.label, each.country) == plan.current)
        things.append(Thing("person", "current_journal", chosen.id))
    kept = await beside.put(ctx, things)
    await replan(ctx, ctx.journals)
    return await journal_writer.keep(ctx, ChangeKind.IMPORTED, _led(ctx, edited), [*moved, *kept])


def _led(ctx: Context, edited: Sequence[journal_writer.Edited]) -> list[journal_writer.Edited]:
    """The edits, first that of a journal which stood before: what was done is known by it when all is taken back."""
    stood = {each.id for each in ctx.found.journals}
    first = next((each for each in edited if each[0] in stood), (ctx.found.current.id, (), ()))
    return [first, *(each for each in edited if each[0] != first[0])]


async def _journal(ctx: Context, edit: JournalEdit, things: list[Thing]) -> Journal:
    """The journal that an edit is of, begun where there is none; so is whose it is."""
    whose = ctx.traveller(edit.traveller) or next((one for one in ctx.travellers if one.label == edit.label), None)
    if whose is None:
        whose = await people.add_traveller(ctx.tx, ctx.person.id, edit.label, None)
        things.append(Thing("traveller", whose.id, True))
    before = ctx.journal_of(whose, edit.country)
    there = await ctx.journal_for(whose, edit.country, asked_for=edit.asked_for)
    if before is None and not any(each.what == "traveller" and each.of == whose.id for each in things):
        things.append(Thing("journal", there.id, True))
    return there


def _thing(journal: Journal, what: beside.What, value: object) -> Thing:
    match what:
        case "nationality":
            return Thing(what, journal.traveller.id, value)
        case "wish":
            assert isinstance(value, list), "the days and the day"
            return Thing(what, journal.traveller.id, [journal.id, *value])
        case "zone":
            return Thing(what, journal.country, value)
    return Thing(what, journal.id, value)
