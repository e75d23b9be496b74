"""Several stays in one message, as people paste them: a list, a table, stamps copied one by one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from bot.reading.answers import BareDay, Crossing, Direction, HalfSaid, PastStay, Refusal, Why
from bot.reading.question import DAYS_WITHOUT_YEAR
from bot.reading.read import Around, month_first, read_row
from bot.reading.rows import is_heading, says_something, stands_above, turns, unnumbered, year_heading

MOST_STAYS = 100
"""So many stays are taken from one message."""
_NUMBERS = re.compile(r"(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:20)?\d\d(?!\d)|(?<![\d./])\d{1,2}/\d{1,2}(?![\d./])")
_MONTH_FIRST = re.compile(
    r"(?<![\d./-])(?:0?[1-9]|1[0-2])(?:([./-])(?:1[3-9]|2\d|3[01])\1(?:20)?\d\d|/(?:1[3-9]|2\d|3[01]))(?![\d./-])"
)
_FAR = timedelta(DAYS_WITHOUT_YEAR)
"""What lies further apart, and tells no year, may be of other years: an entry and its exit, two stays of a list."""
Told = PastStay | Crossing | Refusal
"""A stay, one end of a stay (an entry or an exit with its day), or why the words are neither."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words of one stay, or of one end of it; ``year`` stood above it as a heading, others perhaps beside it.

    ``doubt``: why the days of it cannot be taken though they are clear: what stands around it gives them another sense.
    """

    words: str
    line: int
    others: bool
    year: int | None
    doubt: Why | None = None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads each piece once in each year."""

    today: date
    language: str
    month_first: bool | None
    numbers: Why | None
    """Why dates in numbers cannot be taken: in one of them the month stands first, and the person does not write so."""
    known: dict[tuple[_Piece, int | None], Told] = field(default_factory=dict)

    def read(self, piece: _Piece, year: int | None = None) -> Told:
        """The piece with every date that has no year in ``year``, if one is given."""
        if (piece, year) not in self.known:
            self.known[piece, year] = self._read(piece, Around(piece.others, year or piece.year, self.month_first))
        return self.known[piece, year]

    def _read(self, piece: _Piece, around: Around) -> Told:
        found = read_row(piece.words, self.today, self.language, around)
        doubt = piece.doubt or (self.numbers if _NUMBERS.search(piece.words) else None)
        if doubt and not (piece.doubt and isinstance(found, Refusal)):
            return Refusal(doubt, words=piece.words.strip())
        match found:
            case PastStay() | Crossing():
                return found
            case HalfSaid("still", day):
                return Crossing("in", day)
            case HalfSaid("exit"):
                return Refusal("ambiguous", act="out", words=piece.words.strip())
            case Refusal():
                # The days that one date may be are not the two ends of a stay
                return replace(found, candidates=(), words=piece.words.strip())
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
    american = language != "en" and bool(_MONTH_FIRST.search(text))
    reader = _Reader(today, language, month_first(text), "ambiguous" if american else None)
    pieces = _paired(_pieces(text, reader), reader)
    return tuple(_joined(_dated(pieces, reader), pieces))


def _pieces(text: str, reader: _Reader) -> list[_Piece]:
    """The lines, each in the light of the headings above it.

    Below one that names the exit first, two days are no stay; below one that is not understood («Россия:», a flag)
    nobody knows what they are, until the country is named.
    """
    lines = [line for line in text.splitlines() if says_something(line)]
    year: int | None = None
    doubt: Why | None = None
    rows: list[_Piece] = []
    for line in lines:
        if len(lines) > 1 and is_heading(line):
            year = year_heading(line) or year
            turned = turns(line)
            doubt = doubt if turned is None else "contradiction" if turned else None
            continue
        rows.append(_Piece(line, len(rows), len(lines) > 1, year, doubt))
        if stands_above(line) and isinstance(reader.read(rows[-1]), Refusal):
            doubt = "ambiguous"
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
    told = reader.read(whole)
    if not marks or not isinstance(told, Refusal) or told.why == "ambiguous":
        return [whole]  # «выезд 20.04, въезд 12.03» is asked, not taken apart
    parts = [
        piece
        for words in whole.words.split(marks[0], MOST_STAYS)
        if words.strip()
        for piece in _parts(replace(whole, words=words, others=True), reader, marks[1:])
    ]
    found = [reader.read(part) for part in parts]
    if any(found[at] == Refusal("not_a_date", words=parts[at].words.strip()) for at in (0, -1) if found):
        # «Россия: 12.01 - 20.01, 12.02 - 20.02»: the word may be said of all of them
        parts = [replace(part, doubt="ambiguous") for part in parts]
    stays = any(isinstance(one, PastStay) for one in found) or not any(isinstance(one, Refusal) for one in found)
    return parts if len(parts) > 1 and stays else [whole]


