"""The list of one's crossings as the border service prints it, with its title, its heading and its last line."""

import pytest

from tests.importing.read_back import read, short

CROSSED = ("2026-03-01/2026-03-10", "2026-05-15/2026-05-20")
LINES = (
    "1 01.03.2026 10:15 Въезд Кордай",
    "2 10.03.2026 18:40 Выезд Кордай",
    "3 15.05.2026 03:20 Въезд Аэропорт Алматы",
    "4 20.05.2026 23:50 Выезд КПП Кордай",
)
TITLES = (
    "СПРАВКА",
    "СПРАВКА о пересечении Государственной границы Республики Казахстан",
    "Выдана гр. ИВАНОВ ИВАН, 12.05.1985 г.р., паспорт 75 1234567",
    "№ п/п   Дата и время   Направление   Пункт пропуска",
    "Certificate of border crossings",
    "Чек арадан өтүү жөнүндө маалымкат",
)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("end", ["", "Справка выдана 25.11.2026"])
def test_as_text_its_other_lines_are_told_as_not_read(title: str, end: str) -> None:
    rows = short(read("\n".join(filter(None, (title, *LINES, end)))))
    assert rows[:2] == [f"{each} KZ" for each in CROSSED], "Алматы tells where"
    assert [each.split()[0] for each in rows[2:]] == ["1", *(["6"] if end else [])]


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("СПРАВКА о пересечении границы РК", " KZ"),
        ("Сведения о пересечениях Государственной границы Республики Казахстан", " KZ"),
        ("Certificate of border crossings", ""),
        ("Справка о пересечении границы Грузии", " GE"),
    ],
)
def test_as_a_table_its_title_says_where(title: str, country: str) -> None:
    table = "№;Дата и время;Направление;Пункт\n1;01.03.2026 10:15;Въезд;Кордай\n2;10.03.2026 18:40;Выезд;Кордай\n"
    assert f"{CROSSED[0]}{country}" in short(read(f"{title}\n{table}"))


def test_of_lines_that_may_be_of_another_country_none_is_read() -> None:
    found = read("\n".join(("Грузия", *LINES[:2], "Отель забронирован")))
    assert not getattr(found, "rows", ())


@pytest.mark.parametrize("line", ["хотел въехать 01.03.2026", "не выехал 10.03.2026"])
def test_what_is_no_crossing_is_not_taken_for_one(line: str) -> None:
    found = read("\n".join(("Заметки", line, "въезд отложен на 15.05.2026")))
    assert not getattr(found, "rows", ())
