"""What comes with an answer: whether it depends on today, which days to offer, what was probably meant."""

from datetime import date, timedelta

import pytest

from bot.reading import (
    MOST_STAYS,
    BareDay,
    Crossing,
    Day,
    PastStay,
    Refusal,
    read_day,
    read_stays,
)
from tests.reading.at_home import read_message

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    "text", ["сегодня", "кечээ", "3 days ago", "в четверг", "бейшембиде", "неделю назад", "вчера вечером", "сейчас"]
)
def test_words_that_move_with_today_are_relative(text: str) -> None:
    found = read_day(text, TODAY)
    assert isinstance(found, Day)
    assert found.relative
    moved = read_day(text, TODAY - timedelta(days=3))
    assert moved != found


@pytest.mark.parametrize(
    "text", ["12 марта", "12.03", "12-мартта", "12 числа", "айдын 12си", "the 12th", "чт, 12 марта", "вчера, 19.03"]
)
def test_dates_are_not_relative(text: str) -> None:
    found = read_day(text, TODAY)
    assert isinstance(found, Day)
    assert not found.relative


@pytest.mark.parametrize(
    ("text", "relative"),
    [("въехал", True), ("кечээ кирдим", True), ("въехал 12.03", False), ("12-мартта кирдим", False)],
)
def test_crossings_carry_it_too(text: str, relative: bool) -> None:
    found = read_message(text, TODAY)
    assert isinstance(found, Crossing)
    assert found.day.relative is relative


def test_stays_carry_it_too() -> None:
    assert read_message("12.03 - вчера", TODAY) == PastStay(date(2026, 3, 12), date(2026, 3, 19), relative=True)
    assert read_message("12.03 - 19.03", TODAY) == PastStay(date(2026, 3, 12), date(2026, 3, 19))


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("25 марта", "ru", ["2025-03-25", "2026-03-25"]),
        ("25 числа", "ru", ["2026-02-25", "2026-03-25"]),
        ("пятница", "ru", ["2026-03-13", "2026-03-20"]),
        ("в прошлый понедельник", "ru", ["2026-03-09", "2026-03-16"]),
        ("02/03/2026", "en", ["2026-02-03", "2026-03-02"]),
        ("12 или 13 марта", "ru", ["2026-03-12", "2026-03-13"]),
        ("до 12 марта", "ru", ["2026-03-11", "2026-03-12"]),
        ("в ночь на 12 марта", "ru", ["2026-03-11", "2026-03-12", "2026-03-13"]),
        ("tonight", "en", ["2026-03-20", "2026-03-21"]),
        ("мурунку күнү", "ky", ["2026-03-18", "2026-03-19"]),
        ("час назад", "ru", ["2026-03-19", "2026-03-20"]),
        ("завтра", "ru", ["2026-03-21"]),
        ("2026-13-03", "ky", ["2026-03-13"]),
        ("2.28.2026", "ru", ["2026-02-28"]),
        ("2/28/2026", "ru", ["2026-02-28"]),
        ("2-28", "en", ["2026-02-28"]),
        ("30.30.2026", "ru", []),
        ("двадцать первого", "ru", ["2026-02-21", "2026-03-21"]),
        ("в 00:30 12 марта", "ru", ["2026-03-11", "2026-03-12", "2026-03-13"]),
    ],
)
def test_the_readings_to_offer(text: str, language: str, days: list[str]) -> None:
    found = read_day(text, TODAY, "log", language)
    assert isinstance(found, Refusal)
    assert found.candidates == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12 ферваля", "12 февраля"),
        ("вчра", "вчера"),
        ("Сигодня!", "сегодня"),
        ("12.03.2O26", "12.03.2026"),
        ("12..03.2026", "12.03.2026"),
        ("бүгүүн", "бүгүн"),
        ("Mrach 12", "march 12"),
        ("yesteday", "yesterday"),
    ],
)
def test_a_slip_is_suggested_and_never_taken(text: str, meant: str) -> None:
    found = read_day(text, TODAY)
    assert found == Refusal("typo", suggestion=meant)
    assert isinstance(read_day(meant, TODAY), Day)


