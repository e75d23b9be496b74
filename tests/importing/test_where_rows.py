"""Where a row is told of, by words of its own: the way over a border, a town; and papers that are no stays."""

from typing import Final

import pytest

from bot.importing import Found
from tests.importing.read_back import read, short

PLACED: Final[dict[str, tuple[str, list[str]]]] = {
    "out of the country and home again": (
        "Дата;Направление\n05.01.2026;Выезд из РФ\n20.01.2026;Въезд в РФ", ["2026-01-20/ RU", "2 one-end"],
    ),
    "a stay elsewhere": (
        "Дата;Направление\n05.01.2026;Въезд в Грузию\n20.01.2026;Выезд из Грузии", ["2026-01-05/2026-01-20 GE"],
    ),
    "in English": ("Date,Direction\n2026-01-05,Entry to USA\n2026-01-20,Exit from USA", ["2026-01-05/2026-01-20 US"]),
    "in Kyrgyz": (
        "Күнү;Багыт\n05.01.2026;Казакстанга кирүү\n20.01.2026;Казакстандан чыгуу", ["2026-01-05/2026-01-20 KZ"],
    ),
    "an entry from elsewhere": (
        "Дата;Направление\n05.01.2026;Въезд из России\n20.01.2026;Выезд", ["2 country", "3 one-end"],
    ),
    "an entry from elsewhere into the country": (
        "Дата;Направление\n05.01.2026;Въезд в Казахстан из России\n20.01.2026;Выезд из Казахстана",
        ["2026-01-05/2026-01-20 KZ"],
    ),
    "into two countries": (
        "Дата;Направление\n05.01.2026;Въезд в Казахстан и Грузию\n20.01.2026;Выезд", ["2 country", "3 one-end"],
    ),
    "of nobody where all others have a name": (
        "Аня;05.01.2026;Въезд в Грузию\nАня;20.01.2026;Выезд из Грузии\nТимур;01.02.2026;Въезд в Грузию\n"
        "Тимур;05.02.2026;Выезд из Грузии\n;01.03.2026;Въезд в Грузию\n;05.03.2026;Выезд из Грузии",
        ["2026-01-05/2026-01-20 GE Аня", "2026-02-01/2026-02-05 GE Тимур", "5 whose", "6 whose"],
    ),
    "out of one country into another": (
        "Дата;Событие\n01.03.2026;Въезд в Казахстан из России\n10.03.2026;Выезд из Казахстана в Россию\n"
        "05.04.2026;Въезд в Грузию\n07.04.2026;Выезд из Грузии в Армению",
        ["2026-03-01/2026-03-10 KZ", "2026-04-05/2026-04-07 GE"],
    ),
    "a country below the entry": (
        "Въезд в;Дата въезда;Дата выезда\nКазахстан;01.03.2026;10.03.2026\nГрузия;01.04.2026;05.04.2026",
        ["2026-03-01/2026-03-10 KZ", "2026-04-01/2026-04-05 GE"],
    ),
    "a country below the entry, in English": (
        "Entered,Date of entry,Date of exit\nKazakhstan,2026-03-01,2026-03-10", ["2026-03-01/2026-03-10 KZ"],
    ),
    "where somebody came from": (
        "Въезд из;Дата въезда;Дата выезда\nРоссия;01.03.2026;10.03.2026", ["2026-03-01/2026-03-10"],
    ),
    "no country": ("Дата;Направление\n05.01.2026;Въезд\n20.01.2026;Выезд", ["2026-01-05/2026-01-20"]),
    "towns": (
        "Куда;Приезд;Отъезд\nТбилиси;05.01.2026;08.01.2026\nАлматы;05.02.2026;08.02.2026",
        ["2026-01-05/2026-01-08 GE", "2026-02-05/2026-02-08 KZ"],
    ),
    "a town in Kyrgyz": ("Шаар;Кирүү;Чыгуу\nТашкент;05.01.2026;08.01.2026", ["2026-01-05/2026-01-08 UZ"]),
    "a town beside a country": (
        "Город;Страна;Въезд;Выезд\nТбилиси;Казахстан;05.01.2026;08.01.2026", ["2026-01-05/2026-01-08 KZ"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "found"), PLACED.values(), ids=PLACED)
def test_where_a_row_is(content: str, found: list[str]) -> None:
    assert short(read(content)) == found


def test_a_town_of_an_unknown_country_is_asked_about() -> None:
    found = read("City,Arrival,Departure\nParis,2026-01-05,2026-01-08\nTbilisi,2026-02-05,2026-02-08")
    assert isinstance(found, Found)
    assert (short(found), found.asks_where) == (["2026-01-05/2026-01-08", "2026-02-05/2026-02-08 GE"], True)
    known = read("City,Arrival,Departure\nTbilisi,2026-02-05,2026-02-08")
    assert isinstance(known, Found)
    assert not known.asks_where


PAPERS: Final[dict[str, tuple[str, list[str]]]] = {
    "an insurance": (
        "Вид;С;По\nпоездка;05.01.2026;20.01.2026\nстраховка;01.02.2026;01.02.2027", ["2026-01-05/2026-01-20", "3 kind"],
    ),
    "papers beside a permit": (
        "Документ;С;По\nполис ОСАГО;05.01.2026;20.01.2026\nпаспорт;01.02.2020;01.02.2030\nРВП;01.02.2026;01.05.2026",
        ["2026-02-01/2026-05-01 permit", "2 kind", "3 kind"],
    ),
    "in English": (
        "Type,From,To\ntrip,2026-01-05,2026-01-20\ninsurance,2026-02-01,2027-02-01",
        ["2026-01-05/2026-01-20", "3 kind"],
    ),
    "in Kyrgyz": (
        "Түрү;Кирүү;Чыгуу\nсапар;05.01.2026;20.01.2026\nкамсыздандыруу;01.02.2026;01.02.2027",
        ["2026-01-05/2026-01-20", "3 kind"],
    ),
    "a remark without a heading": (
        "01.03.2026;10.03.2026;аренда квартиры\n01.04.2026;05.04.2026;туризм",
        ["2026-03-01/2026-03-10", "2026-04-01/2026-04-05"],
    ),
    "without a heading": (
        "страховка;01.02.2026;01.02.2027\nтуризм;01.03.2026;05.03.2026", ["2026-03-01/2026-03-05", "1 kind"],
    ),
    "what a trip is for": (
        "Вид;С;По\nтуризм;05.01.2026;20.01.2026\nработа;01.02.2026;05.02.2026",
        ["2026-01-05/2026-01-20", "2026-02-01/2026-02-05"],
    ),
    "a remark": ("Въезд;Выезд;Примечание\n05.01.2026;20.01.2026;аренда квартиры", ["2026-01-05/2026-01-20"]),
}  # fmt: skip


@pytest.mark.parametrize(("content", "found"), PAPERS.values(), ids=PAPERS)
def test_papers_are_no_stays(content: str, found: list[str]) -> None:
    assert short(read(content)) == found
