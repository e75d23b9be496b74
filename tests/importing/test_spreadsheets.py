"""Spreadsheets: what their cells hold, what is merged, hidden or reckoned, and what would blow up."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from bot.importing import MOST_LINES, FileRefused, Found, WhyRefused
from tests.importing.read_back import read, short
from tests.importing.workbooks import filled, ods, packed, saved, sheet_of, xlsx

TWO = ["2026-03-01/2026-03-10", "2026-05-15/2026-05-20"]
HEADING = ("Въезд", "Выезд")
FIRST = (date(2026, 3, 1), date(2026, 3, 10))
SECOND = (date(2026, 5, 15), date(2026, 5, 20))


def test_cells_of_days_are_days() -> None:
    book = sheet_of(HEADING, FIRST, (datetime(2026, 5, 15, 23, 59), datetime(2026, 5, 20, 0, 1)))
    assert short(read(saved(book))) == TWO


def test_days_may_be_numbers_or_texts() -> None:
    book = sheet_of(HEADING, (46082, "10.03.2026"), ("15 мая 2026", 46162.75))
    assert short(read(saved(book))) == TWO


def test_numbers_are_counted_from_1904_where_the_file_says_so() -> None:
    book = sheet_of(HEADING, FIRST, (46157 - 1462, 46162 - 1462))
    book.epoch = CALENDAR_MAC_1904
    assert short(read(saved(book))) == TWO


def test_what_is_merged_holds_for_all_its_cells() -> None:
    book = sheet_of(
        ("Мои поездки", None, None),
        ("Страна", "Кто", *HEADING),
        ("Казахстан", "Аня", *FIRST),
        (None, None, *SECOND),
        ("Грузия", None, date(2026, 7, 1), date(2026, 7, 1)),
        merged=("A1:D1", "A3:A4", "B3:B5"),
    )
    assert short(read(saved(book))) == [
        "2026-03-01/2026-03-10 KZ Аня",
        "2026-05-15/2026-05-20 KZ Аня",
        "2026-07-01/2026-07-01 GE Аня",
    ]


def test_a_heading_may_be_merged_over_two_lines() -> None:
    book = sheet_of(
        ("№", "Въезд", None, "Выезд", None),
        (None, "Дата", "КПП", "Дата", "КПП"),
        (1, FIRST[0], "Кордай", FIRST[1], "Кордай"),
        (2, SECOND[0], "Кордай", SECOND[1], None),
        merged=("A1:A2", "B1:C1", "D1:E1"),
    )
    assert short(read(saved(book))) == TWO


def test_formulas_give_their_value_and_are_no_open_end_without_it() -> None:
    sheet = (
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Въезд</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Выезд</t></is></c></row>'
        '<row r="2"><c r="A2" s="1"><v>46082</v></c><c r="B2" s="1"><f>A2+9</f><v>46091</v></c></row>'
        '<row r="3"><c r="A3" s="1"><v>46082</v></c><c r="B3" s="1"><f>A3+9</f><v></v></c></row>'
        '<row r="4"><c r="A4" s="1"><v>46082</v></c><c r="B4" t="e" s="1"><f>A9+9</f><v>#REF!</v></c></row>'
        '<row r="5"><c r="A5" s="1"><v>46082</v></c><c r="B5" s="1"><f t="shared" si="0"/></c></row></sheetData>'
    )
    assert short(read(xlsx(sheet))) == [TWO[0], "3 formula", "4 formula", "5 formula"]
    unreckoned = sheet_of((*HEADING, "Дней"), (*FIRST, "=B2-A2+1"), (*SECOND, "=B3-A3+1"), (None, None, "=SUM(C2:C3)"))
    assert short(read(saved(unreckoned))) == TWO


def test_lines_have_the_numbers_that_the_program_shows() -> None:
    book = sheet_of((), (), (None, *HEADING), (None, *FIRST), (None, "скоро", "потом"))
    assert short(read(saved(book))) == [TWO[0], "5 no-date"]


def test_hidden_rows_and_sheets_are_read() -> None:
    book = sheet_of(HEADING, FIRST, SECOND)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("Пусто").append(["просто текст"])
    assert short(read(saved(book))) == TWO


def test_sheets_are_of_the_country_or_the_traveller_that_they_are_called_by() -> None:
    book = sheet_of(HEADING, FIRST, title="Казахстан")
    for name in ("Аня", "2026", "Лист4", "Поездки"):
        filled(book.create_sheet(name), (HEADING, SECOND))
    assert short(read(saved(book))) == [f"{TWO[0]} KZ", f"{TWO[1]} Аня", TWO[1], TWO[1], TWO[1]]
    assert short(read(saved(sheet_of(HEADING, FIRST, title="Аня")))) == [TWO[0]], "one sheet alone is called by chance"


def test_of_several_sheets_each_line_tells_its_own() -> None:
    book = sheet_of(HEADING, ("01.03.2026", "потом"), title="2025")
    filled(book.create_sheet("2026"), (HEADING, ("01.03.2026", "потом"), SECOND))
    found = read(saved(book))
    assert isinstance(found, Found)
    assert [(one.sheet, one.line) for one in found.unread] == [("2025", 2), ("2026", 2)]
    assert [(one.sheet, one.line) for one in found.rows] == [("2026", 3)]
    alone = read(saved(sheet_of(HEADING, FIRST, title="2025")))
    assert isinstance(alone, Found)
    assert [one.sheet for one in alone.rows] == [""]


def test_a_table_of_libreoffice_is_read() -> None:
    def day(iso: str) -> str:
        return f'<table:table-cell office:value-type="date" office:date-value="{iso}"/>'

    def word(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    rest = '<table:table-cell table:number-columns-repeated="16382"/>'
    rows = (
        f"<table:table-row>{word('Въезд')}{word('Выезд')}{rest}</table:table-row>"
        f"<table:table-row>{day('2026-03-01')}{day('2026-03-10T10:00:00')}{rest}</table:table-row>"
        f"<table:table-row>{day('2026-05-15')}{word('20.05.2026')}{rest}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048573">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert short(read(ods(rows))) == TWO


def refused(content: bytes) -> WhyRefused:
    found = read(content)
    assert isinstance(found, FileRefused), found
    return found.why


CELL = '<c r="{}"><v>1</v></c>'


@pytest.mark.parametrize(
    ("sheet", "why"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>', WhyRefused.TOO_MANY_LINES),
        ('<x:row r="1048576"><x:c\tr = \'XFD1\'><v>1</v></x:c></x:row>', WhyRefused.TOO_MANY_LINES),
        ('<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>', WhyRefused.BROKEN),
        ('<row r="1"><c r="a99999999"><v>1</v></c></row>', WhyRefused.BROKEN),
        ('<row r="1048575"/><row><c><v>1</v></c></row>' + "<row><c><v>1</v></c></row>" * 2, WhyRefused.NOT_UNDERSTOOD),
        ("<row>" + "<c><v>1</v></c>" * 3000 + "</row>" + "<row><c><v>1</v></c></row>" * 400, WhyRefused.TOO_MANY_LINES),
        ('<row r="900000"><c r="A900000"><v>1</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>',
         WhyRefused.TOO_MANY_LINES),
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>',
         WhyRefused.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_no_place_is_kept_for_a_cell_far_away(sheet: str, why: WhyRefused) -> None:
    assert refused(xlsx(f"<sheetData>{sheet}</sheetData>")) is why


def test_bombs_are_not_unpacked() -> None:
    zeros = b"\0" * 50_000_000
    assert refused(xlsx("", parts={"xl/sharedStrings.xml": zeros})) is WhyRefused.TOO_LARGE
    many = {f"xl/{at}.xml": b"" for at in range(1000)}
    assert refused(xlsx("", parts=many)) is WhyRefused.TOO_LARGE
    lying = bytearray(xlsx("", parts={"xl/sharedStrings.xml": zeros}))
    with zipfile.ZipFile(io.BytesIO(bytes(lying))) as archive:
        info = archive.getinfo("xl/sharedStrings.xml")
    size = info.file_size.to_bytes(4, "little")
    while (at := lying.find(size)) >= 0:
        lying[at : at + 4] = (10).to_bytes(4, "little")
    assert refused(bytes(lying)) is WhyRefused.BROKEN
    bombs = {"xl/sharedStrings.xml": b"<sst/>", "xl/media/image1.png": zeros}
    assert short(read(with_parts(saved(sheet_of(HEADING, FIRST)), bombs))) == [TWO[0]], "pictures are left alone"


def with_parts(content: bytes, parts: dict[str, bytes]) -> bytes:
    """A workbook with more parts in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        own = {name: archive.read(name) for name in archive.namelist()}
    return packed({**own, **parts})


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_no_other_packing_is_opened(method: int) -> None:
    assert refused(xlsx("", method=method)) is WhyRefused.BROKEN


