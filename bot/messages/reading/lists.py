"""Several stays in one message, as people paste them: a list, a table, stamps copied one by one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.messages.reading.answers import BareDay, Crossing, PastStay, Refusal
from bot.messages.reading.read import Around, month_first, read_row
from bot.messages.reading.rows import is_heading, unnumbered, year_heading
from bot.messages.reading.words import lists as words

MOST_STAYS = 100
"""So many stays are taken from one message."""
_LAST_YEAR = re.compile(rf"[\W_]*\b(?:20)?\d\d\W*(?:{'|'.join(words.YEAR)})?\W*$", re.IGNORECASE)
Told = PastStay | Crossing | Refusal
"""A stay, one end of a stay (an entry or an exit with its day), or why the words are neither."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words of one stay, or of one end of it; ``year`` stood above it as a heading, others perhaps beside it."""

    words: str
    line: int
    others: bool
    year: int | None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads each piece once in each year."""

    today: date
    language: str
    month_first: bool | None
    known: dict[tuple[_Piece, int | None], Told] = field(default_factory=dict)

    def read(self, piece: _Piece, year: int | None = None) -> Told:
        """The piece with every date that has no year in ``year``, if one is given."""
        if (piece, year) not in self.known:
            self.known[piece, year] = self._read(piece, Around(piece.others, year or piece.year, self.month_first))
        return self.known[piece, year]

    def _read(self, piece: _Piece, around: Around) -> Told:
        found = read_row(piece.words, self.today, self.language, around)
        match found:
            case PastStay() | Crossing():
                return found
            case Refusal():
                return replace(found, words=piece.words.strip())
            case BareDay(day):
                return Refusal("incomplete", (day.date,), words=piece.words.strip())
            case _:
                return Refusal("incomplete", words=piece.words.strip())


def read_stays(text: str, today: date, language: str = "ru") -> tuple[Told, ...]:
    """Read several stays: one a line, or apart by semicolons, or by commas between ranges; entries join their exits.

    One answer for each piece, in their order; a refusal holds the piece's words, that of a single day the day. A
    ``Crossing`` is the entry of the stay that still lasts, the last of all. After more than ``MOST_STAYS`` the rest is
    not read. A year that is told once holds for all, where that is certain; else the pieces without one are refused
    as ambiguous.
    """
    reader = _Reader(today, language, month_first(text))
    pieces = _pieces(text, reader)
    return tuple(_joined(_dated(pieces, reader), pieces))


def _pieces(text: str, reader: _Reader) -> list[_Piece]:
    lines = [line for line in text.splitlines() if line.strip(" \t;,")]
    year = None
    rows: list[_Piece] = []
    for line in lines:
        heading = year_heading(line)
        year = heading or year
        if len(lines) == 1 or not (heading or is_heading(line)):
            rows.append(_Piece(line, len(rows), len(lines) > 1, year))
    found: list[_Piece] = []
    for row in _without_numbers(rows, reader):
        if len(found) > MOST_STAYS:
            break
        found += _parts(row, reader)
    return found


def _without_numbers(rows: list[_Piece], reader: _Reader) -> list[_Piece]:
    """The rows without their numbers; «1 марта - 5 марта» and «2 мая - 7 мая» begin with days and keep them."""
    bare = unnumbered([row.words for row in rows[: MOST_STAYS + 1]])
    if bare is None or any(not isinstance(reader.read(row), Refusal) for row in rows):
        return rows
    return [replace(row, words=words) for row, words in zip(rows, bare, strict=False)]


def _parts(whole: _Piece, reader: _Reader, marks: str = ";,") -> list[_Piece]:
    """The pieces of a line that is no stay itself: apart by semicolons, then by commas, where these part stays."""
    if not marks or not isinstance(reader.read(whole), Refusal):
        return [whole]
    parts = [
        piece
        for words in whole.words.split(marks[0], MOST_STAYS)
        if words.strip()
        for piece in _parts(replace(whole, words=words, others=True), reader, marks[1:])
    ]
    found = [reader.read(part) for part in parts]
    stays = any(isinstance(one, PastStay) for one in found) or not any(isinstance(one, Refusal) for one in found)
    return parts if len(parts) > 1 and stays else [whole]


# --- a year that is told once ---------------------------------------------------------------------------------------


def _dated(pieces: Sequence[_Piece], reader: _Reader) -> list[Told]:
    """Each piece with its year; one that tells none gets it from the others, or is refused as ambiguous.

    From the end on, since a year mostly stands behind the last of several stays.
    """
    alone = [reader.read(piece) for piece in pieces]
    yearless = [piece.year is None and reader.read(piece, 1) != one for piece, one in zip(pieces, alone, strict=True)]
    settled: list[Told | None] = [None if open_ else one for one, open_ in zip(alone, yearless, strict=True)]
    if _nearest(settled) is None:
        return alone
    for at in (*reversed(range(len(pieces))), *range(len(pieces))):
        settled[at] = settled[at] or _by_the_others(at, pieces, settled, alone[at], reader)
    return [now or _unclear(one, piece) for now, one, piece in zip(settled, alone, pieces, strict=True)]


def _unclear(alone: Told, piece: _Piece) -> Refusal:
    return alone if isinstance(alone, Refusal) else Refusal("ambiguous", words=piece.words.strip())


def _by_the_others(
    at: int, pieces: Sequence[_Piece], settled: Sequence[Told | None], alone: Told, reader: _Reader
) -> Told | None:
    """A piece without a year as its neighbours date it; None where they leave two years.

    A year told once behind the last stay of a line holds for the whole line, and so does the order of time. Anything
    else must agree with the reading that the piece would have alone.
    """
    piece, before, after = pieces[at], _nearest(settled[:at][::-1]), _nearest(settled[at + 1 :])
    last = max(other for other, each in enumerate(pieces) if each.line == piece.line)
    if after and last > at and _year_behind(pieces[last], settled[last], reader):
        first, _ = _span(after)
        same_year, year_before = (reader.read(piece, first.year - back) for back in (0, 1))
        in_order = next((one for one in (same_year, year_before) if _ends_by(one, first)), None)
        readings = [one for one in (same_year, in_order) if one]
    else:
        years = {day.year for stay in (before, after) if stay for day in _span(stay)}
        readings = [alone, *(reader.read(piece, year) for year in years)]
        if isinstance(alone, Refusal):
            return None
    possible = {one for one in readings if not isinstance(one, Refusal)}
    return possible.pop() if len(possible) == 1 else None


def _year_behind(piece: _Piece, told: Told | None, reader: _Reader) -> bool:
    """Whether a piece has one year, behind it («10.04 - 20.04.2025»), and not one with each date."""
    without = replace(piece, words=_LAST_YEAR.sub("", piece.words))
    if told is None or isinstance(told, Refusal) or without == piece:
        return False
    return reader.read(without, _span(told)[0].year) == told != reader.read(without, 1)


def _nearest(settled: Iterable[Told | None]) -> PastStay | Crossing | None:
    return next((one for one in settled if isinstance(one, PastStay | Crossing)), None)


def _span(told: PastStay | Crossing) -> tuple[date, date]:
    return (told.entered, told.left) if isinstance(told, PastStay) else (told.day.date, told.day.date)


def _ends_by(told: Told, day: date) -> bool:
    return not isinstance(told, Refusal) and _span(told)[1] <= day


# --- entries and exits that were told apart --------------------------------------------------------------------------


def _joined(found: Sequence[Told], pieces: Sequence[_Piece]) -> list[Told]:
    """Every entry with the exit after it; what has no other end is refused, but the last entry of all."""
    joined: list[Told | None] = list(found)
    entry: tuple[int, Crossing] | None = None
    for at, told in _in_time(found):
        if told.act == "in":
            if entry:
                joined[entry[0]] = _half(entry[1], pieces[entry[0]])
            entry = at, told
        elif entry is None:
            joined[at] = _half(told, pieces[at])
        else:
            relative = entry[1].day.relative or told.day.relative
            joined[entry[0]], joined[at] = PastStay(entry[1].day.date, told.day.date, relative), None
            entry = None
    if entry and any(one.left > entry[1].day.date for one in joined if isinstance(one, PastStay)):
        joined[entry[0]] = _half(entry[1], pieces[entry[0]])
    return [one for one in joined if one is not None]


def _half(told: Crossing, piece: _Piece) -> Refusal:
    """One end of a stay without the other, whose direction the refusal names."""
    return Refusal("incomplete", act="out" if told.act == "in" else "in", words=piece.words.strip())


def _in_time(found: Sequence[Told]) -> list[tuple[int, Crossing]]:
    """The crossings and their places in order of time; of one day's in that of the list, whichever way it runs."""
    told = [(at, one) for at, one in enumerate(found) if isinstance(one, Crossing)]
    days = [one.day.date for _, one in told]
    return sorted(told[::-1] if days == sorted(days, reverse=True) else told, key=lambda each: each[1].day.date)
