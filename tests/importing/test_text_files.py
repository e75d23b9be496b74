"""Bytes of a text as they come: letters, ends of lines, sizes; and which of day and month stands first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.stay import Stay
from bot.importing import MOST_BYTES, MOST_LINES, EitherOrder, FileRefused, Found, WhyRefused, WhyUnread, named
from bot.importing.names import is_name
from tests.importing.read_back import read, short

TABLE = "Въезд;Выезд;Кто\n01.03.2026;10.03.2026;Аня\n15.05.2026;20.05.2026;Аня\n"
TWO = ["2026-03-01/2026-03-10 Аня", "2026-05-15/2026-05-20 Аня"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_letters_and_lines_are_told_from_the_bytes(encoding: str, end: str) -> None:
    assert short(read(TABLE.replace("\n", end).encode(encoding))) == TWO


def test_big_endian_with_its_mark() -> None:
    assert short(read(b"\xfe\xff" + TABLE.encode("utf-16-be"))) == TWO


def test_zeros_among_the_letters_are_left_out() -> None:
    assert short(read(TABLE.replace("03", "\0003\0").replace("Аня", "А\0ня"))) == TWO


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("other", [";", ",", "\t"])
@pytest.mark.parametrize("odd", [0, 1, 3, 6])
def test_a_line_is_parted_by_its_own_sign(mark: str, other: str, odd: int) -> None:
    """Two tables put together, whichever has the heading and whichever the more lines."""
    lines = ["Кто;Въезд;Выезд", *(f"Tim;0{month}.03.2026;0{month}.03.2026" for month in range(1, 8))]
    text = "\n".join(line.replace(";", other if at <= odd else mark) for at, line in enumerate(lines))
    assert short(read(text)) == [f"2026-03-0{day}/2026-03-0{day} Tim" for day in range(1, 8)]


def test_a_line_of_other_columns_is_told_as_none() -> None:
    rows = "Tim;01.03.2026;02.03.2026\nTim;05.03.2026;06.03.2026\n"
    two = ["2026-03-01/2026-03-02 Tim", "2026-03-05/2026-03-06 Tim"]
    assert short(read(f"Tim,Грузия,2026-01-10,2026-01-12\n{rows}")) == [*two, "1 above"]
    assert short(read(f"Кто;Въезд;Выезд\nTim,Грузия,2026-01-10,2026-01-12\n{rows}")) == [*two, "2 no-date"]


def test_an_apostrophe_before_a_day_or_a_formula_is_none_of_it() -> None:
    assert short(read("Въезд,Выезд,Кто\n'01.03.2026,'10.03.2026,'=Аня\n'15.05.2026,20.05.2026,''=Аня\n")) == [
        "2026-03-01/2026-03-10 =Аня",
        "2026-05-15/2026-05-20 '=Аня",
    ]


def test_a_file_may_be_so_large_and_so_long() -> None:
    row = "01.03.2026;10.03.2026\n"
    full = "Въезд;Выезд\n" + row * (MOST_LINES - 1) + "\n" * 500
    assert len(short(read(full))) == MOST_LINES - 1
    assert read(full + row) == FileRefused(WhyRefused.TOO_MANY_LINES)
    assert read(b" " * MOST_BYTES) == FileRefused(WhyRefused.NOT_UNDERSTOOD)
    assert read(b" " * (MOST_BYTES + 1)) == FileRefused(WhyRefused.TOO_LARGE)


@pytest.mark.parametrize(
    "content",
    ["", " ", "\n\n", "\ufeff", "просто текст, без дней", "Имя;Возраст\nАня;12\n", "1,2,3\n4,5,6\n", "<html></html>",
     "дата;событие\n01.03.2026;день рождения\n", '"', "\0", "\r", ";;;\n;;;"],
)  # fmt: skip
def test_what_tells_no_stays_is_not_understood(content: str) -> None:
    assert read(content) == FileRefused(WhyRefused.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "content",
    ["Date,From,To\n2026-03-12,Berlin,Almaty\n2026-04-01,Almaty,Berlin\n",
     "Рейсы\nРейс;Вылет;Откуда;Куда\nKC 110;12.03.2026;Бишкек;Алматы\n"],
)  # fmt: skip
def test_a_table_of_journeys_is_refused_as_such(content: str) -> None:
    assert read(content) == FileRefused(WhyRefused.JOURNEYS)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n1;2", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR"]
)
def test_what_is_written_to_be_looked_at_is_not_read_back(content: bytes) -> None:
    assert read(content) == FileRefused(WhyRefused.NOT_BACK)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><table><tr><td>{}</td><td>{}</td></tr></table></body></html>",
        "\ufeff\n<!DOCTYPE html>\n<TABLE border=1>\n<tr>\n<td>{}</td>\n<td>{}</td>\n</tr>\n</TABLE>",
        '<?xml version="1.0"?><ss:Workbook xmlns:ss="x"><ss:Data>{}</ss:Data><ss:Data>{}</ss:Data></ss:Workbook>',
        "MIME-Version: 1.0\nContent-Type: text/html\n\n<html><table><td>{}<td>{}</table>",
        "<table>\n{};{}\n</table>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_a_table_as_a_web_page_is_refused_with_what_to_do(page: str, encoding: str) -> None:
    content = page.format("01.03.2026", "10.03.2026").encode(encoding, "ignore")
    assert read(content) == FileRefused(WhyRefused.RESAVE)


def test_a_file_of_headings_alone_is_not_looked_at_for_long() -> None:
    """What lies behind the last heading that is looked for is named as not read."""
    wide = ";".join(f"Слово {at}" for at in range(30))
    lines = (f"Въезд;Выезд;{wide} {at}\n0{at % 9 + 1}.03.2026;09.03.2026;{wide}" for at in range(900))
    found = short(read("\n".join(lines)))
    assert found[0].startswith("2026-03-01/2026-03-09")
    assert found[-1] == "1800 which"
    cards = "\n".join(f"Въезд;Выезд\n0{at % 9 + 1}.03.2026;09.03.2026" for at in range(900))
    assert not [line for line in short(read(cards)) if "/" not in line]


# --- whether days or months stand first -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("05/03/2026;13/03/2026\n01/02/2026;02/02/2026", ["2026-03-05/2026-03-13", "2026-02-01/2026-02-02"]),
        ("05/03/2026;05/13/2026\n01/02/2026;02/02/2026", ["2026-05-03/2026-05-13", "2026-01-02/2026-02-02"]),
        # One way round an exit would lie before its entry.
        ("05/03/2026;02/04/2026\n01/02/2026;02/02/2026", ["2026-03-05/2026-04-02", "2026-02-01/2026-02-02"]),
        # Whoever puts the month first writes no dots; that one was seen twice it is done all the same.
        ("05.03.2026;06.03.2026", ["2026-03-05/2026-03-06"]),
        ("01.02.2026;05.13.2026\n05.14.2026;05.15.2026", ["2026-01-02/2026-05-13", "2026-05-14/2026-05-15"]),
        # A slip in one cell turns no other.
        ("05.03.2026;06.13.2026\n25.04.2026;26.04.2026", ["2026-04-25/2026-04-26", "2 impossible"]),
        # Both ways in one table: only what can be read in one way is.
        ("13/03/2026;14/03/2026\n03/20/2026;03/21/2026\n05/06/2026;06/06/2026",
         ["2026-03-13/2026-03-14", "2026-03-20/2026-03-21", "4 unclear"]),
        ("13/01/2026;02/03/2026\n03/14/2026;04/15/2026", ["2026-03-14/2026-04-15", "2 unclear"]),
        # Dots tell nothing of slashes, and slashes nothing of dots.
        ("05.03.2026;06.04.2026\n05/13/2026;06/01/2026\n2026-07-01;7/2/2026",
         ["2026-03-05/2026-04-06", "2026-05-13/2026-06-01", "2026-07-01/2026-07-02"]),
        ("05.03.2026;06.04.2026\n13/05/2026;05/20/2026\n01/02/2026;01/03/2026",
         ["2026-03-05/2026-04-06", "2026-05-13/2026-05-20", "4 unclear"]),
        # The same days either way.
        ("03/03/2026;03/03/2026\n04-04-2026;05-05-2026", ["2026-03-03/2026-03-03", "2026-04-04/2026-05-05"]),
        # What the row counts itself tells it.
        ("05/03/2026;06/03/2026;2", ["2026-03-05/2026-03-06"]),
        # A year of two digits may stand in front.
        ("26-03-20;26-03-21", ["2 unclear"]),
        ("20-03-26;21-03-26", ["2026-03-20/2026-03-21"]),
        ("20.03.19;02.04.19", ["2019-03-20/2019-04-02"]),
    ],
)  # fmt: skip
def test_the_whole_table_tells_the_order(rows: str, expected: list[str]) -> None:
    assert short(read(f"Въезд;Выезд;Дней\n{rows}\n")) == expected


@pytest.mark.parametrize(
    ("rows", "both"),
    [("13/02/2026;14/02/2026\n05/20/2026;05/21/2026", True), ("13/02/2026;14/02/2026\n05/06/2026;06/06/2026", False),
     ("13.02.2026;14.02.2026\n05/20/2026;05/21/2026", False), ("2026-02-13;2026-02-14", False)],
)  # fmt: skip
def test_that_both_orders_stand_in_a_file_is_told(rows: str, both: bool) -> None:
    found = read(f"Въезд;Выезд\n{rows}\n")
    assert isinstance(found, Found)
    assert found.both_orders is both


def test_where_both_orders_fit_it_is_asked() -> None:
    found = read("Въезд;Выезд\n05/03/2026;06/04/2026\n")
    assert isinstance(found, EitherOrder)
    assert short(found.day_first) == ["2026-03-05/2026-04-06"]
    assert short(found.month_first) == ["2026-05-03/2026-06-04"]
    assert isinstance(read("Въезд;Выезд\n05.03.2026;06.04.2026\n01.05.2026;05.13.2026\n"), EitherOrder)
    asked = read("Въезд;Выезд\n05.03.2026;06.04.2026\n01/05/2026;02/06/2026\n")
    assert isinstance(asked, EitherOrder)
    assert short(asked.month_first) == ["2026-03-05/2026-04-06", "2026-01-05/2026-02-06"]


def test_a_list_in_words_may_be_as_long_as_a_message() -> None:
    line = "{} марта {} въехал, {} апреля {} выехал"
    lines = [line.format(at % 27 + 1, 2001 + at // 27, at % 27 + 1, 2001 + at // 27) for at in range(110)]
    assert len(short(read("\n".join(lines[:90])))) == 90
    assert read("\n".join(lines)) == FileRefused(WhyRefused.TOO_LONG)
    assert read("\n".join(f"въехал {at}" for at in range(200))) == FileRefused(WhyRefused.TOO_LONG)


@pytest.mark.parametrize("row", ["05/11/2026;07/12/2026", "05/12/2026;", "01/12/2026;12/12/2026", "10/12/2027;"])
def test_a_day_ahead_is_no_proof_of_the_order(row: str) -> None:
    """Journeys are booked before they are made."""
    assert isinstance(read(f"Въезд;Выезд\n01/02/2026;03/02/2026\n{row}\n"), EitherOrder)


@given(
    st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2026, 6, 1)), st.integers(0, 90)), min_size=1, max_size=6),
    st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%y", "%d.%m.%Y", "%Y-%m-%d", "%m-%d-%Y", "%d.%m.%y %H:%M"]),
)
def test_no_day_is_read_wrong(stays: list[tuple[date, int]], form: str) -> None:
    """Whatever form the days have, either they are read, or it is asked and one of the answers is right."""
    spans = [(first, first + timedelta(days)) for first, days in stays]
    lines = "\n".join(f"{first.strftime(form)};{last.strftime(form)}" for first, last in spans)
    found = read(f"Въезд;Выезд\n{lines}\n")
    assert not isinstance(found, FileRefused)
    readings = [found] if isinstance(found, Found) else [found.day_first, found.month_first]
    meant = [f"{first}/{last}" for first, last in spans]
    unclear = [f"{line} unclear" for line in range(2, len(spans) + 2)]
    assert meant in map(short, readings) or short(readings[0]) == unclear


# --- nothing is lost ------------------------------------------------------------------------------------------------

CELLS = st.sampled_from(
    ["01.03.2026", "10.03.2026", "2026-05-15", "15/05/2026", "46082", "1404/01/01", "31.02.2026", "12 марта", "=A1",
     "—", "сейчас", "?", "Казахстан", "Аня", "ой", "in", "Да", "слово с запятой, и ещё", "Выезд 5"]
)  # fmt: skip


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=8))
def test_every_line_below_a_heading_is_a_row_or_told_as_none(lines: list[list[str]]) -> None:
    """A line with at least two different things in it is never left out."""
    first = "Въезд;Выезд;Кто\n01.01.2026;02.01.2026;\n"
    found = read(first + "".join(";".join(line) + "\n" for line in lines))
    assert isinstance(found, Found | EitherOrder)
    for one in (found,) if isinstance(found, Found) else (found.day_first, found.month_first):
        told = {*(row.line for row in one.rows), *(unread.line for unread in one.unread)}
        said = {at for at, line in enumerate(lines, 3) if len(set(line) - {"—"}) > 1}
        assert said <= told, said - told


def test_a_name_costs_its_time_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many lines of a list have it."""
    asked = list[str]()

    def counted(text: str) -> bool:
        asked.append(text)
        return is_name(text)

    monkeypatch.setattr(named, "is_name", counted)
    read("Аня Мария 01.02.2026 - 05.02.2026 Олег\n" * 50)
    assert "Аня Мария" in asked
    assert len(asked) == len(set(asked))


def test_below_words_that_may_be_about_them_days_are_not_called_unclear() -> None:
    found = read("01.02.2026 - 05.02.2026\nпоездка к морю\n10.03.2026 - 12.03.2026")
    assert isinstance(found, Found)
    assert [(row.line, row.why) for row in found.unread] == [(2, WhyUnread.NO_DATE), (3, WhyUnread.AROUND)]


def test_an_exit_ahead_is_told_of_a_list_in_words() -> None:
    found = read("с 1 марта 2026 по 5 марта 2026\nс 1 ноября 2026 по 20 декабря 2026")
    assert isinstance(found, Found)
    assert [(row.entry, row.exit_ahead) for row in found.rows] == [
        (Stay(date(2026, 3, 1), date(2026, 3, 5)), None),
        (Stay(date(2026, 11, 1)), date(2026, 12, 20)),
    ]
