"""The stays, plans and permits that a table tells, and every line of it that tells none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.importing import words
from bot.importing.columns import (
    Columns,
    continues_heading,
    folded,
    is_day,
    is_open,
    is_period,
    lies_on_its_side,
    named,
    plain,
    unnamed,
    way_of,
)
from bot.importing.days import (
    FORMULA,
    LONGEST,
    Cell,
    Days,
    Order,
    Reading,
    in_one_order,
    is_serial,
    order_of,
    serial,
)
from bot.importing.found import EitherOrder, Found, Row, RowKind, UnreadRow, WhyUnread
from bot.importing.grid import Grid, Line, told
from bot.importing.places import country_of
from bot.lexicon.countries import area
from bot.lexicon.languages import LANGUAGES
from bot.reading import LONGEST_TRIP, why_no_name
from bot.reading.answers import Direction
from bot.reading.rows import is_heading
from bot.reading.words import lists, people
from bot.texts import catalogue

_HEADING_WITHIN: Final = 40
"""Above the heading of a table stand so many lines at most."""
_SEEN: Final = 50
"""So many lines below a heading tell whether its columns hold what it says."""
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
"""Before what begins so our own table puts an apostrophe."""
_COUNT: Final = re.compile(r"(\d{1,4})(?:[.,]0+)?\s*([^\W\d_]*)\.?")
_NUMBER: Final = re.compile(r"[\d\s.,%+-]+")


@dataclass(frozen=True, slots=True)
class Whose:
    """Of whom a line is told, and where."""

    traveller: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a table before it is known whether days or months stand first.

    ``first`` and ``last``: the days of it, None where none is told; a line of crossings has ``way`` and no ``last``.
    ``why``: why it is no row whatever its days are. ``days``: how many the line counts itself.
    """

    line: Line
    whose: Whose
    first: Reading | None = None
    last: Reading | None = None
    way: Direction | None = None
    kind: RowKind | PermitKind = RowKind.STAY
    days: int | None = None
    from_memory: bool = False
    registered: bool = False
    why: WhyUnread | None = None
    turned: bool = False
    """Whether the exit stands before the entry."""
    crosses_border: bool = False
    """Whether the headings of both name the country that is left and entered."""
    at: int = 0
    """Its place among the lines of the file."""

    @property
    def is_crossing(self) -> bool:
        """Whether it tells of one end of a stay."""
        return self.way is not None or self.why is WhyUnread.WAY

    @property
    def ends(self) -> tuple["Told", ...]:
        """A line that tells of an exit and the entry after it as these two."""
        out = replace(self, first=self.last, last=None, way="out")
        return tuple(one for one in (out, replace(self, last=None, way="in")) if one.first)

    def row(self, kind: RowKind, entry: Stay | Permit) -> Row:
        """The line as an entry."""
        place = self.whose.country
        began = entry.entered if isinstance(entry, Stay) else entry.begins
        country = area(place, began or date.max) if place else None
        return Row(self.line.number, kind, entry, self.whose.traveller, country)

    def unread(self, why: WhyUnread) -> UnreadRow:
        """The line as one that is not understood."""
        return UnreadRow(self.line.number, self.line.words, why)


def read_tables(grids: Iterable[Grid], today: date) -> Found | EitherOrder | None:
    """What the tables of one file tell; None where none of them holds days that make stays.

    A stay that begins after today is a plan, at most ``LONGEST_TRIP`` days ahead. One that has begun and ends after
    today is not read, as in a message: nobody has left yet.
    """
    days = Days(today)
    tables = [(lines, grid.name) for grid in grids if (lines := _taken(grid, days)) is not None]
    if not tables:
        return None
    several = sum(bool(lines) for lines, _ in tables) > 1
    return _in_one_order(
        [one for lines, name in tables for one in _told(lines, _of_sheet(name) if several else Whose(), days)], today
    )


Taken = tuple[Columns, Line]


# --- which lines of a table are its rows ----------------------------------------------------------------------------


