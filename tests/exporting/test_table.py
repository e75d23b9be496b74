"""The table is read by spreadsheets, by whatever their country, and carries nothing out."""

import csv
import io
from dataclasses import replace

import pytest

from bot.core.journal import Traveller
from bot.exporting.table import Table
from tests.exporting.filled import AIGUL_IN_RUSSIA, JOURNALS, ME_IN_KAZAKHSTAN


def rows(table: Table, language: str) -> list[list[str]]:
    """As a spreadsheet reads them that knows the mark of UTF-8 and finds the separator itself."""
    content = table.written(language)
    assert content.startswith(b"\xef\xbb\xbf"), "without it Excel reads Cyrillic letters as others"
    text = content.decode("utf-8-sig")
    separator = csv.Sniffer().sniff(text.splitlines()[0], ",;\t").delimiter
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def test_each_stay_plan_and_permit_is_a_row() -> None:
    assert rows(Table(JOURNALS), "en") == [
        ["Who", "Country", "What", "From", "To", "From memory", "Registered", "Citizenship"],
        ["Me", "Kazakhstan", "Trip", "2025-12-01", "2026-01-10", "Yes", "", "Russia"],
        ["Me", "Kazakhstan", "Trip", "2026-03-01", "", "", "Yes", "Russia"],
        ["Me", "Kazakhstan", "Plan", "2026-07-01", "2026-07-20", "", "", "Russia"],
        ["Me", "Kazakhstan", "Plan", "2026-09-01", "", "", "", "Russia"],
        ["Me", "Kazakhstan", "Residence permit or visa", "", "2024-05-01", "", "", "Russia"],
        ["Me", "Kazakhstan", "Visa", "2026-05-01", "2026-12-31", "", "", "Russia"],
        ["Me", "Kazakhstan", "Residence permit", "2027-01-01", "", "", "", "Russia"],
    ]


def test_cells_are_parted_as_the_languages_spreadsheets_part_them() -> None:
    firsts = {language: Table(()).written(language).decode("utf-8-sig") for language in ("ru", "ky", "en")}
    assert firsts == {
        "ru": '"Кто";"Страна";"Что";"С";"По";"По памяти";"Регистрация";"Гражданство"\r\n',
        "ky": '"Ким";"Өлкө";"Эмне";"Башы";"Аягы";"Болжол менен";"Каттоо";"Жарандыгы"\r\n',
        "en": '"Who","Country","What","From","To","From memory","Registered","Citizenship"\r\n',
    }


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_name_is_never_a_formula(first: str) -> None:
    name = f'{first}HYPERLINK("http://x";"Аня"),=1+1'
    journal = replace(ME_IN_KAZAKHSTAN, traveller=Traveller(2, 1, name, "RU"))
    for language in ("ru", "en"):
        assert {row[0] for row in rows(Table((journal,)), language)[1:]} == {f"'{name}"}
        by_the_other = csv.reader(io.StringIO(Table((journal,)).written(language).decode("utf-8-sig"), newline=""),
                                  delimiter=";" if language == "en" else ",")  # fmt: skip
        assert not [cell for row in by_the_other for cell in row if cell.startswith(("=", "+", "@"))]


def test_a_journal_with_nothing_in_it_is_no_row() -> None:
    assert len(rows(Table((AIGUL_IN_RUSSIA,)), "ky")) == 1
