"""Columns of days, numbers and countries that tell no stay: a deadline, a working week, where one goes next."""

import pytest

from bot.importing import FileRefused, Found
from tests.importing.read_back import read, short

STAY = "2026-03-01/2026-03-10"
DEADLINES = (
    "Крайний срок выезда", "Срок выезда", "Выезд до", "Дата выезда (крайняя)", "Дедлайн выезда", "Возможный выезд",
    "Максимальная дата выезда", "Предельная дата выезда", "Дата выезда по визе", "Выезд не позднее", "Расчётный выезд",
    "Последний возможный выезд", "Билет на выезд", "Must leave by", "Latest exit", "Exit deadline", "Exit by",
    "Must exit before", "Visa exit date", "Exit before", "Leave before", "Departure deadline", "Exit reminder",
    "Exit estimate", "Акыркы чыгуу күнү", "Чыгуу мөөнөтү", "Чыгып кетүү керек",
)  # fmt: skip
NUMBERS = (
    "Дней до выезда", "Рабочих дней", "Разрешено дней", "Можно дней", "Лимит, дней", "Дней по правилу", "Срок, дней",
    "Дней до конца срока", "Регистрация, дней", "Дней отпуска", "Дней в пути", "Ночей в поезде", "Дней всего",
    "Days until exit", "Days granted", "Days total", "Working days", "Nights paid",
)  # fmt: skip


@pytest.mark.parametrize("heading", DEADLINES)
def test_a_last_day_that_is_allowed_is_no_exit(heading: str) -> None:
    assert short(read(f"Въезд;{heading}\n01.03.2026;10.03.2026\n")) == ["2 which"]
    found = read(f"Въезд;Выезд;{heading}\n01.03.2026;10.03.2026;30.03.2026\n01.05.2026;;30.05.2026\n")
    assert short(found) == [STAY, "2026-05-01/"]
    assert isinstance(found, Found)
    assert found.columns == (heading,)


@pytest.mark.parametrize(
    ("entry", "exit_"),
    [
        ("Въезд в РК", "Выезд из РК"), ("Въезд в Республику Казахстан", "Выезд из Республики Казахстан"),
        ("Въехал(а)", "Выехал(а)"), ("Когда въехал", "Когда выехал"), ("Вьезд", "Выезд"), ("С какого", "По какое"),
        ("Дата въезда (дд.мм.гггг)", "Дата выезда (дд.мм.гггг)"), ("Въезд в Алматы", "Выезд из Алматы"),
        ("Entered Kazakhstan on", "Left Kazakhstan on"), ("check_in_date", "check_out_date"),
        ("Actual entry", "Actual exit"), ("Казакстанга кирген күн", "Казакстандан чыккан күн"),
        ("Фактическая дата въезда", "Фактическая дата выезда"),
    ],
)  # fmt: skip
def test_usual_words_beside_an_entry_and_an_exit_change_nothing(entry: str, exit_: str) -> None:
    (row,) = short(read(f"{entry};{exit_}\n01.03.2026;10.03.2026\n"))
    assert row.startswith(STAY)


@pytest.mark.parametrize("heading", NUMBERS)
def test_a_number_of_something_else_is_no_length_of_a_stay(heading: str) -> None:
    assert isinstance(read(f"Въезд;{heading}\n01.03.2026;20\n"), FileRefused)
    assert short(read(f"Въезд;Выезд;{heading}\n01.03.2026;10.03.2026;7\n")) == [STAY]


@pytest.mark.parametrize(
    "heading",
    ["Дней", "Дней в РК", "Дней в Казахстане", "Кол-во дней", "Days", "Days in Kazakhstan", "Days stayed", "Күн саны"],
)
def test_a_number_of_days_is(heading: str) -> None:
    assert short(read(f"Въезд;{heading}\n01.03.2026;10\n")) == [STAY]


@pytest.mark.parametrize(
    "heading",
    [
        "Откуда", "Из какой страны", "Страна отправления", "Страна следования", "Следует в", "Направление следования",
        "Next country", "Onward country", "Next destination", "Last country visited", "Кайдан", "Кийинки өлкө",
    ],
)  # fmt: skip
def test_where_somebody_came_from_or_goes_next_is_not_where_they_were(heading: str) -> None:
    found = read(f"Въезд;Выезд;{heading}\n01.03.2026;10.03.2026;Грузия\n")
    assert short(found) == [STAY]
    assert isinstance(found, Found)
    assert found.columns == (heading,)


@pytest.mark.parametrize("heading", ["Страна", "Страна прибытия", "Country", "Куда", "Өлкө", "Примечание"])
def test_where_they_were_is(heading: str) -> None:
    assert short(read(f"Въезд;Выезд;{heading}\n01.03.2026;10.03.2026;Грузия\n")) == [f"{STAY} GE"]


@pytest.mark.parametrize("where", ["Казахстан/Россия", "Россия, Грузия", "Georgia and Armenia", "Грузия → Армения"])
def test_of_several_countries_none_is_chosen(where: str) -> None:
    assert short(read(f"Въезд;Выезд;Страна\n01.03.2026;10.03.2026;{where}\n")) == ["2 country"]


@pytest.mark.parametrize("where", ["Грузия, Тбилиси", "Georgia / Грузия", "Грузия (Georgia)"])
def test_a_town_or_another_language_beside_it_is_no_other_country(where: str) -> None:
    assert short(read(f"Въезд;Выезд;Страна\n01.03.2026;10.03.2026;{where}\n")) == [f"{STAY} GE"]


def test_a_way_in_one_country_and_a_column_with_another_contradict_each_other() -> None:
    table = "Дата;Операция;Страна\n01.03.2026;въезд в РК{};РФ\n10.03.2026;выезд из РК;РФ\n"
    for whence in ("", " из РФ"):
        assert short(read(table.format(whence))) == ["2 country", "3 country"]
    assert short(read(table.replace(";РФ", ";Казахстан").format(""))) == [f"{STAY} KZ"]


@pytest.mark.parametrize("more", ["05.06.2026;20.06.2026", ";05.06.2026;20.06.2026", "05.06.2026"])
def test_days_behind_the_last_heading_are_not_dropped(more: str) -> None:
    assert short(read(f"Въезд;Выезд\n01.03.2026;10.03.2026;{more}\n")) == ["2 which"]


@pytest.mark.parametrize("name", ["Sum", "Итого", "Total", "Жыйынтык"])
def test_a_sum_with_two_days_is_told_as_not_read(name: str) -> None:
    rows = short(read(f"Имя;Въезд;Выезд\nАня;01.03.2026;10.03.2026\n{name};01.05.2026;09.05.2026\n"))
    assert rows == [f"{STAY} Аня", "3 kind"]


@pytest.mark.parametrize("remark", ["не я", "это не моя поездка", "Not me", "ездила без меня", "мен эмес"])
def test_a_row_that_says_it_was_not_ones_own_is_nobodys(remark: str) -> None:
    assert short(read(f"Въезд;Выезд;Примечание\n01.03.2026;10.03.2026;{remark}\n")) == ["2 whose"]
    named = f"Кто;Въезд;Выезд;Примечание\nАня;01.03.2026;10.03.2026;{remark}\n"
    assert short(read(named)) == [f"{STAY} Аня"]


@pytest.mark.parametrize("remark", ["на самом деле 7 марта", "actually left on the 9th", "чындыгында 9-мартта"])
def test_days_that_a_remark_corrects_are_not_taken(remark: str) -> None:
    assert short(read(f"Въезд;Выезд;Примечание\n01.03.2026;10.03.2026;{remark}\n")) == ["2 unsettled"]
