"""Several stays in one message, as people paste them: a list, a table, stamps copied one by one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.reading.answers import Crossing, Direction, PastStay, Refusal
from bot.reading.pieces import FAR, Piece, Reader, Told, reader_of, taken_apart
from bot.reading.third_person import in_first_person, in_third_person
from bot.reading.words.countries import COUNTED


def read_stays(text: str, today: date, language: str = "ru", other: bool = False) -> tuple[Told, ...]:
    """Read several stays: one a line, or apart by semicolons, or by commas between ranges; entries join their exits.

    One answer for each piece, in their order; a refusal holds the piece's words, that of a single day the day. A
    ``Crossing`` is the entry of the stay that still lasts, the last of all. After more than ``MOST_STAYS`` the rest is
    not read. A year that is told once holds for all, where that is certain; else the pieces without one are refused
    as ambiguous. A move from one country to another is an exit from the one and an entry into the other; an end of it
    without another is refused as incomplete, with its day. ``country`` of each is the one that its words, or the
    heading above it, name. ``other`` as for `read_message`.
    """
    typed = text.splitlines()
    lines = [in_first_person(line) if other else line for line in typed]
    text = "\n".join(lines)
    reader = reader_of(text, today, language)
    pieces = taken_apart(text, reader)
    found = _joined(_dated(pieces, reader), pieces)
    return tuple(_as_typed(one, lines, typed) for one in found) if other else tuple(found)


def _as_typed(told: Told, lines: Sequence[str], typed: Sequence[str]) -> Told:
    """What was refused, with the verbs as they were typed in its line."""
    if not isinstance(told, Refusal) or not told.words:
        return told
    line = next((one for one, read in zip(typed, lines, strict=True) if told.words in read), "\n".join(typed))
    return replace(told, words=in_third_person(told.words, line))


# --- a year that is told once ---------------------------------------------------------------------------------------


def _dated(pieces: Sequence[Piece], reader: Reader) -> list[Told]:
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


def _unclear(in_year: Told, piece: Piece) -> Refusal:
    """A piece that may be of several years; its days are those in the one year that the list tells."""
    act = in_year.act if isinstance(in_year, Crossing | Refusal) else None
    days = _span(in_year) if isinstance(in_year, PastStay) else ()
    return Refusal("ambiguous", days, act=act, words=piece.words.strip(), country=in_year.country)


def _in_order(pieces: Sequence[Piece], alone: Sequence[Told], yearless: Sequence[bool], reader: Reader) -> list[Told]:
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
        if not told and end != date.max and end - _span(one)[1] > FAR:
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


def _joined(found: Sequence[Told], pieces: Sequence[Piece]) -> list[Told]:
    """Every entry with the exit after it from the same country; what has no other end is refused, but the last entry of
    all into one.
    """
    joined: list[Told | None] = list(found)
    for country in dict.fromkeys(map(_country, found)):
        in_time = _in_time(found, country)
        lone = dict(in_time)
        for (at, entry), (exit_at, exit_) in pairwise(in_time):
            if (entry.act, exit_.act) == ("in", "out"):
                relative = entry.day.relative or exit_.day.relative
                stay = PastStay(entry.day.date, exit_.day.date, relative, entry.country or exit_.country)
                joined[at], joined[exit_at] = stay, None
                del lone[at], lone[exit_at]
        if in_time and _may_last(in_time[-1][1], joined):
            del lone[in_time[-1][0]]
        for at, told in lone.items():
            joined[at] = _half(told, pieces[at])
    return [one for one in joined if one is not None]


def _country(told: Told) -> str:
    return told.country or COUNTED


def _may_last(last: Crossing, others: Sequence[Told | None]) -> bool:
    """Whether the last crossing begins a stay that still lasts: no exit may stand behind it, and no line that is not
    understood may tell one.
    """
    if last.act == "in" and any(isinstance(one, Refusal) and _may_tell_exit(one) for one in others):
        return False
    there = [one for one in others if one and _country(one) == _country(last)]
    exits_unread = any(
        isinstance(one, Refusal) and one.act == "out" and one.why not in ("incomplete", "future") for one in there
    )
    exits_later = any(isinstance(one, PastStay) and one.left > last.day.date for one in there)
    return last.act == "in" and not exits_unread and not exits_later


def _may_tell_exit(unread: Refusal) -> bool:
    """Whether words with a number in them may be of any crossing."""
    return unread.why == "not_a_date" and unread.act is None and any(map(str.isdecimal, unread.words or ""))


def _half(told: Crossing, piece: Piece) -> Refusal:
    """One end of a stay without the other, whose direction the refusal names; with its day where it is of a move."""
    days = (told.day.date,) if piece.end else ()
    missing: Direction = "out" if told.act == "in" else "in"
    return Refusal("incomplete", days, act=missing, words=piece.words.strip(), country=told.country)


def _in_time(found: Sequence[Told], country: str) -> list[tuple[int, Crossing]]:
    """The crossings of a country and their places in order of time; of one day's in that of the list, whichever way."""
    told = [(at, one) for at, one in enumerate(found) if isinstance(one, Crossing) and _country(one) == country]
    days = [one.day.date for _, one in told]
    backwards = bool(days) and days[0] > days[-1]
    return sorted(told[::-1] if backwards else told, key=lambda each: each[1].day.date)
