"""Spreadsheets for tests: written by another library, or by hand where it cannot."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DATE_STYLE = f'<styleSheet {MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def sheet_of(*rows: Sequence[object], merged: Sequence[str] = (), title: str = "Лист1") -> openpyxl.Workbook:
    """A workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    filled(sheet, rows, merged)
    sheet.title = title
    return book


def filled(sheet: Worksheet, rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> None:
    """Rows written into a sheet, and some of its cells merged."""
    for row in rows:
        sheet.append(list(row))
    for each in merged:
        sheet.merge_cells(each)


def xlsx(
    sheet_data: str,
    properties: str = "<workbookPr/>",
    parts: Mapping[str, bytes] | None = None,
    method: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A workbook whose one sheet is written by hand."""
    return packed(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
            f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>'.encode(),
            "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{RELATIONS}">{properties}'
            f'<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'.encode(),
            "xl/styles.xml": DATE_STYLE.encode(),
            "xl/worksheets/sheet1.xml": f"<worksheet {MAIN}>{sheet_data}</worksheet>".encode(),
            **(parts or {}),
        },
        method,
    )


def ods(rows: str) -> bytes:
    """A table of LibreOffice, as far as a reader needs it."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text", "calcext", "xlink")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Лист1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            b'manifest:1.0"><manifest:file-entry manifest:full-path="/" '
            b'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
            "content.xml": content.encode(),
        }
    )


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
