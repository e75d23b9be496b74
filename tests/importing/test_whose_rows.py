"""Whose the rows of a table are, and where: cells that were merged, cells that are empty, names of several."""

from typing import Final

import pytest

from bot.importing import Found
from tests.importing.read_back import read, short
from tests.importing.workbooks import saved, sheet_of

HEADING: Final = "Кто;Въезд;Выезд\n"
A, B, C, D = "01.03.2026;10.03.2026\n", "15.05.2026;20.05.2026\n", "01.06.2026;03.06.2026\n", "07.07.2026;08.07.2026\n"
ONE, TWO, THREE, FOUR = (
    "2026-03-01/2026-03-10", "2026-05-15/2026-05-20", "2026-06-01/2026-06-03", "2026-07-07/2026-07-08",
)  # fmt: skip

BLANKS: Final[dict[str, tuple[str, list[str], str]]] = {
    "each name has its own order": (
        f"{HEADING}Тимур;{B};{C}Аня;{A};{D}",
        [f"{TWO} Тимур", f"{THREE} Тимур", f"{ONE} Аня", f"{FOUR} Аня"], "",
    ),
    "each name has its own order, newest first": (
        f"Who;Entry;Exit\nTim;{C};{B}Anna;{D};{A}",
        [f"{THREE} Tim", f"{TWO} Tim", f"{FOUR} Anna", f"{ONE} Anna"], "",
    ),
    "oneself is named too": (
        f"Ким;Кирүү;Чыгуу\nАйгүл;{A};{B}мен;{C};{D}", [f"{ONE} Айгүл", f"{TWO} Айгүл", f"{THREE} me", f"{FOUR} me"], "",
    ),
    "names without a heading": (
        f"Аня;{B};{C}Тимур;{A};{D}", [f"{TWO} Аня", f"{THREE} Аня", f"{ONE} Тимур", f"{FOUR} Тимур"], "",
    ),
    "a name alone above its rows": (
        f"{HEADING}Тимур;;\n;{B};{C}я;;\n;{A}",
        [f"{TWO} Тимур", f"{THREE} Тимур", f"{ONE} me", "2 no-date", "5 no-date"], "",
    ),
    "crossings": (
        "Who;Date;Direction\nAnna;2026-05-01;in\n;2026-05-10;out\nTim;2026-03-01;in\n;2026-03-12;out\n",
        ["2026-05-01/2026-05-10 Anna", "2026-03-01/2026-03-12 Tim"], "",
    ),
    "one name, and all in one order": (f"{HEADING}Тимур;{A};{B};{C}", [f"{ONE} Тимур", TWO, THREE], "whose"),
    "two names, and all in one order": (
        f"{HEADING}Тимур;{A};{B}Аня;{C};{D}", [f"{ONE} Тимур", TWO, f"{THREE} Аня", FOUR], "whose",
    ),
    "a name again below others": (
        f"{HEADING}Тимур;{B};{C}Аня;{A}Тимур;{D};{D}",
        [f"{TWO} Тимур", THREE, f"{ONE} Аня", f"{FOUR} Тимур", FOUR], "whose",
    ),
    "nobody named first": (f"{HEADING};{A}Тимур;{B};{C}", [ONE, f"{TWO} Тимур", THREE], ""),
    "a name written each time": (f"{HEADING}Тимур;{A}Тимур;{B};{C}", [f"{ONE} Тимур", f"{TWO} Тимур", THREE], "whose"),
    "a name written each time and oneself": (
        f"{HEADING}Тимур;{A}Тимур;{B}я;{C};{D}", [f"{ONE} Тимур", f"{TWO} Тимур", f"{THREE} me", FOUR], "whose",
    ),
    "members of a family": (f"Члены семьи;Въезд;Выезд\nМуж;{A}Жена;{A}", [f"{ONE} Муж", f"{ONE} Жена"], ""),
    "several in the first cell": (
        f"{HEADING}я и Тимур;{A};{B}", [f"{ONE} me", f"{ONE} Тимур", TWO], "whose",
    ),
    "of which the first may be one or two people": (
        f"{HEADING}Ли, Анна;{B};{C}Тимур;{A};{D}", [THREE, f"{ONE} Тимур", FOUR, "2 whose"], "whose",
    ),
    "oneself alone": (f"{HEADING}я;{A};{B}", [f"{ONE} me", TWO], ""),
    "a name above": (f"Имя: Аня\n{HEADING}Тимур;{A};{B}", [f"{ONE} Тимур", f"{TWO} Аня"], ""),
    "a note behind the days": (f"Въезд;Выезд\n{A.strip()};Йога\n{B}", [f"{ONE} Йога", TWO], ""),
    "each country has its own order": (
        f"Страна;Въезд;Выезд\nГрузия;{B};{C}Турция;{A};{D}",
        [f"{TWO} GE", f"{THREE} GE", f"{ONE} TR", f"{FOUR} TR"], "",
    ),
    "one country, and all in one order": (f"Country;Entry;Exit\nGeorgia;{A};{B}", [f"{ONE} GE", TWO], "where"),
    "no country first": (f"Өлкө;Кирүү;Чыгуу\n;{A}Грузия;{B}", [ONE, f"{TWO} GE"], ""),
}  # fmt: skip


