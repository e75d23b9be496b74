"""The stays, plans and permits that a table tells, and every line of it that tells none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, takewhile
from typing import Final, Literal

from bot.core.permit import PermitKind
from bot.importing import words
from bot.importing.cells import (
    folded,
    holds_day,
    is_day,
    is_no,
    is_open,
    is_period,
    is_whole_day,
    is_yes,
    kinds,
    plain,
    spoken_in,
    way_of,
)
from bot.importing.columns import Columns, by_heading, lies_on_its_side, unnamed
from bot.importing.days import FORMULA, Cell, Days, Reading, is_serial, serial
from bot.importing.found import EitherOrder, Found, RowKind, WhyUnread
from bot.importing.grid import Grid, Line, told
from bot.importing.headings import Role, continues_heading, country_above, heads_journeys, role_of, unit_of
from bot.importing.heads import Above, below
from bot.importing.names import (
    holds_no_permit,
    is_cancelled,
    is_not_ones_own,
    is_unsettled,
    people_in,
    speaks_of_permit,
    traveller_of,
)
from bot.importing.places import country_of, the_country_of
from bot.importing.remarks import left_in
from bot.importing.rows import in_each_order, no_names, rows_of
from bot.importing.told import Part, Told, Whose
from bot.importing.years import with_years
from bot.reading import why_no_name
from bot.reading.mentions import codes_of, mentions_in
from bot.reading.nationalities import named_country
from bot.reading.rows import says_something, year_heading
from bot.reading.words import lists

_HEADING_WITHIN: Final = 40
"""Above the heading of a table stand so many lines at most."""
_HEADS: Final = 10
"""Words may be a name where a row stands so many lines below them at most."""
_SEEN: Final = 50
"""So many lines below a heading tell whether its columns hold what it says."""
_LOOKED_AT: Final = _HEADING_WITHIN + 3 * _SEEN
"""So many lines tell what the columns hold where no heading says it."""
_TO_LOOK_AT: Final = 30_000
"""So many cells are looked at for further headings: each costs its time, and a file can be made of headings alone."""
_TRIP: Final = frozenset(lists.TRIP)
_COUNT: Final = re.compile(r"(\d{1,4})(?:[.,]0+)?\s*([^\W\d_]*)\.?")
_NUMBER: Final = re.compile(r"[\d\s.,%+-]+")


def read_tables(grids: Iterable[Grid], today: date) -> Found | EitherOrder | None:
    """What the tables of one file tell; None where none of them holds days that make stays.

    A stay that begins after today is a plan, at most ``LONGEST_TRIP`` days ahead. One that has begun and is to end
    later lasts: nobody has left yet.
    """
    days = Days(today)
    tables = [(lines, grid.name) for grid in grids if (lines := _taken(grid, days)) is not None]
    if not tables:
        return None
    several = sum(bool(lines) for lines, _ in tables) > 1
    if several:
        tables = [([(at, replace(line, sheet=name)) for at, line in lines], name) for lines, name in tables]
    numbers = count()
    told = [
        one
        for lines, name in tables
        for one in _told(
            lines, Above(_of_sheet(name) if several else Whose(), guessed=True, year=year_heading(name)), days, numbers
        )
    ]
    columns = tuple(dict.fromkeys(name for lines, _ in tables for name in _unread_columns(lines, days)))
    guessed = {one.whose.traveller for one in told if one.guessed}
    noted = {one.whose.traveller for one in told if one.noted}

    def doubting(found: Found) -> Found:
        names = [row.traveller for row in found.rows]
        notes = no_names((name for name in names if name in noted), lone=False)
        alone = (name for name in no_names(names, lone=True) if name in guessed)
        return replace(found, columns=columns, doubted=tuple(dict.fromkeys((*notes, *alone))))

    return in_each_order(rows_of(told, today), doubting)


def are_journeys(grids: Iterable[Grid]) -> bool:
    """Whether one of the tables, none of which tells stays, tells journeys."""
    return any(heads_journeys(line) for grid in grids for line in grid.lines[:_HEADING_WITHIN])


def _unread_columns(taken: Sequence["Taken"], days: Days) -> Iterator[str]:
    """What stands above the columns in which something stands, if none of it says what kind of row that is."""
    found = dict[tuple[int, str], bool]()
    for columns, line in taken:
        for at, name in columns.others:
            if text := line.text(at):
                silent = _said(text) is None and not (left_in(text, days) or _is_of_papers(text, at, columns))
                found[at, name] = found.get((at, name), True) and silent
    yield from (name for (_, name), unread in found.items() if unread)


Taken = tuple[Columns, Line]


# --- which lines of a table are its rows ----------------------------------------------------------------------------


def _taken(grid: Grid, days: Days) -> list[Taken] | None:
    """The lines of a table beside its headings, each with the columns that hold for it; None where it is no table."""
    lines = [line for line in grid.lines if says_something(line.words)]
    above = ((at, _heading(lines, at, days)) for at in range(min(len(lines), _HEADING_WITHIN)))
    at, heading = next(((at, found) for at, found in above if found), (0, None))
    if heading is None and lies_on_its_side(lines[:_LOOKED_AT], days):
        return [(Columns(why=WhyUnread.WAY), line) for line in lines]
    if heading is None:
        columns = unnamed(lines[:_LOOKED_AT], days)
        first = next((at for at, line in enumerate(lines) if columns and _is_dated(line, columns, days)), None)
        if columns is None or first is None:
            return None
        ends = [columns.entry, columns.exit]
        titles = [line for line in lines[:first] if not all(map(line.text, ends)) or _tells_day(line, days)]
        return [*_above(titles, days), *((columns, line) for line in lines[first:])]
    columns, height = heading
    taken = list[Taken]()
    for line in lines[:at]:
        fits = all(is_day(line.cell(each), days) for each in columns.dated)
        taken += [(columns, line)] if fits else _above([line], days)
    at, left = at + height, _TO_LOOK_AT
    while at < len(lines):
        again = None
        if not _is_dated(lines[at], columns, days):
            if left < 0:
                return [*taken, *((Columns(), replace(line, why=WhyUnread.WHICH)) for line in lines[at:])]
            again = _heading(lines, at, days)
            left -= len(lines[at].cells) * (len(_under(lines, at, at + again[1])) if again else 1)
        if again:
            columns, height = again
        else:
            taken.append((columns, lines[at]))
        at += height if again else 1
    return taken


def _above(lines: Iterable[Line], days: Days) -> Iterator[Taken]:
    """The lines above a table, told as not read but where they say something of its rows; none does with a day."""
    for line in lines:
        yield Columns(why=WhyUnread.ABOVE), replace(line, why=WhyUnread.ABOVE) if _tells_day(line, days) else line


def _heading(lines: Sequence[Line], at: int, days: Days) -> tuple[Columns, int] | None:
    """The columns that begin with a line, if it is the heading of a table, and of how many lines the heading is."""
    lower = lines[at + 1] if at + 1 < len(lines) else None
    continued = lower and not _tells_day(lines[at], days) and continues_heading(lines[at], lower)
    above = lower and continued and _stands_above_heading(lines[at], lower)
    if lower and above and by_heading(lower, None, _under(lines, at + 1, at + 2), days):
        return None
    for under in (lower, None) if continued else (None,):
        rest = at + (2 if under else 1)
        if found := by_heading(lines[at], under, _under(lines, at, rest), days):
            return found, rest - at
    return None


def _stands_above_heading(line: Line, heading: Line) -> bool:
    """Whether a line is no part of the heading below it but says something of the rows: «Тимур», «Страна;Грузия»."""
    if not heading.text(line.filled[0]):
        return False
    texts = [line.text(at) for at in line.filled]
    alone = len(texts) == 1 or not (any(map(role_of, texts)) or any(map(country_of, texts)))
    return alone or below(line, Above(), may_be_name=False, begins=False) not in (None, Above())


def _under(lines: Sequence[Line], at: int, rest: int) -> list[Line]:
    """The first lines below a heading, as far as it does not come again."""
    first, heading = lines[at].first, lines[at].words
    return list(takewhile(lambda line: line.first != first or line.words != heading, lines[rest : rest + _SEEN]))


def _is_dated(line: Line, columns: Columns, days: Days) -> bool:
    fits = is_day if columns.period is None else is_period
    return any(fits(line.cell(at), days) for at in columns.dated)


def _tells_day(line: Line, days: Days) -> bool:
    return any(holds_day(cell, days) for cell in line.cells)


# --- what a line says -----------------------------------------------------------------------------------------------


def _told(taken: Sequence[Taken], above: Above, days: Days, tables: Iterator[int]) -> Iterator[Told]:
    serials = _serials(taken)
    block: Columns | None = None  # that of the rows since the last line that said something of them
    alone = frozenset(line.text(at).casefold() for columns, line in taken for at in columns.who)
    table, held = next(tables), (Columns(), above)
    for at, (columns, line) in enumerate(taken):
        if _tells_balance(line, days):
            yield Told(line, above.whose, why=WhyUnread.BALANCE)
            continue
        if not line.why and not _is_dated(line, columns, days):
            rows = (each for each, row in taken[at + 1 : at + 1 + _HEADS] if _is_dated(row, each, days))
            heads = next(rows, None)
            found = below(line, above, may_be_name=heads is not None and not heads.who, begins=block is not None)
            if found:
                above, block = found, None
            if found or _sums_up(line, columns):
                continue
        elif _is_total(line):
            if sum(is_whole_day(line.cell(at), days) for at in columns.dated) > 1:
                yield Told(line, above.whose, why=WhyUnread.KIND)  # somebody may be called so
            continue
        elif not line.why:
            above = above if block is None or block is columns else above.left
            block = columns
        if (columns, above) != held:
            table, held = next(tables), (columns, above)
        told_of = replace(_of_line(line, columns, above, serials, days), table=table)
        yield from _of_each(told_of, columns, alone)


def _of_each(told_of: Told, columns: Columns, alone: frozenset[str]) -> Iterator[Told]:
    """A line once for each of those whom its cell names, or as not read where it is not clear who they are.

    ``alone``: the cells of all names, folded.
    """
    name = told_of.whose.traveller
    if not name or not told_of.cells.get("traveller") or columns.ours:
        yield told_of
        return
    people = people_in(name, alone)
    if len(people) > 1 and sum(bool(told_of.line.text(at)) for at in columns.who) > 1:
        people = ()
    whose = told_of.whose
    yield from (replace(told_of, whose=replace(whose, traveller=each)) for each in people)
    if not people:
        why = WhyUnread.WHOSE if told_of.first or told_of.last else None
        yield replace(told_of, whose=replace(whose, traveller=None), why=told_of.why or why)


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


def _tells_balance(line: Line, days: Days) -> bool:
    """Whether a line tells how many days are left, used or allowed, and beside that no day: «Остаток на 30.11.2026»."""
    beside = words.TOTAL | words.COUNT | words.OF_A_STAY | words.OTHER_COUNT | words.AROUND_BALANCE

    def tells(at: int) -> bool:
        said = frozenset(word for word in plain(line.text(at)) if not word.isdecimal())
        return bool(said & folded(words.OTHER_COUNT)) and said <= folded(beside)

    return any(map(tells, line.filled)) and not any(
        holds_day(line.cell(at), days) for at in line.filled if not tells(at)
    )


def _serials(taken: Sequence[Taken]) -> bool:
    """Whether the days of the table are the numbers by which spreadsheets keep days."""
    ends = (cell for columns, line in taken for cell in columns.ends(line))
    cells = [cell for cell in ends if told(cell) and not is_open(cell)]
    cells += [line.cell(columns.day) for columns, line in taken if line.text(columns.day)]
    return any(map(is_serial, cells)) and all(is_serial(cell) for cell in cells if isinstance(cell, str))


def _of_line(line: Line, columns: Columns, above: Above, serials: bool, days: Days) -> Told:
    whose = above.whose
    entry, exit_ = (line.cell(columns.day), "") if columns.way is not None else columns.ends(line)
    if columns.country_above:
        whose = replace(whose, country=columns.country_above)
    ends_unsaid = is_open(exit_) and not is_open(entry)
    nights = _nights(line, columns, days) if ends_unsaid else None
    left = _left(line, columns, days) if ends_unsaid else False
    whose_citizen = line.text(columns.citizenship)
    citizenship = named_country(whose_citizen) if whose_citizen else None
    first, last = (None if is_open(cell) else _reading(cell, serials, days) for cell in (entry, exit_))
    first, last = with_years((first, last), (entry, exit_), above.year, days)
    told_of = Told(
        line,
        whose,
        first=first,
        last=left if isinstance(left, Reading) else last,
        way=way_of(line.cell(columns.way)),
        guessed=above.guessed,
        days=_count(line.text(columns.days)),
        nights=nights if isinstance(nights, int) else None,
        lasting=False if left is True else _lasting(line.cell(columns.lasting)),
        one_day=columns.holds_one_day(line),
        left_open=columns.exit is not None and nights is not None,
        from_memory=is_yes(line.text(columns.memory)),
        registered=is_yes(line.text(columns.registered)),
        citizenship=citizenship,
        no_citizenship="" if citizenship or not plain(whose_citizen) else whose_citizen,
        turned=columns.exit is not None and columns.entry is not None and columns.exit < columns.entry,
        crosses_border=columns.crosses_border,
    )
    traveller = " ".join(filter(None, (line.text(at) for at in columns.who)))
    told_of = replace(told_of, cells=dict(_cells(line, columns, above)))
    if traveller and not (columns.guessed and speaks_of_permit(traveller)):
        noted = columns.guessed and columns.nobody is None
        whose = replace(whose, traveller=traveller_of(traveller))
        told_of = replace(told_of, whose=whose, guessed=columns.guessed, noted=noted)
    elif columns.nobody and not whose.traveller:
        told_of = replace(told_of, why=columns.nobody)
    if place := line.text(columns.country):
        country = the_country_of(place)
        others = {columns.country_above, _of_way(told_of, line, columns)} - {None, country}
        why = WhyUnread.COUNTRY if others or country is None else None
        told_of = replace(told_of, whose=replace(told_of.whose, country=country), why=why or told_of.why)
    elif not whose.country:
        told_of = _placed(told_of, line, columns)
    if isinstance(nights, WhyUnread):
        told_of = replace(told_of, why=nights)
    if columns.way is not None and told_of.way is None:
        told_of = replace(told_of, why=WhyUnread.WAY)
    kind = _kind(line, columns, days)
    if kind is RowKind.STAY and not line.text(columns.kind):
        kind = above.kind
    told_of = replace(told_of, why=kind) if isinstance(kind, WhyUnread) else replace(told_of, kind=kind)
    told_of = replace(told_of, permit_beside=not columns.of_permits and _is_named_beside(line, columns, told_of.kind))
    if columns.of_permits and not isinstance(told_of.kind, PermitKind):
        told_of = replace(told_of, why=told_of.why or WhyUnread.KIND)
    if above.why not in (None, *_own(line, columns)) and (told_of.first or told_of.last):
        told_of = replace(told_of, why=told_of.why or above.why)
    if columns.way is not None and isinstance(told_of.kind, PermitKind):
        told_of = replace(told_of, why=WhyUnread.KIND)
    if any(is_whole_day(line.cell(at), days) for at in columns.free):
        told_of = replace(told_of, why=WhyUnread.WHICH)  # it may be the exit, or of another stay
    why = columns.why or line.why
    return replace(told_of, why=why) if why else told_of


def _placed(told_of: Told, line: Line, columns: Columns) -> Told:
    """The line in the country that the words of its way name, «Въезд в РФ», else in that of the town beside its days.

    Of «Въезд из РФ» nobody knows where it is told of; where a town is of an unknown country it is asked.
    """
    of_way = _of_way(told_of, line, columns)
    if of_way is WhyUnread.COUNTRY:
        return replace(told_of, why=told_of.why or of_way)
    if of_way:
        return replace(told_of, whose=replace(told_of.whose, country=of_way))
    towns = [text for at in columns.places if (text := line.text(at))]
    found = {code for text in towns for code in codes_of(mentions_in(text))}
    if len(found) != 1:
        return replace(told_of, unplaced=bool(towns))
    return replace(told_of, whose=replace(told_of.whose, country=found.pop()))


def _of_way(told_of: Told, line: Line, columns: Columns) -> str | Literal[WhyUnread.COUNTRY] | None:
    """The country that the words of a line's way name; None where they name none."""
    way = line.text(columns.way)
    named = mentions_in(way) if len(plain(way)) > 1 else ()
    if not named:
        return country_above(way) if len(plain(way)) > 1 else None
    against = "from" if told_of.way == "in" else "into"
    found = {one.code for one in named if one.side != against}
    return found.pop() if len(found) == 1 else WhyUnread.COUNTRY