def _paired(pieces: Sequence[_Piece], reader: _Reader) -> list[_Piece]:
    """The pieces, an entry and its exit as one, so that both get one year; newest first, the exit stands before it."""
    acts = [_act(piece, reader) for piece in pieces]
    crossings = [act for act in acts if act]
    if not crossings or (crossings[0], crossings[-1]) == ("out", "out"):
        return list(pieces)
    newest_first = crossings[0] == "out"
    found: list[_Piece] = []
    rest = list(pieces)
    while rest:
        both = _entry_and_exit(rest[:2], newest_first, reader)
        found.append(both or rest[0])
        rest = rest[2 if both else 1 :]
    return found


def _entry_and_exit(two: Sequence[_Piece], newest_first: bool, reader: _Reader) -> _Piece | None:
    """Two pieces as one, if they are an entry and its exit."""
    if [_act(piece, reader) for piece in two] != (["out", "in"] if newest_first else ["in", "out"]):
        return None
    entry, exit_ = reversed(two) if newest_first else two
    both = replace(two[0], words=f"{entry.words.strip()}, {exit_.words.strip()}")
    return both if _is_one_stay(both, reader) else None


def _is_one_stay(piece: _Piece, reader: _Reader) -> bool:
    told = (reader.read(piece, year) for year in (None, reader.today.year - 1))
    return any(isinstance(one, PastStay) and one.left - one.entered < _FAR for one in told)


def _act(piece: _Piece, reader: _Reader) -> Direction | None:
    told = reader.read(piece)
    return told.act if isinstance(told, Crossing | Refusal) else None


# --- a year that is told once ---------------------------------------------------------------------------------------


def _dated(pieces: Sequence[_Piece], reader: _Reader) -> list[Told]:
    """Each piece with its year; of one that tells none only what all readings agree on, else it is refused.

    Its readings are the one it has alone, those in the years that the list tells, and those by the order of the list,
    whichever way it runs; it must run one way. Without any year, each has the reading it has alone, but where the list
    runs another way.
    """
    alone = [reader.read(piece) for piece in pieces]
    yearless = [piece.year is None and reader.read(piece, 1) != one for piece, one in zip(pieces, alone, strict=True)]
    told = [one for one, open_ in zip(alone, yearless, strict=True) if not open_ and not isinstance(one, Refusal)]
    if not any(yearless) or (not told and _is_in_order(alone)):
        return alone
    forward = _in_order(pieces, alone, yearless, reader)
    back = _in_order(pieces[::-1], alone[::-1], yearless[::-1], reader)[::-1]
    orders = [order for order in (forward, back) if order]
    if not told and not orders:
        return alone
    years = {min(day, reader.today).year for one in told for day in _span(one)}
    found: list[Told] = []
    for at, (piece, one) in enumerate(zip(pieces, alone, strict=True)):
        readings = {one, *(reader.read(piece, year) for year in years), *(order[at] for order in orders)}
        possible = {each for each in readings if not isinstance(each, Refusal)}
        if not yearless[at] or not possible:
            found.append(one)
        elif len(possible) == 1 and orders:
            found.append(possible.pop())
        else:
            found.append(_unclear(reader.read(piece, min(years)) if len(years) == 1 else one, piece))
    return found


