"""What somebody plans: a day, a whole trip, a number of days; read as itself or refused, never as another."""

import json
import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.reading import Day, Length, PlannedStay, Refusal, read_plan
from tests.reading.spelling import (
    KYRGYZ_FROM,
    KYRGYZ_ON,
    LONGEST,
    RUSSIAN,
    TODAYS,
    WITH_YEAR,
    WITHOUT_YEAR,
    nearest_by_search,
    two_years_after,
)

TODAY = date(2026, 3, 20)
INPUTS = json.loads((Path(__file__).parents[1] / "data" / "plan_inputs.json").read_text(encoding="utf-8"))


def _named(case: dict[str, Any]) -> str:
    return f"{case['text']}, {case['today']}"


@pytest.mark.parametrize("case", INPUTS, ids=_named)
def test_what_people_type(case: dict[str, Any]) -> None:
    for language in ("ru", "ky", "en") if case["lang"] == "any" else (case["lang"],):
        expected: Any
        match read_plan(case["text"], date.fromisoformat(case["today"]), language):
            case Day(day):
                expected = day.isoformat(), "date"
            case PlannedStay(entered, left):
                expected = {"entered": entered.isoformat(), "left": left.isoformat()}, "trip"
            case Length(days, 0, None):
                expected = days, "length"
            case Length(days, months, after):
                told = {"days": days, "months": months, "after": after and after.isoformat()}
                expected = {name: value for name, value in told.items() if value}, "length"
            case Refusal(why):
                expected = None, why
        assert expected == (case["expected"], case["kind"])


@pytest.mark.parametrize("text", ["выеду 12 июня", "завтра уезжаю", "12-июнда чыгам", "exit: 12 June", "выехал вчера"])
def test_of_an_exit_alone_it_is_said_that_it_is_one(text: str) -> None:
    assert read_plan(text, TODAY) == Refusal("not_a_date", act="out")


def test_a_day_that_waits_to_be_chosen_comes_with_its_readings() -> None:
    assert read_plan("5-6", TODAY) == Refusal("ambiguous", (date(2026, 6, 5),))
    assert read_plan("в пятницу на 3 дня", TODAY) == Refusal("ambiguous", (TODAY, date(2026, 3, 27)), length=3)
    assert read_plan("в пятницу на 5-6 дней", TODAY) == Refusal("range")


# --- every day, every length ------------------------------------------------------------------------------------------

AHEAD = st.integers(0, 200)
LASTING: tuple[Callable[[int], str], ...] = (
    lambda n: f"на {n} дней",
    lambda n: f"на {n} дня",
    lambda n: f"{n} күнгө",
    lambda n: f"for {n} days",
    lambda n: f", {n} дней",
    lambda n: f"- {n} күн",
    lambda n: f"({n} days)",
    lambda n: f"на {n} дней.",
)
LENGTH: tuple[Callable[[int], str], ...] = (
    lambda n: str(n),
    lambda n: f"{n} дней",
    lambda n: f"на {n} дней",
    lambda n: f"{n} күн",
    lambda n: f"{n} күнгө",
    lambda n: f"{n} кунго",
    lambda n: f"{n} days",
    lambda n: f"for {n} days",
)


def test_a_kyrgyz_year_is_of_the_day_behind_it() -> None:
    for text in ("1-декабрдан 2027-жылдын 1-июнуна чейин", "1-декабрь 2026-жылдан 1-июнь 2027-жылга чейин"):
        assert read_plan(text, date(2026, 11, 29), "ky") == PlannedStay(date(2026, 12, 1), date(2027, 6, 1))
    assert not isinstance(read_plan("1-декабрдан 2027-жылга чейин", date(2026, 11, 29), "ky"), PlannedStay | Day)


@pytest.mark.parametrize("text", ["12.06 - 30.12", "с 1 марта по 20 апреля", "12-июндан 30-декабрга чейин"])
def test_an_end_of_a_trip_that_is_not_clear_is_no_day_to_choose(text: str) -> None:
    assert read_plan(text, TODAY) == Refusal("ambiguous")


def may_be_days(text: str) -> bool:
    """«10-12» may be ten to twelve days."""
    numbers = re.fullmatch("([1-9][0-9]?)-([1-9][0-9]?)", text)
    return numbers is not None and int(numbers[1]) < int(numbers[2])


