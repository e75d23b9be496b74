"""What was written, taken back, and the list of stays."""

from collections.abc import Callable, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers.days import Direction, OfStay, Purpose, Wanted
from bot.actions.answers.export import Format
from bot.actions.answers.questions import AskOwnLimit
from bot.actions.answers.status import NoAllowance, Overstays
from bot.actions.answers.stays import ChangeKind, Newest, NotNewest, Saved, Since, StayCard, StayList, StaysFull, Undone
from bot.actions.status import RUNS
from bot.actions.stays import PAGE
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    FEW,
    Screen,
    Texts,
    by_year,
    doubt_lines,
    entry_lines,
    in_blocks,
    in_lines,
    in_rows,
    permit_line,
    permit_lines,
    render,
    rule_row,
    said_first,
    short_line,
    show_button,
    stay_line,
    stay_lines,
    tap_button,
    want_button,
)
from bot.telegram.screens.journals import also_there_row, also_there_text, beside_rows, beside_text, give_rows
from bot.telegram.screens.plans import plan_list, plan_rows, trouble_lines
from bot.telegram.screens.status import (
    card_text,
    entered_lines,
    mend_line,
    no_numbers,
    rule_of,
    standing_text,
    status_rows,
)

PERMITS_LISTED = 5
"""Permits that are named below the stays."""


@render.register
def _(answer: Saved, texts: Texts) -> Screen:
    undo = (texts.button("button-undo", cb.Undo(change=answer.change)),)
    said, over = _echo(answer, texts), over_rows(answer.overstays, texts) if answer.overstays else ()
    if answer.also_there:
        over = (*over, also_there_row(answer.also_there, texts))
    beside = beside_rows(answer.beside, texts) if answer.beside else ()
    if answer.ahead and answer.entry_is_ahead:
        reckon = cb.Reckon(entered=answer.ahead, left=None)
        beside = (*beside, (texts.button("button-plan-reckon", reckon),))
    if answer.ask is None:
        memory: Row = ()
        if answer.verb is ChangeKind.STAYED and len(answer.stays) == 1 and not answer.stays[0].from_memory:
            memory = (texts.button("button-from-memory", cb.Memory(stay=answer.stays[0].id, unsure=True)),)
        more = (
            *give_rows(answer.others, answer.change, texts),
            _calendar_row(answer, texts),
            (show_button(texts, "status"), show_button(texts, "trips")),
            rule_of(answer.status, texts),
        )
        return Screen(in_blocks(said, mend_line(answer.status, texts)), (*over, *beside, undo, memory, *more))
    asked = render(answer.ask, texts)
    every: Row = (show_button(texts, "trips"),) if len(answer.stays) > texts.most_stays else ()
    calendar = _calendar_row(answer, texts)
    rows = (*over, *asked.rows, *beside, *give_rows(answer.others, answer.change, texts), calendar, undo, every)
    return Screen(in_blocks(said, asked.text), rows)


def _calendar_row(answer: Saved | Undone, texts: Texts) -> Row:
    """Another calendar file, where the one that was taken is no longer right."""
    if not answer.calendar_old:
        return ()
    return (texts.button("button-calendar-new", cb.Export(format=Format.CALENDAR)),)


def _echo(answer: Saved, texts: Texts) -> str:
    """What was written and what it brings: how many days are used, until when one may stay, which plan suffers."""
    cleared = texts.html("saved-cleared") if answer.cleared else None
    over = over_list(answer.overstays, texts, "overstays-title-past") if answer.overstays else None
    left_out = texts.html("saved-left-out", count=answer.left_out) if answer.left_out else None
    also = also_there_text(answer.also_there, texts) if answer.also_there else None
    beside = beside_text(answer.beside, texts) if answer.beside else None
    register = register_line(answer.register_by, answer.status.today, texts)
    trouble = trouble_lines(answer.status.plans, texts)
    host = host_line(answer, texts)
    return in_blocks(brings(answer, texts), register, host, left_out, beside, also, cleared, over, trouble)


def register_line(by: date | None, today: date, texts: Texts) -> str | None:
    """The last day to register during the stay, of which no notice tells: it is over, or in a pause."""
    if by is None:
        return None
    return texts.html("register-over" if by < today else "register-paused", **texts.days(today, last=by))


def host_line(answer: Saved, texts: Texts) -> str | None:
    """Until when the host has to tell of the arrival; None where nobody is told that."""
    if answer.host is None:
        return None
    key = "host-tells-estimate" if answer.host.estimated else "host-tells"
    return texts.html(key, year=str(answer.host.by.year), **texts.days(answer.status.today, last=answer.host.by))


