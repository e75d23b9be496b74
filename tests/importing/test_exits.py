"""The cell of an exit, in each kind of file: its day, that there is none yet, or a line that is named as not read."""

from typing import Final

import pytest

from tests.importing.read_back import read, short
from tests.importing.workbooks import MAIN, ods, xlsx

BEFORE: Final = "2026-03-01/2026-03-10"
OPEN: Final = "2026-10-01/"
LEFT: Final = "2026-10-01/2026-10-08"
FORMULA, ONE_END, REMARK = "3 formula", "3 one-end", "3 remark"
IMMENSE: Final = ("1e300", "-1e300", "-1E+12", "INF", "-inf", "-99999999999", "4000000000")
STYLES: Final = (
    f'<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts>'
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
)
LONG: Final = "IF(A3&gt;0;" * 1500

TEXTS: Final = {
    LEFT: ("08.10.2026", "08.10.", "8 октября", "8 октября 2026", "2026-10-08 09:30"),
    OPEN: (
        "", "\xa0", "\u200b", "-", "—", "–", "−", "--", "- -", "…", "...", ".", "___", "__.__.____",
        "нет", "(нет)", "сейчас", "н/в", "ещё там", "не выехал", "жок", "чыга элек", "now", "still here", "present",
        "none", "null", "NULL",
    ),
    FORMULA: (
        "#N/A", " #N/A ", "#n/a", "#NULL!", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#ERROR!",
        "#Н/Д", "#ПУСТО!", "#ССЫЛКА!", "#ДЕЛ/0!", "#ИМЯ?", "#ЗНАЧ!", "##", "########", "=A9",
    ),
    ONE_END: (
        "#", "#null", "#сейчас", "Err:502", "Ошибка:502", "?", "-?", "сейчас?", "+", "✓", "×", "✗", "/", "//", "-//-",
        '"', "*", "~", "→", "↓", "∞", "!", "🏠", "n/a", "N/A", "NA", "н/д", "нет данных", "tbd", "TBD", "NaN", "NaT",
        "unknown", "не помню", "белгисиз", "см. ниже", "там же", "FALSE", "TRUE", "ЛОЖЬ", "0", "-5", "08:30:00", "50%",
        "100 ₸", "__.10.2026",
    ),
    REMARK: ("08.10.2026?", "≈08.10.2026", "-08.10.2026", "05.10.2026\n08.10.2026"),
    "3 no-year": ("08.09.", "08.1"),
    "3 impossible": ("00.00.0000", "0000-00-00", "31.11.2026"),
    "3 far": ("01.01.2999",),
    "3 old": ("1899-12-30",),
}  # fmt: skip
SAID: Final = [(text, expected) for expected, texts in TEXTS.items() for text in texts]

OF_EXCEL: Final = {
    **{
        f"error {error}": (f'<c r="B3" s="1" t="e"><f>A9</f><v>{error}</v></c>', FORMULA)
        for error in ("#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#NUM!", "#SPILL!", "#GETTING_DATA")
    },
    "error with spaces kept": ('<c r="B3" t="e"><v xml:space="preserve">#N/A</v></c>', FORMULA),
    "error without its name": ('<c r="B3" t="e"><v></v></c>', FORMULA),
    "error of another program": ('<c r="B3" t="e"><v>Err:502</v></c>', FORMULA),
    "error with a name space": ('<x:c r="B3" t="e"><x:v>#N/A</x:v></x:c>', FORMULA),
    "error of a long formula": (f'<c r="B3" t="e"><f>{LONG}</f><v>#N/A</v></c>', FORMULA),
    "long formula": (f'<c r="B3" s="1"><f>{LONG}</f></c>', FORMULA),
    "long formula with its value": (f'<c r="B3" s="1"><f>{LONG}</f><v>46303</v></c>', LEFT),
    "empty": ('<c r="B3" s="1"/>', OPEN),
    "text inside, empty": ('<c r="B3" t="inlineStr"><is><t></t></is></c>', OPEN),
    "text inside, in two parts": (
        '<c r="B3" t="inlineStr"><is><r><t>08.10.</t></r><r><t>2026</t></r></is></c>', LEFT,
    ),
    "day in ISO form": ('<c r="B3" t="d"><v>2026-10-08</v></c>', LEFT),
    "time in ISO form": ('<c r="B3" t="d"><v>10:00:00</v></c>', ONE_END),
    "day and time": ('<c r="B3" s="1"><v>46303.75</v></c>', LEFT),
    "time": ('<c r="B3" s="1"><v>0.354</v></c>', ONE_END),
    "duration": ('<c r="B3" s="2"><v>46303</v></c>', ONE_END),
    "serial 0": ('<c r="B3" s="1"><v>0</v></c>', ONE_END),
    "negative serial": ('<c r="B3" s="1"><v>-5</v></c>', ONE_END),
    "negative number": ('<c r="B3"><v>-5</v></c>', ONE_END),
    "number of another scale": ('<c r="B3"><v>4630300</v></c>', ONE_END),
    "far ahead": ('<c r="B3" s="1"><v>401769</v></c>', "3 far"),
    "no number": ('<c r="B3"><v>NaN</v></c>', FORMULA),
    "false": ('<c r="B3" t="b"><v>0</v></c>', ONE_END),
    "true": ('<c r="B3" t="b"><v>1</v></c>', ONE_END),
    **{
        f"immense {number}, style {style}": (f'<c r="B3" s="{style}"><v>{number}</v></c>', ONE_END)
        for number in IMMENSE
        for style in (0, 1, 2)
    },
}  # fmt: skip

