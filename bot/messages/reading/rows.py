"""One row of a list as people keep it in notes and tables: the texts that its words may stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.messages.reading.answers import PastStay, Refusal
from bot.messages.reading.words import lists

_TICKS = re.compile(f"(?:{lists.FLAG}|[{lists.TICKS}])[\ufe0e\ufe0f]?")
_BULLET = re.compile(r"^\s*(?:[-*–—]\s+|№\s*\d{1,3}\s*[.):]?\s+|\d{1,3}\)\s*)")
_NUMBERED = re.compile(r"^\s*(\d{1,3})(?:\.\s+|\s*[|\t]\s*|\s+)")
_QUOTED = re.compile(r"[\"«“„‹(\[](.*)[\"»”“›)\]]")
_DAY_COUNT = re.compile(
    rf"\s*[(\[]?\s*[=:;,–—-]?\s*(?:{'|'.join(lists.ALTOGETHER)})?\s*\b(\d{{1,4}})\s*(?:{'|'.join(lists.DAYS)})\.?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_HEADING = frozenset(lists.HEADING.split(", "))
_SEPARATORS = ("\t", "|", ";", ",", " ")
_ALWAYS_CELLS = ("\t", "|")
_FULL_DATE = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}|\d{1,2}\D\d{1,2}\D(?:\d{4}|\d\d)|\D+\d{4}")
_COUNT_CELL = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Row:
    """A text to be read as one stay, and how many days the row says that it lasted."""

    text: str
    days: int | None = None

    def agrees(self, stay: PastStay) -> bool:
        """Whether the stay lasts as many days as the row says, both border days counted."""
        return self.days is None or (stay.left - stay.entered).days + 1 == self.days

    def checked(self, stay: PastStay) -> PastStay | Refusal:
        """The stay, unless the row says that it lasted another number of days."""
        return stay if self.agrees(stay) else Refusal("contradiction", length=self.days)


def rows(line: str, *, among_others: bool = False) -> Iterator[Row]:
    """What a line may stand for without what people put around dates, the likeliest first.

    Two days apart by a comma or a space are a stay only with their years: else they may be two separate days. A
    semicolon is enough ``among_others``, rows of one list.
    """
    plain = _plain(line)
    yield Row(plain)
    shorter = _DAY_COUNT.sub("", plain)
    count = _DAY_COUNT.search(plain)
    if count and shorter:
        yield Row(shorter, int(count[1]))
    bare = re.sub(r"[()\[\]]", " ", shorter)
    if bare != shorter:
        yield Row(bare, int(count[1]) if count else None)
    yield from _cells(bare if count else plain, int(count[1]) if count else None, among_others)


def unnumbered(lines: list[str]) -> list[str] | None:
    """The lines without their numbers, if they are numbered one after another from 1."""
    plain = [_TICKS.sub(" ", line) for line in lines]
    found = [_NUMBERED.match(line) for line in plain]
    numbers = [int(each[1]) for each in found if each]
    if len(lines) < 2 or numbers != list(range(1, len(lines) + 1)):
        return None
    return [line[each.end() :] for line, each in zip(plain, found, strict=True) if each]


def is_heading(line: str) -> bool:
    """Whether a line only names what the list is: words of a closed list and no number."""
    words = re.findall(r"[^\W_]+", _TICKS.sub(" ", line).casefold())
    return bool(words) and all(word in _HEADING for word in words)


def year_heading(line: str) -> int | None:
    """The year that a line consists of («2025», «2025 год:»)."""
    found = re.fullmatch(rf"\W*(20\d\d)\W*(?:{'|'.join(lists.YEAR)})?\W*", _TICKS.sub(" ", line.casefold()))
    return int(found[1]) if found else None


def _plain(line: str) -> str:
    plain = _BULLET.sub("", _TICKS.sub(" ", line)).strip()
    quoted = _QUOTED.fullmatch(plain)
    return (quoted[1] if quoted else plain).strip()


def _cells(line: str, days: int | None, among_others: bool) -> Iterator[Row]:
    """The line as a row of a table: perhaps its number, two days, perhaps how many days, perhaps a place."""
    for separator in _SEPARATORS:
        cells = [cell.strip(" \"«»'") for cell in line.split(separator)]
        cells = [cell for cell in cells if cell]
        if len(cells) < 2:
            continue
        if len(cells) > 2 and _COUNT_CELL.fullmatch(cells[0]):
            cells = cells[1:]
        if len(cells) > 2 and days is None and _COUNT_CELL.fullmatch(cells[-1]):
            days = int(cells.pop())
        entered, left, *rest = cells
        full = bool(_FULL_DATE.fullmatch(entered)) and bool(_FULL_DATE.fullmatch(left))
        if separator in _ALWAYS_CELLS or full or (separator == ";" and among_others):
            yield Row(" ".join((f"{entered} - {left}", *rest)), days)
        return
