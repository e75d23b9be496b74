"""One row of a list as people keep it in notes and tables: the texts that its words may stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.answers import PastStay, Refusal
from bot.reading.normalise import fold
from bot.reading.words import courtesies, lists, months

_TICKS = re.compile(f"(?:{lists.FLAG}|[{lists.TICKS}])[\ufe0e\ufe0f]?")
_BULLET = re.compile(
    rf"^\s*(?:[-*–—]\s+|№\s*\d{{1,3}}\s*[.):]?\s+|(?:\d{{1,3}}|[a-zа-я])\)\s*|(?:{'|'.join(lists.TRIP)})\s*\d{{1,3}}\s*[.):–—-]\s*)",
    re.IGNORECASE,
)
_ITS_NUMBER = re.compile(
    r"^\s*\d{1,3}\.\s+(?=\D*(?:\d{1,2}([./-])\d{1,2}\1(?:20)?\d\d(?!\d)|20\d\d-\d\d?-\d|\d{1,2}[\s-]?[^\W\d]))"
)
"""The number of a row, where a whole date stands behind it: «11. 13.06.2025 - 19.06.2025»."""
_NUMBERED = re.compile(r"^\s*(\d{1,3})(?:\.\s+|\s*[|\t]\s*|\s+)")
_QUOTED = re.compile(r"[\"«“„‹(\[](.*)[\"»”“›)\]]")
_DAY_COUNT = re.compile(
    rf"\s*[(\[]?\s*[=:;,–—-]?\s*(?:{'|'.join(lists.ALTOGETHER)})?\s*\b(\d{{1,4}})\s*(?:{'|'.join(lists.DAYS)})\.?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_COUNT_IN_BRACKETS = re.compile(r"\s*[(\[](\d{1,4})[)\]]\s*$")
_TOTAL = re.compile(rf"\W*(?:{'|'.join(lists.ALTOGETHER)})\W*\d{{1,4}}\W*(?:{'|'.join(lists.DAYS)})?\W*", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:[-–—→]+|\.{2,}|…|\s)+$")
_EXIT, _ENTRY, _COUNTRY = (frozenset(map(fold, each.split(", "))) for each in (lists.EXIT, lists.ENTRY, lists.COUNTRY))
_OTHERS = (*lists.HEADING.split(", "), *(name for _, names in months.forms() for name in names.split(", ")))
_HEADING = (_EXIT | _ENTRY | _COUNTRY | frozenset(map(fold, _OTHERS))) - {months.YOU}
_OUT_OF_COUNTRY = re.compile(rf"\b(?:из|from|out of) (?:the )?(?:{'|'.join(_COUNTRY)})\b")
_TELLING_SIGN = re.compile(f"[{lists.FLAG_LETTERS}{lists.CROSSES}]")
_SEPARATORS = ("\t", "|", ";", ",", " ")
_ALWAYS_CELLS = ("\t", "|")
_FULL_DATE = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}|\d{1,2}\D\d{1,2}\D(?:\d{4}|\d\d)|(?:\d{1,2})?\D+\d{4}")
_COUNT_CELL = re.compile(r"\d{1,4}")
_SPACES = re.compile(r"\s{2,}")
_YEAR = re.compile(r"20\d\d")
_GREETING = re.compile(rf"\W*(?:{courtesies.GREETINGS.replace(', ', '|')})\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A text to be read as one stay, and how many days the row says that it lasted."""

    text: str
    days: int | None = None

    def checked(self, stay: PastStay) -> PastStay | Refusal:
        """The stay, unless the row says that it lasted another number of days, both border days counted."""
        agrees = self.days in (None, (stay.left - stay.entered).days + 1)
        return stay if agrees else Refusal("contradiction", length=self.days)


def rows(line: str, *, among_others: bool = False, dated: bool = False) -> Iterator[Row]:
    """What a line may stand for without what people put around dates, the likeliest first.

    Two days apart by a comma or a space are a stay only with their years, in the line or ``dated`` by a heading: else
    they may be two separate days. A semicolon is enough ``among_others``, rows of one list, and so is a dash behind an
    entry that nothing follows.
    """
    plain = _plain(line)
    yield Row(plain)
    count = _DAY_COUNT.search(plain) or _COUNT_IN_BRACKETS.search(plain)
    shorter = plain[: count.start()] if count else plain
    if count and shorter:
        yield Row(shorter, int(count[1]))
    bare = re.sub(r"[()\[\]]", " ", shorter)
    if bare != shorter:
        yield Row(bare, int(count[1]) if count else None)
    if among_others and breaks_off(plain):
        yield Row(f"{_GOES_ON.sub('', plain)} - {lists.NOW}")
    yield from _cells(bare if count else plain, int(count[1]) if count else None, among_others, dated)