OF_LIBREOFFICE: Final = {
    **{
        f"error {error}": (
            'table:formula="of:=[.A9]" office:value-type="string" office:string-value="" calcext:value-type="error"',
            f"<text:p>{error}</text:p>",
            FORMULA,
        )
        for error in ("#N/A", "Err:502", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!")
    },
    "formula that nobody reckoned": ('table:formula="of:=[.A3]+7"', "", FORMULA),
    "formula with a text and no type": ('table:formula="of:=[.A3]"', "<text:p>08.10.2026</text:p>", FORMULA),
    "formula that gives nothing": (
        'table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""', "<text:p/>", OPEN,
    ),
    "formula that gives a day": (
        'table:formula="of:=[.A3]+7" office:value-type="date" office:date-value="2026-10-08"',
        "<text:p>08.10.26</text:p>",
        LEFT,
    ),
    "formula that gives a text": (
        'table:formula="of:=[.A9]" office:value-type="string" office:string-value="08.10.2026"',
        "<text:p>08.10.2026</text:p>",
        LEFT,
    ),
    "empty": ("", "", OPEN),
    "empty with a note": ("", "<office:annotation><text:p>08.10.2026</text:p></office:annotation>", OPEN),
    "day with a note": (
        'office:value-type="string"',
        "<office:annotation><text:p>домой</text:p></office:annotation><text:p>08.10.2026</text:p>",
        LEFT,
    ),
    "day without a type": ("", "<text:p>08.10.2026</text:p>", LEFT),
    "day without its value": ('office:value-type="date"', "<text:p>08.10.2026</text:p>", LEFT),
    "link": ('office:value-type="string"', '<text:p><text:a xlink:href="x:y">08.10.2026</text:a></text:p>', LEFT),
    "two lines": (
        'office:value-type="string"', "<text:p>05.10.2026<text:line-break/>08.10.2026</text:p>", REMARK,
    ),
    "a number above a day": ('office:value-type="string"', "<text:p>1<text:line-break/>8.10.2026</text:p>", REMARK),
    "two paragraphs": ('office:value-type="string"', "<text:p>05.10.2026</text:p><text:p>08.10.2026</text:p>", REMARK),
    "time": ('office:value-type="time" office:time-value="PT08H30M00S"', "<text:p>08:30</text:p>", ONE_END),
    "long time": ('office:value-type="time" office:time-value="PT36H00M00S"', "<text:p>36:00</text:p>", ONE_END),
    "percentage": ('office:value-type="percentage" office:value="5"', "<text:p>500%</text:p>", ONE_END),
    "currency": ('office:value-type="currency" office:value="100"', "<text:p>100 ₸</text:p>", ONE_END),
    "false": ('office:value-type="boolean" office:boolean-value="false"', "<text:p>ЛОЖЬ</text:p>", ONE_END),
    "true": ('office:value-type="boolean" office:boolean-value="true"', "<text:p>ИСТИНА</text:p>", ONE_END),
    "no number": ('office:value-type="float" office:value="NaN"', "<text:p>#NUM!</text:p>", FORMULA),
    "day 0": ('office:value-type="date" office:date-value="1899-12-30"', "<text:p>30.12.99</text:p>", "3 old"),
    "far ahead": ('office:value-type="date" office:date-value="2999-01-01"', "<text:p>01.01.99</text:p>", "3 far"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text(text: str, expected: str) -> None:
    """The same is read of it in each kind of file, and where it is the only exit."""
    quoted = '"{}"'.format(text.replace('"', '""'))
    assert short(read(f"Въезд;Выезд\n01.03.2026;10.03.2026\n01.10.2026;{quoted}\n")) == [BEFORE, expected]
    assert short(read(f"Въезд;Выезд\n\n01.10.2026;{quoted}\n")) == [expected]
    assert short(read(_of_excel(f'<c r="B3" t="inlineStr"><is><t>{text}</t></is></c>'))) == [BEFORE, expected]
    assert short(read(_of_libreoffice('office:value-type="string"', f"<text:p>{text}</text:p>"))) == [BEFORE, expected]


@pytest.mark.parametrize("name", OF_EXCEL)
def test_a_cell_of_excel(name: str) -> None:
    cell, expected = OF_EXCEL[name]
    assert short(read(_of_excel(cell))) == [BEFORE, expected]


@pytest.mark.parametrize("name", OF_LIBREOFFICE)
def test_a_cell_of_libreoffice(name: str) -> None:
    attributes, inside, expected = OF_LIBREOFFICE[name]
    assert short(read(_of_libreoffice(attributes, inside))) == [BEFORE, expected]


def test_what_is_merged_holds_for_all_cells_of_libreoffice() -> None:
    """Also below rows and beside cells that are repeated, among grouped rows, and on each sheet its own."""

    def row(*cells: str, attributes: str = "") -> str:
        return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"

    def text(said: str, attributes: str = "") -> str:
        return _cell(f'office:value-type="string" {attributes}', f"<text:p>{said}</text:p>")

    def day(iso: str, attributes: str = "") -> str:
        return _cell(f'office:value-type="date" office:date-value="{iso}" {attributes}')

    covered = "<table:covered-table-cell/>"
    empty = _cell('table:number-columns-repeated="2"')
    over_two = 'table:number-rows-spanned="2" table:number-columns-spanned="1"'
    sheet = (
        row(_cell('table:number-columns-repeated="5"'), attributes='table:number-rows-repeated="3"')
        + row(empty, text("Въезд"), text("Выезд"), text("Страна"))
        + row(empty, day("2026-03-01"), day("2026-03-10", over_two), text("Грузия", over_two))
        + row(empty, day("2026-03-05"), covered, covered)
        + row(empty, day("2026-10-01"), _cell(""), text("Грузия"))
    )
    one = ["2026-03-01/2026-03-10 GE", "2026-03-05/2026-03-10 GE", "2026-10-01/ GE"]
    assert short(read(ods(sheet))) == one
    assert short(read(ods(f"<table:table-row-group>{sheet}</table:table-row-group>"))) == one
    assert short(read(ods(f"<table:table-header-rows>{sheet}</table:table-header-rows>"))) == one
    other = row(text("Въезд"), text("Выезд")) + row(day("2026-05-15"), day("2026-05-20"))
    both = f'{other}</table:table><table:table table:name="Лист2">{sheet}'
    assert short(read(ods(both))) == ["2026-05-15/2026-05-20", *one]


def _of_excel(cell: str) -> bytes:
    sheet = (
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Въезд</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Выезд</t></is></c></row>'
        '<row r="2"><c r="A2" s="1"><v>46082</v></c><c r="B2" s="1"><v>46091</v></c></row>'
        f'<row r="3"><c r="A3" s="1"><v>46296</v></c>{cell}</row></sheetData>'
    )
    return xlsx(sheet, parts={"xl/styles.xml": STYLES.encode()})


def _of_libreoffice(attributes: str, inside: str = "") -> bytes:
    text, day = 'office:value-type="string"', 'office:value-type="date" office:date-value="{}"'
    rows = (
        (_cell(text, "<text:p>Въезд</text:p>"), _cell(text, "<text:p>Выезд</text:p>")),
        (_cell(day.format("2026-03-01")), _cell(day.format("2026-03-10"))),
        (_cell(day.format("2026-10-01")), _cell(attributes, inside)),
    )
    return ods("".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows))


def _cell(attributes: str, inside: str = "") -> str:
    return (
        f"<table:table-cell {attributes}>{inside}</table:table-cell>" if inside else f"<table:table-cell {attributes}/>"
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("10.11.2026;въезд;\nТимур;;\n25.11.2026;выезд;", ["2 one-end", "3 way", "4 one-end"]),
        ("10.11.2026;въезд;\n25.11.2026;выезд;Тимур", ["2 one-end", "3 one-end"]),
        ("10.11.2026;въезд;Аня\n25.11.2026;выезд;", ["2 one-end", "3 one-end"]),
        ("10.11.2026;въезд;\n10.11.2026;выезд;Тимур", ["2 one-end", "3 one-end"]),
        ("10.11.2026;въезд;Аня\n25.11.2026;выезд;Тимур", ["2026-11-10/ Аня", "3 one-end"]),
        ("10.11.2026;въезд;Аня\n25.10.2026;выезд;", ["2026-11-10/ Аня", "3 one-end"]),
        ("01.11.2026;въезд;Аня\n05.11.2026;выезд;Аня\n10.11.2026;въезд;", ["2026-11-01/2026-11-05 Аня", "2026-11-10/"]),
    ],
)
def test_an_entry_does_not_last_where_an_exit_is_left_over_that_may_be_its_own(rows: str, expected: list[str]) -> None:
    assert short(read(f"Дата;Направление;Кто\n{rows}\n")) == expected
