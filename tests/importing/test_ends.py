"""Entries without an exit: what else in the row tells that one was, or that nobody knows."""

from typing import Final

import pytest

from bot.importing import Found
from tests.importing.read_back import read, short
from tests.importing.workbooks import saved, sheet_of

LEFT, OPEN, ONE_END = "2026-11-10/2026-11-15", "2026-11-10/", "2 one-end"
REMARKS: Final[dict[str, str]] = {
    "выехал 15.11.2026": LEFT,
    "Выехала: 15 ноября 2026 г.": LEFT,
    "выезд 15.11.2026, поездом": LEFT,
    "left on 2026-11-15": LEFT,
    "exited Nov 15, 2026": LEFT,
    "чыктым 15.11.2026": LEFT,
    "выезд 20.12.2026": f"{OPEN} until 2026-12-20",
    "выехал 31.11.2026": "2 impossible",
    "выехал 15-го": ONE_END,
    "уже уехал": ONE_END,
    "поездка завершена": ONE_END,
    "returned home": ONE_END,
    "completed": ONE_END,
    "үйгө кеттим": ONE_END,
    "выехал 15.11.2026, вернулся 20.11.2026": ONE_END,
    "выезд через Кордай 15.11.2026": ONE_END,
    "вылет 15 ноября": ONE_END,
    "exit on 15/11": ONE_END,
    "выезд до 10.12.2026 (30 дней)": OPEN,
    "leave 30 days later": OPEN,
    "не выехал": OPEN,
    "ещё не выехал": OPEN,
    "hasn't left": OPEN,
    "чыга элек": OPEN,
    "выезд планируется 15.12.2026": OPEN,
    "120 days left": OPEN,
    "к маме": OPEN,
}


@pytest.mark.parametrize("said", REMARKS)
def test_a_remark_tells_of_the_exit(said: str) -> None:
    """Where it names the day, that is the exit; where it does not, nobody knows it."""
    assert short(read(f'Въезд;Выезд;Примечание\n10.11.2026;;"{said}"\n')) == [REMARKS[said]]
    assert short(read(f'Въезд;Выезд;Примечание\n10.11.2026;12.11.2026;"{said}"\n')) == ["2026-11-10/2026-11-12"]


def test_a_remark_beside_a_crossing_tells_that_it_lasts_no_more() -> None:
    assert short(read("Дата;Тип;Примечание\n10.11.2026;въезд;потом уехал\n")) == [ONE_END]
    assert short(read("Дата;Тип;Примечание\n10.11.2026;въезд;к маме\n")) == [OPEN]


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Выехал", "да", ONE_END), ("Выехал", "+", ONE_END), ("Выехал", "15-го", ONE_END),
        ("Left?", "yes", ONE_END), ("Left?", True, ONE_END), ("Left?", False, OPEN),
        ("Чыкты", "ооба", ONE_END), ("Вернулся", "да", ONE_END), ("Завершена", "да", ONE_END),
        ("Планируемый выезд", "10.12.2026", OPEN), ("Завершена", "нет", OPEN),
    ],
)  # fmt: skip
def test_a_mark_below_a_heading_tells_that_there_was_an_exit(heading: str, cell: str | bool, expected: str) -> None:
    rows = ("01.09.2026", "05.09.2026", None), ("10.11.2026", None, cell)
    found = short(read(saved(sheet_of(("Въезд", "Выезд", heading), *rows))))
    assert found == ["2026-09-01/2026-09-05", expected.replace("2 ", "3 ")]


@pytest.mark.parametrize("word", ["сегодня", "Сегодня", "today", "бүгүн"])
def test_today_is_no_exit_and_behind_an_entry_says_that_it_lasts(word: str) -> None:
    """Nobody knows on which day the file was written."""
    assert short(read(f"Въезд;Выезд\n01.03.2026;05.03.2026\n10.11.2026;{word}\n")) == [
        "2026-03-01/2026-03-05",
        "3 one-end",
    ]
    assert short(read(f"Въезд;Выезд\n10.11.2026;{word}\n")) == [ONE_END]
    assert short(read(f"Период;Цель\n10.11.2026 - {word};отдых\n")) == [OPEN]
    assert short(read(f"10.11.2026 - {word}\n")) == [OPEN]


