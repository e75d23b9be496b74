"""What a row of a table says of itself beside its days: that it is a permit, was not, lasts, or goes on in the next."""

from typing import Final

import pytest

from bot.importing import Found
from tests.importing.read_back import read, short
from tests.importing.workbooks import saved, sheet_of

BEFORE: Final = "2026-03-01/2026-03-10"
ROWS: Final[dict[str, tuple[str, list[str]]]] = {
    "permits below a type": (
        "Type;From;To;Country\nstay;05.03.2026;20.04.2026;Kazakhstan\n"
        "residence permit;01.05.2026;01.05.2027;Kazakhstan\nvisa;01.01.2026;30.06.2026;Georgia\n"
        "plan;05.01.2027;20.01.2027;Kazakhstan",
        ["2026-03-05/2026-04-20 KZ", "2026-05-01/2027-05-01 permit KZ", "2026-01-01/2026-06-30 permit GE",
         "2027-01-05/2027-01-20 plan KZ"],
    ),
    "permits below a status": (
        "Въезд;Выезд;Статус\n05.03.2026;20.04.2026;отменено\n01.06.2026;10.06.2026;план\n"
        "01.07.2026;01.07.2027;ВНЖ\n01.08.2026;05.08.2026;состоялась",
        ["2026-06-01/2026-06-10 plan", "2026-07-01/2027-07-01 permit", "2026-08-01/2026-08-05", "2 cancelled"],
    ),
    "a permit with its last day in words": (
        "Страна;Въезд;Выезд;Статус\nКазахстан;05.03.2026;20.04.2026;ВНЖ\nГрузия;21.04.2026;30.04.2026;\n"
        "Казахстан;01.05.2026;по настоящее время;РВП до 01.05.2027",
        ["2026-03-05/2026-04-20 permit KZ", "2026-04-21/2026-04-30 GE", "4 kind"],
    ),
    "a permit in a remark": (
        "Entered;Left;Remark\n2026-03-05;2026-04-20;residence permit until 2027-05-01\n2026-05-01;2026-05-02;skiing",
        ["2026-05-01/2026-05-02", "2 kind"],
    ),
    "a permit in a note": (
        "Въезд;Выезд;Примечание\n01.05.2026;01.05.2027;ВНЖ\n01.01.2026;02.02.2026;виза C3\n"
        "03.03.2026;04.03.2026;въехал по визе С3",
        ["2026-05-01/2027-05-01 permit", "3 kind", "4 kind"],
    ),
    "permits below other headings": (
        "Вид;Начало;Конец\nРВП;01.05.2026;01.05.2027\n"
        "Документ;Въезд;Выезд\nвиза;01.01.2026;01.02.2026\n"
        "Type;Entry;Exit\nresidence permit;2026-03-01;2026-04-01\n"
        "Цель;Въезд;Выезд\nвид на жительство;01.02.2025;01.02.2026\nотдых;01.10.2026;31.10.2026",
        ["2026-05-01/2027-05-01 permit", "2026-01-01/2026-02-01 permit", "2026-03-01/2026-04-01 permit",
         "2025-02-01/2026-02-01 permit", "2026-10-01/2026-10-31"],
    ),
    "permits in kyrgyz": (
        "Түрү;Кирүү;Чыгуу\nЫТУ;01.05.2026;01.05.2027\nвиза;01.01.2026;01.02.2026\n"
        "сапар;01.03.2026;10.03.2026\nвизасыз;01.04.2026;02.04.2026",
        ["2026-05-01/2027-05-01 permit", "2026-01-01/2026-02-01 permit", "2026-03-01/2026-03-10",
         "2026-04-01/2026-04-02"],
    ),
    "a permit beside a period": (
        "Период;Тип\n01.05.2026 - 01.05.2027;ВНЖ\n01.03.2026 - 02.03.2026;отпуск",
        ["2026-05-01/2027-05-01 permit", "2026-03-01/2026-03-02"],
    ),
    "a permit in the place of a name": (
        ";Въезд;Выезд\nАня;01.03.2026;10.03.2026\nТимур;01.04.2026;10.04.2026\nВНЖ;01.05.2026;01.05.2027",
        ["2026-03-01/2026-03-10 Аня", "2026-04-01/2026-04-10 Тимур", "4 whose"],
    ),
    "a permit beside a crossing": (
        "Дата;Тип;Примечание\n01.03.2026;въезд;по визе\n10.03.2026;выезд;\n01.05.2026;въезд;виза\n"
        "02.05.2026;выезд;\n03.06.2026;въезд;к маме\n04.06.2026;выезд;",
        ["2026-06-03/2026-06-04", "2 kind", "3 one-end", "4 kind", "5 one-end"],
    ),
    "a permit and a trip in one row": (
        "Что;С;По;Примечание\nПоездка;01.03.2026;05.03.2026;ВНЖ\nВНЖ;01.04.2026;01.05.2027;вид на жительство\n"
        "ВНЖ;01.04.2025;01.05.2026;виза",
        ["2026-04-01/2027-05-01 permit", "2 kind", "4 kind"],
    ),
    "no visa": (
        "Entry;Exit;Visa\n2026-03-01;2026-03-05;visa-free\n2026-04-01;2026-04-05;без визы\n"
        "2026-05-01;2026-05-05;C3 visa",
        ["2026-03-01/2026-03-05", "2026-04-01/2026-04-05", "4 kind"],
    ),
    "an exit in the next line": ("Въезд;Выезд\n10.11.2026;\n;25.11.2026", ["2026-11-10/2026-11-25"]),
    "exits in the next lines": (
        "Entry;Exit\n2026-10-01;\n;2026-10-10\n2026-11-10;\n;2026-11-25",
        ["2026-10-01/2026-10-10", "2026-11-10/2026-11-25"],
    ),
    "exits in the lines above": (
        "Кирүү;Чыгуу\n27.11.2026;\n;25.11.2026\n10.11.2026;\n;10.10.2026\n01.10.2026;",
        ["2026-11-27/", "2026-11-10/2026-11-25", "2026-10-01/2026-10-10"],
    ),
    "an exit ahead in the next line": (
        "Въезд;Выезд\n10.11.2026;\n;25.12.2026", ["2026-11-10/ until 2026-12-25"],
    ),
    "an earlier exit in the next line": ("Въезд;Выезд\n10.11.2026;\n;05.11.2026", ["2 one-end", "3 one-end"]),
    "an exit behind another stay": (
        "Въезд;Выезд\n10.11.2026;\n01.09.2026;05.09.2026\n;25.11.2026",
        ["2026-09-01/2026-09-05", "2 one-end", "4 one-end"],
    ),
    "an impossible exit in the next line": ("Въезд;Выезд\n10.11.2026;\n;31.11.2026", ["2 one-end", "3 impossible"]),
    "an exit between two entries": (
        "Въезд;Выезд\n01.10.2026;\n;10.10.2026\n05.10.2026;", ["2 one-end", "3 one-end", "4 one-end"],
    ),
    "an exit whose entry is missing": ("Въезд;Выезд\n;05.01.2026\n10.11.2026;", ["2026-11-10/", "2 one-end"]),
    "an exit that may be another's": (
        "Кто;Въезд;Выезд\nТимур;10.11.2026;\n;;25.11.2026", ["2 one-end", "3 one-end"],
    ),
    "an exit of somebody else": (
        "Кто;Въезд;Выезд\nТимур;10.11.2026;\nАня;;25.11.2026", ["2026-11-10/ Тимур", "3 one-end"],
    ),
    "an exit from another country": (
        "Страна;Въезд;Выезд\nКазахстан;10.11.2026;\nГрузия;;25.11.2026", ["2 one-end", "3 one-end"],
    ),
    "days beside an exit in the next line": (
        "Въезд;Выезд;Дней\n01.10.2026;;\n;10.10.2026;5\n10.11.2026;;\n;25.11.2026;16",
        ["2026-11-10/2026-11-25", "2 contradiction"],
    ),
    "days beside no exit": (
        "Въезд;Выезд;Дней\n05.03.2026;;10\n01.06.2026;;5 дн.\n10.12.2026;;5",
        ["2026-03-05/2026-03-14", "2026-06-01/2026-06-05", "2026-12-10/2026-12-14 plan"],
    ),
    "days in the country beside no exit": ("Въезд;Выезд;Дней в стране\n10.11.2026;;5", ["2026-11-10/2026-11-14"]),
    "days beside no exit in kyrgyz": ("Кирүү;Чыгуу;Күндөр\n10.11.2026;;5 күн", ["2026-11-10/2026-11-14"]),
    "nights beside no exit": (
        "Entry;Exit;Nights\n2026-11-10;;4\n2026-03-01;2026-03-10;7", ["2026-11-10/2026-11-14", "2026-03-01/2026-03-10"],
    ),
    "days or nights beside no exit": ("Въезд;Выезд;Суток\n10.11.2026;;5", ["2 unclear"]),
    **{
        f"days until today: {days}": (f"Въезд;Выезд;Дней\n10.11.2026;;{days}", ["2026-11-10/"])
        for days in ("20", "21", "22", "", "—", "-46336", "#ЗНАЧ!")
    },
    **{
        f"days that cannot be: {days}": (f"Въезд;Выезд;Дней\n10.11.2026;;{days}", [f"2 {why}"])
        for days, why in (("0", "contradiction"), ("23", "contradiction"), ("дней пять", "one-end"))
    },
    "days without one border": (
        "Въезд;Выезд;Дней\n01.03.2026;10.03.2026;9\n15.05.2026;20.05.2026;5\n01.10.2026;;5\n10.11.2026;;20",
        ["2026-03-01/2026-03-10", "2026-05-15/2026-05-20", "2026-11-10/", "4 contradiction"],
    ),
    "days that are left": ("Въезд;Выезд;Осталось дней\n10.11.2026;;5", ["2026-11-10/"]),
    "days and an exit in the next line": (
        "Въезд;Выезд;Дней\n01.10.2026;;5\n;10.10.2026;\n10.11.2026;;21\n;25.11.2026;",
        ["2 contradiction", "4 contradiction"],
    ),
    "days of a permit": ("Въезд;Выезд;Дней;Тип\n10.11.2026;;365;ВНЖ", ["2026-11-10/2027-11-09 permit"]),
    "cancelled below such a heading": (
        "Въезд;Выезд;Отменена\n01.03.2026;10.03.2026;да\n01.04.2026;10.04.2026;нет\n01.05.2026;10.05.2026;\n"
        "01.06.2026;10.06.2026;+\n01.07.2026;10.07.2026;заболел",
        ["2026-04-01/2026-04-10", "2026-05-01/2026-05-10", "2 cancelled", "5 cancelled", "6 cancelled"],
    ),
    "cancelled below an english heading": (
        "Entry;Exit;Cancelled?\n2026-03-01;2026-03-10;yes\n2026-04-01;2026-04-10;no\n2026-05-01;2026-05-10;FALSE",
        ["2026-04-01/2026-04-10", "2026-05-01/2026-05-10", "2 cancelled"],
    ),
    "whether it was": (
        "Въезд;Выезд;Поездка состоялась\n01.03.2026;10.03.2026;да\n01.04.2026;10.04.2026;нет",
        ["2026-03-01/2026-03-10", "3 cancelled"],
    ),
    "notes of trips that were not": (
        "Въезд;Выезд;Комментарий\n01.03.2026;10.03.2026;не ездил\n01.04.2026;10.04.2026;не поехали, отменили\n"
        "01.05.2026;10.05.2027;ВНЖ\n01.06.2026;10.06.2026;к маме\n01.07.2026;10.07.2026;не отменили",
        ["2026-05-01/2027-05-10 permit", "2026-06-01/2026-06-10", "2026-07-01/2026-07-10", "2 cancelled",
         "3 cancelled"],
    ),
    "english notes of trips that were not": (
        "Entry;Exit;Note\n2026-03-01;2026-03-10;didn't go\n2026-04-01;2026-04-10;trip was cancelled by the airline\n"
        "2026-05-01;2026-05-10;free cancellation",
        ["2026-05-01/2026-05-10", "2 cancelled", "3 cancelled"],
    ),
    "kyrgyz notes of trips that were not": (
        "Кирүү;Чыгуу;Эскертүү\n01.03.2026;10.03.2026;барган жокпуз\n01.04.2026;10.04.2026;жокко чыгарылды\n"
        "01.05.2026;10.05.2026;жокко чыгарылган эмес",
        ["2026-05-01/2026-05-10", "2 cancelled", "3 cancelled"],
    ),
    "a note without a heading": (
        "01.03.2026;10.03.2026;не ездил\n01.04.2026;10.04.2026;", ["2026-04-01/2026-04-10", "1 cancelled"],
    ),
    **{
        f"{heading}: {said}": (f"Въезд;Выезд;{heading}\n01.03.2026;10.03.2026;\n10.11.2026;;{said}", [BEFORE, expected])
        for heading, said, expected in (
            ("Сейчас там", "нет", "3 one-end"),
            ("Сейчас там?", "да", "2026-11-10/"),
            ("Ещё в стране", "", "2026-11-10/"),
            ("Ещё здесь", "не знаю", "3 one-end"),
            ("Still there?", "no", "3 one-end"),
            ("Still in the country", "yes", "2026-11-10/"),
            ("Inside", "FALSE", "3 one-end"),
            ("Азыр ошол жерде", "жок", "3 one-end"),
            ("Азыр ошол жерде", "ооба", "2026-11-10/"),
        )
    },
    "gone, and an exit in the next line": (
        "Въезд;Выезд;Сейчас там\n10.11.2026;;нет\n;25.11.2026;\n10.12.2026;;нет",
        ["2026-11-10/2026-11-25", "2026-12-10/ plan"],
    ),
    "gone or not, and days": (
        "Въезд;Выезд;Дней;Сейчас там\n01.10.2026;;5;нет\n01.09.2026;;5;да\n10.11.2026;;21;да",
        ["2026-10-01/2026-10-05", "2026-11-10/", "3 contradiction"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_what_a_row_says_is_read(name: str) -> None:
    """The same of a text and of a workbook."""
    content, expected = ROWS[name]
    assert short(read(content)) == expected
    lines = [line.split(";") for line in content.split("\n")]
    assert short(read(saved(sheet_of(*lines)))) == expected


@pytest.mark.parametrize(
    ("content", "columns"),
    [
        ("Цель;Въезд;Выезд\nВНЖ;01.05.2026;01.05.2027\nотдых;01.10.2026;31.10.2026\n", ("Цель",)),
        ("Въезд;Выезд;Статус\n01.05.2026;01.05.2027;ВНЖ\n01.10.2026;31.10.2026;состоялась\n", ()),
        ("Въезд;Выезд;Примечание\n01.05.2026;01.06.2026;не поехали\n01.10.2026;31.10.2026;к маме\n", ("Примечание",)),
        ("Entry;Exit;Cancelled?\n2026-03-01;2026-03-10;yes\n2026-04-01;2026-04-10;no\n", ()),
        ("Въезд;Выезд;Примечание\n01.05.2026;01.05.2027;по визе С3\n", ()),
    ],
)
def test_a_column_is_named_of_which_not_all_is_read(content: str, columns: tuple[str, ...]) -> None:
    found = read(content)
    assert isinstance(found, Found)
    assert found.columns == columns


def test_a_box_that_is_ticked_or_not_says_whether_a_trip_was() -> None:
    def of(heading: str, box: bool) -> list[str]:
        return short(read(saved(sheet_of(("Въезд", "Выезд", heading), ("01.03.2026", "10.03.2026", box)))))

    held, cancelled = ["2026-03-01/2026-03-10"], ["2 cancelled"]
    assert [of("Отменена", box) for box in (True, False)] == [cancelled, held]
    assert [of("Состоялась", box) for box in (True, False)] == [held, cancelled]
