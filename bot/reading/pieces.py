"""A message of several stays taken apart: its rows, what stands above them, entries beside their exits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.reading.answers import BareDay, Crossing, Direction, HalfSaid, Move, PastStay, Reached, Refusal, Why
from bot.reading.mentions import at_home, codes_of, mentions_in
from bot.reading.moves import in_country
from bot.reading.people import begins_of_its_own
from bot.reading.question import DAYS_WITHOUT_YEAR
from bot.reading.read import OfList, month_first, read_row
from bot.reading.rows import is_heading, says_something, stands_above, turns, unnumbered, year_heading
from bot.reading.words.countries import COUNTED

MOST_STAYS = 100
"""So many stays are taken from one message."""
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])\d{1,2}\2(?:20)?\d\d(?!\d)|(?<![\d./])(\d{1,2})(/)\d{1,2}(?![\d./])")
_MONTHS = 12
_MONTH_FIRST = re.compile(
    r"(?<![\d./-])(?:0?[1-9]|1[0-2])(?:([./-])(?:1[3-9]|2\d|3[01])\1(?:20)?\d\d|/(?:1[3-9]|2\d|3[01]))(?![\d./-])"
)
FAR = timedelta(DAYS_WITHOUT_YEAR)
"""What lies further apart, and tells no year, may be of other years: an entry and its exit, two stays of a list."""
Told = PastStay | Crossing | Refusal
"""A stay, one end of a stay (an entry or an exit with its day), or why the words are neither."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one stay, or of one end of it; ``year`` stood above it as a heading, others perhaps beside it.

    ``turned``: its days stand below a heading that names the exit first. ``around``: words above or beside it that may
    give its days another sense, so that they cannot be taken though they are clear.
    ``country``: the one that is named above it, or before all stays of its line. ``end``: of a move from one country to
    another, which of its two crossings.
    """

    words: str
    line: int
    others: bool
    year: int | None
    turned: bool = False
    around: str | None = None
    country: str | None = None
    end: Direction | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads each piece once in each year."""

    today: date
    language: str
    month_first: bool | None
    doubted: str
    """The signs in dates in numbers that cannot be taken: in one with such a sign the month stands first, and the
    person does not write so.
    """
    known: dict[tuple[Piece, int | None], Told] = field(default_factory=dict)
    moves: set[Piece] = field(default_factory=set)
    """The pieces that tell a move from one country to another."""

    def read(self, piece: Piece, year: int | None = None) -> Told:
        """The piece with every date that has no year in ``year``, if one is given."""
        if (piece, year) not in self.known:
            self.known[piece, year] = self._read(piece, OfList(piece.others, year or piece.year, self.month_first))
        return self.known[piece, year]

    def _doubts(self, words: str) -> bool:
        dates = _NUMBERS.finditer(words) if self.doubted else ()
        return any((date[2] or date[4]) in self.doubted and int(date[1] or date[3]) <= _MONTHS for date in dates)

    def _read(self, piece: Piece, of_list: OfList) -> Told:
        found = read_row(piece.words, self.today, self.language, of_list)
        if isinstance(found, Reached):
            return Refusal("ambiguous", words=piece.words.strip())
        if piece.country and not isinstance(found, Move) and not found.country:
            found = in_country(piece.country, found)
        doubted = (piece.turned or piece.around) and not isinstance(found, Refusal)
        if doubted or self._doubts(piece.words):
            why: Why = "contradiction" if piece.turned and doubted else "ambiguous"
            country = None if isinstance(found, Move) else found.country
            return Refusal(why, words=piece.words.strip(), country=country, around=piece.around if doubted else None)
        match found:
            case PastStay() | Crossing():
                return found
            case HalfSaid() if row := found.as_row():
                return row
            case Move(left, entered, day, entered_on) if left != entered:
                self.moves.add(piece)
                return Crossing("in", entered_on or day, entered) if piece.end == "in" else Crossing("out", day, left)
            case HalfSaid("exit"):
                return Refusal("ambiguous", act="out", words=piece.words.strip(), country=found.country)
            case Refusal():
                # The days that one date may be are not the two ends of a stay
                return replace(found, candidates=(), words=piece.words.strip())
            case BareDay(day):
                return Refusal("incomplete", (day.date,), words=piece.words.strip(), country=found.country)
            case _:
                country = None if isinstance(found, Move) else found.country
                return Refusal("incomplete", words=piece.words.strip(), country=country)


def reader_of(text: str, today: date, language: str) -> Reader:
    """What reads the pieces of this text, in which all dates in numbers are written one way."""
    american = set() if language == "en" else {found[1] or "/" for found in _MONTH_FIRST.finditer(text)}
    return Reader(today, language, month_first(text), "./-" if "." in american else "/-" if american else "")