def _cells(line: Line, columns: Columns, above: Above) -> Iterator[tuple[Part, bool]]:
    """Whether something stands in the cells of the name and of the country, where nothing above tells them.

    Words that may be names are so much only before the days: behind them they are rather notes.
    """
    if columns.who and not above.whose.traveller and not (columns.guessed and columns.who[0] > min(columns.dated)):
        yield "traveller", any(map(line.text, columns.who))
    if columns.country is not None and not (above.whose.country or columns.country_above):
        yield "country", bool(line.text(columns.country))


def _kind(line: Line, columns: Columns, days: Days) -> RowKind | PermitKind | WhyUnread:
    """What kind of entry the words of a line make of it, or why none; a permit is told by nothing but its name."""
    what = line.text(columns.kind)
    said = {_said(line.text(at)) for at in line.filled if columns.guessed or at not in columns.who}
    cancelled = line.text(columns.cancelled)
    marked = is_yes(cancelled) or (plain(cancelled) and not is_no(cancelled))
    if WhyUnread.CANCELLED in said or marked or is_no(line.cell(columns.held)):
        return WhyUnread.CANCELLED
    if WhyUnread.UNSETTLED in said:
        return WhyUnread.UNSETTLED
    if WhyUnread.WHOSE in said and not any(map(line.text, columns.who)):
        return WhyUnread.WHOSE
    if not columns.of_permits and any(_tells_permit(line.cell(at), days) for at in columns.permits):
        return WhyUnread.KIND
    permit = next((one for one in said if isinstance(one, PermitKind)), None)
    unclear = permit and (len(said - {None}) > 1 or columns.way is not None)
    papers = any(_is_of_papers(line.text(at), at, columns) for at in columns.types)
    if unclear or papers or WhyUnread.KIND in said or (what and plain(what) not in kinds()):
        return WhyUnread.KIND
    return permit or (RowKind.PLAN if RowKind.PLAN in said else RowKind.STAY)