def _taken(grid: Grid, days: Days) -> list[Taken] | None:
    """The lines of a table beside its headings, each with the columns that hold for it; None where it is no table."""
    lines = [line for line in grid.lines if _says_something(line)]
    above = ((at, _heading(lines, at, days)) for at in range(min(len(lines), _HEADING_WITHIN)))
    at, heading = next(((at, found) for at, found in above if found), (0, None))
    if heading is None and lies_on_its_side(lines, days):
        return [(Columns(why=WhyUnread.WAY), line) for line in lines]
    if heading is None:
        columns = unnamed(lines[: _HEADING_WITHIN + 3 * _SEEN], days)
        first = next((at for at, line in enumerate(lines) if columns and _is_dated(line, columns, days)), None)
        return None if columns is None or first is None else [(columns, line) for line in lines[first:]]
    columns, height = heading
    taken = [(columns, line) for line in lines[:at] if all(is_day(line.cell(each), days) for each in columns.dated)]
    at += height
    while at < len(lines):
        again = None if _is_dated(lines[at], columns, days) else _heading(lines, at, days)
        if again:
            columns, height = again
        else:
            taken.append((columns, lines[at]))
        at += height if again else 1
    return taken


def _heading(lines: Sequence[Line], at: int, days: Days) -> tuple[Columns, int] | None:
    """The columns that begin with a line, if it is the heading of a table, and of how many lines the heading is."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    for under in (below, None) if below and continues_heading(lines[at], below) else (None,):
        rest = at + (2 if under else 1)
        if found := named(lines[at], under, lines[rest : rest + _SEEN], days):
            return found, rest - at
    return None


def _is_dated(line: Line, columns: Columns, days: Days) -> bool:
    fits = is_day if columns.period is None else is_period
    return any(fits(line.cell(at), days) for at in columns.dated)


def _says_something(line: Line) -> bool:
    return any(char.isalnum() for char in line.words)


# --- what a line says -----------------------------------------------------------------------------------------------


def _told(taken: Sequence[Taken], whose: Whose, days: Days) -> Iterator[Told]:
    serials = _serials(taken)
    for at, (columns, line) in enumerate(taken):
        if not _is_dated(line, columns, days):
            heads = any(_is_dated(below, columns, days) for _, below in taken[at + 1 : at + 2])
            heading = _under_heading(line, whose, not columns.who and heads)
            if heading or _sums_up(line, columns):
                whose = heading or whose
                continue
        elif _is_total(line):
            continue
        yield _of_line(line, columns, whose, serials, days)


def _under_heading(line: Line, whose: Whose, may_be_name: bool) -> Whose | None:
    """Of whom the lines below are told, if the line has but one thing to say: a country, a name, a year."""
    said = {line.text(at) for at in line.filled}
    text = said.pop()
    if said or len(text) > LONGEST:
        return None
    if country := country_of(text):
        return replace(whose, country=country)
    if is_heading(text):
        return whose
    return replace(whose, traveller=_traveller(text)) if may_be_name and _may_be_name(text) else None


def _sums_up(line: Line, columns: Columns) -> bool:
    """Whether a line without days is none of the table's rows: a sum, or a number that waits for a row."""
    if _is_total(line):
        return True
    free = not any(line.text(at) for at in columns.dated)
    return free and all(_NUMBER.fullmatch(line.text(at)) or line.text(at).startswith(FORMULA) for at in line.filled)


def _is_total(line: Line) -> bool:
    said = frozenset(word for word in plain(line.text(line.filled[0])) if not word.isdecimal())
    beside = words.TOTAL | words.COUNT | words.OF_A_STAY | words.DATE | words.START
    return bool(said & folded(words.TOTAL)) and said <= folded(beside)


def _serials(taken: Sequence[Taken]) -> bool:
    """Whether the days of the table are the numbers by which spreadsheets keep days."""
    cells = [cell for columns, line in taken for cell in columns.ends(line) if told(cell) and not is_open(cell)]
    cells += [line.cell(columns.day) for columns, line in taken if line.text(columns.day)]
    return any(map(is_serial, cells)) and all(is_serial(cell) for cell in cells if isinstance(cell, str))


