"""Files that a person takes along."""

from collections.abc import Callable
from datetime import date
from functools import partial

from bot.actions.answers.export import CalendarLeft, CalendarOld, Exported, Format, NothingAhead, WhichFile, WhichFormat
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row
from bot.telegram.screens.base import (
    Document,
    Screen,
    Texts,
    in_blocks,
    in_lines,
    in_rows,
    journal_label,
    render,
    show_button,
)


@render.register
def _(answer: WhichFormat, texts: Texts) -> Screen:
    formats = [texts.button(f"button-export-{each}", cb.Export(format=each)) for each in Format]
    back = texts.button("button-export-all", cb.Exports(page=0))
    return Screen(texts.html("export"), (*in_rows(formats, 2), (back,)))


@render.register
def _(answer: WhichFile, texts: Texts) -> Screen:
    formats = [texts.button(f"button-export-{each}", cb.ExportAll(format=each)) for each in Format]
    several = texts.html("export-several") if answer.journals else None
    page = texts.html("stays-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None
    of_one = [
        Button(journal_label(texts, each.label, each.country), cb.ExportOf(journal=each.journal))
        for each in answer.journals
    ]
    rows = (*in_rows(formats, 2), *in_rows(of_one, 2), _turns(answer, texts))
    return Screen(in_blocks(texts.html("export"), several, page), rows)


def _turns(answer: WhichFile, texts: Texts) -> Row:
    before: Row = (texts.button("compare-before", cb.Exports(page=answer.page - 1)),) if answer.page > 0 else ()
    if answer.page == answer.pages - 1:
        return before
    return (*before, texts.button("compare-after", cb.Exports(page=answer.page + 1)))


@render.register
def _(answer: NothingAhead, texts: Texts) -> Screen:
    return Screen(texts.html("export-nothing-ahead"), ((show_button(texts, "status"),),))


@render.register
def _(answer: CalendarOld, texts: Texts) -> Screen:
    now = texts.html(f"calendar-old-{'inside' if answer.inside else 'outside'}")
    text = in_lines(
        texts.html("calendar-old-day", **texts.days(answer.today, day=answer.day)), now, texts.html("calendar-old")
    )
    take = texts.button("button-export-ics", cb.Export(format=Format.CALENDAR))
    return Screen(text, ((take,), (texts.button("button-calendar-leave", cb.LeaveCalendar()),)))


@render.register
def _(_: CalendarLeft, texts: Texts) -> Screen:
    return Screen(texts.html("calendar-left"), ((show_button(texts, "status"),),))


@render.register
def _(answer: Exported, texts: Texts) -> Screen:
    return document(answer.format, answer.today, partial(answer.write, texts.language), texts)


def document(format: Format, today: date, write: Callable[[], bytes], texts: Texts) -> Document:
    """The file, named by its day, below what it is good for."""
    return Document(texts.html(f"exported-{format}"), name=f"kaldy-{today.isoformat()}.{format}", write=write)