def _is_of_papers(text: str, at: int, columns: Columns) -> bool:
    """Whether a cell in the place of a kind names papers, which are no stay."""
    return at in columns.types and any(word.startswith(words.PAPERS) for word in plain(text))


def _is_named_beside(line: Line, columns: Columns, kind: RowKind | PermitKind) -> bool:
    """Whether only words beside the days name the permit that a line is, none that tell of what it is."""
    if not isinstance(kind, PermitKind):
        return False
    tells = {columns.kind, *columns.types, *(columns.who if columns.guessed else ())}
    named = [at for at in line.filled if _said(line.text(at)) is kind]
    return bool(named) and tells.isdisjoint(named)


def _tells_permit(cell: Cell, days: Days) -> bool:
    """Whether a cell below a heading that names a permit says that there is one; the days of it are not read."""
    said = plain(told(cell))
    none = is_open(cell) or is_no(cell) or any(word in spoken_in(words.NO_PERMIT) for word in (said, *zip(said)))
    return bool(told(cell)) and not none and not holds_no_permit(told(cell)) and not is_day(cell, days)


def _said(text: str) -> RowKind | PermitKind | WhyUnread | None:
    """What a cell tells of the kind of its line, or why that is none; None of any other words."""
    said = plain(text)
    if is_unsettled(text):
        return WhyUnread.UNSETTLED
    if is_cancelled(text):
        return WhyUnread.CANCELLED
    if is_not_ones_own(text):
        return WhyUnread.WHOSE
    if tuple(word for word in said if word not in folded(words.OF_A_STAY | _TRIP)) in spoken_in(words.PLANNED):
        return RowKind.PLAN
    if said in spoken_in(words.HELD):
        return RowKind.STAY
    return kinds().get(said) or (WhyUnread.KIND if speaks_of_permit(text) else None)


