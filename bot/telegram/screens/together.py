"""What one request did in several journals, each below the name of whose it is."""

from dataclasses import replace

from bot.actions.answers import Heading
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.journals import LeftThere
from bot.actions.answers.questions import AskDay
from bot.actions.answers.status import NoAllowance
from bot.actions.answers.stays import Saved, Undone
from bot.actions.answers.together import Part, Together
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FITS_ALONE, Button, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    cut,
    heading_line,
    in_blocks,
    in_lines,
    in_rows,
    journal_label,
    journals_button,
    render,
    traveller_name,
)
from bot.telegram.screens.journals import left_text
from bot.telegram.screens.status import no_numbers, sign, verdict
from bot.telegram.screens.stays import brings, taken_back


@render.register
def _(answer: Together, texts: Texts) -> Screen:
    """The undo of the first change takes all of them back."""
    countries = answer.names_country
    blocks = [_block(part, countries, replace(texts, country=part.country)) for part in answer.parts]
    undo = next(((part, part.answer) for part in answer.parts if isinstance(part.answer, Saved)), None)
    more = [_opener(part, countries, texts) for part in answer.parts if not isinstance(part.answer, Saved | Undone)]
    rows = (*(row for part in answer.parts for row in _left_rows(part, texts)), *in_rows(more, 2))
    if undo:
        part, saved = undo
        rows = (*rows, (texts.button("button-undo-all", cb.Undo(change=saved.change, journal=part.journal)),))
    return Screen(in_blocks(*blocks), (*rows, (journals_button(texts),)))


def _block(part: Part, countries: bool, texts: Texts) -> str:
    heading = heading_line(texts, Heading(part.traveller, part.country if countries else None))
    told = _told(part, texts)
    return in_lines(heading, told if texts.alone else told.partition("\n")[0])


def _told(part: Part, texts: Texts) -> str:
    match part.answer:
        case Saved(ask=ask) as saved:
            return in_lines(brings(saved, texts), left_text(ask, texts) if isinstance(ask, LeftThere) else None)
        case Undone(status=status) as undone:
            numbers = status.numbers
            if isinstance(numbers, NoAllowance):
                stands = no_numbers(status, numbers, texts)
            else:
                stands = f"{texts.html(sign(status, numbers))} {verdict(status, numbers, texts)}"
            return in_lines(taken_back(undone, texts), stands)
        case refused:
            return render(refused, texts).text


def _left_rows(part: Part, texts: Texts) -> Rows:
    """When each was left that somebody is still down as being in."""
    asked = part.answer.ask if isinstance(part.answer, Saved) else None
    if not isinstance(asked, LeftThere):
        return ()
    name = cut(traveller_name(texts, part.traveller), FITS_ALONE // 2)
    days = (
        texts.button(
            "button-left-who",
            cb.Pick.of(Wanted(Purpose.LEAVE), day=day, journal=asked.journal),
            name=name,
            day=texts.days(asked.today, day=day)["day_date"],
        )
        for day in asked.days
    )
    return tuple((button,) for button in days)


def _opener(part: Part, countries: bool, texts: Texts) -> Button:
    """To what is missing where nothing was written: the day that is asked for, else how that journal stands."""
    label = journal_label(texts, part.traveller, part.country if countries else None)
    if isinstance(part.answer, AskDay):
        return Button(label, cb.Want.of(part.answer.wanted, journal=part.journal))
    return Button(label, cb.Show(card="status", journal=part.journal))