@pytest.mark.parametrize("name", BLANKS)
def test_an_empty_cell_is_as_above_or_as_usual_or_asked(name: str) -> None:
    """The same of a text and of a workbook."""
    content, expected, asked = BLANKS[name]
    lines = [[cell or None for cell in line.split(";")] for line in content.splitlines()]
    for found in (read(content), read(saved(sheet_of(*lines)))):
        assert isinstance(found, Found)
        assert short(found) == expected
        assert (found.asks_whose, found.asks_where) == (asked == "whose", asked == "where")


SEVERAL: Final[dict[str, list[str]]] = {
    "я и Тимур": ["me", "Тимур"],
    "me + Anna": ["me", "Anna"],
    "Anna and me": ["Anna", "me"],
    "мен жана Айгүл": ["me", "Айгүл"],
    "Айгүл менен Нурлан": ["Айгүл", "Нурлан"],
    "Тимур и Аня": ["Тимур", "Аня"],
    "Тимур & Аня": ["Тимур", "Аня"],
    "я, Тимур, Аня": ["me", "Тимур", "Аня"],
    "Аня/я": ["Аня", "me"],
    "Тимур, Аня": [],
    "Ли, Анна": [],
    "Аня/Anna": [],
    "Аня и дети": [],
    "оба": [],
    "Both": [],
    "экөө": [],
    "Анна-Мария": ["Анна-Мария"],
    "Илья": ["Илья"],
    "Анди Андерсон": ["Анди Андерсон"],
}


@pytest.mark.parametrize("said", SEVERAL)
def test_a_cell_with_several_names_is_a_row_of_each_or_none(said: str) -> None:
    """A comma and a stroke stand in names of one person, too: «Ли, Анна», «Аня/Anna»."""
    expected = [f"{ONE} {name}" for name in SEVERAL[said]] or ["2 whose"]
    assert short(read(f"{HEADING}{said};{A}")) == expected
    assert short(read(saved(sheet_of(("Кто", "Въезд", "Выезд"), (said, *A.strip().split(";")))))) == expected


def test_names_that_stand_alone_too_are_those_of_several() -> None:
    rows = f"Тимур, Аня;{A}Тимур;{B}Аня;{C}"
    expected = [f"{ONE} Тимур", f"{ONE} Аня", f"{TWO} Тимур", f"{THREE} Аня"]
    assert short(read(f"{HEADING}{rows}")) == expected
    assert short(read(f"Имя;Фамилия;Въезд;Выезд\nТимур и Аня;Ли;{A}")) == ["2 whose"]


def test_of_several_a_line_that_is_none_is_told_once_and_one_that_counts_its_days_counts_once() -> None:
    assert short(read(f"{HEADING}я и Аня;01.03.2026;31.02.2026\n")) == ["2 impossible"]
    assert short(read(f"Кто;Въезд;Выезд;Дней\nя и Аня;{A.strip()};9\n")) == ["2 contradiction"]


@pytest.mark.parametrize(
    "line",
    ["Аня, Тимур: 01.03.2026 – 10.03.2026", "01.03.2026 – 10.03.2026 Аня/Тимур"],
)
def test_a_line_of_a_list_with_several_names_is_none(line: str) -> None:
    assert short(read(f"Эля: 15.05.2026 – 20.05.2026\n{line}\n")) == [f"{TWO} Эля", "2 whose"]