def test_a_slip_that_may_be_two_months_suggests_neither() -> None:
    assert read_day("12 июря 2025", TODAY) == Refusal("typo")


def test_a_message_with_a_slip() -> None:
    assert read_message("вчара въехал", TODAY) == Refusal("typo", suggestion="вчера въехал")


def test_a_bare_day() -> None:
    assert read_message("12 марта", TODAY) == BareDay(Day(date(2026, 3, 12)))


def test_several_stays_one_a_line() -> None:
    pasted = (
        "12.01.2026\t20.01.2026\n\n- 1 февраля - 5 февраля\n2) въехал 10.02, выехал 12.02; 1-марттан 5-мартка чейин"
    )
    assert read_stays(pasted, TODAY) == (
        PastStay(date(2026, 1, 12), date(2026, 1, 20)),
        PastStay(date(2026, 2, 1), date(2026, 2, 5)),
        PastStay(date(2026, 2, 10), date(2026, 2, 12)),
        PastStay(date(2026, 3, 1), date(2026, 3, 5)),
    )


def test_stays_between_commas() -> None:
    assert read_stays("12.01-20.01, 1.02-5.02", TODAY) == (
        PastStay(date(2026, 1, 12), date(2026, 1, 20)),
        PastStay(date(2026, 2, 1), date(2026, 2, 5)),
    )


def test_each_stay_is_refused_for_itself() -> None:
    assert read_stays("12.01-20.01\n20.01-12.01\nвчера\nневесть что", TODAY) == (
        PastStay(date(2026, 1, 12), date(2026, 1, 20)),
        Refusal("contradiction", words="20.01-12.01"),
        Refusal("incomplete", (TODAY - timedelta(1),), words="вчера"),
        Refusal("not_a_date", words="невесть что"),
    )


def test_between_commas_too() -> None:
    assert read_stays("12.01-20.01, 31.02-5.03", TODAY) == (
        PastStay(date(2026, 1, 12), date(2026, 1, 20)),
        Refusal("impossible", words="31.02-5.03"),
    )


@pytest.mark.parametrize("mark", ["\n", "; ", ", "])
def test_as_many_as_are_taken_at_once_and_one_more(mark: str) -> None:
    most = mark.join(["12.01-20.01"] * MOST_STAYS)
    assert len(read_stays(most, TODAY)) == MOST_STAYS
    assert len(read_stays(f"{most}{mark}12.01-20.01", TODAY)) == MOST_STAYS + 1


def test_nothing_pasted() -> None:
    assert read_stays("\n ;\n", TODAY) == ()


@pytest.mark.parametrize("today", [date.min, date.max])
def test_the_ends_of_the_calendar(today: date) -> None:
    assert read_day("сегодня", today) == Day(today, relative=True)
    outside = read_day("вчера", date.min)
    assert outside == Refusal("implausible")
    assert read_day("завтра", date.max, "plan") == Refusal("implausible")


def test_a_day_that_comes_soon_is_offered_beside_the_same_day_a_year_ago() -> None:
    days = (date(2025, 12, 5), date(2026, 12, 5))
    assert read_day("5.12", date(2026, 12, 2)) == Refusal("ambiguous", days)
    assert read_message("въехал 5.12", date(2026, 12, 2)) == Refusal("ambiguous", days, act="in")
    tomorrow = Refusal("future", (date(2025, 12, 5), date(2026, 12, 5)))
    assert read_day("5.12", date(2026, 12, 4)) == tomorrow


def test_of_a_stay_with_an_impossible_or_unclear_day_none_is_offered() -> None:
    assert read_message("12.13.2025 - 20.12.2025", TODAY) == Refusal("impossible")
    assert read_message("с 9 марта по 25-е", date(2026, 5, 20)) == Refusal("ambiguous")


def test_half_a_range_is_never_offered_as_a_day() -> None:
    found = read_message("01.05 - 12.11", date(2026, 11, 26))
    assert found == Refusal("ambiguous")