def brings(answer: Saved, texts: Texts) -> str:
    """What was written, and until when one may stay now."""
    said, status, numbers = _saved(answer, texts), answer.status, answer.status.numbers
    if answer.ahead:
        key = "entry-ahead" if answer.entry_is_ahead else "exit-ahead"
        said = in_lines(said, texts.html(key, **texts.days(status.today, out=answer.ahead)))
    if numbers is NoAllowance.NO_NATIONALITY or isinstance(answer.ask, AskOwnLimit):
        return said  # what is asked next says why nothing is counted
    if isinstance(numbers, NoAllowance):
        return in_lines(said, no_numbers(status, numbers, texts))
    if numbers.over:
        return in_blocks(said, standing_text(status, texts))
    brought = entered_lines(status, numbers, texts)
    return in_blocks(said, brought) if len(answer.stays) > FEW else in_lines(said, brought)


def _saved(answer: Saved, texts: Texts) -> str:
    today, stays = answer.status.today, answer.stays
    if answer.permits:
        return in_lines(texts.html(_SAID_OF_PERMITS[answer.verb]), permit_lines(texts, answer.permits, today))
    first, last = stays[0], stays[-1]
    match answer.verb:
        case ChangeKind.ENTERED:
            return texts.html("saved-entered", **texts.days(today, **{"in": first.entered}))
        case ChangeKind.LEFT if first.left:
            key = "saved-left-today" if first.left == today else "saved-left"
            return texts.html(key, **texts.days(today, out=first.left))
        case ChangeKind.CAME_BACK if first.left:
            return texts.html("saved-came-back", **texts.days(today, **{"in": last.entered, "out": first.left}))
        case ChangeKind.STAYED if len(stays) > FEW:
            head = texts.html("saved-stayed-many", count=len(stays), years=_years(stays))
            return in_lines(head, stay_lines(texts, stays, today))
        case verb:
            return in_lines(texts.html(f"saved-{verb}"), stay_lines(texts, stays, today))


_SAID_OF_PERMITS = {
    ChangeKind.PERMIT: "saved-stayed",
    ChangeKind.PERMIT_CORRECTED: "saved-corrected",
    ChangeKind.PERMIT_DELETED: "saved-deleted",
}


def _years(stays: Sequence[Stay]) -> str:
    """The years that the stays lie in: "2024–2026"."""
    first = min(stay.entered for stay in stays).year
    last = max(stay.left or stay.entered for stay in stays).year
    return str(first) if first == last else f"{first}–{last}"


@render.register
def _(answer: Undone, texts: Texts) -> Screen:
    asked = render(answer.ask, texts) if answer.ask else Screen("")
    register = register_line(answer.register_by, answer.status.today, texts)
    text = in_blocks(taken_back(answer, texts), register, card_text(answer.status, texts), asked.text)
    return Screen(text, (*asked.rows, _calendar_row(answer, texts), *status_rows(answer.status, texts)))


def taken_back(answer: Undone, texts: Texts) -> str:
    """What is no more, or is there again."""
    today, first = answer.status.today, answer.stays[0] if answer.stays else None
    match answer.verb:
        case ChangeKind.ENTERED if first:
            return texts.html("undone-entered", **texts.days(today, **{"in": first.entered}))
        case ChangeKind.LEFT if first and first.left:
            return texts.html("undone-left", **texts.days(today, out=first.left))
        case ChangeKind.DELETED | ChangeKind.CORRECTED as verb:
            return in_lines(texts.html(f"undone-{verb}"), stay_lines(texts, answer.stays, today))
        case ChangeKind.PERMIT_DELETED:
            return in_lines(texts.html("undone-deleted"), permit_lines(texts, answer.permits, today))
        case ChangeKind.PERMIT_CORRECTED:
            return in_lines(texts.html("undone-corrected"), permit_lines(texts, answer.permits, today))
        case _:
            return in_lines(texts.html("undone"), entry_lines(texts, answer.stays, answer.permits, today))


@render.register
def _(answer: NotNewest, texts: Texts) -> Screen:
    text = in_lines(texts.html("not-newest"), entry_lines(texts, answer.stays, answer.permits, answer.today))
    undo = texts.button("button-undo", cb.Undo(change=answer.change))
    return Screen(text, ((undo,), (show_button(texts, "trips"),)))


@render.register
def _(answer: StaysFull, texts: Texts) -> Screen:
    return Screen(texts.html("stays-full", most=answer.most), ((show_button(texts, "trips"),),))


def over_list(answer: Overstays, texts: Texts, title: str = "overstays-title") -> str:
    """The runs of days over the limit, and how many more there are."""
    lines = [
        texts.html("overstays-run", number=number, range=texts.span(run.first, run.last, answer.today), days=run.length)
        for number, run in enumerate((listed.run for listed in answer.runs), answer.page * RUNS + 1)
    ]
    more = answer.total - answer.page * RUNS - len(lines)
    return in_lines(
        texts.html(title, days=answer.days),
        *lines,
        texts.html("overstays-more", more=more) if more else None,
        texts.html("overstays-what"),
    )


def over_rows(answer: Overstays, texts: Texts) -> Rows:
    """A button beside each run that opens its stay, and one that opens the list of all where there are more."""
    pick = tuple(
        Button(f"✎ {number}", cb.Mend(stay=listed.stay_id))
        for number, listed in enumerate(answer.runs, answer.page * RUNS + 1)
    )
    every: Row = (show_button(texts, "overstays"),) if answer.pages > 1 else ()
    return (pick, every)


