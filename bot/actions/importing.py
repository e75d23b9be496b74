"""A file that somebody brings: read, shown, and written when they say so, as one change."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from bot.actions import beside, dialogue, imported, journal_writer
from bot.actions.answers import Answer
from bot.actions.answers.importing import (
    NOBODY,
    AllImported,
    AllLeftOut,
    AlreadyImported,
    AskCountryOfRows,
    AskOrder,
    AskWhoseRows,
    Counts,
    HowRead,
    ImportPreview,
    ImportRefused,
    InJournal,
    NotImported,
    Offer,
    SentFile,
    SetThere,
    Stranger,
)
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.stays import ChangeKind
from bot.actions.beside import Thing
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_question
from bot.actions.free_text import answer_text
from bot.actions.free_text.said import Commands
from bot.actions.import_plan import ImportPlan, JournalEdit, brought_by, reckon
from bot.actions.import_words import Unsaid, called, names_of, strangers, unsaid
from bot.actions.notices.schedule import replan
from bot.actions.rule import by_name
from bot.core import permit as permits
from bot.core.entries import Entry, permits_among, stays_among
from bot.core.journal import Journal, in_order
from bot.core.stay import Stay
from bot.importing import EitherOrder, FileRefused, Found, Recorded, UnreadRow, WhyRefused
from bot.reading import Caption, read_caption
from bot.storage import people
from bot.storage.changes import Change

Content = bytes | str
"""What a file holds, or why that is not known: "too-large", or "gone", where Telegram does not give it out."""
UNTOLD = HowRead()


async def bring(
    ctx: Context,
    content: Content,
    sent: SentFile,
    commands: Commands,
    command: Callable[[Context], Awaitable[Answer]] | None = None,
) -> Answer:
    """What would be written of a file that was sent; the words below one that is not understood are read instead.

    `command`: what those words do, where they are one.
    """
    answer, caption = await preview(ctx, content, UNTOLD, sent.words), sent.words
    if isinstance(answer, AskOrder):
        return replace(answer, sent=sent)
    if isinstance(answer, ImportRefused) and answer.why != WhyRefused.TOO_LARGE and caption.strip():
        if command:
            return await command(ctx)
        return answer if read_caption(caption, ()).command else await answer_text(ctx, caption, commands)
    return answer


async def preview(ctx: Context, content: Content, how: HowRead, words: str) -> Answer:
    """What would be written of it; asked first is what the file does not say: the order of its days, a country.

    `words`: those below the file.
    """
    source = await _read(ctx, content, how, words)
    return source if isinstance(source, Answer) else _shown(source)


async def ask_whose(ctx: Context, content: Content, how: HowRead, words: str, place: int) -> Answer:
    """Ask whose the rows of a name are, by its place among those of the file, or those that name nobody."""
    source = await _read(ctx, content, how, words)
    if isinstance(source, Answer):
        return source
    names = (None, *names_of(source.source))
    if place >= len(names):
        return StaleButton()
    caption, name = source.unsaid.caption, names[place]
    new = name or _newcomer(caption)
    known = {each.name: each.refused for each in strangers(ctx, source.source)}
    people = tuple((each.id, each.label) for each in ctx.travellers)
    return AskWhoseRows(place, name, how, people, new, known.get(name or ""))


async def ask_where(ctx: Context, content: Content, how: HowRead, words: str) -> Answer:
    """Ask which country the rows are of that name none."""
    source = await _read(ctx, content, how, words)
    return source if isinstance(source, Answer) else _which_country(ctx, source.source, how, first=False)


async def show_left_out(ctx: Context, content: Content, how: HowRead, words: str) -> Answer:
    """All that would not be written of a file, and why."""
    source = await _read(ctx, content, how, words)
    if isinstance(source, Answer):
        return source
    unread = source.source.unread if isinstance(source.source, Found) else ()
    return AllLeftOut(ctx.today, source.reckon(instead=False).left_out, unread)


async def write(ctx: Context, content: Content, how: HowRead, words: str, mark: int, *, instead: bool) -> Answer:
    """Write it as it was shown, all or nothing; what would be another by now is shown anew, and nothing is written.

    A second press after the one that wrote it is told what was written.
    """
    if ctx.found.changes:
        return imported.told(ctx, sorted(ctx.found.changes, key=lambda each: each.id))
    source = await _read(ctx, content, how, words)
    if isinstance(source, Answer):
        return source
    plan = source.reckon(instead=instead)
    if plan.does_nothing or plan.mark != mark:
        # A replacement that would still do something was not asked for by a press to add.
        if plan.does_nothing and source.stands:
            return await _by_which(source) or AlreadyImported(0, 0)
        return replace(_shown(source), changed_since=True)
    done = await _write(ctx, plan)
    if open_question(ctx) is Step.CHOICE:
        await dialogue.ask_nothing(ctx)
    return imported.told(ctx, done)


async def drop(ctx: Context, content: Content, how: HowRead, words: str) -> Answer:
    """They would rather not; of a file that was written since it was shown, that it is."""
    if open_question(ctx) is Step.CHOICE:
        await dialogue.ask_nothing(ctx)
    source = await _read(ctx, content, how, words)
    if isinstance(source, Answer) or not source.stands:
        return NotImported()
    done = await _by_which(source)
    return AlreadyImported(done.change, done.journal) if done else AlreadyImported(0, 0)


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that was read, and what stands for what it does not say."""

    ctx: Context
    source: Found | Recorded
    how: HowRead
    unsaid: Unsaid

    def reckon(self, *, instead: bool, days_only: bool | None = None) -> ImportPlan:
        """What would be done; `days_only` None: as it was chosen."""
        only = self.how.days_only if days_only is None else days_only
        return reckon(self.ctx, self.source, self.unsaid, instead=instead, days_only=only)

    @property
    def stands(self) -> bool:
        """Whether the file has entries that stand, and none that could be added."""
        plan = self.reckon(instead=False)
        return bool(plan.known) and plan.does_nothing


