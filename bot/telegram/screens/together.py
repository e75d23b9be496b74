"""What one request did in several journals, each below the name of whose it is."""

from dataclasses import replace

from bot.actions.answers import Heading
from bot.actions.answers.export import Format
from bot.actions.answers.journals import LeftThere
from bot.actions.answers.questions import AskDay
from bot.actions.answers.status import NoAllowance
from bot.actions.answers.stays import Saved, Undone
from bot.actions.answers.together import Part, Together
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Rows
from bot.telegram.screens.base import (
    FEW,
    Screen,
    Texts,
    doubt_lines,
    heading_line,
    in_blocks,
    in_lines,
    in_rows,
    journal_label,
    journals_button,
    render,
    traveller_name,
)
from bot.telegram.screens.journals import (
    also_there_row,
    also_there_text,
    back_row,
    beside_text,
    count_row,
    left_text,
    left_who,
)
from bot.telegram.screens.status import no_numbers, sign, verdict
from bot.telegram.screens.stays import brings, host_line, register_line, taken_back


@render.register
def _(answer: Together, texts: Texts) -> Screen:
    """The undo of the first change takes all of them back."""
    countries = answer.names_country
    short = not texts.alone or len(answer.parts) > 2 * FEW
    blocks = [_block(part, countries, short, replace(texts, country=part.country)) for part in answer.parts]
    undo = next(((part, part.answer) for part in answer.parts if isinstance(part.answer, Saved)), None)
    more = [_opener(part, countries, texts) for part in answer.parts if not isinstance(part.answer, Saved | Undone)]
    rows = (*(row for part in answer.parts for row in _part_rows(part, texts)), *in_rows(more, 2))
    left_out = texts.html("saved-left-out", count=answer.left_out) if answer.left_out else None
    if answer.beside:
        rows = (*rows, count_row(answer.beside, texts))
    if any(isinstance(part.answer, Saved | Undone) and part.answer.calendar_old for part in answer.parts):
        rows = (*rows, (texts.button("button-calendar-new", cb.ExportAll(format=Format.CALENDAR)),))
    if undo:
        part, saved = undo
        rows = (*rows, (texts.button("button-undo-all", cb.Undo(change=saved.change, journal=part.journal)),))
    beside = beside_text(answer.beside, texts) if answer.beside else None
    return Screen(in_blocks(*blocks, *_hosts(answer, texts), left_out, beside), (*rows, (journals_button(texts),)))


def _hosts(answer: Together, texts: Texts) -> list[str]:
    """What hosts have to do, once for all whose arrival it is about, who are named where that is not everybody."""
    lines = dict[str, dict[str, None]]()
    for part in answer.parts:
        if isinstance(part.answer, Saved) and (line := host_line(part.answer, replace(texts, country=part.country))):
            lines.setdefault(line, {})[part.traveller] = None
    everybody = {part.traveller for part in answer.parts}
    names = {line: ", ".join(traveller_name(texts, each) for each in whose) for line, whose in lines.items()}
    return [
        line if whose.keys() == everybody else in_lines(texts.html("heading", names=names[line]), line)
        for line, whose in lines.items()
    ]


def _block(part: Part, countries: bool, short: bool, texts: Texts) -> str:
    """In short what was written, and what is asked of it."""
    heading = heading_line(texts, Heading(part.traveller, part.country if countries else None))
    told = _told(part, texts)
    if not short:
        return in_lines(heading, told)
    asked = part.answer.ask if isinstance(part.answer, Saved | Undone) else None
    left = left_text(asked, texts) if texts.alone and isinstance(asked, LeftThere) else None
    return in_lines(heading, told.partition("\n")[0], left)


def _told(part: Part, texts: Texts) -> str:
    match part.answer:
        case Saved(ask=ask, also_there=also) as saved:
            said = also_there_text(also, texts) if also else None
            register = register_line(saved.register_by, saved.status.today, texts)
            return in_lines(
                brings(saved, texts), register, said, left_text(ask, texts) if isinstance(ask, LeftThere) else None
            )
        case Undone(status=status, ask=ask) as undone:
            numbers = status.numbers
            if isinstance(numbers, NoAllowance):
                stands = no_numbers(status, numbers, texts)
            else:
                stands = in_lines(
                    f"{texts.html(sign(status, numbers))} {verdict(status, numbers, texts)}",
                    doubt_lines(status.doubt, status.today, texts),
                )
            register = register_line(undone.register_by, status.today, texts)
            return in_lines(taken_back(undone, texts), stands, register, left_text(ask, texts) if ask else None)
        case refused:
            return render(refused, texts).text


def _part_rows(part: Part, texts: Texts) -> Rows:
    """When each was left that somebody is still down as being in, and the stays that have some of the same days."""
    also = part.answer.also_there if isinstance(part.answer, Saved) else None
    mend = also_there_row(also, texts) if also else ()
    asked = part.answer.ask if isinstance(part.answer, Saved | Undone) else None
    if not isinstance(asked, LeftThere):
        return (mend,)
    days = (left_who(asked, day, part.traveller, texts) for day in asked.days)
    return (mend, back_row(asked, texts), *((button,) for button in days))


def _opener(part: Part, countries: bool, texts: Texts) -> Button:
    """To what is missing where nothing was written: the day that is asked for, else how that journal stands."""
    label = journal_label(texts, part.traveller, part.country if countries else None)
    if isinstance(part.answer, AskDay):
        return Button(label, cb.Want.of(part.answer.wanted, journal=part.journal))
    return Button(label, cb.Show(card="status", journal=part.journal))
