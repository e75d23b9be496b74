"""The sheets of a spreadsheet as tables. What the library is given was measured first: it keeps every place of a sheet.

A cell of a few bytes may stand in the last row and column, and a few bytes may be inflated to gigabytes.
"""

import io
import math
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import chain, repeat
from typing import TYPE_CHECKING, Final

from bot.importing.days import Cell
from bot.importing.found import WhyRefused
from bot.importing.grid import MOST_COLUMNS, Grid, Line

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Area = tuple[tuple[int, int], tuple[int, int]]
"""The rows and columns of its first place and of its last one, from 0."""

MAGIC: Final = b"PK\x03\x04"
OLD_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Of the files of Excel until 2003, and of newer ones with a password."""
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_TABLES: Final = tuple(
    name.encode("utf-16-le").ljust(64, b"\0") + bytes((2 * len(name) + 2, 0)) for name in ("Workbook", "Book")
)
"""How the table of contents of an old file names a workbook; other files may hold the name of a font, «… Book»."""
_OTHER_TABLES: Final = ("xl/workbook.bin", "Index/Tables/")
"""Beginnings of the names of parts in spreadsheets of other forms: XLSB, Numbers."""
_MOST_BYTES: Final = 8_000_000
"""So much may be in the file once it is unpacked."""
_MOST_PARTS: Final = 500
_MOST_CELLS: Final = 200_000
"""So many places may all sheets together have, filled or not."""
_SHIFT: Final = 1462
"""A spreadsheet that counts from 1904 calls the same day so much less."""

_REFERENCE: Final = re.compile(rb"""\br\s*=\s*["']([A-Z]*)(\d*)([^"']*)""")
_ROW: Final = re.compile(rb"<(?:[\w.-]+:)?row\b")
_CELL: Final = re.compile(rb"<(?:[\w.-]+:)?c\b")
_EMPTY: Final = re.compile(rb"<(?:[\w.-]+:)?(?:c|row)\s[^<>]{0,300}?\br\s*=[^<>]{0,300}/>")
_EMPTY_ROW: Final = re.compile(rb"<((?:[\w.-]{1,20}:)?)row\s[^<>]{0,300}?\br\s*=[^<>]{0,300}>\s*</\1row>")
# Nothing that is long is tried again in these: a file made for it would else be read through again and again.
_START: Final = rb"<((?:[\w.-]{1,20}:)?)c\s([^<>]*+)>\s*+"
_FORMULA: Final = rb"<\1f\b[^<>]*+(?:(?<=/)>|>([^<]*+)</\1f>)\s*+"
_NO_VALUE: Final = rb"(?:<\1v\b[^<>]*+(?:(?<=/)>|>\s*+</\1v>)\s*+)?+</\1c>"
_VALUE: Final = rb"<\1v\b[^<>]*+>(%s[^<]*+)</\1v>\s*+</\1c>"
_WITHOUT_VALUE: Final = re.compile(_START + _FORMULA + _NO_VALUE)
_ERROR: Final = re.compile(
    rb"""(?=<[\w.:-]{1,22}\s[^<>]*\bt\s*=\s*["']e["'])%s(?:%s)?+(?:%s|%s)"""
    % (_START, _FORMULA, _VALUE % rb"(?!\s*<)", _NO_VALUE)
)
_IMMENSE: Final = re.compile(
    rb"%s(?:%s)?+%s" % (_START, _FORMULA, _VALUE % rb"[+-]?(?:\d{9}|(?i:inf)|\d[\d.]{0,20}[eE]\+?\d)")
)
"""No day is such a number, and where it is shown as one the library breaks down."""
_TYPE: Final = re.compile(rb"""\bt\s*=\s*["'][^"']*["']""")
_FROM_1904: Final = re.compile(rb"""\bdate1904\s*=\s*["'](?:1|true|on)["']""")
_REPEATED: Final = re.compile(rb"""(\bnumber-(rows|columns)-repeated\s*=\s*["'])\s*(\d+)""")
_MOST_REPEATED: Final = {b"rows": 1000, b"columns": 50}
"""What is repeated oftener is the empty rest of a sheet."""
_ODS_ROW: Final = re.compile(rb"<(?:[\w.-]+:)?table-row(?![\w.-])([^<>]*)")
_ODS_CELL: Final = re.compile(rb"<(?:[\w.-]+:)?(?:covered-)?table-cell(?![\w.-])([^<>]*)")
_ODS_TABLE: Final = re.compile(rb"<table:table(?![\w.-])")
_ODS_SPANNED: Final = re.compile(rb"""\bnumber-(rows|columns)-spanned\s*=\s*["'](\d{1,7})""")
_ODS_FILLED: Final = re.compile(
    rb"<(table:(?:covered-)?table-cell)\b([^<>]*+)(?<!/)>((?:[^<]++|<(?!/?table:(?:covered-)?table-cell\b))*+)</\1>"
)
_ODS_UNFILLED: Final = re.compile(rb"<(table:(?:covered-)?table-cell)\b(?=[^<>]*\btable:formula\b)([^<>]*+)(?<=/)>()")
_ODS_VALUE: Final = re.compile(rb"""\boffice:(?:string-|date-|time-|boolean-)?value\s*=\s*["']([^"'])?""")
_ODS_TYPE: Final = re.compile(rb"""\boffice:value-type\s*=\s*["'](\w*)""")
_ODS_TYPED: Final = re.compile(rb"""\s[\w.-]+:(?:value-type|string-value)\s*=\s*(?:"[^"]*"|'[^']*')""")
_ODS_FORMULA: Final = re.compile(rb"""\btable:formula\s*=\s*(?:"(?:\w+:=)?([^"]*)"|'(?:\w+:=)?([^']*)')""")
_ODS_BREAK: Final = re.compile(rb"<text:line-break\s*+/>")
_ODS_NOTE: Final = re.compile(rb"<office:annotation\b(?:[^<]++|<(?!/?office:annotation\b))*+</office:annotation>")
_MARKUP: Final = re.compile(rb"<[^<>]*+>")


def why_old_is_refused(content: bytes) -> WhyRefused:
    """Why a file of the old form is not read: 5 kB of it make the library take half a gigabyte for each sheet."""
    if _ENCRYPTED in content:
        return WhyRefused.BROKEN
    return WhyRefused.RESAVE if any(name in content for name in _OLD_TABLES) else WhyRefused.NOT_UNDERSTOOD


def grids(content: bytes) -> list[Grid] | WhyRefused:
    """All sheets of a spreadsheet, hidden ones and hidden rows too."""
    parts = _unpacked(content)
    if isinstance(parts, WhyRefused):
        return parts
    if not {"xl/workbook.xml", "content.xml"} & parts.keys():
        return WhyRefused.RESAVE if any(name.startswith(_OTHER_TABLES) for name in parts) else WhyRefused.NOT_UNDERSTOOD
    sizes = [_size(part) for part in parts.values()]
    if None in sizes:
        return WhyRefused.BROKEN
    if sum(size for size in sizes if size) > _MOST_CELLS:
        return WhyRefused.TOO_MANY_LINES
    return _read(parts)


def _unpacked(content: bytes) -> dict[str, bytes] | WhyRefused:
    """The parts that are XML, as far as they are needed and no larger than they may be."""
    parts: dict[str, bytes] = {}
    left = _MOST_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if len(file.infolist()) > _MOST_PARTS:
                return WhyRefused.TOO_LARGE
            for info in file.infolist():
                if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.flag_bits & 1:
                    return WhyRefused.BROKEN
                if info.filename.startswith(_OTHER_TABLES):
                    parts[info.filename] = b""
                if not info.filename.endswith((".xml", ".rels", "mimetype")):
                    continue
                with file.open(info) as part:
                    plain = part.read(left + 1)
                left -= len(plain)
                if left < 0:
                    return WhyRefused.TOO_LARGE
                parts[info.filename] = _shown(plain)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
        return WhyRefused.BROKEN
    return parts


def _shown(part: bytes) -> bytes:
    """A part with what the library leaves empty, as texts: formulas that nobody has reckoned, and errors.

    Both begin with ``=``. What stands on two lines of a cell of LibreOffice is kept apart.
    Empty cells and rows, which may be styled down to the end of a sheet, are left out.
    """
    part = _WITHOUT_VALUE.sub(lambda cell: _text(cell, b"=" + (cell[3] or b"")), part)
    part = _ERROR.sub(lambda cell: _text(cell, b"=" + (cell[4] or cell[3] or b"")), part)
    part = _IMMENSE.sub(lambda cell: _text(cell, cell[4]), part)
    part = _ODS_UNFILLED.sub(_ods_text, _ODS_FILLED.sub(_ods_text, _ODS_BREAK.sub(b"\n", part)))
    part = _EMPTY_ROW.sub(b"", _EMPTY.sub(b"", part))
    return _REPEATED.sub(lambda found: found[1] + (found[3] if _few(found) else b"1"), part)


def _text(cell: re.Match[bytes], told: bytes) -> bytes:
    prefix, attributes = cell[1], _TYPE.sub(b"", cell[2])
    return b'<%sc %s t="str"><%sv>%s</%sv></%sc>' % (prefix, attributes, prefix, told, prefix, prefix)


def _ods_text(cell: re.Match[bytes]) -> bytes:
    """A cell of LibreOffice as a text, if the library takes no value of it; any other as it is."""
    tag, attributes, inside = cell.groups()
    formula = _ODS_FORMULA.search(attributes)
    attributes = _ODS_FORMULA.sub(b"", attributes).removesuffix(b"/")
    value, of_type = _ODS_VALUE.search(attributes), _ODS_TYPE.search(attributes)
    taken = bool(value[1]) if value else of_type is not None and of_type[1] == b"string"
    if taken:
        return cell[0]
    told = _MARKUP.sub(b"", _ODS_NOTE.sub(b"", inside)).strip()
    if formula and not of_type:
        told = told or formula[1] or formula[2] or b""
    if not told:
        return cell[0]
    mark = b"=" if formula else b""
    attributes = _ODS_TYPED.sub(b"", attributes)
    return b'<%s %s office:value-type="string"><text:p>%s%s</text:p></%s>' % (tag, attributes, mark, told, tag)


def _few(found: re.Match[bytes]) -> bool:
    return len(found[3]) < 6 and int(found[3]) <= _MOST_REPEATED[found[2]]


def _size(part: bytes) -> int | None:
    """How many places a sheet has at most, up to the last row and column in which something stands; None: nonsense."""
    if b"sheetData" not in part:
        return _size_of_ods(part)
    rows = columns = 0
    places = _REFERENCE.findall(part)
    for letters, digits, rest in places:
        if len(letters) > 3 or len(digits) > 7 or rest:
            return None
        rows = max(rows, int(digits or 0))
        columns = max(columns, _column(letters))
    in_rows = [len(_CELL.findall(row)) for row in _ROW.split(part)]
    if len(places) < sum(in_rows) + len(in_rows) - 1:  # some stand behind the one before
        rows += len(in_rows)
        columns += max(in_rows)
    return rows * columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _size_of_ods(part: bytes) -> int:
    rows = columns = 0
    for times, cells in _ods_rows(part):
        rows += times
        columns = max(columns, sum(map(_times, cells)))
    return rows * columns


def _ods_rows(part: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """Of each row of LibreOffice how often it stands there, and the attributes of its cells."""
    found = list(_ODS_ROW.finditer(part))
    ends = [*(row.start() for row in found[1:]), len(part)]
    for row, end in zip(found, ends, strict=False):
        yield _times(row[1]), [cell[1] for cell in _ODS_CELL.finditer(part, row.end(), end)]


def _ods_merged(table: bytes) -> Iterator[Area]:
    """The merged cells of a sheet of LibreOffice, of which the library tells nothing."""
    row = 0
    for times, cells in _ods_rows(table):
        column = 0
        for attributes in cells:
            if spanned := dict(_ODS_SPANNED.findall(attributes)):
                below, right = (int(spanned.get(way, 1)) for way in (b"rows", b"columns"))
                yield (row, column), (row + below - 1, column + right - 1)
            column += _times(attributes)
        row += times


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[3]) if found else 1


def _read(parts: dict[str, bytes]) -> list[Grid] | WhyRefused:
    from python_calamine import CalamineError, load_workbook  # a library that few people need

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    shift = _SHIFT if _FROM_1904.search(parts.get("xl/workbook.xml", b"")) else 0
    packed.seek(0)
    merged = [list(_ods_merged(table)) for table in _ODS_TABLE.split(parts.get("content.xml", b""))[1:]]
    try:
        with load_workbook(packed) as book:
            sheets = map(book.get_sheet_by_index, range(len(book.sheet_names)))
            return [_grid(sheet, shift, areas) for sheet, areas in zip(sheets, chain(merged, repeat(())), strict=False)]
    except CalamineError:
        return WhyRefused.BROKEN


def _grid(sheet: "CalamineSheet", shift: int, merged: Sequence[Area]) -> Grid:
    rows = [[_cell(value, shift) for value in row[:MOST_COLUMNS]] for row in sheet.to_python()]
    top, left = sheet.start or (0, 0)
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or merged:
        _fill(rows, (first_row - top, first_column - left), (last_row - top, last_column - left))
    return Grid(tuple(Line(at, tuple(row)) for at, row in enumerate(rows, top + 1)), sheet.name)


def _fill(rows: list[list[Cell]], first: tuple[int, int], last: tuple[int, int]) -> None:
    """What stands in merged cells holds for all of them; a place that is filled belongs to none but its own."""
    if min(first) < 0 or first[0] >= len(rows) or first[1] >= len(rows[first[0]]):
        return
    value = rows[first[0]][first[1]]
    for row in range(first[0], min(last[0] + 1, len(rows))):
        for column in range(first[1], min(last[1] + 1, len(rows[row]))):
            if (row, column) == first:
                continue
            if value == "" or rows[row][column] != "":
                return
            rows[row][column] = value


def _cell(value: object, shift: int) -> Cell:
    match value:
        case bool():
            return value
        case datetime():
            return value.date()
        case date():
            return value
        case int() | float():
            return float(value + shift) if math.isfinite(value) else f"={value}"
        case _:
            return str(value)