def taken_apart(text: str, reader: Reader) -> list[Piece]:
    """The lines or parts of them, each in the light of the headings above it, an entry and its exit as one.

    Below one that names the exit first, two days are no stay; below one that is not understood («Отпуск:», a flag)
    nobody knows what they are, until a country is named, or whose they are («я: 12.01 - 20.01»).
    """
    lines = [line for line in text.splitlines() if says_something(line)]
    year: int | None = None
    turned = False
    around: str | None = None
    country: str | None = None
    rows: list[Piece] = []
    for line in lines:
        own = begins_of_its_own(line)
        if own is not None:
            line, around = own, None
        bare, named = at_home(line)
        if len(lines) > 1 and is_heading(bare):
            country = named or country
            year = year_heading(bare) or year
            if (tells := turns(bare)) is not None:
                turned, around = tells, None
            continue
        rows.append(Piece(line, len(rows), len(lines) > 1, year, turned, around, country))
        if stands_above(line) and isinstance(reader.read(rows[-1]), Refusal):
            turned, around = False, line.strip(" :")
    found: list[Piece] = []
    for row in _without_numbers(rows, reader):
        if len(found) > MOST_STAYS:
            break
        found += _parts(row, reader)
    return _paired([end for piece in found for end in _ends(piece, reader)], reader)


def _ends(piece: Piece, reader: Reader) -> list[Piece]:
    """A move as its two crossings, each of its own country."""
    reader.read(piece)
    return [replace(piece, end="out"), replace(piece, end="in")] if piece in reader.moves else [piece]


def _without_numbers(rows: list[Piece], reader: Reader) -> list[Piece]:
    """The rows without their numbers; «1 марта - 5 марта» and «2 мая - 7 мая» begin with days and keep them."""
    bare = unnumbered([row.words for row in rows[: MOST_STAYS + 1]])
    if bare is None or any(not isinstance(reader.read(row), Refusal) for row in rows):
        return rows
    without = [replace(row, words=words) for row, words in zip(rows, bare, strict=False)]
    found = [reader.read(row) for row in without]
    return rows if all(isinstance(one, Refusal) and one.why == "not_a_date" for one in found) else without


def _parts(whole: Piece, reader: Reader, marks: str = ";,") -> list[Piece]:
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
    for at in (0, -1) if found else ():
        words = parts[at].words.strip()
        if found[at] == Refusal("not_a_date", words=words):
            # «Россия: 12.01 - 20.01, 12.02 - 20.02»: the word may be said of all of them
            parts = [replace(part, around=words) for part in parts]
            break
    parts = _of_one_country(parts)
    stays = any(isinstance(one, PastStay) for one in found) or not any(isinstance(one, Refusal) for one in found)
    return parts if len(parts) > 1 and (stays or all(map(_is_day_somewhere, found))) else [whole]


def _is_day_somewhere(told: Told) -> bool:
    """«5 марта Казахстан»: beside «6 марта Грузия» it is a day of its own."""
    return isinstance(told, Refusal) and told.why == "incomplete" and bool(told.candidates and told.country)


def _of_one_country(parts: list[Piece]) -> list[Piece]:
    """«Грузия: 12.01 - 20.01, 12.02 - 20.02» is said of all; named elsewhere in the line, of one or of all."""
    named = [mentions_in(part.words) for part in parts]
    if not any(named) or all(named):
        return parts
    if len(codes_of(named[0])) == 1 and not any(named[1:]):
        name = re.escape(" ".join(named[0][0].written))
        if re.match(rf"\W*{name}\s*:", parts[0].words, re.IGNORECASE):
            return [replace(part, country=named[0][0].code) for part in parts]
    abroad = next((mention for each in named for mention in each if mention.code != COUNTED), None)
    return [replace(part, around=" ".join(abroad.written)) for part in parts] if abroad else parts


def _paired(pieces: Sequence[Piece], reader: Reader) -> list[Piece]:
    """The pieces, an entry and its exit as one, so that both get one year; newest first, the exit stands before it."""
    acts = [_act(piece, reader) for piece in pieces]
    crossings = [act for act in acts if act]
    if not crossings or (crossings[0], crossings[-1]) == ("out", "out"):
        return list(pieces)
    newest_first = crossings[0] == "out"
    found: list[Piece] = []
    rest = list(pieces)
    while rest:
        both = _entry_and_exit(rest[:2], newest_first, reader)
        found.append(both or rest[0])
        rest = rest[2 if both else 1 :]
    return found


def _entry_and_exit(two: Sequence[Piece], newest_first: bool, reader: Reader) -> Piece | None:
    """Two pieces as one, if they are an entry and its exit."""
    if [_act(piece, reader) for piece in two] != (["out", "in"] if newest_first else ["in", "out"]):
        return None
    entry, exit_ = reversed(two) if newest_first else two
    both = replace(two[0], words=f"{entry.words.strip()}, {exit_.words.strip()}")
    return both if _is_one_stay(both, reader) else None


def _is_one_stay(piece: Piece, reader: Reader) -> bool:
    told = (reader.read(piece, year) for year in (None, reader.today.year - 1))
    return any(isinstance(one, PastStay) and one.left - one.entered < FAR for one in told)


def _act(piece: Piece, reader: Reader) -> Direction | None:
    told = reader.read(piece)
    if piece.end:
        return None
    return told.act if isinstance(told, Crossing | Refusal) else None
