"""Two days in one cell, and days without a year: what only the other end or a heading tells of them."""

from typing import Final

import pytest

from bot.importing import EitherOrder
from tests.importing.read_back import read, short
from tests.importing.workbooks import saved, sheet_of

MAY: Final = "2026-05-01/2026-05-05 KZ"
MARCH: Final = "2026-03-01/2026-03-10 KZ"
NEW_YEAR: Final = "2025-12-28/2026-01-03 KZ"
PERIODS: Final = {
    "01.03–10.03.2026": MARCH,
    "01.03-10.03.2026": MARCH,
    "1.03. - 10.03.2026": MARCH,
    "01-10.03.2026": MARCH,
    "01.03.26-10.03.26": MARCH,
    "March 1-10 2026": MARCH,
    "March 1 – 10, 2026": MARCH,
    "с 1 по 5 мая 2026": MAY,
    "с 1 мая по 5 мая 2026 г.": MAY,
    "1–5 мая 2026": MAY,
    "1-5 May 2026": MAY,
    "from 1 to 5 May 2026": MAY,
    "May 1 - May 5, 2026": MAY,
    "1st-5th May 2026": MAY,
    "1-5-май 2026": MAY,
    "2026-жылдын 1-майынан 5-майына чейин": MAY,
    "1-майдан 5-майга чейин 2026-ж.": MAY,
    "28.12–03.01.2026": NEW_YEAR,
    "28 декабря - 3 января 2026": NEW_YEAR,
    "Dec 28 - Jan 3, 2026": NEW_YEAR,
    "28/12-03/01/2026": NEW_YEAR,
    "с 1 по 5 мая": "2 no-date",
    "01-05/03/2026": "2 one-end",
    "5 мая 2026": "2026-05-05/2026-05-05 KZ",
}


@pytest.mark.parametrize("said", PERIODS)
@pytest.mark.parametrize("heading", ["Страна;Период", "Өлкө;Мөөнөтү", "Country;Dates"])
def test_a_period_beside_a_country_is_read(heading: str, said: str) -> None:
    rows = f"{heading}\nKazakhstan;{said}\nGeorgia;05.10.2026 - 08.10.2026"
    georgia = "2026-10-05/2026-10-08 GE"
    assert sorted(short(read(rows))) == sorted([PERIODS[said], georgia])


@pytest.mark.parametrize("heading", ["Период", "Мөөнөтү", "Dates"])
def test_a_column_of_periods_alone_is_read_whatever_signs_it_has(heading: str) -> None:
    rows = f"{heading}\n18.03.2026 - 30.03.2026\nApr 14, 2026 – May 5, 2026\n07.05-12.05.2026"
    assert short(read(rows)) == ["2026-03-18/2026-03-30", "2026-04-14/2026-05-05", "2026-05-07/2026-05-12"]


def test_a_period_beside_another_day_is_none() -> None:
    rows = "Период;\n18.03.2026;30.03.2026\n07.05-12.05.2026;\n01.06.2026 - 03.06.2026;"
    assert short(read(rows)) == ["2026-05-07/2026-05-12", "2026-06-01/2026-06-03", "2 which"]


def test_a_title_is_no_part_of_the_heading_below_it() -> None:
    assert short(read("Поездки 2026\n06/28/2026;07/10/2026;к маме")) == ["2026-06-28/2026-07-10"]
    rows = "Учёт дней\n№;Страна;Въезд;Выезд\n1;Казахстан;01.03.2026;10.03.2026\n3;Казахстан;15.11.2026;ещё не выехал"
    assert short(read(rows)) == ["2026-03-01/2026-03-10 KZ", "2026-11-15/ KZ"]


def test_a_period_that_may_be_of_two_orders_is_asked_about() -> None:
    assert isinstance(read("Страна;Период\nKazakhstan;03/01-05/01/2026"), EitherOrder)


YEARS: Final[dict[str, tuple[str, list[str]]]] = {
    "of the entry": (
        "Въезд;Выезд\n15.11.2026;20.11\n15 октября 2026;20 октября", ["2026-11-15/2026-11-20", "2026-10-15/2026-10-20"],
    ),
    "of the exit": ("Въезд;Выезд\n1.10;5.10.2026", ["2026-10-01/2026-10-05"]),
    "behind the turn of a year": (
        "Въезд;Выезд\n28.12.2025;03.01\n28.12;03.01.2025", ["2025-12-28/2026-01-03", "2024-12-28/2025-01-03"],
    ),
    "long behind it": ("Въезд;Выезд\n05.03.2026;01.02", ["2 no-year"]),
    "without a heading": (
        "24.07.2026;29.07.2026;к маме\n09.08.2026;27.08;отпуск",
        ["2026-07-24/2026-07-29", "2026-08-09/2026-08-27"],
    ),
    "of neither": ("Въезд;Выезд\n1.11;5.11", ["2 no-year"]),
    "above": ("2026\nВъезд;Выезд\n1.11;5.11\n6.11;", ["2026-11-01/2026-11-05", "2026-11-06/"]),
    "above crossings": ("2026\nДата;Направление\n01.10;въезд\n05.10;выезд", ["2026-10-01/2026-10-05"]),
    "above, and an exit before its entry": ("2025\nВъезд;Выезд\n28.12;3.01", ["3 no-year"]),
    "above another block": (
        "2026\nВъезд;Выезд\n1.10;5.10\nТимур\n6.10;8.10\n2025\n6.10;8.10",
        ["2026-10-01/2026-10-05", "2025-10-06/2025-10-08 Тимур", "5 no-year"],
    ),
    "of a day that may be a number": (
        "2026\nВъезд;Выезд\n5.1;8.1\n05.01;08.01", ["2026-01-05/2026-01-08", "3 no-year"],
    ),
    "with months first": (
        "Entry,Exit\n10/5/2026,10/9\n11/13/2026,11/15", ["2026-10-05/2026-10-09", "2026-11-13/2026-11-15"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "found"), YEARS.values(), ids=YEARS)
def test_the_year_that_only_something_else_tells(content: str, found: list[str]) -> None:
    assert short(read(content)) == found


def test_the_year_that_a_sheet_is_called_by() -> None:
    rows = ("Въезд", "Выезд"), ("01.11", "05.11")
    assert short(read(saved(sheet_of(*rows, title="2025")))) == ["2025-11-01/2025-11-05"]
    assert short(read(saved(sheet_of(*rows, title="Лист1")))) == ["2 no-year"]