@settings(max_examples=settings().max_examples // 2)
@given(AHEAD, TODAYS)
@example(200, date(2025, 11, 24))
def test_a_day_without_its_year_is_the_nearest_ahead(ahead: int, today: date) -> None:
    day = today + timedelta(days=ahead)
    assert nearest_by_search(day, today, "plan") == day
    for write in WITHOUT_YEAR:
        found = read_plan(write(day), today)
        if may_be_days(write(day)):
            assert found == Refusal("ambiguous", (day,))
        else:
            assert found == Day(day), write(day)


@settings(max_examples=settings().max_examples // 2)
@given(st.integers(201, 364), TODAYS)
@example(201, date(2025, 11, 23))
def test_a_day_without_its_year_and_too_far_ahead_is_asked_about(ahead: int, today: date) -> None:
    day = today + timedelta(days=ahead)
    for write in WITHOUT_YEAR:
        for text in (write(day), f"{write(day)} на 5 дней"):
            assert isinstance(read_plan(text, today), Refusal), text


@settings(max_examples=settings().max_examples // 2)
@given(st.integers(-800, 800), TODAYS)
def test_a_day_with_its_year_is_itself_within_two_years(ahead: int, today: date) -> None:
    day = today + timedelta(days=ahead)
    assume(day.year >= 2000)
    allowed = ahead >= 0 and day <= two_years_after(today)
    for write in WITH_YEAR:
        found = read_plan(write(day), today)
        assert found == Day(day) if allowed else isinstance(found, Refusal), write(day)
        trip = read_plan(f"{write(day)} на 10 дней", today)
        assert trip == PlannedStay(day, day + timedelta(9)) if allowed else isinstance(trip, Refusal), write(day)


@settings(max_examples=settings().max_examples // 2)
@given(AHEAD, st.integers(1, LONGEST), TODAYS)
def test_a_trip_of_so_many_days_begins_with_the_day_of_entry(ahead: int, length: int, today: date) -> None:
    day = today + timedelta(days=ahead)
    trip = PlannedStay(day, day + timedelta(length - 1))
    on, since = f"{day.day}-{KYRGYZ_ON[day.month - 1]}", f"{day.day}-{KYRGYZ_FROM[day.month - 1]}"
    for write in LASTING:
        for named in (
            f"{day.day} {RUSSIAN[day.month - 1]}",
            f"{day:%d.%m.%Y}",
            f"с {day:%d.%m}",
            on,
            f"{since} баштап",
        ):
            assert read_plan(f"{named} {write(length)}", today) == trip, f"{named} {write(length)}"
    for text in (
        f"въеду {day:%d.%m.%Y} на {length} дней",
        f"я {day:%d.%m.%Y} въезжаю в Казахстан на {length} дней",
        f"если въеду на {length} дней {day:%d.%m.%Y}",
        f"{on} Казакстанга {length} күнгө кирем",
        f"I will enter on {day:%Y-%m-%d} for {length} days",
        f"{length} дней с {day.day} {RUSSIAN[day.month - 1]}",
        f"for {length} days from {day:%Y-%m-%d}",
    ):
        assert read_plan(text, today) == trip, text


@settings(max_examples=settings().max_examples // 2)
@given(AHEAD, st.integers(0, 200), TODAYS)
def test_a_trip_from_a_day_to_a_day_holds_both(ahead: int, length: int, today: date) -> None:
    entered = today + timedelta(days=ahead)
    left = entered + timedelta(days=length)
    trip = PlannedStay(entered, left)
    first, last = (f"{day.day} {RUSSIAN[day.month - 1]}" for day in (entered, left))
    on, off = (f"{day.day}-{KYRGYZ_ON[day.month - 1]}" for day in (entered, left))
    texts = [
        f"{entered:%d.%m.%Y} - {left:%d.%m.%Y}",
        f"{entered:%Y-%m-%d} - {left:%Y-%m-%d}",
        f"{first} {entered.year} - {last} {left.year}",
        f"с {first} по {left:%d.%m.%Y}",
        f"{entered:%d.%m.%Y} - {last}",
    ]
    if ahead + length < 365:  # else the exit's date comes round before the entry
        texts += [
            f"с {first} по {last}",
            f"{entered:%d.%m}-{left:%d.%m}",
            f"въеду {entered:%d.%m}, выеду {left:%d.%m}",
            f"въезд {first}, выезд {last}",
            f"буду в Казахстане с {first} по {last}",
            f"{on} кирем, {off} чыгам",
            f"{on} кирип, {off} чыгам",
            f"{entered.day}-{KYRGYZ_FROM[entered.month - 1]} {left:%d.%m} чейин",
        ]
    for text in texts:
        assert read_plan(text, today) == trip, text
    if length:
        assert isinstance(read_plan(f"{left:%d.%m.%Y} - {entered:%d.%m.%Y}", today), Refusal)


@settings(max_examples=settings().max_examples // 2)
@given(AHEAD, st.integers(1, 24), TODAYS)
@example(200, 3, date(2027, 8, 12))
def test_a_trip_of_months_ends_on_the_day_before_the_same_day(ahead: int, months: int, today: date) -> None:
    day = today + timedelta(days=ahead)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    same = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    for length in (f"на {months} мес.", f"{months} айга", f"for {months} months"):
        assert read_plan(length, today) == Length(months=months)
        assert read_plan(f"{day:%d.%m.%Y} {length}", today) == PlannedStay(day, same - timedelta(1))
        assert read_plan(f"{length} after {day:%d.%m.%Y}", today) == Length(months=months, after=day)


def test_every_length_is_itself() -> None:
    for count in range(1, LONGEST + 1):
        for write in (str, LENGTH[count % len(LENGTH)]):
            assert read_plan(write(count), TODAY) == Length(count)
        assert read_plan(f"0{count}", TODAY) == Refusal("bare_number")


@pytest.mark.parametrize("count", [0, LONGEST + 1, 9999, 10**20])
def test_a_length_that_no_trip_has_is_refused(count: int) -> None:
    for write in (*LENGTH, *(lambda n, write=write: f"12 июня {write(n)}" for write in LASTING)):
        assert isinstance(read_plan(write(count), TODAY), Refusal)


# --- words in any order -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    ["12.06 -", "12 июня -", "с 12 июня -", "12-июндан -", "12.06 →", "12 июня и дальше", "from 12 June onwards"],
)
def test_an_exit_that_is_not_known_yet(told: str) -> None:
    assert read_plan(told, TODAY) == Day(date(2026, 6, 12))


@pytest.mark.parametrize("told", ["12.06 20", "12.06, 20", "12/06 20", "2026-06-12 20"])
def test_a_number_behind_a_date_is_asked_about(told: str) -> None:
    """So many days, or until the 20th."""
    assert read_plan(told, TODAY) == Refusal("ambiguous", (date(2026, 6, 12),), length=20)


def test_behind_a_month_in_words_a_number_may_be_a_year() -> None:
    assert read_plan("12 июня 27", TODAY) == Day(date(2027, 6, 12))
    assert read_plan("12 июня 20", TODAY) == Refusal("ambiguous")