RANGE = "2026-03-01/2026-03-10"
ONE_DAY: Final[dict[str, list[str]]] = {
    "01.03.2026 - 10.03.2026\n15.05.2026\n01.06.2026 - 10.06.2026": [
        RANGE, "2026-05-15/2026-05-15", "2026-06-01/2026-06-10",
    ],
    "15.05.2026\n01.03.2026 - 10.03.2026\n10.11.2026 - сейчас": ["2026-05-15/2026-05-15", RANGE, OPEN],
    "01.03.2026 - 10.03.2026\n15.05.2026": [RANGE, "2 one-end"],
    "01.03.2026 - 10.03.2026\n10.11.2026 -": [RANGE, OPEN],
    "01.03.2026 - 10.03.2026\n10.11.2026 –": [RANGE, OPEN],
    "05.03.2026\n10.11.2026 - сейчас": [OPEN, "1 one-end"],
}  # fmt: skip


@pytest.mark.parametrize("rows", ONE_DAY)
@pytest.mark.parametrize("heading", ["", "Период;Цель", "Period;Purpose", "Мөөнөтү;Максаты"])
def test_a_day_among_periods_is_one_where_another_stay_follows(heading: str, rows: str) -> None:
    """In a list, and in a table with a column of periods; the last one may as well last."""
    text = rows if not heading else "\n".join([heading, *(f"{row};к маме" for row in rows.split("\n"))])
    told = [row if "/" in row or not heading else f"{int(row[0]) + 1}{row[1:]}" for row in ONE_DAY[rows]]
    assert short(read(text)) == told


def test_nights_that_are_none_leave_nothing_open() -> None:
    rows = ("01.03.2026", 9), ("10.11.2026", False)
    assert short(read(saved(sheet_of(("Въезд", "Ночей"), *rows)))) == [RANGE, "3 one-end"]


UNSETTLED, CANCELLED = "2 unsettled", "2 cancelled"
NOT_BEEN: Final[dict[str, str]] = {
    "отменили": CANCELLED, "поездку отменили": CANCELLED, "не поехали, заболел ребёнок": CANCELLED,
    "trip was cancelled by the airline": CANCELLED, "сапар жокко чыгарылды": CANCELLED, "не был": CANCELLED,
    "рейс отменили, поехал поездом": UNSETTLED, "рейс отменён": UNSETTLED, "не был в Астане": UNSETTLED,
    "не ездила в Алматы": UNSETTLED, "отменили встречу": UNSETTLED, "flight cancelled, took the train": UNSETTLED,
    "didn't go to Astana": UNSETTLED, "каттам жокко чыгарылды": UNSETTLED, "Алматыга барган жокпуз": UNSETTLED,
    "не пустили": CANCELLED, "отказ во въезде": CANCELLED, "denied entry": CANCELLED, "киргизген жок": CANCELLED,
    "отказ": UNSETTLED, "перенесена на май": UNSETTLED, "отложили до лета": UNSETTLED, "билеты сдали": UNSETTLED,
    "под вопросом": UNSETTLED, "возможно": UNSETTLED, "tentative": UNSETTLED, "Refunded": UNSETTLED,
    "maybe": UNSETTLED, "postponed to May": UNSETTLED, "балким": UNSETTLED, "билетти кайтардык": UNSETTLED,
    "план поездки": f"{RANGE} plan", "запланированная поездка": f"{RANGE} plan", "planned trip": f"{RANGE} plan",
    "trip plan": f"{RANGE} plan", "пландалган сапар": f"{RANGE} plan", "поездка": RANGE, "по плану": RANGE,
}  # fmt: skip


@pytest.mark.parametrize("said", NOT_BEEN)
def test_why_a_row_is_none_is_said_truly(said: str) -> None:
    """What was not may be something else than the stay, and of some words nobody knows whether it was."""
    assert short(read(f'Въезд;Выезд;Статус\n01.03.2026;10.03.2026;"{said}"\n')) == [NOT_BEEN[said]]


@pytest.mark.parametrize("heading", ["ВНЖ", "РВП", "Виза", "Вид на жительство", "Visa", "Residence permit", "ЫТУ"])
@pytest.mark.parametrize(
    ("cell", "kept"),
    [("да", False), ("+", False), ("yes", False), ("ооба", False), (True, False), ("C3", False), ("рабочая", False),
     ("нет", True), ("", True), ("—", True), ("no", True), ("жок", True), ("безвиз", True), ("не нужна", True),
     ("visa-free", True), ("not required", True), ("керек эмес", True), (False, True), ("01.05.2027", True)],
)  # fmt: skip
def test_a_mark_below_a_permit_makes_the_row_neither_a_stay_nor_a_permit(
    heading: str, cell: str | bool, kept: bool
) -> None:
    """Days of a permit are not read, and the column is named."""
    found = read(saved(sheet_of(("Въезд", "Выезд", heading), ("01.03.2026", "10.03.2026", cell))))
    assert short(found) == ([RANGE] if kept else ["2 kind"])
    assert isinstance(found, Found)
    assert kept or found.columns == (heading,)
