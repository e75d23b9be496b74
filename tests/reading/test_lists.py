"""Several stays in one message, as people paste them from notes, tables and passports."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import BareDay, Crossing, Day, PastStay, Refusal, read_stays
from tests.reading.at_home import read_message
from tests.reading.listed import ONE, TODAY, TWO, told


@pytest.mark.parametrize("line", ["01.04.2026 обратно", "01.04.2026 KC 111", "31.02.2026 Алматы-Бишкек KC 111"])
def test_of_an_entry_before_a_line_that_may_tell_its_exit_nobody_knows_whether_it_lasts(line: str) -> None:
    for entry in ("12.03.2026 Бишкек-Алматы", "въехал 12.03.2026"):
        found = read_stays(f"{entry}\n{line}", date(2026, 6, 10))
        assert all(isinstance(one, Refusal) for one in found)
        assert not any(isinstance(one, Refusal) for one in read_stays(entry, date(2026, 6, 10))[-1:])


def test_a_flight_back_that_is_booked_leaves_the_stay_open() -> None:
    *_, entry, back = read_stays("12.03.2026 Бишкек-Алматы\n20.06.2026 Алматы-Бишкек", date(2026, 6, 10))
    assert entry == Crossing("in", Day(date(2026, 3, 12)), "KZ")
    assert isinstance(back, Refusal)
    assert back.why == "future"


def test_dates_with_the_month_first_cast_no_doubt_on_dots() -> None:
    found = read_stays("01.05.2026 - 05.05.2026\n01/02/2026 - 03/02/2026\n05/20/2026 - 05/22/2026", date(2026, 6, 10))
    assert [one.why if isinstance(one, Refusal) else "read" for one in found] == ["read", "ambiguous", "ambiguous"]


@pytest.mark.parametrize("row", ["выезд 20.04, въезд 12.03", "exit 20.04; entry 12.03", "чыктым 20.04, кирдим 12.03"])
def test_a_row_that_ends_inside_is_asked_about(row: str) -> None:
    assert told(row) == ["ambiguous"]
    assert told(f"{row}\n01.02 - 05.02") == ["ambiguous", TWO[1]]
    assert told(row.replace(" 2", ": 2").replace(" 1", ": 1")) == ONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Въезд: 01.02.2026\nВыезд: 05.02.2026\nВъезд: 12.03.2026\nВыезд: 20.04.2026", TWO[::-1]),
        ("01.02.2026 въезд\n05.02.2026 выезд\n12.03.2026 въезд\n20.04.2026 выезд", TWO[::-1]),
        ("Entry: 1 Feb 2026\nExit: 5 Feb 2026\nEntry: 12 Mar 2026\nExit: 20 Apr 2026", TWO[::-1]),
        ("Выезд: 20.04.2026\nВъезд: 12.03.2026\nВыезд: 05.02.2026\nВъезд: 01.02.2026", TWO),
        ("въехал 01.02.2026, выехал 05.02.2026, въехал 12.03.2026, выехал 20.04.2026", TWO[::-1]),
        ("12.03.2026 - 20.04.2026\nвъехал 01.05.2026", [*ONE, "in 2026-05-01"]),
        ("въехал 01.05.2026\n12.03.2026 - 20.04.2026", ["in 2026-05-01", *ONE]),
        ("Въезд: 01.02.2026\nВыезд: 05.02.2026\nВъезд: 05.02.2026\nВыезд: 20.04.2026\nВъезд: 01.05.2026",
         ["2026-02-01..2026-02-05", "2026-02-05..2026-04-20", "in 2026-05-01"]),
        ("Выезд: 20.04.2026\nВъезд: 05.02.2026\nВыезд: 05.02.2026\nВъезд: 01.02.2026",
         ["2026-02-05..2026-04-20", "2026-02-01..2026-02-05"]),
        ("Въезд: 01.02.2026\nВъезд: 12.03.2026\nВыезд: 20.04.2026", ["incomplete", *ONE]),
        ("Выезд: 05.02.2026\nВъезд: 12.03.2026\nВыезд: 20.04.2026", ["incomplete", *ONE]),
        ("въехал 01.02.2026\n12.03.2026 - 20.04.2026", ["incomplete", *ONE]),
    ],
)  # fmt: skip
def test_entries_and_exits_that_are_told_apart(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_has_no_other_end_says_which_end_is_missing() -> None:
    first, second, _ = read_stays("Въезд: 01.02.2026\nВъезд: 12.03.2026\n01.04.2026 - 02.04.2026", TODAY)
    assert first == Refusal("incomplete", act="out", words="Въезд: 01.02.2026")
    assert second == Refusal("incomplete", act="out", words="Въезд: 12.03.2026")


@pytest.mark.parametrize(
    "row",
    [
        "🇰🇿 12.03.2026 - 20.04.2026",
        "✅ 12.03.2026 - 20.04.2026",
        "✔️ 🇰🇿 12.03.2026-20.04.2026",
        "• 12.03.2026 - 20.04.2026",
        "- 12.03.2026 - 20.04.2026",
        "1) 12.03.2026 - 20.04.2026",
        "№1 12.03.2026 - 20.04.2026",
        "№ 3. 12.03.2026 - 20.04.2026",
        "12.03.2026 - 20.04.2026 (40 дней)",
        "12.03.2026 - 20.04.2026 = 40 дней",
        "12.03.2026 – 20.04.2026, 40 дн.",
        "12.03.2026 - 20.04.2026 (итого 40 дней)",
        "12.03.2026 - 20.04.2026 (40 күн)",
        "12.03.2026 - 20.04.2026 [40 days]",
        '"12.03.2026 - 20.04.2026"',
        "«12.03.2026 - 20.04.2026»",
        "(12.03.2026 - 20.04.2026)",
        "12.03.2026\t20.04.2026",
        "12.03.2026 | 20.04.2026",
        "| 12.03.2026 | 20.04.2026 | 40 |",
        "1\t12.03.2026\t20.04.2026\t40",
        "2026-03-12,2026-04-20",
        "2026-03-12;2026-04-20",
        "12.03.2026 20.04.2026",
        "12.03.2026, 20.04.2026",
        '"2026-03-12","2026-04-20"',
    ],
)
def test_what_people_put_around_the_dates_of_a_row(row: str) -> None:
    stay = PastStay(date(2026, 3, 12), date(2026, 4, 20))
    assert read_message(row, TODAY) == stay
    assert read_stays(f"{row}\n01.02.2026 - 05.02.2026", TODAY) == (stay, PastStay(date(2026, 2, 1), date(2026, 2, 5)))


@pytest.mark.parametrize(
    "row",
    [
        "🇬🇪 12.03.2026 - 20.04.2026",
        "❌ 12.03.2026 - 20.04.2026",
        "❓ 12.03.2026 - 20.04.2026",
        "муж 12.03.2026 - 20.04.2026",
        "12.03.2026 - 20.04.2026 (жена)",
        "не 12.03.2026 - 20.04.2026",
        "12.03.2026 - 20.04.2026 (41 день)",
        "12.03.2026\t20.04.2026\t41",
        "12.03, 20.04",
        "12.03 20.04",
        "12.03; 20.04",
        "1. 12.03 - 20.04",
        "12.03.2026 - 20 дней",
    ],
)
def test_what_is_not_left_out(row: str) -> None:
    assert not isinstance(read_message(row, TODAY), PastStay | Crossing)
    assert not isinstance(read_stays(row, TODAY)[0], PastStay)


def test_another_number_of_days_than_the_dates_give_is_said() -> None:
    assert read_message("12.03.2026 - 20.04.2026 (41 день)", TODAY) == Refusal("contradiction", length=41)


@given(
    days=st.integers(1, 400),
    entered=st.dates(date(2024, 1, 1), date(2025, 1, 1)),
    unit=st.sampled_from(["дней", "күн", "days"]),
)
def test_only_the_right_number_of_days_agrees(days: int, entered: date, unit: str) -> None:
    for left in (entered + timedelta(days - 1 + off) for off in (-1, 0, 1)):
        found = read_message(f"{entered:%d.%m.%Y} - {left:%d.%m.%Y} ({days} {unit})", TODAY)
        right = left == entered + timedelta(days - 1)
        assert found == PastStay(entered, left) if right else isinstance(found, Refusal)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. 12.03 - 20.04\n2. 01.02 - 05.02", TWO),
        ("11. 12.03 - 20.04\n12. 01.02 - 05.02", TWO),
        ("11. 12.03.2026 - 20.04.2026\n13. 01.02.2026 - 05.02.2026", TWO),
        ("12. въехал 12.03.2026, выехал 20.04.2026\n11. 2026-02-01 - 2026-02-05", TWO),
        ("11. 12.03.2026 - 20.04.2026", ONE),
        ("3. 12 марта 2026 - 20 апреля 2026", ONE),
        ("12. 03.2026 - 20. 04.2026", ONE),
        ("11 мая\n12 мая", ["incomplete", "incomplete"]),
        ("1) 12.03 - 20.04\n2) 01.02 - 05.02", TWO),
        ("1 12.03.2026 20.04.2026\n2 01.02.2026 05.02.2026", TWO),
        ("1 марта - 5 марта\n2 апреля - 7 апреля", ["2026-03-01..2026-03-05", "2026-04-02..2026-04-07"]),
        ("1-5 марта\n2-7 апреля", ["2026-03-01..2026-03-05", "2026-04-02..2026-04-07"]),
        ("Мои поездки:\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026", TWO),
        ("Мои поездки:\n12.03.2026 - 20.04.2026", ONE),
        ("🇰🇿 Казахстан:\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026", TWO),
        ("Менин сапарларым\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026", TWO),
        ("My trips to Kazakhstan\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026", TWO),
        ("Жена:\n12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026", ["not_a_date", "ambiguous", "ambiguous"]),
        ("Грузия\n12.03.2026 - 20.04.2026", ONE),
        ("Дата въезда\tДата выезда\n12.03.2026\t20.04.2026", ONE),
        ("№ | Въезд | Выезд | Дней\n1 | 12.03.2026 | 20.04.2026 | 40\n2 | 01.02.2026 | 05.02.2026 | 5", TWO),
        ("entry,exit\n2026-03-12,2026-04-20\n2026-02-01,2026-02-05", TWO),
        ("1,12/03/2026,20/04/2026\n2,01/02/2026,05/02/2026", TWO),
        ("12.03;20.04\n01.02;05.02", TWO),
        ("12.03\t20.04\n01.02\t05.02", TWO),
        ("12.03, 20.04\n01.02, 05.02", ["range", "range"]),
        ("12.03.2026\t20.04.2026\t40\n01.02.2026\t05.02.2026\t6", [ONE[0], "contradiction"]),
        ("12.03.2026 - 20.04.2026\n17.05.2025", [*ONE, "incomplete"]),
        ("12.03 - 20.04; 01.02 - 05.02, 20.01 - 25.01", [*TWO, "2026-01-20..2026-01-25"]),
        ("12.01-20.01; дом", ["ambiguous", "not_a_date"]),
        ("Я въехал вчера, жена тоже", ["not_a_date"]),
    ],
)
def test_lists_and_tables(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_number_of_a_row_is_no_day_of_a_date_long_ago() -> None:
    bare = read_stays("12.03 - 20.04\n01.02 - 05.02", date(2026, 11, 30))
    assert read_stays("1. 12.03 - 20.04\n2. 01.02 - 05.02", date(2026, 11, 30)) == bare
    assert all(isinstance(one, Refusal) for one in bare)
    assert read_message("5. 06.09", date(2026, 11, 30)) == Refusal("not_a_date")
    assert read_message("5. 06. 09", date(2026, 11, 30)) == BareDay(Day(date(2009, 6, 5)))


def test_an_entry_may_be_the_last_of_a_list() -> None:
    assert read_stays("12.03.2026 - 20.04.2026\nвъехал вчера", TODAY)[1] == Crossing("in", Day(date(2026, 5, 19), True))


@given(
    st.lists(st.sampled_from([*"1,;\t|-.\n ", "12.03", "20.04.2026", "въехал", "1.", "(40 дней)", "2025"]), max_size=60)
)
def test_any_list_is_read_to_its_end(parts: list[str]) -> None:
    for one in read_stays("".join(parts), TODAY):
        assert not isinstance(one, PastStay) or one.entered <= one.left <= TODAY


OPEN = ["2026-01-12..2026-01-20", "in 2026-04-15"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.01.2026 - 20.01.2026\n15.04 – сейчас", OPEN),
        ("12.01.2026 - 20.01.2026\n15.04.2026 - по настоящее время", OPEN),
        ("15.04.2026 - н.в.\n12.01.2026 - 20.01.2026", OPEN[::-1]),
        ("12.01.2026 - 20.01.2026\n15 Apr → now", OPEN),
        ("12.01.2026 - 20.01.2026\n15.04-", OPEN),
        ("12.01.2026 - 20.01.2026\n15 апр – …", OPEN),
        ("12.01.2026 - 20.01.2026\nс 15.04 по сегодня", [OPEN[0], "ambiguous"]),
        ("Въезд: 23.12\nВыезд: 12.01\n15.06.2025 - 12.07.2025", ["ambiguous", "2025-06-15..2025-07-12"]),
        ("07.03 - 20.03\nВъезд: 23.12\nВыезд: 12.01\n15.06 - 12.07.2025",
         ["ambiguous", "2025-12-23..2026-01-12", "2025-06-15..2025-07-12"]),
        ("въехал 4 апреля 2026, выехал 4 апреля 2026, 31 января 2026 - 9 февраля 2026",
         ["2026-04-04..2026-04-04", "2026-01-31..2026-02-09"]),
        ("24-февраль — 2026-жылдын 3-апрель\n16-ноябрь – 2-январь\n14-май – 16-май",
         ["2026-02-24..2026-04-03", "2025-11-16..2026-01-02", "ambiguous"]),
        ("24.02 - 3.04\n16.11 - 2.01\n14.05 - 16.05",
         ["2026-02-24..2026-04-03", "2025-11-16..2026-01-02", "ambiguous"]),
        ("Entry\tExit\tCity\n5 Jan 2026\t1 Feb 2026\tAlmaty", ["2026-01-05..2026-02-01"]),
        ("entry,exit,days,city\n2026-01-05,2026-02-01,28,Almaty", ["2026-01-05..2026-02-01"]),
        ("Казахстан 2026\nВъезд Выезд\n05.01 01.02\n10.03 20.03", ["2026-01-05..2026-02-01", "2026-03-10..2026-03-20"]),
        ("10.01-20.01 (11)\n1.02-5.02 (6)", ["2026-01-10..2026-01-20", "contradiction"]),
        ("Поездка 1: 12.03 - 20.04\nПоездка 2: 1.02-5.02", TWO),
        ("a) 12.03 - 20.04\nb) 1.02-5.02\nИтого: 45 дней", TWO),
        ("| Въезд | Выезд |\n|---|---|\n| 12.03.2026 | 20.04.2026 |", ONE),
    ],
)  # fmt: skip
def test_more_of_what_people_keep(text: str, expected: list[str]) -> None:
    assert told(text) == expected