def _own(line: Line, columns: Columns) -> Iterator[WhyUnread]:
    """Why a line might not be read for what stands above it, had it not its own word on that."""
    if any(line.text(at) for at in columns.who):
        yield WhyUnread.WHOSE
    if columns.country_above or line.text(columns.country):
        yield WhyUnread.COUNTRY
    if line.text(columns.kind):
        yield from (WhyUnread.KIND, WhyUnread.AROUND)


def _reading(cell: Cell, serials: bool, days: Days) -> Reading:
    return days.reading(serial(cell) or cell if serials and isinstance(cell, str) else cell)


def _count(text: str) -> int | None:
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found and (not found[2] or found[2].casefold() in lists.DAYS) else None


def _nights(line: Line, columns: Columns, days: Days) -> int | WhyUnread | None:
    """How many days after the entry an exit lies that a number tells; of days both border days are counted.

    None where no number stands; a formula that reckons with an exit that is not there gives none, or one below 0.
    """
    text = line.text(columns.lasts)
    if line.cell(columns.lasts) is False and columns.exit is None:
        return WhyUnread.ONE_END
    found = _COUNT.fullmatch(text)
    if is_open(text):
        return None
    if found is None:
        reckoned = _NUMBER.fullmatch(text) or days.reading(text).day_first is WhyUnread.FORMULA
        return None if reckoned and columns.exit is not None else WhyUnread.ONE_END
    number, unit = int(found[1]), unit_of(found[2]) if found[2] else columns.unit
    if unit is None:
        return WhyUnread.UNCLEAR
    if unit is Role.DAYS and not number:
        return WhyUnread.CONTRADICTION
    return number - (unit is Role.DAYS)


def _left(line: Line, columns: Columns, days: Days) -> Reading | bool:
    """The day of an exit that words beside the days of a line tell; else whether something says that there was one."""
    if any(told(cell := line.cell(at)) and not is_open(cell) and not is_no(cell) for at in columns.gone):
        return True
    read = {*columns.dated, *columns.who, columns.country, columns.citizenship, columns.way}
    said = [found for at in line.filled if at not in read and (found := left_in(line.text(at), days))]
    return said[0] if len(said) == 1 and columns.way is None else bool(said)


def _lasting(cell: Cell) -> bool | None:
    """Whether a cell says that somebody is still there; None where it is empty."""
    return is_yes(told(cell)) if told(cell) or cell is False else None


def _of_sheet(name: str) -> Whose:
    country = country_of(name)
    return Whose(country=country) if country else Whose(traveller_of(name) if _may_be_name(name) else None)


def _may_be_name(text: str) -> bool:
    return text[:1].isupper() and not set(plain(text)) <= folded(words.SHEET) and why_no_name(text, ()) is None