def _of_line(line: Line, columns: Columns, whose: Whose, serials: bool, days: Days) -> Told:
    entry, exit_ = (line.cell(columns.day), "") if columns.way is not None else columns.ends(line)
    if columns.country_above:
        whose = replace(whose, country=columns.country_above)
    told_of = Told(
        line,
        whose,
        first=None if is_open(entry) else _reading(entry, serials, days),
        last=None if is_open(exit_) else _reading(exit_, serials, days),
        way=way_of(line.cell(columns.way)),
        days=_count(line.text(columns.days)),
        from_memory=_is_yes(line.text(columns.memory)),
        registered=_is_yes(line.text(columns.registered)),
        turned=columns.exit is not None and columns.entry is not None and columns.exit < columns.entry,
        crosses_border=columns.crosses_border,
    )
    traveller = " ".join(filter(None, (line.text(at) for at in columns.who)))
    if traveller:
        told_of = replace(told_of, whose=replace(whose, traveller=_traveller(traveller)))
    if place := line.text(columns.country):
        country = country_of(place)
        differs = columns.country_above and country != columns.country_above
        why = WhyUnread.UNCLEAR if differs and country else None if country else WhyUnread.COUNTRY
        told_of = replace(told_of, whose=replace(told_of.whose, country=country), why=why)
    if columns.way is not None and told_of.way is None:
        told_of = replace(told_of, why=WhyUnread.WAY)
    if what := line.text(columns.kind):
        kind = _kinds().get(plain(what))
        told_of = replace(told_of, kind=kind) if kind else replace(told_of, why=WhyUnread.KIND)
    said = {plain(line.text(at)) for at in line.filled}
    if said & _spoken(words.CANCELLED):
        told_of = replace(told_of, why=WhyUnread.KIND)
    elif said & _spoken(words.PLANNED) and told_of.kind is RowKind.STAY:
        told_of = replace(told_of, kind=RowKind.PLAN)
    return replace(told_of, why=columns.why) if columns.why else told_of


def _reading(cell: Cell, serials: bool, days: Days) -> Reading:
    return days.reading(serial(cell) or cell if serials and isinstance(cell, str) else cell)


def _count(text: str) -> int | None:
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found and (not found[2] or found[2].casefold() in lists.DAYS) else None


def _is_yes(text: str) -> bool:
    return text in ("+", "✓", "✔") or plain(text) in _yes()


def _traveller(text: str) -> str | None:
    """A name as it is written; without the apostrophe before what a spreadsheet would take for a formula."""
    own = text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text
    return None if plain(own) in _oneself() else own


def _of_sheet(name: str) -> Whose:
    country = country_of(name)
    return Whose(country=country) if country else Whose(_traveller(name) if _may_be_name(name) else None)


def _may_be_name(text: str) -> bool:
    return text[:1].isupper() and not set(plain(text)) <= folded(words.SHEET) and why_no_name(text, ()) is None


@cache
def _kinds() -> dict[tuple[str, ...], RowKind | PermitKind]:
    keys: dict[str, RowKind | PermitKind] = {
        "table-stay": RowKind.STAY,
        "table-plan": RowKind.PLAN,
        **{f"permit-title-{kind}": kind for kind in PermitKind},
    }
    ours = {plain(catalogue.plain(language, key)): kind for language in LANGUAGES for key, kind in keys.items()}
    return dict.fromkeys(_spoken(words.RESIDENCE), PermitKind.RESIDENCE) | ours


