"""A list in words, as people paste it into a message: read as a message is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core.stay import Stay
from bot.importing import words
from bot.importing.cells import folded, plain
from bot.importing.found import FileRefused, Found, Row, RowKind, UnreadRow, WhyRefused, WhyUnread
from bot.importing.text import IN_A_LIST, lines_of
from bot.reading import MOST_STAYS, Crossing, PastStay, Refusal, countries_named, read_stays
from bot.reading.answers import Why
from bot.reading.words.countries import COUNTED

LONGEST_LIST: Final = 4096
"""So many characters are read as words, as many as a message may have: it takes its time, some 7 ms a line."""
_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_WHY: Final[dict[Why, WhyUnread]] = {
    "ambiguous": WhyUnread.UNCLEAR,
    "contradiction": WhyUnread.CONTRADICTION,
    "impossible": WhyUnread.IMPOSSIBLE,
    "implausible": WhyUnread.IMPOSSIBLE,
    "future": WhyUnread.AHEAD,
    "incomplete": WhyUnread.ONE_END,
}
"""Any other reason: no day was found."""
_STATION: Final = re.compile(rf"\s+(?:{'|'.join(words.STATION)})(?!\w)", re.IGNORECASE)
_CLEARLY_DAYS: Final[frozenset[Why]] = frozenset({"ambiguous", "contradiction", "future"})
"""Why lines were refused that tell of days all the same."""


def read_pasted(text: str, today: date, language: str) -> Found | FileRefused:
    """The stays of a text; refused where it tells none, or is too long to be read as words."""
    lines = text.splitlines()
    if _NO_TEXT.search(text) or not any(map(str.isdigit, text)):
        return FileRefused(WhyRefused.NOT_UNDERSTOOD)
    if len(text) > LONGEST_LIST:
        return FileRefused(WhyRefused.TOO_LONG)
    told = read_stays(text, today, language)
    places = _places(told, lines)
    rows = tuple(
        Row(at, RowKind.STAY, _stay(one), None, one.country, exit_ahead=_exit_ahead(one))
        for at, one in zip(places, told, strict=True)
        if not isinstance(one, Refusal)
    )
    unread = tuple(
        UnreadRow(at, " ".join((one.words or lines[at - 1]).split()), _why(one))
        for at, one in zip(places, told, strict=True)
        if isinstance(one, Refusal)
    )
    if len(told) > MOST_STAYS:
        return FileRefused(WhyRefused.TOO_LONG)
    found = rows or any(one.why in _CLEARLY_DAYS for one in told if isinstance(one, Refusal))
    return Found(rows, unread) if found else FileRefused(WhyRefused.NOT_UNDERSTOOD)


def of_crossings(text: str, today: date, language: str) -> Found | None:
    """The crossings of a paper, «1 11.04.2025 10:15 Въезд Кордай», beside lines that tell none, which are not read.

    None where fewer than two lines tell one, or another line names a country, which may be that of all of them.
    """
    lines, ways = lines_of(text), folded(words.ENTRY | words.EXIT)
    told = [bool(IN_A_LIST.search(line)) and not ways.isdisjoint(plain(line)) for line in lines]
    others = [(at, " ".join(line.split())) for at, line in enumerate(lines, 1) if line.strip() and not told[at - 1]]
    named = {code for _, line in others for code in countries_named(line)}
    if sum(told) < 2 or named - {COUNTED}:
        return None
    papers = (_STATION.sub("", line) if one else "" for line, one in zip(lines, told, strict=True))
    found = read_pasted("\n".join(papers), today, language)
    if not isinstance(found, Found) or not found.rows:
        return None
    unread = (
        UnreadRow(at, line, WhyUnread.KIND if IN_A_LIST.search(line) else WhyUnread.NO_DATE) for at, line in others
    )
    where = {*named, *(row.country for row in found.rows if row.country)}
    country = where.pop() if len(where) == 1 else None  # a paper is of one country, whichever of its towns tells it
    rows = tuple(replace(row, country=row.country or country) for row in found.rows)
    return replace(found, rows=rows, unread=tuple(sorted((*found.unread, *unread), key=lambda one: one.line)))


def _stay(told: PastStay | Crossing) -> Stay:
    return Stay(told.entered, told.left) if isinstance(told, PastStay) else Stay(told.day.date)


def _exit_ahead(told: PastStay | Crossing) -> date | None:
    return told.exit_ahead if isinstance(told, Crossing) else None


def _why(refused: Refusal) -> WhyUnread:
    return WhyUnread.AROUND if refused.around else _WHY.get(refused.why, WhyUnread.NO_DATE)


def _places(told: Sequence[PastStay | Crossing | Refusal], lines: Sequence[str]) -> list[int]:
    """The line, from 1, of each answer, as near as its words or the numbers of its days tell."""
    places: list[int] = []
    for one in told:
        begin = places[-1] if places else 1
        fits = [at for at in range(begin, len(lines) + 1) if _may_tell(lines[at - 1], one)]
        places.append(next((at for at in fits if at not in places), fits[0] if fits else begin))
    return places


def _may_tell(line: str, one: PastStay | Crossing | Refusal) -> bool:
    if isinstance(one, Refusal):
        refused = one.words or ""
        return bool(refused) and (refused in line or (bool(line.strip()) and refused.startswith(line.strip())))
    days = {one.entered.day, one.left.day} if isinstance(one, PastStay) else {one.day.date.day}
    return not days.isdisjoint(int(number) for number in re.findall(r"[0-9]{1,4}", line))
