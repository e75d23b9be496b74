"""Lines above a table, a block of it or the days of a list: whose they are, where, what, or that they were not."""

import pytest

from bot.importing import Found
from tests.importing.read_back import read, short
from tests.importing.workbooks import saved, sheet_of

HEADING = "Въезд;Выезд\n"
ONE, TWO = "05.03.2026;20.04.2026\n", "01.06.2026;10.06.2026\n"
FIRST, LAST = "2026-03-05/2026-04-20", "2026-06-01/2026-06-10"

TABLES: dict[str, tuple[str, list[str]]] = {
    # whose
    "a name, and the heading": (f"Тимур\n{HEADING}{TWO}", [f"{LAST} Тимур"]),
    "a name above each block": (f"Тимур\n{HEADING}{ONE}\nАня\n{HEADING}{TWO}", [f"{FIRST} Тимур", f"{LAST} Аня"]),
    "a name above the second block": (f"{HEADING}{ONE}\nТимур\n{HEADING}{TWO}", [FIRST, f"{LAST} Тимур"]),
    "a name above blocks below one heading": (
        f"{HEADING}Тимур\n{ONE}Аня\n{TWO}", [f"{FIRST} Тимур", f"{LAST} Аня"],
    ),
    "a name in english": (
        "Mum\nEntry;Exit\n2026-03-05;2026-04-20\n\nDad\nEntry;Exit\n2026-06-01;2026-06-10\n",
        [f"{FIRST} Mum", f"{LAST} Dad"],
    ),
    "a name and its word": (f"Имя;Тимур\nГражданство;Россия\n{HEADING}{ONE}", [f"{FIRST} Тимур"]),
    "a name and its word in one cell": (
        "Name: Mum;;\nEntry;Exit;Country\n2026-03-05;2026-04-20;Georgia\n", [f"{FIRST} GE Mum"],
    ),
    "a name and its word in kyrgyz": (f"Аты: Айгүл\n{HEADING}{ONE}", [f"{FIRST} Айгүл"]),
    "oneself": (f"Имя: я\n{HEADING}{ONE}", [f"{FIRST} me"]),
    "two names": (f"Тимур, Аня\n{HEADING}{ONE}", ["3 whose"]),
    "two names and their word": (f"Имя: Тимур и Аня\n{HEADING}{ONE}Аня\n{TWO}", [f"{LAST} Аня", "3 whose"]),
    "the name in the line is nearer": (
        f"Имя: Тимур и Аня\nКто;Въезд;Выезд\nЭля;{ONE}", [f"{FIRST} Эля"],
    ),
    # where
    "a country and its word": (f"Страна;Грузия\n{HEADING}{ONE}", [f"{FIRST} GE"]),
    "a name, a country": (f"Путешественник: Тимур\nСтрана: Грузия\n{HEADING}{ONE}", [f"{FIRST} GE Тимур"]),
    "a country alone": (f"Грузия\n{HEADING}{ONE}\nТурция\n{HEADING}{TWO}", [f"{FIRST} GE", f"{LAST} TR"]),
    "a country in a title": (f"Мои поездки в Грузию\n{HEADING}{ONE}", [f"{FIRST} GE"]),
    "a country in kyrgyz": (f"Өлкө: Грузия\n{HEADING}{ONE}", [f"{FIRST} GE"]),
    "the home country below another": (
        f"Грузия\n{HEADING}{ONE}\nКазахстан 2026\n{HEADING}{TWO}", [f"{FIRST} GE", f"{LAST} KZ"],
    ),
    "a country among other words": (f"Поездки к маме в Грузию\n{HEADING}{ONE}", ["3 country"]),
    "a country in a note": (f"{HEADING}{ONE}был потом в Грузии\n{TWO}", [FIRST, LAST, "3 no-date"]),
    "a country that one came from": (f"Мои поездки из Грузии\n{HEADING}{ONE}", [FIRST, "1 above"]),
    "two countries, a comma between": (f"Казахстан, Грузия\n{HEADING}{ONE}", ["3 country"]),
    "a city": (f"Tbilisi\n{HEADING}{ONE}", [f"{FIRST} GE"]),
    "a flag": (f"🇬🇪\n{HEADING}{ONE}", [f"{FIRST} GE"]),
    "a country and a name": (f"Грузия (Тимур)\n{HEADING}{ONE}", ["3 country"]),
    "no country": (f"Страна: Атлантида\n{HEADING}{ONE}", ["3 country"]),
    "two countries": (f"Казахстан и Грузия\n{HEADING}{ONE}", ["3 country"]),
    "two countries above a column": (
        f"Казахстан и Грузия\nСтрана;Въезд;Выезд\nГрузия;{ONE}", [f"{FIRST} GE"],
    ),
    # what
    "a permit below stays": (
        f"{HEADING}{ONE}\nВНЖ\nС;По\n01.09.2026;10.06.2027\n", [FIRST, "2026-09-01/2027-06-10 permit"],
    ),
    "a permit alone": ("Вид на жительство\nС;По\n01.09.2026;10.06.2027\n", ["2026-09-01/2027-06-10 permit"]),
    "a permit in english": (
        "Residence permit:\nFrom;To\n2026-09-01;2027-06-10\n", ["2026-09-01/2027-06-10 permit"],
    ),
    "a permit as a kind": (f"Тип: ВНЖ\n{HEADING}{ONE}", [f"{FIRST} permit"]),
    "some permit": (f"Мой ВНЖ Казахстана\n{HEADING}{ONE}", ["3 kind"]),
    "stays below a permit": (f"ВНЖ\nС;По\n{ONE}Поездки\n{HEADING}{TWO}", [f"{FIRST} permit", LAST]),
    "another block below a permit": (f"ВНЖ\nС;По\n{ONE}\n{HEADING}{TWO}", [f"{FIRST} permit", "6 around"]),
    "another name below a permit": (f"{HEADING}ВНЖ\n{ONE}Тимур\n{TWO}", [f"{FIRST} permit", "5 around"]),
    "a permit of crossings": ("ВНЖ\nДата;Тип\n05.03.2026;въезд\n20.04.2026;выезд\n", ["3 kind", "4 kind"]),
    "days without a visa": (f"Дни без визы\n{HEADING}{ONE}", [FIRST, "1 above"]),
    # that they were not
    "cancelled, above a block": (f"{HEADING}{ONE}\nОтменённые\n{HEADING}{TWO}", [FIRST, "6 cancelled"]),
    "cancelled, in a table": (f"{HEADING}{ONE}Отменённые поездки\n{TWO}", [FIRST, "4 cancelled"]),
    "not been": (f"{HEADING}{ONE}Не состоялись:\n{TWO}", [FIRST, "4 cancelled"]),
    "cancelled, in english": (f"{HEADING}{ONE}Cancelled trips\n{TWO}", [FIRST, "4 cancelled"]),
    "cancelled, in kyrgyz": (f"{HEADING}{ONE}Жокко чыгарылды:\n{TWO}", [FIRST, "4 cancelled"]),
    "cancelled permits": (f"Отменено\nВНЖ\n{HEADING}{ONE}", ["4 cancelled"]),
    # titles
    "a name behind a title": (f"Поездки;Тимур\n{HEADING}{ONE}", [f"{FIRST} Тимур"]),
    "a name before a year": (f"Тимур 2026\n{HEADING}{ONE}", [f"{FIRST} Тимур"]),
    "a word that may be a name": (f"мама\n{HEADING}{ONE}", ["3 around"]),
    "a kind of visa": (f"Виза C3\n{HEADING}{ONE}", ["3 kind"]),
    "far above": (
        f"Тимур\nМои поездки\nУчёт дней\nза 2026 год\nГражданство: Россия\n{HEADING}{ONE}", [f"{FIRST} Тимур"],
    ),
    "titles": (f"Мои поездки\nУчёт дней\nза 2026 год\nГражданство: Россия\nГражданин России\n{HEADING}{ONE}", [FIRST]),
    "what nobody knows": (f"Поездки Тимура\n{HEADING}{ONE}", [FIRST, "1 above"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_what_stands_above_a_table_holds_for_it(name: str) -> None:
    content, expected = TABLES[name]
    assert short(read(content)) == expected


@pytest.mark.parametrize("name", TABLES)
def test_what_stands_above_a_spreadsheet_holds_for_it(name: str) -> None:
    content, expected = TABLES[name]
    rows = [[cell or None for cell in line.split(";")] for line in content.splitlines()]
    assert short(read(saved(sheet_of(*rows)))) == expected


DAYS = "05.03.2026 - 20.04.2026\n01.06.2026 - 10.06.2026\n"
LISTS: dict[str, list[str]] = {
    f"Грузия:\n{DAYS}": [f"{FIRST} GE", f"{LAST} GE"],
    f"Грузия\n{DAYS}": [f"{FIRST} GE", f"{LAST} GE"],
    "Грузия:\n05.03.2026 - 20.04.2026\n\n01.06.2026 - 10.06.2026\n": [f"{FIRST} GE", f"{LAST} GE"],
    "Грузия:\n05.03.2026 - 20.04.2026\n": [f"{FIRST} GE"],
    "Georgia\n2026-03-05 - 2026-04-20\n2026-06-01 - 2026-06-10\n": [f"{FIRST} GE", f"{LAST} GE"],
    "Georgia\n2026-03-05 - 2026-04-20\n2026-11-01 - now\n": [f"{FIRST} GE", "2026-11-01/ GE"],
    f"Грузия:\n{DAYS}Турция:\n01.07.2026 - 05.07.2026\n07.07.2026 - 09.07.2026\n": [
        f"{FIRST} GE", f"{LAST} GE", "2026-07-01/2026-07-05 TR", "2026-07-07/2026-07-09 TR",
    ],
    f"Мои поездки в Грузию:\n{DAYS}": [f"{FIRST} GE", f"{LAST} GE"],
    f"Тимур:\n{DAYS}": [f"{FIRST} Тимур", f"{LAST} Тимур"],
    f"Тимур\n{DAYS}": [f"{FIRST} Тимур", f"{LAST} Тимур"],
    f"Mum:\n{DAYS}": [f"{FIRST} Mum", f"{LAST} Mum"],
    f"Тимур\nГрузия\n{DAYS}": [f"{FIRST} GE Тимур", f"{LAST} GE Тимур"],
    f"Отменено:\n{DAYS}": ["2 cancelled", "3 cancelled"],
    f"Cancelled:\n{DAYS}": ["2 cancelled", "3 cancelled"],
    f"Жокко чыгарылды:\n{DAYS}": ["2 cancelled", "3 cancelled"],
    "Отменено:\n1 октября - 5 октября\n7 октября - 8 октября\n": ["1 no-date", "2 around", "3 around"],
    "ВНЖ\n05.03.2025 - 20.04.2026\n01.06.2026 - 10.06.2027\n": [
        "2025-03-05/2026-04-20 permit", "2026-06-01/2027-06-10 permit",
    ],
    "Тимур:\n05.03.2026 - 20.04.2026\nВНЖ:\n01.06.2026 - 10.06.2026\n": [f"{FIRST} Тимур", f"{LAST} permit Тимур"],
    "05.03.2026 - 20.04.2026\nОтменено:\n01.06.2026 - 10.06.2026\n": [FIRST, "3 cancelled"],
    f"Мои поездки\nУчёт дней\n{DAYS}": [FIRST, LAST],
    f"Визараны\n{DAYS}": [FIRST, LAST],
    f"Наверное\n{DAYS}": ["2 unsettled", "3 unsettled"],
    f"Поездки Тимура\n{DAYS}": ["1 no-date", "2 around", "3 around"],
}  # fmt: skip


@pytest.mark.parametrize("content", LISTS)
@pytest.mark.parametrize("language", ["ru", "ky", "en"])
def test_what_stands_above_the_days_of_a_list_holds_for_them(content: str, language: str) -> None:
    assert short(read(content, language)) == LISTS[content]


@pytest.mark.parametrize(
    ("content", "doubted"),
    [
        (f"Тимур\n{HEADING}{ONE}", ("Тимур",)),
        (f"Имя: Тимур\n{HEADING}{ONE}", ()),
        (f"Тимур\n{HEADING}{ONE}\nАня\n{HEADING}{TWO}", ()),
        (f"Тимур:\n{DAYS}", ("Тимур",)),
    ],
)
def test_a_word_alone_above_rows_is_asked_to_be_a_name(content: str, doubted: tuple[str, ...]) -> None:
    found = read(content)
    assert isinstance(found, Found)
    assert found.doubted == doubted
