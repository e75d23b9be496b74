"""Files that people bring: what would be written, what was, and why nothing is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.actions.answers import Heading
from bot.actions.answers.importing import (
    AllImported,
    AlreadyImported,
    AskCountryOfRows,
    AskOrder,
    Counts,
    HowRead,
    Imported,
    ImportPreview,
    ImportRefused,
    ImportUndone,
    InJournal,
    LeftOut,
    NotImported,
    NotWritten,
    Offer,
)
from bot.actions.answers.status import NoAllowance
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.importing import UnreadRow
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FITS_ALONE, Button, Row, Rows
from bot.telegram.screens.base import (
    FEW,
    Screen,
    Texts,
    characters,
    cut,
    heading_names,
    heading_names_within,
    in_blocks,
    in_lines,
    in_rows,
    journals_button,
    listed,
    render,
    show_button,
)
from bot.telegram.screens.status import no_numbers, sign, verdict
from bot.telegram.screens.stays import over_list, over_rows
from bot.texts.countries import place_name

WORDS = 40
"""Characters of a line of a file that are said back."""
ROOM = 4000
"""Characters that a text with trips may have; a third of it where other languages speak in the same message."""
TRIPS = 6
"""Trips of one journal that are all named; of more there are the first and the last ones."""


def _most(texts: Texts) -> int:
    """Journals that are named; of more it is said how many."""
    return 2 * FEW if texts.alone else 1


@render.register
def _(answer: ImportPreview, texts: Texts) -> Screen:
    return Screen(_fitting(lambda ends: _preview(answer, ends, texts), texts), _rows(answer, texts))


def _fitting(text: Callable[[int], str], texts: Texts) -> str:
    """The text with as many trips at either end of a list of many as there is room for."""
    room = ROOM if texts.alone else ROOM // 3
    return next((each for each in map(text, (2, 1)) if characters(each) <= room), text(0))


def _preview(answer: ImportPreview, ends: int, texts: Texts) -> str:
    """The text; `ends`: how many trips stand at either end of a list of many, 0: no trips are named."""
    lines = [_to_come(each, ends, answer.today, texts) for each in answer.journals[: _most(texts)]]
    more = len(answer.journals) - len(lines)
    room = texts.most_stays // (2 if texts.alone else 3)
    return in_blocks(
        texts.html(_head(answer)),
        *lines,
        in_lines(
            texts.html("import-more-journals", more=more) if more > 0 else None,
            texts.html("import-known", known=answer.known) if answer.known else None,
        ),
        in_lines(*_told(answer, texts)),
        _listed("import-left-out", [_left_out(each, texts) for each in answer.left_out[:room]], answer.left_out, texts),
        _listed("import-unread", [_unread(each, texts) for each in answer.unread[:room]], answer.unread, texts),
        _replaced(answer.replace, texts) if answer.replace else None,
    )


def _head(answer: ImportPreview) -> str:
    if answer.add or answer.replace:
        return "import-preview"
    return "import-nothing" if answer.known or answer.left_out else "import-none-found"


def _to_come(of: InJournal, ends: int, today: date, texts: Texts) -> str:
    """What comes into one journal, with the days of the trips."""
    names = _names(texts, of.traveller, of.country)
    return in_lines(
        texts.html("import-line", names=names, entries=_entries(of.counts, texts)),
        *_stays(of.stays, ends, today, texts),
        *_few(of.plans, ends, texts, lambda plan: texts.html("import-planned", days=_days_of(plan, today, texts))),
    )


def _stays(stays: Sequence[Stay], ends: int, today: date, texts: Texts) -> Iterator[str]:
    return _few(stays, ends, texts, lambda stay: _days_of(stay, today, texts, "import-still-there"))


def _days_of(trip: Stay, today: date, texts: Texts, unended: str = "import-from") -> str:
    if trip.left is None:
        return texts.html(unended, **texts.days(today, **{"in": trip.entered}))
    return texts.span(trip.entered, trip.left, today)


def _few(trips: Sequence[Stay], ends: int, texts: Texts, line: Callable[[Stay], str]) -> Iterator[str]:
    """All the trips, or of many those at either end with how many there are between; none if those are none."""
    if not ends:
        return
    between = len(trips) - 2 * ends if len(trips) > TRIPS else 0
    if not between:
        yield from map(line, trips)
        return
    yield from map(line, trips[:ends])
    yield texts.html("import-between", more=between)
    yield from map(line, trips[-ends:])


def _replaced(offer: Offer, texts: Texts) -> str:
    """What a replacement takes away and brings."""
    return in_lines(
        texts.html("import-goes", entries=_entries(offer.gone, texts)),
        texts.html("import-comes", entries=_entries(offer.come, texts))
        if offer.come.all
        else texts.html("import-comes-none"),
    )


def _told(answer: ImportPreview, texts: Texts) -> Iterator[str]:
    """What else is to be known before it is written."""
    if answer.people:
        yield texts.html("import-people", names=listed(texts, [cut(each) for each in answer.people]))
    if answer.countries:
        names = [place_name(texts.language, each) for each in answer.countries]
        yield texts.html("import-countries", names=listed(texts, names))
    if answer.assumed:
        yield texts.html("import-assumed", name=place_name(texts.language, answer.assumed))
    if answer.settings:
        yield texts.html("import-settings" if answer.add and answer.add.instead else "import-settings-replaced")


def _listed(key: str, lines: Sequence[str], all_: Sequence[object], texts: Texts) -> str | None:
    """How many there are, and as many lines of them as fit."""
    if not all_:
        return None
    more = len(all_) - len(lines)
    return in_lines(texts.html(key, count=len(all_)), *lines, texts.html("import-more", more=more) if more else None)


def _rows(answer: ImportPreview, texts: Texts) -> Rows:
    def button(key: str, offer: Offer) -> Button:
        data = cb.WriteFile.of(answer.how, mark=offer.mark, instead=offer.instead)
        return texts.button(key, data, come=offer.come.all)

    rows = list[Row]()
    if answer.add:
        rows.append((button("button-import-all" if answer.add.instead else "button-import-add", answer.add),))
    if answer.replace:
        rows.append((button("button-import-replace", answer.replace),))
    if not rows:
        return ((show_button(texts, "status"),),)
    return (*rows, _drop_row(answer.how, texts))


def _drop_row(how: HowRead, texts: Texts) -> Row:
    return (texts.button("button-import-drop", cb.DropFile.of(how)),)


def _entries(of: Counts, texts: Texts) -> str:
    """How many stays, plans and permits: those there are."""
    counts = {"stays": of.stays, "plans": of.plans, "permits": of.permits}
    return ", ".join(texts.plain(f"import-{what}", count=count) for what, count in counts.items() if count)


def _names(texts: Texts, traveller: str, country: str) -> str:
    return heading_names(texts, Heading(cut(traveller), country))


def _left_out(entry: NotWritten, texts: Texts) -> str:
    days, line = _days(entry.entry), str(entry.line)
    said = texts.html("import-numbered" if entry.line else "import-bare", line=line, words=days)
    match entry.why:
        case LeftOut.NO_RULES | LeftOut.TOO_MANY_COUNTRIES:
            about = _country(texts, entry.country)
        case LeftOut.NAME | LeftOut.TOO_MANY_PEOPLE:
            about = cut(entry.traveller)
        case _:
            about = ""
    return f"{said} – {texts.html(f'import-why-{entry.why}', name=about)}"


def _country(texts: Texts, code: str) -> str:
    """A country by its name; a code that is none's as it stands in the file."""
    try:
        return place_name(texts.language, code)
    except KeyError:
        return code


