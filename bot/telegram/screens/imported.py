"""Files that people brought: what was written of them, or that nothing was."""

from dataclasses import replace

from bot.actions.answers import Heading
from bot.actions.answers.importing import (
    AllImported,
    AlreadyImported,
    Imported,
    ImportUndone,
    NotImported,
)
from bot.actions.answers.status import Allowance, NoAllowance, Overstays
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FITS_ALONE, Button, Row
from bot.telegram.screens.base import (
    FEW,
    Screen,
    Texts,
    heading_names_within,
    in_blocks,
    in_lines,
    in_rows,
    journals_button,
    render,
    show_button,
)
from bot.telegram.screens.importing import entries_told, fitting, journal_names, most_journals, stay_lines
from bot.telegram.screens.status import no_numbers, sign, verdict
from bot.telegram.screens.stays import over_list, over_rows, register_line


@render.register
def _(_: NotImported, texts: Texts) -> Screen:
    return Screen(texts.html("import-dropped"), ((show_button(texts, "status"),),))


@render.register
def _(answer: AlreadyImported, texts: Texts) -> Screen:
    undo: Row = ()
    if answer.change:
        undo = (texts.button("button-undo", cb.Undo(change=answer.change, journal=answer.journal)),)
    return Screen(texts.html("import-already"), (undo, (show_button(texts, "status"),)))


@render.register
def _(_: ImportUndone, texts: Texts) -> Screen:
    return Screen(texts.html("import-undone"), ((show_button(texts, "status"),),))


@render.register
def _(answer: AllImported, texts: Texts) -> Screen:
    several = len(answer.parts) > 1
    over = [each for each in answer.parts if each.overstays]
    lists, rows = list[str](), list[Row]()

    def below(part: Imported, *new: Row) -> None:
        for row in new:
            about = [each.about(part.journal) for each in row]
            rows.extend(in_rows([_beside(each, part, texts) for each in about], 2) if several else [tuple(about)])

    for part in over[: FEW if texts.alone else 1]:
        past, stay = _in_the_past(part)
        if stay:
            below(part, (texts.button("button-fix-stay", cb.Mend(stay=stay)),))
        if past:
            title = texts.html("heading", names=journal_names(texts, part.traveller, part.country)) if several else None
            lists.append(in_lines(title, over_list(past, texts, "overstays-title-past")))
            below(part, *over_rows(past, texts))
    asked = {each.traveller: each for each in answer.parts if each.status.numbers is NoAllowance.NO_NATIONALITY}
    for part in [*asked.values()][: FEW if texts.alone else 1]:
        below(part, (show_button(texts, "nationality"),))

    def said(ends: int) -> str:
        most = most_journals(texts) if ends else min(FEW, most_journals(texts))
        more = len(answer.parts) - most
        return in_blocks(
            texts.html("imported"),
            *(_part(each, ends, texts) for each in answer.parts[:most]),
            texts.html("import-more-journals", more=more) if more > 0 else None,
            texts.html("imported-settings") if answer.settings else None,
            *lists,
        )

    undo = texts.button("button-undo", cb.Undo(change=answer.change, journal=answer.journal))
    last = journals_button(texts) if several else show_button(texts, "status")
    return Screen(fitting(said, texts)[0], (*rows, (undo,), (last,)))


def _in_the_past(part: Imported) -> tuple[Overstays | None, int]:
    """The days over the limit but those of the overstay that goes on, of which the status tells, and its stay's id."""
    found, numbers = part.overstays, part.status.numbers
    if found is None or not isinstance(numbers, Allowance) or not numbers.over:
        return found, 0
    now = found.runs[0]
    if now.run.last != found.today:
        return found, 0
    days, total = found.days - now.run.length, found.total - 1
    return replace(found, runs=found.runs[1:], days=days, total=total) if total else None, now.stay_id


def _beside(button: Button, part: Imported, texts: Texts) -> Button:
    """The button with whose it is and where, as far as that fits."""
    room = FITS_ALONE - len(f"{button.label} · ")
    return button.beside_others(heading_names_within(texts, Heading(part.traveller, part.country), room))


def _part(part: Imported, ends: int, texts: Texts) -> str:
    """What was written in one journal, and how things stand there."""
    there = replace(texts, country=part.country)
    numbers, entries = part.status.numbers, entries_told(part.counts, texts)
    names = journal_names(texts, part.traveller, part.country)
    if isinstance(numbers, NoAllowance):
        stands = no_numbers(part.status, numbers, there)
    else:
        stands = f"{there.html(sign(part.status, numbers))} {verdict(part.status, numbers, there)}"
    return in_lines(
        texts.html("import-line", names=names, entries=entries) if entries else texts.html("heading", names=names),
        *stay_lines(part.stays, ends, part.status.today, texts),
        texts.html("imported-gone", gone=part.gone) if part.gone else None,
        stands,
        register_line(part.register_by, part.status.today, there),
    )