async def _by_which(source: _Source) -> AllImported | None:
    """The newest change, if it is an import that wrote nothing but what this file says too."""
    ctx = source.ctx
    here = ctx.journal
    change = await journal_writer.newest(ctx)
    if change is None or change.verb != ChangeKind.IMPORTED:
        ctx.turn_to(here)
        return None
    act = await journal_writer.act_of(ctx, change)
    ctx.turn_to(here)
    rows = {_days(row.entry) for each in brought_by(source.source, source.unsaid) for row in each.rows}
    wrote = {_days(entry) for each, _ in act for entry in each.added}
    return imported.told(ctx, [each for each, _ in act]) if wrote and wrote <= rows else None


def _days(entry: Entry) -> tuple[date | None, ...]:
    return (entry.entered, entry.left) if isinstance(entry, Stay) else (entry.begins, entry.ends)


async def _read(ctx: Context, content: Content, how: HowRead, words: str) -> _Source | Answer:
    if isinstance(content, str):
        return ImportRefused(content)
    from bot.importing.read import read_file

    source = await asyncio.to_thread(read_file, content, ctx.own_today, ctx.language)
    if isinstance(source, FileRefused):
        return ImportRefused(source.why, source.place)
    if isinstance(source, EitherOrder):
        if how.month_first is None and source.days:
            return AskOrder(ctx.own_today, source.line, source.words, *source.days)
        source = source.month_first if how.month_first else source.day_first
    told = unsaid(ctx, source, how, words)
    if told is None:
        return StaleButton()
    if (
        isinstance(source, Found)
        and not told.told_whose
        and (source.asks_whose or _of_another(ctx, source, told.caption))
    ):
        people = tuple((each.id, each.label) for each in ctx.travellers)
        unread = "" if told.caption.command else told.caption.unread
        return AskWhoseRows(NOBODY, None, how, people, _newcomer(told.caption), first=True, caption=unread)
    asks_where = isinstance(source, Found) and (len(ctx.countries) > 1 or source.asks_where)
    if asks_where and not told.told_where and _nowhere(source):
        return _which_country(ctx, source, how, first=True)
    return _Source(ctx, source, how, told)


def _of_another(ctx: Context, source: Found, caption: Caption) -> bool:
    """Whether rows name nobody, and words below the file that are not understood may tell whose they are."""
    tells = bool(caption.unread) and not caption.command
    nobodys = any(row.traveller is None for row in source.rows)
    return tells and nobodys and (caption.stranger or caption.of_another or len(ctx.travellers) > 1)


def _newcomer(caption: Caption) -> str | None:
    """What the words below a file call somebody new."""
    return caption.unread if caption.stranger else None


def _nowhere(source: Found | Recorded) -> int:
    """How many rows name no country."""
    return sum(row.country is None for row in source.rows) if isinstance(source, Found) else 0


def _which_country(ctx: Context, source: Found | Recorded, how: HowRead, *, first: bool) -> AskCountryOfRows:
    more = tuple(each for each in by_name(ctx.rulebook, ctx.language) if each not in ctx.countries)
    return AskCountryOfRows(_nowhere(source), how, ctx.countries, more, first)