def _unclear(in_year: Told, piece: _Piece) -> Refusal:
    """A piece that may be of several years; its days are those in the one year that the list tells."""
    act = in_year.act if isinstance(in_year, Crossing | Refusal) else None
    days = _span(in_year) if isinstance(in_year, PastStay) else ()
    return Refusal("ambiguous", days, act=act, words=piece.words.strip())


def _in_order(pieces: Sequence[_Piece], alone: Sequence[Told], yearless: Sequence[bool], reader: _Reader) -> list[Told]:
    """The readings if each piece ends by the beginning of the next, near to it; [] where that cannot be.

    What is told with its year stands fast; the last piece is as near to today as can be.
    """
    found, end = list(alone), date.max
    for at in reversed(range(len(pieces))):
        if isinstance(alone[at], Refusal) and not yearless[at]:
            continue
        if yearless[at]:
            year = min(end, reader.today).year
            readings = (reader.read(pieces[at], each) for each in (year, year - 1))
            found[at] = next((one for one in readings if _ends_by(one, end)), alone[at])
        one = found[at]
        if isinstance(one, Refusal) or not _ends_by(one, end):
            return []
        told = not yearless[at] and (at + 1 == len(pieces) or not yearless[at + 1])
        if not told and end != date.max and end - _span(one)[1] > _FAR:
            return []
        end = _span(one)[0]
    return found


def _is_in_order(found: Sequence[Told]) -> bool:
    """Whether the days run one way, forward or back."""
    spans = [_span(one) for one in found if not isinstance(one, Refusal)]
    pairs = list(pairwise(spans))
    forward = all(one == after or one[1] <= after[0] for one, after in pairs)
    return forward or all(one == after or after[1] <= one[0] for one, after in pairs)


def _span(told: PastStay | Crossing) -> tuple[date, date]:
    """From the first to the last day; of an entry alone it is the stay that still lasts."""
    if isinstance(told, PastStay):
        return told.entered, told.left
    return told.day.date, date.max if told.act == "in" else told.day.date


def _ends_by(told: Told, day: date) -> bool:
    return not isinstance(told, Refusal) and _span(told)[1] <= day


# --- entries and exits that were told apart --------------------------------------------------------------------------


def _joined(found: Sequence[Told], pieces: Sequence[_Piece]) -> list[Told]:
    """Every entry with the exit after it; what has no other end is refused, but the last entry of all."""
    joined: list[Told | None] = list(found)
    in_time = _in_time(found)
    lone = dict(in_time)
    for (at, entry), (exit_at, exit_) in pairwise(in_time):
        if (entry.act, exit_.act) == ("in", "out"):
            relative = entry.day.relative or exit_.day.relative
            joined[at], joined[exit_at] = PastStay(entry.day.date, exit_.day.date, relative), None
            del lone[at], lone[exit_at]
    if in_time and _may_last(in_time[-1][1], joined):
        del lone[in_time[-1][0]]
    for at, told in lone.items():
        joined[at] = _half(told, pieces[at])
    return [one for one in joined if one is not None]


def _may_last(last: Crossing, others: Sequence[Told | None]) -> bool:
    """Whether the last crossing begins a stay that still lasts: no exit may stand behind it."""
    exits_unread = any(isinstance(one, Refusal) and one.act == "out" and one.why != "incomplete" for one in others)
    exits_later = any(isinstance(one, PastStay) and one.left > last.day.date for one in others)
    return last.act == "in" and not exits_unread and not exits_later


def _half(told: Crossing, piece: _Piece) -> Refusal:
    """One end of a stay without the other, whose direction the refusal names."""
    return Refusal("incomplete", act="out" if told.act == "in" else "in", words=piece.words.strip())


def _in_time(found: Sequence[Told]) -> list[tuple[int, Crossing]]:
    """The crossings and their places in order of time; of one day's in that of the list, whichever way it runs."""
    told = [(at, one) for at, one in enumerate(found) if isinstance(one, Crossing)]
    days = [one.day.date for _, one in told]
    backwards = bool(days) and days[0] > days[-1]
    return sorted(told[::-1] if backwards else told, key=lambda each: each[1].day.date)