@cache
def _spoken(table: frozenset[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(map(plain, table))


@cache
def _yes() -> frozenset[tuple[str, ...]]:
    return frozenset(plain(catalogue.plain(language, "button-yes")) for language in LANGUAGES)


@cache
def _oneself() -> frozenset[tuple[str, ...]]:
    ours = (catalogue.plain(language, "table-me") for language in LANGUAGES)
    return frozenset(map(plain, (*ours, *people.ONESELF.split(", "))))


# --- the days of all lines ------------------------------------------------------------------------------------------


def _in_one_order(lines: Sequence[Told], today: date) -> Found | EitherOrder:
    """What the lines tell, with day and month in the order that all of them show, else in the one that makes sense."""
    settled = iter(in_one_order([day for one in lines for day in (one.first, one.last) if day], today))
    lines = [
        replace(one, first=next(settled) if one.first else None, last=next(settled) if one.last else None)
        for one in lines
    ]
    order = order_of(day for one in lines for day in (one.first, one.last) if day)
    if order:
        return _found(lines, order, today)
    by_day, by_month = (_found(lines, each, today) for each in (Order.DAY, Order.MONTH))
    if by_day == by_month or (_makes_sense(by_day) and not _makes_sense(by_month)):
        return by_day
    return by_month if _makes_sense(by_month) and not _makes_sense(by_day) else EitherOrder(by_day, by_month)


def _makes_sense(found: Found) -> bool:
    """Whether no line contradicts itself; a day ahead is none: journeys are booked before they are made."""
    return not any(one.why in (WhyUnread.ORDER, WhyUnread.CONTRADICTION) for one in found.unread)


def _found(lines: Sequence[Told], order: Order, today: date) -> Found:
    lines = [replace(one, at=at) for at, one in enumerate(lines)]
    stays = [one for one in lines if not one.is_crossing]
    crossings = [one for one in lines if one.is_crossing]
    turned = [one for one in stays if one.turned]
    if _are_absences(turned, order):
        joined = all(one.crosses_border for one in turned)
        crossings += [end for one in turned for end in one.ends if joined]
        stays = [replace(one, why=one.why or WhyUnread.WAY) if one.turned else one for one in stays]
        stays = [one for one in stays if not (joined and one.turned)]
    exclusive = _counts_nights(stays, order)
    began = _began(stays, order, today)
    found = [(one.at, _row(one, order, exclusive, began.get(one.whose), today)) for one in stays]
    found += _joined(crossings, order, today)
    found.sort(key=lambda each: each[0])
    return Found(
        tuple(each for _, each in found if isinstance(each, Row)),
        tuple(each for _, each in found if isinstance(each, UnreadRow)),
    )


def _days(one: Told, order: Order) -> tuple[date | None, date | None]:
    """The days of a line as far as they are clear."""
    first, last = (day.named(order) if day else None for day in (one.first, one.last))
    return first if isinstance(first, date) else None, last if isinstance(last, date) else None


def _are_absences(stays: Sequence[Told], order: Order) -> bool:
    """Whether most of the lines where the exit stands first tell of it and of the entry after it: it lies no later.

    Such are the days away from a country, but also a flight; only headings that name the country tell which.
    """
    spans = [(first, last) for first, last in (_days(one, order) for one in stays) if first and last]
    return bool(stays) and 2 * sum(last <= first for first, last in spans) >= len(spans)


def _counts_nights(stays: Sequence[Told], order: Order) -> bool:
    """Whether all lines that count their days leave one of the two border days out; one line alone may be wrong."""
    counted = [(one.days, *_days(one, order)) for one in stays if one.days is not None]
    spans = [(days, (last - first).days) for days, first, last in counted if first and last]
    return len(spans) > 1 and all(days == nights for days, nights in spans)


def _began(stays: Sequence[Told], order: Order, today: date) -> dict[Whose, date]:
    """The last day by today on which each traveller came to each country."""
    found: dict[Whose, date] = {}
    for one in stays:
        first, _ = _days(one, order)
        if first and first <= today and one.kind is RowKind.STAY and one.why is not WhyUnread.KIND:
            found[one.whose] = max(first, found.get(one.whose, first))
    return found


def _row(one: Told, order: Order, exclusive: bool, began: date | None, today: date) -> Row | UnreadRow:
    """A line that tells of both ends; ``began``: when their last stay there did, so that an earlier one has ended."""
    first, last = (day.named(order) if day else None for day in (one.first, one.last))
    for why in (one.why, first, last):
        if isinstance(why, WhyUnread):
            return one.unread(why)
    assert not isinstance(first, WhyUnread)
    assert not isinstance(last, WhyUnread)
    if first is None and (last is None or not isinstance(one.kind, PermitKind)):
        return one.unread(WhyUnread.NO_DATE)
    if first and last:
        if last < first:
            return one.unread(WhyUnread.ORDER)
        if one.days not in (None, (last - first).days + (not exclusive)):
            return one.unread(WhyUnread.CONTRADICTION)
    if isinstance(one.kind, PermitKind):
        return one.row(RowKind.PERMIT, Permit(first, last, one.kind))
    assert first
    if not last and began and first < began:
        return one.unread(WhyUnread.ONE_END)
    return _stay(one, first, last, today)


def _stay(one: Told, first: date, last: date | None, today: date) -> Row | UnreadRow:
    if one.kind is RowKind.PLAN or first > today:
        too_far = (first - today).days > LONGEST_TRIP
        return one.unread(WhyUnread.AHEAD) if too_far else one.row(RowKind.PLAN, Stay(first, last))
    if last and last > today:
        return one.unread(WhyUnread.AHEAD)
    return one.row(RowKind.STAY, Stay(first, last, one.from_memory, registered=one.registered))


def _joined(crossings: Sequence[Told], order: Order, today: date) -> Iterator[tuple[int, Row | UnreadRow]]:
    """Every entry with the exit after it; what has no other end is not read, but the last entry of all.

    That one begins a stay that lasts, unless some exit cannot be read. An exit ahead has not come yet. Of somebody who
    would leave another country than the one entered, or be in two at once, none is read: the countries beside the days
    may be those where the ways lead, or the other end of a stay is missing.
    """
    for traveller in dict.fromkeys(one.whose.traveller for one in crossings):
        theirs = [one for one in crossings if one.whose.traveller == traveller]
        days: list[tuple[date, Told]] = []
        unread: list[Told] = []
        for one in theirs:
            day = one.why or (one.first.named(order) if one.first else WhyUnread.NO_DATE)
            if isinstance(day, WhyUnread):
                unread.append(one)
                yield one.at, one.unread(day)
            else:
                days.append((day, one))
        if days and days[0][0] > days[-1][0]:
            days.reverse()  # newest first; of one day the crossing that stands lower is the earlier
        days.sort(key=lambda each: each[0])
        if _in_two_countries(days):
            yield from ((one.at, one.unread(WhyUnread.WAY)) for _, one in days)
            continue
        for whose in dict.fromkeys(one.whose for one in theirs):
            yield from _paired([each for each in days if each[1].whose == whose], unread, today)


def _in_two_countries(days: Sequence[tuple[date, Told]]) -> bool:
    """Whether crossings, the earliest first, leave another country than the one entered, or enter two."""
    rest, inside = list(days), None
    while rest:
        today = [one for day, one in rest if day == rest[0][0]]
        fits = [one for one in today if inside is None or one.whose == inside.whose]
        if not fits:
            return True
        one = next((one for one in fits if inside and one.way == "out"), fits[0])
        rest = [each for each in rest if each[1] is not one]
        inside = one if one.way == "in" else None
    return False


def _paired(
    days: Sequence[tuple[date, Told]], unread: Sequence[Told], today: date
) -> Iterator[tuple[int, Row | UnreadRow]]:
    """The crossings of one border, the earliest first; between an entry and its exit stands none that is not read."""
    entry: tuple[date, Told] | None = None
    for day, one in days:
        if one.way == "out" and entry and entry[0] <= today < day:
            yield one.at, one.unread(WhyUnread.AHEAD)
            continue
        if one.way == "out" and entry:
            between = range(*sorted((one.at, entry[1].at)))
            if any(each.at in between for each in unread):
                yield entry[1].at, entry[1].unread(WhyUnread.ONE_END)
                yield one.at, one.unread(WhyUnread.ONE_END)
            else:
                yield entry[1].at, _stay(entry[1], entry[0], day, today)
        elif one.way == "out":
            yield one.at, one.unread(WhyUnread.ONE_END)
        elif entry:
            yield entry[1].at, entry[1].unread(WhyUnread.ONE_END)
        entry = (day, one) if one.way == "in" else None
    if entry:
        day, one = entry
        ended = any(each.way != "in" for each in unread)
        yield one.at, one.unread(WhyUnread.ONE_END) if ended else _stay(one, day, None, today)
