"""What stands around a list: headings, headers of a table, words that may be said of all its stays."""

from datetime import date

import pytest

from bot.reading import Refusal, read_stays
from tests.reading.listed import TWO, told

TABLE = "{}\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026"


@pytest.mark.parametrize(
    "header",
    [
        "Выезд | Въезд", "Exit\tEntry", "выезд въезд", "Выезд: Въезд:", "№;Выезд;Въезд", "Дата выезда | Дата въезда",
        "Departure Arrival", "Чыгуу | Кирүү", "Чыккан күнү, кирген күнү", "Выезды", "Выезды из Казахстана",
        "Выехал / Въехал",
        "Уехал - приехал", "Out;In", "Left | Came back", "| № | Выезд из РК | Въезд в РК | Дней |", "Exit dates",
        "Date of exit | Date of entry", "Вылет | Прилёт", "Чыктым / кирдим", "Из Казахстана", "from Kazakhstan",
    ],
)  # fmt: skip
def test_below_a_header_that_names_the_exit_first_no_two_days_are_a_stay(header: str) -> None:
    assert told(TABLE.format(header)) == ["contradiction", "contradiction"]
    for apart in (" | ", "\t", ";", " "):
        assert told(TABLE.format(header).replace(" - ", apart)) == ["contradiction", "contradiction"]


@pytest.mark.parametrize(
    "heading",
    [
        "🇷🇺", "🇷🇺 🇰🇬", "был в России:", "Мама:", "Планы:", "Вне Казахстана", "Вне России", "❌",
        "Outside Kazakhstan", "My plans:", "Жена", "Казакстандан тышкары", "Пландар:", "Апам:", "Отпуск",
        "Россия (2 поездки):", "Россия и Грузия",
    ],
)  # fmt: skip
def test_nothing_is_ready_below_a_heading_that_is_not_understood(heading: str) -> None:
    assert told(TABLE.format(heading)) == ["not_a_date", "ambiguous", "ambiguous"]
    assert told(f"{heading}\nвъехал 12.03.2026") == ["not_a_date", "ambiguous"]
    assert told(f"{heading}\n2026\n12.03 - 20.04\nКазахстан\n01.02 - 05.02") == ["not_a_date", "ambiguous", TWO[1]]


@pytest.mark.parametrize(
    "heading",
    [
        "Казахстан", "🇰🇿", "🇰🇿 Казахстан:", "мои поездки", "Въезды и выезды", "Въезд | Выезд", "2026", "Март 2026",
        "Май",
        "Вот мои поездки в Казахстан:", "Привет!", "Здравствуйте,", "Салам!", "Hello", "Entered / left",
        "Менин сапарларым",
        "Кирүү, чыгуу", "------", "|---|---|", "Въезд, выезд, примечание", "Entry and exit dates", "Все поездки",
        "from | to",
    ],
)  # fmt: skip
def test_a_harmless_heading_stays_harmless(heading: str) -> None:
    assert told(TABLE.format(heading)) == TWO


@pytest.mark.parametrize(
    "text",
    [
        "Россия 12.03 - 20.04, 01.02 - 05.02", "Выезды: 12.03.2026 - 20.04.2026; 01.02.2026 - 05.02.2026",
        "12.03 - 20.04, 01.02 - 05.02 был в России", "12.03 - 20.04; 01.02 - 05.02; Россия",
        "Мама: 12.03 - 20.04; 01.02 - 05.02",
    ],
)  # fmt: skip
def test_words_at_an_end_of_a_line_may_be_said_of_all_its_stays(text: str) -> None:
    assert all(one in ("ambiguous", "not_a_date") for one in told(text))


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("Отпуск:\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026", [None, "Отпуск", "Отпуск"]),
        ("12.03.2026 - 20.04.2026\nмышык\n01.02.2026 - 05.02.2026", [None, None, "мышык"]),
        ("12.03.2026 - 20.04.2026; 01.02.2026 - 05.02.2026; отпуск", ["отпуск"] * 2 + [None]),
        ("01.02.2026 - 05.02.2026\ncat\nя: 12.03.2026 - 20.04.2026", [None, None, None]),
        ("1-5 февраля, 12.03.2026 - 20.04.2026", [None, None]),
    ],
)
def test_what_casts_a_doubt_on_days_that_are_clear_is_named(text: str, around: list[str | None]) -> None:
    found = read_stays(text, date(2026, 6, 1))
    assert [one.around if isinstance(one, Refusal) else None for one in found] == around