def breaks_off(line: str) -> bool:
    """Whether nothing follows a dash, or dots: «01.12.2026 -»."""
    goes_on = _GOES_ON.search(_plain(line))
    return goes_on is not None and bool(goes_on[0].strip())


def unnumbered(lines: list[str]) -> list[str] | None:
    """The lines without their numbers, if they are numbered one after another, from any number."""
    plain = [_TICKS.sub(" ", line) for line in lines]
    found = [_NUMBERED.match(line) for line in plain]
    numbers = [int(each[1]) for each in found if each]
    if len(lines) < 2 or len(numbers) < len(lines) or numbers != list(range(numbers[0], numbers[0] + len(lines))):
        return None
    return [line[each.end() :] for line, each in zip(plain, found, strict=True) if each]


def says_something(line: str) -> bool:
    """Whether a line has a letter, a number, a flag or a cross; the lines of a table's frame have none."""
    return any(char.isalnum() for char in line) or bool(_TELLING_SIGN.search(_TICKS.sub(" ", line)))


def is_heading(line: str) -> bool:
    """Whether a line only names what the list is (words of a closed list and no day), or sums it up."""
    plain = _TICKS.sub(" ", line)
    known = all(word in _HEADING or word in lists.YEAR or _YEAR.fullmatch(word) for word in _words(line))
    signs = _TELLING_SIGN.search(plain)
    return (known and not signs) or bool(_TOTAL.fullmatch(plain)) or _GREETING.fullmatch(line) is not None


def stands_above(line: str) -> bool:
    """Whether a line that is not understood may be a heading: no number but a year, or one and a colon behind."""
    numbers = [number for number in re.findall(r"\d+", line) if not _YEAR.fullmatch(number)]
    return not numbers or (len(numbers) == 1 and line.rstrip().endswith(":"))


def year_heading(line: str) -> int | None:
    """The year in a line that names nothing else («2025», «Казахстан, 2025 год:», «Май 2025»)."""
    years = [word for word in _words(line) if _YEAR.fullmatch(word)]
    return int(years[0]) if len(years) == 1 and is_heading(line) else None


def turns(line: str) -> bool | None:
    """Whether below a heading the exit stands before the entry («Выезд | Въезд»); None when it tells neither.

    One that names the country tells that what is below is of stays in it, unless it leads out of it.
    """
    words = _words(line)
    ends = [word in _EXIT for word in words if word in _EXIT or word in _ENTRY]
    out = bool(_OUT_OF_COUNTRY.search(" ".join(words)))
    if ends or out:
        return out if not ends else ends[0]
    return False if any(word in _COUNTRY for word in words) else None


def _words(line: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(_TICKS.sub(" ", line).casefold()))


def _plain(line: str) -> str:
    # Of many spaces in a row the patterns below would try each way of sharing them out.
    line = _SPACES.sub(lambda spaces: "\t" if "\t" in spaces[0] else " ", line)
    plain = _ITS_NUMBER.sub("", _BULLET.sub("", _TICKS.sub(" ", line))).strip()
    quoted = _QUOTED.fullmatch(plain)
    return (quoted[1] if quoted else plain).strip()


def _cells(line: str, days: int | None, among_others: bool, dated: bool) -> Iterator[Row]:
    """The line as a row of a table: perhaps its number, two days, perhaps how many days, perhaps a place."""
    for separator in _SEPARATORS:
        cells = [cell.strip(" \"«»'") for cell in line.split(separator)]
        cells = [cell for cell in cells if cell]
        if len(cells) < 2:
            continue
        if len(cells) > 2 and _COUNT_CELL.fullmatch(cells[0]):
            cells = cells[1:]
        entered, left, *rest = cells
        counts = [cell for cell in rest if _COUNT_CELL.fullmatch(cell)]
        if counts and days is None:
            days = int(counts[0])
            rest.remove(counts[0])
        full = dated or all(_FULL_DATE.fullmatch(cell) for cell in (entered, left))
        if separator in _ALWAYS_CELLS or full or (separator == ";" and among_others):
            yield Row(" ".join((f"{entered} - {left}", *rest)), days)
        return
