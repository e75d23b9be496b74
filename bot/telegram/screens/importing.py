"""Files that people bring: what would be written, and why nothing is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import unescape
from typing import TypeVar

from bot.actions.answers import Heading
from bot.actions.answers.importing import (
    NEW,
    NOBODY,
    AllLeftOut,
    AskCountryOfRows,
    AskOrder,
    AskWhoseRows,
    Counts,
    FileToRead,
    HowRead,
    ImportPreview,
    ImportRefused,
    InJournal,
    LeftOut,
    NotWritten,
    Offer,
)
from bot.core.journal import ME
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.importing import UnreadRow
from bot.reading import NoName
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    FEW,
    Document,
    Screen,
    Texts,
    characters,
    cut,
    heading_names,
    in_blocks,
    in_lines,
    in_rows,
    listed,
    permit_line,
    render,
    show_button,
    traveller_name,
)
from bot.telegram.screens.import_settings import (
    NAME,
    counted,
    kept_citizenship,
    new_citizenships,
    new_settings,
    set_there,
)
from bot.texts.countries import place_name

Of = TypeVar("Of", Stay, Permit)
PLACE = 100
"""Characters of where in a file its fault is."""
WORDS = 60
"""Characters of a line of a file that are said back."""
LINE = 400
"""The same in the list of all."""
ROOM = 4000
"""Characters that a text with trips may have; a third of it where other languages speak in the same message."""
_NAME_TEXTS: Mapping[NoName, str] = {
    "empty": "letters", "long": "long", "letters": "letters", "known": "known", "same": "same", "begins": "same",
}  # fmt: skip
"""The reasons that are told alike."""
_TO_CHOOSE = (LeftOut.NAME, LeftOut.PERSON)
"""Why entries are left out until it is chosen whose they are."""
FEW_TOLD = 8
"""Lines of what else is to be known, where other languages speak too and there is no room for trips."""
ENDS = (2, 1)
"""So many trips at either end of a list of many are named, the most first."""
_ALL = 20
"""So many in the preview, where there is room: what is written is to be seen before."""
TRIPS = 6
"""Trips of one journal that are all named; of more there are the first and the last ones."""


def most_journals(texts: Texts) -> int:
    """Journals that are named; of more it is said how many."""
    return 2 * FEW if texts.alone else 1


@render.register
def _(answer: ImportPreview, texts: Texts) -> Screen:
    text, ends = fitting(lambda ends: _preview(answer, ends, 0, texts), texts, (_ALL, *ENDS))
    if ends:
        text = _preview(answer, ends, _room(texts) - characters(text), texts)
    return Screen(text, _rows(answer, _lines(ends, texts), texts))


def fitting(text: Callable[[int], str], texts: Texts, most: Sequence[int] = ENDS) -> tuple[str, int]:
    """The text with as many trips at either end of a list of many as there is room for, and how many these are.

    ``most``: the numbers that are tried.
    """
    tried = ((text(ends), ends) for ends in most)
    return next((each for each in tried if characters(each[0]) <= _room(texts)), (text(0), 0))


def _room(texts: Texts) -> int:
    return ROOM if texts.alone else ROOM // 3


def _lines(ends: int, texts: Texts) -> int:
    """How many of the lines that are left out are named for one reason."""
    return texts.most_stays // (2 if texts.alone else 3) if ends else 1


def _preview(answer: ImportPreview, ends: int, spare: int, texts: Texts) -> str:
    """The text; `ends`: how many trips stand at either end of a list of many. 0: none are, and but one line that is
    left out. `spare`: how many characters there are to name what stands already.
    """
    lines = [_to_come(each, ends, answer.today, texts) for each in answer.journals[: most_journals(texts)]]
    more = len(answer.journals) - len(lines)
    room, told = _lines(ends, texts), [*_told(answer, texts)]
    return in_blocks(
        texts.html(_head(answer)),
        *lines,
        in_lines(
            texts.html("import-more-journals", more=more) if more > 0 else None,
            *_known(answer, spare, texts),
        ),
        in_lines(*counted(told, len(told) if ends or texts.alone else FEW_TOLD, texts)),
        _listed("import-left-out", [_left_out(each, texts) for each in answer.left_out[:room]], answer.left_out, texts),
        in_lines(*_refused_names(answer, texts), *_doubted_names(answer, texts)),
        _listed("import-unread", [_unread(each, texts) for each in answer.unread[:room]], answer.unread, texts),
        _replaced(answer.replace, texts) if answer.replace else None,
    )


def _head(answer: ImportPreview) -> str:
    if answer.add or answer.replace or any(each.why in _TO_CHOOSE for each in answer.left_out):
        return "import-changed-since" if answer.changed_since else "import-preview"
    return "import-nothing" if answer.known or answer.left_out else "import-none-found"


def _to_come(of: InJournal, ends: int, today: date, texts: Texts) -> str:
    """What comes into one journal, with the days of the trips."""
    names = journal_names(texts, of.traveller, of.country)
    return in_lines(
        texts.html("import-line", names=names, entries=entries_told(of.counts, texts)),
        *stay_lines(of.stays, ends, today, texts),
        *_few(of.plans, ends, texts, lambda plan: texts.html("import-planned", days=_days_of(plan, today, texts))),
        *_few(of.permits, ends, texts, lambda permit: permit_line(texts, permit, today)),
    )


def _known(answer: ImportPreview, spare: int, texts: Texts) -> Iterator[str]:
    """How many entries stand already, and which, as far as there is room: those of a journal in a line."""
    if not answer.known:
        return
    count, told = sum(len(each.entries) for each in answer.known), 0
    yield texts.html("import-known", known=count)
    spare -= characters(texts.html("import-more", more=count))
    for each in answer.known:
        names, said = journal_names(texts, each.traveller, each.country) if len(answer.known) > 1 else "", list[str]()
        spare -= characters(names)
        for entry in each.entries[: texts.most_stays - told]:
            words = _entry(entry, answer.today, texts)
            spare -= characters(words) + 2
            if spare < 0:
                break
            said.append(words)
        if not said:
            break
        told += len(said)
        yield texts.html("import-line", names=names, entries="; ".join(said)) if names else "; ".join(said)
    if 0 < told < count:
        yield texts.html("import-more", more=count - told)


def _entry(entry: Stay | Permit, today: date, texts: Texts) -> str:
    """An entry by its days, a permit with what it is."""
    return _days_of(entry, today, texts) if isinstance(entry, Stay) else permit_line(texts, entry, today)


def stay_lines(stays: Sequence[Stay], ends: int, today: date, texts: Texts) -> Iterator[str]:
    """A line for each stay, or of many for those at either `ends`."""
    return _few(stays, ends, texts, lambda stay: _days_of(stay, today, texts, "import-still-there"))


def _days_of(trip: Stay, today: date, texts: Texts, unended: str = "import-from") -> str:
    if trip.left is None:
        return texts.html(unended, **texts.days(today, **{"in": trip.entered}))
    return texts.span(trip.entered, trip.left, today)


def _few(trips: Sequence[Of], ends: int, texts: Texts, line: Callable[[Of], str]) -> Iterator[str]:
    """All the trips or permits, or of many those at either end with how many there are between; none if those are 0."""
    if not ends:
        return
    between = len(trips) - 2 * ends if len(trips) > TRIPS else 0
    if between <= 0:
        yield from map(line, trips)
        return
    yield from map(line, trips[:ends])
    yield texts.html("import-between", more=between)
    yield from map(line, trips[-ends:])


def _replaced(offer: Offer, texts: Texts) -> str:
    """What a replacement takes away and brings."""
    return in_lines(
        texts.html("import-goes", entries=entries_told(offer.gone, texts)),
        texts.html("import-comes", entries=entries_told(offer.come, texts))
        if offer.come.all
        else texts.html("import-comes-none"),
    )


def _told(answer: ImportPreview, texts: Texts) -> Iterator[str]:
    """What else is to be known before it is written."""
    if answer.caption:
        yield texts.html(
            "import-caption-command" if answer.command else "import-caption", words=_shortened(answer.caption)
        )
    if answer.told_before:
        both = len(answer.told_before) > 1
        yield texts.html("import-caption-idle" if both else f"import-caption-idle-{answer.told_before[0]}")
    for day in answer.exits_ahead[: FEW if texts.alone else 1]:
        yield texts.html("exit-ahead", **texts.days(answer.today, out=day))
    if answer.both_orders:
        yield texts.html("import-both-orders")
    if answer.columns:
        names = [texts.plain("import-column", name=cut(each)) for each in answer.columns]
        yield texts.html("import-columns", names=listed(texts, names))
    if answer.people:
        yield texts.html("import-people", names=listed(texts, [cut(each) for each in answer.people]))
        if any(not each.refused and not each.doubted for each in answer.strangers):
            yield texts.html("import-people-you")
    if answer.countries:
        names = [place_name(texts.language, each) for each in answer.countries]
        yield texts.html("import-countries", names=listed(texts, names))
    if answer.assumed:
        yield texts.html("import-assumed", name=place_name(texts.language, answer.assumed))
    if answer.nobodys not in (None, ME):
        yield texts.html("import-assumed-whose", name=cut(answer.nobodys or ""))
    few = FEW if texts.alone else 1
    if answer.uncounted:
        names = [cut(traveller_name(texts, each)) for each in answer.uncounted]
        yield texts.html("import-uncounted", names=listed(texts, names))
    yield from new_citizenships([each for each in answer.citizenships if each.before is None], few, texts)
    yield from counted([set_there(each, answer.today, texts) for each in answer.set_there if each.anyway], few, texts)
    others = [each for each in answer.citizenships if each.before is not None]
    set_to = [*new_citizenships(others, most_journals(texts), texts)]
    there = [set_there(each, answer.today, texts) for each in answer.set_there if not each.anyway]
    set_to += counted(there, most_journals(texts), texts)
    if answer.settings:
        set_to += new_settings(answer.settings, answer, texts)
    if answer.current:
        set_to.append(texts.html("import-set-current", names=journal_names(texts, *answer.current)))
    if set_to:
        yield texts.html("import-settings" if answer.add and answer.add.instead else "import-settings-replaced")
        shown = set_to if texts.alone else set_to[:few]
        yield from shown
        if len(set_to) > len(shown):
            yield texts.html("import-more", more=len(set_to) - len(shown))
    if any(each.idle for each in answer.set_there):
        yield texts.html("import-limit-idle")
    for label, code in answer.unknown_citizenships[:few]:
        yield texts.html("import-citizenship-unknown", code=cut(code), name=cut(traveller_name(texts, label)))
    yield from counted([kept_citizenship(each, texts) for each in answer.kept_citizenships], few, texts)
    if answer.settings and answer.settings.kept:
        kept = [texts.plain(f"import-setting-{name}") for name in answer.settings.kept]
        yield texts.html("import-settings-kept", names=", ".join(kept) if texts.alone else listed(texts, kept))


def _refused_names(answer: ImportPreview, texts: Texts) -> Iterator[str]:
    """Why names cannot be taken, each reason once."""
    named = {each.refused for each in answer.strangers if each.refused}
    out = {each.traveller for each in answer.left_out if each.why is LeftOut.NAME}
    if out and named:
        yield from (texts.html(f"import-name-{why}") for why in dict.fromkeys(_NAME_TEXTS[each] for each in named))
        yield texts.html("import-name-whose")


def _doubted_names(answer: ImportPreview, texts: Texts) -> Iterator[str]:
    """The question behind a word that may be no name."""
    out = {each.traveller for each in answer.left_out if each.why is LeftOut.PERSON}
    yield from (texts.html("import-is-person", name=cut(each)) for each in sorted(out))


def _listed(key: str, lines: Sequence[str], all_: Sequence[object], texts: Texts) -> str | None:
    """How many there are, and as many lines of them as fit."""
    if not all_:
        return None
    more = len(all_) - len(lines)
    return in_lines(texts.html(key, count=len(all_)), *lines, texts.html("import-more", more=more) if more else None)


def _rows(answer: ImportPreview, named: int, texts: Texts) -> Rows:
    """`named`: lines of each kind that the text names."""

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
    writes = bool(rows)
    rows += _choice_rows(answer, texts)
    if max(len(answer.left_out), len(answer.unread)) > named:
        rows.append((texts.button("button-import-left-out", cb.ShowLeftOut.of(answer.how)),))
    return (*rows, _drop_row(answer.how, texts) if writes else (show_button(texts, "status"),))


def _choice_rows(answer: ImportPreview, texts: Texts) -> Iterator[Row]:
    """What may be told of how the file is to be read."""
    how = answer.how
    for each in answer.strangers[:FEW]:
        asked = cb.AskWhose.of(how, place=each.place)
        yield (texts.button("button-import-who-is", asked, name=cut(each.name, NAME)),)
    whose: Row = (texts.button("button-import-whose", cb.AskWhose.of(how, place=NOBODY)),)
    where: Row = (texts.button("button-import-where", cb.AskWhere.of(how)),)
    yield (*(whose if answer.nobodys else ()), *(where if answer.assumed else ()))
    if answer.more or how.days_only:
        key = "button-import-settings-too" if how.days_only else "button-import-days-only"
        yield (texts.button(key, cb.ReadFile.of(replace(how, days_only=not how.days_only))),)


def _drop_row(how: HowRead, texts: Texts) -> Row:
    return (texts.button("button-import-drop", cb.DropFile.of(how)),)


def entries_told(of: Counts, texts: Texts) -> str:
    """How many stays, plans and permits: those there are."""
    counts = {"stays": of.stays, "plans": of.plans, "permits": of.permits}
    return ", ".join(texts.plain(f"import-{what}", count=count) for what, count in counts.items() if count)


def journal_names(texts: Texts, traveller: str, country: str) -> str:
    """Whose journal it is, and where."""
    return heading_names(texts, Heading(cut(traveller), country))


def _left_out(entry: NotWritten, texts: Texts) -> str:
    said = _quoted(entry.line, entry.sheet, _days(entry.entry), texts)
    match entry.why:
        case LeftOut.NO_RULES | LeftOut.TOO_MANY_COUNTRIES:
            about = _country(texts, entry.country)
        case LeftOut.NAME | LeftOut.PERSON | LeftOut.TOO_MANY_PEOPLE:
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


def _unread(row: UnreadRow, texts: Texts, most: int = WORDS) -> str:
    said = _quoted(row.line, row.sheet, _shortened(row.words, most), texts)
    return f"{said} – {texts.html(f'import-unread-{row.why}')}"


def _quoted(line: int, sheet: str, said: str, texts: Texts) -> str:
    """What a line says, with where it stands."""
    key = "import-bare" if not line else "import-of-sheet" if sheet else "import-numbered"
    return texts.html(key, line=str(line), sheet=cut(sheet), words=said)


def _shortened(words: str, most: int = WORDS) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


@render.register
def _(answer: AllLeftOut, texts: Texts) -> Screen:
    if not answer.left_out and not answer.unread:
        return Screen(texts.html("import-none-left-out"), ((show_button(texts, "status"),),))

    def write() -> bytes:
        lines = [_left_out(each, texts) for each in answer.left_out]
        lines += (_unread(each, texts, LINE) for each in answer.unread)
        return "\r\n".join((*map(unescape, lines), "")).encode("utf-8-sig")

    count = len(answer.left_out) + len(answer.unread)
    name = f"kaldy-{answer.today.isoformat()}.txt"
    return Document(texts.html("import-all-left-out", count=count), name=name, write=write)


@render.register
def _(answer: AskOrder, texts: Texts) -> Screen:
    both = {"d": (False, answer.day_first), "m": (True, answer.month_first)}
    rows = tuple(
        (Button(texts.days(answer.today, day=day)["day_date"], cb.ReadFile(order=order)),)
        for order, (_, day) in both.items()
    )
    line = texts.html("import-numbered", line=str(answer.line), words=_shortened(answer.words))
    return Screen(in_lines(texts.html("import-order"), line), (*rows, _drop_row(HowRead(), texts)))


@render.register
def _(answer: AskCountryOfRows, texts: Texts) -> Screen:
    pick = [
        Button(place_name(texts.language, each), cb.ReadFile.of(replace(answer.how, country=each)))
        for each in (*answer.countries, *answer.others)
    ]
    back: Row = () if answer.first else (_back(answer.how, texts),)
    rows = (*in_rows(pick, 2), back, _drop_row(answer.how, texts))
    return Screen(texts.html("import-which-country", rows=answer.rows), rows)


def _back(how: HowRead, texts: Texts) -> Button:
    return texts.button("button-back", cb.ReadFile.of(how))


@render.register
def _(answer: AskWhoseRows, texts: Texts) -> Screen:
    def choosing(traveller: int) -> cb.ReadFile:
        return cb.ReadFile.of(answer.how.choosing(answer.place, traveller))

    pick = [Button(cut(traveller_name(texts, label)), choosing(id_)) for id_, label in answer.people]
    new: Row = (replace(texts.button("button-add-traveller", cb.AddTraveller()), apart=True),)
    if answer.new and not answer.refused:
        new = (texts.button("button-import-new", choosing(NEW), name=cut(answer.new, NAME)),)
    asked = texts.html("import-who-is", name=cut(answer.name)) if answer.name else texts.html("import-whose")
    refused = texts.html(f"import-name-{_NAME_TEXTS[answer.refused]}") if answer.refused else None
    added = texts.html("import-whose-new") if not answer.new or answer.refused else None
    leave = _drop_row(answer.how, texts) if answer.first else (_back(answer.how, texts),)
    unread = texts.html("import-caption", words=_shortened(answer.caption)) if answer.caption else None
    return Screen(in_lines(unread, asked, refused, added), (*in_rows(pick, 2), new, leave))


@render.register
def _(answer: ImportRefused, texts: Texts) -> Screen:
    return Screen(
        texts.html(f"import-refused-{answer.why}", place=cut(answer.place, PLACE)), ((show_button(texts, "import"),),)
    )


@render.register
def _(_: FileToRead, texts: Texts) -> Screen:
    return render(ImportRefused("gone"), texts)
