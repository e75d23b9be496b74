"""A text as a table: how its letters are written, and what parts its cells."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.importing import words
from bot.importing.cells import is_until_now, plain, says_only
from bot.importing.days import LONGEST
from bot.importing.grid import MOST_COLUMNS, Grid, Line
from bot.importing.headings import Role, role_of
from bot.reading.words import lists

_PAGE: Final = re.compile(r"\s*(?:<[!?a-z]|mime-version:)", re.IGNORECASE)
_TABLE: Final = re.compile(r"<(?:\w{1,20}:)?(?:table|workbook)\b", re.IGNORECASE)
_SEPARATORS: Final = ";\t,|"
_TOLD: Final = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
"""The first line of some tables tells Excel what parts their cells."""
_DAY: Final = re.compile(r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./ -][\w.]{1,9}[./ -]\d{2,4}")
IN_A_LIST: Final = re.compile(
    r"(?<!\w)(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d"
    r"|\d{1,2}[ -][^\W\d_]{3,9}\.?,?[ -]\d{4}(?: г\.| года?)?|[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\w)",
    re.IGNORECASE,
)
_HEADING_WITHIN: Final = 10
_NUMBER: Final = re.compile(r"^\s*(?:№\s*)?\d{1,3}[.):]\s")
_TELLING: Final = re.compile(f"[?~≈±{lists.FLAG_LETTERS}{lists.CROSSES}]")
_MARK: Final = re.compile(r"^\s*(?:[-*•]\s+|(?:№\s*)?\d{1,3}[.):]\s+(?=[^\W\d_]))?\s*")
_AND: Final = frozenset({"и", "and", "жана"})


def decoded(content: bytes) -> str:
    """The text of a file: UTF-16 by its mark or its zeros, else UTF-8, else the Cyrillic letters of Windows."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark):
            return _plain(content[len(mark) :].decode(encoding, "replace"))
    for zeros, encoding in ((content[1:200:2], "utf-16-le"), (content[0:200:2], "utf-16-be")):
        if 2 * zeros.count(0) > len(zeros):
            return _plain(content.decode(encoding, "replace"))
    try:
        return _plain(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _plain(content.decode("cp1251", "replace"))


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\0", "")


def lines_of(text: str) -> list[str]:
    """The lines of a text, however they end."""
    return re.split(r"\r\n|\n|\r", text)


def is_page(text: str) -> bool:
    """Whether a text is a table as a web page, or as XML: programs save such under the name of a spreadsheet."""
    return _PAGE.match(text) is not None and _TABLE.search(text) is not None


def grids(text: str) -> Iterator[Grid]:
    """The tables that a text may be, by what parts their cells, the likeliest first."""
    told = _TOLD.fullmatch(lines_of(text)[0])
    found = [
        (_days(grid), grid) for separator in (told[1] if told else _SEPARATORS) if (grid := _grid(text, separator))
    ]
    found.sort(key=lambda each: -each[0])
    yield from (grid for _, grid in found)


def listed(text: str) -> Grid:
    """A list whose lines tell two days, each with its year, or one and that it lasts, beside words that say no more.

    Any other line is one cell.
    """
    lines = enumerate(lines_of(text), 1)
    rows = (Line(at, two_days(line) if len(line) < 2 * LONGEST else (line,)) for at, line in lines)
    return Grid((Line(0, ("entry", "exit")), *rows))


def of_periods(text: str) -> Iterator[Grid]:
    """The text as one column, where a line near its beginning heads one of periods, whatever signs they have."""
    lines = tuple(Line(at, (line,)) for at, line in enumerate(lines_of(text), 1))
    if any(role_of(line.text(0)) is Role.DAY for line in lines[:_HEADING_WITHIN]):
        yield Grid(lines)


def without_mark(line: str) -> str:
    """A line of a list without the number or the bullet before it."""
    return _MARK.sub("", line)


def two_days(line: str) -> tuple[str, ...]:
    """The days of a line of such a list; all of it where it says anything else."""
    days = list(IN_A_LIST.finditer(line))
    before, *behind = IN_A_LIST.split(line)
    between, after = (*behind, "", "")[:2]
    if not _says_only(_NUMBER.sub("", before), words.ENTRY | words.START):
        return (line,)
    if len(days) == 2 and _says_only(between, words.EXIT | words.END | _AND) and _says_only(after, frozenset()):
        return days[0][0], days[1][0]
    return (days[0][0], "") if len(days) == 1 and plain(between) and is_until_now(between) else (line,)


def _says_only(text: str, table: frozenset[str]) -> bool:
    return says_only(text, table) and not _TELLING.search(text)


def _days(grid: Grid) -> int:
    return sum(bool(_DAY.fullmatch(str(cell).strip())) for line in grid.lines for cell in line.cells)


def _grid(text: str, separator: str) -> Grid | None:
    """The text as the table whose cells this sign parts; None where no line has it."""
    if separator not in text:
        return None
    lines = _quoted(text, separator) or _unquoted(text, separator)
    widths = frozenset(len(line.cells) for line in lines) - {1}
    lines = [line if len(line.cells) > 1 else _parted_otherwise(line, widths) for line in lines]
    return Grid(tuple(lines)) if max(len(line.cells) for line in lines) <= MOST_COLUMNS else None


def _parted_otherwise(line: Line, widths: frozenset[int]) -> Line:
    """A line that another sign parts into as many cells as the others have, days or headings among them."""
    for separator in _SEPARATORS:
        cells = tuple(cell.strip(' "') for cell in line.text(0).split(separator))
        if len(cells) in widths and (any(map(_DAY.fullmatch, cells)) or sum(map(bool, map(role_of, cells))) > 1):
            return replace(line, cells=cells)
    return line


def _quoted(text: str, separator: str) -> list[Line] | None:
    """Lines with quotes around cells; None where a quote that nothing closes would swallow lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    found, number = [], 1
    try:
        for cells in reader:
            if any(_swallows(cell, separator) for cell in cells):
                return None
            found.append(Line(number, tuple(cells)))
            number = reader.line_num + 1
    except csv.Error:  # a cell of more than 128 KiB: no table is like that
        return None
    return found


def _swallows(cell: str, separator: str) -> bool:
    lines = lines_of(cell)[1:]
    return any(separator in line and _DAY.search(line) for line in lines)


def _unquoted(text: str, separator: str) -> list[Line]:
    return [
        Line(number, tuple(cell.strip(' "') for cell in line.split(separator)))
        for number, line in enumerate(lines_of(text), 1)
    ]