def test_locked_broken_and_other_files_are_told_apart() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refused(old) is WhyRefused.NOT_UNDERSTOOD
    assert refused(old + "EncryptedPackage".encode("utf-16-le")) is WhyRefused.BROKEN
    whole = saved(sheet_of(HEADING, FIRST))
    assert refused(whole[: len(whole) // 2]) is WhyRefused.BROKEN
    assert refused(b"PK\x03\x04" + b"?" * 50) is WhyRefused.BROKEN
    for name in ("Workbook", "Book"):
        entry = name.encode("utf-16-le").ljust(64, b"\0") + bytes((2 * len(name) + 2, 0, 2))
        assert refused(old + entry) is WhyRefused.RESAVE
    for font in ("Book Antiqua", "Franklin Gothic Book"):
        assert refused(old + font.encode("utf-16-le") + bytes(64)) is WhyRefused.NOT_UNDERSTOOD
    assert refused(packed({"xl/workbook.bin": b"1"})) is WhyRefused.RESAVE
    assert refused(packed({"Index/Document.iwa": b"1", "Index/Tables/Tile.iwa": b"1"})) is WhyRefused.RESAVE
    assert refused(packed({"Index/Document.iwa": b"1", "Index/Slide-1.iwa": b"1"})) is WhyRefused.NOT_UNDERSTOOD
    assert refused(packed({"word/document.xml": b"<document/>"})) is WhyRefused.NOT_UNDERSTOOD
    assert refused(packed({"xl/workbook.xml": b"<workbook"})) is WhyRefused.BROKEN
    assert refused(saved(openpyxl.Workbook())) is WhyRefused.NOT_UNDERSTOOD


def test_a_spreadsheet_may_have_so_many_lines() -> None:
    rows = [FIRST] * (MOST_LINES - 1)
    assert len(short(read(saved(sheet_of(HEADING, *rows))))) == MOST_LINES - 1
    assert refused(saved(sheet_of(HEADING, *rows, FIRST))) is WhyRefused.TOO_MANY_LINES