def _shown(read: _Source) -> ImportPreview:
    ctx, source, told = read.ctx, read.source, read.unsaid
    add, anew = (read.reckon(instead=instead) for instead in (False, True))
    gives_way = any(edit.gone for edit in anew.edits)
    if not gives_way:
        add = anew  # with the settings, as nothing is to be weighed
    unread, nobodys = tuple[UnreadRow, ...](), False
    if isinstance(source, Found):
        unread, nobodys = source.unread, any(row.traveller is None for row in source.rows)
    new = [each.label for each in add.edits if not each.traveller]
    where = [each.country for each in add.edits if each.country not in ctx.countries]
    days = any(edit.come or edit.gone for edit in anew.edits)
    more = (
        isinstance(source, Recorded)
        and not read.how.days_only
        and days
        and anew != read.reckon(instead=True, days_only=True)
    )
    return ImportPreview(
        ctx.today,
        read.how,
        tuple(_in_journal(each) for each in add.edits if each.come),
        add.known,
        add.left_out,
        unread,
        tuple(dict.fromkeys(new)),
        tuple(dict.fromkeys(where)),
        told.country if _nowhere(source) else None,
        anew.settings,
        anew.shown_first,
        add.citizenships if anew is add else (*add.citizenships, *(each for each in anew.citizenships if each.before)),
        tuple(dict.fromkeys((*add.unknown_citizenships, *anew.unknown_citizenships))),
        _offer(add, instead=not gives_way),
        _offer(anew, instead=True) if gives_way else None,
        nobodys=told.label if nobodys else None,
        strangers=_to_ask(ctx, source, told),
        caption=told.caption.unread if read.how.whose(NOBODY) is None else "",
        command=told.caption.command,
        told_before=tuple(_says_so_itself(source, told.caption)),
        more=more,
        uncounted=tuple(dict.fromkeys(_uncounted(add.edits, ctx))),
        set_there=tuple(_set_there(ctx, anew.edits, {(each.label, each.country): each.sets for each in add.edits})),
        columns=source.columns if isinstance(source, Found) else (),
        kept_citizenships=add.kept_citizenships,
        exits_ahead=_exits_ahead(source),
        both_orders=isinstance(source, Found) and source.both_orders,
    )


def _says_so_itself(source: Found | Recorded, caption: Caption) -> Iterator[Literal["whose", "where"]]:
    """What the words below a file tell that each row tells itself."""
    rows = source.rows if isinstance(source, Found) else ()
    if (caption.oneself or caption.name) and all(row.traveller for row in rows):
        yield "whose"
    if caption.country and all(row.country for row in rows):
        yield "where"


def _to_ask(ctx: Context, source: Found | Recorded, told: Unsaid) -> tuple[Stranger, ...]:
    """Names of whom it is not sure that they are somebody new: nobody can be called so, it may be no name, or the
    person themself, or somebody of theirs by another name.
    """
    there = {name for each in names_of(source) if (whose := called(ctx, each)) for name in [whose.label]}
    if isinstance(source, Found):
        there |= {told.label if row.traveller is None else row.traveller for row in source.rows}
    missing = any(each.label not in there for each in ctx.travellers)
    asked = (each for each in strangers(ctx, source, told.doubted) if each.refused or each.doubted or missing)
    return tuple(sorted(asked, key=lambda each: not each.doubted))


def _uncounted(edits: Iterable[JournalEdit], ctx: Context) -> Iterator[str]:
    """The labels of those whose days cannot be counted, as nothing tells their citizenship."""
    told = {each.label for each in edits if any(what == "nationality" for what, _ in each.sets)}
    for each in edits:
        whose = ctx.traveller(each.traveller)
        if each.added and each.label not in told and not (whose and whose.nationality):
            yield each.label


def _set_there(
    ctx: Context, edits: Sequence[JournalEdit], added: Mapping[tuple[str, str], Sequence[object]]
) -> Iterator[SetThere]:
    """What is set for journals, as it is now and as it would be; `added`: what is where nothing is replaced."""
    clocks = set[str]()
    for edit in edits:
        there = next((each for each in ctx.journals if each.id == edit.journal), None)
        of = edit.label, edit.country
        for what, value in edit.sets:
            anyway = (what, value) in added.get(of, ())
            match what:
                case "own_limit":
                    limit = there.own_limit if there else None, tuple(value)
                    idle = ctx.rulebook[edit.country].knows(_citizenship(ctx, edit, edits) or "")
                    yield SetThere(*of, limit=limit, idle=idle, anyway=anyway)
                case "wish":
                    wishes = (each.wish for each in ctx.journals if each.traveller.id == edit.traveller)
                    before = next((each.days for each in wishes if each), None)
                    yield SetThere(*of, wish=(before, value[0]), anyway=anyway)
                case "zone" if edit.country not in clocks:
                    clocks.add(edit.country)
                    usual = ctx.rulebook[edit.country].zone.key
                    clock = ctx.clock_in(edit.country) or usual, value or usual
                    yield SetThere(*of, clock=clock, anyway=anyway)


def _citizenship(ctx: Context, edit: JournalEdit, edits: Iterable[JournalEdit]) -> str | None:
    """That of whose journal is edited, as the file would set it for any of theirs."""
    theirs = (value for each in edits if each.label == edit.label for what, value in each.sets if what == "nationality")
    whose = ctx.traveller(edit.traveller)
    return next(theirs, whose.nationality if whose else None)


def _exits_ahead(source: Found | Recorded) -> tuple[date, ...]:
    rows = source.rows if isinstance(source, Found) else ()
    return tuple(dict.fromkeys(row.exit_ahead for row in rows if row.exit_ahead))


def _in_journal(edit: JournalEdit) -> InJournal:
    stays, given = in_order(stays_among(edit.added)), permits.in_order(permits_among(edit.added))
    return InJournal(edit.label, edit.country, stays, in_order(edit.plans), given)


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
