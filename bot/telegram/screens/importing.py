"""Files that people bring: what would be written, what was, and why nothing is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

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
    NewCitizenship,
    NewSettings,
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
    hour_words,
    in_blocks,
    in_lines,
    in_rows,
    journals_button,
    listed,
    pause_line,
    render,
    show_button,
    traveller_name,
)
from bot.telegram.screens.status import no_numbers, sign, verdict
from bot.telegram.screens.stays import over_list, over_rows
from bot.texts import catalogue
from bot.texts.countries import country_name, place_name
from bot.texts.zones import zone_label

PLACE = 100
"""Characters of where in a file its fault is."""
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
    """The text; `ends`: how many trips stand at either end of a list of many. 0: none are, and but one line that is
    left out.
    """
    lines = [_to_come(each, ends, answer.today, texts) for each in answer.journals[: _most(texts)]]
    more = len(answer.journals) - len(lines)
    room = texts.most_stays // (2 if texts.alone else 3) if ends else 1
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
    for day in answer.exits_ahead[: FEW if texts.alone else 1]:
        yield texts.html("exit-ahead", **texts.days(answer.today, out=day))
    if answer.columns:
        names = [texts.plain("import-column", name=cut(each)) for each in answer.columns]
        yield texts.html("import-columns", count=len(names), names=listed(texts, names))
    if answer.people:
        yield texts.html("import-people", names=listed(texts, [cut(each) for each in answer.people]))
    if answer.countries:
        names = [place_name(texts.language, each) for each in answer.countries]
        yield texts.html("import-countries", names=listed(texts, names))
    if answer.assumed:
        yield texts.html("import-assumed", name=place_name(texts.language, answer.assumed))
    few = FEW if texts.alone else 1
    yield from _citizenships([each for each in answer.citizenships if each.before is None], few, texts)
    others = [each for each in answer.citizenships if each.before is not None]
    set_to = [*_citizenships(others, _most(texts), texts)]
    if answer.settings:
        set_to += _settings(answer.settings, answer, texts)
    if answer.current:
        set_to.append(texts.html("import-set-current", names=_names(texts, *answer.current)))
    if set_to:
        yield texts.html("import-settings" if answer.add and answer.add.instead else "import-settings-replaced")
        shown = set_to if texts.alone else set_to[:few]
        yield from shown
        if len(set_to) > len(shown):
            yield texts.html("import-more", more=len(set_to) - len(shown))
    for label, code in answer.unknown_citizenships[:few]:
        yield texts.html("import-citizenship-unknown", code=code, name=cut(traveller_name(texts, label)))
    if answer.settings and answer.settings.kept:
        kept = [texts.plain(f"import-setting-{name}") for name in answer.settings.kept]
        yield texts.html("import-settings-kept", names=", ".join(kept))


def _citizenships(new: Sequence[NewCitizenship], most: int, texts: Texts) -> Iterator[str]:
    """A line each; of more it is said how many."""
    yield from (_citizenship(each, texts) for each in new[:most])
    if len(new) > most:
        yield texts.html("import-more", more=len(new) - most)


def _citizenship(new: NewCitizenship, texts: Texts) -> str:
    names = {"name": cut(traveller_name(texts, new.traveller)), "after": country_name(texts.language, new.after)}
    if new.before is None:
        return texts.html("import-citizenship", **names)
    return texts.html("import-citizenship-changed", before=country_name(texts.language, new.before), **names)


def _settings(new: NewSettings, answer: ImportPreview, texts: Texts) -> Iterator[str]:
    """What would be set, a line each."""
    wanted, changed = new.wanted, {*new.changed}
    if "language" in changed and wanted.language:
        yield texts.html("settings-language", language=catalogue.language_name(wanted.language))
    if changed & {"zone", "reminder_hour"}:
        noon = datetime.combine(answer.today, time(12), UTC)
        zone = zone_label(texts.language, wanted.zone, noon)
        yield texts.html("settings-reminders", hour=hour_words(wanted.reminder_hour), zone=zone)
    if "days_before" in changed:
        days = ", ".join(str(each) for each in wanted.days_before if each)
        key = "reminder-settings-before"
        yield texts.html(key, days=days) if days else texts.html(f"{key}-none")
        yield texts.html("reminder-settings-on-last" if 0 in wanted.days_before else "reminder-settings-on-last-off")
    if "paused_until" in changed:
        until = wanted.paused_until if wanted.paused_until and wanted.paused_until > answer.today else None
        yield pause_line(texts, until, answer.today) or texts.html("import-set-resumed")
    if "switched_off" in changed:
        kinds = ", ".join(texts.plain(f"notice-kind-{kind}") for kind in wanted.switched_off)
        yield texts.html("import-set-off", kinds=kinds) if kinds else texts.html("import-set-none-off")
    if "pinned" in changed:
        yield texts.html("settings-pinned" if wanted.pinned else "import-set-unpinned")
    if "with_picture" in changed:
        yield texts.html("settings-picture" if wanted.with_picture else "import-set-no-picture")


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
    if answer.add and not answer.add.come.all:
        rows.append((button("button-import-set", answer.add),))
    elif answer.add:
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
    return Screen(
        texts.html(f"import-refused-{answer.why}", place=cut(answer.place, PLACE)), ((show_button(texts, "import"),),)
    )


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