@render.register
def _(answer: Overstays, texts: Texts) -> Screen:
    pick, _ = over_rows(answer, texts)
    turn = _turns(answer.page, answer.pages, texts, lambda page: cb.Overs(page=page))
    back = (show_button(texts, "count"), show_button(texts, "trips"))
    text = in_lines(over_list(answer, texts), doubt_lines(answer.doubt, answer.today, texts))
    return Screen(text, (pick, turn, back, rule_row(texts, answer.doubt)))


def _turns(page: int, pages: int, texts: Texts, to: Callable[[int], CallbackData]) -> Row:
    """To the older and the newer page, where there are such."""
    older: Row = (texts.button("button-older", to(page + 1)),) if page < pages - 1 else ()
    return (*older, texts.button("button-newer", to(page - 1))) if page > 0 else older


@render.register
def _(answer: Newest, texts: Texts) -> Screen:
    own = texts.html("newest-own") if answer.own else None
    limit: Row = (show_button(texts, "own"),) if answer.own else ()
    more = (limit, (show_button(texts, "status"), show_button(texts, "trips")))
    if answer.change is None:
        return Screen(in_blocks(texts.html("newest-none"), own), more)
    gone = answer.verb in (ChangeKind.DELETED, ChangeKind.PERMIT_DELETED)
    deleted = texts.html("saved-deleted") if gone else None
    entries = entry_lines(texts, answer.stays, answer.permits, answer.today)
    text = in_blocks(in_lines(texts.html("newest"), deleted, entries), own)
    undo = texts.button("button-undo", cb.Undo(change=answer.change))
    unregister = tuple(_unregister(each, texts) for each in answer.stays if each.registered)
    return Screen(text, ((undo,), unregister, *more))


def _unregister(stay: Stay, texts: Texts) -> Button:
    """Takes back that somebody has registered."""
    return texts.button("button-unregistered", cb.Unregistered(stay=stay.id))


@render.register
def _(answer: StayList, texts: Texts) -> Screen:
    planned, held = plan_list(answer.plans, texts), _held(answer, texts)
    permits: Row = (show_button(texts, "permits"),) if held else ()
    if not answer.stays:
        tap = (tap_button(texts, Direction.IN, answer.today), show_button(texts, "plans"))
        return Screen(in_blocks(texts.html("stays-empty"), planned, held), (*plan_rows(answer.plans), tap, permits))
    numbered = list(enumerate(answer.stays, answer.page * PAGE + 1))
    lines = [
        (
            stay.entered.year,
            texts.html("stays-line", number=number, stay=short_line(texts, stay), days=stay.days(answer.today)),
        )
        for number, stay in numbered
    ]
    page = texts.html("stays-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None
    pick = [Button(f"✎ {number}", cb.Open(stay=stay.id, page=answer.page)) for number, stay in numbered]
    years = [Button(str(year), cb.Turn(page=first)) for year, first in answer.years]
    rows = (
        *in_rows(pick, 5),
        _turns(answer.page, answer.pages, texts, lambda page: cb.Turn(page=page)),
        *in_rows(years, 5),
        *plan_rows(answer.plans),
        (show_button(texts, "plans"),),
        permits,
    )
    return Screen(in_blocks(texts.html("stays-title"), in_lines(*by_year(texts, lines)), page, planned, held), rows)


def _held(answer: StayList, texts: Texts) -> str | None:
    """The newest permits below a heading."""
    if not answer.permits:
        return None
    more = len(answer.permits) - PERMITS_LISTED
    lines = (permit_line(texts, permit, answer.today) for permit in answer.permits[:PERMITS_LISTED])
    more_line = texts.html("permits-more", more=more) if more > 0 else None
    return in_lines(texts.html("permits-heading"), *lines, more_line)


@render.register
def _(answer: StayCard, texts: Texts) -> Screen:
    stay = answer.stay
    text = in_lines(
        stay_line(texts, stay, answer.today),
        texts.html("stay-days", days=stay.days(answer.today)),
        texts.html("stay-what"),
    )
    fixes = [want_button(texts, "button-fix-entry", OfStay(Purpose.FIX_ENTRY, stay.id))]
    if stay.left:
        fixes.append(want_button(texts, "button-fix-exit", OfStay(Purpose.FIX_EXIT, stay.id)))
    else:
        fixes.append(want_button(texts, "button-out", Wanted(Purpose.LEAVE)))
    unsure = not stay.from_memory
    memory = texts.button("button-from-memory" if unsure else "button-sure", cb.Memory(stay=stay.id, unsure=unsure))
    rows = (
        tuple(fixes),
        (memory,),
        (_unregister(stay, texts),) if stay.registered else (),
        (texts.button("button-delete", cb.Delete(stay=stay.id)),),
        (texts.button("button-back", cb.Turn(page=answer.page)),),
    )
    return Screen(text, rows)


@render.register
def _(answer: Since, texts: Texts) -> Screen:
    return said_first(texts.html("since"), answer.now, texts)