def _days(entry: Stay | Permit) -> str:
    first, last = (entry.entered, entry.left) if isinstance(entry, Stay) else (entry.begins, entry.ends)
    return " – ".join(f"{day:%d.%m.%Y}" if day else "…" for day in (first, last))


def _unread(row: UnreadRow, texts: Texts) -> str:
    words = " ".join(row.words.split())
    shown = words if len(words) <= WORDS else f"{words[: WORDS - 1].rstrip()}…"
    said = texts.html("import-numbered", line=str(row.line), words=shown)
    return f"{said} – {texts.html(f'import-unread-{row.why}')}"


@render.register
def _(answer: AskOrder, texts: Texts) -> Screen:
    both = {"d": (False, answer.day_first), "m": (True, answer.month_first)}
    rows = tuple(
        (Button(texts.days(answer.today, day=day)["day_date"], cb.ReadFile(order=order)),)
        for order, (_, day) in both.items()
    )
    return Screen(texts.html("import-order"), (*rows, _drop_row(HowRead(), texts)))


@render.register
def _(answer: AskCountryOfRows, texts: Texts) -> Screen:
    pick = [
        Button(place_name(texts.language, each), cb.ReadFile.of(replace(answer.how, country=each)))
        for each in answer.countries
    ]
    rows = (*in_rows(pick, 2), _drop_row(answer.how, texts))
    return Screen(texts.html("import-which-country", rows=answer.rows), rows)


@render.register
def _(answer: ImportRefused, texts: Texts) -> Screen:
    return Screen(texts.html(f"import-refused-{answer.why}"), ((show_button(texts, "import"),),))


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
    more = len(answer.parts) - _most(texts)
    over = [each for each in answer.parts if each.overstays]
    lists, rows = list[str](), list[Row]()
    for part in over[: FEW if texts.alone else 1]:
        assert part.overstays, "there are some"
        title = texts.html("heading", names=_names(texts, part.traveller, part.country)) if several else None
        lists.append(in_lines(title, over_list(part.overstays, texts, "overstays-title-past")))
        for row in over_rows(part.overstays, texts):
            about = [each.about(part.journal) for each in row]
            rows += in_rows([_beside(each, part, texts) for each in about], 2) if several else [tuple(about)]

    def said(ends: int) -> str:
        return in_blocks(
            texts.html("imported"),
            *(_part(each, ends, texts) for each in answer.parts[: _most(texts)]),
            texts.html("import-more-journals", more=more) if more > 0 else None,
            texts.html("imported-settings") if answer.settings else None,
            *lists,
        )

    undo = texts.button("button-undo", cb.Undo(change=answer.change, journal=answer.journal))
    last = journals_button(texts) if several else show_button(texts, "status")
    return Screen(_fitting(said, texts), (*rows, (undo,), (last,)))


def _beside(button: Button, part: Imported, texts: Texts) -> Button:
    """The button with whose it is and where, as far as that fits."""
    room = FITS_ALONE - len(f"{button.label} · ")
    return button.beside_others(heading_names_within(texts, Heading(part.traveller, part.country), room))


def _part(part: Imported, ends: int, texts: Texts) -> str:
    """What was written in one journal, and how things stand there."""
    there = replace(texts, country=part.country)
    numbers, entries = part.status.numbers, _entries(part.counts, texts)
    names = _names(texts, part.traveller, part.country)
    if isinstance(numbers, NoAllowance):
        stands = no_numbers(part.status, numbers, there)
    else:
        stands = f"{there.html(sign(part.status, numbers))} {verdict(part.status, numbers, there)}"
    return in_lines(
        texts.html("import-line", names=names, entries=entries) if entries else texts.html("heading", names=names),
        *_stays(part.stays, ends, part.status.today, texts),
        texts.html("imported-gone", gone=part.gone) if part.gone else None,
        stands,
    )
